import type { ComplaintId } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { changeSubject, createSubject } from '../base/subject-commands.ts';
import { notFound, type Failure } from '../base/user-errors.ts';
import { complaintOf } from '../complaint/queries.ts';
import { notice } from '../notice/queries.ts';
import type { NoticeFeedbackAnswerInput, NoticeFeedbackForwardInput, NoticeFeedbackInput } from '../types.generated.ts';
import { FEEDBACK_NOUN, type FeedbackRow } from './queries.ts';

type Answer = Promise<FeedbackRow | Failure>;

/** Writes down what somebody said of a notice that was released. */
export async function noticeFeedback(context: Context, input: NoticeFeedbackInput): Answer {
  const row = await notice(context, input.noticeId);
  if (row === null || row.state.release === null) return notFound(context, ['input', 'noticeId']);
  const { state: { id: noticeId, communityId }, organisationId } = row;
  return createSubject(context, FEEDBACK_NOUN, 'noticeFeedback', { ...input, communityId: globalId('Community', organisationId, communityId) }, (_community, feedbackId) =>
    ({ type: 'giveNoticeFeedback' as const, feedbackId, communityId, noticeId, text: input.text, name: input.name ?? null, phone: input.phone ?? null }));
}

export const noticeFeedbackAnswer = (context: Context, input: NoticeFeedbackAnswerInput): Answer => changeSubject(context, FEEDBACK_NOUN, input.feedbackId, input, () => ({ type: 'answerNoticeFeedback' as const, text: input.text }));

export const noticeFeedbackForward = (context: Context, input: NoticeFeedbackForwardInput): Answer =>
  changeSubject(context, FEEDBACK_NOUN, input.feedbackId, input, async ({ state }) => {
    const complaint = await complaintOf(context, input.complaintId);
    if (complaint === null || complaint.state.communityId !== state.communityId) return notFound(context, ['input', 'complaintId']);
    return { type: 'forwardNoticeFeedback' as const, complaintId: complaint.state.id as ComplaintId };
  });
