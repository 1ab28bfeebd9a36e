import type { NextDeadline, Row } from '../feed/snapshot.ts';

/** How a line's due time is to be drawn. */
export type Urgency = 'overdue' | 'soon' | 'calm' | 'paused' | 'none';

/** @param now server time, epoch milliseconds */
export function urgencyOf(next: NextDeadline | null, now: number): Urgency {
  if (!next) return 'none';
  if (next.paused) return 'paused';
  if (now >= next.dueAt) return 'overdue';
  return now >= next.warnAt ? 'soon' : 'calm';
}

/** Whole days and `HH:MM:SS` of a span, whichever way it points; what is left of a second counts as one. */
export function spanOf(milliseconds: number): { readonly days: number; readonly clock: string } {
  const seconds = milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return { days: Math.floor(seconds / 86_400), clock: parts.map((part) => String(part).padStart(2, '0')).join(':') };
}

/** Of the rows shown, those whose deadline ends later today; `more` when the picture ends before the day does. */
export function dueToday(rows: readonly Row[], all: number, now: number, dayOf: (instant: number) => string): { readonly count: number; readonly more: boolean } {
  const today = dayOf(now);
  const isToday = ({ next }: Row) => next !== null && !next.paused && next.dueAt > now && dayOf(next.dueAt) === today;
  const last = rows.at(-1)?.next;
  const endsToday = last != null && (last.dueAt <= now || dayOf(last.dueAt) === today);
  return { count: rows.filter(isToday).length, more: rows.length < all && endsToday };
}

/**
 * Overdue ones now: the server's figure of the last reading, or more when a deadline has
 * passed since.
 */
export function overdueNow(rows: readonly Row[], counted: number, now: number): number {
  return Math.max(counted, rows.filter(({ next }) => urgencyOf(next, now) === 'overdue').length);
}
