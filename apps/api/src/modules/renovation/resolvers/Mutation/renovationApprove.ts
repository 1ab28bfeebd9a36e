import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationApprove as command } from '../../commands.ts';

export const renovationApprove: NonNullable<MutationResolvers['renovationApprove']> = async (_parent, { input }, context) =>
  workResult('RenovationApprovePayload', 'renovation', await command(context, input));
