import { expect, test } from '@jest/globals';
import { argon2, hashPassword, passwordFits, places } from './passwords.ts';

test('as many at once as there are places, in the order they came; beyond the line UNAVAILABLE', async () => {
  const inPlace = places(2, 3);
  const open: (() => void)[] = [];
  const order: number[] = [];
  const done = [0, 1, 2, 3, 4].map((n) => inPlace(async () => {
    order.push(n);
    await new Promise<void>((resolve) => open.push(resolve));
    return n;
  }));
  await expect(inPlace(async () => 5)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', http: { status: 503 } } });
  expect(order).toEqual([0, 1]);
  for (let n = 0; n < 5; n += 1) {
    open[n]!();
    await done[n];
  }
  expect([order, await Promise.all(done)]).toEqual([[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]);
  expect(await inPlace(async () => 6)).toBe(6);
});

test('a task that fails gives its place back', async () => {
  const inPlace = places(1, 1);
  await expect(inPlace(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await inPlace(async () => 1)).toBe(1);
});

test('passwords are hashed by argon2id in the profile of OWASP', async () => {
  const hashed = await hashPassword('a long password');
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([await passwordFits(hashed, 'a long password'), await passwordFits(await argon2('another'), 'a long password')]).toEqual([true, false]);
});
