import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { commitmentClose as command } from '../../commands.ts';

export const commitmentClose: NonNullable<MutationResolvers['commitmentClose']> = async (_parent, { input }, context) =>
  workResult('CommitmentClosePayload', 'commitment', await command(context, input));
