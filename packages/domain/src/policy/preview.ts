import type { WorkingCalendar } from '../kernel/calendar.ts';
import { countDue } from '../kernel/counting.ts';
import { missedAt, warnInstant } from '../kernel/deadline.ts';
import type { Deadline, DeadlineRule } from '../kernel/deadline.ts';
import { addDays, localDate, plus, startOfDay } from '../kernel/instant.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { Policy } from '../kernel/policy.ts';
import { CHAIN_RULES } from './content.ts';

/** What a preview needs to know of a deadline. */
export type PreviewedDeadline = Pick<Deadline, 'rule' | 'basis' | 'policyVersion' | 'startsAt' | 'warnAt' | 'dueAt' | 'metAt' | 'cancelledAt' | 'clock' | 'pause'>;

/** What a preview counts with: the figures that might come, those that were, calendar and zone of the community. */
export interface PreviewContext {
  readonly now: Instant;
  readonly candidate: Policy;
  policyOf(version: number): Policy;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

/** How many deadlines, and what would have become of them. */
export interface PreviewNumbers {
  readonly count: number;
  /** Of them with a date that a person set: their due instant stays. */
  readonly dated: number;
  /** Due before, after, or when they were. */
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  /** Missed as it was, and as it would have been. */
  readonly missed: number;
  readonly wouldMiss: number;
  /** In time as it was, missed as it would have been; and the other way round. */
  readonly newlyMissed: number;
  readonly newlyInTime: number;
  /** Warnings that came, and that would have come. */
  readonly warned: number;
  readonly wouldWarn: number;
}
/** The numbers of one rule. */
export interface PreviewRow extends PreviewNumbers {
  readonly rule: DeadlineRule;
}

const NOTHING: PreviewNumbers = { count: 0, dated: 0, earlier: 0, later: 0, same: 0, missed: 0, wouldMiss: 0, newlyMissed: 0, newlyInTime: 0, warned: 0, wouldWarn: 0 };
const NUMBERS = Object.keys(NOTHING) as readonly (keyof PreviewNumbers)[];

/** Adds numbers up. */
export function sumPreviews(list: readonly PreviewNumbers[]): PreviewNumbers {
  const sum: Record<keyof PreviewNumbers, number> = { ...NOTHING };
  for (const one of list) for (const name of NUMBERS) sum[name] += one[name];
  return sum;
}

interface Times {
  readonly warnAt: Instant;
  readonly dueAt: Instant;
}

/** Warning and due instant by one policy; what a person dated stays due then. */
function timesBy({ basis, startsAt, dueAt: dated }: PreviewedDeadline, policy: Policy, { calendar, zone }: PreviewContext): Times {
  const dueAt = basis === null ? dated : countDue(basis, startsAt, { policy, calendar, zone }).at;
  return { dueAt, warnAt: warnInstant(startsAt, dueAt, policy) };
}

/**
 * When a deadline would have warned and been due. What was added to it while it ran, waiting for the customer, is added
 * again: so a candidate like the policy it was counted by moves nothing.
 */
function candidateTimes(deadline: PreviewedDeadline, context: PreviewContext): Times {
  const was = timesBy(deadline, context.policyOf(deadline.policyVersion), context);
  const would = timesBy(deadline, context.candidate, context);
  return { dueAt: plus(would.dueAt, deadline.dueAt - was.dueAt), warnAt: plus(would.warnAt, deadline.warnAt - was.warnAt) };
}

const endOf = ({ metAt, cancelledAt, pause }: PreviewedDeadline, now: Instant): Instant => metAt ?? cancelledAt ?? pause?.since ?? now;
/** The clock warns what still runs when its warning comes, and only before it is due. */
const warns = ({ warnAt, dueAt }: Times, end: Instant): boolean => warnAt <= dueAt && end > warnAt;

function numbersOf(deadline: PreviewedDeadline, context: PreviewContext): PreviewNumbers {
  const would = candidateTimes(deadline, context);
  const end = endOf(deadline, context.now);
  const [missed, wouldMiss] = [missedAt(deadline as Deadline, context.now) !== null, end > would.dueAt];
  const one = (holds: boolean): number => (holds ? 1 : 0);
  return {
    count: 1, dated: one(deadline.basis === null), earlier: one(would.dueAt < deadline.dueAt), later: one(would.dueAt > deadline.dueAt), same: one(would.dueAt === deadline.dueAt),
    missed: one(missed), wouldMiss: one(wouldMiss), newlyMissed: one(!missed && wouldMiss), newlyInTime: one(missed && !wouldMiss),
    warned: one(warns(deadline, end)), wouldWarn: one(warns(would, end)),
  };
}

/** Adds up what several parts of a preview say, rule by rule in the order of the catalogue. */
export function mergePreviews(parts: readonly (readonly PreviewRow[])[]): readonly PreviewRow[] {
  const rows = parts.flat();
  return CHAIN_RULES.flatMap((rule) => {
    const mine = rows.filter((row) => row.rule === rule);
    return mine.length === 0 ? [] : [{ rule, ...sumPreviews(mine) }];
  });
}

/** The calendar month before the one in which an instant lies, by the wall clock of the zone: from its first instant to the first after it. */
export function lastMonth(zone: string, now: Instant): { readonly from: Instant; readonly to: Instant } {
  const first = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01` as LocalDate;
  const month = first(localDate(zone, now));
  return { from: startOfDay(zone, first(addDays(month, -1))), to: startOfDay(zone, month) };
}

/** What a policy would have meant for deadlines that were: numbers alone, rule by rule. Nothing is moved by it. */
export const preview = (deadlines: readonly PreviewedDeadline[], context: PreviewContext): readonly PreviewRow[] =>
  mergePreviews([deadlines.map((deadline) => ({ rule: deadline.rule, ...numbersOf(deadline, context) }))]);
