import type { QueryResolvers } from '../../../types.generated.ts';
import { noticeRead } from '../../queries.ts';

export const holidayNoticeRead: NonNullable<QueryResolvers['holidayNoticeRead']> = (_parent, { text, year }, context) => noticeRead(context, text, year ?? null) as never;
