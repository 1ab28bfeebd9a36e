import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CHANNELS, COMPLAINT_STATUSES, JUDGEMENTS, OUTCOMES } from '@huiyin/domain';
import { ADMINISTRATOR, CAST, PASSWORD } from '../src/demo/cast.ts';
import { fillDemo } from '../src/demo/fill.ts';
import { ORGANISATIONS } from '../src/demo/organisations.ts';
import { sizeOf } from '../src/demo/plan.ts';
import { foundingOf } from '../src/modules/organisation/commands.ts';
import { allOffices, type Office } from '../src/offices.ts';
import type { Services } from '../src/services.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { contextOf } from '../src/viewer.ts';
import { PASSWORD as TEST_PASSWORD, signIn, startTestServer, type TestServer } from './testkit.ts';

jest.setTimeout(300_000);
const SIZE = ORGANISATIONS.reduce((sum, organisation) => sum + sizeOf(organisation), 0);
const LOGINS = ORGANISATIONS.flatMap(({ suffix }) => [ADMINISTRATOR, ...CAST].map(({ login }) => `${login}${suffix}`));
const silent = (): void => undefined;

interface Row { readonly number: string; readonly status: string; readonly judgement: string | null; readonly outcome: string | null; readonly channel: string; readonly version: number; readonly receivedAt: number; readonly title: string }
const dump = { name: 'test_demo_dump', text: `select number, status, judgement, outcome, channel, version, received_at as "receivedAt", state->>'title' as title from complaints where community_id = $1 order by number` };
const officeOf = async ({ services }: TestServer, code: string): Promise<Office> => (await allOffices(services.database)).find((office) => office.code === code)!;
const complaintsIn = async (server: TestServer, code: string): Promise<readonly Row[]> => {
  const office = await officeOf(server, code);
  return server.services.database.read<Row>({ organisationId: office.organisationId, communityIds: [office.id] }, dump, [office.id]);
};

/** Services whose journal is cut off after so many appends, as a kill would. */
const cutAfter = (services: Services, appends: number): Services => {
  let left = appends;
  const append: Services['journal']['append'] = async (...given) => {
    if ((left -= 1) < 0) throw new Error('cut off');
    return services.journal.append(...given);
  };
  return { ...services, journal: { append } as Services['journal'] };
};

describe('The demo', () => {
  let server: TestServer;
  let filled: Awaited<ReturnType<typeof fillDemo>>;
  const lines: string[] = [];
  beforeAll(async () => {
    server = await startTestServer({ fresh: true });
    filled = await fillDemo(server.services, (line) => void lines.push(line));
  });
  afterAll(() => server.close());

  test('is filled with every complaint of the plan, telling how far it is', async () => {
    expect(filled).toMatchObject({ created: true, complaints: SIZE });
    expect([(await complaintsIn(server, 'YYSJ')).length, (await complaintsIn(server, 'CCHY')).length]).toEqual(ORGANISATIONS.map(sizeOf));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(Math.ceil(filled.seconds) + 1);
  });

  test('lets every sign-in of the contract in, in both organisations', async () => {
    const roles = 'front-desk duty customer-supervisor engineering-manager engineer security-manager security-guard environment-manager control-room centre-manager statement-office seal-keeper custodian quality leader region-inspector hq-inspector safety-officer company-duty owners-committee admin security-admin audit-admin'.split(' ');
    expect(roles.flatMap((login) => [login, `${login}-b`]).filter((login) => !LOGINS.includes(login))).toEqual([]);
    for (const login of LOGINS) await expect(signIn(server, login, PASSWORD)).resolves.toMatchObject({ login });
  });

  test('has believable residents: those who call are on file with their units, the elderly and children are counted (ORG-6)', async () => {
    for (const [suffix, least] of [['', 300], ['-b', 60]] as const) {
      const { token } = await signIn(server, `front-desk${suffix}`, PASSWORD);
      const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token });
      const c = data.communities.nodes.find(({ level }: { level: string }) => level === 'COMMUNITY').id;
      const answer = (await server.request('query ($c: ID!) { customers(communityId: $c, first: 1) { totalCount } headCounts(communityId: $c) { persons elderly children } complaints(communityId: $c, first: 50) { nodes { reporter { name unit { customers { customer { name } } } } } } }', { c }, { token })).data;
      const sum = (name: string): number => answer.headCounts.reduce((all: number, count: Record<string, number>) => all + count[name]!, 0);
      expect([answer.customers.totalCount > least, sum('persons') > least, sum('elderly') > 10, sum('children') > 5]).toEqual([true, true, true, true]);
      const known = answer.complaints.nodes.filter(({ reporter }: { reporter: { unit: unknown } | null }) => reporter?.unit != null);
      expect(known.length).toBeGreaterThan(5);
      for (const { reporter } of known) expect(reporter.unit.customers.length).toBeGreaterThan(0);
    }
  });

  test('is recognised at once by a second call, which writes nothing', async () => {
    const entries = { name: 'test_entries', text: 'select count(*)::int as count from entries' };
    const count = async () => (await server.services.database.read<{ count: number }>({ organisationId: null, communityIds: (await allOffices(server.services.database)).map(({ id }) => id) }, entries, []))[0]!.count;
    const before = await count();
    const again = [await fillDemo(server.services, silent), await fillDemo(server.services, silent), await fillDemo(server.services, silent)];
    expect(again.map(({ created, complaints }) => ({ created, complaints }))).toEqual(Array.from({ length: 3 }, () => ({ created: false, complaints: SIZE })));
    expect(Math.min(...again.map(({ seconds }) => seconds))).toBeLessThan(0.1);
    expect(await count()).toBe(before);
  });

  test('has a template in force, blank forms at the desk, a custodian and an archive list', async () => {
    const { token } = await signIn(server, 'custodian', PASSWORD);
    const { communities } = (await server.request('{ communities { nodes { id } } }', {}, { token })).data;
    const { data } = await server.request('query ($c: ID!) { controlledDocuments(communityId: $c) { nodes { inForce { number signatures { step } } } } blankForms(communityId: $c, filter: { status: ISSUED }) { totalCount } custody(communityId: $c) { holder { login } } archiveItems(communityId: $c) { totalCount } }', { c: communities.nodes[0].id }, { token });
    expect(data).toEqual({ controlledDocuments: { nodes: [{ inForce: { number: 1, signatures: ['DRAFTED', 'REVIEWED', 'APPROVED'].map((step) => ({ step })) } }] }, blankForms: { totalCount: 10 }, custody: { holder: { login: 'custodian' } }, archiveItems: { totalCount: 3 } });
  });

  test('has somebody at the desk and in the control room at every hour of this week and the next (ORG-3, INC-11), and hand-overs that were signed (INC-9)', async () => {
    const { token } = await signIn(server, 'centre-manager', PASSWORD);
    const { viewer, communities } = (await server.request('{ viewer { now } communities { nodes { id } } }', {}, { token })).data;
    const c = communities.nodes[0].id;
    const alone: string[] = [];
    for (let hour = 0; hour < 7 * 24; hour += 3) {
      const at = new Date(Date.parse(viewer.now) + hour * 3_600_000).toISOString();
      const { onDuty } = (await server.request('query ($c: ID!, $at: DateTime) { onDuty(communityId: $c, at: $at) { shifts { role staff { name } } } }', { c, at }, { token })).data;
      const roles = onDuty.shifts.flatMap(({ role, staff }: { role: string; staff: unknown[] }) => (staff.length > 0 ? [role] : []));
      const local = (Number(at.slice(11, 13)) + 8) % 24;
      for (const role of [local >= 8 && local < 22 ? 'CUSTOMER_ASSISTANT' : 'DUTY_PERSON', 'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'CONTROL_ROOM']) if (!roles.includes(role)) alone.push(`${at} ${role}`);
    }
    expect(alone).toEqual([]);
    const list = async (status: string) => (await server.request('query ($c: ID!, $s: [ShiftHandoverStatus!]) { shiftHandovers(communityId: $c, filter: { status: $s }) { totalCount nodes { text list { matters { number } } given { by { id } } taken { by { id } } } } }', { c, s: [status] }, { token })).data.shiftHandovers;
    const taken = await list('TAKEN');
    expect([taken.totalCount >= 2, (await list('GIVEN')).totalCount, taken.nodes.every(({ text, given, taken: signed }: { text: string | null; given: { by: { id: string } }; taken: { by: { id: string } } }) => text !== null && given.by.id !== signed.by.id)]).toEqual([true, 1, true]);
    expect(taken.nodes.some(({ list: { matters } }: { list: { matters: unknown[] } }) => matters.length > 3)).toBe(true);
  });

  test('has a notice released for wall and page, one whose approval waits while the half hour runs, and one for its review (NOT)', async () => {
    const { token } = await signIn(server, 'front-desk', PASSWORD);
    const { communities } = (await server.request('{ communities { nodes { id code } } }', {}, { token })).data;
    const { notices } = (await server.request('query ($c: ID!) { notices(communityId: $c) { nodes { number status kind warnings { kind } channels { medium } places { key } deadlines { rule state owner { role } } } } }', { c: communities.nodes.find(({ code }: { code: string }) => code === 'YYSJ').id }, { token })).data;
    expect(notices.nodes.map(({ status, kind, warnings, channels, places, deadlines }: Record<string, unknown[]>) => [kind, status, warnings, channels!.length, places!.length, deadlines])).toEqual([
      ['OUTAGE', 'REVIEWED', [], 0, 0, [{ rule: 'NOT-10', state: 'RUNNING', owner: { role: 'CENTRE_MANAGER' } }]],
      ['ACTIVITY', 'DRAFTED', [], 0, 0, [{ rule: 'NOT-10', state: 'RUNNING', owner: { role: 'DEPARTMENT_MANAGER' } }]],
      ['NOTICE', 'PUBLISHING', [], 2, 8, [{ rule: 'NOT-10', state: 'RUNNING', owner: { role: 'CUSTOMER_ASSISTANT' } }]],
    ]);
  });

  test('has an incident going on with its statement in force, and a drill that was summed up and accepted (INC, STM)', async () => {
    const { token } = await signIn(server, 'front-desk', PASSWORD);
    const { communities } = (await server.request('{ communities { nodes { id code } } }', {}, { token })).data;
    const c = communities.nodes.find(({ code }: { code: string }) => code === 'YYSJ').id;
    const { incidents } = (await server.request('query ($c: ID!) { incidents(communityId: $c) { nodes { number status drill title answer { reason } statement { wording endedAt } notified { acknowledgedAt } runs { done total } summary { lessons } deadlines { rule state } } } }', { c }, { token })).data;
    const [burst, drill, ...more] = incidents.nodes;
    expect(more).toEqual([]);
    expect(burst).toMatchObject({ drill: false, status: 'STATED', statement: { endedAt: null } });
    expect(burst.notified.every(({ acknowledgedAt }: { acknowledgedAt: string | null }) => acknowledgedAt !== null)).toBe(true);
    expect([burst.runs[0].done > 4, burst.runs[0].done < burst.runs[0].total, burst.deadlines.filter(({ state }: { state: string }) => state === 'MISSED')]).toEqual([true, true, []]);
    expect(drill).toMatchObject({ drill: true, status: 'CLOSED', statement: null });
    // The pictures of its cameras are to be secured whatever becomes of it (INC-11).
    expect(drill.deadlines.filter(({ state }: { state: string }) => state === 'RUNNING').map(({ rule }: { rule: string }) => rule)).toEqual(['INC-11']);
  });

  test('has every status, judgement, outcome and channel', async () => {
    const rows = await complaintsIn(server, 'YYSJ');
    const seen = (key: keyof Row) => [...new Set(rows.map((row) => row[key]).filter((value) => value !== null))].sort();
    expect(seen('status')).toEqual([...COMPLAINT_STATUSES].sort());
    expect(seen('judgement')).toEqual([...JUDGEMENTS].sort());
    expect(seen('outcome')).toEqual([...OUTCOMES].sort());
    expect(seen('channel')).toEqual([...CHANNELS].sort());
  });

  test('keeps the register: no gap, every row and deadline as its entries say', async () => {
    const findings: Finding[] = [];
    for (const office of await allOffices(server.services.database)) await verifyOffice(server.services.database, office, (finding) => void findings.push(finding));
    expect(findings).toEqual([]);
    const numbers = (await complaintsIn(server, 'YYSJ')).map(({ number }) => number);
    for (const volume of new Set(numbers.map((number) => number.slice(0, -6)))) {
      const own = numbers.filter((number) => number.slice(0, -6) === volume).map((number) => Number(number.slice(-5)));
      expect(own.sort((a, b) => a - b)).toEqual(own.map((_, index) => index + 1));
    }
  });

  test('entries go forward in time, and none was moved from the instant it was made for', async () => {
    const entries = { name: 'test_moved', text: `select count(*)::int as entries, count(*) filter (where (body::jsonb->>'at')::bigint <> (extract(epoch from at) * 1000)::bigint)::int as moved, count(*) filter (where at > now())::int as future from entries` };
    const communityIds = (await allOffices(server.services.database)).map(({ id }) => id);
    expect(await server.services.database.read({ organisationId: null, communityIds }, entries, [])).toEqual([{ entries: expect.any(Number), moved: 0, future: 0 }]);
  });

  test('has the figures of ORG-5, a region between headquarters and community, and a thousand homes', async () => {
    const { token } = await signIn(server, 'region-inspector', PASSWORD);
    const { data } = await server.request('{ communities { nodes { code level siteAreaSquareMetres builtAreaSquareMetres liftCount parkingPlaceCount } } }', {}, { token });
    expect(data.communities.nodes).toEqual([
      expect.objectContaining({ code: 'HZ', level: 'REGION' }),
      { code: 'YYSJ', level: 'COMMUNITY', siteAreaSquareMetres: 79_000, builtAreaSquareMetres: 182_000, liftCount: 57, parkingPlaceCount: 671 },
    ]);
    const office = await officeOf(server, 'YYSJ');
    const [units] = await server.services.database.read<{ count: number }>({ organisationId: office.organisationId, communityIds: [office.id] }, { name: 'test_units', text: 'select count(*)::int as count from units' }, []);
    expect(units!.count).toBe(ORGANISATIONS[0]!.homes.length);
  });

  test('has a last month on which a changed policy can be tried; its numbers are those of plain SQL (LDG-6)', async () => {
    const { token } = await signIn(server, 'quality', PASSWORD);
    const { communities } = (await server.request('{ communities { nodes { id code } } }', {}, { token })).data;
    const c = communities.nodes.find(({ code }: { code: string }) => code === 'YYSJ').id;
    const figures = [{ name: 'firstReplyMinutes', value: 5 }, { name: 'settleDays', value: 1 }, { name: 'followUpDays', value: 2 }, { name: 'callBackDays', value: 6 }, { name: 'warnNumerator', value: 1 }, { name: 'warnDenominator', value: 2 }];
    const { data } = await server.request('query ($c: ID!, $f: [PolicyFigureInput!]!) { policyPreview(communityId: $c, content: { figures: $f, chains: [] }) { ... on PolicyPreview { from to total { count } rows { rule numbers { count earlier later same missed wouldMiss newlyMissed newlyInTime warned wouldWarn } } } } }', { c, f: figures }, { token });
    const { from, to, total, rows } = data.policyPreview;
    // Minutes from the instant; n days end at 24:00 of the nth day after, by the wall clock of Shanghai.
    const days = (n: number): string => `((date_trunc('day', starts_at at time zone 'Asia/Shanghai') + interval '${n + 1} days') at time zone 'Asia/Shanghai')`;
    const due: Readonly<Record<string, readonly [string, string]>> = { 'CMP-8': [`starts_at + interval '15 minutes'`, `starts_at + interval '5 minutes'`], 'CMP-11b': [days(3), days(1)], 'CMP-12': [days(3), days(2)], 'CMP-14b': [days(3), days(6)] };
    for (const [rule, [was, would]] of Object.entries(due)) {
      const [counted] = await server.admin<Record<string, number>>(
        `with d as (select due_at, ${was} as was, ${would} as would, coalesce(met_at, cancelled_at, now()) as ended, starts_at, clock->>'missedAt' is not null as told from deadlines join communities c on c.id = community_id
           where c.code = 'YYSJ' and rule = $1 and not quiet and due_at >= date_trunc('month', now() at time zone 'Asia/Shanghai' - interval '1 month') at time zone 'Asia/Shanghai' and due_at < date_trunc('month', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'),
         w as (select *, ended > due_at or told as missed, ended > would as miss, date_trunc('milliseconds', starts_at + (due_at - starts_at) * 2 / 3) as warn, date_trunc('milliseconds', starts_at + (would - starts_at) / 2) as warning from d)
         select count(*)::int, count(*) filter (where would < due_at)::int as earlier, count(*) filter (where would > due_at)::int as later, count(*) filter (where would = due_at)::int as same, count(*) filter (where missed)::int as missed, count(*) filter (where miss)::int as "wouldMiss",
           count(*) filter (where miss and not missed)::int as "newlyMissed", count(*) filter (where missed and not miss)::int as "newlyInTime", count(*) filter (where ended > warn)::int as warned, count(*) filter (where ended > warning)::int as "wouldWarn", count(*) filter (where was <> due_at)::int as strange from w`, [rule]);
      const { strange, ...numbers } = counted!;
      expect([rule, strange, numbers['count']! > 10]).toEqual([rule, 0, true]);
      expect([rule, rows.find((row: { rule: string }) => row.rule === rule).numbers]).toEqual([rule, numbers]);
    }
    const [all] = await server.admin<{ count: number }>(`select count(*)::int from deadlines join communities c on c.id = community_id where c.code = 'YYSJ' and not quiet and due_at >= $1 and due_at < $2`, [from, to]);
    expect(total.count).toBe(all!.count);
  });

  test('shows nothing of one organisation to the other', async () => {
    const { token } = await signIn(server, 'leader-b', PASSWORD);
    const { token: own } = await signIn(server, 'leader', PASSWORD);
    const mine = await server.request('{ communities { nodes { id code } } }', {}, { token: own });
    const community = mine.data.communities.nodes.find(({ code }: { code: string }) => code === 'YYSJ').id;
    const list = 'query ($c: ID!) { complaints(communityId: $c, first: 1) { totalCount nodes { id number } } communities { nodes { code } } }';
    const seen = await server.request(list, { c: community }, { token: own });
    const { id, number } = seen.data.complaints.nodes[0];
    const foreign = await server.request(list, { c: community }, { token });
    expect(foreign.data.complaints).toEqual({ totalCount: 0, nodes: [] });
    expect(foreign.data.communities.nodes.map(({ code }: { code: string }) => code).sort()).toEqual(['CCHY', 'HQ', 'XZ']);
    const direct = await server.request('query ($id: ID!, $number: String!, $c: ID!) { complaint(id: $id) { id } complaintByNumber(number: $number) { id } node(id: $c) { id } }', { id, number, c: community }, { token });
    expect(direct.data).toEqual({ complaint: null, complaintByNumber: null, node: null });
  });
});

describe('A fill that is cut off', () => {
  const NOW = '2026-11-22T12:34:56.000Z';
  const servers: TestServer[] = [];
  const start = async (): Promise<TestServer> => {
    const server = await startTestServer({ clock: 'manual' });
    servers.push(server);
    await server.setClock(NOW);
    return server;
  };
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  test('goes on where it stood, and ends with the same set', async () => {
    const [whole, cut] = [await start(), await start()];
    await fillDemo(whole.services, silent);
    for (const appends of [1, 20, 400, 500]) await expect(fillDemo(cutAfter(cut.services, appends), silent)).rejects.toThrow('cut off');
    await cut.setClock('2026-11-23T03:00:00.000Z');
    await expect(fillDemo(cut.services, silent)).resolves.toMatchObject({ created: true, complaints: SIZE });
    for (const code of ['YYSJ', 'CCHY']) expect(await complaintsIn(cut, code)).toEqual(await complaintsIn(whole, code));
    await expect(fillDemo(cut.services, silent)).resolves.toMatchObject({ created: false });
  });
});

describe('A demo beside others', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startTestServer({ fresh: true }); });
  afterAll(() => server.close());
  const founding = async (more: object) => foundingOf(await contextOf(server.services, { language: 'zh-CN', sessionHash: null, address: 'demo-test' }), {
    name: '别家物业', communityName: '别家花园', communityCode: 'BJHY', administratorName: '管理员', administratorLogin: 'admin', administratorPassword: TEST_PASSWORD, ...more,
  });

  test('a region is refused where its code is taken or malformed', async () => {
    expect(await founding({ region: { name: '华东平台公司', code: 'HQ' } })).toMatchObject({ __typename: 'TakenError', path: ['input', 'region', 'code'] });
    expect(await founding({ region: { name: '华东平台公司', code: 'BJHY' } })).toMatchObject({ __typename: 'TakenError', path: ['input', 'communityCode'] });
    expect(await founding({ region: { name: '华东平台公司', code: 'h d' } })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'region', 'code'] });
    expect(await founding({ region: { name: ' ', code: 'HD' } })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'region', 'name'] });
  });

  test('is left out where its logins belong to somebody else', async () => {
    expect(await founding({})).toMatchObject({ region: null });
    const lines: string[] = [];
    await expect(fillDemo(server.services, (line) => void lines.push(line))).resolves.toMatchObject({ created: false, complaints: 0 });
    expect(lines.join()).toContain('长城物业演示');
    expect((await allOffices(server.services.database)).map(({ code }) => code).sort()).toEqual(['BJHY', 'HQ']);
  });
});
