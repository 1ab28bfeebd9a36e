// Who gets in, how they are put out, and what somebody sees who may look but not know.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { WebSocket } from 'ws';
import { CAST, command, foundOrganisation, localId, PASSWORD, register, signIn, socketClient, startTestServer, subscribe, type Answer, type Organisation, type Person, type TestServer } from './testkit.ts';

const CAST_HERE = { ...CAST, guard: { roles: ['SECURITY_GUARD'], department: 'SECURITY' }, guards: { roles: ['DEPARTMENT_MANAGER'], department: 'SECURITY' }, leaver: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' } } as const;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { token expiresAt } ... on LockedOutError { code path until } ... on SignInRefusedError { code path message } ... on InvalidInputError { code path } } }';
let server: TestServer;
let org: Organisation & { readonly people: Readonly<Record<keyof typeof CAST_HERE, Person>> };
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  org = await foundOrganisation(server, CAST_HERE);
});
afterAll(() => server.close());

const enter = (login: string, password = PASSWORD, more: Record<string, unknown> = {}): Promise<Answer> => server.request(SIGN_IN, { input: { login, password, ...more } });
const whoami = async (token: string | null, headers: Record<string, string> = {}): Promise<string | null> => (await server.request('{ viewer { staff { login } } }', {}, { token, headers })).data.viewer?.staff.login ?? null;

describe('signing in', () => {
  test('an unknown login and a wrong password are answered alike, to the byte', async () => {
    const [wrong, unknown, admin] = await Promise.all([enter(org.people.manager.login, 'wrong-password'), enter(`nobody-${randomBytes(4).toString('hex')}`, 'wrong-password'), enter(org.admin.login, '')]);
    expect(JSON.stringify(unknown)).toBe(JSON.stringify(wrong));
    expect(JSON.stringify(admin)).toBe(JSON.stringify(wrong));
    expect(wrong.data.signIn).toMatchObject({ __typename: 'SignInRefusedError', code: 'SIGN_IN_REFUSED', path: null });
  });

  test('an unknown login takes about as long as a known one', async () => {
    const time = async (login: string): Promise<number> => {
      const started = performance.now();
      await enter(login, 'wrong-password');
      return performance.now() - started;
    };
    const median = (times: number[]): number => times.sort((x, y) => x - y)[Math.floor(times.length / 2)]!;
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 7; round += 1) {
      known.push(await time(org.people.centre.login));
      unknown.push(await time('nobody-at-all'));
      await server.admin('delete from sign_in_failures');
    }
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('five wrong tries lock the account for a quarter of an hour, the right password too; others come in', async () => {
    const { login } = org.people.engineer;
    for (let tries = 0; tries < 5; tries += 1) expect((await enter(login, 'wrong-password')).data.signIn.__typename).toBe('SignInRefusedError');
    const locked = (await enter(login)).data.signIn;
    expect(locked).toMatchObject({ __typename: 'LockedOutError', code: 'LOCKED_OUT', path: null });
    const minutes = (Date.parse(locked.until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15.1);
    expect((await enter(login.toUpperCase())).data.signIn.__typename).toBe('LockedOutError');
    expect((await enter(org.people.desk.login)).data.signIn.__typename).toBe('SignInPayload');
    expect(await whoami(org.people.engineer.token)).toBe(login);
    await server.admin(`update sign_in_failures set locked_until = clock_timestamp() - interval '1 second', since = clock_timestamp() - interval '16 minutes' where locked_until is not null`);
    expect((await enter(login)).data.signIn.__typename).toBe('SignInPayload');
  });

  test('a login nobody has locks in the same way', async () => {
    for (let tries = 0; tries < 5; tries += 1) await enter('ghost', 'wrong-password');
    expect((await enter('ghost', 'wrong-password')).data.signIn.__typename).toBe('LockedOutError');
  });

  test('a right password in between starts the count again', async () => {
    const { login } = org.people.custodian;
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) expect((await enter(login, 'wrong-password')).data.signIn.__typename).toBe('SignInRefusedError');
      expect((await enter(login)).data.signIn.__typename).toBe('SignInPayload');
    }
  });

  test('fifty wrong tries from one address lock the address', async () => {
    await server.admin('delete from sign_in_failures');
    await Promise.all(Array.from({ length: 50 }, (_, index) => enter(`guess-${index}`, 'wrong-password')));
    expect((await enter(org.people.desk.login)).data.signIn.__typename).toBe('LockedOutError');
    await server.admin('delete from sign_in_failures');
    expect((await enter(org.people.desk.login)).data.signIn.__typename).toBe('SignInPayload');
  });

  test('each session has a new token of 256 bits, of which only a hash is kept, for twelve hours', async () => {
    const answers = await Promise.all([enter(org.people.desk.login), enter(org.people.desk.login)]);
    const tokens = answers.map(({ data }) => data.signIn.token as string);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      const rows = await server.admin<{ hash: string; hours: number }>(`select encode(token_hash, 'hex') as hash, extract(epoch from expires_at - created_at) / 3600 as hours from sessions where token_hash = $1`, [createHash('sha256').update(token).digest()]);
      expect(rows).toHaveLength(1);
      expect(Number(rows[0]!.hours)).toBeCloseTo(12, 3);
    }
    expect(await server.admin(`select 1 from sessions where encode(token_hash, 'escape') = any ($1)`, [tokens])).toEqual([]);
  });

  test('a login counts whatever its case and white space; the password does not forgive', async () => {
    expect((await enter(` ${org.people.desk.login.toUpperCase()} `)).data.signIn.__typename).toBe('SignInPayload');
    expect((await enter(org.people.desk.login, PASSWORD.toUpperCase())).data.signIn.__typename).toBe('SignInRefusedError');
    expect((await enter(org.people.desk.login, `${PASSWORD} `)).data.signIn.__typename).toBe('SignInRefusedError');
  });
});

/** Signs in as the console does: the session comes as a cookie. */
async function cookieOf(at: TestServer, login: string, headers: Record<string, string> = {}): Promise<{ readonly raw: string; readonly pair: string; readonly answer: { signIn: { token: string | null } } }> {
  const response = await fetch(`${at.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query: SIGN_IN, variables: { input: { login, password: PASSWORD, delivery: 'COOKIE' } } }) });
  const raw = response.headers.getSetCookie()[0] ?? '';
  return { raw, pair: raw.split(';')[0]!, answer: ((await response.json()) as { data: { signIn: { token: string | null } } }).data };
}

describe('the cookie', () => {
  test('is HttpOnly and SameSite=Lax, holds the session, and the answer holds no token', async () => {
    const { raw, pair, answer } = await cookieOf(server, org.people.desk.login);
    expect(answer.signIn.token).toBeNull();
    const attributes = raw.split(/;\s*/).slice(1).map((one) => one.toLowerCase());
    expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
    expect(attributes.some((one) => one.startsWith('domain'))).toBe(false);
    expect(await whoami(null, { cookie: pair })).toBe(org.people.desk.login);
    expect(await whoami(null)).toBeNull();
  });

  test('over https is Secure and bound to the host, and the plain name is not read', async () => {
    const secure = await startTestServer({ beside: server, env: { publicUrl: 'https://huiyin.example' } });
    try {
      const { raw, pair } = await cookieOf(secure, org.people.desk.login, { origin: 'https://huiyin.example' });
      expect(raw).toMatch(/^__Host-huiyin=/);
      expect(raw.split(/;\s*/).map((one) => one.toLowerCase())).toEqual(expect.arrayContaining(['secure', 'httponly', 'path=/']));
      const asked = async (headers: Record<string, string>): Promise<unknown> => (await secure.request('{ viewer { staff { login } } }', {}, { headers })).data.viewer?.staff.login ?? null;
      expect(await asked({ cookie: pair, origin: 'https://huiyin.example' })).toBe(org.people.desk.login);
      expect(await asked({ cookie: pair.replace('__Host-', '') })).toBeNull();
    } finally {
      await secure.close();
    }
  });

  test('a page of another origin is not signed in by it, and can change nothing', async () => {
    const { pair: cookie } = await cookieOf(server, org.people.desk.login);
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, 'http://127.0.0.1', server.url.replace('http:', 'https:'), 'http://localhost:1']) {
      expect([origin, await whoami(null, { cookie, origin })]).toEqual([origin, null]);
      const answer = await server.request('mutation { signOut(everywhere: true) { ended } }', {}, { headers: { cookie, origin } });
      expect([origin, answer.errors?.[0]?.extensions.code]).toEqual([origin, 'UNAUTHENTICATED']);
    }
    expect(await whoami(null, { cookie, origin: server.url })).toBe(org.people.desk.login);
    expect(await whoami(org.people.desk.token, { origin: 'https://evil.example' })).toBe(org.people.desk.login);
  });

  test('signing in always makes a new session: a planted cookie stays worthless', async () => {
    const planted = `huiyin=${randomBytes(32).toString('base64url')}`;
    const { pair } = await cookieOf(server, org.people.desk.login, { cookie: planted });
    expect(pair).not.toBe(planted);
    expect([await whoami(null, { cookie: planted }), await whoami(null, { cookie: pair })]).toEqual([null, org.people.desk.login]);
  });

  test('signing out ends the session and takes the cookie back', async () => {
    const { pair: cookie } = await cookieOf(server, org.people.desk.login);
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: 'mutation { signOut { ended } }' }) });
    expect(await response.json()).toEqual({ data: { signOut: { ended: 1 } } });
    expect(response.headers.getSetCookie()[0]).toMatch(/^huiyin=;.*expires=Thu, 01 Jan 1970/i);
    expect(await whoami(null, { cookie })).toBeNull();
  });
});

describe('requests a browser sends without asking (CSRF)', () => {
  const body = JSON.stringify({ query: 'mutation { signOut(everywhere: true) { ended } }' });
  const counts = (): Promise<unknown> => server.admin('select count(*) from sessions');

  test('no content type, method or route that needs no preflight changes anything', async () => {
    const { pair: cookie } = await cookieOf(server, org.people.desk.login);
    const before = await counts();
    const simple = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', ''];
    for (const path of ['/graphql', '/graphql?', '/graphql/', `/graphql?query=${encodeURIComponent('mutation { signOut(everywhere: true) { ended } }')}`, '/', '/board', '/docs', '/health/live', '/metrics', '/files/x', '/test/clock']) {
      for (const type of simple) {
        const response = await fetch(server.url + path, { method: 'POST', body: Buffer.from(body), headers: { cookie, ...(type === '' ? {} : { 'content-type': type }) } });
        expect([path, type, response.status >= 400 && response.status < 500]).toEqual([path, type, true]);
      }
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) expect((await fetch(`${server.url}${path}`, { method, headers: { cookie } })).status).toBeLessThan(500);
    }
    expect(await counts()).toEqual(before);
    expect(await whoami(null, { cookie })).toBe(org.people.desk.login);
  });

  test('no answer invites other origins', async () => {
    for (const method of ['POST', 'OPTIONS']) {
      const response = await fetch(`${server.url}/graphql`, { method, headers: { origin: 'https://evil.example', 'content-type': 'application/json', 'access-control-request-method': 'POST' }, ...(method === 'POST' ? { body: '{"query":"{ setupRequired }"}' } : {}) });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('ending sessions', () => {
  test('everywhere means everywhere, and nobody else', async () => {
    const mine = await Promise.all([1, 2, 3].map(() => signIn(server, org.people.centre.login)));
    const { data } = await server.request('mutation { signOut(everywhere: true) { ended } }', {}, { token: mine[1]!.token });
    expect(data.signOut.ended).toBe(4);
    for (const { token } of [...mine, org.people.centre]) expect(await whoami(token)).toBeNull();
    expect(await whoami(org.people.desk.token)).toBe(org.people.desk.login);
  });

  test('a new password ends all other sessions, keeps this one, and is the only one that counts', async () => {
    const { login } = org.people.manager;
    const [here, there] = await Promise.all([signIn(server, login), signIn(server, login)]);
    const change = (currentPassword: string, newPassword: string) => server.request('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ... on UserError { code path } } }', { input: { currentPassword, newPassword } }, { token: here.token }).then(({ data }) => data.changePassword);
    expect(await change('wrong-password', 'another-password')).toEqual({ __typename: 'SignInRefusedError', code: 'SIGN_IN_REFUSED', path: ['input', 'currentPassword'] });
    expect((await change(PASSWORD, 'short')).__typename).toBe('InvalidInputError');
    expect(await whoami(there.token)).toBe(login);
    expect(await change(PASSWORD, 'another-password')).toEqual({ __typename: 'ChangePasswordPayload' });
    expect([await whoami(here.token), await whoami(there.token), await whoami(org.people.manager.token)]).toEqual([login, null, null]);
    expect((await enter(login)).data.signIn.__typename).toBe('SignInRefusedError');
    expect((await enter(login, 'another-password')).data.signIn.__typename).toBe('SignInPayload');
  });

  test('who is dismissed is out at once, in every session, and cannot come back', async () => {
    const { leaver } = org.people;
    const also = await signIn(server, leaver.login);
    const dismissed = await server.request('mutation ($input: StaffDismissInput!) { staffDismiss(input: $input) { __typename ... on StaffDismissPayload { staff { active } } } }', { input: { staffId: leaver.staffId, reason: '离职' } }, { token: org.admin.token });
    expect(dismissed.data.staffDismiss).toEqual({ __typename: 'StaffDismissPayload', staff: { active: false } });
    for (const { token } of [leaver, also]) {
      expect(await whoami(token)).toBeNull();
      expect((await server.request('query ($c: ID!) { complaints(communityId: $c) { totalCount } }', { c: org.communityId }, { token })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await enter(leaver.login)).data.signIn.__typename).toBe('SignInRefusedError');
  });

  test('a session ends after half an hour without a request, and after twelve hours whatever happens', async () => {
    const age = async (column: string, by: string): Promise<string | null> => {
      const { token } = await signIn(server, org.people.desk.login);
      await server.admin(`update sessions set ${column} = ${column} - $2::interval where token_hash = $1`, [createHash('sha256').update(token).digest(), by]);
      return whoami(token);
    };
    expect([await age('seen_at', '29 minutes 50 seconds'), await age('seen_at', '30 minutes 1 second')]).toEqual([org.people.desk.login, null]);
    expect([await age('expires_at', '11 hours 59 minutes'), await age('expires_at', '12 hours 1 second')]).toEqual([org.people.desk.login, null]);
  });

  test('a request keeps an idle session alive, but not beyond its twelve hours', async () => {
    const { token } = await signIn(server, org.people.desk.login);
    const hash = createHash('sha256').update(token).digest();
    await server.admin(`update sessions set seen_at = seen_at - interval '29 minutes' where token_hash = $1`, [hash]);
    expect(await whoami(token)).toBe(org.people.desk.login);
    await server.admin(`update sessions set seen_at = seen_at - interval '29 minutes' where token_hash = $1`, [hash]);
    expect(await whoami(token)).toBe(org.people.desk.login);
    const [{ left }] = (await server.admin<{ left: number }>('select extract(epoch from expires_at - clock_timestamp()) / 3600 as left from sessions where token_hash = $1', [hash])) as [{ left: number }];
    expect(Number(left)).toBeLessThanOrEqual(12);
  });

  test('what a console asks by itself while nobody uses it is answered, and keeps no session alive', async () => {
    const { token } = await signIn(server, org.people.desk.login);
    const hash = createHash('sha256').update(token).digest();
    const back = (by: string): Promise<unknown> => server.admin('update sessions set seen_at = seen_at - $2::interval where token_hash = $1', [hash, by]);
    const unattended = async (): Promise<string | null> => (await server.request('{ viewer { staff { login } } }', {}, { token, headers: { 'x-huiyin-unattended': '1' } })).data.viewer?.staff.login ?? null;
    await back('20 minutes');
    expect([await unattended(), await unattended()]).toEqual([org.people.desk.login, org.people.desk.login]);
    await back('10 minutes 1 second');
    expect([await unattended(), await whoami(token)]).toEqual([null, null]);
  });

  test('tokens that are none are nobody', async () => {
    for (const token of ['x', 'Bearer', '-'.repeat(5_000), randomBytes(32).toString('base64url'), '%00', '字'.repeat(3)]) expect(await whoami(encodeURIComponent(token))).toBeNull();
  });
});

describe('the socket', () => {
  const CHANGES = 'subscription ($c: ID!) { changes(communityId: $c) { cursor kind id version } }';
  /** Opens a raw socket and says how it is closed. */
  function raw(headers: Record<string, string> = {}, params: unknown = {}): { readonly socket: WebSocket; readonly closed: Promise<number>; readonly acknowledged: Promise<boolean> } {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: params })));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    const acknowledged = new Promise<boolean>((resolve) => {
      socket.on('message', (data) => resolve((JSON.parse(String(data)) as { type: string }).type === 'connection_ack'));
      socket.on('close', () => resolve(false));
    });
    return { socket, closed, acknowledged };
  }

  test('without a session, with a dead or forged token, it is refused with 4403', async () => {
    const gone = await signIn(server, org.people.desk.login);
    await server.request('mutation { signOut { ended } }', {}, { token: gone.token });
    for (const params of [{}, { token: gone.token }, { token: 'x' }, { token: 7 }, { token: { a: 1 } }]) {
      const { acknowledged, closed } = raw({}, params);
      expect([params, await acknowledged, await closed]).toEqual([params, false, 4403]);
    }
  });

  test('takes the cookie of a page of ours, not of another origin', async () => {
    const { pair: cookie } = await cookieOf(server, org.people.desk.login);
    const ours = raw({ cookie, origin: server.url });
    expect(await ours.acknowledged).toBe(true);
    ours.socket.close();
    const evil = raw({ cookie, origin: 'https://evil.example' });
    expect([await evil.acknowledged, await evil.closed]).toEqual([false, 4403]);
  });

  test('queries and mutations are refused on it, introspection too', async () => {
    const client = socketClient(server, org.people.desk.token);
    for (const query of ['{ setupRequired }', 'mutation { signOut(everywhere: true) { ended } }', getIntrospectionQuery(), 'query A { setupRequired } subscription B { changes(communityId: "x") { kind } }']) {
      const live = subscribe(client, query);
      await live.ended;
      expect([live.events, live.errors.length]).toEqual([[], 1]);
      expect((live.errors[0] as { extensions?: { code?: string } }).extensions?.code).toBe('BAD_USER_INPUT');
    }
    expect(await whoami(org.people.desk.token)).toBe(org.people.desk.login);
    await client.dispose();
  });

  /** Opens a socket, ends its session in one of the ways, and says how the socket was closed and after how long. */
  async function ended(how: string): Promise<{ readonly how: string; readonly code: number; readonly inTime: boolean }> {
    const login = `w-${randomBytes(4).toString('hex')}`;
    const appointed = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { ... on StaffAppointPayload { staff { id } } } }', { input: { communityId: org.communityId, name: '临时', login, password: PASSWORD, roles: ['DUTY_PERSON'], idempotencyKey: login } }, { token: org.admin.token });
    const [{ token }, { token: other }] = await Promise.all([signIn(server, login), signIn(server, login)]);
    const { socket, closed, acknowledged } = raw({}, { token });
    if (!(await acknowledged)) throw new Error('Not let in.');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: CHANGES, variables: { c: org.communityId } } }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const hash = createHash('sha256').update(token).digest();
    const end: Record<string, () => Promise<unknown>> = {
      'signed out': () => server.request('mutation { signOut { ended } }', {}, { token }),
      dismissed: () => server.request('mutation ($input: StaffDismissInput!) { staffDismiss(input: $input) { __typename } }', { input: { staffId: appointed.data.staffAppoint.staff.id, reason: '离职' } }, { token: org.admin.token }),
      expired: () => server.admin('update sessions set expires_at = clock_timestamp() where token_hash = $1', [hash]),
      idle: () => server.admin(`update sessions set seen_at = clock_timestamp() - interval '31 minutes' where token_hash = $1`, [hash]),
      'password changed elsewhere': () => server.request('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }', { input: { currentPassword: PASSWORD, newPassword: `${PASSWORD}2` } }, { token: other }),
    };
    const started = Date.now();
    await end[how]!();
    const code = await closed;
    return { how, code, inTime: Date.now() - started < 6_000 };
  }

  test('closes within 6 s with 4403 when its session is over, however it ended; another one stays open', async () => {
    const other = raw({}, { token: org.people.desk.token });
    expect(await other.acknowledged).toBe(true);
    const ways = ['signed out', 'dismissed', 'expired', 'idle', 'password changed elsewhere'];
    expect(await Promise.all(ways.map(ended))).toEqual(ways.map((how) => ({ how, code: 4403, inTime: true })));
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
    other.socket.close();
  });
});

describe('introspection', () => {
  test('is for holders of a session', async () => {
    for (const query of [getIntrospectionQuery(), '{ __type(name: "Query") { kind } }', '{ __type(name: "Query") { name fields { name } } }', '{ __type(name: "Query") { ... on __Type { kind } } }', '{ a: __schema { queryType { name } } }', 'query __schema { __schema { types { name } } }', '{ ... on Query { __schema { types { name } } } }', 'query { ...F } fragment F on Query { __type(name: "Staff") { fields { name } } }']) {
      const refused = await server.request(query);
      expect([query.slice(0, 40), refused.data ?? null, refused.errors?.[0]?.extensions.code, JSON.stringify(refused).includes('ComplaintRegister')]).toEqual([query.slice(0, 40), null, 'UNAUTHENTICATED', false]);
      expect((await server.request(query, {}, { token: org.people.committee.token })).errors).toBeUndefined();
    }
    expect((await server.request('{ __typename setupRequired }')).data).toEqual({ __typename: 'Query', setupRequired: false });
  });

  test('a wrong field is not answered with the names of right ones to strangers', async () => {
    expect(JSON.stringify(await server.request('{ complaint { id } viewers { staff { id } } }'))).not.toMatch(/Did you mean/);
  });

  test('without a session every field but two is UNAUTHENTICATED', async () => {
    for (const query of ['{ communities { totalCount } }', '{ node(id: "x") { id } }', '{ nodes(ids: []) { id } }', '{ community(id: "x") { id } }', '{ complaint(id: "x") { id } }', '{ complaintByNumber(number: "x") { id } }', '{ complaints(communityId: "x") { totalCount } }', '{ deadlines(communityId: "x") { totalCount } }', '{ similarComplaints(communityId: "x", title: "x") { id } }', 'mutation { signOut { ended } }']) {
      const answer = await server.request(query);
      expect([query, answer.errors?.[0]?.extensions.code]).toEqual([query, 'UNAUTHENTICATED']);
    }
    expect((await server.request('{ viewer { roles } setupRequired }')).data).toEqual({ viewer: null, setupRequired: false });
  });
});

describe('who complains is known to those who need it (ORG-6)', () => {
  const PERSON = { name: '欧阳明德', phone: '13812345678', relation: '业主' };
  const READ = 'query ($id: ID!) { complaint(id: $id) { title detail reporter { name phone unit { id } } entries { nodes { type data } } } viewer { masked } }';
  let id: string;
  let unit: string;
  beforeAll(async () => {
    await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building: '3', number: '1502' }], idempotencyKey: 'u' } }, { token: org.admin.token });
    unit = (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: org.communityId }, { token: org.admin.token })).data.community.units.nodes[0].id;
    const complaint = await register(server, org, org.people.desk, { title: '请打 13812345678', detail: '或 13912345678', reporter: { ...PERSON, unitId: unit } });
    const result = await command(server, org.people.supervisor, 'complaintDispatch', complaint, { departmentId: org.departments['SECURITY'] });
    id = result.complaint!.id;
  });
  const seen = async (person: Person) => (await server.request(READ, { id }, { token: person.token })).data;

  test('clear to the desk, the supervisor and the responsible department', async () => {
    for (const name of ['desk', 'supervisor', 'custodian', 'guard', 'guards'] as const) {
      const { complaint } = await seen(org.people[name]);
      expect([name, complaint.reporter, complaint.title]).toEqual([name, { name: PERSON.name, phone: PERSON.phone, unit: { id: unit } }, '请打 13812345678']);
      expect(complaint.entries.nodes[0].data).toMatchObject({ reporterName: PERSON.name, reporterPhone: PERSON.phone });
    }
  });

  test("masked to the owners' committee, to other departments and to administrators: fields, texts and entries alike", async () => {
    for (const person of [org.people.committee, org.people.engineer, org.admin]) {
      const data = await seen(person);
      expect([person.login, data.complaint.reporter]).toEqual([person.login, { name: '欧***', phone: '138****5678', unit: null }]);
      expect([person.login, /欧阳|13812345678|13912345678/.exec(JSON.stringify(data))?.[0]]).toEqual([person.login, undefined]);
      expect(JSON.stringify(data)).not.toContain(localId(unit));
    }
    expect([(await seen(org.people.committee)).viewer.masked, (await seen(org.people.desk)).viewer.masked]).toEqual([true, false]);
  });

  test('what is masked cannot be found out by searching or filtering for it', async () => {
    const find = async (person: Person, filter: Record<string, unknown>): Promise<number> => (await server.request('query ($c: ID!, $filter: ComplaintFilter) { complaints(communityId: $c, filter: $filter) { totalCount } }', { c: org.communityId, filter }, { token: person.token })).data.complaints.totalCount;
    for (const filter of [{ search: PERSON.name }, { search: '12345678' }, { search: '13812345678' }, { search: '13912345678' }, { unitId: unit }]) {
      expect([filter, await find(org.people.desk, filter)]).toEqual([filter, 1]);
      expect([filter, await find(org.people.committee, filter)]).toEqual([filter, 0]);
    }
  });

  test('the committee reads and does nothing else', async () => {
    const actions = (await server.request('query ($id: ID!) { complaint(id: $id) { allowedActions { action allowed code } version } }', { id }, { token: org.people.committee.token })).data.complaint;
    expect(actions.allowedActions.length).toBeGreaterThan(15);
    expect(actions.allowedActions.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
    const refused = await command(server, org.people.committee, 'complaintFollowUp', { id, version: actions.version }, { text: 'x' });
    expect([refused.__typename, refused.code]).toEqual(['NotAllowedError', 'NOT_ALLOWED']);
  });
});
