import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { take } from '../../commands.ts';

export const custodyTake: NonNullable<MutationResolvers['custodyTake']> = async (_parent, { input }, context) =>
  commandResult('CustodyTakePayload', await take(context, input));
