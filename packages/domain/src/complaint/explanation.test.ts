// What the customer is told: explanations (CMP-6), links (CMP-16, CMP-18), suggestions (CMP-23), and where else to turn.
import { describe, expect, test } from '@jest/globals';
import { at, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { done, handling, MORNING, taken } from '../../test/stories.ts';
import type { ComplaintCommand, ComplaintId } from '../index.ts';

const EARLIER = 'complaint-0' as ComplaintId;
const judged = (judgement: 'INVALID' | 'TO_IMPROVE' | 'VALID'): Story => taken().do(MORNING, 'assistant', say.judge(judgement));
const empty = (field: string): unknown => ({ kind: 'InvalidField', field, problem: 'EMPTY', limit: null });
const notHere = (field: string): unknown => ({ kind: 'InvalidField', field, problem: 'NOT_APPLICABLE', limit: null });
const visit = say.explain({ way: 'HOME_VISIT' });

describe('CMP-6: explanations', () => {
  test('CMP-6: at the home of an INVALID one the supervisor goes, nobody else', () => {
    const refusal = { kind: 'NotAllowed', command: 'explainComplaint', denial: { reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR'] } };
    for (const who of ['assistant', 'duty'] as const) expect(judged('INVALID').refusal(MORNING, who, visit)).toEqual(refusal);
    expect(judged('INVALID').do(MORNING, 'supervisor', visit).state.explanations).toEqual([{ way: 'HOME_VISIT', text: '经核查属误会', notice: null, at: at(MORNING), by: 'supervisor' }]);
  });

  test('CMP-6: at the home of any other the desk goes too, and every other way is the desk\'s', () => {
    expect(judged('TO_IMPROVE').do(MORNING, 'assistant', visit).state.explanations[0]).toMatchObject({ way: 'HOME_VISIT', by: 'assistant' });
    expect(taken().do(MORNING, 'duty', visit).state.replyActs).toEqual(['EXPLANATION']);
    expect(judged('INVALID').do(MORNING, 'assistant', say.explain()).state.explanations[0]).toMatchObject({ way: 'REPLY', notice: null });
    expect(judged('INVALID').refusal(MORNING, 'manager', say.explain())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('CMP-6: an explanation by notice 公告 names it, any other names none', () => {
    for (const notice of [null, '  ']) expect(judged('INVALID').refusal(MORNING, 'assistant', say.explain({ way: 'NOTICE', notice }))).toEqual(empty('notice'));
    expect(judged('INVALID').refusal(MORNING, 'assistant', say.explain({ notice: '公告〔2026〕1号' }))).toEqual(notHere('notice'));
    expect(judged('INVALID').do(MORNING, 'assistant', say.explain({ way: 'NOTICE', notice: '公告〔2026〕1号' })).state.explanations[0]).toMatchObject({ way: 'NOTICE', notice: '公告〔2026〕1号' });
    expect(judged('INVALID').refusal(MORNING, 'assistant', say.explain({ way: 'NOTICE', notice: '号'.repeat(201) }))).toEqual({ kind: 'InvalidField', field: 'notice', problem: 'TOO_LONG', limit: 200 });
    expect(judged('INVALID').refusal(MORNING, 'assistant', say.explain({ text: ' ' }))).toEqual(empty('text'));
  });

  test('CMP-6, CMP-15: an explanation is what closing an INVALID one asks for', () => {
    const told = done().do(MORNING, 'supervisor', say.judge('INVALID')).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD'));
    expect(told.refusal('2026-10-01 11:30', 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: 'INVALID', missing: ['EXPLANATION'] });
    expect(told.do('2026-10-01 11:20', 'assistant', say.explain()).do('2026-10-01 11:30', 'supervisor', say.close()).state.outcome).toBe('EXPLAINED');
  });

  test.each<[string, ComplaintCommand]>([['an explanation', say.explain()], ['a shared notice', say.link({ notice: '公告〔2026〕2号' })]])(
    'CMP-6, CMP-11b: %s explains a plan that is there, and tells the customer of measures', (_, command) => {
      const told = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00'))).do('2026-10-01 09:45', 'manager', say.measures());
      expect([told.shows('CMP-11a', MORNING), told.shows('CMP-11b', MORNING)]).toEqual(['RUNNING 2026-10-11 00:00', 'RUNNING 2026-10-05 00:00']);
      told.do('2026-10-01 09:50', 'assistant', command);
      expect(told.state.plan?.explainedAt).toBe(at('2026-10-01 09:50'));
      expect([told.shows('CMP-11a', MORNING), told.shows('CMP-11b', MORNING)]).toEqual(['MET 2026-10-11 00:00', 'MET 2026-10-05 00:00']);
      expect(told.do('2026-10-01 10:00', 'assistant', command).state.plan?.explainedAt).toBe(at('2026-10-01 09:50'));
    });

  test('CMP-11b: an explanation without a plan, or before it, meets nothing', () => {
    const told = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:35', 'assistant', say.explain()).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00')));
    expect([told.shows('CMP-11b', MORNING), told.shows('CMP-11a', MORNING), told.state.plan?.explainedAt]).toEqual(['RUNNING 2026-10-05 00:00', 'RUNNING 2026-10-11 00:00', null]);
  });

  test('CMP-6: no closed one is explained', () =>
    expect(taken().do(MORNING, 'supervisor', say.close('WITHDRAWN', '撤回')).refusal(MORNING, 'assistant', say.explain())).toMatchObject({ kind: 'IllegalTransition' }));
});

describe('CMP-16, CMP-18: links', () => {
  test('CMP-16: a second complaint on the same matter names the first, at intake or later', () => {
    expect(taken({ previousComplaintId: EARLIER }).state.previousComplaintId).toBe(EARLIER);
    const told = taken().do(MORNING, 'assistant', say.link({ previousComplaintId: EARLIER }));
    expect(told.state).toMatchObject({ previousComplaintId: EARLIER, sharedNotice: null, explanations: [], replyActs: [] });
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'ComplaintLinked', facts: { previousComplaintId: EARLIER }, personal: { notice: null } });
    expect(told.do(MORNING, 'assistant', say.link({ previousComplaintId: 'complaint-9' as ComplaintId })).state.previousComplaintId).toBe('complaint-9');
  });

  test('CMP-16: never to itself, never to nothing, by the desk or the supervisor only', () => {
    expect(taken().refusal(MORNING, 'assistant', say.link({ previousComplaintId: 'complaint-1' as ComplaintId }))).toEqual(notHere('previousComplaintId'));
    for (const notice of [null, ' ']) expect(taken().refusal(MORNING, 'assistant', say.link({ notice }))).toEqual(empty('previousComplaintId'));
    for (const who of ['manager', 'guard', 'centreManager'] as const) expect(taken().refusal(MORNING, who, say.link({ previousComplaintId: EARLIER }))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(taken().do(MORNING, 'supervisor', say.link({ previousComplaintId: EARLIER })).state.previousComplaintId).toBe(EARLIER);
  });

  test('CMP-18: the notice that answers many counts as an explanation, and leaves the earlier complaint named', () => {
    const told = taken({ previousComplaintId: EARLIER }).do('2026-10-01 10:00', 'assistant', say.link({ notice: ' 公告〔2026〕2号 ' }));
    expect(told.state).toMatchObject({
      previousComplaintId: EARLIER, sharedNotice: { reference: '公告〔2026〕2号', at: at('2026-10-01 10:00') }, replyActs: ['EXPLANATION'],
      explanations: [{ way: 'NOTICE', text: '公告〔2026〕2号', notice: '公告〔2026〕2号', at: at('2026-10-01 10:00'), by: 'assistant' }],
    });
    expect(told.do('2026-10-01 11:00', 'assistant', say.link({ previousComplaintId: 'complaint-9' as ComplaintId, notice: '公告〔2026〕3号' })).state).toMatchObject({ previousComplaintId: 'complaint-9', sharedNotice: { reference: '公告〔2026〕3号' } });
    expect(told.state.explanations).toHaveLength(2);
  });
});

describe('CMP-23 and recourse', () => {
  test('CMP-23: what cannot be solved now closes only after at least one suggestion', () => {
    const told = handling().do(MORNING, 'supervisor', say.judge('TO_IMPROVE')).do(MORNING, 'manager', say.plan(at('2026-12-01 00:00'))).do(MORNING, 'assistant', say.reply({ acts: ['EXPLANATION'] }))
      .do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD')).do('2026-10-01 11:10', 'assistant', say.sumUp());
    expect(told.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: 'TO_IMPROVE', missing: ['SUGGESTION'] });
    told.do('2026-10-01 11:20', 'assistant', say.suggest()).do('2026-10-01 11:30', 'duty', { type: 'suggestToCustomer', text: '可走东侧楼梯' });
    expect(told.state.suggestions).toEqual([{ text: '建议先用备用电梯', at: at('2026-10-01 11:20') }, { text: '可走东侧楼梯', at: at('2026-10-01 11:30') }]);
    expect(told.do('2026-10-01 12:00', 'supervisor', say.close()).state.outcome).toBe('UNDERSTOOD');
  });

  test('CMP-23: a suggestion has words and comes from the desk or the supervisor', () => {
    expect(taken().refusal(MORNING, 'assistant', { type: 'suggestToCustomer', text: '' })).toEqual(empty('text'));
    expect(taken().refusal(MORNING, 'manager', say.suggest())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('CMP-15: a dissatisfied customer of one that is not VALID is told where else to turn, before it closes; a new round asks again', () => {
    const told = done().do(MORNING, 'supervisor', say.judge('INVALID')).do(MORNING, 'assistant', say.explain()).do('2026-10-01 10:30', 'assistant', say.recourse())
      .do('2026-10-01 11:00', 'supervisor', say.callBack('DISSATISFIED', { handleAgain: true }));
    expect(told.state.recourseToldAt).toBeNull();
    told.do('2026-10-01 12:00', 'engineer', say.complete()).do('2026-10-01 13:00', 'supervisor', say.callBack('DISSATISFIED', { handleAgain: false }));
    expect(told.refusal('2026-10-01 14:00', 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: 'INVALID', missing: ['RECOURSE'] });
    expect(told.refusal('2026-10-01 14:00', 'assistant', { type: 'tellRecourse', text: ' ' })).toEqual(empty('text'));
    expect(told.refusal('2026-10-01 14:00', 'engineer', say.recourse())).toMatchObject({ kind: 'NotAllowed' });
    expect(told.do('2026-10-01 14:00', 'assistant', say.recourse()).state.recourseToldAt).toBe(at('2026-10-01 14:00'));
    expect(told.do('2026-10-01 14:10', 'supervisor', say.close()).state.outcome).toBe('EXPLAINED');
  });

  test('CMP-15: a customer who understands needs no recourse', () =>
    expect(done().do(MORNING, 'supervisor', say.judge('INVALID')).do(MORNING, 'assistant', say.explain()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD')).do('2026-10-01 12:00', 'supervisor', say.close()).state.status).toBe('CLOSED'));
});
