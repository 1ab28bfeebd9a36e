import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeReturn as command } from '../../commands.ts';

export const noticeReturn: NonNullable<MutationResolvers['noticeReturn']> = async (_parent, { input }, context) =>
  workResult('NoticeReturnPayload', 'notice', await command(context, input));
