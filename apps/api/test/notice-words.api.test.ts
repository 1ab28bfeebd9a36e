// The words that notices are checked for: the company's own data, set at headquarters, checked with in every community.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DEFAULT_NOTICE_WORDS, type Role } from '@huiyin/domain';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { NOTICE_CAST, noticeKit, textOf, type NoticeOrganisation } from './notice-kit.ts';
import { foundOrganisation, payload, PASSWORD, scopeOf, signIn, startTestServer, type Answer, type Organisation, type Person, type TestServer } from './testkit.ts';
import { key } from './work-kit.ts';

const NOW = '2026-11-04T02:00:00.000Z';
let server: TestServer;
let ours: NoticeOrganisation;
let theirs: Organisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock(NOW);
  [ours, theirs] = [await foundOrganisation(server, NOTICE_CAST), await foundOrganisation(server)];
});
afterAll(() => server.close());

const LIST = 'id version own { kind word better except } leftOut setAt setBy { id } reason allowedActions { action allowed code }';
const OWN = [{ kind: 'FORBIDDEN', word: '强制执行', better: null, except: [] }, { kind: 'WRONG', word: '园区', better: '小区', except: ['产业园区'] }];
const inputOf = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ own: OWN, leftOut: ['老赖'], reason: '公司用语规范', expectedVersion: 0, idempotencyKey: key(), ...patch });
const listOf = async (person: Person, more = '') => (await server.request(`{ noticeWords { ${LIST} ${more} } }`, {}, { token: person.token })).data.noticeWords;
const send = (person: Person, input: Record<string, unknown>): Promise<Answer> =>
  server.request(`mutation ($input: NoticeWordsSetInput!) { noticeWordsSet(input: $input) { __typename ... on UserError { code path message } ... on NotAllowedError { roles } ... on StaleVersionError { currentVersion } ... on InvalidInputError { problem limit } ... on NoticeWordsSetPayload { noticeWords { ${LIST} } } } }`, { input }, { token: person.token });
const set = async (person: Person, input: Record<string, unknown>) => (await send(person, input)).data.noticeWordsSet;
const mustSet = async (person: Person, input: Record<string, unknown>) => payload(await send(person, input), 'noticeWordsSet').noticeWords;
const warned = async (org: Organisation, body: string): Promise<readonly string[][]> => {
  const { data } = await server.request('query ($input: NoticeCheckTextInput!) { noticeWarnings(input: $input) { kind found better } }', { input: { communityId: org.communityId, texts: [{ language: 'zh-CN', title: '通知', body }], contact: '前台' } }, { token: org.people.desk.token });
  return data.noticeWarnings.filter(({ kind }: { kind: string }) => kind.endsWith('_WORD')).map(({ kind, found, better }: { kind: string; found: string; better: string | null }) => [kind, found, ...(better === null ? [] : [better])]);
};

/** Somebody in the headquarters' office of an organisation. */
async function atHeadquarters(org: Organisation, roles: readonly Role[]): Promise<Person> {
  const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token });
  const office = data.communities.nodes.find((one: { level: string }) => one.level === 'HEADQUARTERS').id;
  const login = `hq-${key()}`;
  payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: office, name: '总部', login, password: PASSWORD, roles, idempotencyKey: key() } }, { token: org.admin.token }), 'staffAppoint');
  return signIn(server, login);
}

describe('before anybody set a list', () => {
  test('the built-in words hold, all of them', async () => {
    expect(await listOf(ours.people.desk)).toMatchObject({ version: 0, own: [], leftOut: [], setAt: null, setBy: null, reason: null, allowedActions: [{ action: 'noticeWordsSet', allowed: false, code: 'NOT_ALLOWED' }] });
    const { builtIn, entries } = await listOf(ours.admin, 'builtIn { kind word better except leftOut replaced } entries { totalCount nodes { id } }');
    expect(builtIn).toEqual(DEFAULT_NOTICE_WORDS.map((one) => ({ ...one, except: [...(one.except ?? [])], leftOut: false, replaced: false })));
    expect(entries).toEqual({ totalCount: 0, nodes: [] });
    expect(await warned(ours, '园区个别老赖将强制执行')).toEqual([['FORBIDDEN_WORD', '老赖']]);
  });

  test('who does not read what is drafted does not read the list, nor does anybody who is not signed in', async () => {
    const list = await listOf(ours.people.desk);
    const { data } = await server.request('query ($id: ID!) { noticeWords { version } node(id: $id) { id } }', { id: list.id }, { token: ours.people.committee.token });
    expect(data).toEqual({ noticeWords: null, node: null });
    expect((await server.request('{ noticeWords { version } }')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('setting it', () => {
  test('is not for those who work below headquarters, nor for whoever section 9 does not name', async () => {
    for (const person of Object.values(ours.people)) expect([person.login, (await set(person, inputOf())).__typename]).toEqual([person.login, 'NotAllowedError']);
    const desk = await atHeadquarters(ours, ['CUSTOMER_ASSISTANT']);
    expect(await set(desk, inputOf())).toMatchObject({ __typename: 'NotAllowedError', roles: ['SYSTEM_ADMINISTRATOR', 'HEADQUARTERS_INSPECTOR', 'COMPANY_LEADER', 'QUALITY_DEPARTMENT'] });
    const { data } = await server.request('query ($id: ID!) { viewer { allowedActions(communityId: $id) { action allowed } } }', { id: ours.communityId }, { token: ours.admin.token });
    expect(data.viewer.allowedActions).toContainEqual({ action: 'noticeWordsSet', allowed: true });
    expect((await listOf(desk)).version).toBe(0);
  });

  const of = (patch: Record<string, unknown>) => ({ own: [{ kind: 'FORBIDDEN', word: '甲', ...patch }] });
  test.each([
    ['a blank word', of({ word: ' ' }), ['own', '0', 'word'], 'EMPTY', null], ['a word of 41 characters', of({ word: '长'.repeat(41) }), ['own', '0', 'word'], 'TOO_LONG', 40], ['a word with NUL', of({ word: 'a\u0000' }), ['own', '0', 'word'], 'MALFORMED', null],
    ['a word twice', { own: [...OWN, { kind: 'ADVERTISING', word: ' 园区' }] }, ['own', '2', 'word'], 'NOT_APPLICABLE', null], ['wrong characters alone', of({ kind: 'WRONG' }), ['own', '0', 'better'], 'EMPTY', null], ['better letters that are the same', of({ better: '甲' }), ['own', '0', 'better'], 'NOT_APPLICABLE', null],
    ['an exception without the word', of({ except: ['甲级', '乙级'] }), ['own', '0', 'except', '1'], 'NOT_APPLICABLE', null], ['eleven exceptions', of({ except: Array.from({ length: 11 }, (_, n) => `甲${n}`) }), ['own', '0', 'except'], 'OUT_OF_RANGE', 10],
    ['2001 words', { own: Array.from({ length: 2_001 }, (_, n) => ({ kind: 'FORBIDDEN', word: `词${n}` })) }, ['own'], 'OUT_OF_RANGE', 2_000], ['leaving out what is not built in', { leftOut: ['老赖', '甲'] }, ['leftOut', '1'], 'NOT_APPLICABLE', null], ['no key', { idempotencyKey: ' ' }, ['idempotencyKey'], 'EMPTY', null],
  ])('%s is refused at its place', async (_, patch, path, problem, limit) => {
    expect(await set(ours.admin, inputOf(patch))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', ...path], problem, limit });
    expect((await listOf(ours.admin)).version).toBe(0);
  });

  test('holds in every community of the organisation at once, and nowhere else', async () => {
    const inspector = await atHeadquarters(ours, ['HEADQUARTERS_INSPECTOR']);
    expect(await mustSet(inspector, inputOf())).toMatchObject({ version: 1, own: OWN, leftOut: ['老赖'], reason: '公司用语规范', setBy: { id: inspector.staffId }, setAt: NOW });
    expect(await warned(ours, '园区个别老赖将强制执行，产业园区')).toEqual([['WRONG_WORD', '园区', '小区'], ['FORBIDDEN_WORD', '强制执行']]);
    expect(await warned(ours, '本中心概不负责')).toEqual([['FORBIDDEN_WORD', '概不负责']]);
    const list = await listOf(ours.people.engineer, 'builtIn { word leftOut replaced }');
    expect([list.own, list.builtIn.filter(({ leftOut }: { leftOut: boolean }) => leftOut)]).toEqual([OWN, [{ word: '老赖', leftOut: true, replaced: false }]]);

    expect(await warned(theirs, '园区个别老赖将强制执行')).toEqual([['FORBIDDEN_WORD', '老赖']]);
    expect((await listOf(theirs.admin)).version).toBe(0);
    const byId = async (person: Person) => (await server.request('query ($id: ID!) { node(id: $id) { id ... on NoticeWords { version } } }', { id: list.id }, { token: person.token })).data.node;
    expect([await byId(ours.people.desk), await byId(theirs.admin)]).toEqual([{ id: list.id, version: 1 }, null]);
  });

  test('again takes the version that was seen and a reason; what became different stands in the office\'s book', async () => {
    const own = [{ kind: 'FORBIDDEN', word: '刁民', better: '部分业主', except: [] }, OWN[0]];
    expect(await set(ours.admin, inputOf({ own }))).toMatchObject({ __typename: 'StaleVersionError', currentVersion: 1, path: ['input', 'expectedVersion'] });
    expect(await set(ours.admin, inputOf({ own, expectedVersion: 1, reason: null }))).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    expect(await mustSet(ours.admin, inputOf({ own, leftOut: [], expectedVersion: 1, reason: '园区是本公司的叫法' }))).toMatchObject({ version: 2, own, leftOut: [], reason: '园区是本公司的叫法' });
    expect(await warned(ours, '园区个别老赖、刁民')).toEqual([['FORBIDDEN_WORD', '老赖'], ['FORBIDDEN_WORD', '刁民', '部分业主']]);
    const HISTORY = 'builtIn { word replaced } entries { totalCount nodes { type data actor { id } } }';
    const { builtIn, entries } = await listOf(ours.admin, HISTORY);
    expect(builtIn.filter(({ replaced }: { replaced: boolean }) => replaced)).toEqual([{ word: '刁民', replaced: true }]);
    expect(entries.nodes.map(({ type, data }: { type: string; data: Record<string, unknown> }) => [type, data['put'], data['dropped'], data['leftOut'], data['restored'], data['reason']])).toEqual([
      ['NoticeWordsSet', OWN, undefined, ['老赖'], undefined, '公司用语规范'], ['NoticeWordsChanged', [own[0]], ['园区'], [], ['老赖'], '园区是本公司的叫法'],
    ]);
    expect((await listOf(ours.people.desk, HISTORY)).entries).toEqual({ totalCount: 0, nodes: [] });
  });

  test('the same key answers the same once more, another input with it is a conflict', async () => {
    const input = inputOf({ expectedVersion: 2, reason: '改' });
    expect([(await mustSet(ours.admin, input)).version, (await mustSet(ours.admin, input)).version]).toEqual([3, 3]);
    expect(await set(ours.admin, { ...input, reason: '另改' })).toMatchObject({ __typename: 'IdempotencyConflictError' });
  });

  test('two at once set the first list once', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => set(theirs.admin, inputOf({ own: [{ kind: 'FORBIDDEN', word: `词${n}` }] }))));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['NoticeWordsSetPayload', 'StaleVersionError', 'StaleVersionError']);
  });

  test('the fullest list is taken, answered and checked with', async () => {
    const own = Array.from({ length: 2_000 }, (_, n) => ({ kind: 'FORBIDDEN', word: `词语第${n}号`, better: '换一个说法，再说明原因', except: [`词语第${n}号楼`] }));
    expect((await mustSet(theirs.admin, inputOf({ own, expectedVersion: 1 }))).own).toHaveLength(2_000);
    expect(await warned(theirs, '词语第1999号，词语第7号楼')).toEqual([['FORBIDDEN_WORD', '词语第1999号', '换一个说法，再说明原因']]);
  });
});

describe('checking a notice that was drafted', () => {
  test('reads the list once a request, and not at all where there is nothing to check', async () => {
    const { request, draft } = noticeKit(server, ours);
    const notices = [await draft(await request({ eventAt: NOW }), { texts: textOf('园区停电') }), await draft(await request({ eventAt: NOW }), { texts: textOf('将强制执行') }), await request({ eventAt: NOW })];
    const reads = jest.spyOn(server.services.database, 'read');
    const asked = async (ids: readonly string[]): Promise<readonly [readonly string[][], number]> => {
      reads.mockClear();
      const { data } = await server.request('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Notice { warnings { kind found } } } }', { ids }, { token: ours.people.engineer.token });
      const found = data.nodes.map(({ warnings }: { warnings: { kind: string; found: string }[] }) => warnings.filter(({ kind }) => kind.endsWith('_WORD')).map((one) => one.found));
      return [found, reads.mock.calls.filter(([, { name }]) => name.startsWith('notice_words')).length];
    };
    expect(await asked(notices.map(({ id }) => id))).toEqual([[['园区'], ['强制执行'], []], 1]);
    expect(await asked([notices[2]!.id])).toEqual([[[]], 0]);
    reads.mockRestore();
  });

  test('what a request sets is what it checks with afterwards', async () => {
    const both = await atHeadquarters(ours, ['CUSTOMER_SUPERVISOR', 'HEADQUARTERS_INSPECTOR']);
    const { request, on } = noticeKit(server, ours);
    const [notice, { version }] = [await request({ eventAt: NOW }), await listOf(both)];
    const draft = (expectedVersion: number) => ({ ...on(notice), expectedVersion, texts: textOf('园区停电'), contact: '前台', validUntil: '2026-11-05T10:00:00Z', channels: [{ medium: 'PAGE' }] });
    const drafted = (as: string): string => `${as}: noticeDraft(input: $${as}) { __typename ... on UserError { code path } ... on NoticeDraftPayload { notice { warnings { found } } } }`;
    const { data } = await server.request(`mutation ($a: NoticeDraftInput!, $b: NoticeWordsSetInput!, $c: NoticeDraftInput!) { ${drafted('a')} b: noticeWordsSet(input: $b) { __typename } ${drafted('c')} }`, { a: draft(notice.version), b: inputOf({ expectedVersion: version, own: [] }), c: draft(notice.version + 1) }, { token: both.token });
    expect([data.a.notice?.warnings, data.b, data.c.notice?.warnings]).toEqual([[{ found: '园区' }], { __typename: 'NoticeWordsSetPayload' }, []]);
  });
});

test('folding the entries again gives the row', async () => {
  const office = (await allOffices(server.services.database)).find(({ level, organisationId }) => level === 'HEADQUARTERS' && organisationId === scopeOf(ours.communityId))!;
  const wrong: Finding[] = [];
  await verifyOffice(server.services.database, office, (finding) => wrong.push(finding));
  expect(wrong).toEqual([]);
  await server.admin(`update notice_words set state = jsonb_set(state, '{leftOut}', '["刁民"]') where organisation_id = $1`, [office.organisationId]);
  await verifyOffice(server.services.database, office, (finding) => wrong.push(finding));
  expect(wrong.map(({ problem, detail }) => [problem, detail])).toEqual([['ROW_DIFFERS', 'notice_words: state']]);
});
