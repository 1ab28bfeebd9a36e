import type { QueryResolvers } from '../../../types.generated.ts';
import { channelOf } from '../../queries.ts';

export const channel: NonNullable<QueryResolvers['channel']> = (_parent, { id }, context) => channelOf(context, id);
