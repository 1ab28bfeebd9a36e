import type { ShiftHandoverListResolvers } from '../../types.generated.ts';

export const ShiftHandoverList: ShiftHandoverListResolvers = {
  incidents: ({ incidents }) => incidents ?? 0,
  drills: ({ drills }) => drills ?? 0,
  matters: ({ matters, communityId, listedAt }) => matters.map((matter) => ({ ...matter, communityId, listedAt })),
};
