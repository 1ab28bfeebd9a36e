// Section 8 over the API with the test clock: each deadline met at its due instant is met, a millisecond later it is
// missed and stays so; across the holidays of October 2026 and into a year without a calendar.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { command, foundOrganisation, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-05-20T00:00:00.000Z');
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

interface Deadline { readonly id: string; readonly rule: string; readonly state: string; readonly startsAt: string; readonly warnAt: string; readonly dueAt: string; readonly metAt: string | null; readonly missedAt: string | null; readonly cancelledAt: string | null; readonly provisional: boolean; readonly policyVersion: number; readonly replacedBy: { readonly id: string } | null; readonly owner: { readonly role: string; readonly department: { readonly id: string } | null } }
interface Open { readonly id: string; readonly version: number }
const FIELDS = 'id rule state startsAt warnAt dueAt metAt missedAt cancelledAt provisional policyVersion replacedBy { id } owner { role department { id } }';
const deadlinesOf = async (complaint: Open): Promise<readonly Deadline[]> => (await server.request(`query ($id: ID!) { complaint(id: $id) { deadlines { ${FIELDS} } } }`, { id: complaint.id }, { token: org.people.desk.token })).data.complaint.deadlines;
/** The last deadline of a rule: the one that took the place of the others. */
const of = async (complaint: Open, rule: string): Promise<Deadline> => (await deadlinesOf(complaint)).filter((deadline) => deadline.rule === rule).at(-1)!;
const listed = async (state: string, rule: string): Promise<readonly string[]> => (await server.request('query ($c: ID!, $state: DeadlineState, $rule: String) { deadlines(communityId: $c, first: 100, filter: { state: $state, rule: $rule }) { nodes { id state } } }', { c: org.communityId, state, rule }, { token: org.people.desk.token })).data.deadlines.nodes.map((node: Deadline) => node.id);
async function step(person: Person, mutation: string, complaint: Open, input: Record<string, unknown>): Promise<Open> {
  const result = await command(server, person, mutation, complaint, input);
  if (result.complaint === undefined) throw new Error(`${mutation}: ${JSON.stringify(result)}`);
  return result.complaint;
}
/** Shanghai's wall clock, as the rules count. */
const shanghai = (local: string): string => new Date(`${local}+08:00`).toISOString();
const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

const desk = (): Person => org.people.desk;
const supervisor = (): Person => org.people.supervisor;
const manager = (): Person => org.people.manager;
const engineering = (): string => org.departments['ENGINEERING']!;
type Act = (complaint: Open) => Promise<Open>;
const dispatched: Act = (complaint) => step(supervisor(), 'complaintDispatch', complaint, { departmentId: engineering() });
const accepted: Act = async (complaint) => step(manager(), 'complaintAccept', await dispatched(complaint), {});
const completed: Act = (complaint) => step(manager(), 'complaintComplete', complaint, { text: '修好' });
const settled: Act = async (complaint) => step(desk(), 'complaintReply', await step(desk(), 'complaintJudge', complaint, { judgement: 'INVALID' }), { stage: 'FIRST', way: 'PHONE', text: '说明', acts: ['EXPLANATION'], settles: true });
const planned: Act = async (complaint) => step(desk(), 'complaintSetPlan', await step(desk(), 'complaintJudge', complaint, { judgement: 'TO_IMPROVE' }), { departmentId: engineering(), text: '计划', dueAt: new Date(Date.parse((await of(complaint, 'CMP-8')).startsAt) + 2 * 86_400_000).toISOString() });
const repaired: Act = async (complaint) => step(manager(), 'complaintAcceptRepair', await completed(complaint), { acceptedBy: '业主' });
const promised: Act = async (complaint) => step(desk(), 'complaintAddressOutsideParty', complaint, { party: 'DEVELOPER', name: '开发商', promise: '两天内修好', dueAt: new Date(Date.parse((await of(complaint, 'CMP-8')).startsAt) + 2 * 86_400_000).toISOString() });
const arrives: Act = (complaint) => step(manager(), 'complaintRecordArrival', complaint, {});
const same: Act = async (complaint) => complaint;

/** A rule: how the complaint comes, what starts the deadline at 10:00 on a Monday, when it is due, what meets it, who owes it. */
const RULES: readonly (readonly [rule: string, input: Record<string, unknown>, start: Act, due: (monday: string) => string, meet: Act, owner: string])[] = [
  ['CMP-1', { channel: 'AUTHORITY', authorityDueAt: 'IN 30 H' }, same, (day) => plus(shanghai(`${day}T10:00:00`), 30 * 3_600_000), (one) => step(desk(), 'complaintReply', one, { stage: 'FIRST', way: 'LETTER', text: '复函', toAuthority: true }), 'CUSTOMER_SUPERVISOR'],
  ['CMP-7', { severity: 'MAJOR' }, same, (day) => shanghai(`${day}T10:15:00`), (one) => step(supervisor(), 'complaintTellLeader', one, { text: '已报' }), 'CUSTOMER_SUPERVISOR'],
  ['CMP-8', {}, same, (day) => shanghai(`${day}T10:15:00`), (one) => step(desk(), 'complaintReply', one, { stage: 'FIRST', way: 'PHONE', text: '好' }), 'CUSTOMER_ASSISTANT'],
  ['CMP-9', {}, same, (day) => plus(shanghai(`${day}T00:00:00`), 4 * 86_400_000), (one) => step(desk(), 'complaintReply', one, { stage: 'SECOND', way: 'PHONE', text: '好' }), 'CUSTOMER_ASSISTANT'],
  ['CMP-10', { essentialFacility: true }, dispatched, (day) => plus(shanghai(`${day}T00:00:00`), 86_400_000), (one) => step(manager(), 'complaintRecordMeasures', one, { text: '派人', staffSent: true }), 'DEPARTMENT_MANAGER'],
  ['CMP-11a', {}, dispatched, (day) => plus(shanghai(`${day}T00:00:00`), 4 * 86_400_000), (one) => step(manager(), 'complaintRecordMeasures', one, { text: '措施', customerTold: true }), 'DEPARTMENT_MANAGER'],
  ['CMP-11b', {}, accepted, (day) => plus(shanghai(`${day}T00:00:00`), 4 * 86_400_000), completed, 'DEPARTMENT_MANAGER'],
  ['CMP-12', {}, same, (day) => plus(shanghai(`${day}T00:00:00`), 4 * 86_400_000), (one) => step(desk(), 'complaintFollowUp', one, { text: '跟进' }), 'CUSTOMER_ASSISTANT'],
  ['CMP-14a', {}, settled, (day) => plus(shanghai(`${day}T00:00:00`), 2 * 86_400_000), (one) => step(desk(), 'complaintTellResult', one, { way: 'PHONE', text: '告知' }), 'CUSTOMER_ASSISTANT'],
  ['CMP-14b', {}, settled, (day) => plus(shanghai(`${day}T00:00:00`), 4 * 86_400_000), (one) => step(supervisor(), 'complaintCallBack', one, { way: 'PHONE', answer: 'UNDERSTOOD' }), 'CUSTOMER_SUPERVISOR'],
  ['CMP-15', {}, planned, (day) => plus(shanghai(`${day}T10:00:00`), 2 * 86_400_000), (one) => step(manager(), 'complaintCompletePlan', one, { text: '完成' }), 'DEPARTMENT_MANAGER'],
  ['CMP-22', { severity: 'URGENT' }, accepted, (day) => plus(shanghai(`${day}T10:00:00`), 86_400_000), completed, 'DEPARTMENT_MANAGER'],
  ['REP-1', { kind: 'REPAIR' }, dispatched, (day) => shanghai(`${day}T10:10:00`), arrives, 'DEPARTMENT_MANAGER'],
  ['REP-1', { aboutRepair: true }, dispatched, (day) => shanghai(`${day}T10:30:00`), arrives, 'DEPARTMENT_MANAGER'],
  ['REP-2', { kind: 'REPAIR' }, accepted, (day) => shanghai(`${day}T12:00:00`), repaired, 'DEPARTMENT_MANAGER'],
  ['REP-2', { kind: 'REPAIR', repairSize: 'LARGE' }, accepted, (day) => plus(shanghai(`${day}T00:00:00`), 8 * 86_400_000), repaired, 'DEPARTMENT_MANAGER'],
  ['REP-2', { kind: 'REPAIR', repairSize: 'URGENT' }, accepted, (day) => plus(shanghai(`${day}T00:00:00`), 86_400_000), repaired, 'DEPARTMENT_MANAGER'],
  ['CMP-24', {}, promised, (day) => plus(shanghai(`${day}T10:00:00`), 2 * 86_400_000), (one) => step(desk(), 'complaintRecordOutsideDone', one, { text: '已修好' }), 'CUSTOMER_ASSISTANT'],
];

describe('met at the due instant, missed a millisecond later', () => {
  test.each(RULES.map((row, index) => [row[0], row[1], index] as const))('%s %j', async (rule, _input, index) => {
    const [, input, start, due, meet, owner] = RULES[index]!;
    const monday = new Date(Date.UTC(2026, 4, 25 + 7 * index)).toISOString().slice(0, 10);
    const at = shanghai(`${monday}T10:00:00`);
    await server.setClock(at);
    const given = input['authorityDueAt'] === undefined ? input : { ...input, authorityDueAt: plus(at, 30 * 3_600_000) };
    const [inTime, late] = await Promise.all([1, 2].map(async () => start(await register(server, org, desk(), given)))) as [Open, Open];
    const before = await of(inTime, rule);
    expect([before.state, before.startsAt, before.dueAt, before.owner.role, before.policyVersion, before.provisional]).toEqual(['RUNNING', at, due(monday), owner, 1, false]);
    expect(before.warnAt).toBe(plus(before.startsAt, Math.floor(((Date.parse(before.dueAt) - Date.parse(before.startsAt)) * 2) / 3)));

    await server.setClock(before.dueAt);
    expect((await of(late, rule)).state).toBe('RUNNING');
    await meet(inTime);
    expect((await deadlinesOf(inTime)).find(({ id }) => id === before.id)).toMatchObject({ state: 'MET', metAt: before.dueAt, missedAt: null });

    await server.setClock(plus(before.dueAt, 1));
    const missed = await of(late, rule);
    expect(missed).toMatchObject({ state: 'MISSED', metAt: null, missedAt: missed.dueAt });
    const lists = await Promise.all(['RUNNING', 'MET', 'MISSED', 'CANCELLED'].map((state) => listed(state, rule)));
    expect(lists.map((ids) => [ids.includes(before.id), ids.includes(missed.id)])).toEqual([[false, false], [true, false], [false, true], [false, false]]);
    await meet(late);
    expect((await deadlinesOf(late)).find(({ id }) => id === missed.id)).toMatchObject({ state: 'MISSED', metAt: plus(before.dueAt, 1), missedAt: before.dueAt });
  });
});

describe('counting', () => {
  test('across the holidays of October 2026, with the make-up day on the 10th', async () => {
    await server.setClock(shanghai('2026-09-30T10:00:00'));
    const complaint = await register(server, org, desk());
    const due = Object.fromEntries((await deadlinesOf(complaint)).map(({ rule, dueAt }) => [rule, dueAt]));
    expect(due).toEqual({ 'CMP-8': shanghai('2026-09-30T10:15:00'), 'CMP-9': shanghai('2026-10-04T00:00:00'), 'CMP-11a': shanghai('2026-10-11T00:00:00'), 'CMP-11b': shanghai('2026-10-04T00:00:00'), 'CMP-12': shanghai('2026-10-04T00:00:00') });
  });

  test('an agreed time: needs a reason beyond the 3rd day, is refused beyond the 3rd working day, and takes the place of the old one', async () => {
    await server.setClock(shanghai('2026-10-01T10:00:00'));
    const complaint = await register(server, org, desk());
    const latest = shanghai('2026-10-11T00:00:00');
    const agree = (replyAt: string, reason?: string) => server.request('mutation ($input: ComplaintAgreeReplyTimeInput!) { complaintAgreeReplyTime(input: $input) { __typename ... on UserError { path } ... on TooLateError { rule latest } ... on ReasonRequiredError { rule } ... on WrongTimeError { now } } }', { input: { complaintId: complaint.id, expectedVersion: complaint.version, replyAt, reason } }, { token: desk().token }).then(({ data }) => data.complaintAgreeReplyTime);
    expect(await agree(plus(latest, 1), '等材料')).toEqual({ __typename: 'TooLateError', path: ['input', 'replyAt'], rule: 'CMP-9', latest });
    expect(await agree(plus(shanghai('2026-10-05T00:00:00'), 1))).toEqual({ __typename: 'ReasonRequiredError', path: ['input', 'reason'], rule: 'CMP-9' });
    expect(await agree(shanghai('2026-10-01T10:00:00'))).toEqual({ __typename: 'WrongTimeError', path: ['input', 'replyAt'], now: shanghai('2026-10-01T10:00:00') });
    expect(await agree(latest, '等材料')).toMatchObject({ __typename: 'ComplaintAgreeReplyTimePayload' });
    const [old, fresh] = (await deadlinesOf(complaint)).filter(({ rule }) => rule === 'CMP-9') as [Deadline, Deadline];
    expect([old.state, old.cancelledAt, old.replacedBy?.id, fresh.state, fresh.dueAt]).toEqual(['CANCELLED', shanghai('2026-10-01T10:00:00'), fresh.id, 'RUNNING', latest]);
    expect((await of(complaint, 'CMP-8')).state).toBe('MET');
  });

  test('the same day is never less than two hours, and outside desk hours the duty person owes', async () => {
    await server.setClock(shanghai('2026-10-12T22:30:00'));
    const complaint = await register(server, org, desk(), { dangerToLifeOrProperty: true });
    expect([(await of(complaint, 'CMP-10')).dueAt, (await of(complaint, 'CMP-8')).owner.role, (await of(complaint, 'CMP-12')).owner.role]).toEqual([shanghai('2026-10-13T00:30:00'), 'DUTY_PERSON', 'CUSTOMER_ASSISTANT']);
  });

  test('the department is known from the dispatch on', async () => {
    await server.setClock(shanghai('2026-10-13T10:00:00'));
    const complaint = await register(server, org, desk(), { essentialFacility: true });
    expect((await of(complaint, 'CMP-10')).owner.department).toBeNull();
    const sent = await dispatched(complaint);
    for (const rule of ['CMP-10', 'CMP-11a', 'CMP-11b', 'CMP-22']) expect([rule, (await of(sent, rule)).owner.department?.id]).toEqual([rule, engineering()]);
  });

  test('a follow-up starts the next one; handled, none follows', async () => {
    await server.setClock(shanghai('2026-10-14T10:00:00'));
    let complaint: Open = await register(server, org, desk());
    complaint = await step(desk(), 'complaintFollowUp', complaint, { text: '一' });
    complaint = await step(desk(), 'complaintFollowUp', complaint, { text: '二' });
    expect((await deadlinesOf(complaint)).filter(({ rule }) => rule === 'CMP-12').map(({ state }) => state)).toEqual(['MET', 'MET', 'RUNNING']);
    complaint = await settled(complaint);
    expect((await of(complaint, 'CMP-12')).state).toBe('CANCELLED');
  });

  test('an urgent repair that comes in the evening has four hours (REP-2); repaired alone does not meet it, accepted alone neither', async () => {
    await server.setClock(shanghai('2026-10-14T19:59:59.999'));
    expect((await of(await dispatched(await register(server, org, desk(), { kind: 'REPAIR', repairSize: 'URGENT' })), 'REP-2')).dueAt).toBe(shanghai('2026-10-15T00:00:00'));
    await server.setClock(shanghai('2026-10-14T20:00:00'));
    const evening = await accepted(await register(server, org, desk(), { kind: 'REPAIR', repairSize: 'URGENT' }));
    expect((await of(evening, 'REP-2')).dueAt).toBe(shanghai('2026-10-15T00:00:00'));
    await server.setClock(shanghai('2026-10-14T21:00:00'));
    const late = await accepted(await register(server, org, desk(), { kind: 'REPAIR', repairSize: 'URGENT' }));
    expect((await of(late, 'REP-2')).dueAt).toBe(shanghai('2026-10-15T01:00:00'));
    const finished = await completed(late);
    expect((await of(finished, 'REP-2')).state).toBe('RUNNING');
    const taken = await step(manager(), 'complaintAcceptRepair', finished, { acceptedBy: '业主' });
    expect((await of(taken, 'REP-2')).state).toBe('MET');
    const first = await step(manager(), 'complaintAcceptRepair', evening, { acceptedBy: '业主' });
    expect((await of(first, 'REP-2')).state).toBe('RUNNING');
    expect((await of(await completed(first), 'REP-2')).state).toBe('MET');
  });

  test('on to another department the limit goes with it; back at the centre it ends, and what is owed waits for the next (CMP-22)', async () => {
    await server.setClock(shanghai('2026-10-14T10:00:00'));
    const sent = await dispatched(await register(server, org, desk()));
    const limit = await of(sent, 'CMP-22');
    const moved = await step(manager(), 'complaintTransfer', sent, { departmentId: org.departments['SECURITY'], reason: '归护卫部' });
    expect(await of(moved, 'CMP-22')).toMatchObject({ id: limit.id, state: 'RUNNING', dueAt: limit.dueAt, owner: { department: { id: org.departments['SECURITY'] } } });
    const back = await step(manager(), 'complaintReturn', await dispatched(await register(server, org, desk())), { reason: '不归本部门' });
    expect([(await of(back, 'CMP-22')).state, (await of(back, 'CMP-11b')).state, (await of(back, 'CMP-11b')).owner.department]).toEqual(['CANCELLED', 'RUNNING', null]);
    expect((await of(await dispatched(back), 'CMP-11b')).owner.department?.id).toBe(engineering());
  });

  test('what turns out to be major, or a group, starts the leaders\' quarter of an hour then (CMP-7, CMP-17)', async () => {
    await server.setClock(shanghai('2026-10-14T10:00:00'));
    const [marked, group] = [await register(server, org, desk()), await register(server, org, desk())];
    await server.setClock(shanghai('2026-10-14T15:00:00'));
    for (const one of [await step(desk(), 'complaintMarkMajor', marked, { reason: '媒体来电' }), await step(desk(), 'complaintRegisterComplainants', group, { complainants: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name })) })]) {
      expect(await of(one, 'CMP-7')).toMatchObject({ state: 'RUNNING', startsAt: shanghai('2026-10-14T15:00:00'), dueAt: shanghai('2026-10-14T15:15:00') });
    }
  });

  test('closing ends what runs but a plan and an outside promise (CMP-24)', async () => {
    await server.setClock(shanghai('2026-10-14T10:00:00'));
    const called = await step(supervisor(), 'complaintCallBack', await settled(await promised(await register(server, org, desk()))), { way: 'PHONE', answer: 'UNDERSTOOD' });
    const closed = await step(supervisor(), 'complaintClose', called, {});
    expect((await deadlinesOf(closed)).filter(({ state }) => state === 'RUNNING').map(({ rule }) => rule)).toEqual(['CMP-24']);
    expect((await of(await step(desk(), 'complaintRecordOutsideDone', closed, { text: '已修好' }), 'CMP-24')).state).toBe('MET');
    const withdrawn = await step(supervisor(), 'complaintClose', await promised(await register(server, org, desk())), { outcome: 'WITHDRAWN', reason: '撤回' });
    expect((await of(withdrawn, 'CMP-24')).state).toBe('CANCELLED');
  });

  test('withdrawn cancels all that runs; what was missed stays missed', async () => {
    await server.setClock(shanghai('2026-10-15T10:00:00'));
    const complaint = await register(server, org, desk());
    await server.setClock(shanghai('2026-10-15T11:00:00'));
    const closed = await step(supervisor(), 'complaintClose', complaint, { outcome: 'WITHDRAWN', reason: '撤回' });
    const states = Object.fromEntries((await deadlinesOf(closed)).map(({ rule, state }) => [rule, state]));
    expect(states).toEqual({ 'CMP-8': 'MISSED', 'CMP-9': 'CANCELLED', 'CMP-11a': 'CANCELLED', 'CMP-11b': 'CANCELLED', 'CMP-12': 'CANCELLED' });
    const ids = (await deadlinesOf(closed)).map(({ id }) => id);
    expect((await listed('RUNNING', '')).filter((id) => ids.includes(id))).toEqual([]);
  });

  test('a back-entry starts none that is past, and the ones ahead', async () => {
    await server.setClock(shanghai('2026-10-16T10:00:00'));
    const old = await register(server, org, desk(), { receivedAt: shanghai('2026-10-01T10:00:00'), backEntryReason: '旧台账' });
    expect(await deadlinesOf(old)).toEqual([]);
    const recent = await register(server, org, desk(), { receivedAt: shanghai('2026-10-14T10:00:00'), backEntryReason: '昨夜停电' });
    const rules = (await deadlinesOf(recent)).map(({ rule, startsAt }) => [rule, startsAt]);
    expect(rules).toEqual(['CMP-9', 'CMP-11a', 'CMP-12', 'CMP-11b'].map((rule) => [rule, shanghai('2026-10-14T10:00:00')]));
  });

  test('a complaint received earlier counts from then, not from its registration', async () => {
    await server.setClock(shanghai('2026-10-19T10:00:00'));
    const complaint = await register(server, org, desk(), { receivedAt: shanghai('2026-10-18T23:00:00') });
    expect([(await of(complaint, 'CMP-8')).state, (await of(complaint, 'CMP-8')).dueAt, (await of(complaint, 'CMP-9')).dueAt]).toEqual(['MISSED', shanghai('2026-10-18T23:15:00'), shanghai('2026-10-22T00:00:00')]);
  });

  test('what touches a year without a published calendar is provisional and says so', async () => {
    await server.setClock(shanghai('2026-12-30T10:00:00'));
    const complaint = await register(server, org, desk());
    const provisional = Object.fromEntries((await deadlinesOf(complaint)).map(({ rule, provisional: is }) => [rule, is]));
    expect(provisional).toEqual({ 'CMP-8': false, 'CMP-9': false, 'CMP-11a': true, 'CMP-11b': false, 'CMP-12': false });
    expect((await server.request('query ($id: ID!) { community(id: $id) { calendarYears } }', { id: org.communityId }, { token: desk().token })).data.community.calendarYears).toContain(2026);
  });

  test('the new year begins a new volume with number 1, and old numbers stay', async () => {
    await server.setClock(shanghai('2026-12-31T23:59:59.999'));
    const last = await register(server, org, desk());
    await server.setClock(shanghai('2027-01-01T00:00:00'));
    const [first, second] = [await register(server, org, desk()), await register(server, org, desk())];
    expect([last.number.slice(0, -5), first.number, second.number]).toEqual([`${org.code}-2026-`, `${org.code}-2027-00001`, `${org.code}-2027-00002`]);
    const after = await step(desk(), 'complaintFollowUp', last, { text: '跟进' });
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { number entries { nodes { volume sequence } } } }', { id: after.id }, { token: desk().token });
    expect([data.complaint.number, data.complaint.entries.nodes]).toEqual([last.number, [{ volume: `${org.code}-2026`, sequence: expect.any(Number) }, { volume: `${org.code}-2027`, sequence: 3 }]]);
  });
});

describe('the test clock', () => {
  test('takes only instants, and is not there with a clock of the real kind', async () => {
    for (const body of ['{}', '{"now": 7}', '{"now": "soon"}', '{"now": null}', 'x']) {
      const response = await fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect([body, response.status]).toEqual([body, 400]);
    }
    const real = await startTestServer();
    try {
      expect((await fetch(`${real.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"now":"2030-01-01T00:00:00Z"}' })).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});
