import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeApprove as command } from '../../commands.ts';

export const noticeApprove: NonNullable<MutationResolvers['noticeApprove']> = async (_parent, { input }, context) =>
  workResult('NoticeApprovePayload', 'notice', await command(context, input));
