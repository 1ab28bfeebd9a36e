import { isWorkingDay } from '../kernel/calendar.ts';
import type { WorkingCalendar } from '../kernel/calendar.ts';
import { addDays } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';

/** What a day is: a working day, a week-end, a day off of the notice, or a make-up working day 调休上班日. */
export const CALENDAR_DAY_KINDS = ['WORKING', 'WEEKEND', 'HOLIDAY', 'MAKE_UP'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One day of a working calendar; `provisional` when its year has no data. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  /** The holiday of a day off or a make-up day; null where nothing says. */
  readonly holiday: string | null;
  readonly provisional: boolean;
}

type Years = WorkingCalendar['years'];

/** An organisation's published years over the built-in ones: a year it published counts as it published it. */
export const mergeCalendar = (base: WorkingCalendar, published: Years | null): WorkingCalendar =>
  (published === null || Object.keys(published).length === 0 ? base : { years: { ...base.years, ...published } });

function kindOf(calendar: WorkingCalendar, date: LocalDate, working: boolean): CalendarDayKind {
  const year = calendar.years[date.slice(0, 4)];
  if (year?.off.includes(date)) return 'HOLIDAY';
  if (year?.on.includes(date)) return 'MAKE_UP';
  return working ? 'WORKING' : 'WEEKEND';
}

/** A day off that somebody added by hand belongs to the holiday it lengthens. */
function nameRuns(days: readonly CalendarDay[]): readonly CalendarDay[] {
  let before: CalendarDay | null = null;
  return days.map((day) => {
    const lengthens = day.kind === 'HOLIDAY' && day.holiday === null && before?.kind === 'HOLIDAY';
    before = lengthens ? { ...day, holiday: before!.holiday } : day;
    return before;
  });
}

/**
 * The days from `from` to `until`, both included; none when `until` is before. `names`: which holiday days belong to,
 * as {@link holidayNames} reads it off the notice.
 */
export function calendarDays(calendar: WorkingCalendar, from: LocalDate, until: LocalDate, names: ReadonlyMap<LocalDate, string> = new Map()): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) {
    const { working, provisional } = isWorkingDay(calendar, date);
    const kind = kindOf(calendar, date, working);
    days.push({ date, kind, holiday: kind === 'HOLIDAY' || kind === 'MAKE_UP' ? (names.get(date) ?? null) : null, provisional });
  }
  return nameRuns(nameRuns(days).toReversed()).toReversed();
}
