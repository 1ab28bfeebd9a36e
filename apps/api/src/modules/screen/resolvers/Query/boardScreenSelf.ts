import type { QueryResolvers } from '../../../types.generated.ts';
import { selfOf } from '../../queries.ts';

export const boardScreenSelf: NonNullable<QueryResolvers['boardScreenSelf']> = (_parent, _args, context) => selfOf(context);
