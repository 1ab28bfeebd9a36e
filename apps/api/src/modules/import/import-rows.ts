import { createHash } from 'node:crypto';
import { cleanText, COMPLAINT_LIMITS } from '@huiyin/domain';
import type { Channel, Content } from '@huiyin/domain';
import { channelOf, contentOf } from './choice-words.ts';
import { textProblem } from './grid.ts';
import { IMPORT_FIELDS } from './header-words.ts';
import type { ImportField } from './header-words.ts';
import { readLocalTime } from './local-time.ts';
import type { Mapping } from './mapping.ts';
import type { CellProblem, CellProblemKind } from './problems.ts';
import type { Sheet } from './sheet.ts';

/** `ImportRowInput` of the schema. */
export interface ImportRow {
  readonly row: number;
  readonly key: string;
  readonly title: string;
  readonly detail: string | null;
  readonly receivedAt: string | null;
  readonly reporterName: string | null;
  readonly reporterPhone: string | null;
  readonly location: string | null;
  readonly channel: Channel | null;
  readonly content: Content | null;
  readonly reply: string | null;
  readonly repliedAt: string | null;
}

export type RowProblemKind =
  | CellProblemKind
  | 'EMPTY' | 'TOO_LONG' | 'BAD_TIME' | 'IN_THE_FUTURE' | 'REPLY_BEFORE_RECEIVED' | 'UNKNOWN_CHANNEL' | 'UNKNOWN_CONTENT'
  | 'TITLE_FROM_DETAIL' | 'NO_HOUR' | 'REPLY_WITHOUT_TIME' | 'TIME_WITHOUT_REPLY' | 'REPEATED_KEY' | 'REPEATED_ROW';

export interface RowProblem {
  readonly row: number;
  /** 0-based; null: the row as a whole. */
  readonly column: number | null;
  readonly header: string | null;
  readonly field: ImportField | null;
  readonly problem: RowProblemKind;
  /** An error refuses the row, a notice does not. */
  readonly severity: 'error' | 'notice';
  /** What stands there, shortened to 60 characters. */
  readonly value: string;
  readonly limit?: number;
}

export interface ImportDefaults {
  readonly channel?: Channel;
  readonly content?: Content;
  /** Milliseconds; a time after it is refused. */
  readonly now?: number;
  /** `shorten` (default): an empty title is taken from the detail; `strict`: it is refused. A long title always is. */
  readonly titles?: 'shorten' | 'strict';
}

export interface ImportRows {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
  /** Rows with an error. */
  readonly refused: number;
}

const LIMITS: Partial<Record<ImportField, number>> = {
  key: 200, title: COMPLAINT_LIMITS.title, detail: COMPLAINT_LIMITS.detail, reply: COMPLAINT_LIMITS.text,
  reporterName: COMPLAINT_LIMITS.name, reporterPhone: COMPLAINT_LIMITS.phone, location: COMPLAINT_LIMITS.location,
};
const TITLE_FROM_DETAIL_LENGTH = 60;
const TOLERANCE_MS = 5_000;
const VISIBLE = /[^\p{Cf}\p{Z}\p{Cc}]/u;

const short = (text: string): string => Array.from(text.trim().slice(0, 120)).slice(0, 60).join('');
const longer = (text: string, limit: number): boolean => text.length > limit && [...text].length > limit;

/** The first line of a detail that says something, at most 60 characters of it. */
function titleFrom(detail: string): string {
  const line = detail.split('\n').map((one) => one.trim()).find((one) => VISIBLE.test(one)) ?? detail;
  return [...line.replace(/\s+/g, ' ')].slice(0, TITLE_FROM_DETAIL_LENGTH).join('');
}

type Report = (problem: RowProblemKind, severity: 'error' | 'notice', field: ImportField) => void;

function readTime(cell: string | null, field: 'receivedAt' | 'repliedAt', zone: string, now: number | undefined, report: Report): { at: string; dateOnly: boolean } | null {
  if (cell === null) return null;
  const time = readLocalTime(cell, zone);
  if (time === null) report('BAD_TIME', 'error', field);
  else if (now !== undefined && Date.parse(time.at) > now + TOLERANCE_MS) report('IN_THE_FUTURE', 'error', field);
  else if (time.dateOnly) report('NO_HOUR', 'notice', field);
  return time;
}

function readRow(text: (field: ImportField) => string | null, mapping: Mapping, zone: string, defaults: ImportDefaults, report: Report): Omit<ImportRow, 'row' | 'key'> {
  const detail = text('detail');
  let title = text('title');
  if (title === null && detail !== null && defaults.titles !== 'strict') {
    title = titleFrom(detail);
    if (mapping.title !== null) report('TITLE_FROM_DETAIL', 'notice', 'title');
  } else if (title === null) report('EMPTY', 'error', 'title');
  const received = readTime(text('receivedAt'), 'receivedAt', zone, defaults.now, report);
  // A record that says when must say it for every row: without a time the row would count as received today.
  if (received === null && mapping.receivedAt !== null && text('receivedAt') === null) report('EMPTY', 'error', 'receivedAt');
  const reply = text('reply');
  const replied = readTime(text('repliedAt'), 'repliedAt', zone, defaults.now, report);
  let repliedAt = replied?.at ?? null;
  if (reply === null && repliedAt !== null) {
    report('TIME_WITHOUT_REPLY', 'notice', 'repliedAt');
    repliedAt = null;
  } else if (reply !== null && text('repliedAt') === null) report('REPLY_WITHOUT_TIME', 'notice', 'reply');
  if (repliedAt !== null && received !== null && Date.parse(repliedAt) < Date.parse(received.at)) {
    // Given on the same day, hour unknown: not before the complaint came in.
    if (replied?.dateOnly === true && repliedAt.slice(0, 10) === received.at.slice(0, 10)) repliedAt = received.at;
    else report('REPLY_BEFORE_RECEIVED', 'error', 'repliedAt');
  }
  const choice = <T>(field: 'channel' | 'content', of: (word: string) => T | null, fallback: T | undefined): T | null => {
    const word = text(field);
    const found = word === null ? (fallback ?? null) : of(word);
    if (word !== null && found === null) report(field === 'channel' ? 'UNKNOWN_CHANNEL' : 'UNKNOWN_CONTENT', 'error', field);
    return found;
  };
  return {
    title: title ?? '', detail, receivedAt: received?.at ?? null,
    reporterName: text('reporterName'), reporterPhone: text('reporterPhone'), location: text('location'),
    channel: choice('channel', channelOf, defaults.channel), content: choice('content', contentOf, defaults.content), reply, repliedAt,
  };
}

const hashOf = (cells: readonly string[]): string => createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 32);

/** Gives each row a key that a repeated import finds again; a key that came before gets an ordinal, so that no row is lost. */
function keyMaker(): (own: string | null, cells: readonly string[]) => { key: string; repeated: 'REPEATED_KEY' | 'REPEATED_ROW' | null } {
  const seen = new Map<string, { count: number; cells: string }>();
  const used = new Set<string>();
  return (own, cells) => {
    const hash = hashOf(cells);
    const base = own ?? hash;
    const before = seen.get(base) ?? { count: 0, cells: hash };
    before.count += 1;
    seen.set(base, before);
    let ordinal = before.count;
    let key = ordinal === 1 ? base : `${base}#${ordinal}`;
    while (used.has(key)) key = `${base}#${(ordinal += 1)}`;
    used.add(key);
    return { key, repeated: before.count === 1 ? null : before.cells === hash ? 'REPEATED_ROW' : 'REPEATED_KEY' };
  };
}

interface Reading {
  readonly sheet: Pick<Sheet, 'columns' | 'rows' | 'cellProblems'>;
  readonly mapping: Mapping;
  readonly fieldOf: ReadonlyMap<number, ImportField>;
}
type Add = (problem: RowProblemKind, severity: 'error' | 'notice', at: { readonly column: number | null; readonly field?: ImportField | null; readonly limit?: number }) => void;

/** Reports the cells of a row that cannot be taken; answers their columns, so that one reason for a cell is enough. */
function checkCells({ mapping, fieldOf }: Reading, known: readonly CellProblem[], text: (field: ImportField) => string | null, add: Add): Set<number> {
  const spoilt = new Set<number>();
  for (const { column, problem } of known) {
    if (column !== null) spoilt.add(column);
    // A cell that is not imported spoils nothing, but a shifted or cut row is wrong in every column.
    const whole = column === null || problem === 'EXTRA_CELLS';
    add(problem, whole || fieldOf.has(column) ? 'error' : 'notice', { column });
  }
  for (const field of IMPORT_FIELDS) {
    const [limit, column, value] = [LIMITS[field], mapping[field], text(field)];
    if (column === null || value === null || spoilt.has(column)) continue;
    const problem = textProblem(value);
    if (problem !== null) add(problem, 'error', { column });
    else if (limit !== undefined && longer(value, limit)) add('TOO_LONG', 'error', { column, limit });
  }
  return spoilt;
}

/**
 * Turns the rows of a sheet into rows of `complaintsImport`. Texts keep the customer's words; times are read in the zone.
 * Every row is either in `rows` or has an error in `problems`: nothing is dropped without a word. Keys are given to refused
 * rows too, so that the key of a row does not depend on the others' errors.
 */
export function toImportRows(sheet: Reading['sheet'], mapping: Mapping, zone: string, defaults: ImportDefaults = {}): ImportRows {
  const problems: RowProblem[] = [];
  const rows: ImportRow[] = [];
  const reading: Reading = { sheet, mapping, fieldOf: new Map(IMPORT_FIELDS.flatMap((field) => (mapping[field] === null ? [] : [[mapping[field], field] as const]))) };
  const known = groupByRow(sheet.cellProblems);
  const nextKey = keyMaker();
  let refused = 0;
  for (const { row, cells } of sheet.rows) {
    let failed = false;
    const add: Add = (problem, severity, { column, field = null, limit }) => {
      failed ||= severity === 'error';
      problems.push({
        row, column, header: column === null ? null : (sheet.columns[column]?.header ?? null),
        field: field ?? (column === null ? null : (reading.fieldOf.get(column) ?? null)), problem, severity,
        value: column === null ? '' : short(cells[column] ?? ''), ...(limit === undefined ? {} : { limit }),
      });
    };
    const text = textOf(cells, mapping);
    const spoilt = checkCells(reading, known.get(row) ?? [], text, add);
    const made = readRow(text, mapping, zone, defaults, (problem, severity, field) => {
      const column = mapping[field];
      if (column === null || !spoilt.has(column)) add(problem, severity, { column, field });
    });
    const { key, repeated } = nextKey(text('key'), cells);
    if (repeated !== null) add(repeated, 'notice', { column: mapping.key, field: 'key' });
    if (failed) refused += 1;
    else rows.push({ row, key, ...made });
  }
  return { rows, problems, refused };
}

function groupByRow(cellProblems: readonly CellProblem[]): Map<number, CellProblem[]> {
  const groups = new Map<number, CellProblem[]>();
  for (const one of cellProblems) {
    const group = groups.get(one.row);
    if (group === undefined) groups.set(one.row, [one]);
    else group.push(one);
  }
  return groups;
}

/** Reads the cells of one row: outer white space gone, null for a text without a visible character. */
function textOf(cells: readonly string[], mapping: Mapping): (field: ImportField) => string | null {
  const read = new Map<ImportField, string | null>();
  for (const field of IMPORT_FIELDS) {
    const column = mapping[field];
    const value = column === null ? '' : cleanText(cells[column] ?? '');
    read.set(field, VISIBLE.test(value) ? value : null);
  }
  return (field) => read.get(field) ?? null;
}
