// 企业微信 application message: https://developer.work.weixin.qq.com/document/path/90236, token …/path/91039
import { callWithToken, tokenKey, type TokenSource } from './token-call.ts';
import type { ChannelType, Io, Outgoing, SendOutcome, Settings } from './channel.ts';
import { accepted, judged, outcomeOf, refused, word, type Fields, type Verdict } from './reply.ts';
import { bytesOf, freeText } from './words.ts';

const ORIGIN = 'https://qyapi.weixin.qq.com';
/** Longer text is cut by the vendor without a word. */
const LONGEST = 2048;
const MINUTE_MS = 60_000;
/** The vendor compares whole requests: the same words to the same member arrive once within this time. */
const SAME_SECONDS = 1800;
const STALE = new Set(['40014', '42001']);
const TOKEN_VERDICTS: Readonly<Record<string, Verdict>> = { '-1': 'temporary', 40001: 'account', 40013: 'account', 40091: 'account', 41004: 'account', 45009: 'limited', 60020: 'account' };
const VERDICTS: Readonly<Record<string, Verdict>> = {
  '-1': 'temporary', 40003: 'address', 60111: 'address', 81013: 'address', 40008: 'message', 40058: 'message', 44004: 'message', 45002: 'message', 45009: 'limited', 45033: 'limited',
  40056: 'account', 48002: 'account', 60011: 'account', 60020: 'account', 301002: 'account', 301085: 'account',
};

/** One member, or all that the application may see. */
const MEMBER = /^(?:@all|[A-Za-z0-9][\w.@-]{0,63})$/;

function said(fields: Fields): SendOutcome | null {
  const code = word(fields['errcode']);
  if (code === null) return null;
  if (code !== '0') return judged(VERDICTS[code], code, fields['errmsg'], MINUTE_MS);
  if (word(fields['invaliduser']) !== null) return refused('address', 'INVALID_USER');
  return word(fields['unlicenseduser']) === null ? accepted(word(fields['msgid'])) : refused('account', 'UNLICENSED_USER');
}

async function send({ corpId = '', corpSecret = '', agentId = '' }: Settings, io: Io, message: Outgoing): Promise<SendOutcome> {
  const origin = io.baseUrl ?? ORIGIN;
  const touser = message.to ?? '';
  const content = freeText(message);
  if (!MEMBER.test(touser)) return refused('address', 'NO_USERID');
  if (bytesOf(content) > LONGEST) return refused('message', 'TOO_LONG', `${bytesOf(content)} bytes, more than ${LONGEST}`);
  const source: TokenSource = {
    key: tokenKey('wecom', `${corpId}/${agentId}`, corpSecret), verdicts: TOKEN_VERDICTS,
    call: { method: 'GET', url: new URL(`/cgi-bin/gettoken?${new URLSearchParams({ corpid: corpId, corpsecret: corpSecret })}`, origin) },
  };
  const body = JSON.stringify({ touser, msgtype: 'text', agentid: Number(agentId), text: { content }, safe: 0, enable_duplicate_check: 1, duplicate_check_interval: SAME_SECONDS });
  const url = (token: string): URL => new URL(`/cgi-bin/message/send?access_token=${encodeURIComponent(token)}`, origin);
  return callWithToken(io, source, STALE, (token) => ({ method: 'POST', url: url(token), headers: { 'content-type': 'application/json' }, body }), (answer) => outcomeOf(answer, io.now(), said));
}

/** A message of the company's own application to one member. Above 30 a minute to one member the vendor drops silently. */
export const WECOM_APP: ChannelType = {
  settings: [
    { name: 'corpId', required: true, pattern: /\w{6,64}/ },
    { name: 'corpSecret', required: true, secret: true, pattern: /[\w-]{16,128}/ },
    { name: 'agentId', required: true, pattern: /\d{1,12}/ },
  ],
  open: (settings, io) => ({
    kind: 'WECOM_APP',
    receipts: false,
    deduplicates: true,
    deduplicatesForMs: SAME_SECONDS * 1000,
    perMinute: null,
    send: (message) => send(settings, io, message),
  }),
};
