import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentStandDown as command } from '../../commands.ts';

export const incidentStandDown: NonNullable<MutationResolvers['incidentStandDown']> = async (_parent, { input }, context) =>
  workResult('IncidentStandDownPayload', 'incident', await command(context, input));
