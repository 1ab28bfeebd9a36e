import { expect, test } from '@jest/globals';
import { createReadPace, nextReadAt } from './read-pace.ts';

test('the sooner wish counts, but never two readings within a second', () => {
  expect(nextReadAt(null, 5_000, -Infinity)).toBe(5_000);
  expect(nextReadAt(9_000, 5_000, -Infinity)).toBe(5_000);
  expect(nextReadAt(5_000, 9_000, -Infinity)).toBe(5_000);
  expect(nextReadAt(null, 5_000, 4_500)).toBe(5_500);
  expect(nextReadAt(null, 5_000, 4_000)).toBe(5_000);
});

test('a storm of changes is read once at once and once a second later; none is lost', async () => {
  const startedAt: number[] = [];
  let underWay = 0;
  const pace = createReadPace(async () => {
    startedAt.push(performance.now());
    underWay += 1;
    expect(underWay).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    underWay -= 1;
  });
  for (let change = 0; change < 200; change += 1) {
    pace.want(0);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  pace.stop();
  expect(startedAt).toHaveLength(2);
  expect(startedAt[1]! - startedAt[0]!).toBeGreaterThanOrEqual(990);
});
