import type { RecordedEntry } from '../kernel/decider.ts';
import type { ComplaintEntry, ComplaintEntryType } from './entries.ts';
import type { ComplaintState } from './model.ts';

export type EntryOf<T extends ComplaintEntryType> = Extract<ComplaintEntry, { type: T }>;
export type Patch = Partial<ComplaintState>;
/** What one entry changes of the state. */
export type Fold<T extends ComplaintEntryType> = (state: ComplaintState, recorded: RecordedEntry<EntryOf<T>>) => Patch;

/** The list with what it lacks of `added`; null adds nothing. */
export const union = <T>(list: readonly T[], added: readonly (T | null)[]): readonly T[] =>
  added.reduce<readonly T[]>((all, item) => (item === null || all.includes(item) ? all : [...all, item]), list);

// The journal stores no null among personal values, and an erased one is gone: folding takes what is left.
export const kept = (value: string | null | undefined): string | null => value ?? null;
export const words = (value: string | undefined): string => value ?? '';
