import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeReject as command } from '../../commands.ts';

export const noticeReject: NonNullable<MutationResolvers['noticeReject']> = async (_parent, { input }, context) =>
  workResult('NoticeRejectPayload', 'notice', await command(context, input));
