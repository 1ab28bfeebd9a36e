// Runs in a thread of its own: laying out a page takes a tenth of a second in which nothing else of its thread moves.
// Gets plain JSON, since functions cannot cross; what pdfmake wants as functions is made here.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { openSync } from 'fontkit';
import pdfmake from 'pdfmake';
import encoder from 'pdfmake/js/qrEnc.js';
import type { PdfJob, PdfNode } from './pdf.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const [regular, bold] = [join(fonts, '400Regular', 'NotoSansSC_400Regular.ttf'), join(fonts, '700Bold', 'NotoSansSC_700Bold.ttf')];
const INK = '#1a1a1a';
const MM = 72 / 25.4;

pdfmake.setFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold);
pdfmake.addTableLayouts({
  boxes: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => INK, vLineColor: () => INK, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 3, paddingBottom: () => 3 },
  tight: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => INK, vLineColor: () => INK, paddingLeft: () => 2.5, paddingRight: () => 2.5, paddingTop: () => 2, paddingBottom: () => 2 },
});

const drawable = openSync(regular);
const known = new Map<number, boolean>();
const has = (codePoint: number): boolean => {
  const found = known.get(codePoint) ?? drawable.hasGlyphForCodePoint(codePoint);
  known.set(codePoint, found);
  return found;
};

/** A run without a place to break, longer than a box is wide. */
const LONG_RUN = /[\u0021-\u024f]{24}(?=[\u0021-\u024f])/gu;

/** Text as the font can draw it: no marks that are not seen; a character that the font lacks stands as its code, 〔U+20BB7〕, so that no box says nothing. */
function drawn(text: string, missing: Set<string>): string {
  let out = '';
  for (const character of text.normalize('NFC').replace(/[\p{Cf}\ufe00-\ufe0f]/gu, '').replace(/\t/g, '  ')) {
    const codePoint = character.codePointAt(0)!;
    if (character === '\n' || has(codePoint)) out += character;
    else {
      missing.add(character);
      out += `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
    }
  }
  return has(0x200b) ? out.replace(LONG_RUN, '$&\u200b') : out.replace(LONG_RUN, '$& ');
}

/** The letters of a picture: no room for a code, so 〓, the printer's mark for a letter that is not in the case. */
const pictured = (svg: string, missing: Set<string>): string => [...svg].map((character) => (has(character.codePointAt(0)!) || character === '\n' ? character : (missing.add(character), '〓'))).join('');

/** A QR code of an exact width: pdfmake's own has squares of whole points, so that one more letter may halve it. */
function qrNode(node: { readonly [key: string]: unknown }, side: number): PdfNode {
  const { _canvas: [, ...squares] } = encoder.default.measure({ ...node, fit: 0, padding: 0 });
  const [unit, edge] = [squares[0]!.w, Math.max(...squares.map(({ x, w }) => x + w))];
  const path = squares.map(({ x, y }) => `M${x / unit} ${y / unit}h1v1h-1z`).join('');
  return { ...node, qr: undefined, width: side, svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${edge / unit} ${edge / unit}"><path d="${path}" fill="#000"/></svg>` };
}

function redrawn(node: PdfNode, missing: Set<string>): PdfNode {
  if (typeof node === 'string') return drawn(node, missing);
  if (Array.isArray(node)) return node.map((one) => redrawn(one, missing));
  if (typeof node !== 'object' || node === null) return node;
  const { qr, side, svg } = node as { readonly [key: string]: unknown };
  if (typeof qr === 'string' && typeof side === 'number') return qrNode(node as { readonly [key: string]: unknown }, side);
  if (typeof svg === 'string') return { ...node, svg: pictured(svg, missing) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, DRAWN.has(key) ? redrawn(value as PdfNode, missing) : value]));
}
/** Keys below which there is text to draw; a style or a QR code is none. */
const DRAWN: ReadonlySet<string> = new Set(['text', 'stack', 'columns', 'table', 'body', 'ul']);

/** Splices the count of pages into the texts of a node: `{page}` and `{pages}`. A copy, since pdfmake writes into what it lays out. */
function counted(node: PdfNode, page: number, pages: number): PdfNode {
  if (typeof node === 'string') return node.replace('{page}', String(page)).replace('{pages}', String(pages));
  if (Array.isArray(node)) return node.map((one) => counted(one, page, pages));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, counted(value as PdfNode, page, pages)]));
}

const MARGINS = [14, 15, 14, 18] as const;

/** The line at the foot of a form. */
function formFoot({ foot }: PdfJob): PdfNode {
  const columns = [{ width: '*', text: foot.left.join('\n') }, { width: 'auto', text: foot.pages, alignment: 'center', fontSize: 8.5, color: INK }, { width: '*', text: foot.right.join('\n'), alignment: 'right' }];
  return { margin: [MARGINS[0] * MM, 4 * MM, MARGINS[2] * MM, 0], fontSize: 7.5, color: '#444444', columns };
}

/** A copy of the sheet begins on a page of its own. */
const onNewPage = ([first, ...rest]: readonly object[]): readonly object[] => [{ ...first, pageBreak: 'before' }, ...rest];

/** Lays a document out; `of`: how many pages each copy of a sheet has, where there is more than one. */
async function laidOut(job: PdfJob, content: readonly PdfNode[], of?: number): Promise<{ readonly pdf: Buffer; readonly pages: number }> {
  const { title, landscape, runningHead, foot, sheet } = job;
  const missing = new Set<string>();
  const head = drawn(runningHead, missing);
  const body = (): object[] => redrawn(content, missing) as object[];
  const [left, top, right, bottom] = (sheet?.margins ?? MARGINS).map((millimetres) => millimetres * MM) as [number, number, number, number];
  const feet = sheet === undefined ? [redrawn(formFoot(job), missing)] : sheet.feet.slice(0, of === undefined ? 1 : undefined).map((stack) => redrawn({ margin: [left, 0, right, 0], stack }, missing));
  const copies = feet.map(body);
  const said = (): object[] => (missing.size === 0 ? [] : [{ text: foot.missing, fontSize: 7.5, color: '#444444', margin: [0, 4, 0, 0] }]);
  let count = 1;
  const document = {
    pageSize: 'A4', pageOrientation: landscape ? 'landscape' : 'portrait', pageMargins: [left, top, right, bottom],
    info: { title, producer: 'Huiyin', creator: 'Huiyin' }, defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.12, color: INK },
    header: (page: number) => (page === 1 || (of !== undefined && page % of === 1 % of) ? null : { text: head, alignment: 'center', fontSize: 9, bold: true, margin: [left, 8 * MM, right, 0] }),
    footer: (page: number, pages: number) => {
      count = pages;
      return of === undefined ? counted(feet[0]!, page, pages) : counted(feet[Math.ceil(page / of) - 1] ?? null, ((page - 1) % of) + 1, of);
    },
    ...(sheet?.watermark == null ? {} : { watermark: { text: sheet.watermark, color: '#808080', opacity: 0.14, bold: true, fontSize: 150, angle: -45 } }),
    content: copies.flatMap((copy, index) => [...(index === 0 ? copy : onNewPage(copy)), ...said()]),
  };
  return { pdf: await pdfmake.createPdf(document).getBuffer(), pages: count };
}

async function render(job: PdfJob): Promise<Buffer> {
  let made = await laidOut(job, job.content);
  let content = job.content;
  for (const smaller of job.sheet?.smaller ?? []) if (made.pages > 1) made = await laidOut(job, (content = smaller));
  const copies = job.sheet?.feet.length ?? 1;
  if (copies === 1) return made.pdf;
  const all = await laidOut(job, content, made.pages);
  if (all.pages !== copies * made.pages) throw new Error(`${copies} copies of ${made.pages} pages came out as ${all.pages}: a foot would stand under another's copy.`);
  return all.pdf;
}

parentPort!.on('message', ({ id, job }: { readonly id: number; readonly job: PdfJob }) => {
  render(job).then(
    (made) => {
      const pdf = new Uint8Array(made);
      parentPort!.postMessage({ id, pdf }, [pdf.buffer]);
    },
    (error: unknown) => parentPort!.postMessage({ id, error: String((error as Error).stack ?? error) }, []),
  );
});
