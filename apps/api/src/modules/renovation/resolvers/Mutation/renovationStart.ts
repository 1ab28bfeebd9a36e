import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationStart as command } from '../../commands.ts';

export const renovationStart: NonNullable<MutationResolvers['renovationStart']> = async (_parent, { input }, context) =>
  workResult('RenovationStartPayload', 'renovation', await command(context, input));
