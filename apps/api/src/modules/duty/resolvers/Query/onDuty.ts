import type { QueryResolvers } from '../../../types.generated.ts';
import { onDutyNow } from '../../queries.ts';

export const onDuty: NonNullable<QueryResolvers['onDuty']> = (_parent, { communityId, at }, context) => onDutyNow(context, communityId, at ?? context.now);
