import type { RowProblem, RowProblemKind } from './import-rows.ts';
import type { MappingProblem } from './mapping.ts';
import type { CellProblemKind, SheetNotice, SheetProblem, WrongType } from './problems.ts';
import { columnLetter } from './header.ts';

export type Language = 'zh-CN' | 'en';
type Words = readonly [chinese: string, english: string];

/** Chinese unless the header asks for English first. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh-CN';

const pick = ([chinese, english]: Words, language: Language): string => (language === 'en' ? english : chinese);
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;

const WRONG: Readonly<Record<WrongType, Words>> = {
  PICTURE: ['这是图片或媒体文件，不是表格', 'This is a picture or media file, not a table'],
  PDF: ['这是 PDF，不是表格', 'This is a PDF, not a table'],
  LEGACY_XLS: ['这是旧版 Excel（.xls）文件：请在 Excel 或 WPS 中“另存为 .xlsx”后再导入', 'This is a legacy Excel file (.xls): save it as .xlsx in Excel or WPS first (另存为 .xlsx)'],
  ENCRYPTED: ['文件有密码：请取消密码后另存为 .xlsx', 'The file has a password: remove it and save as .xlsx'],
  XLSB: ['这是二进制工作簿（.xlsb）：请另存为 .xlsx', 'This is a binary workbook (.xlsb): save it as .xlsx'],
  ODS: ['这是 OpenDocument 文件：请另存为 .xlsx', 'This is an OpenDocument file: save it as .xlsx'],
  HTML: ['这是网页（有些系统把网页导出为 .xls）：请用 Excel 或 WPS 打开后另存为 .xlsx', 'This is a web page (some systems export one as .xls): open it in Excel or WPS and save it as .xlsx'],
  XML: ['这是 XML 文件：请用 Excel 或 WPS 打开后另存为 .xlsx', 'This is an XML file: open it in Excel or WPS and save it as .xlsx'],
  OTHER_OFFICE: ['这是另一种办公文件，不是 .xlsx 工作簿', 'This is another kind of office file, not an .xlsx workbook'],
  ARCHIVE: ['这是压缩包：请解压后导入其中的表格', 'This is an archive: unpack it and import the table inside'],
  BINARY: ['这不是表格，也不是 UTF-8 或 GB18030 文本', 'This is neither a table nor UTF-8 or GB18030 text'],
  FOLDER: ['这是文件夹，不是文件', 'This is a folder, not a file'],
};

function sheetWords(problem: SheetProblem): Words {
  switch (problem.kind) {
    case 'NOT_FOUND': return [`找不到文件 ${problem.name}`, `There is no file ${problem.name}`];
    case 'EMPTY_FILE': return ['文件是空的（0 字节）', 'The file is empty (0 bytes)'];
    case 'TOO_LARGE': return [`文件 ${mb(problem.bytes)}，超过上限 ${mb(problem.limit)}`, `The file has ${mb(problem.bytes)}, more than the limit of ${mb(problem.limit)}`];
    case 'WRONG_TYPE': return WRONG[problem.found];
    case 'CUT_OFF': {
      const [zh, en] = problem.row === null ? (problem.part === null ? ['', ''] : [`（${problem.part}）`, ` (${problem.part})`]) : [`：第 ${problem.row} 行起的引号没有闭合`, `: a quote that begins in row ${problem.row} is never closed`];
      return [`文件不完整，可能在中途被截断${zh}`, `The file is incomplete, it was probably cut off${en}`];
    }
    case 'DAMAGED': return [`文件已损坏（${problem.part}：${problem.reason}）`, `The file is damaged (${problem.part}: ${problem.reason})`];
    case 'ZIP_BOMB': return [`解压后过大（${problem.part}，上限 ${mb(problem.limit)}），已拒绝`, `Too large once unpacked (${problem.part}, limit ${mb(problem.limit)}): refused`];
    case 'TOO_MANY_ROWS': return [`超过 ${problem.limit} 行（第 ${problem.row} 行），请分成几个文件`, `More than ${problem.limit} rows (at row ${problem.row}): split the file`];
    case 'TOO_MANY_COLUMNS': return [`第 ${problem.row} 行超过 ${problem.limit} 列`, `Row ${problem.row} has more than ${problem.limit} columns`];
    case 'TOO_MUCH_TEXT': return [`到第 ${problem.row} 行文字总量已超过上限`, `Up to row ${problem.row} there is more text than the limit allows`];
    case 'TOO_MANY_BAD_CELLS': return [`到第 ${problem.row} 行已有超过 ${problem.limit} 个无法读取的单元格`, `Up to row ${problem.row} more than ${problem.limit} cells cannot be read`];
    case 'NO_SUCH_SHEET': return [`没有名为“${problem.name}”的工作表，有：${problem.names.join('、')}`, `There is no sheet "${problem.name}", only: ${problem.names.join(', ')}`];
    case 'NO_HEADER': return problem.row === null ? ['表格里没有内容', 'There is nothing in the table'] : [`第 ${problem.row} 行像是数据，不是表头：请在第一行写列名`, `Row ${problem.row} looks like data, not like a header: name the columns in the first row`];
    case 'ONLY_HEADER': return [`只有表头（第 ${problem.row} 行），没有数据`, `There is only a header (row ${problem.row}) and no data`];
  }
}

function noticeWords(notice: SheetNotice): Words {
  switch (notice.kind) {
    case 'DUPLICATE_HEADER': {
      const letters = notice.columns.map(columnLetter);
      return [`列名“${notice.header}”重复：${letters.join('、')} 列`, `The header "${notice.header}" stands in columns ${letters.join(', ')}`];
    }
    case 'EMPTY_HEADER': return [`${columnLetter(notice.column)} 列有数据但没有列名`, `Column ${columnLetter(notice.column)} has data but no header`];
    case 'ROWS_ABOVE_HEADER': return [`表头在第 ${notice.headerRow} 行，上面 ${notice.rows} 行不导入`, `The header is row ${notice.headerRow}; ${notice.rows} rows above it are not imported`];
    case 'EMPTY_ROWS': return [`跳过 ${notice.count} 个空行（第一个在第 ${notice.first} 行）`, `${notice.count} empty rows are skipped (the first is row ${notice.first})`];
    case 'HIDDEN_ROWS': return [`有 ${notice.count} 个隐藏行也会导入（第一个在第 ${notice.first} 行）`, `${notice.count} hidden rows are imported too (the first is row ${notice.first})`];
    case 'FORMULAS': return [`${columnLetter(notice.column)} 列有 ${notice.count} 个公式，取上次计算的值（第一个在第 ${notice.first} 行）`, `Column ${columnLetter(notice.column)} has ${notice.count} formulas; their last calculated values are read (the first is in row ${notice.first})`];
    case 'OTHER_SHEETS': return [`读取工作表“${notice.read}”，未读取：${notice.names.join('、')}`, `The sheet "${notice.read}" is read, not: ${notice.names.join(', ')}`];
    case 'DAMAGED_ENCODING': return [`有些字节不是 ${notice.encoding}，所在单元格无法读取`, `Some bytes are not ${notice.encoding}; their cells cannot be read`];
  }
}

/** What is wrong with a cell, whatever is imported. */
export const CELL_WORDS: Readonly<Record<CellProblemKind, Words>> = {
  NUL: ['含有空字符（NUL）', 'holds a NUL character'],
  LONE_SURROGATE: ['含有不成对的代理字符', 'holds a lone surrogate'],
  CONTROL_CHARACTER: ['含有控制字符', 'holds a control character'],
  DAMAGED_TEXT: ['含有无法解码的字符（�）', 'holds characters that cannot be decoded (�)'],
  ERROR_CELL: ['是 Excel 错误值', 'is an Excel error'],
  FORMULA_WITHOUT_VALUE: ['是公式，但文件里没有计算结果：请在 Excel 中打开并保存一次', 'is a formula without a calculated value: open and save the file in Excel once'],
  MISSING_STRING: ['指向不存在的文本', 'points to a text that is not there'],
  CELL_TOO_LONG: ['超过一个单元格的长度上限', 'is longer than a cell may be'],
  EXTRA_CELLS: ['比表头多出一列：可能有未加引号的分隔符', 'is beyond the header: probably a delimiter without quotes'],
  ROW_CUT_OFF: ['最后一行不完整，文件可能被截断', 'the last row is incomplete: the file was probably cut off'],
};

const ROW_WORDS: Readonly<Record<RowProblemKind, Words>> = {
  ...CELL_WORDS,
  EMPTY: ['不能为空', 'must not be empty'],
  TOO_LONG: ['过长', 'is too long'],
  BAD_TIME: ['不是有效的时间', 'is no valid time'],
  IN_THE_FUTURE: ['在未来', 'lies in the future'],
  REPLY_BEFORE_RECEIVED: ['早于投诉时间', 'is earlier than the complaint'],
  UNKNOWN_CHANNEL: ['不是已知的投诉形式', 'is no known channel'],
  UNKNOWN_CONTENT: ['不是已知的投诉内容', 'is no known content'],
  TITLE_FROM_DETAIL: ['标题为空，取详情开头', 'is empty: the beginning of the detail is taken'],
  NO_HOUR: ['只有日期，按 00:00 记', 'has no hour and is taken as 00:00'],
  REPLY_WITHOUT_TIME: ['有答复但没有答复时间', 'is a reply without its time'],
  TIME_WITHOUT_REPLY: ['有答复时间但没有答复，时间不导入', 'is the time of no reply and is left out'],
  REPEATED_KEY: ['编号与前面的行相同但内容不同，仍作为另一条导入', 'repeats the key of an earlier row with other contents; it is imported as another one'],
  REPEATED_ROW: ['与前面的行完全相同，仍作为另一条导入', 'repeats an earlier row; it is imported as another one'],
};

/** Why a file cannot be read, in the user's language. */
export const sheetProblemText = (problem: SheetProblem, language: Language): string => pick(sheetWords(problem), language);

/** What the user should know of a file. */
export const sheetNoticeText = (notice: SheetNotice, language: Language): string => pick(noticeWords(notice), language);

/** One problem of one row, with its place: `第 12 行 · 留言时间（D）：不是有效的时间 — “2019/13/1”`. */
export function rowProblemText(problem: RowProblem, language: Language): string {
  const english = language === 'en';
  const place = problem.column === null ? (problem.field ?? '') : `${problem.header === null || problem.header === '' ? '' : problem.header}${english ? ' (' : '（'}${columnLetter(problem.column)}${english ? ')' : '）'}`;
  const limit = problem.limit === undefined ? '' : english ? `, limit ${problem.limit} characters` : `，上限 ${problem.limit} 字`;
  const value = problem.value === '' ? '' : english ? ` — "${problem.value}"` : ` — “${problem.value}”`;
  const reason = `${pick(ROW_WORDS[problem.problem], language)}${limit}${value}`;
  return english ? `Row ${problem.row}${place === '' ? '' : ` · ${place}`}: ${reason}` : `第 ${problem.row} 行${place === '' ? '' : ` · ${place}`}：${reason}`;
}

/** What is wrong about a choice of columns. */
export function mappingProblemText(problem: MappingProblem, language: Language): string {
  switch (problem.kind) {
    case 'UNKNOWN_FIELD': return pick([`没有名为“${problem.field}”的字段`, `There is no field "${problem.field}"`], language);
    case 'NO_SUCH_COLUMN': return pick([`${problem.field}：没有列“${problem.header}”`, `${problem.field}: there is no column "${problem.header}"`], language);
    case 'AMBIGUOUS_COLUMN': return pick([`${problem.field}：列名“${problem.header}”重复，请用列号指定（${problem.letters.join('、')}）`, `${problem.field}: the header "${problem.header}" is not unique, name the column by letter (${problem.letters.join(', ')})`], language);
    case 'NOTHING_TO_IMPORT': return pick(['没有可作标题或详情的列：请用 --map title=列名 或 --map detail=列名 指定', 'No column is a title or a detail: name one with --map title=header or --map detail=header'], language);
  }
}
