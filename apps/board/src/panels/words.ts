import type { IncidentLine, IncidentLogLine } from '../feed/lines.ts';
import type { Language } from '../look/words.ts';

type Role = NonNullable<IncidentLine['owner']>;

/** What the wall says of incidents, statements, drills and notices. */
export interface IncidentWords {
  /** Of the header's figure. */
  readonly incidents: string;
  /** By level, 1 to 4. */
  readonly level: readonly [string, string, string, string];
  /** Beside the first level, for whoever does not know which end is which. */
  readonly gravest: string;
  readonly lasting: string;
  readonly controlled: string;
  readonly uncontrolled: string;
  /** How far it is on its way to being closed. */
  readonly status: Readonly<Record<IncidentLine['status'], string>>;
  readonly noPlace: string;
  readonly role: Readonly<Record<Role, string>>;
  readonly rule: Readonly<Record<string, string>>;
  readonly otherRule: string;
  readonly overdue: string;
  readonly soon: string;
  readonly remaining: string;
  readonly more: (items: number, overdue: number) => string;
  readonly noneOwed: string;
  readonly noPlaybook: string;
  readonly allSteps: string;
  readonly moreSteps: (steps: number, overdue: number) => string;
  readonly statement: (version: number) => string;
  readonly stale: string;
  readonly explanation: string;
  readonly handling: string;
  readonly log: string;
  readonly noLog: string;
  readonly erased: string;
  readonly logKind: Readonly<Record<IncidentLogLine['kind'], string>>;
  readonly drill: string;
  readonly drillOnly: string;
  readonly drillsToo: (drills: number) => string;
  readonly page: (from: number, to: number, of: number) => string;
  readonly firstOnly: (rows: number) => string;
  readonly none: string;
  readonly noneMore: string;
  readonly turn: (at: number, of: number) => string;
  readonly notices: string;
  readonly noticeUntil: (until: string) => string;
  /** Said aloud by a screen reader. */
  readonly newOne: (level: string, title: string, place: string, drill: boolean) => string;
}

const chinese: IncidentWords = {
  incidents: '事件',
  level: ['一级', '二级', '三级', '四级'],
  gravest: '最重',
  lasting: '已持续',
  controlled: '已控制',
  uncontrolled: '未控制',
  status: { RAISED: '已报', ANSWERED: '已答复', STATED: '口径已统一', COMPLETED: '已完成', SUMMARISED: '已总结', CLOSED: '已关闭', STOOD_DOWN: '已解除' },
  noPlace: '地点不明',
  role: {
    CUSTOMER_ASSISTANT: '客户助理', DUTY_PERSON: '值班人员', CUSTOMER_SUPERVISOR: '客户主任', DEPARTMENT_MANAGER: '部门经理',
    COMPLAINT_DESK_SUPERVISOR: '投诉主管', RESPONSIBLE_STAFF: '责任人', SECURITY_GUARD: '护卫员', SAFETY_OFFICER: '安全员',
    CONTROL_ROOM: '监控中心', CENTRE_MANAGER: '管理处主任', COMPANY_DUTY_PERSON: '公司值班人员', STATEMENT_OFFICE: '统一口径部门',
    SEAL_KEEPER: '印章保管人', REGISTER_CUSTODIAN: '台账保管人', QUALITY_DEPARTMENT: '品质管理部', COMPANY_LEADER: '公司领导',
    REGION_INSPECTOR: '平台公司督导', HEADQUARTERS_INSPECTOR: '总部督导', OWNERS_COMMITTEE: '业主委员会',
    SYSTEM_ADMINISTRATOR: '系统管理员', SECURITY_ADMINISTRATOR: '安全管理员', AUDIT_ADMINISTRATOR: '审计管理员',
  },
  rule: { 'INC-2': '签收', 'INC-5': '答复', 'INC-7': '总结', 'INC-11': '录像保全' },
  otherRule: '时限',
  overdue: '已超时',
  soon: '临期',
  remaining: '剩余',
  more: (items, overdue) => `另有 ${items} 项${overdue === 0 ? '' : `，其中 ${overdue} 项已超时`}`,
  noneOwed: '没有进行中的时限',
  noPlaybook: '没有启动预案',
  allSteps: '预案步骤已全部完成',
  moreSteps: (steps, overdue) => `另有 ${steps} 步待办${overdue === 0 ? '' : `，其中 ${overdue} 步已超时`}`,
  statement: (version) => `统一口径 第 ${version} 版`,
  stale: '失控后须重新统一',
  explanation: '解释',
  handling: '处理',
  log: '值班日记',
  noLog: '尚无记录',
  erased: '（已删除）',
  logKind: { NOTE: '记事', DIRECTION: '命令', PEOPLE: '人员', CAUSE: '原因', RESTORATION: '恢复', DAMAGE: '损失', REACTION: '客户反应', REPORT: '报告' },
  drill: '演习 DRILL',
  drillOnly: '这是演习，不是真实事件',
  drillsToo: (drills) => `另有 ${drills} 起演习正在进行`,
  page: (from, to, of) => `第 ${from}–${to} 起，共 ${of} 起`,
  firstOnly: (rows) => `（前 ${rows} 起）`,
  none: '没有进行中的事件',
  noneMore: '没有未结投诉，每一件都有了回音',
  turn: (at, of) => `小区 ${at}/${of}`,
  notices: '生效信息',
  noticeUntil: (until) => `至 ${until}`,
  newOne: (level, title, place, drill) => `${drill ? '演习：' : '新事件：'}${level}，${title}，${place}`,
};

const english: IncidentWords = {
  incidents: 'Incidents',
  level: ['Level 1', 'Level 2', 'Level 3', 'Level 4'],
  gravest: 'gravest',
  lasting: 'Lasting',
  controlled: 'Under control',
  uncontrolled: 'Uncontrolled',
  status: { RAISED: 'Raised', ANSWERED: 'Answered', STATED: 'Stated', COMPLETED: 'Completed', SUMMARISED: 'Summed up', CLOSED: 'Closed', STOOD_DOWN: 'Stood down' },
  noPlace: 'Place unknown',
  role: {
    CUSTOMER_ASSISTANT: 'Customer assistant', DUTY_PERSON: 'Duty person', CUSTOMER_SUPERVISOR: 'Customer supervisor', DEPARTMENT_MANAGER: 'Department manager',
    COMPLAINT_DESK_SUPERVISOR: 'Complaint-desk supervisor', RESPONSIBLE_STAFF: 'Responsible staff', SECURITY_GUARD: 'Security guard', SAFETY_OFFICER: 'Safety officer',
    CONTROL_ROOM: 'Control room', CENTRE_MANAGER: 'Centre manager', COMPANY_DUTY_PERSON: 'Company duty person', STATEMENT_OFFICE: 'Statement office',
    SEAL_KEEPER: 'Seal keeper', REGISTER_CUSTODIAN: 'Register custodian', QUALITY_DEPARTMENT: 'Quality department', COMPANY_LEADER: 'Company leader',
    REGION_INSPECTOR: 'Platform-company inspector', HEADQUARTERS_INSPECTOR: 'Headquarters inspector', OWNERS_COMMITTEE: "Owners' committee",
    SYSTEM_ADMINISTRATOR: 'System administrator', SECURITY_ADMINISTRATOR: 'Security administrator', AUDIT_ADMINISTRATOR: 'Audit administrator',
  },
  rule: { 'INC-2': 'Ack.', 'INC-5': 'Answer', 'INC-7': 'Summary', 'INC-11': 'Pictures' },
  otherRule: 'Deadline',
  overdue: 'Overdue',
  soon: 'At risk',
  remaining: 'Remaining',
  more: (items, overdue) => `${items} more${overdue === 0 ? '' : `, ${overdue} of them overdue`}`,
  noneOwed: 'No running deadline',
  noPlaybook: 'No playbook started',
  allSteps: 'Every step of the playbook is done',
  moreSteps: (steps, overdue) => `${steps} more open${overdue === 0 ? '' : `, ${overdue} of them overdue`}`,
  statement: (version) => `Statement, version ${version}`,
  stale: 'control lost: to be fixed anew',
  explanation: 'Explanation',
  handling: 'Handling',
  log: 'Duty log',
  noLog: 'nothing yet',
  erased: '(erased)',
  logKind: { NOTE: 'Note', DIRECTION: 'Direction', PEOPLE: 'People', CAUSE: 'Cause', RESTORATION: 'Restoration', DAMAGE: 'Damage', REACTION: 'Reactions', REPORT: 'Report' },
  drill: 'DRILL',
  drillOnly: 'This is a drill, not a real incident',
  drillsToo: (drills) => (drills === 1 ? 'A drill is running too' : `${drills} drills are running too`),
  page: (from, to, of) => `${from}–${to} of ${of} incidents`,
  firstOnly: (rows) => ` (the gravest ${rows})`,
  none: 'No incidents under way',
  noneMore: 'No open complaints: every one has had its answer',
  turn: (at, of) => `Community ${at}/${of}`,
  notices: 'Notices in force',
  noticeUntil: (until) => `until ${until}`,
  newOne: (level, title, place, drill) => `${drill ? 'Drill' : 'New incident'}: ${level}, ${title}, ${place}`,
};

export const incidentCatalogue: Readonly<Record<Language, IncidentWords>> = { 'zh-CN': chinese, en: english };
