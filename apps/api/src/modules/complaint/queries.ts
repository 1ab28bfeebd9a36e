import { createHash } from 'node:crypto';
import { COMPLAINT_STATUSES, seesPersonalData, type ComplaintState } from '@huiyin/domain';
import type { CommunityInSight, Context, Key, Viewer } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { protocolError } from '../../platform/errors.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { cursorKeys, PAGE_MAX, pageSize, searchWords, toConnection, type Connection } from '../base/connection.ts';
import { like } from '../organisation/queries.ts';
import type { ComplaintFilter, QuerycomplaintsArgs, QuerysimilarComplaintsArgs } from '../types.generated.ts';
import { complaintByNumberIn, complaintsByKey, countsOf, countStatement, pageStatement, recentComplaints, sortKey, type ComplaintRow, type Criteria } from './rows.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

const OFFSET_MAX = 100_000;
const PART_OF_PHONE = /\d{5}/;
const DAY_MS = 86_400_000;

export const complaintsById = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly ComplaintRow[]> =>
  database.read<ComplaintRow>(scope, complaintsByKey, [[...new Set(keys.map((key) => key.communityId))], keys.map((key) => key.id)]);

/** Whether the viewer sees who complains. */
export const seesReporter = (viewer: Viewer, state: ComplaintState): boolean =>
  seesPersonalData(viewer.actor, { communityId: state.communityId, departmentId: state.departmentId, receiverId: state.firstReceiverId });

const named = (statement: { readonly text: string; readonly values: readonly unknown[] }): { readonly statement: { readonly name: string; readonly text: string }; readonly values: readonly unknown[] } =>
  ({ statement: { name: `complaints_${createHash('sha1').update(statement.text).digest('hex').slice(0, 20)}`, text: statement.text }, values: statement.values });

/** The community an argument names; a foreign or unknown one is an empty list, never told apart. */
export const askedCommunity = (viewer: Viewer, id: string): CommunityInSight | null => communityInSight(viewer, id);

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
  // An id of another community finds nothing, as an unknown one does.
  if ((filter.departmentId != null && departmentId === undefined) || (filter.unitId != null && unitId === undefined)) return null;
  // What is masked is not to be found out by filtering for it.
  if (unitId != null && !seesPersons) return null;
  const search = searchWords(filter.search, ['filter', 'search']).toLowerCase();
  return {
    status: filter.status ?? null, kind: filter.kind ?? null, judgement: filter.judgement ?? null, severity: filter.severity ?? null, channel: filter.channel ?? null, content: filter.content ?? null,
    departmentId: departmentId ?? null, unitId: unitId ?? null, open: filter.open ?? null, overdueAt: filter.overdue === true ? context.now : null,
    receivedFrom: filter.receivedFrom ?? null, receivedTo: filter.receivedTo ?? null, backEntry: filter.backEntry ?? null,
    mine: filter.mine === true ? { staffId: viewer.staffId, roles: viewer.roles, departmentId: viewer.departmentId } : null,
    search: search === '' ? null : like(search), searchPersons: seesPersons, searchTexts: seesPersons || !PART_OF_PHONE.test(search),
  };
}

/** Statuses a counter row can answer for; null when the filter asks for more. */
function countable(criteria: Criteria): { readonly kinds: readonly string[]; readonly statuses: readonly string[] } | null {
  const { status, kind, open, searchPersons: _s, searchTexts: _t, ...rest } = criteria;
  if (Object.values(rest).some((value) => value != null && !(Array.isArray(value) && value.length === 0))) return null;
  const wanted = COMPLAINT_STATUSES.filter((one) => (status == null || status.length === 0 || status.includes(one)) && (open == null || open === (one !== 'CLOSED')));
  if (wanted.length === 0) return { kinds: [], statuses: ['NONE'] };
  return { kinds: kind == null ? [] : [kind], statuses: wanted.length === COMPLAINT_STATUSES.length ? [] : wanted };
}

/** One page of the register; `total` says whether anybody asks for the count. */
export async function complaintPage(context: Context, args: QuerycomplaintsArgs, total: boolean): Promise<Connection<ComplaintRow>> {
  const viewer = requireViewer(context);
  const community = askedCommunity(viewer, args.communityId);
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

  const reads = [named(pageStatement(community.id, criteria, { field, descending: descending !== backwards }, cursor as [string, string] | null, size + 1, offset))];
  const counter = countable(criteria);
  if (total) reads.push(counter === null ? named(countStatement(community.id, criteria)) : { statement: countsOf, values: [community.id, counter.kinds, counter.statuses] });
  const [found, counted] = (await context.services.database.readAll(viewer.scope, reads)) as [ComplaintRow[], { count: number }[] | undefined];
  const more = found.length > size;
  const page = found.slice(0, size);
  if (backwards) page.reverse();
  return toConnection(context, order, page, (row) => [sortKey(row, field), row.state.id], {
    hasNextPage: backwards ? cursor !== null : more,
    hasPreviousPage: backwards ? more : cursor !== null || offset > 0,
    totalCount: counted?.[0]?.count ?? 0,
  });
}

/** The complaint a global id names; null when it is not in sight. */
export async function complaintOf(context: Context, id: string): Promise<ComplaintRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'Complaint');
  if (global === null || !viewer.scope.communityIds.includes(global.scope)) return null;
  return context.loaders.complaint.load({ communityId: global.scope, id: global.id });
}

/** The complaint of a number, within the communities in sight. */
export async function complaintOfNumber(context: Context, number: string, communityId?: string): Promise<ComplaintRow | null> {
  const viewer = requireViewer(context);
  if (number.length > 60 || /[^\x20-\x7e]/.test(number)) return null;
  const [row] = await context.services.database.read<ComplaintRow>(viewer.scope, complaintByNumberIn, [communityId === undefined ? viewer.scope.communityIds : [communityId], number.trim().toUpperCase()]);
  return row ?? null;
}

/** Complaints that resemble a title being typed, best first: shared pairs of characters, the same unit or place. */
export async function similar(context: Context, args: QuerysimilarComplaintsArgs): Promise<readonly ComplaintRow[]> {
  const viewer = requireViewer(context);
  const community = askedCommunity(viewer, args.communityId);
  const first = pageSize(args.first, 5);
  if (community === null) return [];
  const unitId = args.unitId == null || !seesPersonalData(viewer.actor, { communityId: community.id as never }) ? null : (readGlobalId(args.unitId, 'Unit')?.id ?? null);
  const rows = await context.services.database.read<ComplaintRow>(viewer.scope, recentComplaints, [community.id, new Date(context.now - 60 * DAY_MS).toISOString(), new Date(context.now - 14 * DAY_MS).toISOString()]);
  const wanted = bigrams(args.title.slice(0, PAGE_MAX * 2));
  const place = bigrams(args.location ?? '');
  return rows
    .map((row) => ({ row, likeness: likeness(wanted, bigrams(row.state.title)) + (unitId !== null && row.state.reporter.unitId === unitId ? 0.3 : 0) + 0.3 * likeness(place, bigrams(row.state.location ?? '')) }))
    .filter(({ likeness: score }) => score >= 0.3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, first)
    .map(({ row }) => row);
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
