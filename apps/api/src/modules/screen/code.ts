import { randomInt } from 'node:crypto';

/** Consonants without digits (RFC 8628, 6.1): nothing looks like another, and no word comes of it. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;
const SPOKEN = /^[\p{L}\p{Zs}\p{Pd}]{1,40}$/u;

/** A fresh code: 8 of 20 letters, 25 thousand million of them. */
export const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As a screen shows it and people say it: `WDJB-MJHT`. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Reads a code as somebody typed it, case, spaces and hyphens aside; null when it cannot be one. */
export function readCode(text: string): string | null {
  if (!SPOKEN.test(text)) return null;
  const code = text.normalize('NFKC').toUpperCase().replace(/[\p{Zs}\p{Pd}]/gu, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
