import type { QueryResolvers } from '../../../types.generated.ts';
import { archiveItemOf } from '../../queries.ts';

export const archiveItem: NonNullable<QueryResolvers['archiveItem']> = (_parent, { id }, context) => archiveItemOf(context, id);
