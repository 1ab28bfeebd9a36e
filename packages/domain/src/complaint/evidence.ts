import type { CallBackRecord, ComplaintOutcome, ComplaintState, Evidence } from './model.ts';
import { currentJudgement } from './row.ts';

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
    default: return state.replyActs.includes(evidence);
  }
}

interface Closing {
  readonly evidence: readonly Evidence[];
  readonly outcome: ComplaintOutcome;
}

const VALID: Closing = { evidence: ['APOLOGY', ...FINDINGS, 'CUSTOMER_SATISFIED'], outcome: 'SATISFIED' };
const REPAIR: Closing = { evidence: ['CUSTOMER_SATISFIED'], outcome: 'SATISFIED' };
const TO_IMPROVE: Closing = { evidence: ['EXPLANATION', 'PLAN', 'REPLY', 'CUSTOMER_UNDERSTANDS'], outcome: 'UNDERSTOOD' };
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
  closingOf(state).evidence.filter((evidence) => !has(state, evidence));
