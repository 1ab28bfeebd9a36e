import type { RecordedEntry } from '../kernel/decider.ts';
import type { ComplaintEntry, ComplaintEntryType } from './entries.ts';
import type { ComplaintState } from './model.ts';

/** An entry of one type. */
export type EntryOf<T extends ComplaintEntryType> = Extract<ComplaintEntry, { type: T }>;
/** What of a state an entry changes. */
export type Patch = Partial<ComplaintState>;
/** What one entry changes of the state. */
export type Fold<T extends ComplaintEntryType> = (state: ComplaintState, recorded: RecordedEntry<EntryOf<T>>) => Patch;

/** The list with what it lacks of `added`; null adds nothing. */
export const union = <T>(list: readonly T[], added: readonly (T | null)[]): readonly T[] =>
  added.reduce<readonly T[]>((all, item) => (item === null || all.includes(item) ? all : [...all, item]), list);

/** A personal value that may be absent: the journal stores no null among them, and an erased one is gone. */
export const kept = (value: string | null | undefined): string | null => value ?? null;
/** A personal text that was given, or empty once it was erased. */
export const words = (value: string | undefined): string => value ?? '';
