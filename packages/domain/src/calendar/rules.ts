import type { FieldReader } from '../kernel/fields.ts';
import { isLocalDate, weekdayOf } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { SubjectRules } from '../kernel/subject.ts';
import { CALENDAR_LIMITS } from './model.ts';
import type { CalendarYearCommand, CalendarYearEntry, CalendarYearState } from './model.ts';

function readDays(read: FieldReader<CommonRefusal>, field: 'off' | 'on', days: readonly string[], year: number): readonly LocalDate[] {
  for (const [index, day] of days.entries()) {
    read.demand(isLocalDate(day), invalidField(`${field}.${index}`, 'MALFORMED'));
    read.demand(day.startsWith(`${year}-`), invalidField(`${field}.${index}`, 'OUT_OF_RANGE'));
  }
  return [...new Set(days)].sort() as LocalDate[];
}

function readYear(read: FieldReader<CommonRefusal>, command: CalendarYearCommand): { readonly off: readonly LocalDate[]; readonly on: readonly LocalDate[] } {
  const { fewestOff, mostOff, mostOn, firstYear, lastYear } = CALENDAR_LIMITS;
  read.demand(command.year >= firstYear, invalidField('year', 'OUT_OF_RANGE', firstYear));
  read.demand(command.year <= lastYear && Number.isInteger(command.year), invalidField('year', 'OUT_OF_RANGE', lastYear));
  // Before each day is looked at: nobody sends a thousand.
  read.demand(command.off.length <= mostOff, invalidField('off', 'OUT_OF_RANGE', mostOff));
  read.demand(command.on.length <= mostOn, invalidField('on', 'OUT_OF_RANGE', mostOn));
  if (read.refusal !== null) return { off: [], on: [] };
  const off = readDays(read, 'off', command.off, command.year);
  const on = readDays(read, 'on', command.on, command.year);
  read.demand(off.length >= fewestOff, invalidField('off', 'OUT_OF_RANGE', fewestOff));
  for (const [index, day] of command.on.entries()) {
    read.demand(!off.includes(day as LocalDate), invalidField(`on.${index}`, 'NOT_APPLICABLE'));
    // A day of the week works anyway: a make-up day that is none was misread.
    read.demand(!isLocalDate(day) || weekdayOf(day) > 5, invalidField(`on.${index}`, 'NOT_APPLICABLE'));
  }
  return { off, on };
}

/**
 * The working calendar of a year: published from the State Council's notice, and published again with a reason to
 * correct it. It moves no deadline by itself: those that were provisional are re-set by entries of their own.
 */
export const CALENDAR_YEAR: SubjectRules<CalendarYearState, CalendarYearCommand, CalendarYearEntry> = {
  lifecycle: {
    states: ['PUBLISHED'], initial: ['PUBLISHED'], final: ['PUBLISHED'],
    transitions: [
      { command: 'publishCalendarYear', variant: 'FIRST', from: [], to: ['PUBLISHED'] },
      { command: 'publishCalendarYear', variant: 'AGAIN', from: ['PUBLISHED'], to: 'SAME' },
    ],
  },
  permissions: { publishCalendarYear: 'publishCalendar' },
  write: (read, command, state) => {
    const { id, communityId, year } = command;
    if (state !== null && (state.id !== id || state.year !== year)) throw new Error(`The calendar of ${state.year} is no calendar of ${year}`);
    const days = readYear(read, command);
    const source = read.required('source', command.source, CALENDAR_LIMITS.source);
    const noticeText = read.optional('noticeText', command.noticeText, CALENDAR_LIMITS.noticeText);
    const reason = read.reason('reason', command.reason, CALENDAR_LIMITS.reason, 'LDG-2', state !== null);
    const personal = { source, noticeText, reason };
    if (state !== null) return { type: 'CalendarYearCorrected', facts: days, personal };
    return { type: 'CalendarYearPublished', facts: { id, communityId, year, ...days }, personal };
  },
  fold: (state, { at, actor: by, entry }) => {
    const { off, on } = entry.facts;
    const { source = null, noticeText = null, reason = null } = entry.personal;
    const publications = [...(state?.publications ?? []), { at, by, source, reason }];
    if (entry.type === 'CalendarYearCorrected') return { ...state!, off, on, noticeText, publications };
    const { id, communityId, year } = entry.facts;
    return { id, communityId, status: 'PUBLISHED', departmentId: null, year, off, on, noticeText, publications };
  },
};
