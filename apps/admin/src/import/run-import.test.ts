import { describe, expect, test } from '@jest/globals';
import { importRow, mappingFrom } from './mapping.ts';
import { CHUNK, runImport, startOf, type Ports, type Progress, type Settings } from './run-import.ts';

const settings: Settings = {
  communityId: 'c', source: 'hash', mapping: mappingFrom({ title: 0, channel: 1 }), backEntryReason: '归档', defaultChannel: 'MESSAGE_BOARD', defaultContent: 'MANAGEMENT',
};
const sheet = (n: number) => Array.from({ length: n }, (_, i) => ({ row: i + 2, cells: [`事项 ${i}`, i === 3 ? '飞鸽' : '来电'] }));

function server(rows = sheet(450)) {
  const seen = new Set<string>();
  const sizes: number[] = [];
  const ports: Ports = {
    readRows: async (_, from, count) => rows.slice(from, from + count),
    badWord: (field, value) => `${field}: ${value}`,
    send: async ({ rows: inputs, dryRun, source }) => {
      sizes.push(inputs.length);
      const results = inputs.map(({ row, key }) => {
        const id = `${source}/${row}/${key}`;
        const state = row === 9 ? 'REFUSED' : seen.has(id) ? 'ALREADY_THERE' : dryRun ? 'VALID' : 'WRITTEN';
        if (state === 'WRITTEN') seen.add(id);
        return { row, state, code: row === 9 ? 'EMPTY' : null, message: row === 9 ? '标题为空' : null, field: row === 9 ? 'title' : null, complaintNumber: null } as const;
      });
      return { __typename: 'ComplaintsImportPayload', rows: results, alreadyThere: 0, refused: 0, written: 0 };
    },
  };
  return { ports, seen, sizes };
}
const never = () => false;
const ignore = () => {};

describe('importing a sheet', () => {
  test('checks all rows and writes nothing', async () => {
    const { ports, seen } = server();
    const checked = await runImport(startOf(450), settings, true, ports, ignore, never);
    expect(checked).toMatchObject({ done: 450, valid: 448, written: 0, alreadyThere: 0 });
    expect(checked.problems).toEqual([{ row: 5, field: 'channel', value: '飞鸽', message: 'channel: 飞鸽' }, { row: 9, field: 'title', message: '标题为空', value: '事项 7' }]);
    expect(seen.size).toBe(0);
  });

  test('paused and resumed, each row is written once; a second run finds all there', async () => {
    const { ports, seen, sizes } = server();
    const steps: Progress[] = [];
    const half = await runImport(startOf(450), settings, false, ports, (now) => steps.push(now), () => steps.length === 1);
    expect(half.done).toBe(CHUNK);
    expect(await runImport(half, settings, false, ports, ignore, never)).toMatchObject({ done: 450, written: 448 });
    expect(await runImport(startOf(450), settings, false, ports, ignore, never)).toMatchObject({ written: 0, alreadyThere: 448 });
    expect(seen.size).toBe(448);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(CHUNK);
  });

  test('a lost network leaves the last acknowledged position', async () => {
    const { ports, seen } = server();
    let calls = 0;
    let last = startOf(450);
    const flaky: Ports = { ...ports, send: async (input) => { if ((calls += 1) === 2) throw new Error('gone'); return ports.send(input); } };
    await expect(runImport(last, settings, false, flaky, (now) => { last = now; }, never)).rejects.toThrow('gone');
    expect(last.done).toBe(CHUNK);
    await runImport(last, settings, false, flaky, ignore, never);
    expect(seen.size).toBe(448);
  });
});

test('words of both languages and the codes themselves name a channel; empty cells are absent', () => {
  const mapping = mappingFrom({ title: 0, channel: 1, detail: 2 });
  const channelOf = (word: string) => importRow({ row: 2, cells: ['a', word, ''] }, mapping);
  expect(channelOf('来电')).toEqual({ row: 2, key: '2', title: 'a', channel: 'PHONE' });
  expect(channelOf('message board')).toMatchObject({ channel: 'MESSAGE_BOARD' });
  expect(channelOf('VISIT')).toMatchObject({ channel: 'VISIT' });
  expect(channelOf('')).toEqual({ row: 2, key: '2', title: 'a' });
});
