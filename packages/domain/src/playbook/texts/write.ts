// Short forms in which the texts of the playbooks are written: Chinese first, English beside it.
import type { CommandPost, LogKind } from '../../incident/vocabulary.ts';
import type { Role } from '../../kernel/role.ts';
import type { DepartmentKind } from '../../organisation/kinds.ts';
import type { PlaybookPhase, PlaybookPost, PlaybookStep, Words } from '../model.ts';

/** Chinese, then English. */
export type Pair = readonly [zh: string, en: string];
interface Doer { readonly role: Role; readonly department: DepartmentKind | null }
const of = (role: Role, department: DepartmentKind | null = null): Doer => ({ role, department });

/** Who acts in the playbooks: the roles of ORG-3, each in the department of ORG-2 it belongs to. */
export const WHO = {
  /** The desk 前台; outside its hours the duty person stands in. */
  desk: of('CUSTOMER_ASSISTANT'),
  duty: of('DUTY_PERSON'),
  supervisor: of('CUSTOMER_SUPERVISOR'),
  centre: of('CENTRE_MANAGER'),
  companyDuty: of('COMPANY_DUTY_PERSON'),
  leader: of('COMPANY_LEADER'),
  statementOffice: of('STATEMENT_OFFICE'),
  control: of('CONTROL_ROOM', 'SECURITY'),
  guard: of('SECURITY_GUARD', 'SECURITY'),
  safety: of('SAFETY_OFFICER', 'SECURITY'),
  securityHead: of('DEPARTMENT_MANAGER', 'SECURITY'),
  engineer: of('RESPONSIBLE_STAFF', 'ENGINEERING'),
  engineeringHead: of('DEPARTMENT_MANAGER', 'ENGINEERING'),
  cleaner: of('RESPONSIBLE_STAFF', 'ENVIRONMENT'),
  environmentHead: of('DEPARTMENT_MANAGER', 'ENVIRONMENT'),
  office: of('RESPONSIBLE_STAFF', 'ADMINISTRATION'),
  /** Of the first responsible department, whichever that is. */
  head: of('DEPARTMENT_MANAGER'),
  member: of('RESPONSIBLE_STAFF'),
  deskSupervisor: of('COMPLAINT_DESK_SUPERVISOR'),
} as const satisfies Readonly<Record<string, Doer>>;

interface More {
  readonly post?: CommandPost;
  readonly blocking?: true;
  /** Minutes. */
  readonly limit?: number;
  readonly when?: readonly [step: string, answer: string];
  readonly ask?: readonly (readonly [key: string, zh: string, en: string])[];
  readonly log?: LogKind;
}

/** Chinese and English as the model has them. */
export const words = ([zh, en]: Pair): Words => ({ zh, en });

/** One step; what is left out is not there. */
export const step = (key: string, { role, department }: Doer, title: Pair, detail: Pair | null, { post, blocking, limit, when, ask, log }: More = {}): PlaybookStep => ({
  key, title: words(title), detail: detail === null ? null : words(detail), role, department,
  post: post ?? null, blocking: blocking ?? false, limitMinutes: limit ?? null,
  when: when === undefined ? null : { step: when[0], answer: when[1] },
  ask: ask?.map(([option, zh, en]) => ({ key: option, words: { zh, en } })) ?? null,
  log: log ?? null,
});

/** A phase with its steps in order. */
export const phase = (key: string, title: Pair, ...steps: readonly PlaybookStep[]): PlaybookPhase => ({ key, title: words(title), steps });

/** A post of the command post and what it is for. */
export const post = (name: CommandPost, { role }: Doer, duty: Pair): PlaybookPost => ({ post: name, role, duty: words(duty) });
