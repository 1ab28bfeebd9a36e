// Requests and replies as they stand on https://developer.work.weixin.qq.com/document/path/99110: the vendor has no SDK for robots.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { start } from '../src/wecom-robot.mjs';

const KEY = '693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa';
let now = 0;
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => { stand = await start({ keys: [KEY], now: () => now }); });
afterEach(() => stand.close());
/** @param {unknown} body @param {string} [key] */
const send = async (body, key = KEY) => (await fetch(`${stand.url}/cgi-bin/webhook/send?key=${key}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) })).json();

test.each([
  ['{\n    "msgtype": "text",\n    "text": {\n        "content": "hello world"\n    }\n}'],
  ['{"msgtype": "text","text": {"content": "广州今日天气：29度，大部分多云，降雨概率：60%","mentioned_list":["wangqing","@all"],"mentioned_mobile_list":["13800001111","@all"]}}'],
  ['{"msgtype": "markdown","markdown": {"content": "实时新增用户反馈<font color=\\"warning\\">132例</font>，请相关同事注意。\\n>类型:<font color=\\"comment\\">用户反馈</font>"}}'],
])('%s', async (body) => {
  expect(await send(body)).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(stand.received).toEqual([{ key: KEY, message: JSON.parse(body) }]);
});
test.each([
  [{ msgtype: 'text', text: { content: '字'.repeat(683) } }, KEY, 40058], [{ msgtype: 'text', text: { content: '' } }, KEY, 44004], [{ msgtype: 'song' }, KEY, 40008], ['{', KEY, 40063], [{ msgtype: 'text', text: { content: 'a' } }, 'none', 93000],
])('%j by %s: %i', async (body, key, errcode) => {
  expect(await send(body, key)).toMatchObject({ errcode });
  expect(stand.received).toEqual([]);
});
test('20 messages a minute of one robot', async () => {
  const codes = [];
  for (let n = 0; n < 21; n += 1) codes.push((await send({ msgtype: 'text', text: { content: 'a' } })).errcode);
  expect(codes).toEqual([...Array.from({ length: 20 }, () => 0), 45009]);
  now += 60_001;
  expect((await send({ msgtype: 'text', text: { content: 'a' } })).errcode).toBe(0);
});
