import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { correctCustomer } from '../../commands.ts';

export const customerCorrect: NonNullable<MutationResolvers['customerCorrect']> = async (_parent, { input }, context) =>
  commandResult('CustomerCorrectPayload', await correctCustomer(context, input));
