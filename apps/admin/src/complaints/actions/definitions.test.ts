import { describe, expect, test } from '@jest/globals';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { definitionOf, inputOf, missingFields, shownFields, type ActionName, type Values } from './definitions.ts';
import { offeredActions } from './suggest.ts';

const closing = (...variants: string[]) => variants.map((variant) => ({ action: 'complaintClose', variant, allowed: true }));
const complaint = (part: object = {}): ComplaintFacts => ({ judgement: null, channel: 'PHONE', firstRepliedAt: null, secondRepliedAt: null, department: null, allowedActions: closing('ORDINARY', 'WITHDRAWN'), ...part }) as unknown as ComplaintFacts;
const ask = (name: ActionName, of: ComplaintFacts, values: Values) => {
  const fields = shownFields(definitionOf(name), of, values);
  return { names: fields.map((field) => field.name), missing: missingFields(fields, of, values), input: inputOf(fields, values) };
};

describe('forms of the commands', () => {
  test('a communication complaint asks which kind, others do not', () => {
    expect(ask('complaintJudge', complaint(), { judgement: 'COMMUNICATION' }).missing).toEqual(['communicationKind']);
    expect(ask('complaintJudge', complaint(), { judgement: 'VALID', communicationKind: 'VENTING' }).input).toEqual({ judgement: 'VALID' });
  });
  test('judging again asks why', () => {
    expect(ask('complaintJudge', complaint({ judgement: 'INVALID' }), { judgement: 'VALID', reason: '  ' }).missing).toEqual(['reason']);
  });
  test('a dissatisfied customer: only for what is not VALID somebody decides whether to handle it again', () => {
    expect(ask('complaintCallBack', complaint({ judgement: 'VALID' }), { answer: 'DISSATISFIED' }).names).not.toContain('handleAgain');
    expect(ask('complaintCallBack', complaint({ judgement: 'INVALID' }), { answer: 'DISSATISFIED' }).names).toContain('handleAgain');
  });
  test('closing early needs a reason, closing as usual nothing', () => {
    expect(ask('complaintClose', complaint(), {}).missing).toEqual([]);
    expect(ask('complaintClose', complaint(), { outcome: 'WITHDRAWN' }).missing).toEqual(['reason']);
    expect(ask('complaintClose', complaint({ allowedActions: closing('WITHDRAWN') }), {}).missing).toEqual(['outcome']);
    expect(ask('complaintClose', complaint({ allowedActions: closing('ORDINARY') }), {}).names).toEqual([]);
  });
  test('the next reply is proposed by what was given so far', () => {
    const stage = (part: object) => definitionOf('complaintReply').initial?.(complaint(part))['stage'];
    expect([stage({}), stage({ firstRepliedAt: 'x' }), stage({ firstRepliedAt: 'x', secondRepliedAt: 'y' })]).toEqual(['FIRST', 'SECOND', 'FURTHER']);
  });
});

describe('what is offered first', () => {
  const facts = (allowed: string[], rules: string[] = [], part: object = {}) => ({
    judgement: null, missingForClosing: ['CALL_BACK'] as never[], allowedActions: allowed.map((action) => ({ action, allowed: true })),
    deadlines: rules.map((rule) => ({ rule })), ...part,
  });
  test('the first reply while its quarter of an hour runs, then the judgement', () => {
    expect(offeredActions(facts(['complaintDispatch', 'complaintJudge', 'complaintReply'], ['CMP-8', 'CMP-9'])).slice(0, 3)).toEqual(['complaintReply', 'complaintJudge', 'complaintDispatch']);
  });
  test('telling the leader before everything else', () => {
    expect(offeredActions(facts(['complaintJudge', 'complaintTellLeader'], ['CMP-7']))[0]).toBe('complaintTellLeader');
  });
  test('closing comes first only when nothing is missing', () => {
    expect(offeredActions(facts(['complaintClose', 'complaintCallBack'], [], { judgement: 'VALID' }))[0]).toBe('complaintCallBack');
    expect(offeredActions(facts(['complaintClose', 'complaintCallBack'], [], { judgement: 'VALID', missingForClosing: [] }))[0]).toBe('complaintClose');
  });
  test('nothing that the API does not allow, nothing this screen does not know', () => {
    const refused = { action: 'complaintClose', allowed: false };
    expect(offeredActions({ ...facts(['complaintJuggle', 'complaintFollowUp']), allowedActions: [refused, { action: 'complaintJuggle', allowed: true }, { action: 'complaintFollowUp', allowed: true }] as never })).toEqual(['complaintFollowUp']);
  });
});
