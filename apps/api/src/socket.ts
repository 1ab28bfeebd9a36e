import type { Socket as Wire } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { CloseCode, makeServer, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Context, Edge } from './context.ts';
import type { Services } from './services.ts';
import { contextOf } from './viewer.ts';
import { edgeOf, sameOrigin } from './edge.ts';
import { CONNECTIONS_MAX, mayListen, type Fresh, type LiveSession, type LiveSessions } from './live-sessions.ts';
import { maskError } from './platform/errors.ts';
import type { Payload } from './platform/frames.ts';
import { speak } from './platform/web-socket.ts';
import type { PreparedSubscription, Running, Subscriptions } from './subscription.ts';

const SUBSCRIPTIONS_MAX = 50;
/** Bytes that may wait for a reader; one that never reads must not fill our memory: it comes back with its cursor. */
export const BUFFER_MAX = 1_000_000;
/** Of graphql-transport-ws: the server says why it ends a socket whose session is over. */
const FORBIDDEN = CloseCode.Forbidden;
const TOO_MANY = 4429;
/** Of RFC 6455's register: come again. */
const RESTART = 1012;
/** Of RFC 6455's register: not now. */
const TRY_LATER = 1013;
const OPEN = 1;

/** What a socket holds: of graphql-ws's own list a subscription vanishes when its id is used again, and runs on. */
interface Extra {
  readonly socket: WebSocket;
  /** The connection below it. */
  readonly wire: Wire;
  /** As its request came; of that itself no more is kept. */
  readonly edge: Edge;
  /** Without a token its cookie speaks, which another site's page must not make it do. */
  readonly fromUs: boolean;
  session?: LiveSession;
  fresh?: Fresh;
  gone?: boolean;
  /** Subscriptions being prepared or running; each ends what it holds. */
  held?: Set<Held>;
}
interface Held { end(): void }
interface Holding { readonly extra: Extra; readonly held: Held; readonly prepared: PreparedSubscription; readonly id: string; readonly context: Context }

/** Serves `graphql-transport-ws` on /graphql: the same guard as HTTP, subscriptions only, closed when the session ends. */
export function openSocket(app: FastifyInstance, options: { readonly services: Services; readonly schema: GraphQLSchema; readonly sessions: LiveSessions; readonly subscriptions: Subscriptions }): void {
  const { services, schema, sessions, subscriptions } = options;
  const holdings = new WeakMap<object, Holding>();
  const masked = (errors: readonly GraphQLError[]) => errors.map((error) => maskError(error.toJSON(), error, services.log));
  const leave = (ctx: { readonly extra: unknown }): void => {
    const extra = ctx.extra as Extra;
    extra.gone = true;
    if (extra.session !== undefined) sessions.leave(extra.session);
    for (const held of extra.held ?? []) held.end();
  };
  const { texts } = subscriptions;
  const server = makeServer<{ token?: unknown; language?: unknown }, Extra & Record<PropertyKey, unknown>>({
    schema,
    jsonMessageReviver: texts.revive,
    connectionInitWaitTimeout: 5_000,
    subscribe: (args) => {
      const ticket = args.contextValue as object;
      const holding = holdings.get(ticket)!;
      holdings.delete(ticket);
      return start(holding);
    },
    onConnect: async (ctx) => {
      const { extra } = ctx;
      const { edge, socket } = extra;
      const token = typeof ctx.connectionParams?.token === 'string' ? ctx.connectionParams.token : undefined;
      if (token === undefined && !extra.fromUs) return false;
      const found = await sessions.callerOf(edge, token).catch((error: unknown) => {
        services.log.warn({ err: error }, 'Nobody can be let in while the database is away.');
        socket.close(TRY_LATER, 'Try again later');
        return null;
      });
      // It may have closed while we asked: then nobody would ever take it off the list.
      if (found === null || extra.gone === true) return false;
      const session = sessions.admit(found.caller, (again) => (again ? socket.close(RESTART, 'Come again') : socket.close(FORBIDDEN, 'Forbidden')));
      if (session === null) {
        socket.close(TOO_MANY, `At most ${CONNECTIONS_MAX} connections a session`);
        return false;
      }
      Object.assign(extra, { session, fresh: found.fresh, held: new Set() });
      return true;
    },
    onDisconnect: leave,
    onClose: leave,
    onSubscribe: async (ctx, id, payload) => {
      const { extra } = ctx;
      if (extra.held!.size >= SUBSCRIPTIONS_MAX) return [new GraphQLError(`At most ${SUBSCRIPTIONS_MAX} subscriptions a connection.`, { extensions: { code: 'LIMIT_EXCEEDED' } })];
      const held: Held = { end: () => undefined };
      extra.held!.add(held);
      const ready = await prepare({ extra, held, id }, payload).catch((error: unknown) => {
        extra.held!.delete(held);
        throw error;
      });
      if (!('contextValue' in ready)) extra.held!.delete(held);
      return ready;
    },
    onNext: (ctx, _id, _payload, _args, result) => {
      const { socket } = ctx.extra;
      if (socket.bufferedAmount > BUFFER_MAX) socket.terminate();
      return (result.errors === undefined ? result : { ...result, errors: masked(result.errors) }) as never;
    },
    onError: (_ctx, _id, _payload, errors) => masked(errors) as never,
  });
  const means = { texts, fault: (error: unknown) => services.log.error({ err: error }, 'A message over a WebSocket failed unexpectedly.') };
  app.route({
    method: 'GET', url: '/graphql',
    handler: async (_request, reply) => reply.code(405).header('allow', 'POST').send({ errors: [{ message: 'Send GraphQL by POST, or open a WebSocket.', extensions: { code: 'METHOD_NOT_ALLOWED' } }] }),
    wsHandler: (socket: WebSocket, request: FastifyRequest) => {
      const extra: Extra = { socket, wire: request.raw.socket, edge: edgeOf(services, request, null), fromUs: sameOrigin(services, request) };
      speak(server, socket, extra, means);
    },
  });

  /** graphql-ws keeps what it is given for as long as the subscription lasts: a ticket is lighter than a context. */
  async function prepare(holding: Omit<Holding, 'prepared' | 'context'>, payload: SubscribePayload): Promise<readonly GraphQLError[] | (ExecutionArgs & { readonly contextValue: object })> {
    const { extra } = holding;
    const prepared = subscriptions.prepare(payload);
    if (!('document' in prepared)) return prepared;
    const context = extra.fresh?.take() ?? await contextOf(services, { ...extra.edge, ...extra.session!.credential });
    if (!mayListen(context)) {
      extra.socket.close(FORBIDDEN, 'Forbidden');
      return [new GraphQLError('Please sign in.', { extensions: { code: 'UNAUTHENTICATED' } })];
    }
    const ticket = {};
    holdings.set(ticket, { ...holding, prepared, context });
    return { schema, document: prepared.document, operationName: prepared.operationName, variableValues: prepared.variableValues, contextValue: ticket };
  }

  async function start({ extra, held, prepared, id, context }: Holding): Promise<Running | object> {
    const letGo = (): void => void extra.held!.delete(held);
    try {
      const result = await subscriptions.run(prepared, context, { deliver: (payload) => deliver(extra, payload, id) });
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
  }
}

/**
 * Writes a shared frame as it is, on the connection below the socket: no message here is compressed, so between two of `ws`
 * a whole frame of ours may stand. A reader that lets too much wait is cut off.
 */
function deliver({ socket, wire }: Extra, payload: Payload, id: string): boolean {
  if (socket.readyState !== OPEN) return false;
  if (socket.bufferedAmount > BUFFER_MAX) {
    socket.terminate();
    return false;
  }
  wire.write(payload.webSocketFrame(id));
  return true;
}

/** An iterator that says once when it is over, however it ends. */
function counted(iterator: Running, over: () => void): Running {
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
  } as Running;
}
