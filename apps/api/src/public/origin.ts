import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Below which addresses stand that people carry away: the installation's public address, else what the request came to; null when it names none. */
export function originOf({ env }: Services, request: FastifyRequest): string | null {
  if (env.publicUrl !== null) return env.publicUrl;
  const { host } = request;
  return HOST.test(host ?? '') ? `${request.protocol}://${host}` : null;
}
