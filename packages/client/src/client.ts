import type { AttemptSink } from './attempt.ts';
import { isRepeatable, type TypedDocument, type VariablesOf } from './document.ts';
import { post, type HttpOptions, type ResponseTiming } from './http-transport.ts';
import { RequestError } from './request-error.ts';
import { socketAttempt } from './socket-attempt.ts';
import { streamAttempt } from './stream-attempt.ts';
import type { Way } from './ways.ts';
import { WebSocketTransport, type SubscriptionSink } from './web-socket-transport.ts';

/** What a client is made of; only `url` is needed. */
export interface ClientOptions {
  /** Endpoint, absolute or, in a browser, relative to the page: `/graphql`. */
  readonly url: string;
  /** Absent: `url` with ws or wss. */
  readonly webSocketUrl?: string | undefined;
  /** Of server-sent events. Absent: `url` with `/stream` behind it. */
  readonly streamUrl?: string | undefined;
  /** Absent: the platform's. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Absent: the platform's. Node 20 has none: hand in the one of `ws`. */
  readonly webSocketImpl?: unknown;
  /** Language of the server's messages, asked at each request. Absent: the server's default. */
  readonly language?: (() => 'zh-CN' | 'en') | undefined;
  /** Bearer token, asked at each request and connection. Absent or null: the session cookie speaks. */
  readonly token?: (() => string | null) | undefined;
  /** Whether somebody uses the program, asked at each request: what is asked while nobody does keeps no session alive. Absent: always. */
  readonly attended?: (() => boolean) | undefined;
  /** Called whenever the server says that nobody is signed in; the call itself still fails. */
  readonly onUnauthenticated?: (() => void) | undefined;
  /** Called for each HTTP response, whatever its outcome. */
  readonly onResponse?: ((timing: ResponseTiming) => void) | undefined;
  /** Milliseconds until a request fails with `TIMEOUT`; default 30,000. */
  readonly timeoutMilliseconds?: number | undefined;
  /** Milliseconds between pings of the socket; default 10,000. */
  readonly keepAliveMilliseconds?: number | undefined;
  /** Milliseconds a ping may stay unanswered before the socket counts as lost; default 5,000. */
  readonly pongWaitMilliseconds?: number | undefined;
}

/** Requests over HTTP and subscriptions over WebSocket, to one server as one person. */
export interface Client {
  /**
   * Runs a query or mutation.
   *
   * A query is tried a second time when the network failed; a mutation never is: repeat it
   * with the same `idempotencyKey` or `expectedVersion`.
   *
   * @param document a query or mutation
   * @param variables left out when it needs none
   * @returns `data`, whole
   * @throws RequestError when there is no answer or `errors` is not empty, partial data or not
   */
  request<R, V>(document: TypedDocument<R, V>, ...variables: VariablesOf<V>): Promise<R>;
  /**
   * Runs a subscription until it is ended from either side. A lost connection is retried for
   * ever, 0.25 to 5 s apart; what happened meanwhile is lost to it: see `subscribeToChanges`.
   *
   * @param document a subscription
   * @param variables its variables, or a function that is asked again at each connection
   * @param sink called with each `data`; its `error` gets what a new connection would not heal
   * @returns ends the subscription; no call follows
   */
  subscribe<R, V>(document: TypedDocument<R, V>, variables: V | (() => V), sink: SubscriptionSink<R>): () => void;
  /**
   * Opens one connection for one subscription, by one way, without trying again: what `followBoard` is made of.
   *
   * @param query a subscription's text
   * @param sink after its `refused` or `lost` nothing is called any more
   * @returns lets go of the connection at once, even when the other side is silent
   */
  attempt(way: Way, query: string, variables: Readonly<Record<string, unknown>>, sink: AttemptSink): () => void;
  /** Ends all subscriptions and the socket, for good. Requests under way run to their end. */
  close(): void;
}

/**
 * Makes a client. Connects nowhere until it is used; runs in browsers and Node 20.
 *
 * Over the socket the token and language go as `connectionParams`
 * `{ token, language }`.
 */
export function createClient(options: ClientOptions): Client {
  const http = httpOptionsOf(options);
  const sockets = new WebSocketTransport({
    url: () => options.webSocketUrl ?? webSocketUrlOf(options.url),
    webSocketImpl: options.webSocketImpl,
    connectionParams: () => connectionParamsOf(options),
    keepAliveMilliseconds: options.keepAliveMilliseconds ?? 10_000,
    pongWaitMilliseconds: options.pongWaitMilliseconds ?? 5_000,
  });
  const notice = (error: unknown): void => {
    if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') options.onUnauthenticated?.();
  };

  return {
    async request<R, V>(document: TypedDocument<R, V>, ...[variables]: VariablesOf<V>): Promise<R> {
      try {
        return (await post(http, document.toString(), variables)) as R;
      } catch (error) {
        notice(error);
        throw error;
      }
    },
    subscribe<R, V>(document: TypedDocument<R, V>, variables: V | (() => V), sink: SubscriptionSink<R>) {
      const text = document.toString();
      if (isRepeatable(text)) throw new TypeError('Not a subscription');
      const current = typeof variables === 'function' ? (variables as () => V) : () => variables;
      const error = (refusal: RequestError): void => {
        notice(refusal);
        sink.error(refusal);
      };
      return sockets.subscribe<R>(text, current, { ...sink, error });
    },
    attempt(way: Way, query: string, variables: Readonly<Record<string, unknown>>, sink: AttemptSink) {
      const attempt = way === 'socket' ? socketAttempt(options.webSocketImpl) : streamAttempt(http.fetch);
      const url = way === 'socket' ? (options.webSocketUrl ?? webSocketUrlOf(options.url)) : (options.streamUrl ?? `${options.url}/stream`);
      const refused = (error: RequestError): void => {
        notice(error);
        sink.refused(error);
      };
      return attempt({ url, query, variables, token: options.token?.() ?? null, language: options.language?.() ?? null }, { next: (data) => sink.next(data), refused, lost: () => sink.lost() });
    },
    close: () => sockets.close(),
  };
}

function httpOptionsOf(options: ClientOptions): HttpOptions {
  return {
    url: options.url,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMilliseconds: options.timeoutMilliseconds ?? 30_000,
    headers: () => {
      const token = options.token?.() ?? null;
      return {
        ...(options.language ? { 'accept-language': options.language() } : {}),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(options.attended?.() === false ? { 'x-huiyin-unattended': '1' } : {}),
      };
    },
    onResponse: options.onResponse,
  };
}

function connectionParamsOf(options: ClientOptions): Record<string, string> {
  const token = options.token?.() ?? null;
  return { ...(options.language ? { language: options.language() } : {}), ...(token === null ? {} : { token }) };
}

function webSocketUrlOf(url: string): string {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  const absolute = new URL(url, page);
  absolute.protocol = absolute.protocol === 'https:' ? 'wss:' : 'ws:';
  return absolute.href;
}
