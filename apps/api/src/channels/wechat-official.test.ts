import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/wechat-official.mjs';
import { seal } from '@huiyin/tooling-stand-ins/wechat-seal.mjs';
import type { Outgoing, ReceiptRequest } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { receiptDesk, testIo } from './test/bench.ts';

const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const SETTINGS = { appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef', templateId: 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY', parameters: 'thing1=title,thing2=text', token: 'huiyinToken1' };
const OPENID = 'oia2TjuEGTNoeX76QEjQNrcURxG8';
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e13', to: OPENID, title: '停水', text: '3号楼', url: 'https://huiyin.example.cn/n/7', parameters: {}, at: 0, repeated: false };
let stand: StandIn;
beforeAll(async () => { stand = await start(); });
afterEach(() => stand.clear());
afterAll(() => stand.close());
const open = (over: Readonly<Record<string, string>> = {}, now: () => number = Date.now) => CHANNELS.WECHAT_OFFICIAL.open({ ...SETTINGS, ...over }, testIo({ baseUrl: stand.url, now }));

test('what is sent; the id of the vendor keeps its 19 digits', async () => {
  expect(await open().send(message)).toEqual({ outcome: 'accepted', providerId: '3413453012345678849' });
  expect(stand.received[0]).toMatchObject({ openid: OPENID, url: message.url, clientId: '0193d4a17c3e7b2a8f002f5a6c1d9e13', data: { thing1: { value: '停水' }, thing2: { value: '3号楼' } } });
});
test('a repeat has the id of the first', async () => {
  expect(await open().send({ ...message, repeated: true })).toEqual({ outcome: 'accepted', providerId: '3413453012345678849' });
  expect(stand.received).toHaveLength(1);
});
test('another system of the company that fetches a token of its own does not kill ours', async () => {
  const adapter = open();
  await adapter.send(message);
  await fetch(`${stand.url}/cgi-bin/token?grant_type=client_credential&appid=${SETTINGS.appId}&secret=${SETTINGS.appSecret}`);
  const outside = testIo().outside;
  const calls: string[] = [];
  const watched = CHANNELS.WECHAT_OFFICIAL.open(SETTINGS, testIo({ baseUrl: stand.url, outside: { ...outside, call: (call) => { calls.push(call.url.pathname); return outside.call(call); } } }));
  expect((await watched.send(message)).outcome).toBe('accepted');
  expect(calls).toEqual(['/cgi-bin/stable_token', '/cgi-bin/message/template/send']);
});
test.each([
  [{ to: 'oNobody000000000000000000000' }, '43004', 'address'], [{ to: 'not-an-openid-of-this-form' }, '40003', 'address'], [{ template: 'x'.repeat(43) }, '40037', 'message'], [{ text: '字'.repeat(21) }, '47003', 'message'], [{ text: '' }, 'PARAMETER_MISSING', 'message'],
])('%j: %s', async (over, code, fault) => expect(await open().send({ ...message, ...over })).toMatchObject({ outcome: 'refused', code, fault }));
test.each([[{ appSecret: 'f'.repeat(32) }, '40125'], [{ appId: 'wxffffffffffffffff' }, '40013']])('%j: %s', async (over, code) => expect(await open(over).send(message)).toMatchObject({ outcome: 'refused', code, fault: 'account' }));
test('our address is not on the account\'s list', async () => {
  stand.fault('noToken');
  expect(await open().send(message)).toMatchObject({ outcome: 'refused', code: '40164', fault: 'account', detail: expect.stringContaining('203.0.113.9') });
});
test.each([[45_009, 3_600_000], [45_011, 60_000]])('%i: wait %i ms', async (errcode, retryAfterMs) => {
  stand.fault('limit', { errcode });
  expect(await open().send(message)).toEqual({ outcome: 'limited', code: String(errcode), retryAfterMs });
});

describe('pushes', () => {
  const signature = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');
  const at = 1_700_000_000;
  const xml = (over = ''): string => `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><CreateTime>${at}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event><MsgID>3413453012345678849</MsgID><Status><![CDATA[success]]></Status>${over}</xml>`;
  const request = (body: string | Buffer, over: Partial<ReceiptRequest> = {}): ReceiptRequest => ({ method: 'POST', headers: {}, query: { timestamp: String(at), nonce: '7', signature: signature(SETTINGS.token, String(at), '7') }, body: Buffer.from(body), ...over });
  const read = (one: ReceiptRequest, over: Readonly<Record<string, string>> = {}, now = at * 1000) => open(over, () => now).readReceipts?.(one);
  const sealed = (text: string, appId = SETTINGS.appId): ReceiptRequest => {
    const inside = seal(text, KEY, appId);
    return request(`<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${inside}]]></Encrypt></xml>`, { query: { ...request('').query, encrypt_type: 'aes', msg_signature: signature(SETTINGS.token, String(at), '7', inside) } });
  };
  const delivered = { receipts: [{ providerId: '3413453012345678849', outgoingId: null, state: 'delivered', code: 'success', detail: '', at: at * 1000 }], reply: { status: 200, contentType: 'text/plain; charset=utf-8', body: 'success' } };

  test('in the clear', () => expect(read(request(xml()))).toEqual(delivered));
  test('sealed', () => expect(read(sealed(xml()), { encodingAesKey: KEY })).toEqual(delivered));
  test('sent by the stand-in, sealed, to our desk', async () => {
    const adapter = () => open({ encodingAesKey: KEY });
    const desk = await receiptDesk(adapter);
    const one = await start({ encodingAesKey: KEY, pushesTo: desk.url });
    await CHANNELS.WECHAT_OFFICIAL.open({ ...SETTINGS, encodingAesKey: KEY }, testIo({ baseUrl: one.url })).send({ ...message, to: 'oBlocking0000000000000000001' });
    expect(await one['report'](one.received)).toEqual({ status: 200, body: 'success' });
    expect(desk.receipts).toMatchObject([{ state: 'failed', code: 'failed:user block', providerId: one.received[0].msgid }]);
    await one.close();
    await desk.close();
  });
  test('the vendor asks whether the address is ours', () => {
    expect(read(request('', { method: 'GET', query: { ...request('').query, echostr: '5837397576561537' } }))).toEqual({ receipts: [], reply: { status: 200, contentType: 'text/plain; charset=utf-8', body: '5837397576561537' } });
    expect(read(request('', { method: 'GET', query: { ...request('').query, echostr: '<script>' } }))).toEqual({ refused: 'MALFORMED' });
  });
  test('other events are thanked for, and are no receipts', () => {
    expect(read(request('<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[<b>hello</b>]]></Content></xml>'))).toMatchObject({ receipts: [], reply: { body: 'success' } });
    expect(read(request(xml().replace('TEMPLATESENDJOBFINISH', 'subscribe')))).toMatchObject({ receipts: [] });
  });
  test.each<[string, ReceiptRequest, string]>([
    ['no signature', request(xml(), { query: {} }), 'WRONG_SIGNATURE'], ['another token', request(xml(), { query: { timestamp: String(at), nonce: '7', signature: signature('other', String(at), '7') } }), 'WRONG_SIGNATURE'],
    ['another time than signed', request(xml(), { query: { ...request('').query, timestamp: String(at + 1) } }), 'WRONG_SIGNATURE'], ['a time that is none', request(xml(), { query: { timestamp: 'x', nonce: '7', signature: signature(SETTINGS.token, 'x', '7') } }), 'OLD_SIGNATURE'],
    ['an entity', request(`<!DOCTYPE xml [<!ENTITY a "b">]>${xml()}`), 'MALFORMED'], ['an entity inside', request(xml('<!ENTITY a "b">')), 'MALFORMED'], ['a tag twice', request(xml('<MsgID>1</MsgID>')), 'MALFORMED'], ['JSON', request('{}'), 'MALFORMED'], ['nothing', request(''), 'MALFORMED'], ['not UTF-8', request(Buffer.from([0x3c, 0xff])), 'MALFORMED'],
    ['too much', request('x'.repeat(65_537)), 'TOO_LARGE'], ['another method', request(xml(), { method: 'PUT' }), 'WRONG_METHOD'],
  ])('%s: refused', (_what, one, why) => expect(read(one)).toEqual({ refused: why }));
  test('an old signature: refused, since it would be good for any content', () => {
    expect(read(request(xml()), {}, (at + 601) * 1000)).toEqual({ refused: 'OLD_SIGNATURE' });
    expect(read(request(xml()), {}, (at - 601) * 1000)).toEqual({ refused: 'OLD_SIGNATURE' });
  });
  test('an account with a key believes nothing in the clear, and nothing sealed for another', () => {
    expect(read(request(xml()), { encodingAesKey: KEY })).toEqual({ refused: 'WRONG_SIGNATURE' });
    expect(read(sealed(xml(), 'wxother'), { encodingAesKey: KEY })).toEqual({ refused: 'MALFORMED' });
    expect(read({ ...sealed(xml()), query: request('').query }, { encodingAesKey: KEY })).toEqual({ refused: 'WRONG_SIGNATURE' });
  });
  test.each(['', 'AAAA', 'A'.repeat(64), Buffer.alloc(48).toString('base64'), '!!!!'])('sealed garbage %j signed rightly: refused, and nothing thrown', (inside) => {
    const one = request(`<xml><Encrypt><![CDATA[${inside}]]></Encrypt></xml>`, { query: { ...request('').query, msg_signature: signature(SETTINGS.token, String(at), '7', inside) } });
    expect(read(one, { encodingAesKey: KEY })).toEqual({ refused: inside === '' ? 'WRONG_SIGNATURE' : 'MALFORMED' });
  });
  test('a channel without a token takes none', () => expect(read(request(xml()), { token: '' })).toEqual({ refused: 'NO_TOKEN' }));
  test.each([['MsgID', '<MsgID>x</MsgID>'], ['MsgID', ''], ['Status', '']])('a report without a sound %s is none', (tag, instead) => {
    expect(read(request(xml().replace(new RegExp(`<${tag}>.*</${tag}>`), instead)))).toMatchObject({ receipts: [] });
  });
});
