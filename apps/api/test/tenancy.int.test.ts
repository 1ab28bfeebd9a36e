// Row-level security is the floor under the code's own checks: the catalogue is swept, every table is tried with every
// command as the application role, and two organisations whose every text is marked never see each other's mark.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isCompositeType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument, isUnionType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ENTITIES } from '../src/open-services.ts';
import { Database } from '../src/platform/database.ts';
import { startProblems } from '../src/platform/start-check.ts';
import { createSchema } from '../src/schema.ts';
import { fillChannels } from './channel-sound.ts';
import { fillDuty } from './duty-sound.ts';
import { publishedYear } from './calendar-sound.ts';
import { fillWords } from './notice-words-sound.ts';
import { fillIncidents } from './incident-sound.ts';
import { fillNotices } from './notice-sound.ts';
import { fillSpotChecks } from './spot-check-sound.ts';
import { fillScreens } from './screen-sound.ts';
import { paperworkOf } from './sound-paperwork.ts';
import { attached, photo } from './upload-kit.ts';
import { command, foundOrganisation, localId, payload, register, scopeOf, startTestServer, subscribe, type Organisation, type Person, type TestServer } from './testkit.ts';
import { fillDeadlines } from './deadlines-sound.ts';
import { addUnit } from './work-kit.ts';
import { fillWorks } from './works-sound.ts';

/** A text that is measured and not written. */
const JUST_A_PLAYBOOK = '{ key: "X", title: { zh: "题", en: "x" }, purpose: { zh: "题", en: "x" }, rules: [], incidentKind: ON_SITE, level: 1, department: SECURITY, pictures: false, posts: [], phases: [] }';

let server: TestServer;
let a: Organisation;
let b: Organisation;
const schema = createSchema();
const key = (): string => randomBytes(8).toString('hex');
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  [a, b] = await Promise.all([foundOrganisation(server), foundOrganisation(server)]);
});
afterAll(() => server.close());

/** Tables without business data, and why they need no policy. */
const OPEN = { migrations: 'names of migrations', set_up: 'one number', sign_in_failures: 'hashes and counts', test_clock: 'one instant', post_workers: 'ids of workers and when each was last seen' };
interface Table { readonly name: string; readonly enabled: boolean; readonly forced: boolean; readonly policies: number; readonly columns: readonly string[] }
const tables = (): Promise<readonly Table[]> => server.admin<Table>(`select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
  (select array_agg(attname::text) from pg_attribute x where x.attrelid = c.oid and attnum > 0 and not attisdropped) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
/** The column that says whose a row is. */
const keyOf = ({ name, columns }: Table): string => (name === 'organisations' || name === 'communities' ? 'id' : columns.includes('community_id') && !['intents', 'staff', 'calendar_years', 'notice_words'].includes(name) ? 'community_id' : 'organisation_id');

describe('the catalogue', () => {
  test('every table but five forces row-level security and has a policy', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(12);
    expect(all.filter(({ name }) => name in OPEN).map(({ name }) => name).sort()).toEqual(Object.keys(OPEN).sort());
    for (const table of all.filter(({ name }) => !(name in OPEN))) expect([table.name, table.enabled, table.forced, table.policies > 0, table.columns.includes(keyOf(table))]).toEqual([table.name, true, true, true, true]);
    for (const table of all.filter(({ name }) => name in OPEN)) expect([table.name, table.columns.includes('community_id') || table.columns.includes('organisation_id')]).toEqual([table.name, false]);
  });

  test('the application role is no superuser, owns nothing, and may not pass policies by', async () => {
    const { rows } = await server.as(server.database.appUrl, {}, (query) => query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = current_user`));
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 }]);
    await expect(server.as(server.database.appUrl, {}, (query) => query('create table public.mine (id int)'))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the check before the start', () => {
  /** The problems that a process with this address would find. */
  async function problems(url: string, allowUnsafe = false): Promise<readonly string[]> {
    const database = await Database.open(url, { poolSize: 2, entities: ENTITIES });
    try {
      return await startProblems(database, allowUnsafe);
    } finally {
      await database.close();
    }
  }
  const about = (name: string, found: readonly string[]): readonly string[] => found.filter((line) => new RegExp(`\\b${name}\\b`).test(line));

  test('finds nothing in a sound database', async () => {
    expect(about('(table|view|function|role)', await problems(server.database.appUrl, true))).toEqual([]);
    expect(await problems(server.database.appUrl, true)).toEqual([]);
  });

  test('finds a planted table without policy, without force, or without row-level security', async () => {
    await server.admin('create table planted (community_id uuid)');
    expect(about('planted', await problems(server.database.appUrl))).toHaveLength(1);
    await server.admin('alter table planted enable row level security; alter table planted force row level security');
    expect(about('planted', await problems(server.database.appUrl))).toHaveLength(1);
    await server.admin('create policy own on planted using (true); alter table planted no force row level security');
    expect(about('planted', await problems(server.database.appUrl))).toHaveLength(1);
    await server.admin('alter table planted force row level security');
    expect(about('planted', await problems(server.database.appUrl))).toEqual([]);
    await server.admin('drop table planted');
  });

  test('finds a planted view that is not security_invoker, materialised ones too', async () => {
    await server.admin('create view peek as select * from complaints; create materialized view hoard as select * from complaints; create view fair with (security_invoker = true) as select * from complaints');
    const found = await problems(server.database.appUrl);
    expect([about('peek', found).length, about('hoard', found).length, about('fair', found).length]).toEqual([1, 1, 0]);
    await server.admin('drop view peek; drop materialized view hoard; drop view fair');
  });

  test('finds a function that runs with its owner\'s rights on a search_path of the caller\'s', async () => {
    await server.admin(`create function lent() returns int language sql security definer as 'select 1'; create function kept() returns int language sql security definer set search_path = public, pg_temp as 'select 1'`);
    const found = await problems(server.database.appUrl);
    expect([about('lent', found).length, about('kept', found).length]).toEqual([1, 0]);
    await server.admin('drop function lent(); drop function kept()');
  });

  test('finds a superuser and an owner behind DATABASE_URL', async () => {
    expect((await problems(server.database.adminUrl)).filter((line) => /superuser/.test(line))).toHaveLength(1);
    expect((await problems(server.database.ownerUrl)).filter((line) => /owns tables/.test(line))).toHaveLength(1);
  });

  test('finds settings that lose commits, unless they are allowed', async () => {
    const name = new URL(server.database.appUrl).pathname.slice(1);
    await server.admin(`alter database ${name} set synchronous_commit = off`);
    expect(about('synchronous_commit', await problems(server.database.appUrl))).toHaveLength(1);
    expect(about('synchronous_commit', await problems(server.database.appUrl, true))).toEqual([]);
    await server.admin(`alter database ${name} reset synchronous_commit`);
    const [{ fsync }] = (await server.admin<{ fsync: string }>(`select current_setting('fsync') as fsync`)) as [{ fsync: string }];
    expect(about('fsync', await problems(server.database.appUrl))).toHaveLength(fsync === 'off' ? 1 : 0);
  });

  test('the server does not start with any of them, and says which', async () => {
    const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'src/main.ts'], {
      cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: server.database.adminUrl, PORT: '0', HUIYIN_DATA_DIR: server.services.env.dataDir, HUIYIN_UNSAFE_SETTINGS: '1' },
    });
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    expect([code, /is a superuser/.test(said), /\n\s+at /.test(said)]).toEqual([1, true, false]);
  });
});

describe('every table, every command, as the application role', () => {
  type Verb = 'insert' | 'update' | 'delete';
  /** What the application role writes without the journal: tables of the platform, none of the register. */
  const WRITES: Readonly<Record<string, readonly Verb[]>> = { sessions: ['insert', 'update', 'delete'], outbox: ['update', 'delete'], credentials: ['update'], messages: ['update'], sign_in_failures: ['insert', 'update', 'delete'], test_clock: ['insert', 'update', 'delete'], uploads: ['insert', 'update', 'delete'],
    deliveries: ['insert', 'update'], delivery_tries: ['insert', 'update'], early_receipts: ['insert', 'delete'], post_workers: ['insert', 'update', 'delete'],
    screen_pairings: ['insert', 'update', 'delete'], screen_tokens: ['insert', 'update', 'delete'], screen_sightings: ['insert', 'update'], proposal_marks: ['insert', 'update'] };
  let scopes: Readonly<Record<'own' | 'unset' | 'other', { organisation?: string; communities?: readonly string[] }>>;
  const communitiesOf = async (organisation: Organisation): Promise<readonly string[]> => (await server.admin<{ id: string }>('select id from communities where organisation_id = $1', [scopeOf(organisation.communityId)])).map(({ id }) => id);

  beforeAll(async () => {
    for (const one of [a, b]) {
      await register(server, one, one.people.desk, { reporter: { name: '王', phone: '13800000000' } });
      await attached(server, one, await photo());
      payload(await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: one.communityId, units: [{ building: '1', number: '1' }], idempotencyKey: key() } }, { token: one.admin.token }), 'unitsAdd');
      await fillWorks(server, one, '记录', await addUnit(server, one, '2'));
      await paperworkOf(server, one);
      await fillDuty(server, one, '记录');
      await fillChannels(server, one, '记录');
      await fillScreens(server, one, '记录');
      await fillIncidents(server, one, '记录');
      await fillNotices(server, one, '记录');
      await fillSpotChecks(server, one, '记录');
      await publishedYear(server, one, '记录', 2026);
      await fillWords(server, one, '记录');
      const unit = (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: one.communityId }, { token: one.people.desk.token })).data.community.units.nodes[0].id as string;
      const { customer } = payload(await server.request('mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { __typename ... on CustomerRegisterPayload { customer { id } } } }', { input: { communityId: one.communityId, name: '王', relations: [{ unitId: unit, relation: 'OWNER' }], idempotencyKey: key() } }, { token: one.people.desk.token }), 'customerRegister');
      payload(await server.request('mutation ($input: CustomerUnmaskInput!) { customerUnmask(input: $input) { __typename } }', { input: { customerId: customer.id, reason: '核对' } }, { token: one.people.desk.token }), 'customerUnmask');
      payload(await server.request('mutation ($input: SavedFilterSaveInput!) { savedFilterSave(input: $input) { __typename } }', { input: { communityId: one.communityId, name: '我的', filter: {}, idempotencyKey: key() } }, { token: one.people.desk.token }), 'savedFilterSave');
      await fillDeadlines(server, one);
      await server.admin(`insert into outbox (topic, community_id, payload) select 'test', id, '{}' from communities where organisation_id = $1`, [scopeOf(one.communityId)]);
    }
    scopes = {
      own: { organisation: scopeOf(a.communityId), communities: await communitiesOf(a) }, unset: {},
      other: { organisation: scopeOf(b.communityId), communities: await communitiesOf(b) },
    };
  });
  const value = (table: Table, of: 'own' | 'other'): readonly string[] => {
    const column = keyOf(table);
    return column === 'organisation_id' || table.name === 'organisations' ? [scopes[of].organisation!] : scopes[of].communities!;
  };

  test('a scope sees its own rows and no others; no scope sees none', async () => {
    for (const table of (await tables()).filter(({ name }) => !(name in OPEN))) {
      const column = keyOf(table);
      const real = async (of: 'own' | 'other'): Promise<number> => (await server.admin<{ n: number }>(`select count(*)::int as n from ${table.name} where ${column} = any ($1::uuid[])`, [value(table, of)]))[0]!.n;
      const seen = (scope: 'own' | 'unset' | 'other'): Promise<{ all: number; mine: number; theirs: number }> => server.as(server.database.appUrl, scopes[scope], async (query) =>
        (await query(`select count(*)::int as all, count(*) filter (where ${column} = any ($1::uuid[]))::int as mine, count(*) filter (where ${column} = any ($2::uuid[]))::int as theirs from ${table.name}`, [value(table, 'own'), value(table, 'other')])).rows[0]);
      const [mine, theirs] = [await real('own'), await real('other')];
      expect([table.name, mine > 0, theirs > 0]).toEqual([table.name, true, true]);
      expect([table.name, await seen('own'), await seen('unset'), await seen('other')]).toEqual([table.name, { all: mine, mine, theirs: 0 }, { all: 0, mine: 0, theirs: 0 }, { all: theirs, mine: 0, theirs }]);
    }
  });

  test('no table of the register is written but by the journal; what may be written is not written across tenants', async () => {
    const tried: string[] = [];
    for (const table of await tables()) {
      const column = table.name in OPEN ? null : keyOf(table);
      for (const scope of ['own', 'unset', 'other'] as const) {
        for (const verb of ['insert', 'update', 'delete', 'truncate'] as const) {
          const set = { credentials: 'password_hash', messages: 'read_at', delivery_tries: 'ended_at' }[table.name] ?? column ?? table.columns[0]!;
          const where = column === null ? 'where false' : `where ${column} = any ('{${value(table, 'other').join(',')}}'::uuid[])`;
          const text = { insert: `insert into ${table.name} default values`, update: `update ${table.name} set ${set} = ${set} ${where}`, delete: `delete from ${table.name} ${where}`, truncate: `truncate ${table.name}` }[verb];
          const outcome = await server.as(server.database.appUrl, scopes[scope], async (query) => {
            try {
              return (await query(text)).rowCount ?? 0;
            } catch (error) {
              return (error as { code: string }).code;
            }
          });
          const may = verb !== 'truncate' && (WRITES[table.name]?.includes(verb) ?? false);
          tried.push(`${table.name} ${verb} ${scope}`);
          if (!may) expect([table.name, verb, scope, outcome]).toEqual([table.name, verb, scope, '42501']);
          else if (verb !== 'insert' && column !== null) expect([table.name, verb, scope, (outcome as number) > 0]).toEqual([table.name, verb, scope, scope === 'other']);
        }
      }
    }
    expect(tried.length).toBeGreaterThan(12 * 12);
  });

  test("a session cannot be planted in another tenant, nor a row moved into one's own", async () => {
    const plant = (scope: 'own' | 'unset' | 'other') => server.as(server.database.appUrl, scopes[scope], (query) => query('insert into sessions (token_hash, organisation_id, staff_id, expires_at) values ($1, $2, $3, now())', [randomBytes(32), scopes.other.organisation, localId(b.people.desk.staffId)]));
    await expect(plant('own')).rejects.toMatchObject({ code: '42501' });
    await expect(plant('unset')).rejects.toMatchObject({ code: '42501' });
    expect((await plant('other')).rowCount).toBe(1);
    await expect(server.as(server.database.appUrl, scopes.own, (query) => query('update sessions set organisation_id = $1', [scopes.other.organisation]))).rejects.toMatchObject({ code: '42501' });
  });

  test('nobody changes, deletes or truncates an entry: not the owner, not the superuser (LDG-2)', async () => {
    const before = await server.admin('select count(*) from entries');
    for (const url of [server.database.appUrl, server.database.ownerUrl, server.database.adminUrl]) {
      for (const text of ['update entries set body = body', `update entries set at = now() where type = 'ComplaintRegistered'`, 'delete from entries', 'truncate entries', 'truncate entries, entry_values, complaints cascade']) {
        await expect(server.as(url, scopes.own, (query) => query(text))).rejects.toMatchObject({ code: url === server.database.appUrl ? '42501' : 'HY001' });
      }
    }
    expect(await server.admin('select count(*) from entries')).toEqual(before);
  });

  test('the journal writes within the scope it is given, whatever its rows say', async () => {
    const [complaint] = (await server.admin<{ row: Record<string, unknown> }>('select to_jsonb(c) as row from complaints c where community_id = any ($1::uuid[]) limit 1', [scopes.other.communities])) as [{ row: Record<string, unknown> }];
    const append = (rows: unknown, communityId: string) => server.as(server.database.appUrl, {}, (query) => query('select journal_append($1::jsonb)', [JSON.stringify({
      organisation: scopes.own.organisation, communities: `{${scopes.own.communities!.join(',')}}`,
      appends: [{ communityId, organisationId: scopes.own.organisation, book: 'complaint', year: 2099, volume: 'X-2099', numberPrefix: null, subject: { id: '0190a000-0000-7000-8000-000000000001', kind: 'Complaint' }, expectedVersion: null, at: Date.now(), actor: null, actorRole: null, intent: null, entries: [], rows, deadlines: [] }],
    })]));
    await expect(append([{ table: 'complaints', row: complaint.row }], scopes.own.communities![0]!)).rejects.toMatchObject({ code: '42501' });
    await expect(append([], scopes.other.communities![0]!)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('two organisations whose every text is marked', () => {
  const marks = { a: `mark${key()}`, b: `mark${key()}` };
  let things: Readonly<Record<'a' | 'b', Readonly<Record<string, string>>>>;
  /** Who manages the screens of each. */
  const securing = new Map<Organisation, Person>();

  /** Fills an organisation with every kind of thing; each text a person wrote holds the mark. */
  async function fill(org: Organisation, mark: string): Promise<Readonly<Record<string, string>>> {
    const by = (person: Person, mutation: string, input: Record<string, unknown>, selection: string) =>
      server.request(`mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path } ${selection} } }`, { input }, { token: person.token }).then((answer) => payload(answer, mutation));
    const { desk, supervisor, manager } = org.people;
    const c = org.communityId;
    const department = (await by(org.admin, 'departmentOpen', { communityId: c, name: `部 ${mark}`, kind: 'OTHER', idempotencyKey: mark }, '... on DepartmentOpenPayload { department { id } }')).department.id as string;
    await by(org.admin, 'unitsAdd', { communityId: c, units: [{ building: mark, entrance: mark, number: mark }], idempotencyKey: mark }, '');
    const staff = (await by(org.admin, 'staffAppoint', { communityId: c, departmentId: department, name: `人 ${mark}`, login: mark, password: `${mark}-password`, roles: ['RESPONSIBLE_STAFF'], idempotencyKey: mark }, '... on StaffAppointPayload { staff { id } }')).staff.id as string;
    const unit = (await server.request('query ($id: ID!, $mark: String!) { community(id: $id) { units(filter: { search: $mark }) { nodes { id } } } }', { id: c, mark }, { token: desk.token })).data.community.units.nodes[0].id as string;
    const customer = (await by(desk, 'customerRegister', { communityId: c, name: mark, language: mark, preferences: mark, relations: [{ unitId: unit, relation: 'OWNER' }], contacts: [{ kind: 'WECHAT', value: mark, bestTime: mark }], idempotencyKey: mark }, '... on CustomerRegisterPayload { customer { id version } }')).customer as { id: string; version: number };
    await by(desk, 'customerNote', { customerId: customer.id, expectedVersion: customer.version, kind: 'MAJOR_BEHAVIOUR', text: mark }, '');
    await by(supervisor, 'customerUnmask', { customerId: customer.id, reason: mark }, '');
    const [access] = await server.admin<{ id: string }>('select id from access_records where subject_id = $1', [localId(customer.id)]);
    const kept = (await by(supervisor, 'savedFilterSave', { communityId: c, name: mark, filter: { search: mark }, idempotencyKey: mark }, '... on SavedFilterSavePayload { savedFilter { id } }')).savedFilter.id as string;
    let complaint: { id: string; number: string; version: number } = await register(server, org, desk, {
      channel: 'AUTHORITY', severity: 'MAJOR', title: `题 ${mark}`, detail: mark, location: mark, remedySought: mark, authorityReference: mark, idempotencyKey: mark, reporter: { name: mark, phone: mark.slice(0, 20), unitId: unit, relation: mark },
    });
    const step = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<void> => {
      const result = await command(server, person, mutation, complaint, input);
      if (result.complaint === undefined) throw new Error(`${mutation}: ${JSON.stringify(result)}`);
      complaint = result.complaint;
    };
    const text = mark;
    await step(supervisor, 'complaintTellLeader', { text });
    await step(supervisor, 'complaintJudge', { judgement: 'TO_IMPROVE', reason: text });
    await step(supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'], instruction: text });
    await step(manager, 'complaintAccept', {});
    await step(desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text, acts: ['EXPLANATION'] });
    await step(desk, 'complaintFollowUp', { text });
    await step(manager, 'complaintRecordMeasures', { text, cause: text, correctiveAction: text, preventiveAction: text });
    await step(manager, 'complaintSetPlan', { text, departmentId: org.departments['ENGINEERING'], dueAt: new Date(Date.now() + 10 ** 9).toISOString() });
    await step(manager, 'complaintComplete', { text });
    await step(desk, 'complaintTellResult', { way: 'PHONE', text });
    await step(supervisor, 'complaintCallBack', { way: 'PHONE', answer: 'UNDERSTOOD', text });
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { deadlines { id } entries { nodes { id } } } }', { id: complaint.id }, { token: desk.token });
    const papers = await paperworkOf(server, org, mark);
    const year = await publishedYear(server, org, mark);
    const { things: screens, security } = await fillScreens(server, org, mark);
    securing.set(org, security);
    return { CalendarYear: year, ...(await fillWords(server, org, mark)), ...(await fillWorks(server, org, mark, unit)), ...(await fillDuty(server, org, mark)), ...(await fillChannels(server, org, mark)), ...screens, ...(await fillIncidents(server, org, mark)), ...(await fillNotices(server, org, mark)), ...(await fillSpotChecks(server, org, mark)), ...papers, Organisation: Buffer.from(`Organisation:${scopeOf(c)}:${scopeOf(c)}`).toString('base64url'), Community: c, Department: department, Unit: unit, Staff: staff, SavedFilter: kept, Complaint: complaint.id, Customer: customer.id, AccessRecord: Buffer.from(`AccessRecord:${localId(c)}:${access!.id}`).toString('base64url'), number: complaint.number, Deadline: data.complaint.deadlines[0].id, Entry: data.complaint.entries.nodes[0].id };
  }

  beforeAll(async () => {
    const [ofA, ofB] = await Promise.all([fill(a, marks.a), fill(b, marks.b)]);
    things = { a: ofA, b: ofB };
  });

  /** Wide ones that many types lead to: asked in full by themselves. */
  const SHALLOW: readonly string[] = ['Incident', 'Notice'];

  /** Every field of a type to a depth, lists with a page of two. */
  function everything(type: GraphQLObjectType, depth: number, path: readonly string[] = []): string {
    return Object.values(type.getFields()).map((field) => {
      const named = getNamedType(field.type);
      if (field.args.some(isRequiredArgument) || field.name === 'edges' || path.includes(field.name)) return '';
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
      if (isLeafType(named)) return `${field.name}${page}`;
      if (depth === 0) return '';
      const inner = isObjectType(named) ? everything(named, SHALLOW.includes(named.name) ? 0 : depth - 1, [...path, field.name]) : isInterfaceType(named) || isUnionType(named) ? '__typename' : '';
      return inner === '' ? '' : `${field.name}${page} { __typename ${inner} }`;
    }).join(' ');
  }

  /** A query for each root field, with the ids of `of`; types behind Node are spread one a query. */
  function queries(of: Readonly<Record<string, string>>, mark: string): readonly { readonly name: string; readonly query: string }[] {
    const args = (field: GraphQLField<unknown, unknown>, id?: string): string => {
      const given = field.args.flatMap(({ name }) => {
        if (name === 'communityId') return [`communityId: "${of['Community']}"`];
        if (name === 'id') return [`id: "${id ?? of[getNamedType(field.type).name] ?? of['Complaint']}"`];
        // The guard counts what a list of ids may cost: a dozen, the one whose fields are asked among them.
        if (name === 'ids') return [`ids: [${[...new Set([id ?? of['Complaint'], ...Object.values(of)])].slice(0, 12).map((one) => `"${one}"`).join(', ')}]`];
        if (name === 'number') return [`number: "${of['number']}"`];
        if (name === 'title' || name === 'location') return [`${name}: "题 ${mark}"`];
        if (name === 'year') return ['year: 2027'];
        if (field.name === 'calendar') return [`${name}: "2027-01-01"`];
        if (field.name === 'statementsForWindow' && name === 'content') return ['content: FEES'];
        if (field.name === 'statementsForWindow' && name === 'text') return [`text: "${mark.slice(0, 30)}"`];
        if (name === 'text') return ['text: ""'];
        if (name === 'from' || name === 'to' || name === 'until') return [`${name}: "${new Date(Date.now() + (name === 'from' ? -30 : 1) * 86_400_000).toISOString()}"`];
        if (name === 'by') return ['by: DEPARTMENT'];
        if (field.name === 'noticeWarnings') return [`input: { communityId: "${of['Community']}", texts: [{ language: "zh-CN", title: "${mark}", body: "${mark}" }] }`];
        if (name === 'key') return ['key: "FIRE"'];
        if (field.name === 'playbookMeasure') return [`${name}: ${JUST_A_PLAYBOOK}`];
        if (name === 'content') return ['content: { figures: [], chains: [] }'];
        if (name === 'kind') return ['kind: DEADLINE_MISSED'];
        if (name === 'code') return [`code: "BBBB-BBBB"`];
        if (name === 'first') return ['first: 5'];
        return [];
      });
      return given.length === 0 ? '' : `(${given.join(', ')})`;
    };
    return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) return [{ name: field.name, query: `{ ${field.name}${args(field)} }` }];
      if (isObjectType(named)) return [{ name: field.name, query: `{ ${field.name}${args(field)} { __typename ${everything(named, named.name.endsWith('Connection') && named.name !== 'StatementConnection' ? 3 : 2)} } }` }];
      return schema.getPossibleTypes(named as never).map((type) => ({ name: `${field.name} ${type.name}`, query: `{ ${field.name}${args(field, of[type.name])} { __typename ... on ${type.name} { ${everything(type as GraphQLObjectType, field.name === 'nodes' && ['Statement', 'Notice'].includes(type.name) ? 1 : 2)} } } }` }));
    });
  }

  const ask = (query: string, person: Person): Promise<{ text: string; errors: unknown; data: unknown }> => server.request(query, {}, { token: person.token }).then((answer) => ({ text: JSON.stringify(answer), errors: answer.errors, data: answer.data }));
  /** What is B's alone: its mark, its code, its ids. */
  const hers = (): RegExp => new RegExp([marks.b, b.code, b.admin.login.slice('admin-'.length), ...['Community', 'Complaint', 'Customer', 'AccessRecord', 'Staff', 'Unit', 'Department'].map((type) => localId(things.b[type]!)), scopeOf(b.communityId)].join('|'), 'i');

  test('as itself, B finds its mark in every query: the test can fail', async () => {
    const found = new Map<string, boolean>();
    for (const { name, query } of queries(things.b, marks.b)) {
      for (const person of [b.people.supervisor, b.admin, securing.get(b)!]) {
        const answer = await ask(query, person);
        expect([name, answer.errors]).toEqual([name, undefined]);
        found.set(name, (found.get(name) ?? false) || answer.text.includes(marks.b));
      }
    }
    expect([...found].filter(([, marked]) => !marked).map(([name]) => name).sort()).toEqual(['accessRecord', 'boardScreenSelf', 'calendar', 'channelPreview', 'channelTypes', 'clockStatus', 'complaintEfficiency', 'deadlines', 'dutyPosts', 'holidayNoticeRead', 'node AccessRecord', 'node Deadline', 'node Message', 'node Organisation', 'node Printing', 'nodes AccessRecord', 'nodes Deadline', 'nodes Message', 'nodes Organisation', 'nodes Printing', 'playbookMeasure InvalidInputError', 'playbookMeasure PlaybookMeasure', 'playbookTriage', 'policyPreview InvalidInputError', 'policyPreview NotAllowedError', 'policyPreview NotFoundError', 'policyPreview PolicyPreview', 'printings', 'screenPairing InvalidInputError', 'screenPairing LockedOutError', 'screenPairing NotAllowedError', 'screenPairing NotFoundError', 'screenPairing ScreenPairing', 'screenPairing WrongStateError', 'setupRequired', 'shiftHandoverDifference']);
    expect(found.size).toBeGreaterThan(20);
  });

  test("as A, no query asked with A's or B's ids says a byte of B's", async () => {
    const people = [...Object.values(a.people), a.admin, securing.get(a)!];
    // Each query by everybody at once: it is read and compiled a single time.
    for (const { name, query } of [...queries(things.a, marks.a), ...queries(things.b, marks.b)]) {
      const answers = await Promise.all(people.map((person) => ask(query, person)));
      expect([name, answers.map(({ text }, at) => [people[at]!.login, hers().exec(text)?.[0]])]).toEqual([name, people.map(({ login }) => [login, undefined])]);
    }
  });

  test("as A, no search, filter or number finds what is B's", async () => {
    for (const search of [marks.b, marks.b.slice(0, 20), b.code, 'mark', '题', '%', '']) {
      const answer = await server.request(
        'query ($c: ID!, $t: ID!, $s: String!, $d: ID, $u: ID) { complaints(communityId: $c, filter: { search: $s }) { totalCount nodes { title number } } theirs: complaints(communityId: $t, filter: { search: $s }) { totalCount nodes { title } } byDepartment: complaints(communityId: $c, filter: { departmentId: $d }) { totalCount } byUnit: complaints(communityId: $c, filter: { unitId: $u }) { totalCount } community(id: $c) { staff(filter: { search: $s }) { nodes { name login } } ours: staff(filter: { departmentId: $d }) { totalCount } units(filter: { search: $s }) { nodes { label } } } complaintByNumber(number: $s) { id } customers(communityId: $c, filter: { search: $s }) { nodes { name language } } their: customers(communityId: $t, filter: { search: $s }) { totalCount } inTheirUnit: customers(communityId: $c, filter: { unitId: $u }) { totalCount } }',
        { c: a.communityId, t: b.communityId, s: search, d: things.b['Department'], u: things.b['Unit'] }, { token: a.people.supervisor.token });
      expect(answer.errors).toBeUndefined();
      expect([answer.data.theirs.totalCount, answer.data.byDepartment.totalCount, answer.data.byUnit.totalCount, answer.data.community.ours.totalCount, answer.data.their.totalCount, answer.data.inTheirUnit.totalCount]).toEqual([0, 0, 0, 0, 0, 0]);
      expect([search, hers().exec(JSON.stringify(answer))?.[0]]).toEqual([search, undefined]);
    }
  });

  test("as A, no frame of the socket holds what is B's, while both work", async () => {
    const frames: string[] = [];
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`, connectionParams: { token: a.people.desk.token }, retryAttempts: 0,
      webSocketImpl: class extends WebSocket { constructor(url: string, protocols: string) { super(url, protocols); this.on('message', (data) => frames.push(String(data))); } },
    });
    const mine = subscribe(client, 'subscription ($c: ID!) { changes(communityId: $c) { cursor kind id version } }', { c: a.communityId });
    const theirs = subscribe(client, 'subscription ($c: ID!) { changes(communityId: $c) { cursor kind id version } }', { c: b.communityId });
    const unknown = subscribe(client, 'subscription ($c: ID!) { changes(communityId: $c) { cursor kind id version } }', { c: Buffer.from(`Community:${scopeOf(b.communityId)}:0190a000-0000-7000-8000-000000000001`).toString('base64url') });
    await Promise.all([theirs.ended, unknown.ended]);
    expect(theirs.errors).toEqual(unknown.errors);
    expect(theirs.events).toEqual([]);
    for (let round = 0; round < 5; round += 1) await Promise.all([register(server, a, a.people.desk, { title: marks.a }), register(server, b, b.people.desk, { title: marks.b })]);
    await mine.until(5);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mine.events).toHaveLength(5);
    const text = frames.map((frame) => frame + [...frame.matchAll(/[\w-]{40,}/g)].map(([token]) => Buffer.from(token, 'base64url').toString('utf8')).join(' ')).join('\n').replaceAll(b.communityId, '');
    expect(hers().exec(text)?.[0]).toBeUndefined();
    await client.dispose();
  });
});
