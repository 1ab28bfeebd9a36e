// Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import { createHmac } from 'node:crypto';
import type { ChannelType, Io, Outgoing, SendOutcome, SettingRule, Settings } from './channel.ts';
import { accepted, limited, refused, retryAfter, temporary, unanswered } from './reply.ts';

const SECRET = /whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/;
const secret = (name: string, required: boolean): SettingRule => ({ name, required, secret: true, pattern: SECRET });

/** `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. */
function signature(key: string, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64')).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** The same at every try, byte for byte: receivers may compare. */
const payload = ({ id, title, text, url, parameters, template, at }: Outgoing): string =>
  JSON.stringify({ type: template ?? 'message.sent', timestamp: new Date(at).toISOString(), data: { id, title, text, url, parameters } });

async function send({ url = '', secret: current = '', previousSecret }: Settings, { outside, now }: Io, message: Outgoing): Promise<SendOutcome> {
  const body = payload(message);
  const seconds = Math.floor(now() / 1000);
  const keys = previousSecret === undefined || previousSecret === '' ? [current] : [current, previousSecret];
  const signatures = keys.map((key) => signature(key, message.id, seconds, body)).join(' ');
  const headers = { 'content-type': 'application/json', 'webhook-id': message.id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures };
  const answer = await outside.call({ method: 'POST', url: new URL(url), headers, body });
  if (answer.kind !== 'answered') return unanswered(answer);
  const code = `HTTP_${answer.status}`;
  const wait = retryAfter(answer.headers['retry-after'], now());
  if (answer.status >= 200 && answer.status < 300) return accepted(null);
  if (answer.status === 410) return refused('account', code, 'the receiver wants no more');
  return answer.status === 429 ? limited(code, wait ?? 60_000) : temporary(code, '', wait);
}

/** The address is a setting; receivers know a repeat by `webhook-id`. Whatever is not 2xx is tried again, but 410. */
export const WEBHOOK: ChannelType = {
  settings: [{ name: 'url', required: true, pattern: /https?:\/\/[^\s/?#@\\]+(?:[/?][^\s#\\]*)?/ }, secret('secret', true), secret('previousSecret', false)],
  open: (settings, io) => ({
    kind: 'WEBHOOK',
    receipts: false,
    deduplicates: true,
    deduplicatesForMs: null,
    perMinute: null,
    send: (message) => send(settings, io, message),
  }),
};
