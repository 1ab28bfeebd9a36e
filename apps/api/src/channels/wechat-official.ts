// 微信服务号 template message: https://developers.weixin.qq.com/doc/service/api/notify/template/api_sendtemplatemessage
// The token comes from stable_token, which other systems of the company cannot kill by fetching one of their own.
import { callWithToken, tokenKey, type TokenSource } from './token-call.ts';
import type { ChannelType, Io, Outgoing, SendOutcome, Settings } from './channel.ts';
import { accepted, judged, limited, outcomeOf, refused, word, type Fields, type Verdict } from './reply.ts';
import { readPush } from './wechat-push.ts';
import { filled, PARAMETERS } from './words.ts';

const ORIGIN = 'https://api.weixin.qq.com';
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DEDUPLICATES_MS = 600_000;
const STALE = new Set(['40001', '40014', '42001']);
const ACCOUNT = { 40013: 'account', 40125: 'account', 40164: 'account', 40243: 'account', 41004: 'account', 48001: 'account', 48004: 'account', 50002: 'account', 89503: 'account' } as const;
const TOKEN_VERDICTS: Readonly<Record<string, Verdict>> = { '-1': 'temporary', 40001: 'account', 45009: 'limited', 45011: 'limited', ...ACCOUNT };
const VERDICTS: Readonly<Record<string, Verdict>> = {
  '-1': 'temporary', 40003: 'address', 43004: 'address', 43101: 'address', 40037: 'message', 40165: 'message', 41028: 'message', 47001: 'message', 47003: 'message', ...ACCOUNT,
};

function said(fields: Fields): SendOutcome | null {
  const code = word(fields['errcode']);
  if (code === null) return null;
  if (code === '0') return accepted(word(fields['msgid']));
  // The quota of a day, and that of a minute.
  if (code === '45009') return limited(code, HOUR_MS);
  return code === '45011' ? limited(code, MINUTE_MS) : judged(VERDICTS[code], code, fields['errmsg'], MINUTE_MS);
}

async function send(settings: Settings, io: Io, message: Outgoing): Promise<SendOutcome> {
  const { appId = '', appSecret = '' } = settings;
  const origin = io.baseUrl ?? ORIGIN;
  const touser = message.to ?? '';
  if (!/^[\w-]{16,64}$/.test(touser)) return refused('address', 'NO_OPENID');
  const words = filled(message, settings, 'templateId');
  if ('missing' in words) return refused('message', 'PARAMETER_MISSING', words.missing);
  const headers = { 'content-type': 'application/json' };
  const source: TokenSource = {
    key: tokenKey('wechat', appId, appSecret), verdicts: TOKEN_VERDICTS,
    call: { method: 'POST', url: new URL('/cgi-bin/stable_token', origin), headers, body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret }) },
  };
  const data = Object.fromEntries(Object.entries(words.values).map(([name, value]) => [name, { value }]));
  const body = JSON.stringify({ touser, template_id: words.template, ...(message.url === null ? {} : { url: message.url }), client_msg_id: message.id.replaceAll('-', ''), data });
  const url = (token: string): URL => new URL(`/cgi-bin/message/template/send?access_token=${encodeURIComponent(token)}`, origin);
  return callWithToken(io, source, STALE, (token) => ({ method: 'POST', url: url(token), headers, body }), (answer) => outcomeOf(answer, io.now(), said));
}

/** Approved template to a follower; a push tells later whether it came through. */
export const WECHAT_OFFICIAL: ChannelType = {
  settings: [
    { name: 'appId', required: true, pattern: /wx\w{8,30}/ },
    { name: 'appSecret', required: true, secret: true, pattern: /\w{16,64}/ },
    { name: 'templateId', required: true, pattern: /[\w-]{20,64}/ },
    PARAMETERS,
    { name: 'token', required: false, secret: true, pattern: /[A-Za-z0-9]{3,32}/ },
    { name: 'encodingAesKey', required: false, secret: true, pattern: /[A-Za-z0-9]{43}/ },
  ],
  open: (settings, io) => ({
    kind: 'WECHAT_OFFICIAL',
    receipts: true,
    deduplicates: true,
    deduplicatesForMs: DEDUPLICATES_MS,
    perMinute: null,
    send: (message) => send(settings, io, message),
    readReceipts: (request) => readPush(request, settings, io.now()),
  }),
};
