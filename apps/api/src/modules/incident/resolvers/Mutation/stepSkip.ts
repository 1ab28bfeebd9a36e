import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { stepSkip as command } from '../../commands.ts';

export const stepSkip: NonNullable<MutationResolvers['stepSkip']> = async (_parent, { input }, context) =>
  workResult('StepSkipPayload', 'incident', await command(context, input));
