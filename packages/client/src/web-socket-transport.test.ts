import { expect, test } from '@jest/globals';
import { retryMilliseconds } from './web-socket-transport.ts';

test('the wait grows from a quarter of a second to five seconds and is never the same for all', () => {
  expect(retryMilliseconds(0, 0)).toBe(250);
  expect(retryMilliseconds(0, 1)).toBe(500);
  expect(retryMilliseconds(1, 0)).toBe(500);
  expect(retryMilliseconds(4, 1)).toBe(5_000);
  expect(retryMilliseconds(1_000_000, 0)).toBe(2_500);
  expect(retryMilliseconds(1_000_000, 1)).toBe(5_000);
});
