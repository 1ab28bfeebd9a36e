import type { SheetLimits } from './limits.ts';
import { fail } from './problems.ts';
import type { CellProblem, CellProblemKind } from './problems.ts';

export interface GridRow {
  /** As Excel numbers it, from 1. */
  readonly row: number;
  /** Without empty cells at the end. */
  readonly cells: readonly string[];
  /** Cells as written, empty ones included. */
  readonly width: number;
}

/** What a reader found on one sheet, before anything is known of a header. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly cellProblems: readonly CellProblem[];
  /** Empty rows between those with something in them. */
  readonly emptyRows: { readonly count: number; readonly first: number };
  readonly hiddenRows: { readonly count: number; readonly first: number };
  /** Formula cells by column; their last calculated value was read. */
  readonly formulas: ReadonlyMap<number, { readonly count: number; readonly first: number }>;
}

export interface GridBuilder {
  /** Adds the next row; trailing empty cells and empty rows are dropped and counted. Throws SheetFailure at a limit. */
  add(row: number, cells: readonly string[], hidden?: boolean): void;
  report(row: number, column: number | null, problem: CellProblemKind): void;
  formula(row: number, column: number): void;
  finish(): Grid;
}

// What the domain calls MALFORMED (CR becomes a line feed there), and the mark that a lossy decoder leaves.
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFFFD]|\p{Surrogate}/u;

/** Why a text cannot be taken, null when it can. */
export function textProblem(text: string): CellProblemKind | null {
  const found = SUSPECT.exec(text)?.[0];
  if (found === undefined) return null;
  if (found === '\u0000') return 'NUL';
  if (found === '\uFFFD') return 'DAMAGED_TEXT';
  return found < ' ' ? 'CONTROL_CHARACTER' : 'LONE_SURROGATE';
}

const isBlank = (text: string | undefined): boolean => text === undefined || !/\S/.test(text);

/** Collects the rows of one sheet within the limits. */
export function createGrid(limits: SheetLimits): GridBuilder {
  const rows: GridRow[] = [];
  const cellProblems: CellProblem[] = [];
  const formulas = new Map<number, { count: number; first: number }>();
  const emptyRows = { count: 0, first: 0 };
  const hiddenRows = { count: 0, first: 0 };
  let lastRow = 0;
  let totalLength = 0;

  const report = (row: number, column: number | null, problem: CellProblemKind): void => {
    if (cellProblems.length >= limits.badCells) fail({ kind: 'TOO_MANY_BAD_CELLS', limit: limits.badCells, row });
    cellProblems.push({ row, column, problem });
  };
  const count = (what: { count: number; first: number }, row: number, by = 1): void => {
    if (what.count === 0) what.first = row;
    what.count += by;
  };
  const taken = (row: number, column: number, text: string): string => {
    const problem = textProblem(text);
    if (problem !== null) report(row, column, problem);
    if (text.length <= limits.cellLength) return text;
    report(row, column, 'CELL_TOO_LONG');
    return text.slice(0, limits.cellLength);
  };

  return {
    report,
    formula(row, column) {
      const known = formulas.get(column);
      if (known === undefined) formulas.set(column, { count: 1, first: row });
      else known.count += 1;
    },
    add(row, cells, hidden = false) {
      let width = cells.length;
      while (width > 0 && isBlank(cells[width - 1])) width -= 1;
      if (width === 0) return;
      if (width > limits.columns) fail({ kind: 'TOO_MANY_COLUMNS', limit: limits.columns, row });
      // One more for the header.
      if (rows.length > limits.rows) fail({ kind: 'TOO_MANY_ROWS', limit: limits.rows, row });
      if (row > lastRow + 1) count(emptyRows, lastRow + 1, row - lastRow - 1);
      if (hidden) count(hiddenRows, row);
      lastRow = row;
      const kept: string[] = [];
      for (let column = 0; column < width; column += 1) {
        const text = taken(row, column, cells[column] ?? '');
        totalLength += text.length;
        kept.push(text);
      }
      if (totalLength > limits.totalLength) fail({ kind: 'TOO_MUCH_TEXT', limit: limits.totalLength, row });
      rows.push({ row, cells: kept, width: cells.length });
    },
    finish: () => ({ rows, cellProblems, emptyRows, hiddenRows, formulas }),
  };
}
