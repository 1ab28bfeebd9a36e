// Renovations (REP-3) over HTTP with the test clock: three gates, a review before works, two inspections a day.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, foundOrganisation, startTestServer, unknownId, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { addUnit, DUE, FIELDS, key, SPOILT, speaker, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

const OWN_CAST = { ...CAST, gardener: { roles: ['RESPONSIBLE_STAFF'], department: 'ENVIRONMENT' } } as const;
let server: TestServer;
let org: TestOrganisation<keyof typeof OWN_CAST>;
let other: TestOrganisation<keyof typeof CAST>;
let works: ReturnType<typeof speaker>;
let unitId: string;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());
const iso = (local: string): string => new Date(`${local}+08:00`).toISOString();
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('2026-11-02T09:00:00');
  org = await foundOrganisation(server, OWN_CAST);
  other = await foundOrganisation(server);
  works = speaker(server, 'renovation', `${FIELDS} ${DUE} applicant phone contractor scope openFindings unit { id number } drawings { title reference } review { points { topic result remark } by { id } } approval { text by { id } } ending { text } inspections { at newWorks hiddenWorks remark by { id } } worksDays { date inspections required state } acceptances { passed text by { id } }`);
  unitId = await addUnit(server, org, '1801');
});
afterAll(() => server.close());

const application = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  communityId: org.communityId, unitId, applicant: '赵先生', phone: '13712345678', contractor: '宏图装饰', scope: '厨卫翻新，移动燃气管', drawings: [{ title: '平面图', reference: '图-01' }],
  plannedStartAt: '2026-11-03T00:00:00Z', plannedEndAt: '2026-12-03T00:00:00Z', idempotencyKey: key(), ...more,
});
const apply = (person: Person = org.people.desk, more: Record<string, unknown> = {}): Promise<Thing> => works.must(person, 'renovationApply', application(more));
const on = (renovation: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ renovationId: renovation.id, expectedVersion: renovation.version, ...more });
const POINTS = ['REMOVAL', 'FRONT', 'PIPES', 'ENVIRONMENT'].map((topic) => ({ topic, result: topic === 'FRONT' ? 'NOT_CONCERNED' : 'PASSED' }));
const step = (renovation: Thing, name: string, more: Record<string, unknown> = {}, person: Person = org.people.manager): Promise<Thing> => works.must(person, `renovation${name}`, on(renovation, more));
const approved = async (): Promise<Thing> => step(await step(await apply(), 'Review', { points: POINTS }, org.people.engineer), 'Approve');
const inspected = (renovation: Thing): Promise<Thing> => step(renovation, 'Inspect', { newWorks: 'PASSED', hiddenWorks: 'PASSED' }, org.people.engineer);
const dues = (renovation: Thing): Thing => renovation.deadlines.map(({ state, startsAt, dueAt }: Thing) => [state, startsAt, dueAt]);

describe('REP-3: three gates', () => {
  test('REP-3: application with drawings, review before works, two inspections a day, acceptance with who checked', async () => {
    await at('2026-11-02T09:00:00');
    const applied = await apply();
    expect(applied).toMatchObject({ status: 'APPLIED', applicant: '赵先生', unit: { number: '1801' }, drawings: [{ title: '平面图', reference: '图-01' }], deadlines: [] });
    expect(await works.say(org.people.manager, 'renovationApprove', on(applied))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'review'] });
    const drawn = await step(applied, 'AddDrawing', { title: '水电图', reference: '图-02' }, org.people.desk);
    expect(await works.say(org.people.engineer, 'renovationReview', on(drawn, { points: POINTS.slice(1) }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'points'] });
    expect(await works.say(org.people.engineer, 'renovationReview', on(drawn, { points: [{ topic: 'REMOVAL', result: 'FAILED' }, ...POINTS.slice(1)] }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'points', '0', 'remark'] });
    const failed = await step(drawn, 'Review', { points: [{ topic: 'REMOVAL', result: 'FAILED', remark: '承重墙不得拆改' }, ...POINTS.slice(1)] }, org.people.engineer);
    expect(await works.say(org.people.manager, 'renovationApprove', on(failed))).toMatchObject({ __typename: 'StillOpenError' });
    const ready = await step(await step(failed, 'Review', { points: POINTS }, org.people.engineer), 'Approve', { remark: '同意' });
    expect([ready.status, ready.approval, ready.drawings.length]).toEqual(['APPROVED', { text: '同意', by: { id: org.people.manager.staffId } }, 2]);
    const begun = await step(ready, 'Start', {}, org.people.engineer);
    expect(dues(begun)).toEqual([['RUNNING', iso('2026-11-02T09:00:00'), iso('2026-11-03T00:00:00')]]);
    const twice = await inspected(await inspected(begun));
    expect(dues(twice)).toEqual([['MET', iso('2026-11-02T09:00:00'), iso('2026-11-03T00:00:00')], ['RUNNING', iso('2026-11-03T00:00:00'), iso('2026-11-04T00:00:00')]]);
    const completed = await step(twice, 'Complete', {}, org.people.engineer);
    expect([completed.status, dues(completed)[1][0]]).toEqual(['COMPLETED', 'CANCELLED']);
    const accepted = await step(completed, 'Accept', { passed: true, remark: '按规定验收' });
    expect([accepted.status, accepted.acceptances]).toEqual(['ACCEPTED', [{ passed: true, text: '按规定验收', by: { id: org.people.manager.staffId } }]]);
  });

  test('REP-3: each day owes two inspections by 24:00: at the instant met, a millisecond later missed; days without an entry are missed too', async () => {
    await at('2026-11-10T09:00:00');
    const begun = await step(await approved(), 'Start', {}, org.people.engineer);
    const once = await inspected(begun);
    await server.setClock('2026-11-10T16:00:00.001Z');
    const overdue = await works.read(org.people.engineer, once.id);
    expect([dues(overdue)[0][0], overdue.worksDays]).toEqual(['MISSED', [{ date: '2026-11-11', inspections: 0, required: 2, state: 'OWED' }, { date: '2026-11-10', inspections: 1, required: 2, state: 'MISSED' }]]);
    await at('2026-11-13T10:00:00');
    const later = await inspected(overdue);
    expect(dues(later)).toEqual([['MISSED', iso('2026-11-10T09:00:00'), iso('2026-11-11T00:00:00')], ['RUNNING', iso('2026-11-13T00:00:00'), iso('2026-11-14T00:00:00')]]);
    expect(later.worksDays.map(({ date, inspections, state }: Thing) => [date, inspections, state])).toEqual([['2026-11-13', 1, 'OWED'], ['2026-11-12', 0, 'MISSED'], ['2026-11-11', 0, 'MISSED'], ['2026-11-10', 1, 'MISSED']]);
    await server.setClock('2026-11-13T15:59:59.999Z');
    const done = await inspected(later);
    expect([dues(done)[1][0], dues(done)[2]]).toEqual(['MET', ['RUNNING', iso('2026-11-14T00:00:00'), iso('2026-11-15T00:00:00')]]);
    // A third inspection of the day changes no deadline.
    expect(dues(await inspected(done))).toHaveLength(3);
  });

  test('works that are stopped owe nothing; they go on with the day\'s deadline', async () => {
    await at('2026-11-16T09:00:00');
    const paused = await step(await step(await approved(), 'Start'), 'Pause', { reason: '周末停工' });
    expect([paused.status, dues(paused)[0][0], paused.worksDays]).toEqual(['PAUSED', 'CANCELLED', []]);
    expect(await works.say(org.people.engineer, 'renovationInspect', on(paused, { newWorks: 'PASSED', hiddenWorks: 'PASSED' }))).toMatchObject({ code: 'WRONG_STATE' });
    await at('2026-11-18T08:30:00');
    const resumed = await step(paused, 'Resume');
    expect(dues(resumed)[1]).toEqual(['RUNNING', iso('2026-11-18T08:30:00'), iso('2026-11-19T00:00:00')]);
    expect(resumed.worksDays.map(({ date }: Thing) => date)).toEqual(['2026-11-18']);
    expect((await step(resumed, 'Withdraw', { reason: '业主取消' }, org.people.desk)).status).toBe('WITHDRAWN');
  });

  test('open findings keep it from being accepted; an acceptance that fails sends it back under works', async () => {
    await at('2026-11-20T09:00:00');
    const begun = await step(await approved(), 'Start');
    const noted = await step(begun, 'Inspect', { newWorks: 'FAILED', hiddenWorks: 'PASSED', remark: '防水层过薄' }, org.people.engineer);
    const finding = await speaker(server, 'finding', 'id version').must(org.people.engineer, 'findingRecord', { communityId: org.communityId, source: 'RENOVATION', sourceId: noted.id, severity: 'MAJOR', dueAt: '2026-11-25T00:00:00Z', departmentId: org.departments['ENGINEERING'], description: '防水层过薄', idempotencyKey: key() });
    const completed = await step(noted, 'Complete');
    expect(completed.openFindings).toBe(1);
    expect(await works.say(org.people.manager, 'renovationAccept', on(completed, { passed: true }))).toMatchObject({ __typename: 'StillOpenError', message: '还有 1 项未办完，办完后才能做这一步。' });
    const back = await step(completed, 'Accept', { passed: false, remark: '防水层过薄' });
    expect([back.status, dues(back).at(-1)]).toEqual(['UNDER_WORKS', ['RUNNING', iso('2026-11-20T09:00:00'), iso('2026-11-21T00:00:00')]]);
    const findings = speaker(server, 'finding', 'id version');
    await findings.must(org.people.centre, 'findingCheck', { findingId: finding.id, expectedVersion: (await findings.must(org.people.engineer, 'findingRectify', { findingId: finding.id, expectedVersion: finding.version, text: '已重做' })).version, passed: true });
    expect((await step(await step(back, 'Complete'), 'Accept', { passed: true })).status).toBe('ACCEPTED');
  });

  test('refused with a reason, before works only', async () => {
    await at('2026-11-20T10:00:00');
    expect((await step(await apply(), 'Refuse', { reason: '拆改承重墙' })).ending.text).toBe('拆改承重墙');
    expect(await works.say(org.people.manager, 'renovationRefuse', on(await step(await approved(), 'Start'), { reason: '不行' }))).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('who may, who sees, and hostile input', () => {
  test('engineering reviews, its manager approves and accepts; other departments and the desk do not', async () => {
    const applied = await apply();
    for (const person of [org.people.gardener, org.people.desk, org.people.supervisor]) expect(await works.say(person, 'renovationReview', on(applied, { points: POINTS }))).toMatchObject({ code: 'NOT_ALLOWED' });
    const reviewed = await step(applied, 'Review', { points: POINTS }, org.people.engineer);
    expect(await works.say(org.people.engineer, 'renovationApprove', on(reviewed))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await step(reviewed, 'Approve', {}, org.people.centre)).status).toBe('APPROVED');
  });

  test('the committee and other departments read it masked, without the unit', async () => {
    const applied = await apply();
    for (const person of [org.people.committee, org.people.gardener]) {
      const seen = await works.read(person, applied.id);
      expect([seen.applicant, seen.phone, seen.unit, seen.entries.nodes[0].data]).toEqual(['赵**', '137****5678', null, expect.objectContaining({ applicant: '赵**', phone: '137****5678', unitId: null })]);
    }
    expect((await works.read(org.people.engineer, applied.id)).phone).toBe('13712345678');
  });

  test('another organisation sees nothing and names nothing', async () => {
    const applied = await apply();
    expect(await works.read(other.people.manager, applied.id)).toBeNull();
    expect(await works.say(other.people.manager, 'renovationReview', on(applied, { points: POINTS }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'renovationId'] });
    expect(await works.say(other.people.desk, 'renovationApply', application({ communityId: other.communityId }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'unitId'] });
    expect(await works.say(org.people.desk, 'renovationApply', application({ unitId: unknownId('Unit', unitId) }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'unitId'] });
    const { data } = await server.request('query ($c: ID!) { renovations(communityId: $c) { totalCount } }', { c: org.communityId }, { token: other.people.desk.token });
    expect(data.renovations.totalCount).toBe(0);
  });

  test.each(SPOILT.map(([text, problem], index) => [problem, index, text] as const))('a spoilt text is refused by its field: %s %i', async (_problem, _index, text) => {
    expect(await works.say(org.people.desk, 'renovationApply', application({ scope: text }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'scope'] });
    expect(await works.say(org.people.desk, 'renovationApply', application({ drawings: [{ title: '图', reference: '1' }, { title: text, reference: '2' }] }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'drawings', '1', 'title'] });
  });

  test('an end before the start, too many drawings, stale versions and repeated keys', async () => {
    expect(await works.say(org.people.desk, 'renovationApply', application({ plannedEndAt: '2026-11-03T00:00:00Z' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'plannedEndAt'] });
    expect(await works.say(org.people.desk, 'renovationApply', application({ drawings: Array.from({ length: 31 }, () => ({ title: '图', reference: '1' })) }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'drawings'] });
    const once = application();
    const first = await works.must(org.people.desk, 'renovationApply', once);
    expect((await works.must(org.people.desk, 'renovationApply', once)).id).toBe(first.id);
    expect(await works.say(org.people.desk, 'renovationApply', { ...once, scope: '别的' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    await step(first, 'Review', { points: POINTS });
    expect(await works.say(org.people.manager, 'renovationReview', on(first, { points: POINTS }))).toMatchObject({ code: 'STALE_VERSION' });
  });
});

test('the register verifies; a row that was changed past the journal is found', async () => {
  expect(await verified(server, org)).toEqual([]);
  const changed = await apply();
  await server.admin(`update renovations set status = 'ACCEPTED', state = jsonb_set(state, '{status}', '"ACCEPTED"') where number = $1`, [changed.number]);
  expect(await verified(server, org)).toEqual([expect.objectContaining({ subject: changed.number, problem: 'ROW_DIFFERS', detail: 'renovations: status, state' })]);
});
