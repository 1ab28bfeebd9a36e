import type { QueryResolvers } from '../../../types.generated.ts';
import { nodesOf } from '../../nodes.ts';

export const nodes: NonNullable<QueryResolvers['nodes']> = (_parent, { ids }, context) => nodesOf(context, ids) as never;
