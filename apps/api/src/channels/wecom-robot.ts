// 企业微信 group robot: https://developer.work.weixin.qq.com/document/path/99110 (was 91770)
import type { ChannelType, Outgoing, SendOutcome } from './channel.ts';
import { accepted, judged, outcomeOf, refused, word, type Verdict } from './reply.ts';
import { bytesOf, freeText } from './words.ts';

const ORIGIN = 'https://qyapi.weixin.qq.com';
const LONGEST = 2048;
const MINUTE_MS = 60_000;
const VERDICTS: Readonly<Record<string, Verdict>> = {
  '-1': 'temporary', 40008: 'message', 40058: 'message', 44004: 'message', 45002: 'message', 45009: 'limited', 45033: 'limited', 93000: 'account', 93004: 'account', 93008: 'account',
};

/** Nobody, everybody, a phone or a userid. */
function mentions(to: string | null): object {
  if (to === null || to === '') return {};
  return /^1\d{10}$/.test(to) ? { mentioned_mobile_list: [to] } : { mentioned_list: [to] };
}

/** A robot in one group: the group is the address, `to` only calls a member by name. */
export const WECOM_ROBOT: ChannelType = {
  settings: [{ name: 'key', required: true, secret: true, pattern: /[\w-]{8,64}/ }],
  open: ({ key = '' }, { outside, now, baseUrl = ORIGIN }) => ({
    kind: 'WECOM_ROBOT',
    receipts: false,
    deduplicates: false,
    deduplicatesForMs: null,
    perMinute: 20,
    send: async (message: Outgoing): Promise<SendOutcome> => {
      const content = freeText(message);
      if (bytesOf(content) > LONGEST) return refused('message', 'TOO_LONG', `${bytesOf(content)} bytes, more than ${LONGEST}`);
      const url = new URL(`/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`, baseUrl);
      const body = JSON.stringify({ msgtype: 'text', text: { content, ...mentions(message.to) } });
      const answer = await outside.call({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body });
      return outcomeOf(answer, now(), (fields) => {
        const code = word(fields['errcode']);
        if (code === null) return null;
        return code === '0' ? accepted(null) : judged(VERDICTS[code], code, fields['errmsg'], MINUTE_MS);
      });
    },
  }),
};
