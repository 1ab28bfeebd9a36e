import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticePublish as command } from '../../commands.ts';

export const noticePublish: NonNullable<MutationResolvers['noticePublish']> = async (_parent, { input }, context) =>
  workResult('NoticePublishPayload', 'notice', await command(context, input));
