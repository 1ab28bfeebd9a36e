import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { unmaskCustomer } from '../../commands.ts';

export const customerUnmask: NonNullable<MutationResolvers['customerUnmask']> = async (_parent, { input }, context) =>
  commandResult('CustomerUnmaskPayload', await unmaskCustomer(context, input));
