import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { dutyShiftCancel as command } from '../../commands.ts';

export const dutyShiftCancel: NonNullable<MutationResolvers['dutyShiftCancel']> = async (_parent, { input }, context) =>
  workResult('DutyShiftCancelPayload', 'dutyShift', await command(context, input));
