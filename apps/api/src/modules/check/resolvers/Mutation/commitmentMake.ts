import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { commitmentMake as command } from '../../commands.ts';

export const commitmentMake: NonNullable<MutationResolvers['commitmentMake']> = async (_parent, { input }, context) =>
  workResult('CommitmentMakePayload', 'commitment', await command(context, input));
