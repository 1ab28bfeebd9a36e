import type { QueryResolvers } from '../../../types.generated.ts';
import { messagePage } from '../../queries.ts';

export const messages: NonNullable<QueryResolvers['messages']> = (_parent, { filter, ...page }, context) => messagePage(context, filter?.unread === true, page) as never;
