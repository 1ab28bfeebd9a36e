export interface DeadlineTimes {
  warnAt: string; dueAt: string; metAt?: string | null; cancelledAt?: string | null; pausedSince?: string | null;
}
export type DeadlineTone = 'calm' | 'risk' | 'overdue' | 'met' | 'late' | 'off';

/** How a deadline looks at an instant; at the due instant itself it is not overdue yet. */
export function deadlineTone(deadline: DeadlineTimes, now: number): DeadlineTone {
  if (deadline.cancelledAt) return 'off';
  const due = Date.parse(deadline.dueAt);
  if (deadline.metAt) return Date.parse(deadline.metAt) <= due ? 'met' : 'late';
  if (now > due) return 'overdue';
  return now >= Date.parse(deadline.warnAt) ? 'risk' : 'calm';
}
