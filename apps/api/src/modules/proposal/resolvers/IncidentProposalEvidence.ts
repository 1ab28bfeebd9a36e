import type { IncidentProposalEvidenceResolvers } from '../../types.generated.ts';

export const IncidentProposalEvidence: IncidentProposalEvidenceResolvers = {
  complaint: async ({ communityId, complaintId }, _args, { loaders }) => (await loaders.complaint.load({ communityId, id: complaintId }))!,
};
