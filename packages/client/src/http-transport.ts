import { isRepeatable } from './document.ts';
import { RequestError, requestErrorFrom, type ResponseError } from './request-error.ts';

/** When a response came and what time the server said it was: to keep a clock by. */
export interface ResponseTiming {
  /** `performance.now()` before the request left, milliseconds. */
  readonly sentAt: number;
  /** `performance.now()` when the response's head arrived, milliseconds. */
  readonly receivedAt: number;
  /** The `Date` header (RFC 9110, 6.6.1): epoch milliseconds cut down to whole seconds; null when absent. */
  readonly serverTime: number | null;
}

/** How and where one request is sent; `headers` is asked anew for each. */
/** What requests are made with: see `ClientOptions`. `headers` is asked at each request. */
export interface HttpOptions {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMilliseconds: number;
  readonly headers: () => Record<string, string>;
  readonly onResponse?: ((timing: ResponseTiming) => void) | undefined;
}

interface ResponseBody {
  readonly data?: unknown;
  readonly errors?: readonly ResponseError[];
}

const gatewayFaults = new Set([502, 503, 504]);

/** POSTs one document and answers `data` (GraphQL over HTTP). Rejects with RequestError only. */
export async function post(options: HttpOptions, query: string, variables: unknown): Promise<unknown> {
  const body = JSON.stringify({ query, variables });
  try {
    return await postOnce(options, body);
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'NETWORK' || !isRepeatable(query)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 350));
    return postOnce(options, body);
  }
}

async function postOnce(options: HttpOptions, body: string): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), options.timeoutMilliseconds);
  try {
    return await exchange(options, body, abort.signal);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    if (abort.signal.aborted) {
      throw new RequestError(`No answer within ${options.timeoutMilliseconds} ms`, { code: 'TIMEOUT', cause: error });
    }
    throw new RequestError('The server could not be reached', { code: 'NETWORK', cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function exchange(options: HttpOptions, body: string, signal: AbortSignal): Promise<unknown> {
  const sentAt = performance.now();
  // Called as a plain function: a browser's fetch refuses any other `this`.
  const { fetch } = options;
  const response = await fetch(options.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'apollo-require-preflight': '1',
      ...options.headers(),
    },
    credentials: 'same-origin',
    body,
    signal,
  });
  const serverTime = Date.parse(response.headers.get('date') ?? '');
  options.onResponse?.({ sentAt, receivedAt: performance.now(), serverTime: Number.isNaN(serverTime) ? null : serverTime });
  return dataOf(await response.text(), response.status);
}

function dataOf(text: string, status: number): unknown {
  const body = parsed(text);
  if (body?.errors?.length) throw requestErrorFrom(body.errors, status);
  if (body?.data !== undefined && body.data !== null) return body.data;
  const code = status === 401 ? 'UNAUTHENTICATED' : status === 403 ? 'FORBIDDEN' : 'NETWORK';
  const words = gatewayFaults.has(status) ? 'The server is not available' : 'The answer is not a GraphQL response';
  throw new RequestError(`${words} (HTTP ${status})`, { code, status });
}

function parsed(text: string): ResponseBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
