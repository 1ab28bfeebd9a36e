import { deadlineTone, type DeadlineTimes } from '../time/deadline-tone.ts';

export const GROUPS = ['overdue', 'soon', 'later'] as const;
export type GroupName = (typeof GROUPS)[number];

/** Where a deadline stands for whoever owes it: late, due today or close to it, or later; what waits for the customer is later. `tonight`: 24:00 of today. */
export function groupOf(deadline: DeadlineTimes, now: number, tonight: number): GroupName {
  const tone = deadlineTone(deadline, now);
  if (tone === 'overdue') return 'overdue';
  if (tone === 'paused') return 'later';
  return tone === 'risk' || Date.parse(deadline.dueAt) <= tonight ? 'soon' : 'later';
}

/** Deadlines by group, each in the order given, empty ones left out. */
export const grouped = <D extends DeadlineTimes>(deadlines: readonly D[], now: number, tonight: number): readonly (readonly [GroupName, readonly D[]])[] =>
  GROUPS.map((name) => [name, deadlines.filter((one) => groupOf(one, now, tonight) === name)] as const).filter(([, some]) => some.length > 0);
