import { describe, expect, test } from '@jest/globals';
import { findDelimiter } from './csv-reader.ts';
import type { SheetLimits } from './limits.ts';
import { readSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

// GB18030 of 投诉主题,投诉内容 / 电梯坏了,三楼𠸑; the last character has four bytes.
const GB18030 = Buffer.from('cdb6cbdfd6f7cce22ccdb6cbdfc4dac8dd0d0ab5e7ccddbbb5c1cb2cc8fdc2a59534ee37', 'hex');

async function read(text: string | Uint8Array, limits: Partial<SheetLimits> = {}): Promise<Sheet> {
  const result = await readSheet(Buffer.from(text as Uint8Array), '../投诉.csv', { limits });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
async function refusal(text: string | Uint8Array, limits: Partial<SheetLimits> = {}): Promise<unknown> {
  const result = await readSheet(Buffer.from(text as Uint8Array), 'x.csv', { limits });
  return result.ok ? result.value : result.refusal;
}
const cells = (sheet: Sheet): (readonly string[])[] => sheet.rows.map((row) => row.cells);

describe('encodings', () => {
  const text = '主题,内容\r\n电梯坏了,"三楼,𠮷\n停"\r\n';
  test('UTF-8, with and without a mark', async () => {
    expect(await read(text)).toMatchObject({ kind: 'csv', encoding: 'utf-8', delimiter: ',', name: '投诉.csv', rowCount: 1 });
    const marked = await read(`\uFEFF${text}`);
    expect(marked.encoding).toBe('utf-8-bom');
    expect(marked.columns.map(({ header }) => header)).toEqual(['主题', '内容']);
    expect(cells(marked)).toEqual([['电梯坏了', '三楼,𠮷\n停']]);
  });
  test('GB18030 with a four-byte character', async () => {
    const sheet = await read(GB18030);
    expect(sheet.encoding).toBe('gb18030');
    expect(cells(sheet)).toEqual([['电梯坏了', '三楼𠸑']]);
    expect(sheet.cellProblems).toEqual([]);
  });
  test('UTF-16, as Excel writes “Unicode text”', async () => {
    const sheet = await read(Buffer.from(`\uFEFF${text.replaceAll('题,', '题\t').replaceAll('了,', '了\t')}`, 'utf16le'));
    expect(sheet).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', rowCount: 1 });
    const big = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    expect(cells(await read(big))).toEqual([['电梯坏了', '三楼,𠮷\n停']]);
  });
  test('a character across the 64 KiB piece stays whole', async () => {
    const long = '楼'.repeat(30_000);
    expect(cells(await read(`a主题,内容\nx,${long}`))).toEqual([['x', long]]);
  });
  test('a text cut within a character is cut off, not GB18030', async () => {
    expect(await refusal(Buffer.from('主题,内容\n电梯,坏了').subarray(0, -1))).toEqual({ kind: 'CUT_OFF', row: null, part: null });
    expect(await refusal(GB18030.subarray(0, -1))).toEqual({ kind: 'CUT_OFF', row: null, part: null });
  });
  test('a few bytes that cannot be read spoil their cells only', async () => {
    const good = '主题,内容\n电梯停在三楼不动了请尽快派人来看,早上八点\n';
    const sheet = await read(Buffer.concat([Buffer.from(good), Buffer.from([0x61, 0xff, 0x2c, 0x62]), Buffer.from('\n路灯,不亮\n')]));
    expect(sheet).toMatchObject({ encoding: 'utf-8', rowCount: 3, notices: [{ kind: 'DAMAGED_ENCODING', encoding: 'utf-8' }] });
    expect(sheet.cellProblems).toEqual([{ row: 3, column: 0, problem: 'DAMAGED_TEXT' }]);
  });
});

describe('delimiters and rows', () => {
  test.each([['a;b;c\n1,5;2;3', ';'], ['a\tb\n1,2\t3', '\t'], ['"a;b",c\n', ','], ['标题\n一行', ','], ['表\na;b', ';']])('%j is delimited by %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
  test('Excel\'s sep= line decides and is no row', async () => {
    expect(await read('sep=|\n标题|详情\n电梯|坏,了')).toMatchObject({ delimiter: '|', headerRow: 1, rows: [{ row: 2, cells: ['电梯', '坏,了'] }] });
  });
  test('rows are numbered as Excel does: a quoted break begins none, an empty line is one', async () => {
    const sheet = await read('标题,详情\r\n一,"甲\r\n乙"\n\n,\r\n二,"说""好"""\r三,引"号\n');
    expect(sheet.rows).toEqual([
      { row: 2, cells: ['一', '甲\r\n乙'] }, { row: 5, cells: ['二', '说"好"'] }, { row: 6, cells: ['三', '引"号'] },
    ]);
    expect(sheet.notices).toEqual([{ kind: 'EMPTY_ROWS', count: 2, first: 3 }]);
  });
  test('a quote that is never closed is a cut-off file, with its row', async () => {
    expect(await refusal('标题,详情\n一,二\n三,"四\n五,六')).toEqual({ kind: 'CUT_OFF', row: 3, part: null });
    expect(await refusal(`标题,详情\n一,"${'长'.repeat(3_000_000)}`)).toEqual({ kind: 'CUT_OFF', row: 2, part: null });
  });
  test('stray delimiters and a cut last row are reported', async () => {
    const sheet = await read('标题,详情,时间\n一,二,三,四\n五,六,七\n八,九\n');
    expect(sheet.cellProblems).toEqual([{ row: 2, column: 3, problem: 'EXTRA_CELLS' }]);
    const cut = await read('标题,详情,时间\n一,二,\n五,六,七\n八,九');
    expect(cut.cellProblems).toEqual([{ row: 4, column: null, problem: 'ROW_CUT_OFF' }]);
    expect((await read('标题,详情,时间\n一,二,\n五,六\n八,九\n')).cellProblems).toEqual([]);
  });
  test('NUL, control characters and over-long cells are reported where they stand', async () => {
    const sheet = await read(`标题,详情\n一\u0000,二\n三,\u0007四\n五,${'六'.repeat(40_000)}\n`);
    expect(sheet.cellProblems).toEqual([
      { row: 2, column: 0, problem: 'NUL' }, { row: 3, column: 1, problem: 'CONTROL_CHARACTER' }, { row: 4, column: 1, problem: 'CELL_TOO_LONG' },
    ]);
    expect(sheet.rows[2]?.cells[1]).toHaveLength(32_767);
  });
});

describe('headers', () => {
  test('rows above the header are named and left out', async () => {
    expect(await read('颐园世家投诉登记表,,\n,,\n投诉主题,投诉内容,时间\n电梯,坏了,2020/1/1\n')).toMatchObject({
      headerRow: 3, rowCount: 1, recognised: true,
      notices: [{ kind: 'ROWS_ABOVE_HEADER', rows: 1, headerRow: 3 }, { kind: 'EMPTY_ROWS', count: 1, first: 2 }],
    });
  });
  test('a repeated header and one that is missing are named', async () => {
    const sheet = await read('标题,时间,时间,\n一,二,三,四\n');
    expect(sheet.notices).toEqual([{ kind: 'DUPLICATE_HEADER', header: '时间', columns: [1, 2] }, { kind: 'EMPTY_HEADER', column: 3 }]);
    expect(sheet.columns[3]).toEqual({ index: 3, letter: 'D', header: '', sample: ['四'] });
    expect(sheet.cellProblems).toEqual([]);
  });
  test.each([
    ['no header', '2019/4/25 9:32,电梯坏了\n2019/4/26,路灯\n', { kind: 'NO_HEADER', row: 1 }],
    ['numbers instead of a header', '10025,13800138000\n1,2\n', { kind: 'NO_HEADER', row: 1 }],
    ['nothing but white space', '\n ,\t\n　\n', { kind: 'NO_HEADER', row: null }],
    ['only a header', '标题,详情\n\n', { kind: 'ONLY_HEADER', row: 1 }],
    ['0 bytes', '', { kind: 'EMPTY_FILE' }],
  ])('%s', async (_name, text, problem) => {
    expect(await refusal(text)).toEqual(problem);
  });
});

describe('types and limits', () => {
  test.each([
    ['PICTURE', Buffer.from('89504e470d0a1a0a0000000d', 'hex')], ['PICTURE', Buffer.from('ffd8ffe000104a464946', 'hex')], ['PICTURE', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1')],
    ['PDF', Buffer.from('%PDF-1.7\n')], ['LEGACY_XLS', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['ENCRYPTED', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['HTML', Buffer.from('\n<html><table><tr><td>标题')], ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['BINARY', Buffer.from(Array.from({ length: 4000 }, (_none, at) => (at * 7919) % 256))], ['ARCHIVE', Buffer.from('1f8b0800', 'hex')],
  ])('%s', async (found, bytes) => {
    expect(await refusal(bytes)).toEqual({ kind: 'WRONG_TYPE', found });
  });
  test('what a file is decides its content, not its name', async () => {
    const result = await readSheet(Buffer.from('标题,详情\n一,二\n'), '照片.png');
    expect(result).toMatchObject({ ok: true, value: { kind: 'csv' } });
  });
  test.each([
    [{ fileBytes: 20 }, { kind: 'TOO_LARGE', limit: 20, bytes: 38 }],
    [{ rows: 2 }, { kind: 'TOO_MANY_ROWS', limit: 2, row: 4 }],
    [{ columns: 1 }, { kind: 'TOO_MANY_COLUMNS', limit: 1, row: 1 }],
    [{ totalLength: 5 }, { kind: 'TOO_MUCH_TEXT', limit: 5, row: 2 }],
  ])('%j', async (limits, problem) => {
    expect(await refusal('标题,详情\n一,二\n三,四\n五,六\n', limits)).toEqual(problem);
  });
  test('too many bad cells refuse the file', async () => {
    expect(await refusal('标题,详情\n\u0001,\u0001\n\u0001,\n', { badCells: 2 })).toEqual({ kind: 'TOO_MANY_BAD_CELLS', limit: 2, row: 3 });
  });
  test('a path is read like bytes; a missing file and a folder are problems', async () => {
    expect(await readSheet('/nowhere/x.csv', 'x.csv')).toEqual({ ok: false, refusal: { kind: 'NOT_FOUND', name: '/nowhere/x.csv' } });
    expect(await readSheet('/', '/')).toEqual({ ok: false, refusal: { kind: 'WRONG_TYPE', found: 'FOLDER' } });
  });
});
