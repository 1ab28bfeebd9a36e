import { expect, test } from '@jest/globals';
import { pageAt } from './paging.ts';

test('what fits stands still', () => {
  for (const now of [0, 12_000, 999_999]) expect(pageAt(now, 7, 7)).toEqual({ from: 0, to: 7, page: 0, pages: 1 });
  expect(pageAt(0, 0, 7)).toEqual({ from: 0, to: 0, page: 0, pages: 1 });
});

test('each row is on exactly one page, and each page has its turn', () => {
  const shown = [0, 12_000, 24_000].flatMap((now) => {
    const { from, to } = pageAt(now, 17, 7);
    return Array.from({ length: to - from }, (_, at) => from + at);
  });
  expect(shown).toEqual(Array.from({ length: 17 }, (_, at) => at));
  expect(pageAt(36_000, 17, 7).page).toBe(0);
});
