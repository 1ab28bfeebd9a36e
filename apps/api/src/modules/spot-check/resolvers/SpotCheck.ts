import type { SpotCheckResolvers } from '../../types.generated.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { openFindingsOf } from '../../finding/queries.ts';
import { SPOT_CHECK_NOUN } from '../queries.ts';

const common = subjectFields(SPOT_CHECK_NOUN);

export const SpotCheck: SpotCheckResolvers = {
  id: common.id,
  community: common.community,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  kind: ({ state }) => state.kind,
  month: ({ state }) => state.month.slice(0, 7),
  status: ({ state }) => state.status,
  occasion: ({ state }, _args, context) => readerOf(context, SPOT_CHECK_NOUN, state).text(state.occasion),
  items: ({ state }, _args, context) => {
    const { text } = readerOf(context, SPOT_CHECK_NOUN, state);
    return state.items.map((item, index) => ({ ...item, checkId: state.id, number: index + 1, communityId: state.communityId, remark: text(item.remark), place: text(item.place) }));
  },
  summary: ({ state }, _args, context) => readerOf(context, SPOT_CHECK_NOUN, state).text(state.completion?.summary ?? null),
  openedAt: ({ state }) => state.openedAt,
  openedBy: ({ state }, _args, context) => staffOf(state.openedBy, context),
  completedAt: ({ state }) => state.completion?.at ?? null,
  completedBy: ({ state }, _args, context) => staffOf(state.completion?.by ?? null, context),
  openFindings: ({ state }, _args, context) => openFindingsOf(context, state),
};
