import { addDays, endOfDay, localDate, plus, startOfDay } from '../kernel/instant.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { RenovationState } from './model.ts';

/** A day of works with its inspections; OWED until its 24:00 is past. */
export interface WorksDay {
  readonly date: LocalDate;
  readonly inspections: number;
  readonly required: number;
  readonly state: 'DONE' | 'OWED' | 'MISSED';
}

/** The day an inspection counts for: recorded at 24:00 it is in time for the day that ends (met at the due instant is met). */
export const inspectionDay = (zone: string, at: Instant): LocalDate => localDate(zone, plus(at, -1));

/** Inspections that count for a day. */
export const inspectionsOn = (state: Pick<RenovationState, 'inspections'>, zone: string, date: LocalDate): number =>
  state.inspections.filter(({ at }) => inspectionDay(zone, at) === date).length;

/** Whether works were going on at the day's 24:00, or still are: the day they stop or end owes nothing more. */
const isDayOfWorks = (state: Pick<RenovationState, 'periods'>, zone: string, date: LocalDate): boolean => {
  const end = endOfDay(zone, date);
  return state.periods.some(({ from, to }) => from < end && (to === null || to >= end));
};

/**
 * The last `most` days of works, newest first, each with what was owed and done on it (REP-3). Derived from the entries
 * alone: a day on which nobody recorded anything has no deadline of its own and is MISSED here all the same.
 */
export function worksDays(state: Pick<RenovationState, 'periods' | 'inspections'>, zone: string, now: Instant, required: number, most: number): readonly WorksDay[] {
  const first = state.periods[0];
  if (first === undefined) return [];
  const days: WorksDay[] = [];
  const oldest = localDate(zone, first.from);
  for (let date = localDate(zone, now); date >= oldest && days.length < most; date = addDays(date, -1)) {
    if (!isDayOfWorks(state, zone, date)) continue;
    const inspections = inspectionsOn(state, zone, date);
    days.push({ date, inspections, required, state: inspections >= required ? 'DONE' : now > endOfDay(zone, date) ? 'MISSED' : 'OWED' });
  }
  return days;
}

/** What the deadline of a day of works lasts: its 00:00, or when works began if later, to its 24:00. */
export const dayOf = (zone: string, date: LocalDate, from: Instant | null): { readonly startsAt: Instant; readonly dueAt: Instant } => {
  const start = startOfDay(zone, date);
  return { startsAt: from !== null && from > start ? from : start, dueAt: endOfDay(zone, date) };
};
