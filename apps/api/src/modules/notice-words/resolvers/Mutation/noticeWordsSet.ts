import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { setNoticeWords } from '../../commands.ts';

export const noticeWordsSet: NonNullable<MutationResolvers['noticeWordsSet']> = async (_parent, { input }, context) =>
  commandResult('NoticeWordsSetPayload', await setNoticeWords(context, input));
