import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentMarkUnderControl as command } from '../../commands.ts';

export const incidentMarkUnderControl: NonNullable<MutationResolvers['incidentMarkUnderControl']> = async (_parent, { input }, context) =>
  workResult('IncidentMarkUnderControlPayload', 'incident', await command(context, input));
