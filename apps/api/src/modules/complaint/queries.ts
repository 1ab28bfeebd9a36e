import { COMPLAINT_LIMITS, COMPLAINT_STATUSES, seesPersonalData, type AtWindow, type ComplaintState } from '@huiyin/domain';
import type { Context, Key, Viewer } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { protocolError } from '../../platform/errors.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { cursorKeys, pageSize, searchWords, toConnection, type Connection, type Read } from '../base/connection.ts';
import { LONG_NUMBER, maskText } from '../base/mask.ts';
import { mineOf } from '../base/mine.ts';
import { recordedData, type EntryRow } from '../journal/queries.ts';
import { departmentsRead, unitLabel, type DepartmentRow } from '../organisation/queries.ts';
import type { ComplaintFilter, QuerycomplaintsArgs, QuerysimilarComplaintsArgs } from '../types.generated.ts';
import { masked } from './masked.ts';
import { asked, complaintByNumberIn, complaintIdsByNumber, complaintsByKey, countsOf, countStatement, openOfDepartment, pageStatement, recentComplaints, repeatCounts, searching, searchStatement, sortKey, SUMMARY_FIELDS, withPlaces, type ComplaintRow, type Criteria, type PageRow, type Stretch } from './rows.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

export type { ComplaintRow } from './rows.ts';

const OFFSET_MAX = 100_000;
const DAY_MS = 86_400_000;

export const complaintsById = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly ComplaintRow[]> =>
  database.read<ComplaintRow>(scope, complaintsByKey, [[...new Set(keys.map((key) => key.communityId))], keys.map((key) => key.id)]);

/** How many later complaints name each of these as the earlier one on the same matter (CMP-16). */
export const repeatsOf = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly { readonly id: string; readonly count: number }[]> =>
  database.read(scope, repeatCounts, [[...new Set(keys.map((key) => key.communityId))], keys.map((key) => key.id)]);

/** Open complaints of a department, with `undispatched` those of none yet, for whoever reads something else in the same flight. Answers `subjectId`, `number`, `total`. */
export const openComplaintsRead = (communityId: string, departmentId: string | null, undispatched: boolean, at: number, limit: number): Read =>
  ({ statement: openOfDepartment, values: [communityId, departmentId, undispatched, new Date(at).toISOString(), limit] });

/** What a complaint says, as far as a window recognises the matter of a statement by it (STM-3): the home it is about is a place, too. */
export async function saidAtWindow(context: Context, { communityId, content, title, detail, location, reporter, incidentId = null }: ComplaintState): Promise<AtWindow> {
  const unit = reporter.unitId === null ? null : await context.loaders.unit.load({ communityId, id: reporter.unitId });
  return { incidentId, content, text: `${title}\n${detail ?? ''}`, place: `${location ?? ''}\n${unit === null ? '' : unitLabel(unit)}` };
}

/** Whether the viewer sees who complains. */
export const seesReporter = (viewer: Viewer, state: ComplaintState): boolean =>
  seesPersonalData(viewer.actor, { communityId: state.communityId, departmentId: state.departmentId, receiverId: state.firstReceiverId });

/** What an entry of a complaint recorded, as far as the viewer may see it. */
export async function complaintEntryData(context: Context, entry: EntryRow): Promise<Record<string, unknown>> {
  const complaint = await context.loaders.complaint.load({ communityId: entry.communityId, id: entry.subjectId });
  if (complaint !== null && seesReporter(requireViewer(context), complaint.state)) return recordedData(entry);
  // A correction is as private as what it corrects.
  const corrected = entry.type === 'EntryCorrected' ? String(recordedData(entry)['key']) : null;
  return recordedData(entry, (key, value) => masked(key === 'value' && corrected !== null ? corrected : key, value));
}

/** Photos and recordings show persons: who may not see the reporter sees none of a complaint's files. */
export async function showsComplaintFiles(context: Context, key: { readonly communityId: string; readonly id: string }): Promise<boolean> {
  const complaint = await context.loaders.complaint.load(key);
  return complaint !== null && seesReporter(requireViewer(context), complaint.state);
}

function criteriaOf(context: Context, viewer: Viewer, communityId: string, filter: ComplaintFilter | null | undefined): Criteria | null {
  if (filter == null) return {};
  const seesPersons = viewer.roles.some((role) => role !== 'OWNERS_COMMITTEE') && seesPersonalData(viewer.actor, { communityId: communityId as never });
  const within = (id: string | null | undefined, type: string): string | null | undefined => {
    if (id == null) return id;
    const global = readGlobalId(id, type);
    return global?.scope === communityId ? global.id : undefined;
  };
  const departmentId = within(filter.departmentId, 'Department');
  const unitId = within(filter.unitId, 'Unit');
  const incidentId = within(filter.incidentId, 'Incident');
  // An id of another community finds nothing, as an unknown one does.
  if (filter.incidentId != null && incidentId === undefined) return null;
  if ((filter.departmentId != null && departmentId === undefined) || (filter.unitId != null && unitId === undefined)) return null;
  // What is masked is not to be found out by filtering for it.
  if (unitId != null && !seesPersons) return null;
  const search = searchWords(filter.search, ['filter', 'search']).toLowerCase();
  // Whoever is not shown a telephone number could ask for it piece by piece.
  const hides = !seesPersons && /\p{N}/u.test(search);
  return {
    status: filter.status ?? null, kind: filter.kind ?? null, judgement: filter.judgement ?? null, severity: filter.severity ?? null, channel: filter.channel ?? null, content: filter.content ?? null,
    departmentId: departmentId ?? null, unitId: unitId ?? null, open: filter.open ?? null, overdueAt: filter.overdue === true ? context.now : null,
    running: filter.runningRule == null ? null : { rule: ruleOf(filter.runningRule), dueBefore: filter.runningDueBefore ?? null }, repeated: filter.repeated ?? null, incidentId: incidentId ?? null,
    receivedFrom: filter.receivedFrom ?? null, receivedTo: filter.receivedTo ?? null, backEntry: filter.backEntry ?? null,
    mine: filter.mine === true ? mineOf(viewer) : null,
    search: search === '' ? null : { words: search, persons: seesPersons, shown: hides ? { words: search.normalize('NFKC'), without: LONG_NUMBER } : null },
  };
}

const RULE = /^[A-Z]{3}-\d{1,2}[a-z]?$/;
function ruleOf(rule: string): string {
  if (!RULE.test(rule)) throw protocolError('BAD_USER_INPUT', '`runningRule` is a rule of the catalogue, e.g. `CMP-8`.', { path: ['filter', 'runningRule'] });
  return rule;
}

/** Statuses a counter row can answer for; null when the filter asks for more. */
function countable(criteria: Criteria): { readonly kinds: readonly string[]; readonly statuses: readonly string[] } | null {
  const { status, kind, open, ...rest } = criteria;
  if (asked(rest).length > 0) return null;
  const wanted = COMPLAINT_STATUSES.filter((one) => (status == null || status.length === 0 || status.includes(one)) && (open == null || open === (one !== 'CLOSED')));
  if (wanted.length === 0) return { kinds: [], statuses: ['NONE'] };
  return { kinds: kind == null ? [] : [kind], statuses: wanted.length === COMPLAINT_STATUSES.length ? [] : wanted };
}

/** One page of the register; `total`: somebody asks for the count; `fields`: what is asked of each complaint. */
export async function complaintPage(context: Context, args: QuerycomplaintsArgs, { total, fields }: { readonly total: boolean; readonly fields: ReadonlySet<string> }): Promise<Connection<ComplaintRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  const field = args.orderBy?.field ?? 'RECEIVED_AT';
  const descending = (args.orderBy?.direction ?? 'DESC') === 'DESC';
  const order = `complaints:${community?.id ?? ''}:${field}:${descending ? 'desc' : 'asc'}`;
  if (args.first != null && args.last != null) throw protocolError('BAD_USER_INPUT', 'Ask for `first` or `last`, not both.', { path: ['last'] });
  const backwards = args.last != null;
  const size = backwards ? pageSize(args.last, 25, 'last') : pageSize(args.first, 25);
  const cursor = backwards ? cursorKeys(context, order, args.before, 'before') : cursorKeys(context, order, args.after, 'after');
  const offset = args.offset ?? 0;
  if (!Number.isInteger(offset) || offset < 0 || offset > OFFSET_MAX) throw protocolError('BAD_USER_INPUT', `\`offset\` must be 0 to ${OFFSET_MAX}.`, { path: ['offset'], allowed: OFFSET_MAX });
  if (offset > 0 && (backwards || cursor !== null)) throw protocolError('BAD_USER_INPUT', '`offset` goes with `first` alone.', { path: ['offset'] });
  const criteria = community === null ? null : criteriaOf(context, viewer, community.id, args.filter);
  if (community === null || criteria === null) return toConnection<ComplaintRow>(context, order, [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 });

  // What lists show lies in the row itself; the whole state is unpacked only for more.
  const whole = [...fields].some((name) => !SUMMARY_FIELDS.has(name));
  const { search, ...plain } = criteria;
  const stretch: Stretch = { field, descending: descending !== backwards, after: cursor as [string, string] | null, limit: size + 1, offset };
  const columns = { whole, unit: fields.has('reporter') };
  const reads = search == null ? [pageStatement(community.id, plain, stretch, columns)] : [searching(community.id, search), searchStatement(community.id, { ...plain, search }, stretch, columns)];
  const paging = reads.length;
  const counter = countable(criteria);
  // A search counts as it looks.
  const counting = search != null ? paging : !total ? 0 : reads.push(counter === null ? countStatement(community.id, plain) : { statement: countsOf, values: [community.id, counter.kinds, counter.statuses] });
  const naming = fields.has('department') ? reads.push(departmentsRead(community.id)) : 0;
  const answers = await context.services.database.readAll(viewer.scope, reads);
  const found = (answers[paging - 1] as PageRow[]).filter(({ number }) => number !== null);
  const [counted] = (counting === 0 ? [] : answers[counting - 1]) as { count: number }[];
  const departments = naming === 0 ? null : (answers[naming - 1] as DepartmentRow[]);
  const more = found.length > size;
  const page = found.slice(0, size).map((row) => withPlaces(row, departments));
  if (whole) for (const row of page) context.loaders.complaint.prime({ communityId: community.id, id: row.state.id }, row);
  if (backwards) page.reverse();
  return toConnection(context, order, page, (row) => [sortKey(row, field), row.state.id], {
    hasNextPage: backwards ? cursor !== null : more,
    hasPreviousPage: backwards ? more : cursor !== null || offset > 0,
    totalCount: counted?.count ?? 0,
  });
}

/** The complaint a global id names; null when it is not in sight. */
export async function complaintOf(context: Context, id: string): Promise<ComplaintRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'Complaint');
  if (global === null || !viewer.scope.communityIds.includes(global.scope)) return null;
  return context.loaders.complaint.load({ communityId: global.scope, id: global.id });
}

/** Whether a text can be a complaint's number; PostgreSQL is asked about nothing else. */
const isNumber = (text: string): boolean => text.length <= 60 && !/[^\x20-\x7e]/.test(text);

/** The complaint of a number, within the communities in sight. */
export async function complaintOfNumber(context: Context, number: string, communityId?: string): Promise<ComplaintRow | null> {
  const viewer = requireViewer(context);
  if (!isNumber(number)) return null;
  const [row] = await context.services.database.read<ComplaintRow>(viewer.scope, complaintByNumberIn, [communityId === undefined ? viewer.scope.communityIds : [communityId], number.trim().toUpperCase()]);
  return row ?? null;
}

/** Ids of a community's complaints by their numbers, of those there are. */
export async function complaintIdsOfNumbers(context: Context, communityId: string, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await context.services.database.read<{ id: string; number: string }>(requireViewer(context).scope, complaintIdsByNumber, [communityId, numbers.filter(isNumber)]);
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** A complaint with what a title being typed is compared with. */
export interface Candidate {
  readonly row: ComplaintRow;
  readonly title: ReadonlySet<string>;
  readonly location: ReadonlySet<string>;
}

/** What a new complaint of a community may repeat, as far as the viewer may read it. */
export async function candidatesOf(database: Database, viewer: Viewer, communityId: string, now: number): Promise<readonly Candidate[]> {
  const rows = await database.read<ComplaintRow>(viewer.scope, recentComplaints, [communityId, new Date(now - 60 * DAY_MS).toISOString(), new Date(now - 14 * DAY_MS).toISOString()]);
  return rows.map((row) => {
    const shown = seesReporter(viewer, row.state) ? (text: string): string => text : maskText;
    return { row, title: bigrams(shown(row.state.title)), location: bigrams(shown(row.state.location ?? '')) };
  });
}

/** Complaints that resemble a title being typed, best first: shared pairs of characters, the same unit or place. */
export async function similar(context: Context, args: QuerysimilarComplaintsArgs): Promise<readonly ComplaintRow[]> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  const first = pageSize(args.first, 5);
  if (community === null) return [];
  const unitId = args.unitId == null || !seesPersonalData(viewer.actor, { communityId: community.id as never }) ? null : (readGlobalId(args.unitId, 'Unit')?.id ?? null);
  const title = bigrams(args.title.slice(0, COMPLAINT_LIMITS.title));
  const location = bigrams((args.location ?? '').slice(0, COMPLAINT_LIMITS.location));
  if (title.size === 0 && location.size === 0 && unitId === null) return [];
  const candidates = await context.loaders.candidates.load({ communityId: community.id, now: context.now });
  const likest = candidates
    .map((one) => ({ row: one.row, likeness: likeness(title, one.title) + (unitId !== null && one.row.state.reporter.unitId === unitId ? 0.3 : 0) + 0.3 * likeness(location, one.location) }))
    .filter(({ likeness: score }) => score >= 0.3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, first);
  const rows = await context.loaders.complaint.loadMany(likest.map(({ row }) => ({ communityId: community.id, id: row.state.id })));
  return rows.filter((row): row is ComplaintRow => row !== null && !(row instanceof Error));
}

function bigrams(text: string): ReadonlySet<string> {
  const plain = [...text.toLowerCase().replace(/[\s\p{P}]+/gu, '')];
  return new Set(plain.slice(0, -1).map((character, index) => character + plain[index + 1]!));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  a.forEach((pair) => { if (b.has(pair)) shared += 1; });
  return (2 * shared) / (a.size + b.size);
}
