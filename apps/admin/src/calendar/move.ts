import { addDays, weekdayOf, type LocalDate } from '@huiyin/domain';

const shifted = (date: string, days: number): string => addDays(date as LocalDate, days);

function monthOn(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

const STEPS = new Map<string, (date: string) => string>([
  ['ArrowLeft', (date) => shifted(date, -1)], ['ArrowRight', (date) => shifted(date, 1)], ['ArrowUp', (date) => shifted(date, -7)], ['ArrowDown', (date) => shifted(date, 7)],
  ['Home', (date) => shifted(date, 1 - weekdayOf(date as LocalDate))], ['End', (date) => shifted(date, 7 - weekdayOf(date as LocalDate))], ['PageUp', (date) => monthOn(date, -1)], ['PageDown', (date) => monthOn(date, 1)],
]);

/** The day of the same year that a key leads to from a day, as in any calendar grid (APG); null for other keys and beyond the year. */
export function movedBy(key: string, date: string): string | null {
  const to = STEPS.get(key)?.(date) ?? null;
  return to === null || to.slice(0, 4) !== date.slice(0, 4) ? null : to;
}
