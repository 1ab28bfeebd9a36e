import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 12;

/** A code that nobody can make without the secret, of something printed or handed out; `what` parts one use from another. 16 characters of base64url. */
export const codeOf = (secret: Buffer, what: string, parts: readonly string[]): string => createHmac('sha256', secret).update(`huiyin ${what} 1\n${parts.join('\n')}`).digest().subarray(0, MAC_BYTES).toString('base64url');

/** Whether a code that came in is the one that was made, in a time that tells nothing. */
export function isSameCode(own: string, given: string): boolean {
  const [ours, theirs] = [Buffer.from(own), Buffer.from(given)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
