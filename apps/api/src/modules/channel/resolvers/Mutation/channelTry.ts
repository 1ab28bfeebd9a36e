import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { channelTry as command } from '../../commands.ts';

export const channelTry: NonNullable<MutationResolvers['channelTry']> = async (_parent, { input }, context) =>
  commandResult('ChannelTryPayload', await command(context, input));
