import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentRaise as command } from '../../commands.ts';

export const incidentRaise: NonNullable<MutationResolvers['incidentRaise']> = async (_parent, { input }, context) =>
  workResult('IncidentRaisePayload', 'incident', await command(context, input));
