import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintSetPlan: NonNullable<MutationResolvers['complaintSetPlan']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintSetPlanPayload', await changeComplaint(context, input, (ids) => ({ type: 'setPlan', departmentId: ids.departmentId!, text: input.text, dueAt: input.dueAt, explainedToCustomer: input.explainedToCustomer ?? false })));
