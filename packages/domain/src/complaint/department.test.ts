// CMP-22 限时处理: urged until the result is there; returned or passed on with a reason; who owes what then.
import { describe, expect, test } from '@jest/globals';
import { at, ENGINEERING, ENVIRONMENT, NO_FLAGS, say } from '../../test/kit.ts';
import type { Name, Story } from '../../test/kit.ts';
import { dispatched, done, handling, MORNING, owed, taken } from '../../test/stories.ts';
import type { DeadlineRule } from '../index.ts';
import { isRunning } from '../index.ts';

const running = (told: Story): DeadlineRule[] => told.state.deadlines.filter(isRunning).map(({ rule }) => rule);
const byDepartment = (told: Story): unknown[] => told.state.deadlines.filter((one) => isRunning(one) && one.owner.departmentId !== null).map(({ rule, owner }) => [rule, owner.departmentId]);
const times = (told: Story): unknown => told.state.deadlines.map(({ key, startsAt, warnAt, dueAt, metAt, cancelledAt }) => [key, startsAt, warnAt, dueAt, metAt, cancelledAt]);
const urgent = { flags: { ...NO_FLAGS, essentialFacility: true } };

describe('CMP-22: urging 督办', () => {
  test('CMP-22: as often as it takes, while the department has it', () => {
    const told = dispatched().do('2026-10-01 10:00', 'assistant', say.urge()).do('2026-10-01 11:00', 'manager', say.accept('engineer')).do('2026-10-01 12:00', 'duty', say.urge()).do('2026-10-01 13:00', 'supervisor', say.urge());
    expect(told.state).toMatchObject({ urges: 3, status: 'HANDLING' });
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'ComplaintUrged', facts: {}, personal: { text: '请抓紧' } });
  });

  test('CMP-22: urging moves no deadline', () => {
    const told = handling();
    const before = times(told);
    expect(times(told.do('2026-10-01 12:00', 'assistant', say.urge()))).toEqual(before);
  });

  test('CMP-22: not in the register, not once handed back, not by a department, not without words', () => {
    const allowedIn = ['DISPATCHED', 'HANDLING'];
    expect(taken().refusal(MORNING, 'assistant', say.urge())).toMatchObject({ kind: 'IllegalTransition', allowedIn });
    expect(done().refusal('2026-10-01 11:00', 'assistant', say.urge())).toMatchObject({ kind: 'IllegalTransition', allowedIn });
    expect(dispatched().refusal(MORNING, 'manager', say.urge())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(dispatched().refusal(MORNING, 'assistant', { type: 'urgeComplaint', text: '' })).toEqual({ kind: 'InvalidField', field: 'text', problem: 'EMPTY', limit: null });
  });
});

describe('CMP-22: returning to the centre', () => {
  test('CMP-22: with the reason, back into the register, nobody\'s; what it went through stays', () => {
    const told = handling().do('2026-10-01 10:00', 'engineer', say.giveBack());
    expect(told.state).toMatchObject({
      status: 'REGISTERED', departmentId: null, dispatchedAt: null, limitAt: null, assigneeId: null, acceptedAt: null, doers: ['manager', 'engineer'],
      returns: [{ departmentId: ENGINEERING, reason: '不属本部门', at: at('2026-10-01 10:00') }],
    });
    told.do('2026-10-01 10:30', 'assistant', say.dispatch({ departmentId: ENVIRONMENT })).do('2026-10-01 11:00', 'greenManager', say.giveBack('非绿化'));
    expect(told.state.returns.map(({ departmentId, reason }) => [departmentId, reason])).toEqual([[ENGINEERING, '不属本部门'], [ENVIRONMENT, '非绿化']]);
  });

  test('CMP-22: no department owes anything after it; the limit ends, what the customer is owed waits for the next', () => {
    const told = handling(urgent).do('2026-10-01 10:00', 'manager', say.giveBack());
    expect(byDepartment(told)).toEqual([]);
    expect(told.shows('CMP-22', '2026-10-01 10:00')).toBe('CANCELLED 2026-10-02 09:05');
    for (const rule of ['CMP-10', 'CMP-11a', 'CMP-11b'] as const) expect([rule, owed(told, rule)]).toEqual([rule, 'DEPARTMENT_MANAGER']);
    expect(running(told)).toEqual(['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-12', 'CMP-11b', 'CMP-10']);
    const before = told.deadline('CMP-11a')?.dueAt;
    told.do('2026-10-01 10:30', 'assistant', say.dispatch({ departmentId: ENVIRONMENT }));
    for (const rule of ['CMP-10', 'CMP-11a', 'CMP-11b', 'CMP-22'] as const) expect([rule, owed(told, rule)]).toEqual([rule, `DEPARTMENT_MANAGER ${ENVIRONMENT}`]);
    expect(told.deadline('CMP-11a')?.dueAt).toBe(before);
    expect(told.shows('CMP-22', '2026-10-01 10:30')).toBe('RUNNING 2026-10-02 10:30');
  });

  test('CMP-22, REP-1, REP-2: a repair that is returned is neither awaited nor due; dispatched again both run anew', () => {
    const told = handling({ kind: 'REPAIR' }).do('2026-10-01 09:08', 'manager', say.giveBack());
    expect([told.shows('REP-1', '2026-10-01 09:08'), told.shows('REP-2', '2026-10-01 09:08')]).toEqual(['CANCELLED 2026-10-01 09:15', 'CANCELLED 2026-10-01 11:05']);
    expect(byDepartment(told)).toEqual([]);
    told.do('2026-10-01 09:30', 'assistant', say.dispatch());
    expect([told.shows('REP-1', '2026-10-01 09:30'), told.shows('REP-2', '2026-10-01 09:30')]).toEqual(['RUNNING 2026-10-01 09:40', 'RUNNING 2026-10-01 11:30']);
  });

  test('CMP-22, REP-1: of a complaint about a repair the half hour runs on, owed by nobody\'s department', () => {
    const told = handling({ aboutRepair: true }).do('2026-10-01 09:08', 'manager', say.giveBack());
    expect([told.shows('REP-1', '2026-10-01 09:08'), owed(told, 'REP-1')]).toEqual(['RUNNING 2026-10-01 09:30', 'DEPARTMENT_MANAGER']);
  });

  test('CMP-15, CMP-22: a plan keeps the department it was set for', () => {
    const told = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-31 18:00'))).do('2026-10-01 10:00', 'manager', say.giveBack());
    expect(byDepartment(told)).toEqual([['CMP-15', ENGINEERING]]);
  });
});

describe('CMP-22: transferring to another department', () => {
  test('CMP-22: with the reason, waiting to be accepted there; the owners move, the times stay', () => {
    const told = handling(urgent);
    const before = times(told);
    told.do('2026-10-01 10:00', 'engineer', say.transfer(ENVIRONMENT));
    expect(told.state).toMatchObject({ status: 'DISPATCHED', departmentId: ENVIRONMENT, assigneeId: null, acceptedAt: null, dispatchedAt: at('2026-10-01 09:05'), returns: [{ departmentId: ENGINEERING, reason: '属绿化', at: at('2026-10-01 10:00') }] });
    expect(times(told)).toEqual(before);
    for (const rule of ['CMP-10', 'CMP-11a', 'CMP-11b', 'CMP-22'] as const) expect([rule, owed(told, rule)]).toEqual([rule, `DEPARTMENT_MANAGER ${ENVIRONMENT}`]);
    for (const rule of ['CMP-8', 'CMP-9', 'CMP-12'] as const) expect([rule, owed(told, rule)]).toEqual([rule, 'CUSTOMER_ASSISTANT']);
    expect(told.do('2026-10-01 10:30', 'gardener', say.accept()).state).toMatchObject({ status: 'HANDLING', assigneeId: 'gardener' });
  });

  test('CMP-22, REP-1, REP-2: of a repair too, and the limit set at dispatch goes with it', () => {
    const told = taken({ kind: 'REPAIR' }).do('2026-10-01 09:05', 'assistant', say.dispatch({ limitAt: at('2026-10-01 18:00') })).do('2026-10-01 09:10', 'manager', say.transfer(ENVIRONMENT));
    for (const rule of ['REP-1', 'REP-2', 'CMP-22'] as const) expect([rule, owed(told, rule)]).toEqual([rule, `DEPARTMENT_MANAGER ${ENVIRONMENT}`]);
    expect([told.shows('REP-1', '2026-10-01 09:10'), told.shows('CMP-22', '2026-10-01 09:10'), told.state.limitAt]).toEqual(['RUNNING 2026-10-01 09:15', 'RUNNING 2026-10-01 18:00', at('2026-10-01 18:00')]);
  });

  test('CMP-22: not to itself, and with the transfer the old department is out of it', () => {
    expect(handling().refusal('2026-10-01 10:00', 'manager', say.transfer(ENGINEERING))).toEqual({ kind: 'InvalidField', field: 'departmentId', problem: 'NOT_APPLICABLE', limit: null });
    expect(dispatched().do('2026-10-01 10:00', 'manager', say.transfer(ENVIRONMENT)).refusal('2026-10-01 10:10', 'manager', say.accept())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENVIRONMENT } });
  });
});

describe.each([['returnComplaint', say.giveBack(), say.giveBack(' ')], ['transferComplaint', say.transfer(ENVIRONMENT), say.transfer(ENVIRONMENT, ' ')]] as const)('CMP-22: %s', (command, given, without) => {
  test('CMP-22: the manager\'s or the assigned member\'s, always with a reason', () => {
    expect(handling().refusal('2026-10-01 10:00', 'manager', without)).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-22' });
    const related: Name[] = ['colleague', 'gardener', 'greenManager'];
    for (const who of related) expect(handling().refusal('2026-10-01 10:00', who, given)).toEqual({ kind: 'NotAllowed', command, denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENGINEERING } });
    for (const who of ['assistant', 'supervisor', 'centreManager'] as const) expect(handling().refusal('2026-10-01 10:00', who, given)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(dispatched().refusal('2026-10-01 10:00', 'engineer', given)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
  });

  test('CMP-22: not from the register, nor once handed back', () => {
    for (const told of [taken(), done()]) expect(told.refusal('2026-10-01 11:00', 'manager', given)).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['DISPATCHED', 'HANDLING'] });
  });
});

describe('指派: to somebody else of the department', () => {
  test('by its manager; who had it before and who has it now are doers', () => {
    const told = handling().do('2026-10-01 10:00', 'manager', say.assign('colleague'));
    expect(told.state).toMatchObject({ assigneeId: 'colleague', doers: ['manager', 'engineer', 'colleague'], status: 'HANDLING' });
    expect(told.refusal('2026-10-01 10:10', 'engineer', say.complete())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(told.do('2026-10-01 10:20', 'colleague', say.complete()).state.status).toBe('HANDLED');
  });

  test('not to the same, not by another department or a member, not before it is accepted', () => {
    expect(handling().refusal('2026-10-01 10:00', 'manager', say.assign('engineer'))).toEqual({ kind: 'InvalidField', field: 'assigneeId', problem: 'NOT_APPLICABLE', limit: null });
    expect(handling().refusal('2026-10-01 10:00', 'greenManager', say.assign('colleague'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(handling().refusal('2026-10-01 10:00', 'engineer', say.assign('colleague'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(dispatched().refusal('2026-10-01 10:00', 'manager', say.assign('colleague'))).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['HANDLING'] });
  });
});
