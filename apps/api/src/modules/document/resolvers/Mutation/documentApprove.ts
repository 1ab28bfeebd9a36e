import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { approveDocument } from '../../commands.ts';

export const documentApprove: NonNullable<MutationResolvers['documentApprove']> = async (_parent, { input }, context) =>
  commandResult('DocumentApprovePayload', await approveDocument(context, input));
