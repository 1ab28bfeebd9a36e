import { addDays, endOfDay, localDate, weekdayOf } from './instant.ts';
import type { Instant, LocalDate } from './instant.ts';

/** The published statutory calendar by year: holidays off and make-up days 调休 on; other days are Monday to Friday. */
export interface WorkingCalendar {
  readonly years: Readonly<Record<string, { readonly off: readonly LocalDate[]; readonly on: readonly LocalDate[] }>>;
}

/** Spells out `MM-DD` and `MM-DD..DD` (within one month) of a year. */
const days = (year: number, text: string): LocalDate[] =>
  text.split(' ').flatMap((part) => {
    const month = part.slice(0, 2);
    const from = Number(part.slice(3, 5));
    const to = part.length > 5 ? Number(part.slice(7)) : from;
    return Array.from({ length: to - from + 1 }, (_, n) => `${year}-${month}-${String(from + n).padStart(2, '0')}` as LocalDate);
  });

/** State Council holiday notices 国务院办公厅关于部分节假日安排的通知 for 2024, 2025 and 2026. */
export const CHINA_CALENDAR: WorkingCalendar = {
  years: {
    2024: {
      off: days(2024, '01-01 02-10..17 04-04..06 05-01..05 06-10 09-15..17 10-01..07'),
      on: days(2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
    },
    2025: {
      off: days(2025, '01-01 01-28..31 02-01..04 04-04..06 05-01..05 05-31 06-01..02 10-01..08'),
      on: days(2025, '01-26 02-08 04-27 09-28 10-11'),
    },
    2026: {
      off: days(2026, '01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07'),
      on: days(2026, '01-04 02-14 02-28 05-09 09-20 10-10'),
    },
  },
};

/** The years with published data, ascending: outside them counting is Monday to Friday and provisional. */
export const coverage = (calendar: WorkingCalendar): readonly number[] =>
  Object.keys(calendar.years).map(Number).sort((a, b) => a - b);

/** Whether a day is a working day 工作日; `provisional` 暂定 when its year has no published data (Monday to Friday then). */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): { readonly working: boolean; readonly provisional: boolean } {
  const year = calendar.years[date.slice(0, 4)];
  const ordinary = weekdayOf(date) <= 5;
  if (year === undefined) return { working: ordinary, provisional: true };
  return { working: year.on.includes(date) || (ordinary && !year.off.includes(date)), provisional: false };
}

/**
 * 24:00 of the nth working day after the instant's own day, which does not count (rules.md, Counting).
 * `provisional` when any day looked at lies in a year without data; throws `RangeError` unless n ≥ 1 can be reached.
 */
export function endOfWorkingDay(
  calendar: WorkingCalendar, zone: string, from: Instant, n: number,
): { readonly at: Instant; readonly provisional: boolean } {
  let date = localDate(zone, from);
  let provisional = false;
  // A published calendar has no year-long holiday: 400 days a working day is a fault in the data.
  for (let left = n, looked = 0; left > 0; looked += 1) {
    if (looked > 400 * n) throw new RangeError('The calendar has too few working days');
    date = addDays(date, 1);
    const day = isWorkingDay(calendar, date);
    provisional ||= day.provisional;
    if (day.working) left -= 1;
  }
  return { at: endOfDay(zone, date), provisional };
}
