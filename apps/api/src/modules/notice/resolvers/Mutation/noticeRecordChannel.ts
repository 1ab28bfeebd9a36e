import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeRecordChannel as command } from '../../commands.ts';

export const noticeRecordChannel: NonNullable<MutationResolvers['noticeRecordChannel']> = async (_parent, { input }, context) =>
  workResult('NoticeRecordChannelPayload', 'notice', await command(context, input));
