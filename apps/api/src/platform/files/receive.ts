import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StorageError } from './store.ts';

/** What arrived: where it lies, how much, and the SHA-256 of it in hexadecimal. */
export interface Received {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

/** Why nothing arrived: more than the limit (`bytes`: as far as known), or the sender went away in the middle. */
export type NotReceived = { readonly problem: 'TOO_LARGE'; readonly bytes: number } | { readonly problem: 'CUT_OFF' };

/** What of a body that is too large is read and thrown away, so that its sender gets to see the answer. */
const DRAIN_MAX = 100_000_000;

/**
 * Streams a request's body into a file of `folder`, hashing as it goes; at most `limit` bytes are ever written. The
 * caller removes the file. Nothing is left behind when it did not arrive whole. A folder that cannot be written to (full,
 * gone) is a `StorageError`.
 */
export async function receive(request: IncomingMessage, folder: string, limit: number): Promise<Received | NotReceived> {
  const declared = Number(request.headers['content-length'] ?? Number.NaN);
  if (declared > limit) return { problem: 'TOO_LARGE', bytes: await drain(request, declared) };
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unwritable);
  const path = join(folder, `${randomBytes(12).toString('hex')}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(request, async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > limit) continue;
        hash.update(piece);
        yield piece;
        if (bytes > DRAIN_MAX) break;
      }
    }, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    if (isDeparture(error)) return { problem: 'CUT_OFF' };
    return unwritable(error);
  }
  if (bytes <= limit && (Number.isNaN(declared) || declared === bytes)) return { path, bytes, hash: hash.digest('hex') };
  await rm(path, { force: true });
  return bytes > limit ? { problem: 'TOO_LARGE', bytes } : { problem: 'CUT_OFF' };
}

const unwritable = (error: unknown): never => {
  throw new StorageError(`Files on their way: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`, { cause: error });
};
const isDeparture = (error: unknown): boolean => ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'ECONNABORTED'].includes(String((error as NodeJS.ErrnoException).code));

/** Reads and forgets a body that will not be taken, up to a limit; answers how much it said it has. */
async function drain(request: IncomingMessage, declared: number): Promise<number> {
  if (declared > DRAIN_MAX) return declared;
  await pipeline(request, new Writable({ write: (_piece, _encoding, done) => done() })).catch(() => undefined);
  return declared;
}

/** Bytes of a file on this machine. */
export const sizeOfFile = async (path: string): Promise<number> => (await stat(path)).size;
