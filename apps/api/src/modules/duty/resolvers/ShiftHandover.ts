import type { ShiftHandoverResolvers } from '../../types.generated.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { SHIFT_HANDOVER_NOUN, shiftsOf } from '../queries.ts';

const common = subjectFields(SHIFT_HANDOVER_NOUN);

export const ShiftHandover: ShiftHandoverResolvers = {
  id: common.id,
  community: common.community,
  department: common.department,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  role: ({ state }) => state.role,
  shift: async ({ state }, _args, context) => (await shiftsOf(context, state)).outgoing,
  incomingShift: async ({ state }, _args, context) => (await shiftsOf(context, state)).incoming,
  incomingStaff: ({ state }, _args, context) => staffOf(state.incomingStaffId, context),
  openedBy: ({ state }, _args, context) => staffOf(state.openedBy, context),
  openedAt: ({ state }) => state.openedAt,
  list: ({ state }) => ({ ...state.list, communityId: state.communityId }),
  text: ({ state }, _args, context) => readerOf(context, SHIFT_HANDOVER_NOUN, state).text(state.text),
  remarks: ({ state }, _args, context) => Object.entries(state.remarks).map(([number, text]) => ({ number, text: readerOf(context, SHIFT_HANDOVER_NOUN, state).text(text) })),
  given: ({ state }) => state.given,
  taken: ({ state }) => state.taken,
  difference: ({ state }) => (state.taken === null ? null : { ...state.taken, communityId: state.communityId }),
  returns: ({ state }, _args, context) => state.returns.map(({ reason, ...one }) => ({ ...one, text: readerOf(context, SHIFT_HANDOVER_NOUN, state).text(reason) })),
};
