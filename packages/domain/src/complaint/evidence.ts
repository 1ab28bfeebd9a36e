import type { CallBackRecord, ComplaintState } from './model.ts';
import type { ComplaintOutcome, Evidence } from './vocabulary.ts';
import { currentJudgement, judgementOf } from './row.ts';

const FINDINGS = ['CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION'] as const;

/** What a VALID complaint must know before it is handed back, and before it is closed (CMP-6). */
export const findingsMissing = (found: Pick<ComplaintState, 'cause' | 'correctiveAction' | 'preventiveAction'>): readonly Evidence[] => {
  const known = { CAUSE: found.cause, CORRECTIVE_ACTION: found.correctiveAction, PREVENTIVE_ACTION: found.preventiveAction };
  return FINDINGS.filter((evidence) => known[evidence] === null);
};

/** The last call-back of this round that reached the customer; null when none did. */
export const lastReached = (state: ComplaintState): CallBackRecord | null =>
  state.callBacks.findLast(({ answer }) => answer !== 'NOT_REACHED') ?? null;

/** Whether the complaint has a piece of evidence. */
function has(state: ComplaintState, evidence: Evidence): boolean {
  const answer = lastReached(state)?.answer ?? null;
  switch (evidence) {
    case 'JUDGEMENT': return state.judgements.length > 0;
    case 'CAUSE': return state.cause !== null;
    case 'CORRECTIVE_ACTION': return state.correctiveAction !== null;
    case 'PREVENTIVE_ACTION': return state.preventiveAction !== null;
    case 'PLAN': return state.plan !== null;
    case 'REPLY': return state.firstRepliedAt !== null || state.secondRepliedAt !== null;
    case 'REFERRAL': return state.referral !== null;
    case 'REFERRAL_FOLLOW_UP': return state.referral !== null && state.referral.followedUpAt !== null;
    case 'CALL_BACK': return answer !== null;
    case 'CUSTOMER_SATISFIED': return answer === 'SATISFIED';
    case 'CUSTOMER_UNDERSTANDS': return answer === 'SATISFIED' || answer === 'UNDERSTOOD';
    case 'SUGGESTION': return state.suggestions.length > 0;
    case 'SUMMARY': return isSummedUp(state);
    case 'RECOURSE': return state.recourseToldAt !== null;
    case 'PARTS': return state.parts.every(({ handedBackAt }) => handedBackAt !== null);
    case 'HEARING': return state.complainants.every(({ heardAt }) => heardAt !== null);
    case 'ACCEPTANCE': return state.workAcceptedAt !== null;
    default: return state.replyActs.includes(evidence);
  }
}

interface Closing {
  readonly evidence: readonly Evidence[];
  readonly outcome: ComplaintOutcome;
}

/** Whether the summary must name cause and adjustment beside the lesson: of VALID, TO_IMPROVE, group and major ones (CMP-21). */
export const needsFullSummary = (state: ComplaintState): boolean => {
  const judgement = judgementOf(state);
  return judgement === 'VALID' || judgement === 'TO_IMPROVE' || state.severity === 'MAJOR';
};

const isSummedUp = (state: ComplaintState): boolean =>
  state.sumUp !== null && (!needsFullSummary(state) || (state.sumUp.cause !== null && state.sumUp.adjustment !== null));

/** What any closing as usual demands beside what the judgement does (CMP-17, CMP-19, CMP-21, recourse of ISO 10002). */
const always = (state: ComplaintState): readonly Evidence[] => [
  'PARTS', 'HEARING',
  ...(needsFullSummary(state) ? ['SUMMARY' as const] : []),
  ...(lastReached(state)?.answer === 'DISSATISFIED' ? ['RECOURSE' as const] : []),
];

const VALID: Closing = { evidence: ['APOLOGY', ...FINDINGS, 'CUSTOMER_SATISFIED'], outcome: 'SATISFIED' };
const REPAIR: Closing = { evidence: ['ACCEPTANCE', 'CUSTOMER_SATISFIED'], outcome: 'SATISFIED' };
const TO_IMPROVE: Closing = { evidence: ['EXPLANATION', 'PLAN', 'SUGGESTION', 'REPLY', 'CUSTOMER_UNDERSTANDS'], outcome: 'UNDERSTOOD' };
const INVALID: Closing = { evidence: ['EXPLANATION', 'CALL_BACK'], outcome: 'EXPLAINED' };
const NOT_OURS: Closing = { evidence: ['REFERRAL', 'REFERRAL_FOLLOW_UP', 'CALL_BACK'], outcome: 'REFERRED' };
const COMMUNICATION: Readonly<Record<string, Closing>> = {
  SEEKING_HELP: { evidence: ['HELP', 'CALL_BACK'], outcome: 'HELPED' },
  CONSULTING: { evidence: ['ANSWER', 'CALL_BACK'], outcome: 'REPLIED' },
  VENTING: { evidence: ['HEARD', 'CALL_BACK'], outcome: 'REPLIED' },
};
const UNJUDGED: Closing = { evidence: ['JUDGEMENT', 'CALL_BACK'], outcome: 'REPLIED' };

/** What closing demands of a complaint as it is judged now, and the outcome it then has (CMP-6, CMP-15). */
export function closingOf(state: ComplaintState): Closing {
  const current = currentJudgement(state);
  if (current === null) return state.kind === 'REPAIR' ? REPAIR : UNJUDGED;
  switch (current.judgement) {
    case 'VALID': return VALID;
    case 'TO_IMPROVE': return TO_IMPROVE;
    case 'INVALID': return INVALID;
    case 'NOT_OURS': return NOT_OURS;
    case 'COMMUNICATION': return COMMUNICATION[current.communicationKind ?? ''] ?? UNJUDGED;
  }
}

/** The evidence that closing still misses, in the order of the rule; empty when it may be closed. */
export const evidenceMissing = (state: ComplaintState): readonly Evidence[] =>
  [...closingOf(state).evidence, ...always(state)].filter((evidence) => !has(state, evidence));

/** Whether every supporting department has handed its part back (CMP-19). */
export const partsHandedBack = (state: ComplaintState): boolean => has(state, 'PARTS');

/** Whether everybody who complains together has been heard (CMP-17). */
export const allHeard = (state: ComplaintState): boolean => has(state, 'HEARING');
