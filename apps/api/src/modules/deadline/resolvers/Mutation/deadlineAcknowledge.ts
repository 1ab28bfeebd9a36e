import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { changeDeadline } from '../../commands.ts';

export const deadlineAcknowledge: NonNullable<MutationResolvers['deadlineAcknowledge']> = async (_parent, { input }, context) =>
  workResult('DeadlineAcknowledgePayload', 'deadline', await changeDeadline(context, input.deadlineId, { type: 'acknowledgeDeadline' }));
