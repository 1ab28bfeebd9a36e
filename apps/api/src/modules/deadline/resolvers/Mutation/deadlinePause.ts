import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { changeDeadline } from '../../commands.ts';

export const deadlinePause: NonNullable<MutationResolvers['deadlinePause']> = async (_parent, { input }, context) =>
  workResult('DeadlinePausePayload', 'deadline', await changeDeadline(context, input.deadlineId, { type: 'pauseDeadline', until: input.until ?? null, reason: input.reason }));
