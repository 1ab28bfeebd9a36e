import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@huiyin/domain';
import { createClient, type Client } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { freshDatabase, workerDatabase } from '@huiyin/tooling-jest/database.mjs';
import { Clock } from '../src/clock/clock.ts';
import type { Edge } from '../src/context.ts';
import type { Env } from '../src/env.ts';
import { createServer } from '../src/http.ts';
import { foundingOf } from '../src/modules/organisation/commands.ts';
import { isFailure } from '../src/modules/base/user-errors.ts';
import { allOffices } from '../src/offices.ts';
import { openServices } from '../src/open-services.ts';
import { Carrier } from '../src/post/deliver.ts';
import { Post } from '../src/post/post.ts';
import type { Services } from '../src/services.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { contextOf } from '../src/viewer.ts';

export const PASSWORD = 'huiyin-test-password';

/** The answer of a GraphQL request, as it came over the wire. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[]; readonly extensions: { readonly code: string; readonly [fact: string]: unknown } }[];
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  readonly database: { readonly adminUrl: string; readonly ownerUrl: string; readonly appUrl: string };
  request(query: string, variables?: Record<string, unknown>, options?: { token?: string | null; headers?: Record<string, string> }): Promise<Answer>;
  /** Runs SQL as the superuser, past row-level security: what the tables hold, whatever the API says. */
  admin<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs SQL on a connection of the role of `url`, in one transaction that is rolled back, with a scope set. */
  as<T>(url: string, scope: { organisation?: string; communities?: readonly string[] }, work: (query: (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>) => Promise<T>): Promise<T>;
  /** Moves the test clock; only with `clock: 'manual'`. */
  setClock(now: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the whole server on a free port, on this worker's database or, with `fresh`, one of its own; `beside`: a second process on the first one's database; `worker`: with a clock worker, else deadlines wait. */
export async function startTestServer(options: { fresh?: boolean; clock?: 'manual'; worker?: boolean; env?: Partial<Env>; port?: number; beside?: TestServer } = {}): Promise<TestServer> {
  const own = options.fresh === true || options.clock === 'manual';
  const kept = async (): Promise<undefined> => undefined;
  const database = options.beside !== undefined ? { ...options.beside.database, drop: kept } : own ? await freshDatabase() : { ...(await workerDatabase()), drop: kept };
  const dataDir = await mkdtemp(join(tmpdir(), 'huiyin-test-'));
  const root = join(import.meta.dirname, '../../..');
  const env: Env = {
    databaseUrl: database.appUrl, databaseOwnerUrl: database.ownerUrl, host: '127.0.0.1', port: options.port ?? 0, dataDir, secret: null, publicUrl: null, trustProxy: false, role: options.worker === true ? 'all' : 'api', demo: false, manualClock: options.clock === 'manual',
    production: false, jit: true, poolSize: 6, sessionIdleMinutes: 30, sessionHours: 12, s3: null, outsideAllowed: [], channelOrigins: {}, adminDist: join(root, 'apps/admin/dist'), boardDist: join(root, 'apps/board/dist'), ...options.env,
  };
  const services = await openServices(env, process.env['HUIYIN_LOG'] ?? 'silent');
  const clock = options.worker === true ? new Clock(services) : null;
  const carrier = new Carrier(services);
  const post = options.worker === true ? new Post(services, carrier) : null;
  const app = await createServer(services, { carrier, settle: async () => {
    await clock?.settle();
    await post?.settle();
  } });
  clock?.start();
  await post?.start();
  await app.listen({ port: env.port, host: env.host });
  const { port } = app.server.address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const pools = new Map<string, pg.Pool>();
  const poolOf = (role: string): pg.Pool => pools.get(role) ?? pools.set(role, new pg.Pool({ connectionString: role, max: 2 })).get(role)!;
  return {
    url, port, services, database,
    admin: async <Row>(text: string, values: readonly unknown[] = []) => (await poolOf(database.adminUrl).query(text, [...values])).rows as readonly Row[],
    as: async (role, scope, work) => {
      const client = await poolOf(role).connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.organisation', $1, true), set_config('app.communities', $2, true)`, [scope.organisation ?? '', scope.communities === undefined ? '' : `{${scope.communities.join(',')}}`]);
        return await work((text, values = []) => client.query(text, [...values]));
      } finally {
        await client.query('rollback').catch(() => undefined);
        client.release();
      }
    },
    request: async (query, variables = {}, { token = null, headers = {} } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST', body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      });
      return { status: response.status, ...((await response.json()) as object) } as Answer;
    },
    setClock: async (now) => {
      const response = await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });
      if (!response.ok) throw new Error(`The test clock refused ${now}.`);
    },
    close: async () => {
      await clock?.stop();
      await post?.stop();
      await app.close();
      await services.close();
      // A pool says it has ended before its sockets are closed; dropping the database ends the rest.
      for (const pool of pools.values()) await pool.on('error', () => undefined).end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Person {
  readonly login: string;
  readonly token: string;
  readonly staffId: string;
}

/** An organisation of a suite's own: one community with its departments, and somebody signed in for each role asked. */
export interface TestOrganisation<Name extends string = string> {
  readonly communityId: string;
  readonly code: string;
  readonly departments: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<Name, Person>>;
  readonly admin: Person;
}

/** Who a suite usually needs: name → roles and department kind. */
export const CAST = {
  desk: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' },
  supervisor: { roles: ['CUSTOMER_SUPERVISOR'], department: 'CUSTOMER_SERVICE' },
  manager: { roles: ['DEPARTMENT_MANAGER'], department: 'ENGINEERING' },
  engineer: { roles: ['RESPONSIBLE_STAFF'], department: 'ENGINEERING' },
  centre: { roles: ['CENTRE_MANAGER'], department: null },
  custodian: { roles: ['REGISTER_CUSTODIAN'], department: 'ADMINISTRATION' },
  committee: { roles: ['OWNERS_COMMITTEE'], department: null },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly department: string | null }>;

/** The organisation most suites found. */
export type StandardOrganisation = TestOrganisation<keyof typeof CAST>;
/** An organisation with the usual cast. */
export type Organisation = TestOrganisation & { readonly people: Readonly<Record<keyof typeof CAST, Person>> };
type Cast = Readonly<Record<string, { readonly roles: readonly Role[]; readonly department: string | null }>>;

/** Founds an organisation nobody else has, through the public commands; each of its people signs in while the next is appointed, since most of both is hashing. */
export async function foundOrganisation(server: TestServer): Promise<TestOrganisation<keyof typeof CAST>>;
export async function foundOrganisation<C extends Cast>(server: TestServer, cast: C, region?: { readonly name: string; readonly code: string }): Promise<TestOrganisation<keyof C & string>>;
export async function foundOrganisation(server: TestServer, cast: Cast = CAST, region?: { readonly name: string; readonly code: string }): Promise<TestOrganisation> {
  const mark = randomBytes(4).toString('hex');
  const code = `T${mark.slice(0, 6).toUpperCase()}`;
  const edge: Edge = { language: 'zh-CN', sessionHash: null, address: `test-${mark}` };
  const founding = await foundingOf(await contextOf(server.services, edge), { name: `测试物业 ${mark}`, communityName: `测试小区 ${mark}`, communityCode: code, administratorName: '管理员', administratorLogin: `admin-${mark}`, administratorPassword: PASSWORD, ...(region === undefined ? {} : { region }) });
  if (isFailure(founding)) throw new Error(`Founding failed: ${founding.code} ${String(founding.path)}`);
  const admin = await signIn(server, `admin-${mark}`);
  const { data } = await server.request('{ communities { nodes { id code departments { id kind } } } }', {}, { token: admin.token });
  const community = data.communities.nodes.find((one: { code: string }) => one.code === code);
  const departments = Object.fromEntries(community.departments.map((department: { kind: string; id: string }) => [department.kind, department.id])) as Record<string, string>;
  const people: (readonly [string, Promise<Person>])[] = [];
  for (const [name, { roles, department }] of Object.entries(cast)) {
    const login = `${name.toLowerCase()}-${mark}`;
    const appointed = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', {
      input: { communityId: community.id, departmentId: department === null ? null : departments[department], name: `${name} ${mark}`, login, password: PASSWORD, roles, idempotencyKey: login },
    }, { token: admin.token });
    if (appointed.data?.staffAppoint?.__typename !== 'StaffAppointPayload') throw new Error(`Appointing ${name} failed: ${JSON.stringify(appointed)}`);
    people.push([name, signIn(server, login)]);
  }
  return { communityId: community.id, code, departments, people: Object.fromEntries(await Promise.all(people.map(async ([name, person]) => [name, await person] as const))), admin };
}

/** Signs in over HTTP and answers the token. */
export async function signIn(server: TestServer, login: string, password = PASSWORD): Promise<Person> {
  const { data, errors } = await server.request('mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { token viewer { staff { id } } } ... on UserError { code } } }', { input: { login, password } });
  if (data?.signIn?.__typename !== 'SignInPayload') throw new Error(`Signing in as ${login} failed: ${JSON.stringify(data ?? errors)}`);
  return { login, token: data.signIn.token, staffId: data.signIn.viewer.staff.id };
}

/** Narrows a result union: answers the payload, or throws with the error it got instead. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function payload(answer: Answer, field: string): any {
  const result = answer.data?.[field];
  if (!String(result?.__typename).endsWith('Payload')) throw new Error(`${field} answered ${JSON.stringify(answer)}`);
  return result;
}

const COMPLAINT = 'id number version status judgement outcome';

/** Registers a complaint and answers it; fields beyond the required ones may be given. */
export async function register(server: TestServer, organisation: TestOrganisation, person: Person, input: Record<string, unknown> = {}): Promise<{ id: string; number: string; version: number; status: string }> {
  const answer = await server.request(`mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename ... on UserError { code path message } ... on ComplaintRegisterPayload { complaint { ${COMPLAINT} } } } }`, {
    input: { communityId: organisation.communityId, channel: 'PHONE', content: 'FACILITY', title: '楼道灯不亮', idempotencyKey: randomBytes(8).toString('hex'), ...input },
  }, { token: person.token });
  return payload(answer, 'complaintRegister').complaint;
}

/** Gives one command to a complaint and answers the result member, payload or error. */
export async function command(server: TestServer, person: Person, mutation: string, complaint: { id: string; version: number }, input: Record<string, unknown> = {}) {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const answer = await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on ${name}Payload { complaint { ${COMPLAINT} } } } }`, {
    input: { complaintId: complaint.id, expectedVersion: complaint.version, ...input },
  }, { token: person.token });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data[mutation] as { __typename: string; code?: string; path?: string[]; message?: string; complaint?: { id: string; number: string; version: number; status: string; judgement: string | null; outcome: string | null } };
}

/** A live subscription, collected: what came, how it ended, and a way to wait for more. */
export interface Live {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly events: any[];
  readonly errors: unknown[];
  readonly ended: Promise<void>;
  /** Waits until `count` events came; throws after `ms`. */
  until(count: number, ms?: number): Promise<void>;
  stop(): void;
}

/** A graphql-transport-ws client that never reconnects by itself. */
export const socketClient = (server: TestServer, token: string | null, headers: Record<string, string> = {}): Client => createClient({
  url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: class extends WebSocket { constructor(url: string, protocols: string) { super(url, protocols, { headers }); } },
  connectionParams: token === null ? {} : { token }, retryAttempts: 0, lazy: true,
});

/** Subscribes over a client of the caller's, or one of its own that ends with it. */
export function subscribe(client: Client, query: string, variables: Record<string, unknown> = {}): Live {
  const events: unknown[] = [];
  const errors: unknown[] = [];
  let wake: () => void = () => undefined;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const stop = client.subscribe({ query, variables }, {
    next: (result) => {
      if (result.errors !== undefined) errors.push(...result.errors);
      if (result.data != null) events.push(result.data);
      wake();
    },
    error: (error) => {
      errors.push(...(Array.isArray(error) ? error : [error]));
      wake();
      end();
    },
    complete: () => {
      wake();
      end();
    },
  });
  return {
    events, errors, ended, stop,
    until: async (count, ms = 30_000) => {
      const late = Date.now() + ms;
      while (events.length < count) {
        if (Date.now() > late) throw new Error(`Only ${events.length} of ${count} events after ${ms} ms; errors: ${JSON.stringify(errors)}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 50);
          wake = () => (clearTimeout(timer), resolve());
        });
      }
    },
  };
}

/** The local id inside a global one. */
export const localId = (id: string): string => Buffer.from(id, 'base64url').toString('utf8').split(':').slice(2).join(':');
/** A well-formed global id of a type and scope that names nothing. */
export const unknownId = (type: string, like: string): string => {
  const [, scope] = Buffer.from(like, 'base64url').toString('utf8').split(':');
  return Buffer.from(`${type}:${scope}:0190a000-0000-7000-8000-${randomBytes(6).toString('hex')}`).toString('base64url');
};
/** The community's or organisation's id a global id lives in. */
export const scopeOf = (id: string): string => Buffer.from(id, 'base64url').toString('utf8').split(':')[1]!;

/** A complaint as a command needs it. */
export interface Open { readonly id: string; readonly number: string; readonly version: number; readonly status: string }
/** Who gives which command, with what. */
export type Step = readonly [person: Person, mutation: string, input?: Record<string, unknown>];

/** Gives several commands, each at the version the one before left; throws with the first refusal. */
export async function live(server: TestServer, complaint: Open, steps: readonly Step[]): Promise<Open> {
  let at = complaint;
  for (const [person, mutation, input = {}] of steps) {
    const { complaint: next, ...refused } = await command(server, person, mutation, at, input);
    if (next === undefined) throw new Error(`${mutation}: ${JSON.stringify(refused)}`);
    at = next;
  }
  return at;
}

/** Reads fields of a complaint as somebody sees it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function read(server: TestServer, person: Person, { id }: { readonly id: string }, fields: string): Promise<any> {
  const { data, errors } = await server.request(`query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id }, { token: person.token });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.complaint;
}

/** What `verify` finds wrong with the registers of an organisation's community. */
export async function findings(server: TestServer, { code }: TestOrganisation): Promise<readonly Finding[]> {
  const office = (await allOffices(server.services.database)).find((one) => one.code === code)!;
  const all: Finding[] = [];
  await verifyOffice(server.services.database, office, (finding) => all.push(finding));
  return all;
}
