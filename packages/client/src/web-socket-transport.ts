import { createClient as createSocketClient, TerminatedCloseEvent, type Client as SocketClient } from 'graphql-ws/client';
import { RequestError, requestErrorFrom, type ResponseError } from './request-error.ts';

/** `connecting`: no answer yet; `live`: the server acknowledged; `lost`: a new try follows by itself. */
export type ConnectionState = 'connecting' | 'live' | 'lost';

/** What a subscription calls. After `error` or `complete` it calls nothing any more. */
export interface SubscriptionSink<R> {
  next(data: R): void;
  /** The server refused it, or the session ended (`UNAUTHENTICATED`). Never a mere loss of connection. */
  error(error: RequestError): void;
  complete(): void;
  onState?: ((state: ConnectionState) => void) | undefined;
}

export interface WebSocketOptions {
  readonly url: () => string;
  readonly webSocketImpl?: unknown;
  readonly connectionParams: () => Record<string, string>;
  readonly keepAliveMilliseconds: number;
  readonly pongWaitMilliseconds: number;
}

export interface WebSocketTransport {
  /** `variables` is asked again at each new connection, so that a cursor can move on. */
  subscribe<R>(query: string, variables: () => unknown, sink: SubscriptionSink<R>): () => void;
  close(): void;
}

const acknowledgementWaitMilliseconds = 10_000;
const longestRetryMilliseconds = 5_000;
const refusedAtTheDoor = new Set([4401, 4403]);

/** Waits 0.25 to 0.5 s after the first loss, up to 2.5 to 5 s: many screens must not come back at one instant. */
export function retryMilliseconds(losses: number, random: number): number {
  const longest = Math.min(longestRetryMilliseconds, 500 * 2 ** Math.min(losses, 10));
  return longest * (0.5 + random / 2);
}

/**
 * Subscriptions over `graphql-transport-ws`, one shared socket, opened at the first
 * subscription and closed after the last. Every loss is retried for ever.
 */
export function createWebSocketTransport(options: WebSocketOptions): WebSocketTransport {
  let socket: SocketClient | null = null;
  let connected = false;
  let losses = 0;
  let closed = false;
  const stops = new Set<() => void>();
  const listeners = new Set<(state: ConnectionState) => void>();
  const announce = (state: ConnectionState) => [...listeners].forEach((listener) => listener(state));

  function open(): SocketClient {
    let pongTimer: ReturnType<typeof setTimeout> | undefined;
    const client = createSocketClient({
      url: options.url,
      webSocketImpl: options.webSocketImpl,
      connectionParams: options.connectionParams,
      keepAlive: options.keepAliveMilliseconds,
      connectionAckWaitTimeout: acknowledgementWaitMilliseconds,
      // Retried here instead: graphql-ws repeats old variables and gives up at fatal close codes.
      retryAttempts: 0,
      on: {
        connecting: () => announce('connecting'),
        connected: () => {
          connected = true;
          losses = 0;
          announce('live');
        },
        ping: (received) => {
          if (received) return;
          clearTimeout(pongTimer);
          pongTimer = setTimeout(() => client.terminate(), options.pongWaitMilliseconds);
        },
        message: () => clearTimeout(pongTimer),
        closed: () => {
          clearTimeout(pongTimer);
          connected = false;
          announce('lost');
        },
      },
    });
    return client;
  }

  function subscribe<R>(query: string, variables: () => unknown, sink: SubscriptionSink<R>): () => void {
    let stopped = false;
    let release: () => void = () => {};
    let retryTimer: ReturnType<typeof setTimeout> | undefined;
    let told: ConnectionState | null = null;

    const tell = (state: ConnectionState) => {
      if (stopped || state === told) return;
      told = state;
      sink.onState?.(state);
    };
    const stop = () => {
      if (stopped) return;
      stopped = true;
      clearTimeout(retryTimer);
      listeners.delete(tell);
      stops.delete(stop);
      release();
    };
    const fail = (error: RequestError) => {
      if (stopped) return;
      stop();
      sink.error(error);
    };
    const lose = () => {
      if (stopped) return;
      // graphql-ws keeps counting a failed subscription until it is released.
      release();
      tell('lost');
      retryTimer = setTimeout(attempt, retryMilliseconds(losses++, Math.random()));
    };

    function attempt(): void {
      if (stopped) return;
      tell(connected ? 'live' : 'connecting');
      socket ??= open();
      const payload = {
        query,
        get variables() {
          return variables() as Record<string, unknown>;
        },
      };
      release = socket.subscribe<R>(payload, {
        next: (result) => {
          if (stopped) return;
          if (result.errors?.length) fail(requestErrorFrom(result.errors as readonly ResponseError[], null));
          else sink.next(result.data as R);
        },
        error: (reason) => {
          const refusal = refusalOf(reason);
          if (refusal) fail(refusal);
          else lose();
        },
        complete: () => {
          if (stopped) return;
          stop();
          sink.complete();
        },
      });
    }

    if (closed) throw new Error('The client is closed');
    listeners.add(tell);
    stops.add(stop);
    attempt();
    return stop;
  }

  return {
    subscribe,
    close() {
      closed = true;
      [...stops].forEach((stop) => stop());
      void socket?.dispose();
    },
  };
}

/** Null for a lost connection; an error for what a new connection would not change. */
function refusalOf(reason: unknown): RequestError | null {
  if (Array.isArray(reason)) return requestErrorFrom(reason as ResponseError[], null);
  if (reason instanceof TerminatedCloseEvent) return null;
  const code = (reason as { code?: unknown } | null)?.code;
  if (typeof code === 'number' && refusedAtTheDoor.has(code)) {
    return new RequestError('The session is not valid', { code: 'UNAUTHENTICATED' });
  }
  return null;
}
