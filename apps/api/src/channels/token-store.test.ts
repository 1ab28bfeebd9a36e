import { expect, test } from '@jest/globals';
import { memoryTokenStore } from './token-store.ts';

function counted(lifeMs = 1000) {
  let fetched = 0;
  let now = 0;
  const store = memoryTokenStore(() => now);
  const refresh = async () => {
    fetched += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { token: `token-${fetched}`, expiresAt: now + lifeMs };
  };
  return { store, refresh, fetched: () => fetched, pass: (ms: number) => void (now += ms) };
}

test('many who ask at once fetch once', async () => {
  const { store, refresh, fetched } = counted();
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => store.get('a', refresh))))).toEqual(new Set(['token-1']));
  expect(await store.get('a', refresh)).toBe('token-1');
  expect(fetched()).toBe(1);
});
test('another key is another token', async () => {
  const { store, refresh } = counted();
  expect([await store.get('a', refresh), await store.get('b', refresh)]).toEqual(['token-1', 'token-2']);
});
test('fetched anew when its time is over, to the millisecond', async () => {
  const { store, refresh, pass } = counted(1000);
  await store.get('a', refresh);
  pass(999);
  expect(await store.get('a', refresh)).toBe('token-1');
  pass(1);
  expect(await store.get('a', refresh)).toBe('token-2');
});
test('many who were turned down with the same token fetch one new one; who comes later with the old one gets the new', async () => {
  const { store, refresh, fetched } = counted();
  const stale = await store.get('a', refresh);
  expect(new Set(await Promise.all(Array.from({ length: 9 }, () => store.get('a', refresh, stale))))).toEqual(new Set(['token-2']));
  expect(await store.get('a', refresh, stale)).toBe('token-2');
  expect(fetched()).toBe(2);
});
test('a failure reaches all who waited, is not kept, and the next one tries again', async () => {
  const { store, refresh } = counted();
  const failing = () => Promise.reject(new Error('no'));
  const tries = await Promise.allSettled([store.get('a', failing), store.get('a', refresh)]);
  expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(store.get('a', () => { throw new Error('at once'); })).rejects.toThrow('at once');
  expect(await store.get('a', refresh)).toBe('token-1');
});
