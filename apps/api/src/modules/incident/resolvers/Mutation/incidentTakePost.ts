import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentTakePost as command } from '../../commands.ts';

export const incidentTakePost: NonNullable<MutationResolvers['incidentTakePost']> = async (_parent, { input }, context) =>
  workResult('IncidentTakePostPayload', 'incident', await command(context, input));
