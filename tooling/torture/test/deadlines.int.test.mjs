// The short form of `node tooling/torture/src/deadlines.mjs`.
import { expect, test } from '@jest/globals';
import { SIZES, failures, torture } from '../src/deadlines.mjs';

test('clock workers killed while deadlines come due: each is warned of, missed and escalated exactly once', async () => {
  const sizes = { ...SIZES, complaints: 120, rounds: 4, withinMs: 150, sources: true };
  const result = await torture(sizes, () => {});
  expect(failures(result, sizes)).toEqual([]);
  expect([result.deadlines, result.entries]).toEqual([600, 3_000]);
});
