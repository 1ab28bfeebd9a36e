import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { channelOf, contentOf } from './choice-words.ts';
import type { SheetColumn } from './header.ts';
import { columnLetter } from './header.ts';
import { formatLocal, parseLocalTime, readLocalTime } from './local-time.ts';
import { chooseMapping, NO_MAPPING, suggestMapping } from './mapping.ts';

const SHANGHAI = 'Asia/Shanghai';
const columns = (...headers: string[]): SheetColumn[] => headers.map((header, index) => ({ index, letter: columnLetter(index), header, sample: [] }));

describe('times', () => {
  test.each([
    ['2019/4/25 9:32:09', '2019-04-25T09:32:09+08:00'], ['2019-04-25 09:32', '2019-04-25T09:32:00+08:00'], [' 2019.4.25  9:32 ', '2019-04-25T09:32:00+08:00'],
    ['2019年4月25日 9时32分', '2019-04-25T09:32:00+08:00'], ['2019年4月25日9时32分9秒', '2019-04-25T09:32:09+08:00'], ['2019年4月25日 下午3点', '2019-04-25T15:00:00+08:00'],
    ['2019/4/25 下午 3:32:09', '2019-04-25T15:32:09+08:00'], ['2019/4/25 上午12:05', '2019-04-25T00:05:00+08:00'], ['2019-4-25 3:32 PM', '2019-04-25T15:32:00+08:00'],
    ['2019-04-25 星期四 09:32', '2019-04-25T09:32:00+08:00'], ['２０１９／４／２５　９：３２', '2019-04-25T09:32:00+08:00'],
    ['2019-04-25T09:32:09', '2019-04-25T09:32:09+08:00'], ['2019-04-25T09:32:09.123Z', '2019-04-25T17:32:09+08:00'], ['2019-04-25T09:32:09-05:00', '2019-04-25T22:32:09+08:00'],
    ['20190425093209', '2019-04-25T09:32:09+08:00'], ['20190425', '2019-04-25T00:00:00+08:00'], ['2019/4/25', '2019-04-25T00:00:00+08:00'],
    ['43563.359259259261', '2019-04-08T08:37:20+08:00'], ['43563', '2019-04-08T00:00:00+08:00'], ['2020/2/29 0:00', '2020-02-29T00:00:00+08:00'],
  ])('%s', (text, iso) => {
    expect(parseLocalTime(text, SHANGHAI)).toBe(iso);
  });
  test.each(['', '昨天', '2019/2/29 9:00', '2019/13/1', '2019/0/1', '2019/4/31', '2019/4/25 24:00', '2019/4/25 9:60', '2019/4/25 9', '19/4/25', '4/25/2019 9:32', '2019/4/25 25:00:00', '2019/4/25 上午13:00', '1900/1/1', '2200/1/1', '12345', '999999', '20191301', '13800138000', '2019-04-25Z', '2019/4/25 9:32:09 abc'])('%j is no time', (text) => {
    expect(parseLocalTime(text, SHANGHAI)).toBeNull();
  });
  test('an hour that the zone never had is none; one it had twice is the earlier', () => {
    expect(parseLocalTime('2026-03-29 02:30', 'Europe/Berlin')).toBeNull();
    expect(parseLocalTime('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00');
    expect(parseLocalTime('2026-01-01 00:00', 'America/St_Johns')).toBe('2026-01-01T00:00:00-03:30');
    expect(parseLocalTime('1986-07-01 12:00', SHANGHAI)).toBe('1986-07-01T12:00:00+09:00');
  });
  test('a date without an hour says so', () => {
    expect(readLocalTime('2018/4/24', SHANGHAI)).toEqual({ at: '2018-04-24T00:00:00+08:00', dateOnly: true });
    expect(readLocalTime('2018/4/24 0:00', SHANGHAI)?.dateOnly).toBe(false);
  });
  test('what is written in any form is read back (property)', () => {
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 2) / 1000, max: Date.UTC(2199, 11, 30) / 1000 });
    const zone = fc.constantFrom(SHANGHAI, 'UTC', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(fc.property(seconds, zone, fc.nat(4), (second, where, form) => {
      const iso = formatLocal(second * 1000, where);
      expect(Date.parse(iso)).toBe(second * 1000);
      const [, y = '', m = '', d = '', h = '', i = '', s = ''] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(iso) ?? [];
      const short = (part: string): number => Number(part);
      const text = [iso, `${y}/${short(m)}/${short(d)} ${short(h)}:${i}:${s}`, `${y}-${m}-${d} ${h}:${i}:${s}`, `${y}年${short(m)}月${short(d)}日 ${short(h)}时${short(i)}分${short(s)}秒`, `${y}${m}${d}${h}${i}${s}`][form] ?? '';
      const back = parseLocalTime(text, where);
      // A wall time that came twice is read as the earlier one.
      expect(back?.slice(0, 19)).toBe(iso.slice(0, 19));
      if (form === 0) expect(back).toBe(iso);
      else expect(Date.parse(back ?? '')).toBeLessThanOrEqual(second * 1000);
    }), { numRuns: 2000 });
  });
});

describe('columns', () => {
  test('the headers of the public message board', () => {
    expect(suggestMapping(columns('留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'))).toEqual({
      ...NO_MAPPING, key: 0, reporterName: 1, title: 2, receivedAt: 3, detail: 4, reply: 5, repliedAt: 6,
    });
  });
  test('a register of a property company', () => {
    expect(suggestMapping(columns('序号', '来电时间', '投诉人', '联系电话', '房号', '投诉内容', '投诉形式', '类别', '处理结果', '处理时间'))).toEqual({
      ...NO_MAPPING, key: 0, receivedAt: 1, reporterName: 2, reporterPhone: 3, location: 4, detail: 5, channel: 6, content: 7, reply: 8, repliedAt: 9,
    });
  });
  test('English, brackets, stars and spaces', () => {
    expect(suggestMapping(columns('ID', ' Subject * ', 'Description', 'Received at', 'Customer (name)', 'Phone number', 'Reply', 'Reply time'))).toEqual({
      ...NO_MAPPING, key: 0, title: 1, detail: 2, receivedAt: 3, reporterName: 4, reporterPhone: 5, reply: 6, repliedAt: 7,
    });
    expect(suggestMapping(columns('投诉标题（必填）', '投诉时间(yyyy-mm-dd)'))).toMatchObject({ title: 0, receivedAt: 1 });
  });
  test('投诉内容 is the content when that is what stands below it', () => {
    const [content, title] = columns('投诉内容', '主题');
    expect(suggestMapping([{ ...content as SheetColumn, sample: ['服务态度', '设备设施'] }, title as SheetColumn])).toMatchObject({ content: 0, detail: null });
  });
  test('no column is used twice and unknown ones not at all (property)', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('标题', '主题', '时间', '日期', '编号', '序号', '电话', '回复', '备注', '颜色', ''), { maxLength: 12 }), (headers) => {
      const used = Object.values(suggestMapping(columns(...headers))).filter((column): column is number => column !== null);
      expect(new Set(used).size).toBe(used.length);
      for (const column of used) expect(['备注', '颜色', '']).not.toContain(headers[column]);
    }));
  });
  test('choices by header, by letter, by number, and none', () => {
    const sheet = columns('标题', '时间', '备注', '处理结果');
    expect(chooseMapping(sheet, { detail: '备注', receivedAt: 'B', reply: '', title: '#0' })).toEqual({ mapping: { ...NO_MAPPING, title: 0, receivedAt: 1, detail: 2 }, problems: [] });
    expect(chooseMapping(sheet, { detail: '处理结果' }).mapping).toMatchObject({ detail: 3, reply: null });
  });
  test('wrong choices are told all at once', () => {
    const sheet = columns('时间', '时间', '备注');
    expect(chooseMapping(sheet, { titel: 'A', detail: '无' }).problems).toEqual([
      { kind: 'UNKNOWN_FIELD', field: 'titel' }, { kind: 'NO_SUCH_COLUMN', field: 'detail', header: '无' },
      { kind: 'AMBIGUOUS_COLUMN', field: 'receivedAt', header: '时间', letters: ['A', 'B'] }, { kind: 'NOTHING_TO_IMPORT' },
    ]);
    expect(chooseMapping(sheet, { receivedAt: '时间', title: '备注' }).problems).toEqual([{ kind: 'AMBIGUOUS_COLUMN', field: 'receivedAt', header: '时间', letters: ['A', 'B'] }]);
    expect(chooseMapping(sheet, { receivedAt: 'b', title: '备注' })).toEqual({ mapping: { ...NO_MAPPING, receivedAt: 1, title: 2 }, problems: [] });
  });
});

test('channels and contents by the words of CMP-1 and CMP-5', () => {
  expect(['来电', ' 电话 ', 'PHONE', '留言板', '主管部门·协会转办', '职员转告', '飞鸽'].map(channelOf)).toEqual(['PHONE', 'PHONE', 'PHONE', 'MESSAGE_BOARD', 'AUTHORITY', 'STAFF', null]);
  expect(['服务态度', '收费类', '设备设施', 'Sudden event', '停电', '？'].map(contentOf)).toEqual(['SERVICE_ATTITUDE', 'FEES', 'FACILITY', 'SUDDEN_EVENT', 'SUDDEN_EVENT', null]);
});
