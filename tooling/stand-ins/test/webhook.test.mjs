// Proved by the library of those who wrote the specification.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { start } from '../src/webhook.mjs';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => { stand = await start({ secret: SECRET }); });
afterEach(() => stand.close());
/** @param {{ id?: string; at?: Date; body?: string; secret?: string; headers?: Record<string, string> }} [over] */
const post = async ({ id = 'msg_1', at = new Date(), body = '{"type":"a.b"}', secret = SECRET, headers = {} } = {}) =>
  (await fetch(stand.url, { method: 'POST', body, headers: { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': new Webhook(secret).sign(id, at, body), ...headers } })).status;

test('takes what the library signs', async () => {
  expect(await post()).toBe(200);
  expect(stand.received).toMatchObject([{ id: 'msg_1', payload: { type: 'a.b' } }]);
});
test('two signatures, one of them of our secret', async () => {
  const at = new Date();
  const sign = (/** @type {string} */ secret) => new Webhook(secret).sign('msg_2', at, '{}');
  expect(await post({ id: 'msg_2', at, body: '{}', headers: { 'webhook-signature': `${sign('whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD')} ${sign(SECRET)}` } })).toBe(200);
});
test.each([
  ['another secret', { secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' }, 401], ['an old time', { at: new Date(Date.now() - 301_000) }, 400], ['a time to come', { at: new Date(Date.now() + 303_000) }, 400],
  ['no signature', { headers: { 'webhook-signature': '' } }, 401], ['a signature of another version', { headers: { 'webhook-signature': 'v2,abc' } }, 401], ['an id with a full stop', { id: 'a.b' }, 401], ['a time that is none', { headers: { 'webhook-timestamp': 'soon' } }, 400],
])('%s: turned down', async (_what, over, status) => {
  expect(await post(over)).toBe(status);
  expect(stand.received).toEqual([]);
});
test('a body that was bent', async () => {
  const at = new Date();
  expect(await post({ at, headers: { 'webhook-signature': new Webhook(SECRET).sign('msg_1', at, '{"type":"a.c"}') } })).toBe(401);
});
test('the library refuses and takes the same, so the rules are the same', async () => {
  const at = new Date();
  const headers = { 'webhook-id': 'msg_3', 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': new Webhook(SECRET).sign('msg_3', at, '{}') };
  expect(new Webhook(SECRET).verify('{}', headers)).toEqual({});
  expect(() => new Webhook(SECRET).verify('{} ', headers)).toThrow();
  expect(await post({ id: 'msg_3', at, body: '{} ', headers })).toBe(401);
});
test('a repeat is counted, not received again', async () => {
  await post({ id: 'msg_4' });
  await post({ id: 'msg_4' });
  expect([stand.received.length, stand.repeats()]).toEqual([1, 1]);
});
test('gone, and too often', async () => {
  stand.fault('gone');
  expect(await post()).toBe(410);
  stand.fault('limit', { seconds: 5 });
  expect(await post()).toBe(429);
  expect(await post()).toBe(200);
});
