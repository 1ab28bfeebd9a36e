import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { statementSupersede as command } from '../../commands.ts';

export const statementSupersede: NonNullable<MutationResolvers['statementSupersede']> = async (_parent, { input }, context) =>
  workResult('StatementSupersedePayload', 'statement', await command(context, input));
