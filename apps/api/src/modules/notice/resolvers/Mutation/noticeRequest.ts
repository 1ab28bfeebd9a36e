import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeRequest as command } from '../../commands.ts';

export const noticeRequest: NonNullable<MutationResolvers['noticeRequest']> = async (_parent, { input }, context) =>
  workResult('NoticeRequestPayload', 'notice', await command(context, input));
