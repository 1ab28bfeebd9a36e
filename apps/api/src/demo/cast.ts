import type { DepartmentKind, Role } from '@huiyin/domain';

/** Where somebody's place is: an office of the organisation, or the community. */
export type Seat = 'HEADQUARTERS' | 'REGION' | 'COMMUNITY';

/** Somebody who works in the demo; the login of the second organisation gets its suffix. */
export interface Member {
  readonly login: string;
  /** In the first organisation and in the second. */
  readonly names: readonly [string, string];
  readonly roles: readonly Role[];
  readonly seat: Seat;
  readonly department: DepartmentKind | null;
}

export const PASSWORD = 'huiyin-demo';
export const ADMINISTRATOR = { login: 'admin', names: ['邓立新', '舒怀瑾'] } as const;

const office = (seat: Seat, login: string, a: string, b: string, ...roles: Role[]): Member => ({ login, names: [a, b], roles, seat, department: null });
const here = (department: DepartmentKind | null, login: string, a: string, b: string, ...roles: Role[]): Member => ({ login, names: [a, b], roles, seat: 'COMMUNITY', department });
const manager = ['DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR'] as const;

/** Everybody but the administrator, who founds the organisation. */
export const CAST: readonly Member[] = [
  office('HEADQUARTERS', 'security-admin', '柳成荫', '祝君豪', 'SECURITY_ADMINISTRATOR'),
  office('HEADQUARTERS', 'audit-admin', '瞿敏', '覃月', 'AUDIT_ADMINISTRATOR'),
  office('HEADQUARTERS', 'leader', '龙国栋', '程万里', 'COMPANY_LEADER'),
  office('HEADQUARTERS', 'quality', '姜怡宁', '甘霖', 'QUALITY_DEPARTMENT'),
  office('HEADQUARTERS', 'statement-office', '夏书瑶', '闵学文', 'STATEMENT_OFFICE'),
  office('HEADQUARTERS', 'hq-inspector', '贺正平', '翟广明', 'HEADQUARTERS_INSPECTOR'),
  office('HEADQUARTERS', 'company-duty', '戴勇', '古月明', 'COMPANY_DUTY_PERSON'),
  office('REGION', 'region-inspector', '向东升', '靳松', 'REGION_INSPECTOR'),
  here(null, 'centre-manager', '谢卫民', '阮志高', 'CENTRE_MANAGER'),
  here(null, 'owners-committee', '郭启明', '沈若兰', 'OWNERS_COMMITTEE'),
  // ORG-2: the head of the complaint-handling department is the customer supervisor.
  here('CUSTOMER_SERVICE', 'customer-supervisor', '苏婉清', '柯雨桐', 'CUSTOMER_SUPERVISOR', ...manager),
  here('CUSTOMER_SERVICE', 'front-desk', '周晓彤', '闻静', 'CUSTOMER_ASSISTANT'),
  here('CUSTOMER_SERVICE', 'front-desk-2', '刘心怡', '陆遥', 'CUSTOMER_ASSISTANT'),
  here('CUSTOMER_SERVICE', 'duty', '陈志远', '项阳', 'DUTY_PERSON'),
  here('CUSTOMER_SERVICE', 'duty-2', '孙浩', '鲁大鹏', 'DUTY_PERSON'),
  here('CUSTOMER_SERVICE', 'housekeeper', '毛雅丽', '余笑', 'RESPONSIBLE_STAFF'),
  here('ENGINEERING', 'engineering-manager', '罗建军', '石海涛', ...manager),
  here('ENGINEERING', 'engineer', '李铁生', '康健', 'RESPONSIBLE_STAFF'),
  here('ENGINEERING', 'engineer-2', '邹鹏飞', '尹志刚', 'RESPONSIBLE_STAFF'),
  here('ENGINEERING', 'engineer-3', '汤志伟', '骆兵', 'RESPONSIBLE_STAFF'),
  here('SECURITY', 'security-manager', '曾铁军', '耿卫国', ...manager),
  here('SECURITY', 'security-guard', '王大力', '万里鹏', 'SECURITY_GUARD'),
  here('SECURITY', 'security-guard-2', '易小军', '管虎', 'SECURITY_GUARD'),
  here('SECURITY', 'security-guard-3', '常胜', '邱石', 'SECURITY_GUARD'),
  here('SECURITY', 'safety-officer', '廖永安', '安守诚', 'SAFETY_OFFICER'),
  here('SECURITY', 'control-room', '傅明亮', '乔明辉', 'CONTROL_ROOM'),
  here('SECURITY', 'control-room-2', '方明远', '屈志成', 'CONTROL_ROOM'),
  here('ENVIRONMENT', 'environment-manager', '黄春兰', '宁采薇', ...manager),
  here('ENVIRONMENT', 'cleaner', '吴桂花', '倪秀珍', 'RESPONSIBLE_STAFF'),
  here('ENVIRONMENT', 'cleaner-2', '蒋满秀', '柏翠英', 'RESPONSIBLE_STAFF'),
  here('ENVIRONMENT', 'gardener', '钟树林', '林茂', 'RESPONSIBLE_STAFF'),
  here('ADMINISTRATION', 'administration-manager', '范文静', '莫若水', ...manager),
  here('ADMINISTRATION', 'seal-keeper', '丁守正', '严子敬', 'SEAL_KEEPER'),
  here('ADMINISTRATION', 'custodian', '薛简', '简宁', 'REGISTER_CUSTODIAN'),
  here('FINANCE', 'finance-manager', '金慧', '贝晓明', ...manager),
  here('FINANCE', 'cashier', '任欣', '钱莉', 'RESPONSIBLE_STAFF'),
];

/** Who works under a department's manager. */
export const WORKERS: Readonly<Record<DepartmentKind, readonly string[]>> = {
  ENGINEERING: ['engineer', 'engineer-2', 'engineer-3'], SECURITY: ['security-guard', 'security-guard-2', 'security-guard-3', 'safety-officer'],
  ENVIRONMENT: ['cleaner', 'cleaner-2', 'gardener'], CUSTOMER_SERVICE: ['housekeeper'], FINANCE: ['cashier'], ADMINISTRATION: ['administration-manager'], OTHER: [],
};
export const MANAGERS: Readonly<Record<DepartmentKind, string>> = {
  ENGINEERING: 'engineering-manager', SECURITY: 'security-manager', ENVIRONMENT: 'environment-manager', CUSTOMER_SERVICE: 'housekeeper',
  FINANCE: 'finance-manager', ADMINISTRATION: 'administration-manager', OTHER: 'centre-manager',
};
