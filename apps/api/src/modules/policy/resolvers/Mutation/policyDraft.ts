import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { draftPolicy } from '../../../document/commands.ts';

export const policyDraft: NonNullable<MutationResolvers['policyDraft']> = async (_parent, { input }, context) =>
  commandResult('PolicyDraftPayload', await draftPolicy(context, input));
