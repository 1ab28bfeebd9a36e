import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** A kind of content we know by its bytes. */
export interface Content {
  readonly mediaType: string;
  /** What its name ends in, without the dot. */
  readonly extension: string;
  readonly family: 'IMAGE' | 'AUDIO' | 'PDF' | 'OFFICE' | 'TEXT';
}

/** Why bytes are not taken: of no kind we know, a video, HEIC (say so: phones can send JPEG), or broken off before their end. */
export type ContentProblem = 'WRONG_TYPE' | 'VIDEO' | 'HEIC' | 'DAMAGED';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** By what file-type calls it. A container that may hold pictures too is looked into below. */
const KNOWN: Readonly<Record<string, Content>> = {
  'image/jpeg': { mediaType: 'image/jpeg', extension: 'jpg', family: 'IMAGE' },
  'image/png': { mediaType: 'image/png', extension: 'png', family: 'IMAGE' },
  'image/apng': { mediaType: 'image/png', extension: 'png', family: 'IMAGE' },
  'image/webp': { mediaType: 'image/webp', extension: 'webp', family: 'IMAGE' },
  'application/pdf': { mediaType: 'application/pdf', extension: 'pdf', family: 'PDF' },
  'audio/x-m4a': { mediaType: 'audio/mp4', extension: 'm4a', family: 'AUDIO' },
  'audio/mp4': { mediaType: 'audio/mp4', extension: 'm4a', family: 'AUDIO' },
  'video/mp4': { mediaType: 'audio/mp4', extension: 'm4a', family: 'AUDIO' },
  'audio/mpeg': { mediaType: 'audio/mpeg', extension: 'mp3', family: 'AUDIO' },
  'audio/ogg': { mediaType: 'audio/ogg', extension: 'ogg', family: 'AUDIO' },
  'audio/ogg; codecs=opus': { mediaType: 'audio/ogg', extension: 'ogg', family: 'AUDIO' },
  'audio/amr': { mediaType: 'audio/amr', extension: 'amr', family: 'AUDIO' },
  'audio/wav': { mediaType: 'audio/wav', extension: 'wav', family: 'AUDIO' },
  'audio/webm': { mediaType: 'audio/webm', extension: 'webm', family: 'AUDIO' },
  'video/webm': { mediaType: 'audio/webm', extension: 'webm', family: 'AUDIO' },
  [`${OFFICE}wordprocessingml.document`]: { mediaType: `${OFFICE}wordprocessingml.document`, extension: 'docx', family: 'OFFICE' },
  [`${OFFICE}spreadsheetml.sheet`]: { mediaType: `${OFFICE}spreadsheetml.sheet`, extension: 'xlsx', family: 'OFFICE' },
};
const TEXT_MAX = 5_000_000;
const TAIL = 70_000;
const HEAD = 262_144;

/**
 * What a file on this machine is by its bytes, never by its name; only text, which has no mark of its own, has to be
 * named `.txt`. Nothing is unpacked but the first entry that tells office formats apart, within file-type's own limits.
 */
export async function contentOf(path: string, name: string): Promise<Content | ContentProblem> {
  const { head, tail, bytes } = await endsOf(path);
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found === undefined) return looksLikeText(name, bytes) ? textOf(path) : 'WRONG_TYPE';
  if (/^image\/(heic|heif)/.test(found.mime)) return 'HEIC';
  const known = Object.hasOwn(KNOWN, found.mime) ? KNOWN[found.mime] : undefined;
  if (known === undefined) return found.mime.startsWith('video/') ? 'VIDEO' : 'WRONG_TYPE';
  if (known.mediaType === 'audio/mp4' && (await holds(path, 'vmhd'))) return 'VIDEO';
  if (known.mediaType === 'audio/webm' && /V_(VP8|VP9|AV1|MPEG)/.test(head)) return 'VIDEO';
  if (known.family === 'PDF' && !tail.includes('%%EOF')) return 'DAMAGED';
  if (known.family === 'OFFICE' && !tail.includes('PK\u0005\u0006')) return 'DAMAGED';
  return known;
}

const looksLikeText = (name: string, bytes: number): boolean => /\.txt$/i.test(name) && bytes <= TEXT_MAX;

/** Text in UTF-8 or GB18030, told apart so that a browser shows it; control characters make it no text. */
async function textOf(path: string): Promise<Content | ContentProblem> {
  const file = await open(path, 'r');
  try {
    const bytes = await file.readFile();
    for (const charset of ['utf-8', 'gb18030'])
      try {
        const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
        return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) ? 'WRONG_TYPE' : { mediaType: `text/plain; charset=${charset}`, extension: 'txt', family: 'TEXT' };
      } catch { /* the next one */ }
    return 'WRONG_TYPE';
  } finally {
    await file.close();
  }
}

async function endsOf(path: string): Promise<{ readonly head: string; readonly tail: string; readonly bytes: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const part = async (position: number, length: number): Promise<string> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, size)), 0, Math.min(length, size), position);
      return buffer.subarray(0, bytesRead).toString('latin1');
    };
    return { head: await part(0, HEAD), tail: await part(Math.max(0, size - TAIL), TAIL), bytes: size };
  } finally {
    await file.close();
  }
}

/** Whether four characters stand anywhere in a file, read piece by piece. */
async function holds(path: string, mark: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    let before = '';
    for await (const piece of file.createReadStream({ autoClose: false, encoding: 'latin1' })) {
      if ((before + String(piece)).includes(mark)) return true;
      before = String(piece).slice(1 - mark.length);
    }
    return false;
  } finally {
    await file.close();
  }
}
