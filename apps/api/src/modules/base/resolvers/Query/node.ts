import type { QueryResolvers } from '../../../types.generated.ts';
import { nodeOf } from '../../nodes.ts';

export const node: NonNullable<QueryResolvers['node']> = (_parent, { id }, context) => nodeOf(context, id) as never;
