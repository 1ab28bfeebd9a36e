import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentSetReplyDeadline as command } from '../../commands.ts';

export const incidentSetReplyDeadline: NonNullable<MutationResolvers['incidentSetReplyDeadline']> = async (_parent, { input }, context) =>
  workResult('IncidentSetReplyDeadlinePayload', 'incident', await command(context, input));
