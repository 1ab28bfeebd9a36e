import { describe, expect, test } from '@jest/globals';
import { mappingFrom, neededFields } from './mapping.ts';
import { CHUNK, CHUNK_BYTES, inChunks, runImport, startOf, type Ports, type Progress, type Settings } from './run-import.ts';

const settings: Settings = { communityId: 'c', source: 'hash', backEntryReason: '归档', defaultChannel: 'MESSAGE_BOARD', defaultContent: 'MANAGEMENT' };
const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => ({ row: i + 2, key: String(i + 2), title: `事项 ${i}` }));
const problemsOf = (n: number, severity: 'error' | 'notice' = 'error') => Array.from({ length: n }, (_, i) => ({ row: 1000 + i, field: 'title', header: '主题', severity, value: '', message: '标题为空' }));

function server(rows = rowsOf(450), problems = problemsOf(1)) {
  const seen = new Set<string>();
  const sizes: number[] = [];
  const ports: Ports = {
    read: async (from, count, problemsFrom) => ({
      total: rows.length, refused: problems.filter(({ severity }) => severity === 'error').length, rows: rows.slice(from, from + count), problemCount: problems.length, problems: problems.slice(problemsFrom, problemsFrom + count),
    }),
    send: async ({ rows: inputs, dryRun, source }) => {
      sizes.push(inputs.length);
      const results = inputs.map(({ row, key }) => {
        const id = `${source}/${row}/${key}`;
        const state = row === 9 ? 'REFUSED' : seen.has(id) ? 'ALREADY_THERE' : dryRun ? 'VALID' : 'WRITTEN';
        if (state === 'WRITTEN') seen.add(id);
        return { row, state, code: row === 9 ? 'TOO_LONG' : null, message: row === 9 ? '标题太长' : null, field: row === 9 ? 'title' : null, complaintNumber: null } as const;
      });
      return { __typename: 'ComplaintsImportPayload', rows: results, alreadyThere: 0, refused: 0, written: 0 };
    },
  };
  return { ports, seen, sizes };
}
const never = () => false;
const ignore = () => {};

describe('importing a sheet', () => {
  test('checks all rows and writes nothing; problems of reading and of the register stand together', async () => {
    const { ports, seen } = server();
    const checked = await runImport(startOf(0), settings, true, ports, ignore, never);
    expect(checked).toMatchObject({ done: 450, valid: 449, written: 0, alreadyThere: 0, refused: 2 });
    expect(checked.problems).toEqual([{ row: 1000, field: 'title', message: '标题为空', value: '' }, { row: 9, field: 'title', message: '标题太长', value: '事项 7' }]);
    expect(seen.size).toBe(0);
  });

  test('more problems than rows: every one is read, notices refuse nothing', async () => {
    const { ports } = server(rowsOf(3), [...problemsOf(350), ...problemsOf(60, 'notice')]);
    const checked = await runImport(startOf(0), settings, true, ports, ignore, never);
    expect(checked).toMatchObject({ done: 3, valid: 3, refused: 350, problemsRead: 410, notices: 60 });
    expect(checked.problems).toHaveLength(350);
  });

  test('paused and resumed, each row is written once; a second run finds all there', async () => {
    const { ports, seen, sizes } = server();
    const steps: Progress[] = [];
    const half = await runImport(startOf(0), settings, false, ports, (now) => steps.push(now), () => steps.length === 1);
    expect(half.done).toBe(CHUNK);
    expect(await runImport(half, settings, false, ports, ignore, never)).toMatchObject({ done: 450, written: 449, refused: 2 });
    expect(await runImport(startOf(0), settings, false, ports, ignore, never)).toMatchObject({ written: 0, alreadyThere: 449 });
    expect(seen.size).toBe(449);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(CHUNK);
  });

  test('a lost network leaves the last acknowledged position', async () => {
    const { ports, seen } = server();
    let calls = 0;
    let last = startOf(0);
    const flaky: Ports = { ...ports, send: async (input) => { if ((calls += 1) === 2) throw new Error('gone'); return ports.send(input); } };
    await expect(runImport(last, settings, false, flaky, (now) => { last = now; }, never)).rejects.toThrow('gone');
    expect(last.done).toBe(CHUNK);
    await runImport(last, settings, false, flaky, ignore, never);
    expect(seen.size).toBe(449);
  });

  test('long rows go in smaller calls: none over the bytes, each row once', async () => {
    const long = rowsOf(300).map((row) => ({ ...row, detail: '水'.repeat(4_000) }));
    const { ports, seen, sizes } = server(long);
    const bodies: number[] = [];
    const weighing: Ports = { ...ports, send: async (input) => { bodies.push(Buffer.byteLength(JSON.stringify(input))); return ports.send(input); } };
    expect(await runImport(startOf(0), settings, false, weighing, ignore, never)).toMatchObject({ done: 300, written: 299 });
    expect(seen.size).toBe(299);
    expect(Math.max(...bodies)).toBeLessThan(CHUNK_BYTES + 1_000);
    expect(sizes.length).toBe(7);
  });

  test('rows are cut by number and by bytes, in order; one that is too long goes alone', () => {
    expect(inChunks(rowsOf(450)).map(({ length }) => length)).toEqual([200, 200, 50]);
    const [small, large] = [{ row: 1, key: '1', title: '短' }, { row: 2, key: '2', title: '长'.repeat(100) }];
    expect(inChunks([small, large, small, small], 120)).toEqual([[small], [large], [small, small]]);
    expect(inChunks([])).toEqual([]);
  });

  test('an empty sheet ends', async () => {
    expect(await runImport(startOf(0), settings, true, server([], []).ports, ignore, never)).toMatchObject({ done: 0, valid: 0 });
  });
});

test('a title or a detail, and the time, need a column', () => {
  expect(neededFields(mappingFrom({}))).toEqual(['title', 'receivedAt']);
  expect(neededFields(mappingFrom({ detail: 2, receivedAt: 0 }))).toEqual([]);
});
