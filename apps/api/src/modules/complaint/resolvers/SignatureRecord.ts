import type { SignatureRecordResolvers } from '../../types.generated.ts';

export const SignatureRecord: SignatureRecordResolvers = {
  by: ({ by }, _args, { loaders }) => (by == null ? null : loaders.staff.load(by as unknown as string)),
};
