import { isNoticeInForce, nextNoticeAct, NOTICE, toRecall, type ComplaintState, type NoticeCommand, type NoticeEntry, type NoticeState } from '@huiyin/domain';
import type { Context, Key } from '../../context.ts';
import { codeOf, isSameCode } from '../../platform/codes.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { toConnection, type Connection, type PageRequest } from '../base/connection.ts';
import { mayRead } from '../base/kept.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import { entriesOf, recordedOf } from '../journal/queries.ts';
import type { NoticeFilter } from '../types.generated.ts';
import { noticeOfNumber, noticesOfNumbers, noticesOnPage, releasedNotice } from './rows.ts';
import { noticeMessages } from './tell.ts';

export type NoticeRow = SubjectRow<NoticeState>;

const OVER: readonly string[] = ['TAKEN_DOWN', 'REJECTED'];
/** Whether something is still to be done about a notice. Withdrawn before it was out, nothing is. */
const isOpen = ({ status, release }: NoticeState): boolean => !OVER.includes(status) && !(status === 'WITHDRAWN' && release === null);
const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** Channels whose vendors have not spoken yet, or where its withdrawal is to be said. */
const isSending = (state: NoticeState): boolean => state.channels.some((one) => one.state === 'SENDING') || toRecall(state).length > 0;

/** Notices as the API knows them. */
export const NOTICE_NOUN: SubjectNoun<NoticeState, NoticeCommand, NoticeEntry> = {
  type: 'Notice', table: 'notices', rules: NOTICE, idField: 'noticeId', book: 'notice', tells: noticeMessages,
  actions: {
    requestNotice: 'noticeRequest', registerOutsideDocument: 'outsideDocumentRegister', draftNotice: 'noticeDraft', reviewNotice: 'noticeReview', approveNotice: 'noticeApprove', returnNotice: 'noticeReturn', rejectNotice: 'noticeReject',
    sealNotice: 'noticeSeal', publishNotice: 'noticePublish', placeNotice: 'noticeRecordPlacement', deliverNotice: 'noticeRecordDoors', proveNoticeChannel: 'noticeRecordChannel', checkNotice: 'noticeRecordCheck',
    takeDownNotice: 'noticeTakeDown', withdrawNotice: 'noticeWithdraw', handNoticeToCommittee: 'noticeHandOver',
  },
  columns: (state) => ({
    kind: state.kind, parentId: state.incidentId, happenedAt: state.requestedAt, open: isOpen(state),
    more: {
      outside: state.origin === 'OUTSIDE', released: state.release !== null, published: state.publishedAt !== null && state.ending === null, valid_until: iso(state.content?.validUntil ?? null), published_at: iso(state.publishedAt),
      act_at: iso(nextNoticeAct(state)?.at ?? null), sending: isSending(state),
    },
  }),
  author: ({ requestedBy }) => requestedBy,
};

/** What is drafted stays inside: the owners' committee reads what was released. */
const readsAll = (context: Context, communityId: string): boolean => mayRead(requireViewer(context), 'readNotices', communityId);

export async function notice(context: Context, id: string): Promise<NoticeRow | null> {
  const row = await subjectOf<NoticeState>(context, NOTICE_NOUN, id);
  return row !== null && (row.state.release !== null || readsAll(context, row.state.communityId)) ? row : null;
}

export async function notices(context: Context, communityId: string, filter: NoticeFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<NoticeRow>> {
  const community = communityInSight(requireViewer(context), communityId);
  if (community === null) return toConnection<NoticeRow>(context, 'notices', [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  const { inForce, outside, ...rest } = filter ?? {};
  const flags = { ...(inForce == null ? {} : { published: inForce }), ...(outside == null ? {} : { outside }), ...(readsAll(context, community.id) ? {} : { released: true }) };
  return subjectPage(context, NOTICE_NOUN, communityId, { ...rest, flags }, page, total);
}

/** Whether a notice is to be believed at the request's instant. */
export const inForce = ({ now }: Context, { state }: NoticeRow): boolean => isNoticeInForce(state, now);

/** Notices of a community by their numbers, released ones alone. */
export const noticesByNumber = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly NoticeRow[]> =>
  database.read<NoticeRow>(scope, noticesOfNumbers, [[...new Set(keys.map(({ communityId }) => communityId))], keys.map(({ id }) => id)]);

/** A notice of a community by its number, whatever became of it: for those whose code is genuine. */
export const noticeNumbered = async (database: Database, scope: Scope, { communityId, id }: Key): Promise<(NoticeRow & { readonly replacedBy: Coded | null }) | null> =>
  (await database.read<NoticeRow & { replacedBy: Coded | null }>(scope, noticeOfNumber, [communityId, id]))[0] ?? null;

/** A notice of a community that was released, for those who react to it. */
export const noticeOfId = async (database: Database, scope: Scope, { communityId, id }: Key): Promise<NoticeRow | null> => (await database.read<NoticeRow>(scope, releasedNotice, [communityId, id]))[0] ?? null;

/** Most notices of a community's public page and feeds. */
const PUBLIC_MAX = 300;
/** What a community's public page has shown and held beyond `since`, the latest ones; beside them, not `listed`, the notices those replaced and were replaced by. */
export const noticesMadePublic = (database: Database, scope: Scope, communityId: string, since: number): Promise<readonly (NoticeRow & { readonly listed: boolean })[]> =>
  database.read<NoticeRow & { listed: boolean }>(scope, noticesOnPage, [communityId, new Date(since).toISOString(), PUBLIC_MAX]);

const DRAFTS_MAX = 200;

/** The published notices that a complaint says it was answered by (CMP-18), at most a few. */
export async function noticesAnswering(context: Context, { communityId, explanations, sharedNotice }: ComplaintState): Promise<NoticeRow[]> {
  const named = [sharedNotice?.reference ?? null, ...explanations.map(({ notice: reference }) => reference)].filter((one) => one !== null && NUMBER.test(one));
  const rows = await Promise.all([...new Set(named)].map((id) => context.loaders.noticeOfNumber.load({ communityId, id: id! })));
  return rows.filter((row) => row !== null) as NoticeRow[];
}
const NUMBER = /-N\d{4}-\d+$/;

/** Every draft of a notice as its entries say, oldest first. */
export async function versionsOf(context: Context, { state }: NoticeRow) {
  const entries = await entriesOf(context.services.database, requireViewer(context).scope, state, 'NoticeDrafted', DRAFTS_MAX);
  return entries.map((entry, index) => {
    const recorded = recordedOf<NoticeEntry>(entry);
    const { content, contentHash } = NOTICE.fold(state, recorded);
    return { revision: index + 1, at: recorded.at, by: recorded.actor, contentHash: contentHash!, content: content! };
  });
}

/** What a code is of: the very text, so that a sheet printed before the text was changed is not taken for the one that was sealed after. */
export interface Coded { readonly number: string; readonly state: Pick<NoticeState, 'communityId' | 'contentHash'> }
const noticeCode = (secret: Buffer, { number, state: { communityId, contentHash } }: Coded, place: string | null): string => codeOf(secret, 'notice', [communityId, number, place ?? '', contentHash ?? '']);

/** Path of the page that says whether a notice, or its copy at one place, is genuine and in force; nobody can make one without the secret. */
export const noticePath = (secret: Buffer, coded: Coded, place: string | null): string => `/n/${coded.number}/${place === null ? '' : `${place}/`}${noticeCode(secret, coded, place)}`;

/** Whether a scanned code was made here for this text and place. */
export const isGenuine = (secret: Buffer, coded: Coded, place: string | null, code: string): boolean => isSameCode(noticeCode(secret, coded, place), code);
