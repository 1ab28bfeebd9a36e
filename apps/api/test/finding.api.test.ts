// Findings of every source over HTTP (ORG-7, ORG-8): recorded, rectified by their department, checked by somebody else.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, foundOrganisation, startTestServer, unknownId, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { DUE, entryCount, FIELDS, key, SPOILT, speaker, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

const OWN_CAST = { ...CAST, inspector: { roles: ['REGION_INSPECTOR'], department: null }, gardener: { roles: ['DEPARTMENT_MANAGER'], department: 'ENVIRONMENT' } } as const;
let server: TestServer;
let org: TestOrganisation<keyof typeof OWN_CAST>;
let other: TestOrganisation<keyof typeof CAST>;
let findings: ReturnType<typeof speaker>;
const MORE = `${FIELDS} ${DUE} source severity dueAt foundAt inspectedBy place description closedAt department { id } recordedBy { id } rectification { text by { id } } checks { passed text by { id } } sourceSubject { id }`;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-02T01:00:00.000Z');
  org = await foundOrganisation(server, OWN_CAST);
  other = await foundOrganisation(server);
  findings = speaker(server, 'finding', MORE);
});
afterAll(() => server.close());

const DUE_AT = '2026-11-09T16:00:00.000Z';
const input = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({
  communityId: org.communityId, source: 'AUTHORITY', severity: 'MAJOR', dueAt: DUE_AT, departmentId: org.departments['ENGINEERING'], inspectedBy: '区住建局', place: '地下车库', description: '消防箱缺水带，联系 13812345678', idempotencyKey: key(), ...patch,
});
const record = (person: Person = org.people.centre, patch: Record<string, unknown> = {}): Promise<Thing> => findings.must(person, 'findingRecord', input(patch));
const on = (finding: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ findingId: finding.id, expectedVersion: finding.version, ...more });

describe('a finding from inspection to closing (ORG-8)', () => {
  test('ORG-8: recorded with its date, rectified by its department, checked by another person, closed', async () => {
    const made = await record();
    expect(made).toMatchObject({ status: 'OPEN', source: 'AUTHORITY', severity: 'MAJOR', dueAt: DUE_AT, department: { id: org.departments['ENGINEERING'] }, version: 1 });
    expect(made.number).toMatch(new RegExp(`^${org.code}-W2026-\\d{5}$`));
    expect(made.deadlines).toEqual([expect.objectContaining({ rule: 'ORG-8', state: 'RUNNING', dueAt: DUE_AT, owner: { role: 'DEPARTMENT_MANAGER', department: { id: org.departments['ENGINEERING'] } } })]);
    const done = await findings.must(org.people.manager, 'findingRectify', on(made, { text: '已补齐' }));
    expect([done.status, done.rectification.by.id, done.deadlines[0].state]).toEqual(['RECTIFIED', org.people.manager.staffId, 'MET']);
    expect(await findings.say(org.people.manager, 'findingCheck', on(done, { passed: true }))).toMatchObject({ __typename: 'NotOwnWorkError' });
    const closed = await findings.must(org.people.centre, 'findingCheck', on(done, { passed: true }));
    expect([closed.status, closed.closedAt]).toEqual(['CLOSED', '2026-11-02T01:00:00.000Z']);
    expect(closed.entries.nodes.map(({ type }: Thing) => type)).toEqual(['FindingRecorded', 'FindingRectified', 'FindingChecked']);
    expect(closed.allowedActions.every(({ allowed }: Thing) => !allowed)).toBe(true);
  });

  test('a check that fails says why and sets a new date; its deadline starts anew', async () => {
    const done = await findings.must(org.people.engineer, 'findingRectify', on(await record(), { text: '已补' }));
    expect(await findings.say(org.people.centre, 'findingCheck', on(done, { passed: false, dueAt: '2026-11-20T16:00:00Z' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'remark'] });
    expect(await findings.say(org.people.centre, 'findingCheck', on(done, { passed: false, remark: '仍缺' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'dueAt'] });
    expect(await findings.say(org.people.centre, 'findingCheck', on(done, { passed: true, dueAt: DUE_AT }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'dueAt'] });
    const again = await findings.must(org.people.centre, 'findingCheck', on(done, { passed: false, remark: '仍缺', dueAt: '2026-11-20T16:00:00Z' }));
    expect([again.status, again.dueAt, again.checks]).toEqual(['OPEN', '2026-11-20T16:00:00.000Z', [{ passed: false, text: '仍缺', by: { id: org.people.centre.staffId } }]]);
    expect(again.deadlines.map(({ state, dueAt }: Thing) => [state, dueAt])).toEqual([['MET', DUE_AT], ['RUNNING', '2026-11-20T16:00:00.000Z']]);
  });

  test('without a department the centre manager owes and rectifies it', async () => {
    const made = await record(org.people.supervisor, { departmentId: null });
    expect(made.deadlines[0].owner.role).toBe('CENTRE_MANAGER');
    expect(await findings.say(org.people.manager, 'findingRectify', on(made, { text: '好' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await findings.must(org.people.centre, 'findingRectify', on(made, { text: '好' }))).status).toBe('RECTIFIED');
  });

  test('a finding of ours names the check it was made in; other sources name none', async () => {
    expect(await findings.say(org.people.manager, 'findingRecord', input({ source: 'DAILY_CHECK' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'sourceId'] });
    const check = await speaker(server, 'dailyCheck', 'id').must(org.people.manager, 'dailyCheckRecord', { communityId: org.communityId, where: 'SITE', place: '水泵房', text: '渗水', result: 'FINDING', idempotencyKey: key() });
    expect(await findings.say(org.people.manager, 'findingRecord', input({ sourceId: check.id }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'sourceId'] });
    expect(await findings.say(org.people.manager, 'findingRecord', input({ source: 'RENOVATION', sourceId: check.id }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'sourceId'] });
    const made = await record(org.people.manager, { source: 'DAILY_CHECK', sourceId: check.id, inspectedBy: null });
    expect([made.sourceSubject, made.deadlines[0].rule]).toEqual([{ id: check.id }, 'ORG-7']);
    const { data } = await server.request('query ($c: ID!, $s: ID) { findings(communityId: $c, filter: { sourceId: $s, source: [DAILY_CHECK] }) { totalCount nodes { id } } }', { c: org.communityId, s: check.id }, { token: org.people.desk.token });
    expect(data.findings).toEqual({ totalCount: 1, nodes: [{ id: made.id }] });
  });

  test('a spot check is an inspector\'s', async () => {
    expect(await findings.say(org.people.centre, 'findingRecord', input({ source: 'SPOT_CHECK' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'source'] });
    expect((await record(org.people.inspector, { source: 'SPOT_CHECK', inspectedBy: null })).status).toBe('OPEN');
  });
});

describe('who may, and who sees', () => {
  test('roles and departments: the desk records none, another department rectifies none', async () => {
    expect(await findings.say(org.people.desk, 'findingRecord', input())).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await findings.say(org.people.committee, 'findingRecord', input())).toMatchObject({ code: 'NOT_ALLOWED' });
    const made = await record();
    expect(await findings.say(org.people.gardener, 'findingRectify', on(made, { text: '好' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await findings.say(org.people.centre, 'findingCheck', on(made, { passed: true }))).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('the owners\' committee reads with numbers masked, in fields and in entries (ORG-8)', async () => {
    const made = await record();
    const seen = await findings.read(org.people.committee, made.id);
    expect([seen.description, seen.entries.nodes[0].data.description]).toEqual(['消防箱缺水带，联系 138****5678', '消防箱缺水带，联系 138****5678']);
    expect((await findings.read(org.people.manager, made.id)).description).toContain('13812345678');
    expect((await findings.read(org.people.gardener, made.id)).description).toContain('138****5678');
  });

  test('another organisation sees nothing and changes nothing', async () => {
    const made = await record();
    expect(await findings.read(other.people.centre, made.id)).toBeNull();
    expect(await findings.say(other.people.manager, 'findingRectify', on(made, { text: '好' }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'findingId'] });
    expect(await findings.say(other.people.centre, 'findingRecord', input())).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'communityId'] });
    expect(await findings.say(other.people.centre, 'findingRecord', input({ communityId: other.communityId }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'departmentId'] });
    const { data } = await server.request('query ($c: ID!) { findings(communityId: $c) { totalCount nodes { id } } }', { c: org.communityId }, { token: other.people.centre.token });
    expect(data.findings).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('hostile and repeated input', () => {
  test.each(SPOILT.map(([text, problem], index) => [problem, index, text] as const))('a spoilt text is refused by its field, and nothing is written: %s %i', async (problem, _index, text) => {
    const before = await entryCount(server, org);
    const answer = await server.request('mutation ($input: FindingRecordInput!) { findingRecord(input: $input) { __typename ... on InvalidInputError { problem path } } }', { input: input({ description: text }) }, { token: org.people.centre.token });
    expect(answer.data.findingRecord).toEqual({ __typename: 'InvalidInputError', problem, path: ['input', 'description'] });
    expect(await entryCount(server, org)).toBe(before);
  });

  test('a date that is past and an instant that is to come are refused', async () => {
    expect(await findings.say(org.people.centre, 'findingRecord', input({ dueAt: '2026-11-02T01:00:00Z' }))).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'dueAt'] });
    expect(await findings.say(org.people.centre, 'findingRecord', input({ foundAt: '2026-11-02T01:01:00Z' }))).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'foundAt'] });
  });

  test('unknown ids are not found, a stale version is told, a repeated key answers the same', async () => {
    const made = await record();
    expect(await findings.say(org.people.manager, 'findingRectify', { findingId: unknownId('Finding', made.id), expectedVersion: 1, text: '好' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await findings.say(org.people.centre, 'findingRecord', input({ departmentId: unknownId('Department', org.departments['ENGINEERING']!) }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'departmentId'] });
    await findings.must(org.people.manager, 'findingRectify', on(made, { text: '好' }));
    expect(await findings.say(org.people.manager, 'findingRectify', on(made, { text: '好' }))).toMatchObject({ code: 'STALE_VERSION' });
    const once = input();
    const first = await findings.must(org.people.centre, 'findingRecord', once);
    expect((await findings.must(org.people.centre, 'findingRecord', once)).id).toBe(first.id);
    expect(await findings.say(org.people.centre, 'findingRecord', { ...once, severity: 'MINOR' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    await server.setClock('2026-11-10T01:00:00.000Z');
    expect((await findings.must(org.people.centre, 'findingRecord', once)).id).toBe(first.id);
    await server.setClock('2026-11-02T01:00:00.000Z');
  });
});

test('pages: open ones by what is due first, each once, with their total; overdue ones by the clock', async () => {
  const mine = await foundOrganisation(server, OWN_CAST);
  const made = await Promise.all([5, 3, 9, 7, 1].map((day) => findings.must(mine.people.centre, 'findingRecord', { ...input(), communityId: mine.communityId, departmentId: null, dueAt: `2026-11-1${day}T00:00:00Z`, idempotencyKey: key() })));
  const walked: Thing[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await server.request('query ($c: ID!, $after: String) { findings(communityId: $c, filter: { open: true }, first: 2, after: $after) { totalCount nodes { id dueAt } pageInfo { hasNextPage endCursor } } }', { c: mine.communityId, after }, { token: mine.people.desk.token });
    expect(data.findings.totalCount).toBe(5);
    walked.push(...data.findings.nodes);
    if (!data.findings.pageInfo.hasNextPage) break;
    after = data.findings.pageInfo.endCursor;
  }
  expect(walked.map(({ dueAt }) => dueAt.slice(8, 10))).toEqual(['11', '13', '15', '17', '19']);
  expect(new Set(walked.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
  await server.setClock('2026-11-14T00:00:00.000Z');
  const { data } = await server.request('query ($c: ID!) { findings(communityId: $c, filter: { overdue: true }) { totalCount } }', { c: mine.communityId }, { token: mine.people.desk.token });
  expect(data.findings.totalCount).toBe(2);
  await server.setClock('2026-11-02T01:00:00.000Z');
});

test('a page of findings with all it holds costs a few statements, however many there are', async () => {
  const { database } = server.services;
  const readAll = database.readAll.bind(database);
  let statements = 0;
  database.readAll = (scope, reads) => ((statements += reads.length), readAll(scope, reads));
  const { data, errors } = await server.request('query ($c: ID!) { findings(communityId: $c, first: 20) { totalCount nodes { id department { name } recordedBy { name } sourceSubject { id } deadlines { owner { department { name } } subject { id } } checks { by { name } } allowedActions { action } entries(first: 5) { totalCount nodes { type data actor { name } } } } } }', { c: org.communityId }, { token: org.people.committee.token });
  database.readAll = readAll;
  expect([errors, data.findings.nodes.length > 8]).toEqual([undefined, true]);
  expect(statements).toBeLessThanOrEqual(10);
});

test('the register verifies: rows and deadlines are the fold of their entries', async () => {
  expect(await verified(server, org)).toEqual([]);
});
