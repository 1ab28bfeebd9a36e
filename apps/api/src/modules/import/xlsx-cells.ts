// Turns the values of one worksheet into text, the way a person reads them on the screen. Only the first sheet with rows is
// read, as a stream: no tree of the worksheet or of the shared strings is built.
import { createGrid } from './grid.ts';
import type { Grid } from './grid.ts';
import type { SheetLimits } from './limits.ts';
import { fail } from './problems.ts';
import { attribute } from './xml-scanner.ts';
import type { XmlHandlers } from './xml-scanner.ts';

export type DateStyle = 'none' | 'date' | 'time' | 'both';

export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly DateStyle[];
  readonly date1904: boolean;
}

const DAY_MS = 86_400_000;
const MAX_SHARED_STRINGS = 2_000_000;
/** Units of `_x000D_` for one character: what is cut above it is too long in any case. */
const ESCAPED = 7;
const LAST_SERIAL = 2_958_466;
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Whether a number format shows a date, a time, or both: quoted and escaped letters and colours do not count. */
export function dateStyleOf(id: number, code: string | null): DateStyle {
  if (code === null) return id === 22 ? 'both' : BUILT_IN_DATES.has(id) ? 'date' : BUILT_IN_TIMES.has(id) ? 'time' : 'none';
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
  if (/^\s*(general|@)\s*$/i.test(bare)) return 'none';
  const time = /[hs]|上午|am\/pm/i.test(bare);
  const date = /[yd]|aaa|e(?![+-])/i.test(bare) || (/m/i.test(bare) && !time);
  return date ? (time ? 'both' : 'date') : time ? 'time' : 'none';
}

/**
 * An Excel serial number as local text, to the second: `2019-04-08T08:37:20`, `2019-04-08`, or `08:37:20` below one day.
 * Null outside Excel's own range. Serial 60, the day that never was, is 1900-02-28.
 */
export function serialText(serial: number, style: DateStyle, date1904: boolean): string | null {
  const counted = date1904 ? serial + 1_462 : serial;
  if (!(counted >= 0 && counted < LAST_SERIAL)) return null;
  const shifted = counted >= 60 ? counted - 1 : counted;
  const ms = Math.round((shifted * DAY_MS) / 1000) * 1000;
  const iso = new Date(Date.UTC(1899, 11, 31) + ms).toISOString();
  if (counted < 1) return iso.slice(11, 19);
  return style === 'date' && ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A number as Excel shows it in a wide cell: 15 digits, never in powers of ten below 1e21. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15)));

/** Undoes `_x000D_`, Excel's way to write characters that XML does not take. */
const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Handlers that collect the text of `<si>` items; phonetic readings are left out. */
export function sharedStringHandlers(strings: string[], limits: SheetLimits): XmlHandlers {
  let [text, inText, phonetic] = ['', false, 0];
  return {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text(piece) {
      if (inText && text.length <= limits.cellLength * ESCAPED) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') {
        if (strings.length >= MAX_SHARED_STRINGS) fail({ kind: 'TOO_MUCH_TEXT', limit: limits.totalLength, row: 1 });
        strings.push(unescapeText(text));
      }
    },
  };
}

/** Handlers that collect what kind of date each cell style shows. */
export function styleHandlers(styles: DateStyle[]): XmlHandlers {
  const codes = new Map<number, string>();
  let inCellStyles = false;
  return {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute(attributes, 'numFmtId') ?? '0');
        styles.push(dateStyleOf(id, codes.get(id) ?? null));
      }
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
}

function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** Handlers that read one worksheet into a grid; `finish` answers it. */
export function worksheetHandlers(context: CellContext, limits: SheetLimits): XmlHandlers & { readonly finish: () => Grid } {
  const grid = createGrid(limits);
  let [row, hidden, cells] = [0, false, [] as string[]];
  let [column, type, style, value, inValue, inline, phonetic] = [-1, 'n', 0, '', false, '', 0];
  let formula: boolean | null = null;

  const number = (): string => {
    const parsed = Number(value);
    if (value.trim() === '' || !Number.isFinite(parsed)) return value;
    const shown = context.styles[style] ?? 'none';
    return (shown === 'none' ? null : serialText(parsed, shown, context.date1904)) ?? numberText(parsed);
  };
  const text = (): string => {
    if (type === 's') {
      const found = context.strings[Number(value)];
      if (found === undefined || value === '') grid.report(row, column, 'MISSING_STRING');
      return found ?? '';
    }
    if (type === 'inlineStr') return unescapeText(inline);
    if (type === 'str') return unescapeText(value);
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'e') {
      grid.report(row, column, 'ERROR_CELL');
      return value;
    }
    return type === 'd' ? value : number();
  };
  const endCell = (): void => {
    if (formula !== null) grid.formula(row, column);
    if (value === '' && inline === '') {
      if (formula === null || type === 'str') return;
      grid.report(row, column, 'FORMULA_WITHOUT_VALUE');
      // Keeps the row from counting as empty.
      if (column < limits.columns) cells[column] = '=';
      return;
    }
    const found = text();
    if (found === '') return;
    if (column >= limits.columns) fail({ kind: 'TOO_MANY_COLUMNS', limit: limits.columns, row });
    cells[column] = found;
  };

  return {
    finish: grid.finish,
    open(name, attributes) {
      if (name === 'row') {
        const stated = Number(attribute(attributes, 'r') ?? row + 1);
        if (!Number.isInteger(stated) || stated <= row || stated > 1_048_576) fail({ kind: 'DAMAGED', part: 'sheet', reason: `row ${row + 1}` });
        [row, cells, column] = [stated, [], -1];
        hidden = /^(1|true)$/.test(attribute(attributes, 'hidden') ?? '');
      } else if (name === 'c') {
        const reference = attribute(attributes, 'r');
        column = reference === null ? column + 1 : columnOf(reference);
        if (column < 0 || column > 16_383) fail({ kind: 'DAMAGED', part: 'sheet', reason: `cell ${reference ?? ''}` });
        [type, style] = [attribute(attributes, 't') ?? 'n', Number(attribute(attributes, 's') ?? '0')];
        [value, inline, formula, phonetic] = ['', '', null, 0];
      } else if (name === 'v') inValue = true;
      else if (name === 't') inValue = phonetic === 0;
      else if (name === 'f') formula = true;
      else if (name === 'rPh') phonetic += 1;
    },
    text(piece) {
      if (!inValue) return;
      if (type === 'inlineStr') {
        if (inline.length <= limits.cellLength * ESCAPED) inline += piece;
      } else if (value.length <= limits.cellLength * ESCAPED) value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c') endCell();
      else if (name === 'row') grid.add(row, Array.from(cells, (cell) => cell ?? ''), hidden);
    },
  };
}
