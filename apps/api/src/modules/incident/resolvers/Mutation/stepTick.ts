import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { stepTick as command } from '../../commands.ts';

export const stepTick: NonNullable<MutationResolvers['stepTick']> = async (_parent, { input }, context) =>
  workResult('StepTickPayload', 'incident', await command(context, input));
