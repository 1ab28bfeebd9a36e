import type { QueryResolvers } from '../../../types.generated.ts';
import { daysOf } from '../../queries.ts';

export const calendar: NonNullable<QueryResolvers['calendar']> = async (_parent, { from, until }, context) => [...(await daysOf(context, from, until))];
