import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, COMMUNITY } from '../../test/kit.ts';
import { contextAt, matrix, OTHER, SUBJECT, Tale } from '../../test/subject-kit.ts';
import type { StaffId, SubjectId } from '../kernel/ids.ts';
import { plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { subjectActions } from '../kernel/subject.ts';
import { changesSince, listMatters } from './handover-list.ts';
import type { OwedDeadline } from './handover-list.ts';
import { shiftHandoverRules } from './handover-rules.ts';
import type { HandoverSides } from './handover-rules.ts';
import type { HandoverList, Incoming, OutgoingShift, ShiftHandoverCommand } from './model.ts';

const staff = (...ids: readonly string[]): readonly StaffId[] => ids as readonly StaffId[];
const SIDES: HandoverSides = { outgoing: staff('duty', 'guard'), incoming: staff('assistant', 'guard') };
const RULES = shiftHandoverRules(SIDES);
const BEGIN = '2026-11-02 22:00';
const END = '2026-11-03 08:00';
const NIGHT: OutgoingShift = { id: 'shift-night' as SubjectId, communityId: COMMUNITY, departmentId: null, role: 'DUTY_PERSON', status: 'PLANNED', from: at(BEGIN), until: at(END) };
const MORNING = { id: 'shift-morning' as SubjectId, status: 'PLANNED', from: at(END), until: at('2026-11-03 15:00') } as const;
const TO_MORNING: Incoming = { shift: MORNING, staffId: null };
const deadline = (number: string, rule: string, due: string, patch: Partial<OwedDeadline> = {}): OwedDeadline => ({ key: `${rule}#1`, rule, dueAt: at(due), subjectKind: 'Complaint', subjectId: `id-${number}`, number, ...patch });
const NO_INCIDENTS = { incidents: [], incidentTotal: 0, drillTotal: 0 };
const read = (when: string, owed: readonly OwedDeadline[], complaints: readonly string[] = []): HandoverList =>
  listMatters({ at: at(when), owed, owedTotal: owed.length, overdueTotal: owed.filter(({ dueAt }) => at(when) > dueAt).length, complaints: complaints.map((number) => ({ number, subjectId: `id-${number}` })), complaintTotal: complaints.length, ...NO_INCIDENTS });
const LIST = read('2026-11-03 07:40', [deadline('Y-1', 'CMP-8', '2026-11-03 07:30'), deadline('Y-2', 'CMP-9', '2026-11-05 00:00')], ['Y-2', 'Y-3']);
const open = (patch: Partial<Extract<ShiftHandoverCommand, { type: 'openShiftHandover' }>> = {}): ShiftHandoverCommand => ({ type: 'openShiftHandover', handoverId: SUBJECT, communityId: COMMUNITY, shift: NIGHT, incoming: TO_MORNING, list: LIST, ...patch });
const write = (patch: Partial<Extract<ShiftHandoverCommand, { type: 'writeShiftHandover' }>> = {}): ShiftHandoverCommand => ({ type: 'writeShiftHandover', shift: NIGHT, incoming: TO_MORNING, list: LIST, text: '钥匙在值班柜', remarks: [{ number: 'Y-1', text: '业主八点半后再打' }], ...patch });
const give = (changes = 0): ShiftHandoverCommand => ({ type: 'giveShiftHandover', shownHash: 'ab'.repeat(32), changes });
const take = (patch: Partial<Extract<ShiftHandoverCommand, { type: 'takeShiftHandover' }>> = {}): ShiftHandoverCommand => ({ type: 'takeShiftHandover', shownHash: 'cd'.repeat(32), changes: [], complete: true, seen: true, ...patch });
const back: ShiftHandoverCommand = { type: 'returnShiftHandover', reason: '没有写电梯的事' };
const drafted = () => new Tale(RULES).do('2026-11-03 07:40', 'duty', open());
const given = () => drafted().do('2026-11-03 07:45', 'duty', write()).do('2026-11-03 07:50', 'duty', give());

describe('INC-9: the hand-over at shift change', () => {
  test('opened by the outgoing shift with what is open, written, signed by it, then by the incoming one', () => {
    expect(drafted().state).toMatchObject({ status: 'DRAFTED', shiftId: NIGHT.id, incomingShiftId: MORNING.id, incomingStaffId: null, list: LIST, text: null, remarks: {}, openedBy: 'duty', given: null });
    const told = given();
    expect(told.state).toMatchObject({ status: 'GIVEN', text: '钥匙在值班柜', remarks: { 'Y-1': '业主八点半后再打' }, given: { at: at('2026-11-03 07:50'), by: 'duty', shownHash: 'ab'.repeat(32) } });
    expect(told.do('2026-11-03 08:01', 'assistant', take()).state).toMatchObject({ status: 'TAKEN', taken: { by: 'assistant', shownHash: 'cd'.repeat(32), changes: [], complete: true } });
  });

  test('from the first millisecond of the shift until a day after its end', () => {
    expect(new Tale(RULES).refusal('2026-11-02 21:59:59.999', 'duty', open())).toMatchObject({ kind: 'InTheFuture', field: 'shiftId' });
    expect(new Tale(RULES).do(BEGIN, 'duty', open()).state.status).toBe('DRAFTED');
    expect(new Tale(RULES).do('2026-11-04 08:00', 'duty', open()).state.status).toBe('DRAFTED');
    expect(new Tale(RULES).refusal('2026-11-04 08:00:00.001', 'duty', open())).toMatchObject({ kind: 'InThePast', field: 'shiftId' });
    expect(new Tale(RULES).refusal(END, 'duty', open({ shift: { ...NIGHT, status: 'CANCELLED' } }))).toMatchObject({ kind: 'WrongState', state: 'CANCELLED' });
  });

  test('to a shift that follows, or to one person who is not oneself', () => {
    const refusal = (incoming: Incoming) => new Tale(RULES).refusal(END, 'duty', open({ incoming }));
    expect(refusal({ shift: null, staffId: null })).toMatchObject({ field: 'incomingShiftId', problem: 'EMPTY' });
    expect(refusal({ shift: MORNING, staffId: 'assistant' as StaffId })).toMatchObject({ field: 'incomingStaffId', problem: 'NOT_APPLICABLE' });
    expect(refusal({ shift: null, staffId: 'duty' as StaffId })).toMatchObject({ field: 'incomingStaffId', problem: 'NOT_APPLICABLE' });
    for (const shift of [{ ...MORNING, id: NIGHT.id }, { ...MORNING, status: 'CANCELLED' as const }, { ...MORNING, until: NIGHT.until }]) expect(refusal({ shift, staffId: null })).toMatchObject({ field: 'incomingShiftId', problem: 'NOT_APPLICABLE' });
    expect(new Tale(RULES).do(END, 'duty', open({ incoming: { shift: null, staffId: 'assistant' as StaffId } })).state).toMatchObject({ incomingShiftId: null, incomingStaffId: 'assistant' });
  });

  test('INC-9: nobody signs both sides; who stands on neither signs nothing', () => {
    const told = new Tale(RULES).do('2026-11-03 07:40', 'guard', open()).do('2026-11-03 07:50', 'guard', give());
    expect(told.refusal('2026-11-03 08:00', 'guard', take())).toEqual({ kind: 'NotOwnWork' });
    expect(told.refusal('2026-11-03 08:00', 'guard', back)).toEqual({ kind: 'NotOwnWork' });
    expect(told.do('2026-11-03 08:00', 'assistant', take()).state.status).toBe('TAKEN');
    const elsewhere = { kind: 'NotAllowed', denial: { reason: 'SHIFT' } };
    expect(new Tale(RULES).refusal(END, 'assistant', open())).toEqual(elsewhere);
    for (const command of [write(), give()]) expect(drafted().refusal(END, 'assistant', command)).toEqual(elsewhere);
    for (const command of [take(), back]) for (const who of ['duty', 'engineer'] as const) expect(given().refusal(END, who, command)).toEqual(elsewhere);
    expect(given().refusal(END, 'committee', take())).toMatchObject({ denial: { reason: 'READ_ONLY' } });
  });

  test('the outgoing side signs what is open at that moment, the incoming one having seen what changed', () => {
    expect(drafted().refusal(END, 'duty', give(2))).toEqual({ kind: 'ListChanged', changes: 2 });
    const changes = [{ change: 'NEW', subjectKind: 'Complaint', subjectId: OTHER, number: 'Y-9', rules: ['CMP-8'] }] as const;
    expect(given().refusal(END, 'assistant', take({ changes, seen: false }))).toEqual({ kind: 'ListChanged', changes: 1 });
    expect(given().do(END, 'assistant', take({ changes })).state.taken).toMatchObject({ changes, complete: true });
    const many = Array.from({ length: 201 }, () => changes[0]);
    expect(given().do(END, 'assistant', take({ changes: many })).state.taken).toMatchObject({ changes: many.slice(1), complete: false });
  });

  test('sent back it says what is missing, and is written again before it is signed again', () => {
    const told = given().do('2026-11-03 08:00', 'assistant', back);
    expect([told.state.status, told.state.given, told.state.returns]).toEqual(['RETURNED', null, [{ at: at('2026-11-03 08:00'), by: 'assistant', reason: '没有写电梯的事' }]]);
    expect(told.refusal('2026-11-03 08:05', 'duty', give())).toMatchObject({ kind: 'WrongState', state: 'RETURNED', allowedIn: ['DRAFTED'] });
    expect(given().refusal(END, 'assistant', { type: 'returnShiftHandover', reason: '' })).toMatchObject({ field: 'reason', problem: 'EMPTY' });
    expect(told.do('2026-11-03 08:10', 'duty', write({ text: '二号梯停用' })).do('2026-11-03 08:11', 'duty', give()).do('2026-11-03 08:12', 'assistant', take()).state).toMatchObject({ status: 'TAKEN', text: '二号梯停用' });
  });

  test('written again after it was given, the signature no longer stands', () => {
    expect(given().do('2026-11-03 07:55', 'duty', write()).state).toMatchObject({ status: 'DRAFTED', given: null });
  });

  test('remarks are about what is or was listed; what was written about a matter that is gone stays', () => {
    expect(drafted().refusal(END, 'duty', write({ remarks: [{ number: 'Y-1', text: '好' }, { number: 'Y-7', text: '好' }] }))).toMatchObject({ field: 'remarks.1.number', problem: 'NOT_APPLICABLE' });
    expect(drafted().refusal(END, 'duty', write({ remarks: [{ number: 'Y-1', text: ' ' }] }))).toMatchObject({ field: 'remarks.0.text', problem: 'EMPTY' });
    const none = read('2026-11-03 07:55', []);
    const told = drafted().do('2026-11-03 07:45', 'duty', write()).do('2026-11-03 07:46', 'duty', write({ list: none })).do('2026-11-03 07:47', 'duty', write({ list: none }));
    expect(told.state).toMatchObject({ list: { matters: [] }, remarks: { 'Y-1': '业主八点半后再打' } });
    expect(told.refusal('2026-11-03 07:48', 'duty', write({ list: none, remarks: Array.from({ length: 201 }, () => ({ number: 'Y-1', text: '好' })) }))).toMatchObject({ field: 'remarks', problem: 'TOO_LONG', limit: 200 });
  });

  test('texts can be erased, and none stand in the facts', () => {
    const told = given().do('2026-11-03 08:00', 'assistant', back);
    expect(told.erased()).toMatchObject({ status: 'RETURNED', text: null, remarks: {}, returns: [{ reason: '' }] });
    expect(/[^\x20-\x7e]/.test(JSON.stringify(told.entries.map(({ entry }) => entry.facts)))).toBe(false);
  });

  test('every state × every command: legal exactly where the table says', () => {
    const states = { DRAFTED: () => drafted().state, GIVEN: () => given().state, RETURNED: () => given().do(END, 'assistant', back).state, TAKEN: () => given().do(END, 'assistant', take()).state };
    const rows = matrix(RULES, states, [open(), write(), give(), take(), back], '2026-11-03 08:10', ['duty', 'assistant']);
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(RULES.lifecycle)).toEqual([]);
    expect(subjectActions(RULES, states.GIVEN(), contextAt(END, 'assistant')).filter(({ refusal }) => refusal === null).map(({ command }) => command)).toEqual(['takeShiftHandover', 'returnShiftHandover']);
  });
});

describe('what is open, and what changed since', () => {
  test('matter by matter, the first due first, open complaints without a deadline last', () => {
    expect(LIST).toEqual({
      listedAt: at('2026-11-03 07:40'), deadlines: 2, overdue: 1, complaints: 2, incidents: 0, drills: 0, complete: true,
      matters: [
        { subjectKind: 'Complaint', subjectId: 'id-Y-1', number: 'Y-1', complaint: false, deadlines: [{ key: 'CMP-8#1', rule: 'CMP-8', dueAt: at('2026-11-03 07:30') }] },
        { subjectKind: 'Complaint', subjectId: 'id-Y-2', number: 'Y-2', complaint: true, deadlines: [{ key: 'CMP-9#1', rule: 'CMP-9', dueAt: at('2026-11-05 00:00') }] },
        { subjectKind: 'Complaint', subjectId: 'id-Y-3', number: 'Y-3', complaint: true, deadlines: [] },
      ],
    });
  });

  test('INC-9, INC-10: open incidents come first in the order they were read, whoever owes what of them; drills are marked and counted apart', () => {
    const incidents = [{ subjectId: 'id-E-2', number: 'E-2', drill: false }, { subjectId: 'id-E-1', number: 'E-1', drill: false }, { subjectId: 'id-E-3', number: 'E-3', drill: true }];
    const owed = [deadline('Y-1', 'CMP-8', '2026-11-03 07:30'), deadline('E-1', 'INC-2', '2026-11-03 07:45', { subjectKind: 'Incident' })];
    const all = { at: at('2026-11-03 07:40'), owed, owedTotal: 2, overdueTotal: 1, complaints: [{ subjectId: 'id-Y-3', number: 'Y-3' }], complaintTotal: 1, incidents, incidentTotal: 2, drillTotal: 1 };
    const list = listMatters(all);
    expect([list.incidents, list.drills, list.complete]).toEqual([2, 1, true]);
    expect(list.matters.map(({ number, subjectKind, incident, complaint, deadlines }) => [number, subjectKind, incident, complaint, deadlines.length])).toEqual([
      ['E-2', 'Incident', 'REAL', false, 0], ['E-1', 'Incident', 'REAL', false, 1], ['E-3', 'Incident', 'DRILL', false, 0], ['Y-1', 'Complaint', undefined, false, 1], ['Y-3', 'Complaint', undefined, true, 0],
    ]);
    expect(listMatters({ ...all, drillTotal: 2 }).complete).toBe(false);
    const crowd = Array.from({ length: 200 }, (_, n) => deadline(`Y-${1_000 + n}`, 'CMP-9', '2026-11-03 07:00'));
    expect(listMatters({ ...all, owed: crowd, owedTotal: 200 }).matters.slice(0, 3).map(({ number }) => number)).toEqual(['E-2', 'E-1', 'E-3']);
  });

  test('INC-9: an incident that was raised or ended since is a change, though the shift owes nothing of it; a list of before there were any says so once', () => {
    const list = (incidents: readonly { readonly subjectId: string; readonly number: string; readonly drill: boolean }[]) => listMatters({ at: at('2026-11-03 07:40'), owed: [], owedTotal: 0, overdueTotal: 0, complaints: [], complaintTotal: 0, incidents, incidentTotal: incidents.length, drillTotal: 0 });
    const fire = { subjectId: 'id-E-1', number: 'E-1', drill: false };
    expect(changesSince(list([]), list([fire]))).toEqual([{ change: 'NEW', subjectKind: 'Incident', subjectId: 'id-E-1', number: 'E-1', rules: [] }]);
    expect(changesSince(list([fire]), list([]))).toEqual([{ change: 'GONE', subjectKind: 'Incident', subjectId: 'id-E-1', number: 'E-1', rules: [] }]);
    expect(changesSince(list([fire]), list([fire]))).toEqual([]);
    // What another department owes of it was listed before, or is no longer: the incident itself came, or went.
    const owing = read('2026-11-03 07:40', [deadline('E-1', 'INC-2', '2026-11-03 07:45', { subjectKind: 'Incident' })]);
    expect(changesSince(owing, list([fire])).map(({ change, rules }) => [change, rules])).toEqual([['NEW', []], ['GONE', ['INC-2']]]);
  });

  test('at most 200 are listed; it says when there were more, or when not all were read', () => {
    const owed = Array.from({ length: 201 }, (_, n) => deadline(`Y-${1_000 + n}`, 'CMP-9', '2026-11-05 00:00'));
    const all = read('2026-11-03 07:40', owed);
    expect([all.matters.length, all.complete, all.deadlines, all.matters.at(-1)!.number]).toEqual([200, false, 201, 'Y-1199']);
    expect(read('2026-11-03 07:40', owed.slice(1)).complete).toBe(true);
    const rest = { at: LIST.listedAt, owed: [], owedTotal: 0, overdueTotal: 0, complaints: [], complaintTotal: 0, ...NO_INCIDENTS };
    expect([listMatters({ ...rest, owedTotal: 1 }).complete, listMatters({ ...rest, complaintTotal: 1 }).complete, listMatters(rest).complete]).toEqual([false, false, true]);
  });

  test('new, fallen due to the millisecond, and gone, each with its rules', () => {
    const before = read('2026-11-03 07:40', [deadline('Y-1', 'CMP-8', '2026-11-03 07:50'), deadline('Y-1', 'CMP-9', '2026-11-05 00:00'), deadline('Y-2', 'CMP-9', '2026-11-05 00:00')], ['Y-3']);
    const later = (when: string) => changesSince(before, read(when, [deadline('Y-1', 'CMP-8', '2026-11-03 07:50'), deadline('Y-1', 'CMP-12', '2026-11-05 00:00'), deadline('Y-4', 'REP-1', '2026-11-03 07:45')], ['Y-5']));
    const fresh = [{ change: 'NEW', number: 'Y-4', rules: ['REP-1'] }, { change: 'NEW', number: 'Y-1', rules: ['CMP-12'] }, { change: 'NEW', number: 'Y-5', rules: [] }];
    const gone = [{ change: 'GONE', number: 'Y-1', rules: ['CMP-9'] }, { change: 'GONE', number: 'Y-2', rules: ['CMP-9'] }, { change: 'GONE', number: 'Y-3', rules: [] }];
    expect(later('2026-11-03 07:50')).toMatchObject([...fresh, ...gone]);
    expect(later('2026-11-03 07:50:00.001')).toMatchObject([...fresh, { change: 'OVERDUE', number: 'Y-1', rules: ['CMP-8'] }, ...gone]);
  });

  test('a complaint that came to the department, or left it, is a change though its deadlines run on', () => {
    const [away, here] = [read('2026-11-03 07:40', [deadline('Y-1', 'CMP-9', '2026-11-05 00:00')]), read('2026-11-03 07:41', [deadline('Y-1', 'CMP-9', '2026-11-05 00:00')], ['Y-1'])];
    expect([changesSince(away, here), changesSince(here, away)]).toMatchObject([[{ change: 'NEW', rules: [] }], [{ change: 'GONE', rules: [] }]]);
  });

  test('a reading differs from itself only by what fell due; what is new in one direction is gone in the other', () => {
    const owed = fc.uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 30 }), rule: fc.constantFrom('CMP-8', 'CMP-9', 'CMP-12'), due: fc.integer({ min: -500, max: 500 }) }), { selector: ({ n, rule }) => `${n}${rule}`, maxLength: 40 })
      .map((rows) => rows.map(({ n, rule, due }) => ({ ...deadline(`Y-${n}`, rule, BEGIN), dueAt: plus(at(BEGIN), due) })).sort((a, b) => a.dueAt - b.dueAt));
    const listOf = (when: Instant, rows: readonly OwedDeadline[]) => listMatters({ at: when, owed: rows, owedTotal: rows.length, overdueTotal: 0, complaints: [], complaintTotal: 0, ...NO_INCIDENTS });
    fc.assert(fc.property(owed, owed, fc.integer({ min: 0, max: 400 }), (one, other, passed) => {
      const [now, then] = [at(BEGIN), plus(at(BEGIN), passed)];
      expect(changesSince(listOf(now, one), listOf(now, one))).toEqual([]);
      const fallen = changesSince(listOf(now, one), listOf(then, one));
      expect(new Set(fallen.map(({ change }) => change))).toEqual(new Set(one.some(({ dueAt }) => dueAt >= now && dueAt < then) ? ['OVERDUE'] : []));
      const sides = (change: string, from: readonly OwedDeadline[], to: readonly OwedDeadline[]) => new Set(changesSince(listOf(now, from), listOf(now, to)).filter((found) => found.change === change).flatMap(({ number, rules }) => rules.map((rule) => number + rule)));
      expect(sides('NEW', one, other)).toEqual(sides('GONE', other, one));
    }));
  });
});
