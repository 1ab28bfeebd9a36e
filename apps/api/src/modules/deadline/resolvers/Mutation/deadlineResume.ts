import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { changeDeadline } from '../../commands.ts';

export const deadlineResume: NonNullable<MutationResolvers['deadlineResume']> = async (_parent, { input }, context) =>
  workResult('DeadlineResumePayload', 'deadline', await changeDeadline(context, input.deadlineId, { type: 'resumeDeadline' }));
