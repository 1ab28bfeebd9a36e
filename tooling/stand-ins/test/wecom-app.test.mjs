// Requests and replies as they stand on https://developer.work.weixin.qq.com/document/path/91039 and …/path/90236: the
// vendor has no SDK of Node for them.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { start } from '../src/wecom-app.mjs';

let now = 0;
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => {
  now = 1_000_000;
  stand = await start({ members: ['userid1', 'userid2'], now: () => now });
});
afterEach(() => stand.close());
/** @param {string} path @param {unknown} [body] @returns {Promise<any>} */
const ask = async (path, body) => (await fetch(`${stand.url}${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })).json();
const getToken = (corpid = 'wwabcddzxdkrsdv', corpsecret = 'vQT_03RDVA3uE6JDASDASDAiXUvccqV8mDgLdLI') => ask(`/cgi-bin/gettoken?corpid=${corpid}&corpsecret=${corpsecret}`);
const text = (over = {}) => ({ touser: 'userid1', toparty: '', totag: '', msgtype: 'text', agentid: 1, text: { content: '你的快递已到，请携带工卡前往邮件中心领取。\n出发前可查看<a href="http://work.weixin.qq.com">邮件中心视频实况</a>，聪明避开排队。' }, safe: 0, enable_id_trans: 0, enable_duplicate_check: 0, duplicate_check_interval: 1800, ...over });
const send = async (over = {}, token = '') => ask(`/cgi-bin/message/send?access_token=${token || (await getToken()).access_token}`, text(over));

describe('token', () => {
  test('the reply of the page', async () => expect(await getToken()).toEqual({ errcode: 0, errmsg: 'ok', access_token: expect.stringMatching(/^.{20,512}$/), expires_in: 7200 }));
  test('who asks again gets the same, with the time that is left', async () => {
    const first = await getToken();
    now += 1000_000;
    expect(await getToken()).toEqual({ ...first, expires_in: 6200 });
  });
  test('wrong secret, wrong company', async () => {
    expect(await getToken(undefined, 'x')).toMatchObject({ errcode: 40_001 });
    expect(await getToken('x')).toMatchObject({ errcode: 40_013 });
  });
  test('missing, foreign, over', async () => {
    const { access_token } = await getToken();
    expect(await ask('/cgi-bin/message/send', text())).toMatchObject({ errcode: 41_001 });
    expect(await send({}, 'x')).toMatchObject({ errcode: 40_014 });
    now += 7200_001;
    expect(await send({}, access_token)).toMatchObject({ errcode: 42_001 });
    expect((await getToken()).access_token).not.toBe(access_token);
  });
});

test('the message of the page is taken', async () => {
  expect(await send()).toEqual({ errcode: 0, errmsg: 'ok', msgid: expect.any(String) });
  expect(stand.received).toMatchObject([{ message: text() }]);
});
test('who cannot be reached is named; when nobody can, it fails', async () => {
  expect(await send({ touser: 'userid1|Nobody' })).toMatchObject({ errcode: 0, invaliduser: 'nobody' });
  expect(await send({ touser: 'Nobody' })).toMatchObject({ errcode: 81_013, invaliduser: 'nobody' });
  expect(stand.received).toHaveLength(1);
});
test.each([[{ agentid: 2 }, 40_056], [{ msgtype: 'song' }, 40_008], [{ text: { content: '' } }, 44_004]])('%j: %i', async (over, errcode) => expect(await send(over)).toMatchObject({ errcode }));
test('the same request within the time is not received again, if that is asked for', async () => {
  for (const check of [0, 0, 1, 1]) await send({ enable_duplicate_check: check });
  expect(stand.received).toHaveLength(3);
  now += 1800_001;
  await send({ enable_duplicate_check: 1 });
  expect(stand.received).toHaveLength(4);
});
test('text is cut at 2,048 bytes, and the 31st message of a minute dropped, both without a word', async () => {
  await send({ text: { content: 'x'.repeat(3000) } });
  expect(stand.received[0]?.message.text.content).toHaveLength(2048);
  for (let n = 1; n < 31; n += 1) expect(await send({ text: { content: `n${n}` } })).toMatchObject({ errcode: 0 });
  expect(stand.received).toHaveLength(30);
});
