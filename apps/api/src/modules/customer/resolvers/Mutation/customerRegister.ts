import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { registerCustomer } from '../../commands.ts';

export const customerRegister: NonNullable<MutationResolvers['customerRegister']> = async (_parent, { input }, context) =>
  commandResult('CustomerRegisterPayload', await registerCustomer(context, input));
