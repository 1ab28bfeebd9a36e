// The live feed as a third party's client sees it: in order, without a gap, across dropped sockets and other processes.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { command, foundOrganisation, localId, register, scopeOf, socketClient, startTestServer, subscribe, type Live, type Organisation, type Person, type TestServer } from './testkit.ts';

const CHANGES = 'subscription ($c: ID!, $after: String) { changes(communityId: $c, after: $after) { cursor kind id version } }';
interface Change { readonly cursor: string; readonly kind: string; readonly id: string; readonly version: number }
let server: TestServer;
let org: Organisation;
let client: Client;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
  client = socketClient(server, org.people.desk.token);
});
afterAll(async () => {
  await client.dispose();
  await server.close();
});

const changesOf = (live: Live): readonly Change[] => live.events.map(({ changes }: { changes: Change }) => changes);
const facts = (live: Live): readonly string[] => changesOf(live).map(({ kind, id, version }) => `${kind} ${id} ${version}`);
/** What the register holds after a number of entries, as the feed would tell it. */
async function written(of: Organisation, skip = 0): Promise<readonly string[]> {
  const rows = await server.admin<{ kind: string; subject: string; version: number }>(`select subject_kind as kind, subject_id as subject, version from entries where community_id = $1 and volume like '%-20__' and volume not like '%-A20__' order by volume, sequence offset $2`, [localId(of.communityId), skip]);
  return rows.map(({ kind, subject, version }) => `${kind} ${Buffer.from(`${kind}:${localId(of.communityId)}:${subject}`).toString('base64url')} ${version}`);
}
async function live(of: Organisation = org, after: string | null = null, by: Client = client): Promise<Live> {
  const started = subscribe(by, CHANGES, { c: of.communityId, after });
  // A subscription has no answer of its own: give it the time to stand.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return started;
}
async function life(of: Organisation, commands: number): Promise<void> {
  let complaint: { id: string; version: number } = await register(server, of, of.people.desk);
  for (let count = 0; count < commands; count += 1) complaint = (await command(server, of.people.desk, 'complaintFollowUp', complaint, { text: '跟进' })).complaint!;
}

describe('live', () => {
  test('every entry is told once, in order, by all that happens at once', async () => {
    const before = (await written(org)).length;
    const told = await live();
    await Promise.all(Array.from({ length: 10 }, () => life(org, 4)));
    await told.until(50);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(facts(told)).toEqual(await written(org, before));
    expect(new Set(changesOf(told).map(({ cursor }) => cursor)).size).toBe(50);
    told.stop();
  });

  test('nothing of the past comes without a cursor', async () => {
    await life(org, 2);
    const told = await live();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told.events).toEqual([]);
    told.stop();
  });

  test('a change arrives without being asked for', async () => {
    const told = await live();
    await register(server, org, org.people.desk);
    await told.until(1);
    told.stop();
  });

  test('a refused command and a rolled-back registration are told to nobody', async () => {
    const told = await live();
    const complaint = await register(server, org, org.people.desk);
    await command(server, org.people.desk, 'complaintTellResult', complaint, { way: 'PHONE', text: '早' });
    await command(server, org.people.desk, 'complaintFollowUp', { ...complaint, version: 9 }, { text: '旧' });
    await told.until(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(facts(told)).toEqual([`Complaint ${complaint.id} 1`]);
    told.stop();
  });

  test('people, departments and units are changes too', async () => {
    const told = await live();
    await server.request('mutation ($input: DepartmentOpenInput!) { departmentOpen(input: $input) { __typename } }', { input: { communityId: org.communityId, name: '法务', kind: 'OTHER', idempotencyKey: 'legal' } }, { token: org.admin.token });
    await told.until(1);
    expect(changesOf(told)[0]).toMatchObject({ kind: 'Community', id: org.communityId });
    const { data } = await server.request('query ($id: ID!) { node(id: $id) { __typename id } }', { id: changesOf(told)[0]!.id }, { token: org.people.desk.token });
    expect(data.node).toEqual({ __typename: 'Community', id: org.communityId });
    told.stop();
  });

  test('a burst of 700, more than one page, comes whole', async () => {
    const burst = await foundOrganisation(server);
    const by = socketClient(server, burst.people.desk.token);
    const told = await live(burst, null, by);
    for (let call = 0; call < 4; call += 1) {
      await server.request('mutation ($input: ComplaintsImportInput!) { complaintsImport(input: $input) { ... on ComplaintsImportPayload { written } } }', { input: { communityId: burst.communityId, source: `s${call}`, backEntryReason: '旧', rows: Array.from({ length: 175 }, (_, row) => ({ row, key: String(row), title: '旧', receivedAt: '2026-01-05T02:00:00Z' })) } }, { token: burst.people.desk.token });
    }
    await told.until(700);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(facts(told)).toEqual(await written(burst));
    await by.dispose();
  });
});

describe('coming back with a cursor', () => {
  test('after a dropped socket: exactly what was missed, then what comes', async () => {
    const sockets: WebSocket[] = [];
    const dropping = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, connectionParams: { token: org.people.desk.token }, retryAttempts: 0, webSocketImpl: class extends WebSocket { constructor(url: string, protocols: string) { super(url, protocols); sockets.push(this); } } });
    const before = (await written(org)).length;
    const first = await live(org, null, dropping);
    await life(org, 3);
    await first.until(4);
    sockets[0]!.terminate();
    await first.ended;
    const { cursor } = changesOf(first).at(-1)!;
    await Promise.all([life(org, 5), life(org, 5)]);
    const [again] = await Promise.all([live(org, cursor), life(org, 5)]);
    await again.until(18);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([...facts(first), ...facts(again)]).toEqual(await written(org, before));
    again.stop();
  });

  test('from any change in the middle: exactly the rest, however often', async () => {
    const before = (await written(org)).length;
    const told = await live();
    await life(org, 9);
    await told.until(10);
    const all = changesOf(told);
    const expected = await written(org, before);
    const lives = await Promise.all(all.map(({ cursor }) => live(org, cursor)));
    for (const [index, one] of lives.entries()) {
      await one.until(all.length - 1 - index);
      expect(facts(one)).toEqual(expected.slice(index + 1));
      one.stop();
    }
    told.stop();
  });

  test('while others write without pause: no gap between what was missed and what is live', async () => {
    const before = (await written(org)).length;
    const anchor = await live();
    await life(org, 1);
    await anchor.until(2);
    const { cursor } = changesOf(anchor)[0]!;
    anchor.stop();
    const writing = Promise.all(Array.from({ length: 6 }, () => life(org, 10)));
    const lives: Live[] = [];
    for (let count = 0; count < 5; count += 1) lives.push(subscribe(client, CHANGES, { c: org.communityId, after: cursor }), (await new Promise((resolve) => setTimeout(resolve, 30)), subscribe(client, CHANGES, { c: org.communityId, after: cursor })));
    await writing;
    const expected = (await written(org, before)).slice(1);
    for (const one of lives) {
      await one.until(expected.length);
      expect(facts(one)).toEqual(expected);
      one.stop();
    }
  });

  test('a cursor that is forged, cut, of another list or of another tenant ends the subscription with BAD_USER_INPUT, and the socket stays', async () => {
    const other = await foundOrganisation(server);
    const theirs = socketClient(server, other.people.desk.token);
    const [mine, foreign] = await Promise.all([live(), live(other, null, theirs)]);
    await Promise.all([life(org, 0), life(other, 0)]);
    await Promise.all([mine.until(1), foreign.until(1)]);
    const own = changesOf(mine)[0]!.cursor;
    const { data } = await server.request('query ($c: ID!) { complaints(communityId: $c, first: 1) { edges { cursor } } }', { c: org.communityId }, { token: org.people.desk.token });
    for (const after of ['x', own.slice(0, -3), `${own}AAAA`, Buffer.from(Buffer.from(own, 'base64url').toString('utf8').replace(/,\d+/, ',0')).toString('base64url'), changesOf(foreign)[0]!.cursor, data.complaints.edges[0].cursor, '\u0000', 'A'.repeat(3_000)]) {
      const refused = subscribe(client, CHANGES, { c: org.communityId, after });
      await refused.ended;
      expect([after.slice(0, 20), refused.events, (refused.errors[0] as { extensions?: { code?: string } }).extensions?.code]).toEqual([after.slice(0, 20), [], 'BAD_USER_INPUT']);
    }
    await register(server, org, org.people.desk);
    await mine.until(2);
    mine.stop();
    await theirs.dispose();
  });

  test('a community that is not in sight, or none, is refused alike, and the socket stays', async () => {
    const other = await foundOrganisation(server);
    const mine = await live();
    const answers: unknown[] = [];
    for (const c of [other.communityId, Buffer.from(`Community:${scopeOf(org.communityId)}:0190a000-0000-7000-8000-000000000009`).toString('base64url'), 'x', '']) {
      const refused = subscribe(client, CHANGES, { c });
      await refused.ended;
      answers.push(refused.errors);
    }
    expect(answers).toEqual(Array.from({ length: 4 }, () => answers[0]));
    expect((answers[0] as { extensions: { code: string } }[])[0]!.extensions.code).toBe('BAD_USER_INPUT');
    const badVariables = subscribe(client, CHANGES, { c: 7.5 });
    await badVariables.ended;
    expect(badVariables.errors).toHaveLength(1);
    await register(server, org, org.people.desk);
    await mine.until(1);
    mine.stop();
  });
});

describe('many readers', () => {
  test('three readers of different people see the same; who stops or drops frees its place', async () => {
    const quiet = await foundOrganisation(server);
    const readers: readonly Person[] = [quiet.people.desk, quiet.people.manager, quiet.people.committee];
    const clients = readers.map(({ token }) => socketClient(server, token));
    const lives = await Promise.all(clients.map((by) => live(quiet, null, by)));
    await life(quiet, 3);
    for (const one of lives) await one.until(4);
    expect(lives.map(facts)).toEqual(Array.from({ length: 3 }, () => facts(lives[0]!)));
    const place = localId(quiet.communityId);
    expect(server.services.feed.listeners(place)).toBe(3);
    lives[0]!.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.services.feed.listeners(place)).toBe(2);
    await Promise.all(clients.map((by) => by.dispose()));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.services.feed.listeners(place)).toBeNull();
  });

  test('a subscription that is refused leaves no room behind', async () => {
    const quiet = await foundOrganisation(server);
    const by = socketClient(server, quiet.people.desk.token);
    for (let count = 0; count < 5; count += 1) await subscribe(by, CHANGES, { c: quiet.communityId, after: 'forged' }).ended;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.services.feed.listeners(localId(quiet.communityId))).toBeNull();
    await by.dispose();
  });
});

describe('two processes on one database', () => {
  test('a change committed by another one arrives, each way', async () => {
    const second = await startTestServer({ beside: server });
    try {
      const there = socketClient(second, org.people.desk.token);
      const before = (await written(org)).length;
      const [mine, theirs] = await Promise.all([live(), live(org, null, there)]);
      await register(second, org, org.people.desk);
      await mine.until(1);
      await register(server, org, org.people.desk);
      await Promise.all([mine.until(2), theirs.until(2)]);
      expect([facts(mine), facts(theirs)]).toEqual([await written(org, before), await written(org, before)]);
      mine.stop();
      await there.dispose();
    } finally {
      await second.close();
    }
  });

  test('a wake-up that was lost is made good by the poll', async () => {
    const second = await startTestServer({ beside: server });
    try {
      const there = socketClient(second, org.people.desk.token);
      const theirs = await live(org, null, there);
      const before = (await written(org)).length;
      await server.admin('select pg_terminate_backend(pid) from pg_stat_activity where query ilike $1 and datname = current_database()', ['listen %']);
      await register(server, org, org.people.desk);
      await theirs.until(1);
      expect(facts(theirs)).toEqual(await written(org, before));
      await there.dispose();
    } finally {
      await second.close();
    }
  });
});
