import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { reviewDocument } from '../../commands.ts';

export const documentReview: NonNullable<MutationResolvers['documentReview']> = async (_parent, { input }, context) =>
  commandResult('DocumentReviewPayload', await reviewDocument(context, input));
