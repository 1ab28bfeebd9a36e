import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor, nodeFields } from '../../../base/selection.ts';
import { complaintPage } from '../../queries.ts';

export const complaints: NonNullable<QueryResolvers['complaints']> = (_parent, args, context, info) =>
  complaintPage(context, args, { total: asksFor(info, 'totalCount'), fields: nodeFields(info) }) as never;
