import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { communityOpen as command } from '../../commands.ts';

export const communityOpen: NonNullable<MutationResolvers['communityOpen']> = async (_parent, { input }, context) =>
  commandResult('CommunityOpenPayload', await command(context, input));
