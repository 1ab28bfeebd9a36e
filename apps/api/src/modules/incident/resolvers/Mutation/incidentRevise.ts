import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentRevise as command } from '../../commands.ts';

export const incidentRevise: NonNullable<MutationResolvers['incidentRevise']> = async (_parent, { input }, context) =>
  workResult('IncidentRevisePayload', 'incident', await command(context, input));
