import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import type { Outgoing } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { testIo } from './test/bench.ts';

const KEY = '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa';
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e10', to: null, title: '停水', text: '3号楼', url: 'https://huiyin.example.cn/n/7', parameters: {}, at: 0, repeated: false };
let stand: StandIn;
let now = Date.now();
beforeAll(async () => { stand = await start({ keys: [KEY], now: () => now }); });
afterAll(() => stand.close());
const send = (over: Partial<Outgoing> = {}, key = KEY) => CHANNELS.WECOM_ROBOT.open({ key }, testIo({ baseUrl: stand.url })).send({ ...message, ...over });

test.each([
  [null, {}], ['13800138000', { mentioned_mobile_list: ['13800138000'] }], ['@all', { mentioned_list: ['@all'] }], ['wangqing', { mentioned_list: ['wangqing'] }],
])('%s is called by name as the vendor wants', async (to, mentions) => {
  expect(await send({ to })).toEqual({ outcome: 'accepted', providerId: null });
  expect(stand.received.at(-1).message).toEqual({ msgtype: 'text', text: { content: '停水\n3号楼\nhttps://huiyin.example.cn/n/7', ...mentions } });
});
test('a link that is none leaves no empty line', async () => {
  await send({ url: null, title: '' });
  expect(stand.received.at(-1).message.text.content).toBe('3号楼');
});
test('2,048 bytes are sent, one more is refused here: the vendor would cut, we do not', async () => {
  const room = 2048 - Buffer.byteLength('停水\n\nhttps://huiyin.example.cn/n/7');
  expect((await send({ text: 'x'.repeat(room) })).outcome).toBe('accepted');
  expect(await send({ text: 'x'.repeat(room + 1) })).toEqual({ outcome: 'refused', code: 'TOO_LONG', detail: '2049 bytes, more than 2048', fault: 'message' });
});
test('20 a minute of one robot, then the vendor\'s own limit', async () => {
  now += 61_000;
  const outcomes = [];
  for (let n = 0; n < 22; n += 1) outcomes.push((await send()).outcome);
  expect(outcomes).toEqual([...Array.from({ length: 20 }, () => 'accepted'), 'limited', 'limited']);
  now += 61_000;
  expect((await send()).outcome).toBe('accepted');
});
test('another key is another robot, and is told nowhere', async () => {
  const outcome = await send({}, 'ffffffff-7f5c-4bc4-97a0-0ec2bbbbbbbb');
  expect(outcome).toMatchObject({ outcome: 'refused', code: '93000', fault: 'account' });
  expect(JSON.stringify(outcome)).not.toContain('ffffffff');
});
test('a secret that a vendor repeats is cut out', async () => {
  const outside = { ...testIo().outside, call: async () => ({ kind: 'answered' as const, status: 200, headers: {}, body: Buffer.from(`{"errcode":40058,"errmsg":"bad key=${KEY} here"}`) }) };
  expect(await CHANNELS.WECOM_ROBOT.open({ key: KEY }, testIo({ outside })).send(message)).toMatchObject({ detail: 'bad key=*** here' });
});
test.each([[{}, 'key MISSING'], [{ key: '' }, 'key MISSING'], [{ key: 'a b' }, 'key WRONG_FORM'], [{ key: `${KEY}\n` }, 'key WRONG_FORM'], [{ key: KEY, url: 'x' }, 'url UNKNOWN']])('settings %j: %s', (settings, problem) => {
  expect(() => CHANNELS.WECOM_ROBOT.open(settings as Record<string, string>, testIo())).toThrow(`Settings of WECOM_ROBOT: ${problem}`);
});
