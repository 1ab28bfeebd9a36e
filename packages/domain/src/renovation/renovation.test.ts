import { describe, expect, test } from '@jest/globals';
import { at, COMMUNITY, ENGINEERING, ZONE } from '../../test/kit.ts';
import { matrix, SUBJECT, Tale } from '../../test/subject-kit.ts';
import type { UnitId } from '../kernel/ids.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { worksDays } from './days.ts';
import { REVIEW_TOPICS } from './model.ts';
import type { PointResult, RenovationCommand, RenovationState } from './model.ts';
import { DRAWINGS_MAX, RENOVATION } from './rules.ts';

type Of<T extends RenovationCommand['type']> = Extract<RenovationCommand, { type: T }>;
const apply = (patch: Partial<Of<'applyRenovation'>> = {}): RenovationCommand => ({
  type: 'applyRenovation', renovationId: SUBJECT, communityId: COMMUNITY, departmentId: ENGINEERING, unitId: 'unit-1' as UnitId, applicant: '赵先生', phone: '13700000000', contractor: null,
  scope: '厨卫翻新', drawings: [{ title: '平面图', reference: '01' }], plannedStartAt: at('2026-11-03 08:00'), plannedEndAt: at('2026-12-03 18:00'), ...patch,
});
const review = (result: PointResult = 'PASSED'): RenovationCommand => ({ type: 'reviewRenovation', points: REVIEW_TOPICS.map((topic) => ({ topic, result: topic === 'FRONT' ? result : 'PASSED', remark: result === 'FAILED' ? '不得改动外立面' : null })) });
const approve: RenovationCommand = { type: 'approveRenovation', remark: null };
const start: RenovationCommand = { type: 'startRenovation' };
const inspect = (hiddenWorks: PointResult = 'PASSED', remark: string | null = null): RenovationCommand => ({ type: 'inspectRenovation', newWorks: 'PASSED', hiddenWorks, remark });
const pause: RenovationCommand = { type: 'pauseRenovation', reason: '停工' };
const resume: RenovationCommand = { type: 'resumeRenovation' };
const complete: RenovationCommand = { type: 'completeRenovation', remark: null };
const accept = (passed = true, openFindings = 0): RenovationCommand => ({ type: 'acceptRenovation', passed, remark: passed ? null : '未达标', openFindings });
const withdraw: RenovationCommand = { type: 'withdrawRenovation', reason: '取消' };
const refuse: RenovationCommand = { type: 'refuseRenovation', reason: '拆改承重墙' };

const applied = () => new Tale(RENOVATION).do('2026-11-02 09:00', 'assistant', apply());
const approvedTale = () => applied().do('2026-11-02 10:00', 'engineer', review()).do('2026-11-02 11:00', 'manager', approve);
const begun = (when = '2026-11-03 08:00') => approvedTale().do(when, 'engineer', start);
const days = (state: RenovationState, now: string): string[] => worksDays(state, ZONE, at(now), 2, 31).map(({ date, inspections, state: what }) => `${date} ${inspections} ${what}`);

describe('REP-3: two inspections on each day of works', () => {
  test('the first day runs from the start of works to its 24:00', () => {
    expect(begun().shows('REP-3', '2026-11-03 09:00')).toEqual(['RUNNING 2026-11-03 08:00 – 2026-11-04 00:00']);
    expect(begun().state.deadlines[0]!.owner).toEqual({ role: 'DEPARTMENT_MANAGER', departmentId: ENGINEERING, staffId: null });
  });

  test('the second inspection meets the day and starts the next one at its 00:00; more change nothing', () => {
    const told = begun().do('2026-11-03 10:00', 'engineer', inspect());
    expect(told.shows('REP-3', '2026-11-03 10:01')).toEqual(['RUNNING 2026-11-03 08:00 – 2026-11-04 00:00']);
    told.do('2026-11-03 16:00', 'engineer', inspect()).do('2026-11-03 17:00', 'engineer', inspect());
    expect(told.shows('REP-3', '2026-11-03 18:00')).toEqual(['MET 2026-11-03 08:00 – 2026-11-04 00:00', 'RUNNING 2026-11-04 00:00 – 2026-11-05 00:00']);
  });

  test('at 24:00 to the instant it is met, a millisecond later it is missed and the next day\'s runs', () => {
    const inTime = begun().do('2026-11-03 10:00', 'engineer', inspect()).do('2026-11-04 00:00', 'engineer', inspect());
    expect(inTime.shows('REP-3', '2026-11-04 08:00')).toEqual(['MET 2026-11-03 08:00 – 2026-11-04 00:00', 'RUNNING 2026-11-04 00:00 – 2026-11-05 00:00']);
    expect(days(inTime.state, '2026-11-04 08:00')).toEqual(['2026-11-04 0 OWED', '2026-11-03 2 DONE']);
    const late = begun().do('2026-11-03 10:00', 'engineer', inspect()).do('2026-11-04 00:00:00.001', 'engineer', inspect());
    expect(late.shows('REP-3', '2026-11-04 08:00')).toEqual(['MISSED 2026-11-03 08:00 – 2026-11-04 00:00', 'RUNNING 2026-11-04 00:00 – 2026-11-05 00:00']);
    expect(days(late.state, '2026-11-04 08:00')).toEqual(['2026-11-04 1 OWED', '2026-11-03 1 MISSED']);
  });

  test('days on which nobody recorded anything are missed by derivation, and the running deadline is overdue', () => {
    const told = begun();
    expect(told.shows('REP-3', '2026-11-06 08:00')).toEqual(['MISSED 2026-11-03 08:00 – 2026-11-04 00:00']);
    expect(days(told.state, '2026-11-06 08:00')).toEqual(['2026-11-06 0 OWED', '2026-11-05 0 MISSED', '2026-11-04 0 MISSED', '2026-11-03 0 MISSED']);
    told.do('2026-11-06 09:00', 'engineer', inspect()).do('2026-11-06 15:00', 'engineer', inspect());
    expect(told.shows('REP-3', '2026-11-06 16:00')).toEqual(['MISSED 2026-11-03 08:00 – 2026-11-04 00:00', 'MET 2026-11-06 00:00 – 2026-11-07 00:00', 'RUNNING 2026-11-07 00:00 – 2026-11-08 00:00']);
  });

  test('a day is missed only once its 24:00 is past', () => {
    expect(days(begun().state, '2026-11-04 00:00')).toEqual(['2026-11-04 0 OWED', '2026-11-03 0 OWED']);
    expect(days(begun().state, '2026-11-04 00:00:00.001')).toEqual(['2026-11-04 0 OWED', '2026-11-03 0 MISSED']);
  });

  test('stopped works owe nothing until they go on; the day they stop owes nothing more', () => {
    const told = begun().do('2026-11-03 17:00', 'engineer', pause);
    expect([told.shows('REP-3', '2026-11-05 08:00'), days(told.state, '2026-11-05 08:00')]).toEqual([['CANCELLED 2026-11-03 08:00 – 2026-11-04 00:00'], []]);
    told.do('2026-11-06 08:30', 'engineer', resume);
    expect([told.shows('REP-3', '2026-11-06 09:00')[1], days(told.state, '2026-11-07 09:00')]).toEqual(['RUNNING 2026-11-06 08:30 – 2026-11-07 00:00', ['2026-11-07 0 OWED', '2026-11-06 0 MISSED']]);
  });

  test('stopping an overdue day does not undo the miss', () => {
    expect(begun().do('2026-11-04 08:00', 'engineer', pause).shows('REP-3', '2026-11-04 09:00')).toEqual(['MISSED 2026-11-03 08:00 – 2026-11-04 00:00']);
  });

  test('resumed on a day that already has its inspections, the next day is owed', () => {
    const told = begun().do('2026-11-03 09:00', 'engineer', inspect()).do('2026-11-03 10:00', 'engineer', inspect()).do('2026-11-03 11:00', 'engineer', pause).do('2026-11-03 14:00', 'engineer', resume);
    expect(told.shows('REP-3', '2026-11-03 15:00').at(-1)).toBe('RUNNING 2026-11-04 00:00 – 2026-11-05 00:00');
  });

  test('one deadline runs at a time, however the days go', () => {
    const told = begun();
    for (const when of ['2026-11-03 09:00', '2026-11-03 10:00', '2026-11-05 09:00', '2026-11-09 23:59', '2026-11-10 00:00', '2026-11-10 08:00']) {
      told.do(when, 'engineer', inspect());
      expect([when, told.state.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null).length]).toEqual([when, 1]);
    }
  });

  test('what is shown is bounded', () => expect(worksDays(begun().state, ZONE, at('2028-11-03 08:00'), 2, 31)).toHaveLength(31));
});

describe('REP-3: the gates', () => {
  test('works may start only after a review of every point in which nothing failed', () => {
    expect(applied().refusal('2026-11-02 10:00', 'manager', approve)).toEqual({ kind: 'InvalidField', field: 'review', problem: 'EMPTY', limit: null });
    const failed = applied().do('2026-11-02 10:00', 'engineer', review('FAILED'));
    expect(failed.refusal('2026-11-02 11:00', 'manager', approve)).toEqual({ kind: 'StillOpen', open: 1 });
    expect(failed.do('2026-11-02 12:00', 'engineer', review('NOT_CONCERNED')).do('2026-11-02 13:00', 'manager', approve).state).toMatchObject({ status: 'APPROVED', approval: { by: 'manager' }, review: { by: 'engineer' } });
    expect(applied().refusal('2026-11-02 10:00', 'engineer', start)).toMatchObject({ kind: 'WrongState', state: 'APPLIED' });
  });
  test('a review names every point once, and says why one failed', () => {
    const points = REVIEW_TOPICS.map((topic) => ({ topic, result: 'PASSED' as const, remark: null }));
    for (const wrong of [points.slice(1), [...points.slice(1), points[1]!], [...points, points[0]!], []]) expect(applied().refusal('2026-11-02 10:00', 'engineer', { type: 'reviewRenovation', points: wrong })).toMatchObject({ field: 'points' });
    expect(applied().refusal('2026-11-02 10:00', 'engineer', { type: 'reviewRenovation', points: [{ topic: 'REMOVAL', result: 'FAILED', remark: null }, ...points.slice(1)] })).toMatchObject({ field: 'points.0.remark', problem: 'EMPTY' });
  });
  test('an inspection that failed says what', () => {
    expect(begun().refusal('2026-11-03 09:00', 'engineer', inspect('FAILED'))).toMatchObject({ field: 'remark', problem: 'EMPTY' });
    expect(begun().do('2026-11-03 09:00', 'engineer', inspect('FAILED', '防水层过薄')).state.inspections).toEqual([{ at: at('2026-11-03 09:00'), by: 'engineer', newWorks: 'PASSED', hiddenWorks: 'FAILED', remark: '防水层过薄' }]);
  });
  test('accepted by the manager when no finding is open; one that fails goes on with the day\'s deadline', () => {
    const done = () => begun().do('2026-11-03 17:00', 'engineer', complete);
    expect(done().refusal('2026-11-04 09:00', 'manager', accept(true, 2))).toEqual({ kind: 'StillOpen', open: 2 });
    expect(done().refusal('2026-11-04 09:00', 'engineer', accept())).toMatchObject({ kind: 'NotAllowed' });
    const back = done().do('2026-11-04 09:00', 'manager', accept(false, 2));
    expect([back.state.status, back.shows('REP-3', '2026-11-04 10:00').at(-1)]).toEqual(['UNDER_WORKS', 'RUNNING 2026-11-04 09:00 – 2026-11-05 00:00']);
    expect(done().do('2026-11-04 09:00', 'manager', accept()).state).toMatchObject({ status: 'ACCEPTED', acceptances: [{ by: 'manager', passed: true }] });
  });
  test('fields of the application', () => {
    const refused = (patch: Partial<Of<'applyRenovation'>>) => new Tale(RENOVATION).refusal('2026-11-02 09:00', 'assistant', apply(patch));
    expect(refused({ plannedEndAt: at('2026-11-03 08:00') })).toMatchObject({ field: 'plannedEndAt', problem: 'OUT_OF_RANGE' });
    expect(refused({ plannedStartAt: Number.NaN as never })).toMatchObject({ field: 'plannedStartAt' });
    expect(refused({ applicant: '' })).toMatchObject({ field: 'applicant', problem: 'EMPTY' });
    expect(refused({ drawings: Array.from({ length: DRAWINGS_MAX + 1 }, () => ({ title: '图', reference: '1' })) })).toMatchObject({ field: 'drawings', limit: DRAWINGS_MAX });
    expect(refused({ drawings: [{ title: '图', reference: ' ' }] })).toMatchObject({ field: 'drawings.0.reference', problem: 'EMPTY' });
  });
});

describe('the table', () => {
  const states = {
    APPLIED: () => applied().state, APPROVED: () => approvedTale().state, UNDER_WORKS: () => begun().state, PAUSED: () => begun().do('2026-11-03 09:00', 'engineer', pause).state,
    COMPLETED: () => begun().do('2026-11-03 09:00', 'engineer', complete).state, ACCEPTED: () => begun().do('2026-11-03 09:00', 'engineer', complete).do('2026-11-03 10:00', 'manager', accept()).state,
    REFUSED: () => applied().do('2026-11-02 10:00', 'manager', refuse).state, WITHDRAWN: () => applied().do('2026-11-02 10:00', 'assistant', withdraw).state,
  };
  const drawing: RenovationCommand = { type: 'addRenovationDrawing', title: '图', reference: '2' };
  test('every state × every command: legal exactly where the table says', () => {
    const rows = matrix(RENOVATION, states, [apply(), drawing, review(), approve, refuse, start, inspect(), pause, resume, complete, accept(), withdraw], '2026-11-05 09:00', ['manager', 'centreManager', 'assistant']);
    expect(rows).toHaveLength(96);
    // An application that was not reviewed is refused for that, not for its state.
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
  });
  test('is sound', () => expect(walkLifecycle(RENOVATION.lifecycle)).toEqual([]));
  test('what is personal can be erased: who, where and what are gone, dates and results stay', () => {
    const told = begun().do('2026-11-03 09:00', 'engineer', inspect('FAILED', '过薄')).do('2026-11-03 10:00', 'engineer', pause).do('2026-11-03 11:00', 'assistant', withdraw);
    expect(told.erased()).toMatchObject({ status: 'WITHDRAWN', unitId: null, applicant: null, phone: null, scope: '', drawings: [], inspections: [{ hiddenWorks: 'FAILED', remark: null }], ending: { remark: null } });
  });
});
