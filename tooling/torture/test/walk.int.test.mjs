// The short form of `node tooling/torture/src/walk.mjs`.
import { expect, test } from '@jest/globals';
import { SIZES, walks } from '../src/walk.mjs';

test('every walk meets each complaint exactly once while others register', async () => {
  const { results, inserted } = await walks({ ...SIZES, complaints: 400, insertsPerSecond: 50, moments: 20, sources: true }, () => {});
  expect(results).toHaveLength(24);
  expect(results.filter(({ missed, doubled }) => missed > 0 || doubled > 0)).toEqual([]);
  expect(inserted).toBeGreaterThan(0);
});
