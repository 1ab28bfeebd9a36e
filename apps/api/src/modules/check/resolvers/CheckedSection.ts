import type { CheckedSectionResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const CheckedSection: CheckedSectionResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  complaints: async ({ communityId, listed }, _args, { loaders }) => (await Promise.all(listed.map((id) => loaders.complaint.load({ communityId, id })))).filter((one) => one !== null),
};
