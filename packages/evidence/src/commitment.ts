import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** Fewest bytes of salt: less could be guessed together with a phone number. */
export const SALT_BYTES_MIN = 16;

const PREFIX = Buffer.from('huiyin/commitment/v1\0', 'utf8');

/**
 * The salted commitment of a value that may be erased (design 3): lower-case hex of SHA-256 over the prefix
 * `huiyin/commitment/v1` and a zero byte, one byte with the length of the salt, the salt, and the canonical JSON of
 * the value in UTF-8. `salt` holds 16 to 255 random bytes, fresh for each value; `RangeError` otherwise. Throws
 * `CanonicalJsonError` as {@link canonicalJson}.
 */
export function commit(value: unknown, salt: Uint8Array): string {
  if (salt.length < SALT_BYTES_MIN || salt.length > 255) throw new RangeError(`A salt has ${SALT_BYTES_MIN} to 255 bytes, not ${salt.length}`);
  return createHash('sha256').update(PREFIX).update(Uint8Array.of(salt.length)).update(salt).update(canonicalJson(value), 'utf8').digest('hex');
}
