import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { statementRevise as command } from '../../commands.ts';

export const statementRevise: NonNullable<MutationResolvers['statementRevise']> = async (_parent, { input }, context) =>
  workResult('StatementRevisePayload', 'statement', await command(context, input));
