import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { dutyShiftPlan as command } from '../../commands.ts';

export const dutyShiftPlan: NonNullable<MutationResolvers['dutyShiftPlan']> = async (_parent, { input }, context) =>
  workResult('DutyShiftPlanPayload', 'dutyShift', await command(context, input));
