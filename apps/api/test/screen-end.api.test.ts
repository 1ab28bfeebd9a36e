// How a wall screen is put out, comes back and changes its token; and when it was last seen.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { sweepScreens } from '../src/modules/screen/commands.ts';
import { appointed, approve, approval, ask, codeOf, paired, poll, SCREEN_CAST, screenSpeaker, START, type ScreenOrganisation } from './screen-kit.ts';
import { foundOrganisation, localId, payload, startTestServer, type TestServer } from './testkit.ts';
import { entryCount, key } from './work-kit.ts';

let server: TestServer;
let ours: ScreenOrganisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  ours = await foundOrganisation(server, SCREEN_CAST);
});
afterAll(() => server.close());

const { say, self, rotate, readOne } = screenSpeaker(() => server);

/** Opens a bare graphql-transport-ws connection and says how it ends. */
async function openedSocket(token: string): Promise<{ readonly ended: Promise<number>; close(): void }> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const ended = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { token } })));
    socket.on('message', () => resolve());
    socket.on('close', () => reject(new Error('refused')));
  });
  return { ended, close: () => socket.close() };
}
async function within<T>(promise: Promise<T>, ms: number): Promise<T | 'still open'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'still open'>((resolve) => (timer = setTimeout(() => resolve('still open'), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

describe('put out', () => {
  test('revoked while connected: the socket is closed as forbidden', async () => {
    const { token, screen } = await paired(server, ours.people.security, ours.communityId);
    const socket = await openedSocket(token);
    await say(ours.people.security, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: '拆除' });
    expect(await within(socket.ended, 30_000)).toBe(4403);
    await expect(openedSocket(token)).rejects.toThrow('refused');
  });

  test('revoked while away: it comes back and is told so; a server that fell after the entry closes it all the same', async () => {
    const { token, screen } = await paired(server, ours.people.security, ours.communityId);
    await self(token);
    const rows = await server.admin('select * from screen_tokens where screen_id = $1', [localId(screen.id)]);
    await say(ours.people.security, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: '拆除' });
    expect(await server.admin('select 1 from screen_tokens where screen_id = $1', [localId(screen.id)])).toEqual([]);
    expect(codeOf(await self(token))).toBe('UNAUTHENTICATED');
    // Not answered as nobody either: a board that asks for anything hears that its token is over.
    for (const query of ['{ setupRequired }', '{ viewer { now } }', START]) expect(codeOf(await server.request(query, {}, { token }))).toBe('UNAUTHENTICATED');
    const kept = rows[0] as { token_hash: Buffer; organisation_id: string; community_id: string; screen_id: string; created_at: Date; expires_at: Date };
    await server.admin('insert into screen_tokens values ($1, $2, $3, $4, $5, $6, $5)', [kept.token_hash, kept.organisation_id, kept.community_id, kept.screen_id, kept.created_at, kept.expires_at]);
    expect(codeOf(await self(token))).toBe('UNAUTHENTICATED');
    await expect(openedSocket(token)).rejects.toThrow('refused');
  });

  test('revoked before it ever asked for its token: it is sent away', async () => {
    const asking = await ask(server);
    const { screen } = await approve(server, ours.people.security, approval(asking.code, ours.communityId));
    await say(ours.people.security, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: '认错了' });
    expect(await poll(server, asking)).toMatchObject({ state: 'DECLINED', token: null });
  });

  test('changed while connected: its socket is closed to come again, and then stands', async () => {
    const { token, screen } = await paired(server, ours.people.security, ours.communityId);
    const socket = await openedSocket(token);
    await say(ours.people.security, 'screenChange', { screenId: screen.id, expectedVersion: 1, name: '新名', communityIds: [ours.communityId], language: 'EN', look: 'DARK', sound: true, drills: true });
    expect(await within(socket.ended, 5_500)).toBe(1012);
    const again = await openedSocket(token);
    expect(await within(again.ended, 4_500)).toBe('still open');
    again.close();
  });

  test('a token too old is over', async () => {
    const { token } = await paired(server, ours.people.security, ours.communityId);
    await server.admin(`update screen_tokens set expires_at = clock_timestamp() - interval '1 second' where token_hash = $1`, [createHash('sha256').update(token).digest()]);
    expect(codeOf(await self(token))).toBe('UNAUTHENTICATED');
    expect((await sweepScreens(server.services)).tokens).toBeGreaterThan(0);
  });
});

describe('a new token', () => {
  test('the old one goes on until the new one is used, then for ten minutes; an answer that was lost is asked again', async () => {
    const { token: old, screen } = await paired(server, ours.people.security, ours.communityId);
    await self(old);
    const lost = await rotate(old, screen.id);
    expect(lost.token).toMatch(/^screen\./);
    const fresh = (await rotate(old, screen.id)).token as string;
    expect(codeOf(await self(lost.token))).toBe('UNAUTHENTICATED');
    await server.admin(`update screen_tokens set created_at = created_at - interval '3 days' where token_hash = $1`, [createHash('sha256').update(old).digest()]);
    expect((await self(old)).errors).toBeUndefined();
    expect((await self(old)).data.boardScreenSelf.rotateInSeconds).toBe(0);
    expect((await self(fresh)).data.boardScreenSelf.rotateInSeconds).toBeGreaterThan(23.9 * 3_600);
    const [left] = await server.admin<{ seconds: number }>(`select extract(epoch from expires_at - clock_timestamp())::int as seconds from screen_tokens where token_hash = $1`, [createHash('sha256').update(old).digest()]);
    expect(left!.seconds).toBeGreaterThan(590);
    expect(left!.seconds).toBeLessThanOrEqual(600);
    expect((await self(old)).errors).toBeUndefined();
  });

  test('an open socket of the old token is closed to come again once the overlap is over, and refused with the old one', async () => {
    const { token: old, screen } = await paired(server, ours.people.security, ours.communityId);
    const socket = await openedSocket(old);
    const fresh = (await rotate(old, screen.id)).token as string;
    await self(fresh);
    await server.admin(`update screen_tokens set expires_at = clock_timestamp() where token_hash = $1`, [createHash('sha256').update(old).digest()]);
    expect(await within(socket.ended, 5_500)).toBe(1012);
    await expect(openedSocket(old)).rejects.toThrow('refused');
    expect(codeOf(await self(old))).toBe('UNAUTHENTICATED');
    const again = await openedSocket(fresh);
    again.close();
  });
});

test('last seen is kept to the minute, beside the register: no entry, no version', async () => {
  const { token, screen } = await paired(server, ours.people.security, ours.communityId);
  const before = await entryCount(server, ours);
  await self(token);
  const first = (await readOne(ours.people.security, screen.id)).lastSeenAt;
  const row = () => server.admin('select xmin::text, xmax::text from screen_sightings where screen_id = $1', [localId(screen.id)]);
  const untouched = await row();
  await self(token);
  // Not locked either: that is a write too.
  expect(await row()).toEqual(untouched);
  expect((await readOne(ours.people.security, screen.id)).lastSeenAt).toBe(first);
  await server.admin(`update screen_sightings set seen_at = seen_at - interval '61 seconds' where screen_id = $1`, [localId(screen.id)]);
  await self(token);
  const later = await readOne(ours.people.security, screen.id);
  expect(Date.now() - Date.parse(later.lastSeenAt)).toBeLessThan(30_000);
  expect([later.version, await entryCount(server, ours)]).toEqual([1, before]);
});

test('a screen hangs in one place and shows others, in the order asked; whoever sees fewer of them sees fewer', async () => {
  const region = await foundOrganisation(server, SCREEN_CAST, { name: '华南区域', code: `R${key().slice(0, 5).toUpperCase()}` });
  const offices = (await server.request('{ communities { nodes { id level } } }', {}, { token: region.admin.token })).data.communities.nodes as readonly { readonly id: string; readonly level: string }[];
  const home = offices.find(({ level }) => level !== 'COMMUNITY')!.id;
  const opened = payload(await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on UserError { code path } ... on CommunityOpenPayload { community { id } } } }', {
    input: { name: '邻区', code: `N${key().slice(0, 5).toUpperCase()}`, level: 'COMMUNITY', parentId: home, idempotencyKey: key() },
  }, { token: region.admin.token }), 'communityOpen').community.id as string;
  const above = await appointed(server, region, home);
  const { token, screen } = await paired(server, above, home, { communityIds: [opened, region.communityId] });
  expect((await self(token)).data.boardScreenSelf.communities.map(({ id }: { id: string }) => id)).toEqual([opened, region.communityId]);
  expect(await readOne(above, screen.id)).toMatchObject({ communityCount: 2, communities: [{ id: opened }, { id: region.communityId }] });
  // It hangs above: who manages screens below neither sees nor takes it down.
  expect(await readOne(region.people.security, screen.id)).toBeNull();
  expect((await say(region.people.security, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: 'x' })).__typename).toBe('NotFoundError');
});
