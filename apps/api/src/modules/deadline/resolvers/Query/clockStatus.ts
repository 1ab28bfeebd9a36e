import type { QueryResolvers } from '../../../types.generated.ts';
import { clockStatusOf } from '../../queries.ts';

export const clockStatus: NonNullable<QueryResolvers['clockStatus']> = (_parent, _args, context) => clockStatusOf(context);
