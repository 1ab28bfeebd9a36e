import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, ELSEWHERE } from '../../test/kit.ts';
import type { Actor } from '../kernel/permission.ts';
import type { BlankFormBatchId, ComplaintId, StaffId } from '../kernel/ids.ts';
import { BLANK_FORM_LIMITS, blankFormSerial, decideBlankForm, evolveBlankForms, issueBlankForms } from './blank-form.ts';
import type { BlankFormBatchState, BlankFormCommand, BlankFormStatus } from './blank-form.ts';
import { evolveCustody, handCustodyOver, presentHolder, takeCustody } from './custody.ts';
import type { CustodyContext, CustodyState } from './custody.ts';

const NOW = at('2026-03-02 09:00');
const CUSTODIAN = actorOf('custodian', 'REGISTER_CUSTODIAN');
const DESK = actorOf('desk', 'CUSTOMER_ASSISTANT');
const issue = (count: number, actor: Actor = CUSTODIAN) =>
  issueBlankForms({ id: 'batch-1' as BlankFormBatchId, communityId: COMMUNITY, year: 2026, prefix: 'YYSJ-B2026-', first: 8, count, issuedToId: 'desk' as StaffId, note: ' 夜班 ' }, actor);
function issued(count = 3): BlankFormBatchState {
  const decided = issue(count);
  if (!decided.ok) throw new Error('Not issued');
  return evolveBlankForms(null, { at: NOW, actor: CUSTODIAN.staffId, entry: decided.value, deadlines: [] });
}
const COMMANDS: Readonly<Record<BlankFormCommand['type'], BlankFormCommand>> = {
  useBlankForm: { type: 'useBlankForm', number: 9, complaintId: 'complaint-1' as ComplaintId }, cancelBlankForm: { type: 'cancelBlankForm', number: 9, reason: '污损' }, loseBlankForm: { type: 'loseBlankForm', number: 9, reason: '遗失' },
};
function after(state: BlankFormBatchState, ...commands: readonly BlankFormCommand[]): BlankFormBatchState {
  return commands.reduce((before, command) => {
    const decided = decideBlankForm(before, command, CUSTODIAN);
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return evolveBlankForms(before, { at: NOW, actor: CUSTODIAN.staffId, entry: decided.value, deadlines: [] });
  }, state);
}
const refusal = (state: BlankFormBatchState, command: BlankFormCommand, actor = CUSTODIAN): unknown => {
  const decided = decideBlankForm(state, command, actor);
  return decided.ok ? null : decided.refusal;
};

describe('blank forms 空白表单 (LDG-4)', () => {
  test('serials follow each other from the first one on, at least five digits', () => {
    const batch = issued();
    expect(batch.forms.map(({ number }) => blankFormSerial(batch, number))).toEqual(['YYSJ-B2026-00008', 'YYSJ-B2026-00009', 'YYSJ-B2026-00010']);
    expect(batch).toMatchObject({ issuedBy: 'custodian', issuedToId: 'desk', issuedAt: NOW, note: '夜班' });
    expect(blankFormSerial(batch, 123_456)).toBe('YYSJ-B2026-123456');
  });
  test('only the custodian issues, 1 to 200 at a time', () => {
    for (const [count, fine] of [[0, false], [1, true], [BLANK_FORM_LIMITS.sheets, true], [BLANK_FORM_LIMITS.sheets + 1, false], [1.5, false]] as const) expect([count, issue(count).ok]).toEqual([count, fine]);
    expect(issue(1, DESK)).toMatchObject({ refusal: { kind: 'NotAllowed' } });
    expect(issue(1, actorOf('x', 'REGISTER_CUSTODIAN', null, ELSEWHERE))).toMatchObject({ refusal: { kind: 'NotAllowed' } });
  });
  test('each sheet ends as used, cancelled or lost, with who, when and why; none disappears', () => {
    const batch = after(issued(), { ...COMMANDS.useBlankForm, number: 8 } as BlankFormCommand, COMMANDS.cancelBlankForm, { ...COMMANDS.loseBlankForm, number: 10 } as BlankFormCommand);
    expect(batch.forms).toEqual([
      { number: 8, status: 'USED', complaintId: 'complaint-1', reason: null, endedAt: NOW, endedBy: 'custodian' }, { number: 9, status: 'CANCELLED', complaintId: null, reason: '污损', endedAt: NOW, endedBy: 'custodian' },
      { number: 10, status: 'LOST', complaintId: null, reason: '遗失', endedAt: NOW, endedBy: 'custodian' },
    ]);
  });
  test.each([
    ['ISSUED', [], ['useBlankForm', 'cancelBlankForm', 'loseBlankForm']], ['USED', [COMMANDS.useBlankForm], []], ['CANCELLED', [COMMANDS.cancelBlankForm], []],
    // It turned up again: it is made useless, not used.
    ['LOST', [COMMANDS.loseBlankForm], ['cancelBlankForm']],
  ] as readonly (readonly [BlankFormStatus, readonly BlankFormCommand[], readonly string[]])[])('every command on a sheet that is %s', (status, before, legal) => {
    const batch = after(issued(), ...before);
    for (const [type, command] of Object.entries(COMMANDS)) expect([type, refusal(batch, command)]).toEqual([type, legal.includes(type) ? null : expect.objectContaining({ kind: 'WrongState', state: status })]);
  });
  test('the desk uses and reports lost, only the custodian cancels; reasons are asked; a number of another batch is none of it', () => {
    expect([refusal(issued(), COMMANDS.useBlankForm, DESK), refusal(issued(), COMMANDS.loseBlankForm, DESK)]).toEqual([null, null]);
    expect(refusal(issued(), COMMANDS.cancelBlankForm, DESK)).toMatchObject({ kind: 'NotAllowed' });
    for (const type of ['cancelBlankForm', 'loseBlankForm'] as const) expect(refusal(issued(), { type, number: 9, reason: ' ' })).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'LDG-4' });
    expect(refusal(issued(), { ...COMMANDS.useBlankForm, number: 11 } as BlankFormCommand)).toMatchObject({ kind: 'InvalidField', field: 'serial' });
    expect(() => evolveBlankForms(null, { at: NOW, actor: null, entry: { type: 'BlankFormCancelled', facts: { number: 1 }, personal: { reason: 'x' } }, deadlines: [] })).toThrow();
  });
});

describe('custody of the register (LDG-4)', () => {
  const second = actorOf('second', 'REGISTER_CUSTODIAN');
  const counts = (actor: Actor, holderActive = true): CustodyContext => ({ actor, communityId: COMMUNITY, holderActive, hashOf: (shown) => JSON.stringify(shown) });
  const fold = (state: CustodyState | null, decided: ReturnType<typeof takeCustody>, actor: Actor, moment = NOW): CustodyState => {
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return evolveCustody(state, { at: moment, actor: actor.staffId, entry: decided.value, deadlines: [] });
  };
  const first = fold(null, takeCustody(null, null, counts(CUSTODIAN)), CUSTODIAN);

  test('the first custodian takes it; a later one only once the holder signed it over: two signatures with the hash of what was shown (LDG-3)', () => {
    expect(presentHolder(first)).toBe('custodian');
    expect(takeCustody(first, '想要', counts(second))).toEqual({ ok: false, refusal: { kind: 'WrongState', state: 'SOMEBODY_ELSE', allowedIn: ['HANDED_OVER_TO_YOU'] } });
    const over = handCustodyOver(first, second.staffId, '台账三册', counts(CUSTODIAN));
    expect(over).toMatchObject({ value: { type: 'CustodyHandedOver', facts: { toId: 'second', shownHash: expect.stringContaining('second') } } });
    const offered = fold(first, over, CUSTODIAN);
    expect(presentHolder(offered)).toBe('custodian');
    const later = at('2026-03-03 09:00');
    const taken = fold(offered, takeCustody(offered, null, counts(second)), second, later);
    expect(taken).toEqual({ communityId: COMMUNITY, offer: null, terms: [
      { holderId: 'custodian', since: NOW, until: later, signedOverAt: null, note: null }, { holderId: 'second', since: later, until: null, signedOverAt: NOW, note: '台账三册' },
    ] });
  });
  test('nobody but the holder signs it over, nobody to themselves, nobody takes what they hold', () => {
    expect(handCustodyOver(first, CUSTODIAN.staffId, null, counts(second))).toMatchObject({ refusal: { kind: 'WrongState', state: 'SOMEBODY_ELSE' } });
    expect(handCustodyOver(null, second.staffId, null, counts(CUSTODIAN))).toMatchObject({ refusal: { kind: 'WrongState', state: 'NOBODY' } });
    expect(handCustodyOver(first, CUSTODIAN.staffId, null, counts(CUSTODIAN))).toMatchObject({ refusal: { kind: 'InvalidField', field: 'toId' } });
    expect(takeCustody(first, null, counts(CUSTODIAN))).toMatchObject({ refusal: { kind: 'WrongState', state: 'HELD_BY_YOU' } });
    for (const decide of [() => takeCustody(null, null, counts(DESK)), () => handCustodyOver(first, second.staffId, null, counts(DESK))]) expect(decide()).toMatchObject({ refusal: { kind: 'NotAllowed' } });
  });
  test('where the holder is gone, another custodian takes it with a reason', () => {
    expect(takeCustody(first, null, counts(second, false))).toMatchObject({ refusal: { kind: 'ReasonRequired', rule: 'LDG-4' } });
    expect(fold(first, takeCustody(first, '前任已离职', counts(second, false)), second).terms.at(-1)).toMatchObject({ holderId: 'second', signedOverAt: null, note: '前任已离职' });
    expect(() => evolveCustody(null, { at: NOW, actor: null, entry: { type: 'CustodyHandedOver', facts: { toId: second.staffId, shownHash: '' }, personal: { note: null } }, deadlines: [] })).toThrow();
  });
});
