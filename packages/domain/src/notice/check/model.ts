import type { Instant, LocalDate } from '../../kernel/instant.ts';

/** A notice in one language. */
export interface CheckedText {
  /** BCP 47; the texts stand in the order in which they are published, Chinese first. */
  readonly language: string;
  readonly title: string;
  readonly body: string;
}

/** What of a notice is looked at before its review. */
export interface CheckedNotice {
  readonly texts: readonly CheckedText[];
  /** Whom to ask, as it is printed: a desk, a person, a number. */
  readonly contact: string | null;
  readonly validUntil: Instant | null;
  /** Of an outage or an activity. */
  readonly plannedStart: Instant | null;
  readonly plannedEnd: Instant | null;
  /** When what it tells of happened. */
  readonly eventAt: Instant | null;
}

/** What a check may find; each is a warning, none stops a notice (NOT-3, NOT-4, NOT-9). */
export const NOTICE_WARNING_KINDS = [
  /** Of the lists: harms the company's image or breaks a rule; commercial advertising; wrong characters. */
  'FORBIDDEN_WORD', 'ADVERTISING_WORD', 'WRONG_WORD',
  /** Left over from a template: X月X日. */
  'PLACEHOLDER',
  /** The number of somebody's identity card. */
  'PERSONAL_DATA',
  /** Marks of the wrong width, doubled or mixed; one of a pair alone; a space before a mark; digits and letters of full width. */
  'PUNCTUATION', 'UNPAIRED', 'SPACING', 'FULL_WIDTH',
  /** A day or time that does not exist; an end before its start, or a title against its body; a weekday that the date does not have. */
  'DATE_IMPOSSIBLE', 'DATE_CONTRADICTION', 'WEEKDAY_WRONG',
  /** Announced as to come, and over. */
  'DATE_PAST',
  /** Not what the form says: planned time, event, validity. */
  'DATE_DIFFERS', 'TIME_DIFFERS',
  /** A date, time or telephone number that the first language does not name. */
  'DIGITS_DIFFER',
  'CONTACT_MISSING', 'VALIDITY_MISSING', 'LANGUAGE_EMPTY',
  /** Not written in the language it says it is. */
  'LANGUAGE_WRONG',
] as const;
export type NoticeWarningKind = (typeof NOTICE_WARNING_KINDS)[number];

/** What the text should have agreed with. */
export interface NoticeWarningFacts {
  readonly date?: LocalDate;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
  /** Minutes 0–1439 of the wall clock. */
  readonly minute?: number;
}

/** One finding with its place. */
export interface NoticeWarning {
  readonly kind: NoticeWarningKind;
  /** Null: about the notice as a whole. */
  readonly language: string | null;
  readonly field: 'title' | 'body' | 'contact' | 'validUntil';
  /** UTF-16 units from the beginning of the field's text; null where it is about the whole of it. */
  readonly at: number | null;
  readonly length: number;
  /** What stands there, exactly; empty where `at` is null. */
  readonly found: string;
  /** What could stand there instead; null where nothing can be offered. Empty: take it out. */
  readonly better: string | null;
  readonly facts?: NoticeWarningFacts;
}

/** A field of a text, as one language has it: what a place in it is counted from. */
export interface Place {
  readonly language: string;
  readonly field: 'title' | 'body';
  readonly text: string;
}
