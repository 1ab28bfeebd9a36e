import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentHandOver as command } from '../../commands.ts';

export const incidentHandOver: NonNullable<MutationResolvers['incidentHandOver']> = async (_parent, { input }, context) =>
  workResult('IncidentHandOverPayload', 'incident', await command(context, input));
