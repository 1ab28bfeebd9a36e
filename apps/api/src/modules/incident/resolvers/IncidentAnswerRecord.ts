import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentAnswerRecordResolvers } from '../../types.generated.ts';

export const IncidentAnswerRecord: IncidentAnswerRecordResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
