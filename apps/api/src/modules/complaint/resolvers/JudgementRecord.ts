import type { JudgementRecordResolvers } from '../../types.generated.ts';

export const JudgementRecord: JudgementRecordResolvers = {
  by: ({ by }, _args, { loaders }) => (by == null ? null : loaders.staff.load(by as never)),
};
