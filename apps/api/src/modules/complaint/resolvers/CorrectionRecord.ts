import type { CorrectionRecordResolvers } from '../../types.generated.ts';

export const CorrectionRecord: CorrectionRecordResolvers = {
  by: ({ by }, _args, { loaders }) => (by == null ? null : loaders.staff.load(by as unknown as string)),
};
