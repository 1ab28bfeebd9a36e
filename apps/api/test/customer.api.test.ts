// The customer file 客户档案 (ORG-5, ORG-6) seen from outside: masked for everybody, shown on record, found in every way the desk asks.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { CAST, foundOrganisation, localId, payload, register, scopeOf, startTestServer, unknownId, type Answer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';

const PEOPLE = { ...CAST, safety: { roles: ['SAFETY_OFFICER'], department: 'SECURITY' }, audit: { roles: ['AUDIT_ADMINISTRATOR'], department: null }, quality: { roles: ['QUALITY_DEPARTMENT'], department: null } } as const;
type Org = TestOrganisation<keyof typeof PEOPLE>;
type Input = Record<string, unknown>;

let server: TestServer;
let org: Org;
let other: Org;
let units: Readonly<Record<string, string>>;
const key = (): string => randomBytes(8).toString('hex');
const NEVER = ['罗国平', '19900001234', '073188881234', 'luo_gp88', '1958'];

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  [org, other] = await Promise.all([foundOrganisation(server, PEOPLE), foundOrganisation(server, PEOPLE)]);
  units = await addUnits(org, [['3栋', '2单元', '1502'], ['3栋', '2单元', '1503'], ['A座', null, '1203']]);
});
afterAll(() => server.close());

async function addUnits(at: Org, places: readonly (readonly [string, string | null, string])[]): Promise<Record<string, string>> {
  payload(await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: at.communityId, units: places.map(([building, entrance, number]) => ({ building, entrance, number })), idempotencyKey: key() } }, { token: at.admin.token }), 'unitsAdd');
  const { data } = await server.request('query ($id: ID!) { community(id: $id) { units(first: 100) { nodes { id building number } } } }', { id: at.communityId }, { token: at.admin.token });
  return Object.fromEntries(data.community.units.nodes.map((unit: { id: string; building: string; number: string }) => [`${unit.building}${unit.number}`, unit.id]));
}
const capital = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;
const CUSTOMER = 'customer { id version name status ageGroup language preferences majorBehaviourCount relations { number relation from to current livesHere unit { label } } contacts { number kind value preferred bestTime } }';
const give = async (person: Person, mutation: string, input: Input, selection = CUSTOMER) =>
  (await server.request(`mutation ($input: ${capital(mutation)}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code message path } ${'expectedVersion' in input ? '... on StaleVersionError { currentVersion }' : ''} ... on ${capital(mutation)}Payload { ${selection} } } }`, { input }, { token: person.token }));
const done = async (person: Person, mutation: string, input: Input, selection = CUSTOMER) => payload(await give(person, mutation, input, selection), mutation);
const failed = async (person: Person, mutation: string, input: Input) => ((answer: Answer) => answer.data?.[mutation] ?? answer.errors)(await give(person, mutation, input, '__typename'));
const luo = (patch: Input = {}): Input => ({
  communityId: org.communityId, name: '罗国平', birthYear: 1958, language: '长沙话', preferences: '白天打 13812345678',
  relations: [{ unitId: units['3栋1502'], relation: 'OWNER', from: '2024-05-01' }], contacts: [{ kind: 'MOBILE', value: '199 0000 1234', preferred: true, bestTime: '晚上' }, { kind: 'PHONE', value: '0731-88881234' }, { kind: 'WECHAT', value: 'luo_gp88' }], idempotencyKey: key(), ...patch,
});
const newCustomer = async (patch: Input = {}): Promise<{ id: string; version: number; name: string }> => (await done(org.people.desk, 'customerRegister', luo(patch))).customer;
const search = async (text: string, person: Person = org.people.desk, more: Input = {}) => (await server.request('query ($c: ID!, $f: CustomerFilter) { customers(communityId: $c, filter: $f) { totalCount nodes { id name } } }', { c: org.communityId, f: { search: text, ...more } }, { token: person.token })).data.customers as { totalCount: number; nodes: { id: string; name: string }[] };

describe('masked for everybody, shown on record (ORG-6, LDG-4)', () => {
  test('what is registered is answered masked, to whoever registered it too', async () => {
    const answer = await give(org.people.desk, 'customerRegister', luo());
    const { customer } = payload(answer, 'customerRegister');
    expect(customer).toMatchObject({
      name: '罗**', ageGroup: 'ELDERLY', language: '长沙话', preferences: '白天打 138****5678', relations: [{ relation: 'OWNER', from: '2024-05-01', current: true, livesHere: true, unit: { label: '3栋 2单元 1502' } }],
      contacts: [{ kind: 'MOBILE', value: '199****1234', preferred: true, bestTime: '晚上' }, { kind: 'PHONE', value: '073****1234' }, { kind: 'WECHAT', value: 'lu****' }],
    });
    for (const secret of NEVER) expect(JSON.stringify(answer)).not.toContain(secret);
    const read = await server.request(`query ($id: ID!, $c: ID!) { node(id: $id) { ... on Customer { name contacts { value } history { nodes { entry { data } } } } } customers(communityId: $c) { nodes { name contacts { value } } } }`, { id: customer.id, c: org.communityId }, { token: org.people.supervisor.token });
    expect(read.data.node.history.nodes.length).toBeGreaterThan(3);
    for (const secret of NEVER) expect(JSON.stringify(read)).not.toContain(secret);
  });

  test('unmasking takes a reason, answers the values in clear, and stands in the access record', async () => {
    const { id, version } = await newCustomer();
    const CLEAR = 'customer { version name } clear { name birthYear preferences contacts { kind value } }';
    for (const reason of ['', ' \u200b ']) expect(await failed(org.people.desk, 'customerUnmask', { customerId: id, reason })).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    const shown = await done(org.people.desk, 'customerUnmask', { customerId: id, reason: '核对报修电话' }, CLEAR);
    expect(shown).toMatchObject({ customer: { version, name: '罗**' }, clear: { name: '罗国平', birthYear: 1958, preferences: '白天打 13812345678', contacts: [{ value: '19900001234' }, { value: '073188881234' }, { value: 'luo_gp88' }] } });
    const QUERY = 'query ($c: ID!, $f: AccessRecordFilter) { accessRecord(communityId: $c, filter: $f) { totalCount nodes { id at reason by { id } customer { id name relations { number } history { totalCount } } } } }';
    const record = (await server.request(QUERY, { c: org.communityId, f: { customerId: id } }, { token: org.people.audit.token })).data.accessRecord;
    expect(record).toMatchObject({ totalCount: 1, nodes: [{ reason: '核对报修电话', by: { id: org.people.desk.staffId }, customer: { id, name: '罗**', relations: [], history: { totalCount: 0 } } }] });
    for (const person of [org.people.desk, org.people.supervisor, org.people.centre, org.admin, other.people.audit]) expect((await server.request(QUERY, { c: org.communityId }, { token: person.token })).data.accessRecord.totalCount).toBe(0);
    const node = async (person: Person) => (await server.request('query ($id: ID!) { node(id: $id) { ... on AccessRecord { reason } } }', { id: record.nodes[0].id }, { token: person.token })).data.node;
    expect([await node(org.people.audit), await node(org.people.desk), await node(other.people.audit)]).toEqual([{ reason: '核对报修电话' }, null, null]);
    const [entry] = await server.admin<{ actor_id: string; subject_kind: string }>(`select actor_id, subject_kind from entries where type = 'PersonalDataShown' and subject_id = $1`, [localId(record.nodes[0].id)]);
    expect(entry).toEqual({ actor_id: localId(org.people.desk.staffId), subject_kind: 'AccessRecord' });
  });

  test('only a role that needs it is shown anything, and a refused one leaves no line', async () => {
    const { id } = await newCustomer();
    const before = await server.admin('select count(*) from access_records');
    expect(await failed(org.people.quality, 'customerUnmask', { customerId: id, reason: '抽查' })).toMatchObject({ __typename: 'NotAllowedError' });
    for (const person of [org.people.engineer, org.people.committee, org.admin, other.people.desk]) expect(await failed(person, 'customerUnmask', { customerId: id, reason: '看看' })).toMatchObject({ __typename: 'NotFoundError' });
    expect(await server.admin('select count(*) from access_records')).toEqual(before);
    expect((await done(org.people.safety, 'customerUnmask', { customerId: id, reason: '疏散联系' }, 'clear { name }')).clear.name).toBe('罗国平');
  });
});

describe('who reads the file (ORG-6)', () => {
  test('desk, supervisors and those who evacuate; nobody else, and nobody of another organisation', async () => {
    const { id } = await newCustomer();
    const read = async (person: Person) => {
      const { data } = await server.request('query ($c: ID!, $id: ID!, $u: ID!) { customers(communityId: $c) { totalCount } customer(id: $id) { id } node(id: $id) { id } unit: node(id: $u) { ... on Unit { customers { number } history { totalCount } } } }', { c: org.communityId, id, u: units['3栋1502'] }, { token: person.token });
      return [data.customers.totalCount > 0, data.customer !== null, data.node !== null, (data.unit?.customers.length ?? 0) > 0, (data.unit?.history.totalCount ?? 0) > 0];
    };
    for (const person of [org.people.desk, org.people.supervisor, org.people.centre, org.people.custodian, org.people.safety]) expect([person.login, await read(person)]).toEqual([person.login, [true, true, true, true, true]]);
    for (const person of [org.people.manager, org.people.engineer, org.people.committee, org.admin, org.people.audit, ...Object.values(other.people)]) expect([person.login, await read(person)]).toEqual([person.login, [false, false, false, false, false]]);
  });

  test('entries of the file tell nothing personal to those who do not read it', async () => {
    const { id } = await newCustomer();
    const [{ volume, sequence }] = (await server.admin<{ volume: string; sequence: string }>('select volume, sequence from entries where subject_id = $1 order by ordinal limit 1', [localId(id)])) as [{ volume: string; sequence: string }];
    const entry = Buffer.from(`Entry:${scopeOf(id)}:${volume}/${sequence}`).toString('base64url');
    const data = async (person: Person) => (await server.request('query ($id: ID!) { node(id: $id) { ... on Entry { data } } }', { id: entry }, { token: person.token })).data.node;
    expect((await data(org.people.desk)).data).toMatchObject({ name: '罗**', birthYear: null });
    expect((await data(org.people.engineer)).data).toMatchObject({ name: null, birthYear: null, preferences: null });
    expect(await data(other.people.desk)).toBeNull();
  });
});

describe('finding somebody', () => {
  test('by name, pinyin, initials, telephone and room; answered masked', async () => {
    const { id } = await newCustomer({ name: '欧阳静雯', contacts: [{ kind: 'MOBILE', value: '19977776543' }], relations: [{ unitId: units['A座1203'], relation: 'TENANT' }] });
    for (const text of ['欧阳', '静雯', 'ouyangjingwen', 'oyjw', 'jing wen', '6543', '76543', '19977776543', '199 7777', 'A座1203', 'A-1203', '1203', 'a座']) {
      const found = await search(text);
      expect([text, found.nodes]).toEqual([text, [{ id, name: '欧***' }]]);
      expect(found.totalCount).toBe(1);
    }
    for (const text of ['543', '欧静', '9977', 'A座1204', '%', '_', '张三丰']) expect([text, (await search(text)).nodes]).toEqual([text, []]);
    expect((await search('欧阳', org.people.engineer)).totalCount).toBe(0);
    expect((await search('欧阳', other.people.desk)).totalCount).toBe(0);
  });

  test('by unit and by a relation that holds today; pages go by pinyin without a gap', async () => {
    const names = ['阿一', '白二', '陈三', '丁四', '额五'];
    for (const name of names) await newCustomer({ name, contacts: [], relations: [{ unitId: units['3栋1503'], relation: 'OCCUPANT', to: name === '额五' ? '2020-01-01' : null }] });
    const page = async (after: string | null, f: Input) => (await server.request('query ($c: ID!, $f: CustomerFilter, $after: String) { customers(communityId: $c, filter: $f, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { name relations { current } } } }', { c: org.communityId, f, after }, { token: org.people.desk.token })).data.customers;
    const first = await page(null, { unitId: units['3栋1503'] });
    const second = await page(first.pageInfo.endCursor, { unitId: units['3栋1503'] });
    expect([first.totalCount, first.nodes.map(({ name }: { name: string }) => name), second.nodes.map(({ name }: { name: string }) => name)]).toEqual([5, ['阿*', '白*'], ['陈*', '丁*']]);
    expect((await page(null, { unitId: units['3栋1503'], relation: 'OCCUPANT' })).totalCount).toBe(4);
    expect((await page(null, { unitId: units['3栋1503'], relation: 'OWNER' })).totalCount).toBe(0);
  });

  test('among 100,000 customers it takes an index, under the policies of the application role', async () => {
    const community = localId(org.communityId);
    await server.admin(`insert into customer_keys select $1, 'n:zz' || n, gen_random_uuid() from generate_series(1, 100000) n`, [community]);
    await server.admin('analyze customer_keys');
    const plan = await server.as(server.database.appUrl, { organisation: scopeOf(org.communityId), communities: [community] }, async (query) => (await query(`explain select k.customer_id from customer_keys k where k.community_id = $1 and k.key >= 'n:luo' collate "C" and k.key < 'n:luo\u{10ffff}' collate "C"`.replace('$1', `'${community}'`))).rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
    expect(plan).toMatch(/Index (Only )?Scan using customer_keys_pk/);
    expect(plan).toMatch(/Index Cond: .*key >=/);
    await server.admin(`delete from customer_keys where key like 'n:zz%'`);
  });
});

describe('keeping the file', () => {
  const step = async (person: Person, mutation: string, customer: { id: string; version: number }, input: Input) => (await done(person, mutation, { customerId: customer.id, expectedVersion: customer.version, ...input })).customer;
  test('relations, contact ways, notes and corrections, each with the version it saw', async () => {
    let customer = await newCustomer();
    customer = await step(org.people.desk, 'customerAddRelation', customer, { unitId: units['A座1203'], relation: 'TENANT', from: '2026-01-01', livesHere: false });
    customer = await step(org.people.desk, 'customerEndRelation', customer, { number: 1, to: '2026-06-30', reason: '过户' });
    customer = await step(org.people.desk, 'customerAddContact', customer, { kind: 'EMAIL', value: 'luo@example.cn', preferred: true });
    customer = await step(org.people.desk, 'customerRemoveContact', customer, { number: 2 });
    customer = await step(org.people.desk, 'customerNote', customer, { kind: 'MAJOR_BEHAVIOUR', text: '多次高空抛物' });
    customer = await step(org.people.desk, 'customerCorrect', customer, { name: '罗国萍', preferences: null, preferredContact: 1, reason: '姓名登记有误' });
    expect(customer).toMatchObject({
      name: '罗**', preferences: null, majorBehaviourCount: 1,
      relations: [{ number: 1, to: '2026-06-30', current: false }, { number: 2, from: '2026-01-01', livesHere: false }],
      contacts: [{ number: 1, preferred: true }, { number: 3 }, { number: 4, kind: 'EMAIL', value: 'l****@example.cn', preferred: false }],
    });
    expect(await failed(org.people.desk, 'customerNote', { customerId: customer.id, expectedVersion: 1, kind: 'REMARK', text: '旧' })).toMatchObject({ __typename: 'StaleVersionError', currentVersion: customer.version });
    expect((await search('罗国萍')).nodes).toEqual([{ id: customer.id, name: '罗**' }]);
  });

  test('taken out by a supervisor only; then found among the removed, and nothing more is done', async () => {
    const customer = await newCustomer({ name: '搬走的人' });
    const input = { customerId: customer.id, expectedVersion: customer.version, reason: '搬离' };
    expect(await failed(org.people.desk, 'customerRemove', input)).toMatchObject({ __typename: 'NotAllowedError' });
    const removed = (await done(org.people.supervisor, 'customerRemove', input)).customer;
    expect([removed.status, (await search('搬走')).totalCount, (await search('搬走', org.people.desk, { removed: true })).totalCount]).toEqual(['REMOVED', 0, 1]);
    expect(await failed(org.people.supervisor, 'customerNote', { customerId: customer.id, expectedVersion: removed.version, kind: 'REMARK', text: '补记' })).toMatchObject({ __typename: 'WrongStateError' });
  });

  test('allowedActions say what the API then does', async () => {
    const { id } = await newCustomer();
    const actions = async (person: Person) => Object.fromEntries((await server.request('query ($id: ID!) { customer(id: $id) { allowedActions { action allowed } } }', { id }, { token: person.token })).data.customer.allowedActions.map(({ action, allowed }: { action: string; allowed: boolean }) => [action, allowed]));
    expect(await actions(org.people.desk)).toEqual({ customerUnmask: true, customerNote: true, customerAddRelation: true, customerEndRelation: true, customerAddContact: true, customerRemoveContact: true, customerCorrect: true, customerRemove: false });
    expect(Object.values(await actions(org.people.custodian))).toEqual(Array(8).fill(false));
  });

  test('registered twice with one key is one customer; with another input a conflict; bad input writes nothing', async () => {
    const input = luo();
    const first = (await done(org.people.desk, 'customerRegister', input)).customer;
    expect((await done(org.people.desk, 'customerRegister', input)).customer).toEqual(first);
    expect(await failed(org.people.desk, 'customerRegister', { ...input, name: '别人' })).toMatchObject({ __typename: 'IdempotencyConflictError' });
    const before = await server.admin('select (select count(*) from customers) as c, (select count(*) from entries) as e');
    for (const [patch, path] of [
      [{ name: 'a\u0000' }, ['input', 'name']], [{ name: '长'.repeat(101) }, ['input', 'name']], [{ birthYear: 3000 }, ['input', 'birthYear']], [{ contacts: [{ kind: 'MOBILE', value: '1' }] }, ['input', 'contacts', '0', 'value']],
      [{ relations: [{ unitId: units['A座1203'], relation: 'OWNER', from: '2026-13-01' }] }, ['input', 'relations', '0', 'from']], [{ relations: [{ unitId: unknownId('Unit', units['A座1203']!), relation: 'OWNER' }] }, ['input', 'relations', '0', 'unitId']],
    ] as const) expect(await failed(org.people.desk, 'customerRegister', luo(patch))).toMatchObject({ path });
    expect(await failed(org.people.engineer, 'customerRegister', luo())).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await failed(other.people.desk, 'customerRegister', luo())).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'communityId'] });
    expect(await server.admin('select (select count(*) from customers) as c, (select count(*) from entries) as e')).toEqual(before);
  });
});

describe('counting people (ORG-6)', () => {
  test('the elderly and children of units and buildings, for anybody who works there; each person once', async () => {
    const homes = await addUnits(org, [['9栋', null, '101'], ['9栋', null, '102'], ['9栋', null, '103']]);
    const lives = (name: string, at: string, more: Input = {}, relation: Input = {}) => newCustomer({ name, birthYear: null, contacts: [], relations: [{ unitId: homes[at], relation: 'OWNER', ...relation }], ...more });
    await lives('老人', '9栋101', { birthYear: 1950 });
    await lives('孩子', '9栋101', { ageGroup: 'CHILD' }, { relation: 'OCCUPANT' });
    await lives('不详', '9栋102');
    await lives('外地业主', '9栋102', { birthYear: 1950 }, { livesHere: false });
    await lives('已搬走', '9栋102', { birthYear: 1950 }, { to: '2020-01-01' });
    const { data } = await server.request('query ($c: ID!, $u: ID!) { headCounts(communityId: $c) { building units occupiedUnits persons elderly children unknownAge } node(id: $u) { ... on Unit { headCount { persons elderly children } } } }', { c: org.communityId, u: homes['9栋101'] }, { token: org.people.engineer.token });
    expect(data.headCounts.find(({ building }: { building: string }) => building === '9栋')).toEqual({ building: '9栋', units: 3, occupiedUnits: 2, persons: 3, elderly: 1, children: 1, unknownAge: 1 });
    expect(data.node.headCount).toEqual({ persons: 2, elderly: 1, children: 1 });
    expect((await server.request('query ($c: ID!) { headCounts(communityId: $c) { persons } }', { c: org.communityId }, { token: other.people.desk.token })).data.headCounts).toEqual([]);
  });
});

describe('the whole history in one timeline (ORG-6)', () => {
  const HISTORY = 'totalCount pageInfo { hasNextPage endCursor } nodes { source complaint { number title } entry { type } customer { id } }';
  test('of a customer: complaints by telephone and from their unit while they had it, notes and changes, newest first, in pages', async () => {
    const homes = await addUnits(org, [['7栋', null, '701']]);
    const unitId = homes['7栋701'];
    const before = await register(server, org, org.people.desk, { title: '前业主的', reporter: { unitId }, receivedAt: '2026-01-02T02:00:00Z', backEntryReason: '补录' });
    const customer = await newCustomer({ name: '钟晓', contacts: [{ kind: 'MOBILE', value: '19955550001' }], relations: [{ unitId, relation: 'OWNER', from: '2026-02-01' }] });
    const byUnit = await register(server, org, org.people.desk, { title: '这户的', reporter: { unitId } });
    const byPhone = await register(server, org, org.people.desk, { kind: 'REPAIR', title: '电话报的', reporter: { phone: '+86 199-5555-0001' } });
    await register(server, org, org.people.desk, { title: '别人的', reporter: { phone: '19955550002' } });
    await done(org.people.desk, 'customerNote', { customerId: customer.id, expectedVersion: customer.version, kind: 'REMARK', text: '请致电 13812345678' });
    const read = async (after: string | null = null, first = 100) => (await server.request(`query ($id: ID!, $first: Int, $after: String) { customer(id: $id) { history(first: $first, after: $after) { ${HISTORY} } } }`, { id: customer.id, first, after }, { token: org.people.desk.token })).data.customer.history;
    const all = await read();
    expect(all.nodes.map(({ source, complaint, entry }: { source: string; complaint: { number: string } | null; entry: { type: string } | null }) => [source, complaint?.number ?? entry?.type])).toEqual([
      ['NOTE', 'CustomerNoted'], ['REPAIR', byPhone.number], ['COMPLAINT', byUnit.number], ['FILE', 'CustomerContactAdded'], ['RELATION', 'CustomerRelationAdded'], ['FILE', 'CustomerRegistered'],
    ]);
    expect(all.totalCount).toBe(6);
    const pages: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await read(after, 2);
      pages.push(...page.nodes);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(pages).toEqual(all.nodes);
    const unit = (await server.request(`query ($id: ID!) { node(id: $id) { ... on Unit { history(first: 100) { ${HISTORY} } } } }`, { id: unitId }, { token: org.people.desk.token })).data.node.history;
    expect(unit.nodes.map(({ complaint, entry }: { complaint: { number: string } | null; entry: { type: string } | null }) => complaint?.number ?? entry?.type)).toEqual(['CustomerNoted', byUnit.number, 'CustomerRelationAdded', before.number]);
  });
});

test('after all of it the register adds up (LDG-2)', async () => {
  const findings: Finding[] = [];
  for (const office of await allOffices(server.services.database)) await verifyOffice(server.services.database, office, (finding) => void findings.push(finding));
  expect(findings).toEqual([]);
});
