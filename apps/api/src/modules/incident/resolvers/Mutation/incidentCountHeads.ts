import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentCountHeads as command } from '../../commands.ts';

export const incidentCountHeads: NonNullable<MutationResolvers['incidentCountHeads']> = async (_parent, { input }, context) =>
  workResult('IncidentCountHeadsPayload', 'incident', await command(context, input));
