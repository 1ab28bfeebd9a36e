import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toImportRows } from './import-rows.ts';
import type { ImportDefaults, ImportRows } from './import-rows.ts';
import { suggestMapping } from './mapping.ts';
import { rowProblemText } from './messages.ts';
import { readSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const ZONE = 'Asia/Shanghai';
const NOW = Date.UTC(2026, 0, 1);

async function sheetOf(rows: readonly (readonly string[])[]): Promise<Sheet> {
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const result = await readSheet(Buffer.from(`${csv}\n`), 'x.csv');
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
async function rowsOf(rows: readonly (readonly string[])[], defaults: ImportDefaults = {}): Promise<ImportRows> {
  const sheet = await sheetOf(rows);
  return toImportRows(sheet, suggestMapping(sheet.columns), ZONE, { now: NOW, ...defaults });
}
const told = (made: ImportRows): string[] => made.problems.map((one) => `${one.row} ${one.field ?? '-'} ${one.problem} ${one.severity}`);

test('a clean row keeps the customer\'s words', async () => {
  const made = await rowsOf([
    ['编号', '标题', '详情', '时间', '投诉人', '电话', '房号', '渠道', '类别', '回复', '回复时间'],
    ['7', ' 电梯 😀', '\n\t停了\r\n两天\t', '2019/4/25 9:32:09', '张三', '13800138000', '3-1-502', '来电', '设备设施', '已修复', '2019/4/26 8:00'],
  ]);
  expect(made).toEqual({
    problems: [], refused: 0,
    rows: [{
      row: 2, key: '7', title: '电梯 😀', detail: '停了\n两天', receivedAt: '2019-04-25T09:32:09+08:00', reporterName: '张三', reporterPhone: '13800138000',
      location: '3-1-502', channel: 'PHONE', content: 'FACILITY', reply: '已修复', repliedAt: '2019-04-26T08:00:00+08:00',
    }],
  });
});

describe('texts', () => {
  test('an empty title is taken from the detail, or refused when titles are strict', async () => {
    const table = [['标题', '详情'], ['', `\n  ${'楼'.repeat(70)}\n第二行`], ['', ''], ['\u200b', '有']];
    const made = await rowsOf([...table, ['x', '']]);
    expect(made.rows.map(({ title }) => title)).toEqual(['楼'.repeat(60), '有', 'x']);
    expect(told(made)).toEqual(['2 title TITLE_FROM_DETAIL notice', '4 title TITLE_FROM_DETAIL notice']);
    expect(told(await rowsOf(table, { titles: 'strict' }))).toEqual(['2 title EMPTY error', '4 title EMPTY error']);
    const only = await rowsOf([['投诉内容', '时间'], ['灯不亮', '2020/1/1 8:00']]);
    expect(only).toMatchObject({ rows: [{ title: '灯不亮', detail: '灯不亮' }], problems: [] });
  });
  test('limits count code points, not units', async () => {
    const made = await rowsOf([['标题', '详情'], ['😀'.repeat(200), '长'.repeat(20_000)], ['😀'.repeat(201), 'x'], ['a', '长'.repeat(20_001)]]);
    expect(made.rows.map(({ row }) => row)).toEqual([2]);
    expect(made.problems).toMatchObject([{ row: 3, column: 0, header: '标题', field: 'title', problem: 'TOO_LONG', limit: 200 }, { row: 4, field: 'detail', limit: 20_000 }]);
    expect(rowProblemText(made.problems[0] as never, 'zh-CN')).toBe(`第 3 行 · 标题（A）：过长，上限 200 字 — “${'😀'.repeat(60)}”`);
  });
  test('a bad cell refuses its row only when it is imported', async () => {
    const made = await rowsOf([['标题', '详情', '备注'], ['a\u0000', '', ''], ['b', '', 'x\u0000'], ['c', '\u0007', '']]);
    expect(told(made)).toEqual(['2 title NUL error', '3 - NUL notice', '4 detail CONTROL_CHARACTER error']);
    expect(made.rows.map(({ title }) => title)).toEqual(['b']);
  });
  test('a shifted row is refused as a whole', async () => {
    const made = await rowsOf([['标题', '详情'], ['a', 'b', 'c'], ['d', 'e']]);
    expect(told(made)).toEqual(['2 - EXTRA_CELLS error']);
    expect(made.refused).toBe(1);
  });
});

describe('times and replies', () => {
  const head = ['标题', '时间', '回复', '回复时间'];
  test.each([
    [['a', '2019/2/30', '', ''], ['2 receivedAt BAD_TIME error']],
    [['a', '', '', ''], ['2 receivedAt EMPTY error']],
    [['a', '2030/1/1 8:00', '', ''], ['2 receivedAt IN_THE_FUTURE error']],
    [['a', '2019/1/2 8:00', '好', '2019/1/1 8:00'], ['2 repliedAt REPLY_BEFORE_RECEIVED error']],
    [['a', '2019/1/2 8:00', '', '2019/1/3 8:00'], ['2 repliedAt TIME_WITHOUT_REPLY notice']],
    [['a', '2019/1/2 8:00', '好', ''], ['2 reply REPLY_WITHOUT_TIME notice']],
    [['a', '2019/1/2 8:00', '好', '2019/1/2'], ['2 repliedAt NO_HOUR notice']],
  ])('%j', async (row, problems) => {
    expect(told(await rowsOf([head, row]))).toEqual(problems);
  });
  test('a reply of the same day, hour unknown, is not before the complaint', async () => {
    expect((await rowsOf([head, ['a', '2019/1/2 8:00', '好', '2019/1/2']])).rows[0]?.repliedAt).toBe('2019-01-02T08:00:00+08:00');
    expect((await rowsOf([head, ['a', '2019/1/2 8:00', '', '2019/1/3']])).rows[0]?.repliedAt).toBeNull();
  });
  test('unknown words for channel and content', async () => {
    const made = await rowsOf([['标题', '渠道', '类别'], ['a', '飞鸽', ''], ['b', '', '别的']], { channel: 'PHONE', content: 'FEES' });
    expect(told(made)).toEqual(['2 channel UNKNOWN_CHANNEL error', '3 content UNKNOWN_CONTENT error']);
    expect((await rowsOf([['标题', '渠道'], ['a', '']], { channel: 'PHONE', content: 'FEES' })).rows[0]).toMatchObject({ channel: 'PHONE', content: 'FEES' });
  });
});

describe('keys', () => {
  test('the key column, else the cells; repeated rows get an ordinal and none is lost', async () => {
    const keyed = await rowsOf([['编号', '标题'], ['1', 'a'], ['1', 'a'], ['1', 'b'], ['1#2', 'c'], ['', 'd']]);
    expect(keyed.rows.map(({ key }) => key)).toEqual(['1', '1#2', '1#3', '1#2#2', expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(told(keyed)).toEqual(['3 key REPEATED_ROW notice', '4 key REPEATED_KEY notice']);
  });
  test('a key depends neither on the errors of other rows nor on the run (property)', async () => {
    const cell = fc.constantFrom('a', 'b', '', 'x\u0000');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const table = [['标题', '详情'], ['first', '楼'.repeat(200)], ...rows];
      const [one, two] = [await rowsOf(table), await rowsOf(table)];
      expect(one).toEqual(two);
      expect(new Set(one.rows.map(({ key }) => key)).size).toBe(one.rows.length);
      const mended = await rowsOf(table.map((row) => row.map((text) => text.replace('\u0000', ''))));
      for (const row of one.rows) expect(mended.rows.find((other) => other.row === row.row)?.key).toBe(row.key);
    }), { numRuns: 50 });
  });
  test('every row is imported or has an error', async () => {
    const made = await rowsOf([['标题', '时间'], ['a', 'x'], ['b', '2020/1/1'], ['', '2020/1/1']]);
    const refused = new Set(made.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
    expect([...refused, ...made.rows.map(({ row }) => row)].sort()).toEqual([2, 3, 4]);
    expect(made.refused).toBe(refused.size);
  });
});

const real = resolve(import.meta.dirname, '../../../../../../shared/data/messages-with-replies.xlsx');
const present = existsSync(real);
if (!present) process.stderr.write(`skipped: ${real} is absent\n`);
(present ? test : test.skip)('messages-with-replies.xlsx: all 2,816 rows map cleanly', async () => {
  const result = await readSheet(real, real);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const sheet = result.value;
  expect(sheet).toMatchObject({ rowCount: 2816, headerRow: 1, notices: [], cellProblems: [] });
  const made = toImportRows(sheet, suggestMapping(sheet.columns), ZONE, { now: NOW });
  expect(made).toMatchObject({ refused: 0, problems: [{ row: 1141, field: 'repliedAt', problem: 'NO_HOUR', severity: 'notice', value: '2018/4/24' }] });
  expect(made.rows).toHaveLength(2816);
  expect(made.rows[0]).toMatchObject({ row: 2, key: '2549', receivedAt: '2019-04-25T09:32:09+08:00', repliedAt: '2019-05-10T14:56:53+08:00', reporterName: 'A00045581' });
  // The one Excel serial number among the dates.
  expect(made.rows[5]).toMatchObject({ row: 7, receivedAt: '2019-04-08T08:37:20+08:00' });
  expect(new Set(made.rows.map(({ key }) => key)).size).toBe(2816);
});
