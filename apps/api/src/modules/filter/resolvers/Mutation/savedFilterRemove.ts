import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { savedFilterRemove as command } from '../../commands.ts';

export const savedFilterRemove: NonNullable<MutationResolvers['savedFilterRemove']> = async (_parent, { input }, context) =>
  commandResult('SavedFilterRemovePayload', await command(context, input));
