import type { QueryResolvers } from '../../../types.generated.ts';
import { calendarYearOf } from '../../queries.ts';

export const calendarYear: NonNullable<QueryResolvers['calendarYear']> = (_parent, { year }, context) => calendarYearOf(context, year);
