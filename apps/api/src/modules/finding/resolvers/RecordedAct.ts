import type { RecordedActResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const RecordedAct: RecordedActResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  passed: ({ passed }) => passed ?? null,
};
