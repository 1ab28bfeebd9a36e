/** A pasted text without what pasting brings along, and the line, from 1 on, in which each of its characters stood. */
export interface NoticeText {
  readonly text: string;
  lineAt(index: number): number;
}

// Spaces and line breaks stand anywhere in what people paste: no word of a notice needs one.
const DROPPED = /[\s\p{Cf}*_#`|>]/u;
const TAG = /<[^<>]*>/g;
const ENTITY = /&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});/g;
const BREAKS = /\r\n?|[\u2028\u2029\u0085]/g;

/** Takes off tags, marks of Markdown, spaces and line breaks, and makes full-width forms plain (NFKC); pure and linear. */
export function cleanNotice(pasted: string): NoticeText {
  // A tag that spans lines leaves its breaks, so that places keep their line.
  const plain = pasted.replace(BREAKS, '\n').replace(TAG, (tag) => '\n'.repeat(tag.split('\n').length - 1)).replace(ENTITY, '');
  const lines: number[] = [];
  let text = '';
  let line = 1;
  for (const character of plain) {
    if (character === '\n') line += 1;
    if (DROPPED.test(character)) continue;
    for (const one of character.normalize('NFKC')) {
      if (DROPPED.test(one)) continue;
      text += one;
      for (let unit = 0; unit < one.length; unit += 1) lines.push(line);
    }
  }
  return { text, lineAt: (index) => lines[index] ?? line };
}
