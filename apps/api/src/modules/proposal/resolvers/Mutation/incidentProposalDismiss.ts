import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentProposalDismiss as command } from '../../commands.ts';

export const incidentProposalDismiss: NonNullable<MutationResolvers['incidentProposalDismiss']> = async (_parent, { input }, context) =>
  workResult('IncidentProposalDismissPayload', 'incidentProposal', await command(context, input));
