// Ten days around the October holiday, lived through by the manual clock with a worker: every deadline at its due instant
// still runs, a millisecond later it is missed, and the clock has said so once. Expectations: test/holiday.ts, by hand.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, HAPPENINGS, WEEKS, WORKS_DAYS, type Owed } from './holiday.ts';
import { findings, foundOrganisation, localId, startTestServer, type Organisation, type TestServer } from './testkit.ts';

interface Running { readonly what: string; readonly rule: string; readonly due: number; readonly id: string }
const YEAR_MINUTES = 365 * 24 * 60;

let server: TestServer;
let org: Organisation;
beforeAll(async () => {
  // Nobody is signed out while days pass.
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: YEAR_MINUTES, sessionHours: 365 * 24 } });
  await server.setClock(new Date(at('09-30 09:00')).toISOString());
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

const FIELDS = 'deadlines { id rule dueAt cancelledAt }';
/** The deadlines of a subject that are expected, as they stand once it has happened. */
async function owedOf(type: string, id: string, what: string, owed: readonly Owed[]): Promise<readonly Running[]> {
  const { data } = await server.request(`query ($id: ID!) { node(id: $id) { ... on ${type} { ${FIELDS} } } }`, { id }, { token: org.people.supervisor.token });
  return owed.map(([rule, due]) => {
    const found = data.node.deadlines.findLast((one: { rule: string; cancelledAt: string | null }) => one.rule === rule && one.cancelledAt === null);
    expect([what, rule, found?.dueAt]).toEqual([what, rule, new Date(at(due)).toISOString()]);
    return { what, rule, due: at(due), id: found.id as string };
  });
}
const statesOf = async (list: readonly Running[]): Promise<readonly string[]> => {
  const { data } = await server.request('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Deadline { state } } }', { ids: list.map(({ id }) => id) }, { token: org.people.supervisor.token });
  return data.nodes.map(({ state }: { state: string }, index: number) => `${list[index]!.what} ${list[index]!.rule} ${state}`);
};

test('30 September to 10 October 2026: at the due instant and a millisecond later', async () => {
  const running: Running[] = [];
  const moments = new Set([...HAPPENINGS.map(({ when }) => at(when)), ...HAPPENINGS.flatMap(({ owed }) => owed.map(([, due]) => at(due)))]);
  let checked = 0;
  for (const moment of [...moments].sort((a, b) => a - b)) {
    await server.setClock(new Date(moment).toISOString());
    const due = running.filter((one) => one.due === moment);
    expect(await statesOf(due)).toEqual(due.map(({ what, rule }) => `${what} ${rule} RUNNING`));
    for (const { when, what, owed, run } of HAPPENINGS) {
      if (at(when) !== moment) continue;
      running.push(...(await owedOf(...(await run({ server, org })), what, owed)));
    }
    if (due.length === 0) continue;
    await server.setClock(new Date(moment + 1).toISOString());
    expect(await statesOf(due)).toEqual(due.map(({ what, rule }) => `${what} ${rule} MISSED`));
    checked += due.length;
  }
  expect([checked, new Set(running.map(({ rule }) => rule)).size]).toEqual([HAPPENINGS.flatMap(({ owed }) => owed).length, 19]);
  // The clock said each once, and never before a millisecond past its time.
  const told = await server.admin<{ id: string; n: number; late: number }>(`select e.subject_id || '/' || (e.body::jsonb #>> '{facts,key}') as id, count(*)::int as n, min(extract(epoch from e.at) * 1000 - (e.body::jsonb #>> '{facts,dueAt}')::bigint)::int as late from entries e where e.type = 'DeadlineMissed' group by 1`);
  const misses = new Map(told.map(({ id, ...one }) => [id, one]));
  expect(running.map(({ what, rule, id }) => ({ what, rule, ...misses.get(localId(id)) }))).toEqual(running.map(({ what, rule }) => ({ what, rule, n: 1, late: 1 })));
});

test('weeks and days of works begin by themselves, each in its time', async () => {
  const due = async (rule: string): Promise<readonly string[]> => (await server.admin<{ due: string }>(`select to_char(due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as due from deadlines where community_id = $1 and rule = $2 order by due_at`, [localId(org.communityId), rule])).map(({ due: one }) => one);
  expect((await due('CMP-13')).slice(0, 2)).toEqual(WEEKS.map(([, end]) => end));
  expect(await due('REP-3')).toEqual(expect.arrayContaining(['10-02 00:00', ...WORKS_DAYS]));
  expect(await findings(server, org)).toEqual([]);
});
