import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeState } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../context.ts';
import { MESSAGES } from '../modules/base/messages.ts';
import { notice, noticePath, type NoticeRow } from '../modules/notice/queries.ts';
import { recordPrinting } from '../modules/paper/commands.ts';
import { disposition } from '../platform/files/name.ts';
import type { PdfPress } from '../platform/pdf.ts';
import type { NoticePaper } from './model.ts';
import { noticePaper } from './paper.ts';
import { centreOf, dayInWords, placeInWords, untilInWords } from './wording.ts';

type Problem = 'UNAUTHENTICATED' | 'NOT_FOUND' | 'NOTHING_TO_PRINT' | 'BUSY';
const STATUS: Readonly<Record<Problem, number>> = { UNAUTHENTICATED: 401, NOT_FOUND: 404, NOTHING_TO_PRINT: 409, BUSY: 429 };
const SAID: Readonly<Record<Problem, keyof typeof MESSAGES>> = { UNAUTHENTICATED: 'signInFirst', NOT_FOUND: 'notFound', NOTHING_TO_PRINT: 'nothingToPrint', BUSY: 'pressBusy' };

export interface NoticePaperOptions {
  readonly contextFor: (request: FastifyRequest) => Promise<Context>;
  /** Below which the address in the QR code stands; null: none is known. */
  readonly originFor: (request: FastifyRequest) => string | null;
  readonly press: PdfPress;
}

/** `GET /paper/notices/<id>.pdf?place=P3`: a notice on its sheet for whoever may read it, the copy of one place with a code of its own; `place=all`: those of all places. Each print is recorded (LDG-4). */
export async function noticePaperRoutes(app: FastifyInstance, { contextFor, originFor, press }: NoticePaperOptions): Promise<void> {
  app.get<{ Params: { name: string }; Querystring: { place?: unknown } }>('/paper/notices/:name', { exposeHeadRoute: false }, async (request, reply) => {
    const context = await contextFor(request);
    if (context.viewer === null) return refuse(context, reply, 'UNAUTHENTICATED');
    const { params: { name }, query: { place } } = request;
    const found = name.endsWith('.pdf') ? await paperOf(context, context.viewer, name.slice(0, -4), place, originFor(request)) : 'NOT_FOUND';
    if (typeof found === 'string') return refuse(context, reply, found);
    const pdf = await press.print(noticePaper(found.paper, found.copies));
    if (pdf === null) return refuse(context, reply, 'BUSY');
    await recordPrinting(context, found.community, found.record);
    return reply.headers({ 'content-type': 'application/pdf', 'cache-control': 'no-store', 'content-disposition': disposition(`${found.file}.pdf`, 'inline') }).send(Buffer.from(pdf));
  });
}

const refuse = (context: Context, reply: FastifyReply, problem: Problem): FastifyReply => reply.code(STATUS[problem]).send({ code: problem, message: MESSAGES[SAID[problem]][context.edge.language] });

/** Whether its seal stands: one that was given back, or withdrawn before its release, is a draft again. */
const isSealed = ({ status, sealing, release }: NoticeState): boolean => sealing !== null && (status === 'SEALED' || release !== null);

/** What a print lays out, and what it records of itself. */
interface Print { readonly file: string; readonly paper: NoticePaper; readonly copies: readonly Pick<NoticePaper, 'place' | 'url'>[]; readonly community: CommunityInSight; readonly record: Parameters<typeof recordPrinting>[2] }

async function paperOf(context: Context, viewer: Viewer, id: string, place: unknown, origin: string | null): Promise<Print | Problem> {
  const row = await notice(context, id);
  const community = viewer.communities.find((one) => one.id === row?.state.communityId);
  if (row === null || community === undefined) return 'NOT_FOUND';
  if (row.state.content === null) return 'NOTHING_TO_PRINT';
  const places = row.state.content.places.map((_one, index) => index);
  const asked = place === undefined ? [null] : place === 'all' ? places : places.filter((index) => `P${index + 1}` === place);
  if (asked.length === 0) return place === 'all' ? 'NOTHING_TO_PRINT' : 'NOT_FOUND';
  const copies = asked.map((index) => paper(context, viewer, community, row, index, origin));
  const file = place === undefined ? row.number : `${row.number}-${place === 'all' ? `P1-P${places.length}` : String(place)}`;
  return { file, paper: copies[0]!, copies, community, record: { thing: 'NOTICE', name: row.number, subjectId: row.state.id, masked: false, rows: copies.length } };
}

function paper({ services, now }: Context, { organisationName: organisation }: Viewer, community: CommunityInSight, row: NoticeRow, place: number | null, origin: string | null): NoticePaper {
  const { kind, sealing, outside, draftedAt } = row.state;
  const content = row.state.content!;
  const day = (at: number): string => dayInWords(community.timeZone, at);
  const sealed = isSealed(row.state);
  const [centre, date] = [centreOf(community.name), day(sealed ? sealing!.at : (draftedAt ?? now))];
  return {
    organisation, community: community.name, number: row.number, kind, texts: content.texts, contact: content.contact, validUntil: untilInWords(community.timeZone, content.validUntil), signedBy: centre, date,
    seal: sealed ? { kind: sealing!.seal, organisation, centre, date } : null, place: place === null ? null : placeInWords(content.places[place]!),
    url: sealed && origin !== null ? `${origin}${noticePath(services.secret, row, place === null ? null : `P${place + 1}`)}` : null,
    outside: outside === null ? null : { sender: outside.sender, documentNumber: outside.documentNumber, receivedAt: day(outside.receivedAt) },
  };
}
