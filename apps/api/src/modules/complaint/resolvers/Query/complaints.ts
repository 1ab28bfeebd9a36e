import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { complaintPage } from '../../queries.ts';

export const complaints: NonNullable<QueryResolvers['complaints']> = (_parent, args, context, info) => complaintPage(context, args, asksFor(info, 'totalCount')) as never;
