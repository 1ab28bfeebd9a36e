import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addDays, endOfDay, isLocalDate, startOfDay, type LocalDate } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import type { PdfJob, PdfPress } from '../../platform/pdf.ts';
import { mayRead } from '../base/kept.ts';
import { MESSAGES } from '../base/messages.ts';
import { batchOfSheet, sheetsOf } from '../blank-form/queries.ts';
import { complaintOfNumber, seesReporter } from '../complaint/queries.ts';
import { custodyIn } from '../custody/queries.ts';
import { blankForms } from './blank.ts';
import { recordPrinting } from './commands.ts';
import { complaintForm } from './form.ts';
import { formFacts, printedIn } from './gather.ts';
import { registerOf } from './queries.ts';
import { registerPage } from './register.ts';

/** Most complaints on one print of the register. */
export const REGISTER_ROWS_MAX = 2_000;

type Problem = 'UNAUTHENTICATED' | 'NOT_FOUND' | 'BAD_RANGE' | 'TOO_MANY_ROWS' | 'NOTHING_TO_PRINT' | 'BUSY';
const STATUS: Readonly<Record<Problem, number>> = { UNAUTHENTICATED: 401, NOT_FOUND: 404, BAD_RANGE: 400, TOO_MANY_ROWS: 422, NOTHING_TO_PRINT: 409, BUSY: 429 };
const SAID: Readonly<Record<Problem, keyof typeof MESSAGES>> = { UNAUTHENTICATED: 'signInFirst', NOT_FOUND: 'notFound', BAD_RANGE: 'badRange', TOO_MANY_ROWS: 'tooManyRows', NOTHING_TO_PRINT: 'nothingToPrint', BUSY: 'pressBusy' };

/** Days of the community's wall, both counted in. */
interface Days { from?: string; to?: string }
/** What a print records of itself, and what is laid out. */
interface Print { readonly community: CommunityInSight; readonly job: PdfJob; readonly record: Parameters<typeof recordPrinting>[2] }

/** Everything on paper: `GET /paper/*.pdf`, for whoever may read it, as they may read it; each print is recorded (LDG-4). */
export async function paperRoutes(app: FastifyInstance, { contextFor, press }: { readonly contextFor: (request: FastifyRequest) => Promise<Context>; readonly press: PdfPress }): Promise<void> {
  const route = (url: string, prepare: (context: Context, viewer: Viewer, name: string, query: Days) => Promise<Print | Problem>): void => {
    app.get<{ Params: { name: string }; Querystring: Days }>(url, { exposeHeadRoute: false }, async (request, reply) => {
      const context = await contextFor(request);
      if (context.viewer === null) return refuse(context, reply, 'UNAUTHENTICATED');
      const name = request.params.name;
      const print = name.length <= 300 && name.endsWith('.pdf') ? await prepare(context, context.viewer, name.slice(0, -4), request.query) : 'NOT_FOUND';
      if (typeof print === 'string') return refuse(context, reply, print);
      const pdf = await press.print(print.job);
      if (pdf === null) return refuse(context, reply, 'BUSY');
      await recordPrinting(context, print.community, print.record);
      return reply.headers({ 'content-type': 'application/pdf', 'cache-control': 'no-store', 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(print.job.title)}.pdf` }).send(Buffer.from(pdf));
    });
  };

  route('/paper/complaints/:name', complaintPrint);
  route('/paper/register/:name', registerPrint);
  route('/paper/blank-forms/:name', blankPrint);
}

const refuse = (context: Context, reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(STATUS[problem]).send({ code: problem, message: MESSAGES[SAID[problem]][context.edge.language], ...(problem === 'TOO_MANY_ROWS' ? { allowed: REGISTER_ROWS_MAX } : {}) });

async function complaintPrint(context: Context, viewer: Viewer, number: string): Promise<Print | Problem> {
  const complaint = await complaintOfNumber(context, number);
  const community = viewer.communities.find(({ id }) => id === complaint?.state.communityId);
  if (complaint === null || community === undefined) return 'NOT_FOUND';
  const facts = await formFacts(context, community, complaint);
  return { community, job: complaintForm(facts), record: { thing: 'COMPLAINT_FORM', name: complaint.number, subjectId: complaint.state.id, masked: facts.masked, rows: 1 } };
}

const dayOf = (text: unknown): LocalDate | null | undefined => (text === undefined || text === '' ? null : typeof text === 'string' && isLocalDate(text) ? text : undefined);

async function registerPrint(context: Context, viewer: Viewer, volume: string, query: Days): Promise<Print | Problem> {
  const [, code] = /^([A-Z0-9]{2,8})-R?\d{4}$/.exec(volume) ?? [];
  const community = viewer.communities.find((one) => one.code === code);
  if (community === undefined) return 'NOT_FOUND';
  const [from, to] = [dayOf(query.from), dayOf(query.to)];
  if (from === undefined || to === undefined || (from !== null && to !== null && addDays(to, 1) <= from)) return 'BAD_RANGE';
  const rows = await registerOf(context, community.id, volume, from === null ? null : startOfDay(community.timeZone, from), to === null ? null : endOfDay(community.timeZone, to), REGISTER_ROWS_MAX + 1);
  if (rows.length > REGISTER_ROWS_MAX) return 'TOO_MANY_ROWS';
  if (rows.length === 0) return 'NOTHING_TO_PRINT';
  const masked = rows.some(({ state }) => !seesReporter(viewer, state));
  const custody = await custodyIn(context, globalId('Community', community.organisationId, community.id));
  const holder = custody === null ? null : await context.loaders.staff.load(custody.state.terms.at(-1)!.holderId);
  const job = await registerPage(context, await printedIn(context, community, masked), { volume, from, to, holder: holder?.name ?? null }, rows);
  return { community, job, record: { thing: 'REGISTER_PAGE', name: volume, subjectId: null, masked, rows: rows.length } };
}

async function blankPrint(context: Context, viewer: Viewer, name: string): Promise<Print | Problem> {
  const batch = await batchOfSheet(context, name);
  const community = viewer.communities.find((one) => one.id === batch?.state.communityId);
  if (batch === null || community === undefined || !mayRead(viewer, 'useBlankForm', community.id)) return 'NOT_FOUND';
  // A sheet that was used, cancelled or lost is never printed again.
  const serials = sheetsOf(batch.state).filter(({ form }) => form.status === 'ISSUED').map(({ serial }) => serial);
  if (serials.length === 0) return 'NOTHING_TO_PRINT';
  return { community, job: blankForms(await printedIn(context, community, false), serials), record: { thing: 'BLANK_FORMS', name: serials[0]!, subjectId: batch.state.id, masked: false, rows: serials.length } };
}
