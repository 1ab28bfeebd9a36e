// Reads the parts of a workbook out of a ZIP held in memory. Every size is checked twice: as declared before anything is
// inflated, and as found while it is; hucre trusts a declared size of 0 and then inflates up to 2 GiB.
import { once } from 'node:events';
import { createInflateRaw, crc32 } from 'node:zlib';
import { fail, SheetFailure } from './problems.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** Bytes that may still be inflated out of one file. */
export interface InflateBudget { left: number; readonly limit: number }

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_ENTRIES = 5_000;
const CHUNK = 64 * 1024;
const FULL = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** True for bytes that begin like a ZIP. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return fail({ kind: 'CUT_OFF', row: null, part: null });
}

/** A name that is not flagged as UTF-8 may be GB18030: Chinese packers write it so. */
function nameOf(bytes: Uint8Array): string {
  for (const label of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes).replaceAll('\\', '/');
    } catch { /* the next one */ }
  return '�';
}

/** The sizes and offset that a ZIP64 extra field holds instead of the directory: in this order, only those that are full there. */
function zip64(view: DataView, from: number, to: number, fields: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== FULL) return field;
      if (next + 8 > to) return fail({ kind: 'DAMAGED', part: 'zip', reason: 'zip64 field' });
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fail({ kind: 'DAMAGED', part: 'zip', reason: 'zip64 field' });
}

/** The directory of a ZIP by lower-case name. Throws SheetFailure: cut off, damaged, or more declared than `unpackedBytes`. */
export function readDirectory(bytes: Uint8Array, unpackedBytes: number): Map<string, ZipEntry> {
  const damaged = (reason: string): never => fail({ kind: 'DAMAGED', part: 'zip', reason });
  if (bytes.length < 22) return fail({ kind: 'CUT_OFF', row: null, part: null });
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) damaged(`more than ${MAX_ENTRIES} parts`);
  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) damaged('directory');
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const extra = at + 46 + nameLength;
    const next = extra + extraLength + commentLength;
    if (next > end) damaged('directory');
    let fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    if (fields.includes(FULL)) fields = zip64(view, extra, extra + extraLength, fields);
    const [size = 0, packedSize = 0, offset = 0] = fields;
    const name = nameOf(bytes.subarray(at + 46, extra));
    declared += size;
    if (declared > unpackedBytes) fail({ kind: 'ZIP_BOMB', part: name, limit: unpackedBytes, declared: true });
    if (entries.has(name.toLowerCase())) damaged(`two parts named ${name}`);
    entries.set(name.toLowerCase(), {
      name, size, packedSize, offset, method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1, crc: view.getUint32(at + 16, true),
    });
    at = next;
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER)
    return fail({ kind: 'DAMAGED', part: entry.name, reason: 'local header' });
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) return fail({ kind: 'CUT_OFF', row: null, part: entry.name });
  return bytes.subarray(start, start + entry.packedSize);
}

async function* rawChunks(packed: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
    return;
  }
  if (entry.method !== 8) fail({ kind: 'DAMAGED', part: entry.name, reason: `compression method ${entry.method}` });
  const inflater = createInflateRaw({ chunkSize: CHUNK });
  try {
    inflater.end(packed);
    for await (const chunk of inflater) yield chunk as Uint8Array;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'Z_BUF_ERROR') fail({ kind: 'CUT_OFF', row: null, part: entry.name });
    if (code?.startsWith('Z_')) fail({ kind: 'DAMAGED', part: entry.name, reason: code });
    throw error;
  } finally {
    inflater.destroy();
    if (!inflater.closed) await once(inflater, 'close');
  }
}

/**
 * Inflates one part in chunks of 64 KiB. Throws SheetFailure: password, cut off, damaged (also a wrong CRC), or a bomb: more
 * than the part declares or than the budget of the whole file still allows. The rest is then never inflated.
 */
export async function* inflateEntry(bytes: Uint8Array, entry: ZipEntry, budget: InflateBudget): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) fail({ kind: 'WRONG_TYPE', found: 'ENCRYPTED' });
  let size = 0;
  let crc = 0;
  for await (const chunk of rawChunks(packedBytes(bytes, entry), entry)) {
    size += chunk.length;
    budget.left -= chunk.length;
    if (size > entry.size || budget.left < 0) fail({ kind: 'ZIP_BOMB', part: entry.name, limit: Math.min(entry.size, budget.limit), declared: false });
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size) throw new SheetFailure({ kind: 'CUT_OFF', row: null, part: entry.name });
  if (crc !== entry.crc) throw new SheetFailure({ kind: 'DAMAGED', part: entry.name, reason: 'CRC-32' });
}
