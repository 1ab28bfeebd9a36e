import type { CallBackRecordResolvers } from '../../types.generated.ts';

export const CallBackRecord: CallBackRecordResolvers = {
  by: ({ by }, _args, { loaders }) => (by == null ? null : loaders.staff.load(by as never)),
};
