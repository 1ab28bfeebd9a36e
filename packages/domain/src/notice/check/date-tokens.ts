// Days and times of a notice, Chinese and English, cut by a table as the words of a holiday notice are: the first row that fits at a place is taken.

/** A year as it is said; FOLLOWING is 次年: the one after that of the date before. */
export type StatedYear = number | 'LAST' | 'THIS' | 'NEXT' | 'FOLLOWING';

/** A date in words; `month` null: a bare 6日, which is of the month before it. */
export interface DateToken { readonly kind: 'DATE'; readonly at: number; readonly length: number; readonly year: StatedYear | null; readonly month: number | null; readonly day: number }

/** A time in words. */
export interface TimeToken {
  readonly kind: 'TIME';
  readonly at: number;
  readonly length: number;
  /** 0–1440; null for one that does not exist. */
  readonly minute: number | null;
  /** May be twelve hours later: 2:00 without 上午 or 下午. */
  readonly loose: boolean;
  readonly afternoon: boolean;
  /** 约, 左右: not to be taken by the minute. */
  readonly about: boolean;
  /** A bare 3点, which may be three points of a list: a time only beside a date or another time. */
  readonly bare: boolean;
}

/** A weekday in words, 1 for Monday. */
export interface WeekdayToken { readonly kind: 'WEEKDAY'; readonly at: number; readonly length: number; readonly weekday: number; readonly english: boolean }

/** One word; GLUE stands between a date and its time without parting them, OTHER parts. */
export type WallToken = DateToken | TimeToken | WeekdayToken | { readonly kind: 'NEXT_DAY' | 'RANGE' | 'LIST' | 'COMMA' | 'GLUE' | 'OTHER'; readonly at: number; readonly length: number };

type Reading = WallToken extends infer Token ? (Token extends WallToken ? Omit<Token, 'at' | 'length'> : never) : never;
type Row = readonly [RegExp, (match: RegExpExecArray) => Reading | null];

const DIGITS = '零一二三四五六七八九';
const WEEKDAYS = '一二三四五六日';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENGLISH_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const YEARS: Readonly<Record<string, StatedYear>> = { 去年: 'LAST', 今年: 'THIS', 本年: 'THIS', 明年: 'NEXT', 来年: 'NEXT', 次年: 'FOLLOWING', 翌年: 'FOLLOWING' };

const MONTH = '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
/** What follows 号 where it numbers a house or a machine. */
const HOUSE = '(?![楼院门线机岗库房口车梯电井栋区地厅柜塔泵])';
const PERIOD = '(凌晨|清晨|早上|早晨|上午|中午|正午|下午|午后|傍晚|晚上|夜间|夜里|晚间|今晚|当晚|晚|早)';
const NOT_A_LIST = '(?! ?(?:要求|建议|意见|说明|注意|事项|内容|内))';
const FRACTION = '(?: ?(\\d{1,2}) ?分(?!钟)|(半)|[整钟])?';

/** 二十八 → 28, 〇 and ○ are 零. */
function chinese(text: string): number {
  const digit = (sign: string): number => Math.max(0, DIGITS.indexOf(sign));
  if (!text.includes('十')) return digit(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}
const chineseYear = (text: string): number => Number([...text.replace(/[〇○]/g, '零')].map((sign) => DIGITS.indexOf(sign)).join(''));
const named = (names: readonly string[], name: string): number => names.indexOf(name.slice(0, 3)) + 1;
const date = (year: StatedYear | null, month: number | null, day: number): Reading => ({ kind: 'DATE', year, month, day });
const numeric = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Hours as they are said: 下午2 is 14, 晚上1 and 夜间3 are what they say, 中午1 is 13. */
function hourOf(period: string, hour: number): number {
  if (/^(?:凌晨|[aA])/.test(period)) return hour === 12 ? 0 : hour;
  if (/^(?:下午|午后|傍晚|[pP])/.test(period)) return hour < 12 ? hour + 12 : hour;
  if (/[晚夜]/.test(period)) return hour === 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour;
  return /^[中正]午/.test(period) && hour < 5 ? hour + 12 : hour;
}

function time(period: string, hourText: string, minuteText: string | undefined, half: string | undefined, bare = false): Reading {
  const [hour, minutes] = [hourOf(period, Number(hourText)), half === undefined ? Number(minuteText ?? 0) : 30];
  const exists = hour < 24 ? minutes < 60 : hour === 24 && minutes === 0;
  const loose = period === '' && hour > 0 && hour < 12 && !hourText.startsWith('0');
  return { kind: 'TIME', minute: exists ? hour * 60 + minutes : null, loose, afternoon: hour >= 12 && period !== '', about: false, bare };
}

const TABLE: readonly Row[] = [
  // 农历 is another calendar, 每年 every year, 第 a number: none names a day.
  [/(?:农历|阴历|旧历|每年|每逢)[^\d一二三四五六七八九十\n]{0,2}[\d一二三四五六七八九十]{1,3}月 ?[\d一二三四五六七八九十]{1,3}[日号]?|第 ?\d+/y, () => ({ kind: 'OTHER' })],
  [new RegExp(`(?:(\\d{4}) ?年 ?|(去年|今年|本年|明年|来年|次年|翌年) ?的? ?)?(\\d{1,2}) ?月(?:份)? ?(\\d{1,2}) ?(?:日|号${HOUSE}|(?=[至到~—–-]{1,2} ?\\d{1,2} ?[日号]))`, 'y'),
    ([, year, said, month, day]) => date(said === undefined ? numeric(year) : YEARS[said]!, Number(month), Number(day))],
  [/(?:([〇○零一二三四五六七八九]{4})年)?(十[一二]|[一二三四五六七八九十])月(三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]/y,
    ([, year, month = '', day = '']) => date(year === undefined ? null : chineseYear(year), chinese(month), chinese(day))],
  [/(?<![\w\-/.])((?:19|20)\d{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d|[-/.]\d)/y, ([, year, , month, day]) => date(Number(year), Number(month), Number(day))],
  [new RegExp(`(?<![A-Za-z])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\\d{2}))?(?![\\d:])`, 'y'), ([, month = '', day, year]) => date(numeric(year), named(MONTHS, month), Number(day))],
  [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])(?:,? ((?:19|20)\\d{2})(?!\\d))?`, 'y'), ([, day, month = '', year]) => date(numeric(year), named(MONTHS, month), Number(day))],
  [/(?<![\d:.])(\d{1,2})(?::(\d{2}))? ?([ap])\.?m(?![A-Za-z])\.?/iy, ([, hour = '', minute, half = '']) => time(half, hour, minute, undefined)],
  [new RegExp(`(?<![\\d:.])(?:${PERIOD} ?)?(\\d{1,2})[:∶](\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?`, 'y'), ([, period = '', hour = '', minute]) => time(period, hour, minute, undefined)],
  [new RegExp(`(?:${PERIOD} ?)?(\\d{1,2}) ?时(?![间候段效刻速限差])${FRACTION}`, 'y'), ([, period = '', hour = '', minute, half]) => time(period, hour, minute, half)],
  [new RegExp(`${PERIOD} ?(\\d{1,2}) ?点${NOT_A_LIST}${FRACTION}`, 'y'), ([, period = '', hour = '', minute, half]) => time(period, hour, minute, half)],
  [/(\d{1,2}) ?点(?: ?(\d{1,2}) ?分(?!钟)|(半)|[整钟])/y, ([, hour = '', minute, half]) => time('', hour, minute, half)],
  [new RegExp(`(\\d{1,2}) ?点${NOT_A_LIST}`, 'y'), ([, hour = '']) => time('', hour, undefined, undefined, true)],
  [new RegExp(`(\\d{1,2}) ?(?:日|号${HOUSE})`, 'y'), ([, day]) => date(null, null, Number(day))],
  [/\d+/y, () => ({ kind: 'OTHER' })],
  [/[本这下]?(?:星期|礼拜|周)([一二三四五六日天])(?! ?[、至到和及~—–-] ?(?:星期|礼拜|周)?[一二三四五六日天]|[一二三四五六日次常])/y,
    ([, sign = '']) => ({ kind: 'WEEKDAY', weekday: sign === '天' ? 7 : WEEKDAYS.indexOf(sign) + 1, english: false })],
  [/(?<![A-Za-z])(?:Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)(?![A-Za-z])/y, ([name]) => ({ kind: 'WEEKDAY', weekday: named(ENGLISH_DAYS, name), english: true })],
  [/(?:次日|翌日|第二天|第二日)/y, () => ({ kind: 'NEXT_DAY' })],
  [/起?[至到](?![今此])|~|-{1,2}|—{1,2}|–|―|(?<![A-Za-z])(?:to|until|till|through)(?![A-Za-z])/y, () => ({ kind: 'RANGE' })],
  [/[、和及与]|(?<![A-Za-z])and(?![A-Za-z])/y, () => ({ kind: 'LIST' })],
  [/[,，]/y, () => ({ kind: 'COMMA' })],
  [/[ \t()[\]【】的起约]|当天|当日|全天/y, () => ({ kind: 'GLUE' })],
];

/** 约14:00, 14:00左右: said of a time by what stands around it. */
const isAbout = (text: string, at: number, length: number): boolean => /[约近]$/.test(text.slice(Math.max(0, at - 1), at)) || /^ ?(?:左右|许|前后|以后|之后)/.test(text.slice(at + length, at + length + 4));

function tokenAt(text: string, at: number): WallToken {
  for (const [pattern, read] of TABLE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const reading = match === null ? null : read(match);
    if (match === null || reading === null) continue;
    const token = { ...reading, at, length: match[0].length } as WallToken;
    return token.kind === 'TIME' ? { ...token, about: isAbout(text, at, token.length) } : token;
  }
  return { kind: 'OTHER', at, length: 1 };
}

/** Whether a word of the table may begin with a character: most do not, and need not be tried. */
const BEGINS = /[\d农阴旧每第去今本明来次翌〇○零一二三四五六七八九十JFMASOND凌清早上中正下午傍晚夜当这星礼周TW起至到~\-—–―tu、和及与a,，\s()[\]【】的约全]/;

/** Cuts a plain text into its words, in order and without a gap; linear, never throws. */
export function wallTokens(text: string): readonly WallToken[] {
  const tokens: WallToken[] = [];
  for (let at = 0; at < text.length; at += tokens.at(-1)!.length) tokens.push(BEGINS.test(text.charAt(at)) ? tokenAt(text, at) : { kind: 'OTHER', at, length: 1 });
  return tokens;
}
