import type { ShiftHandoverChangeResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { nodeOf } from '../../base/nodes.ts';

export const ShiftHandoverChange: ShiftHandoverChangeResolvers = {
  rules: ({ rules }) => [...rules],
  subject: ({ subjectKind, communityId, subjectId }, _args, context) => nodeOf(context, globalId(subjectKind, communityId, subjectId)) as never,
};
