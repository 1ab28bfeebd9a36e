import type { ShiftHandoverSignatureResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const ShiftHandoverSignature: ShiftHandoverSignatureResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
