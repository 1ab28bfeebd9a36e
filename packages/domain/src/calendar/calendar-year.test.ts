import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actorOf, at, COMMUNITY, WHO, ZONE } from '../../test/kit.ts';
import { contextAt, OTHER, SUBJECT, Tale } from '../../test/subject-kit.ts';
import { CHINA_CALENDAR, endOfWorkingDay, isWorkingDay } from '../kernel/calendar.ts';
import { addDays } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { subjectActions } from '../kernel/subject.ts';
import { calendarDays, mergeCalendar } from './days.ts';
import { CALENDAR_LIMITS } from './model.ts';
import type { CalendarYearCommand } from './model.ts';
import { CALENDAR_YEAR } from './rules.ts';

const administrator = actorOf('administrator', 'SYSTEM_ADMINISTRATOR');
const NOW = '2026-11-10 09:00';
const days = (from: string, n: number): LocalDate[] => Array.from({ length: n }, (_, index) => addDays(from as LocalDate, index));
/** An invented arrangement of 2027, for tests only: nothing of the kind was published when it was written. */
const OFF = [...days('2027-01-01', 3), ...days('2027-02-05', 8), ...days('2027-10-01', 7)];
const ON = ['2027-02-20', '2027-10-09'];
const publish = (patch: Partial<CalendarYearCommand> = {}): CalendarYearCommand =>
  ({ type: 'publishCalendarYear', id: SUBJECT, communityId: COMMUNITY, year: 2027, off: OFF, on: ON, source: '通知', noticeText: '全文', reason: null, ...patch });
const first = () => new Tale(CALENDAR_YEAR).do(NOW, administrator, publish()).state;
const refusal = (patch: Partial<CalendarYearCommand>) => new Tale(CALENDAR_YEAR).refusal(NOW, administrator, publish(patch));

describe('the calendar of a year', () => {
  test('is published: its days ascending and once, its source, who and when', () => {
    const state = new Tale(CALENDAR_YEAR).do(NOW, administrator, publish({ off: [...OFF, OFF[0]!].reverse(), on: [...ON].reverse(), noticeText: null, reason: '  ' })).state;
    expect(state).toEqual({
      id: SUBJECT, communityId: COMMUNITY, status: 'PUBLISHED', departmentId: null, deadlines: [], year: 2027, off: OFF, on: ON, noticeText: null,
      publications: [{ at: at(NOW), by: administrator.staffId, source: '通知', reason: null }],
    });
  });

  test('is corrected by publishing it again, with the reason; the earlier publication stays', () => {
    const corrected = new Tale(CALENDAR_YEAR).do(NOW, administrator, publish()).do('2026-11-12 10:00', actorOf('leader', 'COMPANY_LEADER'), publish({ on: ['2027-02-21'], source: '通知二', noticeText: '新文', reason: '补班日抄错' })).state;
    expect(corrected).toMatchObject({ off: OFF, on: ['2027-02-21'], noticeText: '新文', status: 'PUBLISHED' });
    expect(corrected.publications.map(({ source, reason }) => [source, reason])).toEqual([['通知', null], ['通知二', '补班日抄错']]);
  });

  test('is written as published once, then as corrected: the days are facts, the texts can be erased', () => {
    const { entries } = new Tale(CALENDAR_YEAR).do(NOW, administrator, publish({ reason: '初次' })).do(NOW, administrator, publish({ reason: '改', noticeText: null }));
    expect(entries.map(({ entry }) => entry)).toEqual([
      { type: 'CalendarYearPublished', facts: { id: SUBJECT, communityId: COMMUNITY, year: 2027, off: OFF, on: ON }, personal: { source: '通知', noticeText: '全文', reason: '初次' } },
      { type: 'CalendarYearCorrected', facts: { off: OFF, on: ON }, personal: { source: '通知', noticeText: null, reason: '改' } },
    ]);
  });

  test('is not corrected without a reason', () => {
    const told = new Tale(CALENDAR_YEAR).do(NOW, administrator, publish());
    for (const reason of [null, '', ' ']) expect(told.refusal(NOW, administrator, publish({ reason }))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'LDG-2' });
  });

  test('texts that were erased are null, the days stay', () => {
    const erased = new Tale(CALENDAR_YEAR).do(NOW, administrator, publish()).do(NOW, administrator, publish({ reason: '改' })).erased();
    expect(erased).toMatchObject({ off: OFF, on: ON, noticeText: null });
    expect(erased.publications.map(({ source, reason }) => [source, reason])).toEqual([[null, null], [null, null]]);
  });

  test.each([
    ['a year before 2000', { year: 1999 }, { field: 'year', problem: 'OUT_OF_RANGE', limit: 2000 }],
    ['a year after 2199', { year: 2200 }, { field: 'year', problem: 'OUT_OF_RANGE', limit: 2199 }],
    ['half a year', { year: 2027.5 }, { field: 'year', problem: 'OUT_OF_RANGE', limit: 2199 }],
    ['no day off', { off: [] }, { field: 'off', problem: 'OUT_OF_RANGE', limit: 7 }],
    ['six days off', { off: OFF.slice(0, 6) }, { field: 'off', problem: 'OUT_OF_RANGE', limit: 7 }],
    ['six days off, one of them twice', { off: [...OFF.slice(0, 6), OFF[0]!] }, { field: 'off', problem: 'OUT_OF_RANGE', limit: 7 }],
    ['41 days off', { off: days('2027-03-01', 41) }, { field: 'off', problem: 'OUT_OF_RANGE', limit: 40 }],
    ['41 make-up days', { on: Array.from({ length: 41 }, () => '2027-02-20') }, { field: 'on', problem: 'OUT_OF_RANGE', limit: 40 }],
    ['a day that is not', { off: [...OFF, '2027-02-30'] }, { field: 'off.18', problem: 'MALFORMED', limit: null }],
    ['a word for a day', { on: ['周六'] }, { field: 'on.0', problem: 'MALFORMED', limit: null }],
    ['a day of another year', { off: ['2026-12-31', ...OFF] }, { field: 'off.0', problem: 'OUT_OF_RANGE', limit: null }],
    ['a make-up day of another year', { on: [...ON, '2028-01-01'] }, { field: 'on.2', problem: 'OUT_OF_RANGE', limit: null }],
    ['a day off and on', { on: ['2027-02-06'] }, { field: 'on.0', problem: 'NOT_APPLICABLE', limit: null }],
    ['a make-up day in the week', { on: ['2027-02-20', '2027-02-19'] }, { field: 'on.1', problem: 'NOT_APPLICABLE', limit: null }],
    ['no source', { source: ' ' }, { field: 'source', problem: 'EMPTY', limit: null }],
    ['too long a source', { source: '长'.repeat(201) }, { field: 'source', problem: 'TOO_LONG', limit: CALENDAR_LIMITS.source }],
    ['too long a notice', { noticeText: '长'.repeat(20_001) }, { field: 'noticeText', problem: 'TOO_LONG', limit: 20_000 }],
    ['too long a reason', { reason: '长'.repeat(2_001) }, { field: 'reason', problem: 'TOO_LONG', limit: 2_000 }],
  ] as const)('refuses %s', (_, patch, wrong) => expect(refusal(patch)).toEqual({ kind: 'InvalidField', ...wrong }));

  test.each([[OFF.slice(0, 7)], [days('2027-03-01', 40)]])('takes 7 and 40 days off, on any day of the week', (off) =>
    expect(new Tale(CALENDAR_YEAR).do(NOW, administrator, publish({ off, on: [] })).state.off).toHaveLength(off.length));

  test('is not for those whom section 9 does not name', () => {
    for (const name of ['assistant', 'supervisor', 'manager', 'centreManager', 'committee', 'stranger'] as const) expect([name, new Tale(CALENDAR_YEAR).refusal(NOW, WHO[name], publish()).kind]).toEqual([name, 'NotAllowed']);
    expect(subjectActions(CALENDAR_YEAR, first(), contextAt(NOW, administrator))).toEqual([{ command: 'publishCalendarYear', refusal: null }]);
    expect(subjectActions(CALENDAR_YEAR, first(), contextAt(NOW, 'assistant'))[0]!.refusal).toMatchObject({ kind: 'NotAllowed' });
  });

  test('another year or another calendar is a fault of the caller', () => {
    const told = new Tale(CALENDAR_YEAR).do(NOW, administrator, publish());
    expect(() => told.do(NOW, administrator, publish({ year: 2028, reason: '改' }))).toThrow('2028');
    expect(() => told.do(NOW, administrator, publish({ id: OTHER, reason: '改' }))).toThrow('2027');
  });

  test('its table is sound', () => expect(walkLifecycle(CALENDAR_YEAR.lifecycle)).toEqual([]));
});

describe('an organisation\'s calendar', () => {
  const merged = mergeCalendar(CHINA_CALENDAR, { 2027: { off: OFF, on: ON as LocalDate[] } });

  test('a published year is no longer provisional, and the others stay', () => {
    const end = (calendar: typeof merged, from: string) => endOfWorkingDay(calendar, ZONE, at(from), 3);
    expect([end(CHINA_CALENDAR, '2026-12-30 10:00').provisional, end(merged, '2026-12-30 10:00').provisional]).toEqual([true, false]);
    expect(end(merged, '2026-12-30 10:00').at).toBe(at('2027-01-06 00:00'));
    expect(isWorkingDay(merged, '2026-10-01' as LocalDate)).toEqual({ working: false, provisional: false });
    expect(isWorkingDay(merged, '2028-01-03' as LocalDate)).toEqual({ working: true, provisional: true });
  });

  test('what it publishes counts over what the product brings, and nothing published changes nothing', () => {
    const own = mergeCalendar(CHINA_CALENDAR, { 2026: { off: [], on: [] } });
    expect(isWorkingDay(own, '2026-10-01' as LocalDate).working).toBe(true);
    expect([mergeCalendar(CHINA_CALENDAR, null), mergeCalendar(CHINA_CALENDAR, {})]).toEqual([CHINA_CALENDAR, CHINA_CALENDAR]);
    expect(CHINA_CALENDAR.years['2027']).toBeUndefined();
  });

  test('says of each day what it is', () => {
    const seen = (from: string, until: string) => calendarDays(merged, from as LocalDate, until as LocalDate).map(({ kind, provisional }) => `${kind}${provisional ? ' provisional' : ''}`);
    expect(seen('2027-02-19', '2027-02-22')).toEqual(['WORKING', 'MAKE_UP', 'WEEKEND', 'WORKING']);
    expect(seen('2026-12-31', '2027-01-04')).toEqual(['WORKING', 'HOLIDAY', 'HOLIDAY', 'HOLIDAY', 'WORKING']);
    expect(seen('2027-12-31', '2028-01-01')).toEqual(['WORKING', 'WEEKEND provisional']);
    expect([seen('2027-01-02', '2027-01-01'), seen('2027-01-01', '2027-01-01')]).toEqual([[], ['HOLIDAY']]);
  });

  test('a holiday\'s name stands at its days off and make-up days; days that lengthen it by hand bear it too', () => {
    const names = new Map([['2027-02-06', '春节'], ['2027-02-20', '春节'], ['2027-02-22', '春节'], ['2027-01-01', '元旦']] as [LocalDate, string][]);
    const named = (from: string, until: string) => calendarDays(merged, from as LocalDate, until as LocalDate, names).map(({ holiday }) => holiday);
    expect(named('2027-02-04', '2027-02-08')).toEqual([null, '春节', '春节', '春节', '春节']);
    expect(named('2027-02-19', '2027-02-22')).toEqual([null, '春节', null, null]);
    expect(named('2027-10-01', '2027-10-02')).toEqual([null, null]);
    expect(named('2027-01-01', '2027-01-04')).toEqual(['元旦', '元旦', '元旦', null]);
    expect(named('2027-02-12', '2027-02-13')).toEqual([null, null]);
  });

  test('nothing published is the very calendar it was', () => {
    expect([mergeCalendar(CHINA_CALENDAR, null) === CHINA_CALENDAR, mergeCalendar(CHINA_CALENDAR, {}) === CHINA_CALENDAR]).toEqual([true, true]);
  });

  test('the kind of a day and whether it works never contradict each other', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_500 }), (n) => {
      const date = addDays('2023-06-01' as LocalDate, n);
      const [day] = calendarDays(merged, date, date);
      const { working, provisional } = isWorkingDay(merged, date);
      return (day!.kind === 'WORKING' || day!.kind === 'MAKE_UP') === working && day!.provisional === provisional;
    }));
  });
});
