import { attachmentsOf } from '../kernel/attachment.ts';
import type { RecordedEntry } from '../kernel/decider.ts';
import type { ChannelProgress, DoorProgress, NoticeContent, NoticeEntry, NoticeState, PlaceProgress } from './model.ts';
import { allDown, hasReached } from './progress.ts';
import { SHOWN_MEDIA } from './vocabulary.ts';

/** All that its entries say but the deadlines. */
export type FoldedNotice = Omit<NoticeState, 'deadlines'>;
type Entry<T extends NoticeEntry['type']> = Extract<NoticeEntry, { type: T }>;
type Recorded = RecordedEntry<NoticeEntry>;

function created(entry: Entry<'NoticeRequested' | 'OutsideDocumentRegistered'>, { at, actor }: Recorded): FoldedNotice {
  const { id, communityId, departmentId, level, kind, timeliness, lifeline, eventAt, plannedStart, plannedEnd, important, incidentId, complaintIds, replaces, report } = entry.facts;
  const common = {
    id, communityId, departmentId, kind, timeliness, lifeline, eventAt, plannedStart, plannedEnd, important, incidentId, complaintIds, replaces, report,
    title: entry.personal.title ?? '', requestedAt: at, requestedBy: actor, content: null, contentHash: null, revision: 0, draftedAt: null, authors: actor === null ? [] : [actor], authorLevel: level,
    review: null, approval: null, sealing: null, returned: null, rejected: null, release: null, administrationId: null, channels: [], places: [], doors: [],
    publishedAt: null, reachedAt: null, announceAgainAt: null, againAt: null, ending: null, takenDownAt: null, handedOver: null,
  };
  if (entry.type === 'NoticeRequested') return { ...common, status: 'REQUESTED', origin: 'OWN', purpose: entry.personal.purpose ?? '', truthCheck: entry.personal.truthCheck ?? '', outside: null };
  const { sender = '', documentNumber = null } = entry.personal;
  return { ...common, status: 'REGISTERED', origin: 'OUTSIDE', purpose: '', truthCheck: '', outside: { sender, documentNumber, receivedAt: entry.facts.receivedAt, attachments: attachmentsOf(entry.facts) } };
}

function contentOf({ facts, personal }: Entry<'NoticeDrafted'>): NoticeContent {
  const { languages, validUntil, publishAt, buildings, channels, places, doors } = facts;
  return {
    texts: languages.map((language, index) => ({ language, title: personal.texts?.[index]?.title ?? '', body: personal.texts?.[index]?.body ?? '' })), short: personal.short ?? null, contact: personal.contact ?? null,
    validUntil, publishAt, buildings, doors, channels: channels.map((one, index) => ({ ...one, label: personal.labels?.[index] ?? null })), places: places.map((one, index) => ({ ...one, name: personal.placeNames?.[index] ?? '' })),
  };
}

/** A draft begins the round anew: whoever read an earlier version has not read this one. */
const drafted = (state: FoldedNotice, entry: Entry<'NoticeDrafted'>, { at, actor }: Recorded): FoldedNotice => ({
  ...state, status: state.origin === 'OWN' ? 'DRAFTED' : 'REGISTERED', content: contentOf(entry), contentHash: entry.facts.contentHash, revision: state.revision + 1, draftedAt: at, review: null, approval: null, sealing: null,
  authors: actor === null || state.authors.includes(actor) ? state.authors : [...state.authors, actor], authorLevel: entry.facts.level > state.authorLevel ? entry.facts.level : state.authorLevel,
});

const IDLE = { publishedAt: null, endedAt: null, taken: 0, failed: 0, total: 0, againAt: null, recall: null } as const;

function released(state: FoldedNotice, entry: Entry<'NoticeReleased'>, { at, actor: by }: Recorded): FoldedNotice {
  const { channels, places, doors } = state.content!;
  return {
    ...state, status: 'PUBLISHING', release: { at, by }, administrationId: entry.facts.administrationId, announceAgainAt: entry.facts.announceAgainAt,
    channels: channels.map((channel, index): ChannelProgress => ({ ...channel, key: `C${index + 1}`, state: 'WAITING', ...IDLE })),
    places: places.map((place, index): PlaceProgress => ({ ...place, key: `P${index + 1}`, posted: null, checked: null, checks: 0, faults: 0, down: null })),
    doors: doors.map((door, index): DoorProgress => ({ ...door, key: `D${index + 1}`, delivered: null })),
  };
}

const change = <T extends { readonly key: string }>(list: readonly T[], key: string, patch: (one: T) => T): readonly T[] => list.map((one) => (one.key === key ? patch(one) : one));

/** What is proven may make it published, and at last reach those it concerns. */
function proven(state: FoldedNotice, { at }: Recorded, published: boolean): FoldedNotice {
  if (!published || state.ending !== null) return state;
  const reached = state.reachedAt ?? (hasReached(state) ? at : null);
  return { ...state, status: 'PUBLISHED', publishedAt: state.publishedAt ?? at, reachedAt: reached };
}

function channelled(state: FoldedNotice, entry: Entry<'NoticeChannelProven' | 'NoticeChannelSent'>, recorded: Recorded): FoldedNotice {
  const { at } = recorded;
  const { facts } = entry;
  if ('ended' in facts && facts.ended) return { ...state, channels: change(state.channels, facts.channel, (one): ChannelProgress => ({ ...one, state: 'ENDED', endedAt: at })) };
  const published = !('state' in facts) || facts.state === 'PUBLISHED';
  const counts = 'total' in facts ? facts : { taken: 1, failed: 0, total: 1 };
  const channels = change(state.channels, facts.channel, (one): ChannelProgress => {
    const publishedAt = published ? (one.publishedAt ?? at) : one.publishedAt;
    // Of two announcements the messages add up, and one that arrived is not undone by one that did not.
    return { ...one, taken: one.taken + counts.taken, failed: one.failed + counts.failed, total: one.total + counts.total, state: publishedAt === null ? 'FAILED' : 'PUBLISHED', publishedAt };
  });
  return proven({ ...state, channels }, recorded, published);
}

/** Shown from now on; a wall without a screen shows nothing to anybody. */
function announced(state: FoldedNotice, { facts }: Entry<'NoticeAnnounced'>, recorded: Recorded): FoldedNotice {
  const channels = state.channels.map((one): ChannelProgress => {
    if (!facts.channels.includes(one.key)) return one;
    if (one.channelId !== null) return { ...one, state: 'SENDING' };
    const total = one.medium === 'SCREEN' ? facts.screens : 1;
    return total === 0 ? { ...one, state: 'FAILED' } : { ...one, state: 'PUBLISHED', publishedAt: recorded.at, taken: total, total };
  });
  return proven({ ...state, channels }, recorded, channels.some((one) => one.state === 'PUBLISHED'));
}

/** What this system shows is gone at once; what a person put up, and paper, is proven down one by one. */
function ended(state: FoldedNotice, ending: NonNullable<NoticeState['ending']>): FoldedNotice {
  const { at, cause } = ending;
  const channels = state.channels.map((one) => (SHOWN_MEDIA.includes(one.medium) && one.state === 'PUBLISHED' ? { ...one, state: 'ENDED' as const, endedAt: at } : one));
  const after: FoldedNotice = { ...state, channels, ending, status: cause === 'EXPIRED' ? 'EXPIRED' : 'WITHDRAWN' };
  return state.release !== null && allDown(after) ? { ...after, status: 'TAKEN_DOWN', takenDownAt: at } : after;
}

const down = (state: FoldedNotice, { at }: Recorded): FoldedNotice => (state.ending !== null && allDown(state) ? { ...state, status: 'TAKEN_DOWN', takenDownAt: at } : state);

function judged(state: FoldedNotice, entry: Entry<'NoticeReviewed' | 'NoticeApproved' | 'NoticeReturned' | 'NoticeRejected' | 'NoticeSealed'>, { at, actor: by }: Recorded): FoldedNotice {
  switch (entry.type) {
    case 'NoticeReviewed': return { ...state, status: 'REVIEWED', returned: null, review: { at, by, contentHash: entry.facts.contentHash, note: entry.personal.note ?? null } };
    case 'NoticeApproved': return { ...state, status: 'APPROVED', approval: { at, by, contentHash: entry.facts.contentHash, note: entry.personal.note ?? null } };
    // Judged and sealed for nothing: a sheet that was printed meanwhile is no notice.
    case 'NoticeReturned': return { ...state, status: 'RETURNED', review: null, approval: null, sealing: null, returned: { at, by, reason: entry.personal.reason ?? '', from: state.status } };
    case 'NoticeRejected': return { ...state, status: 'REJECTED', rejected: { at, by, reason: entry.personal.reason ?? '' } };
    case 'NoticeSealed': return { ...state, status: 'SEALED', sealing: { at, by, ...entry.facts } };
  }
}

function onPaper(state: FoldedNotice, entry: Entry<'NoticePlaced' | 'NoticeDelivered' | 'NoticeChecked' | 'NoticeTakenDown'>, recorded: Recorded): FoldedNotice {
  const { at, actor: by } = recorded;
  const step = { at, by };
  switch (entry.type) {
    // Hung up again after it was taken down early: up once more.
    case 'NoticePlaced': return proven({ ...state, places: change(state.places, entry.facts.place, (one) => ({ ...one, posted: step, down: null })) }, recorded, true);
    case 'NoticeDelivered': return proven({ ...state, doors: change(state.doors, entry.facts.door, (one) => ({ ...one, delivered: { ...step, missed: entry.facts.missed, units: entry.personal.units ?? [] } })) }, recorded, true);
    case 'NoticeChecked': {
      const { place, condition, renewed } = entry.facts;
      return { ...state, places: change(state.places, place, (one) => ({ ...one, checked: { ...step, condition, renewed }, checks: one.checks + 1, faults: one.faults + (condition === 'INTACT' ? 0 : 1) })) };
    }
    case 'NoticeTakenDown': return down({ ...state, places: change(state.places, entry.facts.place, (one) => ({ ...one, down: step })) }, recorded);
  }
}

/** Folds one entry of a notice; null before the first. Personal values that were erased are absent and read as nothing. */
export function foldNotice(state: FoldedNotice | null, recorded: Recorded): FoldedNotice {
  const { at, actor: by, entry } = recorded;
  if (entry.type === 'NoticeRequested' || entry.type === 'OutsideDocumentRegistered') return created(entry, recorded);
  if (state === null) throw new Error('A notice begins with its request, or with a document from outside');
  switch (entry.type) {
    case 'NoticeDrafted': return drafted(state, entry, recorded);
    case 'NoticeReleased': return released(state, entry, recorded);
    case 'NoticeChannelProven': return down(channelled(state, entry, recorded), recorded);
    case 'NoticeChannelSent': return channelled(state, entry, recorded);
    case 'NoticeAnnounced': return announced(state, entry, recorded);
    // What is sent is on its way a second time; what is shown stands there already.
    case 'NoticeAnnouncedAgain': return { ...state, againAt: at, channels: state.channels.map((one): ChannelProgress => (entry.facts.channels.includes(one.key) ? { ...one, againAt: at, state: one.channelId === null ? one.state : 'SENDING' } : one)) };
    case 'NoticeRecalled': return { ...state, channels: change(state.channels, entry.facts.channel, (one): ChannelProgress => ({ ...one, recall: { at, said: entry.facts.said } })) };
    case 'NoticeExpired': return ended(state, { at, by, cause: 'EXPIRED', reason: null, noticeId: null });
    case 'NoticeWithdrawn': return ended(state, { at, by, cause: 'WITHDRAWN', reason: entry.personal.reason ?? '', noticeId: null });
    case 'NoticeReplaced': return ended(state, { at, by, cause: 'REPLACED', reason: null, noticeId: entry.facts.noticeId });
    case 'NoticeHandedToCommittee': return { ...state, handedOver: { at, by, receivedBy: entry.personal.receivedBy ?? '' } };
    case 'NoticePlaced': case 'NoticeDelivered': case 'NoticeChecked': case 'NoticeTakenDown': return onPaper(state, entry, recorded);
    default: return judged(state, entry, recorded);
  }
}
