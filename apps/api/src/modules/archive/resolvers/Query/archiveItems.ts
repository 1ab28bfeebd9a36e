import type { QueryResolvers } from '../../../types.generated.ts';
import { archivePage } from '../../queries.ts';

export const archiveItems: NonNullable<QueryResolvers['archiveItems']> = (_parent, args, context) => archivePage(context, args) as never;
