import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, getOperationAST, parse, subscribe, validate, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import { LRUCache } from 'lru-cache';
import type { Context, Edge } from './context.ts';
import type { Services } from './services.ts';
import { contextOf } from './viewer.ts';
import { sameOrigin } from './edge.ts';
import { guard, LIMITS } from './platform/guard.ts';
import { maskError } from './platform/errors.ts';
import { readVariables } from './platform/variables.ts';
import { hashToken } from './modules/session/commands.ts';
import { sessionsAlive } from './modules/session/rows.ts';

const RECHECK_MS = 4_000;
const SUBSCRIPTIONS_MAX = 50;
const SOCKETS_MAX = 20;
const BUFFER_MAX = 1_000_000;
/** Of graphql-transport-ws: the server says why it ends a socket whose session is over. */
const FORBIDDEN = CloseCode.Forbidden;
const TOO_MANY = 4429;

interface Open {
  readonly hash: Buffer;
  readonly close: () => void;
}

/** What a socket holds: of graphql-ws's own list a subscription vanishes when its id is used again, and runs on. */
interface Extra {
  readonly request: FastifyRequest;
  readonly socket: { readonly bufferedAmount: number; close(code: number, reason: string): void; terminate(): void };
  hash?: Buffer;
  entry?: Open;
  gone?: boolean;
  /** Subscriptions being prepared or running; each ends what it holds. */
  held?: Set<Held>;
}
interface Held { end(): void }

/** Serves `graphql-transport-ws` on /graphql: the same guard as HTTP, subscriptions only, closed when the session ends. */
export function openSocket(app: FastifyInstance, options: { readonly services: Services; readonly schema: GraphQLSchema; contextFor(request: FastifyRequest): Promise<Context>; edgeFor(request: FastifyRequest): Edge }): void {
  const { services, schema } = options;
  const open = new Set<Open>();
  const documents = new LRUCache<string, ReturnType<typeof parse>>({ max: 200 });
  const timer = setInterval(() => void recheck(services, open), RECHECK_MS);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));

  const heldBy = new WeakMap<object, { readonly extra: Extra; readonly held: Held }>();
  const leave = (ctx: { readonly extra: unknown }): void => {
    const extra = ctx.extra as Extra;
    extra.gone = true;
    if (extra.entry !== undefined) open.delete(extra.entry);
    for (const held of extra.held ?? []) held.end();
  };
  const handler = makeHandler<{ token?: unknown; language?: unknown }>({
    schema,
    connectionInitWaitTimeout: 5_000,
    subscribe: async (args) => {
      const { extra, held } = heldBy.get(args.contextValue as object)!;
      const letGo = (): void => void extra.held!.delete(held);
      try {
        const result = await subscribe(args);
        if (!(Symbol.asyncIterator in result)) {
          letGo();
          return result;
        }
        held.end = () => {
          letGo();
          void result.return(undefined).catch(() => undefined);
        };
        if (extra.gone === true) held.end();
        return counted(result, letGo);
      } catch (error) {
        letGo();
        throw error;
      }
    },
    onConnect: async (ctx) => {
      const extra = ctx.extra as unknown as Extra;
      const { request, socket } = extra;
      const token = typeof ctx.connectionParams?.token === 'string' ? ctx.connectionParams.token : undefined;
      if (token === undefined && !sameOrigin(services, request)) return false;
      const edge = options.edgeFor(request);
      const hash = token === undefined ? edge.sessionHash : hashToken(token);
      const context = await contextOf(services, { ...edge, sessionHash: hash });
      if (context.viewer === null || hash === null) return false;
      // It may have closed while we asked: then nobody would ever take it off the list.
      if (extra.gone === true) return false;
      if ([...open].filter((one) => one.hash.equals(hash)).length >= SOCKETS_MAX) {
        socket.close(TOO_MANY, `At most ${SOCKETS_MAX} connections a session`);
        return false;
      }
      const entry: Open = { hash, close: () => socket.close(FORBIDDEN, 'Forbidden') };
      open.add(entry);
      Object.assign(extra, { hash, entry, held: new Set() });
      return true;
    },
    onDisconnect: leave,
    onClose: leave,
    onSubscribe: async (ctx, _id, payload) => {
      const extra = ctx.extra as unknown as Extra;
      if (extra.held!.size >= SUBSCRIPTIONS_MAX) return [new GraphQLError(`At most ${SUBSCRIPTIONS_MAX} subscriptions a connection.`, { extensions: { code: 'LIMIT_EXCEEDED' } })];
      const held: Held = { end: () => undefined };
      extra.held!.add(held);
      const prepared = await prepare(extra, payload).catch((error: unknown) => {
        extra.held!.delete(held);
        throw error;
      });
      if ('contextValue' in prepared) heldBy.set(prepared.contextValue, { extra, held });
      else extra.held!.delete(held);
      return prepared;
    },
    onNext: (ctx, _id, _payload, _args, result) => {
      const { socket } = ctx.extra as unknown as Extra;
      // A reader that never reads must not fill our memory: it comes back with its cursor.
      if (socket.bufferedAmount > BUFFER_MAX) socket.terminate();
      return (result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => maskError(error.toJSON(), error, services.log)) }) as never;
    },
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => maskError(error.toJSON(), error, services.log)) as never,
  });
  app.route({ method: 'GET', url: '/graphql', handler: async (_request, reply) => reply.code(405).header('allow', 'POST').send({ errors: [{ message: 'Send GraphQL by POST, or open a WebSocket.', extensions: { code: 'METHOD_NOT_ALLOWED' } }] }), wsHandler: handler as never });

  /** What is to be run for a message, or why not. */
  async function prepare(extra: Extra, payload: SubscribePayload): Promise<readonly GraphQLError[] | (ExecutionArgs & { readonly contextValue: Context })> {
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
    const read = readVariables(schema, document, payload.operationName, payload.variables ?? {});
    if ('errors' in read) return read.errors;
    const context = await contextOf(services, { ...options.edgeFor(extra.request), sessionHash: extra.hash! });
    if (context.viewer === null) {
      extra.socket.close(FORBIDDEN, 'Forbidden');
      return [new GraphQLError('Please sign in.', { extensions: { code: 'UNAUTHENTICATED' } })];
    }
    return { schema, document, operationName: payload.operationName ?? null, variableValues: payload.variables ?? null, contextValue: context };
  }
}

/** An iterator that says once when it is over, however it ends. */
function counted<T>(iterator: AsyncGenerator<T, void, void>, over: () => void): AsyncGenerator<T, void, void> {
  const ends = async <R>(step: Promise<R>): Promise<R> => {
    over();
    return step;
  };
  return {
    next: async () => {
      try {
        const result = await iterator.next();
        if (result.done === true) over();
        return result;
      } catch (error) {
        over();
        throw error;
      }
    },
    return: (value) => ends(iterator.return(value)),
    throw: (error) => ends(iterator.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  } as AsyncGenerator<T, void, void>;
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
