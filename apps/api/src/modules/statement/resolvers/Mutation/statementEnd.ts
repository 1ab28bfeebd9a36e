import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { statementEnd as command } from '../../commands.ts';

export const statementEnd: NonNullable<MutationResolvers['statementEnd']> = async (_parent, { input }, context) =>
  workResult('StatementEndPayload', 'statement', await command(context, input));
