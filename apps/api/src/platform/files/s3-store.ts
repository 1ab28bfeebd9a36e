import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as safeRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { sweepFolder } from './disk-store.ts';
import { hashOfFile, pathOfKey, StorageError, type ByteRange, type FileKey, type FileStore } from './store.ts';

/** Where an S3-compatible storage is, and who we are there. */
export interface S3Settings {
  /** Origin, such as `https://s3.cn-north-1.amazonaws.com.cn` or `http://minio:9000`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
}

/** Milliseconds without a byte, either way, until the storage counts as away. */
const SILENCE_MS = 30_000;
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

interface Call {
  readonly method: 'PUT' | 'GET' | 'DELETE';
  readonly key: FileKey;
  readonly headers?: Readonly<Record<string, string>>;
  /** SHA-256 of the body, hexadecimal: signed with the request, so that the storage refuses a body that was bent. */
  readonly bodyHash?: string;
  readonly path?: string;
}

/**
 * Files in a bucket, addressed by path so that every S3-compatible server takes it. Signed by aws4fetch; sent by
 * node:http, which streams a body of known length where fetch would send it in chunks that S3 refuses.
 */
export function createS3Store(settings: S3Settings, incoming: string): FileStore {
  const call = async ({ method, key, headers = {}, bodyHash = NOTHING, path }: Call): Promise<IncomingMessage> => {
    const url = `${settings.endpoint}/${settings.bucket}/${pathOfKey(key)}`;
    const signed = await new AwsV4Signer({
      method, url, headers: { ...headers, 'x-amz-content-sha256': bodyHash }, service: 's3', region: settings.region, accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey,
    }).sign();
    return send(signed.url, method, Object.fromEntries(signed.headers), path);
  };
  return {
    incoming,
    put: async (key, path) => {
      const { size } = await stat(path);
      const answer = await call({ method: 'PUT', key, headers: { 'content-length': String(size) }, bodyHash: key.form === 'whole' ? key.hash : await hashOfFile(path), path });
      answer.resume();
      if (answer.statusCode !== 200) throw refused('PUT', answer);
    },
    open: async (key, range) => {
      const answer = await call({ method: 'GET', key, headers: range === undefined ? {} : { range: `bytes=${range.from}-${range.to}` } });
      if (answer.statusCode === 200 || answer.statusCode === 206) return { stream: answer, bytes: sizeOf(answer, range) };
      answer.resume();
      if (answer.statusCode === 404) return null;
      throw refused('GET', answer);
    },
    remove: async (key) => {
      const answer = await call({ method: 'DELETE', key });
      answer.resume();
      if (answer.statusCode !== 204 && answer.statusCode !== 200 && answer.statusCode !== 404) throw refused('DELETE', answer);
    },
    sweepIncoming: (before) => sweepFolder(incoming, before),
  };
}

const refused = (method: string, answer: IncomingMessage): StorageError => new StorageError(`The storage answered ${method} with ${answer.statusCode ?? 'nothing'}.`);

/** `content-range: bytes 0-9/100` tells the whole; without a range the length is it. */
const sizeOf = (answer: IncomingMessage, range: ByteRange | undefined): number =>
  Number(range === undefined ? answer.headers['content-length'] : /\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1]);

function send(url: URL, method: string, headers: Record<string, string>, path: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(new StorageError(`The storage cannot be reached: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`, { cause: error }));
    const request = (url.protocol === 'https:' ? safeRequest : plainRequest)(url, { method, headers, timeout: SILENCE_MS });
    request.once('response', resolve).once('error', fail).once('timeout', () => request.destroy(new Error(`silent for ${SILENCE_MS} ms`)));
    if (path === undefined) request.end();
    else pipeline(createReadStream(path), request).catch(fail);
  });
}
