import { staffOf } from '../../base/subject-fields.ts';
import type { StatementFixingResolvers } from '../../types.generated.ts';

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((one) => one !== null);

export const StatementFixing: StatementFixingResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  filedTo: async ({ filedTo }, _args, context) => present(await Promise.all(filedTo.map((id) => staffOf(id, context)))),
  withoutAdvice: async ({ withoutAdvice, state }, _args, { loaders }) => present(await Promise.all(withoutAdvice.map((id) => loaders.department.load({ communityId: state.communityId, id })))),
};
