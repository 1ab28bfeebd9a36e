// Organisations, people and units when several act at once or repeat themselves; and who may read of whom (ORG-1).
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { foundOrganisation, localId, PASSWORD, payload, register, scopeOf, signIn, startTestServer, type Answer, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

const unique = (): string => `w-${randomBytes(4).toString('hex')}`;
const appoint = (input: Record<string, unknown>, at = server): Promise<Answer> => at.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on StaffAppointPayload { staff { id } } ... on UserError { code path } } }', { input: { name: '临时', password: PASSWORD, roles: ['DUTY_PERSON'], ...input } }, { token: org.admin.token });

describe('the first visit', () => {
  const found = (at: TestServer, code: string) => at.request('mutation ($input: OrganisationFoundInput!) { organisationFound(input: $input) { __typename ... on UserError { code path } } }', {
    input: { name: '同时物业', communityName: '小区', communityCode: code, administratorName: '管理员', administratorLogin: unique(), administratorPassword: PASSWORD },
  }).then(({ data, errors }) => data?.organisationFound ?? errors);

  test('of several at once founds one organisation; one that failed leaves the system open', async () => {
    const empty = await startTestServer({ fresh: true });
    try {
      expect(await found(empty, 'x')).toMatchObject({ __typename: 'InvalidInputError' });
      expect(await found(empty, 'HQ')).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'communityCode'] });
      expect((await empty.request('{ setupRequired }')).data.setupRequired).toBe(true);
      const answers = await Promise.all(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => found(empty, code)));
      expect(answers.map(({ __typename }: { __typename: string }) => __typename).sort()).toEqual(['AlreadySetUpError', 'AlreadySetUpError', 'AlreadySetUpError', 'AlreadySetUpError', 'OrganisationFoundPayload']);
      for (const table of ['organisations', 'staff']) expect([table, await empty.admin(`select count(*)::int as n from ${table}`)]).toEqual([table, [{ n: 1 }]]);
      expect((await empty.request('{ setupRequired }')).data.setupRequired).toBe(false);
      // Commands of the house itself may found more.
      await foundOrganisation(empty, {});
    } finally {
      await empty.close();
    }
  });
});

describe('dismissing', () => {
  test('three times at once is one entry; the others are told that it is done', async () => {
    for (let round = 0; round < 5; round += 1) {
      const login = unique();
      const { staff } = payload(await appoint({ communityId: org.communityId, login, idempotencyKey: login }), 'staffAppoint');
      const answers = await Promise.all([1, 2, 3].map(() => server.request('mutation ($input: StaffDismissInput!) { staffDismiss(input: $input) { __typename ... on UserError { code path } } }', { input: { staffId: staff.id, reason: '离职' } }, { token: org.admin.token })));
      const entries = await server.admin<{ type: string }>('select type from entries where subject_id = $1 order by ordinal', [localId(staff.id)]);
      expect(entries.map(({ type }) => type)).toEqual(['StaffAppointed', 'StaffDismissed']);
      expect(answers.map(({ data }) => data?.staffDismiss).sort((a, b) => String(b.__typename).localeCompare(a.__typename))).toEqual([
        { __typename: 'StaffDismissPayload' }, ...[1, 2].map(() => ({ __typename: 'InvalidInputError', code: 'INVALID_FIELD', path: ['input', 'staffId'] })),
      ]);
    }
  });
});

describe('appointing', () => {
  test('with the same key answers the same person, and the password is no part of what is compared', async () => {
    const login = unique();
    const first = payload(await appoint({ communityId: org.communityId, login, idempotencyKey: login }), 'staffAppoint');
    expect(payload(await appoint({ communityId: org.communityId, login, idempotencyKey: login, password: `${PASSWORD}-2` }), 'staffAppoint')).toEqual(first);
    expect((await appoint({ communityId: org.communityId, login, idempotencyKey: login, name: '别人' })).data.staffAppoint.__typename).toBe('IdempotencyConflictError');
  });
});

describe('adding units', () => {
  const add = (units: readonly unknown[], idempotencyKey: string) => server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename ... on UnitsAddPayload { added } ... on UserError { code path } } }', { input: { communityId: org.communityId, units, idempotencyKey } }, { token: org.admin.token }).then(({ data, errors }) => data?.unitsAdd ?? errors);
  const unit = (number: string, building = '1') => ({ building, number });
  const CONFLICT = { __typename: 'IdempotencyConflictError', code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] };

  test('repeated with its key answers what it answered, whatever was added meanwhile', async () => {
    await add([unit('101')], unique());
    const key = unique();
    const answers = [await add([unit('101'), unit('102'), unit('103'), unit('103')], key)];
    await add([unit('104')], unique());
    answers.push(await add([unit('101'), unit('102'), unit('103'), unit('103')], key), ...(await Promise.all([1, 2, 3].map(() => add([unit('101'), unit('102'), unit('103'), unit('103')], key)))));
    expect(answers).toEqual(answers.map(() => ({ __typename: 'UnitsAddPayload', added: 2 })));
  });

  test('at once with one key adds once, and everybody hears the same', async () => {
    const key = unique();
    expect(await Promise.all([1, 2, 3, 4].map(() => add([unit('1', key), unit('2', key)], key)))).toEqual([1, 2, 3, 4].map(() => ({ __typename: 'UnitsAddPayload', added: 2 })));
  });

  test('the key with other units is a conflict, also when all of them, or all of the first, are there already', async () => {
    const [key, empty] = [unique(), unique()];
    expect(await add([unit('201'), unit('202')], key)).toMatchObject({ added: 2 });
    for (const others of [[unit('201')], [unit('203')], []]) expect([others, await add(others, key)]).toEqual([others, CONFLICT]);
    expect(await add([unit('201')], empty)).toMatchObject({ added: 0 });
    expect(await add([unit('201')], empty)).toMatchObject({ added: 0 });
    expect(await add([unit('204')], empty)).toEqual(CONFLICT);
  });
});

describe('adding units', () => {
  test('the same units at once under different keys are added by one of them; the register adds up after all of it', async () => {
    const building = unique();
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all([1, 2, 3, 4].map(() => server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename ... on UnitsAddPayload { added } } }', { input: { communityId: org.communityId, units: [{ building, number: `${round}` }], idempotencyKey: unique() } }, { token: org.admin.token })));
      expect(answers.map(({ data, errors }) => data?.unitsAdd?.added ?? errors).sort()).toEqual([0, 0, 0, 1]);
    }
    const findings: Finding[] = [];
    for (const office of (await allOffices(server.services.database)).filter(({ organisationId }) => organisationId === scopeOf(org.communityId))) await verifyOffice(server.services.database, office, (finding) => void findings.push(finding));
    expect(findings).toEqual([]);
  });
});

describe('people of other communities (ORG-1)', () => {
  let here: Person;
  let beside: Person;
  let inspector: Person;
  beforeAll(async () => {
    const code = `N${randomBytes(3).toString('hex').toUpperCase()}`;
    const opened = await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on CommunityOpenPayload { community { id } } } }', { input: { name: '隔壁', code, idempotencyKey: code } }, { token: org.admin.token });
    const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token });
    const headquarters = data.communities.nodes.find(({ level }: { level: string }) => level === 'HEADQUARTERS').id;
    const person = async (communityId: string, roles: readonly string[]): Promise<Person> => {
      const login = unique();
      payload(await appoint({ communityId, login, roles, idempotencyKey: login }), 'staffAppoint');
      return signIn(server, login);
    };
    here = org.people.desk;
    beside = await person(payload(opened, 'communityOpen').community.id, ['CUSTOMER_ASSISTANT']);
    inspector = await person(headquarters, ['CUSTOMER_ASSISTANT']);
  });
  const node = async (person: Person, id: string): Promise<unknown> => (await server.request('query ($id: ID!) { node(id: $id) { id ... on Staff { name login } } }', { id }, { token: person.token })).data.node;

  test('cannot be read by their ids from beside or from below; from above and at home they can', async () => {
    expect(scopeOf(beside.staffId)).toBe(scopeOf(here.staffId));
    expect([await node(here, beside.staffId), await node(beside, here.staffId), await node(here, inspector.staffId), await node(here, org.admin.staffId)]).toEqual([null, null, null, null]);
    expect((await server.request('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [beside.staffId, here.staffId] }, { token: here.token })).data.nodes).toEqual([null, { id: here.staffId }]);
    for (const above of [inspector, org.admin]) for (const one of [here, beside]) expect(await node(above, one.staffId)).toMatchObject({ id: one.staffId, login: one.login });
    expect(await node(here, org.people.engineer.staffId)).toMatchObject({ login: org.people.engineer.login });
  });

  test('are named all the same where they acted', async () => {
    const complaint = await register(server, org, inspector);
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { entries { nodes { actor { id name } } } } }', { id: complaint.id }, { token: here.token });
    expect(data.complaint.entries.nodes[0].actor).toEqual({ id: inspector.staffId, name: '临时' });
  });
});
