import type { CustodyTermResolvers } from '../../types.generated.ts';

export const CustodyTerm: CustodyTermResolvers = {
  holder: ({ holderId }, _args, { loaders }) => loaders.staff.load(holderId),
};
