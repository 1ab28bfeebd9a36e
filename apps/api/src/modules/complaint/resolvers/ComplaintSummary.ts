import type { ComplaintSummaryResolvers } from '../../types.generated.ts';

export const ComplaintSummary: ComplaintSummaryResolvers = {
  by: ({ by }, _args, { loaders }) => (by == null ? null : loaders.staff.load(by as unknown as string)),
};
