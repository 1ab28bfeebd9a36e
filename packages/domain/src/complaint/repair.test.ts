// Repairs 请修 and complaints about one: on the spot (REP-1), repaired and accepted in time (REP-2), the Five Ones (REP-5).
import { describe, expect, test } from '@jest/globals';
import { at, register, say, story, wall } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { dispatched, handling, MORNING, owed, taken } from '../../test/stories.ts';
import type { Instant, RegisterComplaint, RepairSize } from '../index.ts';
import { DEFAULT_POLICY, FIVE_ONES } from '../index.ts';

const repair = (repairSize: RepairSize | null = null, when = '2026-10-01 09:05'): Story =>
  story().do(when, 'assistant', register({ kind: 'REPAIR', repairSize })).do(when, 'assistant', say.dispatch()).do(when, 'manager', say.accept('engineer'));
const due = (told: Story, rule: 'REP-1' | 'REP-2'): string => wall(told.deadline(rule)?.dueAt as Instant);
const none = (field: string): unknown => ({ kind: 'InvalidField', field, problem: 'NOT_APPLICABLE', limit: null });

describe('REP-1: on the spot', () => {
  test('REP-1: of a repair 10 minutes from dispatch, owed by engineering; nothing before', () => {
    const told = taken({ kind: 'REPAIR' });
    expect(told.shows('REP-1', MORNING)).toBe('none');
    told.do('2026-10-01 09:40', 'assistant', say.dispatch());
    expect(told.deadline('REP-1')).toMatchObject({ startsAt: at('2026-10-01 09:40'), dueAt: at('2026-10-01 09:50') });
    expect(owed(told, 'REP-1')).toBe('DEPARTMENT_MANAGER department-engineering');
  });

  test('REP-1: of a complaint about a repair 30 minutes from when it was received, before it is dispatched, and dispatch moves no time', () => {
    const told = taken({ aboutRepair: true, receivedAt: at('2026-10-01 08:50') });
    expect([told.shows('REP-1', MORNING), owed(told, 'REP-1')]).toEqual(['RUNNING 2026-10-01 09:20', 'DEPARTMENT_MANAGER']);
    told.do('2026-10-01 09:10', 'assistant', say.dispatch());
    expect([told.shows('REP-1', MORNING), owed(told, 'REP-1')]).toEqual(['RUNNING 2026-10-01 09:20', 'DEPARTMENT_MANAGER department-engineering']);
    expect(told.state.deadlines.filter(({ rule }) => rule === 'REP-1')).toHaveLength(1);
  });

  test.each([
    ['a repair', () => repair(), '2026-10-01 09:15', 'MET'], ['a repair', () => repair(), '2026-10-01 09:15:00.001', 'MISSED'],
    ['a complaint about a repair', () => handling({ aboutRepair: true }), '2026-10-01 09:30', 'MET'], ['a complaint about a repair', () => handling({ aboutRepair: true }), '2026-10-01 09:30:00.001', 'MISSED'],
  ] as const)('REP-1: %s: on the spot in time or a millisecond late (%#)', (_, given, when, state) => {
    const told = given().do(when, 'engineer', say.arrive());
    expect(told.shows('REP-1', when)).toMatch(new RegExp(`^${state} `));
    expect(told.state).toMatchObject({ arrivedAt: at(when), doers: ['manager', 'engineer'] });
  });

  test('REP-1: only on repairs and complaints about one; a plain complaint has nobody to wait for', () => {
    expect(handling().shows('REP-1', MORNING)).toBe('none');
    expect(handling().refusal('2026-10-01 09:10', 'engineer', say.arrive())).toEqual(none('arrival'));
    expect(story().refusal(MORNING, 'assistant', register({ kind: 'REPAIR', aboutRepair: true }))).toEqual(none('aboutRepair'));
  });

  test('REP-1: once, by the manager or who is assigned, while they have it', () => {
    expect(repair().do('2026-10-01 09:10', 'engineer', say.arrive()).refusal('2026-10-01 09:11', 'manager', say.arrive())).toEqual(none('arrival'));
    expect(repair().refusal('2026-10-01 09:10', 'colleague', say.arrive())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(repair().refusal('2026-10-01 09:10', 'assistant', say.arrive())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(dispatched({ kind: 'REPAIR' }).do('2026-10-01 09:10', 'manager', say.arrive()).shows('REP-1', '2026-10-01 09:10')).toBe('MET 2026-10-01 09:15');
    expect(repair().do('2026-10-01 09:10', 'engineer', say.complete()).refusal('2026-10-01 09:12', 'engineer', say.arrive())).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['DISPATCHED', 'HANDLING'] });
  });

  test('REP-1: what is handled before waits for nobody any more; what came late stays missed', () => {
    expect(taken({ aboutRepair: true }).do('2026-10-01 09:10', 'assistant', say.reply({ settles: true })).shows('REP-1', '2026-10-01 12:00')).toBe('CANCELLED 2026-10-01 09:30');
    expect(repair().do('2026-10-01 09:15', 'engineer', say.complete()).shows('REP-1', '2026-10-01 12:00')).toBe('CANCELLED 2026-10-01 09:15');
    expect(repair().do('2026-10-01 09:15:00.001', 'engineer', say.complete()).shows('REP-1', '2026-10-01 12:00')).toBe('MISSED 2026-10-01 09:15');
  });

  test('REP-1: who was there need not come again when it is dispatched a second time', () => {
    const told = repair().do('2026-10-01 09:10', 'engineer', say.arrive()).do('2026-10-01 09:20', 'manager', say.giveBack()).do('2026-10-01 09:30', 'assistant', say.dispatch());
    expect(told.state.deadlines.filter(({ rule }) => rule === 'REP-1').map(({ key }) => key)).toEqual(['REP-1#1']);
  });

  test('REP-1: the figures are the policy\'s', () => {
    const policy = { ...DEFAULT_POLICY, repairArrivalMinutes: 20, repairComplaintArrivalMinutes: 45 };
    expect(due(story({ policy }).do(MORNING, 'assistant', register({ kind: 'REPAIR' })).do(MORNING, 'assistant', say.dispatch()), 'REP-1')).toBe('2026-10-01 09:20');
    expect(due(story({ policy }).do(MORNING, 'assistant', register({ aboutRepair: true })), 'REP-1')).toBe('2026-10-01 09:45');
  });
});

describe('REP-2: repaired and accepted', () => {
  test.each<[RepairSize | null, string, string]>([
    [null, '2026-10-01 09:05', '2026-10-01 11:05'], ['SMALL', '2026-10-01 23:30', '2026-10-02 01:30'],
    ['URGENT', '2026-10-01 00:00', '2026-10-02 00:00'], ['URGENT', '2026-10-01 19:59', '2026-10-02 00:00'], ['URGENT', '2026-10-01 19:59:59.999', '2026-10-02 00:00'],
    ['URGENT', '2026-10-01 20:00', '2026-10-02 00:00'], ['URGENT', '2026-10-01 20:00:00.001', '2026-10-02 00:00:00.001'], ['URGENT', '2026-10-01 20:01', '2026-10-02 00:01'], ['URGENT', '2026-10-01 23:59', '2026-10-02 03:59'],
    ['LARGE', '2026-10-01 00:00', '2026-10-09 00:00'], ['LARGE', '2026-10-01 23:59:59.999', '2026-10-09 00:00'], ['LARGE', '2026-10-02 00:00', '2026-10-10 00:00'],
  ])('REP-2: %s, dispatched %s, is due %s', (size, when, end) => expect(due(repair(size, when), 'REP-2').replace(/\.000$/, '')).toBe(end));

  test('REP-2: it counts from dispatch, not from intake, and is engineering\'s', () => {
    const told = taken({ kind: 'REPAIR' });
    expect(told.shows('REP-2', MORNING)).toBe('none');
    told.do('2026-10-01 13:00', 'assistant', say.dispatch());
    expect([told.shows('REP-2', MORNING), owed(told, 'REP-2')]).toEqual(['RUNNING 2026-10-01 15:00', 'DEPARTMENT_MANAGER department-engineering']);
  });

  test.each<[RepairSize, string]>([['SMALL', '2026-10-01 11:05'], ['URGENT', '2026-10-02 00:00'], ['LARGE', '2026-10-09 00:00']])('REP-2: %s: met by both, repaired and accepted, in either order, by the millisecond', (size, end) => {
    const finished = (first: 'complete' | 'acceptWork', second: 'complete' | 'acceptWork', when: Instant): string => {
      const told = repair(size).do('2026-10-01 10:00', 'engineer', say[first]());
      expect(told.shows('REP-2', '2026-10-01 10:00')).toBe(`RUNNING ${end}`);
      return told.do(when, 'engineer', say[second]()).shows('REP-2', when);
    };
    const last = at(end);
    for (const [first, second] of [['complete', 'acceptWork'], ['acceptWork', 'complete']] as const) {
      expect(finished(first, second, last)).toBe(`MET ${end}`);
      expect(finished(first, second, (last + 1) as Instant)).toBe(`MISSED ${end}`);
    }
  });

  test('REP-2: a dissatisfied customer accepts again; the time that still runs is not met by the first acceptance', () => {
    const told = repair('LARGE').do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('DISSATISFIED', { handleAgain: true }));
    expect(told.state.workAcceptedAt).toBeNull();
    told.do('2026-10-02 10:00', 'engineer', say.acceptWork());
    expect(told.shows('REP-2', '2026-10-02 10:00')).toBe('RUNNING 2026-10-09 00:00');
    expect(told.do('2026-10-02 11:00', 'engineer', say.complete()).shows('REP-2', '2026-10-02 11:00')).toBe('MET 2026-10-09 00:00');
    const again = repair('LARGE').do('2026-10-01 10:00', 'engineer', say.acceptWork()).do('2026-10-01 10:30', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('DISSATISFIED', { handleAgain: true }));
    expect(again.state.workAcceptedAt).toBeNull();
    expect(again.do('2026-10-02 10:00', 'engineer', say.acceptWork()).state.workAcceptedAt).toBe(at('2026-10-02 10:00'));
  });

  test.each<Partial<RegisterComplaint>>([{}, { aboutRepair: true }])('REP-2: not of a complaint (%j), which has no size and no acceptance of work', (patch) => {
    expect(handling(patch).shows('REP-2', MORNING)).toBe('none');
    expect(handling(patch).refusal('2026-10-01 10:00', 'engineer', say.acceptWork())).toEqual(none('kind'));
    expect(story().refusal(MORNING, 'assistant', register({ ...patch, repairSize: 'SMALL' }))).toEqual(none('repairSize'));
    expect(handling(patch).state.repairSize).toBeNull();
  });

  test('REP-2, CMP-15: a repair closes when the customer accepted the work and is satisfied', () => {
    const told = repair().do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('SATISFIED'));
    expect(told.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: null, missing: ['ACCEPTANCE'] });
    expect(told.do('2026-10-01 12:00', 'engineer', say.acceptWork()).do('2026-10-01 12:10', 'supervisor', say.close()).state.outcome).toBe('SATISFIED');
    const unhappy = repair().do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 10:30', 'engineer', say.acceptWork()).do('2026-10-01 11:00', 'supervisor', say.callBack('DISSATISFIED', { handleAgain: false }));
    expect(unhappy.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual({ kind: 'CustomerNotSatisfied' });
  });

  test('REP-2: one that the desk settled without a department is accepted by the desk', () => {
    const told = taken({ kind: 'REPAIR' }).do('2026-10-01 09:05', 'assistant', say.reply({ settles: true }));
    expect(told.refusal('2026-10-01 09:10', 'engineer', say.acceptWork())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: null } });
    told.do('2026-10-01 09:10', 'assistant', say.acceptWork()).do('2026-10-01 11:00', 'supervisor', say.callBack('SATISFIED'));
    expect(told.do('2026-10-01 12:00', 'supervisor', say.close()).state.outcome).toBe('SATISFIED');
  });
});

describe('REP-5: the Five Ones 五个一', () => {
  const accept = (fiveOnes: typeof FIVE_ONES[number][], acceptedBy = '王女士') => ({ type: 'acceptRepair', acceptedBy, fiveOnes, remark: null }) as const;

  test('REP-5: there are five: tool box, slippers, brush, cloth, smile', () => expect(FIVE_ONES).toEqual(['TOOL_BOX', 'SLIPPERS', 'BRUSH', 'CLOTH', 'SMILE']));

  test('REP-5: what was ticked is recorded as it was, each once, beside who accepted the work', () => {
    const told = repair().do('2026-10-01 10:00', 'engineer', accept(['SMILE', 'TOOL_BOX', 'SMILE']));
    expect(told.state.fiveOnes).toEqual(['TOOL_BOX', 'SMILE']);
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'RepairAccepted', facts: { fiveOnes: ['TOOL_BOX', 'SMILE'] }, personal: { acceptedBy: '王女士', remark: null } });
    expect(repair().do('2026-10-01 10:00', 'engineer', accept([...FIVE_ONES])).state.fiveOnes).toEqual(FIVE_ONES);
    expect(repair().do('2026-10-01 10:00', 'engineer', accept([])).state.fiveOnes).toEqual([]);
  });

  test('REP-5: ticked by who was assigned or the manager, with the name of who accepted, once', () => {
    for (const who of ['colleague', 'gardener'] as const) expect(repair().refusal('2026-10-01 10:00', who, say.acceptWork())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(repair().refusal('2026-10-01 10:00', 'assistant', say.acceptWork())).toMatchObject({ kind: 'NotAllowed' });
    expect(repair().refusal('2026-10-01 10:00', 'engineer', accept([], ' '))).toEqual({ kind: 'InvalidField', field: 'acceptedBy', problem: 'EMPTY', limit: null });
    expect(repair().do('2026-10-01 10:00', 'manager', say.acceptWork()).refusal('2026-10-01 10:10', 'engineer', say.acceptWork())).toEqual(none('kind'));
    expect(dispatched({ kind: 'REPAIR' }).refusal('2026-10-01 10:00', 'manager', say.acceptWork())).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['HANDLING', 'HANDLED', 'CALLED_BACK'] });
  });
});
