import type { QueryResolvers } from '../../../types.generated.ts';
import { sheetPage } from '../../queries.ts';

export const blankForms: NonNullable<QueryResolvers['blankForms']> = (_parent, args, context) => sheetPage(context, args) as never;
