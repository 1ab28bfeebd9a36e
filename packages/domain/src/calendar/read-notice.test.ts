import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ADJUSTED_2019, NOTICES, PROLONGED_2020, WEB_PAGE_2026 } from '../../test/holiday-notices.ts';
import { CHINA_CALENDAR } from '../kernel/calendar.ts';
import { holidayNames, PUBLISHED_NOTICES } from './published.ts';
import { readHolidayNotice } from './read-notice.ts';
import type { HolidayNotice } from './notice.ts';

const offOf = ({ holidays }: HolidayNotice): string[] => holidays.flatMap(({ off }) => off).sort();
const onOf = ({ holidays }: HolidayNotice): string[] => holidays.flatMap(({ on }) => on).sort();
const kindsOf = ({ problems }: HolidayNotice): string[] => problems.map(({ kind }) => kind);
const spelt = (year: number, days: string): string[] => days.split(' ').map((day) => (day.length === 5 ? `${year}-${day}` : day)).sort();
const TEXT_2026 = PUBLISHED_NOTICES['2026']!.text;

describe('the published notices', () => {
  test.each(Object.entries(PUBLISHED_NOTICES))('the notice of %s says what the calendar has, and raises no doubt', (year, { text, source }) => {
    const read = readHolidayNotice(text);
    expect(read.problems).toEqual([]);
    expect({ year: read.year, off: offOf(read), on: onOf(read) }).toEqual({ year: Number(year), off: [...CHINA_CALENDAR.years[year]!.off].sort(), on: [...CHINA_CALENDAR.years[year]!.on].sort() });
    expect(read.source).toBe(source);
  });

  test('every year of the calendar has its notice', () => {
    expect(Object.keys(PUBLISHED_NOTICES)).toEqual(Object.keys(CHINA_CALENDAR.years));
  });

  test.each(NOTICES)('the notice of $year says what the published data sets have', ({ year, text, off, on }) => {
    const read = readHolidayNotice(text);
    expect({ year: read.year, off: offOf(read), on: onOf(read) }).toEqual({ year, off: spelt(year, off), on: spelt(year, on) });
    const outside = [...spelt(year, off), ...spelt(year, on)].filter((date) => !date.startsWith(String(year)));
    expect(read.problems).toEqual(outside.map((date) => ({ kind: 'OUTSIDE_YEAR', date, line: 9 })));
  });
});

describe('as people paste it', () => {
  test('a news page with all that stands on it, marks, broken lines and full-width digits', () => {
    const read = readHolidayNotice(WEB_PAGE_2026);
    expect(read).toEqual({ ...readHolidayNotice(TEXT_2026), source: '国务院办公厅关于2026年部分节假日安排的通知' });
  });

  test('a line a word, or all in one line', () => {
    for (const text of [TEXT_2026.replace(/[：，。、]/g, '$&\n'), TEXT_2026.replaceAll('\n', ''), TEXT_2026.replaceAll('\n', '\r\n'), `\uFEFF${[...TEXT_2026].join(' ')}`]) {
      expect([offOf(readHolidayNotice(text)), onOf(readHolidayNotice(text)), kindsOf(readHolidayNotice(text))]).toEqual([offOf(readHolidayNotice(TEXT_2026)), onOf(readHolidayNotice(TEXT_2026)), []]);
    }
  });

  test('full-width forms and half-width ones are the same', () => {
    const wide = TEXT_2026.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const narrow = TEXT_2026.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':').replaceAll('。', '.');
    for (const text of [wide, narrow]) expect(readHolidayNotice(text)).toMatchObject({ holidays: readHolidayNotice(TEXT_2026).holidays, problems: [] });
  });

  test('twice the same is once', () => {
    expect(readHolidayNotice(`${TEXT_2026}\n${TEXT_2026}`)).toEqual(readHolidayNotice(TEXT_2026));
  });

  test('headings without a colon, dates with 号, stretches with a dash, counts in words', () => {
    const read = readHolidayNotice('2027年部分节假日安排 元旦1月1号-3号放假，共三天。国庆节（放假安排）：10月1日～10月7日放假，共七天', 2027);
    expect(read.holidays).toEqual([
      { name: '元旦', off: spelt(2027, '01-01 01-02 01-03'), on: [], announced: 3 },
      { name: '国庆节', off: spelt(2027, '10-01 10-02 10-03 10-04 10-05 10-06 10-07'), on: [], announced: 7 },
    ]);
  });

  test('several days with their weekdays in one bracket', () => {
    const read = readHolidayNotice('春节：2月15日至23日放假调休，共9天。2月14日、28日（星期六、星期六）上班。', 2026);
    expect([onOf(read), kindsOf(read).filter((kind) => kind !== 'HOLIDAY_MISSING')]).toEqual([spelt(2026, '02-14 02-28'), []]);
  });

  test('New Year\'s days that begin in December, the year said or not', () => {
    for (const text of ['元旦：2026年12月31日至2027年1月2日放假', '元旦：12月31日至1月2日放假', '元旦：12月31日（周四）至1月2日（周六）放假，共3天']) {
      const read = readHolidayNotice(text, 2027);
      expect([text, offOf(read), kindsOf(read).filter((kind) => kind !== 'HOLIDAY_MISSING')]).toEqual([text, ['2026-12-31', '2027-01-01', '2027-01-02'], ['OUTSIDE_YEAR']]);
    }
  });

  test('a notice that only changes one holiday is read, and says that the others are missing', () => {
    const read = readHolidayNotice(ADJUSTED_2019);
    expect(read).toMatchObject({ year: 2019, source: '国务院办公厅关于调整2019年劳动节假期安排的通知（国办发明电〔2019〕3号）', holidays: [{ name: '劳动节', off: spelt(2019, '05-01 05-02 05-03 05-04'), on: spelt(2019, '04-28 05-05'), announced: 4 }] });
    expect(new Set(kindsOf(read))).toEqual(new Set(['HOLIDAY_MISSING']));
  });

  test('what only prolongs a holiday is not guessed: it says which dates it could not read', () => {
    const read = readHolidayNotice(PROLONGED_2020);
    expect(read.holidays).toEqual([]);
    expect(read.problems.filter(({ kind }) => kind === 'UNREAD_DATES')).toEqual([
      { kind: 'UNREAD_DATES', text: '2月2日(农历正月初九,星期日),2月3日(星期', line: 4 },
    ]);
  });
});

describe('what cannot be so is said, with its place', () => {
  const changed = (from: string, to: string): HolidayNotice => {
    expect(TEXT_2026).toContain(from);
    return readHolidayNotice(TEXT_2026.replace(from, to));
  };
  test.each([
    ['a count that does not match', '放假调休，共9天', '放假调休，共8天', [{ kind: 'COUNT_DIFFERS', holiday: '春节', announced: 8, counted: 9, line: 6 }]],
    ['a stretch that ends a day early', '5日（周二）放假调休', '4日（周一）放假调休', [{ kind: 'COUNT_DIFFERS', holiday: '劳动节', announced: 5, counted: 4, line: 8 }]],
    ['a weekday that is another', '5月9日（周六）', '5月9日（周日）', [{ kind: 'WEEKDAY_DIFFERS', date: '2026-05-09', said: 7, is: 6, line: 8 }]],
    ['the weekday of the end of a stretch', '至6日（周一）', '至6日（星期二）', [{ kind: 'WEEKDAY_DIFFERS', date: '2026-04-06', said: 2, is: 1, line: 7 }]],
    ['a make-up day in the week', '5月9日（周六）上班', '5月8日（周五）上班', [{ kind: 'MAKE_UP_NOT_WEEKEND', holiday: '劳动节', date: '2026-05-08', line: 8 }]],
    ['a day off and worked', '9月20日（周日）', '9月27日（周日）', [{ kind: 'OFF_AND_ON', date: '2026-09-27', line: 11 }]],
    ['a day of another year', '1月4日（周日）上班', '2025年12月28日（周日）上班', [{ kind: 'OUTSIDE_YEAR', date: '2025-12-28', line: 5 }]],
    ['a day that is not', '2月28日（周六）', '2月30日（周六）', [{ kind: 'IMPOSSIBLE_DATE', text: '2月30日', line: 6 }]],
    ['a stretch that ends before it begins', '9月25日（周五）至27日（周日）放假，共3天', '9月25日（周五）至24日（周四）放假', [{ kind: 'IMPOSSIBLE_DATE', text: '9月25日(周五)至24日', line: 10 }, { kind: 'HOLIDAY_MISSING', holiday: '中秋节' }]],
    ['a stretch of two months', '10月1日（周四）至7日（周三）放假调休，共7天', '10月1日（周四）至12月1日（周二）放假调休', [{ kind: 'IMPOSSIBLE_DATE', text: '10月1日(周四)至12月1日', line: 11 }, { kind: 'HOLIDAY_MISSING', holiday: '国庆节' }]],
    ['dates without a word for them', '5月9日（周六）上班', '5月9日（周六）另行通知', [{ kind: 'UNREAD_DATES', text: '5月9日(周六)另行通知', line: 8 }]],
    ['dates at the end of the text', '2025年11月4日', '7月4日', [{ kind: 'UNREAD_DATES', text: '7月4日', line: 14 }]],
    ['a holiday that is missing', '三、清明节：4月4日（周六）至6日（周一）放假，共3天。', '', [{ kind: 'HOLIDAY_MISSING', holiday: '清明节' }]],
    ['a holiday without days', '4月4日（周六）至6日（周一）放假，共3天。', '另行通知。', [{ kind: 'HOLIDAY_MISSING', holiday: '清明节' }]],
    ['several years', '现将2026年', '现将2027年', [{ kind: 'SEVERAL_YEARS', years: [2026, 2027] }]],
  ])('%s', (_, from, to, problems) => expect(changed(from, to).problems).toEqual(problems));

  test('the week-end that a holiday joins may be counted with it, or not', () => {
    const joined = (count: string): string[] => kindsOf(readHolidayNotice(`清明节：4月5日放假，与周末连休${count}。`, 2024)).filter((kind) => kind !== 'HOLIDAY_MISSING');
    expect([joined(''), joined('，共1天'), joined('，共3天'), joined('，共2天')]).toEqual([[], [], [], ['COUNT_DIFFERS']]);
  });

  test('advice and principles arrange no day', () => {
    for (const text of ['鼓励在除夕（2月9日）休息。', '自10月1日起放假调休7天。', '新华社北京11月4日电', '国务院办公厅2024年3月1日', '发布日期：2024年3月1日']) {
      expect([text, readHolidayNotice(`元旦：1月1日放假。${text}`, 2024)]).toEqual([text, expect.objectContaining({ holidays: [{ name: '元旦', off: ['2024-01-01'], on: [], announced: null }], problems: expect.not.arrayContaining([expect.objectContaining({ kind: 'UNREAD_DATES' })]) })]);
    }
  });

  test('advice that calls a day off or worked is not taken, and said to be doubtful', () => {
    const read = readHolidayNotice('元旦：1月1日放假，鼓励各单位1月2日放假。1月6日上班。', 2024);
    expect([offOf(read), onOf(read), read.problems.filter(({ kind }) => kind === 'UNREAD_DATES')]).toEqual([['2024-01-01'], ['2024-01-06'], [{ kind: 'UNREAD_DATES', text: '1月2日放假', line: 1 }]]);
  });

  test('the year asked for counts; that the text says another is a problem', () => {
    const read = readHolidayNotice(TEXT_2026, 2027);
    expect([read.year, read.problems[0]]).toEqual([2027, { kind: 'SEVERAL_YEARS', years: [2026, 2027] }]);
    expect(offOf(read)[0]).toBe('2027-01-01');
    expect(kindsOf(read)).toContain('WEEKDAY_DIFFERS');
  });

  test.each(['', '   \n ', '七月份物业费缴纳通知', '一、元旦：1月1日放假'])('without a year nothing is read: %j', (text) =>
    expect(readHolidayNotice(text)).toEqual({ year: null, source: null, holidays: [], problems: [{ kind: 'YEAR_UNKNOWN' }] }));
  test.each([Number.NaN, 1999, 2200, 2027.5, 1e9])('a year that is none is not asked for: %p', (year) => expect(readHolidayNotice('', year).year).toBeNull());
});

describe('whatever is pasted', () => {
  const sound = ({ year, holidays, problems }: HolidayNotice): boolean =>
    [...offOf({ year, holidays, problems, source: null }), ...onOf({ year, holidays, problems, source: null })].every((date) => /^\d{4}-\d\d-\d\d$/.test(date)) && problems.every((problem) => !('line' in problem) || problem.line >= 1);
  const piece = fc.constantFrom('元旦', '春节', '：', ':', '1月', '2月30日', '12月31日', '3日', '（周四）', '（星期六、星期日）', '至', '-', '、', '放假', '放假调休', '上班', '补休', '共3天', '与周末连休', '。', '\n', '鼓励', '自', '起', '2026年', '国务院办公厅', '电', '十', '🙂', '\ud800', '<b>', '&nbsp;', '\u0000');

  test('it never throws, and every date is one', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))), fc.option(fc.integer(), { nil: undefined }), (text, year) => sound(readHolidayNotice(text, year))), { numRuns: 500 });
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (parts) => sound(readHolidayNotice(parts.join(''), 2026))), { numRuns: 500 });
  });

  test('a notice that is cut, or has any one character taken out, never throws, and never invents a day', () => {
    const all = new Set([...offOf(readHolidayNotice(TEXT_2026)), ...onOf(readHolidayNotice(TEXT_2026))]);
    fc.assert(fc.property(fc.nat(TEXT_2026.length), (end) => {
      const read = readHolidayNotice(TEXT_2026.slice(0, end), 2026);
      return sound(read) && [...offOf(read), ...onOf(read)].every((date) => all.has(date));
    }));
    fc.assert(fc.property(fc.nat(TEXT_2026.length - 1), (at) => sound(readHolidayNotice(TEXT_2026.slice(0, at) + TEXT_2026.slice(at + 1)))));
  });

  test('any digit of a day that changes shows: in the days, or among the problems', () => {
    const digits = [...TEXT_2026.matchAll(/\d(?=\d?日)/g)].map(({ index }) => index).filter((at) => at < TEXT_2026.indexOf('鼓励'));
    const original = readHolidayNotice(TEXT_2026);
    for (const at of digits) {
      const digit = (Number(TEXT_2026[at]) + 1) % 10;
      const read = readHolidayNotice(`${TEXT_2026.slice(0, at)}${digit}${TEXT_2026.slice(at + 1)}`);
      expect([at, read.problems.length > 0]).toEqual([at, true]);
      expect(read.holidays).not.toEqual(original.holidays);
    }
  });

  test('a long text takes no longer than its length', () => {
    for (const text of ['<'.repeat(20_000), '元旦'.repeat(10_000), '1月1日至'.repeat(4_000), '（'.repeat(20_000), '9'.repeat(20_000), '国务院办公厅关于2026年'.repeat(1_500)]) {
      const from = performance.now();
      expect(sound(readHolidayNotice(text, 2026))).toBe(true);
      expect(performance.now() - from).toBeLessThan(30_000);
    }
  });
});

test('each day of a notice has the name of its holiday', () => {
  const names = holidayNames(TEXT_2026, 2026);
  expect([names.get('2026-02-17' as never), names.get('2026-10-10' as never), names.get('2026-03-02' as never), names.size]).toEqual(['春节', '国庆节', undefined, 39]);
});
