// What is masked stays masked: in texts however a number is written, and against questions asked piece by piece.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { command, foundOrganisation, localId, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
const PHONE = '13874029618';
const WRITTEN = { title: `请打 +86${PHONE}`, detail: '或 138 7402 9618，或 138-7402-9618', location: '３ 栋 1502，１３８７４０２９６１８', remedySought: '回 0755-87402961' };
let number: string;
let id: string;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
  ({ id, number } = await register(server, org, org.people.desk, WRITTEN));
});
afterAll(() => server.close());

const find = async (person: Person, search: string): Promise<number> => {
  const { data, errors } = await server.request('query ($c: ID!, $search: String) { complaints(communityId: $c, filter: { search: $search }) { totalCount nodes { id } } }', { c: org.communityId, search }, { token: person.token });
  expect(errors).toBeUndefined();
  expect(data.complaints.nodes).toHaveLength(data.complaints.totalCount);
  return data.complaints.totalCount;
};

test('a number in any writing is masked in fields and entries, and stands clear for the desk', async () => {
  const read = async (person: Person) => (await server.request('query ($id: ID!) { complaint(id: $id) { title detail location remedySought entries { nodes { data } } } }', { id }, { token: person.token })).data.complaint;
  const { entries: clear, ...fields } = await read(org.people.desk);
  expect(fields).toEqual(WRITTEN);
  expect(clear.nodes[0].data).toMatchObject(WRITTEN);
  const masked = { title: '请打 +86138****9618', detail: '或 138 **** 9618，或 138-****-9618', location: '３ 栋 1502，１３８****９６１８', remedySought: '回 0755-****2961' };
  for (const person of [org.people.committee, org.people.engineer, org.admin]) {
    const { entries, ...shown } = await read(person);
    expect([person.login, shown]).toEqual([person.login, masked]);
    expect(entries.nodes[0].data).toMatchObject(masked);
  }
});

describe('who complains together, what was corrected, and all that is said beside', () => {
  const NAMES = ['欧阳修', '司马光', '诸葛亮'];
  const NUMBERS = ['13911112222', '13933334444', '13955556666'];
  const said = (what: string): string => `${what}，回 13955556666`;
  const READ = `query ($id: ID!) { complaint(id: $id) { reporter { name phone unit { id } } detail explanations { text notice } sharedNotice { reference } group { complainants { name phone unit { id } apart } } suggestions { text } outsideParty { name promise }
    returns { reason } sumUp { cause lesson adjustment } corrections { key value reason } entries(first: 100) { nodes { type data } } } }`;
  let org: Organisation;
  let wide: string;
  let unitId: string;
  beforeAll(async () => {
    org = await foundOrganisation(server);
    const { desk, supervisor, manager } = org.people;
    await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building: '9 栋', number: '901' }, { building: '9 栋', number: '902' }], idempotencyKey: 'wide' } }, { token: org.admin.token });
    const units = (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: org.communityId }, { token: org.admin.token })).data.community.units.nodes as { id: string }[];
    unitId = units[1]!.id;
    let at: { id: string; version: number } = await register(server, org, desk, { kind: 'REPAIR', detail: '灯坏', reporter: { name: '误名', phone: '13000000000', unitId: units[0]!.id } });
    wide = at.id;
    const entryId = (await server.request('query ($id: ID!) { complaint(id: $id) { entries { nodes { id } } } }', { id: wide }, { token: desk.token })).data.complaint.entries.nodes[0].id as string;
    const correct = (key: string, value: string, reason = '听错') => [desk, 'complaintCorrect', { entryId, key, value, reason }] as const;
    const dispatch = [supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'], instruction: said('尽快') }] as const;
    const steps: readonly (readonly [Person, string, Record<string, unknown>])[] = [
      [desk, 'complaintRegisterComplainants', { complainants: [{ name: '欧阳修', phone: '13911112222', unitId }, { name: '司马光', phone: '13933334444' }] }], [desk, 'complaintHear', { place: 1, apart: true, text: said('当面') }],
      correct('reporterName', '欧阳修', said('听错')), correct('reporterPhone', '13911112222'), correct('unitId', unitId), correct('detail', said('灯又坏')),
      [desk, 'complaintExplain', { way: 'NOTICE', text: said('已公示'), notice: said('公告') }], [desk, 'complaintLink', { notice: said('公告') }], [desk, 'complaintSuggest', { text: said('先绕行') }],
      [desk, 'complaintAddressOutsideParty', { party: 'CONTRACTOR', name: said('承建方'), promise: said('三天'), dueAt: new Date(Date.now() + 86_400_000).toISOString() }], [desk, 'complaintRecordOutsideDone', { text: said('已修') }],
      dispatch, [manager, 'complaintReturn', { reason: said('不归') }], dispatch, [desk, 'complaintUrge', { text: said('催') }], [manager, 'complaintAccept', {}], [manager, 'complaintRecordArrival', { text: said('到场') }],
      [manager, 'complaintAcceptRepair', { acceptedBy: '诸葛亮', remark: said('好') }], [manager, 'complaintComplete', { text: said('修好') }], [desk, 'complaintTellRecourse', { text: said('可申诉') }],
      [desk, 'complaintSumUp', { cause: said('老化'), lesson: said('早换'), adjustment: said('巡查') }],
    ];
    for (const [person, mutation, input] of steps) {
      const { complaint, ...refused } = await command(server, person, mutation, at, input);
      if (complaint === undefined) throw new Error(`${mutation}: ${JSON.stringify(refused)}`);
      at = complaint;
    }
  });
  const read = async (person: Person) => (await server.request(READ, { id: wide }, { token: person.token })).data.complaint;

  test('stand clear for the desk', async () => {
    const clear = await read(org.people.desk);
    const text = JSON.stringify(clear);
    for (const secret of [...NAMES, ...NUMBERS]) expect(text).toContain(secret);
    expect(clear.group.complainants).toEqual([{ name: '欧阳修', phone: '13911112222', unit: { id: unitId }, apart: true }, { name: '司马光', phone: '13933334444', unit: null, apart: false }]);
    expect([clear.reporter, clear.corrections[2].value]).toEqual([{ name: '欧阳修', phone: '13911112222', unit: { id: unitId } }, unitId]);
  });

  test("are masked for the owners' committee and for whoever has nothing to do with customers, in fields and in entries", async () => {
    for (const person of [org.people.committee, org.admin]) {
      const shown = await read(person);
      const text = JSON.stringify(shown);
      for (const secret of [...NAMES, ...NUMBERS, unitId, localId(unitId)]) expect([person.login, secret, text.includes(secret)]).toEqual([person.login, secret, false]);
      expect(shown.group.complainants).toEqual([{ name: '欧**', phone: '139****2222', unit: null, apart: true }, { name: '司**', phone: '139****4444', unit: null, apart: false }]);
      expect(shown.corrections.map(({ value }: { value: string | null }) => value)).toEqual(['欧**', '139****2222', null, '灯又坏，回 139****6666']);
      const data = (type: string): Record<string, unknown> => shown.entries.nodes.find((entry: { type: string }) => entry.type === type).data;
      expect(data('ComplainantsRegistered')['complainants']).toEqual([{ name: '欧**', phone: '139****2222', unitId: null }, { name: '司**', phone: '139****4444', unitId: null }]);
      expect([data('EntryCorrected')['value'], data('RepairAccepted')['acceptedBy'], data('ComplaintSummedUp')['lesson']]).toEqual(['欧**', '诸**', '早换，回 139****6666']);
    }
  });
});

describe('searching is no way round it', () => {
  test('no window of two to eleven digits that touches what is hidden finds it', async () => {
    for (let length = 2; length <= PHONE.length; length += 1) for (let at = 0; at + length <= PHONE.length; at += length < 4 ? 1 : 2) {
      const window = PHONE.slice(at, at + length);
      // The complaint's own number and the flat may hold two digits as well: those are shown.
      if (number.includes(window) || '1502'.includes(window)) continue;
      expect([window, await find(org.people.desk, window), await find(org.people.committee, window)]).toEqual([window, 1, 0]);
    }
  });

  test('nor does one with what stands before, between or after, or in full width', async () => {
    for (const words of ['打 +86138', '打 +861', '138 7', '8 74', '02 96', '8-74', '02-96', '7402 9', '１３８７', '７４', '755-8', '8740', '5-87', '请打 +86138740']) {
      expect([words, await find(org.people.desk, words), await find(org.people.committee, words)]).toEqual([words, 1, 0]);
    }
  });

  test('what a masked viewer may read is found: words, places and the number of the complaint', async () => {
    for (const words of ['请打', '栋', '1502', '栋 15', number, number.toLowerCase(), number.slice(-5)]) expect([words, await find(org.people.committee, words)]).toEqual([words, 1]);
  });

  test('likeness tells no digits either', async () => {
    const similar = async (person: Person, args: string): Promise<number> => (await server.request(`query ($c: ID!) { similarComplaints(communityId: $c, ${args}) { id } }`, { c: org.communityId }, { token: person.token })).data.similarComplaints.length;
    for (const digits of ['8740296', '87402961', '387402']) expect([digits, await similar(org.people.desk, `title: "${digits}"`), await similar(org.people.committee, `title: "${digits}"`)]).toEqual([digits, 1, 0]);
    // A guess is as good as another.
    for (const guess of ['请打 +8613874029618', '请打 +8613811119618']) expect(await similar(org.people.committee, `title: "${guess}"`)).toBe(1);
  });
});

test('a title and a place of any length are compared as far as a complaint can have them, without holding others up', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => register(server, org, org.people.desk, { title: `${index} ${'电梯困人求救'.repeat(30)}`, location: '大堂'.repeat(80) })));
  const long = Array.from({ length: 290_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7) % 20_000))).join('');
  const query = `query ($c: ID!, $l: String, $t: String!) { ${Array.from({ length: 20 }, (_, index) => `a${index}: similarComplaints(communityId: $c, title: $t, location: $l) { id }`).join(' ')} }`;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const { errors } = await server.request(query, { c: org.communityId, l: long, t: long.slice(0, 10_000) }, { token: org.people.desk.token });
  clearInterval(timer);
  expect(errors).toBeUndefined();
  expect(longest).toBeLessThan(400);
  const empty = await server.request('query ($c: ID!) { similarComplaints(communityId: $c, title: " ", location: "") { id } }', { c: org.communityId }, { token: org.people.desk.token });
  expect(empty.data.similarComplaints).toEqual([]);
});
