// Signature V3 of Aliyun: https://help.aliyun.com/document_detail/2593177.html
import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'ACS3-HMAC-SHA256';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
/** RFC 3986: what encodeURIComponent leaves and the signature does not. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : 1);

/** A call of an action of an RPC product: everything goes in the query, the body is empty. */
export interface AcsCall {
  readonly origin: string;
  readonly action: string;
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Never used twice. */
  readonly nonce: string;
}

/** The address and headers of a signed POST without a body. */
export function signAcs3({ origin, action, version, query, accessKeyId, accessKeySecret, at, nonce }: AcsCall): { readonly url: URL; readonly headers: Readonly<Record<string, string>> } {
  const pairs = Object.entries(query).sort(byName).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const url = new URL(`/?${pairs}`, origin);
  const signed = {
    host: url.host, 'x-acs-action': action, 'x-acs-content-sha256': hash(''), 'x-acs-date': new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': nonce, 'x-acs-version': version,
  };
  const names = Object.keys(signed).join(';');
  const canonical = ['POST', '/', pairs, ...Object.entries(signed).map(([name, value]) => `${name}:${value}`), '', names, hash('')].join('\n');
  const signature = createHmac('sha256', accessKeySecret).update(`${ALGORITHM}\n${hash(canonical)}`).digest('hex');
  return { url, headers: { ...signed, authorization: `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${names},Signature=${signature}` } };
}
