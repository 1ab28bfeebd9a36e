import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { shiftHandoverWrite as command } from '../../commands.ts';

export const shiftHandoverWrite: NonNullable<MutationResolvers['shiftHandoverWrite']> = async (_parent, { input }, context) =>
  workResult('ShiftHandoverWritePayload', 'shiftHandover', await command(context, input));
