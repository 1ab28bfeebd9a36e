import { Readable } from 'node:stream';
import { setImmediate as immediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { createGrid } from './grid.ts';
import type { Grid } from './grid.ts';
import type { SheetLimits } from './limits.ts';
import { fail } from './problems.ts';
import { decodePieces } from './text-encoding.ts';
import type { FoundEncoding } from './text-encoding.ts';

export interface CsvGrid {
  readonly grid: Grid;
  readonly delimiter: string;
  /** False: the last row has no line break. */
  readonly endsLine: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;
const ROWS_AT_ONCE = 500;
const RECORD_LIMIT = 4 * 1024 * 1024;
const SEP_LINE = /^sep=(.)\r?\n/i;

/** The delimiter that stands most often outside quotes in the first line that has any; a comma when none does. */
export function findDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n' && counts.size > 0) break;
    else if ((DELIMITERS as readonly string[]).includes(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best));
}

/** The pieces of the text without Excel's `sep=;` line, and the delimiter. */
function openText(bytes: Uint8Array, encoding: FoundEncoding): { pieces: Iterable<string>; delimiter: string } {
  const pieces = decodePieces(bytes.subarray(encoding.skip), encoding.encoding, false);
  const first = pieces.next();
  let head = first.done === true ? '' : first.value;
  const sep = SEP_LINE.exec(head);
  if (sep !== null) head = head.slice(sep[0].length);
  const delimiter = sep?.[1] ?? findDelimiter(head);
  return { delimiter, pieces: (function* all() { yield head; yield* pieces; })() };
}

/**
 * Reads delimited text as it streams through csv-parse. Rows are counted as Excel counts them: a quoted line break does not
 * begin a row, an empty line is one. Throws SheetFailure: a quote that is never closed (the file is cut off), or a limit.
 */
export async function readCsv(bytes: Uint8Array, encoding: FoundEncoding, limits: SheetLimits): Promise<CsvGrid> {
  const { pieces, delimiter } = openText(bytes, encoding);
  const grid = createGrid(limits);
  const parser = parse({
    delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: RECORD_LIMIT,
  });
  const source = Readable.from(pieces);
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      grid.add(row, record);
      // Decoding and parsing never wait for anything: the server's other work must get its turn.
      if (row % ROWS_AT_ONCE === 0) await immediate();
    }
  } catch (error) {
    if (error instanceof CsvError && (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'))
      fail({ kind: 'CUT_OFF', row: parser.info.records + 1, part: null });
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
  return { grid: grid.finish(), delimiter, endsLine: endsLine(bytes, encoding) };
}

function endsLine(bytes: Uint8Array, { encoding }: FoundEncoding): boolean {
  const [before, last] = [bytes.at(-2), bytes.at(-1)];
  const byte = encoding === 'utf-16le' && last === 0 ? before : last;
  return byte === 10 || byte === 13;
}
