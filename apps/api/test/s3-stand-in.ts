// A bucket for tests: checks every signature by the published rules of AWS Signature Version 4, with nothing but
// node:crypto, and keeps objects in memory. Shares no code with the adapter or the library that signs for it.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandIn {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** `METHOD key status` of every request, in order. */
  readonly log: string[];
  /** From now on every request is answered so; null: as it should be. */
  fail: number | 'HANG_UP' | null;
  close(): Promise<void>;
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data, 'utf8').digest();
/** How far the clock of a request may be off. */
const SKEW_MS = 15 * 60_000;

/** What is wrong with a request's signature; null when nothing is. */
function fault(request: IncomingMessage, body: Buffer, keys: { readonly accessKey: string; readonly secretKey: string; readonly region: string }): string | null {
  const parts = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '');
  if (parts === null) return 'AuthorizationHeaderMalformed';
  const [, access, day, region, names = '', signature = ''] = parts;
  if (access !== keys.accessKey) return 'InvalidAccessKeyId';
  const stamp = String(request.headers['x-amz-date']);
  const time = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - time) < SKEW_MS) || !stamp.startsWith(day!)) return 'RequestTimeTooSkewed';
  if (region !== keys.region) return 'AuthorizationHeaderMalformed';
  const signed = names.split(';');
  for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date']) if (!signed.includes(needed)) return 'AccessDenied';
  if (request.headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method, path, query.split('&').filter((one) => one !== '').sort().join('&'),
    ...signed.map((name) => `${name}:${String(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`), '', names, sha256(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', stamp, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${keys.secretKey}`, day!), region), 's3'), 'aws4_request');
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

function answer(stand: StandIn, key: string, request: IncomingMessage, body: Buffer, response: ServerResponse): number {
  if (request.method === 'PUT') {
    // A real one takes no body of unknown length.
    if (request.headers['content-length'] === undefined) return 411;
    stand.objects.set(key, body);
    return 200;
  }
  if (request.method === 'DELETE') {
    stand.objects.delete(key);
    return 204;
  }
  const found = stand.objects.get(key);
  if (found === undefined) return 404;
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  if (range === null) {
    response.setHeader('content-length', found.length);
    response.write(found);
    return 200;
  }
  const [from, to] = [Number(range[1]), Math.min(Number(range[2]), found.length - 1)];
  response.statusCode = 206;
  response.setHeader('content-range', `bytes ${from}-${to}/${found.length}`);
  response.setHeader('content-length', to - from + 1);
  response.write(found.subarray(from, to + 1));
  return 206;
}

/** Starts one on a free port. */
export async function startS3(bucket: string, keys: { readonly accessKey: string; readonly secretKey: string; readonly region: string }): Promise<StandIn> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
      const body = Buffer.concat(pieces);
      const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
      if (stand.fail === 'HANG_UP') return void request.socket.destroy();
      const wrong = fault(request, body, keys);
      const status = stand.fail ?? (wrong !== null ? 403 : !path.startsWith(`/${bucket}/`) ? 404 : answer(stand, path.slice(bucket.length + 2), request, body, response));
      stand.log.push(`${request.method} ${path} ${status}${wrong === null ? '' : ` ${wrong}`}`);
      if (!response.headersSent) response.statusCode = status;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stand: StandIn = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects: new Map(), log: [], fail: null,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  return stand;
}
