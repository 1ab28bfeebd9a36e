import type { RecordedEntry } from '../kernel/decider.ts';
import type { CommunityId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Role } from '../kernel/role.ts';
import { evolveSubject } from '../kernel/subject.ts';
import type { SubjectDecision, SubjectRules } from '../kernel/subject.ts';
import { figuresOf, householdsOf } from './find.ts';
import type { Concentration, Gathered, Heard } from './find.ts';
import { PROPOSAL_LIMITS, PROPOSAL_STATUSES } from './model.ts';
import type { ProposalCommand, ProposalEntry, ProposalState } from './model.ts';

/** Who is told of a new proposal: the window that is manned, its supervisor, and the centre's manager. */
export const PROPOSAL_TOLD: readonly Role[] = ['CUSTOMER_ASSISTANT', 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'];

const counted = (gathered: readonly Gathered[], countedAt: Instant): ProposalState['evidence'] => gathered.map((one) => ({ ...one, countedAt }));

/**
 * A proposal to raise an incident because complaints concentrate (INC-1): made by the system with its evidence, accepted
 * by raising the incident or dismissed by a person with a verdict; the verdicts say whether the policy's figures are right.
 */
export const INCIDENT_PROPOSAL: SubjectRules<ProposalState, ProposalCommand, ProposalEntry> = {
  lifecycle: {
    states: PROPOSAL_STATUSES, initial: ['PROPOSED'], final: ['ACCEPTED', 'DISMISSED'],
    transitions: [
      { command: 'acceptProposal', variant: null, from: ['PROPOSED'], to: ['ACCEPTED'] },
      { command: 'dismissProposal', variant: null, from: ['PROPOSED'], to: ['DISMISSED'] },
    ],
  },
  permissions: { acceptProposal: 'acceptProposal', dismissProposal: 'dismissProposal' },
  write: (read, command) => {
    switch (command.type) {
      case 'acceptProposal': return { type: 'IncidentProposalAccepted', facts: { incidentId: command.incidentId }, personal: {} };
      // What is dealt with elsewhere, or thought too small, says where or why: an auditor will ask.
      case 'dismissProposal': {
        const reason = command.verdict === 'UNRELATED' ? read.optional('reason', command.reason, PROPOSAL_LIMITS.reason) : read.required('reason', command.reason, PROPOSAL_LIMITS.reason);
        return { type: 'IncidentProposalDismissed', facts: { verdict: command.verdict }, personal: { reason } };
      }
    }
  },
  fold: (state, { at, actor, entry }) => {
    switch (entry.type) {
      case 'IncidentProposed': {
        const { gathered, ...facts } = entry.facts;
        return { ...facts, status: 'PROPOSED', departmentId: null, proposedAt: at, title: entry.personal.title ?? '', place: entry.personal.place ?? null, evidence: counted(gathered, at), decision: null };
      }
      case 'IncidentProposalGrown': {
        const { complaintId, likeness, ...facts } = entry.facts;
        return { ...state!, ...facts, evidence: [...state!.evidence, ...counted([{ complaintId, likeness }], at)] };
      }
      case 'IncidentProposalAccepted': return { ...state!, status: 'ACCEPTED', decision: { at, by: actor, verdict: null, reason: null, incidentId: entry.facts.incidentId } };
      case 'IncidentProposalDismissed': return { ...state!, status: 'DISMISSED', decision: { at, by: actor, verdict: entry.facts.verdict, reason: entry.personal.reason ?? null, incidentId: null } };
    }
  },
};

/** What the system writes, nobody's name under it. */
function written(state: ProposalState | null, entry: ProposalEntry, at: Instant): SubjectDecision<ProposalState, ProposalEntry> {
  const recorded: RecordedEntry<ProposalEntry> = { at, actor: null, entry, deadlines: [] };
  return { recorded: [recorded], state: evolveSubject(INCIDENT_PROPOSAL, state, recorded) };
}

/** Where and from which words a concentration is proposed. */
export interface Proposed { readonly id: SubjectId; readonly communityId: CommunityId; readonly newest: Heard; readonly title: string; readonly place: string | null }

/** A concentration as a proposal of the system. */
export function proposeIncident({ id, communityId, newest, title, place }: Proposed, { ground, gathered, households, from, until }: Concentration, policy: Policy, now: Instant): SubjectDecision<ProposalState, ProposalEntry> {
  const facts = { id, communityId, ground, content: newest.content, figures: figuresOf(ground, policy), policyVersion: policy.version, gathered: gathered.slice(-PROPOSAL_LIMITS.complaints), households, from, until };
  return written(null, { type: 'IncidentProposed', facts, personal: { title, place } }, now);
}

/** A proposal that another complaint joins; null when it is decided, holds as many as it may, or that one already. `held`: what it holds, as far as it is compared. */
export function growProposal(state: ProposalState, newest: Heard, held: readonly Heard[], likeness: number | null, now: Instant): SubjectDecision<ProposalState, ProposalEntry> | null {
  const { status, evidence, from, until } = state;
  if (status !== 'PROPOSED' || evidence.length >= PROPOSAL_LIMITS.complaints || evidence.some(({ complaintId }) => complaintId === newest.id)) return null;
  const households = state.households + householdsOf([...held, newest]) - householdsOf(held);
  const facts = { complaintId: newest.id, likeness, households, from: Math.min(from, newest.receivedAt) as Instant, until: Math.max(until, newest.receivedAt) as Instant };
  return written(state, { type: 'IncidentProposalGrown', facts, personal: {} }, now);
}
