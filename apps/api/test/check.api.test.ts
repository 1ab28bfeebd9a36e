// Weekly check (CMP-13), daily checks and commitments (ORG-7) over HTTP with the test clock.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@huiyin/evidence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, command, foundOrganisation, localId, PASSWORD, register, startTestServer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { DUE, FIELDS, key, speaker, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

let server: TestServer;
let org: TestOrganisation<keyof typeof CAST>;
let other: TestOrganisation<keyof typeof CAST>;
let checks: ReturnType<typeof speaker>;
let commitments: ReturnType<typeof speaker>;
let dailies: ReturnType<typeof speaker>;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());
const iso = (local: string): string => new Date(`${local}+08:00`).toISOString();
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('2026-11-04T10:00:00');
  org = await foundOrganisation(server);
  other = await foundOrganisation(server);
  checks = speaker(server, 'weeklyCheck', `${FIELDS} ${DUE} week startsAt dueAt openFindings sections { section result remark total complaints { id } at by { id } } signature { at by { id } shownHash late reason }`);
  commitments = speaker(server, 'commitment', `${FIELDS} ${DUE} toWhom text dueAt closing { text by { id } }`);
  dailies = speaker(server, 'dailyCheck', 'id number where place text result checkedAt checkedBy { id } openFindings');
});
afterAll(() => server.close());

const open = (person: Person, input: Record<string, unknown> = {}, mine = org): Promise<Thing> => checks.say(person, 'weeklyCheckOpen', { communityId: mine.communityId, idempotencyKey: key(), ...input });
const on = (check: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ checkId: check.id, expectedVersion: check.version, ...more });
const section = (check: Thing, name: string, more: Record<string, unknown> = {}): Promise<Thing> => checks.must(org.people.supervisor, 'weeklyCheckRecordSection', on(check, { section: name, result: 'IN_ORDER', ...more }));
const checked = async (check: Thing): Promise<Thing> => section(await section(await section(check, 'RECORDS'), 'HANDLING'), 'CALL_BACKS');
const sign = (check: Thing, more: Record<string, unknown> = {}): Promise<Thing> => checks.say(org.people.supervisor, 'weeklyCheckSign', on(check, { password: PASSWORD, ...more }));
const listed = async (person: Person, communityId = org.communityId): Promise<Thing> => (await server.request('query ($c: ID!) { weeklyChecks(communityId: $c) { totalCount nodes { id week status deadlines { state dueAt } } } }', { c: communityId }, { token: person.token })).data.weeklyChecks;
const lists = async (): Promise<Thing> => (await server.request('query ($c: ID!) { weeklyCheckLists(communityId: $c) { section total complete complaints { id number } } }', { c: org.communityId }, { token: org.people.supervisor.token })).data.weeklyCheckLists;

describe('CMP-13: the weekly check', () => {
  test('the system fills in what is to be checked: no judgement, overdue, call-backs outstanding and dissatisfied', async () => {
    expect((await lists()).map(({ section: name, total, complete }: Thing) => [name, total, complete])).toEqual([['RECORDS', 0, true], ['HANDLING', 0, true], ['CALL_BACKS', 0, true]]);
    const bare = await register(server, org, org.people.desk, { title: '未判断' });
    const handled = await register(server, org, org.people.desk, { title: '待回访' });
    const judged = (await command(server, org.people.supervisor, 'complaintJudge', handled, { judgement: 'INVALID' })).complaint!;
    const replied = await command(server, org.people.desk, 'complaintReply', judged, { stage: 'FIRST', way: 'PHONE', text: '说明', acts: ['EXPLANATION'], settles: true });
    expect((await lists()).map(({ section: name, total, complaints }: Thing) => [name, total, complaints.map(({ id }: Thing) => id)])).toEqual([['RECORDS', 1, [bare.id]], ['HANDLING', 0, []], ['CALL_BACKS', 1, [handled.id]]]);
    await command(server, org.people.supervisor, 'complaintCallBack', replied.complaint!, { way: 'PHONE', answer: 'DISSATISFIED', handleAgain: true });
    expect((await lists())[2]).toMatchObject({ section: 'CALL_BACKS', total: 1, complaints: [{ id: handled.id }] });
    await at('2026-11-04T11:00:00');
    expect((await lists())[1]).toMatchObject({ section: 'HANDLING', total: 1, complaints: [{ id: bare.id }] });
  });

  test('CMP-13: checked section by section, signed with the password; the next week\'s deadline starts by signing', async () => {
    await at('2026-11-05T10:00:00');
    const opened = (await open(org.people.supervisor)).weeklyCheck;
    expect([opened.week, opened.startsAt, opened.dueAt, opened.status]).toEqual(['2026-11-02', iso('2026-11-02T00:00:00'), iso('2026-11-09T00:00:00'), 'OPEN']);
    expect(opened.deadlines).toEqual([expect.objectContaining({ rule: 'CMP-13', state: 'RUNNING', startsAt: opened.startsAt, dueAt: opened.dueAt, owner: { role: 'CUSTOMER_SUPERVISOR', department: null } })]);
    expect(await sign(opened)).toMatchObject({ __typename: 'StillOpenError' });
    expect(await checks.say(org.people.supervisor, 'weeklyCheckRecordSection', on(opened, { section: 'RECORDS', result: 'FINDING' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'remark'] });
    const first = await section(opened, 'RECORDS', { result: 'FINDING', remark: '一件未判断' });
    expect(first.sections).toEqual([expect.objectContaining({ section: 'RECORDS', result: 'FINDING', remark: '一件未判断', total: 1, by: { id: org.people.supervisor.staffId } })]);
    const ready = await section(await section(first, 'CALL_BACKS'), 'HANDLING');
    expect(ready.sections.map(({ section: name }: Thing) => name)).toEqual(['RECORDS', 'HANDLING', 'CALL_BACKS']);
    expect(await sign(ready, { password: 'not-the-password' })).toMatchObject({ __typename: 'SignInRefusedError', path: ['input', 'password'] });
    const signed = (await sign(ready)).weeklyCheck;
    expect([signed.status, signed.signature.late, signed.signature.by.id, signed.deadlines[0].state]).toEqual(['SIGNED', false, org.people.supervisor.staffId, 'MET']);
    const { nodes } = await listed(org.people.supervisor);
    expect(nodes.map(({ week, status, deadlines }: Thing) => [week, status, deadlines[0].state, deadlines[0].dueAt])).toEqual([['2026-11-09', 'OPEN', 'RUNNING', iso('2026-11-16T00:00:00')], ['2026-11-02', 'SIGNED', 'MET', iso('2026-11-09T00:00:00')]]);
    expect(await checks.say(org.people.supervisor, 'weeklyCheckRecordSection', on(signed, { section: 'RECORDS', result: 'IN_ORDER' }))).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('LDG-3: the entry keeps person, role, time and the hash of what was shown', async () => {
    const [, { id }] = (await listed(org.people.supervisor)).nodes;
    const { data } = await server.request('query ($id: ID!) { weeklyCheck(id: $id) { signature { shownHash } entries(first: 20) { nodes { type at actorRole actor { id } data } } } }', { id }, { token: org.people.supervisor.token });
    const entry = data.weeklyCheck.entries.nodes.at(-1);
    expect(entry).toMatchObject({ type: 'WeeklyCheckSigned', actorRole: 'CUSTOMER_SUPERVISOR', actor: { id: org.people.supervisor.staffId }, data: { shownHash: data.weeklyCheck.signature.shownHash, late: false } });
    const [row] = await server.admin<{ state: Thing }>('select state from weekly_checks where id = $1', [localId(id)]);
    const { communityId, week, sections } = row!.state;
    expect(createHash('sha256').update(canonicalJson({ communityId, week, sections }), 'utf8').digest('hex')).toBe(data.weeklyCheck.signature.shownHash);
  });

  test('a week opened ahead is not checked before its Monday', async () => {
    const [next] = (await listed(org.people.supervisor)).nodes;
    const early = await checks.read(org.people.supervisor, next.id);
    await at('2026-11-08T23:59:59');
    expect(await checks.say(org.people.supervisor, 'weeklyCheckRecordSection', on(early, { section: 'RECORDS', result: 'IN_ORDER' }))).toMatchObject({ __typename: 'WrongTimeError' });
    await at('2026-11-09T00:00:00');
    expect((await section(early, 'RECORDS')).sections).toHaveLength(1);
  });

  test('signed at the end of Sunday is in time, a millisecond later it needs a reason and stays missed', async () => {
    const [current] = (await listed(org.people.supervisor)).nodes;
    const half = await checks.read(org.people.supervisor, current.id);
    const ready = await section(await section(half, 'HANDLING'), 'CALL_BACKS');
    await server.setClock('2026-11-15T16:00:00.001Z');
    expect(await sign(ready)).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    await server.setClock('2026-11-15T16:00:00.000Z');
    const signed = (await sign(ready)).weeklyCheck;
    expect([signed.signature.late, signed.deadlines[0].state]).toEqual([false, 'MET']);
    const [next] = (await listed(org.people.supervisor)).nodes;
    const following = await checked(await checks.read(org.people.supervisor, next.id));
    await server.setClock('2026-11-22T16:00:00.001Z');
    const late = (await sign(following, { reason: '主任外出培训' })).weeklyCheck;
    expect([late.signature.late, late.signature.reason, late.deadlines[0].state]).toEqual([true, '主任外出培训', 'MISSED']);
  });

  test('one a week: opening again answers the same one; only Mondays, only weeks that began', async () => {
    const first = (await open(org.people.supervisor)).weeklyCheck;
    expect((await open(org.people.supervisor)).weeklyCheck.id).toBe(first.id);
    for (const [week, problem] of [['2026-11-24', 'MALFORMED'], ['2026-13-01', 'MALFORMED'], ['下周', 'MALFORMED'], ['2026-11-30', 'OUT_OF_RANGE'], ['2020-11-02', 'OUT_OF_RANGE']] as const) {
      const answer = await server.request('mutation ($input: WeeklyCheckOpenInput!) { weeklyCheckOpen(input: $input) { __typename ... on InvalidInputError { problem path } } }', { input: { communityId: org.communityId, week, idempotencyKey: key() } }, { token: org.people.supervisor.token });
      expect([week, answer.data.weeklyCheckOpen]).toEqual([week, { __typename: 'InvalidInputError', problem, path: ['input', 'week'] }]);
    }
  });

  test('an older week that nobody opened is signed with a reason and starts no deadline that is past', async () => {
    const old = await checked((await open(org.people.supervisor, { week: '2026-10-26' })).weeklyCheck);
    expect(old.deadlines).toEqual([]);
    expect(await sign(old)).toMatchObject({ __typename: 'ReasonRequiredError' });
    const count = (await listed(org.people.supervisor)).totalCount;
    expect((await sign(old, { reason: '系统上线前补签' })).weeklyCheck.status).toBe('SIGNED');
    // The week after it is there already: nothing is opened twice.
    expect((await listed(org.people.supervisor)).totalCount).toBe(count);
  });

  test('only the customer supervisor opens, checks and signs; another organisation sees nothing', async () => {
    expect(await open(org.people.desk, { week: '2026-10-19' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const [current] = (await listed(org.people.supervisor)).nodes;
    const check = await checks.read(org.people.supervisor, current.id);
    for (const person of [org.people.manager, org.people.centre, org.people.committee]) expect(await checks.say(person, 'weeklyCheckSign', on(check, { password: PASSWORD }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await checks.say(org.people.supervisor, 'weeklyCheckSign', { ...on(check), expectedVersion: 99, password: PASSWORD })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await checks.read(other.people.supervisor, check.id)).toBeNull();
    expect(await checks.say(other.people.supervisor, 'weeklyCheckSign', on(check, { password: PASSWORD }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await listed(other.people.supervisor)).totalCount).toBe(0);
    expect(await open(other.people.supervisor)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('ORG-7: daily checks and commitments', () => {
  const record = (person: Person, more: Record<string, unknown> = {}): Promise<Thing> => dailies.say(person, 'dailyCheckRecord', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], where: 'SITE', place: '3 栋大堂', text: '灯具完好', result: 'IN_ORDER', idempotencyKey: key(), ...more });
  const make = (person: Person, more: Record<string, unknown> = {}): Promise<Thing> => commitments.say(person, 'commitmentMake', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], toWhom: '3 栋李女士', text: '周五前修好门禁，电话 13912345678', dueAt: '2026-12-04T10:00:00Z', idempotencyKey: key(), ...more });

  test('ORG-7: a check of the day keeps who, where, what, and the findings it made', async () => {
    const { dailyCheck } = await record(org.people.manager, { where: 'RECORDS', place: '值班日记', text: '漏签一处', result: 'FINDING' });
    expect(dailyCheck).toMatchObject({ where: 'RECORDS', place: '值班日记', result: 'FINDING', checkedBy: { id: org.people.manager.staffId }, openFindings: 0 });
    await speaker(server, 'finding', 'id').must(org.people.manager, 'findingRecord', { communityId: org.communityId, source: 'DAILY_CHECK', sourceId: dailyCheck.id, severity: 'MINOR', dueAt: '2026-12-01T00:00:00Z', description: '补签', idempotencyKey: key() });
    expect((await dailies.read(org.people.centre, dailyCheck.id)).openFindings).toBe(1);
    expect(await record(org.people.engineer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await record(org.people.manager, { checkedAt: '2027-01-01T00:00:00Z' })).toMatchObject({ __typename: 'WrongTimeError' });
    expect(await record(org.people.manager, { place: '' })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'place'] });
  });

  test('ORG-7: a commitment is documented with its date and closed with its result', async () => {
    const { commitment } = await make(org.people.desk);
    expect(commitment.deadlines).toEqual([expect.objectContaining({ rule: 'ORG-7', state: 'RUNNING', dueAt: '2026-12-04T10:00:00.000Z', owner: { role: 'DEPARTMENT_MANAGER', department: { id: org.departments['ENGINEERING'] } } })]);
    const close = (person: Person, more: Record<string, unknown> = {}): Promise<Thing> => commitments.say(person, 'commitmentClose', { commitmentId: commitment.id, expectedVersion: commitment.version, kept: true, result: '已修好', ...more });
    expect(await close(org.people.desk)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await close(org.people.manager, { result: ' ' })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'result'] });
    const kept = (await close(org.people.manager)).commitment;
    expect([kept.status, kept.deadlines[0].state, kept.closing.by.id]).toEqual(['KEPT', 'MET', org.people.manager.staffId]);
    expect(await close(org.people.manager)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await make(org.people.desk, { dueAt: '2026-11-01T00:00:00Z' })).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'dueAt'] });
    expect(await make(org.people.engineer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('open ones are listed by what is due first; the committee reads them masked', async () => {
    const mine = await foundOrganisation(server);
    for (const day of [9, 7, 8]) await make(mine.people.desk, { communityId: mine.communityId, departmentId: null, dueAt: `2026-12-0${day}T00:00:00Z` });
    const { data } = await server.request('query ($c: ID!) { commitments(communityId: $c, filter: { open: true }) { totalCount nodes { dueAt toWhom text nextDeadline { owner { role } } } } }', { c: mine.communityId }, { token: mine.people.committee.token });
    expect(data.commitments.nodes.map(({ dueAt, toWhom, text, nextDeadline }: Thing) => [dueAt.slice(8, 10), toWhom, text, nextDeadline.owner.role])).toEqual(['07', '08', '09'].map((day) => [day, '3***', '周五前修好门禁，电话 139****5678', 'CENTRE_MANAGER']));
    expect((await commitments.read(other.people.centre, (await make(org.people.desk)).commitment.id))).toBeNull();
  });
});

test('the register verifies', async () => {
  expect(await verified(server, org)).toEqual([]);
});
