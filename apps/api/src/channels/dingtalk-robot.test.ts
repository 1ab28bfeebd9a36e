import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/dingtalk-robot.mjs';
import type { Outgoing } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { testIo } from './test/bench.ts';

const TOKEN = '566cc69da782ec33e42541b09b08551f09fbe864eb8008112e994b43887';
const SECRET = 'SEC11000fa2f7d5b1d1f7b4f7a9c5c31f3f';
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e12', to: null, title: '停水', text: '3号楼', url: null, parameters: {}, at: 0, repeated: false };
let stand: StandIn;
afterEach(() => stand.close());
const begin = async (robot: object, now: () => number = Date.now) => { stand = await start({ robots: [{ token: TOKEN, ...robot }], now }); };
beforeEach(() => begin({ secret: SECRET }));
const send = (settings: Readonly<Record<string, string>> = { secret: SECRET }, over: Partial<Outgoing> = {}, now: () => number = Date.now) =>
  CHANNELS.DINGTALK_ROBOT.open({ accessToken: TOKEN, ...settings }, testIo({ baseUrl: stand.url, now })).send({ ...message, ...over });

test('signed at any time of day: marks of base64 survive the address', async () => {
  await stand.close();
  let at = 1_700_000_000_000;
  await begin({ secret: SECRET }, () => at);
  for (let n = 0; n < 60; n += 1) {
    at += 601_000;
    expect((await send(undefined, {}, () => at)).outcome).toBe('accepted');
  }
});
test.each([
  [{}, '310000'], [{ secret: 'SECwrongwrongwrongwrong' }, '310000'], [{ secret: SECRET, accessToken: 'f'.repeat(64) }, '300005'],
])('%j: %s, and no secret is told', async (settings, code) => {
  const outcome = await send(settings as Record<string, string>);
  expect(outcome).toMatchObject({ outcome: 'refused', code, fault: 'account' });
  expect(JSON.stringify(outcome)).not.toMatch(/SEC|ffff|566cc/);
});
test('a clock that is more than an hour off', async () => expect(await send(undefined, {}, () => Date.now() - 3_700_000)).toMatchObject({ code: '310000', detail: 'invalid timestamp' }));
test('a robot that wants a keyword gets it, once', async () => {
  await stand.close();
  await begin({ keywords: ['物业通知'] });
  expect((await send({ keyword: '物业通知' })).outcome).toBe('accepted');
  expect((await send({ keyword: '物业通知' }, { title: '物业通知:停水' })).outcome).toBe('accepted');
  expect(stand.received.map((one) => one.message.text.content)).toEqual(['物业通知\n停水\n3号楼', '物业通知:停水\n3号楼']);
  expect(await send({})).toMatchObject({ outcome: 'refused', code: '310000', detail: 'keywords not in content' });
});
test.each([
  [null, undefined], ['13800138000', { isAtAll: false, atMobiles: ['13800138000'] }], ['user123', { isAtAll: false, atUserIds: ['user123'] }], ['@all', { isAtAll: true }],
])('%s is called by name', async (to, at) => {
  await send(undefined, { to });
  expect(stand.received[0].message.at).toEqual(at);
});
test('too long is the vendor\'s to say', async () => expect(await send(undefined, { text: '字'.repeat(9000) })).toMatchObject({ outcome: 'refused', code: '460101', fault: 'message' }));
test('over 20 a minute: limited for ten minutes', async () => {
  for (let n = 0; n < 20; n += 1) await send();
  expect(await send()).toEqual({ outcome: 'limited', code: '130101', retryAfterMs: 600_000 });
});
