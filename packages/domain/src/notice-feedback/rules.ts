import { readFields } from '../kernel/fields.ts';
import type { FieldReader } from '../kernel/fields.ts';
import type { CommunityId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Role } from '../kernel/role.ts';
import { evolveSubject } from '../kernel/subject.ts';
import type { SubjectDecision, SubjectRules } from '../kernel/subject.ts';
import { NOTICE_FEEDBACK_LIMITS as LIMITS, NOTICE_FEEDBACK_STATUSES } from './model.ts';
import type { NoticeFeedbackCommand, NoticeFeedbackEntry, NoticeFeedbackState, NoticeFeedbackWay, SaidOfNotice } from './model.ts';

/** Who is told of a reaction: customer service, to which it is passed (NOT-11). */
export const NOTICE_FEEDBACK_TOLD: readonly Role[] = ['CUSTOMER_ASSISTANT'];

type Reader = FieldReader<CommonRefusal>;
interface Place { readonly id: SubjectId; readonly communityId: CommunityId; readonly noticeId: SubjectId }

const received = (read: Reader, place: Place, way: NoticeFeedbackWay, { text, name, phone }: SaidOfNotice): NoticeFeedbackEntry => ({
  type: 'NoticeFeedbackReceived', facts: { ...place, way },
  personal: { text: read.required('text', text, LIMITS.text), name: read.optional('name', name, LIMITS.name), phone: read.optional('phone', phone, LIMITS.phone) },
});

/**
 * A reaction to a notice 信息反馈 (NOT-11): collected by all staff or from the notice's page, with customer service until
 * it is answered or has become a complaint.
 */
export const NOTICE_FEEDBACK: SubjectRules<NoticeFeedbackState, NoticeFeedbackCommand, NoticeFeedbackEntry> = {
  lifecycle: {
    states: NOTICE_FEEDBACK_STATUSES, initial: ['RECEIVED'], final: ['ANSWERED', 'FORWARDED'],
    transitions: [
      { command: 'giveNoticeFeedback', variant: null, from: [], to: ['RECEIVED'] },
      { command: 'answerNoticeFeedback', variant: null, from: ['RECEIVED'], to: ['ANSWERED'] },
      { command: 'forwardNoticeFeedback', variant: null, from: ['RECEIVED'], to: ['FORWARDED'] },
    ],
  },
  permissions: { giveNoticeFeedback: 'giveNoticeFeedback', answerNoticeFeedback: 'answerNoticeFeedback', forwardNoticeFeedback: 'answerNoticeFeedback' },
  write: (read, command) => {
    switch (command.type) {
      case 'giveNoticeFeedback': return received(read, { id: command.feedbackId, communityId: command.communityId, noticeId: command.noticeId }, 'STAFF', command);
      case 'answerNoticeFeedback': return { type: 'NoticeFeedbackAnswered', facts: {}, personal: { text: read.required('text', command.text, LIMITS.answer) } };
      case 'forwardNoticeFeedback': return { type: 'NoticeFeedbackForwarded', facts: { complaintId: command.complaintId }, personal: {} };
    }
  },
  fold: (state, { at, actor: by, entry }) => {
    switch (entry.type) {
      case 'NoticeFeedbackReceived': return { ...entry.facts, status: 'RECEIVED', departmentId: null, text: entry.personal.text ?? '', name: entry.personal.name ?? null, phone: entry.personal.phone ?? null, receivedAt: at, receivedBy: by, answer: null, forwarded: null };
      case 'NoticeFeedbackAnswered': return { ...state!, status: 'ANSWERED', answer: { at, by, text: entry.personal.text ?? '' } };
      case 'NoticeFeedbackForwarded': return { ...state!, status: 'FORWARDED', forwarded: { at, by, complaintId: entry.facts.complaintId } };
    }
  },
};

/** What somebody wrote on the page of a notice, whom nobody knows: the system takes it in. Refuses by field. */
export function noticeFeedbackFromPage(place: Place, said: SaidOfNotice, now: Instant): Result<SubjectDecision<NoticeFeedbackState, NoticeFeedbackEntry>, CommonRefusal> {
  const read = readFields<CommonRefusal>();
  const recorded = { at: now, actor: null, entry: received(read, place, 'PAGE', said), deadlines: [] };
  return read.refusal === null ? ok({ recorded: [recorded], state: evolveSubject(NOTICE_FEEDBACK, null, recorded) }) : refuse(read.refusal);
}
