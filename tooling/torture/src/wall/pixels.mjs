// What somebody sees who stands before the wall, judged by colour alone: no words of the page are read, nothing is asked
// of its script. Pictures are a quarter of the wall in each direction: 480 × 270 of 1920 × 1080.
import { createHash } from 'node:crypto';

/** The part of the wall that a pixel of a picture stands for. */
export const SCALE = 0.25;
export const WALL = { width: 1920, height: 1080 };

/** @typedef {import('@huiyin/tooling-bench/rig/picture.mjs').Picture} Picture */
/** @typedef {readonly [number, number, number]} Colour */
/**
 * @typedef {object} Seen
 * @property {boolean} bar the red bar, over the whole width
 * @property {boolean} late the data time is amber
 * @property {boolean} pairing a QR code: it asks to be paired
 * @property {number | null} level whose colour the first card has at its edge; null: no such card, or a picture that has lost its colour
 * @property {string} mark changes with the words of the data time
 */

/** Of `apps/board/src/look/colour.ts`, where its own tests see to it that they can be told apart. */
const ALARM = /** @type {Colour} */ ([0xa3, 0x0f, 0x0f]);
const LEVELS = /** @type {readonly Colour[]} */ ([ALARM, [0xff, 0x9a, 0x3d], [0xff, 0xd8, 0x4d], [0x8c, 0xc4, 0xff]]);
/** Parts of a colour, of 255: less is not seen. */
const VISIBLE = 24;
/** Of the picture: above and below the words of the bar, which it is where it belongs when it is red in both; down the edge of the first card; the data time. */
const BAR_ROWS = [1, 2, 23, 24];
const EDGE = { column: 9, from: 70, to: 200 };
const DATA_TIME = { left: 8, right: 92, top: 253, bottom: 268 };
const QR = { left: 240, right: 400, top: 130, bottom: 230 };

/** @param {Picture} picture @param {number} x @param {number} y @returns {Colour} */
export function at({ data, width, channels }, x, y) {
  const from = (y * width + x) * channels;
  return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
}

/** @param {Colour} one @param {Colour} other */
const alike = (one, other, tolerance = 10) => one.every((part, index) => Math.abs(part - Number(other[index])) <= tolerance);
/** @param {number} from @param {number} to */
const range = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);

/** @param {Picture} picture @param {{ left: number, right: number, top: number, bottom: number }} box @returns {Colour[]} */
const within = (picture, { left, right, top, bottom }) => range(top, bottom).flatMap((y) => range(left, right).map((x) => at(picture, x, y)));

/** @param {Picture} picture @returns {number | null} */
function levelOf(picture) {
  const edge = range(EDGE.from, EDGE.to).map((y) => at(picture, EDGE.column, y));
  const level = LEVELS.findIndex((colour) => edge.filter((pixel) => alike(pixel, colour)).length > edge.length / 2);
  return level < 0 ? null : level + 1;
}

/** @param {Picture} picture @returns {Seen} */
export function judge(picture) {
  const words = within(picture, DATA_TIME);
  return {
    bar: BAR_ROWS.every((y) => range(0, picture.width).every((x) => alike(at(picture, x, y), ALARM))),
    // Amber words have much red and green and little blue; the others are white, or nearly.
    late: words.filter(([red, green, blue]) => red > 120 && green > 0.6 * red && red - blue > 70).length > 20,
    pairing: within(picture, QR).filter(([red, green, blue]) => red + green + blue === 3 * 255).length > 500,
    level: levelOf(picture),
    mark: createHash('sha1').update(Uint8Array.from(words.flat())).digest('base64url'),
  };
}

/** @param {Picture} one @param {Picture} other @returns {number} pixels that differ by more than an eye could see */
export function differing(one, other) {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height;
  let count = 0;
  for (let index = 0; index < one.width * one.height; index += 1) if (!alike(at(one, index, 0), at(other, index, 0), VISIBLE)) count += 1;
  return count;
}
