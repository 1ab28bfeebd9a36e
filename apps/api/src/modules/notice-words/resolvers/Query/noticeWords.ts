import type { QueryResolvers } from '../../../types.generated.ts';
import { noticeWords as read } from '../../queries.ts';

export const noticeWords: NonNullable<QueryResolvers['noticeWords']> = (_parent, _args, context) => read(context);
