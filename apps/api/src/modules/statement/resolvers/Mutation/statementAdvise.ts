import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { statementAdvise as command } from '../../commands.ts';

export const statementAdvise: NonNullable<MutationResolvers['statementAdvise']> = async (_parent, { input }, context) =>
  workResult('StatementAdvisePayload', 'statement', await command(context, input));
