import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintSuggest: NonNullable<MutationResolvers['complaintSuggest']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintSuggestPayload', await changeComplaint(context, input, () => ({ type: 'suggestToCustomer', text: input.text })));
