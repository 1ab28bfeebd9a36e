/** `张伟` → `张*`; keeps the first character. */
export const maskName = (name: string): string => {
  const characters = [...name];
  return characters.length === 0 ? '' : `${characters[0]}${'*'.repeat(Math.min(3, Math.max(1, characters.length - 1)))}`;
};

/** `13812345678` → `138****5678`; shorter ones keep their last two digits. */
export const maskPhone = (phone: string): string => (phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`);

/** What people put between the digits of a telephone number, seen or unseen; JavaScript and PostgreSQL both read it. */
const BETWEEN = '[-\\s.·•_()‐‑‒–—―−\u00ad\u200b-\u200f\u2060\ufeff]';
const PREFIX = `(?:(?:\\+|00)?86${BETWEEN}{0,2})?`;
const MOBILE = `1[3-9]\\d(?:${BETWEEN}{0,2}\\d){8}`;
const LANDLINE = `0[1-9]\\d{1,2}${BETWEEN}{0,2}([2-9]\\d{2,3}${BETWEEN}?\\d{4})`;
const PHONE = new RegExp(`(?<!\\d)${PREFIX}(?:(${MOBILE})|${LANDLINE})(?!\\d)`, 'dg');

/** Seven digits and more with anything of that between: all that `maskText` hides, and more. For PostgreSQL, over text in NFKC. */
export const LONG_NUMBER = `[0-9](${BETWEEN}{0,3}[0-9]){6,}`;

/** Masks telephone numbers that stand in a text, in place: the last four digits stay, and of a mobile the first three. */
export function maskText(text: string): string {
  if (!/\p{N}/u.test(text)) return text;
  const characters = [...text];
  // Compared in NFKC, one for one: a full-width digit is a digit.
  const plain = characters.map((character) => {
    const normal = character.normalize('NFKC');
    return normal.length === 1 ? normal : '\ufffd';
  }).join('');
  for (const match of plain.matchAll(PHONE)) {
    const [start, end] = match.indices![1] ?? match.indices![2]!;
    const digits = [...plain.slice(start, end).matchAll(/\d/g)].map(({ index }) => start + index);
    for (const at of digits.slice(match[1] === undefined ? 0 : 3, -4)) characters[at] = '*';
  }
  return characters.join('');
}
