// What the register promises, checked past the API: numbers and sequences without gaps, keys that double nothing,
// one winner a version, hashes that anybody can recompute, and rows that are nothing but the fold of their entries.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldComplaint, type ComplaintEntry, type DeadlineChange, type RecordedEntry } from '@huiyin/domain';
import { canonicalJson, commit, leafHash } from '@huiyin/evidence';
import { complaintRow } from '../src/modules/complaint/rows.ts';
import type { Append } from '../src/platform/journal.ts';
import { newId } from '../src/platform/ids.ts';
import { command, foundOrganisation, localId, payload, register, scopeOf, signIn, startTestServer, unknownId, PASSWORD, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
/** A second community of the same organisation, with a desk of its own. */
let second: { readonly communityId: string; readonly desk: Person };
const key = (): string => randomBytes(8).toString('hex');
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
  second = await openSecond(org);
});
afterAll(() => server.close());

async function openSecond(of: Organisation): Promise<typeof second> {
  const opened = payload(await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on CommunityOpenPayload { community { id } } } }', { input: { name: '二期', code: `S${key().slice(0, 6).toUpperCase()}`, idempotencyKey: key() } }, { token: of.admin.token }), 'communityOpen');
  const login = `desk2-${key()}`;
  payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename } }', { input: { communityId: opened.community.id, name: '前台', login, password: PASSWORD, roles: ['CUSTOMER_ASSISTANT'], idempotencyKey: key() } }, { token: of.admin.token }), 'staffAppoint');
  return { communityId: opened.community.id, desk: await signIn(server, login) };
}
const communityUuid = (communityId: string): string => localId(communityId);
const numbersOf = async (communityId: string): Promise<readonly string[]> => (await server.admin<{ number: string }>(`select number from subjects where community_id = $1 and kind = 'Complaint' order by number`, [communityUuid(communityId)])).map(({ number }) => number);
/** `X-2026-00003` → 3, and all of one volume run from 1. */
const isGapFree = (numbers: readonly string[]): boolean => [...numbers].map((number) => Number(/(\d+)$/.exec(number)![1])).sort((x, y) => x - y).every((number, index) => number === index + 1);

describe('numbers', () => {
  test('16 at once in two communities: each community counts from 1 without a gap, no number twice', async () => {
    const given: string[] = [];
    await Promise.all(Array.from({ length: 16 }, async (_, worker) => {
      for (let round = 0; round < 8; round += 1) {
        const there = (worker + round) % 2 === 0 ? { organisation: org, person: org.people.desk } : { organisation: { ...org, communityId: second.communityId }, person: second.desk };
        given.push((await register(server, there.organisation, there.person)).number);
      }
    }));
    const [here, there] = [await numbersOf(org.communityId), await numbersOf(second.communityId)];
    expect([...given].sort()).toEqual([...here, ...there].sort());
    expect([new Set(given).size, isGapFree(here), isGapFree(there), here.length, there.length]).toEqual([128, true, true, 64, 64]);
  });

  test('repairs count by themselves', async () => {
    const { number } = await register(server, org, org.people.desk, { kind: 'REPAIR' });
    expect(number).toMatch(new RegExp(`^${org.code}-R\\d{4}-00001$`));
  });

  test('a registration that the database refuses leaves no number, no entry and no key behind', async () => {
    const unit = unknownId('Unit', org.departments['ENGINEERING']!);
    const idempotencyKey = key();
    const before = await server.admin('select (select count(*) from entries) as entries, (select count(*) from intents) as intents, (select sum(last_number) from volumes) as numbers');
    const refused = await server.request('mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: org.communityId, channel: 'PHONE', content: 'FEES', title: 'x', reporter: { unitId: unit }, idempotencyKey } }, { token: org.people.desk.token });
    expect(refused.data.complaintRegister).toEqual({ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['input', 'reporter', 'unitId'] });
    expect(await server.admin('select (select count(*) from entries) as entries, (select count(*) from intents) as intents, (select sum(last_number) from volumes) as numbers')).toEqual(before);
    const last = (await numbersOf(org.communityId)).filter((number) => !number.includes('-R')).at(-1)!;
    const next = await register(server, org, org.people.desk, { idempotencyKey });
    expect(Number(next.number.slice(-5))).toBe(Number(last.slice(-5)) + 1);
  });

  test('of several appends in one call all are written or none', async () => {
    const community = communityUuid(org.communityId);
    const organisation = scopeOf(org.communityId);
    const append = (table: string, row: Record<string, unknown>): Append => ({
      communityId: community, organisationId: organisation, book: 'complaint', year: 2098, volume: `${org.code}-2098`, numberPrefix: `${org.code}-2098-`, subject: { id: newId(Date.now()), kind: 'Complaint' }, expectedVersion: null,
      at: Date.now(), actorId: localId(org.people.desk.staffId), actorRole: null, intent: { mutation: 'x', key: key(), inputHash: '' }, rows: [{ table, row }],
      recorded: [{ at: Date.now() as never, actor: null, entry: { type: 'Tried', facts: {}, personal: {} }, deadlines: [] }],
    });
    const department = { community_id: community, organisation_id: organisation, id: newId(Date.now()), name: `部 ${key()}`, kind: 'OTHER' };
    await expect(server.services.journal.append({ organisationId: organisation, communityIds: [community] }, [append('departments', department), append('departments', { ...department, id: newId(Date.now()) })])).rejects.toMatchObject({ code: '23505' });
    expect(await server.admin('select 1 from volumes where community_id = $1 and year = 2098', [community])).toEqual([]);
    expect(await server.admin('select 1 from departments where name = $1', [department.name])).toEqual([]);
  });
});

describe('keys', () => {
  const REGISTER = 'mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename ... on UserError { code path } ... on ComplaintRegisterPayload { complaint { id number version title } } } }';
  const input = (more: Record<string, unknown> = {}) => ({ communityId: org.communityId, channel: 'PHONE', content: 'FEES', title: '收费', idempotencyKey: key(), ...more });
  const send = (given: Record<string, unknown>, person: Person = org.people.desk) => server.request(REGISTER, { input: given }, { token: person.token }).then(({ data, errors }) => (errors === undefined ? data.complaintRegister : errors));

  test('the same key and body 50 times at once: one complaint, one answer', async () => {
    const given = input();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(given)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].__typename).toBe('ComplaintRegisterPayload');
    expect(await server.admin(`select count(*)::int as n from intents where key = $1`, [given.idempotencyKey])).toEqual([{ n: 1 }]);
    expect(await server.admin('select count(*)::int as n from entries where subject_id = $1', [localId(answers[0].complaint.id)])).toEqual([{ n: 1 }]);
    expect(isGapFree((await numbersOf(org.communityId)).filter((number) => !number.includes('-R')))).toBe(true);
  });

  test('the same key with two bodies at once: one is taken, the other a conflict, whoever comes first', async () => {
    const bodies = [input(), input()].map((given) => ({ ...given, idempotencyKey: 'shared' + org.code }));
    bodies[1] = { ...bodies[1]!, title: '别的' };
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => send(bodies[index % 2]!)));
    const taken = answers.filter(({ __typename }) => __typename === 'ComplaintRegisterPayload');
    expect([new Set(taken.map((answer) => answer.complaint.number)).size, taken.length, answers.length - taken.length]).toEqual([1, 15, 15]);
    expect(answers.filter(({ __typename }) => __typename !== 'ComplaintRegisterPayload')).toEqual(Array.from({ length: 15 }, () => ({ __typename: 'IdempotencyConflictError', code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] })));
  });

  test('the order of the body\'s keys does not matter, white space in a text does', async () => {
    const given = input();
    const first = await send(given);
    expect(await send(Object.fromEntries(Object.entries(given).reverse()))).toEqual(first);
    expect((await send({ ...given, title: ' 收费' })).__typename).toBe('IdempotencyConflictError');
  });

  test('a key belongs to who sends it: the same key of another person is another complaint', async () => {
    const given = input();
    const [first, other] = [await send(given), await send(given, org.people.supervisor)];
    expect([first.__typename, other.__typename, first.complaint.number === other.complaint.number]).toEqual(['ComplaintRegisterPayload', 'ComplaintRegisterPayload', false]);
  });

  test('the answer of a repeated key is what the complaint now is', async () => {
    const given = input();
    const first = await send(given);
    await command(server, org.people.desk, 'complaintFollowUp', first.complaint, { text: '问过' });
    expect(await send(given)).toEqual({ ...first, complaint: { ...first.complaint, version: 2 } });
  });

  test('a refusal stores no key: the same key may be sent again, right', async () => {
    const given = input({ title: '' });
    expect((await send(given)).code).toBe('INVALID_FIELD');
    expect((await send({ ...given, title: '好' })).__typename).toBe('ComplaintRegisterPayload');
  });

  test('random submissions, a third of them repeats, act as a table of keys does', async () => {
    const titles = ['甲', '乙'];
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ slot: fc.nat(4), title: fc.nat(1) }), { minLength: 5, maxLength: 15 }), async (plan) => {
      const run = key();
      const known = new Map<number, { title: number; number: string }>();
      for (const { slot, title } of plan) {
        const answer = await send(input({ title: titles[title], idempotencyKey: `${run}${slot}` }));
        const before = known.get(slot);
        if (before === undefined) known.set(slot, { title, number: answer.complaint.number });
        else if (before.title === title) expect(answer.complaint.number).toBe(before.number);
        else expect(answer.code).toBe('IDEMPOTENCY_CONFLICT');
      }
      expect(new Set([...known.values()].map(({ number }) => number)).size).toBe(known.size);
    }), { numRuns: 8 });
  });
});

describe('versions', () => {
  test('ten commands at one version: exactly one is taken, the others learn the version it made', async () => {
    const complaint = await register(server, org, org.people.desk);
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => command(server, org.people.desk, 'complaintFollowUp', complaint, { text: `第 ${index} 次` })));
    expect(results.filter(({ __typename }) => __typename === 'ComplaintFollowUpPayload')).toHaveLength(1);
    expect(results.filter(({ __typename }) => __typename === 'StaleVersionError')).toHaveLength(9);
    expect(await server.admin('select version, last_ordinal from subjects where id = $1', [localId(complaint.id)])).toEqual([{ version: 2, last_ordinal: 2 }]);
  });

  test('different commands at one version: one winner too', async () => {
    const complaint = await register(server, org, org.people.desk);
    const { supervisor, desk } = org.people;
    const results = await Promise.all([
      command(server, supervisor, 'complaintDispatch', complaint, { departmentId: org.departments['ENGINEERING'] }), command(server, supervisor, 'complaintJudge', complaint, { judgement: 'VALID' }),
      command(server, desk, 'complaintReply', complaint, { stage: 'FIRST', way: 'PHONE', text: '好', settles: true }), command(server, supervisor, 'complaintClose', complaint, { outcome: 'WITHDRAWN', reason: '撤回' }),
    ]);
    expect(results.map(({ __typename }) => __typename.endsWith('Payload')).filter(Boolean)).toHaveLength(1);
    expect(results.filter(({ __typename }) => __typename === 'StaleVersionError')).toHaveLength(3);
  });
});

/** Entries as SQL holds them, bytes and all. */
interface Stored { readonly volume: string; readonly sequence: number; readonly number: string; readonly type: string; readonly at: string; readonly body: string; readonly bodyHash: Buffer; readonly leafHash: Buffer; readonly subject: string; readonly ordinal: number; readonly version: number; readonly kind: string; readonly personal: Record<string, { value: unknown; salt: string }> | null }
const stored = (communities: readonly string[]): Promise<readonly Stored[]> => server.admin<Stored>(`select e.volume, e.sequence::int as sequence, e.number, e.type, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.body, e.body_hash as "bodyHash", e.leaf_hash as "leafHash",
  e.subject_id as subject, e.ordinal, e.version, e.subject_kind as kind, v.personal from entries e left join entry_values v using (community_id, volume, sequence) where e.community_id = any ($1::uuid[]) order by e.community_id, e.volume, e.sequence`, [communities]);

describe('what was written', () => {
  const mine = async (): Promise<readonly Stored[]> => stored((await server.admin<{ id: string }>('select id from communities where organisation_id = $1', [scopeOf(org.communityId)])).map(({ id }) => id));

  beforeAll(async () => {
    // Thirty lives of up to twelve commands each, whatever is allowed at that moment.
    const { desk, supervisor, manager, engineer } = org.people;
    const everything: readonly (readonly [Person, string, () => Record<string, unknown>])[] = [
      [supervisor, 'complaintJudge', () => ({ judgement: 'VALID', reason: '核实' })], [supervisor, 'complaintJudge', () => ({ judgement: 'TO_IMPROVE', reason: '遗留' })], [supervisor, 'complaintJudge', () => ({ judgement: 'INVALID', reason: '误会' })], [supervisor, 'complaintJudge', () => ({ judgement: 'NOT_OURS', reason: '市政' })],
      [supervisor, 'complaintJudge', () => ({ judgement: 'COMMUNICATION', communicationKind: 'VENTING', reason: '情绪' })],
      [supervisor, 'complaintDispatch', () => ({ departmentId: org.departments['ENGINEERING'], instruction: '快' })], [manager, 'complaintAccept', () => ({ assigneeId: engineer.staffId })], [desk, 'complaintReply', () => ({ stage: 'FIRST', way: 'PHONE', text: '抱歉', acts: ['APOLOGY', 'EXPLANATION', 'HEARD'] })],
      [desk, 'complaintReply', () => ({ stage: 'SECOND', way: 'VISIT', text: '再答' })], [desk, 'complaintAgreeReplyTime', () => ({ replyAt: new Date(Date.now() + 10 ** 7).toISOString() })], [manager, 'complaintRecordMeasures', () => ({ text: '措施', staffSent: true, customerTold: true, cause: '老化' })], [desk, 'complaintFollowUp', () => ({ text: '跟进' })],
      [manager, 'complaintSetPlan', () => ({ departmentId: org.departments['ENGINEERING'], text: '计划', dueAt: new Date(Date.now() + 10 ** 9).toISOString(), explainedToCustomer: true })], [manager, 'complaintCompletePlan', () => ({ text: '完成' })], [desk, 'complaintRefer', () => ({ channel: '12345', reason: '市政' })],
      [manager, 'complaintComplete', () => ({ text: '修好', cause: '老化', correctiveAction: '换', preventiveAction: '巡查' })], [desk, 'complaintTellResult', () => ({ way: 'PHONE', text: '已告知' })], [supervisor, 'complaintCallBack', () => ({ way: 'PHONE', answer: 'SATISFIED' })], [supervisor, 'complaintCallBack', () => ({ way: 'PHONE', answer: 'NOT_REACHED' })],
      [supervisor, 'complaintCallBack', () => ({ way: 'PHONE', answer: 'DISSATISFIED', handleAgain: true })], [supervisor, 'complaintClose', () => ({})], [supervisor, 'complaintClose', () => ({ outcome: 'WITHDRAWN', reason: '撤回' })], [supervisor, 'complaintReopen', () => ({ reason: '又来' })], [supervisor, 'complaintTellLeader', () => ({ text: '已报' })],
    ];
    await Promise.all(fc.sample(fc.array(fc.nat(everything.length - 1), { minLength: 25, maxLength: 45 }), { numRuns: 30, seed: 7 }).map(async (plan, index) => {
      let complaint: { id: string; version: number } = await register(server, org, desk, { severity: index % 3 === 0 ? 'MAJOR' : 'NORMAL', essentialFacility: index % 4 === 0, kind: index % 10 === 9 ? 'REPAIR' : 'COMPLAINT', detail: `细节 ${index} 🙂`, reporter: { name: '张伟', phone: '13800000000', relation: '业主' } });
      let done = 0;
      for (const choice of plan) {
        const [person, mutation, input] = everything[choice]!;
        const result = await command(server, person, mutation, complaint, input());
        if (result.complaint !== undefined) {
          complaint = result.complaint;
          done += 1;
        }
        if (done === 12) break;
      }
    }));
  });

  test('lives of many kinds were lived', async () => {
    const types = new Set((await mine()).map(({ type }) => type));
    expect(types.size).toBeGreaterThanOrEqual(16);
  });

  test('sequences of a volume run from 1 without a gap to its size; `at` never goes back', async () => {
    const entries = await mine();
    const volumes = await server.admin<{ name: string; size: number }>('select name, size::int as size from volumes where organisation_id = $1', [scopeOf(org.communityId)]);
    expect(volumes.length).toBeGreaterThan(4);
    for (const { name, size } of volumes) {
      const own = entries.filter(({ volume }) => volume === name);
      expect(own.map(({ sequence }) => sequence)).toEqual(Array.from({ length: size }, (_, index) => index + 1));
      expect(own.every(({ at }, index) => index === 0 || at >= own[index - 1]!.at)).toBe(true);
    }
  });

  test('leaf hash, body hash and every commitment recompute from what is stored', async () => {
    for (const entry of await mine()) {
      expect(createHash('sha256').update(entry.body, 'utf8').digest('hex')).toBe(entry.bodyHash.toString('hex'));
      expect(canonicalJson(JSON.parse(entry.body))).toBe(entry.body);
      const header = canonicalJson({ at: entry.at, bodyHash: entry.bodyHash.toString('hex'), number: entry.number, sequence: entry.sequence, type: entry.type, volume: entry.volume });
      expect(Buffer.from(leafHash(Buffer.from(header, 'utf8'))).toString('hex')).toBe(entry.leafHash.toString('hex'));
      const { commitments } = JSON.parse(entry.body) as { commitments: Record<string, string> };
      expect(Object.keys(entry.personal ?? {}).sort()).toEqual(Object.keys(commitments).sort());
      for (const [name, { value, salt }] of Object.entries(entry.personal ?? {})) expect(commit(value, Buffer.from(salt, 'base64'))).toBe(commitments[name]);
    }
  });

  test('no personal value stands in a body, and no salt serves twice', async () => {
    const entries = await mine();
    const salts = entries.flatMap(({ personal }) => Object.values(personal ?? {}).map(({ salt }) => salt));
    expect(new Set(salts).size).toBe(salts.length);
    for (const { body } of entries) expect(/张伟|13800000000|🙂|措施|抱歉/.exec(body)?.[0]).toBeUndefined();
  });

  test('row and deadlines of every complaint are the fold of its entries; its version counts them', async () => {
    const bySubject = new Map<string, Stored[]>();
    for (const entry of (await mine()).filter(({ kind }) => kind === 'Complaint')) bySubject.set(entry.subject, [...(bySubject.get(entry.subject) ?? []), entry]);
    expect(bySubject.size).toBeGreaterThan(100);
    const rows = new Map((await server.admin<{ row: Record<string, unknown> }>('select to_jsonb(c) as row from complaints c where organisation_id = $1', [scopeOf(org.communityId)])).map(({ row }) => [row['id'] as string, row]));
    const kept = await server.admin<{ subject: string; value: Record<string, unknown> }>(`select subject_id as subject, jsonb_build_object('key', key, 'rule', rule, 'policyVersion', policy_version, 'basis', basis, 'quiet', quiet, 'clock', clock, 'pause', pause, 'owner', jsonb_build_object('role', owner_role, 'departmentId', owner_department_id, 'staffId', owner_staff_id), 'startsAt', ms(starts_at), 'warnAt', ms(warn_at), 'dueAt', ms(due_at),
      'provisional', provisional, 'metAt', ms(met_at), 'cancelledAt', ms(cancelled_at), 'replacedBy', replaced_by) as value from deadlines d, lateral (select 1) x where community_id = any ($1::uuid[])`.replace(/ms\((\w+)\)/g, '(extract(epoch from $1) * 1000)::bigint'), [[communityUuid(org.communityId), communityUuid(second.communityId)]]);
    for (const [subject, entries] of bySubject) {
      entries.sort((x, y) => x.ordinal - y.ordinal);
      const recorded = entries.map(({ body, type, personal }) => {
        const { at, actor, deadlines, facts } = JSON.parse(body) as { at: number; actor: string; deadlines: DeadlineChange[]; facts: object };
        return { at, actor, deadlines, entry: { type, facts, personal: Object.fromEntries(Object.entries(personal ?? {}).map(([name, { value }]) => [name, value])) } } as unknown as RecordedEntry<ComplaintEntry>;
      });
      const state = foldComplaint(recorded)!;
      const row = rows.get(subject)!;
      const expected = JSON.parse(JSON.stringify(complaintRow(state, scopeOf(org.communityId)).row)) as Record<string, unknown>;
      const shape = (values: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([column, value]) => [column, column.endsWith('_at') && typeof value === 'string' ? Date.parse(value) : value]));
      expect(shape(row)).toEqual({ ...shape(expected), number: entries[0]!.number, version: entries.length });
      expect(entries.map(({ ordinal, version }) => [ordinal, version])).toEqual(entries.map((_, index) => [index + 1, index + 1]));
      const deadlines = kept.filter((one) => one.subject === subject).map(({ value }) => canonicalJson(value)).sort();
      expect(deadlines).toEqual(state.deadlines.map((deadline) => canonicalJson(deadline)).sort());
    }
  });

  test('erasing a person leaves every hash verifiable and the register readable', async () => {
    const complaint = await register(server, org, org.people.desk, { title: '可抹去', reporter: { name: '李四', phone: '13911112222' } });
    await server.admin('delete from entry_values where subject_id = $1', [localId(complaint.id)]);
    const [entry] = (await mine()).filter(({ subject }) => subject === localId(complaint.id)) as [Stored];
    expect(entry.personal).toBeNull();
    const header = canonicalJson({ at: entry.at, bodyHash: createHash('sha256').update(entry.body).digest('hex'), number: entry.number, sequence: entry.sequence, type: entry.type, volume: entry.volume });
    expect(Buffer.from(leafHash(Buffer.from(header))).equals(entry.leafHash)).toBe(true);
    expect(Object.keys((JSON.parse(entry.body) as { commitments: object }).commitments)).toEqual(expect.arrayContaining(['title', 'reporterName', 'reporterPhone']));
    const { data, errors } = await server.request('query ($id: ID!) { complaint(id: $id) { number entries { nodes { leafHash data } } } }', { id: complaint.id }, { token: org.people.desk.token });
    expect(errors).toBeUndefined();
    expect(data.complaint.entries.nodes[0]).toMatchObject({ leafHash: entry.leafHash.toString('hex'), data: { title: null, reporterName: null, reporterPhone: null } });
  });

  test('the outbox holds nothing that was not told', async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await server.admin(`select count(*)::int as n from outbox where community_id = $1`, [communityUuid(org.communityId)])).toEqual([{ n: 0 }]);
  });
});

test('a clock that goes back does not: entries of a volume keep their order in time', async () => {
  const manual = await startTestServer({ clock: 'manual' });
  try {
    await manual.setClock('2026-03-02T02:00:00.000Z');
    const { communityId, people, ...rest } = await foundOrganisation(manual);
    const there = { communityId, people, ...rest };
    await register(manual, there, people.desk);
    await manual.setClock('2026-03-02T01:00:00.000Z');
    await register(manual, there, people.desk);
    await manual.setClock('2026-03-02T03:00:00.000Z');
    await register(manual, there, people.desk);
    const rows = await manual.admin<{ at: Date }>(`select at from entries where community_id = $1 and type = 'ComplaintRegistered' order by sequence`, [localId(communityId)]);
    expect(rows.map(({ at }) => at.toISOString())).toEqual(['2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z', '2026-03-02T03:00:00.000Z']);
  } finally {
    await manual.close();
  }
});
