// What one request may cost the database: how many statements it sends, and what it leaves prepared.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isInterfaceType, isObjectType, type GraphQLObjectType } from 'graphql';
import { LIMITS } from '../src/platform/guard.ts';
import type { Statement } from '../src/platform/database.ts';
import { createSchema } from '../src/schema.ts';
import { workAhead } from './deadlines-sound.ts';
import { command, foundOrganisation, live, localId, read, register, startTestServer, type Answer, type Organisation, type Step, type TestServer } from './testkit.ts';

const COMPLAINTS = 60;
let server: TestServer;
let org: Organisation;
let sent: string[] = [];
let deadlines: readonly string[];
let entries: readonly string[];

beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
  const { desk, supervisor, manager } = org.people;
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: ['1', '2', '3'].map((number) => ({ building: '1', number })), idempotencyKey: 'units' } }, { token: org.admin.token });
  const units = (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: org.communityId }, { token: org.admin.token })).data.community.units.nodes as { id: string }[];
  let previous: string | undefined;
  for (let index = 0; index < COMPLAINTS; index += 1) {
    const registered = await register(server, org, desk, { title: `灯 ${index}`, severity: 'MAJOR', ...(previous === undefined ? {} : { previousComplaintNumber: previous }) });
    previous = registered.number;
    const dispatch: Step = [supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'], supportingDepartmentIds: [org.departments[index % 4 === 0 ? 'SECURITY' : 'ENVIRONMENT']] }];
    const complaint = await live(server, registered, [
      ...(index % 5 === 0 ? [[desk, 'complaintRegisterComplainants', { complainants: [{ name: '甲', unitId: units[index % 3]!.id }, { name: '乙' }] }] as Step, [desk, 'complaintExplain', { way: 'REPLY', text: '说明' }] as Step] : []),
      ...(index % 3 === 1 ? [dispatch, [manager, 'complaintReturn', { reason: '不归' }] as Step] : []),
    ]);
    if (index % 6 === 0) {
      const { entries } = await read(server, desk, complaint, 'entries(first: 1) { nodes { id } }');
      await live(server, complaint, [[desk, 'complaintCorrect', { entryId: entries.nodes[0].id, key: 'title', value: `灯 ${index}`, reason: '听错' }], dispatch]);
    } else if (index % 2 === 0) await command(server, supervisor, 'complaintDispatch', complaint, { departmentId: org.departments['ENGINEERING'] });
    if (index % 3 === 0) await command(server, supervisor, 'complaintAgreeReplyTime', complaint, { replyAt: new Date(Date.now() + 3_600_000).toISOString() });
  }
  const id = (type: string, local: string): string => Buffer.from(`${type}:${localId(org.communityId)}:${local}`).toString('base64url');
  deadlines = (await server.admin<{ id: string }>(`select subject_id || '/' || key as id from deadlines where community_id = $1 limit 100`, [localId(org.communityId)])).map((row) => id('Deadline', row.id));
  entries = (await server.admin<{ id: string }>(`select volume || '/' || sequence as id from entries where community_id = $1 limit 100`, [localId(org.communityId)])).map((row) => id('Entry', row.id));
  count();
});
afterAll(() => server.close());

/** Notes every statement the server sends from here on, but BEGIN and COMMIT. */
function count(): void {
  const { database } = server.services;
  const [readAll, call, mapped] = [database.readAll.bind(database), database.call.bind(database), database.mapped.bind(database)];
  database.readAll = (scope, reads) => (sent.push(...reads.map(({ statement }) => statement.name)), readAll(scope, reads));
  database.call = <Row>(statement: Statement, values: readonly unknown[]) => (sent.push(statement.name), call<Row>(statement, values));
  database.mapped = (scope, work) => (sent.push('mapped', 'mapped'), mapped(scope, work));
}

async function cost(query: string, variables: Record<string, unknown> = {}): Promise<Answer & { readonly statements: number }> {
  sent = [];
  const answer = await server.request(query, query.includes('$c') ? { c: org.communityId, ...variables } : variables, { token: org.people.desk.token });
  return { ...answer, statements: sent.length };
}
const TASKS = `query ($c: ID!) { deadlines(communityId: $c, filter: { mine: true, open: true }, first: 100) { totalCount nodes { id rule dueAt state owner { role department { name } staff { name } } acknowledgedBy { name } allowedActions { action allowed } subject { __typename id ... on Complaint { number title location reporter { unit { label } } } ... on Finding { number description } } } } }`;
const times = (howOften: number, of: (index: number) => string): string => Array.from({ length: howOften }, (_, index) => of(index)).join(' ');

describe('statements of one request', () => {
  const asked: Readonly<Record<string, () => readonly [query: string, most: number, variables?: Record<string, unknown>]>> = {
    'timelines of sixty complaints, eighteen times': () => [`query ($c: ID!) { ${times(18, (index) => `a${index}: complaints(communityId: $c, first: 60) { nodes { entries(first: 1) { nodes { type } } } }`)} }`, 60],
    'timelines of a page with all they hold': () => ['query ($c: ID!) { complaints(communityId: $c, first: 60) { totalCount nodes { entries(first: 50) { totalCount nodes { type data actor { id department { id manager { id } } } } } } } }', 10],
    'deadlines and what replaced them': () => ['query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { deadlines { id replacedBy { id replacedBy { id } subject { id } } owner { department { id } staff { id } } } } } }', 6],
    'the list of deadlines and what replaced them': () => ['query ($c: ID!) { deadlines(communityId: $c, first: 100) { nodes { id replacedBy { id } subject { ... on Complaint { number } } } } }', 6],
    'all that the page of tasks asks': () => [TASKS, 7],
    'departments of the community of each complaint': () => ['query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { community { departments { name manager { id } } } } } }', 6],
    'a hundred deadlines by id, ten times': () => [`query ($ids: [ID!]!) { ${times(10, (index) => `a${index}: nodes(ids: $ids) { id }`)} }`, 10, { ids: deadlines }],
    'a hundred entries by id, ten times': () => [`query ($ids: [ID!]!) { ${times(10, (index) => `a${index}: nodes(ids: $ids) { ... on Entry { id data } }`)} }`, 15, { ids: entries }],
    'repeats of sixty complaints and of what they repeat': () => ['query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { repeatCount previousComplaint { repeatCount } } } }', 3],
    'all that is beside the main line, of sixty complaints': () => ['query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { group { complainants { name unit { id } } } parts { department { id } handedBackBy { id } } returns { department { id } } explanations { by { id } } corrections { by { id } value } signatures { by { id } } sumUp { by { id } } leaderAcknowledgedBy { id } } } }', 5],
    'what may be done to the entries of sixty complaints, and what they correct': () => ['query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { entries(first: 20) { nodes { type allowedActions { action allowed } corrects { type data } } } } } }', 5],
    'what may be done to a hundred entries by id': () => ['query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entry { allowedActions { action allowed reason } corrects { id } } } }', 4, { ids: entries }],
    'likenesses, twenty times': () => [`query ($c: ID!) { ${times(20, (index) => `a${index}: similarComplaints(communityId: $c, title: "灯 ${index}") { id }`)} }`, 3],
  };
  for (const [name, make] of Object.entries(asked)) test(name, async () => {
    const [query, most, variables] = make();
    const { statements, errors } = await cost(query, variables);
    expect(errors).toBeUndefined();
    expect(statements).toBeLessThanOrEqual(most);
  });

  test('who was told of sixty late first replies', async () => {
    await workAhead(server, 16);
    const { data } = await cost('query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { entries(first: 50) { nodes { data } } } } }');
    const told = data.complaints.nodes.flatMap(({ entries: { nodes } }: { entries: { nodes: { data: { told?: { name: string }[] } }[] } }) => nodes.flatMap((one) => one.data.told ?? []));
    expect([told.length >= 2 * COMPLAINTS, told.every(({ name }: { name: string }) => /^(desk|supervisor|centre) /.test(name)), sent.filter((name) => name === 'staff_by_ids').length]).toEqual([true, true, 1]);
  });

  test('pages of staff below a list are each a statement, and refused beyond the limit', async () => {
    const staff = 'nodes { community { staff(first: 1) { nodes { id } } units(first: 1) { totalCount } } }';
    expect((await cost(`query ($c: ID!) { complaints(communityId: $c, first: 60) { ${staff} } }`)).errors![0]!.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'statements', allowed: LIMITS.statements });
    const { statements, errors } = await cost(`query ($c: ID!) { complaints(communityId: $c, first: 40) { ${staff} } }`);
    expect([errors, statements <= LIMITS.statements]).toEqual([undefined, true]);
    const chain = `query ($c: ID!) { ${times(20, (index) => `a${index}: complaints(communityId: $c, first: 1) { nodes ${'{ entries(first: 1) { totalCount } previousComplaint '.repeat(8)} { id } ${'}'.repeat(8)} }`)} }`;
    expect((await cost(chain)).errors![0]!.extensions).toMatchObject({ limit: 'statements' });
  });

  test('a timeline is the same alone, in a list, by pages and after a command of the same request', async () => {
    const { data } = await cost('query ($c: ID!) { complaints(communityId: $c, first: 5) { nodes { id version whole: entries { totalCount nodes { id } } first: entries(first: 1) { nodes { id } pageInfo { endCursor hasNextPage } } } } }');
    for (const { id, whole, first } of data.complaints.nodes) {
      const alone = (await cost('query ($id: ID!, $after: String) { complaint(id: $id) { entries { totalCount nodes { id } } rest: entries(after: $after) { nodes { id } } } }', { id, after: first.pageInfo.endCursor })).data.complaint;
      expect(alone.entries).toEqual(whole);
      expect([...first.nodes, ...alone.rest.nodes]).toEqual(whole.nodes);
      expect([whole.totalCount, first.pageInfo.hasNextPage]).toEqual([whole.nodes.length, whole.nodes.length > 1]);
    }
    const { id, version } = data.complaints.nodes[0];
    const follow = (name: string, at: number): string => `${name}: complaintFollowUp(input: { complaintId: "${id}", expectedVersion: ${at}, text: "跟进" }) { ... on ComplaintFollowUpPayload { complaint { version entries { totalCount nodes { type } } } } }`;
    const given = (await server.request(`mutation { ${follow('a', version)} ${follow('b', version + 1)} }`, {}, { token: org.people.supervisor.token })).data;
    expect([given.a.complaint.entries.nodes.length, given.b.complaint.entries.nodes.length, given.b.complaint.entries.totalCount]).toEqual([given.a.complaint.entries.totalCount, given.a.complaint.entries.totalCount + 1, given.a.complaint.entries.totalCount + 1]);
  });

  test('whatever is asked and answered stays within the limit', async () => {
    const schema = createSchema();
    const { data } = await cost('query ($c: ID!) { complaints(communityId: $c, first: 1) { nodes { id } } }');
    const [c, complaint] = [JSON.stringify(org.communityId), JSON.stringify(data.complaints.nodes[0].id)];
    const args: Readonly<Record<string, string>> = {
      complaints: `(communityId: ${c}, first: 60)`, deadlines: `(communityId: ${c}, first: 60)`, complaint: `(id: ${complaint})`, node: `(id: ${complaint})`, nodes: `(ids: ${JSON.stringify([...deadlines.slice(0, 20), ...entries.slice(0, 20)])})`,
      community: `(id: ${c})`, similarComplaints: `(communityId: ${c}, title: "灯")`, entries: '(first: 5)', staff: '(first: 1)', units: '(first: 1)',
    };
    let answered = 0;
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(1_000), { minLength: 40, maxLength: 120 }), async (numbers) => {
      let [at, aliases] = [0, 0];
      const pick = (below: number): number => numbers[at++ % numbers.length]! % below;
      const select = (type: GraphQLObjectType, depth: number): string => {
        const root = depth === 1;
        const below = Object.values(type.getFields()).filter((field) => (isObjectType(getNamedType(field.type)) || isInterfaceType(getNamedType(field.type))) && (!root || field.name in args) && !(field.name === 'edges' || field.name === 'pageInfo'));
        const chosen = depth > 6 || below.length === 0 ? [] : Array.from({ length: root ? 1 + pick(12) : 1 }, () => below[pick(below.length)]!);
        return `{ __typename ${chosen.map((field) => {
          const named = getNamedType(field.type);
          const paged = root || field.args.length > 0;
          const inner = isObjectType(named) ? select(named, depth + 1) : `{ id ... on Complaint ${select(schema.getType('Complaint') as GraphQLObjectType, depth + 1)} }`;
          return `${paged ? `f${aliases++}: ` : ''}${field.name}${paged ? args[field.name] : ''} ${inner}`;
        }).join(' ')} }`;
      };
      const query = select(schema.getQueryType()!, 1);
      const { statements, status } = await cost(query);
      expect(status).toBeLessThan(500);
      if (status === 200) answered += 1;
      expect([statements > LIMITS.statements ? query : '', Math.min(statements, LIMITS.statements)]).toEqual(['', Math.min(statements, LIMITS.statements)]);
    }), { numRuns: 200 });
    expect(answered).toBeGreaterThan(30);
  });
});

test('however many shapes of filters are asked, a connection keeps few statements', async () => {
  const choices: Readonly<Record<string, readonly unknown[]>> = { status: ['CLOSED'], kind: 'COMPLAINT' as never, severity: ['MAJOR'], channel: ['PHONE'], content: ['FEES'], open: true as never, overdue: true as never, mine: true as never, backEntry: false as never, search: '灯' as never };
  const names = Object.keys(choices);
  const orders = ['RECEIVED_AT', 'NUMBER', 'NEXT_DUE_AT'];
  for (let shape = 0; shape < 200; shape += 1) {
    const filter = Object.fromEntries(names.filter((_, bit) => ((shape * 5 + 1) >> bit) & 1).map((name) => [name, choices[name]]));
    const { errors } = await cost('query ($c: ID!, $filter: ComplaintFilter, $orderBy: ComplaintOrder) { complaints(communityId: $c, filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } }', { filter, orderBy: { field: orders[shape % 3], direction: shape % 2 === 0 ? 'ASC' : 'DESC' } });
    expect(errors).toBeUndefined();
  }
  const kept = await Promise.all(Array.from({ length: 6 }, () => server.services.database.call<{ count: number }>({ name: '', text: 'select count(*)::bigint as count, pg_sleep(0.1) from pg_prepared_statements' }, [])));
  expect(Math.max(...kept.map(([row]) => row!.count))).toBeLessThan(60);
});
