export const IMPORT_FIELDS = ['title', 'detail', 'receivedAt', 'reporterName', 'reporterPhone', 'location', 'reply', 'repliedAt', 'channel', 'content', 'key'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** Which column of the sheet holds each field; null: none. */
export type Mapping = Record<ImportField, number | null>;

export const mappingFrom = (suggested: Partial<Record<ImportField, number | null>>): Mapping =>
  Object.fromEntries(IMPORT_FIELDS.map((field) => [field, suggested[field] ?? null])) as Mapping;

/** Fields that still need a column. Without a title the server takes the first line of the detail; one of the two must be there. */
export function neededFields(mapping: Mapping): ImportField[] {
  const needed: ImportField[] = [];
  if (mapping.title === null && mapping.detail === null) needed.push('title');
  if (mapping.receivedAt === null) needed.push('receivedAt');
  return needed;
}
