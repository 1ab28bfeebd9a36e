// One notice with three channels and 24 posting places, from its release to the last copy down; its figures are counted again from what was done, by hand.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import { BENCHES } from '../src/channels/test/benches.ts';
import { iso, noticeKit, NOTICE_CAST, type NoticeOrganisation } from './notice-kit.ts';
import { paired, SCREEN_CAST } from './screen-kit.ts';
import { foundOrganisation, payload, startTestServer, type Person, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { key, type Thing } from './work-kit.ts';

let server: TestServer;
let org: NoticeOrganisation & { readonly people: Readonly<Record<keyof typeof SCREEN_CAST, Person>> };
let robot: StandIn;
let of: ReturnType<typeof noticeKit>;
const at = (local: string): Promise<void> => server.setClock(iso(local));
const bench = BENCHES.find(({ kind }) => kind === 'WECOM_ROBOT')!;
const FIGURES = 'figures { minutesToReach inTime places posted households householdsMissed checkDays checkDaysMissed checks faults messages messagesTaken messagesFailed hanging down downLate }';

beforeAll(async () => {
  robot = await bench.start();
  server = await startTestServer({ clock: 'manual', worker: true, env: { outsideAllowed: ['127.0.0.0/8'], channelOrigins: { WECOM_ROBOT: robot.url } } });
  await at('2026-11-03T14:05:00');
  org = (await foundOrganisation(server, { ...NOTICE_CAST, ...SCREEN_CAST })) as typeof org;
  of = noticeKit(server, org);
});
afterAll(async () => {
  await server.close();
  await robot.close();
});

/** Until the vendor has answered. */
async function sent(notice: Thing): Promise<Thing> {
  for (let look = 0; look < 200; look += 1) {
    await at('2026-11-03T14:20:30');
    const seen = await of.read(notice);
    if (seen.channels.every(({ state }: Thing) => state !== 'SENDING' && state !== 'WAITING')) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The robot did not answer.');
}

test('NOT-7, NOT-10, NOT-12: three channels, 24 places, two days of checks, one copy torn, one taken down late', async () => {
  const settings = Object.entries(bench.settings(robot)).map(([name, value]) => ({ name, value }));
  payload(await server.request('mutation ($input: ChannelOpenInput!) { channelOpen(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: org.communityId, kind: 'WECOM_ROBOT', name: '业主群', settings, tells: ['DEADLINE_MISSED'], rules: ['INC-7'], idempotencyKey: key() } }, { token: org.admin.token }), 'channelOpen');
  await paired(server, org.people.security, org.communityId);
  const [group] = (await server.request('query ($c: ID!) { noticeChannels(communityId: $c) { channelId medium } }', { c: org.communityId }, { token: org.people.engineer.token })).data.noticeChannels;
  const places = Array.from({ length: 24 }, (_, index) => ({ building: `${Math.floor(index / 3) + 1}`, name: `${Math.floor(index / 3) + 1}栋${(index % 3) + 1}单元大堂` }));
  const keys = places.map((_, index) => `P${index + 1}`);
  const released = await of.released({ eventAt: iso('2026-11-03T14:00:00') }, { channels: [group, { medium: 'SCREEN' }, { medium: 'PAGE' }], places, validUntil: iso('2026-11-05T18:00:00') });
  const out = await sent(released);
  expect([out.status, out.channels.map(({ medium, state, taken, total }: Thing) => [medium, state, taken, total])]).toEqual(['PUBLISHED', [['WECHAT_GROUP', 'PUBLISHED', 1, 1], ['SCREEN', 'PUBLISHED', 1, 1], ['PAGE', 'PUBLISHED', 1, 1]]]);
  expect(bench.arrived(robot).map((text) => String(text).includes('因线路故障停电'))).toEqual([true]);
  await at('2026-11-03T15:00:00');
  for (let from = 0; from < 24; from += 6) await Promise.all(keys.slice(from, from + 6).map((place) => of.place(released, place)));
  await at('2026-11-04T09:00:00');
  for (let from = 0; from < 24; from += 6) await Promise.all(keys.slice(from, from + 6).map(async (place) => of.check(released, place, place === 'P7' ? { condition: 'DAMAGED', renewed: true, attachmentIds: [await of.picture()] } : {})));
  await at('2026-11-05T10:00:00');
  // The second day one place is forgotten.
  for (let from = 0; from < 24; from += 6) await Promise.all(keys.slice(from, from + 6).filter((place) => place !== 'P24').map((place) => of.check(released, place)));
  await at('2026-11-05T18:00:00');
  await at('2026-11-06T09:00:00');
  for (let from = 0; from < 24; from += 6) await Promise.all(keys.slice(from, from + 6).filter((place) => place !== 'P3').map((place) => of.takeDown(released, place)));
  const almost = await of.notices.read(org.people.desk, released.id, FIGURES);
  expect([almost.status, almost.figures.hanging, almost.figures.down, almost.figures.downLate]).toEqual(['EXPIRED', 1, 23, 0]);
  await at('2026-11-07T08:00:00');
  await of.takeDown(released, 'P3');
  const over = await of.notices.read(org.people.desk, released.id, FIGURES);
  expect([over.status, over.takenDownAt]).toEqual(['TAKEN_DOWN', iso('2026-11-07T08:00:00')]);

  // Counted again from the timeline: what happened when, not what the state says of it.
  const entries = await server.admin<{ type: string; at: Date; body: string }>(`select e.type, e.at, e.body from entries e join subjects s on s.community_id = e.community_id and s.id = e.subject_id where s.number = $1 order by e.ordinal`, [released.number]);
  const many = (type: string): number => entries.filter((entry) => entry.type === type).length;
  const facts = (type: string): Thing[] => entries.filter((entry) => entry.type === type).map(({ body }) => JSON.parse(body).facts);
  const firstSent = Date.parse(entries.find(({ type, body }) => type === 'NoticeAnnounced' || (type === 'NoticeChannelSent' && JSON.parse(body).facts.state === 'PUBLISHED'))!.at.toISOString());
  const lateAfter = Date.parse(iso('2026-11-07T00:00:00'));
  expect(over.figures).toEqual({
    minutesToReach: Math.floor((firstSent - Date.parse(iso('2026-11-03T14:00:00'))) / 60_000), inTime: true, places: 24, posted: many('NoticePlaced'), households: 0, householdsMissed: 0,
    // The second day ends with the validity at 18:00: nothing was owed at its 24:00 any more.
    checkDays: 1, checkDaysMissed: 0, checks: many('NoticeChecked'), faults: facts('NoticeChecked').filter(({ condition }) => condition !== 'INTACT').length,
    messages: 1, messagesTaken: facts('NoticeChannelSent').reduce((sum, { taken }) => sum + taken, 0), messagesFailed: 0, hanging: 0, down: many('NoticeTakenDown'), downLate: entries.filter(({ type, at: when }) => type === 'NoticeTakenDown' && when.getTime() > lateAfter).length,
  });
  expect([over.figures.checks, over.figures.faults, over.figures.posted, over.figures.down, over.figures.downLate]).toEqual([47, 1, 24, 24, 1]);
  expect(over.deadlines.filter(({ rule }: Thing) => rule === 'NOT-12').at(-1)).toMatchObject({ state: 'MISSED', dueAt: iso('2026-11-07T00:00:00'), metAt: iso('2026-11-07T08:00:00') });
  expect(await verified(server, org)).toEqual([]);
});

test('NOT-10: a planned outage goes out by the robot twice, and no more after it was withdrawn', async () => {
  await at('2026-11-10T09:00:00');
  const [group] = (await server.request('query ($c: ID!) { noticeChannels(communityId: $c) { channelId medium } }', { c: org.communityId }, { token: org.people.engineer.token })).data.noticeChannels;
  const arrived = (mark: string): number => bench.arrived(robot).filter((text) => String(text).includes(mark)).length;
  const planned = { timeliness: 'GENERAL', plannedStart: iso('2026-11-13T09:00:00') };
  const until = async (local: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let look = 0; look < 500 && !(await holds()); look += 1) {
      await at(local);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await holds()).toBe(true);
  };
  const notice = await of.released(planned, { channels: [group], validUntil: iso('2026-11-13T12:00:00'), texts: [{ language: 'zh-CN', title: '计划停电', body: '周五检修停电甲' }] });
  const withdrawn = await of.released(planned, { channels: [group], validUntil: iso('2026-11-13T12:00:00'), texts: [{ language: 'zh-CN', title: '计划停电', body: '周五检修停电乙' }] });
  await until('2026-11-10T09:00:01', () => arrived('停电甲') === 1 && arrived('停电乙') === 1);
  // That it arrived is written a look later: what is not known to be out is not announced again.
  const isOut = async (one: Thing): Promise<boolean> => (await of.read(one)).channels[0].state === 'PUBLISHED';
  await until('2026-11-10T09:00:02', async () => (await isOut(notice)) && isOut(withdrawn));
  await of.notices.must(org.people.centre, 'noticeWithdraw', { ...of.on(await of.read(withdrawn)), reason: '改期' });
  await until('2026-11-13T08:45:00', () => arrived('停电甲') === 2);
  await at('2026-11-13T08:45:01');
  expect((await of.read(notice)).deadlines.map(({ rule, state }: Thing) => [rule, state])).toEqual([['NOT-10', 'MET'], ['NOT-10', 'MET']]);
  expect([arrived('停电甲'), arrived('停电乙')]).toEqual([2, 1]);
});
