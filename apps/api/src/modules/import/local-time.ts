import { serialText } from './xlsx-cells.ts';

interface WallTime { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number }

const DATE = String.raw`(?<y>\d{4})(?:[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|年(?<m2>\d{1,2})月(?<d2>\d{1,2})日?)`;
const TIME = String.raw`(?<half>上午|下午|凌晨|早上|中午|晚上|am|pm)?\s*(?<h>\d{1,2})(?::(?<i>\d{1,2})(?::(?<s>\d{1,2})(?:[.,]\d{1,9})?)?|[时點点](?:(?<i2>\d{1,2})分?(?:(?<s2>\d{1,2})秒?)?)?)\s*(?<half2>am|pm)?`;
const WRITTEN = new RegExp(String.raw`^${DATE}(?:\s*(?:星期|周)[一二三四五六日天])?(?:(?:\s+|t|(?<=日)\s*|(?=上午|下午))${TIME})?\s*(?<zone>z|[-+]\d{2}:?\d{2})?$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const SERIAL = /^\d{5,6}(?:\.\d+)?$/;
const LONGEST = 100;
const [FIRST_YEAR, LAST_YEAR] = [1950, 2199];

const formatters = new Map<string, Intl.DateTimeFormat>();

const DAY_MS = 86_400_000;
const KNOWN_DAYS = 20_000;
const offsets = new Map<string, number>();

/** Milliseconds that the wall clock of the zone is ahead of UTC; Intl is slow, so days without a clock change are kept. */
function offsetAt(zone: string, instant: number): number {
  const day = Math.floor(instant / DAY_MS);
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = askOffset(zone, day * DAY_MS);
  if (start !== askOffset(zone, (day + 1) * DAY_MS)) return askOffset(zone, instant);
  if (offsets.size >= KNOWN_DAYS) offsets.clear();
  offsets.set(key, start);
  return start;
}

function askOffset(zone: string, instant: number): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(instant / 1000) * 1000;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** An instant as the zone's own clock shows it, with its offset: `2019-04-25T09:32:09+08:00`. */
export function formatLocal(instant: number, zone: string): string {
  const offset = offsetAt(zone, instant);
  if (offset % 60_000 !== 0) return `${new Date(instant).toISOString().slice(0, 19)}Z`;
  const minutes = Math.abs(offset) / 60_000;
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The instant at which the zone's clock shows a time: the earlier one when it does so twice, null when it never does. */
function instantOf(wall: WallTime, zone: string | number): number | null {
  const { year, month, day, hour, minute, second } = wall;
  if (year < FIRST_YEAR || year > LAST_YEAR || hour > 23 || minute > 59 || second > 59) return null;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(utc);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (typeof zone === 'number') return utc - zone;
  const candidates = [utc - offsetAt(zone, utc - DAY_MS), utc - offsetAt(zone, utc + DAY_MS)];
  const fitting = candidates.filter((instant) => instant + offsetAt(zone, instant) === utc);
  return fitting.length === 0 ? null : Math.min(...fitting);
}

/** Hour 0–23 of a 12-hour clock; null for an hour it does not have. */
function fullHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (['下午', '晚上', 'pm'].includes(half)) return hour < 12 ? hour + 12 : hour === 12 && half !== '晚上' ? 12 : hour > 12 ? hour : null;
  if (half === '中午') return hour < 3 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour < 12 ? hour : null;
}

function zoneOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.toLowerCase() === 'z') return 0;
  const digits = text.replace(':', '');
  return (digits.startsWith('-') ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))) * 60_000;
}

/** Null when the text is no time; `dateOnly` when it names no hour and stands for 00:00. */
export function readLocalTime(text: string, zone: string): { readonly at: string; readonly dateOnly: boolean } | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const answer = (wall: WallTime, where: string | number, dateOnly: boolean): { at: string; dateOnly: boolean } | null => {
    const instant = instantOf(wall, where);
    return instant === null ? null : { at: formatLocal(instant, zone), dateOnly };
  };
  const compact = COMPACT.exec(plain);
  if (compact !== null) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = compact.slice(1).map((part: string | undefined) => Number(part ?? '0'));
    return answer({ year, month, day, hour, minute, second }, zone, compact[4] === undefined);
  }
  if (SERIAL.test(plain)) {
    const iso = serialText(Number(plain), 'date', false);
    return iso === null ? null : readLocalTime(iso, zone);
  }
  const part = WRITTEN.exec(plain)?.groups;
  if (part === undefined) return null;
  const number = (...names: string[]): number => Number(names.map((name) => part[name]).find((value) => value !== undefined) ?? '0');
  const dateOnly = part['h'] === undefined;
  if (dateOnly && part['zone'] !== undefined) return null;
  const hour = fullHour(number('h'), (part['half'] ?? part['half2'])?.toLowerCase());
  if (hour === null) return null;
  const wall = { year: number('y'), month: number('m', 'm2'), day: number('d', 'd2'), hour, minute: number('i', 'i2'), second: number('s', 's2') };
  return answer(wall, zoneOffset(part['zone']) ?? zone, dateOnly);
}

/**
 * Reads a time as people and programs write it: `2019/4/25 9:32:09`, `2019-04-25 09:32`, `2019年4月25日 下午3时32分`,
 * `20190425093209`, ISO 8601 with or without an offset, or an Excel serial number as text. Answers ISO 8601 with the zone's
 * offset, to the second; null for anything else, for days and hours that do not exist in the zone, and outside 1950–2199.
 */
export const parseLocalTime = (text: string, zone: string): string | null => readLocalTime(text, zone)?.at ?? null;
