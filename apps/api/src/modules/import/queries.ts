import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { toResidentRows, type ResidentRows } from './resident-rows.ts';
import { suggestResidentMapping, RESIDENT_FIELDS, type ResidentField, type ResidentMapping } from './resident-words.ts';
import type { Sheet } from './sheet.ts';
import { createSheetStore } from './store.ts';

export { residentProblemText } from './resident-messages.ts';
export { placeKey, plainPlace } from './resident-words.ts';
export type { ResidentField, ResidentMapping } from './resident-words.ts';
export type { ResidentProblem, ResidentRow, ResidentRows } from './resident-rows.ts';
export type { Sheet } from './sheet.ts';

/** A sheet that was uploaded to the organisation and is kept for 24 h; null when there is none. */
export const uploadedSheet = (context: Context, source: string): Promise<Sheet | null> =>
  createSheetStore(context.services.env.dataDir, Date.now).load(requireViewer(context).organisationId, source);

/** Columns chosen over those proposed; null when a choice names a column that is not there. */
export function residentMapping(sheet: Sheet, chosen: readonly { readonly field: ResidentField; readonly column?: number | null | undefined }[]): ResidentMapping | null {
  const mapping: Record<ResidentField, number | null> = { ...suggestResidentMapping(sheet.columns) };
  for (const { field, column } of chosen) {
    if (column != null && sheet.columns[column] === undefined) return null;
    // A column that was proposed for another field is free to be chosen for this one.
    for (const other of RESIDENT_FIELDS) if (column != null && mapping[other] === column && !chosen.some((one) => one.field === other)) mapping[other] = null;
    mapping[field] = column ?? null;
  }
  return mapping;
}

/** `name=姓名` → columns; a sentence when a field or header is not there. */
export function chooseResidentColumns(sheet: Sheet, choices: Readonly<Record<string, string>>): readonly { readonly field: ResidentField; readonly column: number | null }[] | string {
  const chosen: { readonly field: ResidentField; readonly column: number | null }[] = [];
  for (const [name, header] of Object.entries(choices)) {
    const field = RESIDENT_FIELDS.find((one) => one === name.toUpperCase());
    const found = sheet.columns.find((column) => column.header === header) ?? sheet.columns.find((column) => column.letter === header.toUpperCase());
    if (field === undefined) return `--map: there is no field "${name}"; one of ${RESIDENT_FIELDS.join(' ').toLowerCase()}.`;
    if (found === undefined && header !== '') return `--map: the file has no column "${header}".`;
    chosen.push({ field, column: found?.index ?? null });
  }
  return chosen;
}

// A file is written in many calls of some rows each: it need not be read anew for every one.
const kept = new LRUCache<string, ResidentRows>({ max: 4, ttl: 10 * 60_000 });

/** The rows of a sheet with every problem of theirs. */
export function residentRows(sheet: Sheet, mapping: ResidentMapping): ResidentRows {
  const key = JSON.stringify([sheet.source, sheet.sheetName, mapping]);
  const known = kept.get(key) ?? toResidentRows(sheet, mapping, Date.now());
  kept.set(key, known);
  return known;
}
