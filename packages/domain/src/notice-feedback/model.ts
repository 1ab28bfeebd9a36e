import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, ComplaintId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Where a reaction to a notice 信息反馈 stands: customer service has it, it was answered, or it went on as a complaint. */
export const NOTICE_FEEDBACK_STATUSES = ['RECEIVED', 'ANSWERED', 'FORWARDED'] as const;
export type NoticeFeedbackStatus = (typeof NOTICE_FEEDBACK_STATUSES)[number];
/** Heard by somebody who works here, or written on the page that the QR code leads to. */
export const NOTICE_FEEDBACK_WAYS = ['STAFF', 'PAGE'] as const;
export type NoticeFeedbackWay = (typeof NOTICE_FEEDBACK_WAYS)[number];
/** Longest texts in code points; most reactions from its page that one notice takes before anybody has answered. */
export const NOTICE_FEEDBACK_LIMITS = { text: 2_000, name: 100, phone: 40, answer: 2_000, openFromPage: 200 } as const;

/** What is said of a notice. */
export interface SaidOfNotice { readonly text: string; readonly name: string | null; readonly phone: string | null }

/** What people do to a reaction. */
export type NoticeFeedbackCommand =
  | ({ readonly type: 'giveNoticeFeedback'; readonly feedbackId: SubjectId; readonly communityId: CommunityId; readonly noticeId: SubjectId } & SaidOfNotice)
  | { readonly type: 'answerNoticeFeedback'; readonly text: string }
  | { readonly type: 'forwardNoticeFeedback'; readonly complaintId: ComplaintId };

/** A reaction to a notice (NOT-11) as its entries say; texts are '' or null once erased. */
export interface NoticeFeedbackState extends SubjectState, SaidOfNotice {
  readonly status: NoticeFeedbackStatus;
  readonly noticeId: SubjectId;
  readonly way: NoticeFeedbackWay;
  readonly receivedAt: Instant;
  /** Who heard it; null: it came by the page. */
  readonly receivedBy: StaffId | null;
  readonly answer: { readonly at: Instant; readonly by: StaffId | null; readonly text: string } | null;
  readonly forwarded: { readonly at: Instant; readonly by: StaffId | null; readonly complaintId: ComplaintId } | null;
}

/** What the register holds of a reaction. */
export type NoticeFeedbackEntry =
  | NewEntry<'NoticeFeedbackReceived', { readonly id: SubjectId; readonly communityId: CommunityId; readonly noticeId: SubjectId; readonly way: NoticeFeedbackWay }, SaidOfNotice>
  | NewEntry<'NoticeFeedbackAnswered', Record<never, never>, { readonly text: string }>
  | NewEntry<'NoticeFeedbackForwarded', { readonly complaintId: ComplaintId }, Record<never, never>>;
