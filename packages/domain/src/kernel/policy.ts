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
  /** Older than this many hours needs a back-entry. */
  readonly backEntryHours: number;
  /** Warn when this share of the time has passed: numerator over denominator, integers. */
  readonly warnNumerator: number;
  readonly warnDenominator: number;
  /** Desk hours, minutes of the local day: outside them the duty person owes what the desk owes. */
  readonly deskFromMinute: number;
  readonly deskToMinute: number;
}
