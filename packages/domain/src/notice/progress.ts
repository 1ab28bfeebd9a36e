import type { NoticeState } from './model.ts';
import { HAND_MEDIA, REACHING_MEDIA, TOLD_MEDIA } from './vocabulary.ts';

type Copies = Pick<NoticeState, 'channels' | 'places' | 'doors'>;

/** Copies that hang: posted and not taken down. */
export const hanging = ({ places }: Pick<NoticeState, 'places'>): NoticeState['places'] => places.filter(({ posted, down }) => posted !== null && down === null);
/** What a person put up on a channel and has to take down there. */
export const heldByHand = ({ channels }: Pick<NoticeState, 'channels'>): NoticeState['channels'] => channels.filter(({ medium, state }) => HAND_MEDIA.includes(medium) && state === 'PUBLISHED');

/** Whether nothing of it is left to be taken down; what was sent to somebody is theirs. */
export const allDown = (notice: Copies): boolean => hanging(notice).length === 0 && heldByHand(notice).length === 0;

/**
 * Whether it has reached the people concerned (NOT-10): on a channel that people come across by themselves; or on paper
 * in every building (or place) of its plan, door to door included.
 */
export function hasReached({ channels, places, doors }: Copies): boolean {
  if (channels.some(({ medium, publishedAt }) => publishedAt !== null && REACHING_MEDIA.includes(medium))) return true;
  if (places.length + doors.length === 0) return false;
  const posted = places.filter((place) => place.posted !== null);
  const covered = places.every((place) => (place.building === null ? place.posted !== null : posted.some(({ building }) => building === place.building)));
  return covered && doors.every(({ delivered }) => delivered !== null);
}

/** Channels on which a notice that was taken back still stands as if it held: its withdrawal is to be said there. */
export const toRecall = ({ channels, ending }: Pick<NoticeState, 'channels' | 'ending'>): NoticeState['channels'] =>
  (ending?.cause === 'WITHDRAWN' ? channels.filter(({ medium, channelId, publishedAt, recall }) => TOLD_MEDIA.includes(medium) && channelId !== null && publishedAt !== null && recall === null) : []);

/** Whether it is to be believed and followed at an instant: published, within its validity, not ended. */
export const isNoticeInForce = ({ publishedAt, release, ending, content }: Pick<NoticeState, 'publishedAt' | 'release' | 'ending' | 'content'>, at: number): boolean =>
  release !== null && publishedAt !== null && publishedAt <= at && ending === null && content !== null && at < content.validUntil;

/** A planned outage 计划停供: announced again shortly before. */
export const isPlannedOutage = ({ kind, timeliness, plannedStart }: Pick<NoticeState, 'kind' | 'timeliness' | 'plannedStart'>): boolean => kind === 'OUTAGE' && timeliness === 'GENERAL' && plannedStart !== null;
