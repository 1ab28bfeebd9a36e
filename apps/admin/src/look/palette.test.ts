import { expect, test } from '@jest/globals';
import { ALARM, day, DRILL, LEVELS, night } from './palette.ts';

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test.each([['day', day], ['night', night]] as const)('%s: every text on its ground reaches AA', (_, look) => {
  const pairs = [
    ...[look.page, look.card, look.raised, look.hover].flatMap((ground) => [[look.ink, ground], [look.soft, ground], [look.primary, ground]]),
    [look.onPrimary, look.primary], [look.railInk, look.rail], [look.primary, look.primarySoft], [look.ink, look.primarySoft],
    ...Object.values(look.tones).flatMap(({ text, fill }) => [[text, fill], [text, look.card], [text, look.page]]),
  ] as [string, string][];
  expect(pairs.filter(([a, b]) => contrast(a, b) < 4.5)).toEqual([]);
});

test('grounds that call out reach AA with their ink', () => {
  expect([ALARM, DRILL, ...Object.values(LEVELS)].filter(({ ground, ink }) => contrast(ground, ink) < 4.5)).toEqual([]);
});
