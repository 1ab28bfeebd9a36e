// Variables that do not fit: typed errors with their place, over HTTP and the socket, compiled
// or not, and nothing of what was sent about a person comes back.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foundOrganisation, socketClient, startTestServer, subscribe, type Organisation, type TestServer } from './testkit.ts';

let server: TestServer;
let interpreted: TestServer;
let org: Organisation;
beforeAll(async () => {
  server = await startTestServer();
  interpreted = await startTestServer({ beside: server, env: { jit: false } });
  org = await foundOrganisation(server);
});
afterAll(async () => {
  await interpreted.close();
  await server.close();
});

const REGISTER = 'mutation ($i: ComplaintRegisterInput!) { complaintRegister(input: $i) { __typename } }';
const PERSON = { name: '欧阳明德', phone: '13812345678' };

test('an input that does not fit says where and why, compiled or not', async () => {
  const whole = { communityId: org.communityId, channel: 'PHONE', content: 'FACILITY', title: '灯', idempotencyKey: 'k', reporter: PERSON };
  const { title: _title, ...untitled } = whole;
  const cases: readonly (readonly [unknown, string])[] = [
    [{ ...whole, title: null }, 'Variable "$i" got invalid value null at "i.title"; Expected non-nullable type "String!" not to be null.'],
    [untitled, 'Variable "$i" got invalid value {…}; Field "title" of required type "String!" was not provided.'],
    [{ ...whole, reporter: [PERSON, PERSON] }, 'Variable "$i" got invalid value […] at "i.reporter"; '],
    [{ ...whole, reporter: { ...PERSON, phone: 13812345678 } }, 'Variable "$i" got invalid value 13812345678 at "i.reporter.phone"; String cannot represent a non string value: 13812345678'],
    [{ ...whole, severity: `${PERSON.name}${PERSON.phone}很生气，要求马上处理` }, 'Variable "$i" got invalid value "欧阳明德13812345678'],
    [{ ...whole, receivedAt: 'soon' }, 'Variable "$i" got invalid value "soon" at "i.receivedAt"; A DateTime is ISO 8601'],
    [null, 'Variable "$i" of non-null type "ComplaintRegisterInput!" must not be null.'],
    [undefined, 'Variable "$i" of required type "ComplaintRegisterInput!" was not provided.'],
  ];
  for (const [i, message] of cases) {
    const answers = await Promise.all([server, interpreted].map((at) => at.request(REGISTER, i === undefined ? {} : { i }, { token: org.people.desk.token })));
    for (const { status, data, errors } of answers) {
      expect([status, data ?? null, errors![0]!.extensions.code, errors![0]!.extensions]).toEqual([400, null, 'BAD_USER_INPUT', { code: 'BAD_USER_INPUT' }]);
      if (!errors![0]!.message.startsWith(message)) expect(errors![0]!.message).toBe(message);
      expect(JSON.stringify(errors)).not.toMatch(/要求马上处理|欧阳明德"/);
    }
    expect(answers[0]!.errors).toEqual(answers[1]!.errors);
  }
});

test('the same over the socket', async () => {
  const client = socketClient(server, org.people.desk.token);
  const long = `${PERSON.name}${PERSON.phone}很生气，要求马上处理`;
  for (const c of [{ name: long }, [long, long], null]) {
    const live = subscribe(client, 'subscription ($c: ID!) { changes(communityId: $c) { id } }', { c });
    await live.ended;
    expect([live.events, (live.errors[0] as { extensions?: { code?: string } }).extensions?.code]).toEqual([[], 'BAD_USER_INPUT']);
    expect(JSON.stringify(live.errors)).not.toContain('要求马上处理');
  }
  await client.dispose();
});

test('a variable left out within an input object leaves the default, compiled or not', async () => {
  for (const at of [server, interpreted]) {
    const { data, errors } = await at.request('query ($c: ID!, $kind: ComplaintKind, $direction: OrderDirection) { complaints(communityId: $c, filter: { kind: $kind }, orderBy: { field: NUMBER, direction: $direction }) { totalCount } }', { c: org.communityId }, { token: org.people.desk.token });
    expect([data, errors]).toEqual([{ complaints: { totalCount: 0 } }, undefined]);
  }
});
