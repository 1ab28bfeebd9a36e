import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_POLICY } from './page.ts';

export const HTML = 'text/html; charset=utf-8';
/** What is sent to anybody. */
export interface PublicAnswer {
  readonly status: 200 | 404 | 409 | 413 | 422 | 429;
  readonly type: string;
  readonly body: string;
  /** Null: kept nowhere, since it may change any moment. */
  readonly kept: { readonly now: number; readonly changedAt: number; readonly nextAt: number } | null;
}

const MAX_AGE_SECONDS = 60;
/** A change within the second of an answer would go unnoticed by its date. */
const SETTLED_MS = 1_000;
const named = (header: string, etag: string): boolean => header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

/** Whether the caller has it already; the date counts only without a tag (RFC 9110, 13.1.3). */
function isUnchanged({ headers }: FastifyRequest, etag: string, modifiedAt: number | null): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return named(tags, etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return modifiedAt !== null && since >= modifiedAt;
}

/** Sends it, kept by caches for a minute at most and never beyond the end of what it shows. */
export function sendPublic(request: FastifyRequest, reply: FastifyReply, { status, type, body, kept }: PublicAnswer): FastifyReply {
  reply.code(status).headers({ 'content-type': type, 'content-security-policy': PAGE_POLICY, 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
  if (kept === null) return reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).send(body);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const modifiedAt = kept.now - kept.changedAt < SETTLED_MS ? null : Math.floor(kept.changedAt / 1_000) * 1_000;
  const seconds = Math.max(0, Math.min(MAX_AGE_SECONDS, Math.floor((kept.nextAt - kept.now) / 1_000)));
  reply.headers({ etag, 'cache-control': `public, max-age=${seconds}, must-revalidate`, ...(modifiedAt === null ? {} : { 'last-modified': new Date(modifiedAt).toUTCString() }) });
  return isUnchanged(request, etag, modifiedAt) ? reply.code(304).send() : reply.send(body);
}
