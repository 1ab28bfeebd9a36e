// Complaints and incidents (INC-1): raised from complaints, joined by others, each with its own course and call-back.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { INCIDENT_CAST, INCIDENT_FIELDS } from './incident-cast.ts';
import { command, foundOrganisation, live, read, register, startTestServer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { DUE, FIELDS, key, speaker, type Thing } from './work-kit.ts';

let server: TestServer;
let org: TestOrganisation<keyof typeof INCIDENT_CAST>;
let incidents: ReturnType<typeof speaker>;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('2026-11-02T20:00:00');
  org = await foundOrganisation(server, INCIDENT_CAST);
  incidents = speaker(server, 'incident', `${FIELDS} ${DUE} ${INCIDENT_FIELDS}`);
});
afterAll(() => server.close());

const raise = (person: Person = org.people.desk, more: Record<string, unknown> = {}): Promise<Thing> =>
  incidents.must(person, 'incidentRaise', { communityId: org.communityId, playbook: 'FIRE', place: '3栋12层电缆井', idempotencyKey: key(), ...more });
const on = (incident: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ incidentId: incident.id, expectedVersion: incident.version, ...more });

describe('one incident, many complaints', () => {
  const complaintOf = (id: string): Promise<Thing> => read(server, org.people.desk, { id }, 'id version status incident { id number } deadlines { rule state }');
  test('INC-1: raised from complaints, joined by others, and each keeps its own course and call-back when it closes', async () => {
    await at('2026-11-06T09:00:00');
    const [first, second, third] = await Promise.all(['电梯困人', '电梯又停', '电梯异响'].map((title) => register(server, org, org.people.desk, { title })));
    const incident = await raise(org.people.desk, { playbook: 'LIFT_ENTRAPMENT', place: '5栋', complaintIds: [first!.id, second!.id] });
    expect(incident.origin).toBe('COMPLAINT');
    const joined = await command(server, org.people.desk, 'complaintJoinIncident', third!, { incidentId: incident.id });
    expect(joined.__typename).toBe('ComplaintJoinIncidentPayload');
    const { data } = await server.request('query ($id: ID!) { incident(id: $id) { complaints(first: 10) { totalCount nodes { id } } } }', { id: incident.id }, { token: org.people.desk.token });
    expect(data.incident.complaints).toEqual({ totalCount: 3, nodes: expect.arrayContaining([first, second, third].map((one) => ({ id: one!.id }))) });
    const none = await incidents.must(org.people.centre, 'incidentComplete', on(incident, { reason: '现场事件' }));
    const done = await incidents.must(org.people.centre, 'incidentMarkUnderControl', on(none, { text: '人已救出' }));
    const manager = done.department.kind === 'ENGINEERING' ? org.people.manager : org.people.security;
    const closed = await incidents.must(org.people.centre, 'incidentAcceptSummary', on(await incidents.must(manager, 'incidentSubmitSummary', on(done, { cause: '门机', course: '救出', lessons: '保养' }))));
    expect(closed.status).toBe('CLOSED');
    for (const one of [first!, second!, third!]) {
      const complaint = await complaintOf(one.id);
      expect([complaint.status, complaint.incident.id]).toEqual(['REGISTERED', incident.id]);
      expect(complaint.deadlines.filter(({ state }: Thing) => state === 'RUNNING').map(({ rule }: Thing) => rule)).toContain('CMP-8');
    }
    const handled = await live(server, await complaintOf(first!.id), [[org.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '已修好', settles: true }]]);
    expect((await complaintOf(handled.id)).deadlines.filter(({ rule, state }: Thing) => rule === 'CMP-14b' && state === 'RUNNING')).toHaveLength(1);
  });

  test('only open incidents of the same community take complaints, drills never do', async () => {
    const complaint = await register(server, org, org.people.desk);
    const drill = await raise(org.people.desk, { drill: true });
    const over = await incidents.must(org.people.centre, 'incidentStandDown', on(await raise(), { reason: '误报' }));
    for (const { id } of [drill, over]) expect(await command(server, org.people.desk, 'complaintJoinIncident', complaint, { incidentId: id })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'incidentId'] });
    expect(await incidents.say(org.people.desk, 'incidentRaise', { communityId: org.communityId, kind: 'CONCENTRATED', place: '5栋', drill: true, complaintIds: [complaint.id], idempotencyKey: key() })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'complaintIds'] });
    expect(await incidents.say(org.people.guard, 'incidentRaise', { communityId: org.communityId, kind: 'CONCENTRATED', place: '5栋', complaintIds: [complaint.id], idempotencyKey: key() })).toMatchObject({ __typename: 'NotAllowedError' });
    const incident = await raise(org.people.desk, { complaintIds: [complaint.id] });
    const left = await command(server, org.people.desk, 'complaintJoinIncident', await complaintOf(complaint.id), { incidentId: null });
    expect((await complaintOf(complaint.id)).incident).toBeNull();
    expect(left.complaint?.version).toBe(complaint.version + 2);
    expect((await server.request('query ($id: ID!, $incident: ID!) { complaints(communityId: $id, filter: { incidentId: $incident }) { totalCount } }', { id: org.communityId, incident: incident.id }, { token: org.people.desk.token })).data.complaints.totalCount).toBe(0);
  });

  test('INC-1: a complaint says whether an incident may be raised from it; not while it belongs to one that goes on', async () => {
    const complaint = await register(server, org, org.people.desk);
    const may = async (person: Person, language = 'en'): Promise<Thing> => {
      const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { allowedActions { action allowed code reason } } }', { id: complaint.id }, { token: person.token, headers: { 'accept-language': language } });
      return data.complaint.allowedActions.find(({ action }: Thing) => action === 'incidentRaise');
    };
    const from = (idempotencyKey = key()): Record<string, unknown> => ({ communityId: org.communityId, kind: 'CONCENTRATED', place: '5栋', complaintIds: [complaint.id], idempotencyKey });
    expect(await may(org.people.desk)).toEqual({ action: 'incidentRaise', allowed: true, code: null, reason: null });
    expect(await may(org.people.guard)).toMatchObject({ allowed: false, code: 'NOT_ALLOWED' });
    const once = key();
    const incident = await incidents.must(org.people.desk, 'incidentRaise', from(once));
    expect(await may(org.people.desk)).toEqual({ action: 'incidentRaise', allowed: false, code: 'INVALID_FIELD', reason: 'This complaint belongs to an incident that is still going on.' });
    expect((await may(org.people.desk, 'zh-CN')).reason).toBe('这起投诉已属于一起进行中的事件。');
    expect(await incidents.say(org.people.desk, 'incidentRaise', from())).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_FIELD', path: ['input', 'complaintIds'] });
    // What was answered before holds.
    expect((await incidents.must(org.people.desk, 'incidentRaise', from(once))).id).toBe(incident.id);
    await incidents.must(org.people.centre, 'incidentStandDown', on(incident, { reason: '误报' }));
    expect(await may(org.people.desk)).toMatchObject({ allowed: true });
    const again = await incidents.must(org.people.desk, 'incidentRaise', from());
    expect((await complaintOf(complaint.id)).incident.id).toBe(again.id);
  });

  test('INC-1: of two who raise one from the same complaint at once, one does', async () => {
    const complaint = await register(server, org, org.people.desk);
    const answers = await Promise.all([org.people.desk, org.people.supervisor].map((person) => incidents.say(person, 'incidentRaise', { communityId: org.communityId, kind: 'CONCENTRATED', place: '5栋', complaintIds: [complaint.id], idempotencyKey: key() })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['IncidentRaisePayload', 'InvalidInputError']);
    expect((await complaintOf(complaint.id)).version).toBe(complaint.version + 1);
  });

  test('a complaint that changes at the same moment does not break the raising', async () => {
    const complaint = await register(server, org, org.people.desk);
    const [incident] = await Promise.all([raise(org.people.desk, { complaintIds: [complaint.id] }), command(server, org.people.desk, 'complaintFollowUp', complaint, { text: '已致电' })]);
    expect((await complaintOf(complaint.id)).incident.id).toBe(incident.id);
  });
});

test('the fold of every complaint and incident is its row, and the register verifies', async () => {
  expect(await verified(server, org)).toEqual([]);
});
