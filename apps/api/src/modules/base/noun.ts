import type { Deadline, RecordedEntry, SubjectState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { RowWrite } from '../../platform/journal.ts';
import type { EntryRow } from '../journal/queries.ts';
import type { AllowedAction } from '../types.generated.ts';
import type { BOOKS } from './book.ts';

/** A business row with the columns and values that find it. */
export type KeyedRow = RowWrite & { readonly keys: Readonly<Record<string, string | number>> };

/** What a subject's entries say, folded: its rows, its deadlines, and how many rows of other tables are its parts. */
export interface Folded {
  readonly rows: readonly KeyedRow[];
  readonly deadlines: readonly Deadline[];
  readonly parts?: Readonly<Record<string, number>>;
}

/** The state of a noun as its row keeps it, as far as the clock knows it. */
export type ClockedState = Pick<SubjectState, 'id' | 'communityId' | 'departmentId' | 'deadlines'> & { /** Of a drill: its messages stay in the house. */ readonly drill?: boolean };

/** What the whole house must know of a noun: the rest lies in its module. One line in `nouns.ts` adds one. */
export interface Noun {
  /** Its main table, where each row has its subject's id; what is there without a subject was invented. */
  readonly table: string;
  /** The column that tells people which row it is. */
  readonly nameColumn: string;
  /** Whether its ids live in the organisation instead of the community. */
  readonly ofOrganisation?: boolean;
  /** Of one with deadlines: its row as its state says, and the book it goes on in. */
  readonly clocked?: {
    row(state: ClockedState, organisationId: string): RowWrite;
    book(state: ClockedState): keyof typeof BOOKS;
  };
  /** Folds the entries of one subject, oldest first; throws when they cannot be one. */
  fold(office: { readonly id: string; readonly organisationId: string }, entries: readonly RecordedEntry<never>[]): Folded;
  /** Reads one by its global id; null when it is not in sight. */
  read(context: Context, id: string): Promise<object | null>;
  /** Whether the viewer may see the files that entries of one of them carry; absent: everybody in sight. */
  showsFiles?(context: Context, subject: { readonly communityId: string; readonly id: string }): Promise<boolean>;
  /** What one of its entries recorded, as far as the viewer may see it; absent: all of it to everybody in sight. */
  entryData?(context: Context, entry: EntryRow): Promise<Record<string, unknown>>;
  /** What the viewer may do to one of its entries now; absent: nothing is ever done to them. */
  entryActions?(context: Context, entry: EntryRow): Promise<AllowedAction[]>;
}
