import type { DutyShiftState } from '@huiyin/domain';
import type { Read } from '../base/connection.ts';
import type { SubjectRow } from '../base/subject.ts';

export type DutyShiftRow = SubjectRow<DutyShiftState>;
/** A shift as one of several answers of the same statement. */
export interface DutyPart extends DutyShiftRow { readonly part: 'now' | 'next' | 'unfinished' }

const iso = (instant: number): string => new Date(instant).toISOString();
const columns = 's.number, s.version, s.organisation_id as "organisationId", s.state';

/** What the row of a shift has besides: all that finding who is on duty looks at. */
export const shiftColumns = ({ role, from, until, staffIds }: DutyShiftState): Readonly<Record<string, unknown>> => ({ role, from_at: iso(from), until_at: iso(until), staff_ids: staffIds });

/** Shifts that stand at an instant, and of each department and role the next that begins within 8 days. No shift is longer than a day, so the index is enough. */
export const dutyAtInstant = {
  name: 'duty_at',
  text: `select * from (
      select 'now' as part, ${columns}, s.community_id, s.from_at, s.id from duty_shifts s
      where s.community_id = any ($1::uuid[]) and s.status = 'PLANNED' and s.from_at > $2::timestamptz - interval '25 hours' and s.from_at <= $2::timestamptz and s.until_at > $2::timestamptz
      union all
      (select distinct on (s.community_id, s.department_id, s.role) 'next' as part, ${columns}, s.community_id, s.from_at, s.id from duty_shifts s
      where s.community_id = any ($1::uuid[]) and s.status = 'PLANNED' and s.from_at > $2::timestamptz and s.from_at <= $2::timestamptz + interval '8 days'
      order by s.community_id, s.department_id, s.role, s.from_at, s.until_at, s.id)
    ) s order by s.from_at, s.id`,
};
/** Shifts that ended within the day before an instant and that nobody has taken over. */
export const dutyUnfinished = {
  name: 'duty_unfinished',
  text: `select 'unfinished' as part, ${columns} from duty_shifts s
    where s.community_id = $1::uuid and s.status = 'PLANNED' and s.from_at > $2::timestamptz - interval '49 hours' and s.until_at <= $2::timestamptz and s.until_at > $2::timestamptz - interval '24 hours'
      and not exists (select 1 from shift_handovers h where h.community_id = s.community_id and h.parent_id = s.id and h.status = 'TAKEN')
    order by s.from_at, s.id`,
};
/** The shifts that could take over from one: those that begin while it stands, or within a day after it. */
export const shiftsBetween = {
  name: 'duty_shifts_between',
  text: `select ${columns} from duty_shifts s where s.community_id = $1::uuid and s.status = 'PLANNED' and s.from_at >= $2::timestamptz and s.from_at <= $3::timestamptz order by s.from_at, s.id limit 2000`,
};

export interface RosterCriteria { readonly from: number; readonly until: number; readonly departmentId: string | null; readonly withCancelled: boolean }

/** SQL of a page of the roster, by begin, and of its count: every shift that stands at some instant of the time asked. */
export function rosterStatements(communityId: string, { from, until, departmentId, withCancelled }: RosterCriteria, keys: readonly [string, string] | null, limit: number): { readonly page: Read; readonly count: Read } {
  const values: unknown[] = [communityId, iso(from), iso(until)];
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const where = [`s.community_id = $1::uuid and s.from_at > $2::timestamptz - interval '25 hours' and s.until_at > $2::timestamptz and s.from_at < $3::timestamptz`];
  if (!withCancelled) where.push(`s.status = 'PLANNED'`);
  if (departmentId !== null) where.push(`s.department_id = ${add(departmentId, 'uuid')}`);
  const count = { statement: { name: '', text: `select count(*)::int as count from duty_shifts s where ${where.join(' and ')}` }, values: [...values] };
  if (keys !== null) where.push(`(s.from_at, s.id) > (${add(keys[0], 'timestamptz')}, ${add(keys[1], 'uuid')})`);
  const text = `select ${columns} from duty_shifts s where ${where.join(' and ')} order by s.from_at, s.id limit ${add(limit, 'int')}`;
  return { page: { statement: { name: '', text }, values }, count };
}
