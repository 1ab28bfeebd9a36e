import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { channelPause as command } from '../../commands.ts';

export const channelPause: NonNullable<MutationResolvers['channelPause']> = async (_parent, { input }, context) =>
  workResult('ChannelPausePayload', 'channel', await command(context, input));
