import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { seal, unseal } from './seal.ts';

const secret = randomBytes(32);

test('what is sealed opens with the same secret, for the same thing, unchanged, and never looks the same twice', () => {
  const sealed = seal(secret, 'channel 1', '密钥 key');
  expect([unseal(secret, 'channel 1', sealed), sealed === seal(secret, 'channel 1', '密钥 key'), Buffer.from(sealed, 'base64').includes(Buffer.from('key'))]).toEqual(['密钥 key', false, false]);
  expect([unseal(randomBytes(32), 'channel 1', sealed), unseal(secret, 'channel 2', sealed), unseal(secret, 'channel 1', 'x'), unseal(secret, 'channel 1', '')]).toEqual([null, null, null, null]);
  const bytes = Buffer.from(sealed, 'base64');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 1;
    expect([at, unseal(secret, 'channel 1', changed.toString('base64'))]).toEqual([at, null]);
  }
});
