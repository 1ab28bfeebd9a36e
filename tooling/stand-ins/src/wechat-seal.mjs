// How WeChat signs and encrypts what it posts: https://developers.weixin.qq.com/doc/service/guide/dev/push/encryption.html
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** @param {...string} parts */
export const signatureOf = (...parts) => createHash('sha1').update(parts.toSorted().join('')).digest('hex');

/** @param {string} message @param {string} encodingAesKey 43 characters @param {string} appId */
export function seal(message, encodingAesKey, appId) {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const text = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appId, 'utf8')]);
  const pad = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64');
}
