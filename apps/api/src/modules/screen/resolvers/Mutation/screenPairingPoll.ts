import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { pollPairing as command } from '../../commands.ts';

export const screenPairingPoll: NonNullable<MutationResolvers['screenPairingPoll']> = async (_parent, { input }, context) =>
  commandResult('ScreenPairingPollPayload', await command(context, input));
