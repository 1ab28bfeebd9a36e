import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { repair } from '../src/modules/journal/rows.ts';
import { allOffices, type Office } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { command, foundOrganisation, register, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
let superuser: pg.Client;
let office: Office;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  org = await foundOrganisation(server);
  superuser = new pg.Client(server.database.adminUrl);
  await superuser.connect();
  office = (await allOffices(server.services.database)).find(({ code }) => code === org.code)!;
});
afterAll(async () => {
  await superuser.end();
  await server.close();
});

const findings = async (mend?: (request: unknown) => Promise<void>): Promise<readonly Finding[]> => {
  const all: Finding[] = [];
  await verifyOffice(server.services.database, office, (finding) => all.push(finding), mend);
  return all;
};
const mend = async (request: unknown): Promise<void> => void (await server.services.database.call(repair, [JSON.stringify(request)]));
/** As only a superuser can: triggers off. */
const tamper = async (sql: string, values: unknown[]): Promise<void> => {
  await superuser.query(`set session_replication_role = replica`);
  const { rowCount } = await superuser.query(sql, values);
  await superuser.query('set session_replication_role = origin');
  expect(rowCount).toBeGreaterThan(0);
};

describe('verify: a row is the fold of its entries (LDG-2)', () => {
  test('an untouched register has no finding, whatever was done to its complaints', async () => {
    const complaint = await register(server, org, org.people.desk, { detail: '楼道灯坏了三天 😀', reporter: { name: '李四', phone: '19900001234' } });
    const judged = await command(server, org.people.supervisor, 'complaintJudge', complaint, { judgement: 'VALID' });
    await command(server, org.people.supervisor, 'complaintDispatch', judged.complaint!, { departmentId: org.departments['ENGINEERING'] });
    await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building: '1 栋', entrance: '1', number: '101' }], idempotencyKey: 'units' } }, { token: org.admin.token });
    expect(await findings()).toEqual([]);
  });

  test.each([['volumes', /^(entries|numbers)_/], ['rows', /^(row_of|parts)_/]])('what is written while it reads %s is no difference', async (what, statements) => {
    const { database } = server.services;
    let written = 0;
    const read: typeof database.read = async (scope, statement, values) => {
      if (statements.test(statement.name) && written < 20) {
        written += 1;
        await register(server, org, org.people.desk);
        await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building: what, entrance: '1', number: String(written) }], idempotencyKey: `${what} ${written}` } }, { token: org.admin.token });
      }
      return database.read(scope, statement, values);
    };
    const found: Finding[] = [];
    await verifyOffice({ read, readAll: database.readAll.bind(database) } as never, office, (finding) => found.push(finding));
    expect(found).toEqual([]);
    expect(written).toBeGreaterThan(2);
  });

  test.each([
    ['a title changed in the row', 'update complaints set search_text = $2 where number = $1', 'ROW_DIFFERS'],
    ['a status changed in the row', `update complaints set status = 'CLOSED', version = version + length($2) where number = $1`, 'ROW_DIFFERS'],
    ['a due time moved', `update deadlines set due_at = due_at + interval '1 day' + length($2) * interval '1 second' where subject_id = (select id from complaints where number = $1)`, 'DEADLINES_DIFFER'],
    ['a deadline removed', `delete from deadlines where subject_id = (select id from complaints where number = $1) and $2 <> ''`, 'DEADLINES_DIFFER'],
  ])('%s is found, and repair writes it back', async (_what, sql, problem) => {
    const { number } = await register(server, org, org.people.desk);
    await tamper(sql, [number, '改过']);
    expect((await findings()).filter(({ subject }) => subject === number).map((finding) => finding.problem)).toEqual([problem]);
    await findings(mend);
    expect((await findings()).filter(({ subject }) => subject === number)).toEqual([]);
  });

  test.each([
    ['a body', `update entries set body = replace(body, '"channel":"PHONE"', '"channel":"VISIT"') where number = $1`, ['BODY_HASH']],
    ['a time', `update entries set at = at + interval '1 minute' where number = $1`, ['LEAF_HASH']],
    ['a type', `update entries set type = 'ComplaintClosed' where number = $1`, ['LEAF_HASH']],
    ['a personal value', `update entry_values set personal = jsonb_set(personal, '{title,value}', '"别的"') where subject_id = (select id from complaints where number = $1)`, ['COMMITMENT']],
  ])('%s changed by a superuser is found', async (_what, sql, problems) => {
    const { number } = await register(server, org, org.people.desk);
    const before = new Set((await findings()).map((finding) => JSON.stringify(finding)));
    await tamper(sql, [number]);
    const fresh = (await findings().catch((error: Error) => [{ problem: error.message } as unknown as Finding])).filter((finding) => !before.has(JSON.stringify(finding)));
    expect(fresh.map(({ problem }) => problem)).toEqual(expect.arrayContaining(problems));
  });

  test.each([
    ['who did it', `update entries set actor_id = gen_random_uuid() where number = $1`, 'COLUMNS'],
    ['an entry moved to another subject', `update entries set subject_id = gen_random_uuid() where number = $1`, 'STRAY_ENTRY'],
    ['a number changed everywhere', `with n as (update complaints set number = number || '9' where number = $1 returning id) update subjects set number = number || '9' where id in (select id from n)`, 'NUMBER_GAP'],
    ['a subject hidden', `delete from subjects where number = $1`, 'STRAY_ENTRY'],
    ['a complaint invented', `insert into complaints select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', c.number || 'X'))).* from complaints c where number = $1`, 'STRAY_ROW'],
    ['a deadline invented', `insert into deadlines select (jsonb_populate_record(d, '{"key":"CMP-8#9"}')).* from deadlines d where d.key = 'CMP-8#1' and d.subject_id = (select id from complaints where number = $1)`, 'DEADLINES_DIFFER'],
    ['a member of staff invented', `insert into staff select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'login', 'ghost-' || $1))).* from staff s where community_id = (select community_id from complaints where number = $1) limit 1`, 'STRAY_ROW'],
    ['a policy bent', `update policies set figures = jsonb_set(figures, '{firstReplyMinutes}', '99') where community_id = (select community_id from complaints where number = $1)`, 'ROW_DIFFERS'],
  ])('%s by a superuser is found', async (_what, sql, problem) => {
    const { number } = await register(server, org, org.people.desk);
    const before = new Set((await findings()).map((finding) => JSON.stringify(finding)));
    await tamper(sql, [number]);
    expect((await findings()).filter((finding) => !before.has(JSON.stringify(finding))).map((finding) => finding.problem)).toContain(problem);
  });

  test('repair leaves alone what changed since it folded', async () => {
    const complaint = await register(server, org, org.people.desk);
    await tamper('update complaints set search_text = $2 where number = $1', [complaint.number, '改过']);
    let request: unknown;
    await verifyOffice(server.services.database, office, () => undefined, async (one) => {
      if ((one as { rows: { row: { id: string } }[] }).rows[0]?.row.id !== undefined) request = one;
    });
    await command(server, org.people.supervisor, 'complaintJudge', complaint, { judgement: 'VALID' });
    const [row] = await server.services.database.call<{ mended: boolean }>(repair, [JSON.stringify({ ...(request as object), ordinal: 1 })]);
    expect(row!.mended).toBe(false);
  });

  test('an entry that vanished leaves a gap that is found', async () => {
    const { number } = await register(server, org, org.people.desk);
    await tamper('delete from entries where number = $1', [number]);
    await tamper('delete from subjects where number = $1', [number]);
    expect((await findings()).map(({ problem }) => problem)).toEqual(expect.arrayContaining(['SEQUENCE_GAP', 'NUMBER_GAP']));
  });
});
