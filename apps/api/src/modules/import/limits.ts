/** What one imported file may be; the defaults keep a reader's memory within a few hundred MB. */
export interface SheetLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of all parts of a workbook once inflated, as declared and as found. */
  readonly unpackedBytes: number;
  /** Rows with something in them, the header not counted. */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units of one cell: Excel's own limit. */
  readonly cellLength: number;
  /** UTF-16 units of all cells: a workbook can repeat one shared string in every cell, and a copy on disk cannot. */
  readonly totalLength: number;
  /** Cells that cannot be taken; above it the whole file is refused. */
  readonly badCells: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 100_000,
  columns: 100,
  cellLength: 32_767,
  totalLength: 64 * 1024 * 1024,
  badCells: 10_000,
};
