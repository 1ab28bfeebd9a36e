import type { Deadline, DeadlineEntry, RecordedEntry } from '@huiyin/domain';
import { volumeOf, type Place } from '../modules/base/book.ts';
import type { ClockedState } from '../modules/base/noun.ts';
import { NOUNS } from '../nouns.ts';
import type { Database, Scope } from '../platform/database.ts';
import type { Append, Message } from '../platform/journal.ts';
import { ordinals, statesOf } from './rows.ts';

/** A subject with deadlines, as its row keeps it, and how many entries it had then. */
export interface Loaded {
  readonly id: string;
  readonly ordinal: number;
  readonly version: number;
  readonly kind: string;
  readonly state: ClockedState;
}

/** Subjects of one community with the number of their entries, of one snapshot; what has no deadlines is left out. */
export async function loadSubjects(database: Database, scope: Scope, communityId: string, wanted: readonly { readonly subjectId: string; readonly kind: string }[]): Promise<readonly Loaded[]> {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))].filter((kind) => NOUNS[kind]?.clocked !== undefined);
  const [counted, ...states] = (await database.readAll(scope, [
    { statement: ordinals, values: [communityId, wanted.map(({ subjectId }) => subjectId)] },
    ...kinds.map((kind) => ({ statement: statesOf(NOUNS[kind]!.table), values: [communityId, wanted.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId)] })),
  ])) as [{ id: string; ordinal: number; version: number }[], ...{ id: string; state: ClockedState }[][]];
  const last = new Map(counted.map((subject) => [subject.id, subject]));
  return kinds.flatMap((kind, index) => states[index]!.map(({ id, state }) => ({ ...last.get(id)!, kind, state })));
}

/** Who writes, when, and who is told by it; `actorId` null: the clock. */
export interface Written {
  readonly at: number;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly messages: readonly Message[];
}

/** Entries about deadlines on their way into the book of their subject; they expect that nothing was written since it was loaded. */
export function deadlineAppend(place: Place, { id, kind, ordinal, state }: Loaded, recorded: readonly RecordedEntry<DeadlineEntry>[], deadlines: readonly Deadline[], { at, actorId, actorRole, messages }: Written): Append {
  const after = withDeadlines(state, deadlines, recorded.length);
  const { row, book } = NOUNS[kind]!.clocked!;
  return {
    ...volumeOf(place, book(after), at), communityId: place.communityId, organisationId: place.organisationId, numberPrefix: null, subject: { id, kind },
    expectedVersion: null, expectedOrdinal: ordinal, at, actorId, actorRole, intent: null, recorded, rows: [row(after, place.organisationId)], deadlines, messages,
  };
}

/** Folding deadline entries changes the deadlines, and where a noun counts its entries, their number. */
const withDeadlines = (state: ClockedState & { readonly entries?: number }, deadlines: readonly Deadline[], entries: number): ClockedState =>
  ({ ...state, deadlines, ...(state.entries === undefined ? {} : { entries: state.entries + entries }) });
