// Checks signature v3 of Tencent Cloud from the server's side: https://cloud.tencent.com/document/api/382/52072
import { createHash, createHmac } from 'node:crypto';

const SKEW_S = 300;
/** @param {string | Buffer} data */
const digest = (data) => createHash('sha256').update(data).digest('hex');
/** @param {string | Buffer} key @param {string} data */
const mac = (key, data) => createHmac('sha256', key).update(data, 'utf8').digest();

/**
 * @param {import('./listen.mjs').Request} request
 * @param {{ service: string; secretOf: (id: string) => string | undefined; now: () => number }} account
 * @returns {{ Code: string; Message: string } | null} null when the signature is right
 */
export function tc3Problem({ method, path, query, headers, body }, { service, secretOf, now }) {
  const found = /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, ?SignedHeaders=([a-z;-]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '');
  if (found === null) return { Code: 'AuthFailure.InvalidAuthorization', Message: 'The authorization header is not valid.' };
  const [, id = '', date = '', named = '', signedHeaders = '', signature = ''] = found;
  const secret = secretOf(id);
  if (secret === undefined) return { Code: 'AuthFailure.SecretIdNotFound', Message: 'The SecretId is not found, please ensure that your SecretId is correct.' };
  const seconds = Number(headers['x-tc-timestamp']);
  if (!(Math.abs(now() / 1000 - seconds) <= SKEW_S)) return { Code: 'AuthFailure.SignatureExpire', Message: 'The provided signature has expired.' };
  const names = signedHeaders.split(';');
  const wrong = { Code: 'AuthFailure.SignatureFailure', Message: 'The provided credentials could not be validated. Please check your signature is correct.' };
  if (named !== service || new Date(seconds * 1000).toISOString().slice(0, 10) !== date || !names.includes('content-type') || !names.includes('host')) return wrong;
  const key = mac(mac(mac(`TC3${secret}`, date), service), 'tc3_request');
  // The vendor's own SDK leaves the port out of the host that it signs; the vendor has no port, so both are the same there.
  const right = [headers.host ?? '', (headers.host ?? '').replace(/:\d+$/, '')].some((host) => {
    const lines = names.map((name) => `${name}:${String(name === 'host' ? host : headers[name] ?? '').trim().toLowerCase()}\n`).join('');
    const canonical = `${method}\n${path}\n${query}\n${lines}\n${signedHeaders}\n${digest(body)}`;
    return mac(key, `TC3-HMAC-SHA256\n${seconds}\n${date}/${service}/tc3_request\n${digest(canonical)}`).toString('hex') === signature;
  });
  return right ? null : wrong;
}
