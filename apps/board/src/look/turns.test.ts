import { expect, test } from '@jest/globals';
import { fitsAsTiles, inTurn, isGrave, turnAt } from './turns.ts';

const community = (id: string, ...incidents: readonly (readonly [level: number, drill?: boolean])[]) => ({ id, incidents: incidents.map(([level, drill = false]) => ({ level, drill })) }) as never as Parameters<typeof isGrave>[0] & { readonly id: string };

test('grave is a real incident of level 1 or 2', () => {
  expect([[1], [2], [3], [1, true]].map(([level, drill]) => isGrave(community('a', [level as number, drill as boolean])))).toEqual([true, true, false, false]);
  expect(isGrave(community('a'))).toBe(false);
});

test('the grave ones come first, the rest keep their order', () => {
  expect(inTurn([community('a'), community('b', [3]), community('c', [2]), community('d', [1, true]), community('e', [1])]).map(({ id }) => id)).toEqual(['c', 'e', 'a', 'b', 'd']);
});

test('each has its turn, and its pages go on where they stopped', () => {
  const lengths = [30_000, 15_000];
  expect([0, 29_999, 30_000, 44_999, 45_000, 76_000].map((elapsed) => turnAt(elapsed, lengths))).toEqual([
    { at: 0, shownFor: 0 }, { at: 0, shownFor: 29_999 }, { at: 1, shownFor: 0 }, { at: 1, shownFor: 14_999 }, { at: 0, shownFor: 30_000 }, { at: 1, shownFor: 16_000 },
  ]);
});

test('they stand side by side only where each can still be read', () => {
  expect(fitsAsTiles(2, { width: 1920, height: 1080 })).toBe(false);
  expect(fitsAsTiles(2, { width: 3840, height: 2160 })).toBe(false);
  expect(fitsAsTiles(3, { width: 3840, height: 1080 })).toBe(true);
  expect(fitsAsTiles(4, { width: 5760, height: 1080 })).toBe(true);
  expect(fitsAsTiles(5, { width: 9600, height: 1080 })).toBe(false);
  expect(fitsAsTiles(1, { width: 9600, height: 1080 })).toBe(false);
});
