// Approving a policy writes into many books at once: all or nothing, whoever else writes meanwhile; and a preview of very many deadlines.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOffices } from '../src/offices.ts';
import { NotTogether } from '../src/platform/journal.ts';
import { policyAppend } from '../src/modules/organisation/commands.ts';
import { hashToken } from '../src/modules/session/commands.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { contextOf } from '../src/viewer.ts';
import { key, openBelow, policySpeaker, threeLevels, type Levels, type Said, type Seat } from './policy-kit.ts';
import { localId, PASSWORD, register, startTestServer, type TestServer } from './testkit.ts';

let server: TestServer;
let levels: Levels;
const { must, ask, policy, say } = policySpeaker(() => server);
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  levels = await threeLevels(server);
});
afterAll(() => server.close());

const figures = (given: Record<string, number>): { figures: { name: string; value: number }[] } => ({ figures: Object.entries(given).map(([name, value]) => ({ name, value })) });
const clean = async (): Promise<void> => {
  const findings: Finding[] = [];
  for (const office of await allOffices(server.services.database)) await verifyOffice(server.services.database, office, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
};

interface Community { readonly id: string; readonly parent: string | null; readonly value: number; readonly own: number | null }
/** Each office with the figure it counts by now, and the one its own document in force says. */
const counted = (): Promise<readonly Community[]> => server.admin<Community>(
  `select c.id, c.parent_id as parent, (select (figures->>'firstReplyMinutes')::int from policies p where p.community_id = c.id and in_force_from <= clock_now() order by version desc limit 1) as value,
    (select (v->'content'->'figures'->>'firstReplyMinutes')::int from documents d, jsonb_array_elements(d.state->'versions') v where d.community_id = c.id and d.kind = 'POLICY' and v->>'inForceFrom' is not null and (v->>'inForceUntil') is null) as own
   from communities c`);
/** Whom the nearest office that says something would tell: written apart from the rules. */
const wrong = (all: readonly Community[]): readonly unknown[] => {
  const nearest = (one: Community | undefined): number => (one === undefined ? 15 : (one.own ?? nearest(all.find(({ id }) => id === one.parent))));
  return all.filter((one) => one.value !== nearest(one)).map((one) => [one.id, one.value, nearest(one)]);
};

/** A reviewed draft, to be approved by one call. */
async function reviewed({ id, drafter, reviewer }: Seat, value: number | null): Promise<Record<string, unknown>> {
  const content = { chains: [], ...figures(value === null ? {} : { firstReplyMinutes: value }) };
  const { document } = await policy(drafter, id, 'document { id version }');
  const drafted = document === null ? await must(drafter, 'policyDraft', { communityId: id, content, idempotencyKey: key() }) : await must(drafter, 'policyRevise', { documentId: document.id, expectedVersion: document.version, content });
  const { version } = await must(reviewer, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD });
  return { documentId: drafted.id, expectedVersion: version, password: PASSWORD };
}

test('offices of one family approving at once, while communities are opened and changed below: each counts by the nearest that says something', async () => {
  const { hq, region, here, org } = levels;
  for (let round = 1; round <= 6; round += 1) {
    const [one, two, three] = [await reviewed(hq, round * 2), await reviewed(region, round % 3 === 0 ? null : round * 2 + 30), await reviewed(here, round % 2 === 0 ? null : round * 2 + 60)];
    await Promise.all([
      must(hq.approver, 'documentApprove', one), must(region.approver, 'documentApprove', two), must(here.approver, 'documentApprove', three),
      openBelow(server, org.admin, region.id, `C${round}`), openBelow(server, org.admin, hq.id, `D${round}`),
      say(org.admin, 'departmentOpen', { communityId: here.id, name: `部门 ${round}`, kind: 'OTHER', idempotencyKey: key() }, 'department { id }'),
    ]);
    expect(wrong(await counted())).toEqual([]);
  }
  await clean();
});

test('a version approved twice at once takes effect once', async () => {
  const input = await reviewed(levels.here, 44);
  const answers = await Promise.all([1, 2, 3].map(() => say(levels.here.approver, 'documentApprove', input)));
  expect(answers.map(({ __typename }: Said) => __typename).sort()).toEqual(['DocumentApprovePayload', 'StaleVersionError', 'StaleVersionError']);
  expect(wrong(await counted())).toEqual([]);
  await clean();
});

describe('appends that belong together', () => {
  test('when one of them is stale nothing is written, and each is told how it would have ended', async () => {
    const context = await contextOf(server.services, { language: 'zh-CN', sessionHash: hashToken(levels.region.approver.token), address: 'test' });
    const [region, ...below] = context.viewer!.communities;
    const subjects = await server.admin<{ id: string; version: number }>(`select id, version from subjects where kind = 'Community'`);
    const at = (id: string, more = 0) => {
      const place = context.viewer!.communities.find((one) => one.id === id)!;
      const effect = { version: 900, inForceFrom: context.now, policy: { firstReplyMinutes: 1, chains: {} }, sources: {} };
      return policyAppend(context, { organisationId: place.organisationId, communityId: id, code: place.code, timeZone: place.timeZone }, subjects.find((one) => one.id === id)!.version + more, [effect]);
    };
    const entries = (): Promise<readonly unknown[]> => server.admin('select count(*)::int as count from entries');
    const before = await entries();
    const whole = context.viewer!.communities.map(({ id }) => id);
    const failed = await server.services.journal.append(context.viewer!.scope, [at(region!.id), at(below[0]!.id, 1), at(below[1]!.id)], { together: whole }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(NotTogether);
    expect((failed as NotTogether).outcomes.map(({ outcome }) => outcome)).toEqual(['appended', 'stale', 'appended']);
    // Nor when a community stands below that the caller did not know of.
    await expect(server.services.journal.append(context.viewer!.scope, [at(region!.id)], { together: [region!.id] })).rejects.toBeInstanceOf(NotTogether);
    expect([await entries(), await server.admin('select 1 from policies where version = 900')]).toEqual([before, []]);
  });

  test('the application cannot write them past the journal', async () => {
    await server.as(server.database.appUrl, { communities: [localId(levels.here.id)] }, async (query) => {
      await expect(query(`insert into policies values ($1, 99, '{}', now(), '{}')`, [localId(levels.here.id)])).rejects.toThrow(/permission denied/);
    });
  });
});

test('hundreds of communities count by what headquarters approves, in one call', async () => {
  const many = 250;
  const ids: string[] = [];
  for (let n = 0; n < many; n += 25) ids.push(...(await Promise.all(Array.from({ length: 25 }, (_, index) => openBelow(server, levels.org.admin, levels.hq.id, `M${n + index}`)))));
  const input = await reviewed(levels.hq, 7);
  await must(levels.hq.approver, 'documentApprove', input);
  const all = await counted();
  expect([wrong(all), all.filter(({ value }) => value === 7).length >= many]).toEqual([[], true]);
});

test('a preview of very many is read page by page, and leaves out none; more than it can count it refuses to', async () => {
  const { here, org } = levels;
  await register(server, org, org.people.desk);
  const [from, to] = ['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'];
  const count = async (): Promise<Said> => (await ask(here.drafter, 'query ($c: ID!, $from: DateTime, $to: DateTime) { policyPreview(communityId: $c, content: { figures: [{ name: "firstReplyMinutes", value: 1 }], chains: [] }, from: $from, to: $to) { ... on PolicyPreview { total { count earlier newlyMissed } } ... on InvalidInputError { path limit } } }', { c: here.id, from, to })).policyPreview;
  // Many fall due at the same instant: a page that ends among them goes on with the next of them.
  const fill = (rows: number, due: string): Promise<unknown> => server.admin(
    `insert into deadlines (community_id, subject_id, key, subject_kind, rule, policy_version, basis, quiet, owner_role, starts_at, warn_at, due_at, provisional, met_at)
     select $1, gen_random_uuid(), 'CMP-8#1', 'Complaint', 'CMP-8', 1, 'CMP-8', false, 'CUSTOMER_ASSISTANT', $3::timestamptz - interval '15 minutes', $3::timestamptz - interval '5 minutes', $3, false, $3::timestamptz - interval '3 minutes' from generate_series(1, $2::int)`, [localId(here.id), rows, due]);
  await fill(4_500, '2026-01-15T00:00:00Z');
  await fill(700, '2026-01-15T00:00:00.001Z');
  expect(await count()).toEqual({ total: { count: 5_200, earlier: 5_200, newlyMissed: 5_200 } });
  await fill(195_000, '2026-02-15T00:00:00Z');
  expect(await count()).toEqual({ path: ['to'], limit: 200_000 });
});
