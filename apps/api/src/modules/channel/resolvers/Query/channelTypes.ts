import { CHANNEL_KINDS, PLACE_CHANNELS } from '@huiyin/domain';
import { CHANNELS } from '../../../../channels/channels.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const channelTypes: NonNullable<QueryResolvers['channelTypes']> = () => CHANNEL_KINDS.map((kind) => ({
  kind, place: PLACE_CHANNELS.includes(kind), settings: CHANNELS[kind].settings.map(({ name, required, secret = false, pattern }) => ({ name, required, secret, pattern: pattern.source })),
}));
