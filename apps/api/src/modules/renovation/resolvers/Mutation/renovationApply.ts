import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationApply as command } from '../../commands.ts';

export const renovationApply: NonNullable<MutationResolvers['renovationApply']> = async (_parent, { input }, context) =>
  workResult('RenovationApplyPayload', 'renovation', await command(context, input));
