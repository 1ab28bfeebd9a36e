// A paired screen at the board's feed: it sees what it was paired for, over both transports, until it may not any more.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { BOARD_FEED, watch, watchStream, type Board } from './board-kit.ts';
import { paired, SCREEN_CAST, screenSpeaker, type ScreenOrganisation } from './screen-kit.ts';
import { foundOrganisation, register, startTestServer, unknownId, type TestServer } from './testkit.ts';

let server: TestServer;
let ours: ScreenOrganisation;
let theirs: ScreenOrganisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  ours = await foundOrganisation(server, SCREEN_CAST);
  theirs = await foundOrganisation(server, SCREEN_CAST);
});
afterAll(() => server.close());
beforeEach(async () => void (await server.admin('delete from screen_pairings')));

const { say } = screenSpeaker(() => server);
const WAYS = [['WebSocket', watch], ['server-sent events', watchStream]] as const;
const late = (ms: number): Promise<'still open'> => new Promise((resolve) => setTimeout(() => resolve('still open'), ms));

test.each(WAYS)('over %s: the picture of its communities, and each change of it', async (_, follow) => {
  const { token } = await paired(server, ours.people.security, ours.communityId);
  const board = await follow(server, token, [ours.communityId]);
  try {
    expect(await board.next('BoardSnapshot')).toMatchObject({ communities: [{ id: ours.communityId, code: ours.code }] });
    const { number } = await register(server, ours, ours.people.desk, { reporter: { name: '欧阳丹青', phone: '13800138000' } });
    expect(JSON.stringify(await board.next('BoardChange'))).toContain(number);
    expect(board.frames.join()).not.toMatch(/欧阳丹青|13800138000/);
  } finally {
    board.close();
  }
});

test.each(WAYS)('over %s: no community that it was not paired for, of whoever', async (_, follow) => {
  const { token } = await paired(server, ours.people.security, ours.communityId);
  const refused = async (ids: readonly string[]): Promise<readonly string[]> => {
    const board: Board = await follow(server, token, ids);
    await board.next(undefined, 700).catch(() => undefined);
    board.close();
    expect(board.events).toEqual([]);
    return board.errors.map(({ extensions }) => extensions.code);
  };
  for (const ids of [[theirs.communityId], [ours.communityId, theirs.communityId], [unknownId('Community', ours.communityId)], []]) expect([ids.length, await refused(ids)]).toEqual([ids.length, ['BAD_USER_INPUT']]);
});

test('over server-sent events: nothing but its board', async () => {
  const { token } = await paired(server, ours.people.security, ours.communityId);
  const board = await watchStream(server, token, [ours.communityId], { query: 'subscription { changes(communityId: "x") { cursor } }' });
  await board.next(undefined, 500).catch(() => undefined);
  board.close();
  expect([board.events, board.errors.map(({ extensions }) => extensions.code)]).toEqual([[], ['FORBIDDEN']]);
  const nobody = await fetch(`${server.url}/graphql/stream`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token.slice(0, -2)}` }, body: JSON.stringify({ query: BOARD_FEED, variables: { ids: [ours.communityId] } }) });
  expect(nobody.status).toBe(401);
});

test.each(WAYS)('over %s: revoked, it is dark and stays so', async (_, follow) => {
  const { token, screen } = await paired(server, ours.people.security, ours.communityId);
  const board = await follow(server, token, [ours.communityId]);
  await board.next('BoardSnapshot');
  await say(ours.people.security, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: '拆除' });
  const ended = await Promise.race([board.closed, late(30_000)]);
  expect(ended).not.toBe('still open');
  if (board.socket !== null) expect(ended).toBe(4403);
  const before = board.events.length;
  await register(server, ours, ours.people.desk, {});
  await late(500);
  expect(board.events).toHaveLength(before);
});
