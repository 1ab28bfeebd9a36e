import type { StatementMatterResolvers } from '../../types.generated.ts';

export const StatementMatter: StatementMatterResolvers = {
  keywords: ({ keywords }) => [...keywords],
  places: ({ places }) => [...places],
};
