// Requests and replies as they stand on https://open.dingtalk.com/document/orgapp/custom-robot-access; the signature is
// made anew here from the text of …/customize-robot-security-settings, whose page gives no result to compare with.
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { start } from '../src/dingtalk-robot.mjs';

let now = 1_700_000_000_000;
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => {
  stand = await start({ now: () => now, robots: [{ token: 'plain' }, { token: 'signed', secret: 'this is secret' }, { token: 'worded', keywords: ['监控报警', '停水'] }, { token: 'placed', addresses: ['203.0.113.9'] }] });
});
afterEach(() => stand.close());
/** @param {string} query @param {unknown} [message] @returns {Promise<any>} */
const send = async (query, message = { msgtype: 'text', text: { content: '我就是我, 是不一样的烟火' } }) => (await fetch(`${stand.url}/robot/send?${query}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) })).json();
/** urlEncode(base64(HmacSHA256)) @param {number} timestamp @param {string} [secret] */
const signed = (timestamp, secret = 'this is secret') => `access_token=signed&timestamp=${timestamp}&sign=${encodeURIComponent(createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'))}`;

test.each([
  [{ msgtype: 'text', text: { content: '我就是我, 是不一样的烟火' } }], [{ at: { atMobiles: ['180xxxxxx'], atUserIds: ['user123'], isAtAll: false }, text: { content: '我就是我, @180xxxxxx 是不一样的烟火' }, msgtype: 'text' }],
  [{ msgtype: 'markdown', markdown: { title: '杭州天气', text: '#### 杭州天气 @150XXXXXXXX \n > 9度' }, at: { isAtAll: false } }], [{ msgtype: 'link', link: { text: '这个即将发布的新版本', title: '时代的火车向前开', picUrl: '', messageUrl: 'https://www.dingtalk.com/' } }],
])('%j', async (message) => {
  expect(await send('access_token=plain', message)).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(stand.received).toEqual([{ token: 'plain', message }]);
});
test.each([
  ['access_token=none', 300_005, 'token is not exist'], [signed(now), 0, 'ok'], [signed(now - 3_599_000), 0, 'ok'], [signed(now - 3_601_000), 310_000, 'invalid timestamp'], [signed(now, 'other'), 310_000, 'sign not match'], ['access_token=signed', 310_000, 'invalid timestamp'],
  ['access_token=worded', 310_000, 'keywords not in content'], ['access_token=placed', 310_000, 'not in whitelist'],
])('%s: %s', async (query, errcode, errmsg) => expect(await send(query)).toEqual({ errcode, errmsg }));
test('a keyword within the words', async () => expect(await send('access_token=worded', { msgtype: 'text', text: { content: '3号楼停水' } })).toMatchObject({ errcode: 0 }));
test.each([[{ msgtype: 'text', text: { content: '' } }, 40_035], [{ msgtype: 'song' }, 40_035], ['x', 40_035], [{ msgtype: 'text', text: { content: 'x'.repeat(20_000) } }, 460_101]])('%.40j: %i', async (message, errcode) => expect(await send('access_token=plain', message)).toMatchObject({ errcode }));
test('the 21st of a minute is not heard, and nothing after it for ten minutes', async () => {
  const codes = [];
  for (let n = 0; n < 21; n += 1) codes.push((await send('access_token=plain')).errcode);
  expect(codes).toEqual([...Array.from({ length: 20 }, () => 0), 130_101]);
  now += 599_000;
  expect((await send('access_token=plain')).errcode).toBe(130_101);
  now += 2000;
  expect((await send('access_token=plain')).errcode).toBe(0);
});
