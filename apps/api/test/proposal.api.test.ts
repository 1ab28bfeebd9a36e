// Concentrations (INC-1) over HTTP with the test clock and its worker: proposed with evidence, growing, accepted by raising an incident or dismissed with a verdict.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { INCIDENT_CAST } from './incident-cast.ts';
import { lookForConcentrations } from '../src/clock/concentrations.ts';
import { NO_SCOPE } from '../src/platform/database.ts';
import { findings, foundOrganisation, live, localId, register, startTestServer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { key, speaker, type Thing } from './work-kit.ts';

const FIELDS = `id number version status ground content title place households neededHouseholds withinMinutes leastLikeness from until evidence { likeness complaint { id number title incident { id } } }
  decidedAt decidedBy { id } verdict reason incident { id origin } allowedActions { action allowed } entries { nodes { type } }`;
let server: TestServer;
let org: TestOrganisation<keyof typeof INCIDENT_CAST>;
let proposals: ReturnType<typeof speaker>;
let now = Date.parse('2026-11-02T12:00:00Z');
/** Lets time pass and the worker look. */
async function later(minutes: number): Promise<void> {
  now += minutes * 60_000;
  await server.setClock(new Date(now).toISOString());
}

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 60 * 24 * 30, sessionHours: 24 * 30 } });
  await later(0);
  proposals = speaker(server, 'incidentProposal', FIELDS);
});
afterAll(() => server.close());
// A register of its own each: nothing of one test lies in the surroundings of another.
beforeEach(async () => {
  org = await foundOrganisation(server, INCIDENT_CAST);
});

let callers = 0;
const call = (title: string, more: Record<string, unknown> = {}): ReturnType<typeof register> => {
  callers += 1;
  return register(server, org, org.people.desk, { title, content: 'FACILITY', reporter: { name: `住户${callers}`, phone: `138${String(10_000_000 + callers)}` }, ...more });
};
const list = async (person: Person = org.people.supervisor, filter: Record<string, unknown> = {}): Promise<Thing[]> => {
  const { data, errors } = await server.request(`query ($c: ID!, $f: IncidentProposalFilter) { incidentProposals(communityId: $c, filter: $f) { totalCount nodes { ${FIELDS} } } }`, { c: org.communityId, f: filter }, { token: person.token });
  expect(errors).toBeUndefined();
  return data.incidentProposals.nodes;
};
async function proposed(): Promise<Thing> {
  for (const title of ['3栋电梯停运', '电梯停运老人下不来', '三栋电梯又停运了']) await call(title);
  await later(1);
  const [one] = await list();
  return one!;
}

describe('INC-1: the system proposes', () => {
  test('INC-1: three households on one matter make a proposal with its evidence and figures; who decides is told', async () => {
    await call('3栋电梯停运');
    await later(1);
    await call('小区垃圾桶满溢');
    await call('电梯停运老人下不来');
    await later(1);
    expect(await list()).toEqual([]);
    const third = await call('三栋电梯又停运了');
    await later(1);
    const [one, ...more] = await list();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ status: 'PROPOSED', ground: 'MATTER', content: 'FACILITY', title: '三栋电梯又停运了', households: 3, neededHouseholds: 3, withinMinutes: 4_320, leastLikeness: 25, decidedAt: null, incident: null });
    expect(one!.evidence.map(({ complaint }: Thing) => complaint.title)).toEqual(['3栋电梯停运', '电梯停运老人下不来', '三栋电梯又停运了']);
    expect(one!.evidence.map(({ likeness }: Thing) => likeness)).toEqual([expect.any(Number), expect.any(Number), null]);
    expect(one!.evidence[2].complaint.number).toBe(third.number);
    for (const person of [org.people.desk, org.people.supervisor, org.people.centre]) {
      const { data } = await server.request('{ messages(first: 1) { nodes { kind rule number dueAt subject { __typename } } } }', {}, { token: person.token });
      expect(data.messages.nodes).toEqual([{ kind: 'INCIDENT_PROPOSED', rule: 'INC-1', number: one!.number, dueAt: null, subject: { __typename: 'IncidentProposal' } }]);
    }
  });

  test('it grows by what belongs to it, and looking again, with a second worker beside it, writes nothing twice', async () => {
    await proposed();
    const beside = await startTestServer({ beside: server, env: { manualClock: true }, worker: true });
    try {
      await call('电梯停运两天了');
      await call('电梯停运', { reporter: { name: '住户X', phone: '13900000001' } });
      await call('电梯停运没人修', { reporter: { name: '住户X', phone: '13900000001' } });
      await Promise.all([later(1), beside.setClock(new Date(now).toISOString())]);
    } finally {
      await beside.close();
    }
    await later(1);
    const [one, ...more] = await list();
    expect([more, one!.households, one!.evidence.length]).toEqual([[], 5, 6]);
    expect(new Set(one!.evidence.map(({ complaint }: Thing) => complaint.id)).size).toBe(6);
    expect(one!.entries.nodes.map(({ type }: Thing) => type)).toEqual(['IncidentProposed', 'IncidentProposalGrown', 'IncidentProposalGrown', 'IncidentProposalGrown']);
  });

  test('what comes in while the worker looks is looked at by the next look: the one that completes it gives the title', async () => {
    // A database of its own, where nobody looks by himself.
    const quiet = await startTestServer({ fresh: true, clock: 'manual' });
    await quiet.setClock(new Date(now).toISOString());
    const own = await foundOrganisation(quiet, INCIDENT_CAST);
    const add = async (title: string, phone: string) => {
      now += 1_000;
      await quiet.setClock(new Date(now).toISOString());
      return register(quiet, own, own.people.desk, { title, content: 'FACILITY', reporter: { name: phone, phone } });
    };
    await add('3栋电梯停运', '13911110001');
    await add('电梯停运老人下不来', '13911110002');
    const { database, journal } = quiet.services;
    let third: Promise<unknown> | null = null;
    const read: typeof database.readAll = async (...asked) => {
      await (third ??= add('三栋电梯又停运了', '13911110003'));
      return database.readAll(...asked);
    };
    // Between what is new and what it is compared with, a third one comes in.
    await lookForConcentrations({ journal, database: { read: database.read.bind(database), write: database.write.bind(database), readAll: read } as never }, now);
    expect(third).not.toBeNull();
    await lookForConcentrations(quiet.services, now);
    const { data } = await quiet.request(`query ($c: ID!) { incidentProposals(communityId: $c) { nodes { title evidence { likeness complaint { title } } } } }`, { c: own.communityId }, { token: own.people.supervisor.token });
    expect(data.incidentProposals.nodes).toEqual([{ title: '三栋电梯又停运了', evidence: [
      { likeness: expect.any(Number), complaint: { title: '3栋电梯停运' } }, { likeness: expect.any(Number), complaint: { title: '电梯停运老人下不来' } }, { likeness: null, complaint: { title: '三栋电梯又停运了' } },
    ] }]);
    await quiet.close();
  });

  test('a community is looked through by one worker at a time: another leaves it alone, and the next look goes on', async () => {
    for (const title of ['天台漏水', '天台漏水到顶楼', '顶楼天台漏水']) await call(title);
    const community = localId(org.communityId);
    await server.services.database.write(NO_SCOPE, async (query) => {
      await query({ name: 'test_turn', text: `select pg_advisory_xact_lock(hashtextextended('concentrations ' || $1, 0))` }, [community]);
      now += 60_000;
      await server.setClock(new Date(now).toISOString());
      expect(await list()).toEqual([]);
    });
    await later(1);
    expect((await list()).map(({ households }) => households)).toEqual([3]);
  });

  test('two workers that look at the same moment write one proposal', async () => {
    const beside = await startTestServer({ beside: server, env: { manualClock: true }, worker: true });
    try {
      for (const title of ['水管爆裂漏水', '车库水管爆裂', '负一层水管爆裂淹水']) await call(title);
      now += 60_000;
      await Promise.all([server, beside].map((one) => one.setClock(new Date(now).toISOString())));
    } finally {
      await beside.close();
    }
    await later(1);
    expect((await list()).map(({ households }) => households)).toEqual([3]);
    expect(await findings(server, org)).toEqual([]);
  });

  test('by place: four homes of one building; by time: five households within the hour', async () => {
    const units = await homesOf('9', ['0101', '0202', '0303', '0404']);
    for (const [index, title] of ['消防门损坏', '路灯不亮', '门禁失灵', '外墙脱落'].entries()) await call(title, { reporter: { unitId: units[index] } });
    await later(1);
    expect((await list()).map(({ ground, households, place }) => [ground, households, place])).toEqual([['PLACE', 4, '9']]);
    org = await foundOrganisation(server, INCIDENT_CAST);
    for (const title of ['消防门损坏', '路灯不亮', '门禁失灵', '外墙脱落', '水泵异响']) await call(title, { content: 'SUDDEN_EVENT' });
    await later(1);
    expect((await list()).map(({ ground, households }) => [ground, households])).toEqual([['TIME', 5]]);
  });

  test('what was withdrawn, entered later or is older than the policy says is not counted', async () => {
    await call('3栋电梯停运', { backEntryReason: '补录纸质登记', receivedAt: new Date(now - 60_000).toISOString() });
    await live(server, await call('电梯停运一天了'), [[org.people.supervisor, 'complaintClose', { outcome: 'WITHDRAWN', reason: '客户撤回' }]]);
    await call('电梯停运老人下不来');
    await call('三栋电梯又停运了');
    await later(60 * 73);
    await call('电梯停运');
    await later(1);
    expect(await list()).toEqual([]);
  });
});

/** Homes of one building. */
async function homesOf(building: string, numbers: readonly string[]): Promise<readonly string[]> {
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: numbers.map((number) => ({ building, number })), idempotencyKey: key() } }, { token: org.admin.token });
  const { data } = await server.request('query ($id: ID!) { community(id: $id) { units(first: 100) { nodes { id } } } }', { id: org.communityId }, { token: org.admin.token });
  return data.community.units.nodes.map(({ id }: Thing) => id);
}

describe('a person decides', () => {
  test('accepted by raising: the incident comes from it, its free complaints join, and it is decided', async () => {
    const one = await proposed();
    const idempotencyKey = key();
    const raise = (): Promise<Thing> => speaker(server, 'incident', 'id origin complaints { totalCount } proposal { id number }').must(org.people.supervisor, 'incidentRaise', { communityId: org.communityId, kind: 'CONCENTRATED', place: '3栋', title: '电梯停运集中投诉', proposalId: one.id, idempotencyKey });
    const incident = await raise();
    expect(incident).toMatchObject({ origin: 'PROPOSAL', complaints: { totalCount: 3 }, proposal: { id: one.id, number: one.number } });
    expect((await raise()).id).toBe(incident.id);
    const [after] = await list(org.people.supervisor, { open: false });
    expect(after).toMatchObject({ status: 'ACCEPTED', incident: { id: incident.id }, decidedBy: { id: org.people.supervisor.staffId }, verdict: null });
    expect(after!.evidence.every(({ complaint }: Thing) => complaint.incident.id === incident.id)).toBe(true);
    expect(await speaker(server, 'incident', 'id').say(org.people.supervisor, 'incidentRaise', { communityId: org.communityId, kind: 'CONCENTRATED', place: '3栋', proposalId: one.id, idempotencyKey: key() })).toMatchObject({ __typename: 'WrongStateError' });
    expect(await proposals.say(org.people.supervisor, 'incidentProposalDismiss', { proposalId: one.id, expectedVersion: after!.version, verdict: 'UNRELATED' })).toMatchObject({ __typename: 'WrongStateError' });
    await speaker(server, 'incident', 'id').must(org.people.supervisor, 'incidentRaise', { communityId: org.communityId, kind: 'SUDDEN', place: '南门', idempotencyKey: key() });
    const { data } = await server.request('query ($c: ID!) { incidents(communityId: $c) { nodes { origin proposal { id } } } }', { c: org.communityId }, { token: org.people.guard.token });
    expect(data.incidents.nodes).toHaveLength(2);
    expect(data.incidents.nodes).toEqual(expect.arrayContaining([{ origin: 'REPORT', proposal: null }, { origin: 'PROPOSAL', proposal: { id: one.id } }]));
    // The next caller is told of the incident, not proposed again.
    await call('电梯停运');
    await later(1);
    expect(await list(org.people.supervisor, { open: true })).toEqual([]);
    expect(await findings(server, org)).toEqual([]);
  });

  test('dismissed with a verdict: what it held is not proposed again, three new ones are', async () => {
    const one = await proposed();
    expect(await proposals.say(org.people.supervisor, 'incidentProposalDismiss', { proposalId: one.id, expectedVersion: one.version, verdict: 'NOT_GRAVE' })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'reason'] });
    // It grows meanwhile: a form that was open is stale, one that asks for no version is taken.
    await call('电梯停运');
    await later(1);
    expect(await proposals.say(org.people.centre, 'incidentProposalDismiss', { proposalId: one.id, expectedVersion: one.version, verdict: 'NOT_GRAVE', reason: '维保已在现场' })).toMatchObject({ __typename: 'StaleVersionError' });
    const gone = await proposals.must(org.people.centre, 'incidentProposalDismiss', { proposalId: one.id, verdict: 'NOT_GRAVE', reason: '维保已在现场' });
    expect(gone).toMatchObject({ status: 'DISMISSED', verdict: 'NOT_GRAVE', reason: '维保已在现场', decidedBy: { id: org.people.centre.staffId } });
    await call('电梯停运');
    await call('电梯停运了');
    await later(1);
    expect(await list(org.people.supervisor, { open: true })).toEqual([]);
    await call('电梯还是停运');
    await later(1);
    expect((await list(org.people.supervisor, { open: true })).map(({ households }) => households)).toEqual([3]);
  });

  test('what a dismissed one held is not proposed again however long it grew before', async () => {
    const one = await proposed();
    for (const title of ['电梯停运', '电梯停运', '电梯停运']) {
      await later(60 * 36);
      await call(title);
    }
    await later(1);
    expect((await list())[0]).toMatchObject({ id: one.id, households: 6 });
    await proposals.must(org.people.centre, 'incidentProposalDismiss', { proposalId: one.id, verdict: 'HANDLED_OTHERWISE', reason: '维保合同已催办' });
    await call('电梯停运');
    await later(1);
    expect(await list(org.people.supervisor, { open: true })).toEqual([]);
  });

  test('who may decide is said; a drill, another community and an unknown one are refused', async () => {
    const one = await proposed();
    const may = async (person: Person): Promise<readonly string[]> => (await proposals.read(person, one.id)).allowedActions.filter(({ allowed }: Thing) => allowed).map(({ action }: Thing) => action);
    expect([await may(org.people.desk), await may(org.people.guard)]).toEqual([['incidentRaise', 'incidentProposalDismiss'], []]);
    const raising = speaker(server, 'incident', 'id');
    const input = { communityId: org.communityId, kind: 'CONCENTRATED', place: '3栋', proposalId: one.id };
    expect(await raising.say(org.people.guard, 'incidentRaise', { ...input, idempotencyKey: key() })).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await raising.say(org.people.desk, 'incidentRaise', { ...input, drill: true, idempotencyKey: key() })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'proposalId'] });
    const stranger = await foundOrganisation(server, INCIDENT_CAST);
    expect(await proposals.read(stranger.people.desk, one.id)).toBeNull();
    expect(await raising.say(stranger.people.desk, 'incidentRaise', { ...input, communityId: stranger.communityId, idempotencyKey: key() })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'proposalId'] });
    expect((await list()).map(({ status }) => status)).toEqual(['PROPOSED']);
  });
});
