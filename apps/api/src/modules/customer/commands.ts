import { decideCustomer, evolveCustomer, type CommunityId, type ContactInput, type CustomerChanges, type CustomerCommand, type CustomerId, type CustomerState, type LocalDate, type RecordedEntry, type CustomerEntry, type RelationInput, type UnitId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId, readGlobalId } from '../../platform/ids.ts';
import type { Append, Intent } from '../../platform/journal.ts';
import { recordAccess } from '../access/commands.ts';
import { appendOne, appendTo, intentOf, placeOf, unwrap, withoutDeadlines } from '../base/book.ts';
import { badKey, isFailure, notFound, stale, type Failure } from '../base/user-errors.ts';
import type { CustomerContactInput, CustomerCorrectInput, CustomerRegisterInput, CustomerRelationInput, CustomerUnmaskInput } from '../types.generated.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { contactsOf, customerContext, customerOf } from './queries.ts';
import { customerRows, type CustomerRow } from './rows.ts';

/** What a command answers: the customer as it now is, or why not. */
export type CustomerAnswer = { readonly customer: CustomerRow } | Failure;

/** Entries of a customer folded onto a state, and the append that writes them. */
export function customerAppend(context: Context, community: CommunityInSight, before: CustomerState | null, entries: readonly CustomerEntry[], expectedVersion: number | null, intent: Intent | null): { readonly state: CustomerState; readonly append: Append } {
  const recorded = withoutDeadlines(context, entries) as readonly RecordedEntry<CustomerEntry>[];
  const state = recorded.reduce<CustomerState | null>(evolveCustomer, before)!;
  return { state, append: appendTo(context, placeOf(community), { book: 'administration', subject: { id: state.id, kind: 'Customer' }, expectedVersion, recorded, rows: customerRows(state, community.organisationId), intent }) };
}

async function write(context: Context, { state, append }: ReturnType<typeof customerAppend>): Promise<CustomerAnswer> {
  const written = await appendOne(context, requireViewer(context).scope, append, ['input', 'unitId']);
  if (isFailure(written)) return written;
  const key = { communityId: append.communityId, id: written.subjectId };
  if (written.outcome === 'appended') {
    const customer: CustomerRow = { version: written.version, organisationId: append.organisationId, state };
    context.loaders.customer.clear(key).prime(key, customer);
    return { customer };
  }
  const customer = await context.loaders.customer.load(key);
  return customer === null ? notFound(context, ['input', 'communityId']) : { customer };
}

/** The unit an id names in the community; a failure at `path` when there is none. */
async function unitAt(context: Context, community: CommunityInSight, id: string, path: readonly string[]): Promise<UnitId | Failure> {
  const global = readGlobalId(id, 'Unit');
  const unit = global?.scope !== community.id ? null : await context.loaders.unit.load({ communityId: community.id, id: global.id });
  return unit === null ? notFound(context, path) : (unit.id as UnitId);
}

const relationOf = (input: Pick<CustomerRelationInput, 'relation' | 'from' | 'to' | 'livesHere'>, unitId: UnitId): RelationInput =>
  ({ unitId, relation: input.relation, from: (input.from ?? null) as LocalDate | null, to: (input.to ?? null) as LocalDate | null, livesHere: input.livesHere ?? true });
const contactOf = (input: CustomerContactInput): ContactInput => ({ kind: input.kind, value: input.value, preferred: input.preferred ?? false, bestTime: input.bestTime ?? null });

/** Takes somebody into the file; the same key and input answer the same. */
export async function registerCustomer(context: Context, input: CustomerRegisterInput): Promise<CustomerAnswer> {
  const community = communityInSight(requireViewer(context), input.communityId);
  if (community === null || community.level !== 'COMMUNITY') return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const units = await Promise.all((input.relations ?? []).map(({ unitId }, index) => unitAt(context, community, unitId, ['input', 'relations', String(index), 'unitId'])));
  const missing = units.find(isFailure);
  if (missing !== undefined) return missing;
  const entries = unwrap(context, decideCustomer(null, {
    type: 'registerCustomer', customerId: newId(context.now) as CustomerId, communityId: community.id as CommunityId,
    name: input.name, language: input.language ?? null, preferences: input.preferences ?? null, birthYear: input.birthYear ?? null, ageGroup: input.ageGroup ?? null,
    relations: (input.relations ?? []).map((one, index) => relationOf(one, units[index] as UnitId)), contacts: (input.contacts ?? []).map(contactOf),
  }, customerContext(context, community)));
  return isFailure(entries) ? entries : write(context, customerAppend(context, community, null, entries, null, intentOf(context, 'customerRegister', input)));
}

/** Gives one command to a customer: in sight, at the version the caller saw, decided, appended. */
export async function changeCustomer(context: Context, input: { readonly customerId: string; readonly expectedVersion: number }, commandOf: (community: CommunityInSight) => CustomerCommand | Promise<CustomerCommand | Failure>): Promise<CustomerAnswer> {
  const row = await customerOf(context, input.customerId);
  const community = requireViewer(context).communities.find(({ id }) => id === row?.state.communityId);
  if (row === null || community === undefined) return notFound(context, ['input', 'customerId']);
  if (row.version !== input.expectedVersion) return stale(context, row.version);
  const command = await commandOf(community);
  if (isFailure(command)) return command;
  const entries = unwrap(context, decideCustomer(row.state, command, customerContext(context, community)));
  return isFailure(entries) ? entries : write(context, customerAppend(context, community, row.state, entries, row.version, null));
}

/** Adds a relation to a unit of the same community. */
export const addRelation = (context: Context, input: CustomerRelationInput & { readonly customerId: string; readonly expectedVersion: number }): Promise<CustomerAnswer> =>
  changeCustomer(context, input, async (community) => {
    const unitId = await unitAt(context, community, input.unitId, ['input', 'unitId']);
    return isFailure(unitId) ? unitId : { type: 'addRelation', relation: relationOf(input, unitId) };
  });

/** Adds a contact way. */
export const addContact = (context: Context, input: CustomerContactInput & { readonly customerId: string; readonly expectedVersion: number }): Promise<CustomerAnswer> =>
  changeCustomer(context, input, () => ({ type: 'addContact', contact: contactOf(input) }));

/** Corrects the fields that are given; a name is never emptied. */
export const correctCustomer = (context: Context, input: CustomerCorrectInput): Promise<CustomerAnswer> =>
  changeCustomer(context, input, () => {
    const { name, language, preferences, birthYear, ageGroup, preferredContact } = input;
    const given = Object.entries({ name: name === null ? '' : name, language, preferences, birthYear, ageGroup, preferredContact }).filter(([, value]) => value !== undefined);
    return { type: 'correctCustomer', changes: Object.fromEntries(given) as CustomerChanges, reason: input.reason };
  });

/** What `customerUnmask` answers. */
export interface Clear {
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly preferences: string | null;
  readonly contacts: ReturnType<typeof contactsOf>;
}

/** Puts the access on record, and only then shows the values in clear (LDG-4). */
export async function unmaskCustomer(context: Context, input: CustomerUnmaskInput): Promise<{ readonly customer: CustomerRow; readonly clear: Clear } | Failure> {
  const row = await customerOf(context, input.customerId);
  const community = requireViewer(context).communities.find(({ id }) => id === row?.state.communityId);
  if (row === null || community === undefined) return notFound(context, ['input', 'customerId']);
  const failure = await recordAccess(context, community, row.state.id, input.reason);
  if (failure !== null) return failure;
  const { name, birthYear, preferences } = row.state;
  return { customer: row, clear: { name, birthYear, preferences, contacts: contactsOf(row, true) } };
}
