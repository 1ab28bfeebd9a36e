import type { QueryResolvers } from '../../../types.generated.ts';
import { documentPage } from '../../queries.ts';

export const controlledDocuments: NonNullable<QueryResolvers['controlledDocuments']> = (_parent, args, context) => documentPage(context, args) as never;
