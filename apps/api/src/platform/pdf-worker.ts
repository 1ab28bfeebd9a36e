// Runs in a thread of its own: laying out a page takes a tenth of a second in which nothing else of its thread moves.
// Gets plain JSON, since functions cannot cross; what pdfmake wants as functions is made here.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { openSync } from 'fontkit';
import pdfmake from 'pdfmake';
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

function redrawn(node: PdfNode, missing: Set<string>): PdfNode {
  if (typeof node === 'string') return drawn(node, missing);
  if (Array.isArray(node)) return node.map((one) => redrawn(one, missing));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, DRAWN.has(key) ? redrawn(value as PdfNode, missing) : value]));
}
/** Keys below which there is text to draw; a style or a QR code is none. */
const DRAWN: ReadonlySet<string> = new Set(['text', 'stack', 'columns', 'table', 'body', 'ul']);

/** Splices the count of pages in: `{page}` and `{pages}`. */
const counted = (text: string, page: number, pages: number): string => text.replace('{page}', String(page)).replace('{pages}', String(pages));

async function render({ title, landscape, runningHead, foot, content }: PdfJob): Promise<Buffer> {
  const missing = new Set<string>();
  const body = redrawn(content, missing) as object[];
  const line = (texts: readonly string[]): readonly string[] => texts.map((text) => drawn(text, missing));
  const [head, left, right] = [line([runningHead])[0]!, line(foot.left), line(foot.right)];
  const margin = 14 * MM;
  const document = {
    pageSize: 'A4', pageOrientation: landscape ? 'landscape' : 'portrait', pageMargins: [margin, 15 * MM, margin, 18 * MM],
    info: { title, producer: 'Huiyin', creator: 'Huiyin' }, defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.12, color: INK },
    header: (page: number) => (page === 1 ? null : { text: head, alignment: 'center', fontSize: 9, bold: true, margin: [margin, 8 * MM, margin, 0] }),
    footer: (page: number, pages: number) => ({
      margin: [margin, 4 * MM, margin, 0], fontSize: 7.5, color: '#444444',
      columns: [
        { width: '*', text: left.join('\n') }, { width: 'auto', text: counted(foot.pages, page, pages), alignment: 'center', fontSize: 8.5, color: INK }, { width: '*', text: right.join('\n'), alignment: 'right' },
      ],
    }),
    content: [...body, ...(missing.size === 0 ? [] : [{ text: foot.missing, fontSize: 7.5, color: '#444444', margin: [0, 4, 0, 0] }])],
  };
  return pdfmake.createPdf(document).getBuffer();
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
