import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentAcceptSummary as command } from '../../commands.ts';

export const incidentAcceptSummary: NonNullable<MutationResolvers['incidentAcceptSummary']> = async (_parent, { input }, context) =>
  workResult('IncidentAcceptSummaryPayload', 'incident', await command(context, input));
