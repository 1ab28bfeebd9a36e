import { checkNotice, DEFAULT_NOTICE_WORDS, type Instant, type NoticeWarning } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { NoticeCheckTextInput } from '../types.generated.ts';
import type { NoticeRow } from './queries.ts';

/** What somebody should look at again in a notice as it stands. */
export function warningsOf(context: Context, { state }: NoticeRow): NoticeWarning[] {
  const { content, plannedStart, plannedEnd, eventAt } = state;
  const community = requireViewer(context).communities.find(({ id }) => id === state.communityId);
  if (content === null || community === undefined) return [];
  return [...checkNotice({ texts: content.texts, contact: content.contact, validUntil: content.validUntil, plannedStart, plannedEnd, eventAt }, DEFAULT_NOTICE_WORDS, context.now as Instant, community.timeZone)];
}

/** As {@link warningsOf}, of a text as it is being written. */
export function warningsOfText(context: Context, { communityId, texts, contact = null, validUntil = null, eventAt = null, plannedStart = null, plannedEnd = null }: NoticeCheckTextInput): NoticeWarning[] {
  const community = communityInSight(requireViewer(context), communityId);
  if (community === null) return [];
  return [...checkNotice({ texts, contact, validUntil, plannedStart, plannedEnd, eventAt }, DEFAULT_NOTICE_WORDS, context.now as Instant, community.timeZone)];
}
