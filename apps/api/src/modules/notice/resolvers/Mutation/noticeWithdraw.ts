import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeWithdraw as command } from '../../commands.ts';

export const noticeWithdraw: NonNullable<MutationResolvers['noticeWithdraw']> = async (_parent, { input }, context) =>
  workResult('NoticeWithdrawPayload', 'notice', await command(context, input));
