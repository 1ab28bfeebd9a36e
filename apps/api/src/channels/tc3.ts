// Signature v3 of Tencent Cloud: https://cloud.tencent.com/document/api/382/52072
import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'TC3-HMAC-SHA256';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** A POST of JSON to one action of one service. */
export interface TcCall {
  readonly host: string;
  readonly service: string;
  readonly body: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** Headers that sign a request: `authorization`, `x-tc-timestamp`, `content-type`, `host`. */
export function signTc3({ host, service, body, secretId, secretKey, at }: TcCall): Readonly<Record<string, string>> {
  const contentType = 'application/json; charset=utf-8';
  const scope = `${new Date(at * 1000).toISOString().slice(0, 10)}/${service}/tc3_request`;
  const canonical = ['POST', '/', '', `content-type:${contentType}`, `host:${host}`, '', 'content-type;host', hash(body)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((one, part) => hmac(one, part), `TC3${secretKey}`);
  const signature = createHmac('sha256', key).update([ALGORITHM, String(at), scope, hash(canonical)].join('\n')).digest('hex');
  return { 'content-type': contentType, host, 'x-tc-timestamp': String(at), authorization: `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}` };
}
