import { isOverdueAt } from '@huiyin/domain';
import type { ShiftHandoverMatterResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { nodeOf } from '../../base/nodes.ts';

export const ShiftHandoverMatter: ShiftHandoverMatterResolvers = {
  incident: ({ incident }) => incident !== undefined,
  drill: ({ incident }) => incident === 'DRILL',
  deadlines: ({ deadlines, listedAt }) => deadlines.map((deadline) => ({ ...deadline, overdue: isOverdueAt(deadline, listedAt) })),
  subject: ({ subjectKind, communityId, subjectId }, _args, context) => nodeOf(context, globalId(subjectKind, communityId, subjectId)) as never,
};
