export interface DeadlineTimes {
  warnAt: string; dueAt: string; metAt?: string | null; cancelledAt?: string | null; pausedSince?: string | null; pausedUntil?: string | null; replacedBy?: { id: string } | null;
}
export type DeadlineTone = 'calm' | 'risk' | 'overdue' | 'met' | 'late' | 'off' | 'paused';

/** How a deadline looks at an instant; at the due instant itself it is not overdue yet. */
export function deadlineTone(deadline: DeadlineTimes, now: number): DeadlineTone {
  if (deadline.cancelledAt) return 'off';
  const due = Date.parse(deadline.dueAt);
  if (deadline.metAt) return Date.parse(deadline.metAt) <= due ? 'met' : 'late';
  // What waits for the customer can neither be late nor come near it.
  if (deadline.pausedSince) return 'paused';
  if (now > due) return 'overdue';
  return now >= Date.parse(deadline.warnAt) ? 'risk' : 'calm';
}
