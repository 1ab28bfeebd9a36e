import type { RecordedEntry } from '../kernel/decider.ts';
import type { ComplaintEntry, ComplaintEntryType } from './entries.ts';
import type { ComplaintState, Said } from './model.ts';

/** One entry of the complaint by its type. */
export type EntryOf<T extends ComplaintEntryType> = Extract<ComplaintEntry, { type: T }>;
/** The part of the state that an entry changes. */
export type Patch = Partial<ComplaintState>;
/** What one entry changes of the state. */
export type Fold<T extends ComplaintEntryType> = (state: ComplaintState, recorded: RecordedEntry<EntryOf<T>>) => Patch;

/** The list with what it lacks of `added`; null adds nothing. */
export const union = <T>(list: readonly T[], added: readonly (T | null)[]): readonly T[] =>
  added.reduce<readonly T[]>((all, item) => (item === null || all.includes(item) ? all : [...all, item]), list);

// The journal stores no null among personal values, and an erased one is gone: folding takes what is left.
/** A personal value that may be missing; null when it is. */
export const kept = (value: string | null | undefined): string | null => value ?? null;
/** Words that were given and may have been erased since; empty then. */
export const words = (value: string | undefined): string => value ?? '';

/** Who said what, once the next entry says these anew. */
export const saying = (state: ComplaintState, said: readonly Said[]): ComplaintState['said'] =>
  ({ ...state.said, ...Object.fromEntries(said.map((one) => [one, state.entries + 1])) });
