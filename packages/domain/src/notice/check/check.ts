import { localDate } from '../../kernel/instant.ts';
import type { Instant, LocalDate } from '../../kernel/instant.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkDates, checkTitle } from './check-dates.ts';
import { checkLanguages } from './check-languages.ts';
import { findWords, prepareWords } from './find-words.ts';
import type { CheckedNotice, CheckedText, NoticeWarning, Place } from './model.ts';
import { checkPairs } from './pairs.ts';
import { checkPunctuation } from './punctuation.ts';
import { readDates } from './resolve-dates.ts';
import type { DatedPlace } from './resolve-dates.ts';
import { checkLeftovers, checkWhole } from './whole.ts';
import type { NoticeWord } from './words.ts';

export { DEFAULT_NOTICE_WORDS } from './default-words.ts';
export { NOTICE_WARNING_KINDS } from './model.ts';
export type { CheckedNotice, CheckedText, NoticeWarning, NoticeWarningFacts, NoticeWarningKind } from './model.ts';
export { WORD_KINDS } from './words.ts';
export type { NoticeWord, WordKind } from './words.ts';

const readText = ({ language, title, body }: CheckedText, today: LocalDate): { readonly title: DatedPlace; readonly body: DatedPlace } =>
  ({ title: readDates({ language, field: 'title', text: title }, today), body: readDates({ language, field: 'body', text: body }, today) });

const inOrder = (warnings: readonly NoticeWarning[]): readonly NoticeWarning[] =>
  [...warnings].sort((a, b) => Number(a.field === 'body') - Number(b.field === 'body') || (a.at ?? 0) - (b.at ?? 0));

/**
 * What somebody should look at before a notice goes to review (NOT-3, NOT-4, NOT-9): text by text, the title first, in
 * order of place, then what is about the whole. Nothing of it stops the notice. Pure, linear, never throws but for a
 * zone that the runtime does not know.
 * @param words what to look for: the company's list laid over {@link DEFAULT_NOTICE_WORDS}
 * @param now decides about years that are not said and about what is over
 * @param zone IANA name of the community's wall clock
 */
export function checkNotice(notice: CheckedNotice, words: readonly NoticeWord[], now: Instant, zone: string): readonly NoticeWarning[] {
  const today = localDate(zone, now);
  const toCome = notice.plannedStart !== null && notice.plannedStart > now;
  const sought = prepareWords(words);
  const marks = (place: Place): readonly NoticeWarning[] => [...findWords(place, sought), ...checkLeftovers(place), ...checkPunctuation(place), ...checkPairs(place)];
  const texts = notice.texts.map((text) => readText(text, today));
  const first = texts.slice(0, 1).flatMap(({ title, body }) => [title, body]);
  const found = texts.flatMap(({ title, body }, index) => inOrder([
    ...[title, body].flatMap((place) => [...marks(place), ...checkDates(place, today, toCome)]),
    ...checkTitle(title, body), ...checkAgreement(title, body, notice, zone), ...(index === 0 ? [] : checkLanguages(first, body)),
  ]));
  return [...found, ...checkWhole(notice)];
}
