import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { changePassword as command } from '../../commands.ts';

export const changePassword: NonNullable<MutationResolvers['changePassword']> = async (_parent, { input }, context) =>
  commandResult('ChangePasswordPayload', await command(context, input));
