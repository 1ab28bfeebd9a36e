import type { IncidentState } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { partOf, type Part } from '../base/jointly.ts';
import { changeAsItStands, decideSubject } from '../base/subject-commands.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { IncidentProposalDismissInput } from '../types.generated.ts';
import { PROPOSAL_NOUN, proposal, type ProposalRow } from './queries.ts';

export const incidentProposalDismiss = (context: Context, input: IncidentProposalDismissInput): Promise<ProposalRow | Failure> =>
  changeAsItStands(context, PROPOSAL_NOUN, input.proposalId, input.expectedVersion, () => ({ type: 'dismissProposal' as const, verdict: input.verdict, reason: input.reason ?? null }));

/** The proposal that raising an incident in a community accepts. */
export async function proposalToAccept(context: Context, community: CommunityInSight, id: string): Promise<ProposalRow | Failure> {
  const row = await proposal(context, id);
  return row === null || row.state.communityId !== (community.id as string) ? notFound(context, ['input', 'proposalId']) : row;
}

/** Global ids of the complaints a proposal holds that belong to no incident. */
export async function freeComplaintsOf({ loaders }: Context, { state: { communityId, evidence } }: ProposalRow): Promise<readonly string[]> {
  const found = await Promise.all(evidence.map(({ complaintId }) => loaders.complaint.load({ communityId, id: complaintId })));
  return found.flatMap((one) => (one === null || one.state.incidentId != null ? [] : [globalId('Complaint', communityId, one.state.id)]));
}

/** A proposal on its way to be accepted by the incident that is raised from it, in the same transaction. */
export async function acceptingPart(context: Context, community: CommunityInSight, row: ProposalRow, { id: incidentId }: IncidentState): Promise<Part | Failure> {
  const decided = decideSubject(context, PROPOSAL_NOUN, community, row, { type: 'acceptProposal' as const, incidentId }, null);
  return isFailure(decided) ? decided : partOf(context, PROPOSAL_NOUN, community, row, decided);
}
