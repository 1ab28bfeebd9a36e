import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { channelOpen as command } from '../../commands.ts';

export const channelOpen: NonNullable<MutationResolvers['channelOpen']> = async (_parent, { input }, context) =>
  workResult('ChannelOpenPayload', 'channel', await command(context, input));
