import type { Grid, GridRow } from './grid.ts';
import { headerScore, isHeaderWord } from './header-words.ts';
import type { SheetLimits } from './limits.ts';
import { parseLocalTime } from './local-time.ts';
import { fail } from './problems.ts';
import type { CellProblem, SheetNotice } from './problems.ts';

export interface SheetColumn {
  /** 0-based, as in `SheetRow.cells`. */
  readonly index: number;
  /** As Excel names it: A, B … AA. */
  readonly letter: string;
  /** Empty when the column has none. */
  readonly header: string;
  /** Up to three texts that stand below it, shortened to 60 characters. */
  readonly sample: readonly string[];
}

export interface SheetRow {
  /** As the user sees it in Excel, from 1. */
  readonly row: number;
  /** One for each column; empty when the row is shorter. */
  readonly cells: readonly string[];
}

/** A grid with its header found. */
export interface Table {
  readonly columns: readonly SheetColumn[];
  readonly headerRow: number;
  readonly rowCount: number;
  readonly rows: readonly SheetRow[];
  readonly notices: readonly SheetNotice[];
  readonly cellProblems: readonly CellProblem[];
  /** True when a header names a title or a detail word for word. */
  readonly recognised: boolean;
}

const SEARCHED_ROWS = 10;

/** Excel's name of a 0-based column. */
export function columnLetter(index: number): string {
  let [rest, letters] = [index + 1, ''];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const filled = (row: GridRow): readonly string[] => row.cells.filter((cell) => /\S/.test(cell));
const shorten = (text: string, length: number): string => Array.from(text.trim().slice(0, length * 2)).slice(0, length).join('');
const plainText = (text: string): string => text.replace(/[\s\u0000-\u001f]+/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
const looksLikeData = (cell: string): boolean => /^[-+]?\d[\d.,]{3,}$/.test(cell.trim()) || cell.length > 60 || parseLocalTime(cell, 'UTC') !== null;

/** The header is the first of ten rows with two words the import knows; else the first that fills half of its columns. */
function findHeader(rows: readonly GridRow[]): GridRow {
  const searched = rows.slice(0, SEARCHED_ROWS);
  const first = searched[0] ?? fail({ kind: 'NO_HEADER', row: null });
  const known = searched.find((row) => row.cells.filter(isHeaderWord).length >= 2) ?? (filled(first).some(isHeaderWord) ? first : undefined);
  if (known !== undefined) return known;
  const width = Math.max(...searched.map((row) => filled(row).length));
  const header = searched.find((row) => filled(row).length * 2 >= width) ?? first;
  if (filled(header).some(looksLikeData)) fail({ kind: 'NO_HEADER', row: header.row });
  return header;
}

function headerNotices(columns: readonly SheetColumn[]): SheetNotice[] {
  const byHeader = new Map<string, number[]>();
  for (const { index, header } of columns) if (header !== '') byHeader.set(header, [...(byHeader.get(header) ?? []), index]);
  const empty = columns.filter(({ header, sample }) => header === '' && sample.length > 0);
  return [
    ...[...byHeader].filter(([, indexes]) => indexes.length > 1).map(([header, indexes]): SheetNotice => ({ kind: 'DUPLICATE_HEADER', header, columns: indexes })),
    ...empty.map(({ index }): SheetNotice => ({ kind: 'EMPTY_HEADER', column: index })),
  ];
}

/** In a text file a row wider than the header has a stray delimiter, and a short last row without a line break was cut off. */
function widthProblems(header: GridRow, data: readonly GridRow[], endsLine: boolean, limits: SheetLimits): CellProblem[] {
  const found: CellProblem[] = [];
  for (const { row, cells } of data) if (cells.length > header.width) found.push({ row, column: header.width, problem: 'EXTRA_CELLS' });
  const last = data.at(-1);
  const full = data.slice(0, -1);
  if (!endsLine && last !== undefined && last.width < header.width && full.length > 0 && full.every(({ width }) => width >= header.width))
    found.push({ row: last.row, column: null, problem: 'ROW_CUT_OFF' });
  if (found.length > limits.badCells) fail({ kind: 'TOO_MANY_BAD_CELLS', limit: limits.badCells, row: found[limits.badCells]?.row ?? 0 });
  return found;
}

function gridNotices(grid: Grid, header: GridRow): SheetNotice[] {
  const notices: SheetNotice[] = [];
  const above = grid.rows.indexOf(header);
  if (above > 0) notices.push({ kind: 'ROWS_ABOVE_HEADER', rows: above, headerRow: header.row });
  if (grid.emptyRows.count > 0) notices.push({ kind: 'EMPTY_ROWS', ...grid.emptyRows });
  if (grid.hiddenRows.count > 0) notices.push({ kind: 'HIDDEN_ROWS', ...grid.hiddenRows });
  for (const [column, formulas] of grid.formulas) notices.push({ kind: 'FORMULAS', column, ...formulas });
  return notices;
}

/** Finds the header and lays the rows below it under its columns; `text` is null for a workbook. Throws SheetFailure. */
export function shapeTable(grid: Grid, before: readonly SheetNotice[], text: { readonly limits: SheetLimits; readonly endsLine: boolean } | null): Table {
  const header = findHeader(grid.rows);
  const data = grid.rows.filter(({ row }) => row > header.row);
  if (data.length === 0) fail({ kind: 'ONLY_HEADER', row: header.row });
  const width = data.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  const columns = Array.from({ length: width }, (_none, index): SheetColumn => {
    const sample: string[] = [];
    for (let at = 0; at < data.length && sample.length < 3; at += 1) {
      const cell = data[at]?.cells[index];
      if (cell !== undefined && /\S/.test(cell)) sample.push(shorten(cell, 60));
    }
    return { index, letter: columnLetter(index), header: shorten(plainText(header.cells[index] ?? ''), 100), sample };
  });
  const rows = data.map(({ row, cells }): SheetRow => ({ row, cells: cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')] }));
  return {
    columns, rows, headerRow: header.row, rowCount: rows.length,
    notices: [...before, ...gridNotices(grid, header), ...headerNotices(columns)],
    cellProblems: [
      ...grid.cellProblems.filter(({ row }) => row > header.row),
      ...(text === null ? [] : widthProblems(header, data, text.endsLine, text.limits)),
    ],
    recognised: columns.some((column) => headerScore(column.header, 'title') > 500 || headerScore(column.header, 'detail') > 500),
  };
}
