// The hand-over at shift change (INC-9) over HTTP with the test clock.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@huiyin/evidence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { as, iso, on, startDuty, type Name } from './duty-kit.ts';
import { command, localId, PASSWORD, register, unknownId } from './testkit.ts';
import { FIELDS, key, speaker, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

const LIST = 'listedAt deadlines overdue complaints incidents drills complete matters { number complaint incident drill subject { id } deadlines { rule dueAt overdue } }';
const HANDOVER = `${FIELDS} role text remarks { number text } shift { id } incomingShift { id } incomingStaff { id } openedBy { id } list { ${LIST} } given { at by { id } shownHash } taken { at by { id } shownHash } difference { at complete changes { change number rules } } returns { text by { id } }`;
let { server, at, org, other, shifts, people, plan, ask } = {} as Awaited<ReturnType<typeof startDuty>>;
let handovers: ReturnType<typeof speaker>;
beforeAll(async () => {
  ({ server, at, org, other, shifts, people, plan, ask } = await startDuty());
  handovers = speaker(server, 'shiftHandover', HANDOVER);
});
afterAll(() => server.close());

describe('INC-9: the hand-over', () => {
  /** A night that ends at 08:00 and a morning after it, on a day of the test's own. */
  async function shiftsOf(day: string, next: string): Promise<{ readonly night: Thing; readonly morning: Thing }> {
    await at(`${day}T12:00:00`);
    return {
      night: await plan({ role: 'DUTY_PERSON', staffIds: people('duty'), from: iso(`${day}T22:00:00`), until: iso(`${next}T08:00:00`) }),
      morning: await plan({ from: iso(`${next}T08:00:00`), until: iso(`${next}T15:00:00`) }),
    };
  }
  const open = (shift: Thing, who: Name = 'duty', more: Record<string, unknown> = {}): Promise<Thing> => handovers.say(org.people[who], 'shiftHandoverOpen', { shiftId: shift.id, idempotencyKey: key(), ...more });
  const opened = async (shift: Thing, who: Name = 'duty', more: Record<string, unknown> = {}): Promise<Thing> => (await open(shift, who, more)).shiftHandover;
  const to = (handover: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ handoverId: handover.id, expectedVersion: handover.version, ...more });
  const give = (handover: Thing, who: Name = 'duty', password = PASSWORD): Promise<Thing> => handovers.say(org.people[who], 'shiftHandoverGive', to(handover, { password }));
  const DIFFERENCE = 'query ($id: ID!) { shiftHandoverDifference(id: $id) { hash complete changes { change number rules subject { id } } } }';
  const difference = async (handover: Thing, who: Name = 'desk'): Promise<Thing> => (await ask(org.people[who], DIFFERENCE, { id: handover.id })).shiftHandoverDifference;
  const take = async (handover: Thing, who: Name = 'desk', more: Record<string, unknown> = {}): Promise<Thing> => handovers.say(org.people[who], 'shiftHandoverTake', to(handover, { password: PASSWORD, differenceHash: (await difference(handover)).hash, ...more }));
  const matter = (handover: Thing, number: string): Thing => handover.list.matters.find((one: Thing) => one.number === number);

  test('INC-9: what is open is listed, said, signed by the outgoing shift with its password, then by the incoming one', async () => {
    const { night, morning } = await shiftsOf('11', '12');
    await at('12T07:30:00');
    const complaint = await register(server, org, org.people.duty, { title: '楼道漏水' });
    await at('12T07:40:00');
    const made = await opened(night);
    expect(made).toMatchObject({ status: 'DRAFTED', role: 'DUTY_PERSON', shift: { id: night.id }, incomingShift: { id: morning.id }, incomingStaff: null, openedBy: { id: org.people.duty.staffId } });
    expect(made.number).toMatch(new RegExp(`^${org.code}-A2026-\\d{5}$`));
    expect(made.list).toMatchObject({ listedAt: iso('12T07:40:00'), complete: true, overdue: 0, complaints: 1 });
    // Outside desk hours the duty person owes the first reply, within 15 minutes (CMP-8); the desk owes the follow-up.
    expect(matter(made, complaint.number)).toMatchObject({ complaint: true, subject: { id: complaint.id }, deadlines: [{ rule: 'CMP-8', dueAt: iso('12T07:45:00'), overdue: false }, { rule: 'CMP-12' }, { rule: 'CMP-9' }] });
    expect((await opened(night)).id).toBe(made.id);
    const written = await handovers.must(org.people.duty, 'shiftHandoverWrite', to(made, { text: '钥匙在值班柜', remarks: [{ number: complaint.number, text: '业主八点半后再打 13812345678' }] }));
    expect([written.text, written.remarks]).toEqual(['钥匙在值班柜', [{ number: complaint.number, text: '业主八点半后再打 13812345678' }]]);
    expect(await give(written, 'duty', 'wrong-password')).toMatchObject({ __typename: 'SignInRefusedError', path: ['input', 'password'] });
    const given = (await give(written)).shiftHandover;
    expect(given).toMatchObject({ status: 'GIVEN', given: { at: iso('12T07:40:00'), by: { id: org.people.duty.staffId } } });
    const { id: shiftId } = { id: localId(night.id) };
    const [{ state }] = (await server.admin<{ state: Record<string, unknown> }>('select state from shift_handovers where id = $1', [localId(made.id)])) as [{ state: Record<string, unknown> }];
    const { communityId, from, until, role, departmentId, incomingShiftId, incomingStaffId, list, text, remarks } = state;
    const shown = { communityId, shiftId, staffIds: [localId(org.people.duty.staffId)], from, until, role, departmentId, incomingShiftId, incomingStaffId, list, text, remarks, given: null, difference: null };
    expect(given.given.shownHash).toBe(createHash('sha256').update(canonicalJson(shown as never)).digest('hex'));
    await at('12T08:01:00');
    const taken = (await take(given)).shiftHandover;
    expect(taken).toMatchObject({ status: 'TAKEN', taken: { at: iso('12T08:01:00'), by: { id: org.people.desk.staffId } }, difference: { at: iso('12T08:01:00'), complete: true } });
    expect(taken.entries.nodes.map(({ type }: Thing) => type)).toEqual(['ShiftHandoverOpened', 'ShiftHandoverWritten', 'ShiftHandoverGiven', 'ShiftHandoverTaken']);
    expect((await shifts.read(org.people.desk, night.id)).handover).toEqual({ id: made.id, status: 'TAKEN' });
    expect(await difference(taken)).toBeNull();
    const seen = await handovers.read(org.people.committee, made.id);
    expect([seen.remarks[0].text, seen.entries.nodes[1].data.remarks[complaint.number]]).toEqual(['业主八点半后再打 138****5678', '业主八点半后再打 138****5678']);
  });

  test('what became overdue, came or went between the signatures is shown, and signed for', async () => {
    const { night } = await shiftsOf('12', '13');
    await at('13T07:30:00');
    const [late, settled] = [await register(server, org, org.people.duty), await register(server, org, org.people.duty)];
    await at('13T07:40:00');
    const given = (await give(await opened(night))).shiftHandover;
    expect((await difference(given)).changes).toEqual([]);
    await at('13T07:45:00.001');
    const fresh = await register(server, org, org.people.duty, { title: '新来的' });
    await command(server, org.people.supervisor, 'complaintClose', settled, { outcome: 'WITHDRAWN', reason: '客户撤回' });
    const changed = await difference(given);
    expect(changed.complete).toBe(true);
    const of = (number: string) => changed.changes.filter((one: Thing) => one.number === number).map(({ change, rules }: Thing) => [change, [...rules].sort()]);
    expect([of(fresh.number), of(late.number), of(settled.number)]).toEqual([[['NEW', ['CMP-12', 'CMP-8', 'CMP-9']]], [['OVERDUE', ['CMP-8']]], [['GONE', ['CMP-12', 'CMP-8', 'CMP-9']]]]);
    expect(await take(given, 'desk', { differenceHash: 'what I never saw' })).toMatchObject({ __typename: 'ListChangedError', code: 'LIST_CHANGED' });
    const seenBefore = changed.hash;
    await register(server, org, org.people.duty, { title: '又来一件' });
    expect(await take(given, 'desk', { differenceHash: seenBefore })).toMatchObject({ __typename: 'ListChangedError' });
    const taken = (await take(given)).shiftHandover;
    expect([taken.status, taken.difference.changes.map(({ change }: Thing) => change)]).toEqual(['TAKEN', ['NEW', 'NEW', 'OVERDUE', 'GONE']]);
  });

  test('the outgoing shift signs no list that is no longer true: it lists anew first', async () => {
    const { night } = await shiftsOf('13', '14');
    await at('14T07:40:00');
    const made = await opened(night);
    const fresh = await register(server, org, org.people.duty);
    expect(await give(made)).toMatchObject({ __typename: 'ListChangedError' });
    const written = await handovers.must(org.people.duty, 'shiftHandoverWrite', to(made));
    expect(matter(written, fresh.number)).toMatchObject({ complaint: true });
    expect((await give(written)).shiftHandover.status).toBe('GIVEN');
  });

  test('INC-9: nobody signs both sides; who stands on neither signs nothing; sent back it is written again', async () => {
    await at('14T12:00:00');
    const night = await plan({ role: 'DUTY_PERSON', staffIds: people('duty', 'desk2'), from: iso('14T22:00:00'), until: iso('15T08:00:00') });
    const morning = await plan({ staffIds: people('desk', 'desk2'), from: iso('15T08:00:00'), until: iso('15T15:00:00') });
    await at('15T07:50:00');
    expect(await open(night, 'desk')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await open(night, 'centre')).toMatchObject({ code: 'NOT_ALLOWED' });
    const made = await opened(night, 'desk2');
    const given = (await give(made, 'desk2')).shiftHandover;
    expect(await take(given, 'desk2')).toMatchObject({ __typename: 'NotOwnWorkError' });
    for (const who of ['duty', 'supervisor', 'committee'] as const) expect(await take(given, who)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await handovers.say(org.people.duty, 'shiftHandoverReturn', to(given, { reason: '不' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    const back = await handovers.must(org.people.desk, 'shiftHandoverReturn', to(given, { reason: '没有写电梯的事' }));
    expect([back.status, back.given, back.returns]).toEqual(['RETURNED', null, [{ text: '没有写电梯的事', by: { id: org.people.desk.staffId } }]]);
    expect(await give(back, 'desk2')).toMatchObject({ code: 'WRONG_STATE' });
    const again = await handovers.must(org.people.duty, 'shiftHandoverWrite', to(back, { text: '二号梯停用' }));
    // The roster changes: whoever stands in the morning now takes over.
    await shifts.must(org.people.supervisor, 'dutyShiftChange', as(morning, { staffIds: people('supervisor') }));
    const last = (await give(again, 'duty')).shiftHandover;
    expect(last.allowedActions.filter(({ allowed }: Thing) => allowed)).toEqual([{ action: 'shiftHandoverWrite', allowed: true, code: null }]);
    expect(await take(last, 'desk')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await take(last, 'supervisor')).shiftHandover.status).toBe('TAKEN');
  });

  test('to a shift or one person by name, none of another place; not before it begins, not a day after it ended', async () => {
    const { night, morning } = await shiftsOf('15', '16');
    expect(await open(night)).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'shiftId'] });
    await at('16T07:50:00');
    expect(await open(night, 'duty', { incomingShiftId: night.id })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'incomingShiftId'] });
    expect(await open(night, 'duty', { incomingShiftId: morning.id, incomingStaffId: org.people.desk.staffId })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'incomingStaffId'] });
    expect(await open(night, 'duty', { incomingShiftId: unknownId('DutyShift', night.id) })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'incomingShiftId'] });
    expect(await open(night, 'duty', { incomingStaffId: other.people.desk.staffId })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'incomingStaffId'] });
    expect(await open(morning, 'desk')).toMatchObject({ __typename: 'WrongTimeError' });
    const made = await opened(night, 'duty', { incomingStaffId: org.people.supervisor.staffId });
    expect([made.incomingShift, made.incomingStaff]).toEqual([null, { id: org.people.supervisor.staffId }]);
    const given = (await give(made)).shiftHandover;
    expect(await take(given, 'desk')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await take(given, 'supervisor')).shiftHandover.status).toBe('TAKEN');
    await at('16T15:00:00.001');
    expect(await open(morning, 'desk')).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'incomingShiftId'] });
    await at('17T15:00:00.001');
    expect(await open(morning, 'desk', { incomingStaffId: org.people.duty.staffId })).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'shiftId'] });
  });

  test('a shift whose hand-over has begun is not cancelled; once taken over it is not changed', async () => {
    const { night } = await shiftsOf('17', '18');
    await at('18T07:50:00');
    const given = (await give(await opened(night))).shiftHandover;
    expect(await shifts.say(org.people.supervisor, 'dutyShiftCancel', on(night, { reason: '不' }))).toMatchObject({ code: 'WRONG_STATE' });
    const longer = await shifts.must(org.people.supervisor, 'dutyShiftChange', as(night, { until: iso('18T08:30:00'), reason: '接班晚到' }));
    expect((await take(given)).shiftHandover.status).toBe('TAKEN');
    expect(await shifts.say(org.people.supervisor, 'dutyShiftChange', as(longer, { reason: '不' }))).toMatchObject({ code: 'WRONG_STATE' });
    expect((await shifts.read(org.people.supervisor, night.id)).allowedActions.filter(({ allowed }: Thing) => allowed)).toEqual([]);
  });

  test('stale, unknown, and of another organisation', async () => {
    const { night } = await shiftsOf('18', '19');
    await at('19T07:50:00');
    const made = await opened(night);
    await handovers.must(org.people.duty, 'shiftHandoverWrite', to(made, { text: '无事' }));
    for (const mutation of ['shiftHandoverWrite', 'shiftHandoverGive'] as const) expect(await handovers.say(org.people.duty, mutation, to(made, mutation === 'shiftHandoverGive' ? { password: PASSWORD } : {}))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await handovers.say(org.people.duty, 'shiftHandoverWrite', { handoverId: unknownId('ShiftHandover', made.id), expectedVersion: 1 })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'handoverId'] });
    expect(await handovers.say(other.people.desk, 'shiftHandoverOpen', { shiftId: night.id, idempotencyKey: key() })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'shiftId'] });
    expect(await handovers.say(other.people.desk, 'shiftHandoverReturn', to(made, { reason: '不' }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'handoverId'] });
    expect([await handovers.read(other.people.desk, made.id), (await ask(other.people.desk, DIFFERENCE, { id: made.id })).shiftHandoverDifference]).toEqual([null, null]);
  });

  test('INC-9, INC-10: open incidents stand first on the sheet of everybody who is on them, drills marked; what is raised or closed since is a change', async () => {
    const { night } = await shiftsOf('20', '21');
    const engineers = await plan({ role: 'RESPONSIBLE_STAFF', departmentId: org.departments['ENGINEERING'], staffIds: people('engineer'), from: iso('20T22:00:00'), until: iso('21T08:00:00') }, 'manager');
    await at('21T06:00:00');
    const incidents = speaker(server, 'incident', FIELDS);
    const raise = (playbook: string, who: Name = 'guard', more: Record<string, unknown> = {}): Promise<Thing> => incidents.must(org.people[who], 'incidentRaise', { communityId: org.communityId, playbook, place: '3栋12层', idempotencyKey: key(), ...more });
    const car = await raise('LOST_VEHICLE');
    const fire = await raise('FIRE');
    const drill = await raise('GAS', 'guard', { drill: true });
    const over = await raise('QUARREL');
    await incidents.must(org.people.centre, 'incidentStandDown', { incidentId: over.id, reason: '误报' });
    await at('21T07:40:00');
    const made = await opened(night);
    expect(made.list).toMatchObject({ incidents: 2, drills: 1, complete: true });
    const first = made.list.matters.slice(0, 3);
    expect(first.map(({ number, incident, drill: marked, complaint, subject }: Thing) => [number, incident, marked, complaint, subject.id])).toEqual([
      [fire.number, true, false, false, fire.id], [car.number, true, false, false, car.id], [drill.number, true, true, false, drill.id],
    ]);
    expect(made.list.matters.slice(3).some(({ incident }: Thing) => incident)).toBe(false);
    // Engineering is on what it has a step in: power at a fire, the valve at a leak; not a car.
    const theirs = await opened(engineers, 'engineer', { incomingStaffId: org.people.manager.staffId });
    expect([theirs.list.incidents, theirs.list.drills, theirs.list.matters.filter(({ incident }: Thing) => incident).map(({ number }: Thing) => number)]).toEqual([1, 1, [fire.number, drill.number]]);
    const given = (await give(made)).shiftHandover;
    const later = await raise('LIFT_ENTRAPMENT');
    await incidents.must(org.people.centre, 'incidentStandDown', { incidentId: car.id, reason: '找到了' });
    const changes: readonly Thing[] = (await difference(given)).changes;
    const of = (number: string) => changes.filter((one) => one.number === number).map(({ change }) => change);
    expect([of(later.number), of(car.number), of(fire.number)]).toEqual([['NEW'], ['GONE'], []]);
    expect((await take(given)).shiftHandover.status).toBe('TAKEN');
    for (const { id } of [fire, drill, later]) await incidents.must(org.people.centre, 'incidentStandDown', { incidentId: id, reason: '试验完毕' });
  });

  test('hand-overs by status and department, the newest first', async () => {
    const list = async (filter: Record<string, unknown>) => (await ask(org.people.desk, 'query ($c: ID!, $f: ShiftHandoverFilter) { shiftHandovers(communityId: $c, filter: $f, first: 50) { totalCount nodes { status openedAt } } }', { c: org.communityId, f: filter })).shiftHandovers;
    const all = await list({});
    expect(all.totalCount).toBeGreaterThanOrEqual(7);
    const times: readonly string[] = all.nodes.map(({ openedAt }: Thing) => openedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect((await list({ status: ['TAKEN'], departmentId: org.departments['CUSTOMER_SERVICE'] })).nodes.every(({ status }: Thing) => status === 'TAKEN')).toBe(true);
    expect((await list({ departmentId: org.departments['SECURITY'] })).totalCount).toBe(0);
  });

  test('a page of hand-overs with all they hold costs a few statements, however many there are', async () => {
    const { database } = server.services;
    const readAll = database.readAll.bind(database);
    let statements = 0;
    database.readAll = (scope, reads) => ((statements += reads.length), readAll(scope, reads));
    const { shiftHandovers } = await ask(org.people.committee, 'query ($c: ID!) { shiftHandovers(communityId: $c, first: 10) { totalCount nodes { id department { name } shift { id staff { name } handover { id } allowedActions { action } } incomingShift { id staff { name } } openedBy { name } given { by { name } } list { matters { number subject { id } } } allowedActions { action } entries(first: 5) { nodes { type } } } } }', { c: org.communityId });
    database.readAll = readAll;
    expect(shiftHandovers.nodes.length).toBeGreaterThanOrEqual(7);
    expect(statements).toBeLessThanOrEqual(14);
  });
});

test('verify: every hand-over is the fold of its entries, numbers without a gap', async () => {
  for (const one of [org, other]) expect(await verified(server, one)).toEqual([]);
});
