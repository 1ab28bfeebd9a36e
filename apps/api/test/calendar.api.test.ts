// The working calendar as data: published for the whole organisation, seen by nobody else, counted with from then on.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CHINA_CALENDAR, isWorkingDay, type LocalDate, type Role } from '@huiyin/domain';
import { calendarOf } from '../src/modules/calendar/queries.ts';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { INVENTED_2027, OFF_2027, ON_2027 } from './calendar-sound.ts';
import { foundOrganisation, payload, PASSWORD, read, register, scopeOf, signIn, startTestServer, type Answer, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let ours: Organisation;
let theirs: Organisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-12-30T02:00:00.000Z');
  [ours, theirs] = [await foundOrganisation(server), await foundOrganisation(server)];
});
afterAll(() => server.close());

const key = (): string => randomBytes(8).toString('hex');
const YEAR = 'id year basis provisional off on source noticeText version publications { source reason by { id } at } allowedActions { action allowed code }';
const yearOf = async (person: Person, year: number) => (await server.request(`query ($year: Int!) { calendarYear(year: $year) { ${YEAR} } }`, { year }, { token: person.token })).data.calendarYear;
const input2027 = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ year: 2027, off: OFF_2027, on: ON_2027, source: '测试用例（虚构）', noticeText: INVENTED_2027, expectedVersion: 0, idempotencyKey: key(), ...patch });
const send = (person: Person, input: Record<string, unknown>): Promise<Answer> =>
  server.request(`mutation ($input: CalendarPublishInput!) { calendarPublish(input: $input) { __typename ... on UserError { code path message } ... on NotAllowedError { roles } ... on StaleVersionError { currentVersion } ... on CalendarPublishPayload { calendarYear { ${YEAR} } } } }`, { input }, { token: person.token });
const publish = async (person: Person, input: Record<string, unknown>) => (await send(person, input)).data.calendarPublish;
const days = async (person: Person, from: string, until: string) => (await server.request('query ($from: String!, $until: String!) { calendar(from: $from, until: $until) { date kind holiday provisional } }', { from, until }, { token: person.token })).data.calendar;
const provisionalOf = async (who: Organisation): Promise<Record<string, boolean>> => {
  const complaint = await register(server, who, who.people.desk);
  const { deadlines } = await read(server, who.people.desk, complaint, 'deadlines { rule provisional }');
  return Object.fromEntries(deadlines.map((one: { rule: string; provisional: boolean }) => [one.rule, one.provisional]));
};

/** Somebody in the headquarters' office of an organisation. */
async function atHeadquarters(org: Organisation, roles: readonly Role[]): Promise<Person> {
  const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token });
  const office = data.communities.nodes.find((one: { level: string }) => one.level === 'HEADQUARTERS').id;
  const login = `hq-${key()}`;
  payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: office, name: '总部', login, password: PASSWORD, roles, idempotencyKey: key() } }, { token: org.admin.token }), 'staffAppoint');
  return signIn(server, login);
}

describe('before anybody published anything', () => {
  test('a built-in year says where its days come from, a year without data that it is provisional', async () => {
    const built = await yearOf(ours.people.desk, 2026);
    expect(built).toMatchObject({ year: 2026, basis: 'BUILT_IN', provisional: false, off: CHINA_CALENDAR.years['2026']!.off, on: CHINA_CALENDAR.years['2026']!.on, source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）', version: 0, publications: [] });
    expect(built.noticeText).toContain('五、端午节：6月19日（周五）至21日（周日）放假，共3天。');
    expect(await yearOf(ours.people.desk, 2027)).toMatchObject({ year: 2027, basis: 'NONE', provisional: true, off: [], on: [], source: null, noticeText: null, version: 0 });
  });

  test('the days of a stretch say what they are, whose holiday, and whether that is certain', async () => {
    expect(await days(ours.people.desk, '2026-10-07', '2026-10-11')).toEqual([
      { date: '2026-10-07', kind: 'HOLIDAY', holiday: '国庆节', provisional: false }, { date: '2026-10-08', kind: 'WORKING', holiday: null, provisional: false }, { date: '2026-10-09', kind: 'WORKING', holiday: null, provisional: false },
      { date: '2026-10-10', kind: 'MAKE_UP', holiday: '国庆节', provisional: false }, { date: '2026-10-11', kind: 'WEEKEND', holiday: null, provisional: false },
    ]);
    expect((await days(ours.people.desk, '2026-12-31', '2027-01-02')).map(({ kind, provisional }: { kind: string; provisional: boolean }) => [kind, provisional])).toEqual([['WORKING', false], ['WORKING', true], ['WEEKEND', true]]);
    expect(await days(ours.people.desk, '2026-01-02', '2026-01-01')).toEqual([]);
  });

  test.each([['2026-02-30', '2026-03-01', 'from'], ['2026-01-01', 'soon', 'until'], ['2026-01-01', '2027-02-05', 'until'], ['', '2026-01-01', 'from']])('from %j until %j is no stretch', async (from, until, path) => {
    const { errors } = await server.request('query ($from: String!, $until: String!) { calendar(from: $from, until: $until) { date } }', { from, until }, { token: ours.people.desk.token });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: [path] });
  });

  test.each([1999, 2200])('the year %i is none that a calendar has', async (year) => {
    const { errors } = await server.request('query ($year: Int!) { calendarYear(year: $year) { year } }', { year }, { token: ours.people.desk.token });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('nobody who is not signed in reads any of it', async () => {
    for (const query of ['{ calendarYear(year: 2026) { year } }', '{ calendar(from: "2026-01-01", until: "2026-01-02") { date } }', '{ holidayNoticeRead(text: "") { year } }']) {
      expect((await server.request(query)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

describe('reading a notice', () => {
  const NOTICE = 'year source holidays { name off on announced } problems { kind line text holiday date announced counted weekdaySaid weekdayIs years }';
  const readNotice = async (text: string, year: number | null = null) => (await server.request(`query ($text: String!, $year: Int) { holidayNoticeRead(text: $text, year: $year) { ${NOTICE} } }`, { text, year }, { token: ours.people.desk.token }));

  test('answers its days, and writes nothing', async () => {
    const before = await server.admin('select count(*) from entries');
    const { holidayNoticeRead: notice } = (await readNotice(INVENTED_2027)).data;
    expect([notice.year, notice.source, notice.problems]).toEqual([2027, '国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕0号）', []]);
    expect(notice.holidays.flatMap(({ off }: { off: string[] }) => off)).toEqual(OFF_2027);
    expect(notice.holidays.flatMap(({ on }: { on: string[] }) => on)).toEqual(ON_2027);
    expect(notice.holidays[1]).toMatchObject({ name: '春节', announced: 8 });
    expect(await server.admin('select count(*) from entries')).toEqual(before);
  });

  test('answers problems with their place and facts', async () => {
    const { problems } = (await readNotice('三、清明节：4月3日（周日）至5日放假，共2天。\n4月5日上班', 2027)).data.holidayNoticeRead;
    const none = { line: null, text: null, holiday: null, date: null, announced: null, counted: null, weekdaySaid: null, weekdayIs: null, years: [] };
    expect(problems.filter(({ kind }: { kind: string }) => kind !== 'HOLIDAY_MISSING')).toEqual([
      { ...none, kind: 'WEEKDAY_DIFFERS', line: 1, date: '2027-04-03', weekdaySaid: 7, weekdayIs: 6 }, { ...none, kind: 'COUNT_DIFFERS', line: 1, holiday: '清明节', announced: 2, counted: 3 },
      { ...none, kind: 'MAKE_UP_NOT_WEEKEND', line: 2, holiday: '清明节', date: '2027-04-05' }, { ...none, kind: 'OFF_AND_ON', line: 2, date: '2027-04-05' },
    ]);
    expect((await readNotice(INVENTED_2027, 2028)).data.holidayNoticeRead.problems[0]).toEqual({ ...none, kind: 'SEVERAL_YEARS', years: [2027, 2028] });
    expect((await readNotice('x'.repeat(20_001))).errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['text'], allowed: 20_000 });
  });
});

describe('publishing', () => {
  test('is not for those who work below headquarters, nor for whoever section 9 does not name', async () => {
    for (const person of Object.values(ours.people)) expect([person.login, (await publish(person, input2027())).__typename]).toEqual([person.login, 'NotAllowedError']);
    const desk = await atHeadquarters(ours, ['CUSTOMER_ASSISTANT']);
    expect(await publish(desk, input2027())).toMatchObject({ __typename: 'NotAllowedError', roles: ['SYSTEM_ADMINISTRATOR', 'HEADQUARTERS_INSPECTOR', 'COMPANY_LEADER', 'QUALITY_DEPARTMENT'] });
    expect((await yearOf(desk, 2027)).allowedActions).toEqual([{ action: 'calendarPublish', allowed: false, code: 'NOT_ALLOWED' }]);
    expect((await yearOf(ours.people.desk, 2027)).basis).toBe('NONE');
  });

  test.each([
    ['a make-up day in the week', { on: ['2027-02-19'] }, ['input', 'on', '0']], ['a day off and worked', { on: ['2027-01-02'] }, ['input', 'on', '0']], ['a day of another year', { off: [...OFF_2027, '2028-01-01'] }, ['input', 'off', '28']],
    ['no source', { source: '' }, ['input', 'source']], ['the year 1999', { year: 1999 }, ['input', 'year']], ['the last whole number', { year: 2 ** 31 - 1 }, ['input', 'year']], ['two days off', { off: OFF_2027.slice(0, 2) }, ['input', 'off']], ['no key', { idempotencyKey: ' ' }, ['input', 'idempotencyKey']],
  ])('%s is refused', async (_, patch, path) => expect(await publish(ours.admin, input2027(patch))).toMatchObject({ __typename: 'InvalidInputError', path }));

  test('before 2027 is published its deadlines are provisional, afterwards they are not, and another organisation sees none of it', async () => {
    expect([(await provisionalOf(ours))['CMP-11a'], (await provisionalOf(theirs))['CMP-11a']]).toEqual([true, true]);
    const inspector = await atHeadquarters(ours, ['HEADQUARTERS_INSPECTOR']);
    const { calendarYear } = payload(await send(inspector, input2027()), 'calendarPublish');
    expect(calendarYear).toMatchObject({ basis: 'PUBLISHED', provisional: false, off: OFF_2027, on: ON_2027, source: '测试用例（虚构）', noticeText: INVENTED_2027, version: 1, publications: [{ source: '测试用例（虚构）', reason: null, by: { id: inspector.staffId }, at: '2026-12-30T02:00:00.000Z' }] });

    const complaint = await register(server, ours, ours.people.desk);
    const { deadlines } = await read(server, ours.people.desk, complaint, 'deadlines { rule dueAt provisional }');
    // 31 December, then 4 and 5 January: 1 to 3 are off.
    expect(deadlines.find(({ rule }: { rule: string }) => rule === 'CMP-11a')).toEqual({ rule: 'CMP-11a', dueAt: '2027-01-05T16:00:00.000Z', provisional: false });
    expect(deadlines.every(({ provisional }: { provisional: boolean }) => !provisional)).toBe(true);

    expect((await provisionalOf(theirs))['CMP-11a']).toBe(true);
    expect([await yearOf(theirs.admin, 2027), await yearOf(theirs.people.desk, 2027)].map(({ basis, version }) => [basis, version])).toEqual([['NONE', 0], ['NONE', 0]]);
    const { data } = await server.request('query ($id: ID!, $theirs: ID!) { node(id: $id) { id } community(id: $theirs) { calendarYears } }', { id: calendarYear.id, theirs: theirs.communityId }, { token: theirs.admin.token });
    expect(data).toEqual({ node: null, community: { calendarYears: [2024, 2025, 2026] } });
  });

  test('every community below counts with it and reads it, by its id too', async () => {
    const { desk, committee } = ours.people;
    expect((await server.request('query ($id: ID!) { community(id: $id) { calendarYears } }', { id: ours.communityId }, { token: desk.token })).data.community.calendarYears).toEqual([2024, 2025, 2026, 2027]);
    expect((await days(committee, '2027-02-19', '2027-02-21')).map(({ kind, holiday }: { kind: string; holiday: string | null }) => [kind, holiday])).toEqual([['WORKING', null], ['MAKE_UP', '春节'], ['WEEKEND', null]]);
    const year = await yearOf(desk, 2027);
    const { data } = await server.request('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on CalendarYear { year version basis } } }', { ids: [year.id, (await yearOf(desk, 2026)).id, (await yearOf(desk, 2031)).id] }, { token: desk.token });
    expect(data.nodes).toEqual([{ __typename: 'CalendarYear', year: 2027, version: 1, basis: 'PUBLISHED' }, { __typename: 'CalendarYear', year: 2026, version: 0, basis: 'BUILT_IN' }, { __typename: 'CalendarYear', year: 2031, version: 0, basis: 'NONE' }]);
  });

  test('again takes the version that was seen and a reason; the earlier publication stays to be read', async () => {
    expect(await publish(ours.admin, input2027({ reason: '改' }))).toMatchObject({ __typename: 'StaleVersionError', currentVersion: 1, path: ['input', 'expectedVersion'] });
    expect(await publish(ours.admin, input2027({ expectedVersion: 1 }))).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    const { calendarYear } = payload(await send(ours.admin, input2027({ expectedVersion: 1, off: [...OFF_2027, '2027-02-04'], reason: '公司除夕前一日放假' })), 'calendarPublish');
    expect([calendarYear.version, calendarYear.publications.map(({ reason }: { reason: string | null }) => reason)]).toEqual([2, ['公司除夕前一日放假', null]]);
    // The notice does not name the day: it belongs to the holiday that it lengthens.
    expect((await days(ours.people.desk, '2027-02-04', '2027-02-05')).map(({ kind, holiday }: { kind: string; holiday: string | null }) => [kind, holiday])).toEqual([['HOLIDAY', '春节'], ['HOLIDAY', '春节']]);
  });

  test('the same key answers the same once more, another input with it is a conflict', async () => {
    const input = input2027({ year: 2028, off: OFF_2027.map((day) => day.replace('2027', '2028')), on: [] });
    const [first, again] = [payload(await send(ours.admin, input), 'calendarPublish'), payload(await send(ours.admin, input), 'calendarPublish')];
    expect([first.calendarYear.version, again.calendarYear.version]).toEqual([1, 1]);
    expect(await publish(ours.admin, { ...input, source: '别的' })).toMatchObject({ __typename: 'IdempotencyConflictError' });
    const correction = { ...input, idempotencyKey: key(), expectedVersion: 1, reason: '改' };
    expect([payload(await send(ours.admin, correction), 'calendarPublish'), payload(await send(ours.admin, correction), 'calendarPublish')].map(({ calendarYear }) => calendarYear.version)).toEqual([2, 2]);
  });

  test('two at once publish a year once', async () => {
    const input = (): Record<string, unknown> => input2027({ year: 2029, off: OFF_2027.map((day) => day.replace('2027', '2029')), on: [] });
    const answers = await Promise.all([publish(ours.admin, input()), publish(ours.admin, input()), publish(ours.admin, input())]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CalendarPublishPayload', 'StaleVersionError', 'StaleVersionError']);
  });

  test('a built-in year that the company arranges otherwise counts as it published it', async () => {
    const { off, on } = CHINA_CALENDAR.years['2026']!;
    payload(await send(ours.admin, input2027({ year: 2026, off: [...off, '2026-12-31'], on, noticeText: null, source: '公司通知', reason: '年终盘点' })), 'calendarPublish');
    expect((await days(ours.people.desk, '2026-12-31', '2026-12-31'))[0]).toEqual({ date: '2026-12-31', kind: 'HOLIDAY', holiday: null, provisional: false });
    expect((await yearOf(ours.people.desk, 2026)).noticeText).toBeNull();
    expect((await days(theirs.people.desk, '2026-12-31', '2026-12-31'))[0].kind).toBe('WORKING');
  });
});

describe('for work without a viewer', () => {
  test('calendarOf answers what an organisation counts with, and the built-in years to one that published none', async () => {
    const { database } = server.services;
    const own = await calendarOf(database, scopeOf(ours.communityId));
    expect(isWorkingDay(own, '2027-02-20' as LocalDate)).toEqual({ working: true, provisional: false });
    expect(Object.keys(own.years)).toEqual(['2024', '2025', '2026', '2027', '2028', '2029']);
    expect(await calendarOf(database, scopeOf(theirs.communityId))).toEqual(CHINA_CALENDAR);
    expect(await calendarOf(database, '0190a000-0000-7000-8000-000000000000')).toEqual(CHINA_CALENDAR);
  });

  test('folding the entries again gives the rows', async () => {
    const office = (await allOffices(server.services.database)).find(({ level, organisationId }) => level === 'HEADQUARTERS' && organisationId === scopeOf(ours.communityId))!;
    const wrong: Finding[] = [];
    const { entries } = await verifyOffice(server.services.database, office, (finding) => wrong.push(finding));
    expect(wrong).toEqual([]);
    expect(entries).toBeGreaterThan(6);
    await server.admin(`update calendar_years set off_days = '[]' where year = 2027`);
    await verifyOffice(server.services.database, office, (finding) => wrong.push(finding));
    expect(wrong.map(({ problem, detail }) => [problem, detail])).toEqual([['ROW_DIFFERS', 'calendar_years: off_days']]);
  });
});
