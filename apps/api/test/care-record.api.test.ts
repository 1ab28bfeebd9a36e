// What is done to an entry: a correction beside what it corrects (LDG-2), and a signature under a step (LDG-3).
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, command, findings, foundOrganisation, live, localId, PASSWORD, read, register, startTestServer, unknownId, type Open, type Organisation, type Person, type Step, type TestServer } from './testkit.ts';

const CAST_HERE = { ...CAST, assistant: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' }, locked: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' } } as const;
type Who = keyof typeof CAST_HERE;
let server: TestServer;
let org: Organisation & { readonly people: Readonly<Record<Who, Person>> };
let other: Organisation;
let units: readonly string[];
let theirs: readonly string[];
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  [org, other] = [await foundOrganisation(server, CAST_HERE), await foundOrganisation(server)];
  [units, theirs] = [await unitsOf(org), await unitsOf(other)];
});
afterAll(() => server.close());

const who = (name: Who): Person => org.people[name];
async function unitsOf(owner: Organisation): Promise<readonly string[]> {
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: owner.communityId, units: ['101', '102'].map((number) => ({ building: '1', number })), idempotencyKey: 'units' } }, { token: owner.admin.token });
  return (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: owner.communityId }, { token: owner.admin.token })).data.community.units.nodes.map(({ id }: { id: string }) => id);
}
interface Entry { readonly id: string; readonly type: string; readonly data: Record<string, unknown>; readonly volume: string; readonly sequence: number; readonly at: string; readonly actorRole: string }
const entriesOf = async (complaint: { readonly id: string }, person: Person = who('desk')): Promise<readonly Entry[]> => (await read(server, person, complaint, 'entries(first: 100) { nodes { id type data volume sequence at actorRole } }')).entries.nodes;
const entryOf = async (complaint: { readonly id: string }, type: string): Promise<Entry> => (await entriesOf(complaint)).find((entry) => entry.type === type)!;
/** Everything an intake can say. */
const FULL = (): Record<string, unknown> => ({
  channel: 'AUTHORITY', authorityReference: '转 1', title: '楼道灯不亮', detail: '三天了', location: '1 栋', remedySought: '修', reporter: { name: '张三', phone: '13800000001', unitId: units[0], relation: '业主' },
});
const fresh = (input: Record<string, unknown> = FULL()): Promise<Open> => register(server, org, who('desk'), input);
async function correct(at: Open, person: Person, type: string, key: string, value: string | null, reason: string | null = '听错') {
  return command(server, person, 'complaintCorrect', at, { entryId: (await entryOf(at, type)).id, key, value, reason });
}

describe('a correction 更正 (LDG-2)', () => {
  const SHOWN: readonly (readonly [key: string, value: string | null, field: string, shows: unknown])[] = [
    ['title', '大堂灯不亮', 'title', '大堂灯不亮'], ['channel', 'PHONE', 'channel', 'PHONE'], ['content', 'FEES', 'content', 'FEES'], ['detail', '四天了', 'detail', '四天了'], ['detail', null, 'detail', null], ['location', '2 栋', 'location', '2 栋'],
    ['remedySought', '换', 'remedySought', '换'], ['authorityReference', '转 2', 'authorityReference', '转 2'], ['reporterName', '章三', 'reporter { name }', { name: '章三' }], ['reporterPhone', '13800000002', 'reporter { phone }', { phone: '13800000002' }],
    ['relation', '租户', 'reporter { relation }', { relation: '租户' }],
  ];
  test.each(SHOWN)('%s of the intake becomes %j, and what was recorded stays', async (key, value, field, shows) => {
    const at = await fresh();
    const before = await entryOf(at, 'ComplaintRegistered');
    const done = await correct(at, who('desk'), 'ComplaintRegistered', key, value);
    expect(done.__typename).toBe('ComplaintCorrectPayload');
    expect(Object.values(await read(server, who('desk'), at, field))).toEqual([shows]);
    const { corrections, entries } = await read(server, who('desk'), at, 'corrections { ordinal key value reason at by { id } } entries { nodes { type data actor { id } } }');
    expect(corrections).toEqual([{ ordinal: 1, key, value, reason: '听错', at: expect.any(String), by: { id: who('desk').staffId } }]);
    expect(await entryOf(at, 'ComplaintRegistered')).toEqual(before);
    expect(entries.nodes.at(-1)).toMatchObject({ type: 'EntryCorrected', actor: { id: who('desk').staffId }, data: { ordinal: 1, entryType: 'ComplaintRegistered', key, reason: '听错' } });
  });

  test('of the home: by the id of a unit of this community, or to none', async () => {
    let at = await fresh();
    for (const value of [theirs[0]!, unknownId('Unit', units[0]!), at.id, '101']) expect([value, await correct(at, who('desk'), 'ComplaintRegistered', 'unitId', value)]).toEqual([value, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'value'] })]);
    at = (await correct(at, who('desk'), 'ComplaintRegistered', 'unitId', units[1]!)).complaint!;
    expect(await read(server, who('desk'), at, 'reporter { unit { id } } corrections { value }')).toEqual({ reporter: { unit: { id: units[1] } }, corrections: [{ value: units[1] }] });
    const found = async (unitId: string): Promise<number> => (await server.request('query ($c: ID!, $unitId: ID) { complaints(communityId: $c, filter: { unitId: $unitId }, first: 100) { nodes { id } } }', { c: org.communityId, unitId }, { token: who('desk').token })).data.complaints.nodes.filter(({ id }: { id: string }) => id === at.id).length;
    expect([await found(units[0]!), await found(units[1]!)]).toEqual([0, 1]);
    at = (await correct(at, who('desk'), 'ComplaintRegistered', 'unitId', null)).complaint!;
    expect(await read(server, who('desk'), at, 'reporter { unit { id } } corrections { value }')).toEqual({ reporter: { unit: null }, corrections: [{ value: units[1] }, { value: null }] });
  });

  test('is found by what it now says', async () => {
    const at = (await correct(await fresh(), who('desk'), 'ComplaintRegistered', 'title', '白果树倒伏')).complaint!;
    const search = async (words: string): Promise<readonly string[]> => (await server.request('query ($c: ID!, $search: String) { complaints(communityId: $c, filter: { search: $search }, first: 100) { nodes { id } } }', { c: org.communityId, search: words }, { token: who('desk').token })).data.complaints.nodes.map(({ id }: { id: string }) => id);
    expect(await search('白果树')).toEqual([at.id]);
    expect(await search('楼道灯')).not.toContain(at.id);
  });

  test('of findings, a plan, a referral and a summary', async () => {
    const { desk, supervisor, manager } = org.people;
    const sent: readonly Step[] = [[supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'] }], [manager, 'complaintAccept']];
    let at = await live(server, await fresh(), [[supervisor, 'complaintJudge', { judgement: 'TO_IMPROVE' }], ...sent, [manager, 'complaintRecordMeasures', { text: '换', cause: '老化', correctiveAction: '换', preventiveAction: '巡查' }],
      [manager, 'complaintSetPlan', { departmentId: org.departments['ENGINEERING'], text: '改造', dueAt: new Date(Date.now() + 86_400_000).toISOString() }], [manager, 'complaintComplete', { text: '好' }], [manager, 'complaintSumUp', { cause: '甲', lesson: '乙', adjustment: '丙' }]]);
    for (const [type, key, value] of [['MeasuresRecorded', 'cause', '潮湿'], ['MeasuresRecorded', 'correctiveAction', '封堵'], ['MeasuresRecorded', 'preventiveAction', '月检'], ['PlanSet', 'text', '换线'], ['ComplaintSummedUp', 'cause', '一'], ['ComplaintSummedUp', 'lesson', '二'], ['ComplaintSummedUp', 'adjustment', '三']] as const) {
      const done = await correct(at, manager, type, key, value);
      expect([type, key, done.__typename]).toEqual([type, key, 'ComplaintCorrectPayload']);
      at = done.complaint!;
    }
    expect(await read(server, desk, at, 'cause correctiveAction preventiveAction plan { text } sumUp { cause lesson adjustment }')).toEqual({ cause: '潮湿', correctiveAction: '封堵', preventiveAction: '月检', plan: { text: '换线' }, sumUp: { cause: '一', lesson: '二', adjustment: '三' } });
    let referred = await live(server, await fresh(), [[supervisor, 'complaintJudge', { judgement: 'NOT_OURS' }], [desk, 'complaintRefer', { channel: '供水', reason: '市政' }]]);
    for (const [key, value] of [['channel', '供电局'], ['reason', '电网']] as const) referred = (await correct(referred, desk, 'ComplaintReferred', key, value)).complaint!;
    expect(await read(server, desk, referred, 'referral { channel reason }')).toEqual({ referral: { channel: '供电局', reason: '电网' } });
  });

  test('by who wrote it or their supervisor, with a reason, of a value that was recorded', async () => {
    const at = await fresh();
    for (const name of ['assistant', 'manager', 'engineer', 'custodian', 'committee'] as const) expect([name, await correct(at, who(name), 'ComplaintRegistered', 'title', 'x')]).toEqual([name, expect.objectContaining({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' })]);
    for (const name of ['supervisor', 'centre'] as const) expect([name, (await correct(await fresh(), who(name), 'ComplaintRegistered', 'title', 'x')).__typename]).toEqual([name, 'ComplaintCorrectPayload']);
    for (const reason of ['', ' ', '\u200b']) expect(await correct(at, who('desk'), 'ComplaintRegistered', 'title', 'x', reason)).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    for (const key of ['id', 'communityId', 'nothing', '', '__proto__', 'constructor', 'toString', 'backEntryReason']) expect([key, await correct(at, who('desk'), 'ComplaintRegistered', key, 'x')]).toEqual([key, expect.objectContaining({ __typename: 'InvalidInputError', path: ['input', 'key'] })]);
    for (const [key, value] of [['title', null], ['title', ' '], ['title', '长'.repeat(201)], ['channel', 'NOPE'], ['channel', null], ['content', '__proto__'], ['reporterPhone', '1'.repeat(41)], ['detail', 'a\u0000']] as const) expect([key, await correct(at, who('desk'), 'ComplaintRegistered', key, value)]).toEqual([key, expect.objectContaining({ __typename: 'InvalidInputError', path: ['input', 'value'] })]);
    expect(await read(server, who('desk'), at, 'version title corrections { key }')).toEqual({ version: at.version, title: '楼道灯不亮', corrections: [] });
  });

  test('of an entry of another complaint, of another tenant, of nothing: not found', async () => {
    const at = await fresh();
    const foreign = await register(server, other, other.people.desk);
    const entryIds = [(await entryOf(await fresh(), 'ComplaintRegistered')).id, (await entriesOf(foreign, other.people.desk))[0]!.id, unknownId('Entry', at.id), at.id, 'x', Buffer.from(`Entry:${localId(org.communityId)}:${org.code}-2026/99999`).toString('base64url')];
    for (const entryId of entryIds) for (const [mutation, input] of [['complaintCorrect', { key: 'title', value: 'x', reason: 'x' }], ['complaintSign', { password: PASSWORD }]] as const) {
      expect([mutation, entryId, await command(server, who('desk'), mutation, at, { entryId, ...input })]).toEqual([mutation, entryId, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'entryId'] })]);
    }
  });

  test('a correction is corrected in its turn, and a closed complaint too', async () => {
    const { desk, supervisor } = org.people;
    let at = (await correct(await fresh(), desk, 'ComplaintRegistered', 'title', '误')).complaint!;
    at = (await correct(at, desk, 'EntryCorrected', 'reason', '看错')).complaint!;
    const closed = await live(server, at, [[supervisor, 'complaintClose', { outcome: 'WITHDRAWN', reason: '撤回' }]]);
    at = (await correct(closed, desk, 'ComplaintRegistered', 'title', '正')).complaint!;
    expect(await read(server, desk, at, 'status title corrections { ordinal key value }')).toEqual({ status: 'CLOSED', title: '正', corrections: [{ ordinal: 1, key: 'title', value: '误' }, { ordinal: 2, key: 'reason', value: '看错' }, { ordinal: 1, key: 'title', value: '正' }] });
  });
});

describe('a signature 签字 (LDG-3)', () => {
  const sign = async (at: Open, person: Person, type: string, password = PASSWORD) => command(server, person, 'complaintSign', at, { entryId: (await entryOf(at, type)).id, password });
  /** RFC 8785 for what an entry holds: members in order of UTF-16 code units; whole numbers, texts, truth values. */
  const canonical = (value: unknown): string => (Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : typeof value === 'object' && value !== null
    ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}` : JSON.stringify(value));

  test('keeps the hash of the entry as its signer was shown it', async () => {
    const at = await fresh();
    const { type, data, volume, sequence, at: when, actorRole, id } = await entryOf(at, 'ComplaintRegistered');
    const shown = { volume, sequence, number: at.number, type, at: when, actorId: localId(who('desk').staffId), actorRole, data };
    expect((await sign(at, who('desk'), 'ComplaintRegistered')).__typename).toBe('ComplaintSignPayload');
    const { signatures } = await read(server, who('desk'), at, 'signatures { ordinal by { id } at way shownHash }');
    expect(signatures).toEqual([{ ordinal: 1, by: { id: who('desk').staffId }, at: expect.any(String), way: 'PASSWORD', shownHash: createHash('sha256').update(canonical(shown), 'utf8').digest('hex') }]);
    expect(await command(server, who('desk'), 'complaintSign', { ...at, version: at.version + 1 }, { entryId: id, password: PASSWORD })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'entryId'] });
    const signature = await entryOf(at, 'EntrySigned');
    expect([signature.data['shownHash'], JSON.stringify(signature.data).includes(PASSWORD)]).toEqual([signatures[0].shownHash, false]);
    expect(await command(server, who('desk'), 'complaintSign', { ...at, version: at.version + 1 }, { entryId: signature.id, password: PASSWORD })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'entryId'] });
  });

  test('is who took the step\'s alone: not their supervisor\'s, whatever password they give, and no try is counted', async () => {
    const at = await fresh();
    const tries = () => server.admin('select * from sign_in_failures order by 1');
    const before = await tries();
    for (const name of ['supervisor', 'centre', 'assistant', 'engineer', 'committee'] as const) {
      for (const password of [PASSWORD, 'not the password']) expect([name, await sign(at, who(name), 'ComplaintRegistered', password)]).toEqual([name, expect.objectContaining({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' })]);
    }
    expect(await tries()).toEqual(before);
    expect(await command(server, who('desk'), 'complaintSign', { ...at, version: 0 }, { entryId: (await entryOf(at, 'ComplaintRegistered')).id, password: 'not the password' })).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await read(server, who('desk'), at, 'version signatures { ordinal }')).toEqual({ version: at.version, signatures: [] });
  });

  test('with a wrong password is refused and counts as a try: too many lock who tries out, here and at the door', async () => {
    const at = await register(server, org, who('locked'), FULL());
    for (let time = 0; time < 5; time += 1) expect([time, await sign(at, who('locked'), 'ComplaintRegistered', `wrong ${time}`)]).toEqual([time, expect.objectContaining({ __typename: 'SignInRefusedError', code: 'SIGN_IN_REFUSED', path: ['input', 'password'] })]);
    expect(await sign(at, who('locked'), 'ComplaintRegistered')).toMatchObject({ __typename: 'LockedOutError', code: 'LOCKED_OUT' });
    const door = await server.request('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { login: who('locked').login, password: PASSWORD } });
    expect(door.data.signIn.__typename).toBe('LockedOutError');
    expect(await read(server, who('desk'), at, 'version signatures { ordinal }')).toEqual({ version: at.version, signatures: [] });
    await server.admin('delete from sign_in_failures');
    expect((await sign(at, who('locked'), 'ComplaintRegistered')).__typename).toBe('ComplaintSignPayload');
  });

  test('an over-long password is refused without being tried', async () => {
    expect(await sign(await fresh(), who('desk'), 'ComplaintRegistered', 'x'.repeat(5_000))).toMatchObject({ __typename: 'SignInRefusedError', path: ['input', 'password'] });
  });
});

describe('what an entry says of itself', () => {
  interface Asked { readonly action: string; readonly variant: string | null; readonly allowed: boolean; readonly code: string | null; readonly reason: string | null }
  interface Said { readonly id: string; readonly type: string; readonly corrects: { readonly id: string; readonly type: string } | null; readonly allowedActions: readonly Asked[] }
  const said = async (at: { readonly id: string }, person: Person): Promise<readonly Said[]> => (await read(server, person, at, 'entries(first: 100) { nodes { id type corrects { id type } allowedActions { action variant allowed code reason } } }')).entries.nodes;
  const may = ({ allowedActions }: Said): readonly string[] => allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action);
  let at: Open;
  beforeAll(async () => {
    const registered = await live(server, await fresh(), [[who('supervisor'), 'complaintJudge', { judgement: 'INVALID' }]]);
    const corrected = (await correct(registered, who('desk'), 'ComplaintRegistered', 'title', '大堂灯')).complaint!;
    at = await live(server, corrected, [[who('supervisor'), 'complaintSign', { entryId: (await entryOf(registered, 'ComplaintJudged')).id, password: PASSWORD }], [who('supervisor'), 'complaintClose', { outcome: 'WITHDRAWN', reason: '撤回' }]]);
  });

  test('who wrote it corrects and signs it once, their supervisor corrects it, nobody else does either', async () => {
    const shown = async (name: Who): Promise<unknown> => (await said(at, who(name))).map((entry) => [entry.type, ...may(entry)]);
    expect(await shown('desk')).toEqual([['ComplaintRegistered', 'complaintCorrect', 'complaintSign'], ['ComplaintJudged'], ['EntryCorrected', 'complaintCorrect', 'complaintSign'], ['EntrySigned'], ['ComplaintClosed']]);
    expect(await shown('supervisor')).toEqual([['ComplaintRegistered', 'complaintCorrect'], ['ComplaintJudged', 'complaintCorrect'], ['EntryCorrected', 'complaintCorrect'], ['EntrySigned'], ['ComplaintClosed', 'complaintCorrect', 'complaintSign']]);
    for (const name of ['assistant', 'manager', 'engineer', 'committee'] as const) expect([name, await shown(name)]).toEqual([name, (await said(at, who(name))).map(({ type }) => [type])]);
  });

  test('is what happens: what it forbids is refused with that code and in those words', async () => {
    let tried = 0;
    for (const name of Object.keys(CAST_HERE) as Who[]) for (const entry of await said(at, who(name))) {
      expect(entry.allowedActions.map(({ action, variant }) => [action, variant])).toEqual([['complaintCorrect', null], ['complaintSign', null]]);
      for (const { action, allowed, code, reason } of entry.allowedActions) {
        expect([allowed, code === null, reason === null]).toEqual([allowed, allowed, allowed]);
        if (allowed) continue;
        const [key] = Object.keys((await entriesOf(at, who(name))).find(({ id }) => id === entry.id)!.data).filter((one) => one !== 'id' && one !== 'communityId');
        const result = await command(server, who(name), action, at, { entryId: entry.id, ...(action === 'complaintSign' ? { password: PASSWORD } : { key, value: 'x', reason: 'x' }) });
        expect([name, entry.type, action, result.code, result.message]).toEqual([name, entry.type, action, code, reason]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(60);
  });

  test('a correction names the entry it corrects, in a list and alone; no other names one', async () => {
    const entries = await said(at, who('desk'));
    expect(entries.map(({ corrects }) => corrects)).toEqual([null, null, { id: entries[0]!.id, type: 'ComplaintRegistered' }, null, null]);
    const { data } = await server.request('query ($id: ID!) { node(id: $id) { ... on Entry { corrects { id allowedActions { action allowed } } } } }', { id: entries[2]!.id }, { token: who('desk').token });
    expect(data.node).toEqual({ corrects: { id: entries[0]!.id, allowedActions: [{ action: 'complaintCorrect', allowed: true }, { action: 'complaintSign', allowed: true }] } });
  });

  test('of other things than complaints nothing is corrected or signed', async () => {
    const rows = await server.admin<{ id: string }>(`select community_id || ':' || volume || '/' || sequence as id from entries where subject_kind <> 'Complaint' and community_id = $1`, [localId(org.communityId)]);
    const { data } = await server.request('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entry { type corrects { id } allowedActions { action } } } }', { ids: rows.map(({ id }) => Buffer.from(`Entry:${id}`).toString('base64url')).slice(0, 100) }, { token: who('desk').token });
    const seen = data.nodes.filter((node: unknown) => node !== null) as { allowedActions: unknown[]; corrects: unknown }[];
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.every(({ allowedActions, corrects }) => allowedActions.length === 0 && corrects === null)).toBe(true);
  });
});

test('the register holds all of it as its entries say', async () => {
  expect(await findings(server, org)).toEqual([]);
});
