import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintDispatch: NonNullable<MutationResolvers['complaintDispatch']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintDispatchPayload', await changeComplaint(context, input, (ids) => ({ type: 'dispatchComplaint', departmentId: ids.departmentId!, supporting: ids.supporting, limitAt: input.limitAt ?? null, instruction: input.instruction ?? null })));
