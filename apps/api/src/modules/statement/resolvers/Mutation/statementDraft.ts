import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { statementDraft as command } from '../../commands.ts';

export const statementDraft: NonNullable<MutationResolvers['statementDraft']> = async (_parent, { input }, context) =>
  workResult('StatementDraftPayload', 'statement', await command(context, input));
