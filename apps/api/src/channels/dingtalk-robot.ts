// 钉钉自定义机器人: https://open.dingtalk.com/document/orgapp/custom-robot-access, signing …/customize-robot-security-settings
import { createHmac } from 'node:crypto';
import type { ChannelType, Io, Outgoing, SendOutcome, Settings } from './channel.ts';
import { accepted, judged, outcomeOf, word, type Verdict } from './reply.ts';
import { freeText } from './words.ts';

const ORIGIN = 'https://oapi.dingtalk.com';
/** Whoever goes over 20 a minute is not heard for ten. */
const PENALTY_MS = 600_000;
const VERDICTS: Readonly<Record<string, Verdict>> = {
  '-1': 'temporary', 130101: 'limited', 410100: 'limited', 40035: 'message', 43004: 'message', 400105: 'message', 400106: 'message', 430101: 'message', 430102: 'message', 430103: 'message', 430104: 'message', 460101: 'message',
  300001: 'account', 300005: 'account', 310000: 'account', 400013: 'account', 400101: 'account', 400102: 'account',
};

function mentions(to: string | null): object {
  if (to === null || to === '') return {};
  return { at: to === '@all' ? { isAtAll: true } : { isAtAll: false, ...(/^1\d{10}$/.test(to) ? { atMobiles: [to] } : { atUserIds: [to] }) } };
}

/** Address with token, and with signature when the robot has a secret: HMAC-SHA256 of `timestamp\nsecret` by the secret. */
function signedUrl({ accessToken = '', secret = '' }: Settings, origin: string, now: number): URL {
  const query = new URLSearchParams({ access_token: accessToken });
  if (secret !== '') {
    query.set('timestamp', String(now));
    query.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'));
  }
  return new URL(`/robot/send?${query}`, origin);
}

async function send(settings: Settings, { outside, now, baseUrl = ORIGIN }: Io, message: Outgoing): Promise<SendOutcome> {
  const { keyword = '' } = settings;
  const words = freeText(message);
  const content = words.includes(keyword) ? words : `${keyword}\n${words}`;
  const answer = await outside.call({ method: 'POST', url: signedUrl(settings, baseUrl, now()), headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify({ msgtype: 'text', text: { content }, ...mentions(message.to) }) });
  return outcomeOf(answer, now(), (fields) => {
    const code = word(fields['errcode']);
    if (code === null) return null;
    return code === '0' ? accepted(null) : judged(VERDICTS[code], code, fields['errmsg'], PENALTY_MS);
  });
}

/** A robot in one group, made safe by secret, keyword or address list: the group is the address, `to` calls a member by name. */
export const DINGTALK_ROBOT: ChannelType = {
  settings: [
    { name: 'accessToken', required: true, secret: true, pattern: /[\w-]{32,128}/ },
    { name: 'secret', required: false, secret: true, pattern: /SEC\w{16,128}/ },
    { name: 'keyword', required: false, pattern: /[^\r\n]{1,32}/ },
  ],
  open: (settings, io) => ({
    kind: 'DINGTALK_ROBOT',
    receipts: false,
    deduplicates: false,
    deduplicatesForMs: null,
    perMinute: 20,
    send: (message) => send(settings, io, message),
  }),
};
