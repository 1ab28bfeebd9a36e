import type { ExplanationResolvers } from '../../types.generated.ts';

export const Explanation: ExplanationResolvers = {
  by: ({ by }, _args, { loaders }) => (by == null ? null : loaders.staff.load(by as unknown as string)),
};
