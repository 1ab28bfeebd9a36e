import { checkNotice, type CheckedNotice, type Instant, type NoticeWarning } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { NoticeCheckTextInput } from '../types.generated.ts';
import type { NoticeRow } from './queries.ts';

/** The organisation's words are read when something is checked, once for all that a request checks. */
async function check(context: Context, notice: CheckedNotice, zone: string): Promise<NoticeWarning[]> {
  const words = await context.loaders.checkedWords.load(requireViewer(context).organisationId);
  return [...checkNotice(notice, words, context.now as Instant, zone)];
}

/** What somebody should look at again in a notice as it stands. */
export async function warningsOf(context: Context, { state }: NoticeRow): Promise<NoticeWarning[]> {
  const { content, plannedStart, plannedEnd, eventAt } = state;
  const community = requireViewer(context).communities.find(({ id }) => id === state.communityId);
  if (content === null || community === undefined) return [];
  return check(context, { texts: content.texts, contact: content.contact, validUntil: content.validUntil, plannedStart, plannedEnd, eventAt }, community.timeZone);
}

/** As {@link warningsOf}, of a text as it is being written. */
export async function warningsOfText(context: Context, { communityId, texts, contact = null, validUntil = null, eventAt = null, plannedStart = null, plannedEnd = null }: NoticeCheckTextInput): Promise<NoticeWarning[]> {
  const community = communityInSight(requireViewer(context), communityId);
  return community === null ? [] : check(context, { texts, contact, validUntil, plannedStart, plannedEnd, eventAt }, community.timeZone);
}
