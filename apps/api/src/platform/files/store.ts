import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** Bytes `from` to `to` of a file, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What lies under a key: its bytes as a stream, whole or in part, and how many the whole has. */
export interface StoredBytes {
  readonly stream: Readable;
  /** Size of the whole, whatever range was asked. */
  readonly bytes: number;
}

/**
 * Files by the hash of their bytes, a folder a tenant. A key is written once and never changed; writing one again is
 * harmless. Errors of the storage (full, away, refused) are thrown as `StorageError`.
 */
export interface FileStore {
  /** Where files go while they arrive, on this machine; the caller removes what it makes there. */
  readonly incoming: string;
  /** Takes the file at `path` under a key; whole or not at all, and on its way to the disk when it answers. */
  put(key: FileKey, path: string): Promise<void>;
  /** Null: nothing lies there. `range` must lie within the file. */
  open(key: FileKey, range?: ByteRange): Promise<StoredBytes | null>;
  /** Removes what lies under a key; nothing there is no error. */
  remove(key: FileKey): Promise<void>;
  /** Removes what broken-off arrivals left behind before `before` (epoch milliseconds). */
  sweepIncoming(before: number): Promise<void>;
}

/** Which file: whose (a UUID), the SHA-256 of its bytes in hexadecimal, and which form of it. */
export interface FileKey {
  readonly tenant: string;
  readonly hash: string;
  readonly form: 'whole' | 'thumb';
}

/** The storage could not do it: full, away, or not what it was set up as. The same request may be sent again. */
export class StorageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
  }
}

const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** A key as a relative path with forward slashes, `<tenant>/<two digits>/<hash>[.thumb]`; throws a TypeError for what is no key. */
export function pathOfKey({ tenant, hash, form }: FileKey): string {
  if (!TENANT.test(tenant) || !HASH.test(hash)) throw new TypeError('Not a key of a file.');
  return `${tenant}/${hash.slice(0, 2)}/${hash}${form === 'thumb' ? '.thumb' : ''}`;
}

/** SHA-256 of a file on this machine, hexadecimal; never whole in memory. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
