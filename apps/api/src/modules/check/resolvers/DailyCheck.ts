import type { DailyCheckResolvers } from '../../types.generated.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { openFindingsOf } from '../../finding/queries.ts';
import { DAILY_CHECK_NOUN } from '../queries.ts';

const common = subjectFields(DAILY_CHECK_NOUN);

export const DailyCheck: DailyCheckResolvers = {
  id: common.id,
  community: common.community,
  department: common.department,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  where: ({ state }) => state.where,
  result: ({ state }) => state.result,
  checkedAt: ({ state }) => state.checkedAt,
  place: ({ state }, _args, context) => readerOf(context, DAILY_CHECK_NOUN, state).text(state.place),
  text: ({ state }, _args, context) => readerOf(context, DAILY_CHECK_NOUN, state).text(state.text),
  checkedBy: ({ state }, _args, context) => staffOf(state.checkedBy, context),
  openFindings: ({ state }, _args, context) => openFindingsOf(context, state),
};
