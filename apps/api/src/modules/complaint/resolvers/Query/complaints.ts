import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor, nodeFields } from '../../../base/selection.ts';
import { complaintPage } from '../../queries.ts';
import { SUMMARY_FIELDS } from '../../rows.ts';

export const complaints: NonNullable<QueryResolvers['complaints']> = (_parent, args, context, info) =>
  complaintPage(context, args, { total: asksFor(info, 'totalCount'), whole: [...nodeFields(info)].some((field) => !SUMMARY_FIELDS.has(field)) }) as never;
