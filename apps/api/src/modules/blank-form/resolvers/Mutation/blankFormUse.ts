import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { useForm } from '../../commands.ts';

export const blankFormUse: NonNullable<MutationResolvers['blankFormUse']> = async (_parent, { input }, context) =>
  commandResult('BlankFormUsePayload', await useForm(context, input));
