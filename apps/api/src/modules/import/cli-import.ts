import { toImportRows } from './import-rows.ts';
import type { ImportDefaults, ImportRow, RowProblem } from './import-rows.ts';
import { chooseMapping } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { mappingProblemText, rowProblemText, sheetNoticeText, sheetProblemText } from './messages.ts';
import type { Language } from './messages.ts';
import { readSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export interface ImportOptions {
  readonly file: string;
  /** Field → header or column letter; empty: leave the field out. */
  readonly map?: Readonly<Record<string, string>>;
  /** Checks everything, writes nothing. */
  readonly dryRun?: boolean;
  /** Imports the good rows although others are refused. */
  readonly skipBad?: boolean;
  /** Prints one line of JSON at the end and nothing else. */
  readonly json?: boolean;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** Name of the source, for a file that was changed after a first import; default its SHA-256. */
  readonly source?: string;
  readonly titles?: ImportDefaults['titles'];
  readonly channel?: ImportDefaults['channel'];
  readonly content?: ImportDefaults['content'];
  readonly language?: Language;
}

/** `ImportRowResult` of the schema. */
export interface RowResult {
  readonly row: number;
  readonly state: 'WRITTEN' | 'ALREADY_THERE' | 'VALID' | 'REFUSED';
  readonly complaintNumber?: string | null;
  readonly field?: string | null;
  readonly code?: string | null;
  readonly message?: string | null;
}

export interface ImportDeps {
  /** IANA zone of the community. */
  readonly zone: string;
  /** Checks or writes at most 200 rows; throws when the server cannot be asked. */
  readonly importRows: (rows: readonly ImportRow[], dryRun: boolean, source: string) => Promise<readonly RowResult[]>;
  readonly progress: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Stops after the present 200 rows, as SIGINT does. */
  readonly signal?: AbortSignal;
}

export interface ImportOutcome {
  /** 0 done · 1 the file or the server could not be asked · 2 rows or columns are wrong · 130 interrupted. */
  readonly exitCode: 0 | 1 | 2 | 130;
  readonly source: string | null;
  readonly rows: number;
  readonly written: number;
  readonly alreadyThere: number;
  readonly refused: number;
  readonly seconds: number;
  /** While writing; 0 when nothing was. */
  readonly rowsPerSecond: number;
  readonly peakMemoryMb: number;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
  readonly problems: readonly string[];
}

type Totals = { -readonly [Key in keyof Omit<ImportOutcome, 'problems'>]: ImportOutcome[Key] } & { readonly problems: string[] };
interface Run { readonly totals: Totals; readonly say: (chinese: string, english: string) => void; readonly language: Language; readonly deps: ImportDeps; readonly options: ImportOptions }

const CHUNK = 200;
const NOTICES_SHOWN = 10;

/** Puts the problems on the screen: every error, and of notices of one kind the first ten and how many more there are. */
function showProblems({ totals, deps, options, language, say }: Run, problems: readonly RowProblem[]): void {
  const shown = new Map<string, number>();
  for (const problem of problems) {
    const text = rowProblemText(problem, language);
    const count = (shown.get(problem.problem) ?? 0) + 1;
    shown.set(problem.problem, count);
    if (problem.severity === 'notice' && count > NOTICES_SHOWN) continue;
    totals.problems.push(text);
    if (options.json !== true) deps.progress(`${problem.severity === 'error' ? '✗' : '·'} ${text}`);
  }
  for (const [kind, count] of shown) {
    const isNotice = problems.find(({ problem }) => problem === kind)?.severity === 'notice';
    if (isNotice && count > NOTICES_SHOWN) say(`· …… 另有 ${count - NOTICES_SHOWN} 条同类提示（${kind}）`, `· … and ${count - NOTICES_SHOWN} more of the same (${kind})`);
  }
}

async function open(run: Run): Promise<{ sheet: Sheet; mapping: Mapping } | null> {
  const { options, language, totals, say } = run;
  const stop = (exitCode: 1 | 2, texts: readonly string[]): null => {
    totals.exitCode = exitCode;
    totals.problems.push(...texts);
    for (const text of texts) say(`✗ ${text}`, `✗ ${text}`);
    return null;
  };
  const read = await readSheet(options.file, options.file, options.sheet === undefined ? {} : { sheet: options.sheet })
    .catch((error: Error) => ({ ok: false as const, refusal: error }));
  if (!read.ok) return stop(1, [read.refusal instanceof Error ? read.refusal.message : sheetProblemText(read.refusal, language)]);
  const sheet = read.value;
  totals.source = options.source ?? sheet.source;
  totals.rows = sheet.rowCount;
  const what = [sheet.kind, sheet.encoding, sheet.sheetName].filter((one) => one !== null).join(' · ');
  say(`${sheet.name}：${what}，${sheet.rowCount} 行，表头在第 ${sheet.headerRow} 行`, `${sheet.name}: ${what}, ${sheet.rowCount} rows, header in row ${sheet.headerRow}`);
  for (const notice of sheet.notices) say(`· ${sheetNoticeText(notice, language)}`, `· ${sheetNoticeText(notice, language)}`);
  const { mapping, problems } = chooseMapping(sheet.columns, options.map ?? {});
  if (problems.length > 0) return stop(2, problems.map((problem) => mappingProblemText(problem, language)));
  const used = Object.entries(mapping).filter((one): one is [string, number] => one[1] !== null);
  const list = used.map(([field, column]) => `${field} = ${sheet.columns[column]?.header || sheet.columns[column]?.letter}`).join('，');
  const unused = sheet.columns.filter(({ index, header }) => header !== '' && !used.some(([, column]) => column === index)).map(({ header }) => header);
  say(`列：${list}${unused.length === 0 ? '' : `；不导入：${unused.join('、')}`}`, `Columns: ${list}${unused.length === 0 ? '' : `; not imported: ${unused.join(', ')}`}`);
  return { sheet, mapping };
}

function* chunksOf(rows: readonly ImportRow[]): Generator<readonly ImportRow[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}

function resultText({ row, field, message, code }: RowResult, language: Language): string {
  const place = field ? ` · ${field}` : '';
  return language === 'en' ? `Row ${row}${place}: ${message ?? code ?? ''}` : `第 ${row} 行${place}：${message ?? code ?? ''}`;
}

function tellRefusal({ totals, say, language }: Run, result: RowResult): void {
  const text = resultText(result, language);
  totals.problems.push(text);
  say(`✗ ${text}`, `✗ ${text}`);
}

/** Asks the server about every row without writing; answers the rows it would take. */
async function check(run: Run, rows: readonly ImportRow[], source: string, stopped: () => boolean): Promise<readonly ImportRow[] | null> {
  const { deps, totals } = run;
  const refused = new Set<number>();
  for (const chunk of chunksOf(rows)) {
    if (stopped()) return null;
    for (const result of await deps.importRows(chunk, true, source)) {
      if (result.state !== 'REFUSED') continue;
      refused.add(result.row);
      tellRefusal(run, result);
    }
  }
  totals.refused += refused.size;
  return rows.filter(({ row }) => !refused.has(row));
}

async function write(run: Run, rows: readonly ImportRow[], source: string, stopped: () => boolean): Promise<void> {
  const { deps, totals, say } = run;
  const start = deps.now();
  let done = 0;
  for (const chunk of chunksOf(rows)) {
    if (stopped()) return;
    for (const result of await deps.importRows(chunk, false, source)) {
      if (result.state === 'WRITTEN') totals.written += 1;
      else if (result.state === 'ALREADY_THERE') totals.alreadyThere += 1;
      else {
        totals.refused += 1;
        totals.exitCode = 2;
        tellRefusal(run, result);
      }
      if (result.complaintNumber) {
        totals.firstNumber ??= result.complaintNumber;
        totals.lastNumber = result.complaintNumber;
      }
    }
    done += chunk.length;
    const seconds = (deps.now() - start) / 1000;
    totals.rowsPerSecond = seconds > 0 ? Math.round(done / seconds) : 0;
    say(`${done}/${rows.length}（${Math.floor((done / rows.length) * 100)} %），每秒 ${totals.rowsPerSecond} 行`, `${done}/${rows.length} (${Math.floor((done / rows.length) * 100)} %), ${totals.rowsPerSecond} rows/s`);
  }
}

/** Reads, maps and checks all rows; with errors nothing is written unless `skipBad`; then writes 200 rows at a time. */
async function work(run: Run, stopped: () => boolean): Promise<void> {
  const { options, deps, totals, say } = run;
  const opened = await open(run);
  if (opened === null) return;
  const { channel, content, titles } = options;
  const made = toImportRows(opened.sheet, opened.mapping, deps.zone, {
    now: deps.now(), ...(channel === undefined ? {} : { channel }), ...(content === undefined ? {} : { content }), ...(titles === undefined ? {} : { titles }),
  });
  showProblems(run, made.problems);
  totals.refused = made.refused;
  const source = totals.source ?? '';
  const good = await check(run, made.rows, source, stopped);
  if (good === null) return;
  say(`检查完毕：${good.length} 行可导入，${totals.refused} 行有误`, `Checked: ${good.length} rows can be imported, ${totals.refused} cannot`);
  if (totals.refused > 0) totals.exitCode = 2;
  if (options.dryRun === true) return;
  if (totals.refused > 0 && options.skipBad !== true) {
    say('有误的行未修正前什么都没有写入；加 --skip-bad 只导入其余的行', 'Nothing was written; correct the rows, or import the others with --skip-bad');
    return;
  }
  await write(run, good, source, stopped);
}

/**
 * Imports a file: `npx huiyin import <file>`. Every row is checked here and by the server before the first is written. May
 * be interrupted and repeated: SIGINT finishes the present 200 rows, and rows that are there already are found by source and key.
 */
export async function importFile(options: ImportOptions, deps: ImportDeps): Promise<ImportOutcome> {
  const language = options.language ?? 'zh-CN';
  const say = (chinese: string, english: string): void => {
    if (options.json !== true) deps.progress(language === 'en' ? english : chinese);
  };
  const totals: Totals = {
    exitCode: 0, source: null, rows: 0, written: 0, alreadyThere: 0, refused: 0, seconds: 0, rowsPerSecond: 0, peakMemoryMb: 0,
    firstNumber: null, lastNumber: null, problems: [],
  };
  const run: Run = { totals, say, language, deps, options };
  const start = deps.now();
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    say('收到中断：写完当前一批后停止（再按一次立即退出）', 'Interrupted: stops after the present rows (once more to leave at once)');
  };
  process.once('SIGINT', interrupt);
  const stopped = (): boolean => interrupted || deps.signal?.aborted === true;
  try {
    await work(run, stopped);
  } catch (error) {
    totals.exitCode = 1;
    totals.problems.push((error as Error).message);
    say(`✗ ${(error as Error).message}`, `✗ ${(error as Error).message}`);
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
  if (stopped() && totals.written + totals.alreadyThere + totals.refused < totals.rows) {
    totals.exitCode = 130;
    say('已中断。再次运行同一命令即可继续：已写入的行不会重复。', 'Interrupted. Run the same command again to go on: rows that are written are not written twice.');
  } else if (totals.exitCode === 1 && totals.written > 0)
    say('部分行已写入。再次运行同一命令即可继续：已写入的行不会重复。', 'Some rows are written. Run the same command again to go on: they are not written twice.');
  totals.seconds = Math.round((deps.now() - start) / 10) / 100;
  totals.peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const numbers = totals.firstNumber === null ? '' : `，${totals.firstNumber} – ${totals.lastNumber}`;
  say(
    `写入 ${totals.written}，已存在 ${totals.alreadyThere}，拒绝 ${totals.refused}；${totals.seconds} 秒，每秒 ${totals.rowsPerSecond} 行，内存峰值 ${totals.peakMemoryMb} MB${numbers}`,
    `Written ${totals.written}, already there ${totals.alreadyThere}, refused ${totals.refused}; ${totals.seconds} s, ${totals.rowsPerSecond} rows/s, peak memory ${totals.peakMemoryMb} MB${numbers.replace('，', ', ')}`,
  );
  if (options.json === true) deps.progress(JSON.stringify(totals));
  return totals;
}
