import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { savedFilterSave as command } from '../../commands.ts';

export const savedFilterSave: NonNullable<MutationResolvers['savedFilterSave']> = async (_parent, { input }, context) =>
  commandResult('SavedFilterSavePayload', await command(context, input));
