// Proved by the vendor's own SDK, pointed at it, and by the signature of the vendor's own page.
import { Agent } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import * as tencentcloud from 'tencentcloud-sdk-nodejs-sms';
import { start } from '../src/sms-tencent.mjs';
import { tc3Problem } from '../src/tc3-check.mjs';

const { Client } = /** @type {any} */ (tencentcloud).sms.v20210111;
let now = Date.now();
/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
beforeEach(async () => {
  now = Date.now();
  stand = await start({ now: () => now });
});
afterEach(() => stand.close());
/** The SDK takes the service it signs for from the name of the host: the name is the vendor's, the address ours. */
const agent = new Agent({ lookup: (_host, options, done) => (options.all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)) });
const client = (secretKey = 'standinsecretkey00000000000001', secretId = 'AKIDstandin0001') =>
  new Client({ credential: { secretId, secretKey }, region: 'ap-guangzhou', profile: { httpProfile: { endpoint: stand.url.replace('http://127.0.0.1', 'sms.tencentcloudapi.com'), protocol: 'http://', agent } } });
const sms = (over = {}) => ({ PhoneNumberSet: ['+8613800138000'], SmsSdkAppId: '1400006666', SignName: '安居物业', TemplateId: '1110', TemplateParamSet: ['停水', '3号楼'], SessionContext: 'abc-1', ...over });

test('takes what the SDK signs, and the SDK reads what it answers', async () => {
  const { SendStatusSet: [status] } = await client().SendSms(sms());
  expect(status).toMatchObject({ Code: 'Ok', PhoneNumber: '+8613800138000', Fee: 1, SerialNo: stand.received[0]?.serial });
  expect(stand.received).toMatchObject([{ phone: '+8613800138000', values: ['停水', '3号楼'], context: 'abc-1' }]);
});
test('one status for each number, in their order', async () => {
  const { SendStatusSet } = await client().SendSms(sms({ PhoneNumberSet: ['+8613800138000', '13800138001', '123', '+8613900000000'] }));
  expect(SendStatusSet.map((/** @type {any} */ one) => one.Code)).toEqual(['Ok', 'Ok', 'InvalidParameterValue.IncorrectPhoneNumber', 'FailedOperation.PhoneNumberInBlacklist']);
  expect(stand.received.map(({ phone }) => phone)).toEqual(['+8613800138000', '+8613800138001']);
});
test.each([
  ['a wrong secret', () => client('x'.repeat(20)), 'AuthFailure.SignatureFailure'], ['an unknown key', () => client(undefined, 'AKIDnobody'), 'AuthFailure.SecretIdNotFound'],
])('%s', async (_what, opened, code) => {
  await expect(opened().SendSms(sms())).rejects.toMatchObject({ code });
  expect(stand.received).toEqual([]);
});
test('a clock that is five minutes off', async () => {
  now += 301_000;
  await expect(client().SendSms(sms())).rejects.toMatchObject({ code: 'AuthFailure.SignatureExpire' });
});
test.each([
  [{ SignName: '别家' }, 'FailedOperation.SignatureIncorrectOrUnapproved'], [{ TemplateId: '9' }, 'FailedOperation.TemplateUnapprovedOrNotExist'], [{ TemplateParamSet: ['a'] }, 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'],
])('%j: %s', async (over, code) => expect((await client().SendSms(sms(over))).SendStatusSet[0].Code).toBe(code));
test('another application', async () => {
  await expect(client().SendSms(sms({ SmsSdkAppId: '1' }))).rejects.toMatchObject({ code: 'InvalidParameterValue.SdkAppIdNotExist' });
});
test('reports by number, once there are any', async () => {
  await client().SendSms(sms());
  const ask = () => client().PullSmsSendStatusByPhoneNumber({ BeginTime: Math.floor(now / 1000) - 60, Offset: 0, Limit: 10, PhoneNumber: '+8613800138000', SmsSdkAppId: '1400006666' });
  expect((await ask()).PullSmsSendStatusSet).toEqual([]);
  await Promise.allSettled([stand.report(stand.received, { state: 'failed' })]);
  expect((await ask()).PullSmsSendStatusSet).toMatchObject([{ ReportStatus: 'FAIL', SerialNo: stand.received[0]?.serial, SessionContext: 'abc-1', SubscriberNumber: '13800138000' }]);
});
test('checks the signature that stands on the vendor\'s page', () => {
  // https://cloud.tencent.com/document/api/213/30654
  const request = /** @type {any} */ ({
    method: 'POST', path: '/', query: new URLSearchParams(), body: Buffer.from('{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'),
    headers: { host: 'cvm.tencentcloudapi.com', 'content-type': 'application/json; charset=utf-8', 'x-tc-timestamp': '1551113065', authorization: 'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168' },
  });
  const account = { service: 'cvm', secretOf: () => 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', now: () => 1_551_113_065_000 };
  expect(tc3Problem(request, account)).toBeNull();
  expect(tc3Problem({ ...request, body: Buffer.from('{}') }, account)).toMatchObject({ Code: 'AuthFailure.SignatureFailure' });
});
