import type { ShiftHandoverListResolvers } from '../../types.generated.ts';

export const ShiftHandoverList: ShiftHandoverListResolvers = {
  matters: ({ matters, communityId, listedAt }) => matters.map((matter) => ({ ...matter, communityId, listedAt })),
};
