import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { staffSetContacts as command } from '../../staff-commands.ts';

export const staffSetContacts: NonNullable<MutationResolvers['staffSetContacts']> = async (_parent, { input }, context) =>
  commandResult('StaffSetContactsPayload', await command(context, input));
