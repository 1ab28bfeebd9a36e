import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { cancelForm } from '../../commands.ts';

export const blankFormCancel: NonNullable<MutationResolvers['blankFormCancel']> = async (_parent, { input }, context) =>
  commandResult('BlankFormCancelPayload', await cancelForm(context, input));
