import type { QueryResolvers } from '../../../types.generated.ts';
import { handoverSheet as read } from '../../queries.ts';

export const handoverSheet: NonNullable<QueryResolvers['handoverSheet']> = (_parent, { id }, context) => read(context, id);
