import type { PdfNode } from '../platform/pdf.ts';
import type { NoticePaper } from './model.ts';
import { MM } from './seal.ts';
import { cut, ems } from './width.ts';
import { NOTICE_PAPER } from './words.ts';

/** The side of the QR code, and the room from the rule to the end of the line under it, in millimetres. */
export const QR_SIDE = 27;
const HEIGHT = 33;
const LEFT = 122;
const LABEL = 4.9;
const SIZES = [9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

type Row = readonly [label: string, value: string];

/** The largest letters in which all rows have room; in the smallest a row that is still too long is cut. */
function fitted(rows: readonly Row[]): { readonly size: number; readonly rows: readonly Row[] } {
  const linesOf = (value: string, size: number): number => Math.ceil((ems(value) + 1) / ((LEFT * MM) / size - LABEL));
  const room = (size: number): number => Math.floor((HEIGHT * MM) / (size * 1.68));
  const size = SIZES.find((one) => rows.reduce((sum, [, value]) => sum + linesOf(value, one), 0) <= room(one));
  if (size !== undefined) return { size, rows };
  const [least, each] = [SIZES.at(-1)!, Math.floor(room(SIZES.at(-1)!) / rows.length)];
  return { size: least, rows: rows.map(([label, value]) => [label, cut(value, each * ((LEFT * MM) / least - LABEL) - 1)]) };
}

/** Number, validity, contact and place at the left, the QR code at the right, on every page alike. */
export function footNodes({ number, validUntil, contact, place, seal, url }: NoticePaper): readonly PdfNode[] {
  const all: readonly (readonly [string, string | null])[] = [[NOTICE_PAPER.number, number], [NOTICE_PAPER.validUntil, validUntil], [NOTICE_PAPER.contact, contact], [NOTICE_PAPER.place, place]];
  const { size, rows } = fitted(all.filter((row): row is Row => row[1] !== null && row[1] !== ''));
  const lines = rows.map(([label, value]) => ({ columns: [{ width: LABEL * size, text: label, color: '#666666' }, { width: '*', text: value }], fontSize: size, margin: [0, 0, 0, 0.6] }));
  const code: readonly PdfNode[] = url === null || seal === null
    ? [{ text: NOTICE_PAPER.notYet, fontSize: 8.5, color: '#666666', alignment: 'center', margin: [0, 26, 0, 0] }]
    : [{ qr: url, side: QR_SIDE * MM, eccLevel: 'Q' }, { text: NOTICE_PAPER.scan, fontSize: 7.3, alignment: 'center', margin: [-8, 8, -8, 0] }, { text: NOTICE_PAPER.scanEnglish, fontSize: 7, alignment: 'center', color: '#444444' }];
  const small = seal === null ? '' : `${NOTICE_PAPER.picture}　${NOTICE_PAPER.sealedOn}：${seal.date}`;
  const end = { columns: [{ width: '*', text: small }, { width: 'auto', text: NOTICE_PAPER.pages }], fontSize: 7.5, color: '#444444', relativePosition: { x: 0, y: (HEIGHT + 2.5) * MM } };
  return [
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 160 * MM, y2: 0, lineWidth: 0.6, lineColor: '#1a1a1a' }], margin: [0, 3 * MM, 0, 9] },
    { columns: [{ width: LEFT * MM, stack: [end, ...lines] }, { width: '*', text: '' }, { width: QR_SIDE * MM, stack: [...code] }] },
  ];
}
