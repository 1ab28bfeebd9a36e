import { DEFAULT_NOTICE_WORDS, mergeNoticeWords, wordKey, type Denial, type NoticeWord, type NoticeWordsState } from '@huiyin/domain';
import type { Context, Viewer } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { derivedId, readGlobalId } from '../../platform/ids.ts';
import { officeDenial, requireViewer } from '../../sight.ts';
import { toConnection, type Connection, type PageRequest } from '../base/connection.ts';
import { mayRead } from '../base/kept.ts';
import { timeline, type EntryRow } from '../journal/queries.ts';
import { noticeWordsChecked, noticeWordsOfOrganisation, type NoticeWordsRow } from './rows.ts';

/** The word list of an organisation; `kept` null: it has set none, and the built-in words hold. */
export interface NoticeWordsView {
  readonly organisationId: string;
  readonly kept: NoticeWordsRow | null;
}

/** An organisation has one word list: its id follows. */
export const noticeWordsId = (organisationId: string): string => derivedId('noticeWords', organisationId);

/** Why this viewer may not set the list at all; null when they may. */
export const noticeWordsDenial = (viewer: Viewer): Denial | null => officeDenial(viewer, 'setNoticeWords');

/** The list of the viewer's organisation as it stands. */
export async function viewedWords(context: Context): Promise<NoticeWordsView> {
  const { scope, organisationId } = requireViewer(context);
  const [kept] = await context.services.database.read<NoticeWordsRow>(scope, noticeWordsOfOrganisation, [organisationId]);
  return { organisationId, kept: kept ?? null };
}

/** As {@link viewedWords}, for whoever reads what is drafted; null for others. */
export async function noticeWords(context: Context): Promise<NoticeWordsView | null> {
  const viewer = requireViewer(context);
  return viewer.communities.some(({ id }) => mayRead(viewer, 'readNotices', id)) ? viewedWords(context) : null;
}

/** The list a global id names; null when it is not that of the viewer's organisation, or not for them to read. */
export async function noticeWordsOfId(context: Context, id: string): Promise<NoticeWordsView | null> {
  const { organisationId } = requireViewer(context);
  const global = readGlobalId(id, 'NoticeWords');
  return global?.scope === organisationId && global.id === noticeWordsId(organisationId) ? noticeWords(context) : null;
}

/** The built-in words, each with what the list makes of it. */
export function builtInWords({ kept }: NoticeWordsView) {
  const [leftOut, own] = [new Set(kept?.state.leftOut), new Set(kept?.state.own.map(({ word }) => wordKey(word)))];
  return DEFAULT_NOTICE_WORDS.map((one) => ({ ...one, except: [...(one.except ?? [])], leftOut: leftOut.has(one.word), replaced: own.has(wordKey(one.word)) }));
}

/** The entries of a list, oldest first, as far as the office's book is in sight. */
export function entriesOfWords(context: Context, { kept }: NoticeWordsView, page: PageRequest): Promise<Connection<EntryRow>> | Connection<EntryRow> {
  return kept === null ? toConnection<EntryRow>(context, 'entries', [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 }) : timeline(context, kept.state, page);
}

/** What the notices of organisations are checked with, in the order asked. */
export async function checkedWordsOf(database: Database, scope: Scope, organisationIds: readonly string[]): Promise<readonly (readonly NoticeWord[])[]> {
  const rows = await database.read<Pick<NoticeWordsState, 'own' | 'leftOut'> & { organisationId: string }>(scope, noticeWordsChecked, [organisationIds]);
  return organisationIds.map((id) => mergeNoticeWords(rows.find(({ organisationId }) => organisationId === id) ?? null));
}
