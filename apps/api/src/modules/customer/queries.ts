import { ageGroupOf, allowedCustomerActions, isCurrent, localDate, localYear, mayCommand, plainPhone, type AgeGroup, type AllowedCustomerAction, type CommunityId, type CustomerContext, type CustomerRefusal, type LocalDate } from '@huiyin/domain';
import type { CommunityInSight, Context, Key, Viewer } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { connection, searchWords, type Connection, type PageRequest } from '../base/connection.ts';
import { maskName, maskPhone, maskText } from '../base/mask.ts';
import { historyOf } from '../history/queries.ts';
import { recordedData, type EntryRow } from '../journal/queries.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { CustomerFilter } from '../types.generated.ts';
import { customerCount, customerPage, customersByKey, headCountsOfBuildings, headCountsOfUnits, relationsOfUnits, type CustomerCriteria, type CustomerRow, type HeadCountRow, type RelationRow } from './rows.ts';
import { searchPlan } from './search-keys.ts';

export type { CustomerRow, HeadCountRow, RelationRow } from './rows.ts';

const LIKE_ADDRESS: Readonly<Record<string, (value: string) => string>> = {
  MOBILE: maskPhone, PHONE: maskPhone,
  WECHAT: (value) => `${value.slice(0, 2)}****`,
  EMAIL: (value) => `${value.slice(0, 1)}****${value.slice(value.indexOf('@'))}`,
};

export const readsCustomers = (viewer: Viewer, communityId: string): boolean => mayCommand(viewer.actor, 'readCustomers', { communityId: communityId as CommunityId }) === null;
export const todayIn = (context: Context, community: { readonly timeZone: string }): LocalDate => localDate(community.timeZone, context.now);
export const communityOf = (context: Context, communityId: string): CommunityInSight => requireViewer(context).communities.find(({ id }) => id === communityId)!;

/** What the rules count with in a community, at the request's instant. */
export const customerContext = (context: Context, community: CommunityInSight, source: CustomerContext['source'] = 'DESK'): CustomerContext =>
  ({ now: context.now, today: todayIn(context, community), actor: requireViewer(context).actor, source });

export const customersById = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly CustomerRow[]> =>
  database.read<CustomerRow>(scope, customersByKey, [[...new Set(keys.map(({ communityId }) => communityId))], keys.map(({ id }) => id)]);
export const relationsOf = (database: Database, scope: Scope, units: readonly Key[]): Promise<readonly RelationRow[]> =>
  database.read<RelationRow>(scope, relationsOfUnits, [units.map(({ communityId }) => communityId), units.map(({ id }) => id)]);

/** The customer a global id names; null when it is not in sight, or the viewer does not read the file. */
export async function customerOf(context: Context, id: string): Promise<CustomerRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'Customer');
  if (global === null || !viewer.scope.communityIds.includes(global.scope) || !readsCustomers(viewer, global.scope)) return null;
  return context.loaders.customer.load({ communityId: global.scope, id: global.id });
}

function criteriaOf(context: Context, community: CommunityInSight, filter: CustomerFilter | null | undefined): CustomerCriteria | null {
  const unit = filter?.unitId == null ? null : readGlobalId(filter.unitId, 'Unit');
  if (filter?.unitId != null && unit?.scope !== community.id) return null;
  const search = searchWords(filter?.search, ['filter', 'search']);
  return { status: filter?.removed === true ? 'REMOVED' : 'ACTIVE', unitId: unit?.id ?? null, relation: filter?.relation ?? null, today: todayIn(context, community), search: search === '' ? null : searchPlan(search) };
}

/** Customers of a community by name; found by what the desk knows, answered masked. */
export async function customersOf(context: Context, communityId: string, filter: CustomerFilter | null | undefined, page: PageRequest, counted: boolean): Promise<Connection<CustomerRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  const criteria = community === null || !readsCustomers(viewer, community.id) ? null : criteriaOf(context, community, filter);
  return connection<CustomerRow & { readonly sortKey: string }>(context, page, `customers:${community?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || criteria === null) return { rows: [], totalCount: 0 };
    const reads = [customerPage(community.id, criteria, after as [string, string] | null, limit), ...(counted ? [customerCount(community.id, criteria)] : [])];
    const [rows, total] = (await context.services.database.readAll(viewer.scope, reads)) as [(CustomerRow & { readonly sortKey: string })[], { count: number }[]?];
    return { rows, totalCount: total?.[0]?.count ?? 0 };
  }, (row) => [row.sortKey, row.state.id]);
}

export const maskedName = ({ state }: CustomerRow): string | null => (state.name === null ? null : maskName(state.name));
export const ageGroup = (context: Context, { state }: CustomerRow): AgeGroup | null => ageGroupOf(state, localYear(communityOf(context, state.communityId).timeZone, context.now));
export const contactsOf = ({ state }: CustomerRow, clear = false): readonly { number: number; kind: (typeof state.contacts)[number]['kind']; value: string | null; preferred: boolean; bestTime: string | null }[] =>
  state.contacts.map(({ number, kind, value, preferred, bestTime }) => ({ number, kind, value: value === null || clear ? value : LIKE_ADDRESS[kind]!(value), preferred, bestTime }));
/** Relations of a customer; none for those who see the customer in the access record only. */
export const relationsOfCustomer = (context: Context, { state }: CustomerRow): readonly RelationRow[] => (!readsCustomers(requireViewer(context), state.communityId) ? [] : state.relations).map((one) => ({ ...one, communityId: state.communityId, customerId: state.id }));
export const isCurrentRelation = (context: Context, { communityId, from, to }: RelationRow): boolean => isCurrent({ from: from as LocalDate | null, to: to as LocalDate | null }, todayIn(context, communityOf(context, communityId)));
export const customerActions = (context: Context, { state }: CustomerRow): readonly AllowedCustomerAction[] => allowedCustomerActions(state, customerContext(context, communityOf(context, state.communityId)));
export function unmaskAction(context: Context, { state }: CustomerRow): { readonly action: string; readonly refusal: CustomerRefusal | null } {
  const denial = mayCommand(requireViewer(context).actor, 'unmaskCustomer', state);
  return { action: 'customerUnmask', refusal: denial === null ? null : { kind: 'NotAllowed', denial } };
}
export const textOf = (text: string | null): string | null => (text === null ? null : maskText(text));

/** The whole record of a customer: by their telephone numbers, and by their units while they had them. */
export function customerHistory(context: Context, { state }: CustomerRow, page: PageRequest): ReturnType<typeof historyOf> {
  if (!readsCustomers(requireViewer(context), state.communityId)) return historyOf(context, null, page);
  const phones = state.contacts.flatMap(({ kind, value }) => (value === null || (kind !== 'MOBILE' && kind !== 'PHONE') ? [] : [plainPhone(value).replace(/\D/g, '')]));
  return historyOf(context, { kind: 'customer', communityId: state.communityId, id: state.id, zone: communityOf(context, state.communityId).timeZone, phones }, page);
}
/** The whole record of a unit. */
export function unitHistory(context: Context, unit: Key, page: PageRequest): ReturnType<typeof historyOf> {
  const readable = readsCustomers(requireViewer(context), unit.communityId);
  return historyOf(context, readable ? { kind: 'unit', communityId: unit.communityId, id: unit.id, zone: communityOf(context, unit.communityId).timeZone, phones: [] } : null, page);
}

/** People by building, buildings in the order people count them; for everybody who works or reads there: numbers name nobody. */
export async function headCountsOf(context: Context, communityId: string): Promise<readonly HeadCountRow[]> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  if (community === null) return [];
  const rows = await context.services.database.read<HeadCountRow>(viewer.scope, headCountsOfBuildings, [community.id, todayIn(context, community), localYear(community.timeZone, context.now)]);
  return [...rows].sort((a, b) => a.building!.localeCompare(b.building!, 'zh-CN', { numeric: true }));
}

type UnitCount = Omit<HeadCountRow, 'building' | 'units' | 'occupiedUnits'> & { readonly unitId: string };
/** People in each of several units, in the order asked. */
export async function headCountsOfKeys(context: { readonly database: Database; readonly viewer: Viewer; readonly now: number }, units: readonly Key[]): Promise<readonly HeadCountRow[]> {
  const { database, viewer, now } = context;
  const zones = new Map(viewer.communities.map(({ id, timeZone }) => [id, timeZone]));
  const found = new Map<string, UnitCount>();
  for (const communityId of new Set(units.map((unit) => unit.communityId))) {
    const zone = zones.get(communityId);
    if (zone === undefined) continue;
    const ids = units.filter((unit) => unit.communityId === communityId).map(({ id }) => id);
    const rows = await database.read<UnitCount>(viewer.scope, headCountsOfUnits, [communityId, localDate(zone, now as never), localYear(zone, now as never), ids]);
    for (const row of rows) found.set(row.unitId, row);
  }
  return units.map(({ id }) => {
    const { persons = 0, elderly = 0, children = 0, unknownAge = 0 } = found.get(id) ?? {};
    return { building: null, units: 1, occupiedUnits: persons > 0 ? 1 : 0, persons, elderly, children, unknownAge };
  });
}

const NAMING: Readonly<Record<string, (value: string) => string>> = { name: maskName, value: maskPhone };
/** What an entry of a customer's file recorded, masked; nothing personal of it for those who do not read the file. */
export async function customerEntryData(context: Context, entry: EntryRow): Promise<Record<string, unknown>> {
  if (!readsCustomers(requireViewer(context), entry.communityId)) return recordedData(entry, () => null);
  return recordedData(entry, (key, value) => (typeof value === 'string' && key !== 'unitId' && key !== 'ageGroup' ? (NAMING[key] ?? maskText)(value) : key === 'birthYear' ? null : value));
}
