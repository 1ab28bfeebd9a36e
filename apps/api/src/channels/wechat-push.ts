// What WeChat posts to the server of an official account: signed in the address, and encrypted when the account has a key.
// https://developers.weixin.qq.com/doc/service/guide/dev/push/
import { createDecipheriv, createHash } from 'node:crypto';
import type { Receipt, ReceiptReading, ReceiptRequest, Settings } from './channel.ts';
import { sameSecret } from './receipt-call.ts';
import { line } from './reply.ts';

const LARGEST = 65_536;
/** How old a signature may be: in the clear it covers no content, so whoever saw one could send it again for ever. */
const FRESH_MS = 600_000;
const BLOCK = 32;
const TAG = /<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g;

type Tags = ReadonlyMap<string, string>;

const sha1 = (parts: readonly string[]): string => createHash('sha1').update([...parts].sort().join('')).digest('hex');

/** The flat XML of a push; null for anything with entities, a document type, or a tag twice. */
function tagsOf(xml: string): Tags | null {
  const inner = /^\s*<xml>([\s\S]*)<\/xml>\s*$/.exec(xml)?.[1];
  if (inner === undefined || /<!(?!\[CDATA\[)|<\?/.test(inner)) return null;
  const pairs = [...inner.matchAll(TAG)].map(([, name = '', quoted, plain = '']) => [name, quoted ?? plain] as const);
  const tags = new Map(pairs);
  return pairs.length > 0 && tags.size === pairs.length ? tags : null;
}

const utf8 = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** AES-256-CBC; inside are 16 bytes of chance, a length, the message, and whose it is. */
function decrypted(sealed: string, encodingAesKey: string, appId: string): string | null {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > BLOCK || pad > padded.length) return null;
  const plain = padded.subarray(0, padded.length - pad);
  if (plain.length < 20) return null;
  const end = 20 + plain.readUInt32BE(16);
  return end <= plain.length && plain.subarray(end).toString('utf8') === appId ? utf8(plain.subarray(20, end)) : null;
}

function receiptsOf(tags: Tags): readonly Receipt[] {
  const providerId = tags.get('MsgID') ?? '';
  const status = tags.get('Status') ?? '';
  if (tags.get('MsgType') !== 'event' || tags.get('Event') !== 'TEMPLATESENDJOBFINISH' || !/^\d{1,20}$/.test(providerId) || status === '') return [];
  const seconds = Number(tags.get('CreateTime'));
  return [{ providerId, outgoingId: null, state: status === 'success' ? 'delivered' : 'failed', code: line(status), detail: '', at: Number.isInteger(seconds) && seconds > 0 ? seconds * 1000 : null }];
}

/** The message within a push that is proved; a reason when it is not. */
function opened({ query, body }: ReceiptRequest, { token = '', encodingAesKey, appId = '' }: Settings): Tags | string {
  const { timestamp = '', nonce = '', msg_signature: signature = '' } = query;
  const outer = tagsOf(utf8(body) ?? '');
  if (outer === null) return 'MALFORMED';
  if (encodingAesKey === undefined) return outer;
  const sealed = outer.get('Encrypt') ?? '';
  if (sealed === '' || !sameSecret(signature, sha1([token, timestamp, nonce, sealed]))) return 'WRONG_SIGNATURE';
  const inner = decrypted(sealed, encodingAesKey, appId);
  return inner === null ? 'MALFORMED' : tagsOf(inner) ?? 'MALFORMED';
}

/** Reads a push; GET is the vendor's own question whether the address is ours. */
export function readPush(request: ReceiptRequest, settings: Settings, now: number): ReceiptReading {
  const { timestamp = '', nonce = '', signature = '', echostr = '' } = request.query;
  const { token } = settings;
  if (token === undefined) return { refused: 'NO_TOKEN' };
  if (!sameSecret(signature, sha1([token, timestamp, nonce]))) return { refused: 'WRONG_SIGNATURE' };
  if (!/^\d{1,11}$/.test(timestamp) || Math.abs(now - Number(timestamp) * 1000) > FRESH_MS) return { refused: 'OLD_SIGNATURE' };
  const reply = (body: string): ReceiptReading => ({ receipts: [], reply: { status: 200, contentType: 'text/plain; charset=utf-8', body } });
  if (request.method === 'GET') return /^[\w+/=-]{1,256}$/.test(echostr) ? reply(echostr) : { refused: 'MALFORMED' };
  if (request.method !== 'POST') return { refused: 'WRONG_METHOD' };
  if (request.body.length > LARGEST) return { refused: 'TOO_LARGE' };
  const tags = opened(request, settings);
  return typeof tags === 'string' ? { refused: tags } : { ...reply('success'), receipts: receiptsOf(tags) };
}
