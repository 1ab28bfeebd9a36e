import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { screenDecline as command } from '../../commands.ts';

export const screenDecline: NonNullable<MutationResolvers['screenDecline']> = async (_parent, { input }, context) =>
  commandResult('ScreenDeclinePayload', await command(context, input));
