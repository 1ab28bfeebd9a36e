import type { DefectResolvers } from '../../types.generated.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { DEFECT_NOUN, HANDOVER_SHEET_NOUN } from '../queries.ts';

const common = subjectFields(DEFECT_NOUN);

export const Defect: DefectResolvers = {
  id: common.id,
  community: common.community,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  sheet: async ({ state }, _args, { loaders }) => (await loaders.subject.load({ table: HANDOVER_SHEET_NOUN.table, communityId: state.communityId, id: state.sheetId })) as never,
  status: ({ state }) => state.status,
  party: ({ state }) => state.party,
  reinspectAt: ({ state }) => state.reinspectAt,
  recordedAt: ({ state }) => state.recordedAt,
  partyName: ({ state }, _args, context) => readerOf(context, DEFECT_NOUN, state).text(state.partyName),
  place: ({ state }, _args, context) => readerOf(context, DEFECT_NOUN, state).text(state.place),
  description: ({ state }, _args, context) => readerOf(context, DEFECT_NOUN, state).text(state.description),
  recordedBy: ({ state }, _args, context) => staffOf(state.recordedBy, context),
  demands: ({ state }, _args, context) => {
    const { text } = readerOf(context, DEFECT_NOUN, state);
    return state.demands.map((demand) => ({ ...demand, text: text(demand.text), penaltyRule: text(demand.penaltyRule) }));
  },
  rectification: ({ state }, _args, context) => (state.rectification === null ? null : { ...state.rectification, text: readerOf(context, DEFECT_NOUN, state).text(state.rectification.text) }),
  reinspections: ({ state }, _args, context) => state.reinspections.map(({ remark, ...act }) => ({ ...act, text: readerOf(context, DEFECT_NOUN, state).text(remark) })),
};
