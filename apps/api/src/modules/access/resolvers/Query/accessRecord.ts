import type { QueryResolvers } from '../../../types.generated.ts';
import { accessRecordOf } from '../../queries.ts';

export const accessRecord: NonNullable<QueryResolvers['accessRecord']> = (_parent, { communityId, filter, ...page }, context) => accessRecordOf(context, communityId, filter, page) as never;
