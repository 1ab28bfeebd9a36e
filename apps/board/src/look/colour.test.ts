import { expect, test } from '@jest/globals';
import { contrast, palettes, wordsOn } from './colour.ts';

test('black on white is 21 : 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
});

test.each(Object.entries(palettes))('every word of the %s look can be read from afar: 7 : 1 at least', (_, palette) => {
  const weak = wordsOn.filter(([words, ground]) => contrast(palette[words], palette[ground]) < 7);
  expect(weak).toEqual([]);
});
