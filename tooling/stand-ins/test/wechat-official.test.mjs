// Requests and replies as they stand on the vendor's pages named in the stand-in; what it pushes sealed is opened by
// @wecom/crypto, which Tencent's WeCom team publishes for the same scheme.
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import { start } from '../src/wechat-official.mjs';
import { seal, signatureOf } from '../src/wechat-seal.mjs';

const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const OPENID = 'oia2TjuEGTNoeX76QEjQNrcURxG8';
const TEMPLATE = 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY';
let now = 0;
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => {
  now = 1_700_000_000_000;
  stand = await start({ now: () => now });
});
afterEach(() => stand.close());
/** @param {string} path @param {unknown} [body] @returns {Promise<any>} */
const ask = async (path, body) => (await fetch(`${stand.url}${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })).json();
const plain = () => ask('/cgi-bin/token?grant_type=client_credential&appid=wx0123456789abcdef&secret=0123456789abcdef0123456789abcdef');
const stable = (over = {}) => ask('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef', ...over });
const message = (over = {}) => ({ touser: OPENID, template_id: TEMPLATE, url: 'http://weixin.qq.com/download', client_msg_id: 'MSG_000001', data: { thing1: { value: '停水' }, thing2: { value: '3号楼' } }, ...over });
/** @param {string} token @param {object} [over] */
const send = (token, over) => ask(`/cgi-bin/message/template/send?access_token=${token}`, message(over));

describe('tokens', () => {
  test('a second fetch kills the first', async () => {
    const { access_token: first, expires_in } = await plain();
    expect(expires_in).toBe(7200);
    expect(await send(first)).toMatchObject({ errcode: 0 });
    const { access_token: second } = await plain();
    expect(await send(first, { client_msg_id: '2' })).toMatchObject({ errcode: 40_001 });
    expect(await send(second, { client_msg_id: '3' })).toMatchObject({ errcode: 0 });
  });
  test('the stable one is the same for all who ask, until five minutes before its end; both doors leave each other alone', async () => {
    const { access_token: first } = await stable();
    await plain();
    expect((await stable()).access_token).toBe(first);
    now += (7200 - 299) * 1000;
    const { access_token: second } = await stable();
    expect(second).not.toBe(first);
    expect([await send(first), await send(second)]).toMatchObject([{ errcode: 0 }, { errcode: 0 }]);
    now += 300_000;
    expect(await send(first)).toMatchObject({ errcode: 40_001 });
  });
  test('forced, it kills the one before', async () => {
    const { access_token: first } = await stable();
    const { access_token: second } = await stable({ force_refresh: true });
    expect([await send(first), await send(second)]).toMatchObject([{ errcode: 40_001 }, { errcode: 0 }]);
  });
  test('over, foreign, wrong account', async () => {
    const { access_token } = await plain();
    now += 7200_000;
    expect(await send(access_token)).toMatchObject({ errcode: 42_001 });
    expect(await send('x')).toMatchObject({ errcode: 40_001 });
    expect(await stable({ secret: 'x' })).toMatchObject({ errcode: 40_125 });
    expect(await stable({ appid: 'x' })).toMatchObject({ errcode: 40_013 });
  });
});

test('an id of today has more digits than a JavaScript number keeps', async () => {
  const { access_token } = await stable();
  const raw = await (await fetch(`${stand.url}/cgi-bin/message/template/send?access_token=${access_token}`, { method: 'POST', body: JSON.stringify(message()) })).text();
  expect(raw).toBe('{"errcode":0,"errmsg":"ok","msgid":3413453012345678849}');
});
test('a client_msg_id is sent once within ten minutes', async () => {
  const { access_token } = await stable();
  for (const clientId of ['a', 'a', 'b']) await send(access_token, { client_msg_id: clientId });
  expect(stand.received).toHaveLength(2);
  now += 600_000;
  await send(access_token, { client_msg_id: 'a' });
  expect(stand.received).toHaveLength(3);
});
test.each([
  [{ touser: 'x' }, 40_003], [{ touser: 'oNobody000000000000000000000' }, 43_004], [{ template_id: 'x' }, 40_037], [{ data: { thing1: { value: '停水' } } }, 47_003], [{ data: { thing1: { value: '停'.repeat(21) }, thing2: { value: 'a' } } }, 47_003],
])('%j: %i', async (over, errcode) => expect(await send((await stable()).access_token, over)).toMatchObject({ errcode }));

describe('pushes', () => {
  /** @param {object} options @param {(one: Awaited<ReturnType<typeof start>>) => Promise<unknown>} work @returns {Promise<{ url: URL; body: string }[]>} */
  const pushed = async (options, work) => {
    /** @type {{ url: URL; body: string }[]} */
    const seen = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => void (body += piece)).on('end', () => {
        seen.push({ url: new URL(request.url ?? '/', 'http://x'), body });
        response.end('success');
      });
    });
    await new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const one = await start({ now: () => now, pushesTo: `http://127.0.0.1:${port}/wx`, ...options });
    await work(one);
    await one.close();
    server.close();
    return seen;
  };
  const told = { openid: OPENID, template: TEMPLATE, data: {}, url: null, msgid: '200163836', clientId: '', at: 0 };

  test('in the clear, as on the page, signed by the sorted sha1', async () => {
    now = 1_395_658_920_000;
    const [push] = await pushed({}, (one) => one.report([told]));
    expect(push?.body).toBe('<xml>\n<ToUserName><![CDATA[gh_7f083739789a]]></ToUserName>\n<FromUserName><![CDATA[oia2TjuEGTNoeX76QEjQNrcURxG8]]></FromUserName>\n<CreateTime>1395658920</CreateTime>\n<MsgType><![CDATA[event]]></MsgType>\n<Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event>\n<MsgID>200163836</MsgID>\n<Status><![CDATA[success]]></Status>\n</xml>');
    const of = (/** @type {string} */ name) => push?.url.searchParams.get(name) ?? '';
    expect(of('signature')).toBe(getSignature('huiyinToken1', of('timestamp'), of('nonce'), ''));
  });
  test('sealed: the vendor\'s library opens it and finds its signature', async () => {
    const [push] = await pushed({ encodingAesKey: KEY }, (one) => one.report([told], { state: 'blocked' }));
    const sealed = /<Encrypt><!\[CDATA\[(.+)\]\]>/.exec(push?.body ?? '')?.[1] ?? '';
    const of = (/** @type {string} */ name) => push?.url.searchParams.get(name) ?? '';
    expect(of('msg_signature')).toBe(getSignature('huiyinToken1', of('timestamp'), of('nonce'), sealed));
    expect(decrypt(KEY, sealed)).toMatchObject({ id: 'wx0123456789abcdef', message: expect.stringContaining('<Status><![CDATA[failed:user block]]></Status>') });
  });
  test('seals as the vendor\'s library does', () => {
    const random = decrypt(KEY, seal('<xml>停</xml>', KEY, 'wx1'));
    expect(random).toMatchObject({ message: '<xml>停</xml>', id: 'wx1' });
    expect(encrypt(KEY, '<xml/>', 'wx1')).toHaveLength(seal('<xml/>', KEY, 'wx1').length);
    expect(signatureOf('b', 'a', 'c')).toBe(getSignature('b', 'a', 'c', ''));
  });
  test('who blocks is told of as such', async () => {
    const [push] = await pushed({}, (one) => one.report([{ ...told, openid: 'oBlocking0000000000000000001' }]));
    expect(push?.body).toContain('failed:user block');
  });
});
