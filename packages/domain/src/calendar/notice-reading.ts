import { addDays, isLocalDate, weekdayOf } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';
import type { NoticeProblem } from './notice.ts';
import type { NoticeText } from './notice-text.ts';
import type { Festival, NoticeToken } from './notice-tokens.ts';

/** A holiday while it is read: its days with the line they stood in. */
export interface HolidayDraft {
  readonly festivals: readonly Festival[];
  readonly off: Map<LocalDate, number>;
  readonly on: Map<LocalDate, number>;
  readonly line: number;
  announced: number | null;
  joinsWeekend: boolean;
}

/** Days that wait for the word that says what they are. */
interface Waiting {
  readonly at: number;
  readonly days: LocalDate[];
  /** Those that the text itself names, without the ones between, and the weekday it gives them. */
  readonly stated: { date: LocalDate; weekday: number | null; at: number }[];
  /** 自10月1日: a principle, unless a word for off or worked follows. */
  readonly since: boolean;
  /** Full dates of another year, as under a signature: they arrange nothing. */
  foreign: boolean;
}

/** Where the reading of a notice stands. */
export interface NoticeReading {
  readonly notice: NoticeText;
  readonly year: number;
  readonly drafts: HolidayDraft[];
  readonly problems: NoticeProblem[];
  holiday: HolidayDraft | null;
  mentioned: readonly Festival[];
  waiting: Waiting | null;
  before: NoticeToken['kind'];
  /** Of the sentence under way: whether 放假 was said, and whether it only advises. */
  offSaid: boolean;
  advice: boolean;
}

type DateToken = Extract<NoticeToken, { kind: 'DATE' }>;
const LONGEST_STRETCH = 31;
const QUOTED = 24;

/** A reading before its first word. */
export const openReading = (notice: NoticeText, year: number): NoticeReading =>
  ({ notice, year, drafts: [], problems: [], holiday: null, mentioned: [], waiting: null, before: 'END', offSaid: false, advice: false });

const pad = (n: number): string => String(n).padStart(2, '0');
const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
function dated(year: number, month: number, day: number): LocalDate | null {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(text) ? text : null;
}

function doubt({ notice, problems }: NoticeReading, kind: 'IMPOSSIBLE_DATE' | 'UNREAD_DATES', at: number, length = QUOTED): void {
  const [text = ''] = notice.text.slice(at, at + length).split(/[。;]/);
  problems.push({ kind, text, line: notice.lineAt(at) });
}

function holidayOf({ drafts, notice }: NoticeReading, festivals: readonly Festival[], at: number): HolidayDraft {
  const known = drafts.find((draft) => draft.festivals.join() === festivals.join());
  if (known !== undefined) return known;
  const draft: HolidayDraft = { festivals, off: new Map(), on: new Map(), line: notice.lineAt(at), announced: null, joinsWeekend: false };
  drafts.push(draft);
  return draft;
}

/** Ends the waiting and answers who waited; only now is it certain which year their weekdays are of. */
function release(reading: NoticeReading): Waiting | null {
  const { waiting, problems, notice } = reading;
  reading.waiting = null;
  for (const { date, weekday, at } of waiting?.stated ?? []) {
    if (weekday !== null && weekday !== weekdayOf(date)) problems.push({ kind: 'WEEKDAY_DIFFERS', date, said: weekday, is: weekdayOf(date), line: notice.lineAt(at) });
  }
  return waiting;
}

/** Lets go of days of which nothing was said; what a notice only advises, 鼓励在除夕（2月9日）休息, arranges none. */
function drop(reading: NoticeReading): void {
  const waiting = release(reading);
  if (waiting !== null && waiting.days.length > 0 && !waiting.foreign && !reading.advice) doubt(reading, 'UNREAD_DATES', waiting.at);
}

function daysBetween(from: LocalDate, to: LocalDate): readonly LocalDate[] | null {
  const days = [from];
  for (let day = from; day < to && days.length < LONGEST_STRETCH; days.push(day)) day = addDays(day, 1);
  return to > from && days.at(-1) === to ? days : null;
}

function readEndOfStretch(reading: NoticeReading, waiting: Waiting, token: DateToken): void {
  const last = waiting.days.pop()!;
  const to = dated(token.year ?? yearOf(last), token.month ?? monthOf(last), token.day);
  // New Year's days that begin in December: the year of the first need not be said.
  const overNewYear = to !== null && token.year === null && monthOf(last) === 12 && monthOf(to) === 1;
  const from = overNewYear ? dated(yearOf(last) - 1, 12, Number(last.slice(8))) : last;
  const days = to === null || from === null ? null : daysBetween(from, to);
  if (days === null || to === null) {
    waiting.stated.length = 0;
    return doubt(reading, 'IMPOSSIBLE_DATE', waiting.at, token.at + token.length - waiting.at);
  }
  waiting.days.push(...days);
  if (waiting.stated.length > 0) waiting.stated.at(-1)!.date = days[0]!;
  waiting.stated.push({ date: to, weekday: null, at: token.at });
}

function readDate(reading: NoticeReading, token: DateToken): void {
  const { waiting, before, year } = reading;
  const last = waiting?.days.at(-1);
  // A bare 3日 means something only where a date is listed or a stretch ends.
  if (token.month === null && (last === undefined || (before !== 'RANGE' && before !== 'SEPARATOR'))) return drop(reading);
  if (before === 'STAMP' && token.year !== null) return;
  if (before === 'RANGE' && waiting !== null && last !== undefined) return readEndOfStretch(reading, waiting, token);
  const day = dated(token.year ?? (token.month === null ? yearOf(last!) : year), token.month ?? monthOf(last!), token.day);
  if (day === null) return doubt(reading, 'IMPOSSIBLE_DATE', token.at, token.length);
  const foreign = token.year !== null && token.year !== year;
  const stated = { date: day, weekday: null, at: token.at };
  if (waiting === null) reading.waiting = { at: token.at, days: [day], stated: [stated], since: before === 'FROM', foreign };
  else {
    waiting.foreign &&= foreign;
    waiting.days.push(day);
    waiting.stated.push(stated);
  }
}

/** 周四 in brackets is of the date before it; several are of as many dates. */
function readNote({ waiting }: NoticeReading, weekdays: readonly number[]): void {
  const dates = weekdays.length === 0 ? [] : (waiting?.stated.slice(-weekdays.length) ?? []);
  if (dates.length === weekdays.length) for (const [index, date] of dates.entries()) date.weekday = weekdays[index]!;
}

function decideDays(reading: NoticeReading, kind: 'off' | 'on'): void {
  const waiting = release(reading);
  if (waiting === null) return;
  // Whether 鼓励 … 1月2日放假 is meant or only wished for is not for a machine to say.
  if (reading.advice) return doubt(reading, 'UNREAD_DATES', waiting.at);
  if (kind === 'off') reading.offSaid = true;
  reading.holiday ??= holidayOf(reading, reading.mentioned, waiting.at);
  const days = reading.holiday[kind];
  for (const day of waiting.days) if (!days.has(day)) days.set(day, reading.notice.lineAt(waiting.at));
}

function heed(reading: NoticeReading, token: NoticeToken): void {
  switch (token.kind) {
    case 'DATE': return readDate(reading, token);
    case 'NOTE': return readNote(reading, token.weekdays);
    case 'OFF': return decideDays(reading, 'off');
    case 'ON': return decideDays(reading, 'on');
    case 'COUNT':
      if (reading.holiday !== null && reading.offSaid) reading.holiday.announced ??= token.days;
      return;
    // A principle, 自10月1日起, or where news come from, 北京11月4日电: neither arranges a day.
    case 'ONWARDS': return reading.waiting?.since === true ? void (reading.waiting = null) : drop(reading);
    case 'DISPATCH': return void (reading.waiting = null);
    case 'RANGE':
    case 'SEPARATOR':
    case 'FILLER':
    case 'FROM': return;
    default: return heedTurn(reading, token);
  }
}

/** Words after which no day waits any more. */
function heedTurn(reading: NoticeReading, token: NoticeToken): void {
  drop(reading);
  switch (token.kind) {
    case 'HEADING': reading.holiday = holidayOf(reading, token.festivals, token.at); break;
    case 'MENTION': reading.mentioned = [token.festival]; break;
    case 'JOINS_WEEKEND': if (reading.holiday !== null) reading.holiday.joinsWeekend = true; break;
    case 'ADVICE': reading.advice = true; break;
    case 'END': reading.offSaid = reading.advice = false; break;
    default: break;
  }
}

/** Reads one word more. */
export function readToken(reading: NoticeReading, token: NoticeToken): void {
  heed(reading, token);
  if (token.kind !== 'NOTE') reading.before = token.kind;
}

/** Ends the reading: what still waits was never said to be anything. */
export const closeReading = (reading: NoticeReading): void => drop(reading);
