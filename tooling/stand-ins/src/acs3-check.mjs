// Checks signature V3 of Aliyun from the server's side, step by step as https://help.aliyun.com/document_detail/2593177.html
// says: percent-decode what came, then build the canonical request anew.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const SKEW_MS = 15 * 60_000;
/** @param {string | Buffer} data */
const sha256hex = (data) => createHash('sha256').update(data).digest('hex');

/** Unreserved characters stay, all other bytes become %XX. @param {string} text */
function percent(text) {
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const char = String.fromCharCode(byte);
    out += /[A-Za-z0-9\-_.~]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** @param {readonly string[]} names @param {import('node:http').IncomingHttpHeaders} headers */
const headerLines = (names, headers) => names.map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`).join('');

/**
 * @param {import('./listen.mjs').Request} request
 * @param {{ secretOf: (id: string) => string | undefined; now: () => number; usedNonces: Set<string> }} account
 * @returns {{ code: string; status: number } | null} null when the signature is right
 */
export function acs3Problem({ method, path, query, headers, body }, { secretOf, now, usedNonces }) {
  const parts = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '');
  if (parts === null) return { code: 'IncompleteSignature', status: 400 };
  const [, id = '', list = '', given = ''] = parts;
  const secret = secretOf(id);
  if (secret === undefined) return { code: 'InvalidAccessKeyId.NotFound', status: 404 };
  const names = list.split(';');
  const must = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-acs-'))];
  if (must.some((name) => !names.includes(name)) || names.join() !== [...names].sort().join()) return { code: 'IncompleteSignature', status: 400 };
  const date = Date.parse(String(headers['x-acs-date']));
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(headers['x-acs-date'])) || Math.abs(now() - date) > SKEW_MS) return { code: 'InvalidTimeStamp.Expired', status: 400 };
  const nonce = String(headers['x-acs-signature-nonce']);
  if (usedNonces.has(nonce)) return { code: 'SignatureNonceUsed', status: 400 };
  if (headers['x-acs-content-sha256'] !== sha256hex(body)) return { code: 'InvalidContentSha256', status: 400 };
  const pairs = [...query].map(([name, value]) => `${percent(name)}=${percent(value)}`).sort().join('&');
  const canonical = `${method}\n${path}\n${pairs}\n${headerLines(names, headers)}\n${list}\n${sha256hex(body)}`;
  const expected = createHmac('sha256', secret).update(`ACS3-HMAC-SHA256\n${sha256hex(canonical)}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(given, 'hex'))) return { code: 'SignatureDoesNotMatch', status: 400 };
  usedNonces.add(nonce);
  return null;
}
