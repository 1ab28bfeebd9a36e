import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { addContact } from '../../commands.ts';

export const customerAddContact: NonNullable<MutationResolvers['customerAddContact']> = async (_parent, { input }, context) =>
  commandResult('CustomerAddContactPayload', await addContact(context, input));
