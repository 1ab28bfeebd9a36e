// Efficiency of steps in minutes: what is recorded, pending and not applicable, and who may see whose (CMP-20).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foundOrganisation, live, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
let other: Organisation;
const MINUTE = 60_000;
const TEN = Date.parse('2026-03-02T02:00:00.000Z');
const iso = (ms: number): string => new Date(ms).toISOString();

interface Row { readonly kind: string; readonly recorded: number; readonly pending: number; readonly notApplicable: number; readonly onTime: number; readonly late: number; readonly averageMinutes: number | null; readonly department: { readonly id: string } | null; readonly staff: { readonly id: string } | null }
const QUERY = 'query ($c: ID!, $from: DateTime!, $to: DateTime!, $by: EfficiencyBy!) { complaintEfficiency(communityId: $c, from: $from, to: $to, by: $by) { kind recorded pending notApplicable onTime late averageMinutes department { id } staff { id } } }';
const ask = (person: Person, { by = 'DEPARTMENT', from = TEN, to = TEN + 3_600_000, community = org.communityId } = {}) => server.request(QUERY, { c: community, from: iso(from), to: iso(to), by }, { token: person.token });
const rowsOf = async (person: Person, args = {}): Promise<readonly Row[] | null> => {
  const { data, errors } = await ask(person, args);
  expect(errors).toBeUndefined();
  return data.complaintEfficiency;
};

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock(iso(TEN));
  [org, other] = [await foundOrganisation(server), await foundOrganisation(server)];
  const { desk, supervisor, manager, engineer } = org.people;
  const [soon, late] = [await register(server, org, desk), await register(server, org, desk)];
  await register(server, org, desk);
  await server.setClock(iso(TEN + 4 * MINUTE));
  const sent = await live(server, soon, [[desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好' }], [supervisor, 'complaintJudge', { judgement: 'VALID' }], [supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'] }]]);
  await server.setClock(iso(TEN + 14 * MINUTE));
  await live(server, sent, [[manager, 'complaintAccept', { assigneeId: engineer.staffId }]]);
  await server.setClock(iso(TEN + 20 * MINUTE));
  await live(server, late, [[desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '让您久等' }]]);
});
afterAll(() => server.close());

describe('efficiency (CMP-20)', () => {
  test('counts what is recorded, on time and late, and averages the minutes of that alone', async () => {
    const byPerson = (await rowsOf(org.people.supervisor, { by: 'STAFF' }))!;
    const replies = byPerson.filter(({ kind }) => kind === 'FIRST_REPLY');
    expect(replies).toEqual([expect.objectContaining({ staff: { id: org.people.desk.staffId }, department: null, recorded: 2, onTime: 1, late: 1, averageMinutes: 12 })]);
    const acceptance = (await rowsOf(org.people.supervisor))!.filter(({ kind }) => kind === 'ACCEPTANCE');
    expect(acceptance).toEqual([expect.objectContaining({ department: { id: org.departments['ENGINEERING'] }, staff: null, recorded: 1, averageMinutes: 10 })]);
  });

  test('what came in at the first instant counts, at the last it does not', async () => {
    expect(await rowsOf(org.people.supervisor, { from: TEN, to: TEN + 1 })).not.toEqual([]);
    expect(await rowsOf(org.people.supervisor, { from: TEN - MINUTE, to: TEN })).toEqual([]);
    expect(await rowsOf(org.people.supervisor, { from: TEN + 1 })).toEqual([]);
  });

  test('a manager sees the own department, the front desk and another organisation nothing', async () => {
    const own = (await rowsOf(org.people.manager))!;
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ department }) => department!.id))).toEqual(new Set([org.departments['ENGINEERING']]));
    expect(await rowsOf(org.people.desk)).toBeNull();
    expect(await rowsOf(org.people.engineer)).toBeNull();
    expect(await rowsOf(org.people.committee)).toBeNull();
    expect(await rowsOf(other.people.supervisor)).toBeNull();
    expect(await rowsOf(other.people.supervisor, { community: other.communityId })).toEqual([]);
  });

  test.each([['no time at all', TEN, TEN], ['backwards', TEN, TEN - 1], ['367 days', TEN, TEN + 367 * 86_400_000]])('%s is a bad request that says where', async (_, from, to) => {
    const { errors } = await ask(org.people.supervisor, { from, to });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', path: ['to'], allowed: 366 } });
  });

  test('366 days are answered', async () => {
    expect(await rowsOf(org.people.supervisor, { to: TEN + 366 * 86_400_000 })).not.toEqual([]);
  });
});
