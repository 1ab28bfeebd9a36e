import { openingRefusal } from '@huiyin/domain';
import type { DutyShiftResolvers } from '../../types.generated.ts';
import { actionOf } from '../../base/kept.ts';
import { readerOf, rulesContext } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { DUTY_SHIFT_NOUN, handoverOf } from '../queries.ts';

const common = subjectFields(DUTY_SHIFT_NOUN);

export const DutyShift: DutyShiftResolvers = {
  id: common.id,
  community: common.community,
  department: common.department,
  entries: common.entries,
  status: ({ state }) => state.status,
  role: ({ state }) => state.role,
  staff: async ({ state }, _args, { loaders }) => (await Promise.all(state.staffIds.map((id) => loaders.staff.load(id)))).filter((one) => one !== null),
  from: ({ state }) => state.from,
  until: ({ state }) => state.until,
  note: ({ state }, _args, context) => readerOf(context, DUTY_SHIFT_NOUN, state).text(state.note),
  plannedBy: ({ state }, _args, context) => staffOf(state.plannedBy, context),
  plannedAt: ({ state }) => state.plannedAt,
  cancellation: ({ state }, _args, context) => (state.cancellation === null ? null : { ...state.cancellation, text: readerOf(context, DUTY_SHIFT_NOUN, state).text(state.cancellation.reason) }),
  handover: ({ state }, _args, context) => handoverOf(context, state),
  allowedActions: async (row, args, context) => {
    const [own, handover] = await Promise.all([common.allowedActions(row, args, context), handoverOf(context, row.state)]);
    // Begun it is no longer begun: its own actions go on from there.
    return handover === null ? [...own, actionOf(context, 'shiftHandoverOpen', openingRefusal(row.state, row.state.staffIds, rulesContext(context, common.community(row, args, context))))] : own;
  },
};
