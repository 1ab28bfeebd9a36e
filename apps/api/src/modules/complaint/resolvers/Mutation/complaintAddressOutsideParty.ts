import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintAddressOutsideParty: NonNullable<MutationResolvers['complaintAddressOutsideParty']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAddressOutsidePartyPayload', await changeComplaint(context, input, () => ({ type: 'addressOutsideParty', party: input.party, name: input.name, promise: input.promise, dueAt: input.dueAt })));
