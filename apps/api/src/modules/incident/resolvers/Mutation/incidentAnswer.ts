import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentAnswer as command } from '../../commands.ts';

export const incidentAnswer: NonNullable<MutationResolvers['incidentAnswer']> = async (_parent, { input }, context) =>
  workResult('IncidentAnswerPayload', 'incident', await command(context, input));
