import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { changeDeadline } from '../../commands.ts';

export const deadlineReset: NonNullable<MutationResolvers['deadlineReset']> = async (_parent, { input }, context) =>
  workResult('DeadlineResetPayload', 'deadline', await changeDeadline(context, input.deadlineId, { type: 'resetDeadline', dueAt: input.dueAt, reason: input.reason }));
