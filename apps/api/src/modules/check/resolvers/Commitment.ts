import type { CommitmentResolvers } from '../../types.generated.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { COMMITMENT_NOUN } from '../queries.ts';

const common = subjectFields(COMMITMENT_NOUN);

export const Commitment: CommitmentResolvers = {
  id: common.id,
  community: common.community,
  department: common.department,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  dueAt: ({ state }) => state.dueAt,
  madeAt: ({ state }) => state.madeAt,
  toWhom: ({ state }, _args, context) => readerOf(context, COMMITMENT_NOUN, state).name(state.toWhom),
  text: ({ state }, _args, context) => readerOf(context, COMMITMENT_NOUN, state).text(state.text),
  madeBy: ({ state }, _args, context) => staffOf(state.madeBy, context),
  closing: ({ state }, _args, context) => (state.closing === null ? null : { ...state.closing, text: readerOf(context, COMMITMENT_NOUN, state).text(state.closing.result) }),
};
