// Workbooks that no library writes: parts, sizes and checksums as a test wants them.
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** What the directory says instead of the true size. */
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** Packs parts into a ZIP. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data as Uint8Array);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? 8, 4);
    fields.writeUInt32LE(part.crc ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export interface RawSheet { readonly name: string; /** The content of `<sheetData>`. */ readonly rows: string; readonly state?: string; readonly part?: Partial<Part> }

/** The parts of a workbook from the XML of its rows, shared strings and styles. */
export function workbookParts(sheets: readonly RawSheet[], more: { readonly strings?: string; readonly styles?: string; readonly properties?: string } = {}): Part[] {
  const parts: Part[] = [
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}">${more.properties ?? ''}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${at}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map((_sheet, at) => [`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ...(more.strings === undefined ? [] : [['strings', 'sharedStrings', 'sharedStrings.xml'] as const]),
        ...(more.styles === undefined ? [] : [['styles', 'styles', '/xl/styles.xml'] as const]),
      ]),
    },
    ...sheets.map(({ rows, part }, at): Part => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`, ...part })),
  ];
  if (more.strings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', data: `<sst>${more.strings}</sst>` });
  if (more.styles !== undefined) parts.push({ name: 'xl/styles.xml', data: `<styleSheet>${more.styles}</styleSheet>` });
  return parts;
}

/** A workbook of one sheet from the XML of its rows. */
export const rawWorkbook = (rows: string, more: Parameters<typeof workbookParts>[1] = {}): Buffer => zip(workbookParts([{ name: '投诉', rows }], more));

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The XML of a row of inline strings. */
export const textRow = (row: number, ...cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`).join('')}</row>`;
