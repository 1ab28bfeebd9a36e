/** The figures of `rules.md` in force for a community; an edit makes a new version and moves no running deadline. */
export interface Policy {
  readonly version: number;
  /** CMP-8, minutes. */
  readonly firstReplyMinutes: number;
  /** CMP-9: end of the nth day when no time was agreed. */
  readonly secondReplyDays: number;
  /** CMP-9: an agreed time is refused beyond the end of the nth working day. */
  readonly secondReplyMaxWorkingDays: number;
  /** CMP-10: same day means 24:00, but never less than this many minutes after intake. */
  readonly sameDayMinimumMinutes: number;
  /** CMP-11a, working days. */
  readonly measuresWorkingDays: number;
  /** CMP-11b, days. */
  readonly settleDays: number;
  /** CMP-12, days. */
  readonly followUpDays: number;
  /** CMP-14a for oral channels, working days. */
  readonly resultOralWorkingDays: number;
  /** CMP-14a for other channels, days. */
  readonly resultOtherDays: number;
  /** CMP-14b, days. */
  readonly callBackDays: number;
  /** CMP-7, minutes. */
  readonly leaderMinutes: number;
  /** CMP-22 by severity, minutes from dispatch, when no limit is set. */
  readonly dispatchMinutes: Readonly<Record<'NORMAL' | 'URGENT' | 'MAJOR', number>>;
  /** CMP-15 UNREACHABLE: attempts on as many different days. */
  readonly unreachableAttempts: number;
  /** CMP-17: persons that make a group, and so a major complaint. */
  readonly groupPersons: number;
  /** Households that make a group complaint 群诉 (CMP-17). */
  readonly groupHouseholds: number;
  /** Staff on the spot after engineering received a repair request; after a complaint about a repair (REP-1). */
  readonly repairArrivalMinutes: number;
  readonly repairComplaintArrivalMinutes: number;
  /** REP-2: small ones; urgent ones that come after a minute of the local day, which else end with the day; large works. */
  readonly smallRepairMinutes: number;
  readonly urgentRepairLateFromMinute: number;
  readonly urgentRepairLateMinutes: number;
  readonly largeRepairDays: number;
  /** REP-3: inspections of a renovation on each day of works. */
  readonly inspectionsADay: number;
  /** Older than this many hours needs a back-entry. */
  readonly backEntryHours: number;
  /** Warn when this share of the time has passed: numerator over denominator, integers. */
  readonly warnNumerator: number;
  readonly warnDenominator: number;
  /** Desk hours, minutes of the local day: outside them the duty person owes what the desk owes. */
  readonly deskFromMinute: number;
  readonly deskToMinute: number;
}

/** The figures of `rules.md` as they stand before an organisation changes any (version 1). */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  firstReplyMinutes: 15,
  secondReplyDays: 3,
  secondReplyMaxWorkingDays: 3,
  sameDayMinimumMinutes: 120,
  measuresWorkingDays: 3,
  settleDays: 3,
  followUpDays: 3,
  resultOralWorkingDays: 1,
  resultOtherDays: 3,
  callBackDays: 3,
  leaderMinutes: 15,
  dispatchMinutes: { NORMAL: 3 * 24 * 60, URGENT: 24 * 60, MAJOR: 4 * 60 },
  unreachableAttempts: 3,
  groupPersons: 5,
  groupHouseholds: 3,
  repairArrivalMinutes: 10,
  repairComplaintArrivalMinutes: 30,
  smallRepairMinutes: 120,
  urgentRepairLateFromMinute: 20 * 60,
  urgentRepairLateMinutes: 240,
  largeRepairDays: 7,
  inspectionsADay: 2,
  backEntryHours: 24,
  warnNumerator: 2,
  warnDenominator: 3,
  deskFromMinute: 8 * 60,
  deskToMinute: 22 * 60,
};

/** Whether the desk is manned by the customer assistant at a minute 0–1439 of the local day; hours may cross midnight. */
export function isDeskOpen(policy: Policy, minute: number): boolean {
  const { deskFromMinute: from, deskToMinute: to } = policy;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
