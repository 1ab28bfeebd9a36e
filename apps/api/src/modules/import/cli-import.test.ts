import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importFile } from './cli-import.ts';
import type { ImportDeps, ImportOptions, RowResult } from './cli-import.ts';
import type { ImportRow } from './import-rows.ts';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'huiyin-cli-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

const file = async (text: string, name = 'a.csv'): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const rows = (count: number): string => `编号,标题,时间\n${Array.from({ length: count }, (_none, at) => `${at},题${at},2019/4/25 9:32:09`).join('\n')}\n`;

/** A register that remembers keys by source, like the server. */
function register(behaviour: { refuse?: (row: ImportRow) => boolean; before?: (call: number, dryRun: boolean) => void } = {}) {
  const there = new Map<string, string>();
  const lines: string[] = [];
  const calls: { dryRun: boolean; count: number; source: string }[] = [];
  let clock = 1_700_000_000_000;
  const deps: ImportDeps = {
    zone: 'Asia/Shanghai', now: () => (clock += 100), progress: (line) => { lines.push(line); },
    importRows: async (chunk, dryRun, source) => {
      behaviour.before?.(calls.filter((call) => call.dryRun === dryRun).length, dryRun);
      calls.push({ dryRun, count: chunk.length, source });
      return chunk.map((row): RowResult => {
        if (behaviour.refuse?.(row) === true) return { row: row.row, state: 'REFUSED', field: 'title', code: 'TOO_LONG', message: '太长' };
        const known = there.get(`${source}/${row.key}`);
        if (known !== undefined) return { row: row.row, state: 'ALREADY_THERE', complaintNumber: known };
        if (dryRun) return { row: row.row, state: 'VALID' };
        const number = `YYSJ-2026-${String(there.size + 1).padStart(4, '0')}`;
        there.set(`${source}/${row.key}`, number);
        return { row: row.row, state: 'WRITTEN', complaintNumber: number };
      });
    },
  };
  const run = (options: ImportOptions, more: Partial<ImportDeps> = {}) => importFile(options, { ...deps, ...more });
  return { run, there, lines, calls };
}

test('checks all rows first, then writes 200 at a time; run twice without doubles', async () => {
  const { run, there, lines, calls } = register();
  const path = await file(rows(450));
  const outcome = await run({ file: path });
  expect(outcome).toMatchObject({ exitCode: 0, rows: 450, written: 450, alreadyThere: 0, refused: 0, firstNumber: 'YYSJ-2026-0001', lastNumber: 'YYSJ-2026-0450', problems: [] });
  expect(outcome.source).toMatch(/^[0-9a-f]{64}$/);
  expect([outcome.seconds, outcome.rowsPerSecond, outcome.peakMemoryMb].every((figure) => figure > 0)).toBe(true);
  expect(calls.map(({ dryRun, count }) => [dryRun, count])).toEqual([[true, 200], [true, 200], [true, 50], [false, 200], [false, 200], [false, 50]]);
  expect(lines.filter((line) => /^\d+\/450/.test(line))).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/^写入 450，已存在 0，拒绝 0；.*YYSJ-2026-0001 – YYSJ-2026-0450$/);
  expect(await run({ file: path })).toMatchObject({ exitCode: 0, written: 0, alreadyThere: 450 });
  expect(there.size).toBe(450);
});

describe('rows that are wrong', () => {
  const bad = '编号,标题,时间\n1,好,2019/1/1 8:00\n2,坏,2019/13/1\n3,也坏,昨天\n';
  test('every one is told and nothing is written, exit 2', async () => {
    const { run, lines, calls } = register();
    expect(await run({ file: await file(bad) })).toMatchObject({ exitCode: 2, written: 0, refused: 2 });
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual(['✗ 第 3 行 · 时间（C）：不是有效的时间 — “2019/13/1”', '✗ 第 4 行 · 时间（C）：不是有效的时间 — “昨天”']);
    expect(calls.every(({ dryRun }) => dryRun)).toBe(true);
  });
  test('--skip-bad writes the others, and still says 2', async () => {
    const { run, there } = register();
    expect(await run({ file: await file(bad), skipBad: true })).toMatchObject({ exitCode: 2, written: 1, refused: 2 });
    expect(there.size).toBe(1);
  });
  test('what only the server refuses is told before anything is written', async () => {
    const { run, there, lines } = register({ refuse: ({ row }) => row === 3 });
    expect(await run({ file: await file(rows(5)) })).toMatchObject({ exitCode: 2, written: 0, refused: 1 });
    expect(lines).toContain('✗ 第 3 行 · title：太长');
    expect(await run({ file: await file(rows(5)), skipBad: true })).toMatchObject({ written: 4, refused: 1 });
    expect(there.size).toBe(4);
  });
  test('a dry run writes nothing', async () => {
    const { run, there } = register();
    expect(await run({ file: await file(rows(5)), dryRun: true })).toMatchObject({ exitCode: 0, rows: 5, written: 0 });
    expect(there.size).toBe(0);
  });
  test('notices of one kind are shown ten times', async () => {
    const { run, lines } = register();
    const path = await file(`标题,时间\n${'a,2019/1/1\n'.repeat(30)}`);
    expect(await run({ file: path, language: 'en' })).toMatchObject({ exitCode: 0, written: 30 });
    expect(lines.filter((line) => line.includes('has no hour'))).toHaveLength(10);
    expect(lines).toContain('· … and 20 more of the same (NO_HOUR)');
  });
});

describe('files and columns that are wrong', () => {
  test('no file, no table, no column', async () => {
    const { run, lines } = register();
    expect(await run({ file: join(folder, 'none.csv') })).toMatchObject({ exitCode: 1, problems: [expect.stringContaining('找不到文件')] });
    expect(await run({ file: await file('') })).toMatchObject({ exitCode: 1, problems: ['文件是空的（0 字节）'] });
    expect(await run({ file: await file('甲,乙\n一,二\n') })).toMatchObject({ exitCode: 2, problems: [expect.stringContaining('--map title=')] });
    expect(await run({ file: await file('甲,乙\n一,二\n'), map: { title: '甲', detail: 'B' } })).toMatchObject({ exitCode: 0, written: 1 });
    expect(lines).toContain('列：title = 甲，detail = 乙');
  });
  test('--json prints one line', async () => {
    const { run, lines } = register();
    const outcome = await run({ file: await file(rows(3)), json: true });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([outcome]);
  });
});

describe('interrupted', () => {
  test('finishes the present 200 rows, says how to go on, and goes on', async () => {
    const stop = new AbortController();
    const { run, there, lines } = register({ before: (call, dryRun) => { if (!dryRun && call === 1) stop.abort(); } });
    const path = await file(rows(900));
    expect(await run({ file: path }, { signal: stop.signal })).toMatchObject({ exitCode: 130, written: 400 });
    expect(there.size).toBe(400);
    expect(lines.some((line) => line.includes('再次运行同一命令'))).toBe(true);
    expect(await run({ file: path })).toMatchObject({ exitCode: 0, written: 500, alreadyThere: 400, firstNumber: 'YYSJ-2026-0001', lastNumber: 'YYSJ-2026-0900' });
  });
  test('SIGINT does the same and leaves no listener', async () => {
    const before = process.listenerCount('SIGINT');
    const { run } = register({ before: (call, dryRun) => { if (!dryRun && call === 0) process.emit('SIGINT'); } });
    expect(await run({ file: await file(rows(500)) })).toMatchObject({ exitCode: 130, written: 200 });
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
  test('a server that goes away is told, with what is written', async () => {
    const { run, lines } = register({ before: (call, dryRun) => { if (!dryRun && call === 2) throw new Error('连接中断'); } });
    expect(await run({ file: await file(rows(500)) })).toMatchObject({ exitCode: 1, written: 400, problems: ['连接中断'] });
    expect(lines.some((line) => line.includes('部分行已写入'))).toBe(true);
  });
});
