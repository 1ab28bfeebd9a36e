// What more than one takes part in: a group and its hearing, departments with their parts, a repair from the call to the
// customer's acceptance, and complaints that repeat one another.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, command, findings, foundOrganisation, live, PASSWORD, payload, read, register, signIn, startTestServer, unknownId, type Open, type Person, type Step, type TestOrganisation, type TestServer } from './testkit.ts';

const CAST_HERE = { ...CAST, guards: { roles: ['DEPARTMENT_MANAGER'], department: 'SECURITY' }, gardeners: { roles: ['DEPARTMENT_MANAGER'], department: 'ENVIRONMENT' } } as const;
type Who = keyof typeof CAST_HERE;
let server: TestServer;
let org: TestOrganisation<Who>;
let other: TestOrganisation<keyof typeof CAST>;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  [org, other] = [await foundOrganisation(server, CAST_HERE), await foundOrganisation(server)];
});
afterAll(() => server.close());

const who = (name: Who): Person => org.people[name];
const place = (kind: string): string => org.departments[kind]!;
const fresh = (input: Record<string, unknown> = {}): Promise<Open> => register(server, org, who('desk'), input);
async function unitsOf(owner: TestOrganisation, count: number): Promise<readonly string[]> {
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: owner.communityId, units: Array.from({ length: count }, (_, index) => ({ building: '1 栋', number: `${101 + index}` })), idempotencyKey: 'units' } }, { token: owner.admin.token });
  return (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: owner.communityId }, { token: owner.admin.token })).data.community.units.nodes.map(({ id }: { id: string }) => id);
}
const rulesOf = async (complaint: Open, state: string): Promise<readonly string[]> => (await read(server, who('desk'), complaint, 'deadlines { rule state }')).deadlines.filter((one: { state: string }) => one.state === state).map(({ rule }: { rule: string }) => rule);

describe('a group complaint 群诉 (CMP-17)', () => {
  let units: readonly string[];
  let theirs: readonly string[];
  beforeAll(async () => {
    units = await unitsOf(org, 3);
    theirs = await unitsOf(other, 1);
  });
  const GROUP = 'groupSize severity group { size escalation escalatedAt complainants { name phone unit { id } heardAt apart } } missingForClosing';

  test('three households make it one, and major; each is heard, and it goes up level by level', async () => {
    const two = await live(server, await fresh(), [[who('desk'), 'complaintRegisterComplainants', { complainants: [{ name: '甲', phone: '13800000001', unitId: units[0] }, { name: '乙', unitId: units[1] }] }]]);
    expect(await read(server, who('desk'), two, GROUP)).toMatchObject({ groupSize: 2, severity: 'NORMAL', group: { escalation: 'DEPARTMENT' } });
    expect(await command(server, who('desk'), 'complaintEscalate', two, { to: 'COMMUNITY_OFFICE', reason: '多户' })).toMatchObject({ __typename: 'InvalidInputError' });
    const three = await live(server, two, [[who('desk'), 'complaintRegisterComplainants', { complainants: [{ name: '丙', unitId: units[2] }] }]]);
    expect(await read(server, who('desk'), three, GROUP)).toMatchObject({ groupSize: 3, severity: 'MAJOR', group: { complainants: units.map((id) => ({ unit: { id }, heardAt: null })) } });
    expect(await rulesOf(three, 'RUNNING')).toContain('CMP-7');
    const heard = await live(server, three, [[who('desk'), 'complaintHear', { place: 1, text: '一' }], [who('centre'), 'complaintHear', { place: 3, apart: true, text: '三' }]]);
    expect((await read(server, who('desk'), heard, GROUP)).group.complainants.map(({ heardAt, apart }: { heardAt: string | null; apart: boolean }) => [heardAt !== null, apart])).toEqual([[true, false], [false, false], [true, true]]);
    expect(await command(server, who('desk'), 'complaintHear', heard, { place: 1, text: '再' })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'place'] });
    const up = await live(server, heard, [[who('manager'), 'complaintEscalate', { to: 'COMMUNITY_OFFICE', reason: '未决' }], [who('centre'), 'complaintEscalate', { to: 'COMPANY', reason: '仍未决' }]]);
    expect((await read(server, who('desk'), up, GROUP)).group.escalation).toBe('COMPANY');
    expect(await command(server, who('centre'), 'complaintEscalate', up, { to: 'COMPANY', reason: '再' })).toMatchObject({ __typename: 'InvalidInputError' });
  });

  test('a home of nowhere and one of another tenant are refused alike, by their place in the list, and nobody is written', async () => {
    const at = await fresh();
    for (const unitId of [theirs[0], unknownId('Unit', units[0]!), at.id, 'x']) {
      expect([unitId, await command(server, who('desk'), 'complaintRegisterComplainants', at, { complainants: [{ name: '甲', unitId: units[0] }, { name: '乙', unitId }] })]).toEqual([unitId, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'complainants', '1', 'unitId'] })]);
    }
    expect(await read(server, who('desk'), at, 'version group { size }')).toEqual({ version: at.version, group: null });
  });

  test('at least one, at most five hundred, each with a name', async () => {
    const at = await fresh();
    const many = (count: number): Record<string, unknown> => ({ complainants: Array.from({ length: count }, (_, index) => ({ name: `户 ${index}` })) });
    expect(await command(server, who('desk'), 'complaintRegisterComplainants', at, many(0))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'complainants'] });
    expect(await command(server, who('desk'), 'complaintRegisterComplainants', at, many(501))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'complainants'] });
    expect(await command(server, who('desk'), 'complaintRegisterComplainants', at, { complainants: [{ name: '甲' }, { name: ' ' }] })).toMatchObject({ path: ['input', 'complainants', '1', 'name'] });
    expect((await read(server, who('desk'), await live(server, at, [[who('desk'), 'complaintRegisterComplainants', many(500)]]), 'groupSize')).groupSize).toBe(500);
  });
});

describe('several departments (CMP-19, CMP-22)', () => {
  const PARTS = 'status department { id } parts { department { id } handedBackAt handedBackBy { id } } missingForClosing doers { id }';
  const dispatch = (supporting: readonly string[]): Step => [who('supervisor'), 'complaintDispatch', { departmentId: place('ENGINEERING'), supportingDepartmentIds: supporting }];

  test('the lead hands back only when both parts are', async () => {
    const at = await live(server, await fresh(), [dispatch([place('SECURITY'), place('ENVIRONMENT')]), [who('manager'), 'complaintAccept']]);
    expect((await read(server, who('desk'), at, PARTS)).parts).toEqual(['SECURITY', 'ENVIRONMENT'].map((kind) => ({ department: { id: place(kind) }, handedBackAt: null, handedBackBy: null })));
    expect(await command(server, who('manager'), 'complaintComplete', at, { text: '好' })).toMatchObject({ __typename: 'EvidenceMissingError', code: 'EVIDENCE_MISSING' });
    const one = await live(server, at, [[who('gardeners'), 'complaintHandBackPart', { text: '已清理' }]]);
    expect(await command(server, who('gardeners'), 'complaintHandBackPart', one, { text: '再' })).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await command(server, who('manager'), 'complaintComplete', one, { text: '好' })).toMatchObject({ __typename: 'EvidenceMissingError' });
    const both = await live(server, one, [[who('guards'), 'complaintHandBackPart', { text: '已疏导' }], [who('manager'), 'complaintComplete', { text: '好' }]]);
    const done = await read(server, who('desk'), both, PARTS);
    expect([done.status, done.parts.map(({ handedBackBy }: { handedBackBy: { id: string } }) => handedBackBy.id)]).toEqual(['HANDLED', [who('guards').staffId, who('gardeners').staffId]]);
    expect(done.doers.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([who('guards').staffId, who('gardeners').staffId]));
  });

  test('a department of nowhere, of another tenant, or of another type is not found, among the supporting ones too', async () => {
    const at = await fresh();
    for (const id of [other.departments['SECURITY']!, unknownId('Department', place('SECURITY')), at.id, '']) {
      expect([id, await command(server, ...call(dispatch([place('SECURITY'), id]), at))]).toEqual([id, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'supportingDepartmentIds', '1'] })]);
      const sent = await live(server, await fresh(), [dispatch([])]);
      expect([id, await command(server, who('manager'), 'complaintTransfer', sent, { departmentId: id, reason: 'x' })]).toEqual([id, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'departmentId'] })]);
    }
    // Who leads carries out no part, and nobody two.
    const sent = await live(server, at, [dispatch([place('SECURITY'), place('ENGINEERING'), place('SECURITY')])]);
    expect((await read(server, who('desk'), sent, PARTS)).parts.map(({ department }: { department: { id: string } }) => department.id)).toEqual([place('SECURITY')]);
  });

  test('somebody of another department, of nowhere, of another tenant or dismissed is assigned nothing, not when it is accepted either', async () => {
    const sent = await live(server, await fresh(), [dispatch([])]);
    expect(await command(server, who('manager'), 'complaintAccept', sent, { assigneeId: who('guards').staffId })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'assigneeId'] });
    const at = await live(server, sent, [[who('manager'), 'complaintAccept']]);
    const made = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on StaffAppointPayload { staff { id } } } }', { input: { communityId: org.communityId, departmentId: place('ENGINEERING'), name: '走了', login: `gone-${org.code.toLowerCase()}`, password: 'long-enough-1', roles: ['RESPONSIBLE_STAFF'], idempotencyKey: 'gone' } }, { token: org.admin.token });
    const gone = payload(made, 'staffAppoint').staff.id as string;
    await server.request('mutation ($input: StaffDismissInput!) { staffDismiss(input: $input) { __typename } }', { input: { staffId: gone, reason: '离职' } }, { token: org.admin.token });
    for (const name of ['guards', 'desk'] as const) expect([name, await command(server, who('manager'), 'complaintAssign', at, { assigneeId: who(name).staffId })]).toEqual([name, expect.objectContaining({ __typename: 'InvalidInputError', path: ['input', 'assigneeId'] })]);
    for (const assigneeId of [other.people.engineer.staffId, unknownId('Staff', gone), gone, at.id]) expect([assigneeId, await command(server, who('manager'), 'complaintAssign', at, { assigneeId })]).toEqual([assigneeId, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'assigneeId'] })]);
  });

  test('returned, it is dispatched anew, without the old parts; transferred to a supporting department, that one leads', async () => {
    const returned = await live(server, await fresh(), [dispatch([place('SECURITY')]), [who('manager'), 'complaintReturn', { reason: '不归' }]]);
    expect(await read(server, who('desk'), returned, 'status department { id } parts { handedBackAt } limitAt dispatchedAt')).toEqual({ status: 'REGISTERED', department: null, parts: [], limitAt: null, dispatchedAt: null });
    expect((await live(server, returned, [dispatch([])])).status).toBe('DISPATCHED');
    const moved = await live(server, await fresh(), [dispatch([place('SECURITY'), place('ENVIRONMENT')]), [who('manager'), 'complaintTransfer', { departmentId: place('SECURITY'), reason: '主责在护卫' }]]);
    expect(await read(server, who('desk'), moved, 'department { id } parts { department { id } }')).toEqual({ department: { id: place('SECURITY') }, parts: [{ department: { id: place('ENVIRONMENT') } }] });
    expect(await command(server, who('manager'), 'complaintAccept', moved)).toMatchObject({ __typename: 'NotAllowedError' });
    expect((await live(server, moved, [[who('guards'), 'complaintAccept']])).status).toBe('HANDLING');
    expect(await command(server, who('guards'), 'complaintTransfer', moved, { departmentId: place('SECURITY'), reason: 'x' })).toMatchObject({ __typename: 'StaleVersionError' });
  });
});

const call = ([person, mutation, input]: Step, at: Open) => [person, mutation, at, input] as const;

test('a repair: dispatched, on the spot, repaired, accepted with its Five Ones, called back, closed (REP-1, REP-2, REP-5)', async () => {
  const at = await live(server, await fresh({ kind: 'REPAIR', repairSize: 'SMALL' }), [
    [who('supervisor'), 'complaintDispatch', { departmentId: place('ENGINEERING') }], [who('manager'), 'complaintAccept', { assigneeId: who('engineer').staffId }], [who('engineer'), 'complaintRecordArrival', { text: '到场' }],
    [who('engineer'), 'complaintComplete', { text: '换阀' }],
  ]);
  expect([await rulesOf(at, 'MET'), await rulesOf(at, 'RUNNING')]).toEqual([expect.arrayContaining(['REP-1']), expect.arrayContaining(['REP-2'])]);
  expect(await command(server, who('engineer'), 'complaintRecordArrival', at)).toMatchObject({ __typename: 'IllegalTransitionError' });
  const accepted = await live(server, at, [[who('engineer'), 'complaintAcceptRepair', { acceptedBy: '业主', fiveOnes: ['TOOL_BOX', 'SLIPPERS', 'BRUSH', 'CLOTH', 'SMILE'] }]]);
  expect(await rulesOf(accepted, 'MET')).toContain('REP-2');
  expect(await command(server, who('engineer'), 'complaintAcceptRepair', accepted, { acceptedBy: '业主' })).toMatchObject({ __typename: 'InvalidInputError' });
  const closed = await live(server, accepted, [[who('supervisor'), 'complaintCallBack', { way: 'PHONE', answer: 'SATISFIED' }], [who('supervisor'), 'complaintClose', {}]]);
  expect(await read(server, who('desk'), closed, 'status outcome arrivedAt fiveOnes')).toEqual({ status: 'CLOSED', outcome: 'SATISFIED', arrivedAt: expect.any(String), fiveOnes: ['TOOL_BOX', 'SLIPPERS', 'BRUSH', 'CLOTH', 'SMILE'] });
  expect(await command(server, who('desk'), 'complaintUrge', closed, { text: 'x' })).toMatchObject({ __typename: 'IllegalTransitionError' });
});

describe('complaints that repeat one another 二次投诉 (CMP-16)', () => {
  test('linked by number, counted on the earlier one, and listed', async () => {
    const [first, second, third] = [await fresh(), await fresh(), await fresh()];
    await live(server, second, [[who('desk'), 'complaintLink', { previousComplaintNumber: ` ${first.number.toLowerCase()} ` }]]);
    await live(server, third, [[who('supervisor'), 'complaintLink', { previousComplaintNumber: first.number, notice: '公告 1' }]]);
    expect(await read(server, who('desk'), first, 'repeatCount previousComplaint { id }')).toEqual({ repeatCount: 2, previousComplaint: null });
    expect(await read(server, who('desk'), third, 'repeatCount previousComplaint { number repeatCount } sharedNotice { reference }')).toEqual({ repeatCount: 0, previousComplaint: { number: first.number, repeatCount: 2 }, sharedNotice: { reference: '公告 1' } });
    const fourth = await fresh({ previousComplaintNumber: second.number });
    const listed = async (repeated: boolean): Promise<readonly string[]> => (await server.request('query ($c: ID!, $repeated: Boolean) { complaints(communityId: $c, filter: { repeated: $repeated }, first: 100) { totalCount nodes { number } } }', { c: org.communityId, repeated }, { token: who('desk').token })).data.complaints.nodes.map(({ number }: { number: string }) => number);
    expect([...(await listed(true))].sort()).toEqual([second, third, fourth].map(({ number }) => number).sort());
    expect(await listed(false)).toEqual(expect.arrayContaining([first.number]));
    expect(await listed(false)).not.toContain(second.number);
  });

  test('itself, a number of nothing, of another community in sight or of another tenant: not so', async () => {
    const at = await fresh();
    const opened = payload(await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on CommunityOpenPayload { community { id } } } }', { input: { name: '二期', code: `${org.code.slice(0, 5)}Z`, idempotencyKey: '二期' } }, { token: org.admin.token }), 'communityOpen').community.id as string;
    const offices = (await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token })).data.communities.nodes as { id: string; level: string }[];
    const login = `both-${org.code.toLowerCase()}`;
    payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: offices.find(({ level }) => level === 'HEADQUARTERS')!.id, name: '两处', login, password: PASSWORD, roles: ['CUSTOMER_SUPERVISOR'], idempotencyKey: login } }, { token: org.admin.token }), 'staffAppoint');
    const both = await signIn(server, login);
    const beside = await register(server, { ...org, communityId: opened }, both);
    expect((await server.request('query ($number: String!) { complaintByNumber(number: $number) { id } }', { number: beside.number }, { token: both.token })).data.complaintByNumber).toEqual({ id: beside.id });
    for (const number of [`${org.code}-2026-99999`, beside.number, (await register(server, other, other.people.desk)).number, '\u0000', '编号']) expect([number, await command(server, both, 'complaintLink', at, { previousComplaintNumber: number })]).toEqual([number, expect.objectContaining({ __typename: 'NotFoundError', path: ['input', 'previousComplaintNumber'] })]);
    expect(await command(server, who('desk'), 'complaintLink', at, { previousComplaintNumber: at.number })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'previousComplaintNumber'] });
  });
});

test('the register holds all of it as its entries say', async () => {
  expect(await findings(server, org)).toEqual([]);
});
