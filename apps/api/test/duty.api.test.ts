// The duty roster (ORG-3) and the hand-over at shift change (INC-9) over HTTP with the test clock.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@huiyin/evidence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dutyAt } from '../src/modules/duty/queries.ts';
import { CAST, command, foundOrganisation, localId, PASSWORD, register, scopeOf, signIn, startTestServer, unknownId, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { entryCount, FIELDS, key, SPOILT, speaker, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

const OWN_CAST = {
  ...CAST, desk2: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' }, duty: { roles: ['DUTY_PERSON'], department: 'CUSTOMER_SERVICE' }, guard: { roles: ['SECURITY_GUARD'], department: 'SECURITY' },
  chief: { roles: ['DEPARTMENT_MANAGER'], department: 'SECURITY' }, leader: { roles: ['COMPANY_LEADER'], department: null },
} as const;
type Name = keyof typeof OWN_CAST;
let server: TestServer;
let org: TestOrganisation<Name>;
let other: TestOrganisation<keyof typeof CAST>;
let shifts: ReturnType<typeof speaker>;
let handovers: ReturnType<typeof speaker>;
const iso = (local: string): string => new Date(`2026-11-${local}+08:00`).toISOString();
const at = (local: string): Promise<void> => server.setClock(iso(local));
const LIST = 'listedAt deadlines overdue complaints complete matters { number complaint subject { id } deadlines { rule dueAt overdue } }';
const SHIFT = `${FIELDS} role from until note staff { id } department { id } plannedBy { id } cancellation { text by { id } } handover { id status }`;
const HANDOVER = `${FIELDS} role text remarks { number text } shift { id } incomingShift { id } incomingStaff { id } openedBy { id } list { ${LIST} } given { at by { id } shownHash } taken { at by { id } shownHash } difference { at complete changes { change number rules } } returns { text by { id } }`;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('02T07:00:00');
  org = await foundOrganisation(server, OWN_CAST);
  other = await foundOrganisation(server);
  shifts = speaker(server, 'dutyShift', SHIFT);
  handovers = speaker(server, 'shiftHandover', HANDOVER);
}, 60_000);
afterAll(() => server.close());

const people = (...names: readonly Name[]): readonly string[] => names.map((name) => org.people[name].staffId);
const input = (patch: Record<string, unknown> = {}): Record<string, unknown> =>
  ({ communityId: org.communityId, departmentId: org.departments['CUSTOMER_SERVICE'], role: 'CUSTOMER_ASSISTANT', staffIds: people('desk'), from: iso('03T08:00:00'), until: iso('03T15:00:00'), note: '电话 13812345678', idempotencyKey: key(), ...patch });
const plan = (patch: Record<string, unknown> = {}, who: Name = 'supervisor'): Promise<Thing> => shifts.must(org.people[who], 'dutyShiftPlan', input(patch));
const on = (shift: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ shiftId: shift.id, expectedVersion: shift.version, ...more });
const as = (shift: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => on(shift, { staffIds: shift.staff.map(({ id }: Thing) => id), from: shift.from, until: shift.until, note: shift.note, ...more });
const ask = async (person: Person, query: string, variables: Record<string, unknown>): Promise<Thing> => {
  const { data, errors } = await server.request(query, variables, { token: person.token });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
};
const ids = (rows: readonly Thing[]): readonly string[] => rows.map(({ id }) => id);

describe('ORG-3: the roster', () => {
  test('a shift is planned with its people, numbered, changed with a reason once it has begun, and cancelled', async () => {
    const made = await plan();
    expect(made).toMatchObject({ status: 'PLANNED', role: 'CUSTOMER_ASSISTANT', from: iso('03T08:00:00'), until: iso('03T15:00:00'), staff: [{ id: org.people.desk.staffId }], department: { id: org.departments['CUSTOMER_SERVICE'] }, plannedBy: { id: org.people.supervisor.staffId }, handover: null });
    expect(made.number).toMatch(new RegExp(`^${org.code}-A2026-\\d{5}$`));
    const changed = await shifts.must(org.people.supervisor, 'dutyShiftChange', as(made, { staffIds: people('desk', 'desk2') }));
    expect(changed.staff.map(({ id }: Thing) => id)).toEqual(people('desk', 'desk2'));
    await at('03T08:00:00');
    expect(await shifts.say(org.people.supervisor, 'dutyShiftChange', as(changed, { until: iso('03T16:00:00') }))).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    const longer = await shifts.must(org.people.supervisor, 'dutyShiftChange', as(changed, { until: iso('03T16:00:00'), reason: '接班晚到' }));
    expect(longer.until).toBe(iso('03T16:00:00'));
    const gone = await shifts.must(org.people.centre, 'dutyShiftCancel', on(longer, { reason: '排重了' }));
    expect([gone.status, gone.cancellation]).toEqual(['CANCELLED', { text: '排重了', by: { id: org.people.centre.staffId } }]);
    expect(gone.entries.nodes.map(({ type }: Thing) => type)).toEqual(['DutyShiftPlanned', 'DutyShiftChanged', 'DutyShiftChanged', 'DutyShiftCancelled']);
    expect(await shifts.say(org.people.centre, 'dutyShiftCancel', on(gone, { reason: '再来' }))).toMatchObject({ code: 'WRONG_STATE' });
    await at('02T07:00:00');
  });

  test('who rosters whom: the supervisor the desk, a manager the own department, the centre manager all, a leader the company', async () => {
    const guards = { role: 'SECURITY_GUARD', departmentId: org.departments['SECURITY'], staffIds: people('guard') };
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input(guards))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await shifts.say(org.people.manager, 'dutyShiftPlan', input(guards))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await shifts.say(org.people.desk, 'dutyShiftPlan', input())).toMatchObject({ code: 'NOT_ALLOWED' });
    const made = await plan(guards, 'chief');
    expect(made.allowedActions.map(({ action, allowed }: Thing) => [action, allowed])).toEqual([['dutyShiftChange', true], ['dutyShiftCancel', true], ['shiftHandoverOpen', false]]);
    expect(await shifts.say(org.people.supervisor, 'dutyShiftCancel', on(made, { reason: '不' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await shifts.must(org.people.centre, 'dutyShiftCancel', on(made, { reason: '人手调整' }));
    const office = (await ask(org.admin, '{ communities { nodes { id level } } }', {})).communities.nodes.find(({ level }: Thing) => level === 'HEADQUARTERS').id;
    const appoint = async (login: string, role: string): Promise<string> => (await ask(org.admin, 'mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { ... on StaffAppointPayload { staff { id } } } }', { input: { communityId: office, name: login, login, password: PASSWORD, roles: [role], idempotencyKey: key() } })).staffAppoint.staff.id;
    const [company, head] = [`company-${key()}`, `head-${key()}`];
    const duty = { communityId: office, departmentId: null, role: 'COMPANY_DUTY_PERSON', staffIds: [await appoint(company, 'COMPANY_DUTY_PERSON')] };
    await appoint(head, 'COMPANY_LEADER');
    // Whoever leads in a community does not see the office; whoever administers it does not roster.
    expect(await shifts.say(org.people.leader, 'dutyShiftPlan', input(duty))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'communityId'] });
    expect(await shifts.say(org.admin, 'dutyShiftPlan', input(duty))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await shifts.must(await signIn(server, head), 'dutyShiftPlan', input(duty))).toMatchObject({ role: 'COMPANY_DUTY_PERSON', department: null, staff: [{ id: duty.staffIds[0] }], number: expect.stringMatching(/^HQ-A2026-/) });
    const posts = async (who: Name) => (await ask(org.people[who], 'query ($c: ID!) { dutyPosts(communityId: $c) { role department { kind } staff { id } } }', { c: org.communityId })).dutyPosts;
    expect((await posts('supervisor')).map(({ role, department }: Thing) => [role, department?.kind])).toEqual([['CUSTOMER_ASSISTANT', 'CUSTOMER_SERVICE'], ['DUTY_PERSON', 'CUSTOMER_SERVICE']]);
    expect((await posts('chief')).map(({ role, staff }: Thing) => [role, [...ids(staff)].sort()])).toEqual([['SECURITY_GUARD', [...people('guard', 'chief')].sort()]]);
    expect((await posts('centre')).map(({ role }: Thing) => role)).toEqual(['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'CENTRE_MANAGER']);
    expect([await posts('desk'), await posts('committee')]).toEqual([[], []]);
  });

  test('its people are of the place and may do what the role takes', async () => {
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ staffIds: people('engineer') }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'staffIds'] });
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ staffIds: [other.people.desk.staffId] }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'staffIds'] });
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ staffIds: [] }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'staffIds'] });
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ staffIds: Array.from({ length: 60 }, () => org.people.desk.staffId) }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'staffIds'] });
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ until: iso('03T08:29:00') }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'until'] });
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ from: iso('01T06:59:59'), until: iso('01T12:00:00') }))).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'from'] });
  });

  test('stale, unknown, repeated, and of another organisation', async () => {
    const once = input();
    const made = await shifts.must(org.people.supervisor, 'dutyShiftPlan', once);
    expect((await shifts.must(org.people.supervisor, 'dutyShiftPlan', once)).id).toBe(made.id);
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', { ...once, note: '别的' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    await shifts.must(org.people.supervisor, 'dutyShiftChange', as(made));
    expect(await shifts.say(org.people.supervisor, 'dutyShiftChange', as(made))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await shifts.say(org.people.supervisor, 'dutyShiftCancel', { shiftId: unknownId('DutyShift', made.id), expectedVersion: 1, reason: '不' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'shiftId'] });
    for (const [mutation, more] of [['dutyShiftChange', as(made)], ['dutyShiftCancel', on(made, { reason: '不' })]] as const) expect(await shifts.say(other.people.centre, mutation, more)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'shiftId'] });
    expect(await shifts.say(other.people.centre, 'dutyShiftPlan', input())).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'communityId'] });
    expect(await shifts.read(other.people.centre, made.id)).toBeNull();
    const seen = await ask(other.people.centre, 'query ($c: ID!, $f: DateTime!, $u: DateTime!) { onDuty(communityId: $c, at: $f) { shifts { id } next { id } unfinished { id } } dutyShifts(communityId: $c, from: $f, until: $u) { totalCount nodes { id } } shiftHandovers(communityId: $c) { totalCount } dutyPosts(communityId: $c) { role } }', { c: org.communityId, f: iso('03T09:00:00'), u: iso('04T00:00:00') });
    expect(seen).toEqual({ onDuty: { shifts: [], next: [], unfinished: [] }, dutyShifts: { totalCount: 0, nodes: [] }, shiftHandovers: { totalCount: 0 }, dutyPosts: [] });
  });

  test('a note is masked for who does not need it, in the field and in the entry', async () => {
    const made = await plan();
    const seen = await shifts.read(org.people.committee, made.id);
    expect([seen.note, seen.entries.nodes[0].data.note]).toEqual(['电话 138****5678', '电话 138****5678']);
    expect((await shifts.read(org.people.desk, made.id)).note).toBe('电话 13812345678');
  });

  test.each(SPOILT.slice(2).map(([text, problem], index) => [problem, index, text] as const))('a spoilt note is refused, and nothing is written: %s %i', async (problem, _index, text) => {
    const before = await entryCount(server, org);
    expect(await shifts.say(org.people.supervisor, 'dutyShiftPlan', input({ note: text }))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'note'] });
    expect([await entryCount(server, org), problem]).toEqual([before, problem]);
  });
});

describe('ORG-3: who is on duty', () => {
  let mine: TestOrganisation<Name>;
  const roster: Record<string, Thing> = {};
  beforeAll(async () => {
    await at('08T12:00:00');
    mine = await foundOrganisation(server, OWN_CAST);
    const put = async (name: string, from: string, until: string, patch: Record<string, unknown> = {}): Promise<void> => {
      roster[name] = await shifts.must(mine.people.centre, 'dutyShiftPlan', { ...input({ from: iso(from), until: iso(until), communityId: mine.communityId, departmentId: mine.departments['CUSTOMER_SERVICE'], staffIds: [mine.people.desk.staffId], ...patch }) });
    };
    const night = { role: 'DUTY_PERSON', staffIds: [mine.people.duty.staffId] };
    await put('morning', '09T08:00:00', '09T15:00:00');
    await put('evening', '09T15:00:00', '09T22:00:00', { staffIds: [mine.people.desk2.staffId] });
    await put('night', '09T22:00:00', '10T08:00:00', night);
    await put('tomorrow', '10T08:00:00', '10T15:00:00');
    await put('guards', '09T08:00:00', '10T08:00:00', { role: 'SECURITY_GUARD', departmentId: mine.departments['SECURITY'], staffIds: [mine.people.guard.staffId, mine.people.chief.staffId] });
    await put('cancelled', '09T08:00:00', '09T15:00:00', night);
    await shifts.must(mine.people.centre, 'dutyShiftCancel', on(roster['cancelled'], { reason: '多排了' }));
  }, 60_000);
  const names = (rows: readonly Thing[]): readonly string[] => rows.map(({ id }) => Object.keys(roster).find((name) => roster[name].id === id) ?? id);
  const NOW = 'query ($c: ID!, $at: DateTime) { onDuty(communityId: $c, at: $at) { at shifts { id } next { id } unfinished { id } } }';
  const duty = async (when: string | null): Promise<Thing> => (await ask(mine.people.committee, NOW, { c: mine.communityId, at: when })).onDuty;

  test.each([
    ['09T07:59:59.999', [], ['morning', 'guards', 'night']], ['09T08:00:00', ['morning', 'guards'], ['evening', 'night']], ['09T14:59:59.999', ['morning', 'guards'], ['evening', 'night']], ['09T15:00:00', ['guards', 'evening'], ['night', 'tomorrow']],
    ['09T23:59:59.999', ['guards', 'night'], ['tomorrow']], ['10T00:00:00', ['guards', 'night'], ['tomorrow']], ['10T08:00:00', ['tomorrow'], []], ['10T15:00:00', [], []],
  ])('at %s: %j, then %j', async (when, now, next) => {
    const answer = await duty(iso(when));
    expect([[...names(answer.shifts)].sort(), [...names(answer.next)].sort()]).toEqual([[...now].sort(), [...next].sort()]);
  });

  test('one statement says it to whoever escalates, with the people by department and role', async () => {
    const { database } = server.services;
    const readAll = database.readAll.bind(database);
    let statements = 0;
    database.readAll = (scope, reads) => ((statements += reads.length), readAll(scope, reads));
    const scope = { organisationId: scopeOf(mine.communityId), communityIds: [localId(mine.communityId)] };
    const answer = await dutyAt(database, scope, scope.communityIds, Date.parse(iso('09T23:00:00')));
    database.readAll = readAll;
    expect(statements).toBe(1);
    const facts = ({ departmentId, role, staffIds }: (typeof answer.now)[number]) => [departmentId, role, [...staffIds].sort()];
    expect(answer.now.map(facts)).toEqual([[localId(mine.departments['SECURITY']!), 'SECURITY_GUARD', [mine.people.guard, mine.people.chief].map(({ staffId }) => localId(staffId)).sort()], [localId(mine.departments['CUSTOMER_SERVICE']!), 'DUTY_PERSON', [localId(mine.people.duty.staffId)]]]);
    expect(answer.next.map(({ role, from, communityId }) => [role, from, communityId])).toEqual([['CUSTOMER_ASSISTANT', Date.parse(iso('10T08:00:00')), localId(mine.communityId)]]);
    expect(await dutyAt(database, { ...scope, communityIds: [] }, scope.communityIds, Date.parse(iso('09T23:00:00')))).toEqual({ now: [], next: [] });
  });

  test('the roster of a time holds every shift that touches it, page by page, cancelled ones only when asked', async () => {
    const query = 'query ($c: ID!, $f: DateTime!, $u: DateTime!, $d: ID, $w: Boolean, $after: String) { dutyShifts(communityId: $c, from: $f, until: $u, departmentId: $d, withCancelled: $w, first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
    const all = async (from: string, until: string, more: Record<string, unknown> = {}): Promise<readonly string[]> => {
      const found: Thing[] = [];
      for (let after: string | null = null; ;) {
        const { dutyShifts } = await ask(mine.people.desk, query, { c: mine.communityId, f: iso(from), u: iso(until), after, ...more });
        found.push(...dutyShifts.nodes);
        if (!dutyShifts.pageInfo.hasNextPage) { expect(dutyShifts.totalCount).toBe(found.length); return [...names(found)].sort(); }
        after = dutyShifts.pageInfo.endCursor;
      }
    };
    expect(await all('09T00:00:00', '10T00:00:00')).toEqual(['evening', 'guards', 'morning', 'night']);
    expect(await all('10T00:00:00', '10T08:00:00')).toEqual(['guards', 'night']);
    expect(await all('09T00:00:00', '10T00:00:00', { w: true })).toEqual(['cancelled', 'evening', 'guards', 'morning', 'night']);
    expect(await all('09T00:00:00', '11T00:00:00', { d: mine.departments['SECURITY'] })).toEqual(['guards']);
    expect(await all('09T00:00:00', '11T00:00:00', { d: org.departments['SECURITY'] })).toEqual([]);
  });

  test('what ended within a day and nobody took over stands there until it is', async () => {
    await at('10T08:00:00');
    expect([...names((await duty(null)).unfinished)].sort()).toEqual(['evening', 'guards', 'morning', 'night']);
    expect([...names((await duty(iso('10T14:59:59.999'))).unfinished)].sort()).toEqual(['evening', 'guards', 'morning', 'night']);
    expect([...names((await duty(iso('10T15:00:00'))).unfinished)].sort()).toEqual(['evening', 'guards', 'night', 'tomorrow']);
    await at('08T12:00:00');
  });

  test('a week is copied to the same times with who is still there; twice is once', async () => {
    const say = async (who: Name, more: Record<string, unknown>) => (await ask(mine.people[who], 'mutation ($input: DutyWeekCopyInput!) { dutyWeekCopy(input: $input) { __typename ... on UserError { code path } ... on DutyWeekCopyPayload { alreadyThere leftOut shifts { id number from until role staff { id } note } } } }', { input: { communityId: mine.communityId, ...more } })).dutyWeekCopy;
    expect(await say('supervisor', { week: '2026-11-17' })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'week'] });
    for (const week of ['', '2026-13-01', '2026-11-16T00:00:00Z', '2026-02-30']) expect(await say('supervisor', { week })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'week'] });
    expect(await say('manager', { week: '2026-11-16' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await say('desk', { week: '2026-11-16' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const [one, two] = await Promise.all([say('supervisor', { week: '2026-11-16' }), say('supervisor', { week: '2026-11-16' })]);
    expect([one.shifts.length + two.shifts.length, one.alreadyThere + two.alreadyThere]).toEqual([4, 4]);
    const copied = [...one.shifts, ...two.shifts].sort((a: Thing, b: Thing) => (a.from < b.from ? -1 : 1));
    expect(copied.map(({ from, until, role }: Thing) => [from, until, role])).toEqual([
      [iso('16T08:00:00'), iso('16T15:00:00'), 'CUSTOMER_ASSISTANT'], [iso('16T15:00:00'), iso('16T22:00:00'), 'CUSTOMER_ASSISTANT'], [iso('16T22:00:00'), iso('17T08:00:00'), 'DUTY_PERSON'], [iso('17T08:00:00'), iso('17T15:00:00'), 'CUSTOMER_ASSISTANT'],
    ]);
    expect(new Set(copied.map(({ number }: Thing) => number)).size).toBe(4);
    const rest = await say('centre', { week: '2026-11-16' });
    expect([rest.shifts.map(({ role }: Thing) => role), rest.alreadyThere, rest.leftOut]).toEqual([['SECURITY_GUARD'], 4, 0]);
    // The first of the copied shifts is cancelled: the copy does not bring it back. Whoever left stands on none.
    await shifts.must(mine.people.centre, 'dutyShiftCancel', on({ id: copied[0].id, version: 1 }, { reason: '停一班' }));
    await ask(mine.admin, 'mutation ($input: StaffDismissInput!) { staffDismiss(input: $input) { __typename } }', { input: { staffId: mine.people.duty.staffId, reason: '离职' } });
    expect(await say('centre', { week: '2026-11-16' })).toMatchObject({ shifts: [], alreadyThere: 5, leftOut: 0 });
    const next = await say('centre', { week: '2026-11-23', departmentId: mine.departments['CUSTOMER_SERVICE'] });
    expect([next.shifts.length, next.alreadyThere, next.leftOut]).toEqual([2, 0, 1]);
    expect(await say('centre', { week: '2026-10-26' })).toEqual({ __typename: 'DutyWeekCopyPayload', shifts: [], alreadyThere: 0, leftOut: 0 });
  });
});

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

  test('hand-overs by status and department, the newest first', async () => {
    const list = async (filter: Record<string, unknown>) => (await ask(org.people.desk, 'query ($c: ID!, $f: ShiftHandoverFilter) { shiftHandovers(communityId: $c, filter: $f, first: 50) { totalCount nodes { status openedAt } } }', { c: org.communityId, f: filter })).shiftHandovers;
    const all = await list({});
    expect(all.totalCount).toBeGreaterThanOrEqual(7);
    expect(all.nodes.map(({ openedAt }: Thing) => openedAt)).toEqual([...all.nodes.map(({ openedAt }: Thing) => openedAt)].sort().reverse());
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

test('verify: every shift and hand-over is the fold of its entries, numbers without a gap', async () => {
  for (const one of [org, other]) expect(await verified(server, one)).toEqual([]);
});
