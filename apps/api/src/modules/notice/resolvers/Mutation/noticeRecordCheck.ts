import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeRecordCheck as command } from '../../commands.ts';

export const noticeRecordCheck: NonNullable<MutationResolvers['noticeRecordCheck']> = async (_parent, { input }, context) =>
  workResult('NoticeRecordCheckPayload', 'notice', await command(context, input));
