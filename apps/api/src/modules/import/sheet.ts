import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, refuse } from '@huiyin/domain';
import type { Result } from '@huiyin/domain';
import { readCsv } from './csv-reader.ts';
import type { Grid } from './grid.ts';
import { shapeTable } from './header.ts';
import type { Table } from './header.ts';
import { SHEET_LIMITS } from './limits.ts';
import type { SheetLimits } from './limits.ts';
import { fail, SheetFailure } from './problems.ts';
import type { SheetNotice, SheetProblem, WrongType } from './problems.ts';
import { findEncoding, isBinary } from './text-encoding.ts';
import type { Encoding } from './text-encoding.ts';
import { openWorkbook } from './xlsx-reader.ts';
import { isZip } from './zip-reader.ts';

export interface Sheet extends Table {
  /** SHA-256 of the file, in hex: names the source of an import. */
  readonly source: string;
  /** The file's name, without its folder. */
  readonly name: string;
  readonly kind: 'csv' | 'xlsx';
  /** Null for xlsx. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheetName: string | null;
}

export interface ReadOptions {
  readonly limits?: Partial<SheetLimits>;
  /** The sheet of a workbook to read; absent: the first visible one with a header the import knows, else the first with rows. */
  readonly sheet?: string;
}

type Content = Omit<Sheet, 'source' | 'name'>;

const SIGNATURES: readonly (readonly [WrongType, string])[] = [
  ['PICTURE', '89504e47'], ['PICTURE', 'ffd8ff'], ['PICTURE', '47494638'], ['PICTURE', '424d'], ['PICTURE', '49492a00'], ['PICTURE', '4d4d002a'],
  ['PDF', '25504446'], ['ARCHIVE', '52617221'], ['ARCHIVE', '377abcaf271c'], ['ARCHIVE', '1f8b'], ['OTHER_OFFICE', '7b5c727466'],
];
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** What the first bytes say the file is, when that is neither a ZIP nor text. */
function wrongType(bytes: Uint8Array): WrongType | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 16).toString('hex');
  if (head.startsWith(COMPOUND_FILE)) return buffer.includes(ENCRYPTED_PACKAGE) ? 'ENCRYPTED' : 'LEGACY_XLS';
  const known = SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0];
  // "BM" may begin a text; a picture goes on with bytes that no text has.
  if (known !== undefined) return head.startsWith('424d') && !isBinary(bytes) ? null : known;
  if (head.startsWith('52494646') && buffer.subarray(8, 12).toString('latin1') === 'WEBP') return 'PICTURE';
  if (buffer.subarray(4, 8).toString('latin1') === 'ftyp') return 'PICTURE';
  const text = buffer.subarray(0, 512).toString('latin1').replace(/^\xef\xbb\xbf/, '').trimStart().toLowerCase();
  if (/^<(!doctype html|html|table|meta|head|style)\b/.test(text)) return 'HTML';
  return text.startsWith('<?xml') || /^<(workbook|ss:workbook)\b/.test(text) ? 'XML' : null;
}

async function readText(bytes: Uint8Array, limits: SheetLimits): Promise<Content> {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && isBinary(bytes)) fail({ kind: 'WRONG_TYPE', found: 'BINARY' });
  const encoding = findEncoding(bytes);
  if (encoding === null) return fail({ kind: 'WRONG_TYPE', found: 'BINARY' });
  const { grid, delimiter, endsLine } = await readCsv(bytes, encoding, limits);
  const notices: SheetNotice[] = encoding.lossy ? [{ kind: 'DAMAGED_ENCODING', encoding: encoding.encoding }] : [];
  return { kind: 'csv', encoding: encoding.encoding, delimiter, sheetName: null, ...shapeTable(grid, notices, { limits, endsLine }) };
}

async function readWorkbook(bytes: Uint8Array, limits: SheetLimits, wanted: string | undefined): Promise<Content> {
  const workbook = await openWorkbook(bytes, limits);
  const names = workbook.sheetNames;
  const shape = (name: string, grid: Grid): Content => {
    const others = names.filter((other) => other !== name);
    const notices: SheetNotice[] = others.length > 0 ? [{ kind: 'OTHER_SHEETS', read: name, names: others }] : [];
    return { kind: 'xlsx', encoding: null, delimiter: null, sheetName: name, ...shapeTable(grid, notices, null) };
  };
  if (wanted !== undefined) {
    if (!names.includes(wanted)) fail({ kind: 'NO_SUCH_SHEET', name: wanted, names });
    return shape(wanted, await workbook.readSheet(wanted));
  }
  let [fallback, failure]: [Content | null, SheetFailure | null] = [null, null];
  for (const name of names)
    try {
      const content = shape(name, await workbook.readSheet(name));
      if (content.recognised) return content;
      fallback ??= content;
    } catch (error) {
      if (!(error instanceof SheetFailure) || !['NO_HEADER', 'ONLY_HEADER'].includes(error.problem.kind)) throw error;
      failure = failure === null || error.problem.kind === 'ONLY_HEADER' ? error : failure;
    }
  return fallback ?? fail(failure?.problem ?? { kind: 'NO_HEADER', row: null });
}

/** Reads a file up to one byte above the limit, so that a growing one is refused as well. */
async function load(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return fail({ kind: 'NOT_FOUND', name: path });
    throw error;
  });
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) fail({ kind: 'WRONG_TYPE', found: 'FOLDER' });
    if (stat.size > limit) fail({ kind: 'TOO_LARGE', limit, bytes: stat.size });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Reads a table out of a file, given as bytes or as a path. What it is decides its content, never its name. Answers the
 * table with everything the user should know of it, or why the file as a whole cannot be read; throws only what the file
 * system throws. Cells that cannot be taken stand in `cellProblems`, so that their rows alone are refused.
 */
export async function readSheet(input: Uint8Array | string, name: string, options: ReadOptions = {}): Promise<Result<Sheet, SheetProblem>> {
  const limits = { ...SHEET_LIMITS, ...options.limits };
  try {
    const bytes = typeof input === 'string' ? await load(input, limits.fileBytes) : input;
    if (bytes.length > limits.fileBytes) fail({ kind: 'TOO_LARGE', limit: limits.fileBytes, bytes: bytes.length });
    if (bytes.length === 0) fail({ kind: 'EMPTY_FILE' });
    const zip = isZip(bytes);
    const wrong = zip ? null : wrongType(bytes);
    if (wrong !== null) fail({ kind: 'WRONG_TYPE', found: wrong });
    const content = zip ? await readWorkbook(bytes, limits, options.sheet) : await readText(bytes, limits);
    return ok({ source: createHash('sha256').update(bytes).digest('hex'), name: basename(name), ...content });
  } catch (error) {
    if (error instanceof SheetFailure) return refuse(error.problem);
    throw error;
  }
}
