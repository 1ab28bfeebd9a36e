// The clock worker against a real register: what it writes, to whom, once, whoever works beside it and however the clock jumps.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitingSince } from '../src/clock/auditor.ts';
import { lookOnce } from '../src/clock/worker.ts';
import { INVENTED_2027, OFF_2027, ON_2027 } from './calendar-sound.ts';
import { findings, foundOrganisation, live, localId, read, register, startTestServer, type Open, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-10-09T01:00:00Z'); // Friday 09:00
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

/** Looks until nothing is due, as the worker does. */
async function work(now: string): Promise<number> {
  let written = 0;
  for (;;) {
    const look = await lookOnce(server.services, Date.parse(now));
    written += look.written;
    if (look.written === 0) return written;
  }
}
interface Heard { readonly type: string; readonly body: string; readonly actor: string | null; readonly version: number; readonly at: number }
const heard = (open: Open): Promise<readonly Heard[]> => server.admin<Heard>(`select type, body, actor_id as actor, version, (extract(epoch from at) * 1000)::bigint::text as at from entries where subject_id = $1 and type like 'Deadline%' order by ordinal`, [localId(open.id)]);
const lines = async (open: Open, rule: string): Promise<string[]> => (await heard(open)).map(({ type, body }) => ({ type, facts: JSON.parse(body).facts })).filter(({ facts }) => facts.rule === rule).map(({ type, facts }) => `${type}${facts.step === undefined ? '' : ` ${facts.step} ${facts.to}`}`);
const inbox = (open: Open): Promise<readonly { login: string; kind: string; rule: string }[]> => server.admin(`select s.login, m.kind, m.rule from messages m join staff s on s.id = m.staff_id where m.subject_id = $1 order by m.at, m.id`, [localId(open.id)]);

describe('a first reply that does not come (CMP-8)', () => {
  let complaint: Open;
  test('is warned of after ten minutes, missed after fifteen, then told upwards step by step', async () => {
    complaint = await register(server, org, org.people.desk);
    expect([await work('2026-10-09T01:09:59.999Z'), await lines(complaint, 'CMP-8')]).toEqual([0, []]);
    expect([await work('2026-10-09T01:10:00Z'), await lines(complaint, 'CMP-8')]).toEqual([1, ['DeadlineWarned']]);
    expect([await work('2026-10-09T01:15:00Z'), await lines(complaint, 'CMP-8')]).toEqual([0, ['DeadlineWarned']]);
    expect([await work('2026-10-09T01:15:00.001Z'), await lines(complaint, 'CMP-8')]).toEqual([2, ['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated 1 MANAGER']]);
    expect([await work('2026-10-09T01:30:00.001Z'), await lines(complaint, 'CMP-8')]).toEqual([1, ['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated 1 MANAGER', 'DeadlineEscalated 2 CENTRE_MANAGER']]);
  });

  test('tells the desk, then their manager, then the centre, each once', async () => {
    const logins = (await inbox(complaint)).map(({ login, kind }) => `${login.split('-')[0]} ${kind}`);
    expect(logins.sort()).toEqual(['centre DeadlineEscalated', 'desk DeadlineMissed', 'desk DeadlineWarned', 'supervisor DeadlineEscalated']);
  });

  test('makes no version: whoever had the complaint open may still act, and what they do ends the chain', async () => {
    expect((await heard(complaint)).map(({ actor, version }) => [actor, version])).toEqual(Array.from({ length: 4 }, () => [null, 1]));
    await live(server, complaint, [[org.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '抱歉' }]]);
    expect([await work('2026-10-09T03:00:00Z'), (await lines(complaint, 'CMP-8')).length]).toEqual([0, 4]);
  });

  test('folds back into its row and its deadlines', async () => expect(await findings(server, org)).toEqual([]));
});

test('two workers at once: every deadline warned, missed and escalated once', async () => {
  await server.setClock('2026-10-09T02:00:00Z');
  const complaints = await Promise.all(Array.from({ length: 30 }, () => register(server, org, org.people.desk)));
  const late = Date.parse('2026-10-09T02:15:00.001Z');
  const looks = await Promise.all([lookOnce(server.services, late), lookOnce(server.services, late), lookOnce(server.services, late)]);
  expect(looks.reduce((sum, { written }) => sum + written, 0)).toBe(90);
  for (const complaint of complaints) expect(await lines(complaint, 'CMP-8')).toEqual(['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated 1 MANAGER']);
  expect(await work('2026-10-09T02:15:00.001Z')).toBe(0);
  expect(await findings(server, org)).toEqual([]);
});

test('the clock a day back and forth: nothing twice, nothing left out', async () => {
  await server.setClock('2026-10-09T04:00:00Z');
  const complaint = await register(server, org, org.people.desk);
  for (const now of ['2026-10-09T04:10:00Z', '2026-10-08T04:10:00Z', '2026-10-10T04:16:00Z', '2026-10-09T04:16:00Z', '2026-10-10T04:16:00Z']) await work(now);
  expect(await lines(complaint, 'CMP-8')).toEqual(['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated 1 MANAGER', 'DeadlineEscalated 2 CENTRE_MANAGER', 'DeadlineEscalated 3 COMPANY']);
  expect((await read(server, org.people.desk, complaint, 'deadlines { rule state }')).deadlines.find(({ rule }: { rule: string }) => rule === 'CMP-8').state).toBe('MISSED');
  expect(await findings(server, org)).toEqual([]);
});

describe('the worker of a process', () => {
  test('what a moved test clock makes due is written before it answers; what waits is told', async () => {
    const beside = await startTestServer({ beside: server, env: { manualClock: true }, worker: true });
    try {
      await server.setClock('2026-10-09T06:00:00Z');
      const complaint = await register(server, org, org.people.desk);
      // This process has no worker: what is due waits, and anybody can see since when.
      await server.setClock('2026-10-09T06:11:00Z');
      const waiting = async (url: string): Promise<number> => Number(/^huiyin_clock_waiting_seconds (.+)$/m.exec(await (await fetch(`${url}/metrics`)).text())![1]);
      await beside.setClock('2026-10-09T06:16:00Z');
      expect([await lines(complaint, 'CMP-8'), await waiting(server.url)]).toEqual([['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated 1 MANAGER'], 0]);
    } finally {
      await beside.close();
    }
    await server.setClock('2026-10-09T07:00:00Z');
    expect(await waitingSince(server.services)).toBeLessThan(Date.parse('2026-10-09T07:00:00Z'));
  });
});

test('every week is opened by the clock on Monday 00:00, whoever else opens it (CMP-13)', async () => {
  const beside = await startTestServer({ beside: server, env: { manualClock: true }, worker: true });
  const weeks = () => server.admin<{ week: string; due: string; actor: string | null }>(`select w.state->>'week' as week, to_char(d.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due, e.actor_id as actor
    from weekly_checks w join deadlines d on d.subject_id = w.id join entries e on e.subject_id = w.id and e.ordinal = 1 where w.community_id = $1 order by 1, d.starts_at`, [localId(org.communityId)]);
  try {
    await beside.setClock('2026-10-18T15:59:59.999Z');
    const before = (await weeks()).length;
    await beside.setClock('2026-10-18T16:00:00Z'); // Monday 00:00
    expect((await weeks()).slice(before)).toEqual([{ week: '2026-10-19', due: '2026-10-26 00:00', actor: null }]);
    await beside.setClock('2026-10-18T16:05:00Z');
    expect((await weeks()).length).toBe(before + 1);
    expect(await findings(server, org)).toEqual([]);
  } finally {
    await beside.close();
  }
});

describe('the roster', () => {
  const plan = async (who: Person, staff: Person, from: string, until: string): Promise<void> => {
    const { data, errors } = await server.request('mutation ($input: DutyShiftPlanInput!) { dutyShiftPlan(input: $input) { __typename ... on UserError { code path } } }', {
      input: { communityId: org.communityId, departmentId: org.departments['CUSTOMER_SERVICE'], role: 'DUTY_PERSON', staffIds: [staff.staffId], from, until, idempotencyKey: `${from} ${staff.login}` },
    }, { token: who.token });
    expect([errors, data.dutyShiftPlan]).toEqual([undefined, { __typename: 'DutyShiftPlanPayload' }]);
  };
  const told = async (open: Open): Promise<readonly string[]> => (await server.admin<{ login: string; kind: string; deliver: string }>(`select s.login, m.kind, to_char(m.deliver_at at time zone 'Asia/Shanghai', 'DD HH24:MI') as deliver from messages m join staff s on s.id = m.staff_id where m.subject_id = $1 and m.rule = 'CMP-8' and m.kind <> 'DeadlineEscalated' order by m.at, m.id`, [localId(open.id)])).map(({ login, deliver }) => `${login.split('-')[0]} ${deliver}`);

  test('whoever is on duty is told; nobody there, the shift that comes next, when it begins', async () => {
    await server.setClock('2026-10-20T01:00:00Z'); // Tuesday 09:00
    // The supervisor sits at the desk today from 09:00 to 12:00, and again from 14:00.
    await plan(org.people.supervisor, org.people.supervisor, '2026-10-20T01:00:00Z', '2026-10-20T04:00:00Z');
    await plan(org.people.supervisor, org.people.supervisor, '2026-10-20T06:00:00Z', '2026-10-20T10:00:00Z');
    const morning = await register(server, org, org.people.desk);
    await work('2026-10-20T01:12:00Z');
    expect(await told(morning)).toEqual(['supervisor 20 09:12']);
    await server.setClock('2026-10-20T04:20:00Z');
    const noon = await register(server, org, org.people.desk);
    await work('2026-10-20T04:31:00Z');
    expect(await told(noon)).toEqual(['supervisor 20 14:00']);
    // The roster is at its end: whoever holds the post is told.
    await server.setClock('2026-10-20T11:00:00Z');
    const evening = await register(server, org, org.people.desk);
    await work('2026-10-20T11:11:00Z');
    expect(await told(evening)).toEqual(['desk 20 19:11']);
    expect(await findings(server, org)).toEqual([]);
  });
});

test('when the notice of a year comes, its provisional deadlines are counted again by the clock, each with an entry', async () => {
  const beside = await startTestServer({ beside: server, env: { manualClock: true }, worker: true });
  try {
    await beside.setClock('2026-12-31T02:00:00Z'); // Thursday 10:00
    const complaint = await register(server, org, org.people.desk);
    const measures = async () => (await read(server, org.people.desk, complaint, 'deadlines { rule dueAt provisional state }')).deadlines.filter(({ rule }: { rule: string }) => rule === 'CMP-11a');
    // By the weekdays alone: Friday the 1st, Monday the 4th, Tuesday the 5th.
    expect(await measures()).toEqual([{ rule: 'CMP-11a', dueAt: '2027-01-05T16:00:00.000Z', provisional: true, state: 'RUNNING' }]);
    const published = await server.request('mutation ($input: CalendarPublishInput!) { calendarPublish(input: $input) { __typename ... on UserError { code path } } }', { input: { year: 2027, off: OFF_2027, on: ON_2027, source: '测试用例（虚构）', noticeText: INVENTED_2027, expectedVersion: 0, idempotencyKey: '2027' } }, { token: org.admin.token });
    expect(published.data.calendarPublish).toEqual({ __typename: 'CalendarPublishPayload' });
    await beside.setClock('2026-12-31T02:01:00Z');
    // The 1st to the 3rd are off: Monday the 4th, Tuesday the 5th, Wednesday the 6th.
    expect(await measures()).toEqual([{ rule: 'CMP-11a', dueAt: '2027-01-05T16:00:00.000Z', provisional: true, state: 'CANCELLED' }, { rule: 'CMP-11a', dueAt: '2027-01-06T16:00:00.000Z', provisional: false, state: 'RUNNING' }]);
    expect((await heard(complaint)).map(({ type, actor, version }) => [type, actor, version])).toEqual([['DeadlineReset', null, 1]]);
    await beside.setClock('2026-12-31T02:03:00Z');
    expect((await heard(complaint)).length).toBe(1);
    expect(await findings(server, org)).toEqual([]);
  } finally {
    await beside.close();
  }
});
