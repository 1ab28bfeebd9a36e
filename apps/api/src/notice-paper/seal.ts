// The picture of a seal 印章图样, drawn in millimetres round its middle. It is no electronic signature and proves nothing:
// the paper says so, and what is true is behind its QR code.
import type { PdfNode } from '../platform/pdf.ts';
import type { NoticeSeal } from './model.ts';
import { ems } from './width.ts';
import { NOTICE_PAPER } from './words.ts';

export const MM = 72 / 25.4;
const RED = '#d3141c';
/** Ink lets what is under it be read. */
const INK = `fill="${RED}" fill-opacity="0.86"`;
const LINE = `fill="none" stroke="${RED}" stroke-opacity="0.86"`;
/** A company's seal is 40 mm across. */
export const SEAL_SIDE = 41;
export const STAMP = { width: 50, height: 28 } as const;

const escaped = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
const two = (value: number): string => value.toFixed(2);
/** Letters of a width and height of their own, their middle at a place of the picture. */
const letters = (text: string, size: number, wide: number, place: string): string =>
  `<text transform="${place} scale(${wide.toFixed(3)},1)" text-anchor="middle" font-family="Noto" font-weight="bold" font-size="${two(size)}" ${INK}>${escaped(text)}</text>`;

/** Five points, the first upwards. */
function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const [length, angle] = [index % 2 === 0 ? radius : radius * 0.382, (index * Math.PI) / 5];
    return `${two(length * Math.sin(angle))},${two(-length * Math.cos(angle))}`;
  });
  return `<polygon points="${points.join(' ')}" ${INK}/>`;
}

const OUTER = 17.9;
/** The organisation's name along the ring, each letter upright on its radius; high and narrow as they are cut. */
function arc(name: string): string {
  const characters = [...name];
  const widths = characters.map((character) => Math.max(0.6, Math.min(1, ems(character))));
  const sum = widths.reduce((total, width) => total + width, 0);
  const step = Math.min(25, 246 / sum);
  const size = Math.max(3.2, Math.min(5.2, step * 0.42));
  const foot = OUTER - size * 0.94;
  const wide = Math.min(0.92, (((foot + size * 0.25) * Math.PI) / 180 / size) * step * 0.94);
  let before = -sum / 2;
  return characters.map((character, index) => {
    const angle = (before + widths[index]! / 2) * step;
    before += widths[index]!;
    return letters(character, size, wide, `rotate(${two(angle)}) translate(0,${two(-foot)})`);
  }).join('');
}

/** The centre's name straight under the star, in two lines when it is long. */
function straight(name: string): string {
  const characters = [...name];
  const half = ems(name) > 11 ? Math.ceil(characters.length / 2) : characters.length;
  const lines = [characters.slice(0, half).join(''), characters.slice(half).join('')].filter((line) => line !== '');
  return lines.map((line, index) => {
    const [size, room] = [lines.length === 1 ? 3.3 : 2.6, index === 0 ? 21 : 17];
    return letters(line, size, Math.min(0.95, room / size / Math.max(1, ems(line))), `translate(0,${two(11.4 + index * 2.9)})`);
  }).join('');
}

const picture = (width: number, height: number, drawing: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${two(width * MM)}" height="${two(height * MM)}" viewBox="${two(-width / 2)} ${two(-height / 2)} ${two(width)} ${two(height)}">${drawing}</svg>`;

function stamp({ centre, date }: NoticeSeal): string {
  const [width, height] = [STAMP.width, STAMP.height];
  const box = (inset: number, line: number): string => `<rect x="${two(inset - width / 2)}" y="${two(inset - height / 2)}" width="${two(width - 2 * inset)}" height="${two(height - 2 * inset)}" rx="${inset > 1 ? 0.4 : 0.9}" stroke-width="${line}" ${LINE}/>`;
  const big = [...NOTICE_PAPER.agreed].map((character, index) => letters(character, 9, 0.95, `translate(${two((index - 1.5) * 10.4)},-0.4)`)).join('');
  const small = (text: string, size: number, y: number): string => letters(text, size, Math.min(1, 43 / size / Math.max(1, ems(text))), `translate(0,${y})`);
  return picture(width, height, box(0.6, 0.9) + box(1.9, 0.25) + big + small(centre, 3.4, 5.7) + small(date, 3, 10.2));
}

/** The seal or stamp as a node of a page, where it is put. */
export function sealNode(seal: NoticeSeal, x: number, y: number): PdfNode {
  const round = seal.kind === 'SEAL';
  const svg = round ? picture(SEAL_SIDE, SEAL_SIDE, `<circle cx="0" cy="0" r="19.4" stroke-width="1.2" ${LINE}/>${arc(seal.organisation)}${star(6.6)}${straight(seal.centre)}`) : stamp(seal);
  return { svg, font: 'Noto', relativePosition: { x: x * MM, y: y * MM } };
}
