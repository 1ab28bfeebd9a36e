import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { shiftHandoverGive as command } from '../../commands.ts';

export const shiftHandoverGive: NonNullable<MutationResolvers['shiftHandoverGive']> = async (_parent, { input }, context) =>
  workResult('ShiftHandoverGivePayload', 'shiftHandover', await command(context, input));
