// Every argument of every mutation, read off the schema, with values nobody should send. The law: HTTP 200 or 4xx,
// a code the caller can act on, never a fault of ours, and nothing half-written.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import { createSchema } from '../src/schema.ts';
import { CHANNEL_ANSWERED, CHANNEL_NAMES, fillChannels, soundChannels } from './channel-sound.ts';
import { DEADLINE_NAMES, fillDeadlines, soundDeadlines } from './deadlines-sound.ts';
import { DUTY_ANSWERED, DUTY_CHANGED, DUTY_NAMES, fillDuty, soundDuty } from './duty-sound.ts';
import { CALENDAR_ANSWERS, soundCalendar } from './calendar-sound.ts';
import { soundWords, WORDS_ANSWERED, WORDS_CHANGED } from './notice-words-sound.ts';
import { fillIncidents, INCIDENT_ANSWERED, INCIDENT_CHANGED, INCIDENT_NAMES, soundIncidents } from './incident-sound.ts';
import { fillScreens, SCREEN_ANSWERED, SCREEN_NAMES, soundScreens } from './screen-sound.ts';
import { fillNotices, NOTICE_ANSWERED, NOTICE_CHANGED, NOTICE_NAMES, soundNotices } from './notice-sound.ts';
import { fillSpotChecks, soundSpotChecks, SPOT_CHECK_ANSWERED, SPOT_CHECK_CHANGED, SPOT_CHECK_NAMES } from './spot-check-sound.ts';
import { PAPERWORK_ANSWERS, paperworkOf, playbookContent, soundPaperwork } from './sound-paperwork.ts';
import { CAST, command, foundOrganisation, localId, PASSWORD, register, scopeOf, signIn, startTestServer, unknownId, type Answer, type Organisation, type Person, type TestServer } from './testkit.ts';
import { uploaded } from './upload-kit.ts';
import { fillWorks, soundWorks, WORKS_ANSWERED, WORKS_CHANGED, WORKS_NAMES } from './works-sound.ts';

const schema = createSchema();
const key = (): string => randomBytes(8).toString('hex');
type Input = Record<string, unknown>;
const upload = async (person: Person): Promise<string> => (await uploaded(server, person, Buffer.from(key()), 'name=a.txt')).id as string;
/** A valid request: whatever the suite spoils, the rest of it stands. */
interface Sound { readonly input: Input; readonly person: Person | null }

let server: TestServer;
/** With a leader of the company, who acknowledges what only leaders do. */
const CAST_HERE = { ...CAST, leader: { roles: ['COMPANY_LEADER'], department: null } } as const;
let ours: Organisation & { readonly people: Readonly<Record<keyof typeof CAST_HERE, Person>> };
let theirs: typeof ours;
/** Ids of the other tenant, by type, each naming something that exists there. */
let foreign: Readonly<Record<string, string>>;
let own: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
});
afterAll(() => server.close());

/* ---- the values ---- */

interface Hostile { readonly name: string; readonly value: unknown; readonly refused: boolean; readonly kept?: boolean }
const bad = (name: string, value: unknown): Hostile => ({ name, value, refused: true });
const odd = (name: string, value: unknown): Hostile => ({ name, value, refused: false });

const TEXTS: readonly Hostile[] = [
  bad('over-long', '长'.repeat(20_001)), bad('NUL', 'a\u0000b'), bad('a lone high surrogate', 'a\ud800b'), bad('a lone low surrogate', '\udc00'), bad('C0 controls', 'a\u0007\u001bb'), bad('a number', 7), bad('an object', { a: 1 }), bad('a list of two', ['a', 'b']),
  odd('empty', ''), odd('blank', ' \t\n '), odd('nothing visible', '\u200b\u00a0'), odd('__proto__', '__proto__'), odd('SQL', `'); drop table entries; --`),
  { name: 'emoji and rare characters', value: '🙂👩‍👩‍👧 𠮷野', refused: false, kept: true }, { name: 'direction marks', value: 'a\u202e\u200fعربي\u2066b', refused: false, kept: true },
];
const TIMES: readonly Hostile[] = [
  bad('words', 'yesterday'), bad('empty', ''), bad('no offset', '2026-03-01T10:00:00'), bad('a day that is not', '2026-02-30T10:00:00Z'), bad('hour 25', '2026-03-01T25:00:00Z'), bad('year 9999', '9999-12-31T23:59:59.999Z'), bad('year 1', '0001-01-01T00:00:00Z'),
  bad('year 1899', '1899-12-31T23:59:59Z'), bad('a number', 1_700_000_000_000), bad('NUL', '2026-03-01T10:00:00Z\u0000'), odd('the last instant', '2199-12-31T23:59:59.999Z'), odd('the first instant', '1900-01-01T00:00:00Z'), odd('an offset', '2026-03-01T10:00:00+14:00'),
];
const WHOLES: readonly Hostile[] = [bad('2^31', 2 ** 31), bad('below -2^31', -(2 ** 31) - 1), bad('1e308', 1e308), bad('a fraction', 1.5), bad('words', 'one'), odd('-1', -1), odd('0', 0), odd('2^31-1', 2 ** 31 - 1), odd('-2^31', -(2 ** 31))];
const FLAGS: readonly Hostile[] = [bad('words', 'true'), bad('a number', 1)];
const CHOICES: readonly Hostile[] = [bad('no such choice', 'NOPE'), bad('empty', ''), bad('__proto__', '__proto__'), bad('a number', 0)];

/** What is kept as it was sent, whatever it is, as long as it is not too long. */
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
const VALUES: readonly Hostile[] = [bad('over-long', { a: '长'.repeat(4_001) }), odd('a text', 'x'), odd('a number', 7), odd('a list', []), odd('NUL', { a: '\u0000' }), odd('a lone surrogate', { a: '\ud800' }), odd('20 levels', deep(20)), bad('21 levels', deep(21)), bad('500 levels', deep(500))];

/** The type of thing an id argument names. */
const NAMES: Readonly<Record<string, string>> = { complaintId: 'Complaint', departmentId: 'Department', assigneeId: 'Staff', callerId: 'Staff', staffId: 'Staff', communityId: 'Community', parentId: 'Community', unitId: 'Unit', supportingDepartmentIds: 'Department', entryId: 'Entry', savedFilterId: 'SavedFilter', customerId: 'Customer', attachmentIds: 'Upload', issuedToId: 'Staff', toId: 'Staff', custodianId: 'Staff', documentId: 'ControlledDocument', archiveItemId: 'ArchiveItem', ...WORKS_NAMES, ...DEADLINE_NAMES, ...DUTY_NAMES, ...CHANNEL_NAMES, ...SCREEN_NAMES, ...INCIDENT_NAMES, ...NOTICE_NAMES, ...SPOT_CHECK_NAMES };
/** The field a leaf stands in; of a list's element the list's. */
const fieldOf = (path: readonly (string | number)[]): string => String(path.findLast((step) => typeof step === 'string'));

function ids(field: string): readonly Hostile[] {
  const type = NAMES[field]!;
  const others = Object.entries(own).filter(([kind]) => kind !== type).map(([kind, id]) => bad(`the id of a ${kind}`, id));
  const shout = Buffer.from(Buffer.from(own[type]!, 'base64url').toString('utf8').replace(/[a-f0-9-]{36}(?=$|\/)/, (id) => id.toUpperCase())).toString('base64url');
  const moved = Buffer.from(`${type}:${scopeOf(foreign[type]!)}:${localId(own[type]!)}`).toString('base64url');
  return [
    ...others, bad('an unknown id', unknownId(type, own[type]!)), bad("another tenant's id", foreign[type]!), bad("our thing in another tenant's scope", moved), bad('an id in capitals', shout), bad('a bare UUID', localId(own[type]!)),
    bad('garbage', '../../etc/passwd'), bad('NUL', 'Q29tcGxhaW50\u0000'), bad('a lone surrogate', '\ud800'), bad('over-long', 'Q'.repeat(5_000)), bad('a padded id', `${own[type]!}==`), odd('empty', ''),
  ];
}

interface Leaf { readonly path: readonly (string | number)[]; readonly type: GraphQLInputType }

/** Every place in an input where a value stands; of a list, its first element. */
function leaves(type: GraphQLInputObjectType, before: readonly (string | number)[] = []): readonly Leaf[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const bare = getNullableType(field.type);
    const path = [...before, field.name, ...(isListType(bare) ? [0] : [])];
    const named = getNamedType(field.type);
    return isInputObjectType(named) ? leaves(named, path) : [{ path, type: field.type }];
  });
}

function hostileFor({ path, type }: Leaf): readonly Hostile[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return CHOICES;
  switch (named.name) {
    case 'String': return TEXTS;
    case 'DateTime': return TIMES;
    case 'Int': return WHOLES;
    case 'Boolean': return FLAGS;
    case 'ID': return ids(fieldOf(path));
    case 'JSON': return VALUES;
    default: throw new Error(`No hostile values for ${named.name}: think of some.`);
  }
}

function spoilt(input: Input, path: readonly (string | number)[], value: unknown): Input {
  const copy = structuredClone(input);
  let at: Record<string | number, unknown> = copy;
  path.slice(0, -1).forEach((step, index) => (at = (at[step] ??= typeof path[index + 1] === 'number' ? [] : {}) as Record<string, unknown>));
  at[path.at(-1)!] = value;
  return copy;
}

/** How many requests are on their way at once. */
const ABREAST = 8;

/* ---- the law ---- */

const FAULT = /INTERNAL|stack ?trace|node_modules|\.ts:\d|\.js:\d|violates|duplicate key|invalid input syntax|invalid byte sequence|relation "|Something went wrong/i;

/** What is wrong with an answer; null when the law holds. */
function breach(answer: Answer, mutation: string): string | null {
  if (answer.status !== 200 && !(answer.status >= 400 && answer.status < 500)) return `status ${answer.status}`;
  const text = JSON.stringify(answer);
  // What a caller sent may come back in a message; a word of ours may not.
  if (FAULT.test(text.replace(/\\"[^"]*\\"/g, ''))) return 'a fault of ours shows';
  if (answer.errors !== undefined) return answer.errors.every((error) => typeof error.extensions?.code === 'string' && error.message !== '') ? null : 'an error without a code';
  const result = answer.data?.[mutation];
  if (result === undefined || result === null) return 'no result';
  if (/Payload$/.test(result.__typename)) return null;
  if (!/Error$/.test(result.__typename) || !/^[A-Z_]+$/.test(result.code) || result.message === '') return 'an error without a code';
  return result.path === null || result.path.every((step: unknown) => typeof step === 'string') ? null : 'a path that is none';
}

const isRefused = (answer: Answer, mutation: string): boolean => {
  const result = answer.data?.[mutation];
  return result == null || !/Payload$/.test(result.__typename) || result.refused > 0;
};

const counts = async (): Promise<string> => JSON.stringify((await server.admin(`select ${['entries', 'entry_values', 'complaints', 'deadlines', 'intents', 'subjects', 'staff', 'credentials', 'communities', 'departments', 'units', 'organisations', 'customers', 'customer_relations', 'customer_keys', 'access_records', 'duty_shifts', 'shift_handovers', 'channels', 'staff_contacts', 'deliveries', 'calendar_years', 'notice_words', 'board_screens'].map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')},
  (select coalesce(sum(size), 0) from volumes) as sizes, (select coalesce(sum(last_number), 0) from volumes) as numbers`))[0]);

async function send(mutation: string, { input, person }: Sound): Promise<Answer> {
  // Passwords that are put on trial must not lock the account before the other fields are.
  if (isAlone(mutation, Object(input) as Input)) await server.admin('delete from sign_in_failures');
  const field = schema.getMutationType()!.getFields()[mutation]!;
  const payload = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  const more = mutation === 'complaintsImport' ? 'refused written' : payload.startsWith('Complaint') ? 'complaint { id }' : '__typename';
  return server.request(`mutation ($input: ${field.args[0]!.type.toString()}) { ${mutation}(input: $input) { __typename ... on UserError { code message path } ... on ${payload} { ${more} } } }`, { input }, { token: person?.token ?? null });
}

/** What the entries of a complaint say, every personal value of them. */
async function recorded(id: string): Promise<readonly unknown[]> {
  const rows = await server.admin<{ personal: Record<string, { value: unknown }> }>('select personal from entry_values where subject_id = $1', [localId(id)]);
  const deep = (value: unknown): readonly unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(deep) : [value]);
  return rows.flatMap(({ personal }) => Object.values(personal).flatMap(({ value }) => deep(value)));
}

/* ---- sound requests, one a mutation ---- */

const staffInput = (): Input => ({ communityId: ours.communityId, departmentId: own['Department'], name: '新人', login: `n${key()}`, password: PASSWORD, roles: ['RESPONSIBLE_STAFF'], idempotencyKey: key() });

async function on(person: Person, prepare: readonly (readonly [Person, string, Input])[], input: Input, registration: Input = {}): Promise<Sound> {
  let complaint: { id: string; version: number } = await register(server, ours, ours.people.desk, registration);
  for (const [who, mutation, given] of prepare) {
    const result = await command(server, who, mutation, complaint, given);
    if (result.complaint === undefined) throw new Error(`${mutation} should have gone: ${JSON.stringify(result)}`);
    complaint = result.complaint;
  }
  return { person, input: { complaintId: complaint.id, expectedVersion: complaint.version, ...input } };
}

/** The entry a complaint begins with: who registered it wrote it. */
const firstEntry = async (id: string, person: Person): Promise<string> => (await server.request('query ($id: ID!) { complaint(id: $id) { entries(first: 1) { nodes { id } } } }', { id }, { token: person.token })).data.complaint.entries.nodes[0].id;
async function onEntry(input: Input): Promise<Sound> {
  const sound = await on(ours.people.desk, [], input);
  return { ...sound, input: { ...sound.input, entryId: await firstEntry(String(sound.input['complaintId']), ours.people.desk) } };
}
const keptFilter = async (org: Organisation): Promise<{ readonly id: string; readonly version: number }> => (await server.request('mutation ($input: SavedFilterSaveInput!) { savedFilterSave(input: $input) { ... on SavedFilterSavePayload { savedFilter { id version } } } }', {
  input: { communityId: org.communityId, name: '我的', filter: {}, idempotencyKey: key() },
}, { token: org.people.desk.token })).data.savedFilterSave.savedFilter;
const sent = (): readonly [Person, string, Input] => [ours.people.supervisor, 'complaintDispatch', { departmentId: own['Department'] }];
const taken = (): readonly (readonly [Person, string, Input])[] => [sent(), [ours.people.manager, 'complaintAccept', {}]];
const settledAtOnce = (): readonly (readonly [Person, string, Input])[] => [[ours.people.supervisor, 'complaintJudge', { judgement: 'INVALID' }], [ours.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好', acts: ['EXPLANATION'], settles: true }]];
const nextWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();

const COMPLAINTS_AND_PEOPLE: Readonly<Record<string, () => Promise<Sound>>> = {
  organisationFound: async () => ({ person: null, input: { name: '甲', communityName: '乙', communityCode: 'AB', administratorName: '丙', administratorLogin: `a${key()}`, administratorPassword: PASSWORD, delivery: 'TOKEN' } }),
  signIn: async () => ({ person: null, input: { login: ours.people.custodian.login, password: PASSWORD, delivery: 'TOKEN' } }),
  changePassword: async () => ({ person: ours.people.custodian, input: { currentPassword: PASSWORD, newPassword: `${PASSWORD}!` } }),
  communityOpen: async () => ({ person: ours.admin, input: { name: '新区', code: `C${key().slice(0, 5).toUpperCase()}`, level: 'COMMUNITY', parentId: null, timeZone: 'Asia/Shanghai', siteAreaSquareMetres: 1, builtAreaSquareMetres: 1, liftCount: 1, parkingPlaceCount: 1, idempotencyKey: key() } }),
  departmentOpen: async () => ({ person: ours.admin, input: { communityId: ours.communityId, name: `部门 ${key()}`, kind: 'OTHER', idempotencyKey: key() } }),
  staffAppoint: async () => ({ person: ours.admin, input: staffInput() }),
  staffDismiss: async () => {
    const { data } = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { ... on StaffAppointPayload { staff { id } } } }', { input: staffInput() }, { token: ours.admin.token });
    return { person: ours.admin, input: { staffId: data.staffAppoint.staff.id, reason: '离职' } };
  },
  unitsAdd: async () => ({ person: ours.admin, input: { communityId: ours.communityId, units: [{ building: '9', entrance: '1', number: key(), floorAreaSquareMetres: 90 }], idempotencyKey: key() } }),
  complaintRegister: async () => ({ person: ours.people.desk, input: { communityId: ours.communityId, channel: 'AUTHORITY', content: 'FACILITY', title: '灯不亮', authorityReference: '转办 1', reporter: { name: '张', phone: '13800000000', unitId: own['Unit'], relation: '业主' }, idempotencyKey: key() } }),
  'complaintRegister, back-entry': async () => ({ person: ours.people.desk, input: { communityId: ours.communityId, channel: 'PHONE', content: 'FACILITY', title: '灯不亮', receivedAt: '2026-01-05T02:00:00Z', backEntryReason: '旧台账', backEntryReply: '已修', backEntryRepliedAt: '2026-01-06T02:00:00Z', idempotencyKey: key() } }),
  complaintJudge: () => on(ours.people.supervisor, [[ours.people.supervisor, 'complaintJudge', { judgement: 'VALID' }]], { judgement: 'COMMUNICATION', communicationKind: 'VENTING', reason: '重新判断' }),
  complaintDispatch: () => on(ours.people.supervisor, [], { departmentId: ours.departments['SECURITY'], supportingDepartmentIds: [own['Department']], limitAt: new Date(Date.now() + 86_400_000).toISOString(), instruction: '尽快' }),
  complaintAccept: () => on(ours.people.manager, [[ours.people.supervisor, 'complaintDispatch', { departmentId: own['Department'] }]], { assigneeId: ours.people.engineer.staffId }),
  complaintReply: () => on(ours.people.desk, [], { stage: 'FIRST', way: 'PHONE', text: '抱歉', acts: ['APOLOGY'], settles: false, toAuthority: false }),
  complaintAgreeReplyTime: () => on(ours.people.desk, [], { replyAt: new Date(Date.now() + 3_600_000).toISOString(), reason: '材料' }),
  complaintRecordMeasures: () => on(ours.people.manager, [[ours.people.supervisor, 'complaintDispatch', { departmentId: own['Department'] }]], { text: '更换', staffSent: true, customerTold: true, cause: '老化', correctiveAction: '更换', preventiveAction: '巡查' }),
  complaintFollowUp: () => on(ours.people.desk, [], { text: '问过了' }),
  complaintAttach: async () => on(ours.people.supervisor, [], { note: '现场', attachmentIds: [await upload(ours.people.supervisor)] }),
  complaintSetPlan: () => on(ours.people.desk, [[ours.people.supervisor, 'complaintJudge', { judgement: 'TO_IMPROVE' }]], { departmentId: own['Department'], text: '计划', dueAt: new Date(Date.now() + 8_640_000_000).toISOString(), explainedToCustomer: true }),
  complaintCompletePlan: () => on(ours.people.manager, [[ours.people.supervisor, 'complaintJudge', { judgement: 'TO_IMPROVE' }], [ours.people.desk, 'complaintSetPlan', { departmentId: own['Department'], text: '计划', dueAt: new Date(Date.now() + 8_640_000_000).toISOString() }]], { text: '完成' }),
  complaintRefer: () => on(ours.people.desk, [[ours.people.supervisor, 'complaintJudge', { judgement: 'NOT_OURS' }]], { channel: '12345', reason: '不归物业' }),
  complaintComplete: () => on(ours.people.manager, [[ours.people.supervisor, 'complaintDispatch', { departmentId: own['Department'] }], [ours.people.manager, 'complaintAccept', {}]], { text: '修好', cause: '老化', correctiveAction: '更换', preventiveAction: '巡查' }),
  complaintTellResult: () => on(ours.people.desk, [[ours.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好', settles: true }]], { way: 'PHONE', text: '已告知' }),
  complaintTellLeader: () => on(ours.people.supervisor, [], { text: '已报告' }, { severity: 'MAJOR' }),
  complaintCallBack: () => on(ours.people.supervisor, [[ours.people.supervisor, 'complaintJudge', { judgement: 'INVALID' }], [ours.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好', acts: ['EXPLANATION'], settles: true }]], { way: 'PHONE', answer: 'DISSATISFIED', handleAgain: false, text: '仍不满意', callerId: ours.people.centre.staffId }),
  complaintClose: () => on(ours.people.supervisor, [], { outcome: 'WITHDRAWN', reason: '客户撤回' }),
  complaintReopen: () => on(ours.people.supervisor, [[ours.people.supervisor, 'complaintClose', { outcome: 'WITHDRAWN', reason: '客户撤回' }]], { reason: '又来电' }),
  savedFilterSave: async () => ({ person: ours.people.desk, input: { communityId: ours.communityId, name: '待首次回复', filter: { runningRule: 'CMP-8' }, shared: true, idempotencyKey: key() } }),
  savedFilterRemove: async () => {
    const { id, version } = await keptFilter(ours);
    return { person: ours.people.desk, input: { savedFilterId: id, expectedVersion: version } };
  },
  complaintReceive: () => on(ours.people.desk, [], {}, { channel: 'API' }),
  complaintPassOn: () => on(ours.people.engineer, [], { text: '已转告' }),
  complaintMarkMajor: () => on(ours.people.desk, [], { reason: '媒体来电' }),
  complaintAcknowledge: () => on(ours.people.leader, [[ours.people.supervisor, 'complaintTellLeader', { text: '已报告' }]], { text: '知道了' }, { severity: 'MAJOR' }),
  complaintExplain: () => on(ours.people.desk, [], { way: 'NOTICE', text: '说明', notice: '公告 2026-7' }),
  complaintLink: async () => on(ours.people.desk, [], { previousComplaintNumber: (await register(server, ours, ours.people.desk)).number, notice: '公告 2026-7' }),
  complaintRegisterComplainants: () => on(ours.people.desk, [], { complainants: [{ name: '甲', phone: '13800000000', unitId: own['Unit'] }, { name: '乙' }] }),
  complaintHear: () => on(ours.people.desk, [[ours.people.desk, 'complaintRegisterComplainants', { complainants: [{ name: '甲' }] }]], { place: 1, apart: true, text: '听取' }),
  complaintEscalate: () => on(ours.people.desk, [], { to: 'COMMUNITY_OFFICE', reason: '多户' }, { groupSize: 6 }),
  complaintTellRecourse: () => on(ours.people.desk, [], { text: '可向区住建局反映' }),
  complaintSuggest: () => on(ours.people.desk, [], { text: '先用临时灯' }),
  complaintAddressOutsideParty: () => on(ours.people.desk, [], { party: 'DEVELOPER', name: '开发商', promise: '月底修好', dueAt: nextWeek() }),
  complaintRecordOutsideDone: () => on(ours.people.desk, [[ours.people.desk, 'complaintAddressOutsideParty', { party: 'DEVELOPER', name: '开发商', promise: '月底修好', dueAt: nextWeek() }]], { text: '已修好' }),
  complaintUrge: () => on(ours.people.desk, [sent()], { text: '请尽快' }),
  complaintReturn: () => on(ours.people.manager, [sent()], { reason: '不归本部门' }),
  complaintTransfer: () => on(ours.people.manager, [sent()], { departmentId: ours.departments['SECURITY'], reason: '归护卫部' }),
  complaintAssign: () => on(ours.people.manager, taken(), { assigneeId: ours.people.engineer.staffId }),
  complaintHandBackPart: () => on(ours.people.manager, [[ours.people.supervisor, 'complaintDispatch', { departmentId: ours.departments['SECURITY'], supportingDepartmentIds: [own['Department']] }]], { text: '已完成' }),
  complaintRecordArrival: () => on(ours.people.manager, [sent()], { text: '到场' }, { kind: 'REPAIR' }),
  complaintAcceptRepair: () => on(ours.people.manager, taken(), { acceptedBy: '业主', fiveOnes: ['SMILE'], remark: '满意' }, { kind: 'REPAIR', repairSize: 'URGENT' }),
  complaintSumUp: () => on(ours.people.desk, settledAtOnce(), { cause: '误会', lesson: '早说明', adjustment: '公示' }),
  complaintCorrect: () => onEntry({ key: 'title', value: '楼道灯不亮了', reason: '听错' }),
  complaintSign: () => onEntry({ password: PASSWORD }),
  ...soundPaperwork({ server: () => server, org: () => ours, complaint: () => own['Complaint']!, key }),
  complaintsImport: async () => ({ person: ours.people.desk, input: { communityId: ours.communityId, source: key(), backEntryReason: '旧台账', defaultChannel: 'PHONE', defaultContent: 'FEES', dryRun: false, rows: [{ row: 2, key: key(), title: '旧投诉', detail: '详情', receivedAt: '2026-01-05T02:00:00Z', reporterName: '张', reporterPhone: '138', location: '3 栋', channel: 'PHONE', content: 'FEES', reply: '已复', repliedAt: '2026-01-06T02:00:00Z' }] } }),
  ...soundWorks(() => ({ server, ours, own })),
  ...soundDeadlines(() => ({ server, ours, own })),
  ...soundDuty(() => ({ server, ours })),
  ...soundChannels(() => ({ server, ours })),
  ...soundCalendar(() => ours.admin),
  ...soundWords(() => ({ server, ours })),
  ...soundScreens(() => ({ server, ours })),
  ...soundIncidents(() => ({ server, ours })),
  ...soundNotices(() => ({ server, ours, own })),
  ...soundSpotChecks(() => ({ server, ours, own })),
};
const customerInput = (org = ours, units = own): Input => ({ communityId: org.communityId, name: '罗国平', language: '普通话', preferences: '短信', birthYear: 1958, ageGroup: 'ELDERLY', relations: [{ unitId: units['Unit'], relation: 'OWNER', from: '2024-01-01', to: '2034-01-01', livesHere: true }], contacts: [{ kind: 'WECHAT', value: `wx${key()}`, preferred: true, bestTime: '晚上' }], idempotencyKey: key() });
const REGISTER = 'mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { ... on CustomerRegisterPayload { customer { id version } } } }';
async function onCustomer(input: Input, person: Person = ours.people.desk): Promise<Sound> {
  const { customer } = (await server.request(REGISTER, { input: customerInput() }, { token: ours.people.desk.token })).data.customerRegister;
  return { person, input: { customerId: customer.id, expectedVersion: customer.version, ...input } };
}
const CUSTOMERS: Readonly<Record<string, () => Promise<Sound>>> = {
  customerRegister: async () => ({ person: ours.people.desk, input: customerInput() }),
  customerCorrect: () => onCustomer({ name: '罗国萍', language: '长沙话', preferences: '电话', birthYear: 1960, ageGroup: 'ADULT', preferredContact: 1, reason: '更正' }),
  customerAddRelation: () => onCustomer({ unitId: own['Unit'], relation: 'TENANT', from: '2024-01-01', to: '2034-01-01', livesHere: false }),
  customerEndRelation: () => onCustomer({ number: 1, to: '2026-01-01', reason: '过户' }),
  customerAddContact: () => onCustomer({ kind: 'WECHAT', value: 'another', preferred: true, bestTime: '早上' }),
  customerRemoveContact: () => onCustomer({ number: 1, reason: '停用' }),
  customerNote: () => onCustomer({ kind: 'REMARK', text: '听力不好' }),
  customerRemove: () => onCustomer({ reason: '搬离' }, ours.people.supervisor),
  customerUnmask: async () => {
    const { input } = await onCustomer({});
    return { person: ours.people.desk, input: { customerId: input['customerId'], reason: '核对' } };
  },
  residentsImport: async () => {
    const response = await fetch(`${server.url}/files/import?name=a.csv`, { method: 'POST', body: `楼栋,房号,姓名\nZ,${key()},甲${key()}\n`, headers: { authorization: `Bearer ${ours.people.centre.token}`, 'content-type': 'text/csv' } });
    const { source } = (await response.json()) as { source: string };
    return { person: ours.people.centre, input: { communityId: ours.communityId, source, columns: [{ field: 'BUILDING', column: 0 }], dryRun: false, skipBad: false, from: 0, count: 200 } };
  },
};
const SOUND: Readonly<Record<string, () => Promise<Sound>>> = { ...COMPLAINTS_AND_PEOPLE, ...CUSTOMERS };
const mutationOf = (name: string): string => name.split(',')[0]!;
const inputType = (mutation: string): GraphQLInputObjectType => getNamedType(schema.getMutationType()!.getFields()[mutation]!.args[0]!.type) as GraphQLInputObjectType;

/** Arguments where a bad text is taken for what it is: a value that matches nothing, or a name that is looked up. */
const HARMLESS: Readonly<Record<string, string>> = { 'complaintRegister.previousComplaintNumber: empty': 'no previous complaint', 'complaintRegister.previousComplaintNumber: blank': 'no previous complaint' };

/** Tries on passwords lock an account, and are made one at a time. */
const isAlone = (mutation: string, input: Input): boolean => mutation === 'signIn' || mutation === 'changePassword' || Object.hasOwn(input, 'password');
/** What was on trial is as before, for the next value. */
async function undo(mutation: string): Promise<void> {
  if (mutation === 'changePassword') await server.admin('update credentials set password_hash = (select password_hash from credentials where staff_id = $2) where staff_id = $1', [localId(ours.people.custodian.staffId), localId(ours.people.desk.staffId)]);
  if (mutation === 'organisationFound') await server.admin('update set_up set organisation_count = 0');
}

/** Spoils each argument in turn; answers what broke the law. What must be refused is sent side by side, and counted once: nothing of it is written. */
async function trial(name: string): Promise<readonly string[]> {
  const mutation = mutationOf(name);
  const broken: string[] = [];
  let sound = await SOUND[name]!();
  let before = await counts();
  const attempt = async ({ path }: Leaf, hostile: Hostile): Promise<Answer> => {
    const said = `${name}.${path.join('.')}: ${hostile.name}`;
    const answer = await send(mutation, { ...sound, input: spoilt(sound.input, path, hostile.value) });
    const wrong = breach(answer, mutation);
    if (wrong !== null) broken.push(`${said} → ${wrong}: ${JSON.stringify(answer).slice(0, 300)}`);
    if (isRefused(answer, mutation)) return answer;
    if (hostile.refused && !(said in HARMLESS)) broken.push(`${said} → was taken`);
    const complaint = answer.data[mutation].complaint?.id as string | undefined;
    if (hostile.kept === true && complaint !== undefined && !/idempotencyKey/.test(said) && !(await recorded(complaint)).includes(hostile.value)) broken.push(`${said} → not kept as it was written`);
    return answer;
  };
  const judge = async (leaf: Leaf, tried: readonly Hostile[], answers: readonly Answer[]): Promise<void> => {
    const after = await counts();
    if (answers.every((answer) => isRefused(answer, mutation))) {
      if (after !== before) broken.push(`${name}.${leaf.path.join('.')}: ${tried.map((one) => one.name).join(', ')} → refused, but something was written: ${before} ${after}`);
      return;
    }
    await undo(mutation);
    sound = await SOUND[name]!();
    before = await counts();
  };
  for (const leaf of leaves(inputType(mutation))) {
    const all = [...hostileFor(leaf), ...(isNonNullType(leaf.type) ? [bad('null', null)] : [odd('null', null)])];
    const together = isAlone(mutation, sound.input) ? [] : all.filter(({ refused }) => refused);
    const answers: Answer[] = [];
    for (let from = 0; from < together.length; from += ABREAST) answers.push(...await Promise.all(together.slice(from, from + ABREAST).map((hostile) => attempt(leaf, hostile))));
    if (answers.length > 0) await judge(leaf, together, answers);
    for (const hostile of all.filter((one) => !together.includes(one))) await judge(leaf, [hostile], [await attempt(leaf, hostile)]);
  }
  return broken;
}

/* ---- the trials ---- */

describe('an empty system', () => {
  test('organisationFound', async () => {
    const broken = await trial('organisationFound');
    await server.admin('update set_up set organisation_count = 1');
    expect(broken).toEqual([]);
  });
});

describe('a system at work', () => {
  beforeAll(async () => {
    const made = await Promise.all([foundOrganisation(server, CAST_HERE), foundOrganisation(server, CAST_HERE)]);
    [ours, theirs] = made;
    const ids = await Promise.all(made.map(async (org) => {
      const { data } = await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building: '1', number: '101' }], idempotencyKey: key() } }, { token: org.admin.token });
      expect(data.unitsAdd.__typename).toBe('UnitsAddPayload');
      const found = await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: org.communityId }, { token: org.admin.token });
      const unitId = found.data.community.units.nodes[0].id as string;
      const { id } = await register(server, org, org.people.desk);
      const { customer } = (await server.request(REGISTER, { input: customerInput(org, { Unit: unitId }) }, { token: org.people.desk.token })).data.customerRegister;
      return { ...(await fillDeadlines(server, org)), ...(await fillWorks(server, org, '记录', unitId)), ...(await paperworkOf(server, org)), ...(await fillDuty(server, org, '记录')), ...(await fillChannels(server, org, '记录')), ...(await fillScreens(server, org, '记录')).things, ...(await fillIncidents(server, org, '记录')), ...(await fillNotices(server, org, '记录')), ...(await fillSpotChecks(server, org, '记录')), SavedFilter: (await keptFilter(org)).id, Upload: await upload(org.people.supervisor), Customer: customer.id as string, Community: org.communityId, Department: org.departments['ENGINEERING']!, Staff: org.people.engineer.staffId, Unit: unitId, Complaint: id, Entry: await firstEntry(id, org.people.desk) };
    }));
    [own, foreign] = [ids[0]!, ids[1]!];
  });

  test('every mutation with an input is on trial', () => {
    const withInput = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => args.some(({ name }) => name === 'input')).map(({ name }) => name);
    expect([...new Set(Object.keys(SOUND).map(mutationOf))].sort()).toEqual(withInput.sort());
  });

  for (const name of Object.keys(SOUND).filter((one) => one !== 'organisationFound')) {
    test(name, async () => {
      const answer = await send(mutationOf(name), await SOUND[name]!());
      expect([name, isRefused(answer, mutationOf(name)), answer.errors]).toEqual([name, false, undefined]);
      if (name === 'changePassword') await undo(name);
      expect(await trial(name)).toEqual([]);
    }, 180_000);
  }

  test("another tenant's ids are answered as unknown ones, byte for byte", async () => {
    const answered: string[] = [];
    for (const name of Object.keys(SOUND)) {
      const mutation = mutationOf(name);
      for (const leaf of leaves(inputType(mutation)).filter(({ type }) => getNamedType(type).name === 'ID')) {
        const kind = NAMES[fieldOf(leaf.path)]!;
        const sound = await SOUND[name]!();
        const asked = [foreign[kind]!, unknownId(kind, own[kind]!), unknownId(kind, foreign[kind]!)].map((id) => send(mutation, { ...sound, input: spoilt(sound.input, leaf.path, id) }));
        const [theirsText, unknownText, unknownThereText] = (await Promise.all(asked)).map((answer) => JSON.stringify(answer));
        expect([name, leaf.path, theirsText]).toEqual([name, leaf.path, unknownText]);
        expect(unknownThereText).toBe(unknownText);
        expect(theirsText).toContain('NotFoundError');
        answered.push(`${name}.${leaf.path.join('.')}`);
      }
    }
    expect(answered.length).toBeGreaterThan(25);
  });

  test('unknown fields, missing inputs and inputs of another shape are refused by the protocol', async () => {
    for (const input of [null, 7, 'x', [], {}, { ...(await SOUND['complaintRegister']!()).input, more: 1 }]) {
      const before = await counts();
      const answer = await send('complaintRegister', { person: ours.people.desk, input: input as Input });
      expect([input, breach(answer, 'complaintRegister'), answer.errors?.[0]?.extensions.code]).toEqual([input, null, 'BAD_USER_INPUT']);
      expect(await counts()).toBe(before);
    }
    const poisoned = await send('complaintRegister', { person: ours.people.desk, input: JSON.parse('{"__proto__": {"a": 1}}') as Input });
    expect([poisoned.status, breach(poisoned, 'complaintRegister')]).toEqual([400, null]);
  });

  test('a stale version is told with the present one, and writes nothing', async () => {
    const complaint = await register(server, ours, ours.people.desk);
    await command(server, ours.people.supervisor, 'complaintJudge', complaint, { judgement: 'INVALID' });
    const before = await counts();
    for (const version of [complaint.version, complaint.version + 2, 0, -1, 2 ** 31 - 1]) {
      const answer = await server.request('mutation ($input: ComplaintFollowUpInput!) { complaintFollowUp(input: $input) { __typename ... on StaleVersionError { code path currentVersion } } }', { input: { complaintId: complaint.id, expectedVersion: version, text: 'x' } }, { token: ours.people.desk.token });
      expect(answer.data.complaintFollowUp).toEqual({ __typename: 'StaleVersionError', code: 'STALE_VERSION', path: ['input', 'expectedVersion'], currentVersion: complaint.version + 1 });
    }
    expect(await counts()).toBe(before);
  });

  const keyed = Object.keys(SOUND).filter((name) => 'idempotencyKey' in inputType(mutationOf(name)).getFields());
  for (const name of keyed) {
    test(`${name}: a repeated key with the same input answers the same; with another input it is a conflict`, async () => {
      const mutation = mutationOf(name);
      const sound = await SOUND[name]!();
      const answered: Readonly<Record<string, string>> = { complaintRegister: 'complaint { id number }', customerRegister: 'customer { id }', savedFilterSave: 'savedFilter { id name }', communityOpen: 'community { id code }', departmentOpen: 'department { id name }', staffAppoint: 'staff { id login }', unitsAdd: '__typename', ...WORKS_ANSWERED, ...DUTY_ANSWERED, ...CHANNEL_ANSWERED, ...SCREEN_ANSWERED, ...INCIDENT_ANSWERED, ...NOTICE_ANSWERED, ...SPOT_CHECK_ANSWERED, ...PAPERWORK_ANSWERS, ...CALENDAR_ANSWERS, ...WORDS_ANSWERED };
      const ask = async (given: Sound): Promise<unknown> => (await server.request(
        `mutation ($input: ${inputType(mutation).name}!) { ${mutation}(input: $input) { __typename ... on UserError { code path } ... on ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload { ${answered[mutation]!} } } }`,
        { input: given.input }, { token: given.person!.token })).data[mutation];
      const first = (await ask(sound)) as { __typename: string };
      expect(first.__typename).toMatch(/Payload$/);
      const before = await counts();
      expect(await ask(sound)).toEqual(first);
      const own = { ...WORKS_CHANGED, ...INCIDENT_CHANGED, ...NOTICE_CHANGED, ...SPOT_CHECK_CHANGED, ...DUTY_CHANGED, ...WORDS_CHANGED }[mutation];
      const changed = own !== undefined ? own : mutation === 'documentDraft' ? { content: { ...(sound.input['content'] as Input), edition: 'B/9' } } : mutation === 'policyDraft' ? { content: { figures: [], chains: [] } } : mutation === 'playbookDraft' ? { content: playbookContent() } : mutation === 'blankFormsIssue' ? { note: '另一批' } : mutation === 'archiveItemFile' ? { title: '另一件' } : mutation === 'calendarPublish' ? { source: '另一份通知' } : mutation === 'unitsAdd' ? { units: [{ building: '10', number: '1' }] } : mutation === 'complaintRegister' ? { title: '另一件' } : mutation === 'staffAppoint' ? { name: '别人', login: `o${key()}` } : mutation === 'communityOpen' ? { name: '别处', code: `D${key().slice(0, 5).toUpperCase()}` } : { name: `别名 ${key()}` };
      expect(await ask({ ...sound, input: { ...sound.input, ...changed } })).toEqual({ __typename: 'IdempotencyConflictError', code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] });
      expect(await counts()).toBe(before);
    });
  }

  test('an illegal transition says where it stands and where it would go, and writes nothing', async () => {
    const complaint = await register(server, ours, ours.people.desk);
    const before = await counts();
    const answer = await server.request('mutation ($input: ComplaintTellResultInput!) { complaintTellResult(input: $input) { __typename ... on IllegalTransitionError { code path status allowedIn } } }', { input: { complaintId: complaint.id, expectedVersion: complaint.version, way: 'PHONE', text: '好' } }, { token: ours.people.desk.token });
    expect(answer.data.complaintTellResult).toEqual({ __typename: 'IllegalTransitionError', code: 'ILLEGAL_TRANSITION', path: null, status: 'REGISTERED', allowedIn: ['HANDLED', 'CALLED_BACK'] });
    expect(await counts()).toBe(before);
  });

  test('of a call with many units or rows, one bad one leaves none of the units and only its own row out', async () => {
    const units = [...Array.from({ length: 20 }, (_, index) => ({ building: 'B', number: String(index) })), { building: 'B', number: 'a\u0000' }];
    const before = await counts();
    const refused = await send('unitsAdd', { person: ours.admin, input: { communityId: ours.communityId, units, idempotencyKey: key() } });
    expect([refused.data.unitsAdd.code, refused.data.unitsAdd.path]).toEqual(['INVALID_FIELD', ['input', 'units', '20', 'number']]);
    expect(await counts()).toBe(before);
    const tooMany = await send('unitsAdd', { person: ours.admin, input: { communityId: ours.communityId, units: Array.from({ length: 501 }, (_, index) => ({ building: 'C', number: String(index) })), idempotencyKey: key() } });
    expect([tooMany.data.unitsAdd.code, tooMany.data.unitsAdd.path]).toEqual(['INVALID_FIELD', ['input', 'units']]);
    const row = { row: 1, key: 'k1', title: '好', receivedAt: '2026-01-05T02:00:00Z' };
    const imported = await server.request('mutation ($input: ComplaintsImportInput!) { complaintsImport(input: $input) { ... on ComplaintsImportPayload { written refused rows { row state field code } } } }', {
      input: { communityId: ours.communityId, source: key(), backEntryReason: '旧', rows: [row, { ...row, row: 2, key: 'k2', title: 'a\ud800' }, { ...row, row: 3 }, { ...row, row: 4, key: 'k4' }] },
    }, { token: ours.people.desk.token });
    expect(imported.data.complaintsImport).toEqual({ written: 2, refused: 2, rows: [
      { row: 1, state: 'WRITTEN', field: null, code: null }, { row: 2, state: 'REFUSED', field: 'title', code: 'INVALID_FIELD' }, { row: 3, state: 'REFUSED', field: 'key', code: 'INVALID_FIELD' }, { row: 4, state: 'WRITTEN', field: null, code: null },
    ] });
  });
});

describe('reading', () => {
  const COMPLAINTS = 'query ($c: ID!, $after: String, $before: String, $first: Int, $last: Int, $offset: Int, $filter: ComplaintFilter) { complaints(communityId: $c, after: $after, before: $before, first: $first, last: $last, offset: $offset, filter: $filter) { edges { cursor node { id } } pageInfo { endCursor } totalCount } }';
  const ask = (query: string, variables: Input, person: Person = ours.people.desk): Promise<Answer> => server.request(query, variables, { token: person.token });
  /** The lists of the API that take a cursor, each asked with what it needs. */
  const LISTS: Readonly<Record<string, (after: string | null, first: number | null, org: typeof ours, complaint: string) => Promise<Answer>>> = {
    complaints: (after, first, org) => ask(COMPLAINTS, { c: org.communityId, after, first }, org.people.desk),
    deadlines: (after, first, org) => ask('query ($c: ID!, $after: String, $first: Int) { deadlines(communityId: $c, after: $after, first: $first) { edges { cursor } } }', { c: org.communityId, after, first }, org.people.desk),
    entries: (after, first, org, complaint) => ask('query ($id: ID!, $after: String, $first: Int) { complaint(id: $id) { entries(after: $after, first: $first) { edges { cursor } } } }', { id: complaint, after, first }, org.people.desk),
    staff: (after, first, org) => ask('query ($id: ID!, $after: String, $first: Int) { community(id: $id) { staff(after: $after, first: $first) { edges { cursor } } } }', { id: org.communityId, after, first }, org.people.desk),
    units: (after, first, org) => ask('query ($id: ID!, $after: String, $first: Int) { community(id: $id) { units(after: $after, first: $first) { edges { cursor } } } }', { id: org.communityId, after, first }, org.people.desk),
    customers: (after, first, org) => ask('query ($c: ID!, $after: String, $first: Int) { customers(communityId: $c, after: $after, first: $first) { edges { cursor } } }', { c: org.communityId, after, first }, org.people.desk),
    history: (after, first, org) => ask('query ($id: ID!, $after: String, $first: Int) { customer(id: $id) { history(after: $after, first: $first) { edges { cursor } } } }', { id: (org === ours ? own : foreign)['Customer']!, after, first }, org.people.desk),
    accessRecord: (after, first, org) => ask('query ($c: ID!, $after: String, $first: Int) { accessRecord(communityId: $c, after: $after, first: $first) { edges { cursor } } }', { c: org.communityId, after, first }, auditors.get(org)!),
    channels: (after, first, org) => ask('query ($c: ID!, $after: String, $first: Int) { channels(communityId: $c, after: $after, first: $first) { edges { cursor } } }', { c: org.communityId, after, first }, org.admin),
    deliveries: (after, first, org) => ask('query ($id: ID!, $after: String, $first: Int) { channel(id: $id) { deliveries(after: $after, first: $first) { edges { cursor } } } }', { id: (org === ours ? own : foreign)['DeliveryChannel']!, after, first }, org.admin),
    communities: (after, first, org) => ask('query ($after: String, $first: Int) { communities(after: $after, first: $first) { edges { cursor } } }', { after, first }, org.people.desk),
  };
  const auditors = new Map<typeof ours, Person>();
  beforeAll(async () => {
    for (const org of [ours, theirs]) {
      const login = `audit-${key()}`;
      await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename } }', { input: { communityId: org.communityId, name: '审计', login, password: PASSWORD, roles: ['AUDIT_ADMINISTRATOR'], idempotencyKey: key() } }, { token: org.admin.token });
      auditors.set(org, await signIn(server, login));
      for (const reason of ['一', '二']) await server.request('mutation ($input: CustomerUnmaskInput!) { customerUnmask(input: $input) { __typename } }', { input: { customerId: (org === ours ? own : foreign)['Customer'], reason } }, { token: org.people.desk.token });
    }
  });
  const cursorOf = (answer: Answer): string => /"cursor":"([^"]+)"/.exec(JSON.stringify(answer.data))![1]!;

  test('`first` and `last` outside 1 to 100 are refused with the figure', async () => {
    for (const list of Object.values(LISTS)) {
      for (const first of [0, -1, 101, 1_000_000_000, 2 ** 31 - 1, -(2 ** 31)]) {
        const answer = await list(null, first, ours, own['Complaint']!);
        expect(answer.status).toBe(400 === answer.status ? 400 : 200);
        expect([first, ['BAD_USER_INPUT', 'LIMIT_EXCEEDED'].includes(answer.errors?.[0]?.extensions.code ?? ''), typeof answer.errors?.[0]?.extensions['allowed']]).toEqual([first, true, 'number']);
      }
      expect((await list(null, 100, ours, own['Complaint']!)).errors).toBeUndefined();
      expect(['BAD_USER_INPUT', 'LIMIT_EXCEEDED']).toContain((await list(null, 2 ** 31, ours, own['Complaint']!)).errors?.[0]?.extensions.code);
    }
    for (const variables of [{ last: 0 }, { last: 101 }, { first: 5, last: 5 }, { offset: -1 }, { offset: 100_001 }, { offset: 5, last: 5 }]) {
      expect([variables, (await ask(COMPLAINTS, { c: ours.communityId, ...variables })).errors?.[0]?.extensions.code]).toEqual([variables, 'BAD_USER_INPUT']);
    }
  });

  test('a cursor that is forged, cut, of another list, of another community or of another tenant is refused', async () => {
    const theirComplaint = (await register(server, theirs, theirs.people.desk)).id;
    const another = (await register(server, ours, ours.people.desk)).id;
    const cursors = new Map<string, { mine: string; foreign: string }>();
    for (const [name, list] of Object.entries(LISTS)) cursors.set(name, { mine: cursorOf(await list(null, 1, ours, own['Complaint']!)), foreign: cursorOf(await list(null, 1, theirs, theirComplaint)) });
    for (const [name, list] of Object.entries(LISTS)) {
      const { mine, foreign: theirCursor } = cursors.get(name)!;
      expect([name, (await list(mine, 1, ours, own['Complaint']!)).errors]).toEqual([name, undefined]);
      const plain = Buffer.from(mine, 'base64url').toString('utf8');
      const other = [...cursors].filter(([kind]) => kind !== name).map(([, { mine: cursor }]) => cursor);
      const forged = [
        mine.slice(0, -2), mine.slice(2), `${mine}AA`, mine.toUpperCase(), 'x', ' ', '\u0000', '\ud800', '0', 'null', Buffer.from('[]').toString('base64url'), 'A'.repeat(3_000), Buffer.alloc(16).toString('base64url'),
        Buffer.from(plain.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))).toString('base64url'), Buffer.from(plain.slice(0, 16) + '["complaints:RECEIVED_AT:desc","2026-01-01T00:00:00.000Z","\' or 1=1"]').toString('base64url'), theirCursor, ...other,
      ];
      for (const cursor of forged) {
        const answer = await list(cursor, 1, ours, own['Complaint']!);
        expect([name, cursor, answer.errors?.[0]?.extensions.code]).toEqual([name, cursor, 'BAD_USER_INPUT']);
        expect(answer.status).toBeLessThan(500);
      }
    }
    expect((await LISTS['entries']!(cursors.get('entries')!.mine, 1, ours, another)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const ascending = await ask('query ($c: ID!, $after: String) { complaints(communityId: $c, after: $after, orderBy: { field: NUMBER, direction: ASC }) { totalCount } }', { c: ours.communityId, after: cursors.get('complaints')!.mine });
    expect(ascending.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('`nodes` takes 100 ids and refuses 101; what is no id is null', async () => {
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const many = Array.from({ length: 101 }, () => own['Complaint']!);
    expect((await ask(nodes, { ids: many.slice(1) })).data.nodes).toHaveLength(100);
    const refused = await ask(nodes, { ids: many });
    expect([refused.status < 500, refused.errors?.[0]?.extensions.code, refused.errors?.[0]?.extensions['allowed']]).toEqual([true, 'BAD_USER_INPUT', 100]);
    const scope = scopeOf(ours.communityId);
    const community = scopeOf(own['Complaint']!);
    const odd = ['', 'x', '\u0000', '\ud800', 'A'.repeat(5_000), ...['Organisation', 'Community', 'Department', 'Staff', 'Unit', 'Complaint', 'Customer', 'AccessRecord', 'Deadline', 'Entry', 'Nothing', '__proto__', 'constructor'].flatMap((type) =>
      [scope, community, scopeOf(foreign['Complaint']!)].flatMap((place) => [localId(own['Complaint']!), 'x', '\u0000', `${'-'.repeat(36)}/CMP-8#1`, `${localId(own['Complaint']!)}/a\u0000`, `${localId(own['Complaint']!)}/CMP-8#1/x`, 'T-2026/1', 'T-2026/0', 'T-2026/-1', 'T-2026/1e9', 'T-2026/99999999999', 'T\u0000/1', '/'].map((id) => Buffer.from(`${type}:${place}:${id}`).toString('base64url'))))];
    for (const id of odd.filter((one) => one !== own['Complaint'])) {
      const answer = await ask('query ($id: ID!) { node(id: $id) { id } complaint(id: $id) { id } community(id: $id) { id } }', { id });
      expect([id, Buffer.from(id, 'base64url').toString('utf8'), answer.errors, answer.data]).toEqual([id, Buffer.from(id, 'base64url').toString('utf8'), undefined, { node: null, complaint: null, community: null }]);
    }
  });

  test("nodes of another tenant are null, as unknown ones are; their lists are empty", async () => {
    for (const [type, id] of Object.entries(foreign)) {
      const answers = await Promise.all([id, unknownId(type, own[type]!)].map((one) => ask('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } complaint(id: $id) { id } community(id: $id) { id } complaints(communityId: $id) { totalCount nodes { id } } deadlines(communityId: $id) { totalCount nodes { id } } similarComplaints(communityId: $id, title: "楼道灯不亮") { id } }', { id: one })));
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]!.data).toEqual({ node: null, nodes: [null], complaint: null, community: null, complaints: { totalCount: 0, nodes: [] }, deadlines: { totalCount: 0, nodes: [] }, similarComplaints: [] });
    }
    const number = (await ask('query ($id: ID!) { complaint(id: $id) { number } }', { id: foreign['Complaint'] }, theirs.people.desk)).data.complaint.number as string;
    expect((await ask('query ($number: String!) { complaintByNumber(number: $number) { id } }', { number })).data.complaintByNumber).toBeNull();
  });

  test('every text, time and id that a query takes is answered or refused, never a fault', async () => {
    const texts = TEXTS.filter(({ value }) => typeof value === 'string').map(({ value }) => value as string);
    const broken: string[] = [];
    const trial = async (what: string, query: string, variables: Input): Promise<void> => {
      const answer = await ask(query, variables);
      const fine = answer.status < 500 && !FAULT.test(JSON.stringify(answer.errors ?? [])) && (answer.errors ?? []).every(({ extensions }) => typeof extensions.code === 'string');
      if (!fine) broken.push(`${what} ${JSON.stringify(variables).slice(0, 120)} → ${JSON.stringify(answer).slice(0, 300)}`);
    };
    for (const text of [...texts, '%', '_', '\\', '%'.repeat(100), '\\'.repeat(99)]) {
      const c = ours.communityId;
      await trial('complaints.filter.search', COMPLAINTS, { c, filter: { search: text } });
      await trial('complaints.filter.departmentId', COMPLAINTS, { c, filter: { departmentId: text } });
      await trial('complaints.filter.unitId', COMPLAINTS, { c, filter: { unitId: text } });
      await trial('complaintByNumber', 'query ($number: String!) { complaintByNumber(number: $number) { id } }', { number: text });
      await trial('similarComplaints', 'query ($c: ID!, $text: String!, $unit: ID) { similarComplaints(communityId: $c, title: $text, location: $text, unitId: $unit) { id } }', { c, text, unit: text });
      await trial('deadlines.filter.rule', 'query ($c: ID!, $rule: String) { deadlines(communityId: $c, filter: { rule: $rule }) { totalCount } }', { c, rule: text });
      await trial('staff.filter', 'query ($c: ID!, $text: String, $id: ID) { community(id: $c) { staff(filter: { search: $text, departmentId: $id }) { totalCount } } }', { c, text, id: text });
      await trial('units.filter', 'query ($c: ID!, $text: String) { community(id: $c) { units(filter: { search: $text }) { totalCount } } }', { c, text });
      await trial('customers.filter', 'query ($c: ID!, $text: String, $id: ID) { customers(communityId: $c, filter: { search: $text }) { totalCount } byUnit: customers(communityId: $c, filter: { unitId: $id }) { totalCount } customer(id: $id) { id } }', { c, text, id: text.slice(0, 200) });
      await trial('accessRecord.filter', 'query ($c: ID!, $id: ID) { accessRecord(communityId: $c, filter: { customerId: $id, staffId: $id }) { totalCount } headCounts(communityId: $c) { persons } }', { c, id: text });
      await trial('channelPreview', 'query ($c: ID!, $text: String) { channelPreview(communityId: $c, template: $text, kind: DEADLINE_MISSED) { title text length segments } }', { c, text });
      await trial('channel', 'query ($id: ID!) { channel(id: $id) { id } channels(communityId: $id) { totalCount } }', { id: text });
      await trial('calendar', 'query ($text: String!) { calendar(from: $text, until: $text) { date } holidayNoticeRead(text: $text, year: 2027) { problems { kind text } } }', { text });
      await trial('allowedActions', 'query ($id: ID!) { viewer { allowedActions(communityId: $id) { action allowed } } }', { id: text });
    }
    for (const { value } of TIMES) {
      await trial('complaints.filter.receivedFrom', COMPLAINTS, { c: ours.communityId, filter: { receivedFrom: value, receivedTo: value } });
      await trial('deadlines.filter.dueBefore', 'query ($c: ID!, $at: DateTime) { deadlines(communityId: $c, filter: { dueBefore: $at }) { totalCount } }', { c: ours.communityId, at: value });
    }
    expect(broken).toEqual([]);
  });
});
