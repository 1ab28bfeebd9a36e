import { weekdayOf } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/instant.ts';
import { clauseAfter, clauseBefore, rolesOf } from './date-roles.ts';
import type { TimeToken } from './date-tokens.ts';
import type { NoticeWarning } from './model.ts';
import { warnAt } from './place.ts';
import { daysBetween, lastDay } from './resolve-dates.ts';
import type { DatedPlace, ReadMoment, ReadSpan } from './resolve-dates.ts';

const EVENING = 17 * 60;
const NOON = 12 * 60;
/** A text signed longer ago was taken from an older notice. */
const STALE_DAYS = 30;
const CHINESE_DAYS = '一二三四五六日';
const ENGLISH_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function weekdayInWords(found: string, weekday: number): string {
  if (/[A-Za-z]/.test(found)) return ENGLISH_DAYS[weekday - 1]!.slice(0, /day/.test(found) ? undefined : 3);
  return found.slice(0, -1) + CHINESE_DAYS[weekday - 1]!;
}

function checkMoment(place: DatedPlace, { date, time, weekday }: ReadMoment): readonly NoticeWarning[] {
  const found: NoticeWarning[] = [];
  if (date !== null && date.date === null) found.push(warnAt(place, 'DATE_IMPOSSIBLE', date.at, date.length));
  if (time !== null && time.minute === null && date !== null) found.push(warnAt(place, 'DATE_IMPOSSIBLE', time.at, time.length));
  if (weekday !== null && date?.date != null && !date.possible.some((one) => weekdayOf(one) === weekday.weekday)) {
    const is = weekdayOf(date.date);
    found.push(warnAt(place, 'WEEKDAY_WRONG', weekday.at, weekday.length, weekdayInWords(place.text.slice(weekday.at, weekday.at + weekday.length), is), { date: date.date, weekday: is }));
  }
  return found;
}

/** Whether an end can only be before its start; 下午2:00至4:00 and 9:00至5:00 end in the afternoon, 22:00至6:00 the next morning. */
function endsFirst(from: TimeToken, to: TimeToken, sameDaySaid: boolean): boolean {
  if (from.minute === null || to.minute === null || to.minute === 0) return false;
  const end = to.loose && (from.afternoon || to.minute < 8 * 60) && to.minute + NOON > from.minute ? to.minute + NOON : to.minute;
  return end <= from.minute && (sameDaySaid || from.minute < EVENING);
}

function checkSpan(place: DatedPlace, { from, to, at, end }: ReadSpan): readonly NoticeWarning[] {
  if (to === null) return [];
  const [first, last] = [from.date?.date ?? null, to.date?.date ?? null];
  const contradiction = warnAt(place, 'DATE_CONTRADICTION', at, end - at);
  if (first !== null && last !== null && last < first) return [contradiction];
  if (to.nextDay || (to.date !== null && first !== last) || from.time === null || to.time === null) return [];
  return endsFirst(from.time, to.time, to.date !== null) ? [contradiction] : [];
}

/** What an announcement of something to come is led in by. */
const COMES = /(?:(?<![原曾])(?:将[于在自]|定于|拟于|计划于|预计于|预定于|订于)|(?:请|务必|请您|请各位业主|请业主)[于在]|\b(?:will|scheduled for|scheduled on)\b.{0,40}\b(?:on|from|for))[ 自从]*$/;
/** 停水时间: announces, where the form says that the time is still to come. */
const LABEL = /(?:停[水电气梯]|停运|施工|检修|维保|维修|活动|举办|报名|演习)(?:时间|日期):?[ 自从]*$/;
/** Sentences that tell what had been planned. */
const MOVED = /原定|原计划|原拟|推迟|延期|改期|顺延|取消|此前|已于|曾|originally|postponed|cancel|rescheduled/;

function isOver(place: DatedPlace, span: ReadSpan, today: LocalDate, toCome: boolean): boolean {
  const last = lastDay(span);
  if (last === null || last >= today) return false;
  const before = clauseBefore(place.plain, span.at, 60);
  return (COMES.test(before) || (toCome && LABEL.test(before))) && !MOVED.test(before) && !MOVED.test(clauseAfter(place.plain, span.end, 60));
}

/**
 * What is wrong with the days and times of a field by themselves: they do not exist, end before they begin, have another
 * weekday, or are over although they are announced; `toCome`: the form says that it is about something to come.
 */
export function checkDates(place: DatedPlace, today: LocalDate, toCome: boolean): readonly NoticeWarning[] {
  const alone = place.spans.flatMap((span) => [...checkMoment(place, span.from), ...(span.to === null ? [] : checkMoment(place, span.to)), ...checkSpan(place, span)]);
  const past = rolesOf(place).flatMap(({ span, role }) => {
    const { date } = span.from;
    const stale = role === 'SIGNATURE' ? date?.date != null && daysBetween(date.date, today) > STALE_DAYS : isOver(place, span, today, toCome);
    return stale && date !== null ? [warnAt(place, 'DATE_PAST', date.at, date.length, null, { date: date.date! })] : [];
  });
  return [...alone, ...past];
}

/** The title's only day, where the body names one other day or stretch and not that. */
export function checkTitle(title: DatedPlace, body: DatedPlace): readonly NoticeWarning[] {
  const named = rolesOf(title);
  const [only, ...more] = named;
  const day = only?.span.from.date;
  const told = rolesOf(body).filter(({ role }) => role !== 'SIGNATURE' && role !== 'VALIDITY');
  const [first] = told;
  if (only === undefined || more.length > 0 || only.span.to !== null || day?.date == null || told.length !== 1 || first!.role !== 'MATTER') return [];
  const [from, to] = [first!.span.from.date!.date, lastDay(first!.span)];
  return from === null || to === null || (from <= day.date && day.date <= to) ? [] : [warnAt(title, 'DATE_CONTRADICTION', day.at, day.length, null, { date: from })];
}
