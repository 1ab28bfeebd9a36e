import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { joinIncident } from '../../care.ts';

export const complaintJoinIncident: NonNullable<MutationResolvers['complaintJoinIncident']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintJoinIncidentPayload', await joinIncident(context, input));
