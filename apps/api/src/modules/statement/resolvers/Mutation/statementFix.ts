import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { statementFix as command } from '../../commands.ts';

export const statementFix: NonNullable<MutationResolvers['statementFix']> = async (_parent, { input }, context) =>
  workResult('StatementFixPayload', 'statement', await command(context, input));
