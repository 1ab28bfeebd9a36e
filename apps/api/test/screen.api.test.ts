// A wall screen from its code to its end: who asks, who approves, and what guessing brings.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sweepScreens } from '../src/modules/screen/commands.ts';
import { approval, approve, ask, codeOf, poll, pollNow, SCREEN_CAST, screenSpeaker, START, type ScreenOrganisation } from './screen-kit.ts';
import { findings, foundOrganisation, localId, payload, scopeOf, startTestServer, type TestServer } from './testkit.ts';
import { entryCount } from './work-kit.ts';

let server: TestServer;
let ours: ScreenOrganisation;
let theirs: ScreenOrganisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  ours = await foundOrganisation(server, SCREEN_CAST);
  theirs = await foundOrganisation(server, SCREEN_CAST);
});
afterAll(() => server.close());
beforeEach(async () => void (await server.admin(`delete from sign_in_failures; delete from screen_pairings`)));

const { say, self, look, readOne, list } = screenSpeaker(() => server);
const wrongCode = (n: number): string => `${'BCDFGHJKLM'[n % 10]}${'NPQRSTVWXZ'[Math.floor(n / 10) % 10]}BBBBBB`;

describe('the course of a screen', () => {
  test('asks, is looked at, approved, gets its token once, reads itself, is changed and revoked', async () => {
    const { security } = ours.people;
    const asking = await ask(server);
    expect(asking).toMatchObject({ intervalSeconds: 3, expiresInSeconds: 600, approveUrl: null });
    expect(asking.code).toMatch(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/);
    expect(Buffer.from(asking.deviceSecret, 'base64url')).toHaveLength(32);
    expect(await poll(server, asking)).toEqual({ state: 'PENDING', intervalSeconds: 3, token: null, __typename: 'ScreenPairingPollPayload' });
    expect(await look(security, asking.code.toLowerCase().replace('-', ' '), ours.communityId)).toMatchObject({ __typename: 'ScreenPairing', code: asking.code, address: '127.0.0.1' });
    const before = await entryCount(server, ours);
    const { screen } = await approve(server, security, approval(asking.code, ours.communityId, { name: '大堂 东' }));
    expect(screen).toMatchObject({ version: 1, name: '大堂 东', status: 'PAIRED', language: 'ZH_CN', look: 'DARK', sound: true, drills: true, communities: [{ id: ours.communityId }], communityCount: 1, pairedBy: { id: security.staffId }, revokedAt: null, lastSeenAt: null, lastAddress: null });
    expect(screen.number).toMatch(new RegExp(`^${ours.code}-A\\d{4}-\\d{5}$`));
    expect(await entryCount(server, ours)).toBe(before + 1);
    const { state, token } = await poll(server, asking);
    expect(state).toBe('APPROVED');
    expect(token).toMatch(/^screen\.[\w-]{43}$/);
    const answered = (await self(token!)).data.boardScreenSelf;
    expect(answered).toMatchObject({ id: screen.id, name: '大堂 东', language: 'ZH_CN', look: 'DARK', sound: true, drills: true, communities: [{ id: ours.communityId, code: ours.code, timeZone: 'Asia/Shanghai' }] });
    expect(answered.rotateInSeconds).toBeGreaterThan(23.9 * 3_600);
    expect(await poll(server, asking)).toMatchObject({ state: 'EXPIRED', token: null });
    const changed = await say(security, 'screenChange', { screenId: screen.id, expectedVersion: 1, name: '北门', communityIds: [ours.communityId], language: 'EN', look: 'LIGHT', sound: false, drills: false });
    expect(changed.screen).toMatchObject({ version: 2, name: '北门', language: 'EN', look: 'LIGHT', sound: false, drills: false, lastAddress: '127.0.0.1' });
    expect((await self(token!)).data.boardScreenSelf).toMatchObject({ name: '北门', language: 'EN', look: 'LIGHT', sound: false, drills: false });
    expect((await say(security, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: '拆除' })).__typename).toBe('StaleVersionError');
    const revoked = await say(security, 'screenRevoke', { screenId: screen.id, expectedVersion: 2, reason: '拆除' });
    expect(revoked.screen).toMatchObject({ version: 3, status: 'REVOKED' });
    expect(codeOf(await self(token!))).toBe('UNAUTHENTICATED');
    expect((await say(security, 'screenChange', { screenId: screen.id, expectedVersion: 3, name: 'x', communityIds: [ours.communityId], language: 'EN', look: 'LIGHT', sound: false, drills: false })).__typename).toBe('WrongStateError');
    const told = await readOne(security, screen.id);
    expect(told.entries.nodes.map(({ type }: { type: string }) => type)).toEqual(['ScreenPaired', 'ScreenChanged', 'ScreenRevoked']);
    expect(told.entries.nodes[2]).toMatchObject({ data: { reason: '拆除' }, actor: { id: security.staffId } });
    expect(await findings(server, ours)).toEqual([]);
  });

  test('of token and secret only hashes are kept', async () => {
    const asking = await ask(server);
    await approve(server, ours.people.security, approval(asking.code, ours.communityId));
    const { token } = await poll(server, asking);
    const dump = JSON.stringify(await server.admin(`select encode(token_hash, 'hex') h, t.* from screen_tokens t`)) + JSON.stringify(await server.admin(`select encode(device_hash, 'hex') h, p.* from screen_pairings p`)) + JSON.stringify(await server.admin('select body from entries'));
    expect([dump.includes(token!), dump.includes(token!.slice(7)), dump.includes(asking.deviceSecret)]).toEqual([false, false, false]);
    expect(dump).toContain(createHash('sha256').update(token!).digest('hex'));
  });

  test('an answer that was lost is asked again: the first token is worth nothing then, and after its use nobody gets another', async () => {
    const asking = await ask(server);
    await approve(server, ours.people.security, approval(asking.code, ours.communityId));
    const lost = (await poll(server, asking)).token!;
    const kept = (await poll(server, asking)).token!;
    expect(kept).not.toBe(lost);
    expect(codeOf(await self(lost))).toBe('UNAUTHENTICATED');
    expect((await self(kept)).errors).toBeUndefined();
    expect((await poll(server, asking)).state).toBe('EXPIRED');
  });

  test('too soon is told to slow down, and waits longer from then on', async () => {
    const { deviceSecret } = await ask(server);
    const first = payload(await pollNow(server, deviceSecret), 'screenPairingPoll');
    const second = payload(await pollNow(server, deviceSecret), 'screenPairingPoll');
    const third = payload(await pollNow(server, deviceSecret), 'screenPairingPoll');
    expect([first, second, third].map(({ state, intervalSeconds }) => [state, intervalSeconds])).toEqual([['PENDING', 3], ['SLOW_DOWN', 8], ['SLOW_DOWN', 13]]);
  });

  test('declined, over, unknown and malformed', async () => {
    const asking = await ask(server);
    expect(await say(ours.people.security, 'screenDecline', { code: asking.code, communityId: ours.communityId })).toMatchObject({ code: asking.code });
    expect((await poll(server, asking)).state).toBe('DECLINED');
    expect((await approve(server, ours.people.security, approval(asking.code, ours.communityId))).__typename).toBe('NotFoundError');
    const late = await ask(server);
    await server.admin(`update screen_pairings set expires_at = clock_timestamp() - interval '1 second' where code = $1`, [late.code.replace('-', '')]);
    expect((await poll(server, late)).state).toBe('EXPIRED');
    expect((await approve(server, ours.people.security, approval(late.code, ours.communityId))).__typename).toBe('NotFoundError');
    expect((await poll(server, { deviceSecret: 'A'.repeat(43) })).state).toBe('EXPIRED');
    expect((await pollNow(server, 'x')).data.screenPairingPoll).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'deviceSecret'] });
    expect(await sweepScreens(server.services)).toMatchObject({ pairings: 1 });
  });

  test('one that was approved at the last moment still gets its token', async () => {
    const asking = await ask(server);
    await server.admin(`update screen_pairings set expires_at = clock_timestamp() + interval '2 seconds'`);
    await approve(server, ours.people.security, approval(asking.code, ours.communityId));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await poll(server, asking)).state).toBe('APPROVED');
  });

  test('the console is named by the public address, with the code in it', async () => {
    const other = await startTestServer({ beside: server, env: { publicUrl: 'https://register.example.com' } });
    try {
      const asking = await ask(other);
      expect(asking.approveUrl).toBe(`https://register.example.com/screens/pair?code=${asking.code}`);
    } finally {
      await other.close();
    }
  });
});

describe('who may', () => {
  test('only the security administrator, of the place and of each community shown', async () => {
    const asking = await ask(server);
    for (const person of [ours.people.desk, ours.people.auditor, ours.admin]) {
      expect(await look(person, asking.code, ours.communityId)).toMatchObject({ __typename: 'NotAllowedError' });
      expect((await approve(server, person, approval(asking.code, ours.communityId))).__typename).toBe('NotAllowedError');
      expect((await say(person, 'screenDecline', { code: asking.code, communityId: ours.communityId })).__typename).toBe('NotAllowedError');
    }
    const { security } = ours.people;
    expect(await approve(server, security, approval(asking.code, theirs.communityId))).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'communityId'] });
    expect(await approve(server, security, approval(asking.code, ours.communityId, { communityIds: [ours.communityId, theirs.communityId] }))).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'communityIds', '1'] });
    expect(await approve(server, security, approval(asking.code, ours.communityId, { communityIds: [] }))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'communityIds'] });
    expect(await approve(server, security, approval(asking.code, ours.communityId, { communityIds: [ours.communityId, ours.communityId] }))).toMatchObject({ __typename: 'InvalidInputError' });
    expect((await poll(server, asking)).state).toBe('PENDING');
    const { screen } = await approve(server, security, approval(asking.code, ours.communityId));
    expect((await say(ours.people.desk, 'screenRevoke', { screenId: screen.id, expectedVersion: 1, reason: 'x' })).__typename).toBe('NotAllowedError');
    expect([await readOne(ours.people.desk, screen.id), (await list(ours.people.desk, ours.communityId)).totalCount]).toEqual([null, 0]);
    expect((await readOne(security, screen.id)).allowedActions).toEqual([{ action: 'screenChange', allowed: true, code: null }, { action: 'screenRevoke', allowed: true, code: null }]);
    expect((await server.request('query ($c: ID!) { viewer { allowedActions(communityId: $c) { action allowed } } }', { c: ours.communityId }, { token: security.token })).data.viewer.allowedActions).toContainEqual({ action: 'screenApprove', allowed: true });
  });

  test('of many who approve one code at once, exactly one does, and there is one screen', async () => {
    for (let round = 0; round < 4; round += 1) {
      const asking = await ask(server);
      const before = (await list(ours.people.security, ours.communityId)).totalCount;
      const approvers = [ours.people.security, ours.people.second, ours.people.security, ours.people.second, theirs.people.security];
      const answers = await Promise.all(approvers.map((person) => approve(server, person, approval(asking.code, person === theirs.people.security ? theirs.communityId : ours.communityId))));
      expect(answers.filter(({ __typename }) => __typename === 'ScreenApprovePayload')).toHaveLength(1);
      for (const answer of answers) expect(['ScreenApprovePayload', 'WrongStateError', 'NotFoundError']).toContain(answer.__typename);
      const [all] = await server.admin<{ count: number }>('select count(*)::int as count from board_screens');
      const won = answers.findIndex(({ __typename }) => __typename === 'ScreenApprovePayload');
      expect((await list(ours.people.security, ours.communityId)).totalCount - before).toBe(won === 4 ? 0 : 1);
      expect(all!.count).toBeGreaterThan(0);
      const { token } = await poll(server, asking);
      expect((await self(token!)).data.boardScreenSelf.communities[0].id).toBe(won === 4 ? theirs.communityId : ours.communityId);
    }
  });

  test('approving again with the same key answers the same screen, before and after the code is over', async () => {
    const asking = await ask(server);
    const input = approval(asking.code, ours.communityId);
    const first = await approve(server, ours.people.security, input);
    expect((await approve(server, ours.people.security, input)).screen.id).toBe(first.screen.id);
    await server.admin('delete from screen_pairings');
    expect((await approve(server, ours.people.security, input)).screen.id).toBe(first.screen.id);
    expect((await approve(server, ours.people.security, { ...input, name: '另一块' })).__typename).toBe('IdempotencyConflictError');
  });

  test('who fell between claim and entry approves again; nobody else can', async () => {
    const asking = await ask(server);
    await server.admin('update screen_pairings set organisation_id = $1, community_id = $2, staff_id = $3', [scopeOf(ours.communityId), localId(ours.communityId), localId(ours.people.security.staffId)]);
    expect((await poll(server, asking)).state).toBe('PENDING');
    expect((await approve(server, ours.people.second, approval(asking.code, ours.communityId))).__typename).toBe('WrongStateError');
    expect((await approve(server, theirs.people.security, approval(asking.code, theirs.communityId))).__typename).toBe('NotFoundError');
    expect((await approve(server, ours.people.security, approval(asking.code, ours.communityId))).__typename).toBe('ScreenApprovePayload');
    expect((await poll(server, asking)).state).toBe('APPROVED');
  });
});

describe('guessing', () => {
  test('ten wrong codes lock the person for a quarter of an hour, the right one too; another goes on', async () => {
    const asking = await ask(server);
    for (let n = 0; n < 5; n += 1) expect((await look(ours.people.security, wrongCode(n), ours.communityId)).__typename).toBe('NotFoundError');
    for (let n = 5; n < 10; n += 1) expect((await approve(server, ours.people.security, approval(wrongCode(n), ours.communityId))).__typename).toBe('NotFoundError');
    const locked = await look(ours.people.security, asking.code, ours.communityId);
    expect(locked).toMatchObject({ __typename: 'LockedOutError', code: 'LOCKED_OUT' });
    expect(Date.parse(locked.until) - Date.now()).toBeGreaterThan(14 * 60_000);
    expect((await approve(server, ours.people.security, approval(asking.code, ours.communityId))).__typename).toBe('LockedOutError');
    expect((await look(ours.people.second, asking.code, ours.communityId)).__typename).toBe('ScreenPairing');
  });

  test('many wrong codes at once are counted as many; right ones are not counted', async () => {
    const asking = await ask(server);
    for (let n = 0; n < 15; n += 1) expect((await look(ours.people.security, asking.code, ours.communityId)).__typename).toBe('ScreenPairing');
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => look(ours.people.security, wrongCode(n), ours.communityId)));
    expect(answers.filter(({ __typename }) => __typename === 'NotFoundError').length).toBeLessThanOrEqual(10);
    expect((await look(ours.people.security, asking.code, ours.communityId)).__typename).toBe('LockedOutError');
  });

  test('from one address at most twenty screens ask at a time, however many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => server.request(START)));
    const kinds = answers.map(({ data }) => data.screenPairingStart.__typename);
    expect([kinds.filter((kind) => kind === 'ScreenPairingStartPayload').length, kinds.filter((kind) => kind === 'LockedOutError').length]).toEqual([20, 12]);
    const codes = answers.flatMap(({ data }) => data.screenPairingStart.code ?? []).filter((code) => code.includes('-'));
    expect(new Set(codes).size).toBe(20);
    await server.admin(`update screen_pairings set expires_at = clock_timestamp() where code = $1`, [codes[0].replace('-', '')]);
    expect((await server.request(START)).data.screenPairingStart.__typename).toBe('ScreenPairingStartPayload');
  });

  test('secrets nobody gave out are refused after a while, without holding up a screen that waits', async () => {
    const asking = await ask(server);
    for (let batch = 0; batch < 31; batch += 1) await Promise.all(Array.from({ length: 10 }, (_, n) => pollNow(server, `${String(batch * 10 + n).padStart(43, 'x')}`)));
    expect((await pollNow(server, 'y'.repeat(43))).data.screenPairingPoll.__typename).toBe('LockedOutError');
    expect((await poll(server, asking)).state).toBe('PENDING');
  });
});
