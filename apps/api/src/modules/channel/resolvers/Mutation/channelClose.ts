import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { channelClose as command } from '../../commands.ts';

export const channelClose: NonNullable<MutationResolvers['channelClose']> = async (_parent, { input }, context) =>
  workResult('ChannelClosePayload', 'channel', await command(context, input));
