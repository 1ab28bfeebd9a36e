import type { Content } from '../complaint/vocabulary.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, ComplaintId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';
import type { ConcentrationFigures, ConcentrationGround, Gathered } from './find.ts';

/** Where a proposal stands: nobody has said anything yet, an incident was raised from it, or it was dismissed. */
export const PROPOSAL_STATUSES = ['PROPOSED', 'ACCEPTED', 'DISMISSED'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
/** Why it was dismissed: what was put together has nothing to do with one another; it is dealt with elsewhere; it is not grave enough for an incident. */
export const PROPOSAL_VERDICTS = ['UNRELATED', 'HANDLED_OTHERWISE', 'NOT_GRAVE'] as const;
export type ProposalVerdict = (typeof PROPOSAL_VERDICTS)[number];
/** Longest reason in code points, most complaints that one proposal holds. */
export const PROPOSAL_LIMITS = { reason: 2_000, complaints: 200 } as const;

/** What people do to a proposal; the system makes it and lets it grow. */
export type ProposalCommand =
  | { readonly type: 'acceptProposal'; readonly incidentId: SubjectId }
  | { readonly type: 'dismissProposal'; readonly verdict: ProposalVerdict; readonly reason: string | null };

/** A complaint among the evidence, with when it was counted in. */
export interface ProposalEvidence extends Gathered { readonly countedAt: Instant }
/** What somebody made of it. */
export interface ProposalDecision { readonly at: Instant; readonly by: StaffId | null; readonly verdict: ProposalVerdict | null; readonly reason: string | null; readonly incidentId: SubjectId | null }

/** A proposal 集中投诉提示 to raise an incident, as its entries say. */
export interface ProposalState extends SubjectState {
  readonly status: ProposalStatus;
  readonly ground: ConcentrationGround;
  readonly content: Content;
  /** The title of the complaint that completed it; '' once erased. */
  readonly title: string;
  /** The place they share, where one was named. */
  readonly place: string | null;
  readonly proposedAt: Instant;
  /** The figures that made it one. */
  readonly figures: ConcentrationFigures;
  readonly policyVersion: number;
  readonly households: number;
  /** When the first and the last of them came in. */
  readonly from: Instant;
  readonly until: Instant;
  readonly evidence: readonly ProposalEvidence[];
  readonly decision: ProposalDecision | null;
}

/** What the register holds of a proposal. */
export type ProposalEntry =
  | NewEntry<'IncidentProposed', {
    readonly id: SubjectId; readonly communityId: CommunityId; readonly ground: ConcentrationGround; readonly content: Content; readonly figures: ConcentrationFigures; readonly policyVersion: number;
    readonly gathered: readonly Gathered[]; readonly households: number; readonly from: Instant; readonly until: Instant;
  }, { readonly title: string; readonly place: string | null }>
  | NewEntry<'IncidentProposalGrown', { readonly complaintId: ComplaintId; readonly likeness: number | null; readonly households: number; readonly from: Instant; readonly until: Instant }, Record<never, never>>
  | NewEntry<'IncidentProposalAccepted', { readonly incidentId: SubjectId }, Record<never, never>>
  | NewEntry<'IncidentProposalDismissed', { readonly verdict: ProposalVerdict }, { readonly reason: string | null }>;
