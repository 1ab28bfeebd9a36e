import { start as startDingtalk } from '@huiyin/tooling-stand-ins/dingtalk-robot.mjs';
import { start as startAliyun } from '@huiyin/tooling-stand-ins/sms-aliyun.mjs';
import { start as startTencent } from '@huiyin/tooling-stand-ins/sms-tencent.mjs';
import { start as startSmtp, type StandIn } from '@huiyin/tooling-stand-ins/smtp.mjs';
import { start as startWebhook } from '@huiyin/tooling-stand-ins/webhook.mjs';
import { start as startWechat } from '@huiyin/tooling-stand-ins/wechat-official.mjs';
import { start as startWecomApp } from '@huiyin/tooling-stand-ins/wecom-app.mjs';
import { start as startWecomRobot } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import { SECRET_KEY, type Bench } from './bench.ts';

const ROBOT_KEY = '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa';
const MINUTE_MS = 60_000;
const portOf = (stand: StandIn): string => String(stand['port']);

export const BENCHES: readonly Bench[] = [
  {
    kind: 'WECOM_ROBOT',
    start: (options) => startWecomRobot({ keys: [ROBOT_KEY], ...options }),
    settings: () => ({ key: ROBOT_KEY }),
    to: null,
    wrongTo: null,
    arrived: ({ received }) => received.map(({ message }) => message.text.content),
    accepted: { outcome: 'accepted', providerId: null },
    refused: { fault: 'refuse', outcome: { outcome: 'refused', code: '93000', fault: 'account' } },
    limited: { fault: 'limit', outcome: { outcome: 'limited', code: '45009', retryAfterMs: MINUTE_MS } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: null,
    receipts: null,
    settles: null,
    http: true,
  },
  {
    kind: 'WECOM_APP',
    start: (options) => startWecomApp(options),
    settings: () => ({ corpId: 'wwabcddzxdkrsdv', corpSecret: 'vQT_03RDVA3uE6JDASDASDAiXUvccqV8mDgLdLI', agentId: '1' }),
    to: 'lilei',
    wrongTo: { to: 'lilei|hanmeimei', code: 'NO_USERID' },
    arrived: ({ received }) => received.map(({ message }) => message.text.content),
    accepted: ({ received }) => ({ outcome: 'accepted', providerId: received.at(-1).msgid }),
    refused: { fault: 'refuse', options: { errcode: 60_011 }, outcome: { outcome: 'refused', code: '60011', fault: 'account' } },
    limited: { fault: 'limit', outcome: { outcome: 'limited', code: '45009', retryAfterMs: MINUTE_MS } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: (stand) => stand['expireToken'](),
    receipts: null,
    settles: null,
    http: true,
  },
  {
    kind: 'DINGTALK_ROBOT',
    start: (options) => startDingtalk(options),
    settings: () => ({ accessToken: '566cc69da782ec33e42541b09b08551f09fbe864eb8008112e994b43887', secret: 'SEC11000fa2f7d5b1d1f7b4f7a9c5c31f3f' }),
    to: null,
    wrongTo: null,
    arrived: ({ received }) => received.map(({ message }) => message.text.content),
    accepted: { outcome: 'accepted', providerId: null },
    refused: { fault: 'refuse', outcome: { outcome: 'refused', code: '400102', fault: 'account', detail: '机器人已停用' } },
    limited: { fault: 'limit', outcome: { outcome: 'limited', code: '130101', retryAfterMs: 10 * MINUTE_MS } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: null,
    receipts: null,
    settles: null,
    http: true,
  },
  {
    kind: 'WECHAT_OFFICIAL',
    start: (options) => startWechat(options),
    settings: () => ({ appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef', templateId: 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY', parameters: 'thing1=title,thing2=text', token: 'huiyinToken1' }),
    to: 'oia2TjuEGTNoeX76QEjQNrcURxG8',
    wrongTo: { to: 'no openid', code: 'NO_OPENID' },
    arrived: ({ received }) => received.map(({ data }) => data.thing2.value),
    accepted: ({ received }) => ({ outcome: 'accepted', providerId: received.at(-1).msgid }),
    refused: { fault: 'refuse', options: { errcode: 43_101 }, outcome: { outcome: 'refused', code: '43101', fault: 'address' } },
    limited: { fault: 'limit', outcome: { outcome: 'limited', code: '45009', retryAfterMs: 60 * MINUTE_MS } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: (stand) => stand['expireToken'](),
    receipts: {
      first: 'reportFirst',
      report: (stand, options) => stand['report'](stand.received.slice(-1), options),
      delivered: { state: 'delivered', code: 'success' },
      failed: { state: 'failed', code: 'failed: system failed' },
      thanks: 'success',
      early: () => ({ outgoingId: null }),
    },
    settles: null,
    http: true,
  },
  {
    kind: 'SMS_ALIYUN',
    start: (options) => startAliyun(options),
    settings: () => ({ accessKeyId: 'testkeyid0001', accessKeySecret: 'testkeysecret0000000000000001', signName: '安居物业', templateCode: 'SMS_154950909', parameters: 'title=title,text=text', receiptKey: SECRET_KEY }),
    to: '+8613800138000',
    wrongTo: { to: '021-55556666', code: 'NO_MOBILE_NUMBER' },
    arrived: ({ received }) => received.map(({ values }) => values.text),
    accepted: ({ received }) => ({ outcome: 'accepted', providerId: received.at(-1).bizId }),
    refused: { fault: 'refuse', options: { code: 'isv.BLACK_KEY_CONTROL_LIMIT' }, outcome: { outcome: 'refused', code: 'isv.BLACK_KEY_CONTROL_LIMIT', fault: 'message', detail: '参数不合规' } },
    limited: { fault: 'limit', options: { span: 'minute' }, outcome: { outcome: 'limited', code: 'isv.BUSINESS_LIMIT_CONTROL', retryAfterMs: MINUTE_MS } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: null,
    receipts: {
      first: 'reportFirst',
      report: (stand, options) => stand['report'](stand.received.slice(-1), options),
      delivered: { state: 'delivered', code: 'DELIVERED', detail: '用户接收成功' },
      failed: { state: 'failed', code: 'MK:100D', detail: '空号' },
      thanks: '{"code":0,"msg":"接收成功"}',
      early: ({ id }) => ({ outgoingId: id }),
    },
    settles: { onItsWay: { outcome: 'accepted', providerId: null } },
    http: true,
  },
  {
    kind: 'SMS_TENCENT',
    start: (options) => startTencent(options),
    settings: () => ({ secretId: 'AKIDstandin0001', secretKey: 'standinsecretkey00000000000001', sdkAppId: '1400006666', signName: '安居物业', templateId: '1110', parameters: '1=title,2=text', receiptKey: SECRET_KEY }),
    to: '13800138000',
    wrongTo: { to: '+85255556666', code: 'NO_MOBILE_NUMBER' },
    arrived: ({ received }) => received.map(({ values }) => values[1]),
    accepted: ({ received }) => ({ outcome: 'accepted', providerId: received.at(-1).serial }),
    refused: { fault: 'refuse', outcome: { outcome: 'refused', code: 'FailedOperation.InsufficientBalanceInSmsPackage', fault: 'account' } },
    limited: { fault: 'limit', outcome: { outcome: 'limited', code: 'LimitExceeded.PhoneNumberThirtySecondLimit', retryAfterMs: 30_000 } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: null,
    receipts: {
      first: 'reportFirst',
      report: (stand, options) => stand['report'](stand.received.slice(-1), options),
      delivered: { state: 'delivered', code: 'DELIVRD', detail: '用户短信送达成功' },
      failed: { state: 'failed', code: 'MK:0001', detail: '空号' },
      thanks: '{"result":0,"errmsg":"OK"}',
      early: () => ({ outgoingId: null }),
    },
    settles: { onItsWay: null },
    http: true,
  },
  {
    kind: 'EMAIL',
    start: (options) => startSmtp({ user: 'notice@anju.example.cn', password: 'mail-password-9', unknown: ['nobody@example.cn'], ...options }),
    settings: (stand) => ({ host: '127.0.0.1', port: portOf(stand), security: 'PLAIN', user: 'notice@anju.example.cn', password: 'mail-password-9', from: 'notice@anju.example.cn', fromName: '安居物业' }),
    to: 'li.lei@example.cn',
    wrongTo: { to: 'li.lei@example.cn, han@example.cn', code: 'NO_EMAIL_ADDRESS' },
    arrived: ({ received }) => received.map(({ text }) => decodeMail(text)),
    accepted: ({ received }) => ({ outcome: 'accepted', providerId: /^Message-ID: <(.+)>/m.exec(received.at(-1).text)?.[1] ?? '' }),
    refused: { fault: 'reply:RCPT', options: { text: '550 5.1.1 No such user here' }, outcome: { outcome: 'refused', code: '550', fault: 'address' } },
    limited: { fault: 'reply:MAIL', options: { text: '450 4.7.1 Too many messages, slow down' }, outcome: { outcome: 'limited', code: '450', retryAfterMs: 5 * MINUTE_MS } },
    lost: { fault: 'dropAfterData', code: 'CONNECTION_LOST' },
    tokenExpires: null,
    receipts: null,
    settles: null,
    http: false,
  },
  {
    kind: 'WEBHOOK',
    start: (options) => startWebhook(options),
    settings: (stand) => ({ url: `${stand.url}/hooks/huiyin?tenant=1`, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }),
    to: null,
    wrongTo: null,
    arrived: ({ received }) => received.map(({ payload }) => payload.data.text),
    accepted: { outcome: 'accepted', providerId: null },
    refused: { fault: 'gone', outcome: { outcome: 'refused', code: 'HTTP_410', fault: 'account' } },
    limited: { fault: 'limit', options: { seconds: 17 }, outcome: { outcome: 'limited', code: 'HTTP_429', retryAfterMs: 17_000 } },
    lost: { fault: 'replyLost', code: 'ECONNRESET' },
    tokenExpires: null,
    receipts: null,
    settles: null,
    http: true,
  },
];

/** The text of a mail of one part. */
export function decodeMail(raw: string): string {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s);
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
