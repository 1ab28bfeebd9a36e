// The course of a unified statement 统一口径 (STM-1, STM-2) over HTTP with the test clock: by roles, with its incident, wide ones, sight.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { INCIDENT_CAST } from './incident-cast.ts';
import { ANSWER, on, REPLY, somewhere, statementKit, supersede, used, words, type StatementOrganisation } from './statement-kit.ts';
import { command, foundOrganisation, localId, register, startTestServer, type Person, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { entryCount, key, SPOILT, type Thing } from './work-kit.ts';

let server: TestServer;
let org: StatementOrganisation;
let other: StatementOrganisation;
let incidents: ReturnType<typeof statementKit>['incidents'];
let statements: ReturnType<typeof statementKit>['statements'];
let of: ReturnType<typeof statementKit>;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());
const iso = (local: string): string => new Date(`${local}+08:00`).toISOString();

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('2026-11-02T20:00:00');
  org = await foundOrganisation(server, INCIDENT_CAST, { name: '平台公司', code: 'REG1' });
  other = await foundOrganisation(server, INCIDENT_CAST);
  of = statementKit(server, org);
  ({ incidents, statements } = of);
});
afterAll(() => server.close());

describe('the course by roles (STM-1, STM-2)', () => {
  test('STM-2: drafted from the answer, advised on, fixed and filed; everybody concerned is told', async () => {
    await at('2026-11-02T20:00:00');
    const place = somewhere();
    const raised = await of.raise();
    const input = { incidentId: raised.id, ...words(place), idempotencyKey: key() };
    expect(await statements.say(org.people.supervisor, 'statementDraft', input)).toMatchObject({ __typename: 'WrongStateError' });
    const incident = await incidents.must(org.people.security, 'incidentAnswer', { incidentId: raised.id, ...on(raised), ...ANSWER });
    for (const person of [org.people.desk, org.people.spokesman, org.people.centre, org.people.committee]) expect(await statements.say(person, 'statementDraft', input)).toMatchObject({ __typename: 'NotAllowedError' });
    const draft = await statements.must(org.people.supervisor, 'statementDraft', input);
    expect(draft).toMatchObject({ status: 'DRAFTED', edition: 1, drill: false, number: expect.stringMatching(/-S2026-\d{5}$/), communities: [{ id: org.communityId }], incident: { id: incident.id }, draftedBy: { id: org.people.supervisor.staffId }, matter: { content: 'FACILITY', keywords: [], places: [place] } });
    expect((await statements.must(org.people.supervisor, 'statementDraft', input)).id).toBe(draft.id);
    expect(await statements.say(org.people.supervisor, 'statementDraft', { ...input, idempotencyKey: key() })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'incidentId'] });
    expect(draft.asked.map(({ department, advice, deadline }: Thing) => [department.kind, advice, deadline.state])).toEqual([['ENGINEERING', null, 'RUNNING'], ['SECURITY', null, 'RUNNING']]);
    expect(draft.deadlines.map(({ rule, dueAt, owner }: Thing) => [rule, dueAt, owner.role])).toEqual(Array.from({ length: 2 }, () => ['STM-2', iso('2026-11-02T21:00:00'), 'COMPLAINT_DESK_SUPERVISOR']));
    for (const person of [org.people.manager, org.people.security]) {
      expect(await of.inbox(person)).toContainEqual({ kind: 'STATEMENT_SENT', rule: 'STM-2', number: draft.number, dueAt: iso('2026-11-02T21:00:00'), drill: false, subject: { __typename: 'Statement' }, deadline: { rule: 'STM-2', state: 'RUNNING' } });
    }
    expect(await of.shown(org.people.desk, place)).toEqual([]);
    await at('2026-11-02T20:20:00');
    expect(await statements.say(org.people.desk, 'statementAdvise', { statementId: draft.id, text: '好' })).toMatchObject({ __typename: 'NotAllowedError' });
    const [advised, passed] = await Promise.all([statements.must(org.people.manager, 'statementAdvise', { statementId: draft.id, text: '写明恢复时间' }), statements.must(org.people.security, 'statementAdvise', { statementId: draft.id, pass: true })]);
    const consulted = advised.version > passed.version ? advised : passed;
    expect([consulted.status, consulted.asked.map(({ advice, deadline }: Thing) => [advice.text, advice.pass, advice.by.id, deadline.state])]).toEqual(['CONSULTED', [['写明恢复时间', false, org.people.manager.staffId, 'MET'], [null, true, org.people.security.staffId, 'MET']]]);
    const revised = await statements.must(org.people.spokesman, 'statementRevise', { statementId: draft.id, ...on(consulted), handling: '今晚十一点恢复供水' });
    expect(revised).toMatchObject({ handling: '今晚十一点恢复供水', explanation: '市政管网爆裂' });
    expect(revised.asked.map(({ advice }: Thing) => advice.outdated)).toEqual([true, true]);
    for (const person of [org.people.supervisor, org.people.centre, org.people.manager]) expect(await statements.say(person, 'statementFix', { statementId: draft.id, ...on(revised) })).toMatchObject({ __typename: 'NotAllowedError' });
    const fix = await statements.must(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(revised) });
    expect(fix).toMatchObject({ status: 'FIXED', fixing: { at: iso('2026-11-02T20:20:00'), by: { id: org.people.spokesman.staffId }, filedTo: [{ id: org.people.centre.staffId }], withoutAdvice: [], reason: null } });
    expect(await of.incidentOf(fix)).toMatchObject({ status: 'STATED', statement: { version: 1, endedAt: null } });
    for (const person of [org.people.centre, org.people.desk, org.people.supervisor, org.people.manager]) expect(await of.inbox(person)).toContainEqual(expect.objectContaining({ kind: 'STATEMENT_FIXED', number: incident.number, dueAt: null, subject: { __typename: 'Incident' } }));
    expect(await of.shown(org.people.desk, `在${place}`)).toEqual([{ statementId: fix.id, incidentId: incident.id, number: incident.number, version: 1, wording: fix.wording, explanation: fix.explanation, handling: '今晚十一点恢复供水' }]);
  });

  test('STM-2: a fire does not wait: fixed without advice with a reason, and advice is owed no more', async () => {
    const draft = await of.drafted(somewhere());
    expect(await statements.say(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(draft) })).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'withoutAdviceReason'] });
    const fix = await statements.must(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(draft), withoutAdviceReason: '记者在场' });
    expect([fix.status, fix.fixing.withoutAdvice.map(({ kind }: Thing) => kind), fix.fixing.reason, fix.deadlines.map(({ state }: Thing) => state)]).toEqual(['FIXED', ['ENGINEERING', 'SECURITY'], '记者在场', ['CANCELLED', 'CANCELLED']]);
    expect(await statements.say(org.people.manager, 'statementAdvise', { statementId: draft.id, text: '晚了' })).toMatchObject({ __typename: 'WrongStateError' });
    expect(await statements.say(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(fix) })).toMatchObject({ __typename: 'WrongStateError' });
  });

  test('INC-6: fixing it completes an incident that is under control', async () => {
    const draft = await of.drafted(somewhere());
    const incident = await of.incidentOf(draft);
    await incidents.must(org.people.security, 'incidentMarkUnderControl', { incidentId: incident.id, ...on(incident), text: '已恢复' });
    expect((await of.incidentOf(draft)).completedAt).toBeNull();
    await statements.must(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(draft), withoutAdviceReason: '已恢复' });
    expect((await of.incidentOf(draft)).status).toBe('COMPLETED');
  });

  test('texts that no rule takes are refused by their field, and nothing is written', async () => {
    const incident = await of.answered();
    const before = await entryCount(server, org);
    for (const field of ['explanation', 'handling', 'wording']) for (const [text] of SPOILT) {
      expect(await statements.say(org.people.supervisor, 'statementDraft', { incidentId: incident.id, ...words('x'), [field]: text, idempotencyKey: key() })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', field] });
    }
    const matter = async (more: Record<string, unknown>): Promise<Thing> => statements.say(org.people.supervisor, 'statementDraft', { incidentId: incident.id, ...words('x'), matter: more, idempotencyKey: key() });
    expect(await matter({})).toMatchObject({ path: ['input', 'matter', 'keywords'] });
    expect(await matter({ places: ['x'.repeat(41)] })).toMatchObject({ path: ['input', 'matter', 'places', '0'] });
    expect(await matter({ keywords: Array.from({ length: 11 }, (_, n) => `词${n}`) })).toMatchObject({ path: ['input', 'matter', 'keywords'] });
    expect(await entryCount(server, org)).toBe(before);
  });

  test('two drafts at once: one stands', async () => {
    const incident = await of.answered();
    const both = await Promise.all([1, 2].map(() => statements.say(org.people.supervisor, 'statementDraft', { incidentId: incident.id, ...words(somewhere()), idempotencyKey: key() })));
    expect(both.filter(({ __typename }) => __typename === 'StatementDraftPayload')).toHaveLength(1);
    expect(['TakenError', 'InvalidInputError']).toContain(both.find(({ __typename }) => __typename !== 'StatementDraftPayload')!.__typename);
  });
});

describe('with its incident (STM-3), drills (INC-10), wide ones (STM-1)', () => {
  test('it ends in the transaction that closes the incident, or stands it down; a draft too', async () => {
    const place = somewhere();
    const statement = await of.fixed(place);
    const controlled = await incidents.must(org.people.security, 'incidentMarkUnderControl', { incidentId: statement.incident.id, ...on(await of.incidentOf(statement)), text: '已恢复' });
    const summed = await incidents.must(org.people.security, 'incidentSubmitSummary', { incidentId: controlled.id, ...on(controlled), cause: '老化', course: '抢修', lessons: '巡查' });
    expect(await of.shown(org.people.desk, place)).toHaveLength(1);
    const [one, two] = await Promise.all([1, 2].map(() => incidents.say(org.people.centre, 'incidentAcceptSummary', { incidentId: summed.id, ...on(summed) })));
    expect([one!.__typename, two!.__typename].sort()).toEqual(['IncidentAcceptSummaryPayload', 'StaleVersionError']);
    expect(await statements.read(org.people.desk, statement.id)).toMatchObject({ status: 'ENDED', ending: { cause: 'INCIDENT', reason: null } });
    expect(await of.shown(org.people.desk, place)).toEqual([]);
    const draft = await of.drafted(somewhere());
    await incidents.must(org.people.centre, 'incidentStandDown', { incidentId: draft.incident.id, ...on(await of.incidentOf(draft)), reason: '误报' });
    const ended = await statements.read(org.people.desk, draft.id);
    expect([ended.status, ended.deadlines.map(({ state }: Thing) => state)]).toEqual(['ENDED', ['CANCELLED', 'CANCELLED']]);
    expect(await statements.say(org.people.supervisor, 'statementDraft', { incidentId: draft.incident.id, ...words('x'), idempotencyKey: key() })).toMatchObject({ __typename: 'WrongStateError' });
  });

  test('INC-10: that of a drill is fixed in the same way and reaches no window', async () => {
    const place = somewhere();
    const statement = await of.fixed(place, { drill: true });
    expect(statement).toMatchObject({ status: 'FIXED', drill: true });
    expect((await of.incidentOf(statement)).statement).toMatchObject({ version: 1, endedAt: null });
    expect(await of.inbox(org.people.centre)).toContainEqual(expect.objectContaining({ kind: 'STATEMENT_FIXED', drill: true, number: (await of.incidentOf(statement)).number }));
    expect(await of.shown(org.people.desk, place)).toEqual([]);
    const complaint = await register(server, org, org.people.desk, { title: '没有水', location: place });
    expect(await of.shown(org.people.desk, '', { complaint: complaint.id })).toEqual([]);
    expect(used(await of.reply(org.people.desk, complaint))).toEqual({});
  });

  test('STM-1: that of a wide incident lies in the office, holds for each community below, and each register carries its words', async () => {
    const place = somewhere();
    const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token });
    const region = data.communities.nodes.find(({ level }: Thing) => level === 'REGION').id as string;
    const [duty, leader, spokesman] = await Promise.all((['COMPANY_DUTY_PERSON', 'COMPANY_LEADER', 'STATEMENT_OFFICE'] as const).map((role) => of.appoint(region, [role])));
    const raised = await incidents.must(duty!, 'incidentRaise', { communityId: region, kind: 'WIDE_AREA', place: '各项目', title: '营销政策', communityIds: [org.communityId], idempotencyKey: key() });
    const wide = await incidents.must(duty!, 'incidentAnswer', { incidentId: raised.id, ...on(raised), ...ANSWER });
    const [child] = (await server.request('query ($id: ID!) { incident(id: $id) { children { id number } } }', { id: wide.id }, { token: duty!.token })).data.incident.children;
    // The wide one speaks for those below it.
    const below = await incidents.must(org.people.security, 'incidentLog', { incidentId: child.id, text: '收到' }).catch(() => null) ?? (await incidents.read(org.people.desk, child.id));
    expect(await statements.say(org.people.supervisor, 'statementDraft', { incidentId: below.id, ...words(place), idempotencyKey: key() })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'incidentId'] });
    const draft = await statements.must(duty!, 'statementDraft', { incidentId: wide.id, ...words(place), idempotencyKey: key() });
    expect(draft).toMatchObject({ status: 'CONSULTED', asked: [], communities: [{ id: org.communityId }], number: expect.stringMatching(/^REG1.*-S2026-00001$/) });
    // The statement office of a community does not speak for the company.
    expect(await statements.say(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(draft) })).toMatchObject({ code: 'NOT_FOUND' });
    const fix = await statements.must(spokesman!, 'statementFix', { statementId: draft.id, ...on(draft) });
    expect(fix.fixing.filedTo).toEqual([{ id: leader!.staffId }]);
    expect(await of.shown(org.people.desk, place)).toMatchObject([{ statementId: fix.id, incidentId: child.id, number: child.number, version: 1 }]);
    expect((await incidents.read(org.people.desk, child.id)).entries.nodes.map(({ type }: Thing) => type)).toContain('IncidentStated');
    expect(await of.inbox(org.people.desk)).toContainEqual(expect.objectContaining({ kind: 'STATEMENT_FIXED', number: child.number }));
    const complaint = await register(server, org, org.people.desk, { title: '没有水', location: place });
    const next = await statements.must(spokesman!, 'statementSupersede', supersede(fix, { wording: '新的说法' }));
    expect(await of.reply(org.people.desk, complaint, { statementId: fix.id })).toMatchObject({ __typename: 'StatementRequiredError', statementId: next.id, wording: '新的说法' });
    expect(used(await of.reply(org.people.desk, complaint, { statementId: next.id }))).toEqual({ statementId: localId(next.id), statementVersion: 2 });
    await incidents.must(leader!, 'incidentStandDown', { incidentId: wide.id, ...on(await incidents.read(leader!, wide.id)), reason: '撤销' });
    expect(await of.shown(org.people.desk, place)).toEqual([]);
    expect((await incidents.read(org.people.desk, child.id)).statement.endedAt).not.toBeNull();
    expect(await statements.read(spokesman!, next.id)).toMatchObject({ status: 'ENDED' });
  });
});

describe('sight', () => {
  test('another organisation sees nothing of it, and can do nothing to it; the owners’ committee reads no draft', async () => {
    const place = somewhere();
    const statement = await of.fixed(place);
    const ask = (person: Person) => server.request('query ($id: ID!, $c: ID!) { statement(id: $id) { id } node(id: $id) { id } statements(communityId: $c) { totalCount } statementsForWindow(communityId: $c, text: "停水", place: "南门") { statementId } }', { id: statement.id, c: org.communityId }, { token: person.token });
    const nothing = { statement: null, node: null, statements: { totalCount: 0 }, statementsForWindow: [] };
    expect((await ask(other.people.spokesman)).data).toEqual(nothing);
    expect((await ask(org.people.committee)).data).toEqual(nothing);
    expect(await of.shown(other.people.desk, place)).toEqual([]);
    expect(await of.shown(org.people.committee, place)).toEqual([]);
    for (const [mutation, input] of [['statementFix', {}], ['statementSupersede', { reason: '无' }], ['statementEnd', { reason: '无' }], ['statementRevise', { wording: '无' }], ['statementAdvise', { pass: true }]] as const) {
      expect(await statements.say(other.people.spokesman, mutation, { statementId: statement.id, ...on(statement), ...input })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'statementId'] });
    }
    expect(await statements.say(other.people.supervisor, 'statementDraft', { incidentId: statement.incident.id, ...words(place), idempotencyKey: key() })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'incidentId'] });
    const complaint = await register(server, other, other.people.desk, { title: '没有水', location: place });
    expect((await command(server, other.people.desk, 'complaintReply', complaint, { ...REPLY, statementId: statement.id })).__typename).toBe('NotFoundError');
    expect((await command(server, other.people.desk, 'complaintReply', complaint, REPLY)).__typename).toBe('ComplaintReplyPayload');
  });

  test('lists: by incident and status, open ones by what is due first, drills apart', async () => {
    const list = async (filter: Record<string, unknown>): Promise<Thing> => (await server.request('query ($c: ID!, $filter: StatementFilter) { statements(communityId: $c, filter: $filter, first: 100) { totalCount nodes { id status drill incident { id } } } }', { c: org.communityId, filter }, { token: org.people.desk.token })).data.statements;
    const first = await of.fixed(somewhere());
    const second = await statements.must(org.people.spokesman, 'statementSupersede', supersede(first));
    expect((await list({ incidentId: first.incident.id })).nodes.map(({ id }: Thing) => id).sort()).toEqual([first.id, second.id].sort());
    expect((await list({ incidentId: first.incident.id, open: true })).nodes.map(({ id }: Thing) => id)).toEqual([second.id]);
    expect((await list({ status: ['ENDED'] })).nodes.every(({ status }: Thing) => status === 'ENDED')).toBe(true);
    const drills = await list({ drill: true });
    expect([drills.totalCount > 0, drills.nodes.every(({ drill }: Thing) => drill)]).toEqual([true, true]);
    expect((await list({ incidentId: other.communityId })).totalCount).toBe(0);
  });

  test('the statements of sixty complaints are read at once', async () => {
    const place = somewhere();
    const statement = await of.fixed(place);
    const complaint = await register(server, org, org.people.desk, { title: '没有水', location: place });
    const { data } = await server.request('query ($c: ID!) { complaints(communityId: $c, first: 60) { nodes { id statements { statementId } } } }', { c: org.communityId }, { token: org.people.desk.token });
    expect(data.complaints.nodes.find(({ id }: Thing) => id === complaint.id).statements).toEqual([{ statementId: statement.id }]);
  });

  test('the fold of every statement is its row, and the register verifies', async () => {
    expect(await verified(server, org)).toEqual([]);
  });
});
