import type { Branded } from './ids.ts';

/** Milliseconds since 1970-01-01T00:00:00Z, a safe integer. */
export type Instant = Branded<number, 'Instant'>;

/** A day of the community's wall calendar, `YYYY-MM-DD`. */
export type LocalDate = Branded<string, 'LocalDate'>;

/** One minute of elapsed time, in milliseconds. */
export const MINUTE_MS = 60_000;
/** One hour of elapsed time, in milliseconds. */
export const HOUR_MS = 3_600_000;
/** 24 hours of elapsed time, in milliseconds; not a day of the wall calendar. */
export const DAY_MS = 86_400_000;

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1) - 1;
const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** True for a safe integer within the years 1900–2199 (UTC), the only instants the register takes. */
export const isInstant = (value: number): value is Instant =>
  Number.isSafeInteger(value) && value >= EARLIEST && value <= LATEST;

/** The instant `ms` milliseconds after another (before it when negative). */
export const plus = (instant: Instant, ms: number): Instant => (instant + ms) as Instant;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Reads a strict RFC 3339 date-time: date, `T`, time with seconds, and `Z` or an offset; digits below a millisecond
 * are cut off. Null for anything else, for days that do not exist, leap seconds, and years outside 1900–2199 (UTC).
 */
export function parseInstant(text: string): Instant | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const part = (index: number): number => Number(match[index] ?? '0');
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59 || part(9) > 23 || part(10) > 59) return null;
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offset = (match[8] === '-' ? -1 : 1) * (part(9) * 60 + part(10)) * MINUTE_MS;
  const value = Date.UTC(year, month - 1, day, hour, minute, second, fraction) - offset;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return year >= 100 && isInstant(value) ? value : null;
}

/** The instant as `YYYY-MM-DDTHH:mm:ss.sssZ`; throws `RangeError` on a value that is no instant. */
export const formatInstant = (instant: Instant): string => new Date(instant).toISOString();

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

/** The wall clock of the zone at the instant as Intl reads it, as if it were UTC, to the second. */
function readWallClock(zone: string, instant: number): number {
  let [year, month, day, hour, minute, second] = [0, 0, 0, 0, 0, 0];
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    if (type === 'year') year = Number(value);
    else if (type === 'month') month = Number(value);
    else if (type === 'day') day = Number(value);
    else if (type === 'hour') hour = Number(value);
    else if (type === 'minute') minute = Number(value);
    else if (type === 'second') second = Number(value);
  }
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const OFFSETS_KEPT = 4096;
/** Since then every zone changes its clock on a whole minute, so one offset holds for a minute. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1);
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that the wall clock of the zone is ahead of UTC; read once a minute of the time line, for Intl is slow. */
function offsetAt(zone: string, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  if (instant < WHOLE_MINUTES_SINCE) return readWallClock(zone, second) - second;
  let known = offsets.get(zone);
  if (known === undefined) offsets.set(zone, known = new Map());
  const minute = Math.floor(instant / MINUTE_MS);
  let offset = known.get(minute);
  if (offset === undefined) {
    offset = readWallClock(zone, second) - second;
    if (known.size >= OFFSETS_KEPT) known.clear();
    known.set(minute, offset);
  }
  return offset;
}

/** The wall clock of the zone at the instant, as if it were UTC, to the second. */
const wallClock = (zone: string, instant: number): number => Math.floor(instant / 1000) * 1000 + offsetAt(zone, instant);

/** True when the runtime knows the IANA zone name, e.g. `Asia/Shanghai`. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

const dateOf = (utc: number): LocalDate => new Date(utc).toISOString().slice(0, 10) as LocalDate;

/** The day on the wall calendar of the zone (IANA name) at the instant; `RangeError` for an unknown zone. */
export const localDate = (zone: string, instant: Instant): LocalDate => dateOf(wallClock(zone, instant));

/** The year on the wall calendar of the zone at the instant: the volume a number belongs to (LDG-1). */
export const localYear = (zone: string, instant: Instant): number => new Date(wallClock(zone, instant)).getUTCFullYear();

/** Minutes 0–1439 that the wall clock of the zone shows at the instant. */
export function minuteOfDay(zone: string, instant: Instant): number {
  const wall = new Date(wallClock(zone, instant));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** The day of the week: 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: LocalDate): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const LOCAL_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
/** Whether a text is a day of the years 1900 to 2199. */
export function isLocalDate(text: string): text is LocalDate {
  const [, year, month, day] = LOCAL_DATE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).getUTCMonth() + 1 === Number(month) && new Date(instant).getUTCDate() === Number(day);
}

/** The date `n` days later (earlier when negative). */
export const addDays = (date: LocalDate, n: number): LocalDate => dateOf(Date.parse(`${date}T00:00:00Z`) + n * DAY_MS);

/**
 * The first instant of a local day: 00:00, or the end of the gap where a clock change skips midnight.
 * Both offsets around the day are tried; the earlier candidate that already lies in the day is its start.
 */
export function startOfDay(zone: string, date: LocalDate): Instant {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const before = utc - offsetAt(zone, utc - DAY_MS);
  const after = utc - offsetAt(zone, utc + DAY_MS);
  if (before === after) return before as Instant;
  const [early, late] = before < after ? [before, after] : [after, before];
  return (localDate(zone, early as Instant) >= date ? early : late) as Instant;
}

/** 24:00 of a local day, which is the start of the next one. */
export const endOfDay = (zone: string, date: LocalDate): Instant => startOfDay(zone, addDays(date, 1));

/** 24:00 of the nth day after the instant's own; the first day does not count (rules.md, Counting). */
export const endOfNthDay = (zone: string, from: Instant, n: number): Instant =>
  endOfDay(zone, addDays(localDate(zone, from), n));
