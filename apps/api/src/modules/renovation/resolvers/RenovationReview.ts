import type { RenovationReviewResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const RenovationReview: RenovationReviewResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  points: ({ points }) => [...points],
};
