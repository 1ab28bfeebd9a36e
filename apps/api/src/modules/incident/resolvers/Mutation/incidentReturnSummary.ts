import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentReturnSummary as command } from '../../commands.ts';

export const incidentReturnSummary: NonNullable<MutationResolvers['incidentReturnSummary']> = async (_parent, { input }, context) =>
  workResult('IncidentReturnSummaryPayload', 'incident', await command(context, input));
