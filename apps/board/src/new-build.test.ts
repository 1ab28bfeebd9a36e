import { expect, test } from '@jest/globals';
import { readAddress } from './address.ts';
import { reloadForNewBuild } from './new-build.ts';

async function reloads(own: string, standing: (string | null)[]): Promise<number> {
  const stored = new Map<string, string>();
  let count = 0;
  for (const name of standing) {
    await reloadForNewBuild({
      own,
      read: () => Promise.resolve(name),
      storage: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
      reload: () => (count += 1),
    });
  }
  return count;
}

test('the own build, or none to be told, leaves the page', async () => expect(await reloads('a', ['a', null, 'a'])).toBe(0));
test('a new build loads the page anew, once, even if the old page comes back', async () => expect(await reloads('a', ['a', 'b', 'b', 'b'])).toBe(1));
test('and once for the next', async () => expect(await reloads('a', ['b', 'b', 'c'])).toBe(2));

test('the address says community, language and look; Chinese and dark otherwise', () => {
  expect(readAddress('')).toEqual({ community: null, language: 'zh-CN', look: 'dark' });
  expect(readAddress('?community=YYSJ&lang=en&look=light')).toEqual({ community: 'YYSJ', language: 'en', look: 'light' });
  expect(readAddress('?community=%20&lang=fr&look=x')).toEqual({ community: null, language: 'zh-CN', look: 'dark' });
});
