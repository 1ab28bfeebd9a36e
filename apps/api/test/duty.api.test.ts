// The duty roster (ORG-3) over HTTP with the test clock.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dutyAt } from '../src/modules/duty/queries.ts';
import { as, DUTY_CAST, iso, on, startDuty, type Name } from './duty-kit.ts';
import { foundOrganisation, localId, PASSWORD, scopeOf, signIn, unknownId, type TestOrganisation } from './testkit.ts';
import { entryCount, key, SPOILT, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

let { server, at, org, other, shifts, people, input, plan, ask } = {} as Awaited<ReturnType<typeof startDuty>>;
beforeAll(async () => {
  ({ server, at, org, other, shifts, people, input, plan, ask } = await startDuty());
});
afterAll(() => server.close());
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
    mine = await foundOrganisation(server, DUTY_CAST);
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
  });
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

test('verify: every shift is the fold of its entries, numbers without a gap', async () => {
  for (const one of [org, other]) expect(await verified(server, one)).toEqual([]);
});
