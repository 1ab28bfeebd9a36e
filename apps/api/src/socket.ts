import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, getOperationAST, parse, subscribe, validate, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import { LRUCache } from 'lru-cache';
import type { Context, Edge } from './context.ts';
import type { Services } from './services.ts';
import { contextOf } from './viewer.ts';
import { sameOrigin } from './edge.ts';
import { guard, LIMITS } from './platform/guard.ts';
import { maskError } from './platform/errors.ts';
import { hashToken } from './modules/session/commands.ts';
import { sessionsAlive } from './modules/session/rows.ts';

const RECHECK_MS = 4_000;
const SUBSCRIPTIONS_MAX = 50;
const BUFFER_MAX = 1_000_000;
/** Of graphql-transport-ws: the server says why it ends a socket whose session is over. */
const FORBIDDEN = CloseCode.Forbidden;

interface Open {
  readonly hash: Buffer;
  readonly close: () => void;
}

/** Serves `graphql-transport-ws` on /graphql: the same guard as HTTP, subscriptions only, closed when the session ends. */
export function openSocket(app: FastifyInstance, options: { readonly services: Services; readonly schema: GraphQLSchema; contextFor(request: FastifyRequest): Promise<Context>; edgeFor(request: FastifyRequest): Edge }): void {
  const { services, schema } = options;
  const open = new Set<Open>();
  const documents = new LRUCache<string, ReturnType<typeof parse>>({ max: 200 });
  const timer = setInterval(() => void recheck(services, open), RECHECK_MS);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));

  const handler = makeHandler<{ token?: unknown; language?: unknown }, { hash?: Buffer; leave?: () => void; count?: number }>({
    schema,
    connectionInitWaitTimeout: 5_000,
    subscribe: (args) => subscribe(args),
    onConnect: async (ctx) => {
      const { request, socket } = ctx.extra as unknown as { request: FastifyRequest; socket: { close(code: number, reason: string): void } };
      const token = typeof ctx.connectionParams?.token === 'string' ? ctx.connectionParams.token : undefined;
      if (token === undefined && !sameOrigin(services, request)) return false;
      const edge = options.edgeFor(request);
      const hash = token === undefined ? edge.sessionHash : hashToken(token);
      const context = await contextOf(services, { ...edge, sessionHash: hash });
      if (context.viewer === null || hash === null) return false;
      const entry: Open = { hash, close: () => socket.close(FORBIDDEN, 'Forbidden') };
      open.add(entry);
      Object.assign(ctx.extra, { hash, count: 0, leave: () => open.delete(entry) });
      return true;
    },
    onDisconnect: (ctx) => (ctx.extra as { leave?: () => void }).leave?.(),
    onClose: (ctx) => (ctx.extra as { leave?: () => void }).leave?.(),
    onSubscribe: async (ctx, _id, payload) => {
      const extra = ctx.extra as unknown as { request: FastifyRequest; hash: Buffer; socket: { bufferedAmount: number; close(code: number, reason: string): void } };
      if (Object.keys(ctx.subscriptions).length > SUBSCRIPTIONS_MAX) return [new GraphQLError(`At most ${SUBSCRIPTIONS_MAX} subscriptions a connection.`, { extensions: { code: 'LIMIT_EXCEEDED' } })];
      let document = documents.get(payload.query);
      if (document === undefined) {
        try {
          document = parse(payload.query, { maxTokens: LIMITS.tokens });
        } catch (error) {
          return coded('GRAPHQL_PARSE_FAILED', [error as GraphQLError]);
        }
        const errors = validate(schema, document, undefined, { maxErrors: 5 });
        if (errors.length > 0) return coded('GRAPHQL_VALIDATION_FAILED', errors);
        documents.set(payload.query, document);
      }
      if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') return [new GraphQLError('This socket serves subscriptions; send queries and mutations by POST.', { extensions: { code: 'BAD_USER_INPUT' } })];
      const refused = guard(schema, document, payload.operationName, payload.variables ?? {}, true);
      if (refused.length > 0) return refused;
      const context = await contextOf(services, { ...options.edgeFor(extra.request), sessionHash: extra.hash });
      if (context.viewer === null) {
        extra.socket.close(FORBIDDEN, 'Forbidden');
        return [new GraphQLError('Please sign in.', { extensions: { code: 'UNAUTHENTICATED' } })];
      }
      return { schema, document, operationName: payload.operationName ?? null, variableValues: payload.variables ?? null, contextValue: context };
    },
    onNext: (ctx, _id, _payload, _args, result) => {
      const { socket } = ctx.extra as unknown as { socket: { bufferedAmount: number; terminate(): void } };
      // A reader that never reads must not fill our memory: it comes back with its cursor.
      if (socket.bufferedAmount > BUFFER_MAX) socket.terminate();
      return (result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => maskError(error.toJSON(), error, services.log)) }) as never;
    },
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => maskError(error.toJSON(), error, services.log)) as never,
  });
  app.route({ method: 'GET', url: '/graphql', handler: async (_request, reply) => reply.code(405).header('allow', 'POST').send({ errors: [{ message: 'Send GraphQL by POST, or open a WebSocket.', extensions: { code: 'METHOD_NOT_ALLOWED' } }] }), wsHandler: handler as never });
}

/** Errors of a document with the code that HTTP gives them, and without names that were not asked for. */
const coded = (code: string, errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.map(({ message, nodes, source, positions }) => new GraphQLError(message.replace(/ Did you mean .*$/s, ''), { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code } }));

/** A session that ended (signed out, dismissed, expired) ends its sockets within seconds. */
async function recheck(services: Services, open: ReadonlySet<Open>): Promise<void> {
  if (open.size === 0) return;
  const entries = [...open];
  try {
    const rows = await services.database.call<{ alive: boolean }>(sessionsAlive, [entries.map(({ hash }) => hash), services.env.sessionIdleMinutes]);
    rows.forEach(({ alive }, index) => {
      if (!alive) entries[index]!.close();
    });
  } catch (error) {
    services.log.warn({ err: error }, 'Sessions of open sockets could not be checked; trying again.');
  }
}
