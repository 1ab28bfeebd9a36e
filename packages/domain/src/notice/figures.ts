import { deadlineTopic } from '../kernel/deadline-book.ts';
import { missedAt } from '../kernel/deadline.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { MINUTE_MS } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NoticeTopic } from './count.ts';
import type { NoticeState } from './model.ts';
import { hanging } from './progress.ts';

/** What became of one notice, in figures (NOT-10, NOT-12); whole minutes, cut. */
export interface NoticeFigures {
  /** From the event to the people concerned; null: no event, or not there yet. */
  readonly minutesToReach: number | null;
  /** Whether NOT-10 was kept; null: it owes nothing, or may still be kept. */
  readonly inTime: boolean | null;
  readonly places: number;
  readonly posted: number;
  readonly households: number;
  readonly householdsMissed: number;
  /** Days on which every copy was to be looked at and that are over, and those on which one was not. */
  readonly checkDays: number;
  readonly checkDaysMissed: number;
  readonly checks: number;
  /** Looks that found a copy damaged or missing. */
  readonly faults: number;
  readonly messages: number;
  readonly messagesTaken: number;
  readonly messagesFailed: number;
  readonly hanging: number;
  readonly down: number;
  /** Taken down after it was due. */
  readonly downLate: number;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

/** Counts a notice up to an instant. */
export function noticeFigures(state: NoticeState, now: Instant): NoticeFigures {
  const { places, doors, channels, eventAt, reachedAt } = state;
  const of = (topic: NoticeTopic): readonly Deadline[] => state.deadlines.filter((deadline) => deadlineTopic(deadline) === topic && deadline.replacedBy === null);
  const isMissed = (deadline: Deadline): boolean => missedAt(deadline, now) !== null;
  // The clock puts the next day in the place of one that was missed: the miss stays a day of its own.
  const days = state.deadlines.filter((deadline) => deadlineTopic(deadline) === 'CHECK' && (deadline.metAt !== null || isMissed(deadline)));
  const [publish] = of('PUBLISH');
  const late = publish !== undefined && isMissed(publish);
  const [takeDown] = of('TAKE_DOWN');
  const sent = channels.filter(({ channelId }) => channelId !== null);
  return {
    minutesToReach: eventAt === null || reachedAt === null ? null : Math.floor((reachedAt - eventAt) / MINUTE_MS),
    inTime: publish === undefined || (publish.metAt === null && !late) ? null : !late,
    places: places.length, posted: places.filter(({ posted }) => posted !== null).length,
    households: sum(doors, (one) => one.households), householdsMissed: sum(doors, (one) => one.delivered?.missed ?? 0),
    checkDays: days.length, checkDaysMissed: days.filter(isMissed).length,
    checks: sum(places, (one) => one.checks), faults: sum(places, (one) => one.faults),
    messages: sum(sent, (one) => one.total), messagesTaken: sum(sent, (one) => one.taken), messagesFailed: sum(sent, (one) => one.failed),
    hanging: hanging(state).length, down: places.filter(({ down }) => down !== null).length,
    downLate: takeDown === undefined ? 0 : places.filter(({ down }) => down !== null && down.at > takeDown.dueAt).length,
  };
}
