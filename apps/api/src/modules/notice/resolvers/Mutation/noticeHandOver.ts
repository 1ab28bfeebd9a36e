import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeHandOver as command } from '../../commands.ts';

export const noticeHandOver: NonNullable<MutationResolvers['noticeHandOver']> = async (_parent, { input }, context) =>
  workResult('NoticeHandOverPayload', 'notice', await command(context, input));
