import type { NoticeWarning, NoticeWarningKind, Place } from './model.ts';
import { isChinese, plain, warnAt, withoutLinks } from './place.ts';

/** A mistake of marks: what it looks like, and what stands there instead. Each pattern is bounded, so that reading is linear. */
interface MarkRule {
  readonly kind: NoticeWarningKind;
  readonly pattern: RegExp;
  /** Undefined: no mistake after all; null: a mistake without an offer. */
  better(match: RegExpExecArray): string | null | undefined;
}

const H = '\\p{Script=Han}';
/** What a Chinese sentence goes on from. */
const HAN = `[${H}”’》）】」』]`;
/** Where a Chinese clause begins or the line ends. */
const NEXT = `(?=[ \\t]{0,4}(?:[${H}“‘《（【「『]|\\r?$))`;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
const widened = ([marks]: RegExpExecArray): string => [...marks].map((mark) => WIDE[mark] ?? mark).join('');
const IS_HAN = /\p{Script=Han}/u;
const NUMERAL = /[一二三四五六七八九十]/;

/** A ratio, 三:一, keeps its colon. */
const wideUnlessRatio = (match: RegExpExecArray): string | undefined =>
  match[0] === ':' && NUMERAL.test(match.input.charAt(match.index - 1)) && NUMERAL.test(match.input.charAt(match.index + 1)) ? undefined : widened(match);

function roundBrackets(match: RegExpExecArray): string | undefined {
  const [whole, inside = ''] = match;
  const narrow = Number(whole.startsWith('(')) + Number(whole.endsWith(')'));
  if (narrow === 0) return undefined;
  return narrow === 1 || IS_HAN.test(inside.slice(0, 2)) || IS_HAN.test(inside.slice(-2)) ? `（${inside}）` : undefined;
}

/** Several ！ or ？ are emphasis; any other heap of marks is a slip, and keeps the one that ends the sentence. */
function heap([marks]: RegExpExecArray): string | null | undefined {
  if (/^[！？]+$/.test(marks)) return undefined;
  if (/^。{3,}$/.test(marks)) return '……';
  const kinds = [...new Set(marks)];
  const ends = kinds.filter((mark) => '。！？'.includes(mark));
  return kinds.length === 1 ? kinds[0]! : ends.length === 1 ? ends[0]! : null;
}

const curly = ([, inside = '']: RegExpExecArray): string => `“${inside}”`;
const curlyIfHan = (match: RegExpExecArray): string | undefined => (IS_HAN.test(match[1] ?? '') ? curly(match) : undefined);

const CHINESE: readonly MarkRule[] = [
  { kind: 'PUNCTUATION', pattern: new RegExp(`(?<=${HAN})(?:[,;:]|[!?]{1,3})${NEXT}`, 'gmu'), better: wideUnlessRatio },
  { kind: 'PUNCTUATION', pattern: new RegExp(`(?<=${HAN})[,;](?=[ \\t]{0,4}[0-9A-Za-z])`, 'gu'), better: widened },
  { kind: 'PUNCTUATION', pattern: new RegExp(`(?<=[0-9A-Za-z%])[,;](?=[${H}])`, 'gu'), better: widened },
  // 一. at the beginning of a line numbers a paragraph.
  { kind: 'PUNCTUATION', pattern: new RegExp(`(?<=${HAN})(?<!^[ \\t　]{0,8}[一二三四五六七八九十]{1,3})\\.${NEXT}`, 'gmu'), better: widened },
  { kind: 'PUNCTUATION', pattern: /[(（]([^()（）\n]{1,60})[)）]/g, better: roundBrackets },
  { kind: 'PUNCTUATION', pattern: new RegExp(`(?<=${HAN})\\.{2,6}(?!\\.)`, 'gu'), better: () => '……' },
  { kind: 'PUNCTUATION', pattern: /[。，、；：！？]{2,}/g, better: heap },
  { kind: 'PUNCTUATION', pattern: /([,;])\1+/g, better: ([, mark = '']) => WIDE[mark] ?? mark },
  // 55" is a size.
  { kind: 'PUNCTUATION', pattern: /(?<![0-9])"([^"“”\n]{1,80})"/g, better: curlyIfHan },
  { kind: 'PUNCTUATION', pattern: /“([^"“”\n]{1,80})"/g, better: curly },
  { kind: 'PUNCTUATION', pattern: /(?<![0-9])"([^"“”\n]{1,80})”/g, better: curly },
  { kind: 'SPACING', pattern: /(?<=[^\s_＿])[ \t\u3000]{1,2}(?=[，。、；！？])/g, better: () => '' },
  { kind: 'FULL_WIDTH', pattern: /[０-９Ａ-Ｚａ-ｚ]+/g, better: ([wide]) => plain(wide) },
];

const NARROW: Readonly<Record<string, string>> = { '。': '.', '、': ',' };

const OTHERS: readonly MarkRule[] = [
  { kind: 'PUNCTUATION', pattern: /([,;])\1+/g, better: ([, mark = '']) => mark },
  { kind: 'PUNCTUATION', pattern: /(?<=[A-Za-z0-9])[，。、；：！？]/g, better: ([mark]) => NARROW[mark] ?? plain(mark) },
  { kind: 'SPACING', pattern: /(?<=[A-Za-z])[ \t]{1,2}(?=[,;!?](?:\s|$))/g, better: () => '' },
  { kind: 'FULL_WIDTH', pattern: /[０-９Ａ-Ｚａ-ｚ]+/g, better: ([wide]) => plain(wide) },
];

/** Marks unsuited to the language of a text: width, doubling, quotes, a space before a mark; addresses are left alone. */
export function checkPunctuation(place: Place): readonly NoticeWarning[] {
  const text = withoutLinks(place.text);
  return (isChinese(place.language) ? CHINESE : OTHERS).flatMap(({ kind, pattern, better }) => [...text.matchAll(pattern)].flatMap((match) => {
    const instead = better(match as RegExpExecArray);
    return instead === undefined ? [] : [warnAt(place, kind, match.index, match[0].length, instead)];
  }));
}
