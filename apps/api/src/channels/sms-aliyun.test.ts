import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/sms-aliyun.mjs';
import { signAcs3 } from './acs3.ts';
import type { Outgoing, ReceiptRequest } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { SECRET_KEY, testIo } from './test/bench.ts';

const SETTINGS = { accessKeyId: 'testkeyid0001', accessKeySecret: 'testkeysecret0000000000000001', signName: '安居物业', templateCode: 'SMS_154950909', parameters: 'title=title,text=place', receiptKey: SECRET_KEY };
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e09', to: '13800138000', title: '停水', text: '', url: null, parameters: { place: '3号楼 (东) *!\'~+&=%' }, at: 0, repeated: false };
let stand: StandIn;
beforeAll(async () => { stand = await start(); });
afterEach(() => stand.clear());
afterAll(() => stand.close());
const open = (over: Readonly<Record<string, string>> = {}, now: () => number = Date.now) => CHANNELS.SMS_ALIYUN.open({ ...SETTINGS, ...over }, testIo({ baseUrl: stand.url, now }));

test('signs as the vendor\'s own example does', () => {
  // https://help.aliyun.com/document_detail/2593177.html, 固定参数示例
  const { url, headers } = signAcs3({
    origin: 'https://ecs.cn-shanghai.aliyuncs.com', action: 'RunInstances', version: '2014-05-26', query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
    accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret', at: Date.UTC(2023, 9, 26, 10, 22, 32), nonce: '3156853299f313e23d1673dc12e1703d',
  });
  expect(url.href).toBe('https://ecs.cn-shanghai.aliyuncs.com/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
  expect(headers['authorization']).toBe('ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0');
});

describe('templates', () => {
  test('the channel\'s own is filled as the setting says, marks and all', async () => {
    expect((await open().send(message)).outcome).toBe('accepted');
    expect(stand.received.at(-1)).toMatchObject({ phone: '13800138000', sign: '安居物业', template: 'SMS_154950909', values: { title: '停水', text: '3号楼 (东) *!\'~+&=%' }, outId: message.id });
  });
  test('a value that is missing is refused here', async () => {
    expect(await open().send({ ...message, parameters: {} })).toEqual({ outcome: 'refused', code: 'PARAMETER_MISSING', detail: 'place', fault: 'message' });
  });
  test('a message\'s own template brings its own names', async () => {
    expect(await open().send({ ...message, template: 'SMS_154950909', parameters: { title: 'a', text: 'b' } })).toMatchObject({ outcome: 'accepted' });
    expect(stand.received.at(-1).values).toEqual({ title: 'a', text: 'b' });
    expect(await open().send({ ...message, template: 'SMS_1' })).toMatchObject({ outcome: 'refused', code: 'isv.SMS_TEMPLATE_ILLEGAL', fault: 'message' });
  });
});

describe('what the vendor says', () => {
  test.each([
    [{ accessKeySecret: 'wrongkeysecret000000000001' }, { outcome: 'refused', code: 'SignatureDoesNotMatch', fault: 'account' }],
    [{ accessKeyId: 'otherkeyid01' }, { outcome: 'refused', code: 'InvalidAccessKeyId.NotFound', fault: 'account' }],
    [{ signName: '别家物业' }, { outcome: 'refused', code: 'isv.SMS_SIGNATURE_ILLEGAL', fault: 'account' }],
    [{ templateCode: 'SMS_1' }, { outcome: 'refused', code: 'isv.SMS_TEMPLATE_ILLEGAL', fault: 'message' }],
    [{ parameters: 'title=title' }, { outcome: 'refused', code: 'isv.TEMPLATE_MISSING_PARAMETERS', fault: 'message' }],
  ])('%j', async (over, outcome) => {
    const told = await open(over).send(message);
    expect(told).toMatchObject(outcome);
    expect(JSON.stringify(told)).not.toMatch(/keysecret/);
  });
  test.each([['minute', 60_000], ['hour', 3_600_000]])('limited by the %s', async (span, retryAfterMs) => {
    stand.fault('limit', { span });
    expect(await open().send(message)).toEqual({ outcome: 'limited', code: 'isv.BUSINESS_LIMIT_CONTROL', retryAfterMs });
  });
  test('limited by the day: until midnight in Peking', async () => {
    const late = await start({ now: () => Date.UTC(2026, 8, 1, 15, 59) });
    late.fault('limit', { span: 'day' });
    const adapter = CHANNELS.SMS_ALIYUN.open(SETTINGS, testIo({ baseUrl: late.url, now: () => Date.UTC(2026, 8, 1, 15, 59) }));
    expect(await adapter.send(message)).toEqual({ outcome: 'limited', code: 'isv.BUSINESS_LIMIT_CONTROL', retryAfterMs: 60_000 });
    await late.close();
  });
  test('throttled, and a clock that is off', async () => {
    stand.fault('throttle');
    expect(await open().send(message)).toMatchObject({ outcome: 'limited', code: 'Throttling.User' });
    expect(await open({}, () => Date.now() - 3_600_000).send(message)).toMatchObject({ outcome: 'temporary', code: 'InvalidTimeStamp.Expired' });
  });
  test.each([['isv.AMOUNT_NOT_ENOUGH', 'refused'], ['isp.SYSTEM_ERROR', 'temporary'], ['isv.SOMETHING_NEW', 'temporary']])('%s: %s', async (code, outcome) => {
    stand.fault('refuse', { code });
    expect(await open().send(message)).toMatchObject({ outcome, code });
  });
});

describe('calls at the receipt\'s address', () => {
  const sound = { phone_number: '13800138000', send_time: '2017-01-01 00:00:00', report_time: '2017-01-01 00:00:00', success: true, err_code: 'DELIVERED', err_msg: '用户接收成功', sms_size: '1', biz_id: '12345', out_id: message.id };
  const read = (body: Buffer | string, over: Partial<ReceiptRequest> = {}) => open().readReceipts?.({ method: 'POST', path: `/r/${SECRET_KEY}`, headers: {}, query: {}, body: Buffer.from(body), ...over });
  const receiptsOf = (reports: unknown) => {
    const reading = read(JSON.stringify(reports));
    return reading !== undefined && 'receipts' in reading ? reading.receipts : reading;
  };

  test('the vendor\'s own example', () => {
    expect(receiptsOf([sound])).toEqual([{ providerId: '12345', outgoingId: message.id, state: 'delivered', code: 'DELIVERED', detail: '用户接收成功', at: Date.UTC(2016, 11, 31, 16) }]);
  });
  test.each([
    ['no secret in the path', { path: '/r/' }], ['another secret', { path: `/r/${SECRET_KEY}x` }], ['no path', { path: '' }], ['another secret in the query', { path: '/', query: { key: 'x'.repeat(24) } }],
  ])('%s: refused', (_what, over) => expect(read('[]', over)).toEqual({ refused: 'WRONG_KEY' }));
  test('the secret may stand in the query', () => expect(read('[]', { path: '/r', query: { key: SECRET_KEY } })).toMatchObject({ receipts: [] }));
  test('a channel without a secret address takes none', () => {
    expect(CHANNELS.SMS_ALIYUN.open({ ...SETTINGS, receiptKey: '' }, testIo()).readReceipts?.({ method: 'POST', path: '/', headers: {}, query: {}, body: Buffer.from('[]') })).toEqual({ refused: 'NO_RECEIPT_KEY' });
  });
  test.each([['{}', 'MALFORMED'], ['', 'MALFORMED'], ['<xml/>', 'MALFORMED'], ['null', 'MALFORMED'], ['[', 'MALFORMED'], [Buffer.from([0x5b, 0xff, 0x5d]), 'MALFORMED'], ['x'.repeat((1 << 20) + 1), 'TOO_LARGE']])('%.20s: %s', (body, why) => expect(read(body)).toEqual({ refused: why }));
  test('GET is refused', () => expect(read('[]', { method: 'GET' })).toEqual({ refused: 'WRONG_METHOD' }));
  test('what is no report is passed over, what is one counts', () => {
    expect(receiptsOf([null, 7, 'x', [], {}, { ...sound, success: 'maybe' }, { success: true }, { ...sound, biz_id: '', out_id: 'not-ours' }, sound])).toHaveLength(1);
  });
  test('ids that are not of our form are not taken for ours; lines are cut and cleaned', () => {
    expect(receiptsOf([{ ...sound, out_id: '\' or 1=1', err_msg: `a\u0000\n${'b'.repeat(900)}`, report_time: 'never' }])).toEqual([{ providerId: '12345', outgoingId: null, state: 'delivered', code: 'DELIVERED', detail: `a ${'b'.repeat(198)}`, at: null }]);
  });
});

describe('settling', () => {
  test('no number, nothing to ask', async () => expect(await open().settle?.({ ...message, to: 'x' }, 0)).toBeNull());
  test('found on a later page, among those of the same number', async () => {
    const busy = await start({ now: () => Date.now() });
    const adapter = CHANNELS.SMS_ALIYUN.open(SETTINGS, testIo({ baseUrl: busy.url }));
    for (let n = 0; n < 120; n += 1) busy.received.push({ phone: '13800138000', sign: '安居物业', template: 'SMS_154950909', values: {}, outId: `x${n}`, bizId: `${n}^0`, at: Date.now(), status: 3, code: 'DELIVERED', reportedAt: Date.now() });
    busy.received.push({ ...busy.received[0], outId: message.id, status: 2, code: 'MK:100D' });
    expect(await adapter.settle?.(message, Date.now())).toMatchObject({ state: 'failed', code: 'MK:100D', outgoingId: message.id });
    await busy.close();
  });
  test('sent a second before midnight in Peking and booked on the next day', async () => {
    const at = Date.UTC(2026, 8, 1, 16);
    const night = await start({ now: () => at + 2000 });
    const adapter = CHANNELS.SMS_ALIYUN.open(SETTINGS, testIo({ baseUrl: night.url, now: () => at + 2000 }));
    await adapter.send(message);
    expect(await adapter.settle?.(message, at - 1000)).toEqual({ outcome: 'accepted', providerId: null });
    await night.close();
  });
  test.each(['malformed', 'html', 'hang', 'replyLost'])('asked and not answered (%s): says nothing of the message', async (fault) => {
    const adapter = CHANNELS.SMS_ALIYUN.open(SETTINGS, testIo({ baseUrl: stand.url, limits: { timeoutMs: 300 } }));
    stand.fault(fault);
    expect(await adapter.settle?.(message, Date.now())).toMatchObject({ outcome: 'temporary' });
  });
});
