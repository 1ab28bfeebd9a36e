import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentStartPlaybook as command } from '../../commands.ts';

export const incidentStartPlaybook: NonNullable<MutationResolvers['incidentStartPlaybook']> = async (_parent, { input }, context) =>
  workResult('IncidentStartPlaybookPayload', 'incident', await command(context, input));
