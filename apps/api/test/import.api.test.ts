import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foundOrganisation, startTestServer, type Answer, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

const MUTATION = `mutation ($input: ComplaintsImportInput!) { complaintsImport(input: $input) { __typename ... on UserError { code path }
  ... on ComplaintsImportPayload { written alreadyThere refused rows { row state complaintNumber field code message } } } }`;
const row = (key: string, more: Record<string, unknown> = {}) => ({ row: Number(key), key, title: `旧投诉 ${key}`, detail: '去年的台账', receivedAt: '2025-03-01T09:00:00+08:00', reporterName: '王五', reply: '已处理', repliedAt: '2025-03-02T10:00:00+08:00', ...more });
const send = async (person: Person, rows: readonly object[], more: Record<string, unknown> = {}) =>
  payloadOf(await server.request(MUTATION, { input: { communityId: org.communityId, source: 'file-1', backEntryReason: '补录 2025 年台账', rows, ...more } }, { token: person.token }));
const payloadOf = (answer: Answer) => {
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.complaintsImport;
};

describe('back-entry 补录 by import (design 7)', () => {
  test('rows are closed as BACK_ENTERED with their own times, start no deadline, and are left alone when repeated', async () => {
    const first = await send(org.people.custodian, [row('1'), row('2', { reply: null, repliedAt: null })]);
    expect([first.written, first.alreadyThere, first.refused]).toEqual([2, 0, 0]);
    const again = await send(org.people.desk, [row('1'), row('2', { reply: null, repliedAt: null }), row('3')]);
    expect(again.rows.map((one: { state: string }) => one.state)).toEqual(['ALREADY_THERE', 'ALREADY_THERE', 'WRITTEN']);
    expect(again.rows[0].complaintNumber).toBe(first.rows[0].complaintNumber);
    const { data } = await server.request(`query ($number: String!) { complaintByNumber(number: $number) { status outcome receivedAt secondRepliedAt backEntryReason deadlines { rule } } }`, { number: first.rows[0].complaintNumber }, { token: org.people.desk.token });
    expect(data.complaintByNumber).toEqual({ status: 'CLOSED', outcome: 'BACK_ENTERED', receivedAt: '2025-03-01T01:00:00.000Z', secondRepliedAt: '2025-03-02T02:00:00.000Z', backEntryReason: '补录 2025 年台账', deadlines: [] });
  });

  test('the same key with another content is refused row by row; the others are written', async () => {
    await send(org.people.custodian, [row('10')]);
    const answer = await send(org.people.custodian, [row('10', { title: '改过的标题' }), row('11')]);
    expect(answer.rows.map((one: { state: string; code: string | null }) => [one.state, one.code])).toEqual([['REFUSED', 'IDEMPOTENCY_CONFLICT'], ['WRITTEN', null]]);
  });

  test('a source and a key are told apart, whatever characters they hold', async () => {
    for (const [source, key] of [['a:b', 'c'], ['a', 'b:c'], ['a","b', 'c'], ['a', 'b","c'], ['x'.repeat(200), '"'.repeat(200)]] as const) {
      const answer = await send(org.people.custodian, [{ ...row('12'), key }], { source });
      expect([source, key, answer.rows[0].state, answer.rows[0].code]).toEqual([source, key, 'WRITTEN', null]);
    }
  });

  test('a dry run writes nothing and names what is wrong with each row', async () => {
    const answer = await send(org.people.custodian, [
      row('20'), row('21', { title: '' }), row('22', { title: 'x'.repeat(201) }), row('23', { receivedAt: '2025-13-01' }), row('24', { receivedAt: '2099-01-01T00:00:00+08:00' }),
      row('25', { repliedAt: '2024-01-01T00:00:00+08:00' }), row('26', { detail: '有\u0000空字符' }), row('20'),
    ], { dryRun: true });
    expect(answer.rows.map((one: { row: number; state: string; field: string | null }) => [one.row, one.state, one.field])).toEqual([
      [20, 'VALID', null], [21, 'REFUSED', 'title'], [22, 'REFUSED', 'title'], [23, 'REFUSED', 'receivedAt'], [24, 'REFUSED', 'receivedAt'], [25, 'REFUSED', 'repliedAt'], [26, 'REFUSED', 'detail'], [20, 'REFUSED', 'key'],
    ]);
    expect((await send(org.people.custodian, [row('20')])).written).toBe(1);
  });

  test('it takes the right of its own, its source and its limits', async () => {
    expect((await send(org.people.engineer, [row('30')])).__typename).toBe('NotAllowedError');
    expect((await send(org.people.custodian, [row('30')], { source: ' ' })).path).toEqual(['input', 'source']);
    expect((await send(org.people.custodian, [row('30')], { backEntryReason: '' })).path).toEqual(['input', 'backEntryReason']);
    expect((await send(org.people.custodian, Array.from({ length: 201 }, (_, index) => row(String(1000 + index))))).code).toBe('INVALID_FIELD');
  });

  const data = join(import.meta.dirname, '../../../../shared/data/messages-with-replies.xlsx');
  (existsSync(data) ? test : test.skip)('2,816 real messages enter by the command line, twice without doubles (skipped where shared/data is absent)', async () => {
    const run = (): Promise<{ code: number | null; json: Record<string, unknown> }> => new Promise((resolve) => {
      const root = join(import.meta.dirname, '../../..');
      const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', join(root, 'apps/api/src/cli.ts'), 'import', data, '--community', org.code, '--json'], { cwd: join(root, 'apps/api'), env: { ...process.env, DATABASE_URL: server.database.appUrl, HUIYIN_DATA_DIR: server.services.env.dataDir } });
      let out = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.stderr.on('data', (chunk) => (out += chunk));
      child.on('close', (code) => {
        const line = out.trim().split('\n').at(-1)!;
        resolve({ code, json: line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : { out } });
      });
    });
    const before = Number((await server.request(`query ($id: ID!) { complaints(communityId: $id, first: 1) { totalCount } }`, { id: org.communityId }, { token: org.people.desk.token })).data.complaints.totalCount);
    expect(await run()).toMatchObject({ code: 0, json: { rows: 2816, written: 2816, alreadyThere: 0, refused: 0 } });
    expect(await run()).toMatchObject({ code: 0, json: { rows: 2816, written: 0, alreadyThere: 2816, refused: 0 } });
    const { complaints, deadlines } = (await server.request(`query ($id: ID!) { complaints(communityId: $id, first: 1, orderBy: { field: NUMBER, direction: DESC }) { totalCount nodes { number } } deadlines(communityId: $id) { totalCount } }`, { id: org.communityId }, { token: org.people.desk.token })).data;
    expect([complaints.totalCount, Number(complaints.nodes[0].number.slice(-5)), deadlines.totalCount]).toEqual([before + 2816, before + 2816, 0]);
  });
});
