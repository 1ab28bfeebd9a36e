// Policies seen from outside (LDG-6): drafted, reviewed and approved by three people; inherited; running deadlines keep their version.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lookOnce } from '../src/clock/worker.ts';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { key, openBelow, policySpeaker, threeLevels, type Levels, type Said } from './policy-kit.ts';
import { foundOrganisation, live, localId, PASSWORD, read, register, startTestServer, type Open, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let levels: Levels;
let org: Organisation;
let stranger: Organisation;
const { say, must, ask, policy, approve } = policySpeaker(() => server);
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-10-09T01:00:00Z'); // Friday 09:00
  levels = await threeLevels(server);
  org = levels.org;
  stranger = (await foundOrganisation(server)) as Organisation;
});
afterAll(() => server.close());

/** Every deadline of the community, every column of it. */
const deadlines = (): Promise<readonly unknown[]> => server.admin('select d.* from deadlines d where community_id = $1 order by subject_id, key', [localId(org.communityId)]);
const due = async (open: Open, rule: string): Promise<Said> => (await read(server, org.people.desk, open, 'deadlines { rule policyVersion startsAt dueAt basis figure { name value unit } }')).deadlines.find((one: Said) => one.rule === rule);
const valueOf = async (person: Person, communityId: string, name: string): Promise<Said> => {
  const { value, origin } = (await policy(person, communityId, 'figures { name value origin { level version own } }')).figures.find((one: Said) => one.name === name);
  return origin === null ? [value, 'catalogue'] : [value, `${origin.level} ${origin.version}${origin.own ? ' own' : ''}`];
};
const clean = async (): Promise<void> => {
  const findings: Finding[] = [];
  for (const office of await allOffices(server.services.database)) await verifyOffice(server.services.database, office, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
};
const figures = (given: Record<string, number>): { figures: { name: string; value: number }[] } => ({ figures: Object.entries(given).map(([name, value]) => ({ name, value })) });

test('before anybody changes anything every figure is the catalogue\'s, and says so', async () => {
  const answer = await policy(org.people.committee, org.communityId, 'version inForceFrom figures { name rule unit value defaultValue least most givenWith origin { level } } chains { rule steps { afterMinutes to waitsForMorning } defaultSteps { afterMinutes to waitsForMorning } origin { level } } effects { totalCount nodes { version inForce changes { name } } } document { id }');
  expect(answer).toMatchObject({ version: 1, inForceFrom: null, document: null, effects: { totalCount: 1, nodes: [{ version: 1, inForce: true, changes: [] }] } });
  expect(answer.figures.find(({ name }: Said) => name === 'firstReplyMinutes')).toEqual({ name: 'firstReplyMinutes', rule: 'CMP-8', unit: 'MINUTES', value: 15, defaultValue: 15, least: 1, most: 10_080, givenWith: ['firstReplyMinutes'], origin: null });
  expect(answer.chains.find(({ rule }: Said) => rule === 'CMP-8').steps).toEqual([{ afterMinutes: 0, to: 'MANAGER', waitsForMorning: false }, { afterMinutes: 15, to: 'CENTRE_MANAGER', waitsForMorning: false }, { afterMinutes: 60, to: 'COMPANY', waitsForMorning: false }]);
  expect(answer.chains.every(({ steps, defaultSteps, origin }: Said) => origin === null && JSON.stringify(steps) === JSON.stringify(defaultSteps))).toBe(true);
});

describe('approved, a policy', () => {
  let before: Open;
  test('moves no running deadline: every one is what it was, to the last column', async () => {
    before = await register(server, org, org.people.desk, { dangerToLifeOrProperty: true });
    await register(server, org, org.people.desk, { kind: 'REPAIR' });
    const then = await deadlines();
    expect(then.length).toBeGreaterThan(8);
    await approve(levels.here, { ...figures({ firstReplyMinutes: 5, settleDays: 1, warnNumerator: 1, warnDenominator: 2 }), chains: [{ rule: 'CMP-8', steps: [{ afterMinutes: 1, to: 'COMPANY', waitsForMorning: false }] }] });
    expect(await deadlines()).toEqual(then);
    await clean();
  });

  test('counts what begins from then on, which says by which version and figure', async () => {
    const after = await register(server, org, org.people.desk);
    expect(await due(before, 'CMP-8')).toMatchObject({ policyVersion: 1, dueAt: '2026-10-09T01:15:00.000Z', basis: 'CMP-8', figure: { name: 'firstReplyMinutes', value: 15, unit: 'MINUTES' } });
    expect(await due(after, 'CMP-8')).toMatchObject({ policyVersion: 2, dueAt: '2026-10-09T01:05:00.000Z', basis: 'CMP-8', figure: { name: 'firstReplyMinutes', value: 5, unit: 'MINUTES' } });
    expect(await due(after, 'CMP-11b')).toMatchObject({ policyVersion: 2, dueAt: '2026-10-10T16:00:00.000Z', figure: { value: 1, unit: 'DAYS' } });
    expect((await due(before, 'CMP-10')).figure).toBeNull();
  });

  test('leaves each deadline the chain of its own version', async () => {
    await server.setClock('2026-10-09T03:00:00Z');
    const [old, young] = [await register(server, org, org.people.desk), before];
    for (const now of ['2026-10-09T03:05:00.001Z', '2026-10-09T03:06:00.001Z', '2026-10-09T03:20:00.001Z']) while ((await lookOnce(server.services, Date.parse(now))).written > 0);
    const chain = async (open: Open): Promise<string[]> => (await server.admin<{ body: string }>(`select body from entries where subject_id = $1 and type = 'DeadlineEscalated' order by ordinal`, [localId(open.id)])).map(({ body }) => JSON.parse(body).facts).filter(({ rule }) => rule === 'CMP-8').map(({ step, to }) => `${step} ${to}`);
    expect([await chain(young), await chain(old)]).toEqual([['1 MANAGER', '2 CENTRE_MANAGER', '3 COMPANY'], ['1 COMPANY']]);
    await clean();
  });
});

describe('three levels', () => {
  test('the nearer wins, key by key; each community is told by its own version where a figure is from', async () => {
    await approve(levels.hq, figures({ followUpDays: 5, callBackDays: 4, firstReplyMinutes: 30 }));
    await approve(levels.region, figures({ callBackDays: 6 }));
    const { desk } = org.people;
    expect(await Promise.all(['followUpDays', 'callBackDays', 'firstReplyMinutes', 'settleDays', 'measuresWorkingDays'].map((name) => valueOf(desk, org.communityId, name)))).toEqual([[5, 'HEADQUARTERS 1'], [6, 'REGION 1'], [5, 'COMMUNITY 1 own'], [1, 'COMMUNITY 1 own'], [3, 'catalogue']]);
    expect(await Promise.all(['followUpDays', 'callBackDays', 'firstReplyMinutes', 'settleDays'].map((name) => valueOf(levels.beside.drafter, levels.beside.id, name)))).toEqual([[5, 'HEADQUARTERS 1'], [6, 'REGION 1'], [30, 'HEADQUARTERS 1'], [3, 'catalogue']]);
    expect(await valueOf(levels.hq.drafter, levels.hq.id, 'callBackDays')).toEqual([4, 'HEADQUARTERS 1 own']);
    const { figures: all } = await policy(desk, org.communityId, 'figures { name value inherited inheritedFrom { office level version own } }');
    expect(all.filter(({ name }: Said) => ['firstReplyMinutes', 'settleDays', 'callBackDays'].includes(name))).toEqual([
      { name: 'firstReplyMinutes', value: 5, inherited: 30, inheritedFrom: { office: expect.stringMatching(/^测试物业/), level: 'HEADQUARTERS', version: 1, own: false } },
      { name: 'callBackDays', value: 6, inherited: 6, inheritedFrom: { office: '华东平台公司', level: 'REGION', version: 1, own: false } }, { name: 'settleDays', value: 1, inherited: 3, inheritedFrom: null },
    ]);
    await clean();
  });

  test('what an office takes back is inherited again', async () => {
    await approve(levels.here, figures({ firstReplyMinutes: 5 }));
    expect(await valueOf(org.people.desk, org.communityId, 'settleDays')).toEqual([3, 'catalogue']);
    const { effects } = await policy(org.people.desk, org.communityId, 'effects { nodes { version changes { name before after stepsBefore { to } stepsAfter { to } origin { level } } } }');
    expect(effects.nodes[0].changes).toEqual([
      { name: 'settleDays', before: 1, after: 3, stepsBefore: null, stepsAfter: null, origin: null }, { name: 'warnNumerator', before: 1, after: 2, stepsBefore: null, stepsAfter: null, origin: null }, { name: 'warnDenominator', before: 2, after: 3, stepsBefore: null, stepsAfter: null, origin: null },
      { name: 'CMP-8', before: null, after: null, stepsBefore: [{ to: 'COMPANY' }], stepsAfter: [{ to: 'MANAGER' }, { to: 'CENTRE_MANAGER' }, { to: 'COMPANY' }], origin: null },
    ]);
  });

  test('whatever is opened below takes over what holds there, and what is planned', async () => {
    await approve(levels.region, figures({ callBackDays: 7 }), '2026-10-20T00:00:00Z');
    const id = await openBelow(server, org.admin, levels.region.id, 'PN');
    expect(await Promise.all(['followUpDays', 'callBackDays'].map((name) => valueOf(org.admin, id, name)))).toEqual([[5, 'HEADQUARTERS 1'], [6, 'REGION 1']]);
    const { version, effects } = await policy(org.admin, id, 'version effects { nodes { version inForceFrom inForce changes { name after } } }');
    expect([version, effects.nodes]).toEqual([1, [{ version: 2, inForceFrom: '2026-10-20T00:00:00.000Z', inForce: false, changes: [{ name: 'callBackDays', after: 7 }] }, { version: 1, inForceFrom: null, inForce: true, changes: [{ name: 'followUpDays', after: 5 }, { name: 'callBackDays', after: 6 }, { name: 'firstReplyMinutes', after: 30 }].sort((a, b) => ['firstReplyMinutes', 'followUpDays', 'callBackDays'].indexOf(a.name) - ['firstReplyMinutes', 'followUpDays', 'callBackDays'].indexOf(b.name)) }]]);
    await clean();
  });

  test('another organisation hears nothing of it, and names nothing of it', async () => {
    const seen = await policy(stranger.people.desk, stranger.communityId, 'version figures { name value origin { level } } effects { totalCount }');
    expect([seen.version, seen.effects.totalCount, seen.figures.filter(({ origin }: Said) => origin !== null)]).toEqual([1, 1, []]);
    expect(await policy(stranger.people.desk, org.communityId)).toBeNull();
    expect(await policy(org.people.desk, levels.hq.id)).toBeNull();
  });
});

describe('from a day on', () => {
  test('a planned version holds from its instant on; what is approved above meanwhile plans it anew', async () => {
    const at = '2026-11-01T00:00:00+08:00';
    await approve(levels.here, figures({ firstReplyMinutes: 8 }), at);
    await server.setClock('2026-10-09T04:00:00Z');
    await approve(levels.hq, figures({ followUpDays: 2, callBackDays: 4, firstReplyMinutes: 30 }));
    const seen = async (): Promise<unknown> => [await valueOf(org.people.desk, org.communityId, 'firstReplyMinutes'), await valueOf(org.people.desk, org.communityId, 'followUpDays'), await valueOf(org.people.desk, org.communityId, 'callBackDays')];
    const now = await seen();
    expect(now).toEqual([[5, 'COMMUNITY 2 own'], [2, 'HEADQUARTERS 2'], [6, 'REGION 1']]);
    await server.setClock('2026-10-31T15:59:59.999Z');
    expect(await seen()).toEqual([[5, 'COMMUNITY 2 own'], [2, 'HEADQUARTERS 2'], [7, 'REGION 2']]);
    const [before] = [await register(server, org, org.people.desk)];
    await server.setClock('2026-10-31T16:00:00.000Z');
    expect(await seen()).toEqual([[8, 'COMMUNITY 3 own'], [2, 'HEADQUARTERS 2'], [7, 'REGION 2']]);
    const after = await register(server, org, org.people.desk);
    expect([(await due(before, 'CMP-8')).figure.value, (await due(after, 'CMP-8')).figure.value]).toEqual([5, 8]);
    await clean();
  });

  test('it cannot be put in force in the past', async () => {
    const { document } = await policy(levels.here.drafter, org.communityId, 'document { id version }');
    await server.setClock('2026-10-31T17:00:00Z');
    const drafted = await must(levels.here.drafter, 'policyRevise', { documentId: document.id, expectedVersion: document.version, content: { ...figures({ settleDays: 2 }), chains: [] } });
    const reviewed = await must(levels.here.reviewer, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD });
    const versions = await server.admin('select * from policies order by community_id, version');
    expect(await say(levels.here.approver, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: PASSWORD, inForceFrom: '2026-10-01T00:00:00Z' })).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'inForceFrom'] });
    expect(await say(levels.here.approver, 'documentApprove', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD })).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await say(levels.here.approver, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: 'wrong-password' })).toMatchObject({ __typename: 'SignInRefusedError' });
    expect(await server.admin('select * from policies order by community_id, version')).toEqual(versions);
    expect(await must(levels.here.approver, 'documentReturn', { documentId: drafted.id, expectedVersion: reviewed.version, reason: '三天太紧' })).toMatchObject({ latest: { status: 'RETURNED', returnedReason: '三天太紧' }, inForce: { number: 3 } });
    expect(await valueOf(org.people.desk, org.communityId, 'settleDays')).toEqual([3, 'catalogue']);
  });
});

describe('three people', () => {
  test('nobody judges their own, and each step is its own role\'s', async () => {
    const { beside } = levels;
    const drafted = await must(beside.drafter, 'policyDraft', { communityId: beside.id, content: { ...figures({ settleDays: 4 }), chains: [] }, idempotencyKey: key() });
    const at = (document: Said): Record<string, unknown> => ({ documentId: document.id, expectedVersion: document.version });
    expect(await say(beside.drafter, 'documentReview', { ...at(drafted), password: PASSWORD })).toMatchObject({ __typename: 'NotOwnWorkError' });
    expect(await say(beside.approver, 'documentReview', { ...at(drafted), password: PASSWORD })).toMatchObject({ __typename: 'NotAllowedError' });
    const reviewed = await must(beside.reviewer, 'documentReview', { ...at(drafted), password: PASSWORD });
    expect(await say(beside.reviewer, 'documentApprove', { ...at(reviewed), password: PASSWORD })).toMatchObject({ __typename: 'NotAllowedError' });
    // The region's leader sees what is below; the community beside does not.
    expect(await say(levels.here.approver, 'documentApprove', { ...at(reviewed), password: PASSWORD })).toMatchObject({ __typename: 'NotFoundError' });
    const approved = await must(levels.region.approver, 'documentApprove', { ...at(reviewed), password: PASSWORD });
    expect(approved.latest.signatures.map(({ step, role, by }: Said) => [step, role, by.id])).toEqual([['DRAFTED', 'QUALITY_DEPARTMENT', beside.drafter.staffId], ['REVIEWED', 'QUALITY_DEPARTMENT', beside.reviewer.staffId], ['APPROVED', 'COMPANY_LEADER', levels.region.approver.staffId]]);
    expect(await valueOf(beside.drafter, beside.id, 'settleDays')).toEqual([4, 'COMMUNITY 1 own']);
  });

  test('one document an office; the same key answers the same', async () => {
    const input = { communityId: levels.beside.id, content: { ...figures({ settleDays: 4 }), chains: [] }, idempotencyKey: key() };
    expect(await say(levels.beside.drafter, 'policyDraft', input)).toMatchObject({ __typename: 'TakenError', path: ['input', 'communityId'] });
    const id = await openBelow(server, org.admin, levels.region.id, 'PK');
    const [first, again] = [await must(levels.region.drafter, 'policyDraft', { ...input, communityId: id }), await must(levels.region.drafter, 'policyDraft', { ...input, communityId: id })];
    expect(again).toEqual(first);
    expect(await say(levels.region.drafter, 'policyDraft', { ...input, communityId: id, content: { figures: [], chains: [] } })).toMatchObject({ __typename: 'IdempotencyConflictError' });
  });

  test('a screen is told what may be done next', async () => {
    const actions = async (person: Person, id: string): Promise<string[]> => (await policy(person, id, 'allowedActions { action allowed }')).allowedActions.filter(({ allowed }: Said) => allowed).map(({ action }: Said) => action);
    expect([await actions(levels.beside.drafter, levels.beside.id), await actions(org.people.desk, org.communityId)]).toEqual([['policyRevise', 'policyPreview'], []]);
    const id = await openBelow(server, org.admin, levels.region.id, 'PA');
    expect([await actions(levels.region.drafter, id), await actions(levels.region.approver, id)]).toEqual([['policyDraft', 'policyPreview'], ['policyPreview']]);
    const drafted = await must(levels.region.drafter, 'policyDraft', { communityId: id, content: { ...figures({ settleDays: 4 }), chains: [] }, idempotencyKey: key() });
    expect([await actions(levels.region.drafter, id), await actions(levels.region.reviewer, id)]).toEqual([['policyRevise', 'policyPreview'], ['policyRevise', 'documentReview', 'documentReturn', 'policyPreview']]);
    expect(drafted.allowedActions.map(({ action }: Said) => action)).toEqual(['policyRevise', 'documentReview', 'documentApprove', 'documentReturn']);
  });

  test('what no rule takes is refused with its place', async () => {
    const draft = (content: Said): Promise<Said> => say(levels.region.drafter, 'policyDraft', { communityId: levels.region.id, content: { figures: [], chains: [], ...content }, idempotencyKey: key() });
    const steps = [{ afterMinutes: 0, to: 'MANAGER', waitsForMorning: false }];
    for (const [content, path] of [
      [figures({ firstReplyMinutes: 0 }), 'figures.firstReplyMinutes'], [figures({ warnNumerator: 1 }), 'figures.warnDenominator'], [figures({ coffee: 1 }), 'figures'],
      [{ figures: [{ name: 'settleDays', value: 1 }, { name: 'settleDays', value: 2 }] }, 'figures'], [{ figures: [{ name: '__proto__', value: 1 }] }, 'figures'],
      [{ chains: [{ rule: 'CMP-8', steps: [] }] }, 'chains.CMP-8'], [{ chains: [{ rule: 'CMP-8', steps: [...steps, ...steps] }] }, 'chains.CMP-8.1.afterMinutes'], [{ chains: [{ rule: 'X', steps }] }, 'chains'],
    ] as const) expect(await draft(content)).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'content', ...path.split('.')] });
    const document = await ask(levels.hq.drafter, 'query ($c: ID!) { policy(communityId: $c) { document { id version } } }', { c: levels.hq.id });
    expect(await say(levels.hq.drafter, 'documentRevise', { documentId: document.policy.document.id, expectedVersion: document.policy.document.version, content: { title: 'x', code: 'x', edition: 'x', sections: [{ section: 'INTAKE' }], fields: [{ field: 'NUMBER' }] } })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'content'] });
  });
});

test('whoever was open keeps going: a complaint registered before goes on by what it was given', async () => {
  const complaint = await register(server, org, org.people.desk);
  await server.setClock('2026-11-01T02:00:00Z');
  await approve(levels.hq, figures({ followUpDays: 9 }));
  const moved = await live(server, complaint, [[org.people.desk, 'complaintFollowUp', { text: '在跟' }]]);
  const { deadlines: all } = await read(server, org.people.desk, moved, 'deadlines { rule policyVersion metAt figure { value } }');
  expect(all.filter(({ rule }: Said) => rule === 'CMP-12').map(({ metAt, figure }: Said) => [metAt !== null, figure.value])).toEqual([[true, 2], [false, 9]]);
  await clean();
});
