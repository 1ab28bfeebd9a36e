import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { SheetLimits } from './limits.ts';
import { readSheet } from './sheet.ts';
import type { ReadOptions, Sheet } from './sheet.ts';
import { rawWorkbook, textRow, workbookParts, zip } from './test/hostile-files.ts';

async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Sheet> {
  const result = await readSheet(bytes, '投诉.xlsx', options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
async function refusal(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<unknown> {
  const result = await readSheet(bytes, 'x.xlsx', { limits });
  return result.ok ? result.value : result.refusal;
}
const header = textRow(1, '标题', '详情');
const first = async (cell: string, more: Parameters<typeof rawWorkbook>[1] = {}): Promise<{ text: string | undefined; problems: readonly unknown[] }> => {
  const sheet = await read(rawWorkbook(`${header}<row r="2">${cell}<c r="B2" t="inlineStr"><is><t>x</t></is></c></row>`, more));
  return { text: sheet.rows[0]?.cells[0], problems: sheet.cellProblems };
};

describe('workbooks that hucre writes', () => {
  test.each(['shared', 'inline'] as const)('%s strings, numbers, booleans, dates', async (stringMode) => {
    const bytes = await writeXlsx({
      stringMode,
      sheets: [{
        name: '留言', columns: [{ header: '留言主题' }, { header: '留言时间', numFmt: 'yyyy-mm-dd hh:mm:ss' }, { header: '电话' }, { header: '已答复' }, { header: '日期', numFmt: 'yyyy"年"m"月"d"日"' }],
        rows: [['留言主题', '留言时间', '电话', '已答复', '日期'], ['电梯 <坏> & "停"\n二行', new Date('2019-04-08T08:37:20Z'), 13800138000, true, new Date('2019-04-08T00:00:00Z')]],
      }],
    });
    const sheet = await read(bytes);
    expect(sheet).toMatchObject({ kind: 'xlsx', encoding: null, sheetName: '留言', source: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(sheet.rows.at(-1)?.cells).toEqual(['电梯 <坏> & "停"\n二行', expect.stringMatching(/^2019-04-08T08:37:20$/), '13800138000', 'TRUE', expect.stringMatching(/^2019-04-08/)]);
  });
  test('any text that may stand in a cell comes back (property)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }), async (texts) => {
      // XML takes no control characters and reads CR as LF; hucre leaves `_x…_` as it is.
      const plain = texts.map((text) => `字${text.replace(/[\u0000-\u001f\u007f-\u009f\ufffd-\uffff_]/g, '')}`);
      const sheet = await read(await writeXlsx({ sheets: [{ name: 'a', rows: [['标题', '详情'], ...plain.map((text) => ['x', text])] }] }));
      expect(sheet.rows.map(({ cells }) => cells[1])).toEqual(plain);
    }), { numRuns: 40 });
  });
});

describe('cells', () => {
  const styles = '<numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="21"/><xf numFmtId="165"/></cellXfs>';
  test.each([
    ['a number', '<c r="A2"><v>43563.359259259261</v></c>', '43563.3592592593'],
    ['a serial with date and time', '<c r="A2" s="1"><v>43563.359259259261</v></c>', '2019-04-08T08:37:20'],
    ['a date', '<c r="A2" s="2"><v>43563</v></c>', '2019-04-08'],
    ['a date that has a time', '<c r="A2" s="3"><v>43563.5</v></c>', '2019-04-08T12:00:00'],
    ['a time', '<c r="A2" s="4"><v>0.5</v></c>', '12:00:00'],
    ['letters in quotes make no date', '<c r="A2" s="5"><v>1.5</v></c>', '1.5'],
    ['a serial outside Excel\'s range', '<c r="A2" s="1"><v>-5</v></c>', '-5'],
    ['a long number', '<c r="A2"><v>1.3800138E10</v></c>', '13800138000'],
    ['true', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['an ISO date', '<c r="A2" t="d"><v>2019-04-08T08:37:20</v></c>', '2019-04-08T08:37:20'],
    ['a shared string', '<c r="A2" t="s"><v>1</v></c>', '甲 乙'],
    ['rich text without its phonetic reading', '<c r="A2" t="s"><v>2</v></c>', '电梯坏了'],
    ['rich inline text', '<c r="A2" t="inlineStr"><is><r><t>电</t></r><r><t>梯</t></r><rPh><t>dian</t></rPh></is></c>', '电梯'],
    ['an escaped character', '<c r="A2" t="str"><v>a_x000D_b_x005F_x</v></c>', 'a\rb_x'],
    ['CDATA and a comment', '<c r="A2" t="str"><v><![CDATA[a<b]]><!-- > --></v></c>', 'a<b'],
    ['prefixed names', '<x:c r="A2" t="str"><x:v>甲</x:v></x:c>', '甲'],
    ['a cached value of a formula', '<c r="A2" t="str"><f>A1&amp;"x"</f><v>标题x</v></c>', '标题x'],
  ])('%s', async (_name, cell, text) => {
    expect(await first(cell, { styles, strings: '<si><t>无</t></si><si><t xml:space="preserve">甲 乙</t></si><si><r><t>电梯</t></r><rPh sb="0" eb="1"><t>dian</t></rPh><r><t>坏了</t></r></si>' }))
      .toEqual({ text, problems: [] });
  });
  test('the 1904 calendar', async () => {
    expect(await first('<c r="A2" s="1"><v>42101.359259259261</v></c>', { styles, properties: '<workbookPr date1904="1"/>' })).toMatchObject({ text: '2019-04-08T08:37:20' });
  });
  test.each([
    ['ERROR_CELL', '<c r="A2" t="e"><v>#REF!</v></c>', '#REF!'],
    ['FORMULA_WITHOUT_VALUE', '<c r="A2"><f>B2*2</f></c>', '='],
    ['MISSING_STRING', '<c r="A2" t="s"><v>7</v></c>', ''],
    ['LONE_SURROGATE', '<c r="A2" t="str"><v>a&#xD800;</v></c>', 'a\ud800'],
    ['NUL', '<c r="A2" t="str"><v>a_x0000_</v></c>', 'a\u0000'],
  ])('%s is reported with its place', async (problem, cell, text) => {
    expect(await first(cell)).toEqual({ text, problems: [{ row: 2, column: 0, problem }] });
  });
  test('formulas are counted by column', async () => {
    const rows = [2, 3].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><f>1+1</f><v>2</v></c></row>`).join('');
    expect((await read(rawWorkbook(header + rows))).notices).toEqual([{ kind: 'FORMULAS', column: 1, count: 2, first: 2 }]);
  });
  test('rows keep their numbers; empty and hidden ones are counted', async () => {
    const sheet = await read(rawWorkbook(`${header}${textRow(4, '一')}<row r="5"><c r="A5" s="1"/></row><row r="9" hidden="1"><c r="B9" t="str"><v>二</v></c></row><row r="900"/>`));
    expect(sheet.rows).toEqual([{ row: 4, cells: ['一', ''] }, { row: 9, cells: ['', '二'] }]);
    expect(sheet.notices).toEqual([{ kind: 'EMPTY_ROWS', count: 6, first: 2 }, { kind: 'HIDDEN_ROWS', count: 1, first: 9 }]);
  });
  test('an over-long cell is cut and reported; escapes do not count as length', async () => {
    const sheet = await read(rawWorkbook(`${header}${textRow(2, 'x', '长'.repeat(40_000))}${textRow(3, 'y', '_x000A_'.repeat(30_000).concat('z'))}`));
    expect(sheet.cellProblems).toEqual([{ row: 2, column: 1, problem: 'CELL_TOO_LONG' }]);
    expect(sheet.rows[1]?.cells[1]).toHaveLength(30_001);
  });
});

describe('which sheet', () => {
  const sheets = [{ name: '说明', rows: textRow(1, '请按模板填写') + textRow(2, '不要改列名') }, { name: '隐藏', state: 'hidden', rows: header + textRow(2, 'h', 'h') }, { name: '投诉', rows: header + textRow(2, '一', '二') }, { name: '空', rows: '' }];
  test('the first visible one with a header the import knows', async () => {
    expect(await read(zip(workbookParts(sheets)))).toMatchObject({ sheetName: '投诉', notices: [{ kind: 'OTHER_SHEETS', read: '投诉', names: ['说明', '空'] }] });
  });
  test('or the one that is asked for', async () => {
    expect(await read(zip(workbookParts(sheets)), { sheet: '说明' })).toMatchObject({ sheetName: '说明', rowCount: 1 });
    expect(await readSheet(zip(workbookParts(sheets)), 'x', { sheet: '无' })).toEqual({ ok: false, refusal: { kind: 'NO_SUCH_SHEET', name: '无', names: ['说明', '投诉', '空'] } });
  });
  test('only a header, or nothing at all', async () => {
    expect(await refusal(rawWorkbook(header))).toEqual({ kind: 'ONLY_HEADER', row: 1 });
    expect(await refusal(rawWorkbook(''))).toEqual({ kind: 'NO_HEADER', row: null });
  });
});

describe('files that are wrong or hostile', () => {
  const good = rawWorkbook(header + textRow(2, '一', '二'));
  const sheetPart = (part: object): Buffer => zip(workbookParts([{ name: 'a', rows: header + textRow(2, '一', '二'), part }]));
  test('cut off anywhere: a problem, never a crash and never half a table', async () => {
    for (let length = 1; length < good.length; length += 7) {
      const found = await refusal(good.subarray(0, length)) as { kind: string };
      expect([length, found.kind]).toEqual([length, expect.stringMatching(/^(CUT_OFF|WRONG_TYPE|NO_HEADER|ONLY_HEADER)$/)]);
    }
  });
  test('any byte changed: the same table or a problem (property)', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(good);
      bytes[at] = byte;
      const result = await readSheet(bytes, 'x.xlsx');
      if (result.ok) expect(result.value.rows.length).toBeGreaterThan(0);
      else expect(result.refusal.kind).toBeTruthy();
    }), { numRuns: 300 });
  });
  test('a wrong checksum, a part without end, an unknown compression', async () => {
    expect(await refusal(sheetPart({ crc: 1 }))).toEqual({ kind: 'DAMAGED', part: 'xl/worksheets/sheet1.xml', reason: 'CRC-32' });
    expect(await refusal(sheetPart({ data: '<worksheet><sheetData><row r="1">' }))).toMatchObject({ kind: 'DAMAGED', reason: 'unexpected end' });
    expect(await refusal(sheetPart({ method: 12 }))).toMatchObject({ kind: 'DAMAGED' });
    expect(await refusal(sheetPart({ flags: 1 }))).toEqual({ kind: 'WRONG_TYPE', found: 'ENCRYPTED' });
  });
  test('a document type is refused: no entity expands', async () => {
    expect(await refusal(sheetPart({ data: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }))).toMatchObject({ kind: 'DAMAGED', reason: 'document type' });
  });
  test('a bomb that says so is refused before it is inflated', async () => {
    expect(await refusal(sheetPart({ declaredSize: 300 * 1024 * 1024 }))).toEqual({ kind: 'ZIP_BOMB', part: 'xl/worksheets/sheet1.xml', limit: 200 * 1024 * 1024, declared: true });
  });
  test('a bomb that says less, or nothing, is stopped while it is inflated', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(50_000_000)}</sheetData></worksheet>`;
    for (const declaredSize of [0, 1000]) {
      const bytes = sheetPart({ data: bomb, declaredSize });
      const before = process.memoryUsage().rss;
      expect(await refusal(bytes)).toEqual({ kind: 'ZIP_BOMB', part: 'xl/worksheets/sheet1.xml', limit: declaredSize, declared: false });
      expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
    }
  });
  test('parts share one budget', async () => {
    const rows = header + textRow(2, '一', 'x'.repeat(30_000));
    expect(await refusal(zip(workbookParts([{ name: 'a', rows }])), { unpackedBytes: 20_000 })).toMatchObject({ kind: 'ZIP_BOMB', declared: true });
  });
  test('one shared string in very many cells is stopped by the text it would become', async () => {
    const row = (at: number): string => `<row r="${at}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    const rows = header + Array.from({ length: 100 }, (_none, at) => row(at + 2)).join('');
    expect(await refusal(rawWorkbook(rows, { strings: `<si><t>${'x'.repeat(32_000)}</t></si>` }))).toMatchObject({ kind: 'TOO_MUCH_TEXT', row: expect.any(Number) });
  });
  test('columns, rows and places outside the limits', async () => {
    expect(await refusal(rawWorkbook(`${header}<row r="2"><c r="CW2"><v>1</v></c></row>`))).toEqual({ kind: 'TOO_MANY_COLUMNS', limit: 100, row: 2 });
    expect(await refusal(rawWorkbook(`${header}<row r="2"><c r="ZZZZ2"><v>1</v></c></row>`))).toMatchObject({ kind: 'DAMAGED' });
    expect(await refusal(rawWorkbook(`${header}<row r="1"><c><v>1</v></c></row>`))).toMatchObject({ kind: 'DAMAGED' });
    expect(await refusal(rawWorkbook(header + textRow(2, 'a') + textRow(3, 'b')), { rows: 1 })).toEqual({ kind: 'TOO_MANY_ROWS', limit: 1, row: 3 });
  });
  test.each([
    ['ODS', [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', data: '<a/>' }]],
    ['ARCHIVE', [{ name: '投诉.csv', data: 'a,b' }]],
    ['OTHER_OFFICE', [{ name: '[Content_Types].xml', data: '<a/>' }, { name: '_rels/.rels', data: '<r><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></r>' }]],
    ['XLSB', [{ name: '_rels/.rels', data: '<r><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></r>' }]],
  ])('another ZIP: %s', async (found, parts) => {
    expect(await refusal(zip(parts))).toEqual({ kind: 'WRONG_TYPE', found });
  });
});
