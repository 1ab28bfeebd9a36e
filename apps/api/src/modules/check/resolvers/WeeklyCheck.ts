import type { WeeklyCheckResolvers } from '../../types.generated.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { openFindingsOf } from '../../finding/queries.ts';
import { WEEKLY_CHECK_NOUN } from '../queries.ts';

const common = subjectFields(WEEKLY_CHECK_NOUN);

export const WeeklyCheck: WeeklyCheckResolvers = {
  id: common.id,
  community: common.community,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  week: ({ state }) => state.week,
  startsAt: ({ state }) => state.startsAt,
  dueAt: ({ state }) => state.dueAt,
  openedBy: ({ state }, _args, context) => staffOf(state.openedBy, context),
  sections: ({ state }, _args, context) => state.sections.map((one) => ({ ...one, communityId: state.communityId, remark: readerOf(context, WEEKLY_CHECK_NOUN, state).text(one.remark) })),
  signature: ({ state }, _args, context) => (state.signature === null ? null : { ...state.signature, reason: readerOf(context, WEEKLY_CHECK_NOUN, state).text(state.signature.reason) }),
  openFindings: ({ state }, _args, context) => openFindingsOf(context, state),
};
