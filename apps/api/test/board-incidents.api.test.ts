// Incidents on the wall: each step of one reaches the boards that watch its community, drills only those that show them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PLAYBOOKS } from '@huiyin/domain';
import { INCIDENT_CAST, INCIDENT_FIELDS } from './incident-cast.ts';
import { shown, watch, type Board } from './board-kit.ts';
import type { BoardIncident } from './board-events.ts';
import { paired } from './screen-kit.ts';
import { foundOrganisation, startTestServer, type TestOrganisation, type TestServer } from './testkit.ts';
import { DUE, FIELDS, key, speaker, type Thing } from './work-kit.ts';

/** And one who pairs screens. */
const PEOPLE = { ...INCIDENT_CAST, keys: { roles: ['SECURITY_ADMINISTRATOR'], department: null } } as const;

let server: TestServer;
let org: TestOrganisation<keyof typeof PEOPLE>;
let incidents: ReturnType<typeof speaker>;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server, PEOPLE);
  incidents = speaker(server, 'incident', `${FIELDS} ${DUE} ${INCIDENT_FIELDS}`);
});
afterAll(() => server.close());

const raise = (more: Record<string, unknown> = {}): Promise<Thing> => incidents.must(org.people.desk, 'incidentRaise', { communityId: org.communityId, playbook: 'FIRE', place: '3栋12层1203室', idempotencyKey: key(), ...more });
/** The incident as a board shows it once its next change came. */
async function next(board: Board, id: string): Promise<BoardIncident> {
  await board.next('BoardChange');
  return shown(board.events)[0]!.incidents.find((one) => one.id === id)!;
}

test('raised, confirmed, logged, ticked, under control: the wall follows each of it, and names nobody', async () => {
  const board = await watch(server, org.people.desk.token, [org.communityId]);
  await board.next('BoardSnapshot');
  const fire = await raise({ title: '张先生家起火，电话13800138000' });
  const first = await next(board, fire.id);
  expect(first).toMatchObject({
    number: fire.number, kind: 'ON_SITE', level: PLAYBOOKS.FIRE.level, drill: false, status: 'RAISED', underControlAt: null, owner: 'DEPARTMENT_MANAGER', place: '3栋12层＊室',
    notified: [{ party: 'OWN', acknowledgedAt: null }, { party: 'RESPONSIBLE', acknowledgedAt: null }], statement: null, log: [], playbook: { title: PLAYBOOKS.FIRE.title, done: 0 },
  });
  expect(first.department).not.toBeNull();
  expect(first.deadlines.length).toBeGreaterThan(0);
  expect(first.playbook!.current.length).toBeGreaterThan(0);
  expect(shown(board.events)[0]!.figures.openIncidents).toBe(1);
  await incidents.must(org.people.security, 'incidentAcknowledge', { incidentId: fire.id });
  expect((await next(board, fire.id)).notified[1]!.acknowledgedAt).not.toBeNull();
  await incidents.must(org.people.security, 'incidentLog', { incidentId: fire.id, kind: 'CAUSE', text: '1203室电线短路，王先生' });
  expect((await next(board, fire.id)).log).toMatchObject([{ kind: 'CAUSE', text: '＊室电线短路，＊先生' }]);
  const [step] = fire.runs[0].phases[0].steps as Thing[];
  await incidents.must(org.people.security, 'stepTick', { incidentId: fire.id, run: fire.runs[0].key, step: step.key, ...(step.ask === null ? {} : { answer: step.ask[0].key }) });
  expect((await next(board, fire.id)).playbook!.done).toBe(1);
  const words = board.frames.join();
  for (const personal of ['1203', '13800138000', '张先生', '王先生']) expect(words).not.toContain(personal);
  const fresh = await watch(server, org.people.desk.token, [org.communityId]);
  expect((await fresh.next()).communities).toEqual(shown(board.events));
  [board, fresh].forEach((one) => one.close());
});

test('a drill is on the walls that show drills, marked, and in no figure; on a screen that shows none it is not there', async () => {
  const { token: withDrills } = await paired(server, org.people.keys, org.communityId, { drills: true });
  const { token: without } = await paired(server, org.people.keys, org.communityId, { drills: false });
  const [people, drilling, plain] = await Promise.all([org.people.desk.token, withDrills, without].map((token) => watch(server, token, [org.communityId]))) as [Board, Board, Board];
  const before = (await Promise.all([people, drilling, plain].map((board) => board.next('BoardSnapshot'))))[0]!.communities![0]!;
  const drill = await raise({ drill: true });
  for (const board of [people, drilling]) expect(await next(board, drill.id)).toMatchObject({ drill: true, number: drill.number });
  const [community] = shown(people.events);
  expect([community!.incidentTotal, community!.figures.openIncidents]).toEqual([before.incidentTotal + 1, before.figures.openIncidents]);
  await plain.next('BoardChange');
  expect(shown(plain.events)[0]!.incidents.map(({ id }) => id)).not.toContain(drill.id);
  expect(plain.frames.join()).not.toContain(drill.number);
  [people, drilling, plain].forEach((board) => board.close());
});
