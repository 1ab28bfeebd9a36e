import { expect, test } from '@jest/globals';
import { stalenessOf } from './staleness.ts';

test.each([
  [0, 'fresh'],
  [9_999, 'fresh'],
  [10_000, 'late'],
  [13_999, 'late'],
  [14_000, 'stopped'],
  [86_400_000, 'stopped'],
])('after %i ms the picture is %s', (age, staleness) => {
  expect(stalenessOf(1_000, 1_000 + age)).toBe(staleness);
});
