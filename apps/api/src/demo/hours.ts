import { addDays, localDate, MINUTE_MS, minuteOfDay, startOfDay, type Instant } from '@huiyin/domain';
import type { Chance } from './random.ts';

export const ZONE = 'Asia/Shanghai';
export const DAY_MINUTES = 1_440;
const at = (hour: number, minute = 0): number => hour * 60 + minute;

/** Hours of those who do not work at night: minutes of the local day. */
export const OFFICE = { from: at(8, 30), to: at(18) } as const;
export const DEPARTMENT = { from: at(7, 40), to: at(21) } as const;
const DESK = { from: at(8), to: at(22) } as const;
type Hours = { readonly from: number; readonly to: number };

export const later = (instant: Instant, minutes: number): Instant => (instant + Math.round(minutes * MINUTE_MS)) as Instant;
/** A wall-clock time of a day so many days after (before) an instant's own day. */
export const onDay = (from: Instant, days: number, minute: number): Instant =>
  later(startOfDay(ZONE, addDays(localDate(ZONE, from), days)), minute);

/** The instant itself within the hours, else some minutes after they begin again. */
export function within(hours: Hours, instant: Instant, chance: Chance): Instant {
  const minute = minuteOfDay(ZONE, instant);
  if (minute >= hours.from && minute < hours.to) return instant;
  return later(onDay(instant, minute < hours.from ? 0 : 1, hours.from), chance.between(2, 50));
}

/** Who sits at the desk: two customer assistants by day, two duty persons by night, turn and turn about. */
export function deskAt(instant: Instant): string {
  const minute = minuteOfDay(ZONE, instant);
  // A night is of the day it begins on: whoever is there before midnight is there until the desk opens.
  const date = localDate(ZONE, instant);
  const even = Number((minute < DESK.from ? addDays(date, -1) : date).slice(-2)) % 2 === 0;
  if (minute < DESK.from || minute >= DESK.to) return even ? 'duty' : 'duty-2';
  return (minute < at(15)) === even ? 'front-desk' : 'front-desk-2';
}

/** Whether the supervisor is in the house. */
export const inOffice = (instant: Instant): boolean => {
  const minute = minuteOfDay(ZONE, instant);
  return minute >= OFFICE.from && minute < OFFICE.to;
};
