import { isUtf8 } from 'node:buffer';
import { fail } from './problems.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of the mark at the beginning. */
  readonly skip: number;
  /** True: some bytes cannot be read and become U+FFFD. */
  readonly lossy: boolean;
}

const CHUNK = 64 * 1024;
const SURE_OF_UTF8 = 20;
const LOSSY_SHARE = 0.01;
const labelOf = (encoding: Encoding): string => (encoding === 'utf-8-bom' ? 'utf-8' : encoding);

/** Decodes in pieces of 64 KiB; a fatal decoder throws TypeError at the first byte it cannot read. */
export function* decodePieces(bytes: Uint8Array, encoding: Encoding, fatal: boolean): Generator<string> {
  const decoder = new TextDecoder(labelOf(encoding), { fatal, ignoreBOM: true });
  for (let at = 0; at < bytes.length; at += CHUNK) yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** Length of the character that a lead byte of UTF-8 begins, 0 when it begins none. */
const utf8Length = (lead: number): number => (lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0);

/** True when everything but an incomplete last character is UTF-8, and it is not plain ASCII up to there. */
function isCutUtf8(bytes: Uint8Array): boolean {
  for (let tail = 1; tail <= Math.min(3, bytes.length); tail += 1) {
    const lead = bytes[bytes.length - tail] ?? 0;
    if ((lead & 0xc0) === 0x80) continue;
    const before = bytes.subarray(0, bytes.length - tail);
    return utf8Length(lead) > tail && isUtf8(before) && before.some((byte) => byte > 0x7f);
  }
  return false;
}

/** How a GB18030 decoder fares: 'ok', cut within the last character, or the share of characters it cannot read. */
function tryGb18030(bytes: Uint8Array): 'ok' | 'cut' | number {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  } catch {
    let [bad, wide] = [0, 0];
    for (const piece of decodePieces(bytes, 'gb18030', false))
      for (const char of piece) {
        if (char === '\uFFFD') bad += 1;
        if (char > '\u007f') wide += 1;
      }
    return bad / wide;
  }
  try {
    decoder.decode();
    return 'ok';
  } catch {
    return 'cut';
  }
}

/** Characters beyond ASCII that can be read before the first byte that is not UTF-8. */
function wideBeforeDamage(bytes: Uint8Array): number {
  let wide = 0;
  for (const piece of decodePieces(bytes, 'utf-8', false))
    for (const char of piece) {
      if (char === '\uFFFD') return wide;
      if (char > '\u007f') wide += 1;
    }
  return wide;
}

/**
 * Tells how a text file is encoded: a mark decides, then UTF-8, then GB18030 (which contains GBK and GB2312). A file that is
 * UTF-8 but for a few bytes is read lossily, so that its damaged cells can be shown. Null: neither, so no text.
 * Throws SheetFailure CUT_OFF for a file that ends within a character.
 */
export function findEncoding(bytes: Uint8Array): FoundEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', skip: 2, lossy: false };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', skip: 2, lossy: false };
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const skip = marked ? 3 : 0;
  const encoding = marked ? 'utf-8-bom' : 'utf-8';
  const body = bytes.subarray(skip);
  if (isUtf8(body)) return { encoding, skip, lossy: false };
  if (isCutUtf8(body)) fail({ kind: 'CUT_OFF', row: null, part: null });
  if (marked || wideBeforeDamage(body) >= SURE_OF_UTF8) return { encoding, skip, lossy: true };
  const fared = tryGb18030(body);
  if (fared === 'cut') fail({ kind: 'CUT_OFF', row: null, part: null });
  if (fared === 'ok') return { encoding: 'gb18030', skip, lossy: false };
  return typeof fared === 'number' && fared <= LOSSY_SHARE ? { encoding: 'gb18030', skip, lossy: true } : null;
}

/** Bytes that no text has, in the first 64 KiB: more than a few of them make a file binary. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, CHUNK);
  let control = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1;
  return control > 16 && control > sample.length * 0.1;
}
