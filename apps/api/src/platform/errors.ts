import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from './logger.ts';
import { isConnectionError } from './database.ts';

/** Codes of protocol errors: what goes wrong before a command is understood. */
export type ProtocolCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' | 'UNAVAILABLE' | 'INTERNAL';

/** An error of the protocol with its code and facts; `status` is the HTTP status for the modern media type. */
export function protocolError(code: ProtocolCode, message: string, facts: Readonly<Record<string, unknown>> = {}, status?: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...facts, ...(status === undefined ? {} : { http: { status } }) } });
}

/**
 * What the outside sees of an error: expected ones as they are, anything else logged once and masked with a
 * correlation id. A database that is away is `UNAVAILABLE`: the same request may be sent again.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = (error as { originalError?: unknown } | null)?.originalError ?? error;
  const code = formatted.extensions?.['code'];
  const expected = code !== undefined && code !== 'INTERNAL_SERVER_ERROR';
  if (expected || (original instanceof GraphQLError && code === undefined)) {
    const { stacktrace: _stack, http: _http, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const correlationId = randomUUID();
  const away = isConnectionError(original);
  log.error({ correlationId, err: original, path: formatted.path }, away ? 'The database is away.' : 'A request failed unexpectedly.');
  return {
    message: away ? 'The database is not reachable; please try again.' : 'Something went wrong on our side.',
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: away ? 'UNAVAILABLE' : 'INTERNAL', correlationId },
  };
}
