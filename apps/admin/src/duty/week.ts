import { DUTY_ROLES } from '@huiyin/domain';
import { dayNumber, instantOf, localOf, startOfLocalDay } from '../time/zone.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** Monday 00:00 of the week of an instant, or so many weeks later, on the community's wall clock. */
export const weekStart = (zone: string, at: number, weeks = 0): number => startOfLocalDay(zone, at, weeks * 7 - ((dayNumber(zone, at) + 3) % 7));
/** The starts of its seven days. */
export const daysFrom = (zone: string, monday: number): readonly number[] => DAYS.map((days) => startOfLocalDay(zone, monday, days));
/** `YYYY-MM-DD` on the wall calendar. */
export const dateOf = (zone: string, at: number): string => localOf(zone, at).slice(0, 10);
/** `HH:mm` on the wall clock. */
export const timeOf = (zone: string, at: number): string => localOf(zone, at).slice(11);
/** Whether a shift that begins at one instant ends on a later day. */
export const isOvernight = (zone: string, from: number, until: number): boolean => dayNumber(zone, until - 1) > dayNumber(zone, from);

/** The instants of a shift on a day: an end that is not after the begin is the next day's. Null for what is no time. */
export function spanOf(zone: string, day: number, from: string, until: string): { readonly from: number; readonly until: number } | null {
  const [begin, end] = [instantOf(zone, `${dateOf(zone, day)}T${from}`), instantOf(zone, `${dateOf(zone, day)}T${until}`)];
  if (begin === null || end === null) return null;
  const next = instantOf(zone, `${dateOf(zone, startOfLocalDay(zone, day, 1))}T${until}`);
  return end > begin ? { from: begin, until: end } : next === null ? null : { from: begin, until: next };
}

interface Named { readonly id: string; readonly name: string }
export interface PostOf { readonly department?: Named | null; readonly role: string }
export interface ShiftOf extends PostOf { readonly from: string; readonly until: string }
/** One line of the week: a post, with the shifts that begin on each day. */
export interface RosterRow<Shift> { readonly key: string; readonly department: Named | null; readonly role: string; readonly days: readonly (readonly Shift[])[] }

export const postKey = ({ department, role }: PostOf): string => `${department?.id ?? ''}:${role}`;

/**
 * The week by posts: every post that has a shift, and those that the viewer rosters; in the order of the departments,
 * the centre's own last. A shift stands on the day it begins.
 */
export function rowsOf<Shift extends ShiftOf>(zone: string, monday: number, shifts: readonly Shift[], posts: readonly PostOf[], departments: readonly Named[]): readonly RosterRow<Shift>[] {
  const known = new Map([...posts, ...shifts].map((one) => [postKey(one), one]));
  const place = ({ department }: PostOf): number => (department ? departments.findIndex(({ id }) => id === department.id) : departments.length);
  const rank = ({ role }: PostOf): number => (DUTY_ROLES as readonly string[]).indexOf(role);
  const sorted = [...known.entries()].sort(([, a], [, b]) => place(a) - place(b) || rank(a) - rank(b));
  const first = dayNumber(zone, monday);
  return sorted.map(([key, { department = null, role }]) => {
    const own = shifts.filter((shift) => postKey(shift) === key).sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
    return { key, department, role, days: DAYS.map((day) => own.filter(({ from }) => dayNumber(zone, Date.parse(from)) - first === day)) };
  });
}
