import type { FieldReader } from '../kernel/fields.ts';
import { addDays, localDate, startOfDay, weekdayOf } from '../kernel/instant.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { WEEKLY_CHECK_SECTIONS, WEEKLY_CHECK_STATUSES } from './model.ts';
import type { WeeklyCheckCommand, WeeklyCheckEntry, WeeklyCheckState } from './model.ts';

/** Weeks back that may still be checked and signed, with a reason. */
export const WEEKS_BACK = 53;
/** Most subjects a section's record names; the total says how many there were. */
export const LISTED_MAX = 50;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The Monday of the week an instant lies in, on the wall calendar of the zone. */
export function weekOf(zone: string, instant: Instant): LocalDate {
  const date = localDate(zone, instant);
  return addDays(date, 1 - weekdayOf(date));
}

/** Monday 00:00 and the end of Sunday of a week (CMP-13). */
export const weekSpan = (zone: string, monday: LocalDate): { readonly startsAt: Instant; readonly dueAt: Instant } =>
  ({ startsAt: startOfDay(zone, monday), dueAt: startOfDay(zone, addDays(monday, 7)) });

const isMonday = (date: string): boolean => DATE.test(date) && new Date(`${date}T00:00:00Z`).getUTCDay() === 1 && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

type Of<T extends WeeklyCheckCommand['type']> = Extract<WeeklyCheckCommand, { type: T }>;

function open(read: FieldReader<CommonRefusal>, command: Of<'openWeeklyCheck'>, { now, zone }: DecisionContext): WeeklyCheckEntry {
  const thisWeek = weekOf(zone, now);
  const sound = isMonday(command.week);
  const latest = command.ahead ? addDays(thisWeek, 7) : thisWeek;
  read.demand(sound, invalidField('week', 'MALFORMED'));
  read.demand(command.week <= latest && command.week >= addDays(thisWeek, -7 * WEEKS_BACK), invalidField('week', 'OUT_OF_RANGE'));
  return { type: 'WeeklyCheckOpened', facts: { id: command.checkId, communityId: command.communityId, week: command.week, ...weekSpan(zone, sound ? command.week : thisWeek) }, personal: {} };
}

function section(read: FieldReader<CommonRefusal>, command: Of<'recordWeeklyCheckSection'>): WeeklyCheckEntry {
  const { section: name, result, total } = command;
  const remark = result === 'FINDING' ? read.required('remark', command.remark, WORK_LIMITS.text) : read.optional('remark', command.remark, WORK_LIMITS.text);
  return { type: 'WeeklyCheckSectionRecorded', facts: { section: name, result, total, listed: command.listed.slice(0, LISTED_MAX) }, personal: { remark } };
}

function sign(read: FieldReader<CommonRefusal>, command: Of<'signWeeklyCheck'>, state: WeeklyCheckState, { now }: DecisionContext): WeeklyCheckEntry {
  const late = now > state.dueAt;
  const reason = read.reason('reason', command.reason, WORK_LIMITS.reason, 'CMP-13', late);
  return { type: 'WeeklyCheckSigned', facts: { shownHash: command.shownHash, late }, personal: { reason: late ? reason : null } };
}

/**
 * The customer supervisor's weekly check (CMP-13), a subject a community and week: from Monday 00:00 to the end of
 * Sunday. Its deadline starts when it is opened, at that Monday 00:00; signing a week opens the next one ahead, and with
 * it the next deadline. A week that is past is signed with a reason; its deadline stays missed.
 */
export const WEEKLY_CHECK: SubjectRules<WeeklyCheckState, WeeklyCheckCommand, WeeklyCheckEntry> = {
  lifecycle: {
    states: WEEKLY_CHECK_STATUSES, initial: ['OPEN'], final: ['SIGNED'],
    transitions: [
      { command: 'openWeeklyCheck', variant: null, from: [], to: ['OPEN'] },
      { command: 'recordWeeklyCheckSection', variant: null, from: ['OPEN'], to: 'SAME' },
      { command: 'signWeeklyCheck', variant: null, from: ['OPEN'], to: ['SIGNED'] },
    ],
  },
  permissions: { openWeeklyCheck: 'openWeeklyCheck', recordWeeklyCheckSection: 'recordWeeklyCheckSection', signWeeklyCheck: 'signWeeklyCheck' },
  against: (state, command, { now }) => {
    // Opened ahead: there is nothing to check yet.
    if (now < state.startsAt) return { kind: 'InTheFuture', field: 'week', now };
    const left = WEEKLY_CHECK_SECTIONS.length - state.sections.length;
    return command === 'signWeeklyCheck' && left > 0 ? { kind: 'StillOpen', open: left } : null;
  },
  write: (read, command, state, context) => {
    switch (command.type) {
      case 'openWeeklyCheck': return open(read, command, context);
      case 'recordWeeklyCheckSection': return section(read, command);
      case 'signWeeklyCheck': return sign(read, command, state!, context);
    }
  },
  fold: (state, { at, actor: by, entry }) => {
    switch (entry.type) {
      case 'WeeklyCheckOpened': return { ...entry.facts, status: 'OPEN', departmentId: null, openedBy: by, sections: [], signature: null };
      case 'WeeklyCheckSectionRecorded': {
        const sections = [...state!.sections.filter((one) => one.section !== entry.facts.section), { ...entry.facts, remark: entry.personal.remark ?? null, at, by }];
        return { ...state!, sections: WEEKLY_CHECK_SECTIONS.flatMap((name) => sections.filter((one) => one.section === name)) };
      }
      case 'WeeklyCheckSigned': return { ...state!, status: 'SIGNED', signature: { at, by, ...entry.facts, reason: entry.personal.reason ?? null } };
    }
  },
  count: (book, entry, _before, { now }) => {
    // What is opened after its week is a back-entry: it starts no deadline that is already past.
    if (entry.type === 'WeeklyCheckOpened' && entry.facts.dueAt >= now) book.start({ rule: 'CMP-13', basis: 'CMP-13', owner: { role: 'CUSTOMER_SUPERVISOR', departmentId: null, staffId: null }, startsAt: entry.facts.startsAt, dueAt: entry.facts.dueAt });
    else if (entry.type === 'WeeklyCheckSigned') book.meet('CMP-13');
  },
};
