/**
 * Codes the transport itself gives; all others come from the server's `extensions.code`:
 * `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`, `LIMIT_EXCEEDED`, `UNAVAILABLE` (may be sent
 * again), `INTERNAL`.
 */
export type TransportCode = 'NETWORK' | 'TIMEOUT';

/** One member of `errors` in a GraphQL response (GraphQL specification, 7.1.2). */
export interface ResponseError {
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: unknown; readonly correlationId?: unknown };
}

interface Facts {
  readonly code: string;
  readonly correlationId?: string | null;
  readonly path?: readonly (string | number)[] | null;
  readonly status?: number | null;
  readonly cause?: unknown;
}

/**
 * A request that got no answer, or one the protocol refuses. Expected refusals are no
 * errors: they are members of the result union (see `unwrap`).
 *
 * - `code`: `NETWORK`, `TIMEOUT`, or the server's `extensions.code`; may be any string
 * - `correlationId`: finds a masked fault in the server's log; null when the server gave none
 * - `path`: response path of the failed field; null when the whole request failed
 * - `status`: HTTP status; null when there was no HTTP answer (network, WebSocket)
 */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: string;
  readonly correlationId: string | null;
  readonly path: readonly (string | number)[] | null;
  readonly status: number | null;

  constructor(message: string, facts: Facts) {
    super(message, { cause: facts.cause });
    this.code = facts.code;
    this.correlationId = facts.correlationId ?? null;
    this.path = facts.path ?? null;
    this.status = facts.status ?? null;
  }
}

/**
 * The first error of a response; the others are its consequences more often than not.
 *
 * @param errors `errors` of a response, not empty
 * @param status HTTP status, null over WebSocket
 */
export function requestErrorFrom(errors: readonly ResponseError[], status: number | null): RequestError {
  const first = errors[0] ?? {};
  const { code, correlationId } = first.extensions ?? {};
  return new RequestError(first.message ?? 'The request was refused', {
    code: typeof code === 'string' ? code : status === 401 ? 'UNAUTHENTICATED' : 'INTERNAL',
    correlationId: typeof correlationId === 'string' ? correlationId : null,
    path: first.path ?? null,
    status,
  });
}
