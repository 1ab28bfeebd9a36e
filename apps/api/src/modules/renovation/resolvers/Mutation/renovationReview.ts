import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationReview as command } from '../../commands.ts';

export const renovationReview: NonNullable<MutationResolvers['renovationReview']> = async (_parent, { input }, context) =>
  workResult('RenovationReviewPayload', 'renovation', await command(context, input));
