import type { Deadline, DeadlineOwner, DeadlineRule } from './deadline.ts';
import { isNight } from './hours.ts';
import type { DepartmentId } from './ids.ts';
import { addDays, localDate, minuteOfDay, MINUTE_MS, plus, startOfDay } from './instant.ts';
import type { Instant } from './instant.ts';
import type { Policy } from './policy.ts';
import { ROLES } from './role.ts';
import type { Role } from './role.ts';

/** Whom a step of a chain tells: who owes it, their manager, then upwards. */
export const ESCALATION_TARGETS = ['OWNER', 'MANAGER', 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER', 'COMPANY'] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

/** One step 升级: so many minutes after the due instant somebody more is told. */
export interface ChainStep {
  readonly afterMinutes: number;
  readonly to: EscalationTarget;
  /** What is not urgent waits for the morning when it falls into the night. */
  readonly waitsForMorning: boolean;
}

/** Most steps of a chain, and how late a step may be: 30 days. */
export const CHAIN_LIMITS = { steps: 8, afterMinutes: 30 * 24 * 60 } as const;

const step = (afterMinutes: number, to: EscalationTarget, waitsForMorning: boolean): ChainStep => ({ afterMinutes, to, waitsForMorning });
const HOUR = 60;
const DAY = 24 * HOUR;

/** Counted in minutes, day and night: within the hour the company knows. */
const AT_ONCE = [step(0, 'MANAGER', false), step(15, 'CENTRE_MANAGER', false), step(HOUR, 'COMPANY', false)];
/** Not left overnight. */
const SAME_DAY = [step(0, 'MANAGER', false), step(2 * HOUR, 'CENTRE_MANAGER', false), step(DAY, 'COMPANY', true)];
/** Counted in days. */
const DAYS = [step(0, 'MANAGER', true), step(DAY, 'CENTRE_MANAGER', true), step(3 * DAY, 'COMPANY', true)];
/** Owed by whoever supervises: there is no manager in between. */
const SUPERVISED = [step(0, 'CENTRE_MANAGER', true), step(3 * DAY, 'COMPANY', true)];

/** While something burns: within a quarter of an hour the company knows. */
const EMERGENCY = [step(0, 'MANAGER', false), step(5, 'CENTRE_MANAGER', false), step(15, 'COMPANY', false)];
/** A step of a playbook that is late: whoever stands over it is told, and the centre manager soon after. */
const STEP = [step(0, 'MANAGER', false), step(10, 'CENTRE_MANAGER', false)];
/** Advice that does not come: the statement waits for it, and so do the people at the windows. */
const ADVICE = [step(0, 'MANAGER', false), step(30, 'CENTRE_MANAGER', false)];

/** Nobody knows why there is no water: within a quarter of an hour the centre's head is told, then the company. */
const OUTAGE = [step(0, 'MANAGER', false), step(10, 'CENTRE_MANAGER', false), step(HOUR, 'COMPANY', false)];

/** Owed anew every day: whoever is to know is told the same night, and the next day's has its own chain. */
const DAILY = [step(0, 'MANAGER', true), step(0, 'CENTRE_MANAGER', true)];

/** The chain of each rule as it stands before an organisation changes any (ours). */
export const DEFAULT_CHAINS: Readonly<Record<DeadlineRule, readonly ChainStep[]>> = {
  'CMP-1': SUPERVISED, 'CMP-7': AT_ONCE, 'CMP-8': AT_ONCE, 'CMP-9': DAYS, 'CMP-10': SAME_DAY, 'CMP-11a': DAYS, 'CMP-11b': DAYS, 'CMP-12': DAYS,
  'CMP-13': SUPERVISED, 'CMP-14a': DAYS, 'CMP-14b': SUPERVISED, 'CMP-15': DAYS, 'CMP-22': DAYS, 'CMP-24': DAYS, 'REP-1': AT_ONCE, 'REP-2': SAME_DAY,
  'REP-3': DAILY, 'REP-4': DAYS, 'ORG-7': DAYS, 'ORG-8': SUPERVISED,
  'INC-2': EMERGENCY, 'INC-5': AT_ONCE, 'INC-7': DAYS, 'INC-11': DAYS, PBK: STEP, 'STM-2': ADVICE,
  'NOT-10': OUTAGE, 'NOT-12': DAILY, 'NOT-13': SUPERVISED,
};

/** A post somebody may hold: a role, of one department where it has one. ABOVE: in the community or any office over it. */
export interface Post {
  readonly role: Role;
  readonly departmentId: DepartmentId | null;
  readonly where: 'HERE' | 'ABOVE';
}

const here = (role: Role, departmentId: DepartmentId | null = null): Post => ({ role, departmentId, where: 'HERE' });
const COMPANY: readonly Post[] = [{ role: 'COMPANY_DUTY_PERSON', departmentId: null, where: 'ABOVE' }, { role: 'COMPANY_LEADER', departmentId: null, where: 'ABOVE' }];

/** Who owes it; before a department is known, whoever organises the handling (CMP-7). */
function ownerPosts({ role, departmentId }: Pick<DeadlineOwner, 'role' | 'departmentId'>): readonly Post[] {
  if (role === 'CUSTOMER_ASSISTANT') return [here(role), here('DUTY_PERSON')];
  if (role === 'DUTY_PERSON') return [here(role), here('CUSTOMER_ASSISTANT')];
  if (role === 'COMPANY_LEADER' || role === 'REGION_INSPECTOR' || role === 'HEADQUARTERS_INSPECTOR') return [{ role, departmentId: null, where: 'ABOVE' }];
  if (role === 'DEPARTMENT_MANAGER' && departmentId === null) return [here('CUSTOMER_SUPERVISOR')];
  // ORG-2: the manager, unless somebody else is.
  if (role === 'COMPLAINT_DESK_SUPERVISOR' && departmentId !== null) return [here(role, departmentId), here('DEPARTMENT_MANAGER', departmentId)];
  return [here(role, departmentId)];
}

/** Whose deadlines somebody finds among their own: those that lie on their department, and those that lie on none. */
export interface Answered {
  readonly ofDepartment: readonly Role[];
  readonly ofCommunity: readonly Role[];
}

const ANY_DEPARTMENT = '' as DepartmentId;

/** The owners for whom a holder of these roles answers: desk and duty person for each other, the supervisor before a department is known. */
export function answeredBy(roles: readonly Role[]): Answered {
  const of = (departmentId: DepartmentId | null): readonly Role[] => ROLES.filter((role) => ownerPosts({ role, departmentId }).some((post) => roles.includes(post.role)));
  return { ofDepartment: of(ANY_DEPARTMENT), ofCommunity: of(null) };
}

/** Their manager 上级: of the desk and of a department's manager the customer supervisor, of a department's staff its manager. */
function managerPosts({ role, departmentId }: Pick<DeadlineOwner, 'role' | 'departmentId'>): readonly Post[] {
  switch (role) {
    case 'CUSTOMER_ASSISTANT':
    case 'DUTY_PERSON':
    case 'DEPARTMENT_MANAGER': return [here('CUSTOMER_SUPERVISOR')];
    case 'CENTRE_MANAGER': return COMPANY;
    case 'RESPONSIBLE_STAFF':
    case 'SECURITY_GUARD':
    case 'SAFETY_OFFICER':
    case 'CONTROL_ROOM': return [here('DEPARTMENT_MANAGER', departmentId)];
    default: return [here('CENTRE_MANAGER')];
  }
}

/** The posts that a step tells, best first: the first one that somebody holds counts. */
export function postsOf(owner: Pick<DeadlineOwner, 'role' | 'departmentId'>, target: EscalationTarget): readonly Post[] {
  switch (target) {
    case 'OWNER': return ownerPosts(owner);
    case 'MANAGER': return managerPosts(owner);
    case 'CUSTOMER_SUPERVISOR': return [here('CUSTOMER_SUPERVISOR')];
    case 'CENTRE_MANAGER': return [here('CENTRE_MANAGER')];
    case 'COMPANY': return COMPANY;
  }
}

/** The chain a deadline runs through: of its own policy version, frozen when it started; none for a quiet one. */
export const chainOf = (deadline: Deadline, policy: Pick<Policy, 'chains'>): readonly ChainStep[] => (deadline.quiet ? [] : policy.chains[deadline.rule]);

/** When a step of a chain is due, counted from the due instant (a millisecond later, as the miss is); null: there is no such step. */
export function stepAt(deadline: Deadline, chain: readonly ChainStep[], index: number): Instant | null {
  const found = chain[index];
  return found === undefined ? null : plus(deadline.dueAt, found.afterMinutes * MINUTE_MS + 1);
}

/** The instant at which a message may go out: `at` itself, or by the policy the end of the night it falls into. */
export function deliverableAt(at: Instant, waitsForMorning: boolean, policy: Policy, zone: string): Instant {
  const minute = minuteOfDay(zone, at);
  if (!waitsForMorning || !isNight(policy, minute)) return at;
  const today = localDate(zone, at);
  const date = minute < policy.nightToMinute ? today : addDays(today, 1);
  // By the wall clock: a day with a change of the clock has its morning too.
  const morning = plus(startOfDay(zone, date), policy.nightToMinute * MINUTE_MS);
  return morning > at ? morning : at;
}
