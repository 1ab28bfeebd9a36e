import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentSubmitSummary as command } from '../../commands.ts';

export const incidentSubmitSummary: NonNullable<MutationResolvers['incidentSubmitSummary']> = async (_parent, { input }, context) =>
  workResult('IncidentSubmitSummaryPayload', 'incident', await command(context, input));
