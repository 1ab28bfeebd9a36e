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

test.each(Object.entries(palettes))('the words of incidents are among those of the %s look: levels, drills, what runs out', (_, palette) => {
  const pairs = new Set(wordsOn.map(([words, ground]) => `${words} ${ground}`));
  for (const pair of ['level1Words level1Ground', 'level2Words level2Ground', 'level3Words level3Ground', 'level4Words level4Ground', 'drillWords drillGround', 'words drillPanel', 'words drillBand', 'words drillMark', 'overdue panelNew']) expect(pairs).toContain(pair);
  const grounds = (['level1Ground', 'level2Ground', 'level3Ground', 'level4Ground', 'drillGround'] as const).map((name) => palette[name]);
  expect(new Set(grounds).size).toBe(grounds.length);
});
