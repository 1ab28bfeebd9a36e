import type { WeeklyCheckSignatureResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const WeeklyCheckSignature: WeeklyCheckSignatureResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
