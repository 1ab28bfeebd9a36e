import type { QueryResolvers } from '../../../types.generated.ts';
import { previewOf } from '../../queries.ts';

export const channelPreview: NonNullable<QueryResolvers['channelPreview']> = (_parent, { communityId, template, kind, signature }, context) => previewOf(context, communityId, template ?? null, kind, signature ?? null);
