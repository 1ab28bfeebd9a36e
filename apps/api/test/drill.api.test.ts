// A drill (INC-10): its messages, statement and figures reach no outside channel, no intake window, no feed that shows none and no statistic.
// Everything is done twice, as a drill and for real: what the real one reaches proves that the test can fail.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { shown, watch } from './board-kit.ts';
import { INCIDENT_CAST } from './incident-cast.ts';
import { paired } from './screen-kit.ts';
import { statementKit, words } from './statement-kit.ts';
import { foundOrganisation, localId, register, startTestServer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { key, speaker, type Thing } from './work-kit.ts';

const PEOPLE = { ...INCIDENT_CAST, keys: { roles: ['SECURITY_ADMINISTRATOR'], department: null } } as const;
const T0 = Date.parse('2026-11-02T02:00:00Z');
let server: TestServer;
let org: TestOrganisation<keyof typeof PEOPLE>;
let kit: ReturnType<typeof statementKit>;
const after = (minutes: number): Promise<void> => server.setClock(new Date(T0 + minutes * 60_000).toISOString());

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 720 } });
  await after(0);
  org = await foundOrganisation(server, PEOPLE);
  kit = statementKit(server, org as never);
  await speaker(server, 'channel', 'id version').must(org.admin, 'channelOpen', {
    communityId: org.communityId, name: '值班群', kind: 'WEBHOOK', settings: [{ name: 'url', value: 'https://127.0.0.1/hook' }, { name: 'secret', value: `whsec_${randomBytes(24).toString('base64')}` }],
    tells: ['DEADLINE_WARNED', 'DEADLINE_MISSED', 'DEADLINE_ESCALATED', 'INCIDENT_RAISED', 'STATEMENT_SENT', 'STATEMENT_FIXED', 'SUMMARY_COPIED'], rules: null, idempotencyKey: key(),
  });
});
afterAll(() => server.close());

/** What was queued to leave the house about one subject, by the kind of its message. */
const leaving = async (...ids: readonly string[]): Promise<readonly string[]> =>
  (await server.admin<{ kind: string }>('select distinct m.kind from deliveries d join messages m on m.community_id = d.community_id and m.id = d.message_id where m.subject_id = any ($1::uuid[]) order by 1', [ids.map(localId)])).map(({ kind }) => kind);
const inboxed = async (...ids: readonly string[]): Promise<number> => (await server.admin<{ count: number }>('select count(*)::int as count from messages where subject_id = any ($1::uuid[])', [ids.map(localId)]))[0]!.count;

/** From raised to summed up, past every deadline that warns, is missed or escalates. */
async function course(drill: boolean, place: string, from: number): Promise<{ readonly incident: Thing; readonly statement: Thing }> {
  await after(from);
  const raised = await kit.raise({ drill, place, pictures: true });
  // Nobody acknowledges and nobody answers: both are missed and escalated.
  await after(from + 90);
  const { id, version } = await kit.incidents.read(org.people.security, raised.id);
  await kit.incidents.must(org.people.security, 'incidentAnswer', { incidentId: id, expectedVersion: version, reason: '甲', handling: '乙', impact: '丙' });
  const draft = await kit.statements.must(org.people.supervisor, 'statementDraft', { incidentId: id, ...words(place), idempotencyKey: key() });
  await after(from + 240);
  const statement = await kit.statements.must(org.people.spokesman, 'statementFix', { statementId: draft.id, expectedVersion: draft.version, withoutAdviceReason: '急' });
  return { incident: await kit.incidents.read(org.people.desk, id), statement };
}

const window = (person: Person, place: string): Promise<Thing[]> => kit.shown(person, place, { content: 'FACILITY', text: place });

test('INC-10: a drill runs like the real thing, and nothing of it leaves the house, reaches a window, a plain screen or a figure', async () => {
  const { token: drilling } = await paired(server, org.people.keys, org.communityId, { drills: true });
  const { token: plain } = await paired(server, org.people.keys, org.communityId, { drills: false });
  const [onDrillScreen, onPlainScreen] = await Promise.all([drilling, plain].map((token) => watch(server, token, [org.communityId])));
  await Promise.all([onDrillScreen!.next('BoardSnapshot'), onPlainScreen!.next('BoardSnapshot')]);

  const drill = await course(true, '演习广场', 0);
  const real = await course(false, '北门广场', 300);
  await after(600);

  // The same people are told of both, in the house.
  expect(await inboxed(drill.incident.id, drill.statement.id)).toBe(await inboxed(real.incident.id, real.statement.id));
  expect(await inboxed(drill.incident.id, drill.statement.id)).toBeGreaterThan(5);
  // Outside channels.
  expect(await leaving(real.incident.id, real.statement.id)).toEqual(expect.arrayContaining(['DeadlineEscalated', 'DeadlineMissed', 'IncidentRaised']));
  expect(await leaving(drill.incident.id, drill.statement.id)).toEqual([]);
  // Intake windows: the words of the drill are shown to nobody who takes a call, and no reply has to name them.
  expect(await window(org.people.desk, '北门广场')).toHaveLength(1);
  expect(await window(org.people.desk, '演习广场')).toEqual([]);
  const [spoken, practised] = await Promise.all(['北门广场', '演习广场'].map((place) => register(server, org, org.people.desk, { title: '停水', location: place })));
  expect(await kit.reply(org.people.desk, spoken)).toMatchObject({ __typename: 'StatementRequiredError' });
  expect((await kit.reply(org.people.desk, practised)).__typename).toBe('ComplaintReplyPayload');
  // Boards: the drill's statement on drill screens only.
  await onDrillScreen!.next('BoardHeartbeat', 15_000);
  await onPlainScreen!.next('BoardHeartbeat', 15_000);
  const [withDrills] = shown(onDrillScreen!.events);
  const [without] = shown(onPlainScreen!.events);
  expect(withDrills!.incidents.find(({ id }) => id === drill.incident.id)).toMatchObject({ drill: true, statement: { explanation: '市政管网爆裂' } });
  expect(without!.incidents.map(({ id }) => id)).toEqual([real.incident.id]);
  expect(onPlainScreen!.frames.join()).not.toContain(drill.incident.number);
  expect(onPlainScreen!.frames.join()).not.toContain('演习广场');
  // Figures: one incident is open, on both.
  expect([withDrills!.figures.openIncidents, without!.figures.openIncidents]).toEqual([1, 1]);
  const { data } = await server.request('query ($id: ID!) { real: incidents(communityId: $id, filter: { drill: false }) { totalCount } drills: incidents(communityId: $id, filter: { drill: true }) { totalCount } }', { id: org.communityId }, { token: org.people.desk.token });
  expect(data).toEqual({ real: { totalCount: 1 }, drills: { totalCount: 1 } });
  // A summary is not owed for a drill (INC-7), and a real complaint never belongs to one.
  const [drilled, happened] = await Promise.all([drill, real].map(async ({ incident }) => kit.incidents.must(org.people.centre, 'incidentMarkUnderControl', { incidentId: incident.id, expectedVersion: incident.version, text: '已控' })));
  expect([drilled, happened].map(({ status }: Thing) => status)).toEqual(['COMPLETED', 'COMPLETED']);
  const owed = async (incident: Thing): Promise<readonly string[]> => (await server.admin<{ rule: string }>('select rule from deadlines where subject_id = $1 and met_at is null and cancelled_at is null order by 1', [localId(incident.id)])).map(({ rule }) => rule);
  expect([(await owed(drilled)).includes('INC-7'), (await owed(happened)).includes('INC-7')]).toEqual([false, true]);
  [onDrillScreen!, onPlainScreen!].forEach((board) => board.close());
});
