import { DAY_MS, isNoticeInForce, type NoticeState } from '@huiyin/domain';
import { capIdentifier, type CapReference } from '../outputs/cap.ts';
import type { IndexedAlert } from '../outputs/cap-index.ts';
import type { PublicCommunity, PublicNotice } from '../outputs/public-notice.ts';
import { communityPath } from '../modules/base/public-url.ts';
import { noticePath, noticesMadePublic, type NoticeRow } from '../modules/notice/queries.ts';
import type { Services } from '../services.ts';
import { organisationOf, scopeOf, type Premises } from './premises.ts';
import { verdictOf } from './verdict.ts';

/** What stands on a community's public page and in its feeds at an instant. */
export interface Listing {
  readonly community: PublicCommunity;
  /** The latest first. */
  readonly inForce: readonly PublicNotice[];
  /** Of each emergency the last alert alone: what it updates or cancels is served no more. */
  readonly alerts: readonly (IndexedAlert & { readonly references: readonly CapReference[] })[];
  /** When any of it last changed, or a day of which nothing is known to have changed since. */
  readonly changedAt: number;
  /** When the first of it ends by itself. */
  readonly nextAt: number;
}
type Rows = ReadonlyMap<string, NoticeRow>;

/** When it came out on the page; null: never. */
const shownAt = ({ channels }: NoticeState): number | null => channels.find(({ medium, publishedAt }) => medium === 'PAGE' && publishedAt !== null)?.publishedAt ?? null;
const isShown = (state: NoticeState, now: number): boolean => isNoticeInForce(state, now) && state.channels.some(({ medium, state: progress }) => medium === 'PAGE' && progress === 'PUBLISHED');

/** What goes out as an alert: what is cut off now, weather, and whatever belongs to an incident; a drill's incident has no notice (INC-10). */
const isEmergency = ({ timeliness, kind, incidentId }: NoticeState): boolean => timeliness === 'OUTAGE' || kind === 'WEATHER' || incidentId !== null;
const alertedAt = (state: NoticeState): number | null => (isEmergency(state) ? shownAt(state) : null);
const rowOf = (rows: Rows, id: string | null): NoticeRow | undefined => (id === null ? undefined : rows.get(id));

/** The alert that a notice sent when it came out; null: it was no emergency. */
function firstAlert({ state }: NoticeRow, rows: Rows): CapReference | null {
  const sentAt = alertedAt(state);
  const before = rowOf(rows, state.replaces);
  return sentAt === null ? null : { noticeId: state.id, event: before !== undefined && alertedAt(before.state) !== null ? 'UPDATE' : 'ALERT', sentAt };
}

/** What a receiver has to know of it now. Null: nothing, or the notice in its place says it. */
function alertOf(row: NoticeRow, rows: Rows, now: number): (CapReference & { readonly references: readonly CapReference[] }) | null {
  const { state } = row;
  const first = firstAlert(row, rows);
  if (first === null) return null;
  if (state.ending === null) {
    const updated = first.event === 'UPDATE' ? firstAlert(rowOf(rows, state.replaces)!, rows) : null;
    return isShown(state, now) ? { ...first, references: updated === null ? [] : [updated] } : null;
  }
  const next = rowOf(rows, state.ending.noticeId);
  if (state.ending.cause === 'EXPIRED' || (next !== undefined && alertedAt(next.state) !== null)) return null;
  return { noticeId: state.id, event: 'CANCEL', sentAt: state.ending.at, references: [first] };
}

function publicNotice(row: NoticeRow, rows: Rows, now: number, urlOf: (row: NoticeRow) => string): PublicNotice {
  const { state, number } = row;
  const { content, kind, lifeline, eventAt, plannedStart, plannedEnd, ending } = state;
  const verdict = verdictOf(state, now);
  const publishedAt = shownAt(state)!;
  const link = (id: string | null) => {
    const other = rowOf(rows, id);
    return other?.state.publishedAt == null ? null : { id: other.state.id, number: other.number, publishedAt: other.state.publishedAt };
  };
  return {
    id: state.id, number, kind, lifeline, emergency: isEmergency(state), texts: content!.texts, contact: content!.contact, areas: content!.buildings, eventAt, plannedStart, plannedEnd, publishedAt, updatedAt: publishedAt,
    validUntil: content!.validUntil, state: verdict === 'EXPIRED' || verdict === 'WITHDRAWN' || verdict === 'REPLACED' ? verdict : 'IN_FORCE', endedAt: ending?.at ?? null,
    replaces: link(state.replaces), replacedBy: link(ending?.noticeId ?? null), url: urlOf(row),
  };
}

/** `origin`: below which the addresses stand; without one they are paths, which serve for the page alone. */
export async function listingOf({ database, secret }: Services, premises: Premises, now: number, origin: string): Promise<Listing> {
  // Changes of what was over a day ago and more need no look: a day is the oldest that is answered.
  const since = Math.floor((now - DAY_MS) / DAY_MS) * DAY_MS;
  const [organisation, found] = await Promise.all([organisationOf(database, premises), noticesMadePublic(database, scopeOf(premises), premises.id, since)]);
  const rows: Rows = new Map(found.map((row) => [row.state.id, row]));
  const listed = found.filter((one) => one.listed && shownAt(one.state) !== null).sort((a, b) => shownAt(b.state)! - shownAt(a.state)! || (a.number < b.number ? 1 : -1));
  const holding = listed.filter(({ state }) => state.content!.validUntil > now);
  const url = `${origin}${communityPath(premises)}`;
  const published = (row: NoticeRow): PublicNotice => publicNotice(row, rows, now, (one) => `${origin}${noticePath(secret, one, null)}`);
  const events = listed.flatMap(({ state }) => [shownAt(state)!, state.ending?.at ?? 0, state.content!.validUntil]).filter((at) => at <= now);
  return {
    community: { id: premises.id, code: premises.code, name: premises.name, organisation, timeZone: premises.timeZone, url, feedUrl: `${url}/notices.atom`, sender: `urn:uuid:${premises.id}`, polygon: null },
    inForce: holding.filter(({ state }) => isShown(state, now)).map(published),
    alerts: holding.flatMap((row) => {
      const alert = alertOf(row, rows, now);
      return alert === null ? [] : [{ notice: published(row), event: alert.event, sentAt: alert.sentAt, references: alert.references, url: `${url}/alerts/${alertFile(alert)}` }];
    }).sort((a, b) => b.sentAt - a.sentAt || (capIdentifier({ noticeId: a.notice.id, ...a }) < capIdentifier({ noticeId: b.notice.id, ...b }) ? 1 : -1)),
    changedAt: Math.max(since, ...events), nextAt: Math.min(Infinity, ...holding.map(({ state }) => state.content!.validUntil)),
  };
}

/** The name of an alert's file. */
export const alertFile = ({ noticeId, event }: Pick<CapReference, 'noticeId' | 'event'>): string => `${noticeId}-${event.toLowerCase()}.xml`;
