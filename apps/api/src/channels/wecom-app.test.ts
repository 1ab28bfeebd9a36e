import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/wecom-app.mjs';
import type { Outgoing } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { testIo } from './test/bench.ts';
import { memoryTokenStore } from './token-store.ts';

const SETTINGS = { corpId: 'wwabcddzxdkrsdv', corpSecret: 'vQT_03RDVA3uE6JDASDASDAiXUvccqV8mDgLdLI', agentId: '1' };
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e11', to: 'lilei', title: '催办', text: '3号楼', url: null, parameters: {}, at: 0, repeated: false };
let stand: StandIn;
let now = Date.now();
beforeEach(async () => { stand = await start({ now: () => now }); });
afterEach(() => stand.close());
const io = (over: Parameters<typeof testIo>[0] = {}) => testIo({ baseUrl: stand.url, now: () => now, tokens: memoryTokenStore(() => now), ...over });
const open = (over: Partial<typeof SETTINGS> = {}, world = io()) => CHANNELS.WECOM_APP.open({ ...SETTINGS, ...over }, world);

test('what is sent, the same byte for byte at every try', async () => {
  expect(await open().send(message)).toMatchObject({ outcome: 'accepted', providerId: stand.received[0].msgid });
  expect(stand.received[0].message).toEqual({ touser: 'lilei', msgtype: 'text', agentid: 1, text: { content: '催办\n3号楼' }, safe: 0, enable_duplicate_check: 1, duplicate_check_interval: 1800 });
  expect((await open().send({ ...message, repeated: true })).outcome).toBe('accepted');
  expect(stand.received).toHaveLength(1);
  now += 1_801_000;
  await open().send(message);
  expect(stand.received).toHaveLength(2);
});
test('2,049 bytes are refused here: the vendor would cut them without a word', async () => {
  const text = 'x'.repeat(2049 - Buffer.byteLength('催办\n'));
  expect(await open().send({ ...message, text })).toMatchObject({ outcome: 'refused', code: 'TOO_LONG', fault: 'message' });
  expect((await open().send({ ...message, text: text.slice(1) })).outcome).toBe('accepted');
});
test.each([['nobody', '81013'], ['@all', null]])('to %s', async (to, code) => {
  expect(await open().send({ ...message, to })).toMatchObject(code === null ? { outcome: 'accepted' } : { outcome: 'refused', code, fault: 'address' });
});
test('a member without a licence: accepted by the vendor, and still not sent', async () => {
  stand.fault('unlicensed');
  expect(await open().send(message)).toMatchObject({ outcome: 'refused', code: 'UNLICENSED_USER', fault: 'account' });
});

describe('the token', () => {
  test('is fetched once for many, and kept', async () => {
    const adapter = open();
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => adapter.send({ ...message, text: `n${n}` })));
    expect(outcomes.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(stand['fetched']()).toBe(1);
  });
  test.each(['killToken', 'expireToken'])('%s while many send: one fetches anew, all are sent', async (death) => {
    const adapter = open();
    await adapter.send(message);
    stand[death]();
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => adapter.send({ ...message, text: `m${n}` })));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 12 }, () => 'accepted'));
    expect(stand['fetched']()).toBe(2);
  });
  test('is not used in its last two minutes', async () => {
    const adapter = open();
    await adapter.send(message);
    now += 7_081_000;
    await adapter.send({ ...message, text: 'later' });
    expect(stand['fetched']()).toBe(2);
  });
  test('of a wrong secret is not the token of a right one', async () => {
    const world = io();
    expect((await open({}, world).send(message)).outcome).toBe('accepted');
    const wrong = await open({ corpSecret: 'wrong_secret_0000000000' }, world).send(message);
    expect(wrong).toMatchObject({ outcome: 'refused', code: '40001', fault: 'account' });
    expect(JSON.stringify(wrong)).not.toContain('wrong_secret');
  });
  test('turned down again right after it was fetched: temporary', async () => {
    const tokens = { get: async () => 'always-the-same-wrong-one' };
    expect(await open({}, io({ tokens })).send(message)).toMatchObject({ outcome: 'temporary', code: '40014' });
  });
  test.each([
    [{ errcode: -1, errmsg: 'system error' }, { outcome: 'temporary', code: '-1' }], [{ errcode: 45_009, errmsg: 'freq' }, { outcome: 'limited', code: '45009' }], [{ errcode: 60_020, errmsg: 'not allow to access from your ip' }, { outcome: 'refused', code: '60020', fault: 'account' }],
    ['<html>', { outcome: 'temporary', code: 'UNREADABLE_TOKEN' }], [{ errcode: 0 }, { outcome: 'temporary', code: 'UNREADABLE_TOKEN' }], [{ errcode: 0, access_token: '', expires_in: 7200 }, { outcome: 'temporary' }], [{ errcode: 0, access_token: 'x', expires_in: 'soon' }, { outcome: 'temporary' }],
  ])('not given: %j', async (body, outcome) => {
    stand.fault('noToken', { body });
    expect(await open().send(message)).toMatchObject(outcome);
    expect(stand.received).toHaveLength(0);
  });
  test('a reply lost while it is fetched is temporary: no message went with it', async () => {
    const quiet = testIo({ limits: { timeoutMs: 100 } }).outside;
    const outside = { ...quiet, call: async (call: Parameters<typeof quiet.call>[0]) => (call.url.pathname.endsWith('gettoken') ? { kind: 'lost' as const, code: 'ECONNRESET' } : quiet.call(call)) };
    expect(await open({}, io({ outside })).send(message)).toMatchObject({ outcome: 'temporary', code: 'ECONNRESET' });
  });
  test('a fault of ours is thrown, not told as the vendor\'s', async () => {
    const tokens = { get: () => Promise.reject(new Error('database away')) };
    await expect(open({}, io({ tokens })).send(message)).rejects.toThrow('database away');
  });
});
