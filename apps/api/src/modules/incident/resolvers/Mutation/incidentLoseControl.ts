import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentLoseControl as command } from '../../commands.ts';

export const incidentLoseControl: NonNullable<MutationResolvers['incidentLoseControl']> = async (_parent, { input }, context) =>
  workResult('IncidentLoseControlPayload', 'incident', await command(context, input));
