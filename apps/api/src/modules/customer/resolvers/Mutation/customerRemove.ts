import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { changeCustomer } from '../../commands.ts';

export const customerRemove: NonNullable<MutationResolvers['customerRemove']> = async (_parent, { input }, context) =>
  commandResult('CustomerRemovePayload', await changeCustomer(context, input, () => ({ type: 'removeCustomer', reason: input.reason })));
