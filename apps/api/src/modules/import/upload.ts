import type { IncomingMessage } from 'node:http';

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

/** Percent-encoded text as UTF-8, or as GB18030 where it is not UTF-8: older Windows programs encode names so. */
export function decodePercent(text: string): string {
  const bytes = Buffer.from(text.replaceAll('+', ' ').replace(/%([0-9a-fA-F]{2})|([^\u0000-\u00ff]+)/g, (_all, hex: string | undefined, wide: string | undefined) =>
    hex !== undefined ? String.fromCharCode(Number.parseInt(hex, 16)) : Buffer.from(wide ?? '', 'utf8').toString('latin1')), 'latin1');
  for (const label of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch { /* the next one */ }
  return '';
}

/** The file name in `?name=`, without folders and control characters, at most 200 characters. */
export function nameInQuery(url: string): string {
  const raw = /[?&]name=([^&#]*)/.exec(url)?.[1] ?? '';
  const name = decodePercent(raw).replace(/[\u0000-\u001f\u007f]/g, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  return [...name].slice(0, 200).join('') || 'upload';
}

/** Lets `width` tasks run at once and `waiting` wait; `run` answers null when there is no place to wait. */
export function createGate(width: number, waiting: number): { run<T>(task: () => Promise<T>): Promise<T | null> } {
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    async run(task) {
      if (running >= width) {
        if (queue.length >= waiting) return null;
        await new Promise<void>((resolve) => queue.push(resolve));
      } else running += 1;
      try {
        return await task();
      } finally {
        // The place passes on to the next in line without being given up.
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
