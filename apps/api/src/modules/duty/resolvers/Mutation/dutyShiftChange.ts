import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { dutyShiftChange as command } from '../../commands.ts';

export const dutyShiftChange: NonNullable<MutationResolvers['dutyShiftChange']> = async (_parent, { input }, context) =>
  workResult('DutyShiftChangePayload', 'dutyShift', await command(context, input));
