import { endOfWorkingDay, isWorkingDay } from './calendar.ts';
import type { WorkingCalendar } from './calendar.ts';
import { addDays, DAY_MS, endOfDay, endOfNthDay, localDate, minuteOfDay, MINUTE_MS, plus, startOfDay } from './instant.ts';
import type { Instant, LocalDate } from './instant.ts';
import type { Policy, PolicyFigure } from './policy.ts';

/** What counting needs: figures, calendar and the IANA zone of the community; neither clock nor actor. */
export interface CountingRules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

/** How a period is counted from its start (rules.md "Counting" and section 8). */
export type Counting =
  | { readonly by: 'MINUTES'; readonly figure: PolicyFigure }
  /** 24:00 of the nth day; the first does not count. */
  | { readonly by: 'DAYS'; readonly figure: PolicyFigure }
  | { readonly by: 'WORKING_DAYS'; readonly figure: PolicyFigure }
  /** 当天: 24:00 of the day, but never less than so many minutes. */
  | { readonly by: 'SAME_DAY'; readonly least: PolicyFigure | null }
  /** 24:00 of the day; what starts after a minute of the day has so many minutes instead. */
  | { readonly by: 'SAME_DAY_OR_MINUTES'; readonly lateFrom: PolicyFigure; readonly minutes: PolicyFigure }
  /** 00:00 so many days before a planned start. */
  | { readonly by: 'DAYS_BEFORE'; readonly figure: PolicyFigure }
  /** End of the week (Monday to Sunday), month or year in which it starts. */
  | { readonly by: 'WEEK' | 'MONTH' | 'YEAR' }
  /** The nth working day of the month in which it starts; a month's end is the start of the next. */
  | { readonly by: 'WORKING_DAYS_OF_MONTH'; readonly figure: PolicyFigure };

/** Every row of section 8 that is counted; a row whose date somebody sets has none. */
export const COUNTINGS = {
  'CMP-7': { by: 'MINUTES', figure: 'leaderMinutes' },
  'CMP-8': { by: 'MINUTES', figure: 'firstReplyMinutes' },
  'CMP-9': { by: 'DAYS', figure: 'secondReplyDays' },
  'CMP-9.latest': { by: 'WORKING_DAYS', figure: 'secondReplyMaxWorkingDays' },
  'CMP-10': { by: 'SAME_DAY', least: 'sameDayMinimumMinutes' },
  'CMP-11a': { by: 'WORKING_DAYS', figure: 'measuresWorkingDays' },
  'CMP-11b': { by: 'DAYS', figure: 'settleDays' },
  'CMP-12': { by: 'DAYS', figure: 'followUpDays' },
  'CMP-13': { by: 'WEEK' },
  'CMP-14a.oral': { by: 'WORKING_DAYS', figure: 'resultOralWorkingDays' },
  'CMP-14a.other': { by: 'DAYS', figure: 'resultOtherDays' },
  'CMP-14b': { by: 'DAYS', figure: 'callBackDays' },
  'CMP-22.NORMAL': { by: 'MINUTES', figure: 'dispatchNormalMinutes' },
  'CMP-22.URGENT': { by: 'MINUTES', figure: 'dispatchUrgentMinutes' },
  'CMP-22.MAJOR': { by: 'MINUTES', figure: 'dispatchMajorMinutes' },
  'REP-1.repair': { by: 'MINUTES', figure: 'repairArrivalMinutes' },
  'REP-1.complaint': { by: 'MINUTES', figure: 'repairComplaintArrivalMinutes' },
  'REP-2.SMALL': { by: 'MINUTES', figure: 'smallRepairMinutes' },
  'REP-2.URGENT': { by: 'SAME_DAY_OR_MINUTES', lateFrom: 'urgentRepairLateFromMinute', minutes: 'urgentRepairLateMinutes' },
  'REP-2.LARGE': { by: 'DAYS', figure: 'largeRepairDays' },
  'REP-3': { by: 'SAME_DAY', least: null },
  'INC-2': { by: 'MINUTES', figure: 'incidentAcknowledgeMinutes' },
  'INC-5.1': { by: 'MINUTES', figure: 'incidentReplyLevel1Minutes' },
  'INC-5.2': { by: 'MINUTES', figure: 'incidentReplyLevel2Minutes' },
  'INC-5.3': { by: 'MINUTES', figure: 'incidentReplyLevel3Minutes' },
  'INC-5.4': { by: 'MINUTES', figure: 'incidentReplyLevel4Minutes' },
  'INC-7': { by: 'DAYS', figure: 'incidentSummaryDays' },
  'INC-11': { by: 'DAYS', figure: 'incidentPicturesDays' },
  'STM-2': { by: 'MINUTES', figure: 'statementAdviceMinutes' },
  'NOT-10.outage': { by: 'MINUTES', figure: 'noticeOutageMinutes' },
  'NOT-10.event': { by: 'MINUTES', figure: 'noticeEventMinutes' },
  'NOT-10.general': { by: 'DAYS_BEFORE', figure: 'noticeGeneralDays' },
  'NOT-10.activity': { by: 'DAYS_BEFORE', figure: 'noticeActivityLeastDays' },
  'NOT-12.check': { by: 'SAME_DAY', least: null },
  'NOT-12.takeDown': { by: 'DAYS', figure: 'noticeTakeDownDays' },
  'NOT-13': { by: 'MONTH' },
  'RPT-1': { by: 'WORKING_DAYS_OF_MONTH', figure: 'reportWorkingDays' },
  'RPT-3': { by: 'YEAR' },
  'RPT-6': { by: 'WORKING_DAYS_OF_MONTH', figure: 'goalsWorkingDays' },
} as const satisfies Readonly<Record<string, Counting>>;

/** Name of a row of {@link COUNTINGS}: what a deadline says it was counted by. */
export type CountingBasis = keyof typeof COUNTINGS;

/** The figure that a row of {@link COUNTINGS} is counted by; null where it ends with a day, week, month or year. */
export function figureOf(basis: CountingBasis): PolicyFigure | null {
  const counting: Counting = COUNTINGS[basis];
  return 'figure' in counting ? counting.figure : null;
}

/** A due instant, with whether a day that was looked at lies in a year without published calendar data 暂定. */
export interface Due {
  readonly at: Instant;
  readonly provisional: boolean;
}

const firm = (at: Instant): Due => ({ at, provisional: false });
/** First day of the month after the one a date lies in. */
export const nextMonth = (date: LocalDate): LocalDate => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return (month === 12 ? `${year + 1}-01-01` : `${date.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`) as LocalDate;
};
const weekday = (date: LocalDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/**
 * The due instant of a period that starts at `from`, as section 8 counts it; days end at 24:00 of the community's wall
 * clock. Throws `RangeError` when the calendar has no working day to end on.
 */
export function countDue(basis: CountingBasis, from: Instant, { policy, calendar, zone }: CountingRules): Due {
  const counting: Counting = COUNTINGS[basis];
  const today = localDate(zone, from);
  switch (counting.by) {
    case 'MINUTES': return firm(plus(from, policy[counting.figure] * MINUTE_MS));
    case 'DAYS': return firm(endOfNthDay(zone, from, policy[counting.figure]));
    case 'WORKING_DAYS': return endOfWorkingDay(calendar, zone, from, policy[counting.figure]);
    case 'SAME_DAY': {
      const midnight = endOfDay(zone, today);
      const least = counting.least === null ? from : plus(from, policy[counting.least] * MINUTE_MS);
      return firm(least > midnight ? least : midnight);
    }
    case 'SAME_DAY_OR_MINUTES': {
      const late = minuteOfDay(zone, from) >= policy[counting.lateFrom];
      return firm(late ? plus(from, policy[counting.minutes] * MINUTE_MS) : endOfDay(zone, today));
    }
    case 'DAYS_BEFORE': return firm(startOfDay(zone, addDays(today, -policy[counting.figure])));
    case 'WEEK': return firm(startOfDay(zone, addDays(today, 7 - weekday(today))));
    case 'MONTH': return firm(startOfDay(zone, nextMonth(today)));
    case 'YEAR': return firm(startOfDay(zone, `${Number(today.slice(0, 4)) + 1}-01-01` as LocalDate));
    // Counted from the day before the month, which does not count itself.
    case 'WORKING_DAYS_OF_MONTH': return endOfWorkingDay(calendar, zone, plus(startOfDay(zone, `${today.slice(0, 7)}-01` as LocalDate), -1), policy[counting.figure]);
  }
}

/**
 * The due instant after a wait from `since` to `until` 等待客户: minutes wait to the millisecond; a period of days moves by
 * as many days (working days) as went by, to the end of a day; a date that somebody set moves by the time that passed.
 */
export function dueAfterWait(basis: CountingBasis | null, dueAt: Instant, since: Instant, until: Instant, { calendar, zone }: Pick<CountingRules, 'calendar' | 'zone'>): Due {
  const counting: Counting | null = basis === null ? null : COUNTINGS[basis];
  const dayOfDue = localDate(zone, plus(dueAt, -1));
  if (counting?.by === 'DAYS') return firm(endOfDay(zone, addDays(dayOfDue, daysBetween(zone, since, until))));
  if (counting?.by !== 'WORKING_DAYS') return firm(plus(dueAt, until - since));
  let [waited, provisional] = [0, false];
  for (let date = addDays(localDate(zone, since), 1); date <= localDate(zone, until); date = addDays(date, 1)) {
    const day = isWorkingDay(calendar, date);
    waited += day.working ? 1 : 0;
    provisional ||= day.provisional;
  }
  if (waited === 0) return { at: dueAt, provisional };
  const due = endOfWorkingDay(calendar, zone, startOfDay(zone, dayOfDue), waited);
  return { at: due.at, provisional: provisional || due.provisional };
}

const daysBetween = (zone: string, from: Instant, to: Instant): number => Math.round((Date.parse(localDate(zone, to)) - Date.parse(localDate(zone, from))) / DAY_MS);
