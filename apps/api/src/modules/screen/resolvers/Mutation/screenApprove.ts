import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { screenApprove as command } from '../../commands.ts';

export const screenApprove: NonNullable<MutationResolvers['screenApprove']> = async (_parent, { input }, context) =>
  workResult('ScreenApprovePayload', 'screen', await command(context, input));
