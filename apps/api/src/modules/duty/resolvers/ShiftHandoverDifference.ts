import type { ShiftHandoverDifferenceResolvers } from '../../types.generated.ts';
import { differenceHash } from '../queries.ts';

export const ShiftHandoverDifference: ShiftHandoverDifferenceResolvers = {
  hash: (difference) => differenceHash(difference),
  changes: ({ changes, communityId }) => changes.map((change) => ({ ...change, communityId })),
};
