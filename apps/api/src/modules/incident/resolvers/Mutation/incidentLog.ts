import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentLog as command } from '../../commands.ts';

export const incidentLog: NonNullable<MutationResolvers['incidentLog']> = async (_parent, { input }, context) =>
  workResult('IncidentLogPayload', 'incident', await command(context, input));
