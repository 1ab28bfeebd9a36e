import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/sms-tencent.mjs';
import type { Outgoing } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { signTc3 } from './tc3.ts';
import { SECRET_KEY, testIo } from './test/bench.ts';

const SETTINGS = { secretId: 'AKIDstandin0001', secretKey: 'standinsecretkey00000000000001', sdkAppId: '1400006666', signName: '安居物业', templateId: '1110', parameters: '2=text,1=title', receiptKey: SECRET_KEY };
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e14', to: '13800138000', title: '停水', text: '3号楼 "东"', url: null, parameters: {}, at: 0, repeated: false };
let stand: StandIn;
beforeAll(async () => { stand = await start(); });
afterEach(() => stand.clear());
afterAll(() => stand.close());
const open = (over: Readonly<Record<string, string>> = {}, now: () => number = Date.now) => CHANNELS.SMS_TENCENT.open({ ...SETTINGS, ...over }, testIo({ baseUrl: stand.url, now }));

test('signs as the vendor\'s own example does', () => {
  // https://cloud.tencent.com/document/api/213/30654
  expect(signTc3({ host: 'cvm.tencentcloudapi.com', service: 'cvm', body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}', secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', at: 1_551_113_065 })).toEqual({
    'content-type': 'application/json; charset=utf-8', host: 'cvm.tencentcloudapi.com', 'x-tc-timestamp': '1551113065',
    authorization: 'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  });
});
test('values go in the order of their numbers, whatever order they were written in', async () => {
  expect((await open().send(message)).outcome).toBe('accepted');
  expect(stand.received.at(-1)).toMatchObject({ phone: '+8613800138000', values: ['停水', '3号楼 "东"'], context: message.id });
  await open().send({ ...message, template: '1110', parameters: { 2: 'b', 1: 'a' } });
  expect(stand.received.at(-1).values).toEqual(['a', 'b']);
});
test('a value without a number cannot be placed', async () => {
  expect(await open().send({ ...message, template: '1110', parameters: { title: 'a', 2: 'b' } })).toMatchObject({ outcome: 'refused', code: 'PARAMETER_WITHOUT_NUMBER', fault: 'message' });
});

describe('what the vendor says', () => {
  test.each([
    [{ secretKey: 'wrongsecretkey00000000000001' }, 'AuthFailure.SignatureFailure', 'account'], [{ secretId: 'AKIDnobody0001' }, 'AuthFailure.SecretIdNotFound', 'account'], [{ signName: '别家' }, 'FailedOperation.SignatureIncorrectOrUnapproved', 'account'],
    [{ templateId: '9' }, 'FailedOperation.TemplateUnapprovedOrNotExist', 'message'], [{ parameters: '1=title' }, 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'message'], [{ sdkAppId: '1400000000' }, 'InvalidParameterValue.SdkAppIdNotExist', 'account'],
  ])('%j: %s', async (over, code, fault) => {
    const outcome = await open(over).send(message);
    expect(outcome).toMatchObject({ outcome: 'refused', code, fault });
    expect(JSON.stringify(outcome)).not.toMatch(/secretkey0/);
  });
  test('a number that asked for no more', async () => expect(await open().send({ ...message, to: '13900000000' })).toMatchObject({ outcome: 'refused', code: 'FailedOperation.PhoneNumberInBlacklist', fault: 'address' }));
  test.each([['LimitExceeded.PhoneNumberThirtySecondLimit', 30_000], ['LimitExceeded.PhoneNumberOneHourLimit', 3_600_000], ['LimitExceeded.DeliveryFrequencyLimit', 60_000]])('%s: %i ms', async (code, retryAfterMs) => {
    stand.fault('limit', { code });
    expect(await open().send(message)).toEqual({ outcome: 'limited', code, retryAfterMs });
  });
  test('limited by the day: until midnight in Peking', async () => {
    const at = Date.UTC(2026, 8, 1, 15, 30);
    const late = await start({ now: () => at });
    late.fault('limit', { code: 'LimitExceeded.PhoneNumberDailyLimit' });
    expect(await CHANNELS.SMS_TENCENT.open(SETTINGS, testIo({ baseUrl: late.url, now: () => at })).send(message)).toMatchObject({ outcome: 'limited', retryAfterMs: 1_800_000 });
    await late.close();
  });
  test.each([['InternalError.Timeout', 'unknown'], ['InternalError.SendAndRecvFail', 'unknown'], ['InternalError.OtherError', 'temporary'], ['FailedOperation.SomethingNew', 'temporary'], ['FailedOperation.ContainSensitiveWord', 'refused']])('%s: %s', async (code, outcome) => {
    stand.fault('refuse', { code });
    expect(await open().send(message)).toMatchObject({ outcome, code });
  });
  test('throttled, and a clock that is off', async () => {
    stand.fault('throttle');
    expect(await open().send(message)).toMatchObject({ outcome: 'limited', code: 'RequestLimitExceeded' });
    expect(await open({}, () => Date.now() - 400_000).send(message)).toMatchObject({ outcome: 'temporary', code: 'AuthFailure.SignatureExpire' });
  });
  test.each(['{"Response":{}}', '{"Response":{"SendStatusSet":[]}}', '{"Response":{"SendStatusSet":[null]}}', '{"Response":{"SendStatusSet":[{"Code":"Ok"},{"Code":"Ok"}]}}', '{"Response":[]}', '{"Response":{"SendStatusSet":"Ok"}}'])('%s says nothing: unknown', async (body) => {
    const outside = { ...testIo().outside, call: async () => ({ kind: 'answered' as const, status: 200, headers: {}, body: Buffer.from(body) }) };
    expect(await CHANNELS.SMS_TENCENT.open(SETTINGS, testIo({ outside })).send(message)).toMatchObject({ outcome: 'unknown', code: 'UNREADABLE_REPLY' });
  });
});

describe('reports', () => {
  const sound = { user_receive_time: '2015-10-17 08:03:04', nationcode: '86', mobile: '13xxxxxxxxx', report_status: 'SUCCESS', errmsg: 'DELIVRD', description: '用户短信送达成功', sid: 'xxxxxxx' };
  const read = (reports: unknown) => open().readReceipts?.({ method: 'POST', path: `/r/${SECRET_KEY}`, headers: {}, query: {}, body: Buffer.from(JSON.stringify(reports)) });
  test('the vendor\'s own example', () => {
    expect(read([sound])).toEqual({ receipts: [{ providerId: 'xxxxxxx', outgoingId: null, state: 'delivered', code: 'DELIVRD', detail: '用户短信送达成功', at: Date.UTC(2015, 9, 17, 0, 3, 4) }], reply: { status: 200, contentType: 'application/json; charset=utf-8', body: '{"result":0,"errmsg":"OK"}' } });
  });
  test('what is no report is passed over', () => expect(read([null, {}, { ...sound, sid: '' }, { ...sound, report_status: 'MAYBE' }, { ...sound, report_status: 'FAIL' }])).toMatchObject({ receipts: [{ state: 'failed' }] }));
  test('under another address: refused', () => expect(open().readReceipts?.({ method: 'POST', path: '/r/x', headers: {}, query: {}, body: Buffer.from('[]') })).toEqual({ refused: 'WRONG_KEY' }));
});

describe('settling', () => {
  test('without the account\'s session context nothing is matched: better nothing than another\'s', async () => {
    const mute = await start();
    const adapter = CHANNELS.SMS_TENCENT.open(SETTINGS, testIo({ baseUrl: mute.url }));
    await adapter.send(message);
    await Promise.allSettled([mute['report'](mute.received)]);
    mute.received[0].context = '';
    expect(await adapter.settle?.(message, Date.now())).toBeNull();
    await mute.close();
  });
  test('no number, nothing to ask', async () => expect(await open().settle?.({ ...message, to: null }, 0)).toBeNull());
  test.each(['malformed', 'html', 'replyLost', 'throttle'])('asked and not answered (%s): says nothing of the message', async (fault) => {
    stand.fault(fault);
    expect(await open().settle?.(message, Date.now())).toMatchObject({ outcome: 'temporary' });
  });
});
