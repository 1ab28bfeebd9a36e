import { describe, expect, test } from '@jest/globals';
import { at, ENGINEERING, NO_FLAGS, register, say, story, WHO } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import type { ComplaintCommand, Evidence, Judgement, RegisterComplaint, ReplyAct } from '../index.ts';
import { CHANNELS, currentJudgement, DEFAULT_POLICY, foldComplaint, severityOf } from '../index.ts';

const T = '2026-10-01 09:00';
const taken = (patch: Partial<RegisterComplaint> = {}): Story => story().do(T, 'assistant', register(patch));
const handling = (patch: Partial<RegisterComplaint> = {}): Story => taken(patch).do(T, 'assistant', say.dispatch()).do(T, 'manager', say.accept('engineer'));
const judged = (told: Story, judgement: Judgement, kind: 'SEEKING_HELP' | 'CONSULTING' | 'VENTING' | null = null): Story =>
  told.do(T, 'assistant', say.judge(judgement, { communicationKind: kind }));

describe('CMP-1, CMP-2: intake', () => {
  test.each(CHANNELS)('%s goes into the register at any hour', (channel) => {
    const told = story().do('2026-10-01 03:00', 'duty', register({ channel }));
    expect([told.state.status, told.state.channel, told.types()]).toEqual(['REGISTERED', channel, ['ComplaintRegistered']]);
  });
  test('any member of staff takes it in and is the first receiver (ORG-4); the owners\' committee cannot', () => {
    expect(story().do(T, 'guard', register()).state.firstReceiverId).toBe('guard');
    expect(story().do(T, 'guard', register({ channel: 'API' })).state.firstReceiverId).toBeNull();
    expect(story().refusal(T, 'committee', register())).toEqual({ kind: 'NotAllowed', command: 'registerComplaint', denial: { reason: 'READ_ONLY' } });
    expect(story().refusal(T, 'stranger', register())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });
  test('what can name a person is personal, the rest are facts', () => {
    const { entry } = taken({ detail: '详情', location: '三号楼', remedySought: '修好' }).entries[0] ?? { entry: { facts: {}, personal: {} } };
    expect(JSON.stringify(entry.facts)).not.toMatch(/王女士|13800000000|电梯异响|详情|修好/);
    expect(entry.personal).toMatchObject({ title: '三号楼电梯异响', reporterName: '王女士', reporterPhone: '13800000000' });
  });
  test('an answer to the authority only where an authority passed it on', () =>
    expect(taken().refusal(T, 'assistant', say.reply({ toAuthority: true }))).toMatchObject({ kind: 'InvalidField', field: 'toAuthority' }));
  test('a back-entry is a right of its own; with its reply it is closed in one go as BACK_ENTERED', () => {
    const back = register({ receivedAt: at('2019-04-25 09:32:09'), backEntry: { reason: '历史导入', reply: { text: '已答复', repliedAt: at('2019-05-10 14:56:53') } } });
    expect(story().refusal(T, 'guard', back)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    const told = story().do(T, 'supervisor', back);
    expect(told.types()).toEqual(['ComplaintRegistered', 'ComplaintReplied', 'ComplaintClosed']);
    expect(told.state).toMatchObject({ status: 'CLOSED', outcome: 'BACK_ENTERED', backEntry: true, receivedAt: at('2019-04-25 09:32:09'), secondRepliedAt: at('2019-05-10 14:56:53'), deadlines: [], doers: [] });
    expect(story().do(T, 'supervisor', { ...back, backEntry: { reason: '补录', reply: null } }).state.status).toBe('REGISTERED');
  });
  test.each([
    [{}, 1, null, 'NORMAL'], [{}, 1, 'URGENT', 'URGENT'], [{ essentialFacility: true }, 1, null, 'URGENT'], [{ ongoingBreach: true }, 1, 'NORMAL', 'URGENT'],
    [{ dangerToLifeOrProperty: true }, 1, null, 'MAJOR'], [{ media: true }, 1, null, 'MAJOR'], [{ legal: true }, 1, 'NORMAL', 'MAJOR'], [{ image: true }, 1, null, 'MAJOR'],
    [{}, 4, null, 'NORMAL'], [{}, 5, null, 'MAJOR'], [{ essentialFacility: true }, 1, 'MAJOR', 'MAJOR'],
  ] as const)('severity is the higher of input and flags: %j, %i persons, %s → %s (CMP-7, CMP-17)', (flags, size, input, expected) =>
    expect(severityOf({ ...NO_FLAGS, ...flags }, size, input, DEFAULT_POLICY)).toBe(expected));
});

describe('CMP-3, CMP-4: judgement', () => {
  test('the desk classifies, dispatch does not wait for it', () => {
    expect(currentJudgement(judged(taken(), 'INVALID').state)).toMatchObject({ judgement: 'INVALID', by: 'assistant' });
    expect(taken().do(T, 'assistant', say.dispatch()).state).toMatchObject({ status: 'DISPATCHED', departmentId: ENGINEERING, judgements: [] });
  });
  test('CMP-4: only the supervisor judges again, with a reason; the earlier one stays visible', () => {
    const told = judged(taken(), 'COMMUNICATION', 'VENTING');
    expect(told.refusal(T, 'assistant', say.judge('VALID', { reason: '处理不当' }))).toEqual({ kind: 'NotAllowed', command: 'judgeComplaint', denial: { reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR'] } });
    expect(told.refusal(T, 'supervisor', say.judge('VALID'))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-4' });
    told.do(T, 'supervisor', say.judge('VALID', { reason: '处理不当' }));
    expect(told.state.judgements.map(({ judgement }) => judgement)).toEqual(['COMMUNICATION', 'VALID']);
    expect(told.entries.at(-1)?.entry.facts).toMatchObject({ again: true });
  });
  test('COMMUNICATION names its kind, the others have none; a repair is not judged', () => {
    expect(taken().refusal(T, 'assistant', say.judge('COMMUNICATION'))).toMatchObject({ field: 'communicationKind', problem: 'EMPTY' });
    expect(taken().refusal(T, 'assistant', say.judge('VALID', { communicationKind: 'VENTING' }))).toMatchObject({ field: 'communicationKind', problem: 'NOT_APPLICABLE' });
    expect(taken({ kind: 'REPAIR' }).refusal(T, 'assistant', say.judge('VALID'))).toMatchObject({ field: 'judgement', problem: 'NOT_APPLICABLE' });
  });
});

describe('CMP-8, CMP-9: replies', () => {
  test('CMP-8: settled at once it is handled, and the replier a doer', () =>
    expect(taken().do(T, 'assistant', say.reply({ settles: true, acts: ['ANSWER'] })).state).toMatchObject({ status: 'HANDLED', doers: ['assistant'], replyActs: ['ANSWER'], handledAt: at(T) }));
  test('settling is for a first reply to a registered one', () => {
    expect(taken().refusal(T, 'assistant', say.reply({ stage: 'SECOND', settles: true }))).toMatchObject({ field: 'settles' });
    expect(handling().refusal(T, 'assistant', say.reply({ settles: true }))).toEqual({ kind: 'IllegalTransition', command: 'replyToComplaint', status: 'HANDLING', allowedIn: ['REGISTERED'] });
  });
  test('a first and a second reply once, further ones after them', () => {
    const told = taken();
    expect(told.refusal(T, 'assistant', say.reply({ stage: 'FURTHER' }))).toMatchObject({ field: 'stage', problem: 'NOT_APPLICABLE' });
    told.do(T, 'assistant', say.reply());
    expect(told.refusal(T, 'assistant', say.reply())).toMatchObject({ field: 'stage' });
    told.do(T, 'assistant', say.reply({ stage: 'SECOND', acts: ['APOLOGY', 'APOLOGY'] })).do(T, 'assistant', say.reply({ stage: 'FURTHER', acts: ['APOLOGY', 'HELP'] }));
    expect(told.refusal(T, 'assistant', say.reply({ stage: 'SECOND' }))).toMatchObject({ field: 'stage' });
    expect(told.state.replyActs).toEqual(['APOLOGY', 'HELP']);
  });
  test('CMP-9: beyond the 3rd day a reason, beyond the 3rd working day refused, both to the millisecond', () => {
    const told = taken();
    const third = at('2026-10-05 00:00');
    const latest = at('2026-10-11 00:00');
    expect(told.refusal(T, 'assistant', say.agree(at(T)))).toEqual({ kind: 'InThePast', field: 'replyAt', now: at(T) });
    expect(told.try(T, 'assistant', say.agree(third)).ok).toBe(true);
    expect(told.refusal(T, 'assistant', say.agree((third + 1) as never))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-9' });
    expect(told.try(T, 'assistant', say.agree(latest, '客户出差')).ok).toBe(true);
    expect(told.refusal(T, 'assistant', say.agree((latest + 1) as never, '客户出差'))).toEqual({ kind: 'TooLate', field: 'replyAt', rule: 'CMP-9', latest });
  });
  test('CMP-9: no time is agreed after the second reply', () =>
    expect(taken().do(T, 'assistant', say.reply({ stage: 'SECOND' })).refusal(T, 'assistant', say.agree(at('2026-10-02 09:00')))).toMatchObject({ field: 'replyAt', problem: 'NOT_APPLICABLE' }));
});

describe('CMP-7, CMP-10, CMP-11, CMP-12, CMP-22: handling', () => {
  test('CMP-22: accepted by the responsible department; actor and assignee are doers', () => {
    const told = taken().do(T, 'assistant', say.dispatch());
    expect(told.refusal(T, 'gardener', say.accept())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENGINEERING } });
    expect(told.do(T, 'manager', say.accept('engineer')).state).toMatchObject({ status: 'HANDLING', assigneeId: 'engineer', doers: ['manager', 'engineer'] });
    expect(taken().do(T, 'assistant', say.dispatch()).do(T, 'engineer', say.accept()).state).toMatchObject({ assigneeId: 'engineer', doers: ['engineer'] });
  });
  test('CMP-10, CMP-11: measures are the responsible department\'s, or the desk\'s while there is none', () => {
    expect(handling().refusal(T, 'assistant', say.measures())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(handling().do(T, 'colleague', say.measures({ cause: '缺油' })).state).toMatchObject({ cause: '缺油', measuresAt: at(T), doers: ['manager', 'engineer', 'colleague'] });
    expect(taken().do(T, 'duty', say.reply({ settles: true })).do(T, 'assistant', say.measures()).state.doers).toEqual(['duty', 'assistant']);
  });
  test('CMP-12: a follow-up is the desk\'s, and not of what is handled unless it was referred', () => {
    expect(handling().do('2026-10-03 09:00', 'assistant', say.followUp()).state.lastFollowUpAt).toBe(at('2026-10-03 09:00'));
    expect(handling().do(T, 'engineer', say.complete()).refusal(T, 'assistant', say.followUp())).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['REGISTERED', 'DISPATCHED', 'HANDLING'] });
    const referred = judged(handling(), 'NOT_OURS').do(T, 'assistant', say.refer()).do('2026-10-02 09:00', 'assistant', say.followUp());
    expect(referred.state.referral?.followedUpAt).toBe(at('2026-10-02 09:00'));
  });
  test('CMP-6: a VALID one is handed back only with cause, corrective and preventive action, given then or before', () => {
    const told = judged(handling(), 'VALID').do(T, 'engineer', say.measures({ cause: '缺油' }));
    expect(told.refusal(T, 'engineer', say.complete({ correctiveAction: '加油' }))).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['PREVENTIVE_ACTION'] });
    expect(told.do(T, 'engineer', say.complete({ correctiveAction: '加油', preventiveAction: '每月检查' })).state).toMatchObject({ status: 'HANDLED', cause: '缺油', preventiveAction: '每月检查' });
    expect(handling().refusal(T, 'colleague', say.complete())).toMatchObject({ kind: 'NotAllowed' });
  });
  test('CMP-7: the leader is told of a major one only, by the supervisor', () => {
    expect(taken().refusal(T, 'supervisor', say.tellLeader())).toMatchObject({ field: 'severity', problem: 'NOT_APPLICABLE' });
    expect(taken({ severity: 'MAJOR' }).refusal(T, 'assistant', say.tellLeader())).toMatchObject({ kind: 'NotAllowed' });
    expect(taken({ severity: 'MAJOR' }).do(T, 'supervisor', say.tellLeader()).state.leaderToldAt).toBe(at(T));
  });
  test('CMP-6: referring needs the judgement NOT_OURS, a plan TO_IMPROVE', () => {
    expect(taken().refusal(T, 'assistant', say.refer())).toEqual({ kind: 'JudgementRequired', command: 'referComplaint' });
    expect(judged(taken(), 'VALID').refusal(T, 'assistant', say.refer())).toEqual({ kind: 'JudgementMismatch', command: 'referComplaint', judgement: 'VALID', expected: ['NOT_OURS'] });
    expect(judged(taken(), 'VALID').refusal(T, 'assistant', say.plan(at('2026-12-01 09:00')))).toMatchObject({ kind: 'JudgementMismatch', expected: ['TO_IMPROVE'] });
    expect(judged(taken(), 'NOT_OURS').do(T, 'assistant', say.refer()).state).toMatchObject({ status: 'HANDLED', referral: { channel: '供电局' }, doers: ['assistant'] });
    expect(judged(taken(), 'TO_IMPROVE').refusal(T, 'assistant', say.plan(at(T)))).toMatchObject({ kind: 'InThePast', field: 'dueAt' });
    expect(taken().refusal(T, 'assistant', say.planDone())).toMatchObject({ field: 'plan', problem: 'NOT_APPLICABLE' });
  });
});

describe('CMP-14: call-back', () => {
  const done = (judgement: Judgement | null = 'INVALID'): Story => {
    const told = judgement === null ? handling() : judged(handling(), judgement);
    return told.do(T, 'engineer', say.completeFully());
  };
  test('needs a judgement, unless it is a repair', () => {
    expect(done(null).refusal(T, 'supervisor', say.callBack('SATISFIED'))).toEqual({ kind: 'JudgementRequired', command: 'callBackComplaint' });
    const repair = handling({ kind: 'REPAIR' }).do(T, 'engineer', say.complete()).do(T, 'supervisor', say.callBack('SATISFIED'));
    expect(repair.refusal(T, 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: null, missing: ['ACCEPTANCE'] });
    repair.do(T, 'engineer', say.acceptWork());
    expect(repair.do(T, 'supervisor', say.close()).state).toMatchObject({ status: 'CLOSED', outcome: 'SATISFIED' });
  });
  test('is the supervisor\'s, who may name a caller that is no doer', () => {
    expect(done().refusal(T, 'assistant', say.callBack('SATISFIED'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(done().refusal(T, 'supervisor', say.callBack('SATISFIED', { callerId: WHO.engineer.staffId }))).toEqual({ kind: 'DoerMayNot', command: 'callBackComplaint' });
    expect(done().do(T, 'supervisor', say.callBack('SATISFIED', { callerId: WHO.assistant.staffId })).state.callBacks[0]?.by).toBe('assistant');
  });
  test('NOT_REACHED is an attempt only', () => expect(done().do(T, 'supervisor', say.callBack('NOT_REACHED')).state.status).toBe('HANDLED'));
  test('dissatisfied and VALID: handled again, and the round begins anew', () => {
    const told = done('VALID').do(T, 'assistant', say.tellResult()).do(T, 'supervisor', say.callBack('NOT_REACHED')).do(T, 'supervisor', say.callBack('DISSATISFIED'));
    expect(told.state).toMatchObject({ status: 'HANDLING', rounds: 2, handledAt: null, resultToldAt: null, callBacks: [], assigneeId: 'engineer' });
  });
  test('dissatisfied and not VALID: the supervisor must decide', () => {
    expect(done().refusal(T, 'supervisor', say.callBack('DISSATISFIED'))).toMatchObject({ field: 'handleAgain', problem: 'EMPTY' });
    expect(done().do(T, 'supervisor', say.callBack('DISSATISFIED', { handleAgain: true })).state).toMatchObject({ status: 'HANDLING', rounds: 2 });
    expect(done().do(T, 'supervisor', say.callBack('DISSATISFIED', { handleAgain: false })).state).toMatchObject({ status: 'CALLED_BACK', rounds: 1 });
    expect(done('VALID').refusal(T, 'supervisor', say.callBack('DISSATISFIED', { handleAgain: false }))).toMatchObject({ field: 'handleAgain', problem: 'NOT_APPLICABLE' });
    expect(done().refusal(T, 'supervisor', say.callBack('SATISFIED', { handleAgain: true }))).toMatchObject({ field: 'handleAgain', problem: 'NOT_APPLICABLE' });
  });
  test('a new round asks for a second reply again', () => {
    const told = judged(handling(), 'VALID').do(T, 'assistant', say.reply({ stage: 'SECOND' })).do(T, 'engineer', say.completeFully()).do(T, 'supervisor', say.callBack('DISSATISFIED'));
    expect(told.state.secondRepliedAt).toBeNull();
    expect(told.do(T, 'assistant', say.reply({ stage: 'SECOND' })).state.secondRepliedAt).toBe(at(T));
  });
  test('without a department a new round goes back to the register', () => {
    const told = judged(taken(), 'VALID').do(T, 'assistant', say.reply({ settles: true })).do(T, 'supervisor', say.callBack('DISSATISFIED'));
    expect(told.state).toMatchObject({ status: 'REGISTERED', rounds: 2 });
    expect(told.do(T, 'assistant', say.reply({ stage: 'SECOND' })).do(T, 'assistant', say.dispatch()).state.status).toBe('DISPATCHED');
  });
});

/** CMP-6 and CMP-15: per judgement the evidence that closing demands, what gives it, and the outcome. */
const acts = (...given: ReplyAct[]): ComplaintCommand => say.reply({ acts: given });
const closing: readonly (readonly [string, Judgement | null, 'SEEKING_HELP' | 'CONSULTING' | 'VENTING' | null, 'SATISFIED' | 'UNDERSTOOD' | 'DISSATISFIED', readonly Evidence[], readonly ComplaintCommand[], string])[] = [
  ['VALID', 'VALID', null, 'SATISFIED', ['APOLOGY', 'CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION', 'SUMMARY'], [acts('APOLOGY'), say.measures({ cause: 'a', correctiveAction: 'b', preventiveAction: 'c' }), say.sumUp()], 'SATISFIED'],
  ['TO_IMPROVE', 'TO_IMPROVE', null, 'UNDERSTOOD', ['EXPLANATION', 'PLAN', 'SUGGESTION', 'REPLY', 'SUMMARY'], [acts('EXPLANATION'), say.plan(at('2026-12-01 09:00')), say.suggest(), say.sumUp()], 'UNDERSTOOD'],
  ['INVALID', 'INVALID', null, 'DISSATISFIED', ['EXPLANATION', 'RECOURSE'], [acts('EXPLANATION'), say.recourse()], 'EXPLAINED'],
  ['seeking help', 'COMMUNICATION', 'SEEKING_HELP', 'SATISFIED', ['HELP'], [acts('HELP')], 'HELPED'],
  ['consulting', 'COMMUNICATION', 'CONSULTING', 'UNDERSTOOD', ['ANSWER'], [acts('ANSWER')], 'REPLIED'],
  ['venting', 'COMMUNICATION', 'VENTING', 'DISSATISFIED', ['HEARD', 'RECOURSE'], [acts('HEARD'), say.recourse()], 'REPLIED'],
  ['NOT_OURS', 'NOT_OURS', null, 'UNDERSTOOD', ['REFERRAL', 'REFERRAL_FOLLOW_UP'], [say.refer(), say.followUp()], 'REFERRED'],
  ['NOT_OURS, dissatisfied', 'NOT_OURS', null, 'DISSATISFIED', ['REFERRAL', 'REFERRAL_FOLLOW_UP', 'RECOURSE'], [say.refer(), say.followUp(), say.recourse()], 'REFERRED'],
];

describe('CMP-6, CMP-15: closing', () => {
  test.each(closing)('%s', (_, judgement, kind, answer, missing, giving, outcome) => {
    // Judged after it was handed back, so that nothing was demanded before.
    const told = handling().do(T, 'engineer', say.complete()).do(T, 'supervisor', say.judge(judgement ?? 'INVALID', { communicationKind: kind }))
      .do(T, 'supervisor', say.callBack(answer, { handleAgain: answer === 'DISSATISFIED' ? false : null }));
    expect(told.refusal(T, 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement, missing });
    giving.forEach((command, given) => {
      // Each piece alone is not enough: what is still to be given is still missing.
      const refusal = told.refusal(T, 'supervisor', say.close());
      expect(refusal.kind === 'EvidenceMissing' && refusal.missing.length).toBeGreaterThanOrEqual(giving.length - given);
      told.do(T, command.type === 'recordMeasures' || command.type === 'setPlan' ? 'manager' : 'assistant', command);
    });
    expect(told.do(T, 'supervisor', say.close()).state).toMatchObject({ status: 'CLOSED', outcome, closedBy: 'supervisor', closedAt: at(T), supervisorId: 'supervisor' });
  });

  test('CMP-15: VALID closes only when the customer is satisfied; who understands is not enough, who is not never', () => {
    const full = judged(handling(), 'VALID').do(T, 'assistant', acts('APOLOGY')).do(T, 'engineer', say.completeFully()).do(T, 'assistant', say.sumUp());
    expect(full.do(T, 'supervisor', say.callBack('UNDERSTOOD')).refusal(T, 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['CUSTOMER_SATISFIED'] });
    expect(full.do(T, 'supervisor', say.callBack('SATISFIED')).do(T, 'supervisor', say.close()).state.outcome).toBe('SATISFIED');
    const rejudged = judged(handling(), 'INVALID').do(T, 'engineer', say.completeFully()).do(T, 'supervisor', say.callBack('DISSATISFIED', { handleAgain: false }))
      .do(T, 'supervisor', say.judge('VALID', { reason: '核实属实' }));
    expect(rejudged.refusal(T, 'supervisor', say.close())).toEqual({ kind: 'CustomerNotSatisfied' });
    expect(rejudged.do(T, 'supervisor', say.callBack('DISSATISFIED')).state).toMatchObject({ status: 'HANDLING', rounds: 2 });
  });

  test('CMP-15: doer and closer differ, whatever the outcome', () => {
    const told = judged(taken(), 'INVALID').do(T, 'supervisor', say.reply({ settles: true, acts: ['EXPLANATION'] }));
    expect(told.refusal(T, 'supervisor', say.callBack('UNDERSTOOD'))).toEqual({ kind: 'DoerMayNot', command: 'callBackComplaint' });
    expect(told.refusal(T, 'supervisor', say.close('WITHDRAWN', '撤回'))).toEqual({ kind: 'DoerMayNot', command: 'closeComplaint' });
    told.do(T, 'supervisor', say.callBack('UNDERSTOOD', { callerId: WHO.assistant.staffId }));
    expect(told.refusal(T, 'supervisor', say.close())).toEqual({ kind: 'DoerMayNot', command: 'closeComplaint' });
  });

  test.each(['WITHDRAWN', 'REGISTERED_IN_ERROR'] as const)('CMP-15: %s from any open status, with a reason', (outcome) => {
    expect(taken().refusal(T, 'supervisor', say.close(outcome))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-15' });
    expect(handling().do(T, 'supervisor', say.close(outcome, '重复登记')).state).toMatchObject({ status: 'CLOSED', outcome });
  });

  test('CMP-15: UNREACHABLE asks for three attempts on three days of the wall calendar', () => {
    const told = judged(handling(), 'VALID').do(T, 'engineer', say.completeFully());
    const attempt = (when: string): Story => told.do(when, 'supervisor', say.callBack('NOT_REACHED'));
    const refused = (when: string) => told.refusal(when, 'supervisor', say.close('UNREACHABLE', '三次未接'));
    expect(refused(T)).toEqual({ kind: 'TooFewAttempts', attempts: 0, days: 0, required: 3 });
    attempt('2026-10-01 23:00');
    attempt('2026-10-01 23:59');
    attempt('2026-10-02 00:01');
    expect(refused('2026-10-02 00:02')).toEqual({ kind: 'TooFewAttempts', attempts: 3, days: 2, required: 3 });
    attempt('2026-10-03 00:00');
    expect(told.refusal('2026-10-03 09:00', 'supervisor', say.close('UNREACHABLE'))).toMatchObject({ kind: 'ReasonRequired' });
    expect(told.do('2026-10-03 09:00', 'supervisor', say.close('UNREACHABLE', '三次未接')).state.outcome).toBe('UNREACHABLE');
  });

  test('reopened with a reason by supervisor or centre manager, to its department or the register', () => {
    const told = handling().do(T, 'supervisor', say.close('WITHDRAWN', '撤回'));
    expect(told.refusal(T, 'assistant', say.reopen())).toMatchObject({ kind: 'NotAllowed' });
    expect(told.refusal(T, 'supervisor', say.reopen(' '))).toMatchObject({ kind: 'ReasonRequired', field: 'reason' });
    expect(told.do(T, 'centreManager', say.reopen()).state).toMatchObject({ status: 'HANDLING', outcome: null, closedAt: null, closedBy: null, reopenedAt: at(T), rounds: 2 });
    expect(taken().do(T, 'supervisor', say.close('WITHDRAWN', '撤回')).do(T, 'supervisor', say.reopen()).state.status).toBe('REGISTERED');
  });
});

test('folding the entries again gives the same complaint', () => {
  const told = judged(handling(), 'INVALID').do(T, 'engineer', say.complete()).do(T, 'supervisor', say.callBack('UNDERSTOOD'));
  expect(foldComplaint(JSON.parse(JSON.stringify(told.entries)) as typeof told.entries)).toEqual(told.state);
  expect(() => foldComplaint([])).toThrow();
  expect(() => foldComplaint(told.entries.slice(1))).toThrow(/cannot be folded/);
});
