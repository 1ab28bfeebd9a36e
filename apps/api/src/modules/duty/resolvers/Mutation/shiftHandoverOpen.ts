import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { shiftHandoverOpen as command } from '../../commands.ts';

export const shiftHandoverOpen: NonNullable<MutationResolvers['shiftHandoverOpen']> = async (_parent, { input }, context) =>
  workResult('ShiftHandoverOpenPayload', 'shiftHandover', await command(context, input));
