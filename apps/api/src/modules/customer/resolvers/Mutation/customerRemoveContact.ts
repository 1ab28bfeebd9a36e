import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { changeCustomer } from '../../commands.ts';

export const customerRemoveContact: NonNullable<MutationResolvers['customerRemoveContact']> = async (_parent, { input }, context) =>
  commandResult('CustomerRemoveContactPayload', await changeCustomer(context, input, () => ({ type: 'removeContact', number: input.number, reason: input.reason ?? null })));
