// The words of a holiday notice, cut by a table: the first row that fits at a place is taken, and what fits none is OTHER.

/** The holidays of the whole people that every notice arranges, in the words of the field. */
export const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
export type Festival = (typeof FESTIVALS)[number];

/** One word of a notice; `at` and `length` say where in the cleaned text. */
export type NoticeToken = { readonly at: number; readonly length: number } & (
  /** Festivals before a colon or a date: what follows is theirs. */
  | { readonly kind: 'HEADING'; readonly festivals: readonly Festival[] }
  /** A festival in passing. */
  | { readonly kind: 'MENTION'; readonly festival: Festival }
  /** What is not said is null: `3日` has neither year nor month. */
  | { readonly kind: 'DATE'; readonly year: number | null; readonly month: number | null; readonly day: number }
  /** What stands in brackets after a date, 1 for Monday to 7 for Sunday. */
  | { readonly kind: 'NOTE'; readonly weekdays: readonly number[] }
  | { readonly kind: 'COUNT'; readonly days: number }
  | { readonly kind: 'RANGE' | 'SEPARATOR' | 'FILLER' | 'OFF' | 'ON' | 'JOINS_WEEKEND' | 'END' | 'ADVICE' | 'FROM' | 'ONWARDS' | 'DISPATCH' | 'STAMP' | 'OTHER' });

type Reading = NoticeToken extends infer Token ? (Token extends NoticeToken ? Omit<Token, 'at' | 'length'> : never) : never;
type Plain = Exclude<NoticeToken['kind'], 'HEADING' | 'MENTION' | 'DATE' | 'NOTE' | 'COUNT'>;

const NAME = '(?:元旦节?|春节|清明节?|(?:五一)?(?:国际)?劳动节|五一|端午节?|中秋节?|国庆节?)';
const DIGITS: readonly string[] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const WEEKDAYS = '一二三四五六日';

/** `元旦节` → 元旦, `五一` → 劳动节. */
const festivalOf = (name: string): Festival => FESTIVALS.find((one) => one.startsWith(name.slice(0, 2))) ?? '劳动节';

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones));
}

const heading = ([whole]: RegExpExecArray): Reading => ({ kind: 'HEADING', festivals: [...new Set((whole.match(new RegExp(NAME, 'g')) ?? []).map(festivalOf))] });
const date = ([, year, month, day]: RegExpExecArray): Reading => ({ kind: 'DATE', year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) });
const weekday = (sign: string): number => (sign === '天' ? 7 : /\d/.test(sign) ? Number(sign) : WEEKDAYS.indexOf(sign) + 1);
const note = ([, inside = '']: RegExpExecArray): Reading => ({ kind: 'NOTE', weekdays: [...inside.matchAll(/(?:星期|周|礼拜)([一二三四五六日天1-7])/g)].map(([, sign = '']) => weekday(sign)) });
const plain = (kind: Plain) => (): Reading => ({ kind });

/** Brackets are a note only right after a date: `除夕（2月9日）` holds a date of its own. */
const AFTER_DATE: readonly (readonly [RegExp, (match: RegExpExecArray) => Reading])[] = [
  [/\(((?:(?!\d日)[^()]){0,40})\)/y, note],
  [/[电讯]/y, plain('DISPATCH')],
];

const TABLE: readonly (readonly [RegExp, (match: RegExpExecArray) => Reading])[] = [
  [new RegExp(`${NAME}(?:[、,和与及暨]?${NAME}){0,6}(?:假期|放假)?(?:安排|时间)?(?:\\([^()]{0,12}\\))?(?::|(?=(?:\\d{4}年)?\\d{1,2}月\\d))`, 'y'), heading],
  [new RegExp(NAME, 'y'), ([name]) => ({ kind: 'MENTION', festival: festivalOf(name) })],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:[日号]|(?=[至到~—–―-]\d))/y, date],
  [/(\d{1,2})[日号]/y, ([, day]) => ({ kind: 'DATE', year: null, month: null, day: Number(day) })],
  [/(?:共计?|合计)?(\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]|十)天/y, ([, days = '']) => ({ kind: 'COUNT', days: numberOf(days) })],
  [/\d+/y, plain('OTHER')],
  [/国务院办公厅|(?:发布|成文|发文|印发|更新|上传|实施)(?:日期|时间|于)?:?/y, plain('STAMP')],
  [/与周末(?:相)?连/y, plain('JOINS_WEEKEND')],
  [/(?:正常|照常|调休)?上班|补班/y, plain('ON')],
  [/(?:调休)?放假(?:调休)?|补休/y, plain('OFF')],
  [/鼓励|建议|倡导/y, plain('ADVICE')],
  [/至|到|~|-{1,2}|—{1,2}|–|―/y, plain('RANGE')],
  [/[、,和及与]/y, plain('SEPARATOR')],
  [/[。;!?.]/y, plain('END')],
  [/[自从]/y, plain('FROM')],
  [/起|开始/y, plain('ONWARDS')],
  [/:|均|都|为|需|应|要|全天/y, plain('FILLER')],
];

/** Cuts a cleaned text into its words, in order and without a gap; linear, never throws. */
export function noticeTokens(text: string): readonly NoticeToken[] {
  const tokens: NoticeToken[] = [];
  for (let at = 0; at < text.length; ) {
    const rows = tokens.at(-1)?.kind === 'DATE' ? [...AFTER_DATE, ...TABLE] : TABLE;
    let found: NoticeToken = { kind: 'OTHER', at, length: 1 };
    for (const [pattern, read] of rows) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      found = { ...read(match), at, length: match[0].length };
      break;
    }
    tokens.push(found);
    at += found.length;
  }
  return tokens;
}
