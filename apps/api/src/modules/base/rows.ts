import { isRunning, type Instant, type SubjectState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import type { Read } from './connection.ts';

/** A row of a noun that the domain's `subject.ts` runs: the fold of its entries, with what the journal gave it. */
export interface SubjectRow<State extends SubjectState = SubjectState> {
  readonly number: string;
  readonly version: number;
  readonly organisationId: string;
  readonly state: State;
}

/** What lists of a noun are narrowed and sorted by; every such table has these columns. */
export interface SubjectColumns {
  readonly kind: string;
  readonly parentId: string | null;
  readonly happenedAt: Instant;
  readonly open: boolean;
  /** Columns that this noun's table has beside them. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const nextDueAt = ({ deadlines }: SubjectState): Instant | null => deadlines.filter(isRunning).reduce<Instant | null>((first, { dueAt }) => (first === null || dueAt < first ? dueAt : first), null);

/** The row of a subject, computed from its state alone. */
export const subjectRow = (table: string, state: SubjectState, organisationId: string, columns: SubjectColumns): RowWrite => ({
  table,
  row: {
    community_id: state.communityId, id: state.id, organisation_id: organisationId, status: state.status, kind: columns.kind, department_id: state.departmentId,
    parent_id: columns.parentId, happened_at: iso(columns.happenedAt), next_due_at: iso(nextDueAt(state)), open: columns.open, state, ...columns.more,
  },
});

/** What a page is narrowed to; null or absent: not at all. */
export interface SubjectCriteria {
  readonly status?: readonly string[] | null | undefined;
  readonly kind?: readonly string[] | null | undefined;
  readonly departmentId?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly overdueAt?: number | null | undefined;
  /** Of a noun whose table has the column: first day of the month. */
  readonly month?: string;
  /** Columns of yes or no that this noun's table has beside the others: names of our own. */
  readonly flags?: Readonly<Record<string, boolean>>;
}

const columns = `s.number, s.version, s.organisation_id as "organisationId", s.state`;
const DUE = `coalesce(s.next_due_at, 'infinity'::timestamptz)`;
export const subjectsByKey = (table: string) => ({ name: `${table}_by_key`, text: `select ${columns} from ${table} s where s.community_id = any ($1::uuid[]) and s.id = any ($2::uuid[])` });
/** The first parts of parents, oldest first; $3: at most so many of each. */
export const partsOf = (table: string) => ({ name: `${table}_parts`, text: `select ${columns}, s.parent_id as "parentId" from (select *, row_number() over (partition by parent_id order by id) as place from ${table} where community_id = any ($1::uuid[]) and parent_id = any ($2::uuid[])) s where s.place <= $3 order by s.id` });
/** How many parts of a parent are still open; tables are the code's own names. */
export const openParts = (table: string) => ({ name: `${table}_open_parts`, text: `select parent_id as id, count(*)::int as count from ${table} where community_id = any ($1::uuid[]) and parent_id = any ($2::uuid[]) and open group by parent_id` });
export const intentFound = { name: 'intent_found', text: `select input_hash as "inputHash", subject_id as "subjectId", community_id as "communityId" from intents where organisation_id = $1 and actor_id = $2 and mutation = $3 and key = $4` };

/** SQL of a page and of its count: open ones by what is due first, else the newest first. */
export function subjectStatements(table: string, communityId: string, criteria: SubjectCriteria, keys: readonly [string, string] | null, limit: number): { readonly page: Read; readonly count: Read } {
  const values: unknown[] = [communityId];
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const where = ['s.community_id = $1::uuid'];
  if (criteria.status != null && criteria.status.length > 0) where.push(`s.status = any (${add(criteria.status, 'text[]')})`);
  if (criteria.kind != null && criteria.kind.length > 0) where.push(`s.kind = any (${add(criteria.kind, 'text[]')})`);
  if (criteria.departmentId != null) where.push(`s.department_id = ${add(criteria.departmentId, 'uuid')}`);
  if (criteria.parentId != null) where.push(`s.parent_id = ${add(criteria.parentId, 'uuid')}`);
  if (criteria.open != null) where.push(criteria.open ? 's.open' : 'not s.open');
  if (criteria.overdueAt != null) where.push(`${DUE} < ${add(iso(criteria.overdueAt), 'timestamptz')}`);
  if (criteria.month !== undefined) where.push(`s.month = ${add(criteria.month, 'date')}`);
  for (const [column, wanted] of Object.entries(criteria.flags ?? {})) where.push(wanted ? `s.${column}` : `not s.${column}`);
  const count = { statement: { name: '', text: `select count(*)::int as count from ${table} s where ${where.join(' and ')}` }, values: [...values] };
  const byDue = criteria.open === true;
  const order = byDue ? DUE : 's.happened_at';
  if (keys !== null) where.push(`(${order}, s.id) ${byDue ? '>' : '<'} (${add(keys[0], 'timestamptz')}, ${add(keys[1], 'uuid')})`);
  const direction = byDue ? 'asc' : 'desc';
  const text = `select ${columns}, ${order}::text as key from ${table} s where ${where.join(' and ')} order by ${order} ${direction}, s.id ${direction} limit ${add(limit, 'int')}`;
  return { page: { statement: { name: '', text }, values }, count };
}
