import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { returnDocument } from '../../commands.ts';

export const documentReturn: NonNullable<MutationResolvers['documentReturn']> = async (_parent, { input }, context) =>
  commandResult('DocumentReturnPayload', await returnDocument(context, input));
