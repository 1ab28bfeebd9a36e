// Playbooks seen from outside (PBK, LDG-6): ours from the first minute, an organisation's own by three people, the nearer one wins.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PLAYBOOK_KEYS, PLAYBOOK_TRIAGE, PLAYBOOKS, type PlaybookTemplate } from '@huiyin/domain';
import { shownHash } from '../src/modules/base/kept.ts';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { key, policySpeaker, threeLevels, type Levels, type Said, type Seat } from './policy-kit.ts';
import { foundOrganisation, localId, PASSWORD, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let levels: Levels;
let org: Organisation;
let stranger: Organisation;
const { say, must, ask } = policySpeaker(() => server);
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-09T01:00:00Z');
  levels = await threeLevels(server);
  org = levels.org;
  stranger = (await foundOrganisation(server)) as Organisation;
});
afterAll(() => server.close());

const TEMPLATE = `template { key title { zh en } purpose { zh en } rules incidentKind level department pictures posts { post role duty { zh en } }
  phases { key title { zh en } steps { key title { zh en } detail { zh en } role department post blocking limitMinutes when { step answer } ask { key words { zh en } } log } } }`;
const FACTS = 'key version source office inForceFrom contentHash shortcomings { kind found wanted } allowedActions { action allowed code }';
const playbook = async (person: Person, communityId: string, of = 'FIRE', fields = FACTS): Promise<Said> =>
  (await ask(person, `query ($c: ID!, $k: String!) { playbook(communityId: $c, key: $k) { ${fields} } }`, { c: communityId, k: of })).playbook;
const playbooks = async (person: Person, communityId: string, fields = 'key version source'): Promise<Said[]> =>
  (await ask(person, `query ($c: ID!) { playbooks(communityId: $c) { ${fields} } }`, { c: communityId })).playbooks;
const saying = (zh: string, of: PlaybookTemplate = PLAYBOOKS.FIRE): PlaybookTemplate => ({ ...of, purpose: { zh, en: 'Ours.' } });
const short = (of: string): PlaybookTemplate => ({ ...PLAYBOOKS.FIRE, key: of, rules: [], posts: [], phases: [{ key: 'act', title: { zh: '处置', en: 'Act' }, steps: [{ ...PLAYBOOKS.FIRE.phases[0]!.steps[1]!, post: null }] }] });

/** Drafts or revises, reviews and approves a playbook of a seat. */
async function approve({ id, drafter, reviewer, approver }: Seat, content: PlaybookTemplate, inForceFrom: string | null = null): Promise<Said> {
  const before = (await ask(drafter, 'query ($c: ID!) { controlledDocuments(communityId: $c, filter: { kind: PLAYBOOK }) { nodes { id version playbookKey } } }', { c: id })).controlledDocuments.nodes.find((one: Said) => one.playbookKey === content.key);
  const drafted = before === undefined ? await must(drafter, 'playbookDraft', { communityId: id, content, idempotencyKey: key() }) : await must(drafter, 'playbookRevise', { documentId: before.id, expectedVersion: before.version, content });
  const reviewed = await must(reviewer, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD });
  return must(approver, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: PASSWORD, inForceFrom });
}
const sourceAt = async (communityId: string, of = 'FIRE'): Promise<readonly [string, number, string | null]> => {
  const { source, version, office } = await playbook(org.admin, communityId, of);
  return [source, version, office];
};

describe('a fresh installation', () => {
  test('has all fourteen, word for word, and says that they came with it', async () => {
    const all = await playbooks(org.people.engineer, org.communityId, FACTS);
    expect(all.map((one) => [one.key, one.version, one.source, one.office, one.inForceFrom, one.shortcomings])).toEqual(PLAYBOOK_KEYS.map((one) => [one, 0, 'BUILT_IN', null, null, []]));
    for (const one of PLAYBOOK_KEYS) expect((await playbook(org.people.engineer, org.communityId, one, TEMPLATE)).template).toEqual(PLAYBOOKS[one]);
    expect(all[0]!.contentHash).toBe(shownHash({ kind: 'PLAYBOOK', version: 0, content: PLAYBOOKS.FIRE }));
    expect(await playbook(org.people.engineer, org.communityId, 'EARTHQUAKE')).toBeNull();
  });

  test('leads from what happened to a playbook', async () => {
    expect((await ask(org.people.engineer, '{ playbookTriage { key words { zh en } options { key words { zh en } next playbook } } }')).playbookTriage).toEqual(PLAYBOOK_TRIAGE);
  });
});

describe('an organisation\'s own', () => {
  test('is drafted, reviewed and approved by three people; until then ours holds', async () => {
    const { here } = levels;
    const drafted = await must(here.drafter, 'playbookDraft', { communityId: here.id, content: saying('本小区火警'), idempotencyKey: key() });
    expect(await sourceAt(here.id)).toEqual(['BUILT_IN', 0, null]);
    expect(await say(here.drafter, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD })).toMatchObject({ __typename: 'NotOwnWorkError' });
    expect(await say(here.reviewer, 'documentApprove', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD })).toMatchObject({ __typename: 'NotAllowedError' });
    for (const person of [org.people.desk, org.people.supervisor, here.approver]) expect(await say(person, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD })).toMatchObject({ __typename: 'NotAllowedError' });
    const reviewed = await must(here.reviewer, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD });
    expect(await say(here.reviewer, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: PASSWORD })).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await say(here.approver, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: 'wrong' })).toMatchObject({ __typename: 'SignInRefusedError' });
    await must(here.approver, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: PASSWORD });
    const fire = await playbook(org.people.desk, here.id, 'FIRE', `${FACTS} template { purpose { zh } }`);
    expect(fire).toMatchObject({ version: 1, source: 'OWN', template: { purpose: { zh: '本小区火警' } }, contentHash: shownHash({ kind: 'PLAYBOOK', version: 1, content: saying('本小区火警') }) });
    expect(await sourceAt(levels.beside.id)).toEqual(['BUILT_IN', 0, null]);
  });

  test('says who may do what with it next', async () => {
    const may = async (person: Person): Promise<string[]> => (await playbook(person, levels.here.id)).allowedActions.filter((one: Said) => one.allowed).map((one: Said) => one.action);
    expect([await may(levels.here.drafter), await may(org.people.engineer)]).toEqual([['playbookRevise'], []]);
    expect((await playbook(levels.beside.drafter, levels.beside.id)).allowedActions).toEqual([{ action: 'playbookDraft', allowed: true, code: null }]);
  });

  test('may be short, and shows where', async () => {
    await approve(levels.here, short('EARTHQUAKE'));
    expect(await playbook(org.people.engineer, levels.here.id, 'EARTHQUAKE')).toMatchObject({ source: 'OWN', shortcomings: [{ kind: 'STEPS', found: 1, wanted: 15 }, { kind: 'BRANCHES', found: 0, wanted: 2 }, { kind: 'LOG', found: 0, wanted: 1 }] });
    expect((await playbooks(org.people.engineer, levels.here.id)).map((one) => one.key)).toEqual([...PLAYBOOK_KEYS, 'EARTHQUAKE']);
    expect(await playbook(org.admin, levels.beside.id, 'EARTHQUAKE')).toBeNull();
  });

  test('one document of a key; the key stays; the same request twice is one', async () => {
    const { beside } = levels;
    const input = { communityId: beside.id, content: saying('隔壁', PLAYBOOKS.GAS), idempotencyKey: key() };
    const [first, again] = [await must(beside.drafter, 'playbookDraft', input), await must(beside.drafter, 'playbookDraft', input)];
    expect(again.id).toBe(first.id);
    expect(await say(beside.drafter, 'playbookDraft', { ...input, idempotencyKey: key() })).toMatchObject({ __typename: 'TakenError', path: ['input', 'content', 'key'] });
    expect(await say(beside.drafter, 'playbookRevise', { documentId: first.id, expectedVersion: first.version, content: saying('隔壁') })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'content', 'key'] });
    const kept = (await ask(beside.drafter, 'query ($id: ID!) { controlledDocument(id: $id) { kind playbookKey latest { content { title } policy { figures { name } } playbook { purpose { zh } } shortcomings { kind } } allowedActions { action } } }', { id: first.id })).controlledDocument;
    expect(kept).toEqual({ kind: 'PLAYBOOK', playbookKey: 'GAS', latest: { content: null, policy: null, playbook: { purpose: { zh: '隔壁' } }, shortcomings: [] }, allowedActions: ['playbookRevise', 'documentReview', 'documentApprove', 'documentReturn'].map((action) => ({ action })) });
    expect(await say(beside.drafter, 'documentRevise', { documentId: first.id, expectedVersion: first.version, content: { title: '表', code: 'A', edition: 'A', sections: [{ section: 'INTAKE' }], fields: [{ field: 'NUMBER' }] } })).toMatchObject({ __typename: 'InvalidInputError' });
  });
});

describe('three levels', () => {
  test('the nearer wins; who has none of their own runs that of the region, of headquarters, or ours', async () => {
    const { hq, region, here, beside } = levels;
    const far = await Promise.all([hq.id, region.id, here.id, beside.id].map((id) => sourceAt(id, 'THEFT')));
    expect(far.map(([source]) => source)).toEqual(['BUILT_IN', 'BUILT_IN', 'BUILT_IN', 'BUILT_IN']);
    await approve(hq, saying('总部', PLAYBOOKS.THEFT));
    expect((await Promise.all([hq.id, region.id, here.id].map((id) => sourceAt(id, 'THEFT')))).map(([source, version]) => [source, version])).toEqual([['OWN', 1], ['INHERITED', 1], ['INHERITED', 1]]);
    await approve(region, saying('区域', PLAYBOOKS.THEFT));
    await server.setClock('2026-11-09T01:00:01Z');
    await approve(region, saying('区域二', PLAYBOOKS.THEFT));
    const [inRegion, below] = [await playbook(org.people.engineer, here.id, 'THEFT', 'source version office template { purpose { zh } }'), await playbook(org.admin, hq.id, 'THEFT', 'source version template { purpose { zh } }')];
    expect([inRegion, below]).toMatchObject([{ source: 'INHERITED', version: 2, template: { purpose: { zh: '区域二' } } }, { source: 'OWN', version: 1, template: { purpose: { zh: '总部' } } }]);
    expect(inRegion.office).toBe((await ask(org.admin, '{ communities(first: 50) { nodes { id name } } }')).communities.nodes.find(({ id }: Said) => id === region.id).name);
  });

  test('what is approved for later holds from its instant on, to the millisecond', async () => {
    await approve(levels.beside, saying('下周', PLAYBOOKS.WATER), '2026-11-16T00:00:00.000Z');
    const at = async (now: string): Promise<string> => {
      await server.setClock(now);
      return (await playbook(org.admin, levels.beside.id, 'WATER')).source;
    };
    expect([await at('2026-11-15T23:59:59.999Z'), await at('2026-11-16T00:00:00.000Z')]).toEqual(['BUILT_IN', 'OWN']);
  });

  test('whose words were erased holds no longer: the next one above does', async () => {
    await approve(levels.here, saying('要抹去', PLAYBOOKS.THEFT));
    expect((await sourceAt(levels.here.id, 'THEFT'))[0]).toBe('OWN');
    const which = `where community_id = $1 and state->>'playbookKey' = 'THEFT'`;
    const [before] = await server.admin<{ state: string }>(`select state::text from documents ${which}`, [localId(levels.here.id)]);
    await server.admin(`update documents set state = jsonb_set(state, '{versions,0,content}', 'null') ${which}`, [localId(levels.here.id)]);
    expect((await sourceAt(levels.here.id, 'THEFT')).slice(0, 2)).toEqual(['INHERITED', 2]);
    await server.admin(`update documents set state = $2::jsonb ${which}`, [localId(levels.here.id), before!.state]);
  });
});

describe('what is sent', () => {
  const put = (patch: Record<string, unknown>): Record<string, unknown> => ({ ...short('FLOOD'), ...patch });
  const act = (steps: Record<string, unknown>): Record<string, unknown> => put({ phases: [{ key: 'act', title: { zh: '处置', en: 'Act' }, steps: [{ ...short('FLOOD').phases[0]!.steps[0]!, ...steps }] }] });
  test.each([
    ['a language left empty', put({ title: { zh: '洪水', en: ' ' } }), ['title', 'en']], ['no phase', put({ phases: [] }), ['phases']], ['level 5', put({ level: 5 }), ['level']], ['a key in small letters', put({ key: 'flood' }), ['key']],
    ['a condition on nothing', act({ when: { step: 'nobody', answer: 'yes' } }), ['phases', '0', 'steps', '0', 'when', 'step']], ['one answer', act({ ask: [{ key: 'yes', words: { zh: '是', en: 'Yes' } }] }), ['phases', '0', 'steps', '0', 'ask']],
    ['the owners\' committee', act({ role: 'OWNERS_COMMITTEE', department: null }), ['phases', '0', 'steps', '0', 'role']], ['a post it has not', act({ post: 'CORDON' }), ['phases', '0', 'steps', '0', 'post']], ['0 minutes', act({ limitMinutes: 0 }), ['phases', '0', 'steps', '0', 'limitMinutes']],
  ] as const)('is refused with its place: %s', async (_what, content, path) => {
    expect(await say(levels.here.drafter, 'playbookDraft', { communityId: levels.here.id, content, idempotencyKey: key() })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'content', ...path] });
    const measured = (await ask(levels.here.drafter, 'query ($c: PlaybookTemplateInput!) { playbookMeasure(content: $c) { __typename ... on UserError { path } } }', { c: content })).playbookMeasure;
    expect(measured).toEqual({ __typename: 'InvalidInputError', path: ['content', ...path] });
  });

  test('is measured without being written', async () => {
    const { playbookMeasure } = await ask(org.people.desk, 'query ($c: PlaybookTemplateInput!) { playbookMeasure(content: $c) { ... on PlaybookMeasure { shortcomings { kind found wanted } } } }', { c: short('FLOOD') });
    expect(playbookMeasure.shortcomings.map(({ kind }: Said) => kind)).toEqual(['STEPS', 'BRANCHES', 'LOG']);
    expect(await playbook(org.admin, levels.here.id, 'FLOOD')).toBeNull();
  });

  test('drafting is for managers and quality; others neither draft nor read the document', async () => {
    for (const person of [org.people.desk, org.people.engineer, org.people.committee]) expect(await say(person, 'playbookDraft', { communityId: org.communityId, content: short('FLOOD'), idempotencyKey: key() })).toMatchObject({ __typename: 'NotAllowedError' });
    expect((await playbook(org.people.engineer, org.communityId, 'FIRE', 'document { id }')).document).toBeNull();
    expect((await playbook(org.people.desk, org.communityId, 'FIRE', 'document { id }')).document).not.toBeNull();
  });
});

test('nothing of one organisation is visible to another', async () => {
  const person = stranger.people.desk;
  expect([await playbooks(person, org.communityId), await playbook(person, org.communityId)]).toEqual([[], null]);
  expect((await playbook(person, stranger.communityId)).source).toBe('BUILT_IN');
  const { document } = await playbook(levels.here.drafter, levels.here.id, 'FIRE', 'document { id version }');
  expect(await say(stranger.people.manager, 'playbookRevise', { documentId: document.id, expectedVersion: document.version, content: saying('别人') })).toMatchObject({ __typename: 'NotFoundError' });
  expect(await say(stranger.people.manager, 'playbookDraft', { communityId: org.communityId, content: short('FLOOD'), idempotencyKey: key() })).toMatchObject({ __typename: 'NotFoundError' });
});

test('the book says it all: folding the entries gives the rows, and a playbook\'s words are personal values', async () => {
  const findings: Finding[] = [];
  for (const office of await allOffices(server.services.database)) await verifyOffice(server.services.database, office, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
  const [entry] = await server.admin<{ body: string }>(`select body from entries where type = 'DocumentDrafted' and community_id = $1 order by sequence limit 1`, [localId(levels.here.id)]);
  expect([entry!.body.includes('"playbookKey":"FIRE"'), entry!.body.includes('本小区火警')]).toEqual([true, false]);
});
