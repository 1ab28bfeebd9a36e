import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationResume as command } from '../../commands.ts';

export const renovationResume: NonNullable<MutationResolvers['renovationResume']> = async (_parent, { input }, context) =>
  workResult('RenovationResumePayload', 'renovation', await command(context, input));
