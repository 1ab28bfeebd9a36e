import { currentJudgement, measurementsOf, nextDeadline, type ComplaintState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import { like, type Read } from '../base/connection.ts';
import { owedBy, type Mine } from '../base/mine.ts';
import type { DepartmentRow, UnitRow } from '../organisation/queries.ts';

/** A row of the register: the fold of the complaint's entries, with the number and version the journal gave it. */
export interface ComplaintRow {
  readonly number: string;
  readonly version: number;
  readonly organisationId: string;
  readonly state: ComplaintState;
  /** A page joins what lists always show; absent where a complaint was read alone. */
  readonly department?: DepartmentRow | null;
  readonly unit?: UnitRow | null;
}

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n').toLowerCase();

/** Fields of a complaint that its summary answers; a query that asks for others reads the whole state. */
export const SUMMARY_FIELDS: ReadonlySet<string> = new Set([
  '__typename', 'id', 'number', 'version', 'kind', 'status', 'severity', 'channel', 'content', 'title', 'location', 'judgement', 'communicationKind', 'outcome', 'receivedAt', 'registeredAt', 'closedAt',
  'groupSize', 'rounds', 'backEntryReason', 'reporter', 'department', 'assignee', 'nextDeadline', 'community',
]);

/** What lists show of a state, small enough to lie in the row itself: the last judgement, the next deadline, no long text. */
export function summaryOf(state: ComplaintState): Partial<ComplaintState> {
  const { id, communityId, kind, status, severity, channel, content, title, location, outcome, receivedAt, registeredAt, closedAt, groupSize, rounds, backEntryReason, reporter, departmentId, assigneeId, firstReceiverId } = state;
  const next = nextDeadline(state);
  return {
    id, communityId, kind, status, severity, channel, content, title, location, outcome, receivedAt, registeredAt, closedAt, groupSize, rounds, backEntryReason, reporter, departmentId, assigneeId, firstReceiverId,
    judgements: state.judgements.slice(-1), deadlines: next === null ? [] : [next],
  };
}

/** What the next clerk who meets the like finds it by: the matter, and what was learnt from it (CMP-21). */
const searchText = ({ title, detail, location, remedySought, sumUp }: ComplaintState): string =>
  joined(title, detail, location, remedySought, sumUp?.cause ?? null, sumUp?.lesson ?? null, sumUp?.adjustment ?? null);

/** The row that lists show, computed from the state alone: folding the entries again must give it again. */
export function complaintRow(state: ComplaintState, organisationId: string): RowWrite {
  const next = nextDeadline(state);
  return {
    table: 'complaints',
    row: {
      community_id: state.communityId, id: state.id, organisation_id: organisationId, kind: state.kind, status: state.status,
      judgement: currentJudgement(state)?.judgement ?? null, severity: state.severity, channel: state.channel, content: state.content,
      department_id: state.departmentId, assignee_id: state.assigneeId, unit_id: state.reporter.unitId, received_at: iso(state.receivedAt),
      next_due_at: iso(next?.dueAt ?? null),
      closed_at: iso(state.closedAt), outcome: state.outcome, back_entry: state.backEntryReason !== null, previous_complaint_id: state.previousComplaintId, incident_id: state.incidentId ?? null, measurements: measurementsOf(state),
      search_text: searchText(state), search_person: joined(state.reporter.name, state.reporter.phone, ...state.complainants.flatMap(({ name, phone }) => [name, phone])), summary: summaryOf(state), state,
    },
  };
}

const shared = `c.number, c.version, c.organisation_id as "organisationId"`;
const columns = `${shared}, c.state`;
/** A summary stands for the state where only SUMMARY_FIELDS are asked. */
const summaryColumns = `${shared}, c.summary as state`;
/** The unit of each row, found by its key alone: a join reads all units of a small community instead. */
const unitColumn = `(select json_build_array(u.building, u.entrance, u.number, u.floor_area_square_metres) from units u where u.community_id = c.community_id and u.id = c.unit_id) as unit`;

/** A row of a page as PostgreSQL answers it. */
export interface PageRow extends Omit<ComplaintRow, 'department' | 'unit'> {
  /** Where the page asked for units: building, entrance, number, floor area. */
  readonly unit?: readonly [string, string | null, string, number | null] | null;
  /** Of a search: how many it finds in all. */
  readonly count?: number;
}

/** A complaint of a page with its department and unit; `departments`: of the community, null where nobody asks for them. */
export function withPlaces(row: PageRow, departments: readonly DepartmentRow[] | null): ComplaintRow {
  const { unit, count: _count, ...complaint } = row;
  const { communityId, departmentId, reporter } = row.state;
  return {
    ...complaint,
    ...(departments === null ? {} : { department: departments.find(({ id }) => id === departmentId) ?? null }),
    ...(unit === undefined ? {} : { unit: unit === null ? null : { id: reporter.unitId!, communityId, building: unit[0], entrance: unit[1], number: unit[2], floorAreaSquareMetres: unit[3] } }),
  };
}
export const complaintsByKey = { name: 'complaints_by_key', text: `select ${columns} from complaints c where c.community_id = any ($1::uuid[]) and c.id = any ($2::uuid[])` };
export const complaintByNumberIn = { name: 'complaint_by_number', text: `select ${columns} from complaints c where c.community_id = any ($1::uuid[]) and c.number = $2` };
export const complaintIdsByNumber = { name: 'complaint_ids_by_number', text: 'select id, number from complaints where community_id = $1 and number = any ($2::text[])' };
/** Candidates for likeness: what is open or came in the last 14 days, newest first, at most 300. */
export const recentComplaints = {
  name: 'complaints_recent',
  text: `select ${summaryColumns} from complaints c where c.community_id = $1 and c.received_at > $2 and (c.closed_at is null or c.received_at > $3) and not c.back_entry order by c.received_at desc limit 300`,
};
/** Open complaints of a department, or of none yet, that had come in at an instant: what is due first first; beside each how many there are in all. */
export const openOfDepartment = { name: 'complaints_open_of_department', text: `select c.id as "subjectId", c.number, count(*) over ()::int as total from complaints c where c.community_id = $1::uuid and c.status <> 'CLOSED'
  and c.received_at <= $4::timestamptz and (c.department_id = $2::uuid or ($3::boolean and c.department_id is null)) order by coalesce(c.next_due_at, 'infinity'::timestamptz), c.id limit $5::int` };
/** Later complaints on the same matter, by the earlier one. */
export const repeatCounts = {
  name: 'complaints_repeats',
  text: 'select previous_complaint_id as id, count(*)::int as count from complaints where community_id = any ($1::uuid[]) and previous_complaint_id = any ($2::uuid[]) group by 1',
};
export const countsOf = { name: 'complaint_counts', text: 'select coalesce(sum(count), 0)::bigint as count from complaint_counts where community_id = $1 and (cardinality($2::text[]) = 0 or kind = any ($2::text[])) and (cardinality($3::text[]) = 0 or status = any ($3::text[]))' };

/** What a page of the register filters by; null or absent: not at all. */
export interface Criteria {
  readonly status?: readonly string[] | null;
  readonly kind?: string | null;
  readonly judgement?: readonly string[] | null;
  readonly severity?: readonly string[] | null;
  readonly channel?: readonly string[] | null;
  readonly content?: readonly string[] | null;
  readonly departmentId?: string | null;
  readonly unitId?: string | null;
  readonly open?: boolean | null;
  readonly overdueAt?: number | null;
  /** A deadline of this rule runs, and is due before an instant. */
  readonly running?: { readonly rule: string; readonly dueBefore: number | null } | null;
  readonly incidentId?: string | null;
  readonly repeated?: boolean | null;
  readonly mine?: Mine | null;
  readonly receivedFrom?: number | null;
  readonly receivedTo?: number | null;
  readonly backEntry?: boolean | null;
  readonly search?: Search | null;
}
/** What is searched for, in number and texts. */
export interface Search {
  /** In lower case. */
  readonly words: string;
  /** In names and telephone numbers too. */
  readonly persons: boolean;
  /** The words again, in NFKC, for texts where numbers of this expression are not to be found: somebody is not shown them. */
  readonly shown: { readonly words: string; readonly without: string } | null;
}
/** A filter without a search. */
type Plain = Omit<Criteria, 'search'> & { readonly search?: null };
export type OrderField = 'RECEIVED_AT' | 'NUMBER' | 'NEXT_DUE_AT';
const ORDER_COLUMNS: Readonly<Record<OrderField, string>> = { RECEIVED_AT: 'c.received_at', NUMBER: 'c.number', NEXT_DUE_AT: `coalesce(c.next_due_at, 'infinity'::timestamptz)` };

class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

function conditions(communityId: string, criteria: Plain, parameters: Parameters): string {
  const where = [`c.community_id = ${parameters.add(communityId, 'uuid')}`];
  for (const field of ['status', 'judgement', 'severity', 'channel', 'content'] as const) {
    const values = criteria[field] ?? [];
    // One value by itself lets the planner walk that value's own stretch of the index, in order.
    if (values.length === 1) where.push(`c.${field} = ${parameters.add(values[0], 'text')}`);
    else if (values.length > 1) where.push(`c.${field} = any (${parameters.add(values, 'text[]')})`);
  }
  if (criteria.kind != null) where.push(`c.kind = ${parameters.add(criteria.kind, 'text')}`);
  if (criteria.departmentId != null) where.push(`c.department_id = ${parameters.add(criteria.departmentId, 'uuid')}`);
  if (criteria.unitId != null) where.push(`c.unit_id = ${parameters.add(criteria.unitId, 'uuid')}`);
  if (criteria.open != null) where.push(criteria.open ? `c.status <> 'CLOSED'` : `c.status = 'CLOSED'`);
  if (criteria.overdueAt != null) where.push(`coalesce(c.next_due_at, 'infinity'::timestamptz) < ${parameters.add(iso(criteria.overdueAt), 'timestamptz')}`);
  if (criteria.receivedFrom != null) where.push(`c.received_at >= ${parameters.add(iso(criteria.receivedFrom), 'timestamptz')}`);
  if (criteria.receivedTo != null) where.push(`c.received_at < ${parameters.add(iso(criteria.receivedTo), 'timestamptz')}`);
  if (criteria.backEntry != null) where.push(`c.back_entry = ${parameters.add(criteria.backEntry, 'boolean')}`);
  if (criteria.incidentId != null) where.push(`c.incident_id = ${parameters.add(criteria.incidentId, 'uuid')}`);
  if (criteria.repeated != null) where.push(`c.previous_complaint_id is ${criteria.repeated ? 'not ' : ''}null`);
  if (criteria.running != null) {
    const { rule, dueBefore } = criteria.running;
    where.push(`c.id in (select d.subject_id from deadlines d where d.community_id = ${parameters.add(communityId, 'uuid')} and d.rule = ${parameters.add(rule, 'text')} and d.met_at is null and d.cancelled_at is null${dueBefore === null ? '' : ` and d.due_at < ${parameters.add(iso(dueBefore), 'timestamptz')}`})`);
  }
  if (criteria.mine != null) {
    where.push(`c.status <> 'CLOSED' and (c.assignee_id = ${parameters.add(criteria.mine.staffId, 'uuid')} or exists (select 1 from deadlines d where d.community_id = c.community_id and d.subject_id = c.id
      and d.met_at is null and d.cancelled_at is null and ${owedBy(criteria.mine, (value, type) => parameters.add(value, type))}))`);
  }
  return where.join(' and ');
}

/** The truth about a search: its keys only say where to look. */
function foundBy({ words, persons, shown }: Search, parameters: Parameters): string {
  const pattern = parameters.add(like(words), 'text');
  const text = shown === null ? `w.words like ${pattern}`
    : `(w.words like ${pattern} and regexp_replace(normalize(w.words, NFKC), ${parameters.add(shown.without, 'text')}, '#', 'g') like ${parameters.add(like(shown.words), 'text')})`;
  return `(w.number like ${pattern} or ${text}${persons ? ` or w.persons like ${pattern}` : ''})`;
}

/** The fields that a filter really filters by. */
export const asked = (criteria: Criteria): readonly string[] =>
  Object.entries(criteria).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)).map(([key]) => key);

const HOT: ReadonlySet<string> = new Set(['', 'open', 'status', 'mine']);

/** What a filter filters by, for the name of its statement; null when it is not one of the few that everybody asks for. */
function hotShape(criteria: Plain): string | null {
  const shape = asked(criteria).join();
  if (!HOT.has(shape)) return null;
  if (shape === 'status' && criteria.status?.length !== 1) return 'statuses';
  return shape === 'open' ? (criteria.open === true ? 'open' : 'closed') : shape === '' ? 'all' : shape;
}

/** Page sizes that screens ask for, one row more each. In the text of a named statement a size lets its plan be kept: the planner sees that few rows are wanted. */
const HOT_LIMITS: ReadonlySet<number> = new Set([26, 31, 51]);

/** What a page reads of each complaint. */
export interface PageColumns {
  /** The whole state instead of the summary. */
  readonly whole: boolean;
  /** The unit beside it. */
  readonly unit: boolean;
}

/** Where in which order a page lies. */
export interface Stretch {
  readonly field: OrderField;
  readonly descending: boolean;
  /** The sort value and id of the row it starts after, null for the first page. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
  readonly offset: number;
}

const past = ({ field, descending, after }: Stretch, sortedBy: string, parameters: Parameters): string =>
  after === null ? '' : `(${sortedBy}) ${descending ? '<' : '>'} (${parameters.add(after[0], field === 'NUMBER' ? 'text' : 'timestamptz')}, ${parameters.add(after[1], 'uuid')})`;

/** Tells the policy of `complaint_words` what its transaction searches for; it shows no others then (ADR 0014). One character makes no pair: all of the community are looked at. */
export const searching = (communityId: string, { words }: Search): Read => ({
  statement: { name: 'complaint_search', text: `select set_config('app.search', (case when cardinality(keys) = 1 then keys else keys[2:] end)::text, true) from search_keys($1::uuid, $2::text) keys` }, values: [communityId, words],
});

/** What a filter says of columns that lie beside the words: so few complaints are fetched only to be thrown away. */
function beside({ open, status, mine, receivedFrom, receivedTo }: Plain, parameters: Parameters): readonly string[] {
  const known = open ?? (mine != null || (status != null && status.length > 0 && !status.includes('CLOSED')) ? true : null);
  return [
    ...(known === null ? [] : [known ? 'w.open' : 'not w.open']),
    ...(receivedFrom == null ? [] : [`w.received_at >= ${parameters.add(iso(receivedFrom), 'timestamptz')}`]), ...(receivedTo == null ? [] : [`w.received_at < ${parameters.add(iso(receivedTo), 'timestamptz')}`]),
  ];
}
const BESIDE: ReadonlySet<string> = new Set(['open', 'receivedFrom', 'receivedTo']);

/**
 * SQL of one page of a search and of how many it finds, for both are the same look; after `searching`. Whoever finds
 * nothing gets one row with the count alone.
 */
export function searchStatement(communityId: string, { search, ...criteria }: Criteria & { readonly search: Search }, stretch: Stretch, { whole, unit }: PageColumns): Read {
  const parameters = new Parameters();
  const community = parameters.add(communityId, 'uuid');
  const direction = stretch.descending ? 'desc' : 'asc';
  const where = [`w.community_id = ${community}`, ...beside(criteria, parameters), foundBy(search, parameters)];
  // The wide rows are fetched for the page alone, where all that is asked lies beside the words.
  const narrow = stretch.field === 'RECEIVED_AT' && asked(criteria).every((field) => BESIDE.has(field));
  if (!narrow) where.push(conditions(communityId, criteria, parameters));
  const found = narrow ? 'w.complaint_id as id, w.received_at as key from complaint_words w' : `c.id, ${ORDER_COLUMNS[stretch.field]} as key from complaint_words w join complaints c on c.community_id = w.community_id and c.id = w.complaint_id`;
  const after = past(stretch, 'f.key, f.id', parameters);
  return {
    statement: {
      name: '',
      text: `with found as materialized (select ${found} where ${where.join(' and ')})
        select n.count, ${whole ? columns : summaryColumns}${unit ? `, ${unitColumn}` : ''} from (select count(*)::int as count from found) n
        left join (select f.id, f.key from found f${after === '' ? '' : ` where ${after}`} order by f.key ${direction}, f.id ${direction} limit ${parameters.add(stretch.limit, 'int')} offset ${parameters.add(stretch.offset, 'int')}) p on true
        left join lateral (select * from complaints c where c.community_id = ${community} and c.id = p.id offset 0) c on true order by p.key ${direction}, p.id ${direction}`,
    },
    values: parameters.values,
  };
}

/** SQL of one page without a search. */
export function pageStatement(communityId: string, criteria: Plain, stretch: Stretch, { whole, unit }: PageColumns): Read {
  const parameters = new Parameters();
  const where = conditions(communityId, criteria, parameters);
  const { field, limit, offset } = stretch;
  const column = ORDER_COLUMNS[field];
  const direction = stretch.descending ? 'desc' : 'asc';
  const after = past(stretch, `${column}, c.id`, parameters);
  const shape = hotShape(criteria);
  const hot = shape !== null && offset === 0 && HOT_LIMITS.has(limit) && field !== 'NUMBER';
  return {
    statement: {
      name: hot ? `complaints_${shape}_${field.toLowerCase()}_${direction}${after === '' ? '' : '_after'}${whole ? '_whole' : ''}${unit ? '_unit' : ''}_${limit}` : '',
      text: `select ${whole ? columns : summaryColumns}${unit ? `, ${unitColumn}` : ''} from complaints c where ${where}${after === '' ? '' : ` and ${after}`} order by ${column} ${direction}, c.id ${direction} limit ${hot ? limit : parameters.add(limit, 'int')}${offset === 0 ? '' : ` offset ${parameters.add(offset, 'int')}`}`,
    },
    values: parameters.values,
  };
}

/** SQL that counts what a filter finds, where no counter row answers it. */
export function countStatement(communityId: string, criteria: Plain): Read {
  const parameters = new Parameters();
  const shape = hotShape(criteria);
  const text = `select count(*)::bigint as count from complaints c where ${conditions(communityId, criteria, parameters)}`;
  return { statement: { name: shape === null ? '' : `complaints_${shape}_count`, text }, values: parameters.values };
}

/** Measurements of what came in within a time (CMP-20), by kind and by department or person; back-entries have none. */
export const efficiencyBy = (by: 'departmentId' | 'staffId'): { readonly name: string; readonly text: string } => ({
  name: `complaints_efficiency_${by}`,
  text: `select m->>'${by}' as id, m->>'kind' as kind, count(*) filter (where m->>'state' = 'RECORDED')::int as recorded, count(*) filter (where m->>'state' = 'PENDING')::int as pending,
      count(*) filter (where m->>'state' = 'NOT_APPLICABLE')::int as "notApplicable", count(*) filter (where m->>'onTime' = 'true')::int as "onTime", count(*) filter (where m->>'onTime' = 'false')::int as late,
      round(avg((m->>'minutes')::int))::int as "averageMinutes"
    from complaints c cross join lateral jsonb_array_elements(c.measurements) m
    where c.community_id = $1 and c.received_at >= $2 and c.received_at < $3 and not c.back_entry and m->>'${by}' is not null and ($4::uuid is null or c.department_id = $4::uuid)
    group by 1, 2 order by 1, 2`,
});

/** The sort value of a row, as the cursor keeps it. */
export const sortKey = (row: ComplaintRow, field: OrderField): string =>
  field === 'RECEIVED_AT' ? iso(row.state.receivedAt)! : field === 'NUMBER' ? row.number : (iso(nextDeadline(row.state)?.dueAt ?? null) ?? 'infinity');
