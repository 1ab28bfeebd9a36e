import type { QueryResolvers } from '../../../types.generated.ts';
import { deadlinePage } from '../../queries.ts';

export const deadlines: NonNullable<QueryResolvers['deadlines']> = (_parent, args, context) => deadlinePage(context, args) as never;
