import type { QueryResolvers } from '../../../types.generated.ts';
import { printingPage } from '../../queries.ts';

export const printings: NonNullable<QueryResolvers['printings']> = (_parent, args, context) => printingPage(context, args) as never;
