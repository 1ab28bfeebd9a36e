import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeRecordPlacement as command } from '../../commands.ts';

export const noticeRecordPlacement: NonNullable<MutationResolvers['noticeRecordPlacement']> = async (_parent, { input }, context) =>
  workResult('NoticeRecordPlacementPayload', 'notice', await command(context, input));
