// What figures would have meant for last month, against a recomputation written here by hand: no rule of the domain is asked.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { policySpeaker, threeLevels, type Levels, type Said } from './policy-kit.ts';
import { foundOrganisation, live, localId, register, startTestServer, type Open, type Organisation, type Person, type Step, type TestServer } from './testkit.ts';

let server: TestServer;
let levels: Levels;
let org: Organisation;
const { ask, approve } = policySpeaker(() => server);
const NUMBERS = 'count dated earlier later same missed wouldMiss newlyMissed newlyInTime warned wouldWarn';
const preview = async (person: Person, communityId: string, figures: Readonly<Record<string, number>>, more: Record<string, unknown> = {}): Promise<Said> =>
  (await ask(person, `query ($c: ID!, $content: PolicyContentInput!, $from: DateTime, $to: DateTime) { policyPreview(communityId: $c, content: $content, from: $from, to: $to) { __typename ... on PolicyPreview { from to communities total { ${NUMBERS} } rows { rule numbers { ${NUMBERS} } } } ... on UserError { code path } ... on InvalidInputError { problem limit } } }`,
    { c: communityId, content: { figures: Object.entries(figures).map(([name, value]) => ({ name, value })), chains: [] }, ...more })).policyPreview;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EIGHT_HOURS = 8 * 60 * MINUTE;
/** 24:00 of the nth day after the day of an instant, by the wall clock of Shanghai. */
const endOfDays = (start: number, n: number): number => (Math.floor((start + EIGHT_HOURS) / DAY) + n + 1) * DAY - EIGHT_HOURS;
/** Days off of October and the first week of November 2026, read off the notice; the 10th, a Saturday, is worked. */
const OFF = new Set([1, 2, 3, 4, 5, 6, 7, 11, 17, 18, 24, 25, 31].map((day) => `2026-10-${String(day).padStart(2, '0')}`).concat('2026-11-01', '2026-11-07', '2026-11-08'));
function endOfWorkingDays(start: number, n: number): number {
  for (let days = 1, left = n; ; days += 1) {
    if (!OFF.has(new Date(start + EIGHT_HOURS + days * DAY).toISOString().slice(0, 10))) left -= 1;
    if (left === 0) return endOfDays(start, days);
  }
}
interface Row { readonly rule: string; readonly basis: string | null; readonly starts: number; readonly due: number; readonly end: number; readonly ended: boolean }
type Figures = Readonly<Record<'firstReplyMinutes' | 'secondReplyDays' | 'measuresWorkingDays' | 'settleDays' | 'followUpDays' | 'resultOralWorkingDays' | 'callBackDays' | 'dispatchNormalMinutes' | 'numerator' | 'denominator', number>>;
const RULES: Figures = { firstReplyMinutes: 15, secondReplyDays: 3, measuresWorkingDays: 3, settleDays: 3, followUpDays: 3, resultOralWorkingDays: 1, callBackDays: 3, dispatchNormalMinutes: 4_320, numerator: 2, denominator: 3 };
const DUE: Readonly<Record<string, (start: number, figures: Figures) => number>> = {
  'CMP-8': (start, { firstReplyMinutes }) => start + firstReplyMinutes * MINUTE, 'CMP-9': (start, { secondReplyDays }) => endOfDays(start, secondReplyDays), 'CMP-11a': (start, { measuresWorkingDays }) => endOfWorkingDays(start, measuresWorkingDays),
  'CMP-11b': (start, { settleDays }) => endOfDays(start, settleDays), 'CMP-12': (start, { followUpDays }) => endOfDays(start, followUpDays), 'CMP-14a.oral': (start, { resultOralWorkingDays }) => endOfWorkingDays(start, resultOralWorkingDays),
  'CMP-14b': (start, { callBackDays }) => endOfDays(start, callBackDays), 'CMP-22.NORMAL': (start, { dispatchNormalMinutes }) => start + dispatchNormalMinutes * MINUTE,
};
/** The same again from the rows of the table: due and warning counted anew, then compared with how each ended. */
function byHand(rows: readonly Row[], figures: Figures): Readonly<Record<string, Said>> {
  const answer: Record<string, Record<string, number>> = {};
  for (const { rule, basis, starts, due, end } of rows) {
    const numbers = (answer[rule] ??= { count: 0, dated: 0, earlier: 0, later: 0, same: 0, missed: 0, wouldMiss: 0, newlyMissed: 0, newlyInTime: 0, warned: 0, wouldWarn: 0 });
    const next = basis === null ? due : DUE[basis]!(starts, figures);
    const warn = (at: number, { numerator, denominator }: Figures): number => starts + Math.floor(((at - starts) * numerator) / denominator);
    const add = (name: string, holds: boolean): void => { if (holds) numbers[name]! += 1; };
    add('count', true);
    add('dated', basis === null);
    add(next < due ? 'earlier' : next > due ? 'later' : 'same', true);
    add('missed', end > due);
    add('wouldMiss', end > next);
    add('newlyMissed', end <= due && end > next);
    add('newlyInTime', end > due && end <= next);
    add('warned', end > warn(due, RULES));
    add('wouldWarn', end > warn(next, figures));
  }
  return answer;
}
const rowsOf = (from: string, to: string, now: string): Promise<readonly Row[]> => server.admin<Row>(
  `select rule, basis, (extract(epoch from starts_at) * 1000)::float8 as starts, (extract(epoch from due_at) * 1000)::float8 as due, (extract(epoch from coalesce(met_at, cancelled_at, $4::timestamptz)) * 1000)::float8 as end
   from deadlines where community_id = $1 and due_at >= $2 and due_at < $3`, [localId(org.communityId), from, to, now]);
const said = ({ rows }: Said): Readonly<Record<string, Said>> => Object.fromEntries(rows.map(({ rule, numbers }: Said) => [rule, numbers]));

const NOW = '2026-11-05T02:00:00Z';
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-10-08T01:00:00Z');
  levels = await threeLevels(server);
  org = levels.org;
  const { desk, supervisor, manager } = org.people;
  const at = async (when: string, open: Open | null, ...steps: Step[]): Promise<Open> => {
    await server.setClock(when);
    return live(server, open ?? (await register(server, org, desk)), steps);
  };
  const reply: Step = [desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '抱歉' }];
  const [one, two, three] = [await at('2026-10-08T01:00:00Z', null), await at('2026-10-09T01:00:00Z', null), await at('2026-10-09T02:00:00Z', null)];
  await at('2026-10-09T02:10:00.000Z', three, reply);
  const replied = await at('2026-10-09T02:25:00Z', two, reply);
  const dispatched = await at('2026-10-10T03:00:00Z', replied, [supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'] }], [manager, 'complaintAccept'], [desk, 'complaintAgreeReplyTime', { replyAt: '2026-10-13T02:00:00Z', reason: '客户出差' }]);
  const followed = await at('2026-10-11T09:00:00Z', dispatched, [desk, 'complaintFollowUp', { text: '在修' }]);
  const done = await at('2026-10-13T01:00:00Z', followed, [manager, 'complaintComplete', { text: '已修' }]);
  await at('2026-10-14T20:00:00Z', done, [desk, 'complaintTellResult', { way: 'PHONE', text: '已修好' }]);
  await at('2026-10-20T02:00:00Z', one, reply, [supervisor, 'complaintClose', { outcome: 'WITHDRAWN', reason: '撤回' }]);
  // One of a back-entry, which no rate counts, and one that falls due after the month.
  await server.setClock('2026-10-28T02:00:00Z');
  await register(server, org, org.people.desk, { receivedAt: '2026-10-26T01:00:00Z', backEntryReason: '停电时手写' });
  await at('2026-10-30T03:00:00Z', null);
  await server.setClock(NOW);
});
afterAll(() => server.close());

test.each([
  ['as they are', {}, {}],
  ['a reply within ten minutes', { firstReplyMinutes: 10 }, { firstReplyMinutes: 10 }],
  ['a reply within nine minutes', { firstReplyMinutes: 9 }, { firstReplyMinutes: 9 }],
  ['more time for everything', { firstReplyMinutes: 60 * 24, followUpDays: 9, settleDays: 12, measuresWorkingDays: 9 }, { firstReplyMinutes: 1_440, followUpDays: 9, settleDays: 12, measuresWorkingDays: 9 }],
  ['less time for everything', { secondReplyDays: 1, secondReplyMaxWorkingDays: 1, followUpDays: 1, settleDays: 1, measuresWorkingDays: 1, callBackDays: 1, dispatchMajorMinutes: 30, dispatchUrgentMinutes: 60, dispatchNormalMinutes: 240 }, { secondReplyDays: 1, followUpDays: 1, settleDays: 1, measuresWorkingDays: 1, callBackDays: 1, dispatchNormalMinutes: 240 }],
  ['warned late', { warnNumerator: 9, warnDenominator: 10 }, { numerator: 9, denominator: 10 }],
] as const)('the numbers of %s are those of a recomputation by hand', async (_name, figures, changed) => {
  const before = await server.admin('select * from deadlines order by community_id, subject_id, key');
  const answer = await preview(levels.here.drafter, org.communityId, figures);
  expect([answer.from, answer.to, answer.communities]).toEqual(['2026-09-30T16:00:00.000Z', '2026-10-31T16:00:00.000Z', 1]);
  const rows = (await rowsOf(answer.from, answer.to, NOW)).filter(({ starts }) => starts !== Date.parse('2026-10-26T01:00:00Z'));
  expect(said(answer)).toEqual(byHand(rows, { ...RULES, ...changed }));
  expect(answer.total.count).toBe(rows.length);
  expect(Object.keys(said(answer)).length).toBeGreaterThan(6);
  // Nothing was moved by asking.
  expect(await server.admin('select * from deadlines order by community_id, subject_id, key')).toEqual(before);
});

test('what would have become of each, told by one rule', async () => {
  const { 'CMP-8': first } = said(await preview(levels.here.drafter, org.communityId, { firstReplyMinutes: 9 }));
  // Replies after 12 days, after 85 minutes, after 10 minutes, and none: three were late and stay so, the third would be.
  expect(first).toEqual({ count: 3 + 1, dated: 0, earlier: 4, later: 0, same: 0, missed: 3, wouldMiss: 4, newlyMissed: 1, newlyInTime: 0, warned: 3, wouldWarn: 4 });
});

test('a period of one\'s own, to the millisecond; at most 92 days', async () => {
  const { desk } = org.people;
  const count = async (from: string, to: string): Promise<number> => (await preview(levels.here.drafter, org.communityId, {}, { from, to })).total.count;
  expect([await count('2026-10-08T01:15:00.000Z', '2026-10-08T01:15:00.001Z'), await count('2026-10-08T01:14:59.000Z', '2026-10-08T01:15:00.000Z')]).toEqual([1, 0]);
  expect(await preview(levels.here.drafter, org.communityId, {}, { from: '2026-10-08T00:00:00Z', to: '2026-10-08T00:00:00Z' })).toMatchObject({ __typename: 'InvalidInputError', path: ['to'] });
  expect(await preview(levels.here.drafter, org.communityId, {}, { from: '2026-08-01T00:00:00Z', to: '2026-11-01T00:00:00.001Z' })).toMatchObject({ __typename: 'InvalidInputError', path: ['from'], limit: 92 });
  expect(await preview(levels.here.drafter, org.communityId, { firstReplyMinutes: 0 })).toMatchObject({ __typename: 'InvalidInputError', path: ['content', 'figures', 'firstReplyMinutes'] });
  expect(await preview(desk, org.communityId, {})).toMatchObject({ __typename: 'NotAllowedError' });
});

test('an office sees what its figures would have meant below; a community\'s own stay the nearer', async () => {
  const numbers = async (person: Person, id: string): Promise<Said> => said(await preview(person, id, { firstReplyMinutes: 9 }))['CMP-8'];
  expect(await numbers(levels.region.drafter, levels.region.id)).toEqual(await numbers(levels.here.drafter, org.communityId));
  expect((await preview(levels.hq.drafter, levels.hq.id, {})).communities).toBe(2);
  await approve(levels.here, { figures: [{ name: 'firstReplyMinutes', value: 15 }] });
  expect(await numbers(levels.hq.drafter, levels.hq.id)).toMatchObject({ count: 4, same: 4, newlyMissed: 0 });
});

test('another organisation is not counted, nor named', async () => {
  const other = await foundOrganisation(server, { drafter: { roles: ['QUALITY_DEPARTMENT'], department: null } });
  expect(await preview(other.people.drafter, other.communityId, {})).toMatchObject({ __typename: 'PolicyPreview', communities: 1, total: { count: 0 }, rows: [] });
  expect(await preview(other.people.drafter, org.communityId, {})).toMatchObject({ __typename: 'NotFoundError', path: ['communityId'] });
});
