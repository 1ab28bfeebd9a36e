/** What no public format can carry: control characters but tab and line feed, and the code points that XML 1.0 leaves out. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** The text as every format can carry it: lines end with a line feed, half a character becomes U+FFFD, what cannot be printed is left out. */
export const legible = (text: string): string => text.replace(/\r\n?|\u0085/g, '\n').toWellFormed().replace(UNPRINTABLE, '');

/** The same on one line. */
export const oneLine = (text: string): string => legible(text).replace(/\s+/g, ' ').trim();

/** One line of at most `most` UTF-16 units, cut between characters. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  let kept = '';
  for (const character of line) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The tag, or `und` where it is none: one wrong tag would make the whole file invalid. */
export const languageTag = (tag: string): string => (LANGUAGE.test(tag) ? tag : 'und');

/** The address as a URI: percent-encoded where it has to be. Throws on what is no address. */
export const uri = (address: string): string => new URL(address).href;
