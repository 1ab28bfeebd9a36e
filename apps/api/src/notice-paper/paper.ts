// The one sheet that every notice is printed on, whatever its kind (NOT-4).
import type { PdfJob, PdfNode } from '../platform/pdf.ts';
import { footNodes } from './foot.ts';
import type { NoticePaper, NoticeText } from './model.ts';
import { MM, SEAL_SIDE, sealNode, STAMP } from './seal.ts';
import { cut, ems } from './width.ts';
import { formOf, NOTICE_PAPER } from './words.ts';

const MARGINS = [25, 17, 25, 55] as const;
const WIDTH = (210 - MARGINS[0] - MARGINS[2]) * MM;
const HEIGHT = (297 - MARGINS[1] - MARGINS[3]) * MM;
/** Sizes of the main text. 18 pt is read at two metres, 12 pt at one. */
const SIZES = [18, 16, 14, 13, 12] as const;
/** A line of text with the room to the next, in letters. */
const LINE = 1.62;
/** Head, form of the notice, title of one line, signature and seal. */
const AROUND = 275;
const INK = '#1a1a1a';

const chinese = ({ language }: NoticeText): boolean => language.toLowerCase().startsWith('zh');
const paragraphsOf = ({ body }: NoticeText): readonly string[] => body.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
const smallerOf = (size: number): number => Math.max(10, Math.round(size * 0.75));
const linesOf = (text: string, size: number, indent: number): number => Math.max(1, Math.ceil((indent + ems(text)) / (WIDTH / size)));

/** About how high the texts are, in points: to pass over sizes that are far too large without laying them out. */
const heightOf = (texts: readonly NoticeText[], size: number): number => AROUND + texts.reduce((sum, text, index) => {
  const own = index === 0 ? size : smallerOf(size);
  return sum + paragraphsOf(text).reduce((lines, one) => lines + linesOf(one, own, 2), 0) * own * LINE + (index === 0 ? 0 : 50);
}, 0);

function head({ organisation, community }: NoticePaper): PdfNode {
  return {
    stack: [
      { columns: [{ width: '*', text: organisation, bold: true }, { width: ems(community) > 14 ? WIDTH * 0.4 : 'auto', text: community, alignment: 'right' }], columnGap: 16, fontSize: 12.5 },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.4, lineColor: INK }, { type: 'line', x1: 0, y1: 2.4, x2: WIDTH, y2: 2.4, lineWidth: 0.4, lineColor: INK }], margin: [0, 5, 0, 0] },
    ],
  };
}

/** 通知, 通告 … in large letters; those of two are set apart. */
function form(kind: string): PdfNode {
  const word = formOf(kind);
  return { text: word.length === 2 ? [...word].join('　') : word, fontSize: 32, bold: true, alignment: 'center', margin: [0, 12, 0, 2] };
}

function outsideLine({ outside }: NoticePaper, after: number): readonly PdfNode[] {
  if (outside === null) return [];
  const sender = `${NOTICE_PAPER.sender}：${outside.sender}`;
  const rest = [outside.documentNumber === null ? '' : `${NOTICE_PAPER.documentNumber}：${outside.documentNumber}　　`, `${NOTICE_PAPER.received}：${outside.receivedAt}`].join('');
  const size = 10;
  return [{ text: `${sender}${ems(sender + rest) + 2 > WIDTH / size ? '\n' : '　　'}${rest}`, fontSize: size, color: '#444444', alignment: 'center', margin: [0, -after / 2, 0, after] }];
}

/** Chinese begins each paragraph two letters in, but whom it is addressed to at the edge; other scripts stand flush, with room between. */
function paragraph(text: NoticeText, line: string, index: number, size: number): PdfNode {
  if (!chinese(text)) return { text: line, fontSize: size, lineHeight: 1.02, margin: [0, 0, 0, size * 0.4] };
  const addressed = index === 0 && /[：:]$/u.test(line) && ems(line) <= 24;
  // A run that cannot be broken, such as an address, would leave its line with holes between the letters.
  return { text: line, fontSize: size, alignment: /[!-~]{14}/u.test(line) ? 'left' : 'justify', lineHeight: 1.12, ...(addressed ? {} : { leadingIndent: size * 2 }) };
}

function textNodes(text: NoticeText, size: number, main: boolean, under: readonly PdfNode[] = []): readonly PdfNode[] {
  const title = main ? Math.min(22, ems(text.title) > 40 ? size + 1 : size + 4) : size + 1.5;
  return [
    { text: text.title, fontSize: title, bold: true, alignment: main ? 'center' : 'left', lineHeight: 1.05, margin: [0, 0, 0, main ? size * 0.6 : 4] }, ...under,
    ...paragraphsOf(text).map((line, index) => paragraph(text, line, index, size)),
  ];
}

/**
 * 落款 and date at the right, the seal upright on their middle, its top within a line of the text; 同意张贴 beside them.
 * The letters are drawn over the red, as black toner shows through the ink of a seal.
 */
function closing({ signedBy, date, seal }: NoticePaper, size: number): PdfNode {
  const width = Math.min(WIDTH * 0.66, Math.max(64 * MM, ems(signedBy) * size + 4));
  const lines = { width, stack: [{ text: signedBy, alignment: 'center' }, { text: date, alignment: 'center' }], fontSize: size, lineHeight: 1.12 };
  const above = 12 * MM;
  const [left, middle] = [(WIDTH - width) / MM, (above + Math.ceil((ems(signedBy) * size) / width) * size * LINE) / MM];
  const beside = left + Math.max(0, width - ems(signedBy) * size) / 2 / MM - STAMP.width - 3;
  const mark = seal === null ? [] : [seal.kind === 'SEAL' ? sealNode(seal, left + (width / MM - SEAL_SIDE) / 2, middle - SEAL_SIDE / 2 + 1) : sealNode(seal, Math.max(0, beside), middle - STAMP.height / 2)];
  return { stack: [...mark, { columns: [{ width: '*', text: '' }, lines], margin: [0, above, 0, above] }] };
}

function content(paper: NoticePaper, size: number): readonly PdfNode[] {
  const [main, ...others] = paper.texts;
  const rule = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.4, lineColor: '#888888' }], margin: [0, size * 0.8, 0, size * 0.6] };
  const nodes = [...(main === undefined ? [] : textNodes(main, size, true, outsideLine(paper, size * 0.6))), ...others.flatMap((text) => [rule, ...textNodes(text, smallerOf(size), false)])];
  // A signature alone on a page could be put under anything: the end of the text goes with it where that is short.
  const last = paper.texts.at(-1);
  const short = nodes.length > 1 && last !== undefined && linesOf(paragraphsOf(last).at(-1) ?? '', size, 2) <= 8;
  const [flowing, kept] = short ? [nodes.slice(0, -1), nodes.slice(-1)] : [nodes, []];
  return [head(paper), form(paper.kind), ...flowing, { unbreakable: true, stack: [...kept, closing(paper, size)] }];
}

/** The A4 paper of a notice, in the largest letters in which it stays on one page; longer ones flow on in the smallest. `copies`: of each place its own, one after the other, in place of the one. */
export function noticePaper(paper: NoticePaper, copies: readonly Pick<NoticePaper, 'place' | 'url'>[] = [paper]): PdfJob {
  const likely = SIZES.filter((size) => heightOf(paper.texts, size) <= HEIGHT * 1.06);
  const [first, ...smaller] = (likely.length === 0 ? SIZES.slice(-1) : likely).map((size) => content(paper, size));
  const title = paper.texts[0]?.title ?? paper.number;
  return {
    title, landscape: false, runningHead: `${cut(title, 40)}${NOTICE_PAPER.continued}`, content: first!,
    foot: { left: [], right: [], pages: NOTICE_PAPER.pages, missing: NOTICE_PAPER.missing },
    sheet: { margins: MARGINS, feet: copies.map((copy) => footNodes({ ...paper, ...copy })), watermark: paper.seal === null ? NOTICE_PAPER.draft : null, smaller },
  };
}
