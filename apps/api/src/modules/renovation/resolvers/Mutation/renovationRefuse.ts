import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationRefuse as command } from '../../commands.ts';

export const renovationRefuse: NonNullable<MutationResolvers['renovationRefuse']> = async (_parent, { input }, context) =>
  workResult('RenovationRefusePayload', 'renovation', await command(context, input));
