import type { Deadline } from '@huiyin/domain';
import type { Read } from '../base/connection.ts';
import { owedBy, type Mine } from '../base/mine.ts';

/** What names a deadline. */
export interface DeadlineKey {
  readonly communityId: string;
  readonly subjectId: string;
  readonly key: string;
}

/** A deadline as the register shows it, with what it belongs to. */
export interface DeadlineRow extends Deadline, DeadlineKey {
  readonly subjectKind: string;
  /** All deadlines of its subject, where they are at hand. */
  readonly siblings?: readonly Deadline[];
}

const columns = `d.community_id as "communityId", d.subject_id as "subjectId", d.key, d.subject_kind as "subjectKind", d.rule, d.policy_version as "policyVersion", d.basis, d.quiet, d.clock, d.pause,
  json_build_object('role', d.owner_role, 'departmentId', d.owner_department_id, 'staffId', d.owner_staff_id) as owner,
  d.starts_at as "startsAt", d.warn_at as "warnAt", d.due_at as "dueAt", d.provisional, d.met_at as "metAt", d.cancelled_at as "cancelledAt", d.replaced_by as "replacedBy"`;

export interface DeadlineCriteria {
  readonly state?: 'RUNNING' | 'MET' | 'MISSED' | 'CANCELLED' | null;
  readonly rule?: string | null;
  readonly dueBefore?: number | null;
  readonly now: number;
  /** Neither met nor cancelled; false: ended; absent: both. */
  readonly open?: boolean | null;
  readonly mine?: Mine | null;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** SQL of a page of deadlines by due time, and of their count. MISSED is derived from the due time. */
export function deadlineStatements(communityId: string, criteria: DeadlineCriteria, keys: readonly [string, string, string] | null, limit: number): { readonly page: Read; readonly count: Read } {
  const values: unknown[] = [communityId];
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const where = ['d.community_id = $1::uuid'];
  const running = 'd.met_at is null and d.cancelled_at is null';
  // As the domain says: a recorded miss is never undone, not by meeting, re-setting or cancelling it later, nor by the clock.
  const recorded = `d.clock->>'missedAt' is not null`;
  if (criteria.state === 'RUNNING') where.push(`${running} and (d.due_at >= ${add(iso(criteria.now), 'timestamptz')} or d.pause is not null) and not (${recorded})`);
  if (criteria.state === 'MISSED') where.push(`((coalesce(d.met_at, d.cancelled_at, ${add(iso(criteria.now), 'timestamptz')}) > d.due_at and d.pause is null) or ${recorded})`);
  if (criteria.state === 'MET') where.push(`d.cancelled_at is null and d.met_at <= d.due_at and not (${recorded})`);
  if (criteria.state === 'CANCELLED') where.push(`d.cancelled_at <= d.due_at and not (${recorded})`);
  if (criteria.open != null) where.push(criteria.open ? running : `not (${running})`);
  if (criteria.rule != null) where.push(`d.rule = ${add(criteria.rule, 'text')}`);
  if (criteria.dueBefore != null) where.push(`d.due_at < ${add(iso(criteria.dueBefore), 'timestamptz')}`);
  if (criteria.mine != null) {
    where.push(`${running} and (d.owner_staff_id = ${add(criteria.mine.staffId, 'uuid')} or ${owedBy(criteria.mine, add)})`);
  }
  // A name only for shapes that come all the time: a prepared statement stays for ever.
  const shape = criteria.rule != null || criteria.dueBefore != null ? null : `${(criteria.state ?? 'all').toLowerCase()}${criteria.open == null ? '' : criteria.open ? '_open' : '_ended'}${criteria.mine == null ? '' : '_mine'}`;
  const name = (part: string): string => (shape === null ? '' : `deadlines_${shape}_${part}`);
  const count = { statement: { name: name('count'), text: `select count(*)::bigint as count from deadlines d where ${where.join(' and ')}` }, values: [...values] };
  if (keys !== null) where.push(`(d.due_at, d.subject_id, d.key) > (${add(keys[0], 'timestamptz')}, ${add(keys[1], 'uuid')}, ${add(keys[2], 'text')})`);
  const text = `select ${columns} from deadlines d where ${where.join(' and ')} order by d.due_at, d.subject_id, d.key limit ${add(limit, 'int')}`;
  return { page: { statement: { name: name(keys === null ? 'page' : 'page_after'), text }, values }, count };
}
export const deadlinesByKeys = {
  name: 'deadlines_by_keys',
  text: `select ${columns} from unnest($1::uuid[], $2::uuid[], $3::text[]) a (community_id, subject_id, key) join deadlines d using (community_id, subject_id, key)`,
};

/** The deadlines of a subject's state, as rows. */
export const deadlinesOfState = (state: { readonly communityId: string; readonly id: string; readonly deadlines: readonly Deadline[] }): readonly DeadlineRow[] =>
  state.deadlines.map((deadline) => ({ ...deadline, communityId: state.communityId, subjectKind: 'Complaint', subjectId: state.id, siblings: state.deadlines }));

/** A deadline that runs, with the number of what it belongs to; beside it how many there are in all, and how many of them overdue. */
export interface OwedRow extends Pick<Deadline, 'key' | 'rule' | 'dueAt'> { readonly subjectKind: string; readonly subjectId: string; readonly number: string; readonly total: number; readonly overdue: number }

/** What a department, or one of some roles where no department is named, owes at an instant: the first due. */
export const deadlinesOwed = {
  name: 'deadlines_owed',
  text: `select d.key, d.rule, d.due_at as "dueAt", d.subject_kind as "subjectKind", d.subject_id as "subjectId", coalesce(s.number, '') as number,
      count(*) over ()::int as total, (count(*) filter (where d.due_at < $4::timestamptz) over ())::int as overdue
    from deadlines d join subjects s on s.community_id = d.community_id and s.id = d.subject_id
    where d.community_id = $1::uuid and d.met_at is null and d.cancelled_at is null and d.starts_at <= $4::timestamptz
      and (d.owner_department_id = $2::uuid or (d.owner_department_id is null and d.owner_role = any ($3::text[])))
    order by d.due_at, d.subject_id, d.key limit $5::int`,
};
