import type { IncomingMessage } from 'node:http';
import { decodePercent } from '../../platform/files/name.ts';

const DRAIN_FACTOR = 4;

/**
 * Reads a body up to `limit` bytes. A larger one answers how much it says it has, or how much came until then; what is left
 * of it is read and thrown away, so that the sender gets to see the answer, but for a sender who never ends. Null: the sender went away.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | { readonly tooLarge: number } | null> {
  const declared = Number(request.headers['content-length'] ?? '0');
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit) pieces.length = 0;
      else if (declared <= limit) pieces.push(piece);
      if (size > limit * DRAIN_FACTOR) break;
    }
  } catch {
    return null;
  }
  return size > limit || declared > limit ? { tooLarge: Math.max(size, declared) } : Buffer.concat(pieces);
}

/** The file name in `?name=`, without folders and control characters, at most 200 characters. */
export function nameInQuery(url: string): string {
  const raw = /[?&]name=([^&#]*)/.exec(url)?.[1] ?? '';
  const name = decodePercent(raw).replace(/[\u0000-\u001f\u007f]/g, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  return [...name].slice(0, 200).join('') || 'upload';
}
