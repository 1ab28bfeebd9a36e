// What somebody owes and what the clock says about it, as screens ask for it: lists of what is open, names of who was told, whether the clock works.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deadlineOf } from './deadlines-sound.ts';
import { CAST, foundOrganisation, localId, payload, read, register, signIn, startTestServer, type Open, type Person, type TestOrganisation, type TestServer } from './testkit.ts';

const OWN_CAST = { ...CAST, duty: { roles: ['DUTY_PERSON'], department: 'CUSTOMER_SERVICE' } } as const;
let server: TestServer;
let org: TestOrganisation<keyof typeof OWN_CAST>;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true });
  await server.setClock('2026-10-09T01:00:00Z'); // Friday 09:00
  org = await foundOrganisation(server, OWN_CAST);
});
afterAll(() => server.close());

type Filter = Readonly<Record<string, unknown>>;
const listed = async (who: Person, complaint: Open, filter: Filter, communityId = org.communityId): Promise<string[]> => {
  const { data, errors } = await server.request('query ($c: ID!, $filter: DeadlineFilter) { deadlines(communityId: $c, first: 100, filter: $filter) { totalCount nodes { rule state subject { id } } } }', { c: communityId, filter }, { token: who.token });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  expect(data.deadlines.totalCount).toBe(data.deadlines.nodes.length);
  return data.deadlines.nodes.filter((one: { subject: { id: string } }) => one.subject.id === complaint.id).map((one: { rule: string; state: string }) => `${one.rule} ${one.state}`);
};

describe('what is open', () => {
  let complaint: Open;
  beforeAll(async () => {
    complaint = await register(server, org, org.people.desk);
    await server.setClock('2026-10-09T01:20:00Z');
  });

  test('is in one list by due time, overdue or not; what has ended in the other', async () => {
    const { desk } = org.people;
    expect(await listed(desk, complaint, { open: true })).toEqual(['CMP-8 MISSED', 'CMP-11b RUNNING', 'CMP-12 RUNNING', 'CMP-9 RUNNING', 'CMP-11a RUNNING']);
    expect(await listed(desk, complaint, { open: true, state: 'MISSED' })).toEqual(['CMP-8 MISSED']);
    expect(await listed(desk, complaint, { open: true, rule: 'CMP-9' })).toEqual(['CMP-9 RUNNING']);
    expect(await listed(desk, complaint, { open: false })).toEqual([]);
    await server.request('mutation ($input: ComplaintReplyInput!) { complaintReply(input: $input) { __typename } }', { input: { complaintId: complaint.id, expectedVersion: 1, stage: 'FIRST', way: 'PHONE', text: '抱歉' } }, { token: desk.token });
    expect(await listed(desk, complaint, { open: false })).toEqual(['CMP-8 MISSED']);
    expect(await listed(desk, complaint, { open: true, state: 'MISSED' })).toEqual([]);
  });

  test('lies on whoever is told first: desk and duty person for each other, the supervisor before there is a department', async () => {
    const { desk, duty, supervisor, manager, centre } = org.people;
    const own = async (who: Person): Promise<string> => (await listed(who, complaint, { mine: true, open: true })).join();
    expect([await own(desk), await own(duty)]).toEqual(['CMP-12 RUNNING,CMP-9 RUNNING', 'CMP-12 RUNNING,CMP-9 RUNNING']);
    expect([await own(supervisor), await own(manager), await own(centre)]).toEqual(['CMP-11b RUNNING,CMP-11a RUNNING', '', '']);
    await server.request('mutation ($input: ComplaintDispatchInput!) { complaintDispatch(input: $input) { __typename } }', { input: { complaintId: complaint.id, expectedVersion: 2, departmentId: org.departments['ENGINEERING'] } }, { token: supervisor.token });
    expect([await own(supervisor), await own(manager)]).toEqual(['', 'CMP-22 RUNNING,CMP-11b RUNNING,CMP-11a RUNNING']);
  });

  test('what was registered at night is the desk\'s by day', async () => {
    await server.setClock('2026-10-09T15:30:00Z'); // 23:30
    const late = await register(server, org, org.people.duty);
    expect((await read(server, org.people.desk, late, 'deadlines { rule owner { role } }')).deadlines.find(({ rule }: { rule: string }) => rule === 'CMP-8').owner.role).toBe('DUTY_PERSON');
    expect(await listed(org.people.desk, late, { mine: true, rule: 'CMP-8' })).toEqual(['CMP-8 RUNNING']);
  });
});

describe('who was told', () => {
  const told = async (who: Person, complaint: Open) => (await read(server, who, complaint, 'entries(first: 100) { nodes { type actor { id } data } }')).entries.nodes.filter(({ type }: { type: string }) => type.startsWith('Deadline')) as { type: string; actor: null; data: Record<string, unknown> }[];

  test('stands in the entry by name and global id, with the deadline\'s', async () => {
    await server.setClock('2026-10-10T01:00:00Z');
    const complaint = await register(server, org, org.people.desk);
    const id = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-8');
    await server.setClock('2026-10-10T01:16:00Z');
    const entries = await told(org.people.engineer, complaint);
    const desk = { id: org.people.desk.staffId, name: expect.stringMatching(/^desk /) };
    expect(entries.map(({ type, data }) => [type, data])).toEqual([
      ['DeadlineWarned', { deadlineId: id, rule: 'CMP-8', dueAt: Date.parse('2026-10-10T01:15:00Z'), deliverAt: expect.any(Number), told: [desk] }],
      ['DeadlineMissed', expect.objectContaining({ told: [desk] })],
      ['DeadlineEscalated', expect.objectContaining({ step: 1, to: 'MANAGER', told: [{ id: org.people.supervisor.staffId, name: expect.any(String) }] })],
    ]);
    expect(JSON.stringify(entries)).not.toContain(localId(org.people.desk.staffId));
    const { data } = await server.request('query ($id: ID!) { node(id: $id) { ... on Deadline { rule } } }', { id: entries[0]!.data['deadlineId'] }, { token: org.people.engineer.token });
    expect(data.node).toEqual({ rule: 'CMP-8' });
  });

  test('in the company above is named too', async () => {
    const open = async (name: string, code: string, more: Filter): Promise<string> => payload(await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on CommunityOpenPayload { community { id } } } }', { input: { name, code, idempotencyKey: code, ...more } }, { token: org.admin.token }), 'communityOpen').community.id;
    const appoint = async (communityId: string, login: string, role: string): Promise<Person> => {
      payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId, name: login, login: `${login}-${org.code.toLowerCase()}`, password: 'huiyin-test-password', roles: [role], idempotencyKey: login } }, { token: org.admin.token }), 'staffAppoint');
      return signIn(server, `${login}-${org.code.toLowerCase()}`);
    };
    const region = await open('大区', `${org.code.slice(0, 6)}R`, { level: 'REGION' });
    const below = await open('二期', `${org.code.slice(0, 6)}B`, { parentId: region });
    const [leader, desk] = [await appoint(region, 'leader', 'COMPANY_LEADER'), await appoint(below, 'clerk', 'CUSTOMER_ASSISTANT')];
    const complaint = await register(server, { ...org, communityId: below }, desk);
    await server.setClock('2026-10-10T02:30:00Z');
    const company = (entries: readonly { data: Record<string, unknown> }[]) => entries.find(({ data }) => data['to'] === 'COMPANY')!.data;
    expect(company(await told(desk, complaint))).toMatchObject({ step: 3, told: [{ id: leader.staffId, name: 'leader' }] });
  });

  test('why it waits is masked like any text, for those who do not need the number', async () => {
    const complaint = await register(server, org, org.people.desk);
    const deadlineId = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-11b');
    payload(await server.request('mutation ($input: DeadlinePauseInput!) { deadlinePause(input: $input) { __typename } }', { input: { deadlineId, reason: '等 13800000001 回电' } }, { token: org.people.desk.token }), 'deadlinePause');
    const reason = async (who: Person) => (await told(who, complaint)).at(-1)!.data['reason'];
    expect([await reason(org.people.desk), await reason(org.people.committee)]).toEqual(['等 13800000001 回电', expect.not.stringContaining('13800000001')]);
  });
});

describe('whether the clock works', () => {
  const status = async (at: TestServer, who: Person) => (await at.request('{ clockStatus { waitingSince late } }', {}, { token: who.token })).data?.clockStatus;

  test('with a worker nothing waits', async () => expect(await status(server, org.people.desk)).toEqual({ waitingSince: null, late: false }));

  test('without one it says so after a minute, to everybody who has something waiting and to nobody else', async () => {
    const still = await startTestServer({ clock: 'manual', worker: false });
    try {
      await still.setClock('2026-10-09T01:00:00.000Z');
      const [ours, theirs] = [await foundOrganisation(still), await foundOrganisation(still)];
      await register(still, ours, ours.people.desk);
      const said = async (now: string) => {
        await still.setClock(now);
        return status(still, ours.people.engineer);
      };
      expect(await said('2026-10-09T01:09:59.999Z')).toEqual({ waitingSince: null, late: false });
      expect(await said('2026-10-09T01:11:00.000Z')).toEqual({ waitingSince: '2026-10-09T01:10:00.000Z', late: false });
      expect(await said('2026-10-09T01:11:00.001Z')).toEqual({ waitingSince: '2026-10-09T01:10:00.000Z', late: true });
      expect(await status(still, ours.people.committee)).toMatchObject({ late: true });
      expect(await status(still, theirs.people.desk)).toEqual({ waitingSince: null, late: false });
      expect(await still.request('{ clockStatus { late } }')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    } finally {
      await still.close();
    }
  });
});
