// What closing demands (CMP-6, CMP-15, CMP-17, CMP-19, CMP-21, CMP-23), piece by piece: each alone stands in the way, none is taken for another.
import { describe, expect, test } from '@jest/globals';
import { at, ENVIRONMENT } from '../../test/kit.ts';
import { MORNING, taken } from '../../test/stories.ts';
import type { CallBackAnswer, CommunicationKind, ComplaintState, Evidence, Judgement, ReplyAct, StaffId } from '../index.ts';
import { allHeard, closingOf, evidenceMissing, EVIDENCES, findingsMissing, lastReached, partsHandedBack } from '../index.ts';

const now = at(MORNING);
const by = 'x' as StaffId;
const base = taken().state;
type Patch = Partial<ComplaintState>;
const judged = (judgement: Judgement, communicationKind: CommunicationKind | null = null): Patch => ({ judgements: [{ judgement, communicationKind, reason: null, at: now, by }] });
const answered = (...answers: CallBackAnswer[]): Patch => ({ callBacks: answers.map((answer) => ({ at: now, by, way: 'PHONE', answer, text: null })) });
const acts = (...replyActs: ReplyAct[]): Patch => ({ replyActs });
const summary = { sumUp: { cause: 'a', lesson: 'b', adjustment: 'c', at: now, by } };
const referral = (followedUpAt: ComplaintState['closedAt']): ComplaintState['referral'] => ({ channel: 'a', reason: 'b', at: now, followedUpAt });
const missing = (...patches: Patch[]): readonly Evidence[] => evidenceMissing(Object.assign({}, base, ...patches) as ComplaintState);
const plan = { plan: { departmentId: ENVIRONMENT, text: 'a', dueAt: now, setAt: now, explainedAt: null, completedAt: null } };

/** All that one kind of closing demands, and for each piece the state without it. */
const closings: readonly (readonly [string, string, Patch, readonly (readonly [Evidence, Patch])[]])[] = [
  ['a VALID one', 'SATISFIED', { ...judged('VALID'), ...acts('APOLOGY'), cause: 'a', correctiveAction: 'b', preventiveAction: 'c', ...answered('SATISFIED'), ...summary }, [
    ['APOLOGY', acts('EXPLANATION', 'HELP', 'ANSWER', 'HEARD')], ['CAUSE', { cause: null }], ['CORRECTIVE_ACTION', { correctiveAction: null }], ['PREVENTIVE_ACTION', { preventiveAction: null }],
    ['CUSTOMER_SATISFIED', answered('UNDERSTOOD')], ['CUSTOMER_SATISFIED', answered('NOT_REACHED')], ['CUSTOMER_SATISFIED', answered('SATISFIED', 'UNDERSTOOD')], ['SUMMARY', { sumUp: null }],
    ['SUMMARY', { sumUp: { ...summary.sumUp, cause: null } }], ['SUMMARY', { sumUp: { ...summary.sumUp, adjustment: null } }],
  ]],
  ['one TO_IMPROVE', 'UNDERSTOOD', { ...judged('TO_IMPROVE'), ...acts('EXPLANATION'), ...plan, suggestions: [{ text: 'a', at: now }], firstRepliedAt: now, ...answered('UNDERSTOOD'), ...summary }, [
    ['EXPLANATION', acts('APOLOGY', 'HELP', 'ANSWER', 'HEARD')], ['PLAN', { plan: null }], ['SUGGESTION', { suggestions: [] }], ['REPLY', { firstRepliedAt: null }], ['CUSTOMER_UNDERSTANDS', answered()], ['SUMMARY', { sumUp: null }],
  ]],
  ['an INVALID one', 'EXPLAINED', { ...judged('INVALID'), ...acts('EXPLANATION'), ...answered('UNDERSTOOD') }, [['EXPLANATION', acts()], ['CALL_BACK', answered()], ['CALL_BACK', answered('NOT_REACHED')]]],
  ['one that is NOT_OURS', 'REFERRED', { ...judged('NOT_OURS'), referral: referral(now), ...answered('UNDERSTOOD') }, [['REFERRAL_FOLLOW_UP', { referral: referral(null) }], ['CALL_BACK', answered('NOT_REACHED')]]],
  ['who sought help', 'HELPED', { ...judged('COMMUNICATION', 'SEEKING_HELP'), ...acts('HELP'), ...answered('SATISFIED') }, [['HELP', acts('ANSWER', 'HEARD')], ['CALL_BACK', answered()]]],
  ['who asked', 'REPLIED', { ...judged('COMMUNICATION', 'CONSULTING'), ...acts('ANSWER'), ...answered('SATISFIED') }, [['ANSWER', acts('HELP', 'HEARD')], ['CALL_BACK', answered()]]],
  ['who vented', 'REPLIED', { ...judged('COMMUNICATION', 'VENTING'), ...acts('HEARD'), ...answered('SATISFIED') }, [['HEARD', acts('HELP', 'ANSWER')], ['CALL_BACK', answered()]]],
  ['a repair', 'SATISFIED', { kind: 'REPAIR', workAcceptedAt: now, ...answered('SATISFIED') }, [['ACCEPTANCE', { workAcceptedAt: null }], ['CUSTOMER_SATISFIED', answered('UNDERSTOOD')]]],
  ['one whose kind of communication is not known', 'REPLIED', { ...judged('COMMUNICATION'), ...answered('SATISFIED') }, [['CALL_BACK', answered()]]],
];

describe.each(closings)('CMP-15: closing %s', (_, outcome, whole, pieces) => {
  test(`has the outcome ${outcome} when nothing is missing`, () => {
    expect(missing(whole)).toEqual([]);
    expect(closingOf({ ...base, ...whole }).outcome).toBe(outcome);
  });
  test.each(pieces)('%s alone stands in the way (%#)', (evidence, without) => expect(missing(whole, without)).toEqual([evidence]));
});

describe('CMP-15: what closing demands beside', () => {
  const whole = { ...judged('INVALID'), ...acts('EXPLANATION'), ...answered('UNDERSTOOD') } as const;
  const person = { name: 'a', phone: null, unitId: null, apart: false };

  test('everything, in the order of the rule, when nothing was done', () => {
    expect(missing()).toEqual(['JUDGEMENT', 'CALL_BACK']);
    expect(missing(judged('VALID'))).toEqual(['APOLOGY', 'CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION', 'CUSTOMER_SATISFIED', 'SUMMARY']);
    expect(missing(judged('TO_IMPROVE'))).toEqual(['EXPLANATION', 'PLAN', 'SUGGESTION', 'REPLY', 'CUSTOMER_UNDERSTANDS', 'SUMMARY']);
    expect(missing(judged('NOT_OURS'))).toEqual(['REFERRAL', 'REFERRAL_FOLLOW_UP', 'CALL_BACK']);
    expect(missing({ kind: 'REPAIR' })).toEqual(['ACCEPTANCE', 'CUSTOMER_SATISFIED']);
  });

  test('CMP-19, CMP-17, CMP-21: parts, hearing and summary only where there are any', () => {
    const out = { departmentId: ENVIRONMENT, handedBackAt: null, handedBackBy: null };
    const back = { departmentId: ENVIRONMENT, handedBackAt: now, handedBackBy: by };
    expect([missing(whole, { parts: [back, out] }), missing(whole, { parts: [back] })]).toEqual([['PARTS'], []]);
    expect([missing(whole, { complainants: [{ ...person, heardAt: now }, { ...person, heardAt: null }] }), missing(whole, { complainants: [{ ...person, heardAt: now }] })]).toEqual([['HEARING'], []]);
    expect([missing(whole, { severity: 'MAJOR' }), missing(whole, { severity: 'MAJOR', ...summary }), missing(whole, { severity: 'URGENT' })]).toEqual([['SUMMARY'], [], []]);
    expect([partsHandedBack(base), allHeard(base)]).toEqual([true, true]);
    expect([partsHandedBack({ ...base, parts: [back, out] }), allHeard({ ...base, complainants: [{ ...person, heardAt: null }] })]).toEqual([false, false]);
  });

  test('recourse for who stays dissatisfied; who understands needs none', () => {
    expect([missing(whole, answered('DISSATISFIED')), missing(whole, answered('DISSATISFIED'), { recourseToldAt: now })]).toEqual([['RECOURSE'], []]);
    expect(missing(whole, answered('DISSATISFIED', 'UNDERSTOOD'))).toEqual([]);
    expect(missing(whole, answered('UNDERSTOOD', 'DISSATISFIED', 'NOT_REACHED'))).toEqual(['RECOURSE']);
  });

  test('either reply is a reply, either good answer is one that understands', () => {
    const improve = { ...judged('TO_IMPROVE'), ...acts('EXPLANATION'), ...plan, suggestions: [{ text: 'a', at: now }], ...answered('UNDERSTOOD'), ...summary };
    expect([missing(improve, { firstRepliedAt: now }), missing(improve, { secondRepliedAt: now }), missing(improve)]).toEqual([[], [], ['REPLY']]);
    expect([missing(improve, { firstRepliedAt: now }, answered('SATISFIED')), missing(improve, { firstRepliedAt: now }, answered('DISSATISFIED'), { recourseToldAt: now })]).toEqual([[], ['CUSTOMER_UNDERSTANDS']]);
  });

  test('the last judgement holds (CMP-4), the last call-back that reached somebody counts', () => {
    expect(closingOf({ ...base, judgements: [...judged('VALID').judgements!, ...judged('INVALID').judgements!] }).outcome).toBe('EXPLAINED');
    expect(lastReached({ ...base, ...answered('SATISFIED', 'NOT_REACHED') })?.answer).toBe('SATISFIED');
    expect(lastReached({ ...base, ...answered('NOT_REACHED') })).toBeNull();
  });

  test('CMP-6: findings are known one by one', () => {
    expect(findingsMissing({ cause: null, correctiveAction: null, preventiveAction: null })).toEqual(['CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION']);
    expect(findingsMissing({ cause: 'a', correctiveAction: null, preventiveAction: 'c' })).toEqual(['CORRECTIVE_ACTION']);
    expect(findingsMissing({ cause: 'a', correctiveAction: 'b', preventiveAction: 'c' })).toEqual([]);
  });

  test('every piece of evidence is demanded somewhere', () => {
    const demanded = new Set([...closings.flatMap(([, , whole2]) => closingOf({ ...base, ...whole2 }).evidence), ...closingOf(base).evidence, 'SUMMARY', 'RECOURSE', 'PARTS', 'HEARING']);
    expect([...demanded].sort()).toEqual([...EVIDENCES].sort());
  });
});
