import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import fastifyWebsocket from '@fastify/websocket';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { printSchema, type GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { waitingSince } from './clock/auditor.ts';
import type { Context } from './context.ts';
import type { Services } from './services.ts';
import { contextOf, contextOfNobody, readClock } from './viewer.ts';
import { createApollo, type Guarded } from './platform/graphql.ts';
import { protocolError } from './platform/errors.ts';
import { SharedExecutions } from './platform/shared-execution.ts';
import { documentation } from './platform/documentation.ts';
import { createSchema } from './schema.ts';
import { bearerOf, comesFromUs, edgeOf } from './edge.ts';
import { LiveSessions } from './live-sessions.ts';
import { isScreenToken } from './modules/screen/principal.ts';
import { screenMayAsk } from './modules/screen/allowed.ts';
import { openSocket } from './socket.ts';
import { masked, openStream } from './stream.ts';
import { Subscriptions } from './subscription.ts';
import { fileRoutes } from './modules/file/routes.ts';
import { importRoutes } from './modules/import/routes.ts';
import { paperRoutes } from './modules/paper/routes.ts';
import { noticePaperRoutes } from './notice-paper/route.ts';
import { PdfPress } from './platform/pdf.ts';
import type { Carrier } from './post/deliver.ts';
import { receiptRoutes } from './post/receipts.ts';
import { originOf } from './public/origin.ts';
import { publicRoutes } from './public/routes.ts';

const BODY_MAX = 1_000_000;
/** A call of an import: 200 rows of some thousand characters, which a writer of JSON may have escaped. */
const GRAPHQL_BODY_MAX = 4_000_000;
/** A global id may stand in a path. */
const GLOBAL_ID_MAX = 300;
const CLOCK_YEARS = { from: Date.UTC(1900), until: Date.UTC(2200) };
const SERVER_PATHS = /^\/(graphql|board|files|health|metrics|docs|test|paper|receipts|n|public)(\/|$|\?)/;

/** A request's context, and what the guard asks of it before any resolver runs. */
export type RequestContext = Context & Guarded;

/** Builds the server: API over HTTP and WebSocket, console, board, reference, health. `settle`: what a moved test clock makes due is done before its answer. */
export async function createServer(services: Services, { carrier, settle = async () => undefined }: { readonly carrier: Carrier; readonly settle?: () => Promise<unknown> }): Promise<FastifyInstance> {
  const { env, log } = services;
  const app = Fastify({ logger: false, bodyLimit: BODY_MAX, routerOptions: { maxParamLength: GLOBAL_ID_MAX }, trustProxy: trusted(env.trustProxy), forceCloseConnections: true });
  const schema = createSchema();
  const apollo = createApollo<RequestContext>({ schema, app, log, jit: env.jit });
  await apollo.start();

  await app.register(cookie);
  await app.register(fastifyWebsocket, { options: { maxPayload: BODY_MAX, handleProtocols: (offered) => handleProtocols(offered) } });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' });
  });
  // A wall screen's token is for GraphQL, where the guard narrows it, and for no other way in.
  app.addHook('onRequest', async (request) => {
    if (!/^\/graphql(\/|$|\?)/.test(request.url) && isScreenToken(bearerOf(request) ?? '')) throw Object.assign(new Error('This token is for a board alone.'), { statusCode: 403, code: 'FORBIDDEN' });
  });
  app.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: error.code ?? 'BAD_REQUEST' } }] });
    const correlationId = createHash('sha256').update(`${Date.now()}${Math.random()}`).digest('hex').slice(0, 16);
    log.error({ correlationId, err: error }, 'A request failed unexpectedly.');
    return reply.code(503).send({ errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', correlationId } }] });
  });

  const shared = await live(app, services, schema);
  app.route({
    method: ['POST'], url: '/graphql', bodyLimit: GRAPHQL_BODY_MAX,
    // Who says beforehand that it will be long has to be signed in.
    onRequest: async (request, reply) => {
      if (!(Number(request.headers['content-length']) > BODY_MAX) || (await contextOf(services, edgeOf(services, request, null))).viewer !== null) return;
      reply.header('connection', 'close');
      throw Object.assign(new Error('Request body is too large'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' });
    },
    handler: fastifyApolloHandler(apollo, { context: async (request, reply) => {
      const context = await contextOf(services, edgeOf(services, request, reply));
      return { ...context, signedIn: context.viewer !== null, narrowing: context.screen === null ? null : screenMayAsk, over: context.edge.screenHash != null && context.screen === null };
    } }),
  });

  operations(app, services, shared);
  app.get('/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(documentation(schema)));
  app.get('/docs/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(printSchema(schema)));
  await app.register(importRoutes, {
    dataDir: env.dataDir,
    now: Date.now,
    authorise: async (request) => {
      const { viewer } = await contextOf(services, edgeOf(services, request, null));
      return viewer === null ? null : { staffId: viewer.staffId, organisationId: viewer.organisationId, communityIds: viewer.scope.communityIds };
    },
  });
  await app.register(fileRoutes, { contextFor: (request) => contextOf(services, edgeOf(services, request, null)), comesFromUs: (request) => comesFromUs(services, request) });
  await app.register(receiptRoutes, { services, carrier });
  await paper(app, services);
  await app.register(publicRoutes, { services });
  if (env.manualClock) testClock(app, services, settle);
  await serveApps(app, services);
  return app;
}

/** All that is printed, by one press. */
async function paper(app: FastifyInstance, services: Services): Promise<void> {
  const press = new PdfPress();
  app.addHook('onClose', () => press.close());
  const contextFor = (request: FastifyRequest): Promise<Context> => contextOf(services, edgeOf(services, request, null));
  await app.register(paperRoutes, { contextFor, press });
  await app.register(noticePaperRoutes, { contextFor, press, originFor: (request) => originOf(services, request) });
}

/** Subscriptions, over WebSocket and over server-sent events; answers what they share. */
async function live(app: FastifyInstance, services: Services, schema: GraphQLSchema): Promise<SharedExecutions> {
  const shared = new SharedExecutions({ mask: (result) => masked(result, services), denied: () => protocolError('FORBIDDEN', 'This is no longer in your sight.') });
  const sessions = new LiveSessions(services);
  const subscriptions = new Subscriptions(schema, shared, contextOfNobody(services));
  await app.register(async (room) => openSocket(room, { services, schema, sessions, subscriptions }));
  openStream(app, { services, sessions, subscriptions });
  app.addHook('onClose', async () => {
    shared.stop();
    sessions.stop();
  });
  return shared;
}

/** The proxies in front as Fastify asks for them: by address, or by how many hops away they stand. */
function trusted(trustProxy: Services['env']['trustProxy']): false | string[] | ((address: string, hop: number) => boolean) {
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy;
  return trustProxy === false ? false : [...trustProxy];
}

function testClock(app: FastifyInstance, services: Services, settle: () => Promise<unknown>): void {
  app.post('/test/clock', async (request, reply) => {
    const { now } = (request.body ?? {}) as { now?: unknown };
    const instant = typeof now === 'string' ? Date.parse(now) : Number.NaN;
    if (!(instant >= CLOCK_YEARS.from && instant < CLOCK_YEARS.until)) return reply.code(400).send({ errors: [{ message: '`now` must be an ISO instant of the years 1900 to 2199.', extensions: { code: 'BAD_USER_INPUT' } }] });
    await services.database.call({ name: 'test_clock_set', text: 'insert into test_clock values (true, $1) on conflict (singleton) do update set now = excluded.now' }, [new Date(instant).toISOString()]);
    await settle();
    return { now: new Date(instant).toISOString() };
  });
}

async function serveApps(app: FastifyInstance, { env }: Services): Promise<void> {
  const cached: NonNullable<FastifyStaticOptions['setHeaders']> = (reply, path) => {
    reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  const board = env.boardDist !== null && existsSync(env.boardDist);
  const admin = env.adminDist !== null && existsSync(env.adminDist);
  if (board) {
    await app.register(fastifyStatic, { root: env.boardDist!, prefix: '/board/', decorateReply: !admin, setHeaders: cached });
    app.get('/board', async (request, reply) => reply.redirect(`/board/${request.url.slice('/board'.length)}`));
  }
  if (admin) await app.register(fastifyStatic, { root: env.adminDist!, prefix: '/', wildcard: false, setHeaders: cached });
  app.setNotFoundHandler(async (request, reply) => {
    const page = request.method === 'GET' && !SERVER_PATHS.test(request.url) && !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);
    if (page && admin) return reply.header('cache-control', 'no-cache').sendFile('index.html', env.adminDist!);
    return reply.code(404).send({ errors: [{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }] });
  });
}

/** What whoever operates it asks of every process: is it alive, does it reach its database, how much does it hold, does the clock work. */
function operations(app: FastifyInstance, services: Services, shared: SharedExecutions | null): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await readClock(services);
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database away' });
    }
  });
  app.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(`${await metrics(services)}${shared === null ? '' : liveFigures(shared)}`));
}

/** A process that only works has no API, only what its operator asks. */
export function createWorkerServer(services: Services): FastifyInstance {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  operations(app, services, null);
  return app;
}

const figure = (type: 'gauge' | 'counter', name: string, help: string, value: number): string => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`;

/** What shared subscriptions cost: executions grow with what happens, frames with who watches. */
function liveFigures(shared: SharedExecutions): string {
  const { subscribers, groups, executions, framesSent, framesDropped } = shared.counts();
  return figure('gauge', 'huiyin_live_subscribers', 'Subscriptions that share an execution with others like them.', subscribers)
    + figure('gauge', 'huiyin_live_groups', 'Executions that they share.', groups)
    + figure('counter', 'huiyin_live_executions_total', 'Events executed and serialised, once a group.', executions)
    + figure('counter', 'huiyin_live_frames_sent_total', 'Frames handed to connections.', framesSent)
    + figure('counter', 'huiyin_live_frames_dropped_total', 'Frames not sent because the reader was too slow or gone.', framesDropped);
}

async function metrics(services: Services): Promise<string> {
  const memory = process.memoryUsage();
  const gauge = (name: string, help: string, value: number): string => figure('gauge', name, help, value);
  const own = gauge('process_resident_memory_bytes', 'Resident memory.', memory.rss) + gauge('nodejs_heap_size_used_bytes', 'Used heap.', memory.heapUsed) + gauge('process_uptime_seconds', 'Seconds since start.', process.uptime());
  try {
    const [since, now] = [await waitingSince(services), await readClock(services)];
    return own + gauge('huiyin_clock_waiting_seconds', 'How long the longest waiting due deadline waits for the clock worker.', since === null ? 0 : Math.max(0, now - since) / 1_000);
  } catch {
    // Without a database there is nothing to say of its deadlines: the figure is left out, which an alarm can see.
    return own;
  }
}
