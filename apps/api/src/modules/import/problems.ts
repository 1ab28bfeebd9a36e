/** What a file is that is neither CSV nor XLSX. */
export type WrongType =
  | 'PICTURE' | 'PDF' | 'LEGACY_XLS' | 'ENCRYPTED' | 'XLSB' | 'ODS' | 'HTML' | 'XML' | 'OTHER_OFFICE' | 'ARCHIVE' | 'BINARY' | 'FOLDER';

/** Why a file as a whole cannot be read; `part` names the part of the workbook, `row` is Excel's. */
export type SheetProblem =
  | { readonly kind: 'NOT_FOUND'; readonly name: string }
  | { readonly kind: 'EMPTY_FILE' }
  | { readonly kind: 'TOO_LARGE'; readonly limit: number; readonly bytes: number }
  | { readonly kind: 'WRONG_TYPE'; readonly found: WrongType }
  | { readonly kind: 'CUT_OFF'; readonly row: number | null; readonly part: string | null }
  | { readonly kind: 'DAMAGED'; readonly part: string; readonly reason: string }
  | { readonly kind: 'ZIP_BOMB'; readonly part: string; readonly limit: number; readonly declared: boolean }
  | { readonly kind: 'TOO_MANY_ROWS'; readonly limit: number; readonly row: number }
  | { readonly kind: 'TOO_MANY_COLUMNS'; readonly limit: number; readonly row: number }
  | { readonly kind: 'TOO_MUCH_TEXT'; readonly limit: number; readonly row: number }
  | { readonly kind: 'TOO_MANY_BAD_CELLS'; readonly limit: number; readonly row: number }
  | { readonly kind: 'NO_SUCH_SHEET'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'NO_HEADER'; readonly row: number | null }
  | { readonly kind: 'ONLY_HEADER'; readonly row: number };

/** Why one cell cannot be taken as it stands. */
export type CellProblemKind =
  | 'NUL' | 'LONE_SURROGATE' | 'CONTROL_CHARACTER' | 'DAMAGED_TEXT' | 'ERROR_CELL' | 'FORMULA_WITHOUT_VALUE'
  | 'MISSING_STRING' | 'CELL_TOO_LONG' | 'EXTRA_CELLS' | 'ROW_CUT_OFF';

export interface CellProblem {
  readonly row: number;
  /** 0-based; null: the row as a whole. */
  readonly column: number | null;
  readonly problem: CellProblemKind;
}

/** What the user should know of a file that can be read. */
export type SheetNotice =
  | { readonly kind: 'DUPLICATE_HEADER'; readonly header: string; readonly columns: readonly number[] }
  | { readonly kind: 'EMPTY_HEADER'; readonly column: number }
  | { readonly kind: 'ROWS_ABOVE_HEADER'; readonly rows: number; readonly headerRow: number }
  | { readonly kind: 'EMPTY_ROWS'; readonly count: number; readonly first: number }
  | { readonly kind: 'HIDDEN_ROWS'; readonly count: number; readonly first: number }
  | { readonly kind: 'FORMULAS'; readonly column: number; readonly count: number; readonly first: number }
  | { readonly kind: 'OTHER_SHEETS'; readonly read: string; readonly names: readonly string[] }
  | { readonly kind: 'DAMAGED_ENCODING'; readonly encoding: string };

/** Carries a problem out of the readers; `readSheet` turns it into a refusal and lets nothing else of it out. */
export class SheetFailure extends Error {
  readonly problem: SheetProblem;
  constructor(problem: SheetProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export const fail = (problem: SheetProblem): never => {
  throw new SheetFailure(problem);
};
