import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';
import type { NoticeWord } from '../notice/check/words.ts';

/**
 * What a list holds: own words, and in code points a word or exception, what is better, and all texts together: a full
 * list still is a request of less than a megabyte, and is looked for in a moment.
 */
export const NOTICE_WORDS_LIMITS = { own: 2_000, word: 40, better: 100, except: 10, texts: 120_000, reason: 2_000 } as const;

/** What people do to the list: say it anew as a whole, with a reason from the second time on. */
export interface NoticeWordsCommand {
  readonly type: 'setNoticeWords';
  readonly id: SubjectId;
  /** The headquarters' office, whose book it stands in. */
  readonly communityId: CommunityId;
  /** All words of the company's own, in any order. One of the same letters as a built-in word takes its place. */
  readonly own: readonly NoticeWord[];
  /** Built-in words that the company's notices may contain, letter by letter, in any order. */
  readonly leftOut: readonly string[];
  readonly reason: string | null;
}

/** A word of the company's own, as it is kept. */
export interface OwnNoticeWord extends NoticeWord { readonly except: readonly string[] }

/** The word list 词表 of one organisation: what it adds to the built-in words and what it leaves out of them. */
export interface NoticeWordsState extends SubjectState {
  readonly status: 'SET';
  /** By kind, then by letters. */
  readonly own: readonly OwnNoticeWord[];
  /** By letters; a later release may no longer have one of them. */
  readonly leftOut: readonly string[];
  readonly setAt: Instant;
  readonly setBy: StaffId | null;
  /** Of the last time; null where none was given, or once erased. */
  readonly reason: string | null;
}

interface Written { readonly put: readonly OwnNoticeWord[]; readonly reason: string | null }
/** What the book holds of a list: each time what became different. Built-in words are facts; what people wrote is erasable. */
export type NoticeWordsEntry =
  | NewEntry<'NoticeWordsSet', { readonly id: SubjectId; readonly communityId: CommunityId; readonly leftOut: readonly string[] }, Written>
  | NewEntry<'NoticeWordsChanged', { readonly leftOut: readonly string[]; /** Left out before, and looked for again. */ readonly restored: readonly string[] }, Written & { readonly dropped: readonly string[] }>;
