import { describe, expect, test } from '@jest/globals';
import { at, ZONE } from '../../../test/kit.ts';
import { checkNotice } from './check.ts';
import type { CheckedNotice, CheckedText, NoticeWarning } from './check.ts';

/** A Thursday. */
const NOW = at('2026-11-26 10:00');
const zh = (body: string, title = '通知'): CheckedText => ({ language: 'zh-CN', title, body });
const en = (body: string): CheckedText => ({ language: 'en', title: 'Notice', body });
const check = (texts: readonly CheckedText[], patch: Partial<CheckedNotice> = {}): readonly NoticeWarning[] =>
  checkNotice({ texts, contact: '客服前台', validUntil: at('2026-12-31 18:00'), plannedStart: null, plannedEnd: null, eventAt: null, ...patch }, [], NOW, ZONE);
const said = (body: string, patch: Partial<CheckedNotice> = {}): readonly (string | null)[][] => check([zh(body)], patch).map(({ kind, found, better }) => [kind, found, better]);

describe('NOT-4: days and times by themselves', () => {
  test.each([
    ['3月5日至3月3日', 'DATE_CONTRADICTION'], ['3月5日至3日', 'DATE_CONTRADICTION'], ['3月5日—3月3日', 'DATE_CONTRADICTION'], ['2027年3月5日至2026年3月7日', 'DATE_CONTRADICTION'], ['2026-11-28 至 2026-11-27', 'DATE_CONTRADICTION'], ['14:00至12:00', 'DATE_CONTRADICTION'], ['14：00-12：00', 'DATE_CONTRADICTION'],
    ['11月28日14时至12时', 'DATE_CONTRADICTION'], ['11月28日20:00至11月28日6:00', 'DATE_CONTRADICTION'], ['11月28日下午2点至中午12点', 'DATE_CONTRADICTION'], ['10:00至9:00', 'DATE_CONTRADICTION'], ['14:00至14:00', 'DATE_CONTRADICTION'],
    ['2月30日', 'DATE_IMPOSSIBLE'], ['2027年2月29日', 'DATE_IMPOSSIBLE'], ['13月1日', 'DATE_IMPOSSIBLE'], ['2026-02-30', 'DATE_IMPOSSIBLE'], ['二〇二六年二月三十日', 'DATE_IMPOSSIBLE'],
  ])('%s', (text, kind) => expect(said(`兹有${text}停水`)).toEqual([[kind, text, null]]));
  test('in full width as well', () => expect(said('１１月２８日至２７日')).toContainEqual(['DATE_CONTRADICTION', '１１月２８日至２７日', null]));
  test('only what does not exist is pointed at', () => {
    expect(said('11月28日25:00停水')).toEqual([['DATE_IMPOSSIBLE', '25:00', null]]);
    expect(said('2月26日至30日停水')).toEqual([['DATE_IMPOSSIBLE', '30日', null]]);
  });

  test.each([
    '22:00至次日6:00', '22:00至6:00', '12月30日至1月2日', '2026年12月30日至1月2日', '11月15日至次年3月15日', '11月15日至3月15日', '下午2:00至4:00', '下午2点至4点', '9:00至5:00', '0:00至24:00', '12:00至0:00', '8:00-12:00、14:00-18:00', '8:00至12:00，14:00至18:00', '中午12:00至1:30', '11月28日至29日8:00-18:00',
    '由3月5日提前至3月3日', '由14:00提前到12:00', '2月29日和2028年2月29日', '每年2月30日', '农历2月30日', '比例1:100', '3月5号楼', '11月28日8:00至29日6:00', '11月28日20:00至29日6:00', '第13月5日', '编号HY-2026-02-30', '电话0755-12345678', '2026年11月至12月', '请注意以下3点：要求2点', '11月28日20:00至次日8:00', '11月28日上午9点至11点半',
    '自11月28日8:00起至18:00', '12月1日、2日、3日', '24小时值班', '2026.11.28',
  ])('nothing in %s', (text) => expect(said(`兹有${text}停水`)).toEqual([]));
});

describe('NOT-4: weekdays', () => {
  test.each([
    ['11月28日（星期五）', '星期五', '星期六'], ['2026年11月28日（周日）', '周日', '周六'], ['11月28日 星期天', '星期天', '星期六'], ['12月1日（本周三）', '本周三', '本周二'], ['11月28日（周六）至29日（周一）', '周一', '周日'], ['2025年11月28日（星期六）', '星期六', '星期五'], ['Saturday, November 27', 'Saturday', 'Friday'], ['Nov 27 (Sat)', 'Sat', 'Fri'], ['27 November 2026, Saturday', 'Saturday', 'Friday'],
  ])('%s', (text, word, better) => expect(said(`兹有${text}停水`)).toEqual([['WEEKDAY_WRONG', word, better]]));
  test('with the day that it should agree with', () => expect(check([zh('定于11月28日（星期五）停水')])).toMatchObject([{ at: 9, length: 3, facts: { date: '2026-11-28', weekday: 6 } }]));
  test.each([
    '11月28日（星期六）', '11月28日周六', '11月28日、29日（周六、周日）', '11月28日（周六、周日）', '每周三', '11月28日起每周五', '12月1日周二次供水', '12月1日周日常保洁', 'Saturday, November 28', 'Sunday to Friday', '5月28日（星期四）', '5月28日（星期五）', '11月28日（本周六）', '星期五 11月28日', '12月31日（周四）至1月2日（周六）',
  ])('nothing in %s', (text) => expect(said(`兹有${text}停水`)).toEqual([]));
});

describe('NOT-4: over, although announced as to come', () => {
  test.each(['定于10月28日停水', '将于2025年11月28日停水', '请于10月31日前缴费', '计划于11月20日至25日检修', '我中心将在11月25日消杀'])('%s', (text) => expect(said(text).map(([kind]) => kind)).toEqual(['DATE_PAST']));
  test('in English', () => expect(check([en('Water will be shut off on November 20. The work was planned for November 5.')])).toMatchObject([{ kind: 'DATE_PAST', found: 'November 20' }]));
  test('a label announces only where the form says that it is still to come', () => {
    const body = '停水时间：10月28日8:00至18:00，11月29日8:00至18:00';
    expect(said(body, { plannedStart: at('2026-11-29 08:00') })).toEqual([['DATE_PAST', '10月28日', null]]);
    expect(said(body, { plannedStart: at('2026-10-28 08:00') })).toEqual([]);
  });
  test('a signature of an older notice', () => {
    expect(said('各位业主：今日停水。\n物业服务中心\n2026年10月20日')).toEqual([['DATE_PAST', '2026年10月20日', null]]);
    expect(said('各位业主：今日停水。\n物业服务中心\n2025年11月26日').map(([kind]) => kind)).toEqual(['DATE_PAST']);
    expect(said('各位业主：今日停水。\n物业服务中心\n2026年11月2日')).toEqual([]);
  });
  test.each(['原定于11月20日的停水推迟至11月30日', '原计划于11月20日停水', '我中心曾将于11月20日', '11月20日发生停水', '计划于11月20日至12月5日检修', '定于11月26日停水', '根据10月20日的通知', '现将于11月20日举办的活动改期', '合同于2019年3月5日签订'])('nothing in %s', (text) => expect(said(text)).toEqual([]));
});

describe('NOT-4: title and body', () => {
  const kinds = (title: string, body: string): readonly string[] => check([zh(body, title)]).map(({ kind, field }) => `${field} ${kind}`);
  test('another day than the only one of the body', () => expect(kinds('关于11月28日停水的通知', '定于11月29日8:00至18:00停水')).toEqual(['title DATE_CONTRADICTION']));
  test.each([
    ['关于11月28日停水的通知', '定于11月28日8:00至18:00停水'], ['关于11月28日停水的通知', '11月27日至29日停水'], ['关于11月28日停水改期的通知', '改为11月29日，后于11月30日恢复'], ['停水通知', '11月29日'], ['关于11月20日停水的公告', '各位业主'], ['关于11月28日停水的通知', '请于11月27日前储水'],
  ])('nothing in %s / %s', (title, body) => expect(kinds(title, body)).toEqual([]));
});

describe('NOT-4: against the form', () => {
  const planned = { plannedStart: at('2026-11-28 08:00'), plannedEnd: at('2026-11-28 18:00') };
  test.each([
    ['定于11月29日8:00至18:00停水', 'DATE_DIFFERS', '11月29日', '11月28日'], ['定于2026年11月29日停水', 'DATE_DIFFERS', '2026年11月29日', '2026年11月28日'], ['定于11月28日至29日停水', 'DATE_DIFFERS', '29日', null], ['定于11月28日9:00至18:00停水', 'TIME_DIFFERS', '9:00', '08:00'], ['定于11月28日8:00至17:00停水', 'TIME_DIFFERS', '17:00', '18:00'],
    ['定于11月28日（周六）上午8点至下午5点停水', 'TIME_DIFFERS', '下午5点', '18:00'], ['定于11月28日7:30停水', 'TIME_DIFFERS', '7:30', '08:00'], ['定于11月29日停水，请于11月27日前储水', 'DATE_DIFFERS', '11月29日', '11月28日'],
  ])('%s', (text, ...row) => expect(said(text, planned)).toEqual([row]));
  test.each([
    '定于11月28日8:00至18:00停水', '定于11月28日上午8点至下午6点停水', '定于11月28日8:00至6:00停水', '定于11月28日停水，11月30日清洗水箱', '请于11月27日前储水', '定于11月28日约9:00停水', '客服时间9:00至17:30', '定于11月28日停水，客服时间9:00至17:30', '明日停水', '11月28日8:00至12:00、11月28日14:00至18:00', '11月28日18:00恢复供水',
    '定于11月28日停水。\n物业服务中心\n2026年11月26日', '11月28日8:00至18:00停水，本通知有效期至2026年12月31日',
  ])('nothing in %s', (text) => expect(said(text, planned)).toEqual([]));
  test('midnight is 24:00 of the day before; a whole day is not measured by the hour', () => {
    expect(said('11月28日8:00至24:00', { plannedStart: at('2026-11-28 08:00'), plannedEnd: at('2026-11-29 00:00') })).toEqual([]);
    expect(said('11月28日至29日', { plannedStart: at('2026-11-28 08:00'), plannedEnd: at('2026-11-30 00:00') })).toEqual([]);
    expect(said('11月28日9:00到场', { plannedStart: at('2026-11-28 00:00') })).toEqual([]);
    expect(said('11月28日22:00至次日6:00', { plannedStart: at('2026-11-28 22:00'), plannedEnd: at('2026-11-29 06:00') })).toEqual([]);
  });
  test('what happened: its day and time', () => {
    const event = { eventAt: at('2026-11-25 14:30') };
    expect(said('11月24日电梯困人', event)).toEqual([['DATE_DIFFERS', '11月24日', '11月25日']]);
    expect(said('11月25日15:30电梯困人', event)).toEqual([['TIME_DIFFERS', '15:30', '14:30']]);
    expect([...said('11月25日14:30电梯困人', event), ...said('11月25日15时许电梯困人', event), ...said('11月24日至26日停梯', event), ...said('11月25日下午2点半', event)]).toEqual([]);
  });
  test('how long it is valid', () => {
    expect(said('本通知有效期至2026年12月30日', {})).toEqual([['DATE_DIFFERS', '2026年12月30日', '2026年12月31日']]);
    expect([...said('有效期：2026年11月28日至12月31日'), ...said('有效期自11月28日起'), ...said('有效期至12月31日', { validUntil: at('2027-01-01 00:00') })]).toEqual([]);
  });
});

describe('NOT-4: two languages', () => {
  const differ = (first: string, second: string): readonly string[] => check([zh(first), en(second)]).map(({ kind, language, found }) => `${kind} ${language ?? ''} ${found}`);
  test.each([
    ['11月28日停水', 'No water on November 29', 'November 29'], ['11月28日8:00至18:00停水', 'No water on Nov. 28 from 8:00 a.m. to 5:00 p.m.', '5:00 p.m.'], ['2026年11月28日', '28 November 2027', '28 November 2027'], ['电话：0755-12345678', 'Please call 0755-12345687 in English', '0755-12345687'],
  ])('%s / %s', (first, second, found) => expect(differ(first, second)).toEqual([`DIGITS_DIFFER en ${found}`]));
  test.each([
    ['11月28日8:00至18:00停水', 'No water on November 28 from 8:00 a.m. to 6:00 p.m.'], ['11月28日停水', 'No water, sorry'], ['明日停水', 'No water on November 28'], ['11月28日下午2点至4点', 'from 2:00 to 4:00 p.m. on 28 November 2026'], ['电话：0755-12345678', 'Please call +86 755 1234 5678, Mon to Fri'], ['11月28日、29日', '28 Nov. and 29 Nov., 2026'],
  ])('nothing in %s / %s', (first, second) => expect(differ(first, second)).toEqual([]));
});

describe('NOT-4, NOT-9: the whole', () => {
  const kinds = (texts: readonly CheckedText[], patch: Partial<CheckedNotice> = {}): readonly string[] => check(texts, patch).map(({ kind, field, language }) => [kind, field, language].join(' '));
  test('whom to ask: in the form or by a number in a text', () => {
    for (const body of ['今日停水', '编号20261128', '请找前台', '12楼1203室']) expect(kinds([zh(body)], { contact: ' ' })).toEqual(['CONTACT_MISSING contact ']);
    for (const body of ['电话：0755-12345678', '联系人：李工13800138000', '服务热线：400-123-4567', '客服电话12345678', '请拨打95598', '物业前台（0755）1234 5678', '电话：１３８００１３８０００']) expect(kinds([zh(body)], { contact: null })).not.toContain('CONTACT_MISSING contact ');
  });
  test('how long it holds', () => expect(kinds([zh('今日停水')], { validUntil: null })).toEqual(['VALIDITY_MISSING validUntil ']));
  test('a language without a text, or with another language in it', () => {
    expect(kinds([zh('今日停水'), { language: 'en', title: '', body: ' ' }])).toEqual(['LANGUAGE_EMPTY body en']);
    expect(kinds([zh('今日停水', '')])).toEqual(['LANGUAGE_EMPTY title zh-CN']);
    expect(kinds([])).toEqual(['LANGUAGE_EMPTY body ']);
    expect(kinds([zh('今日停水'), en('今日停水，请储水')])).toEqual(['LANGUAGE_WRONG body en']);
    expect(kinds([zh('No water today')])).toEqual(['LANGUAGE_WRONG body zh-CN']);
    expect(kinds([zh('今日停水'), { language: 'ja', title: '断水', body: '本日断水' }, en('No water today in Huiyin Garden (回音花园)')])).toEqual([]);
  });
});
