import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentComplete as command } from '../../commands.ts';

export const incidentComplete: NonNullable<MutationResolvers['incidentComplete']> = async (_parent, { input }, context) =>
  workResult('IncidentCompletePayload', 'incident', await command(context, input));
