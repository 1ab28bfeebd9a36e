import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { shiftHandoverReturn as command } from '../../commands.ts';

export const shiftHandoverReturn: NonNullable<MutationResolvers['shiftHandoverReturn']> = async (_parent, { input }, context) =>
  workResult('ShiftHandoverReturnPayload', 'shiftHandover', await command(context, input));
