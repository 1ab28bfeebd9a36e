// NOT-5, NOT-6: whatever people try, no text leaves the house that was not reviewed, approved and sealed by others than its authors. The verdict is what the vendors' stand-ins received.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import { BENCHES } from '../src/channels/test/benches.ts';
import { iso, noticeKit, NOTICE_CAST, type NoticeOrganisation } from './notice-kit.ts';
import { aTry, verdict, walk } from './notice-walk.ts';
import { foundOrganisation, payload, startTestServer, type TestServer } from './testkit.ts';
import { addUnit, key } from './work-kit.ts';

const KINDS = ['DINGTALK_ROBOT', 'WEBHOOK', 'SMS_ALIYUN', 'EMAIL'] as const;
const MEDIUM = { DINGTALK_ROBOT: 'WECHAT_GROUP', WEBHOOK: 'WEBHOOK', SMS_ALIYUN: 'SMS', EMAIL: 'EMAIL' } as const;
const benches = KINDS.map((kind) => BENCHES.find((bench) => bench.kind === kind)!);
const RUNS = Number(process.env['HUIYIN_WALKS'] ?? 25);

let server: TestServer;
let org: NoticeOrganisation;
let stands: StandIn[];
let of: ReturnType<typeof noticeKit>;
let plan: Record<string, unknown>;
const arrived = (): string => stands.map((stand, index) => JSON.stringify(benches[index]!.arrived(stand))).join('\n');

beforeAll(async () => {
  stands = await Promise.all(benches.map((bench) => bench.start()));
  server = await startTestServer({ clock: 'manual', worker: true, env: { outsideAllowed: ['127.0.0.0/8'], channelOrigins: Object.fromEntries(KINDS.filter((kind) => kind.startsWith('DING') || kind.startsWith('SMS')).map((kind) => [kind, stands[KINDS.indexOf(kind)]!.url])) } });
  await server.setClock(iso('2026-11-03T09:00:00'));
  org = await foundOrganisation(server, NOTICE_CAST);
  of = noticeKit(server, org);
  const unit = await addUnit(server, org, '101');
  const contacts = [{ kind: 'MOBILE', value: '13800138000' }, { kind: 'EMAIL', value: 'li.lei@example.cn' }];
  payload(await server.request('mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: org.communityId, name: '李雷', relations: [{ unitId: unit, relation: 'OWNER' }], contacts, idempotencyKey: key() } }, { token: org.people.desk.token }), 'customerRegister');
  for (const [index, bench] of benches.entries()) {
    const input = { communityId: org.communityId, kind: bench.kind, name: bench.kind, settings: Object.entries(bench.settings(stands[index]!)).map(([name, value]) => ({ name, value })), tells: ['DEADLINE_MISSED'], rules: ['INC-7'], idempotencyKey: key() };
    payload(await server.request('mutation ($input: ChannelOpenInput!) { channelOpen(input: $input) { __typename ... on UserError { code path } } }', { input }, { token: org.admin.token }), 'channelOpen');
  }
  const { data } = await server.request('query ($c: ID!) { noticeChannels(communityId: $c) { channelId medium name } }', { c: org.communityId }, { token: org.people.engineer.token });
  const offered = data.noticeChannels as { channelId: string; medium: string; name: string }[];
  expect(offered.map(({ medium, name }) => [name, medium]).sort()).toEqual(KINDS.map((kind) => [kind, MEDIUM[kind]]).sort());
  plan = { validUntil: iso('2026-12-03T18:00:00'), channels: [...offered.map(({ channelId, medium }) => ({ channelId, medium })), { medium: 'PAGE' }] };
});
afterAll(async () => {
  await server.close();
  await Promise.all(stands.map((stand) => stand.close()));
});

/** Until nothing waits to be sent any more. */
async function settled(): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
    await server.setClock(iso('2026-11-03T09:00:00'));
    const [row] = await server.admin<{ left: number }>(`select (select count(*) from notices where sending or act_at <= clock_now()) + (select count(*) from deliveries where state in ('QUEUED', 'SENDING')) as left`);
    if (Number(row!.left) === 0) return;
  }
  throw new Error('Something still waits to be sent.');
}

test('the straight way is taken: what is approved arrives at every vendor, and each says so', async () => {
  const notice = await of.released({ kind: 'NOTICE', timeliness: 'GENERAL', lifeline: null }, { ...plan, texts: [{ language: 'zh-CN', title: '电梯年检', body: '周六电梯年检，请走楼梯。' }], short: '周六电梯年检' });
  await settled();
  expect(stands.map((stand, index) => benches[index]!.arrived(stand).map((text) => String(text).includes('电梯年检')))).toEqual([[true], [true], [true], [true]]);
  const out = await of.read(notice);
  expect([out.status, out.reachedAt !== null, out.channels.map(({ state, taken, failed, total }: Record<string, unknown>) => [state, taken, failed, total])]).toEqual(['PUBLISHED', true, [...KINDS.map(() => ['PUBLISHED', 1, 0, 1]), ['PUBLISHED', 1, 0, 1]]]);
});

test('taken back after it was out: groups and hooks are told once that it no longer holds, nobody’s own inbox is written to again', async () => {
  const body = `周日清洗水箱 ${key()}`;
  const notice = await of.released({ kind: 'NOTICE', timeliness: 'GENERAL', lifeline: null }, { ...plan, texts: [{ language: 'zh-CN', title: body, body }], short: body });
  await settled();
  const told = (): boolean[] => stands.map((stand, index) => benches[index]!.arrived(stand).some((text) => String(text).includes('已撤回') && String(text).includes(notice.number)));
  expect(told()).toEqual([false, false, false, false]);
  await of.notices.must(org.people.centre, 'noticeWithdraw', { ...of.on(await of.read(notice)), reason: '改期' });
  await settled();
  expect(told()).toEqual([true, true, false, false]);
  const before = stands.map((stand, index) => benches[index]!.arrived(stand).length);
  await settled();
  expect(stands.map((stand, index) => benches[index]!.arrived(stand).length)).toEqual(before);
  const { data } = await server.request('query ($id: ID!) { notice(id: $id) { channels { medium recalledAt recalled } entries(first: 50) { nodes { type } } } }', { id: notice.id }, { token: org.people.desk.token });
  expect(data.notice.channels.map(({ medium, recalledAt, recalled }: Record<string, unknown>) => [medium, recalledAt !== null, recalled])).toEqual([['WECHAT_GROUP', true, true], ['WEBHOOK', true, true], ['SMS', false, null], ['EMAIL', false, null], ['PAGE', false, null]]);
  expect(data.notice.entries.nodes.filter(({ type }: { type: string }) => type === 'NoticeRecalled')).toHaveLength(2);
});

test('random people try random things: never an unapproved, self-approved or unsealed text', async () => {
  let out = 0;
  await fc.assert(fc.asyncProperty(fc.array(aTry, { minLength: 12, maxLength: 40 }), async (tries) => {
    const { marks, deeds, asker } = await walk(of, org, plan, tries);
    await settled();
    const received = arrived();
    for (const mark of marks) {
      if (!received.includes(mark)) continue;
      out += 1;
      expect([mark, verdict(mark, deeds, asker)]).toEqual([mark, null]);
    }
    expect(deeds.map(({ what }) => what)).not.toContain('stale hash was taken');
  }), { numRuns: RUNS, endOnFailure: true });
  // The walks do reach the vendors: a judge who never sees a text judges nothing.
  expect(out).toBeGreaterThan(0);
}, 600_000);

test('the judge does condemn: each way round the rules is seen', () => {
  const deed = (what: string, who: string) => ({ what, who, mark: 'm' });
  const straight = [deed('draft', 'engineer'), deed('review', 'manager'), deed('approve', 'centre'), deed('seal', 'seals'), deed('publish', 'desk')];
  expect(verdict('m', straight, 'engineer')).toBeNull();
  for (const [index, who] of [[1, 'engineer'], [2, 'engineer'], [1, 'guard'], [2, 'guard'], [3, 'guard'], [3, 'engineer']] as const) expect(verdict('m', straight.map((one, at) => (at === index ? { ...one, who } : one)), 'engineer')).not.toBeNull();
  for (const missing of [1, 2, 3, 4]) expect(verdict('m', straight.filter((_one, at) => at !== missing), 'engineer')).not.toBeNull();
  expect(verdict('m', straight.map((one, at) => (at === 1 || at === 2 ? { ...one, who: 'heads' } : one)), 'engineer')).not.toBeNull();
  expect(verdict('m', straight, 'centre')).not.toBeNull();
  for (const what of ['draft', 'return', 'withdraw']) expect(verdict('m', [...straight.slice(0, 3), { ...deed(what, 'engineer'), mark: 'other' }, ...straight.slice(3)], 'engineer')).not.toBeNull();
});
