// Proved by the vendor's own SDK, pointed at it.
import { createServer, request } from 'node:http';
import dysms, { QuerySendDetailsRequest, SendSmsRequest } from '@alicloud/dysmsapi20170525';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { start } from '../src/sms-aliyun.mjs';

const Client = /** @type {any} */ (dysms).default ?? dysms;
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => { stand = await start(); });
afterEach(() => stand.close());
const client = (accessKeySecret = 'testkeysecret0000000000000001', accessKeyId = 'testkeyid0001') =>
  new Client(new $OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint: stand.url.replace('http://', ''), protocol: 'http' }));
const sms = (over = {}) => new SendSmsRequest({ phoneNumbers: '13800138000', signName: '安居物业', templateCode: 'SMS_154950909', templateParam: JSON.stringify({ title: '停水', text: '3号楼 (东)*~' }), outId: 'abc-1', ...over });

test('takes what the SDK signs, and the SDK reads what it answers', async () => {
  const { statusCode, body } = await client().sendSms(sms());
  expect({ statusCode, code: body.code, message: body.message }).toEqual({ statusCode: 200, code: 'OK', message: 'OK' });
  expect(stand.received).toMatchObject([{ phone: '13800138000', sign: '安居物业', values: { title: '停水', text: '3号楼 (东)*~' }, outId: 'abc-1', bizId: body.bizId }]);
});
test.each([
  ['a wrong secret', () => client('x'.repeat(20)), 'SignatureDoesNotMatch'], ['an unknown key', () => client(undefined, 'nobody'), 'InvalidAccessKeyId.NotFound'],
])('%s', async (_what, opened, code) => {
  await expect(opened().sendSms(sms())).rejects.toMatchObject({ code });
  expect(stand.received).toEqual([]);
});
test.each([
  [{ phoneNumbers: '123' }, 'isv.MOBILE_NUMBER_ILLEGAL'], [{ signName: '别家' }, 'isv.SMS_SIGNATURE_ILLEGAL'], [{ templateCode: 'SMS_1' }, 'isv.SMS_TEMPLATE_ILLEGAL'], [{ templateParam: '{"title":"a"}' }, 'isv.TEMPLATE_MISSING_PARAMETERS'], [{ templateParam: '{"title":1,"text":"a"}' }, 'isv.INVALID_JSON_PARAM'],
])('%j: %s', async (over, code) => {
  expect((await client().sendSms(sms(over))).body.code).toBe(code);
  expect(stand.received).toEqual([]);
});
test('51 notices a day to one number are one too many', async () => {
  const codes = [];
  for (let n = 0; n < 51; n += 1) codes.push((await client().sendSms(sms())).body.code);
  expect(codes.filter((code) => code === 'OK')).toHaveLength(50);
  expect(codes.at(-1)).toBe('isv.BUSINESS_LIMIT_CONTROL');
});

describe('details', () => {
  const ask = async (over = {}) => (await client().querySendDetails(new QuerySendDetailsRequest({ phoneNumber: '13800138000', sendDate: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', ''), pageSize: 10, currentPage: 1, ...over }))).body;
  test('on its way, arrived, failed', async () => {
    await client().sendSms(sms());
    const [one] = stand.received;
    expect((await ask()).smsSendDetailDTOs.smsSendDetailDTO).toMatchObject([{ outId: 'abc-1', sendStatus: 1, phoneNum: '13800138000' }]);
    await Promise.allSettled([stand.report([/** @type {any} */ (one)], { state: 'failed' })]);
    expect((await ask()).smsSendDetailDTOs.smsSendDetailDTO).toMatchObject([{ sendStatus: 2, errCode: 'MK:100D' }]);
  });
  test('by page', async () => {
    for (let n = 0; n < 3; n += 1) await client().sendSms(sms({ outId: `n-${n}` }));
    const body = await ask({ pageSize: 2, currentPage: 2 });
    expect({ total: body.totalCount, ids: body.smsSendDetailDTOs.smsSendDetailDTO.map((/** @type {any} */ one) => one.outId) }).toEqual({ total: '3', ids: ['n-2'] });
    expect((await ask({ sendDate: '20200101' })).totalCount).toBe('0');
  });
});

test('what was signed is taken once, and only at the host it was signed for', async () => {
  /** @type {any} */
  let seen;
  const between = createServer((incoming, response) => {
    seen = { path: incoming.url, headers: incoming.headers };
    response.end('{}');
  });
  await new Promise((resolve) => void between.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (between.address());
  await new Client(new $OpenApiUtil.Config({ accessKeyId: 'testkeyid0001', accessKeySecret: 'testkeysecret0000000000000001', endpoint: `127.0.0.1:${port}`, protocol: 'http' })).sendSms(sms());
  between.close();
  /** @param {string} host @returns {Promise<any>} */
  const replayed = (host) => new Promise((resolve, reject) => {
    request(`${stand.url}${seen.path}`, { method: 'POST', headers: { ...seen.headers, host, 'content-length': '0' } }, (response) => void response.on('data', (piece) => resolve(JSON.parse(String(piece)).Code))).on('error', reject).end();
  });
  expect(await replayed('dysmsapi.aliyuncs.com')).toBe('SignatureDoesNotMatch');
  expect(await replayed(`127.0.0.1:${port}`)).toBe('OK');
  expect(await replayed(`127.0.0.1:${port}`)).toBe('SignatureNonceUsed');
});
