// Spot checks of service supervision (NOT-13) over HTTP with the test clock and its worker.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, foundOrganisation, localId, PASSWORD, payload, signIn, startTestServer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { named, photo, uploaded } from './upload-kit.ts';
import { verified } from './verified.ts';
import { DUE, FIELDS, key, speaker, type Thing } from './work-kit.ts';

let server: TestServer;
let org: TestOrganisation<keyof typeof CAST>;
let other: TestOrganisation<keyof typeof CAST>;
let checks: ReturnType<typeof speaker>;
let region: Person;
let headquarters: Person;
let quality: Person;
let leader: Person;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());
const iso = (local: string): string => new Date(`${local}+08:00`).toISOString();

async function appoint(communityId: string, name: string, role: string): Promise<Person> {
  const login = `${name}-${org.code.toLowerCase()}`;
  payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId, name: login, login, password: PASSWORD, roles: [role], idempotencyKey: login } }, { token: org.admin.token }), 'staffAppoint');
  return signIn(server, login);
}

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true });
  await at('2026-09-29T12:00:00');
  org = await foundOrganisation(server, CAST, { name: '华中平台公司', code: `R${randomBytes(3).toString('hex').toUpperCase()}` });
  other = await foundOrganisation(server);
  const { nodes } = (await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token })).data.communities;
  const officeOf = (level: string): string => nodes.find((one: Thing) => one.level === level).id;
  [region, leader, headquarters, quality] = [await appoint(officeOf('REGION'), 'region', 'REGION_INSPECTOR'), await appoint(officeOf('REGION'), 'leader', 'COMPANY_LEADER'), await appoint(officeOf('HEADQUARTERS'), 'hq', 'HEADQUARTERS_INSPECTOR'), await appoint(officeOf('HEADQUARTERS'), 'quality', 'QUALITY_DEPARTMENT')];
  checks = speaker(server, 'spotCheck', `${FIELDS} ${DUE} kind month occasion summary openedAt openedBy { id } completedAt completedBy { id } openFindings nextDeadline { dueAt } items { topic result remark place attachments notice { id title } at by { id } }`);
  await at('2026-09-30T12:00:00');
});
afterAll(() => server.close());

const listed = async (person: Person, filter: Record<string, unknown> = {}, communityId = org.communityId): Promise<Thing> =>
  (await server.request('query ($c: ID!, $f: SpotCheckFilter) { spotChecks(communityId: $c, filter: $f) { totalCount nodes { id kind month status openedBy { id } deadlines { state startsAt dueAt } } } }', { c: communityId, f: filter }, { token: person.token })).data.spotChecks;
const monthly = async (month: string): Promise<Thing> => checks.read(region, (await listed(region, { month, kind: ['MONTHLY'] })).nodes[0].id);
const on = (check: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ spotCheckId: check.id, expectedVersion: check.version, ...more });
const item = (person: Person, check: Thing, more: Record<string, unknown> = {}): Promise<Thing> => checks.say(person, 'spotCheckRecordItem', on(check, { topic: 'POSTED', result: 'IN_ORDER', ...more }));
const complete = (person: Person, check: Thing, summary = '总体良好'): Promise<Thing> => checks.say(person, 'spotCheckComplete', on(check, { summary }));
const open = (person: Person, more: Record<string, unknown> = {}): Promise<Thing> => checks.say(person, 'spotCheckOpen', { communityId: org.communityId, idempotencyKey: key(), ...more });
const told = async (check: Thing): Promise<string[]> => (await server.admin<{ login: string; kind: string }>('select s.login, m.kind from messages m join staff s on s.id = m.staff_id where m.subject_id = $1 order by m.at, m.id', [localId(check.id)])).map(({ login, kind }) => `${login.split('-')[0]} ${kind}`);

describe('NOT-13: the month that the region owes', () => {
  test('is opened by the clock on the 1st at 00:00, once, in nobody\'s name; without a region none is', async () => {
    await at('2026-09-30T23:59:59.999');
    expect((await listed(region)).nodes.map(({ month }: Thing) => month)).toEqual(['2026-09']);
    for (const now of ['2026-10-01T00:00:00', '2026-10-01T00:01:00', '2026-10-07T12:00:00']) await at(now);
    expect((await listed(region, { month: '2026-10' })).nodes).toEqual([expect.objectContaining({ kind: 'MONTHLY', month: '2026-10', status: 'OPEN', openedBy: null, deadlines: [{ state: 'RUNNING', startsAt: iso('2026-10-01T00:00:00'), dueAt: iso('2026-11-01T00:00:00') }] })]);
    expect((await monthly('2026-10')).deadlines).toEqual([expect.objectContaining({ rule: 'NOT-13', owner: { role: 'REGION_INSPECTOR', department: null } })]);
    expect((await listed(other.people.supervisor, {}, other.communityId)).totalCount).toBe(0);
  });

  test('nobody came in September: the inspector is told, then the centre manager, after three days the company', async () => {
    const september = await monthly('2026-09');
    expect(september.deadlines.map(({ state }: Thing) => state)).toEqual(['MISSED']);
    expect((await told(september)).sort()).toEqual(['centre DeadlineEscalated', 'leader DeadlineEscalated', 'region DeadlineMissed', 'region DeadlineWarned']);
    const { data } = await server.request('query ($c: ID!) { deadlines(communityId: $c, first: 100, filter: { mine: true }) { nodes { rule state subject { __typename id } } } }', { c: org.communityId }, { token: region.token });
    expect(data.deadlines.nodes).toContainEqual({ rule: 'NOT-13', state: 'MISSED', subject: { __typename: 'SpotCheck', id: september.id } });
  });

  test('recorded with a photo and about a notice, completed by the region: met', async () => {
    await at('2026-10-12T10:00:00');
    const notice = await speaker(server, 'notice', 'id').must(org.people.engineer, 'noticeRequest', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], kind: 'NOTICE', timeliness: 'GENERAL', title: '停水通知', purpose: '管道检修', truthCheck: '已核实', idempotencyKey: key() });
    const october = await monthly('2026-10');
    expect(await complete(region, october)).toMatchObject({ __typename: 'StillOpenError' });
    expect(await item(region, october, { result: 'FINDING' })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'remark'] });
    const { id } = await uploaded(server, region, await photo(), named('公告栏.jpg'));
    const first = (await item(region, october, { topic: 'TAKEN_DOWN', result: 'FINDING', remark: '三号楼过期通知未撤', place: '3 栋大堂', noticeId: notice.id, attachmentIds: [id] })).spotCheck;
    expect(first.items).toEqual([{ topic: 'TAKEN_DOWN', result: 'FINDING', remark: '三号楼过期通知未撤', place: '3 栋大堂', attachments: 1, notice: { id: notice.id, title: '停水通知' }, at: iso('2026-10-12T10:00:00'), by: { id: region.staffId } }]);
    const { data } = await server.request('query ($id: ID!) { spotCheck(id: $id) { entries(first: 20) { nodes { type attachments { kind name } } } } }', { id: october.id }, { token: region.token });
    expect(data.spotCheck.entries.nodes.at(-1)).toEqual({ type: 'SpotCheckItemRecorded', attachments: [{ kind: 'PHOTO', name: '公告栏.jpg' }] });
    const second = (await item(headquarters, first, { topic: 'SEALED' })).spotCheck;
    for (const person of [headquarters, quality]) expect(await complete(person, second)).toMatchObject({ code: 'NOT_ALLOWED' });
    await at('2026-11-01T00:00:00');
    const done = (await complete(region, second)).spotCheck;
    expect([done.status, done.summary, done.completedBy.id, done.completedAt, done.deadlines[0].state, done.nextDeadline]).toEqual(['DONE', '总体良好', region.staffId, iso('2026-11-01T00:00:00'), 'MET', null]);
    expect(await item(region, done)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await complete(region, { ...done, version: 1 })).toMatchObject({ code: 'STALE_VERSION' });
  });

  test('what it found is a finding of its own, with a date, tracked until somebody else has checked it', async () => {
    const [october] = (await listed(region, { month: '2026-10' })).nodes;
    const findings = speaker(server, 'finding', 'id version status sourceItem sourceSubject { __typename id }');
    const record = (more: Record<string, unknown>): Promise<Thing> => findings.say(region, 'findingRecord', { communityId: org.communityId, source: 'SPOT_CHECK', sourceId: october.id, severity: 'MINOR', dueAt: iso('2026-11-05T18:00:00'), description: '过期通知未撤', idempotencyKey: key(), ...more });
    expect(await record({ sourceId: Buffer.from(`WeeklyCheck:${localId(org.communityId)}:${localId(october.id)}`).toString('base64url') })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'sourceId'] });
    // Its first item is the torn one, its second is in order.
    for (const sourceItem of [2, 3, 0, -1]) expect(await record({ sourceItem })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'sourceItem'] });
    expect(await record({ sourceId: null, sourceItem: 1 })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'sourceItem'] });
    const { finding } = await record({ sourceItem: 1 });
    expect(finding.sourceItem).toBe(1);
    const { data } = await server.request('query ($id: ID!) { spotCheck(id: $id) { items { number findings { id } } } }', { id: october.id }, { token: region.token });
    expect(data.spotCheck.items).toEqual([{ number: 1, findings: [{ id: finding.id }] }, { number: 2, findings: [] }]);
    expect(finding.sourceSubject).toEqual({ __typename: 'SpotCheck', id: october.id });
    expect((await checks.read(region, october.id)).openFindings).toBe(1);
    const rectified = await findings.must(org.people.centre, 'findingRectify', { findingId: finding.id, expectedVersion: finding.version, text: '已撤除' });
    await findings.must(region, 'findingCheck', { findingId: finding.id, expectedVersion: rectified.version, passed: true });
    expect((await checks.read(region, october.id)).openFindings).toBe(0);
  });

  test('a millisecond late it stays missed', async () => {
    const november = (await item(region, await monthly('2026-11'))).spotCheck;
    await server.setClock(new Date(Date.parse(iso('2026-12-01T00:00:00')) + 1).toISOString());
    expect((await complete(region, november)).spotCheck.deadlines.map(({ state, dueAt }: Thing) => [state, dueAt])).toEqual([['MISSED', iso('2026-12-01T00:00:00')]]);
    expect((await listed(region, { month: '2026-12' })).totalCount).toBe(1);
  });
});

describe('NOT-13: at any time', () => {
  test('headquarters, quality and the region make extra ones; nobody owes them', async () => {
    await at('2026-12-05T15:00:00');
    for (const person of [headquarters, quality, region]) {
      const { spotCheck } = await open(person, { occasion: '业主来信' });
      expect([spotCheck.occasion, spotCheck.kind, spotCheck.month, spotCheck.openedBy.id, spotCheck.deadlines]).toEqual(['业主来信', 'EXTRA', '2026-12', person.staffId, []]);
      expect((await complete(person, (await item(person, spotCheck)).spotCheck)).spotCheck.status).toBe('DONE');
    }
    expect((await listed(region, { kind: ['EXTRA'] })).totalCount).toBe(3);
    expect((await listed(region, { open: true })).nodes.map(({ month }: Thing) => month)).toEqual(['2026-09', '2026-12']);
    for (const month of ['2026-13', '0000-01', 'x', '2026-12-01']) expect((await listed(region, { month })).totalCount).toBe(0);
    const idempotencyKey = key();
    expect((await open(headquarters, { idempotencyKey })).spotCheck.id).toBe((await open(headquarters, { idempotencyKey })).spotCheck.id);
  });

  test('a centre does not check itself, but reads what was found', async () => {
    const december = await monthly('2026-12');
    for (const person of [org.people.centre, org.people.supervisor, org.people.manager, org.people.desk, org.people.committee, leader]) {
      for (const answer of [await open(person), await item(person, december), await complete(person, december)]) expect(answer).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect((await checks.read(org.people.centre, december.id)).allowedActions).toEqual([{ action: 'spotCheckRecordItem', allowed: false, code: 'NOT_ALLOWED' }, { action: 'spotCheckComplete', allowed: false, code: 'NOT_ALLOWED' }]);
    expect((await listed(org.people.centre, { month: '2026-10' })).totalCount).toBe(1);
  });

  test('another organisation sees nothing, and names nothing of ours', async () => {
    const december = await monthly('2026-12');
    const stranger = other.people.supervisor;
    expect([await checks.read(stranger, december.id), (await listed(stranger)).totalCount]).toEqual([null, 0]);
    for (const answer of [await open(stranger), await item(stranger, december), await complete(stranger, december)]) expect(answer).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('everything folds back into its rows', async () => expect(await verified(server, org)).toEqual([]));
});
