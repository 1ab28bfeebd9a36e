import type { NoticeWarning } from './model.ts';
import { warnAt } from './place.ts';
import type { DatedPlace, ReadDate, ReadSpan } from './resolve-dates.ts';
import type { TimeToken } from './date-tokens.ts';
import { phonesOf } from './whole.ts';

const momentsOf = ({ spans }: DatedPlace) => spans.flatMap(({ from, to }: ReadSpan) => (to === null ? [from] : [from, to]));
const datesOf = (place: DatedPlace): readonly ReadDate[] => momentsOf(place).flatMap(({ date }) => date ?? []);
const timesOf = (place: DatedPlace): readonly TimeToken[] => momentsOf(place).flatMap(({ time }) => time ?? []);

const sameDate = (a: ReadDate, b: ReadDate): boolean =>
  a.month === b.month && a.day === b.day && (typeof a.year !== 'number' || typeof b.year !== 'number' || a.year === b.year);

/** The same on the clock; one that may be of the morning or of the afternoon is as either. */
const sameTime = (a: TimeToken, b: TimeToken): boolean => {
  const round = a.loose || b.loose ? 720 : 1440;
  return a.minute === null || b.minute === null || a.minute % round === b.minute % round;
};

/** Numbers are the same when one ends as the other: with and without area or country. */
const samePhone = (a: string, b: string): boolean => a.endsWith(b.slice(-7)) || b.endsWith(a.slice(-7));

/** What a text names that is not among what the first names; a first that names none of a kind is silent about it. */
function foreign<Said extends { readonly at: number; readonly length: number }>(place: DatedPlace, first: readonly Said[], other: readonly Said[], same: (a: Said, b: Said) => boolean): readonly NoticeWarning[] {
  if (first.length === 0) return [];
  return other.filter((one) => !first.some((known) => same(known, one))).map(({ at, length }) => warnAt(place, 'DIGITS_DIFFER', at, length));
}

/**
 * Days, times and telephone numbers of a body that the first language's does not name, title included: a translation
 * may say less, never something else.
 */
export function checkLanguages(first: readonly DatedPlace[], body: DatedPlace): readonly NoticeWarning[] {
  const phones = first.flatMap(({ text }) => phonesOf(text));
  return [
    ...foreign(body, first.flatMap(datesOf), datesOf(body), sameDate),
    ...foreign(body, first.flatMap(timesOf), timesOf(body), sameTime),
    ...foreign(body, phones, phonesOf(body.text), (a, b) => samePhone(a.digits, b.digits)),
  ];
}
