import type { ComplaintLine, NextDeadline } from '../feed/lines.ts';

/** How a line's due time is to be drawn. */
export type Urgency = 'overdue' | 'soon' | 'calm' | 'paused' | 'none';

/** @param now server time, epoch milliseconds */
export function urgencyOf(next: NextDeadline | null, now: number): Urgency {
  if (!next) return 'none';
  return next.paused ? 'paused' : runningUrgency(next, now);
}

/** Of one that runs without a pause. */
export function runningUrgency({ warnAt, dueAt }: Pick<NextDeadline, 'warnAt' | 'dueAt'>, now: number): 'overdue' | 'soon' | 'calm' {
  if (now >= dueAt) return 'overdue';
  return now >= warnAt ? 'soon' : 'calm';
}

/** Whole days and `HH:MM:SS` of a span, whichever way it points; what is left of a second counts as one. */
export function spanOf(milliseconds: number): { readonly days: number; readonly clock: string } {
  const seconds = milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return { days: Math.floor(seconds / 86_400), clock: parts.map((part) => String(part).padStart(2, '0')).join(':') };
}

/**
 * Overdue ones now: the server's figure of the last event, or more when a deadline has
 * passed since.
 */
export function overdueNow(rows: readonly ComplaintLine[], counted: number, now: number): number {
  return Math.max(counted, rows.filter(({ next }) => urgencyOf(next, now) === 'overdue').length);
}
