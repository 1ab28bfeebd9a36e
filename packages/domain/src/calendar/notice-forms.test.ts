import { describe, expect, test } from '@jest/globals';
import { cleanNotice } from './notice-text.ts';
import { noticeTokens } from './notice-tokens.ts';
import { readHolidayNotice } from './read-notice.ts';

/** What one sentence of 2026 arranges: `name: off | on (announced)`, without the year; then its problems but the missing holidays. */
function said(text: string, year = 2026): readonly string[] {
  const { holidays, problems } = readHolidayNotice(text, year);
  const short = (dates: readonly string[]): string => dates.map((date) => (date.startsWith(`${year}-`) ? date.slice(5) : date)).join(' ');
  return [
    ...holidays.map(({ name, off, on, announced }) => `${name}: ${short(off)}${on.length > 0 ? ` | ${short(on)}` : ''}${announced === null ? '' : ` (${announced})`}`),
    ...problems.filter(({ kind }) => kind !== 'HOLIDAY_MISSING').map(({ kind, ...facts }) => `${kind} ${'text' in facts ? facts.text : 'date' in facts ? facts.date : ''}`.trim()),
  ];
}

describe('the ways in which days are written', () => {
  test.each([
    ['五一：5月1日放假', ['劳动节: 05-01']], ['国际劳动节：5月1日放假', ['劳动节: 05-01']], ['五一国际劳动节假期：5月1日放假', ['劳动节: 05-01']], ['元旦节：1月1日放假', ['元旦: 01-01']], ['清明：4月5日放假', ['清明节: 04-05']],
    ['中秋节、国庆节：10月1日放假', ['中秋节、国庆节: 10-01']], ['国庆中秋假期安排：10月1日放假', ['国庆节、中秋节: 10-01']], ['元旦1月1日放假', ['元旦: 01-01']],
    ['元旦：1月1日至3日放假', ['元旦: 01-01 01-02 01-03']], ['元旦：1月1-3日放假', ['元旦: 01-01 01-02 01-03']], ['元旦：1月1日—1月3日放假', ['元旦: 01-01 01-02 01-03']], ['元旦：1月1日到3日放假', ['元旦: 01-01 01-02 01-03']],
    ['元旦：1月1日～3日放假', ['元旦: 01-01 01-02 01-03']], ['元旦：1月1日、2日、3日放假', ['元旦: 01-01 01-02 01-03']], ['元旦：1月1日和1月2日放假', ['元旦: 01-01 01-02']], ['元旦：2026年1月1日至3日放假', ['元旦: 01-01 01-02 01-03']],
    ['劳动节：4月30日至5月2日放假', ['劳动节: 04-30 05-01 05-02']], ['劳动节：5月1日放假，5月4日补休', ['劳动节: 05-01 05-04']], ['劳动节：5月1日至3日调休放假', ['劳动节: 05-01 05-02 05-03']], ['劳动节：5月2日放假，5月1日放假', ['劳动节: 05-01 05-02']],
    ['劳动节：5月1日放假。5月9日为补班', ['劳动节: 05-01 | 05-09']], ['劳动节：5月1日放假。5月9日正常上班', ['劳动节: 05-01 | 05-09']], ['劳动节：5月1日放假。5月9日照常上班', ['劳动节: 05-01 | 05-09']], ['劳动节：5月1日放假。5月10日、5月9日均上班', ['劳动节: 05-01 | 05-09 05-10']],
    ['元旦：1月1日放假1天', ['元旦: 01-01 (1)']], ['元旦：1月1日至3日放假，合计3天', ['元旦: 01-01 01-02 01-03 (3)']], ['元旦：1月1日至3日放假，共计三天', ['元旦: 01-01 01-02 01-03 (3)']],
    ['春节：2月1日至10日放假，共十天', ['春节: 02-01 02-02 02-03 02-04 02-05 02-06 02-07 02-08 02-09 02-10 (10)']], ['春节：2月1日至11日放假，共十一天', [expect.stringMatching(/02-11 \(11\)$/)]], ['春节：2月1日至21日放假，共二十一天', [expect.stringMatching(/02-21 \(21\)$/)]], ['春节：2月1日至12日放假，共12天', [expect.stringMatching(/02-12 \(12\)$/)]],
    ['元旦：1月1日放假。3天后开会', ['元旦: 01-01']], ['元旦：1月3日上班，共3天', ['元旦:  | 01-03']], ['元旦：7天见分晓，1月1日放假', ['元旦: 01-01']],
    ['劳动节：5月3日（星期天）、5月9日（周6）上班，5月1日放假', ['劳动节: 05-01 | 05-03 05-09']], ['劳动节：5月3日（周七）放假', ['劳动节: 05-03']], ['劳动节：5月9日（星期天）上班', ['劳动节:  | 05-09', 'WEEKDAY_DIFFERS 2026-05-09']],
    ['元旦：1月2日、3日（周五、周日）放假', ['元旦: 01-02 01-03', 'WEEKDAY_DIFFERS 2026-01-03']], ['元旦：1月2日（周五、周六）放假', ['元旦: 01-02']], ['元旦：1月1日（元旦）放假', ['元旦: 01-01']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test.each([
    ['本报2025年11月4日摘要', []], ['2025年11月4日、2025年11月5日摘要', []], ['2025年11月4日、3月5日摘要', ['UNREAD_DATES 2025年11月4日、3月5日摘要']], ['2026年3月5日摘要', ['UNREAD_DATES 2026年3月5日摘要']],
    ['发布日期：2026年3月5日', []], ['更新于2026年3月5日', []], ['印发2026年3月5日', []], ['发布日期：3月5日', ['UNREAD_DATES 3月5日']], ['北京3月5日讯', []], ['自3月5日起', []], ['从3月5日开始', []], ['3月5日起', ['UNREAD_DATES 3月5日起']], ['自3月5日至6日上课', ['UNREAD_DATES 3月5日至6日上课']],
    ['12345日放假', []], ['5日放假', []], ['会议5日、6日放假', []], ['第123月4日放假', []], ['1月1日至下周放假', ['UNREAD_DATES 1月1日至下周放假']], ['1月1日，13月4日放假', ['元旦: 01-01', 'IMPOSSIBLE_DATE 13月4日']], ['1月31日至2月30日放假', ['IMPOSSIBLE_DATE 1月31日至2月30日']],
    ['1月1日至1月31日放假', [expect.stringMatching(/01-31$/)]], ['1月1日至2月1日放假', ['IMPOSSIBLE_DATE 1月1日至2月1日']], ['1月2日至2日放假', ['IMPOSSIBLE_DATE 1月2日至2日']], ['12月30日至2月1日放假', ['IMPOSSIBLE_DATE 12月30日至2月1日']], ['11月30日至1月1日放假', ['IMPOSSIBLE_DATE 11月30日至1月1日']],
    ['12月30日至31日放假', ['元旦: 12-30 12-31']], ['2026年12月30日至2027年1月1日放假', ['元旦: 12-30 12-31 2027-01-01', 'OUTSIDE_YEAR 2027-01-01']],
  ])('after a heading, %s', (text, expected) => {
    const heading = '元旦：';
    expect(said(`${heading}${text}`)).toEqual(expected);
  });

  test('days before any heading belong to the festival that was mentioned last, or to none', () => {
    expect(said('关于2026年劳动节放假的说明，5月1日放假')).toEqual(['劳动节: 05-01']);
    expect(said('3月5日放假')).toEqual([': 03-05']);
    expect(said('共3天，3月5日放假')).toEqual([': 03-05']);
  });

  test('a week-end is counted with a holiday on either side of it', () => {
    expect([said('清明节：4月6日放假，与周末连休，共3天'), said('端午节：6月19日放假，与周末相连，共3天'), said('元旦：1月1日放假，与周末连休，共3天')]).toEqual([['清明节: 04-06 (3)'], ['端午节: 06-19 (3)'], ['元旦: 01-01 (3)', 'COUNT_DIFFERS']]);
  });

  test('a holiday named twice is one, and each keeps its days', () => {
    expect(said('元旦：1月1日放假。春节：2月16日放假。元旦：1月2日放假')).toEqual(['元旦: 01-01 01-02', '春节: 02-16']);
    expect(readHolidayNotice('另行通知。元旦：另行通知', 2026).holidays).toEqual([]);
  });
});

describe('what pasting brings along', () => {
  const cleaned = (text: string): string => cleanNotice(text).text;
  test.each([
    ['<p class="a">元<b>旦</b></p>', '元旦'], ['元&nbsp;旦&#160;&#x3000;&ensp;', '元旦'], ['a & b; c', 'a&b;c'], ['**元旦** # _a_ `b` > |', '元旦ab'], ['１月１日（周四）：', '1月1日(周四):'], ['⽉⼀', '月一'], ['元\u200b旦\ufeff\u00ad', '元旦'], ['a\u3000b\tc', 'abc'], ['2 < 3', '2<3'], ['', ''],
  ])('%j becomes %j', (text, plain) => expect(cleaned(text)).toBe(plain));

  test('each character keeps its line, whatever ends a line', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085']) {
      const { lineAt } = cleanNotice(['a', '', 'b', '<p\n>c', '\u00bd'].join(end));
      expect([end, lineAt(0), lineAt(1), lineAt(2), lineAt(3), lineAt(5), lineAt(9)]).toEqual([end, 1, 3, 5, 6, 6, 6]);
    }
  });

  test('the words follow on each other without a gap', () => {
    for (const text of ['', '元', '1月1日（周四）至3日放假，共3天。', '2026年1月']) {
      const tokens = noticeTokens(cleaned(text));
      expect(tokens.reduce((end, { at, length }) => (at === end && length > 0 ? at + length : Number.NaN), 0)).toBe(cleaned(text).length);
    }
  });
});
