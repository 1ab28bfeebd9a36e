// The rules of section 2 as a caller meets them: a life for each judgement, what closing demands, who may, and what a
// complaint says may be done now, which is what happens when it is tried.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, command, foundOrganisation, payload, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

const CAST_HERE = { ...CAST, second: { roles: ['CUSTOMER_SUPERVISOR'], department: 'CUSTOMER_SERVICE' } } as const;
let server: TestServer;
let org: Organisation & { readonly people: Readonly<Record<keyof typeof CAST_HERE, Person>> };
let now = Date.parse('2026-03-02T02:00:00.000Z');
const setClock = (at: number): Promise<void> => server.setClock(new Date((now = at)).toISOString());
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await setClock(now);
  org = await foundOrganisation(server, CAST_HERE);
});
afterAll(() => server.close());

type Who = keyof typeof CAST_HERE;
type Step = readonly [Who, string, Record<string, unknown>];
interface Open { readonly id: string; readonly version: number; readonly status: string; readonly outcome?: string | null }
interface Facts { readonly status: string; readonly outcome: string | null; readonly missingForClosing: readonly string[]; readonly rounds: number; readonly deadlines: readonly { readonly rule: string; readonly state: string }[]; readonly allowedActions: readonly { readonly action: string; readonly variant: string | null; readonly allowed: boolean; readonly code: string | null; readonly reason: string | null }[] }
const facts = async (complaint: Open, who: Who = 'supervisor'): Promise<Facts> => (await server.request('query ($id: ID!) { complaint(id: $id) { status outcome missingForClosing rounds deadlines { rule state } allowedActions { action variant allowed code reason } } }', { id: complaint.id }, { token: org.people[who].token })).data.complaint;
const act = (complaint: Open, [who, mutation, input]: Step) => command(server, org.people[who], mutation, complaint, input);
async function live(complaint: Open, steps: readonly Step[]): Promise<Open> {
  let at = complaint;
  for (const one of steps) {
    const result = await act(at, one);
    if (result.complaint === undefined) throw new Error(`${one[0]} ${one[1]}: ${JSON.stringify(result)}`);
    at = result.complaint;
  }
  return at;
}
const fresh = (input: Record<string, unknown> = {}): Promise<Open> => register(server, org, org.people.desk, input);
const engineering = (): string => org.departments['ENGINEERING']!;

const dispatch = (): Step => ['supervisor', 'complaintDispatch', { departmentId: engineering() }];
const accept: Step = ['manager', 'complaintAccept', {}];
const tell: Step = ['desk', 'complaintTellResult', { way: 'PHONE', text: '已告知' }];
const reply = (...acts: string[]): Step => ['desk', 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好', acts }];
const settle = (...acts: string[]): Step => ['desk', 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好', acts, settles: true }];
const judge = (judgement: string, more: Record<string, unknown> = {}): Step => ['supervisor', 'complaintJudge', { judgement, ...more }];
const callBack = (answer: string, more: Record<string, unknown> = {}): Step => ['supervisor', 'complaintCallBack', { way: 'PHONE', answer, ...more }];
const close: Step = ['supervisor', 'complaintClose', {}];
const complete: Step = ['manager', 'complaintComplete', { text: '修好', cause: '老化', correctiveAction: '换', preventiveAction: '巡查' }];
const sumUp: Step = ['manager', 'complaintSumUp', { cause: '老化', lesson: '早换', adjustment: '每月巡查' }];
const recourse: Step = ['desk', 'complaintTellRecourse', { text: '可向区住建局反映' }];
const suggest: Step = ['desk', 'complaintSuggest', { text: '先用临时灯' }];
const acceptWork: Step = ['manager', 'complaintAcceptRepair', { acceptedBy: '业主', fiveOnes: ['SMILE'] }];
const plan = (): Step => ['manager', 'complaintSetPlan', { departmentId: engineering(), text: '改造', dueAt: new Date(now + 30 * 86_400_000).toISOString(), explainedToCustomer: true }];

const is = (mutation: string) => (step: Step): boolean => step[1] === mutation;
/** A life for each judgement; without any one of `evidence` it cannot be closed, and the error says which (CMP-6, CMP-15). */
const LIVES: readonly (readonly [name: string, steps: () => readonly Step[], outcome: string, evidence: Readonly<Record<string, (step: Step) => boolean>>])[] = [
  ['VALID', () => [judge('VALID'), dispatch(), accept, reply('APOLOGY'), complete, tell, callBack('SATISFIED'), sumUp, close], 'SATISFIED', { APOLOGY: is('complaintReply'), SUMMARY: is('complaintSumUp') }],
  ['TO_IMPROVE', () => [judge('TO_IMPROVE'), dispatch(), accept, reply('EXPLANATION'), plan(), suggest, ['manager', 'complaintComplete', { text: '说明' }], tell, callBack('UNDERSTOOD'), sumUp, close], 'UNDERSTOOD', { PLAN: is('complaintSetPlan'), SUGGESTION: is('complaintSuggest'), SUMMARY: is('complaintSumUp'), 'EXPLANATION,REPLY': is('complaintReply') }],
  ['INVALID', () => [judge('INVALID'), settle('EXPLANATION'), tell, callBack('UNDERSTOOD'), close], 'EXPLAINED', {}],
  ['COMMUNICATION, seeking help', () => [judge('COMMUNICATION', { communicationKind: 'SEEKING_HELP' }), settle('HELP'), callBack('SATISFIED'), close], 'HELPED', {}],
  ['COMMUNICATION, consulting', () => [judge('COMMUNICATION', { communicationKind: 'CONSULTING' }), settle('ANSWER'), callBack('SATISFIED'), close], 'REPLIED', {}],
  ['COMMUNICATION, venting', () => [judge('COMMUNICATION', { communicationKind: 'VENTING' }), settle('HEARD'), callBack('SATISFIED'), close], 'REPLIED', {}],
  ['NOT_OURS', () => [judge('NOT_OURS'), ['desk', 'complaintRefer', { channel: '供电局', reason: '市政' }], ['desk', 'complaintFollowUp', { text: '已受理' }], callBack('UNDERSTOOD'), close], 'REFERRED', { REFERRAL_FOLLOW_UP: is('complaintFollowUp') }],
];

describe('a life for each judgement (CMP-15)', () => {
  test.each(LIVES)('%s', async (_name, steps, outcome) => {
    const closed = await live(await fresh(), steps());
    expect([closed.status, closed.outcome]).toEqual(['CLOSED', outcome]);
    expect((await facts(closed)).deadlines.filter(({ rule, state }) => state === 'RUNNING' && rule !== 'CMP-15')).toEqual([]);
  });

  test('a repair needs no judgement', async () => {
    const closed = await live(await fresh({ kind: 'REPAIR' }), [dispatch(), accept, complete, acceptWork, tell, callBack('SATISFIED'), close]);
    expect([closed.status, closed.outcome]).toEqual(['CLOSED', 'SATISFIED']);
    const unaccepted = await live(await fresh({ kind: 'REPAIR' }), [dispatch(), accept, complete, tell, callBack('SATISFIED')]);
    expect([(await facts(unaccepted)).missingForClosing, (await act(unaccepted, close)).__typename]).toEqual([['ACCEPTANCE'], 'EvidenceMissingError']);
    expect(await act(await fresh({ kind: 'REPAIR' }), judge('VALID'))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'judgement'] });
  });

  test('the plan of TO_IMPROVE lives on after closing, and is done by its department', async () => {
    const closed = await live(await fresh(), LIVES[1]![1]());
    expect((await facts(closed)).deadlines.find(({ rule }) => rule === 'CMP-15')?.state).toBe('RUNNING');
    const done = await live(closed, [['manager', 'complaintCompletePlan', { text: '完工' }]]);
    expect([(await facts(done)).deadlines.find(({ rule }) => rule === 'CMP-15')?.state, done.status]).toEqual(['MET', 'CLOSED']);
  });

  test('what closing misses is told by the complaint and by the refusal alike', async () => {
    for (const [name, steps, , evidence] of LIVES) {
      for (const [missing, without] of Object.entries(evidence)) {
        const at = await live(await fresh(), steps().filter((step) => step[1] !== 'complaintClose' && !without(step)));
        expect([name, (await facts(at)).missingForClosing]).toEqual([name, missing.split(',')]);
        const { data } = await server.request('mutation ($input: ComplaintCloseInput!) { complaintClose(input: $input) { __typename ... on EvidenceMissingError { code path missing } } }', { input: { complaintId: at.id, expectedVersion: at.version } }, { token: org.people.supervisor.token });
        expect(data.complaintClose).toEqual({ __typename: 'EvidenceMissingError', code: 'EVIDENCE_MISSING', path: null, missing: missing.split(',') });
      }
    }
  });

  test('a VALID one is handed back only with cause, corrective and preventive action', async () => {
    const at = await live(await fresh(), [judge('VALID'), dispatch(), accept]);
    expect(await act(at, ['manager', 'complaintComplete', { text: '好', cause: '老化' }])).toMatchObject({ __typename: 'EvidenceMissingError' });
  });
});

describe('dissatisfied, unreachable, withdrawn', () => {
  test('VALID: handled again until satisfied, each round counted, its deadlines started again', async () => {
    const at = await live(await fresh(), [judge('VALID'), dispatch(), accept, reply('APOLOGY'), complete, callBack('DISSATISFIED')]);
    const first = await facts(at);
    expect([at.status, first.rounds, first.deadlines.filter(({ rule, state }) => ['CMP-12', 'CMP-22'].includes(rule) && state === 'RUNNING').length]).toEqual(['HANDLING', 2, 2]);
    expect((await live(at, [complete, callBack('SATISFIED'), sumUp, close])).outcome).toBe('SATISFIED');
  });

  test('another judgement: the supervisor says whether it is handled again', async () => {
    const at = await live(await fresh(), [judge('INVALID'), settle('EXPLANATION')]);
    expect(await act(at, callBack('DISSATISFIED'))).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'handleAgain'] });
    const done = await live(at, [callBack('DISSATISFIED', { handleAgain: false })]);
    expect(done.status).toBe('CALLED_BACK');
    expect((await facts(done)).missingForClosing).toEqual(['RECOURSE']);
    expect((await live(done, [recourse, close])).outcome).toBe('EXPLAINED');
    const again = await live(await live(await fresh(), [judge('INVALID'), settle('EXPLANATION')]), [callBack('DISSATISFIED', { handleAgain: true })]);
    expect(again.status).toBe('REGISTERED');
  });

  test('judged VALID after a dissatisfied answer: not closed so', async () => {
    const at = await live(await fresh(), [judge('INVALID'), settle('EXPLANATION', 'APOLOGY'), callBack('DISSATISFIED', { handleAgain: false }), judge('VALID', { reason: '核实属实' })]);
    expect(await act(at, close)).toMatchObject({ __typename: 'CustomerNotSatisfiedError', code: 'CUSTOMER_NOT_SATISFIED' });
  });

  test('UNREACHABLE takes three tries on three days, and the supervisor', async () => {
    let at = await live(await fresh(), [judge('INVALID'), settle('EXPLANATION')]);
    const give: Step = ['supervisor', 'complaintClose', { outcome: 'UNREACHABLE', reason: '多次联系不上' }];
    const ask = async (): Promise<unknown> => (await server.request('mutation ($input: ComplaintCloseInput!) { complaintClose(input: $input) { __typename ... on TooFewAttemptsError { attempts days required } } }', { input: { complaintId: at.id, expectedVersion: at.version, outcome: 'UNREACHABLE', reason: '联系不上' } }, { token: org.people.supervisor.token })).data.complaintClose;
    at = await live(at, [callBack('NOT_REACHED'), callBack('NOT_REACHED'), callBack('NOT_REACHED')]);
    expect(await ask()).toEqual({ __typename: 'TooFewAttemptsError', attempts: 3, days: 1, required: 3 });
    await setClock(now + 86_400_000);
    at = await live(at, [callBack('NOT_REACHED')]);
    expect(await ask()).toEqual({ __typename: 'TooFewAttemptsError', attempts: 4, days: 2, required: 3 });
    await setClock(now + 86_400_000);
    at = await live(at, [callBack('NOT_REACHED'), give]);
    expect([at.status, at.outcome, (await facts(at)).deadlines.find(({ rule }) => rule === 'CMP-14b')?.state]).toEqual(['CLOSED', 'UNREACHABLE', 'MET']);
  });

  test.each(['WITHDRAWN', 'REGISTERED_IN_ERROR'])('%s closes from any open state, with a reason, by the supervisor', async (outcome) => {
    const until: readonly (readonly Step[])[] = [[], [dispatch()], [dispatch(), accept], [judge('VALID'), dispatch(), accept, complete], [judge('INVALID'), settle('EXPLANATION'), callBack('UNDERSTOOD')]];
    for (const steps of until) {
      const at = await live(await fresh(), steps);
      expect(await act(at, ['supervisor', 'complaintClose', { outcome }])).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
      expect(await act(at, ['desk', 'complaintClose', { outcome, reason: '客户要求' }])).toMatchObject({ __typename: 'NotAllowedError' });
      expect(await live(at, [['supervisor', 'complaintClose', { outcome, reason: '客户要求' }]])).toMatchObject({ status: 'CLOSED', outcome });
    }
  });
});

describe('doer and closer differ (CMP-15)', () => {
  test('who settled it may neither call back nor close; another supervisor may', async () => {
    const at = await live(await fresh(), [judge('INVALID'), ['supervisor', 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '好', acts: ['EXPLANATION'], settles: true }]]);
    expect(await act(at, callBack('UNDERSTOOD'))).toMatchObject({ __typename: 'DoerMayNotError', code: 'DOER_MAY_NOT' });
    expect(await act(at, ['second', 'complaintCallBack', { way: 'PHONE', answer: 'UNDERSTOOD', callerId: org.people.supervisor.staffId }])).toMatchObject({ __typename: 'DoerMayNotError' });
    const called = await live(at, [['second', 'complaintCallBack', { way: 'PHONE', answer: 'UNDERSTOOD' }]]);
    expect(await act(called, close)).toMatchObject({ __typename: 'DoerMayNotError' });
    expect((await live(called, [['second', 'complaintClose', {}]])).status).toBe('CLOSED');
  });

  test('a supervisor who accepted nothing may name who called', async () => {
    const at = await live(await fresh(), [judge('INVALID'), settle('EXPLANATION'), callBack('UNDERSTOOD', { callerId: '' }).length === 3 ? callBack('UNDERSTOOD', { callerId: org.people.centre.staffId }) : close]);
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { callBacks { by { id } } supervisor { id } } }', { id: at.id }, { token: org.people.desk.token });
    expect(data.complaint).toEqual({ callBacks: [{ by: { id: org.people.centre.staffId } }], supervisor: { id: org.people.supervisor.staffId } });
  });
});

describe('judging (CMP-3, CMP-4)', () => {
  test('the desk judges, the supervisor judges again with a reason, and what was said before stays', async () => {
    const at = await live(await fresh(), [['desk', 'complaintJudge', { judgement: 'COMMUNICATION', communicationKind: 'VENTING' }]]);
    expect(await act(at, ['desk', 'complaintJudge', { judgement: 'VALID', reason: '处理不当' }])).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await act(at, judge('VALID'))).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    const again = await live(at, [judge('VALID', { reason: '处理不当' })]);
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { judgement judgements { judgement communicationKind reason by { id } } } }', { id: again.id }, { token: org.people.desk.token });
    expect(data.complaint).toEqual({ judgement: 'VALID', judgements: [{ judgement: 'COMMUNICATION', communicationKind: 'VENTING', reason: null, by: { id: org.people.desk.staffId } }, { judgement: 'VALID', communicationKind: null, reason: '处理不当', by: { id: org.people.supervisor.staffId } }] });
  });

  test('no call-back without a judgement; referral and plan need theirs', async () => {
    const settled = await live(await fresh(), [settle()]);
    expect(await act(settled, callBack('SATISFIED'))).toMatchObject({ __typename: 'JudgementError', code: 'JUDGEMENT_REQUIRED' });
    const valid = await live(await fresh(), [judge('VALID')]);
    expect(await act(valid, ['desk', 'complaintRefer', { channel: 'x', reason: 'y' }])).toMatchObject({ __typename: 'JudgementError', code: 'JUDGEMENT_MISMATCH' });
    expect(await act(valid, ['desk', 'complaintSetPlan', { departmentId: engineering(), text: 'x', dueAt: new Date(now + 86_400_000).toISOString() }])).toMatchObject({ __typename: 'JudgementError', code: 'JUDGEMENT_MISMATCH' });
  });
});

describe('closed and opened again', () => {
  test('a closed one refuses every change but reopening; the centre manager may', async () => {
    const closed = await live(await fresh(), LIVES[0]![1]());
    for (const one of [judge('INVALID', { reason: 'x' }), dispatch(), accept, settle(), tell, callBack('SATISFIED'), close, complete, ['desk', 'complaintFollowUp', { text: 'x' }] as Step, recourse, suggest, acceptWork, ['manager', 'complaintReturn', { reason: 'x' }] as Step, ['desk', 'complaintUrge', { text: 'x' }] as Step]) expect([one[1], (await act(closed, one)).__typename]).toEqual([one[1], 'IllegalTransitionError']);
    expect(await act(closed, ['desk', 'complaintReopen', { reason: '又坏' }])).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await act(closed, ['centre', 'complaintReopen', { reason: ' ' }])).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    const open = await live(closed, [['centre', 'complaintReopen', { reason: '又坏' }]]);
    expect([open.status, open.outcome, (await facts(open)).rounds]).toEqual(['HANDLING', null, 2]);
    expect((await live(open, [complete, callBack('SATISFIED'), close])).outcome).toBe('SATISFIED');
  });
});

describe('back-entries 补录', () => {
  const REGISTER = 'mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename ... on UserError { code path } ... on BackEntryRequiredError { oldest } ... on WrongTimeError { now } ... on NotAllowedError { roles } ... on ComplaintRegisterPayload { complaint { id status outcome receivedAt registeredAt secondRepliedAt closedAt backEntryReason deadlines { rule } number } } } }';
  let count = 0;
  const send = (input: Record<string, unknown>, who: Who = 'desk') => server.request(REGISTER, { input: { communityId: org.communityId, channel: 'PHONE', content: 'FEES', title: '旧', idempotencyKey: `b${(count += 1)}`, ...input } }, { token: org.people[who].token }).then(({ data }) => data.complaintRegister);
  const at = (ms: number): string => new Date(now + ms).toISOString();
  const DAY = 86_400_000;

  test('24 hours old needs no mark, a millisecond more does, and the refusal says how old it may be', async () => {
    expect((await send({ receivedAt: at(-DAY) })).__typename).toBe('ComplaintRegisterPayload');
    expect(await send({ receivedAt: at(-DAY - 1) })).toEqual({ __typename: 'BackEntryRequiredError', code: 'BACK_ENTRY_REQUIRED', path: ['input', 'receivedAt'], oldest: at(-DAY) });
  });

  test('with a reason it keeps its real time, takes the current number, and starts no deadline of the past', async () => {
    const { complaint } = payload({ status: 200, data: { complaintRegister: await send({ receivedAt: at(-90 * DAY), backEntryReason: '旧台账' }) } }, 'complaintRegister');
    expect(complaint).toMatchObject({ status: 'REGISTERED', outcome: null, receivedAt: at(-90 * DAY), registeredAt: at(0), backEntryReason: '旧台账', deadlines: [] });
    expect(complaint.number).toMatch(/-2026-\d{5}$/);
  });

  test('with its reply it is closed as BACK_ENTERED in one go', async () => {
    const { complaint } = await send({ receivedAt: at(-90 * DAY), backEntryReason: '旧台账', backEntryReply: '已修', backEntryRepliedAt: at(-88 * DAY) });
    expect(complaint).toMatchObject({ status: 'CLOSED', outcome: 'BACK_ENTERED', secondRepliedAt: at(-88 * DAY), closedAt: at(0), deadlines: [] });
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { version entries { nodes { type } } } }', { id: complaint.id }, { token: org.people.desk.token });
    expect(data.complaint).toEqual({ version: 3, entries: { nodes: ['ComplaintRegistered', 'ComplaintReplied', 'ComplaintClosed'].map((type) => ({ type })) } });
  });

  test('has a right of its own, and its times must fit', async () => {
    expect(await send({ receivedAt: at(-90 * DAY), backEntryReason: '旧' }, 'engineer')).toMatchObject({ __typename: 'NotAllowedError', roles: expect.arrayContaining(['CUSTOMER_ASSISTANT', 'REGISTER_CUSTODIAN']) });
    expect((await send({ receivedAt: at(-90 * DAY), backEntryReason: '旧' }, 'custodian')).__typename).toBe('ComplaintRegisterPayload');
    expect(await send({ backEntryReason: '旧' })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'receivedAt'] });
    expect(await send({ receivedAt: at(-90 * DAY), backEntryReply: '已修' })).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'backEntryReason'] });
    expect(await send({ receivedAt: at(-90 * DAY), backEntryReason: '旧', backEntryReply: '已修', backEntryRepliedAt: at(-91 * DAY) })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'backEntryRepliedAt'] });
    expect(await send({ receivedAt: at(-90 * DAY), backEntryReason: '旧', backEntryReply: '已修', backEntryRepliedAt: at(DAY) })).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'backEntryRepliedAt'], now: at(0) });
    expect(await send({ receivedAt: '1999-12-31T00:00:00Z', backEntryReason: '旧' })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'receivedAt'] });
  });

  test('nothing is received in the future; a clock a few seconds ahead is taken as now', async () => {
    expect(await send({ receivedAt: at(5_001) })).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'receivedAt'], now: at(0) });
    expect((await send({ receivedAt: at(5_000) })).complaint.receivedAt).toBe(at(0));
  });
});

describe('severity and same-day handling (CMP-7, CMP-10)', () => {
  const severity = async (input: Record<string, unknown>): Promise<unknown> => (await server.request('query ($id: ID!) { complaint(id: $id) { severity deadlines { rule } } }', { id: (await fresh(input)).id }, { token: org.people.desk.token })).data.complaint;
  test.each([
    [{}, 'NORMAL', []], [{ severity: 'URGENT' }, 'URGENT', []], [{ severity: 'MAJOR' }, 'MAJOR', ['CMP-7']], [{ media: true }, 'MAJOR', ['CMP-7']], [{ legal: true }, 'MAJOR', ['CMP-7']], [{ image: true }, 'MAJOR', ['CMP-7']], [{ groupSize: 5 }, 'MAJOR', ['CMP-7']], [{ groupSize: 4 }, 'NORMAL', []],
    [{ dangerToLifeOrProperty: true }, 'MAJOR', ['CMP-10', 'CMP-7']], [{ media: true, severity: 'NORMAL' }, 'MAJOR', ['CMP-7']],
  ])('%j → %s with %j', async (input, expected, rules) => {
    const { severity: got, deadlines } = (await severity(input)) as { severity: string; deadlines: { rule: string }[] };
    expect([got, deadlines.map(({ rule }) => rule).filter((rule) => ['CMP-7', 'CMP-10'].includes(rule)).sort()]).toEqual([expected, [...rules].sort()]);
  });
  test.each(['essentialFacility', 'ongoingBreach'])('%s is handled the same day', async (flag) => {
    expect(((await severity({ [flag]: true })) as { deadlines: { rule: string }[] }).deadlines.map(({ rule }) => rule)).toContain('CMP-10');
  });
});

describe('what a complaint says may be done', () => {
  /** Sound fields for each action; what is refused is then refused for what the complaint is. */
  const FIELDS = (): Readonly<Record<string, Record<string, unknown>>> => ({
    complaintJudge: { judgement: 'INVALID', reason: 'x' }, complaintReply: { stage: 'FIRST', way: 'PHONE', text: 'x' }, complaintAgreeReplyTime: { replyAt: new Date(now + 3_600_000).toISOString(), reason: 'x' }, complaintTellLeader: { text: 'x' }, complaintDispatch: { departmentId: engineering() }, complaintAccept: {}, complaintRecordMeasures: { text: 'x' }, complaintFollowUp: { text: 'x' },
    complaintSetPlan: { departmentId: engineering(), text: 'x', dueAt: new Date(now + 86_400_000).toISOString() }, complaintCompletePlan: { text: 'x' }, complaintRefer: { channel: 'x', reason: 'x' }, complaintComplete: { text: 'x' }, complaintTellResult: { way: 'PHONE', text: 'x' }, complaintCallBack: { way: 'PHONE', answer: 'SATISFIED' }, complaintClose: {}, complaintReopen: { reason: 'x' }, complaintAttach: { attachmentIds: ['x'] },
    complaintReceive: {}, complaintPassOn: { text: 'x' }, complaintMarkMajor: { reason: 'x' }, complaintAcknowledge: {}, complaintAssign: { assigneeId: org.people.engineer.staffId }, complaintRecordArrival: {}, complaintUrge: { text: 'x' }, complaintReturn: { reason: 'x' },
    complaintTransfer: { departmentId: org.departments['SECURITY'], reason: 'x' }, complaintHandBackPart: { text: 'x' }, complaintRegisterComplainants: { complainants: [{ name: 'x' }] }, complaintHear: { place: 1, text: 'x' }, complaintEscalate: { to: 'COMMUNITY_OFFICE', reason: 'x' },
    complaintExplain: { way: 'REPLY', text: 'x' }, complaintSuggest: { text: 'x' }, complaintAddressOutsideParty: { party: 'DEVELOPER', name: 'x', promise: 'x', dueAt: new Date(now + 86_400_000).toISOString() }, complaintRecordOutsideDone: { text: 'x' }, complaintLink: { notice: 'x' },
    complaintAcceptRepair: { acceptedBy: 'x' }, complaintTellRecourse: { text: 'x' }, complaintSumUp: { cause: 'x', lesson: 'x', adjustment: 'x' },
  });

  const raiseFrom = async ({ id }: Open, who: Who): Promise<{ code?: string; message?: string }> => (await server.request('mutation ($input: IncidentRaiseInput!) { incidentRaise(input: $input) { ... on UserError { code message } } }', {
    input: { communityId: org.communityId, kind: 'MAJOR', place: 'x', complaintIds: [id], idempotencyKey: `${id} ${who}` },
  }, { token: org.people[who].token })).data.incidentRaise;

  test('is what happens: whatever it forbids, in any state, to anybody, is refused with that code and in those words', async () => {
    let tried = 0;
    for (const [, steps] of [LIVES[0]!, LIVES[6]!]) {
      let at = await fresh();
      for (const one of [...steps(), null]) {
        // What is refused changes nothing: everybody may try everything at once.
        await Promise.all((Object.keys(CAST_HERE) as Who[]).map(async (who) => {
          await Promise.all((await facts(at, who)).allowedActions.map(async ({ action, variant, allowed, code, reason }) => {
            expect([action, allowed, code === null, reason === null]).toEqual([action, allowed, allowed, allowed]);
            if (allowed) return;
            const result = action === 'incidentRaise' ? await raiseFrom(at, who) : await act(at, [who, action, { ...FIELDS()[action], ...(variant === null || variant === 'ORDINARY' ? {} : { outcome: variant, reason: 'x' }) }]);
            expect([at.status, who, action, variant, result.code, result.message]).toEqual([at.status, who, action, variant, code, reason]);
            tried += 1;
          }));
        }));
        if (one !== null) at = await live(at, [one]);
      }
    }
    expect(tried).toBeGreaterThan(1_000);
  });

  test('speaks the language of the caller', async () => {
    const at = await fresh();
    const ask = async (language: string): Promise<string> => (await server.request('query ($id: ID!) { complaint(id: $id) { allowedActions { action reason } } }', { id: at.id }, { token: org.people.engineer.token, headers: { 'accept-language': language } })).data.complaint.allowedActions.find(({ action }: { action: string }) => action === 'complaintClose').reason;
    expect([await ask('zh-CN'), await ask('en-GB,en;q=0.9'), await ask('fr')]).toEqual([expect.stringMatching(/客户主任/), expect.stringMatching(/customer supervisor/), expect.stringMatching(/客户主任/)]);
  });
});
