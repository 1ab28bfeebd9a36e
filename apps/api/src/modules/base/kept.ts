import type { CommandName, CommunityId, NewEntry, RecordedEntry, Result } from '@huiyin/domain';
import { mayCommand } from '@huiyin/domain';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@huiyin/evidence';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import type { Scope, Statement } from '../../platform/database.ts';
import { globalId, readGlobalId } from '../../platform/ids.ts';
import { NotTogether, type Append, type Intent, type RowWrite } from '../../platform/journal.ts';
import { requireViewer } from '../../sight.ts';
import { appendAll, appendOne, appendTo, placeOf, withoutDeadlines, type Written } from './book.ts';
import { failureOf, isFailure, notFound, stale, type Failure, type Refusal } from './user-errors.ts';

/** A subject that lies whole in its row: the fold of its entries, with the version the journal gave it. */
export interface Kept<State> {
  readonly version: number;
  readonly organisationId: string;
  readonly state: State;
}

/** What writing such a subject takes; its entries stand in the book of administration and start no deadlines. */
export interface KeptNoun<State, Entry extends NewEntry> {
  readonly kind: string;
  readonly evolve: (state: State | null, recorded: RecordedEntry<Entry>) => State;
  readonly rows: (state: State, organisationId: string) => readonly RowWrite[];
  readonly read: (context: Context, id: string) => Promise<Kept<State> | null>;
}

/** Where it is kept and under which id. */
interface Seat { readonly community: CommunityInSight; readonly id: string }
type InputPath = (field: string) => string;

/** What is written beside a change, or not at all: what else must stand as it was read, in which scope (see `AppendOptions.together`). */
export interface Beside {
  readonly before: readonly Append[];
  readonly after: readonly Append[];
  readonly scope: Scope;
  readonly together: readonly string[];
}
const ATTEMPTS = 5;

/** Appends a change with what goes beside it, read anew as long as others change that meanwhile. */
async function appendBeside(context: Context, append: Append, readBeside: () => Promise<Beside>, path: readonly string[]): Promise<Written | Failure> {
  for (let attempt = 1; ; attempt += 1) {
    const { before, after, scope, together } = await readBeside();
    try {
      const appended = await appendAll(context, scope, [...before, append, ...after], path, { together });
      return isFailure(appended) ? appended : (appended[before.length] as Written);
    } catch (error) {
      if (!(error instanceof NotTogether)) throw error;
      const own = error.outcomes[before.length]!;
      if (own.outcome === 'stale') return stale(context, own.version);
      if (attempt === ATTEMPTS) throw new Error('What is written beside a change changes too fast.', { cause: error });
    }
  }
}

interface Writing<State> { readonly intent?: Intent | null; readonly path: readonly string[]; readonly beside?: Change<State, never>['beside'] }

async function write<State, Entry extends NewEntry>(context: Context, noun: KeptNoun<State, Entry>, { community, id }: Seat, before: Kept<State> | null, entry: Entry, { intent = null, path, beside }: Writing<State>): Promise<Kept<State> | Failure> {
  const viewer = requireViewer(context);
  const recorded = withoutDeadlines(context, [entry]) as readonly RecordedEntry<Entry>[];
  const state = recorded.reduce<State | null>(noun.evolve, before?.state ?? null)!;
  const append = appendTo(context, placeOf(community), { book: 'administration', subject: { id, kind: noun.kind }, expectedVersion: before?.version ?? null, recorded, rows: noun.rows(state, viewer.organisationId), intent });
  const readBeside = beside?.(state, community) ?? null;
  const written = readBeside === null ? await appendOne(context, viewer.scope, append, path) : await appendBeside(context, append, readBeside, path);
  if (isFailure(written)) return written;
  if (written.outcome === 'appended') return { version: written.version, organisationId: viewer.organisationId, state };
  return (await noun.read(context, globalId(noun.kind, written.communityId, written.subjectId))) ?? notFound(context, path);
}

/** Writes the first entry of a new subject; the same key and input answer what is there. */
export async function createKept<State, Entry extends NewEntry>(context: Context, noun: KeptNoun<State, Entry>, seat: Seat, decided: Result<Entry, Refusal>, intent: Intent | null, options: { readonly inputPath?: InputPath; readonly takenAt?: readonly string[] } = {}): Promise<Kept<State> | Failure> {
  if (!decided.ok) return failureOf(context, decided.refusal, options.inputPath);
  return write(context, noun, seat, null, decided.value, { intent, path: options.takenAt ?? ['input'] });
}

/** What changes a subject: the id and version the caller saw, the decision, and what must hold before it is written. */
export interface Change<State, Entry> {
  readonly id: string;
  readonly idPath: string;
  /** Null: whatever version it has now. */
  readonly expectedVersion: number | null;
  readonly decide: (state: State, viewer: Viewer, community: CommunityInSight) => Result<Entry, Refusal>;
  /** A signature's password, asked for only when the decision itself agrees. */
  readonly confirm?: () => Promise<Failure | null>;
  /** What is written with it, all or nothing, from the state after it; null: nothing is. */
  readonly beside?: ((state: State, community: CommunityInSight) => (() => Promise<Beside>) | null) | undefined;
  readonly inputPath?: InputPath;
}

/** Gives one command to a subject: in sight, at the version the caller saw, decided, signed where it must be, appended. */
export async function changeKept<State, Entry extends NewEntry>(context: Context, noun: KeptNoun<State, Entry>, change: Change<State, Entry>): Promise<Kept<State> | Failure> {
  const viewer = requireViewer(context);
  const seat = seatOf(viewer, noun.kind, change.id);
  const kept = seat === null ? null : await noun.read(context, change.id);
  if (seat === null || kept === null) return notFound(context, ['input', change.idPath]);
  if (change.expectedVersion !== null && kept.version !== change.expectedVersion) return stale(context, kept.version);
  const decided = change.decide(kept.state, viewer, seat.community);
  if (!decided.ok) return failureOf(context, decided.refusal, change.inputPath);
  const unsigned = (await change.confirm?.()) ?? null;
  return unsigned ?? write(context, noun, seat, kept, decided.value, { path: ['input', change.idPath], beside: change.beside });
}

/** The community in sight and the local id that a global id names; null when it names nothing of this kind in sight. */
export function seatOf(viewer: Viewer, kind: string, id: string): Seat | null {
  const global = readGlobalId(id, kind);
  const community = viewer.communities.find((one) => one.id === global?.scope);
  return global === null || community === undefined ? null : { community, id: global.id };
}

/** Whether the viewer may read what a row of section 9 opens in a community. */
export const mayRead = (viewer: Viewer, command: CommandName, communityId: string): boolean => mayCommand(viewer.actor, command, { communityId: communityId as CommunityId }) === null;

/** The row that a global id names, by its key; null when it is not in sight, or not opened to the viewer by that row of section 9. */
export async function readableRow<Row>(context: Context, command: CommandName, kind: string, id: string, byKey: Statement): Promise<Row | null> {
  const viewer = requireViewer(context);
  const seat = seatOf(viewer, kind, id);
  if (seat === null || !mayRead(viewer, command, seat.community.id)) return null;
  return (await context.services.database.read<Row>(viewer.scope, byKey, [seat.community.id, seat.id]))[0] ?? null;
}

/** SHA-256 of the canonical JSON of what somebody was shown, hexadecimal (LDG-3). */
export const shownHash = (shown: unknown): string => createHash('sha256').update(canonicalJson(shown), 'utf8').digest('hex');

/** The member of staff of a community that a global id names; `active` only. */
export async function staffIn(context: Context, community: CommunityInSight, id: string, field: string): Promise<string | Failure> {
  const global = readGlobalId(id, 'Staff');
  const found = global?.scope === community.organisationId ? await context.loaders.staff.load(global.id) : null;
  return found === null || !found.active || found.communityId !== community.id ? notFound(context, ['input', field]) : found.id;
}

/** One row of `allowedActions`, from the refusal that a command would meet. */
export function actionOf(context: Context, action: string, refusal: Refusal | null): { readonly action: string; readonly variant: null; readonly allowed: boolean; readonly code: string | null; readonly reason: string | null } {
  const failure = refusal === null ? null : failureOf(context, refusal);
  return { action, variant: null, allowed: failure === null, code: failure?.code ?? null, reason: failure?.message ?? null };
}
