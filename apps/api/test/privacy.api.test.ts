// What is masked stays masked: in texts however a number is written, and against questions asked piece by piece.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foundOrganisation, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

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
}, 60_000);
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

describe('searching is no way round it', () => {
  test('no window of two to eleven digits that touches what is hidden finds it', async () => {
    for (let length = 2; length <= PHONE.length; length += 1) for (let at = 0; at + length <= PHONE.length; at += length < 4 ? 1 : 2) {
      const window = PHONE.slice(at, at + length);
      // The complaint's own number and the flat may hold two digits as well: those are shown.
      if (number.includes(window) || '1502'.includes(window)) continue;
      expect([window, await find(org.people.desk, window), await find(org.people.committee, window)]).toEqual([window, 1, 0]);
    }
  }, 30_000);

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
