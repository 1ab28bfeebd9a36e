import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { unitsAdd as command } from '../../commands.ts';

export const unitsAdd: NonNullable<MutationResolvers['unitsAdd']> = async (_parent, { input }, context) =>
  commandResult('UnitsAddPayload', await command(context, input));
