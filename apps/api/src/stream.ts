import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Services } from './services.ts';
import { contextOf } from './viewer.ts';
import { edgeOf } from './edge.ts';
import { CONNECTIONS_MAX, type Fresh, type LiveSessions } from './live-sessions.ts';
import { maskError, protocolError } from './platform/errors.ts';
import { Payload } from './platform/frames.ts';
import { BUFFER_MAX } from './socket.ts';
import type { Subscriptions, SubscriptionRequest } from './subscription.ts';

/** Says to whatever stands between that the connection is alive. It proves nothing else: an event does. */
const COMMENT_MS = 10_000;
const COMMENT = ':\n\n';
const COMPLETE = 'event: complete\ndata:\n\n';
/** Who asks. */
interface From { readonly request: FastifyRequest; readonly fresh: Fresh }
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'keep-alive',
  'x-content-type-options': 'nosniff',
};

/**
 * Serves subscriptions as server-sent events on /graphql/stream, for networks whose proxies break WebSockets: GraphQL over
 * SSE, distinct connections mode. Guard, sessions and shared frames are those of the socket.
 */
export function openStream(app: FastifyInstance, options: { readonly services: Services; readonly sessions: LiveSessions; readonly subscriptions: Subscriptions }): void {
  const { services, sessions, subscriptions } = options;
  app.route({
    method: ['GET', 'POST'], url: '/graphql/stream',
    handler: async (request, reply) => {
      const asked = requestOf(request, subscriptions);
      if (asked === null) return reply.code(400).send(refusal('BAD_USER_INPUT', 'Send `query` and, where there are any, `operationName` and `variables`: by POST as JSON, or by GET in the address.'));
      // The request lives as long as its subscription.
      request.body = undefined;
      const edge = edgeOf(services, request, null);
      const found = await sessions.callerOf(edge);
      if (found === null) return reply.code(401).send(refusal('UNAUTHENTICATED', 'Please sign in.'));
      const { raw } = reply;
      const session = sessions.admit(found.caller, () => raw.destroy());
      if (session === null) return reply.code(429).send(refusal('LIMIT_EXCEEDED', `At most ${CONNECTIONS_MAX} connections a session.`));
      raw.once('close', () => sessions.leave(session));
      await serve(reply, asked, { request, fresh: found.fresh });
      return reply;
    },
  });

  async function serve(reply: FastifyReply, asked: SubscriptionRequest, from: From): Promise<void> {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, HEADERS);
    raw.write(COMMENT);
    const alive = setInterval(() => raw.write(COMMENT), COMMENT_MS);
    try {
      await send(raw, asked, from);
    } catch (error) {
      const known = error instanceof GraphQLError ? error : new GraphQLError('Something went wrong on our side.', { originalError: error as Error });
      raw.write(new Payload(masked({ errors: [known] }, services)).eventFrame());
    } finally {
      clearInterval(alive);
      raw.end(COMPLETE);
    }
  }

  /** Problems of the request are told as a result: a browser's EventSource would not show a status. */
  async function send(raw: ServerResponse, asked: SubscriptionRequest, { request, fresh }: From): Promise<void> {
    const write = (payload: Payload): boolean => deliver(raw, payload);
    const prepared = subscriptions.prepare(asked);
    if (!('document' in prepared)) return void write(new Payload(masked({ errors: prepared }, services)));
    const result = await subscriptions.run(prepared, fresh.take() ?? await contextOf(services, edgeOf(services, request, null)), { deliver: write });
    if (!(Symbol.asyncIterator in result)) return void write(new Payload(masked(result, services)));
    const end = (): void => void result.return(undefined).catch(() => undefined);
    raw.once('close', end);
    if (raw.destroyed) end();
    for await (const one of result) write(new Payload(masked(one, services)));
  }
}

function deliver(raw: ServerResponse, payload: Payload): boolean {
  if (raw.destroyed || raw.writableEnded) return false;
  if (raw.writableLength > BUFFER_MAX) {
    raw.destroy();
    return false;
  }
  raw.write(payload.eventFrame());
  return true;
}

/** What goes out of a result: its errors without what is nobody's business. */
export const masked = (result: ExecutionResult, { log }: Pick<Services, 'log'>): unknown =>
  (result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => maskError(error.toJSON(), error, log)) });

const refusal = (code: Parameters<typeof protocolError>[0], message: string): unknown => ({ errors: [protocolError(code, message).toJSON()] });

/** The GraphQL request of a body or an address; null when it is none. */
function requestOf(request: FastifyRequest, { texts }: Subscriptions): SubscriptionRequest | null {
  const { query, operationName, variables } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || (operationName != null && typeof operationName !== 'string')) return null;
  const read = typeof variables === 'string' && request.method === 'GET' ? json(variables) : (variables ?? {});
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
  return { query: texts.of(query), operationName: operationName ?? null, variables: read as Readonly<Record<string, unknown>> };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
