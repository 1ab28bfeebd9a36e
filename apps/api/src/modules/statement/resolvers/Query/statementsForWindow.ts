import type { QueryResolvers } from '../../../types.generated.ts';
import { statementsForWindow as read } from '../../queries.ts';

export const statementsForWindow: NonNullable<QueryResolvers['statementsForWindow']> = async (_parent, args, context) => [...(await read(context, args))];
