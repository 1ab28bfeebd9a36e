import { NOTICE_FEEDBACK, NOTICE_FEEDBACK_TOLD, type ClockContext, type Instant, type NoticeFeedbackCommand, type NoticeFeedbackEntry, type NoticeFeedbackState } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId, newId } from '../../platform/ids.ts';
import type { Message } from '../../platform/journal.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { toConnection, type Connection, type PageRequest } from '../base/connection.ts';
import { mayRead } from '../base/kept.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import { whoIsAt } from '../incident/queries.ts';
import type { NoticeRow } from '../notice/queries.ts';
import type { NoticeFeedbackFilter } from '../types.generated.ts';

export type FeedbackRow = SubjectRow<NoticeFeedbackState>;

/** Reactions to notices as the API knows them. */
export const FEEDBACK_NOUN: SubjectNoun<NoticeFeedbackState, NoticeFeedbackCommand, NoticeFeedbackEntry> = {
  type: 'NoticeFeedback', table: 'notice_feedback', rules: NOTICE_FEEDBACK, idField: 'feedbackId',
  actions: { giveNoticeFeedback: 'noticeFeedback', answerNoticeFeedback: 'noticeFeedbackAnswer', forwardNoticeFeedback: 'noticeFeedbackForward' },
  columns: ({ way, noticeId, receivedAt, status }) => ({ kind: way, parentId: noticeId, happenedAt: receivedAt, open: status === 'RECEIVED' }),
  author: ({ receivedBy }) => receivedBy,
  tells: async (context, community, before) => (before === null ? heard(context, community) : []),
};

/** Customer service, whom whoever writes it down passes it to (NOT-11); of those who answer, not the one who took it in. */
async function heard(context: Context, community: CommunityInSight): Promise<readonly Message[]> {
  const { whoIs } = await whoIsAt(context, community);
  return feedbackMessages(whoIs, context.now as Instant).filter(({ staffId }) => staffId !== context.viewer?.staffId);
}

/** One message for everybody who is to answer a reaction. */
export function feedbackMessages(whoIs: ClockContext['whoIs'], now: Instant): readonly Message[] {
  const people = new Set(NOTICE_FEEDBACK_TOLD.flatMap((role) => whoIs({ role, departmentId: null, staffId: null }, 'OWNER').staffIds));
  return [...people].map((staffId) => ({ id: newId(now), staffId, kind: 'NoticeFeedbackReceived', key: '', rule: 'NOT-11', facts: {}, deliverAt: now }));
}

const NOTHING = { hasNextPage: false, hasPreviousPage: false, totalCount: 0 };

/** What residents said stays with those who work here. */
const readable = (context: Context, communityId: string): boolean => mayRead(requireViewer(context), 'readNotices', communityId);

export async function feedback(context: Context, id: string): Promise<FeedbackRow | null> {
  const row = await subjectOf<NoticeFeedbackState>(context, FEEDBACK_NOUN, id);
  return row !== null && readable(context, row.state.communityId) ? row : null;
}

export async function feedbacks(context: Context, communityId: string, filter: NoticeFeedbackFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<FeedbackRow>> {
  const community = communityInSight(requireViewer(context), communityId);
  if (community !== null && !readable(context, community.id)) return toConnection<FeedbackRow>(context, 'feedback', [], () => [], NOTHING);
  const { noticeId, open, ...rest } = filter ?? {};
  // A flag: nothing of a reaction is ever due, so open ones come the newest first, too.
  return subjectPage(context, FEEDBACK_NOUN, communityId, { ...rest, parentId: noticeId, parentType: ['Notice'], ...(open == null ? {} : { flags: { open } }) }, page, total);
}

/** What was said of one notice. */
export function feedbackOf(context: Context, { organisationId, state: { communityId, id } }: NoticeRow, page: PageRequest, total: boolean): Promise<Connection<FeedbackRow>> {
  return feedbacks(context, globalId('Community', organisationId, communityId), { noticeId: globalId('Notice', communityId, id) }, page, total);
}
