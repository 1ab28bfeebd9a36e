// A receiver of Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import { createHmac, timingSafeEqual } from 'node:crypto';
import { json, listen } from './listen.mjs';

const TOLERANCE_S = 300;

/** @param {string} secret `whsec_` and base64 @param {string} signed @param {string} header */
function isSigned(secret, signed, header) {
  const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(signed).digest();
  return header.split(' ').some((one) => {
    const [version, value = ''] = one.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/**
 * @param {{ port?: number; secret?: string; now?: () => number }} [options] `secret`: the one this receiver knows
 */
export async function start({ port = 0, secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', now = Date.now } = {}) {
  /** What was new. @type {{ id: string; payload: any; headers: import('node:http').IncomingHttpHeaders; body: string }[]} */
  const received = [];
  let repeats = 0;
  const server = await listen({
    port,
    own: ['gone', 'limit'],
    answer: ({ method, headers, body }, take) => {
      const id = String(headers['webhook-id'] ?? '');
      const seconds = String(headers['webhook-timestamp'] ?? '');
      if (method !== 'POST') return { status: 405, body: '' };
      if (take('gone') !== undefined) return { status: 410, body: '' };
      const limit = take('limit');
      if (limit !== undefined) return { status: 429, headers: { 'retry-after': String(limit['seconds'] ?? 30) }, body: '' };
      if (!/^\d+$/.test(seconds) || Math.abs(now() / 1000 - Number(seconds)) > TOLERANCE_S) return { status: 400, body: { error: 'timestamp' } };
      if (id === '' || id.includes('.') || !isSigned(secret, `${id}.${seconds}.${body}`, String(headers['webhook-signature'] ?? ''))) return { status: 401, body: { error: 'signature' } };
      if (received.some((one) => one.id === id)) repeats += 1;
      else received.push({ id, payload: json(body), headers, body: body.toString('utf8') });
      return { status: 200, body: '' };
    },
  });
  return { ...server, received, /** How many came again. */ repeats: () => repeats };
}
