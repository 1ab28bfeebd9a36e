import type { QueryResolvers } from '../../../types.generated.ts';
import { batchPage } from '../../queries.ts';

export const blankFormBatches: NonNullable<QueryResolvers['blankFormBatches']> = (_parent, args, context) => batchPage(context, args) as never;
