import type { QueryResolvers } from '../../../types.generated.ts';
import { channelsOffered } from '../../channels.ts';

export const noticeChannels: NonNullable<QueryResolvers['noticeChannels']> = (_parent, { communityId }, context) => channelsOffered(context, communityId);
