import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { draftDocument } from '../../commands.ts';

export const documentDraft: NonNullable<MutationResolvers['documentDraft']> = async (_parent, { input }, context) =>
  commandResult('DocumentDraftPayload', await draftDocument(context, input));
