import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { shiftHandoverTake as command } from '../../commands.ts';

export const shiftHandoverTake: NonNullable<MutationResolvers['shiftHandoverTake']> = async (_parent, { input }, context) =>
  workResult('ShiftHandoverTakePayload', 'shiftHandover', await command(context, input));
