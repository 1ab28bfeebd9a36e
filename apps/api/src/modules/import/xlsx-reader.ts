import { inflateEntry, readDirectory } from './zip-reader.ts';
import type { InflateBudget, ZipEntry } from './zip-reader.ts';
import type { Grid } from './grid.ts';
import type { SheetLimits } from './limits.ts';
import { fail } from './problems.ts';
import { attribute, createXmlScanner, XmlFailure } from './xml-scanner.ts';
import type { XmlHandlers } from './xml-scanner.ts';
import { sharedStringHandlers, styleHandlers, worksheetHandlers } from './xlsx-cells.ts';
import type { CellContext, DateStyle } from './xlsx-cells.ts';

/** An opened workbook: visible sheets in their order, each read when asked for. */
export interface Workbook {
  readonly sheetNames: readonly string[];
  readSheet(name: string): Promise<Grid>;
}

interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: InflateBudget;
}

interface Relation { readonly type: string; readonly target: string }

const ROOT_RELATIONS = '_rels/.rels';

async function scan(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  const entry = archive.entries.get(path.toLowerCase());
  if (entry === undefined) return fail({ kind: 'DAMAGED', part: path, reason: 'missing' });
  const scanner = createXmlScanner(handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of inflateEntry(archive.bytes, entry, archive.budget)) scanner.write(decoder.decode(chunk, { stream: true }));
    scanner.write(decoder.decode());
    scanner.end();
  } catch (error) {
    if (error instanceof XmlFailure) fail({ kind: 'DAMAGED', part: entry.name, reason: error.message });
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      fail({ kind: 'DAMAGED', part: entry.name, reason: 'UTF-8' });
    throw error;
  }
}

/** `worksheets/sheet1.xml` as seen from `xl/workbook.xml`; a target may also begin at the root. */
function resolve(base: string, target: string): string {
  const parts = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const part of target.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function relations(archive: Archive, owner: string): Promise<Map<string, Relation>> {
  const slash = owner.lastIndexOf('/') + 1;
  const path = owner === '' ? ROOT_RELATIONS : `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  await scan(archive, path, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      found.set(attribute(attributes, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(owner, attribute(attributes, 'Target') ?? '') });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

const ofType = (found: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...found.values()].find((relation) => relation.type === type)?.target ?? null;

/** What a ZIP is whose root relations name no workbook. */
function refuseOtherZip(entries: ReadonlyMap<string, ZipEntry>): never {
  const has = (test: (name: string) => boolean): boolean => [...entries.keys()].some(test);
  if (entries.has('mimetype') && entries.has('content.xml')) return fail({ kind: 'WRONG_TYPE', found: 'ODS' });
  if (entries.has('[content_types].xml') || has((name) => name.startsWith('index/'))) return fail({ kind: 'WRONG_TYPE', found: 'OTHER_OFFICE' });
  return fail({ kind: 'WRONG_TYPE', found: 'ARCHIVE' });
}

async function workbookPath(archive: Archive): Promise<string> {
  if (!archive.entries.has(ROOT_RELATIONS)) return refuseOtherZip(archive.entries);
  const path = ofType(await relations(archive, ''), 'officeDocument');
  if (path === null) return refuseOtherZip(archive.entries);
  if (/\.bin$/i.test(path)) return fail({ kind: 'WRONG_TYPE', found: 'XLSB' });
  if (!/workbook|\.xml$/i.test(path) || /word\/|ppt\//i.test(path)) return fail({ kind: 'WRONG_TYPE', found: 'OTHER_OFFICE' });
  return path;
}

/**
 * Opens a workbook held in memory. Throws SheetFailure: no workbook, cut off, damaged, a bomb. All parts it inflates
 * share one budget of `limits.unpackedBytes`.
 */
export async function openWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<Workbook> {
  const archive: Archive = {
    bytes, entries: readDirectory(bytes, limits.unpackedBytes), budget: { left: limits.unpackedBytes, limit: limits.unpackedBytes },
  };
  const path = await workbookPath(archive);
  const sheets: { name: string; relation: string; visible: boolean }[] = [];
  let date1904 = false;
  await scan(archive, path, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name === 'sheet')
        sheets.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '', visible: (attribute(attributes, 'state') ?? 'visible') === 'visible' });
    },
    text: () => undefined,
    close: () => undefined,
  });
  const found = await relations(archive, path);
  let context: Promise<CellContext> | null = null;
  const readContext = async (): Promise<CellContext> => {
    const [strings, styles] = [[] as string[], [] as DateStyle[]];
    const [stringsPath, stylesPath] = [ofType(found, 'sharedStrings'), ofType(found, 'styles')];
    if (stringsPath !== null) await scan(archive, stringsPath, sharedStringHandlers(strings, limits));
    if (stylesPath !== null) await scan(archive, stylesPath, styleHandlers(styles));
    return { strings, styles, date1904 };
  };
  // A chart sheet has rows for nobody.
  const readable = sheets.filter(({ relation }) => found.get(relation)?.type === 'worksheet');
  if (readable.length === 0) fail({ kind: 'DAMAGED', part: path, reason: 'no worksheet' });
  const visible = readable.filter((sheet) => sheet.visible);
  return {
    sheetNames: (visible.length > 0 ? visible : readable).map(({ name }) => name),
    async readSheet(name) {
      const target = found.get(readable.find((sheet) => sheet.name === name)?.relation ?? '')?.target ?? '';
      context ??= readContext();
      const handlers = worksheetHandlers(await context, limits);
      await scan(archive, target, handlers);
      return handlers.finish();
    },
  };
}
