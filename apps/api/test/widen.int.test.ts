// The migration that widens complaints, on a register written before it: entries, rows and figures in the shape of then.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordComplaint, type ComplaintCommand, type ComplaintState, type RecordedEntry } from '@huiyin/domain';
import { atDatabase, ensureDatabase, withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { complaintAppend, decisionContext } from '../src/modules/complaint/commands.ts';
import { hashToken } from '../src/modules/session/commands.ts';
import { migrations } from '../src/migrations/index.ts';
import { migrate } from '../src/open-services.ts';
import { Database, type Scope } from '../src/platform/database.ts';
import { newId } from '../src/platform/ids.ts';
import { entryBody, type Append, type AppendOutcome, type RowWrite } from '../src/platform/journal.ts';
import { refold } from '../src/refold.ts';
import { contextOf } from '../src/viewer.ts';
import { findings, foundOrganisation, live, localId, read, startTestServer, type Open, type Organisation, type Person, type TestServer } from './testkit.ts';

const name = `old_${randomBytes(6).toString('hex')}`;
const at = (variable: string): string => process.env[variable]!;
const database = { adminUrl: atDatabase(at('HUIYIN_TEST_ADMIN_URL'), name), ownerUrl: atDatabase(at('HUIYIN_TEST_OWNER_URL'), name), appUrl: atDatabase(at('HUIYIN_TEST_APP_URL'), name) };
const WIDEN = 'WidenComplaints1764600000000';
let server: TestServer;
let org: Organisation;

/** What a state did not hold, and what the facts of an entry did not. */
const NEW_IN_STATE = ['passedOnAt', 'leaderAcknowledgedAt', 'leaderAcknowledgedBy', 'explanations', 'sharedNotice', 'complainants', 'escalation', 'escalatedAt', 'recourseToldAt', 'suggestions', 'outsideParty', 'urges', 'returns', 'parts', 'repairSize', 'aboutRepair', 'arrivedAt', 'workAcceptedAt', 'fiveOnes', 'sumUp', 'corrections', 'signatures'];
const NEW_IN_DEADLINES = ['basis', 'quiet', 'clock', 'pause'];
const NEW_IN_FACTS = ['repairSize', 'aboutRepair', 'supporting'];
const without = (value: object, keys: readonly string[]): Record<string, unknown> => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
const oldEntry = (recorded: RecordedEntry): RecordedEntry => ({ ...recorded, entry: { ...recorded.entry, facts: without(recorded.entry.facts as object, NEW_IN_FACTS) }, deadlines: recorded.deadlines.map((change) => without(change, ['basis', 'quiet'])) }) as unknown as RecordedEntry;
const oldRow = ({ table, row }: RowWrite): RowWrite => ({ table, row: { ...without(row, ['previous_complaint_id', 'measurements']), state: { ...without(row['state'] as object, NEW_IN_STATE), deadlines: (row['state'] as ComplaintState).deadlines.map((deadline) => without(deadline, NEW_IN_DEADLINES)) } } });

/** Appends as the journal did then: it got what entries do to deadlines, not what the deadlines are after them. */
async function appendOld({ organisationId, communityIds }: Scope, append: Append): Promise<AppendOutcome> {
  const entries = append.recorded.map((recorded) => {
    const { body, personal } = entryBody(recorded, append.actorRole, append.subject);
    return { type: recorded.entry.type, counts: true, body, bodyHash: createHash('sha256').update(body, 'utf8').digest('hex'), personal };
  });
  const { actorId: actor, recorded, ...rest } = append;
  const request = { organisation: organisationId, communities: `{${communityIds.join(',')}}`, appends: [{ ...rest, actor, entries, deadlines: recorded.flatMap(({ deadlines }) => deadlines) }] };
  const [row] = await server.services.database.call<{ done: AppendOutcome[] }>({ name: '', text: 'select journal_append($1::jsonb) as done' }, [JSON.stringify(request)]);
  return row!.done[0]!;
}

beforeAll(async () => {
  await ensureDatabase(at('HUIYIN_TEST_ADMIN_URL'), name);
  const owner = await Database.open(database.ownerUrl, { poolSize: 2, entities: [], migrations: migrations.slice(0, migrations.findIndex((one) => one.name === WIDEN)) });
  await owner.source.runMigrations();
  await owner.close();
  server = await startTestServer({ beside: { database } as TestServer });
  org = await foundOrganisation(server);
});
afterAll(async () => {
  await server.close();
  await withClient(at('HUIYIN_TEST_ADMIN_URL'), (client) => client.query(`drop database if exists ${name} with (force)`));
});

/** A complaint as it was written then. */
async function written(steps: readonly (readonly [Person, Record<string, unknown>])[]): Promise<Open> {
  let state: ComplaintState | null = null;
  let version: number | null = null;
  let number = '';
  for (const [person, command] of steps) {
    const context = await contextOf(server.services, { language: 'zh-CN', sessionHash: hashToken(person.token), address: 'test' });
    const viewer = context.viewer!;
    const community = viewer.communities.find(({ id }) => id === localId(org.communityId))!;
    const decided = recordComplaint(state, command as unknown as ComplaintCommand, decisionContext(context, viewer, community));
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    const append = complaintAppend(context, viewer, community, decided.value, version, null);
    const outcome = await appendOld(viewer.scope, { ...append, recorded: append.recorded.map(oldEntry), rows: append.rows.map(oldRow) });
    if (outcome.outcome !== 'appended') throw new Error(JSON.stringify(outcome));
    [state, version, number] = [decided.value.state, outcome.version, outcome.number ?? number];
  }
  return { id: Buffer.from(`Complaint:${localId(org.communityId)}:${state!.id}`).toString('base64url'), number, version: version!, status: state!.status };
}
const intake = (more: Record<string, unknown> = {}): readonly [Person, Record<string, unknown>] => [org.people.desk, {
  type: 'registerComplaint', complaintId: newId(Date.now()), communityId: localId(org.communityId), kind: 'COMPLAINT', channel: 'PHONE', content: 'FACILITY', title: '灯不亮', detail: '三天', severity: null, receivedAt: null, backEntry: null,
  reporter: { name: '张三', phone: '13800000001', unitId: null, relation: null }, location: null, remedySought: null, authorityReference: null, authorityDueAt: null,
  flags: { dangerToLifeOrProperty: false, essentialFacility: false, ongoingBreach: false, media: false, legal: false, image: false }, groupSize: null, previousComplaintId: null, repairSize: null, aboutRepair: false, ...more,
}];

test('what was registered before folds into what its row says, and goes on as any other', async () => {
  const { desk, supervisor, manager } = org.people;
  const department = localId(org.departments['ENGINEERING']!);
  const handled = await written([intake(), [supervisor, { type: 'judgeComplaint', judgement: 'VALID', communicationKind: null, reason: null }], [supervisor, { type: 'dispatchComplaint', departmentId: department, supporting: [], limitAt: null, instruction: '尽快' }], [manager, { type: 'acceptComplaint', assigneeId: null }],
    [desk, { type: 'replyToComplaint', stage: 'FIRST', way: 'PHONE', text: '抱歉', acts: ['APOLOGY'], settles: false, toAuthority: false }], [manager, { type: 'completeComplaint', text: '好', cause: '老化', correctiveAction: '换', preventiveAction: '巡查' }]]);
  const repeat = await written([intake({ previousComplaintId: localId(handled.id) })]);
  const repair = await written([intake({ kind: 'REPAIR' })]);
  const closed = await written([intake(), [supervisor, { type: 'closeComplaint', outcome: 'WITHDRAWN', reason: '撤回' }]]);
  await written([intake({ receivedAt: Date.now() - 40 * 86_400_000, backEntry: { reason: '旧台账', reply: { text: '已修', repliedAt: Date.now() - 39 * 86_400_000 } } })]);
  const columns = (): Promise<readonly { column_name: string }[]> => server.admin(`select column_name from information_schema.columns where table_name = 'complaints' and column_name = 'previous_complaint_id'`);
  expect([await columns(), await server.admin(`select 1 from complaints where state ? 'corrections' or state ? 'repairSize'`)]).toEqual([[], []]);

  await server.close();
  expect(await migrate(database.ownerUrl)).toEqual(migrations.slice(migrations.findIndex((one) => one.name === WIDEN)).map((one) => one.name));
  server = await startTestServer({ beside: { database } as TestServer });
  const states = await server.admin<{ state: object }>('select state from complaints order by id');
  expect([states.length, states.filter(({ state }) => NEW_IN_STATE.some((key) => !(key in state)))]).toEqual([5, []]);
  expect(await server.admin(`select relrowsecurity, relforcerowsecurity from pg_class where relname in ('complaints', 'complaint_words')`)).toEqual(Array.from({ length: 2 }, () => ({ relrowsecurity: true, relforcerowsecurity: true })));
  // What it is searched by is filled in with it.
  expect(await server.admin(`select count(*)::int as count from complaint_words w join complaints c on c.id = w.complaint_id where (w.received_at, w.open, w.number, w.words, w.persons) = (c.received_at, c.status <> 'CLOSED', lower(c.number), c.search_text, c.search_person) and cardinality(w.keys) > 20`)).toEqual([{ count: 5 }]);
  expect(await read(server, desk, handled, 'repeatCount explanations { text } parts { handedBackAt } escalation: group { size } urges corrections { key } signatures { way } repairSize aboutRepair sumUp { lesson }')).toEqual({ repeatCount: 1, explanations: [], parts: [], escalation: null, urges: 0, corrections: [], signatures: [], repairSize: null, aboutRepair: false, sumUp: null });
  expect(await read(server, desk, repeat, 'previousComplaint { number } repairSize')).toEqual({ previousComplaint: { number: handled.number }, repairSize: null });
  expect((await read(server, desk, repair, 'repairSize')).repairSize).toBe('SMALL');
  // What a fold gives beside the state, the command that migrates writes anew from the entries.
  expect([...new Set((await findings(server, org)).map(({ problem }) => problem))]).toEqual(['ROW_DIFFERS']);
  expect(await refold(database.ownerUrl)).toBeGreaterThan(0);
  expect([await findings(server, org), await refold(database.ownerUrl)]).toEqual([[], 0]);
  const then = { basis: null, quiet: false, clock: null, pause: null };
  expect(await server.admin('select state from complaints order by id')).toEqual(states.map(({ state }) => ({ state: { ...state, deadlines: (state as ComplaintState).deadlines.map((deadline) => ({ ...deadline, ...then })) } })));

  const dispatch = [supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'] }] as const;
  const on = await live(server, handled, [[supervisor, 'complaintCallBack', { way: 'PHONE', answer: 'SATISFIED' }], [manager, 'complaintSumUp', { cause: '老化', lesson: '早换', adjustment: '巡查' }], [supervisor, 'complaintClose', {}]]);
  const done = await live(server, repair, [dispatch, [manager, 'complaintAccept'], [manager, 'complaintRecordArrival'], [manager, 'complaintAcceptRepair', { acceptedBy: '业主' }]]);
  await live(server, closed, [[org.people.centre, 'complaintReopen', { reason: '又坏' }], [desk, 'complaintExplain', { way: 'REPLY', text: '说明' }]]);
  expect([on.status, (await read(server, desk, done, 'deadlines { rule state }')).deadlines.filter(({ rule }: { rule: string }) => rule.startsWith('REP')).map(({ rule }: { rule: string }) => rule)]).toEqual(['CLOSED', ['REP-1', 'REP-2']]);
  expect(await findings(server, org)).toEqual([]);
});
