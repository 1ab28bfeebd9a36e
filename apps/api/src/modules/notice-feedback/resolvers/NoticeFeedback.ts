import { globalId } from '../../../platform/ids.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { notice } from '../../notice/queries.ts';
import type { NoticeFeedbackResolvers } from '../../types.generated.ts';
import { FEEDBACK_NOUN } from '../queries.ts';

const common = subjectFields(FEEDBACK_NOUN);

export const NoticeFeedback: NoticeFeedbackResolvers = {
  id: common.id,
  community: common.community,
  entries: common.entries,
  allowedActions: common.allowedActions,
  notice: ({ state }, _args, context) => notice(context, globalId('Notice', state.communityId, state.noticeId)),
  status: ({ state }) => state.status,
  way: ({ state }) => state.way,
  text: ({ state }, _args, context) => readerOf(context, FEEDBACK_NOUN, state).text(state.text),
  name: ({ state }, _args, context) => readerOf(context, FEEDBACK_NOUN, state).name(state.name),
  phone: ({ state }, _args, context) => readerOf(context, FEEDBACK_NOUN, state).phone(state.phone),
  receivedAt: ({ state }) => state.receivedAt,
  receivedBy: ({ state }, _args, context) => staffOf(state.receivedBy, context),
  answeredAt: ({ state }) => state.answer?.at ?? null,
  answeredBy: ({ state }, _args, context) => staffOf(state.answer?.by ?? null, context),
  answer: ({ state }, _args, context) => readerOf(context, FEEDBACK_NOUN, state).text(state.answer?.text ?? null),
  complaint: ({ state }, _args, { loaders }) => (state.forwarded === null ? null : loaders.complaint.load({ communityId: state.communityId, id: state.forwarded.complaintId })),
};
