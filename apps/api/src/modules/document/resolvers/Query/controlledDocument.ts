import type { QueryResolvers } from '../../../types.generated.ts';
import { documentOf } from '../../queries.ts';

export const controlledDocument: NonNullable<QueryResolvers['controlledDocument']> = (_parent, { id }, context) => documentOf(context, id);
