import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { startPairing as command } from '../../commands.ts';

export const screenPairingStart: NonNullable<MutationResolvers['screenPairingStart']> = async (_parent, _args, context) =>
  commandResult('ScreenPairingStartPayload', await command(context));
