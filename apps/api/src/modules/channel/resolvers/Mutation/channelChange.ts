import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { channelChange as command } from '../../commands.ts';

export const channelChange: NonNullable<MutationResolvers['channelChange']> = async (_parent, { input }, context) =>
  workResult('ChannelChangePayload', 'channel', await command(context, input));
