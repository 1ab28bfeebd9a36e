// The wall board's feed as screens see it: one picture for all who watch the same, never a gap that nobody is told of.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BOARD_FEED, shown, watch, watchStream, type Board } from './board-kit.ts';
import { command, foundOrganisation, localId, register, startTestServer, unknownId, type Organisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

const desk = (of: Organisation = org): string => of.people.desk.token;
async function figures(): Promise<Record<string, number>> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Object.fromEntries([...text.matchAll(/^huiyin_live_(\w+) (\d+)$/gm)].map(([, name, value]) => [name!, Number(value)]));
}
/** Watches until `act` is over and the picture has come to rest: then it must be what somebody sees who comes anew. */
async function sameAsFresh(boards: readonly Board[], ids: readonly string[]): Promise<void> {
  const fresh = await watch(server, desk(), ids);
  const picture = await fresh.next();
  for (const board of boards) {
    const late = Date.now() + 5_000;
    while (board.events.at(-1)!.sequence !== picture.sequence && Date.now() < late) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown(board.events)).toEqual(picture.communities);
  }
  fresh.close();
}

describe('what comes', () => {
  test('a snapshot, then each change, then a heartbeat; nothing names a person', async () => {
    const board = await watch(server, desk(), [org.communityId]);
    const first = await board.next();
    expect(first).toMatchObject({ __typename: 'BoardSnapshot', communities: [{ id: org.communityId, code: org.code, timeZone: 'Asia/Shanghai', figures: { openComplaints: 0, dueToday: 0, overdue: 0, toCallBack: 0, openIncidents: 0 }, complaints: [] }] });
    expect(Math.abs(Date.parse(first.asOf) - Date.now())).toBeLessThan(30_000);
    const complaint = await register(server, org, org.people.desk, { title: '3栋2单元1502室漏水，王先生 13800138000', severity: 'MAJOR', reporter: { name: '欧阳丹青', phone: '13900139000' } });
    const change = await board.next('BoardChange');
    expect(change.changed![0]!.complaints!.rows[0]).toMatchObject({ id: complaint.id, number: complaint.number, status: 'REGISTERED', severity: 'MAJOR', department: null, next: { rule: expect.any(String) } });
    await command(server, org.people.supervisor, 'complaintDispatch', complaint, { departmentId: org.departments['ENGINEERING'] });
    const second = await board.next('BoardChange');
    expect(second.changed![0]!.complaints!.rows[0]!.status).toBe('DISPATCHED');
    expect(second.changed![0]!.complaints!.rows[0]!.department).not.toBeNull();
    const beat = await board.next('BoardHeartbeat');
    expect(beat.sequence).toBe(second.sequence);
    const all = board.frames.join();
    for (const personal of ['1502', '13800138000', '0138000', '13900139000', '王先生', '欧阳']) expect(all).not.toContain(personal);
    expect(all).toContain('3栋2单元');
    await sameAsFresh([board], [org.communityId]);
    board.close();
  });

  test('what happens at once comes to the picture that a newcomer sees', async () => {
    const boards = await Promise.all([0, 1, 2].map(() => watch(server, desk(), [org.communityId])));
    await Promise.all(boards.map((board) => board.next('BoardSnapshot')));
    await Promise.all(Array.from({ length: 12 }, async () => {
      const complaint = await register(server, org, org.people.desk);
      await command(server, org.people.desk, 'complaintFollowUp', complaint, { text: '跟进' });
    }));
    await sameAsFresh(boards, [org.communityId]);
    boards.forEach((board) => board.close());
  });

  test('more than fit: the first due are shown, and one that closes makes room', async () => {
    const many = await foundOrganisation(server);
    const made: { id: string; version: number }[] = [];
    for (let count = 0; count < 52; count += 1) made.push(await register(server, many, many.people.desk));
    const board = await watch(server, desk(many), [many.communityId]);
    const first = await board.next();
    expect(first.communities![0]!.complaints.map(({ id }) => id)).toEqual(made.slice(0, 50).map(({ id }) => id));
    expect(first.communities![0]!.figures.openComplaints).toBe(52);
    const gone = await command(server, many.people.supervisor, 'complaintClose', made[0]!, { outcome: 'REGISTERED_IN_ERROR', reason: '误登' });
    if (gone.complaint === undefined) throw new Error(JSON.stringify(gone));
    const change = await board.next('BoardChange');
    expect(change.changed![0]!.complaints!.order).toEqual(made.slice(1, 51).map(({ id }) => id));
    expect(change.changed![0]!.complaints!.rows.map(({ id }) => id)).toEqual([made[50]!.id]);
    board.close();
  });
});

describe('coming back with a cursor', () => {
  test('exactly what was missed, as a change of the old picture', async () => {
    const board = await watch(server, desk(), [org.communityId]);
    await board.next();
    board.close();
    await board.closed;
    const complaint = await register(server, org, org.people.desk);
    await register(server, org, org.people.desk);
    await command(server, org.people.desk, 'complaintFollowUp', complaint, { text: '跟进' });
    const again = await watch(server, desk(), [org.communityId], { after: board.events.at(-1)!.cursor });
    const missed = await again.next();
    expect(missed).toMatchObject({ __typename: 'BoardChange', since: board.events.at(-1)!.sequence, sequence: board.events.at(-1)!.sequence + 3 });
    await sameAsFresh([{ ...again, events: [...board.events, ...again.events] }], [org.communityId]);
    again.close();
  });

  test('nothing missed is a change of nothing but figures', async () => {
    const board = await watch(server, desk(), [org.communityId]);
    const { cursor, sequence } = await board.next();
    const again = await watch(server, desk(), [org.communityId], { after: cursor });
    expect(await again.next()).toMatchObject({ __typename: 'BoardChange', since: sequence, sequence, changed: [{ complaints: null }] });
    [board, again].forEach((one) => one.close());
  });

  test('too much missed is a new snapshot', async () => {
    const much = await foundOrganisation(server);
    const board = await watch(server, desk(much), [much.communityId]);
    const { cursor } = await board.next();
    board.close();
    for (let call = 0; call < 3; call += 1) {
      const { data } = await server.request('mutation ($input: ComplaintsImportInput!) { complaintsImport(input: $input) { ... on ComplaintsImportPayload { written } } }', { input: { communityId: much.communityId, source: `s${call}`, backEntryReason: '旧', rows: Array.from({ length: 170 }, (_, row) => ({ row, key: String(row), title: '旧', receivedAt: '2026-01-05T02:00:00Z' })) } }, { token: desk(much) });
      expect(data.complaintsImport.written).toBe(170);
    }
    const again = await watch(server, desk(much), [much.communityId], { after: cursor });
    expect((await again.next()).__typename).toBe('BoardSnapshot');
    again.close();
  });

  test('cursors of other communities, of other feeds and forged ones are refused', async () => {
    const other = await foundOrganisation(server);
    const theirs = await watch(server, desk(other), [other.communityId]);
    const { cursor: foreign } = await theirs.next();
    const own = await watch(server, desk(), [org.communityId]);
    const { cursor } = await own.next();
    for (const after of [foreign, 'x', cursor.slice(0, -2), `${cursor}AA`, 'A'.repeat(3_000)]) {
      const refused = await watch(server, desk(), [org.communityId], { after });
      const late = Date.now() + 5_000;
      while (refused.errors.length === 0 && Date.now() < late) await new Promise((resolve) => setTimeout(resolve, 10));
      expect([after.slice(0, 10), refused.events, refused.errors[0]?.extensions.code]).toEqual([after.slice(0, 10), [], 'BAD_USER_INPUT']);
      refused.close();
    }
    [theirs, own].forEach((board) => board.close());
  });

  test('communities out of sight, none, and too many are refused', async () => {
    const other = await foundOrganisation(server);
    for (const ids of [[other.communityId], [org.communityId, other.communityId], [unknownId('Community', org.communityId)], ['x'], [], Array.from({ length: 21 }, () => unknownId('Community', org.communityId))]) {
      const refused = await watch(server, desk(), ids);
      const late = Date.now() + 5_000;
      while (refused.errors.length === 0 && Date.now() < late) await new Promise((resolve) => setTimeout(resolve, 10));
      expect([refused.events, refused.errors[0]?.extensions.code]).toEqual([[], 'BAD_USER_INPUT']);
      refused.close();
    }
  });
});

describe('many who watch the same', () => {
  test('one execution an event and group, whoever they are and wherever they began', async () => {
    const busy = await foundOrganisation(server);
    const people = [busy.people.desk, busy.people.manager, busy.people.supervisor, busy.people.centre];
    const anchor = await watch(server, busy.people.desk.token, [busy.communityId]);
    const { cursor } = await anchor.next();
    const boards = await Promise.all(Array.from({ length: 24 }, (_, at) => watch(server, people[at % 4]!.token, [busy.communityId], { id: `id-${at}`, after: at % 2 === 0 ? null : cursor })));
    await Promise.all(boards.map((board) => board.next()));
    const before = await figures();
    for (let count = 0; count < 5; count += 1) {
      await register(server, busy, busy.people.desk);
      await Promise.all([anchor, ...boards].map((board) => board.next('BoardChange')));
    }
    const after = await figures();
    const beats = anchor.events.filter(({ __typename, sequence }) => __typename === 'BoardHeartbeat' && sequence > anchor.events[0]!.sequence).length;
    expect(after['executions_total']! - before['executions_total']!).toBeLessThanOrEqual(5 + beats);
    expect(after['executions_total']! - before['executions_total']!).toBeGreaterThanOrEqual(5);
    expect(after['frames_sent_total']! - before['frames_sent_total']!).toBeGreaterThanOrEqual(5 * 25);
    expect(after['subscribers']).toBe(25);
    expect(after['groups']).toBe(1);
    for (const board of boards) expect(board.frames.slice(-1)).toEqual(anchor.frames.slice(-1));
    // Another document is another execution of the same reading.
    const narrow = await watch(server, busy.people.desk.token, [busy.communityId], { query: 'subscription ($ids: [ID!]!) { boardFeed(communityIds: $ids) { cursor sequence } }' });
    const { sequence } = await narrow.next();
    expect((await figures())['groups']).toBe(2);
    expect(sequence).toBe(anchor.events.at(-1)!.sequence);
    expect(server.services.boards.size).toBe(1);
    [anchor, narrow, ...boards].forEach((board) => board.close());
    await Promise.all(boards.map(({ closed }) => closed));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await figures()).toMatchObject({ subscribers: 0, groups: 0 });
    expect(server.services.boards.size).toBe(0);
    expect(server.services.feed.listeners(localId(busy.communityId))).toBeNull();
  });

  test('server-sent events carry the same bytes', async () => {
    const socket = await watch(server, desk(), [org.communityId]);
    const stream = await watchStream(server, desk(), [org.communityId]);
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', 'cache-control': 'no-store, no-transform' });
    await Promise.all([socket.next(), stream.next()]);
    expect((await figures())['groups']).toBe(1);
    await register(server, org, org.people.desk);
    await Promise.all([socket.next('BoardChange'), stream.next('BoardChange')]);
    expect(stream.frames.at(-1)).toBe(socket.frames.at(-1));
    await Promise.all([socket.next('BoardHeartbeat'), stream.next('BoardHeartbeat')]);
    expect(stream.frames.at(-1)).toBe(socket.frames.at(-1));
    [socket, stream].forEach((board) => board.close());
  });

  test('a reader that takes nothing is cut off, the others wait for nothing', async () => {
    const full = await foundOrganisation(server);
    for (let count = 0; count < 30; count += 1) await register(server, full, full.people.desk, { title: '楼道灯不亮'.repeat(10) });
    // Of a document that selects a lot, so that what waits for the reader comes to a megabyte soon.
    const wide = Array.from({ length: 14 }, (_, at) => `a${at}: complaints { id number title receivedAt status severity department }`).join(' ');
    const query = `subscription ($ids: [ID!]!) { boardFeed(communityIds: $ids) { __typename cursor asOf sequence ... on BoardSnapshot { communities { ${wide} } } ... on BoardChange { changed: communities { ${wide.replaceAll('complaints {', 'complaints { order rows {').replaceAll('department }', 'department } }')} } } } }`;
    const quick = await watch(server, desk(full), [full.communityId], { query });
    await quick.next();
    const before = (await figures())['frames_dropped_total']!;
    const slow: Board[] = [];
    // Each takes 49 more snapshots on one socket that is never read again.
    const stuck = await watch(server, desk(full), [full.communityId], { query });
    slow.push(stuck);
    await stuck.next();
    stuck.socket!.pause();
    for (let more = 2; more < 50; more += 1) stuck.socket!.send(JSON.stringify({ id: String(more), type: 'subscribe', payload: { query, variables: { ids: [full.communityId] } } }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (let count = 0; count < 12 && (await figures())['frames_dropped_total'] === before; count += 1) {
      await register(server, full, full.people.desk);
      await quick.next('BoardChange');
    }
    expect((await figures())['frames_dropped_total']).toBeGreaterThan(before);
    stuck.socket!.resume();
    expect(await stuck.closed).toBe(1006);
    quick.close();
  });

  test('a session that is ended ends its boards, over either transport', async () => {
    const brief = await foundOrganisation(server);
    const { token } = brief.people.committee;
    const socket = await watch(server, token, [brief.communityId]);
    const stream = await watchStream(server, token, [brief.communityId]);
    await Promise.all([socket.next(), stream.next()]);
    await server.request('mutation { signOut { __typename } }', {}, { token });
    expect(await socket.closed).toBe(4403);
    expect(await stream.closed).not.toBe(0);
    const refused = await fetch(`${server.url}/graphql/stream`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: BOARD_FEED }) });
    expect(refused.status).toBe(401);
  });
});

describe('over server-sent events', () => {
  test('problems of a request come as a result, then the end; queries are not served', async () => {
    for (const [query, code] of [['subscription { nonsense }', 'GRAPHQL_VALIDATION_FAILED'], ['{', 'GRAPHQL_PARSE_FAILED'], ['{ __typename }', 'BAD_USER_INPUT'], ['subscription { boardFeed(communityIds: ["x"]) { cursor } }', 'BAD_USER_INPUT']] as const) {
      const stream = await watchStream(server, desk(), [], { query });
      expect(await stream.closed).toBe(0);
      expect(stream.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    }
    const none = await fetch(`${server.url}/graphql/stream`, { headers: { authorization: `Bearer ${desk()}` } });
    expect(none.status).toBe(400);
  });

  test('an address serves as well, and other subscriptions too', async () => {
    const stop = new AbortController();
    const address = new URL('/graphql/stream', server.url);
    address.searchParams.set('query', 'subscription ($c: ID!) { changes(communityId: $c) { kind version } }');
    address.searchParams.set('variables', JSON.stringify({ c: org.communityId }));
    const response = await fetch(address, { signal: stop.signal, headers: { authorization: `Bearer ${desk()}` } });
    const reader = response.body!.getReader();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await register(server, org, org.people.desk);
    let text = '';
    while (!text.includes('event: next')) text += new TextDecoder().decode((await reader.read()).value);
    expect(text).toContain('event: next\ndata: {"data":{"changes":{"kind":"Complaint","version":1}}}\n\n');
    stop.abort();
  });

  test('a page of another origin has no session', async () => {
    const { headers } = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { login: org.people.desk.login, password: 'huiyin-test-password', delivery: 'COOKIE' } } }) });
    const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
    const from = async (origin: string): Promise<number> => {
      const stop = new AbortController();
      const { status } = await fetch(`${server.url}/graphql/stream`, { method: 'POST', signal: stop.signal, headers: { 'content-type': 'application/json', cookie, origin }, body: JSON.stringify({ query: BOARD_FEED, variables: { ids: [org.communityId] } }) });
      stop.abort();
      return status;
    };
    expect(await from('http://elsewhere.example')).toBe(401);
    expect(await from(server.url)).toBe(200);
  });
});
