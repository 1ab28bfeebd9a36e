// Many at once, and for a long time: tries, sockets, subscriptions, and what is swept away afterwards.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { sweepSessions } from '../src/modules/session/commands.ts';
import { foundOrganisation, PASSWORD, register, signIn, startTestServer, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

const enter = async (login: string, password: string, headers: Record<string, string> = {}, at = server): Promise<string> =>
  (await at.request('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { login, password } }, { headers })).data.signIn.__typename;
const change = async (person: Person, currentPassword: string, newPassword = 'another-password'): Promise<{ __typename: string; until?: string; message?: string; limit?: number; problem?: string }> =>
  (await server.request('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ... on UserError { message } ... on LockedOutError { until } ... on InvalidInputError { problem limit } } }', { input: { currentPassword, newPassword } }, { token: person.token })).data.changePassword;
const count = (kinds: readonly string[], kind: string): number => kinds.filter((one) => one === kind).length;
const forget = (): Promise<unknown> => server.admin('delete from sign_in_failures');

describe('many tries at once', () => {
  test('of forty wrong passwords sent together five are looked at, of a login that exists and of one that does not', async () => {
    for (const login of [org.people.engineer.login, 'nobody-here']) {
      const answers = await Promise.all(Array.from({ length: 40 }, () => enter(login, 'wrong-password')));
      expect([login, count(answers, 'SignInRefusedError'), count(answers, 'LockedOutError')]).toEqual([login, 5, 35]);
      expect(await enter(login, PASSWORD)).toBe('LockedOutError');
      await forget();
    }
    expect(await enter(org.people.engineer.login, PASSWORD)).toBe('SignInPayload');
  });

  test('the own password is asked no oftener than at the door: changing it counts by the same figures', async () => {
    const { centre } = org.people;
    const answers = await Promise.all(Array.from({ length: 12 }, () => change(centre, 'wrong-password')));
    const kinds = answers.map((one) => one.__typename);
    expect([count(kinds, 'SignInRefusedError'), count(kinds, 'LockedOutError')]).toEqual([5, 7]);
    expect(Date.parse(answers.find((one) => one.until !== undefined)!.until!)).toBeGreaterThan(Date.now());
    expect([(await change(centre, PASSWORD)).__typename, await enter(centre.login, PASSWORD)]).toEqual(['LockedOutError', 'LockedOutError']);
    await forget();
    for (let tries = 0; tries < 4; tries += 1) await change(centre, 'wrong-password');
    expect((await change(centre, PASSWORD)).__typename).toBe('ChangePasswordPayload');
    expect(await server.admin('select 1 from sign_in_failures where failures > 4')).toEqual([]);
    await forget();
  });

  test('right passwords lock nobody out, however many come from one address', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, (_, index) => enter(Object.values(org.people)[index % 3]!.login, PASSWORD)));
    expect(count(answers, 'SignInPayload')).toBe(70);
    expect(await server.admin('select failures from sign_in_failures where failures <> 0')).toEqual([]);
  });

  test('knocking on a locked account does not lock its address', async () => {
    await forget();
    for (let tries = 0; tries < 60; tries += 1) await enter('ghost', 'wrong-password');
    expect(await enter(org.people.desk.login, PASSWORD)).toBe('SignInPayload');
    await forget();
  });

  test('a password that is too short is told how long it has to be', async () => {
    const { supervisor } = org.people;
    expect(await change(supervisor, PASSWORD, 'short')).toEqual({ __typename: 'InvalidInputError', problem: 'OUT_OF_RANGE', limit: 10, message: '密码须为 10 到 200 个字符。' });
    expect(await change(supervisor, PASSWORD, 'x'.repeat(201))).toMatchObject({ __typename: 'InvalidInputError', problem: 'TOO_LONG', limit: 200 });
  });
});

describe('addresses behind a proxy', () => {
  const wrong = async (at: TestServer, times: number, from: string): Promise<void> => {
    await Promise.all(Array.from({ length: times }, (_, index) => enter(`guess-${randomBytes(4).toString('hex')}-${index}`, 'wrong-password', { 'x-forwarded-for': from }, at)));
  };

  test('count each by itself when the proxy is trusted, and are a lie when it is not', async () => {
    const behind = await startTestServer({ beside: server, env: { trustProxy: 1 } });
    try {
      await forget();
      await wrong(behind, 50, '203.0.113.7');
      expect(await enter(org.people.desk.login, PASSWORD, { 'x-forwarded-for': '203.0.113.7' }, behind)).toBe('LockedOutError');
      expect(await enter(org.people.desk.login, PASSWORD, { 'x-forwarded-for': '203.0.113.8' }, behind)).toBe('SignInPayload');
      // What the caller wrote in front of the proxy's own word counts for nothing.
      expect(await enter(org.people.desk.login, PASSWORD, { 'x-forwarded-for': '203.0.113.9, 203.0.113.7' }, behind)).toBe('LockedOutError');
      await forget();
      await wrong(server, 50, '203.0.113.7');
      expect(await enter(org.people.desk.login, PASSWORD, { 'x-forwarded-for': '203.0.113.8' })).toBe('LockedOutError');
    } finally {
      await forget();
      await behind.close();
    }
  });
});

describe('many sockets', () => {
  const CHANGES = 'subscription ($c: ID!) { changes(communityId: $c) { id } }';
  interface Raw { readonly socket: WebSocket; readonly closed: Promise<number>; readonly acknowledged: Promise<boolean>; readonly messages: { type: string; id?: string }[] }
  function raw(token: string, opened: (socket: WebSocket) => void = () => undefined): Raw {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const messages: { type: string; id?: string }[] = [];
    socket.on('error', () => undefined);
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
      opened(socket);
    });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    const acknowledged = new Promise<boolean>((resolve) => {
      socket.on('message', (data) => {
        messages.push(JSON.parse(String(data)));
        resolve(messages[0]!.type === 'connection_ack');
      });
      socket.on('close', () => resolve(false));
    });
    return { socket, closed, acknowledged, messages };
  }

  test('of one session stop at twenty with 4429; one that leaves makes room, another session is not touched', async () => {
    const { token } = await signIn(server, org.people.desk.login);
    const sockets = Array.from({ length: 25 }, () => raw(token));
    const let_in = await Promise.all(sockets.map((one) => one.acknowledged));
    expect(let_in.filter(Boolean)).toHaveLength(20);
    const refused = sockets.filter((_, index) => !let_in[index]);
    expect(await Promise.all(refused.map((one) => one.closed))).toEqual(refused.map(() => 4429));
    const other = raw(org.people.supervisor.token);
    expect(await other.acknowledged).toBe(true);
    const first = sockets.find((_, index) => let_in[index])!;
    first.socket.close();
    await first.closed;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const late = raw(token);
    expect(await late.acknowledged).toBe(true);
    for (const { socket } of [...sockets, other, late]) socket.terminate();
  });

  test('that are gone before they are let in leave nothing behind', async () => {
    const { database } = server.services;
    const { token } = await signIn(server, org.people.desk.login);
    await Promise.all(Array.from({ length: 30 }, () => raw(token, (socket) => setImmediate(() => socket.terminate())).closed));
    const call = database.call.bind(database);
    const asked: number[] = [];
    database.call = (async (statement: { name: string }, values: readonly unknown[]) => {
      if (statement.name === 'sessions_alive') asked.push((values[0] as Buffer[]).filter((hash) => hash.equals(createHash('sha256').update(token).digest())).length);
      return call(statement as never, values);
    }) as typeof database.call;
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    database.call = call;
    expect(asked.filter((sockets) => sockets > 0)).toEqual([]);
  });

  test('hold fifty subscriptions each and no more, whatever ids they bear', async () => {
    const { token } = await signIn(server, org.people.desk.login);
    const { socket, acknowledged, messages } = raw(token);
    expect(await acknowledged).toBe(true);
    const begin = (id: string): void => socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query: CHANGES, variables: { c: org.communityId } } }));
    for (let round = 0; round < 45; round += 1) {
      if (round > 0) socket.send(JSON.stringify({ type: 'complete', id: 'same' }));
      begin('same');
    }
    for (let round = 0; round < 51; round += 1) begin(`other-${round}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const refused = messages.filter(({ type }) => type === 'error');
    expect(refused.length).toBeGreaterThan(0);
    expect(JSON.stringify(refused[0])).toContain('LIMIT_EXCEEDED');
    const nexts = (): number => messages.filter(({ type }) => type === 'next').length;
    const shared = await register(server, org, org.people.desk);
    for (let round = 0; round < 40 && nexts() === 0; round += 1) await new Promise((resolve) => setTimeout(resolve, 250));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(shared.status).toBe('REGISTERED');
    expect(nexts()).toBeGreaterThan(0);
    expect(nexts()).toBeLessThanOrEqual(50);
    // What ended makes room.
    for (let round = 0; round < 51; round += 1) socket.send(JSON.stringify({ type: 'complete', id: `other-${round}` }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = messages.filter(({ type }) => type === 'error').length;
    begin('again');
    // A subscription tells only of what comes after it stands: something comes until it told of one.
    const told = (): boolean => messages.some(({ type, id }) => type === 'next' && id === 'again');
    for (let round = 0; round < 40 && !told(); round += 1) {
      await register(server, org, org.people.desk);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect([messages.filter(({ type }) => type === 'error').length - before, told()]).toEqual([0, true]);
    socket.terminate();
  });
});

describe('what is over', () => {
  test('sessions past their end and old counts of tries are swept away, a bounded number at a time', async () => {
    const [kept, gone, also] = await Promise.all([1, 2, 3].map(() => signIn(server, org.people.desk.login)));
    const hash = (person: Person): Buffer => createHash('sha256').update(person.token).digest();
    await server.admin(`update sessions set expires_at = clock_timestamp() - interval '1 second' where token_hash = any ($1)`, [[hash(gone!), hash(also!)]]);
    await forget();
    await enter('old-one', 'wrong-password');
    await server.admin(`update sign_in_failures set since = since - interval '16 minutes'`);
    await enter('new-one', 'wrong-password');
    const before = await server.admin<{ n: number }>('select count(*)::int as n from sessions');
    const failures = await server.admin<{ n: number }>('select count(*)::int as n from sign_in_failures');
    expect((await sweepSessions(server.services, 1)).sessions).toBe(1);
    await sweepSessions(server.services);
    expect((await server.admin<{ n: number }>('select count(*)::int as n from sessions'))[0]!.n).toBe(before[0]!.n - 2);
    expect(await server.admin('select 1 from sessions where token_hash = $1', [hash(kept!)])).toHaveLength(1);
    // The old account's goes; the address was tried again and counts anew.
    expect((await server.admin<{ n: number }>('select count(*)::int as n from sign_in_failures'))[0]!.n).toBe(failures[0]!.n - 1);
    await forget();
  });
});
