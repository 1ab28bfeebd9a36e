import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentAcknowledge as command } from '../../commands.ts';

export const incidentAcknowledge: NonNullable<MutationResolvers['incidentAcknowledge']> = async (_parent, { input }, context) =>
  workResult('IncidentAcknowledgePayload', 'incident', await command(context, input));
