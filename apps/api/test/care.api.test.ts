// Every command beside the main line, over HTTP: who may give it, who may not, what it leaves on the complaint, and
// that a version of yesterday, an id of nothing and an id of another tenant are refused alike.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, command, findings, foundOrganisation, live, read, register, startTestServer, unknownId, type Open, type Person, type Step, type TestOrganisation, type TestServer } from './testkit.ts';

const CAST_HERE = {
  ...CAST, leader: { roles: ['COMPANY_LEADER'], department: null }, guards: { roles: ['DEPARTMENT_MANAGER'], department: 'SECURITY' }, guard: { roles: ['SECURITY_GUARD'], department: 'SECURITY' },
} as const;
type Who = keyof typeof CAST_HERE;
let server: TestServer;
let org: TestOrganisation<Who>;
let foreign: Open;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  org = await foundOrganisation(server, CAST_HERE);
  const other = await foundOrganisation(server);
  foreign = await register(server, other, other.people.desk);
});
afterAll(() => server.close());

const who = (name: Who): Person => org.people[name];
const engineering = (): string => org.departments['ENGINEERING']!;
const security = (): string => org.departments['SECURITY']!;
const sent = (more: Record<string, unknown> = {}): Step => [who('supervisor'), 'complaintDispatch', { departmentId: engineering(), ...more }];
const accepted = (): readonly Step[] => [sent(), [who('manager'), 'complaintAccept']];
const settled = (judgement = 'INVALID'): readonly Step[] => [[who('supervisor'), 'complaintJudge', { judgement }], [who('desk'), 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '说明', acts: ['EXPLANATION', 'APOLOGY'], settles: true }]];
const soon = (): string => new Date(Math.floor(Date.now() / 1_000) * 1_000 + 86_400_000).toISOString();
const outside = (): Record<string, unknown> => ({ party: 'DEVELOPER', name: '开发商', promise: '月底修好', dueAt: soon() });

interface Case {
  /** How the complaint is registered, and what was done before. */
  readonly registration?: Record<string, unknown>;
  readonly before?: () => readonly Step[];
  readonly right: Who;
  /** Each is told NOT_ALLOWED. */
  readonly wrong: readonly Who[];
  readonly input?: () => Record<string, unknown>;
  /** Fields that show what it did, and what they show. */
  readonly shows: string;
  readonly leaves: () => unknown;
}
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

const CASES: Readonly<Record<string, Case>> = {
  complaintReceive: { registration: { channel: 'API' }, right: 'guard', wrong: [], shows: 'firstReceiver { id }', leaves: () => ({ firstReceiver: { id: who('guard').staffId } }) },
  complaintPassOn: { right: 'engineer', wrong: [], input: () => ({ text: '已转告前台' }), shows: 'passedOnAt status', leaves: () => ({ passedOnAt: TIME, status: 'REGISTERED' }) },
  complaintMarkMajor: { right: 'desk', wrong: ['manager', 'centre', 'leader'], input: () => ({ reason: '媒体来电' }), shows: 'severity', leaves: () => ({ severity: 'MAJOR' }) },
  complaintAcknowledge: {
    registration: { severity: 'MAJOR' }, before: () => [[who('supervisor'), 'complaintTellLeader', { text: '已报告' }]], right: 'leader', wrong: ['desk', 'supervisor', 'centre', 'manager'], input: () => ({ text: '知道了' }),
    shows: 'leaderToldAt leaderAcknowledgedAt leaderAcknowledgedBy { id }', leaves: () => ({ leaderToldAt: TIME, leaderAcknowledgedAt: TIME, leaderAcknowledgedBy: { id: who('leader').staffId } }),
  },
  complaintExplain: {
    right: 'desk', wrong: ['manager', 'engineer', 'centre'], input: () => ({ way: 'NOTICE', text: '停水原因', notice: '公告 2026-7' }),
    shows: 'explanations { way text notice at by { id } }', leaves: () => ({ explanations: [{ way: 'NOTICE', text: '停水原因', notice: '公告 2026-7', at: TIME, by: { id: who('desk').staffId } }] }),
  },
  complaintLink: {
    right: 'desk', wrong: ['manager', 'centre', 'custodian'], input: () => ({ notice: '公告 2026-7' }),
    shows: 'sharedNotice { reference at } explanations { way } previousComplaint { id }', leaves: () => ({ sharedNotice: { reference: '公告 2026-7', at: TIME }, explanations: [{ way: 'NOTICE' }], previousComplaint: null }),
  },
  complaintRegisterComplainants: {
    right: 'desk', wrong: ['manager', 'engineer', 'custodian'], input: () => ({ complainants: [{ name: '甲', phone: '13800000000' }, { name: '乙' }] }), shows: 'groupSize severity group { size escalation escalatedAt complainants { name phone unit { id } heardAt apart } }',
    leaves: () => ({ groupSize: 2, severity: 'NORMAL', group: { size: 2, escalation: 'DEPARTMENT', escalatedAt: null, complainants: [{ name: '甲', phone: '13800000000', unit: null, heardAt: null, apart: false }, { name: '乙', phone: null, unit: null, heardAt: null, apart: false }] } }),
  },
  complaintHear: {
    before: () => [[who('desk'), 'complaintRegisterComplainants', { complainants: [{ name: '甲' }, { name: '乙' }] }]], right: 'manager', wrong: ['engineer', 'custodian', 'leader'], input: () => ({ place: 2, apart: true, text: '单独听取' }),
    shows: 'group { complainants { name heardAt apart } }', leaves: () => ({ group: { complainants: [{ name: '甲', heardAt: null, apart: false }, { name: '乙', heardAt: TIME, apart: true }] } }),
  },
  complaintEscalate: { registration: { groupSize: 6 }, right: 'centre', wrong: ['engineer', 'leader'], input: () => ({ to: 'COMMUNITY_OFFICE', reason: '多户未决' }), shows: 'group { escalation escalatedAt }', leaves: () => ({ group: { escalation: 'COMMUNITY_OFFICE', escalatedAt: TIME } }) },
  complaintTellRecourse: { right: 'desk', wrong: ['manager', 'centre'], input: () => ({ text: '可向住建局反映' }), shows: 'recourseToldAt', leaves: () => ({ recourseToldAt: TIME }) },
  complaintSuggest: { right: 'supervisor', wrong: ['manager', 'centre'], input: () => ({ text: '先用临时灯' }), shows: 'suggestions { text at }', leaves: () => ({ suggestions: [{ text: '先用临时灯', at: TIME }] }) },
  complaintAddressOutsideParty: {
    right: 'desk', wrong: ['manager', 'centre'], input: outside, shows: 'outsideParty { party name promise dueAt addressedAt doneAt }', leaves: () => ({ outsideParty: { ...outside(), dueAt: TIME, addressedAt: TIME, doneAt: null } }),
  },
  complaintRecordOutsideDone: { before: () => [[who('desk'), 'complaintAddressOutsideParty', outside()]], right: 'desk', wrong: ['manager', 'centre'], input: () => ({ text: '已修好' }), shows: 'outsideParty { doneAt }', leaves: () => ({ outsideParty: { doneAt: TIME } }) },
  complaintUrge: { before: () => [sent()], right: 'desk', wrong: ['manager', 'centre'], input: () => ({ text: '请尽快' }), shows: 'urges status', leaves: () => ({ urges: 1, status: 'DISPATCHED' }) },
  complaintReturn: {
    before: accepted, right: 'manager', wrong: ['desk', 'supervisor', 'guards', 'engineer'], input: () => ({ reason: '不归本部门' }), shows: 'status department { id } assignee { id } returns { department { id } reason at }',
    leaves: () => ({ status: 'REGISTERED', department: null, assignee: null, returns: [{ department: { id: engineering() }, reason: '不归本部门', at: TIME }] }),
  },
  complaintTransfer: {
    before: accepted, right: 'manager', wrong: ['desk', 'supervisor', 'guards', 'engineer'], input: () => ({ departmentId: security(), reason: '归护卫部' }), shows: 'status department { id } assignee { id } returns { department { id } reason }',
    leaves: () => ({ status: 'DISPATCHED', department: { id: security() }, assignee: null, returns: [{ department: { id: engineering() }, reason: '归护卫部' }] }),
  },
  complaintAssign: { before: accepted, right: 'manager', wrong: ['desk', 'engineer', 'guards'], input: () => ({ assigneeId: who('engineer').staffId }), shows: 'assignee { id } status', leaves: () => ({ assignee: { id: who('engineer').staffId }, status: 'HANDLING' }) },
  complaintHandBackPart: {
    before: () => [sent({ supportingDepartmentIds: [security()] })], right: 'guard', wrong: ['desk', 'supervisor', 'manager', 'engineer'], input: () => ({ text: '已疏导' }),
    shows: 'parts { department { id } handedBackAt handedBackBy { id } }', leaves: () => ({ parts: [{ department: { id: security() }, handedBackAt: TIME, handedBackBy: { id: who('guard').staffId } }] }),
  },
  complaintRecordArrival: { registration: { kind: 'REPAIR' }, before: () => [sent(), [who('manager'), 'complaintAccept', { assigneeId: who('engineer').staffId }]], right: 'engineer', wrong: ['desk', 'guards', 'guard'], shows: 'arrivedAt', leaves: () => ({ arrivedAt: TIME }) },
  complaintAcceptRepair: {
    registration: { kind: 'REPAIR', repairSize: 'URGENT' }, before: accepted, right: 'manager', wrong: ['desk', 'guards', 'engineer'], input: () => ({ acceptedBy: '业主', fiveOnes: ['SMILE', 'TOOL_BOX'], remark: '满意' }),
    shows: 'repairSize workAcceptedAt fiveOnes missingForClosing', leaves: () => ({ repairSize: 'URGENT', workAcceptedAt: TIME, fiveOnes: ['TOOL_BOX', 'SMILE'], missingForClosing: ['CUSTOMER_SATISFIED'] }),
  },
  complaintSumUp: {
    before: () => settled('VALID'), right: 'desk', wrong: ['centre', 'leader', 'custodian'], input: () => ({ cause: '老化', lesson: '早换', adjustment: '巡查' }),
    shows: 'sumUp { cause lesson adjustment at by { id } }', leaves: () => ({ sumUp: { cause: '老化', lesson: '早换', adjustment: '巡查', at: TIME, by: { id: who('desk').staffId } } }),
  },
};

const ready = async ({ registration = {}, before = () => [] }: Case): Promise<Open> => live(server, await register(server, org, who('desk'), registration), before());

describe('each command beside the main line', () => {
  test.each(Object.entries(CASES))('%s: given by who may, and by nobody else', async (mutation, one) => {
    const at = await ready(one);
    const input = one.input?.() ?? {};
    for (const wrong of [...one.wrong, 'committee' as const]) expect([wrong, await command(server, who(wrong), mutation, at, input)]).toEqual([wrong, expect.objectContaining({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' })]);
    expect(await command(server, who(one.right), mutation, { ...at, version: at.version - 1 }, input)).toMatchObject({ __typename: 'StaleVersionError', path: ['input', 'expectedVersion'] });
    const nothing = await command(server, who(one.right), mutation, { ...at, id: unknownId('Complaint', at.id) }, input);
    expect(nothing).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'complaintId'] });
    expect(await command(server, who(one.right), mutation, { ...foreign, version: 1 }, input)).toEqual(nothing);
    expect(await read(server, who('desk'), at, 'version')).toEqual({ version: at.version });
    const done = await live(server, at, [[who(one.right), mutation, input]]);
    expect([done.version, await read(server, who('desk'), done, one.shows)]).toEqual([at.version + 1, one.leaves()]);
  });
});

describe('what the complaint must be like', () => {
  test.each<readonly [string, string, Case, Record<string, unknown>, Record<string, unknown>]>([
    ['complaintReceive', 'somebody took it in already', { ...CASES['complaintReceive']!, registration: {} }, {}, { __typename: 'InvalidInputError' }],
    ['complaintAcknowledge', 'no leader was told', { ...CASES['complaintAcknowledge']!, before: () => [] }, {}, { __typename: 'InvalidInputError' }],
    ['complaintMarkMajor', 'it is major already', { ...CASES['complaintMarkMajor']!, registration: { media: true } }, { reason: 'x' }, { __typename: 'InvalidInputError' }],
    ['complaintMarkMajor', 'no reason', CASES['complaintMarkMajor']!, { reason: ' ' }, { __typename: 'ReasonRequiredError', path: ['input', 'reason'] }],
    ['complaintExplain', 'a notice needs its number', CASES['complaintExplain']!, { way: 'NOTICE', text: 'x' }, { path: ['input', 'notice'] }],
    ['complaintExplain', 'a reply has none', CASES['complaintExplain']!, { way: 'REPLY', text: 'x', notice: 'y' }, { path: ['input', 'notice'] }],
    ['complaintExplain', 'the supervisor goes to the home of an INVALID one (CMP-6)', { ...CASES['complaintExplain']!, before: () => settled() }, { way: 'HOME_VISIT', text: 'x' }, { __typename: 'NotAllowedError' }],
    ['complaintLink', 'to nothing', CASES['complaintLink']!, {}, { path: ['input', 'previousComplaintNumber'] }],
    ['complaintHear', 'nobody is there', { ...CASES['complaintHear']!, before: () => [] }, { place: 1, text: 'x' }, { __typename: 'InvalidInputError' }],
    ['complaintHear', 'no such place', CASES['complaintHear']!, { place: 3, text: 'x' }, { path: ['input', 'place'] }],
    ['complaintEscalate', 'not a group', { ...CASES['complaintEscalate']!, registration: {} }, { to: 'COMMUNITY_OFFICE', reason: 'x' }, { __typename: 'InvalidInputError' }],
    ['complaintEscalate', 'a level is skipped (CMP-17)', CASES['complaintEscalate']!, { to: 'COMPANY', reason: 'x' }, { path: ['input', 'to'] }],
    ['complaintAddressOutsideParty', 'a promise for yesterday', CASES['complaintAddressOutsideParty']!, { party: 'OTHER', name: 'x', promise: 'x', dueAt: '2026-01-01T00:00:00Z' }, { __typename: 'WrongTimeError', path: ['input', 'dueAt'] }],
    ['complaintRecordOutsideDone', 'nobody was asked', { ...CASES['complaintRecordOutsideDone']!, before: () => [] }, { text: 'x' }, { __typename: 'InvalidInputError' }],
    ['complaintUrge', 'no department has it', { ...CASES['complaintUrge']!, before: () => [] }, { text: 'x' }, { __typename: 'IllegalTransitionError' }],
    ['complaintReturn', 'handled already', { ...CASES['complaintReturn']!, before: () => [...accepted(), [who('manager'), 'complaintComplete', { text: '好' }]] }, { reason: 'x' }, { __typename: 'IllegalTransitionError' }],
    ['complaintReturn', 'no reason', CASES['complaintReturn']!, { reason: '' }, { __typename: 'ReasonRequiredError' }],
    ['complaintAssign', 'already theirs', CASES['complaintAssign']!, { assigneeId: 'MANAGER' }, { path: ['input', 'assigneeId'] }],
    ['complaintRecordArrival', 'not about a repair', { ...CASES['complaintRecordArrival']!, registration: {} }, {}, { __typename: 'InvalidInputError' }],
    ['complaintAcceptRepair', 'no repair', { ...CASES['complaintAcceptRepair']!, registration: {} }, { acceptedBy: 'x' }, { __typename: 'InvalidInputError' }],
    ['complaintSumUp', 'a VALID one without its adjustment (CMP-21)', CASES['complaintSumUp']!, { cause: 'x', lesson: 'x' }, { path: ['input', 'adjustment'] }],
    ['complaintSumUp', 'not handled yet', { ...CASES['complaintSumUp']!, before: () => [] }, { lesson: 'x' }, { __typename: 'IllegalTransitionError' }],
  ])('%s: %s', async (mutation, _what, one, input, refused) => {
    const given = input['assigneeId'] === 'MANAGER' ? { assigneeId: who('manager').staffId } : input;
    expect(await command(server, who(one.right), mutation, await ready(one), given)).toMatchObject(refused);
  });
});

test('the register holds every one of them as its entries say', async () => {
  expect(await findings(server, org)).toEqual([]);
});
