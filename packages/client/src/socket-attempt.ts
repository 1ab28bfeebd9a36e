import type { Attempt, AttemptSink } from './attempt.ts';
import { RequestError, requestErrorFrom, type ResponseError } from './request-error.ts';

/** Always the same, so that one frame of the server fits all who watch the same. */
const ID = '1';
const PROTOCOL = 'graphql-transport-ws';
const refusedAtTheDoor = new Set([4401, 4403]);

interface Message {
  readonly type?: unknown;
  readonly payload?: unknown;
}
/** As much as is used of a browser's WebSocket; that of `ws` has it too. */
interface Socket {
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
  send(text: string): void;
  close(): void;
}

/**
 * One subscription on a WebSocket of its own, by the protocol `graphql-transport-ws`. Smaller than a client of that protocol,
 * which shares sockets and tries again by rules of its own: here one connection is one try, and is let go of at once.
 *
 * @param webSocketImpl absent: the platform's
 */
export const socketAttempt = (webSocketImpl: unknown = (globalThis as { WebSocket?: unknown }).WebSocket): Attempt => (options, sink) => {
  let over = false;
  const socket = new (webSocketImpl as new (url: string, protocol: string) => Socket)(options.url, PROTOCOL);
  const once = (act: () => void): void => {
    if (over) return;
    over = true;
    // Closing one that still connects is an error to some: nobody wants to hear of it.
    socket.close();
    act();
  };
  const told: AttemptSink = {
    next: (data) => {
      if (!over) sink.next(data);
    },
    refused: (error) => once(() => sink.refused(error)),
    lost: () => once(() => sink.lost()),
  };
  const send = (words: object): void => {
    if (!over) socket.send(JSON.stringify(words));
  };
  socket.addEventListener('open', () => send({ type: 'connection_init', payload: { ...(options.language === null ? {} : { language: options.language }), ...(options.token === null ? {} : { token: options.token }) } }));
  socket.addEventListener('message', ({ data }) => take(readMessage(data), told, {
    subscribe: () => send({ id: ID, type: 'subscribe', payload: { query: options.query, variables: options.variables } }),
    pong: () => send({ type: 'pong' }),
  }));
  socket.addEventListener('error', () => told.lost());
  socket.addEventListener('close', ({ code }) => (refusedAtTheDoor.has(code) ? told.refused(new RequestError('The session is not valid', { code: 'UNAUTHENTICATED' })) : told.lost()));
  return () => once(() => undefined);
};

function take({ type, payload }: Message, sink: AttemptSink, answer: { readonly subscribe: () => void; readonly pong: () => void }): void {
  if (type === 'connection_ack') return answer.subscribe();
  if (type === 'ping') return answer.pong();
  if (type === 'error') return sink.refused(requestErrorFrom((payload ?? []) as readonly ResponseError[], null));
  if (type === 'complete') return sink.lost();
  if (type !== 'next') return;
  const { data, errors } = payload as { readonly data?: unknown; readonly errors?: readonly ResponseError[] };
  if (errors?.length) sink.refused(requestErrorFrom(errors, null));
  else sink.next(data);
}

/** What is no message of the protocol says nothing. */
function readMessage(data: unknown): Message {
  try {
    return (JSON.parse(String(data)) ?? {}) as Message;
  } catch {
    return {};
  }
}
