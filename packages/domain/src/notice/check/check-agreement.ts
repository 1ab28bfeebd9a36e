import { localDate, minuteOfDay, plus } from '../../kernel/instant.ts';
import type { Instant, LocalDate } from '../../kernel/instant.ts';
import { rolesOf } from './date-roles.ts';
import type { TimeToken } from './date-tokens.ts';
import type { CheckedNotice, NoticeWarning } from './model.ts';
import { warnAt } from './place.ts';
import { lastDay } from './resolve-dates.ts';
import type { DatedPlace, ReadDate, ReadSpan } from './resolve-dates.ts';

/** An instant on the wall, and the day it ends where it is midnight: 24:00 of the day before is the same. */
interface Wall { readonly date: LocalDate; readonly ending: LocalDate; readonly minute: number }

const wallOf = (zone: string, instant: Instant | null): Wall | null =>
  instant === null ? null : { date: localDate(zone, instant), ending: localDate(zone, plus(instant, -1)), minute: minuteOfDay(zone, instant) };

interface Planned { readonly start: Wall | null; readonly end: Wall | null; readonly event: Wall | null }

const isOn = (wall: Wall | null, date: LocalDate | null): boolean => wall !== null && date !== null && (wall.date === date || wall.ending === date);

/** Whether a day may be said of what is planned or happened. */
function fits({ start, end, event }: Planned, date: LocalDate): boolean {
  if (isOn(event, date) || isOn(end, date) || start?.date === date) return true;
  return start !== null && end !== null && start.date <= date && date <= end.date;
}

/** Written as the text writes it, 11月28日, where it is written so. */
function inWords(found: string, date: LocalDate): string | null {
  const match = /^(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?([日号])?$/.exec(found);
  const [year = '', month = '', day = ''] = date.split('-');
  return match === null ? null : `${found.includes('年') ? `${year}年` : ''}${Number(month)}月${Number(day)}${match[1] ?? ''}`;
}

function differs(place: DatedPlace, { at, length, possible }: ReadDate, date: LocalDate): readonly NoticeWarning[] {
  return possible.includes(date) ? [] : [warnAt(place, 'DATE_DIFFERS', at, length, inWords(place.plain.slice(at, at + length), date), { date })];
}

function checkDays(place: DatedPlace, { from, to }: ReadSpan, planned: Planned): readonly NoticeWarning[] {
  const { start, end, event } = planned;
  const expected = start ?? event;
  const day = from.date!;
  if (expected === null || day.date === null) return [];
  if (to?.date == null) return day.possible.some((date) => fits(planned, date)) ? [] : differs(place, day, expected.date);
  if (to.date.date === null) return [];
  const around = event !== null && day.date <= event.date && event.date <= to.date.date;
  if (around || start === null) return around ? [] : differs(place, day, expected.date);
  return [...differs(place, day, start.date), ...(end === null || to.date.possible.some((date) => isOn(end, date)) ? [] : differs(place, to.date, end.date))];
}

function sameMinute({ minute, loose, about }: TimeToken, expected: number): boolean {
  if (about || minute === null) return true;
  return minute % 1440 === expected || (loose && minute + 720 === expected);
}

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const differ = (place: DatedPlace, { at, length }: TimeToken, { date, minute }: Wall): NoticeWarning => warnAt(place, 'TIME_DIFFERS', at, length, clock(minute), { date, minute });

/** 14:00签到，14:30开始: one time of several may be another thing's. */
const names = ({ spans }: DatedPlace, minutes: readonly number[]): boolean =>
  spans.some(({ from: { time } }) => time !== null && !time.about && minutes.some((minute) => sameMinute(time, minute)));

function checkTimes(place: DatedPlace, { from, to }: ReadSpan, { start, end, event }: Planned): readonly NoticeWarning[] {
  const expected = start ?? event;
  // Planned from midnight to midnight: by the day, whatever hours the text names.
  if (expected === null || from.time === null || (start?.minute === 0 && (end?.minute ?? 0) === 0)) return [];
  if (to === null) {
    const minutes = [start, end, event].flatMap((wall) => wall?.minute ?? []);
    return minutes.some((minute) => sameMinute(from.time!, minute)) || names(place, minutes) ? [] : [differ(place, from.time, expected)];
  }
  if (start === null) return [];
  // 下午2:00至4:00: the end is of the afternoon as well.
  const until = to.time !== null && to.time.loose && from.time.afternoon ? { ...to.time, loose: false, minute: to.time.minute! + 720 } : to.time;
  return [
    ...(sameMinute(from.time, start.minute) ? [] : [differ(place, from.time, start)]),
    ...(end === null || until === null || sameMinute(until, end.minute) ? [] : [differ(place, until, end)]),
  ];
}

/** Whether all that is told of is one day or stretch, told once or again. */
const isOne = (spans: readonly ReadSpan[]): boolean => new Set(spans.map((span) => `${span.from.date!.date ?? ''}/${lastDay(span) ?? ''}`)).size === 1;
const sameTimes = (spans: readonly ReadSpan[]): boolean => new Set(spans.filter(({ from }) => from.time !== null).map(({ from, to }) => `${from.time!.minute ?? ''}/${to?.time?.minute ?? ''}`)).size === 1;

const matterOf = (place: DatedPlace): readonly ReadSpan[] => rolesOf(place).filter(({ role }) => role === 'MATTER').map(({ span }) => span);

/** Whether a text agrees with what the form says, where it tells of exactly one day or stretch. */
function checkMatter(place: DatedPlace, planned: Planned): readonly NoticeWarning[] {
  const spans = matterOf(place);
  if (!isOne(spans)) return [];
  const days = checkDays(place, spans[0]!, planned);
  return days.length > 0 || !sameTimes(spans) ? days : checkTimes(place, spans.find(({ from }) => from.time !== null)!, planned);
}

function checkValidity(place: DatedPlace, until: Wall | null): readonly NoticeWarning[] {
  const ends = rolesOf(place).filter(({ role }) => role === 'VALIDITY').map(({ span }) => span.to?.date ?? span.from.date!);
  const [end] = ends;
  // 自11月28日起 … is a beginning.
  if (until === null || ends.length !== 1 || end!.date === null || /^ ?起/.test(place.plain.slice(end!.at + end!.length))) return [];
  return end!.possible.some((date) => isOn(until, date)) ? [] : differs(place, end!, until.ending);
}

/** The days and times of a text against the form's: planned, event, validity. The body speaks; a title only where it names no day. */
export function checkAgreement(title: DatedPlace, body: DatedPlace, { plannedStart, plannedEnd, eventAt, validUntil }: CheckedNotice, zone: string): readonly NoticeWarning[] {
  const planned = { start: wallOf(zone, plannedStart), end: wallOf(zone, plannedEnd), event: wallOf(zone, eventAt) };
  return [...checkMatter(matterOf(body).length === 0 ? title : body, planned), ...checkValidity(body, wallOf(zone, validUntil))];
}
