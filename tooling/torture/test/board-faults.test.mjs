// What the pictures of a wall are taken for; the faults themselves run by hand (`tooling/torture/src/board-faults.mjs`).
import { describe, expect, test } from '@jest/globals';
import { decode } from '@huiyin/tooling-bench/rig/picture.mjs';
import sharp from 'sharp';
import { differing, judge } from '../src/wall/pixels.mjs';
import { tell, wrongIn } from '../src/wall/samples.mjs';

const SIZE = { width: 480, height: 270 };
/** @param {string} background @param {number} left @param {number} top @param {number} width @param {number} height */
const box = (background, left, top, width, height) => ({ input: { create: { width, height, channels: /** @type {3} */ (3), background } }, left, top });
/** @param {...ReturnType<typeof box>} boxes */
const wall = async (...boxes) => decode(await sharp({ create: { ...SIZE, channels: 3, background: '#0a0e13' } }).composite(boxes).png().toBuffer());

describe('a picture of a wall', () => {
  test('has a red bar only over the whole width and in its whole height', async () => {
    expect(judge(await wall(box('#a30f0f', 0, 0, 480, 26))).bar).toBe(true);
    expect(judge(await wall(box('#a30f0f', 0, 0, 479, 26))).bar).toBe(false);
    expect(judge(await wall(box('#a30f0f', 0, 2, 480, 26))).bar).toBe(false);
    // On its way down.
    expect(judge(await wall(box('#a30f0f', 0, 0, 480, 20))).bar).toBe(false);
  });

  test('is late when its data time is amber, is to be paired where a QR code is, and shows a level by its colour', async () => {
    expect(judge(await wall())).toMatchObject({ bar: false, late: false, pairing: false, level: null });
    expect(judge(await wall(box('#ffc44d', 10, 256, 60, 8))).late).toBe(true);
    expect(judge(await wall(box('#f4f7fa', 10, 256, 60, 8))).late).toBe(false);
    expect(judge(await wall(box('#ffffff', 260, 140, 80, 80))).pairing).toBe(true);
    const levels = await Promise.all(['#a30f0f', '#ff9a3d', '#ffd84d', '#8cc4ff', '#777777'].map((colour) => wall(box(colour, 8, 50, 4, 200))));
    expect(levels.map((picture) => judge(picture).level)).toEqual([1, 2, 3, 4, null]);
  });

  test('has another mark when its data time says something else; two are compared pixel by pixel', async () => {
    const [one, other] = [await wall(box('#f4f7fa', 10, 256, 30, 8)), await wall(box('#f4f7fa', 10, 256, 31, 8))];
    expect(judge(one).mark).not.toBe(judge(other).mark);
    expect([differing(one, other), differing(one, one)]).toEqual([8, 0]);
  });
});

describe('the story of a fault', () => {
  const seen = (/** @type {number} */ at, over = {}) => ({ at, bar: false, late: false, pairing: false, level: 2, mark: 'a', ...over });
  const fault = { struckAt: 1_000, mendedAt: 20_000, level: 3 };

  test('counts from the last data on the wall to the bar, and from the end to what happened last', () => {
    const story = tell([seen(900), seen(3_000, { mark: 'b' }), seen(3_100, { mark: 'b' }), seen(13_500, { late: true }), seen(16_500, { bar: true }), seen(19_000, { bar: true }), seen(20_500, { bar: true }), seen(21_000), seen(22_000, { level: 3 })], fault);
    expect(story).toMatchObject({ warned: 15.5, blind: 13.5, healed: 2, lapses: 0, detoured: null, longest: 10.4 });
    expect(wrongIn({ ...story, longest: 0.2 })).toEqual([]);
  });

  test('finds a bar that never came, one that went away, and a wall that stays ill', () => {
    expect(wrongIn(tell([seen(900), seen(1_500), seen(2_000)], fault))).toEqual(['old news looked new for ever s', 'well after never s']);
    const gone = tell([seen(900), seen(1_500, { bar: true }), seen(2_000), seen(2_500, { bar: true }), seen(21_000, { level: 3 })], fault);
    expect(gone.lapses).toBe(1);
    expect(wrongIn({ ...gone, longest: 0 })).toEqual(['the bar was gone in 1 pictures']);
  });

  test('a detour counts where there may be one', () => {
    const story = tell([seen(900), seen(9_000, { level: 4 }), seen(20_100, { level: 3 })], { ...fault, meanwhile: 4 });
    expect([wrongIn({ ...story, longest: 0 }, true), wrongIn({ ...story, longest: 0 })]).toEqual([[], ['old news looked new for ever s']]);
  });
});
