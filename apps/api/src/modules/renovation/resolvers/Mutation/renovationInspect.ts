import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationInspect as command } from '../../commands.ts';

export const renovationInspect: NonNullable<MutationResolvers['renovationInspect']> = async (_parent, { input }, context) =>
  workResult('RenovationInspectPayload', 'renovation', await command(context, input));
