import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { communityPath } from '../modules/base/public-url.ts';
import { isGenuine, noticeNumbered, noticePath, type NoticeRow } from '../modules/notice/queries.ts';
import { atomFeed } from '../outputs/atom.ts';
import { capIndex } from '../outputs/cap-index.ts';
import { capAlert } from '../outputs/cap.ts';
import { calendar } from '../outputs/ical.ts';
import type { Services } from '../services.ts';
import { readClock } from '../viewer.ts';
import { communityPage, unknownPage } from './community-page.ts';
import { answerOf, emptyForm, takeIn, type Fields } from './feedback.ts';
import { refusedPage } from './feedback-page.ts';
import { alertFile, listingOf, type Listing } from './listing.ts';
import { noticePage, unknownNoticePage, type ShownNotice } from './notice-page.ts';
import { originOf } from './origin.ts';
import { organisationOf, premisesOfNumber, premisesOfSegment, scopeOf, type Premises } from './premises.ts';
import { HTML, sendPublic, type PublicAnswer } from './reply.ts';
import { isReadable, verdictOf } from './verdict.ts';
import { REFUSED } from './words.ts';

/** Longest path that is looked at. */
const PATH_MAX = 200;
const FEED_MAX = 50;
const CODE = /^[A-Za-z0-9_-]{16}$/;
const PLACE = /^P\d{1,4}$/;
type Wild = { Params: { '*'?: string } };
const partsOf = ({ '*': path = '' }: Wild['Params']): readonly string[] => (path.length > PATH_MAX ? [] : path.split('/'));

/** `/n/…` and `/public/…`: what anybody sees of notices, without signing in. Codes are checked before anything is read of a notice. */
export async function publicRoutes(app: FastifyInstance, { services }: { readonly services: Services }): Promise<void> {
  const route = (url: string, answer: (services: Services, parts: readonly string[], request: FastifyRequest) => Promise<PublicAnswer>): void => {
    app.get<Wild>(url, async (request, reply: FastifyReply) => {
      return sendPublic(request, reply, await answer(services, partsOf(request.params), request));
    });
  };
  for (const url of ['/n', '/n/*']) route(url, verification);
  for (const url of ['/public', '/public/*']) route(url, publication);
  await app.register(writing, { services });
}

/** What a form of a page sends: percent-encoded, a character of the largest texts is up to 12. */
const FORM_MAX = 40_000;
const REFUSED_AS = { TOO_MANY: 409, TOO_OFTEN: 429 } as const;

/** Reactions to a notice, from the form on its page (NOT-11): sent on to the page where the answer will stand, so that going back sends nothing twice. */
async function writing(app: FastifyInstance, { services }: { readonly services: Services }): Promise<void> {
  // A form and nothing else: what a script could send as JSON is no text of a field.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_MAX }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))));
  app.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    if (error.statusCode !== 413) throw error;
    return sendPublic(request, reply, { status: 413, type: HTML, body: refusedPage(REFUSED.TOO_LARGE), kept: null });
  });
  app.post<Wild & { Body: Fields | undefined }>('/n/*', async (request, reply) => {
    const coded = await ofParts(services, partsOf(request.params));
    if (coded === null || coded.shown.form === null) return sendPublic(request, reply, unknown(unknownNoticePage()));
    const taken = await takeIn(services, coded, request.body ?? {}, request.ip, coded.now);
    if (typeof taken === 'string') return reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).redirect(taken, 303);
    const { problem } = taken.problem!;
    return sendPublic(request, reply, { status: problem === 'TOO_MANY' || problem === 'TOO_OFTEN' ? REFUSED_AS[problem] : 422, type: HTML, body: noticePage({ ...coded.shown, form: taken }), kept: null });
  });
}

const unknown = (body: string): PublicAnswer => ({ status: 404, type: HTML, body, kept: null });

/** A notice that a code is of, and what its page shows now. */
interface OfCode { readonly premises: Premises; readonly row: NoticeRow; readonly shown: ShownNotice; readonly now: number }

/** `<number>/<code>` or `<number>/<place>/<code>`; `answer/<number>/<code>`: what became of a reaction. */
async function verification(services: Services, parts: readonly string[]): Promise<PublicAnswer> {
  if (parts[0] === 'answer') {
    const body = parts.length === 3 && CODE.test(parts[2]!) ? await answerOf(services, parts[1]!, parts[2]!) : null;
    return body === null ? unknown(unknownPage()) : { status: 200, type: HTML, body, kept: null };
  }
  const coded = await ofParts(services, parts);
  return coded === null ? unknown(unknownNoticePage()) : { status: 200, type: HTML, body: noticePage(coded.shown), kept: null };
}

async function ofParts(services: Services, parts: readonly string[]): Promise<OfCode | null> {
  const coded = parts.length === 2 || parts.length === 3 ? await noticeOfCode(services, parts[0]!, parts.length === 3 ? parts[1]! : null, parts.at(-1)!) : null;
  return coded?.shown.verdict === 'UNKNOWN' ? null : coded;
}

async function noticeOfCode(services: Services, number: string, place: string | null, code: string): Promise<OfCode | null> {
  if (!CODE.test(code) || (place !== null && !PLACE.test(place))) return null;
  const { database, secret } = services;
  const found = await Promise.all((await premisesOfNumber(database, number)).map(async (premises) => ({ premises, row: await noticeNumbered(database, scopeOf(premises), { communityId: premises.id, id: number }) })));
  const genuine = found.find(({ row }) => row !== null && isGenuine(secret, row, place, code));
  if (genuine === undefined) return null;
  const { premises, row } = genuine as { readonly premises: Premises; readonly row: NonNullable<(typeof genuine)['row']> };
  const [organisation, now] = await Promise.all([organisationOf(database, premises), readClock(services)]);
  const next = row.replacedBy === null ? null : { number: row.replacedBy.number, path: noticePath(secret, row.replacedBy, null) };
  const { name: community, timeZone } = premises;
  const verdict = verdictOf(row.state, now);
  return { premises, row, now, shown: { number, state: row.state, verdict, organisation, community, timeZone, place, next, communityPath: communityPath(premises), form: isReadable(row.state, verdict) ? emptyForm() : null } };
}

interface Published { readonly type: string; readonly body: string }
const ATOM = 'application/atom+xml; charset=utf-8';

/** `<community>`, and its feeds below it. */
async function publication(services: Services, [segment = '', ...below]: readonly string[], request: FastifyRequest): Promise<PublicAnswer> {
  const file = below.join('/');
  const [premises, origin] = [await premisesOfSegment(services.database, segment), file === '' ? '' : originOf(services, request)];
  const published = premises === null || origin === null ? null : await publishedAs(services, premises, file, origin);
  return published ?? unknown(unknownPage());
}

async function publishedAs(services: Services, premises: Premises, file: string, origin: string): Promise<PublicAnswer | null> {
  const now = await readClock(services);
  const listing = await listingOf(services, premises, now, origin);
  const published = written(listing, file);
  return published === null ? null : { status: 200, ...published, kept: { now, changedAt: listing.changedAt, nextAt: listing.nextAt } };
}

function written(listing: Listing, file: string): Published | null {
  const { community, inForce, alerts, changedAt } = listing;
  switch (file) {
    case '': return { type: HTML, body: communityPage(listing) };
    case 'notices.atom': return { type: ATOM, body: atomFeed(community, inForce.slice(0, FEED_MAX), changedAt) };
    case 'notices.ics': return { type: 'text/calendar; charset=utf-8', body: calendar(community, inForce) };
    case 'alerts.atom': return { type: ATOM, body: capIndex(community, alerts, changedAt, `${community.url}/alerts.atom`) };
  }
  const alert = alerts.find(({ notice, event }) => file === `alerts/${alertFile({ noticeId: notice.id, event })}`);
  return alert === undefined ? null : { type: 'application/cap+xml; charset=utf-8', body: capAlert(community, alert.notice, alert) };
}
