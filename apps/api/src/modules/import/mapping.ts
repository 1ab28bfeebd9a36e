import { contentOf } from './choice-words.ts';
import { headerScore, IMPORT_FIELDS, plainHeader } from './header-words.ts';
import type { ImportField } from './header-words.ts';
import type { SheetColumn } from './header.ts';

/** Which column (0-based) holds each field; null: none. */
export type Mapping = Readonly<Record<ImportField, number | null>>;

export const NO_MAPPING: Mapping = {
  key: null, title: null, detail: null, receivedAt: null, reporterName: null, reporterPhone: null,
  location: null, channel: null, content: null, repliedAt: null, reply: null,
};

/** 投诉内容 is the customer's story in most sheets and the content of CMP-5 in others: what stands below it decides. */
const holdsContents = (column: SheetColumn): boolean => column.sample.length > 0 && column.sample.every((text) => contentOf(text) !== null);

function score(column: SheetColumn, field: ImportField): number {
  if (/^投诉内容$/.test(plainHeader(column.header)) && holdsContents(column)) return field === 'content' ? 1000 : 0;
  return headerScore(column.header, field);
}

/** Proposes a column for each field by its header; the best match first, no column twice, the leftmost of equals. */
export function suggestMapping(columns: readonly SheetColumn[]): Mapping {
  const candidates = IMPORT_FIELDS.flatMap((field) => columns.map((column) => ({ field, column: column.index, score: score(column, field) })))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Record<ImportField, number | null> = { ...NO_MAPPING };
  const taken = new Set<number>();
  for (const { field, column } of candidates) {
    if (mapping[field] !== null || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

/** Why a choice of columns cannot be used. */
export type MappingProblem =
  | { readonly kind: 'UNKNOWN_FIELD'; readonly field: string }
  | { readonly kind: 'NO_SUCH_COLUMN'; readonly field: ImportField; readonly header: string }
  | { readonly kind: 'AMBIGUOUS_COLUMN'; readonly field: ImportField; readonly header: string; readonly letters: readonly string[] }
  | { readonly kind: 'NOTHING_TO_IMPORT' };

const isField = (field: string): field is ImportField => (IMPORT_FIELDS as readonly string[]).includes(field);

function chooseColumn(columns: readonly SheetColumn[], field: ImportField, wanted: string): number | null | MappingProblem {
  if (wanted === '') return null;
  const exact = /^#(\d+)$/.exec(wanted)?.[1];
  if (exact !== undefined && columns[Number(exact)] !== undefined) return Number(exact);
  const named = columns.filter(({ header }) => header === wanted.trim());
  const alike = named.length > 0 ? named : columns.filter(({ header }) => plainHeader(header) !== '' && plainHeader(header) === plainHeader(wanted));
  const found = alike.length > 0 ? alike : columns.filter(({ letter }) => letter === wanted.trim().toUpperCase());
  if (found.length > 1) return { kind: 'AMBIGUOUS_COLUMN', field, header: wanted, letters: found.map(({ letter }) => letter) };
  return found[0]?.index ?? { kind: 'NO_SUCH_COLUMN', field, header: wanted };
}

/**
 * Lays choices (`field` → header, column letter, `#` with a 0-based column, or empty for none) over a proposal. A header that stands twice must be
 * chosen by its letter, also when the proposal took it. Answers the mapping with everything that is wrong about it.
 */
export function chooseMapping(columns: readonly SheetColumn[], choices: Readonly<Record<string, string>>): { mapping: Mapping; problems: MappingProblem[] } {
  const chosen: Record<ImportField, number | null> = { ...suggestMapping(columns) };
  const problems: MappingProblem[] = [];
  for (const [field, wanted] of Object.entries(choices)) {
    if (!isField(field)) {
      problems.push({ kind: 'UNKNOWN_FIELD', field });
      continue;
    }
    const column = chooseColumn(columns, field, wanted);
    if (column !== null && typeof column === 'object') problems.push(column);
    else {
      // A column that was proposed for another field is free to be chosen for this one.
      for (const other of IMPORT_FIELDS) if (column !== null && chosen[other] === column && choices[other] === undefined) chosen[other] = null;
      chosen[field] = column;
    }
  }
  for (const field of IMPORT_FIELDS) {
    const header = columns.find(({ index }) => index === chosen[field])?.header ?? '';
    const same = header === '' ? [] : columns.filter((column) => column.header === header);
    if (choices[field] === undefined && same.length > 1) problems.push({ kind: 'AMBIGUOUS_COLUMN', field, header, letters: same.map(({ letter }) => letter) });
  }
  if (chosen.title === null && chosen.detail === null) problems.push({ kind: 'NOTHING_TO_IMPORT' });
  return { mapping: chosen, problems };
}
