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

/** How and where the socket is opened; address and parameters are asked anew for each connection. */
/** What the socket is made of: see `ClientOptions`. `url` and `connectionParams` are asked at each connection. */
export interface WebSocketOptions {
  readonly url: () => string;
  readonly webSocketImpl?: unknown;
  readonly connectionParams: () => Record<string, string>;
  readonly keepAliveMilliseconds: number;
  readonly pongWaitMilliseconds: number;
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
export class WebSocketTransport {
  readonly #options: WebSocketOptions;
  readonly #subscriptions = new Set<Subscription<never>>();
  #socket: SocketClient | null = null;
  #closed = false;
  #losses = 0;
  connected = false;

  constructor(options: WebSocketOptions) {
    this.#options = options;
  }

  /** `variables` is asked again at each new connection, so that a cursor can move on. Returns the end of it. */
  subscribe<R>(query: string, variables: () => unknown, sink: SubscriptionSink<R>): () => void {
    if (this.#closed) throw new Error('The client is closed');
    const subscription = new Subscription<R>(this, query, variables, sink);
    this.#subscriptions.add(subscription as Subscription<never>);
    subscription.attempt();
    return () => subscription.stop();
  }

  close(): void {
    this.#closed = true;
    this.#subscriptions.forEach((subscription) => subscription.stop());
    void this.#socket?.dispose();
  }

  socket(): SocketClient {
    return (this.#socket ??= this.#open());
  }

  forget(subscription: Subscription<never>): void {
    this.#subscriptions.delete(subscription);
  }

  /** Milliseconds until the next try after one more loss. */
  countLoss(): number {
    return retryMilliseconds(this.#losses++, Math.random());
  }

  #announce(state: ConnectionState): void {
    if (state === 'live') this.#losses = 0;
    this.connected = state === 'live';
    [...this.#subscriptions].forEach((subscription) => subscription.tell(state));
  }

  #open(): SocketClient {
    let pongTimer: ReturnType<typeof setTimeout> | undefined;
    const { pongWaitMilliseconds, keepAliveMilliseconds, url, webSocketImpl, connectionParams } = this.#options;
    const client = createSocketClient({
      url,
      webSocketImpl,
      connectionParams,
      keepAlive: keepAliveMilliseconds,
      connectionAckWaitTimeout: acknowledgementWaitMilliseconds,
      // Retried here instead: graphql-ws repeats old variables and gives up at fatal close codes.
      retryAttempts: 0,
      on: {
        connecting: () => this.#announce('connecting'),
        connected: () => this.#announce('live'),
        ping: (received) => {
          if (received) return;
          clearTimeout(pongTimer);
          pongTimer = setTimeout(() => client.terminate(), pongWaitMilliseconds);
        },
        message: () => clearTimeout(pongTimer),
        closed: () => {
          clearTimeout(pongTimer);
          this.#announce('lost');
        },
      },
    });
    return client;
  }
}

class Subscription<R> {
  readonly #transport: WebSocketTransport;
  readonly #payload: { readonly query: string; readonly variables: Record<string, unknown> };
  readonly #sink: SubscriptionSink<R>;
  #stopped = false;
  #told: ConnectionState | null = null;
  #release: (() => void) | null = null;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(transport: WebSocketTransport, query: string, variables: () => unknown, sink: SubscriptionSink<R>) {
    this.#transport = transport;
    this.#sink = sink;
    this.#payload = {
      query,
      get variables() {
        return variables() as Record<string, unknown>;
      },
    };
  }

  attempt(): void {
    if (this.#stopped) return;
    this.tell(this.#transport.connected ? 'live' : 'connecting');
    this.#release = this.#transport.socket().subscribe<R>(this.#payload, {
      next: (result) => {
        if (this.#stopped) return;
        if (result.errors?.length) this.#fail(requestErrorFrom(result.errors as readonly ResponseError[], null));
        else this.#sink.next(result.data as R);
      },
      error: (reason) => {
        const refusal = refusalOf(reason);
        if (refusal) this.#fail(refusal);
        else this.#lose();
      },
      complete: () => {
        if (this.#stopped) return;
        this.stop();
        this.#sink.complete();
      },
    });
  }

  tell(state: ConnectionState): void {
    if (this.#stopped || state === this.#told) return;
    this.#told = state;
    this.#sink.onState?.(state);
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#retryTimer);
    this.#transport.forget(this as Subscription<never>);
    this.#release?.();
  }

  #fail(error: RequestError): void {
    if (this.#stopped) return;
    this.stop();
    this.#sink.error(error);
  }

  #lose(): void {
    if (this.#stopped) return;
    // graphql-ws keeps counting a failed subscription until it is released.
    this.#release?.();
    this.tell('lost');
    this.#retryTimer = setTimeout(() => this.attempt(), this.#transport.countLoss());
  }
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
