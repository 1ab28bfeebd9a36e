// Incidents (INC-1…11, PBK) over HTTP with the test clock: raised in three touches, told, answered, run by playbook, completed, summed up.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PLAYBOOKS, stepsOf } from '@huiyin/domain';
import { INCIDENT_CAST, INCIDENT_FIELDS } from './incident-cast.ts';
import { foundOrganisation, PASSWORD, signIn, startTestServer, unknownId, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { DUE, entryCount, FIELDS, key, SPOILT, speaker, type Thing } from './work-kit.ts';

let server: TestServer;
let org: TestOrganisation<keyof typeof INCIDENT_CAST>;
let other: TestOrganisation<keyof typeof INCIDENT_CAST>;
let incidents: ReturnType<typeof speaker>;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());
const iso = (local: string): string => new Date(`${local}+08:00`).toISOString();

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('2026-11-02T20:00:00');
  org = await foundOrganisation(server, INCIDENT_CAST, { name: '平台公司', code: 'REG1' });
  other = await foundOrganisation(server, INCIDENT_CAST);
  incidents = speaker(server, 'incident', `${FIELDS} ${DUE} ${INCIDENT_FIELDS}`);
});
afterAll(() => server.close());

const raise = (person: Person = org.people.desk, more: Record<string, unknown> = {}): Promise<Thing> =>
  incidents.must(person, 'incidentRaise', { communityId: org.communityId, playbook: 'FIRE', place: '3栋12层电缆井', idempotencyKey: key(), ...more });
const media = (more: Record<string, unknown> = {}): Promise<Thing> => raise(org.people.desk, { playbook: null, kind: 'MEDIA', place: '南门', title: '记者到访', departmentId: org.departments['SECURITY'], ...more });
const on = (incident: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ incidentId: incident.id, expectedVersion: incident.version, ...more });
const now = (incident: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ incidentId: incident.id, ...more });
const dues = (incident: Thing, rule: string): Thing => incident.deadlines.filter((one: Thing) => one.rule === rule).map(({ state, startsAt, dueAt, owner }: Thing) => [state, startsAt, dueAt, owner.role]);
const steps = (incident: Thing): Thing[] => incident.runs.flatMap((run: Thing) => run.phases.flatMap((phase: Thing) => phase.steps));
const inbox = async (person: Person): Promise<Thing[]> => (await server.request('{ messages(first: 10) { nodes { kind rule number dueAt drill subject { __typename } deadline { rule state } } } }', {}, { token: person.token })).data.messages.nodes;

describe('raising an incident (INC-1, INC-2)', () => {
  test('INC-1, INC-2: three things are enough; the playbook says the rest, and two people are told', async () => {
    await at('2026-11-02T20:00:00');
    const fire = await raise();
    expect(fire).toMatchObject({ status: 'RAISED', kind: 'ON_SITE', level: PLAYBOOKS.FIRE.level, title: PLAYBOOKS.FIRE.title.zh, place: '3栋12层电缆井', department: { kind: 'SECURITY' }, drill: false, publicSide: false, pictures: PLAYBOOKS.FIRE.pictures ? 'NEEDED' : 'NOT_NEEDED' });
    expect(fire.number).toMatch(/-E2026-\d{5}$/);
    expect(fire.notified.map(({ party, role, department }: Thing) => [party, role, department?.kind ?? null])).toEqual([['OWN', 'CUSTOMER_SUPERVISOR', null], ['RESPONSIBLE', 'DEPARTMENT_MANAGER', 'SECURITY']]);
    expect(dues(fire, 'INC-2')).toEqual([['RUNNING', iso('2026-11-02T20:00:00'), iso('2026-11-02T20:05:00'), 'CUSTOMER_SUPERVISOR'], ['RUNNING', iso('2026-11-02T20:00:00'), iso('2026-11-02T20:05:00'), 'DEPARTMENT_MANAGER']]);
    for (const person of [org.people.supervisor, org.people.security]) {
      expect((await inbox(person))[0]).toEqual({ kind: 'INCIDENT_RAISED', rule: 'INC-2', number: fire.number, dueAt: iso('2026-11-02T20:05:00'), drill: false, subject: { __typename: 'Incident' }, deadline: { rule: 'INC-2', state: 'RUNNING' } });
    }
    expect(await inbox(org.people.manager)).toEqual([]);
    const acknowledged = await incidents.must(org.people.security, 'incidentAcknowledge', now(fire));
    expect(dues(acknowledged, 'INC-2').map(([state]: Thing) => state)).toEqual(['RUNNING', 'MET']);
    expect(await incidents.say(org.people.manager, 'incidentAcknowledge', now(fire))).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await incidents.say(org.people.security, 'incidentAcknowledge', now(fire))).toMatchObject({ code: 'INVALID_FIELD' });
  });

  test('the same key and input answer the same, another input is a conflict', async () => {
    const idempotencyKey = key();
    const first = await raise(org.people.guard, { idempotencyKey });
    const before = await entryCount(server, org);
    expect((await raise(org.people.guard, { idempotencyKey })).id).toBe(first.id);
    expect(await entryCount(server, org)).toBe(before);
    expect(await incidents.say(org.people.guard, 'incidentRaise', { communityId: org.communityId, playbook: 'FIRE', place: '别处', idempotencyKey })).toMatchObject({ __typename: 'IdempotencyConflictError' });
  });

  test('without a playbook a kind is enough; what is missing or wrong is named', async () => {
    expect(await media()).toMatchObject({ kind: 'MEDIA', level: 2, publicSide: true, department: { kind: 'SECURITY' }, runs: [] });
    expect(await raise(org.people.desk, { playbook: null, kind: 'IMAGE', title: null })).toMatchObject({ title: '影响公司形象的事件', department: { kind: 'CUSTOMER_SERVICE' } });
    const wrong = async (more: Record<string, unknown>): Promise<Thing> => incidents.say(org.people.desk, 'incidentRaise', { communityId: org.communityId, place: '南门', idempotencyKey: key(), ...more });
    expect(await wrong({})).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'kind'] });
    expect(await wrong({ playbook: 'NOTHING' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'playbook'] });
    expect(await wrong({ playbook: '__proto__' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong({ kind: 'MEDIA', level: 5 })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'level'] });
    expect(await wrong({ kind: 'MEDIA', departmentId: other.departments['SECURITY'] })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'departmentId'] });
    expect(await wrong({ kind: 'MEDIA', happenedAt: '2027-01-01T00:00:00Z' })).toMatchObject({ __typename: 'WrongTimeError' });
    expect(await wrong({ kind: 'MEDIA', communityIds: [org.communityId] })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'communityIds'] });
    expect(await wrong({ kind: 'MEDIA', communityId: other.communityId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await incidents.say(org.people.committee, 'incidentRaise', { communityId: org.communityId, kind: 'MEDIA', place: '南门', idempotencyKey: key() })).toMatchObject({ __typename: 'NotAllowedError' });
    for (const [text] of SPOILT) expect(await wrong({ kind: 'MEDIA', place: text })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'place'] });
  });
});

describe('the course (INC-3…7)', () => {
  test('INC-5, INC-6, INC-7: answered, under control, no statement needed on the spot, summed up with copies, accepted', async () => {
    await at('2026-11-02T20:00:00');
    const fire = await raise();
    expect(dues(fire, 'INC-5')).toEqual([]);
    const answered = await incidents.must(org.people.security, 'incidentAnswer', on(fire, { reason: '电缆井短路', handling: '断电检查', impact: '12 层 4 户' }));
    expect(answered).toMatchObject({ status: 'ANSWERED', answer: { reason: '电缆井短路', by: { id: org.people.security.staffId } } });
    expect(await incidents.say(org.people.manager, 'incidentAnswer', on(answered, { reason: '甲', handling: '乙', impact: '丙' }))).toMatchObject({ __typename: 'NotAllowedError' });
    const none = await incidents.must(org.people.security, 'incidentComplete', on(answered, { reason: '现场事件' }));
    await at('2026-11-02T21:00:00');
    const done = await incidents.must(org.people.centre, 'incidentMarkUnderControl', on(none, { text: '明火已灭' }));
    expect([done.status, done.completedAt]).toEqual(['COMPLETED', iso('2026-11-02T21:00:00')]);
    expect(dues(done, 'INC-7')).toEqual([['RUNNING', iso('2026-11-02T21:00:00'), iso('2026-11-10T00:00:00'), 'DEPARTMENT_MANAGER']]);
    const lost = await incidents.must(org.people.security, 'incidentLoseControl', on(done, { reason: '复燃' }));
    expect([lost.status, dues(lost, 'INC-7')[0][0]]).toEqual(['ANSWERED', 'CANCELLED']);
    const again = await incidents.must(org.people.security, 'incidentMarkUnderControl', on(lost, { text: '已灭' }));
    const summary = { cause: '电缆老化', course: '20:00 报警，20:40 扑灭', lessons: '每季检查' };
    const summed = await incidents.must(org.people.security, 'incidentSubmitSummary', on(again, summary));
    expect(summed.status).toBe('SUMMARISED');
    expect(summed.summary.copies.map(({ department, staff }: Thing) => [department.kind, staff.map(({ id }: Thing) => id)])).toEqual(expect.arrayContaining([['SECURITY', [expect.any(String)]], ['ENGINEERING', [expect.any(String)]]]));
    expect((await inbox(org.people.manager))[0]).toMatchObject({ kind: 'SUMMARY_COPIED', number: fire.number, dueAt: null, deadline: null });
    expect(await incidents.say(org.people.security, 'incidentAcceptSummary', on(summed))).toMatchObject({ __typename: 'NotAllowedError' });
    const back = await incidents.must(org.people.centre, 'incidentReturnSummary', on(summed, { reason: '写清原因' }));
    expect([back.status, dues(back, 'INC-7').at(-1)[0]]).toEqual(['COMPLETED', 'RUNNING']);
    const closed = await incidents.must(org.people.centre, 'incidentAcceptSummary', on(await incidents.must(org.people.security, 'incidentSubmitSummary', on(back, summary))));
    expect(closed).toMatchObject({ status: 'CLOSED', acceptance: { by: { id: org.people.centre.staffId } } });
    expect(closed.allowedActions.filter(({ allowed }: Thing) => allowed).map(({ action }: Thing) => action)).toEqual(['incidentSecurePictures']);
  });

  test('INC-3: the desk sets another reply deadline; level and department turn out otherwise', async () => {
    await at('2026-11-03T09:00:00');
    const incident = await media();
    expect(dues(incident, 'INC-5')).toEqual([['RUNNING', iso('2026-11-03T09:00:00'), iso('2026-11-03T10:00:00'), 'DEPARTMENT_MANAGER']]);
    const set = await incidents.must(org.people.desk, 'incidentSetReplyDeadline', on(incident, { dueAt: iso('2026-11-03T09:20:00') }));
    expect(dues(set, 'INC-5').map(([state, , dueAt]: Thing) => [state, dueAt])).toEqual([['CANCELLED', iso('2026-11-03T10:00:00')], ['RUNNING', iso('2026-11-03T09:20:00')]]);
    expect(await incidents.say(org.people.centre, 'incidentSetReplyDeadline', on(set, { dueAt: iso('2026-11-03T09:30:00') }))).toMatchObject({ __typename: 'NotAllowedError' });
    const revised = await incidents.must(org.people.supervisor, 'incidentRevise', on(set, { level: 1, departmentId: org.departments['ENGINEERING'], place: '北门', reason: '电视台到场' }));
    expect(revised).toMatchObject({ level: 1, place: '北门', department: { kind: 'ENGINEERING' } });
    expect((await inbox(org.people.manager))[0]).toMatchObject({ kind: 'INCIDENT_RAISED', number: incident.number });
    expect(await incidents.say(org.people.security, 'incidentAnswer', on(revised, { reason: '甲', handling: '乙', impact: '丙' }))).toMatchObject({ __typename: 'NotAllowedError' });
  });

  test('a false alarm is stood down by the centre manager, and nothing more is owed', async () => {
    const incident = await raise();
    const down = await incidents.must(org.people.centre, 'incidentStandDown', on(incident, { reason: '水汽触发烟感' }));
    expect([down.status, down.deadlines.every(({ state }: Thing) => state === 'CANCELLED')]).toEqual(['STOOD_DOWN', true]);
    expect(await incidents.say(org.people.centre, 'incidentLog', now(incident, { text: '再记' }))).toMatchObject({ __typename: 'WrongStateError', code: 'WRONG_STATE' });
  });

  test('a stale form is refused, and two who judge it at once write once', async () => {
    const incident = await media();
    const both = await Promise.all([1, 2].map((n) => incidents.say(org.people.security, 'incidentMarkUnderControl', on(incident, { text: `第 ${n} 次` }))));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['IncidentMarkUnderControlPayload', 'StaleVersionError']);
  });

  test('without a version what others write meanwhile is no hindrance, only the facts are; a summary is judged as it was read', async () => {
    const fire = await raise();
    const first = steps(fire).find(({ state }) => state === 'OPEN');
    const all = await Promise.all([
      incidents.say(org.people.centre, 'stepTick', now(fire, { run: 'FIRE', step: first.key, answer: first.ask?.[0].key ?? null })),
      incidents.say(org.people.security, 'incidentAnswer', now(fire, { reason: '线路老化', handling: '更换', impact: '一层' })),
      incidents.say(org.people.desk, 'incidentSetReplyDeadline', now(fire, { dueAt: new Date(Date.parse(fire.raisedAt) + 3_600_000).toISOString() })),
      incidents.say(org.people.security, 'incidentRevise', now(fire, { level: 2, reason: '火已灭' })),
      ...[1, 2].map((n) => incidents.say(org.people.security, 'incidentMarkUnderControl', now(fire, { text: `第 ${n} 次` }))),
    ]);
    expect(all.map(({ __typename }) => __typename).sort()).toEqual(['IncidentAnswerPayload', 'IncidentMarkUnderControlPayload', 'IncidentRevisePayload', 'IncidentSetReplyDeadlinePayload', 'StepTickPayload', 'WrongStateError']);
    const noVersion = { incidentId: fire.id };
    for (const mutation of ['incidentAcceptSummary', 'incidentReturnSummary']) {
      const { status, errors } = await server.request(`mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`, { input: noVersion }, { token: org.people.centre.token });
      expect([status, errors?.[0]?.message]).toEqual([400, expect.stringContaining('expectedVersion')]);
    }
  });
});

describe('the playbook on a phone (PBK)', () => {
  test('PBK: a frozen copy runs step by step with its limits; ten people write at once and nothing is lost', async () => {
    await at('2026-11-04T02:00:00');
    const fire = await raise(org.people.control);
    expect(fire.runs).toHaveLength(1);
    expect(fire.runs[0]).toMatchObject({ key: 'FIRE', title: PLAYBOOKS.FIRE.title.zh, done: 0 });
    expect(fire.runs[0].contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(steps(fire)).toHaveLength(stepsOf(PLAYBOOKS.FIRE).length);
    const open = steps(fire).filter(({ state }) => state === 'OPEN');
    expect(open.length).toBeGreaterThan(0);
    const first = open[0];
    const answer = first.ask?.[0].key ?? null;
    const ticked = await incidents.must(org.people.centre, 'stepTick', now(fire, { run: 'FIRE', step: first.key, answer, text: '已办' }));
    expect(steps(ticked).find(({ key: step }) => step === first.key)).toMatchObject({ state: 'DONE', mark: { skipped: false, text: '已办', by: { id: org.people.centre.staffId } } });
    expect(await incidents.say(org.people.centre, 'stepTick', now(fire, { run: 'FIRE', step: first.key, answer }))).toMatchObject({ __typename: 'WrongStateError', code: 'WRONG_STATE' });
    expect(await incidents.say(org.people.gardener, 'stepTick', now(fire, { run: 'FIRE', step: steps(ticked).find(({ state }) => state === 'OPEN').key }))).toMatchObject({ __typename: 'NotAllowedError' });
    const again = await incidents.must(org.people.centre, 'stepReopen', now(fire, { run: 'FIRE', step: first.key, reason: '误点' }));
    expect(steps(again).find(({ key: step }) => step === first.key)).toMatchObject({ state: 'OPEN', mark: null });
    const skipped = await incidents.must(org.people.centre, 'stepSkip', now(fire, { run: 'FIRE', step: first.key, reason: '无此条件' }));
    expect(steps(skipped).find(({ key: step }) => step === first.key)).toMatchObject({ state: 'SKIPPED', mark: { skipped: true, text: '无此条件' } });
    const people = [org.people.guard, org.people.control, org.people.security, org.people.safety, org.people.desk];
    const lines = await Promise.all(Array.from({ length: 10 }, (_, n) => incidents.say(people[n % people.length]!, 'incidentLog', now(fire, { kind: 'PEOPLE', text: `第 ${n} 条` }))));
    expect(lines.map(({ __typename }) => __typename)).toEqual(Array(10).fill('IncidentLogPayload'));
    const seen = await incidents.read(org.people.committee, fire.id);
    expect(seen.log.map(({ text }: Thing) => text).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `第 ${n} 条`));
    expect(await incidents.say(org.people.gardener, 'incidentLog', now(fire, { text: '路过' }))).toMatchObject({ __typename: 'NotAllowedError' });
  });

  test('posts, heads and pictures are on record', async () => {
    const fire = await raise(org.people.guard);
    const directs = async (person: Person): Promise<boolean> => (await incidents.read(person, fire.id)).logKinds.includes('DIRECTION');
    expect([await directs(org.people.guard), (await incidents.read(org.people.gardener, fire.id)).logKinds]).toEqual([false, []]);
    expect(await incidents.say(org.people.guard, 'incidentLog', now(fire, { kind: 'DIRECTION', text: '撤' }))).toMatchObject({ __typename: 'NotAllowedError' });
    const leading = await incidents.must(org.people.guard, 'incidentTakePost', now(fire, { post: 'COMMANDER' }));
    expect(leading.logKinds).toContain('DIRECTION');
    expect((await incidents.must(org.people.guard, 'incidentLog', now(fire, { kind: 'DIRECTION', text: '撤' }))).log[0].kind).toBe('DIRECTION');
    const over = await incidents.must(org.people.guard, 'incidentHandOver', now(fire, { post: 'COMMANDER', toId: org.people.security.staffId, text: '12 层已清' }));
    expect(over.posts).toEqual([{ post: 'COMMANDER', staff: { id: org.people.security.staffId } }]);
    expect(await incidents.say(org.people.security, 'incidentHandOver', now(fire, { post: 'COMMANDER', toId: other.people.security.staffId }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'toId'] });
    const counted = await incidents.must(org.people.guard, 'incidentCountHeads', now(fire, { where: '东门', present: 41, expected: 43 }));
    expect(counted.headCounts).toEqual([{ where: '东门', present: 41, expected: 43, text: null }]);
    const kept = await incidents.must(org.people.control, 'incidentSecurePictures', now(fire, { state: 'SECURED', text: '硬盘 3' }));
    expect([kept.pictures, dues(kept, 'INC-11')[0][0]]).toEqual(['SECURED', 'MET']);
    const two = await incidents.must(org.people.security, 'incidentStartPlaybook', on(kept, { playbook: 'GAS' }));
    expect(two.runs.map(({ key: run }: Thing) => run)).toEqual(['FIRE', 'GAS']);
    expect(await incidents.say(org.people.security, 'incidentStartPlaybook', on(two, { playbook: 'GAS' }))).toMatchObject({ code: 'INVALID_FIELD' });
  });

  test('in English the steps speak English', async () => {
    const fire = await raise(org.people.control);
    const { data } = await server.request('query ($id: ID!) { incident(id: $id) { runs { title } } }', { id: fire.id }, { token: org.people.control.token, headers: { 'accept-language': 'en' } });
    expect(data.incident.runs[0].title).toBe(PLAYBOOKS.FIRE.title.en);
  });
});

describe('wide incidents, lists and sight', () => {
  test('INC-1: a wide incident is raised in each community at once, linked to that of the office', async () => {
    const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token });
    const region = data.communities.nodes.find(({ level }: Thing) => level === 'REGION').id as string;
    const leader = await appoint(region, ['COMPANY_LEADER']);
    const input = { communityId: region, kind: 'WIDE_AREA', place: '各项目', title: '营销政策引起的投诉', communityIds: [org.communityId], idempotencyKey: key() };
    const wide = await incidents.must(leader, 'incidentRaise', input);
    expect(wide).toMatchObject({ kind: 'WIDE_AREA', department: null, origin: 'REPORT', number: expect.stringMatching(/^REG1.*-E2026-00001$/) });
    const children = (await server.request('query ($id: ID!) { incident(id: $id) { children { id number origin kind community { id } parent { id } notified { role } } } }', { id: wide.id }, { token: leader.token })).data.incident.children;
    expect(children).toEqual([expect.objectContaining({ origin: 'WIDE', kind: 'WIDE_AREA', community: { id: org.communityId }, parent: { id: wide.id } })]);
    expect((await incidents.must(leader, 'incidentRaise', input)).id).toBe(wide.id);
    // Whoever sees the community alone sees its incident, and nothing above it.
    expect((await server.request('query ($id: ID!) { incident(id: $id) { id parent { id } } }', { id: children[0].id }, { token: org.people.desk.token })).data.incident).toEqual({ id: children[0].id, parent: null });
    expect(await incidents.say(leader, 'incidentRaise', { ...input, communityIds: [other.communityId], idempotencyKey: key() })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'communityIds'] });
  });

  test('lists: open ones by what is due first, drills apart, by kind and status', async () => {
    await at('2026-11-05T09:00:00');
    const drill = await raise(org.people.desk, { drill: true, place: '演习广场' });
    const list = async (filter: Record<string, unknown>, person: Person = org.people.desk): Promise<Thing> =>
      (await server.request('query ($id: ID!, $filter: IncidentFilter) { incidents(communityId: $id, filter: $filter, first: 100) { totalCount nodes { id drill status kind nextDeadline { dueAt } } } }', { id: org.communityId, filter }, { token: person.token })).data.incidents;
    const drills = await list({ drill: true });
    expect([drills.nodes.some(({ id }: Thing) => id === drill.id), drills.nodes.every(({ drill: one }: Thing) => one)]).toEqual([true, true]);
    const real = await list({ drill: false, open: true });
    expect(real.totalCount).toBe(real.nodes.length);
    expect(real.nodes.some(({ id }: Thing) => id === drill.id)).toBe(false);
    const due = real.nodes.map(({ nextDeadline }: Thing) => nextDeadline?.dueAt ?? '9');
    expect(due).toEqual([...due].sort());
    expect((await list({ status: ['STOOD_DOWN'] })).nodes.every(({ status }: Thing) => status === 'STOOD_DOWN')).toBe(true);
    expect((await list({}, other.people.desk)).totalCount).toBe(0);
    expect((await server.request('query ($id: ID!) { incident(id: $id) { id } node(id: $id) { id } }', { id: drill.id }, { token: other.people.desk.token })).data).toEqual({ incident: null, node: null });
    expect(await incidents.say(org.people.desk, 'incidentLog', { incidentId: unknownId('Incident', drill.id), text: '无' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the fold of every incident is its row, and the register verifies', async () => {
    expect(await verified(server, org)).toEqual([]);
  });
});

/** Somebody of an office, signed in. */
async function appoint(communityId: string, roles: readonly string[]): Promise<Person> {
  const login = `office-${key()}`;
  const { data } = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId, name: '平台', login, password: PASSWORD, roles, idempotencyKey: login } }, { token: org.admin.token });
  if (data.staffAppoint.__typename !== 'StaffAppointPayload') throw new Error(JSON.stringify(data));
  return signIn(server, login);
}
