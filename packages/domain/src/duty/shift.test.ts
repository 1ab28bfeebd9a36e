import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, ENGINEERING, ENVIRONMENT, WHO } from '../../test/kit.ts';
import { contextAt, matrix, SUBJECT, Tale } from '../../test/subject-kit.ts';
import type { DepartmentId, StaffId } from '../kernel/ids.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { PERMISSIONS } from '../kernel/permission-table.ts';
import { ROLES } from '../kernel/role.ts';
import type { Role } from '../kernel/role.ts';
import { recordSubject, subjectActions } from '../kernel/subject.ts';
import { DUTY_ROLES, SHIFT_HANDOVER_STATUSES } from './model.ts';
import type { DutyShiftCommand, DutyStaff } from './model.ts';
import { canStand, DUTY_SHIFT, dutyShiftRules, rosterDenial } from './shift-rules.ts';

const SERVICE = 'department-service' as DepartmentId;
const person = (id: string, role: Role, departmentId: DepartmentId | null): DutyStaff => ({ id: id as StaffId, roles: [role], departmentId });
const assistant = person('assistant', 'CUSTOMER_ASSISTANT', SERVICE);
const engineer = person('engineer', 'RESPONSIBLE_STAFF', ENGINEERING);
const BEGIN = '2026-11-02 08:00';
const plan = (patch: Partial<Extract<DutyShiftCommand, { type: 'planShift' }>> = {}): DutyShiftCommand =>
  ({ type: 'planShift', shiftId: SUBJECT, communityId: COMMUNITY, departmentId: SERVICE, role: 'CUSTOMER_ASSISTANT', staff: [assistant], from: at(BEGIN), until: at('2026-11-02 15:00'), note: '台风预警', ...patch });
const change = (patch: Partial<Extract<DutyShiftCommand, { type: 'changeShift' }>> = {}): DutyShiftCommand => ({ type: 'changeShift', staff: [assistant], from: at(BEGIN), until: at('2026-11-02 16:00'), note: null, reason: null, ...patch });
const cancel: DutyShiftCommand = { type: 'cancelShift', reason: '排重了' };
const planned = (patch: object = {}) => new Tale(DUTY_SHIFT).do('2026-11-01 17:00', 'supervisor', plan(patch));
const late = change({ reason: '接班晚到' });

describe('ORG-3: a shift on the roster', () => {
  test('planned for a role with who stands on it; what was said of it can be erased', () => {
    expect(planned().state).toMatchObject({ status: 'PLANNED', role: 'CUSTOMER_ASSISTANT', departmentId: SERVICE, staffIds: ['assistant'], from: at(BEGIN), until: at('2026-11-02 15:00'), note: '台风预警', plannedBy: 'supervisor', plannedAt: at('2026-11-01 17:00') });
    expect(planned().do('2026-11-01 18:00', 'supervisor', cancel).erased()).toMatchObject({ status: 'CANCELLED', note: null, cancellation: { by: 'supervisor', reason: '' } });
    expect(planned({ staff: [assistant, assistant] }).state.staffIds).toEqual(['assistant']);
  });

  test.each([
    ['30 minutes', '2026-11-02 08:30', null], ['a minute less', '2026-11-02 08:29', 'OUT_OF_RANGE'], ['24 hours', '2026-11-03 08:00', null], ['a millisecond more', '2026-11-03 08:00:00.001', 'OUT_OF_RANGE'], ['none at all', BEGIN, 'OUT_OF_RANGE'],
  ])('its length: %s', (_name, until, problem) => {
    if (problem === null) expect(planned({ until: at(until) }).state.until).toBe(at(until));
    else expect(new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'supervisor', plan({ until: at(until) }))).toMatchObject({ field: 'until', problem });
  });

  test('it begins at most 24 hours ago and at most 366 days ahead, to the millisecond', () => {
    expect(new Tale(DUTY_SHIFT).do('2026-11-03 08:00', 'supervisor', plan()).state.status).toBe('PLANNED');
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-03 08:00:00.001', 'supervisor', plan())).toMatchObject({ kind: 'InThePast', field: 'from' });
    const far = { from: at('2027-11-03 08:00'), until: at('2027-11-03 15:00') };
    expect(new Tale(DUTY_SHIFT).do('2026-11-02 08:00', 'supervisor', plan(far)).state.from).toBe(far.from);
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-02 07:59:59.999', 'supervisor', plan(far))).toMatchObject({ field: 'from', problem: 'OUT_OF_RANGE' });
    for (const odd of [Number.NaN, Infinity, -1e15, 0.5]) expect(new Tale(DUTY_SHIFT).refusal('2026-11-02 08:00', 'supervisor', plan({ from: odd as never }))).toMatchObject({ kind: 'InvalidField', field: 'from' });
  });

  test('one to ten people who may do what it takes', () => {
    const refusal = (staff: readonly DutyStaff[]) => new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'supervisor', plan({ staff }));
    expect(refusal([])).toMatchObject({ field: 'staffIds', problem: 'EMPTY' });
    expect(refusal(Array.from({ length: 11 }, () => assistant))).toEqual({ kind: 'InvalidField', field: 'staffIds', problem: 'TOO_LONG', limit: 10 });
    expect(planned({ staff: Array.from({ length: 10 }, (_, n) => ({ ...assistant, id: `a${n}` as StaffId })) }).state.staffIds).toHaveLength(10);
    expect(refusal([assistant, engineer])).toMatchObject({ field: 'staffIds', problem: 'NOT_APPLICABLE' });
  });

  test('the post: a role that stands on shifts, of a department exactly where its people are', () => {
    const refusal = (patch: object) => new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'centreManager', plan(patch));
    for (const role of ROLES.filter((one) => !(DUTY_ROLES as readonly Role[]).includes(one))) expect(refusal({ role })).toMatchObject({ field: 'role', problem: 'NOT_APPLICABLE' });
    expect(refusal({ role: 'CONTROL_ROOM', departmentId: null })).toMatchObject({ field: 'departmentId', problem: 'EMPTY' });
    expect(refusal({ role: 'CENTRE_MANAGER' })).toMatchObject({ field: 'departmentId', problem: 'NOT_APPLICABLE' });
    expect(planned({ departmentId: null }).state.departmentId).toBeNull();
  });

  test('changed without a reason before it begins, with one from its first millisecond on, at most a day after it began', () => {
    expect(planned().do('2026-11-02 07:59:59.999', 'supervisor', change()).state).toMatchObject({ until: at('2026-11-02 16:00'), note: null });
    expect(planned().refusal(BEGIN, 'supervisor', change())).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'ORG-3' });
    expect(planned().do('2026-11-03 08:00', 'supervisor', late).state.until).toBe(at('2026-11-02 16:00'));
    expect(planned().refusal('2026-11-03 08:00:00.001', 'supervisor', late)).toMatchObject({ kind: 'InThePast', field: 'from' });
    expect(planned().refusal('2026-11-02 09:00', 'supervisor', change({ reason: '调班', from: at('2026-11-01 08:59') }))).toMatchObject({ kind: 'InThePast', field: 'from' });
    expect(planned().refusal('2026-11-02 09:00', 'supervisor', change({ reason: '调班', staff: [engineer] }))).toMatchObject({ field: 'staffIds' });
  });

  test('cancelled until it ends, with a reason', () => {
    expect(planned().do('2026-11-02 14:59:59.999', 'supervisor', cancel).state.cancellation).toEqual({ at: at('2026-11-02 14:59:59.999'), by: 'supervisor', reason: '排重了' });
    expect(planned().refusal('2026-11-02 15:00', 'supervisor', cancel)).toMatchObject({ kind: 'InThePast', field: 'until' });
    expect(planned().refusal('2026-11-01 18:00', 'supervisor', { type: 'cancelShift', reason: ' ' })).toMatchObject({ field: 'reason', problem: 'EMPTY' });
  });

  test.each([null, ...SHIFT_HANDOVER_STATUSES])('with a hand-over that is %s', (handover) => {
    const answers = [late, cancel].map((command) => recordSubject(dutyShiftRules(handover), planned().state, command, contextAt('2026-11-02 10:00', 'supervisor')));
    const refused = { ok: false, refusal: { kind: 'WrongState', state: handover, allowedIn: [] } };
    expect(answers[0]).toMatchObject(handover === 'TAKEN' ? refused : { ok: true });
    expect(answers[1]).toMatchObject(handover === null ? { ok: true } : refused);
  });
});

describe('who rosters whom', () => {
  const service = actorOf('service-manager', 'DEPARTMENT_MANAGER', SERVICE);
  test.each([
    ['the desk', { departmentId: SERVICE, role: 'DUTY_PERSON' }, ['supervisor', 'service', 'centreManager']], ['the desk of the centre', { departmentId: null, role: 'CUSTOMER_ASSISTANT' }, ['supervisor', 'centreManager']],
    ['engineering', { departmentId: ENGINEERING, role: 'RESPONSIBLE_STAFF' }, ['manager', 'centreManager']], ['environment', { departmentId: ENVIRONMENT, role: 'RESPONSIBLE_STAFF' }, ['greenManager', 'centreManager']],
    ['the centre', { departmentId: null, role: 'CENTRE_MANAGER' }, ['centreManager']], ['the company', { departmentId: null, role: 'COMPANY_DUTY_PERSON' }, ['leader']],
  ] as const)('%s', (_name, post, may) => {
    const asked = { ...WHO, service };
    expect(Object.entries(asked).filter(([, actor]) => rosterDenial(actor, { communityId: COMMUNITY, ...post }) === null).map(([name]) => name).sort()).toEqual([...may].sort());
  });
  test('a denial says why; planning, changing and cancelling ask the same', () => {
    const refusal = { kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: SERVICE } };
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'manager', plan())).toEqual(refusal);
    for (const command of [change(), cancel]) expect(planned().refusal('2026-11-01 18:00', 'manager', command)).toEqual(refusal);
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'assistant', plan())).toMatchObject({ denial: { reason: 'ROLE', roles: PERMISSIONS.planShift.roles } });
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'leader', plan())).toEqual(refusal);
    const engineers = { departmentId: ENGINEERING, role: 'RESPONSIBLE_STAFF', staff: [engineer] } as const;
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'supervisor', plan(engineers))).toMatchObject({ denial: { departmentId: ENGINEERING } });
    const told = new Tale(DUTY_SHIFT).do('2026-11-01 17:00', 'manager', plan(engineers));
    expect(told.refusal('2026-11-01 18:00', 'supervisor', cancel)).toMatchObject({ denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(new Tale(DUTY_SHIFT).refusal('2026-11-01 17:00', 'centreManager', plan({ role: 'COMPANY_DUTY_PERSON', departmentId: null }))).toMatchObject({ denial: { reason: 'ROLE', roles: ['COMPANY_LEADER'] } });
  });
  test('who can stand: in the role itself, at the desk in either or as the supervisor, in a department as its manager', () => {
    const standing = (role: Role, departmentId: DepartmentId | null, whose: DepartmentId | null = departmentId) => ROLES.filter((own) => canStand(person('p', own, whose), { role, departmentId }));
    expect(standing('DUTY_PERSON', SERVICE)).toEqual(['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR']);
    expect(standing('CONTROL_ROOM', ENGINEERING)).toEqual(['DEPARTMENT_MANAGER', 'CONTROL_ROOM']);
    expect(standing('CENTRE_MANAGER', null, SERVICE)).toEqual(['CENTRE_MANAGER']);
    expect(standing('CONTROL_ROOM', ENGINEERING, SERVICE)).toEqual([]);
    expect(standing('CUSTOMER_ASSISTANT', null, ENGINEERING)).toEqual(['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR']);
  });
});

describe('the machinery', () => {
  const states = { PLANNED: () => planned().state, CANCELLED: () => planned().do('2026-11-01 18:00', 'supervisor', cancel).state };
  test('every state × every command: legal exactly where the table says', () => {
    const rows = matrix(DUTY_SHIFT, states, [plan(), late, cancel], '2026-11-02 09:00', ['supervisor']);
    expect(rows).toHaveLength(6);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(DUTY_SHIFT.lifecycle)).toEqual([]);
  });
  test('actions say what a screen may offer', () => {
    expect(subjectActions(dutyShiftRules('GIVEN'), states.PLANNED(), contextAt('2026-11-02 09:00', 'supervisor'))).toEqual([{ command: 'changeShift', refusal: null }, { command: 'cancelShift', refusal: expect.objectContaining({ kind: 'WrongState' }) }]);
  });
  test('no text of people in the facts', () => {
    const told = planned().do('2026-11-02 09:00', 'supervisor', late).do('2026-11-02 10:00', 'supervisor', cancel);
    expect(told.entries.flatMap(({ entry }) => Object.values(entry.facts)).filter((value) => typeof value === 'string' && /[^\x20-\x7e]/.test(value))).toEqual([]);
  });
});
