import { ATTACHMENT_KINDS, mayCommand, type AttachmentKind } from '@huiyin/domain';
import { rm } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { decodePercent, disposition } from '../../platform/files/name.ts';
import { readRange } from '../../platform/files/range.ts';
import { receive } from '../../platform/files/receive.ts';
import { StorageError } from '../../platform/files/store.ts';
import { createGate } from '../../platform/gate.ts';
import { keepUpload, quotaLeft, type Refused } from './commands.ts';
import { FILE_LIMITS } from './limits.ts';
import { fileProblemText, type FileFacts, type FileProblem } from './messages.ts';
import { fileShown } from './queries.ts';
import type { FileRow } from './rows.ts';

export interface FileRoutesOptions {
  /** The request's context; `viewer` null: nobody is signed in. */
  readonly contextFor: (request: FastifyRequest) => Promise<Context>;
  /** Whether a request that changes something comes from a page of ours, or bears a token of its own. */
  readonly comesFromUs: (request: FastifyRequest) => boolean;
}

const STATUS: Readonly<Partial<Record<FileProblem, number>>> = {
  UNAUTHENTICATED: 401, CSRF: 403, NOT_ALLOWED: 403, NOT_FOUND: 404, BAD_KIND: 400, CUT_OFF: 400, TOO_LARGE: 413, NOT_A_FILE: 415, WRONG_TYPE: 415, VIDEO: 415, HEIC: 415, WRONG_KIND: 415,
  BAD_RANGE: 416, QUOTA: 429, BUSY: 429, STORAGE_AWAY: 503,
};
/** Wide enough for an office, narrow enough that slow senders cannot fill the disk with halves. */
const UPLOADS_AT_ONCE = 16;
const KEEP = 'private, max-age=31536000, immutable';
/** Whatever it is, it is no page of ours and may run nothing. */
const HARMLESS = `default-src 'none'; sandbox`;

function refuse(context: Context, reply: FastifyReply, problem: FileProblem, facts: FileFacts = {}): FastifyReply {
  return reply.code(STATUS[problem] ?? 422).header('cache-control', 'no-store').send({ code: problem, message: fileProblemText(problem, facts, context.edge.language), where: facts });
}

/** Without its body read the connection cannot go on. */
const refuseUnread = (context: Context, reply: FastifyReply, problem: FileProblem): FastifyReply => refuse(context, reply.header('connection', 'close'), problem);

const queryOf = (request: FastifyRequest, name: string): string => new RegExp(`[?&]${name}=([^&#]*)`).exec(request.url)?.[1] ?? '';

/** Why a request may not upload, asked before a byte of it is read; null when it may. */
async function standsAgainst(context: Context, request: FastifyRequest, options: FileRoutesOptions): Promise<FileProblem | null> {
  const { viewer } = context;
  if (viewer === null) return 'UNAUTHENTICATED';
  if (!options.comesFromUs(request)) return 'CSRF';
  if (!viewer.communities.some(({ id }) => mayCommand(viewer.actor, 'attachToComplaint', { communityId: id as never }) === null)) return 'NOT_ALLOWED';
  if (/^multipart\//i.test(request.headers['content-type'] ?? '')) return 'NOT_A_FILE';
  const kind = queryOf(request, 'kind');
  if (kind !== '' && !ATTACHMENT_KINDS.includes(kind as AttachmentKind)) return 'BAD_KIND';
  return (await quotaLeft(context)) ? null : 'QUOTA';
}

async function upload(context: Context, request: FastifyRequest): Promise<Refused | { readonly uploaded: object }> {
  const kind = (queryOf(request, 'kind') || null) as AttachmentKind | null;
  const limit = kind === null ? FILE_LIMITS.anyBytes : FILE_LIMITS.bytes[kind];
  const received = await receive(request.raw, context.services.files.incoming, limit);
  if ('problem' in received) return received.problem === 'TOO_LARGE' ? { problem: 'TOO_LARGE', limit, bytes: received.bytes } : { problem: 'CUT_OFF' };
  try {
    const kept = await keepUpload(context, received, decodePercent(queryOf(request, 'name')), kind);
    return 'problem' in kept ? kept : { uploaded: kept };
  } finally {
    await rm(received.path, { force: true });
  }
}

/** What the storage refused is no fault of the file: the same request may be sent again. */
function away(context: Context, error: unknown): Refused {
  if (!(error instanceof StorageError)) throw error;
  context.services.log.error({ err: error }, 'A file could not be received.');
  return { problem: 'STORAGE_AWAY' };
}

async function download(context: Context, request: FastifyRequest, reply: FastifyReply, file: FileRow, form: 'whole' | 'thumb'): Promise<FastifyReply> {
  const etag = `"${file.hash}${form === 'thumb' ? '-thumb' : ''}"`;
  reply.headers({ etag, 'cache-control': KEEP, vary: 'cookie, authorization', 'content-security-policy': HARMLESS, 'cross-origin-resource-policy': 'same-origin' });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const key = { tenant: file.organisationId, hash: file.hash, form };
  const range = form === 'thumb' ? null : readRange(request.headers.range, file.bytes);
  if (range === 'UNSATISFIABLE') return refuse(context, reply.header('content-range', `bytes */${file.bytes}`), 'BAD_RANGE', { bytes: file.bytes });
  const found = await context.services.files.open(key, range ?? undefined);
  if (found === null) {
    context.services.log.error({ file: file.id, hash: file.hash }, 'The bytes of a file are not in the storage.');
    return refuse(context, reply, 'NOT_FOUND');
  }
  const shown = file.kind === 'PHOTO' || file.kind === 'VOICE_NOTE';
  reply.headers({
    'content-type': form === 'thumb' ? 'image/webp' : file.mediaType, 'content-disposition': disposition(file.name ?? 'file', shown && !/[?&]download=1/.test(request.url) ? 'inline' : 'attachment'),
    ...(form === 'thumb' ? {} : { 'accept-ranges': 'bytes' }), 'content-length': String(range === null ? found.bytes : range.to - range.from + 1),
  });
  if (range !== null) reply.code(206).header('content-range', `bytes ${range.from}-${range.to}/${file.bytes}`);
  return reply.send(found.stream);
}

/**
 * A Fastify plugin: `POST /files?name=…&kind=…` takes a file as its body and answers an id for `attachmentIds`;
 * `GET /files/<id>` reads what an entry carries, `?size=thumb` its thumbnail. Errors are `{ code, message, where }`.
 * It takes every content type as a raw stream, within itself only.
 */
export async function fileRoutes(app: FastifyInstance, options: FileRoutesOptions): Promise<void> {
  const uploads = createGate(UPLOADS_AT_ONCE, 0);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.post('/files', async (request, reply) => {
    const context = await options.contextFor(request);
    const problem = await standsAgainst(context, request, options);
    if (problem !== null) return refuseUnread(context, reply, problem);
    const answer = await uploads.run(() => upload(context, request).catch((error: unknown) => away(context, error)));
    if (answer === null) return refuseUnread(context, reply.header('retry-after', '5'), 'BUSY');
    if ('uploaded' in answer) return reply.code(201).header('cache-control', 'no-store').send(answer.uploaded);
    const { problem: why, ...facts } = answer;
    return refuse(context, why === 'TOO_LARGE' ? reply.header('connection', 'close') : reply, why, facts);
  });

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const context = await options.contextFor(request);
    if (context.viewer === null) return refuse(context, reply, 'UNAUTHENTICATED');
    const file = await fileShown(context, request.params.id);
    const form = queryOf(request, 'size') === 'thumb' ? 'thumb' : 'whole';
    if (file === null || (form === 'thumb' && file.kind !== 'PHOTO')) return refuse(context, reply, 'NOT_FOUND');
    try {
      return await download(context, request, reply, file, form);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      context.services.log.error({ err: error }, 'A file could not be read.');
      return refuse(context, reply, 'STORAGE_AWAY');
    }
  });
}
