import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { stepReopen as command } from '../../commands.ts';

export const stepReopen: NonNullable<MutationResolvers['stepReopen']> = async (_parent, { input }, context) =>
  workResult('StepReopenPayload', 'incident', await command(context, input));
