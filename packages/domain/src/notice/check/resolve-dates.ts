import { addDays, DAY_MS, isLocalDate } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/instant.ts';
import { wallTokens } from './date-tokens.ts';
import type { WallToken } from './date-tokens.ts';
import type { Place } from './model.ts';
import { plain, withoutLinks } from './place.ts';
import { readSpans } from './read-spans.ts';
import type { Moment, Span, StatedDate } from './read-spans.ts';

/** A date of a text on the calendar. */
export interface ReadDate extends StatedDate {
  /** Null: there is no such day. A year that is not said is the one nearest to today. */
  readonly date: LocalDate | null;
  /** Every day that may be meant, `date` among them. */
  readonly possible: readonly LocalDate[];
}

/** A moment on the calendar; the day of a time without one is null. */
export interface ReadMoment extends Omit<Moment, 'date'> { readonly date: ReadDate | null }
/** A span on the calendar. */
export interface ReadSpan { readonly from: ReadMoment; readonly to: ReadMoment | null; readonly at: number; readonly end: number }

/** A field with the days and times it names. */
export interface DatedPlace extends Place {
  /** The text in plain forms, unit for unit. */
  readonly plain: string;
  readonly spans: readonly ReadSpan[];
}

const FARTHEST_DAYS = 245;
/** A stretch without years may run over New Year; one that ends a few weeks before it begins is a slip. */
const BACKWARDS_DAYS = 60;

/** Days from one date to another; negative when it is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

const pad = (n: number): string => String(n).padStart(2, '0');
const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
const dated = (year: number, { month, day }: StatedDate): LocalDate | null => {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(text) ? text : null;
};

/** The years that may be meant, the likeliest first, and null where only the calendar can say. */
function statedYear({ year }: StatedDate, before: LocalDate | null, today: LocalDate): number | null {
  if (year === null || typeof year === 'number') return year;
  if (year === 'FOLLOWING') return yearOf(before ?? today) + 1;
  return yearOf(today) + { LAST: -1, THIS: 0, NEXT: 1 }[year];
}

function resolve(stated: StatedDate, before: LocalDate | null, today: LocalDate, years: readonly number[]): ReadDate {
  const said = statedYear(stated, before, today);
  const among = (list: readonly number[]): readonly LocalDate[] => list.flatMap((year) => dated(year, stated) ?? []);
  if (said !== null) return { ...stated, date: dated(said, stated), possible: among([said]) };
  if (before !== null) {
    const same = dated(yearOf(before), stated);
    const turned = same !== null && same < before && daysBetween(same, before) >= BACKWARDS_DAYS;
    const date = turned || same === null ? dated(yearOf(before) + 1, stated) ?? same : same;
    return { ...stated, date, possible: date === null ? [] : [date] };
  }
  const year = yearOf(today);
  const distance = (date: LocalDate): number => Math.abs(daysBetween(today, date));
  const near = [...among([year - 1, year, year + 1])].sort((a, b) => distance(a) - distance(b));
  const possible = [...near.filter((one, index) => index === 0 || distance(one) <= FARTHEST_DAYS), ...among(years)];
  return { ...stated, date: possible[0] ?? null, possible };
}

function readMoment(moment: Moment, before: ReadMoment | null, today: LocalDate, years: readonly number[]): ReadMoment {
  return { ...moment, date: moment.date === null ? null : resolve(moment.date, before?.date?.date ?? null, today, years) };
}

/** The end of a stretch of another year than its beginning takes the beginning's: both must be tried with the same. */
function readSpan({ from, to, at, end }: Span, today: LocalDate, years: readonly number[]): ReadSpan {
  const start = readMoment(from, null, today, years);
  const stop = to === null ? null : readMoment(to, start, today, years);
  if (stop?.date == null || start.date === null || start.date.possible.length < 2 || stop.date.date === null || stop.date.year !== null) return { from: start, to: stop, at, end };
  const turns = yearOf(stop.date.date) - yearOf(start.date.date!);
  const possible = start.date.possible.flatMap((date) => dated(yearOf(date) + turns, stop.date!) ?? []);
  return { from: start, to: { ...stop, date: { ...stop.date, possible } }, at, end };
}

/** Reads the days and times of a field; `today` decides about years that are not said. */
export function readDates(place: Place, today: LocalDate): DatedPlace {
  const text = plain(withoutLinks(place.text));
  const tokens = wallTokens(text);
  const years = [...new Set(tokens.flatMap((token: WallToken) => (token.kind === 'DATE' && typeof token.year === 'number' ? [token.year] : [])))];
  return { ...place, plain: text, spans: readSpans(tokens).map((span) => readSpan(span, today, years)) };
}

/** The day on which a span ends; null where it names none. 次日 is the day after the first. */
export function lastDay({ from, to }: ReadSpan): LocalDate | null {
  const first = from.date?.date ?? null;
  if (to === null) return first;
  if (to.nextDay) return first === null ? null : addDays(first, 1);
  return to.date === null ? first : to.date.date;
}
