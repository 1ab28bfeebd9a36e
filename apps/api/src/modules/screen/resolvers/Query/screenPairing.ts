import type { QueryResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { screenPairing as lookUp } from '../../commands.ts';

export const screenPairing: NonNullable<QueryResolvers['screenPairing']> = async (_parent, args, context) => commandResult('ScreenPairing', await lookUp(context, args));
