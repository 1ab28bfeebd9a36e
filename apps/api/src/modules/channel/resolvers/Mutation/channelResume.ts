import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { channelResume as command } from '../../commands.ts';

export const channelResume: NonNullable<MutationResolvers['channelResume']> = async (_parent, { input }, context) =>
  workResult('ChannelResumePayload', 'channel', await command(context, input));
