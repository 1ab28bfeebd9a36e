// Lists that wait for one rule: what still runs, until when, and nothing of another community's.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foundOrganisation, live, register, startTestServer, type Open, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
let other: Organisation;
/** Received at ten, eleven and twelve; the first was answered. */
let [first, second, third] = [] as unknown as [Open, Open, Open];
const HOUR = 3_600_000;
const TEN = Date.parse('2026-03-02T02:00:00.000Z');
const iso = (ms: number): string => new Date(ms).toISOString();
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock(iso(TEN));
  [org, other] = [await foundOrganisation(server), await foundOrganisation(server)];
  const { desk } = org.people;
  first = await live(server, await register(server, org, desk), [[desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好' }]]);
  await register(server, other, other.people.desk);
  await server.setClock(iso(TEN + HOUR));
  second = await register(server, org, desk, { previousComplaintNumber: first.number });
  await server.setClock(iso(TEN + 2 * HOUR));
  third = await register(server, org, desk, { severity: 'MAJOR', previousComplaintNumber: first.number });
});
afterAll(() => server.close());

async function list(filter: Record<string, unknown>, person: Person = org.people.desk, communityId = org.communityId): Promise<readonly string[]> {
  const { data, errors } = await server.request('query ($c: ID!, $filter: ComplaintFilter) { complaints(communityId: $c, filter: $filter, orderBy: { field: NUMBER, direction: ASC }) { totalCount nodes { number } } }', { c: communityId, filter }, { token: person.token });
  expect(errors).toBeUndefined();
  expect(data.complaints.totalCount).toBe(data.complaints.nodes.length);
  return data.complaints.nodes.map(({ number }: { number: string }) => number);
}

describe('complaints for which a rule runs', () => {
  test('are those alone; what was met or never started is not among them', async () => {
    expect(await list({ runningRule: 'CMP-8' })).toEqual([second.number, third.number]);
    expect(await list({ runningRule: 'CMP-9' })).toEqual([first.number, second.number, third.number]);
    expect(await list({ runningRule: 'CMP-7' })).toEqual([third.number]);
    expect(await list({ runningRule: 'REP-1' })).toEqual([]);
    expect(await list({ runningRule: 'CMP-11a' })).toHaveLength(3);
  });

  test('and due before an instant, which is not itself before', async () => {
    const due = TEN + HOUR + 15 * 60_000;
    expect(await list({ runningRule: 'CMP-8', runningDueBefore: iso(due) })).toEqual([]);
    expect(await list({ runningRule: 'CMP-8', runningDueBefore: iso(due + 1) })).toEqual([second.number]);
    expect(await list({ runningRule: 'CMP-8', runningDueBefore: iso(due + HOUR + 1) })).toEqual([second.number, third.number]);
  });

  test('together with other filters, and by whoever may read the register', async () => {
    expect(await list({ runningRule: 'CMP-8', severity: ['MAJOR'] })).toEqual([third.number]);
    expect(await list({ runningRule: 'CMP-9', repeated: true })).toEqual([second.number, third.number]);
    expect(await list({ runningRule: 'CMP-9', repeated: false })).toEqual([first.number]);
    expect(await list({ repeated: true, open: false })).toEqual([]);
    expect(await list({ runningRule: 'CMP-8' }, org.people.committee)).toEqual([second.number, third.number]);
    expect(await list({ runningRule: 'CMP-8' }, other.people.desk)).toEqual([]);
    expect(await list({ runningRule: 'CMP-8' }, other.people.desk, other.communityId)).toHaveLength(1);
  });

  test.each(['', 'CMP', 'cmp-8', 'CMP-8 ', 'AAA-888', "CMP-8'; drop table deadlines; --", '\u0000', '\ud800', 'CMP-８', 'CMP-8\n', 'x'.repeat(5_000)])('no rule of the catalogue: %j', async (runningRule) => {
    const { status, data, errors } = await server.request('query ($c: ID!, $filter: ComplaintFilter) { complaints(communityId: $c, filter: $filter) { totalCount } }', { c: org.communityId, filter: { runningRule } }, { token: org.people.desk.token });
    expect([status < 500, data ?? null, errors?.[0]?.extensions.code]).toEqual([true, null, 'BAD_USER_INPUT']);
  });
});
