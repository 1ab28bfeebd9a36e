import type { QueryResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { playbookMeasured } from '../../queries.ts';

export const playbookMeasure: NonNullable<QueryResolvers['playbookMeasure']> = (_parent, { content }, context) => commandResult('PlaybookMeasure', playbookMeasured(context, content));
