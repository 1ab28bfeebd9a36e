import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeRecordDoors as command } from '../../commands.ts';

export const noticeRecordDoors: NonNullable<MutationResolvers['noticeRecordDoors']> = async (_parent, { input }, context) =>
  workResult('NoticeRecordDoorsPayload', 'notice', await command(context, input));
