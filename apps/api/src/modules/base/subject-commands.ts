import { recordSubject, type DepartmentId, type NewEntry, type RecordedEntry, type SubjectDecision, type SubjectId, type SubjectState, type UnitId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import type { Append, Intent } from '../../platform/journal.ts';
import { newId, readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { appendOne, appendTo, intentOf, placeOf } from './book.ts';
import { intentFound, subjectRow, type SubjectRow } from './rows.ts';
import { rulesContext, subjectOf, type SubjectNoun } from './subject.ts';
import { badKey, conflict, failureOf, isFailure, notFound, stale, type Failure } from './user-errors.ts';

type Command = { readonly type: string };
type Given<C> = C | Failure | Promise<C | Failure>;

/** A decided command on its way into the register, with the row it leads to. */
export interface Decided<State extends SubjectState> {
  readonly append: Append;
  readonly state: State;
}

/** Decides a command and makes its append; a refusal comes back as a failure of the schema. */
export function decideSubject<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, community: CommunityInSight, row: SubjectRow<State> | null, command: C, intent: Intent | null,
): Decided<State> | Failure {
  const decided = recordSubject(noun.rules, row?.state ?? null, command, rulesContext(context, community));
  if (!decided.ok) return failureOf(context, decided.refusal);
  return decidedAppend(context, noun, community, row, decided.value, intent);
}

/** A decision as an append, with the row it leads to. */
export function decidedAppend<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, community: CommunityInSight, row: SubjectRow<State> | null, { recorded, state }: SubjectDecision<State, E>, intent: Intent | null,
): Decided<State> {
  const viewer = requireViewer(context);
  const append = appendTo(context, placeOf(community), {
    book: noun.book ?? 'works', subject: { id: state.id, kind: noun.type }, expectedVersion: row?.version ?? null, recorded, numbered: true, intent, deadlines: state.deadlines,
    rows: [subjectRow(noun.table, state, viewer.organisationId, noun.columns(state))],
  });
  return { append, state };
}

/** Keeps a written row for whoever reads it in the same request. */
export function keepRow<State extends SubjectState>(context: Context, table: string, row: SubjectRow<State>): SubjectRow<State> {
  const key = { table, communityId: row.state.communityId, id: row.state.id };
  context.loaders.subject.clear(key).prime(key, row);
  return row;
}

/** A decided command with whom it tells. */
export async function withMessages<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, community: CommunityInSight, before: State | null, { append, state }: Decided<State>,
): Promise<Append> {
  const messages = (await noun.tells?.(context, community, before, append.recorded as readonly RecordedEntry<E>[], state)) ?? [];
  return messages.length === 0 ? append : { ...append, messages: [...(append.messages ?? []), ...messages] };
}

/** Appends a decided command with whom it tells, and answers the row it leads to, or the one that the same request led to before. */
export async function writeSubject<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, community: CommunityInSight, before: State | null, decided: Decided<State>, path: readonly string[],
): Promise<SubjectRow<State> | Failure> {
  const viewer = requireViewer(context);
  const { state } = decided;
  const { table } = noun;
  const written = await appendOne(context, viewer.scope, await withMessages(context, noun, community, before, decided), path);
  if (isFailure(written)) return written;
  if (written.outcome === 'replayed') return ((await context.loaders.subject.load({ table, communityId: written.communityId, id: written.subjectId })) as SubjectRow<State> | null) ?? notFound(context, path);
  return keepRow(context, table, { number: written.number!, version: written.version, organisationId: viewer.organisationId, state });
}

/** What the same request wrote before, null when nothing; the same key with another input is a conflict. */
export async function writtenBefore(context: Context, intent: Intent): Promise<{ readonly subjectId: string; readonly communityId: string } | Failure | null> {
  const viewer = requireViewer(context);
  const [found] = await context.services.database.read<{ inputHash: string; subjectId: string; communityId: string }>(viewer.scope, intentFound, [viewer.organisationId, viewer.staffId, intent.mutation, intent.key]);
  if (found === undefined) return null;
  return found.inputHash === intent.inputHash ? found : conflict(context, ['input', 'idempotencyKey']);
}

/** A refusal of today does not change what the same request was answered before. */
export async function replayed<State extends SubjectState>(context: Context, table: string, intent: Intent): Promise<SubjectRow<State> | Failure | null> {
  const found = await writtenBefore(context, intent);
  if (found === null || isFailure(found)) return found;
  return (await context.loaders.subject.load({ table, communityId: found.communityId, id: found.subjectId })) as SubjectRow<State> | null;
}

/** Creates a subject in a community in sight: decides, then one round trip numbers and writes it. The same key and input answer the same. */
export async function createSubject<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, mutation: string, input: { readonly communityId: string; readonly idempotencyKey: string }, commandOf: (community: CommunityInSight, id: SubjectId) => Given<C>,
): Promise<SubjectRow<State> | Failure> {
  const community = communityInSight(requireViewer(context), input.communityId);
  if (community === null || (community.level !== 'COMMUNITY' && noun.ofOffices !== true)) return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const intent = intentOf(context, mutation, input);
  const command = await commandOf(community, newId(context.now) as SubjectId);
  // What it names may be used up by the same request before: an upload is attached once.
  if (isFailure(command)) return (await replayed<State>(context, noun.table, intent)) ?? command;
  const decided = decideSubject(context, noun, community, null, command, intent);
  if (isFailure(decided)) return (await replayed<State>(context, noun.table, intent)) ?? decided;
  return writeSubject(context, noun, community, null, decided, ['input', 'communityId']);
}

/** A subject in sight at the version the caller saw, or as it stands when the caller names none, with its community. */
export async function subjectToChange<State extends SubjectState>(context: Context, noun: Pick<SubjectNoun, 'type' | 'table' | 'idField'>, id: string, expectedVersion: number | null | undefined): Promise<{ readonly row: SubjectRow<State>; readonly community: CommunityInSight } | Failure> {
  const row = await subjectOf<State>(context, noun, id);
  const community = requireViewer(context).communities.find((one) => one.id === row?.state.communityId);
  if (row === null || community === undefined) return notFound(context, ['input', noun.idField]);
  return expectedVersion == null || row.version === expectedVersion ? { row, community } : stale(context, row.version);
}

/** Gives one command to a subject: in sight, at the version the caller saw, decided, signed where it must be, appended. `confirm`: a signature's password, asked for only when the decision itself agrees. */
export async function changeSubject<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, id: string, { expectedVersion }: { readonly expectedVersion: number }, commandOf: (row: SubjectRow<State>, community: CommunityInSight) => Given<C>, confirm?: () => Promise<Failure | null>,
): Promise<SubjectRow<State> | Failure> {
  const found = await subjectToChange<State>(context, noun, id, expectedVersion);
  if (isFailure(found)) return found;
  const command = await commandOf(found.row, found.community);
  if (isFailure(command)) return command;
  const rules = (await noun.rulesOf?.(context, found.row.state)) ?? noun.rules;
  const decided = decideSubject(context, { ...noun, rules }, found.community, found.row, command, null);
  if (isFailure(decided)) return decided;
  const unsigned = (await confirm?.()) ?? null;
  return unsigned ?? writeSubject(context, noun, found.community, found.row.state, decided, ['input', noun.idField]);
}

/** Of many who write at once each round one gets through: enough for a whole command post, and still an end. */
const RETRIES = 50;

/**
 * Gives a command that asks for no version: what others wrote meanwhile does not matter, as long as the rules still
 * allow it (ticks, log lines, acknowledgements: several people write at once). With a version it is a usual change.
 */
export async function changeAsItStands<State extends SubjectState, C extends Command, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, id: string, expectedVersion: number | null | undefined, commandOf: (row: SubjectRow<State>, community: CommunityInSight) => Given<C>,
): Promise<SubjectRow<State> | Failure> {
  if (expectedVersion != null) return changeSubject(context, noun, id, { expectedVersion }, commandOf);
  for (let attempt = 1; ; attempt += 1) {
    const row = await subjectOf<State>(context, noun, id);
    if (row === null) return notFound(context, ['input', noun.idField]);
    const answer = await changeSubject(context, noun, id, { expectedVersion: row.version }, commandOf);
    if (!isFailure(answer) || answer.__typename !== 'StaleVersionError' || attempt === RETRIES) return answer;
    context.loaders.subject.clear({ table: noun.table, communityId: row.state.communityId, id: row.state.id });
  }
}

/** The department an input names, of this community; null when it names none. */
export async function departmentIn(context: Context, community: CommunityInSight, id: string | null | undefined): Promise<DepartmentId | null | Failure> {
  if (id == null) return null;
  const global = readGlobalId(id, 'Department');
  const found = global?.scope === community.id ? await context.loaders.department.load({ communityId: community.id, id: global.id }) : null;
  return found === null ? notFound(context, ['input', 'departmentId']) : (found.id as DepartmentId);
}

/** The unit an input names, of this community; null when it names none. */
export async function unitIn(context: Context, community: CommunityInSight, id: string | null | undefined): Promise<UnitId | null | Failure> {
  if (id == null) return null;
  const global = readGlobalId(id, 'Unit');
  const found = global?.scope === community.id ? await context.loaders.unit.load({ communityId: community.id, id: global.id }) : null;
  return found === null ? notFound(context, ['input', 'unitId']) : (found.id as UnitId);
}
