// Units and residents from a spreadsheet (ORG-5, ORG-6): every wrong row is named before anything is written.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { foundOrganisation, payload, scopeOf, startTestServer, type Organisation, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
let other: Organisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  [org, other] = await Promise.all([foundOrganisation(server), foundOrganisation(server)]);
});
afterAll(() => server.close());

const HEADER = ['楼栋', '单元', '房号', '建筑面积', '姓名', '联系电话', '关系', '出生年份', '入住日期', '是否居住'];
type Cells = readonly (string | number | null)[];
/** Row n of 200 households: 10 buildings of 20 units. */
const household = (n: number): Cells => {
  const [building, at] = [Math.floor(n / 20) + 1, n % 20];
  return [`${building}栋`, `${(at % 2) + 1}单元`, `${Math.floor(at / 4) + 1}0${(at % 4) + 1}`, 80 + (n % 50), `住户${n}`, `1990000${String(n).padStart(4, '0')}`, n % 9 === 0 ? '租户' : '业主', 1940 + (n % 80), '2024-05-01', '是'];
};
const workbook = (rows: readonly Cells[]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '住户', rows: [HEADER, ...rows] as never }] });
async function upload(bytes: Uint8Array, person: Person, name = '住户.xlsx'): Promise<string> {
  const response = await fetch(`${server.url}/files/import?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes as never, headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/octet-stream' } });
  const answer = (await response.json()) as { source: string };
  expect([response.status, answer.source]).toEqual([200, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  return answer.source;
}
const MUTATION = `mutation ($input: ResidentsImportInput!) { residentsImport(input: $input) { __typename ... on UserError { code message path } ... on RowsRefusedError { refused }
  ... on ResidentsImportPayload { rowCount total refused written alreadyThere unitsAdded customersAdded relationsAdded problemCount mapping { field column } problems { row column header field problem refuses value message } preview { row building number name phones relation } } } }`;
const send = async (person: Person, source: string, more: Record<string, unknown> = {}, at: { communityId: string } = org) => (await server.request(MUTATION, { input: { communityId: at.communityId, source, ...more } }, { token: person.token })).data.residentsImport;
const written = async (): Promise<string> => JSON.stringify((await server.admin('select (select count(*) from entries) as e, (select count(*) from units) as u, (select count(*) from customers) as c, (select count(*) from intents) as i'))[0]);
const all = async (person: Person, source: string, more: Record<string, unknown> = {}) => {
  const sum = { written: 0, alreadyThere: 0, unitsAdded: 0, customersAdded: 0, relationsAdded: 0 };
  for (let from = 0, total = 1; from < total; from += 200) {
    const answer = await send(person, source, { ...more, from });
    if (answer.__typename !== 'ResidentsImportPayload') throw new Error(JSON.stringify(answer));
    ({ total } = answer);
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += answer[name];
  }
  return sum;
};

describe('200 units with residents, 12 rows of them wrong', () => {
  const right = Array.from({ length: 200 }, (_, n) => household(n));
  const spoilt = (n: number, column: number, value: string | number | null): Cells => household(n).map((cell, index) => (index === column ? value : cell));
  /** Row as Excel counts it, column, kind. */
  const WRONG: readonly (readonly [number, Cells, string | null, string])[] = [
    [5, spoilt(3, 5, '1234'), 'F', 'BAD_PHONE'],
    [17, spoilt(15, 2, null), 'C', 'MISSING_ROOM'],
    [23, spoilt(21, 0, null), 'A', 'MISSING_BUILDING'],
    [40, household(10), null, 'REPEATED_ROW'],
    [52, spoilt(50, 6, '路人'), 'G', 'UNKNOWN_RELATION'],
    [66, spoilt(64, 3, '约一百'), 'D', 'BAD_AREA'],
    [81, household(20).map((cell, index) => (index === 3 ? 300 : index === 4 ? '另一人' : index === 5 ? '19911110000' : cell)), 'D', 'AREA_DIFFERS'],
    [99, spoilt(97, 3, 55), 'D', 'AREA_DIFFERS_FROM_UNIT'],
    [120, spoilt(118, 4, null), 'E', 'MISSING_NAME'],
    [144, spoilt(142, 7, '十二月'), 'H', 'BAD_YEAR'],
    [170, spoilt(168, 8, '2024-02-30'), 'I', 'BAD_DATE'],
    [201, spoilt(199, 9, '也许'), 'J', 'BAD_YES_NO'],
  ];
  let sheet: Uint8Array;
  let source: string;
  beforeAll(async () => {
    // One unit is on file already, with another area than the sheet says.
    const [building, entrance, number] = household(97) as string[];
    payload(await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building, entrance, number, floorAreaSquareMetres: 140 }], idempotencyKey: 'one' } }, { token: org.people.centre.token }), 'unitsAdd');
    const rows = [...right];
    for (const [row, cells] of WRONG) rows[row - 2] = cells;
    sheet = await workbook(rows);
    source = await upload(sheet, org.people.centre);
  });

  test('the report names the 12, each by row and column, and nothing was written (ORG-5)', async () => {
    const before = await written();
    const report = await send(org.people.centre, source, { dryRun: true });
    expect(report.problems.filter(({ refuses }: { refuses: boolean }) => refuses).map(({ row, column, problem }: { row: number; column: number | null; problem: string }) => [row, column === null ? null : 'ABCDEFGHIJ'[column], problem])).toEqual(WRONG.map(([row, , column, problem]) => [row, column, problem]));
    expect(report).toMatchObject({ rowCount: 200, refused: 12, written: 188, unitsAdded: expect.any(Number), problemCount: 12 });
    expect(report.problems[0].message).toBe('第 5 行 · 联系电话（F）：不是有效的电话号码 — “1234”');
    expect(report.problems.find(({ row }: { row: number }) => row === 40).message).toBe('第 40 行：与第 12 行重复');
    expect(report.preview[0]).toEqual({ row: 2, building: '1栋', number: '101', name: '住户0', phones: ['19900000000'], relation: 'TENANT' });
    expect(await written()).toBe(before);
  });

  test('confirming it as it is writes none of it; leaving the wrong rows out writes the 188 others, once', async () => {
    const before = await written();
    expect(await send(org.people.centre, source)).toMatchObject({ __typename: 'RowsRefusedError', code: 'ROWS_REFUSED', refused: 12 });
    expect(await send(org.people.centre, source, { from: 50, count: 10 })).toMatchObject({ __typename: 'RowsRefusedError' });
    expect(await written()).toBe(before);
    const first = await all(org.people.centre, source, { skipBad: true });
    expect(first).toMatchObject({ written: 188, alreadyThere: 0, customersAdded: 188, relationsAdded: 188 });
    const after = await written();
    expect(await all(org.people.supervisor, source, { skipBad: true })).toEqual({ written: 0, alreadyThere: 188, unitsAdded: 0, customersAdded: 0, relationsAdded: 0 });
    expect(await written()).toBe(after);
  });

  test('the corrected sheet writes the 12, and leaves the others as they are', async () => {
    const rows = right.map((cells, n) => (n === 97 ? cells.map((cell, index) => (index === 3 ? 140 : cell)) : cells));
    const corrected = await upload(await workbook(rows), org.people.centre);
    expect(await send(org.people.centre, corrected, { dryRun: true })).toMatchObject({ refused: 0, written: 12, alreadyThere: 188 });
    expect(await all(org.people.centre, corrected)).toMatchObject({ written: 12, alreadyThere: 188, customersAdded: 12 });
    const [{ units, customers }] = (await server.admin<{ units: number; customers: number }>('select (select count(*)::int from units) as units, (select count(*)::int from customers) as customers')) as [{ units: number; customers: number }];
    expect([units, customers]).toEqual([200, 200]);
    const { data } = await server.request('query ($c: ID!) { headCounts(communityId: $c) { building units persons elderly children } }', { c: org.communityId }, { token: org.people.engineer.token });
    expect(data.headCounts.map(({ building, units: count }: { building: string; units: number }) => [building, count])).toEqual(Array.from({ length: 10 }, (_, n) => [`${n + 1}栋`, 20]));
    expect(data.headCounts.reduce((sum: number, { persons }: { persons: number }) => sum + persons, 0)).toBe(200);
  });
});

describe('sheets as they come', () => {
  const csv = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
  test('a room in one column, several telephones, units without anybody, one person with two units', async () => {
    const source = await upload(csv('房号,业主姓名,手机', 'A座1203,曾晓,19922220001/0731-88881234', 'B座101,曾晓,19922220001', 'B座102,,'), org.people.supervisor, '名册.csv');
    expect(await send(org.people.supervisor, source, { dryRun: true })).toMatchObject({ refused: 0, written: 3, unitsAdded: 3, customersAdded: 1, relationsAdded: 2, mapping: expect.arrayContaining([{ field: 'PLACE', column: 0 }, { field: 'NUMBER', column: null }]) });
    expect(await send(org.people.supervisor, source)).toMatchObject({ written: 3, unitsAdded: 3, customersAdded: 1, relationsAdded: 2 });
    const { data } = await server.request('query ($c: ID!) { customers(communityId: $c, filter: { search: "曾晓" }) { nodes { relations { relation unit { label } } contacts { kind value } } } }', { c: org.communityId }, { token: org.people.desk.token });
    expect(data.customers.nodes).toEqual([{ relations: [{ relation: 'OWNER', unit: { label: 'A座 1203' } }, { relation: 'OWNER', unit: { label: 'B座 101' } }], contacts: [{ kind: 'MOBILE', value: '199****0001' }, { kind: 'PHONE', value: '073****1234' }] }]);
    // The same person in another list, with another unit: the file gets the relation, not a second person.
    const more = await upload(csv('楼栋,房号,姓名,电话,关系', 'B,103,曾晓,199 2222 0001,租户', 'B,101,曾晓,19922220001,业主'), org.people.supervisor, '租户.csv');
    expect(await send(org.people.supervisor, more)).toMatchObject({ written: 1, alreadyThere: 1, unitsAdded: 1, customersAdded: 0, relationsAdded: 1 });
  });

  test('GB18030, columns chosen by hand, and a cell that cannot be taken', async () => {
    const bytes = Buffer.concat([Buffer.from([0xc2, 0xa5, 0xb6, 0xb0]), Buffer.from(',x,y,z\n'), Buffer.from([0x43, 0xd7, 0xf9]), Buffer.from(',101,Tom\u0000,19933330001\nC,102,Ann,19933330002\n')]);
    const source = await upload(bytes, org.people.centre, 'a.csv');
    const columns = [{ field: 'NUMBER', column: 1 }, { field: 'NAME', column: 2 }, { field: 'PHONE', column: 3 }];
    const report = await send(org.people.centre, source, { dryRun: true, columns });
    expect(report).toMatchObject({ refused: 1, written: 1, problems: [{ row: 2, column: 2, field: 'NAME', problem: 'NUL' }] });
    expect(await send(org.people.centre, source, { columns: [{ field: 'NAME', column: 9 }] })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'columns'] });
  });

  test('twice at once is once', async () => {
    const source = await upload(csv('楼栋,房号,姓名,电话,关系', ...Array.from({ length: 40 }, (_, n) => `E,${n + 101},同时${n},1994444${String(n).padStart(4, '0')},业主`)), org.people.centre, 'e.csv');
    const answers = await Promise.all([1, 2, 3].map(() => send(org.people.centre, source)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('ResidentsImportPayload'));
    expect(answers.reduce((sum, { customersAdded }) => sum + customersAdded, 0)).toBe(40);
    expect((await server.admin(`select count(*)::int as n from customers where state ->> 'name' like '同时%'`))[0]).toEqual({ n: 40 });
  });
});

describe('who, what, where', () => {
  test('takes its own right; another organisation has neither the community nor the sheet', async () => {
    const source = await upload(await workbook([household(1)]), org.people.desk);
    for (const person of [org.people.desk, org.people.engineer, org.people.committee]) expect(await send(person, source, { dryRun: true })).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await send(org.admin, source, { dryRun: true })).toMatchObject({ __typename: 'ResidentsImportPayload' });
    expect(await send(other.people.centre!, source, {}, other)).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'source'] });
    expect(await send(other.people.centre!, source)).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'communityId'] });
    for (const [more, path] of [[{ from: -1 }, 'from'], [{ count: 0 }, 'count'], [{ count: 201 }, 'count']] as const) expect(await send(org.people.centre, source, more)).toMatchObject({ __typename: 'InvalidInputError', path: ['input', path] });
  });

  test('the command line says the same and writes the same', async () => {
    const file = join(server.services.env.dataDir, '住户.xlsx');
    await writeFile(file, await workbook([...Array.from({ length: 3 }, (_, n) => household(n + 300)), household(300)]));
    const run = (...more: string[]): Promise<{ code: number | null; out: string }> => new Promise((resolve) => {
      const root = join(import.meta.dirname, '../../..');
      const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', join(root, 'apps/api/src/cli.ts'), 'import-residents', file, '--community', org.code, ...more], { cwd: join(root, 'apps/api'), env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: server.database.appUrl, HUIYIN_DATA_DIR: server.services.env.dataDir } });
      let out = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.on('close', (code) => resolve({ code, out }));
    });
    const before = await written();
    const refused = await run();
    expect([refused.code, refused.out.includes('第 5 行：与第 2 行重复')]).toEqual([2, true]);
    expect(await written()).toBe(before);
    expect(JSON.parse((await run('--skip-bad', '--json')).out.trim().split('\n').at(-1)!)).toMatchObject({ rows: 4, refused: 1, written: 3, alreadyThere: 0, customersAdded: 3, exitCode: 2 });
    expect(JSON.parse((await run('--skip-bad', '--json')).out.trim().split('\n').at(-1)!)).toMatchObject({ written: 0, alreadyThere: 3 });
  });
});

test('after all of it the register adds up (LDG-2), and no name stands among the intents', async () => {
  const findings: Finding[] = [];
  for (const office of (await allOffices(server.services.database)).filter(({ organisationId }) => organisationId === scopeOf(org.admin.staffId))) await verifyOffice(server.services.database, office, (finding) => void findings.push(finding));
  expect(findings).toEqual([]);
  expect(await server.admin(`select key from intents where mutation = 'residentsImport' and key !~ '^[0-9a-f]{64}$'`)).toEqual([]);
});
