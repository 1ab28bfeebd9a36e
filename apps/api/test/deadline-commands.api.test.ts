// What people do to deadlines and what they are told of them, through the API: who may, what follows, what is refused.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deadlineOf } from './deadlines-sound.ts';
import { findings, foundOrganisation, live, localId, read, register, startTestServer, type Open, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
let other: Organisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true });
  await server.setClock('2026-10-09T01:00:00Z'); // Friday 09:00
  [org, other] = [await foundOrganisation(server), await foundOrganisation(server)];
});
afterAll(() => server.close());

const FIELDS = 'id rule basis state dueAt warnAt warnedAt escalationStep nextStepAt acknowledgedAt acknowledgedBy { id } pausedSince pausedUntil replacedBy { id } allowedActions { action allowed code }';
const say = async (who: Person, mutation: string, deadlineId: string, input: Record<string, unknown> = {}) => {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const { data, errors } = await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code message path } ... on ${name}Payload { deadline { ${FIELDS} } } } }`, { input: { deadlineId, ...input } }, { token: who.token });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data[mutation];
};
const deadlinesOf = async (open: Open, rule: string) => (await read(server, org.people.desk, open, `deadlines { ${FIELDS} }`)).deadlines.filter((one: { rule: string }) => one.rule === rule);
const may = (deadline: { allowedActions: { action: string; allowed: boolean }[] }): string[] => deadline.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action);
const inbox = async (who: Person, unread = false) => {
  const { data } = await server.request('query ($unread: Boolean) { viewer { unreadMessages } messages(filter: { unread: $unread }) { totalCount nodes { id kind number rule dueAt step deliverAt readAt deadline { state } subject { id } } } }', { unread }, { token: who.token });
  return { unread: data.viewer.unreadMessages as number, nodes: data.messages.nodes as { id: string; kind: string; number: string; rule: string; step: number | null; deliverAt: string; deadline: { state: string }; subject: { id: string } }[] };
};

describe('a late first reply', () => {
  let complaint: Open;
  let id: string;
  beforeAll(async () => {
    complaint = await register(server, org, org.people.desk);
    id = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-8');
  });

  test('nobody takes note of what is not missed', async () =>
    expect(await say(org.people.desk, 'deadlineAcknowledge', id)).toMatchObject({ __typename: 'WrongStateError', code: 'WRONG_STATE' }));

  test('shows what the clock did, and who may take it on', async () => {
    await server.setClock('2026-10-09T01:20:00Z');
    const [deadline] = await deadlinesOf(complaint, 'CMP-8');
    expect(deadline).toMatchObject({ basis: 'CMP-8', state: 'MISSED', warnedAt: '2026-10-09T01:20:00.000Z', escalationStep: 1, nextStepAt: '2026-10-09T01:30:00.001Z', acknowledgedAt: null });
    expect(may(deadline)).toEqual(['deadlineAcknowledge']);
    expect(await say(org.people.manager, 'deadlineAcknowledge', id)).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await say(org.people.committee, 'deadlineAcknowledge', id)).toMatchObject({ __typename: 'NotAllowedError' });
  });

  test('who owes it and their manager find it in their inbox, nobody else', async () => {
    const [desk, supervisor, manager] = [await inbox(org.people.desk), await inbox(org.people.supervisor), await inbox(org.people.manager)];
    // Warned and missed in one look: one message, the miss.
    expect(desk.nodes.map(({ kind, rule, number, step }) => ({ kind, rule, number, step }))).toEqual([{ kind: 'DEADLINE_MISSED', rule: 'CMP-8', number: complaint.number, step: null }]);
    expect(supervisor.nodes.map(({ kind, step }) => ({ kind, step }))).toEqual([{ kind: 'DEADLINE_ESCALATED', step: 1 }]);
    expect([desk.unread, desk.nodes[0]!.deadline.state, desk.nodes[0]!.subject.id, manager.nodes]).toEqual([1, 'MISSED', complaint.id, []]);
  });

  test('taken on by the supervisor it goes no further, and the clerk\'s form is still good', async () => {
    const { deadline } = await say(org.people.supervisor, 'deadlineAcknowledge', id);
    expect(deadline).toMatchObject({ acknowledgedAt: '2026-10-09T01:20:00.000Z', acknowledgedBy: { id: org.people.supervisor.staffId }, nextStepAt: null, state: 'MISSED' });
    await server.setClock('2026-10-09T02:00:00Z');
    expect((await inbox(org.people.centre)).nodes.filter(({ number }) => number === complaint.number)).toEqual([]);
    await live(server, complaint, [[org.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '抱歉' }]]);
    expect(await say(org.people.supervisor, 'deadlineAcknowledge', id)).toMatchObject({ __typename: 'WrongStateError' });
  });

  test('reading it is the reader\'s own affair', async () => {
    const mark = async (who: Person, input: Record<string, unknown>) => (await server.request('mutation ($input: MessagesMarkReadInput!) { messagesMarkRead(input: $input) { __typename ... on UserError { code path } ... on MessagesMarkReadPayload { unread } } }', { input }, { token: who.token })).data.messagesMarkRead;
    const [message] = (await inbox(org.people.desk)).nodes;
    expect(await mark(org.people.supervisor, { ids: [message!.id] })).toEqual({ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['input', 'ids'] });
    expect(await mark(other.people.desk, { ids: [message!.id] })).toMatchObject({ __typename: 'NotFoundError' });
    const { unread, nodes } = await inbox(org.people.desk, true);
    expect(await mark(org.people.desk, { ids: [message!.id] })).toEqual({ __typename: 'MessagesMarkReadPayload', unread: unread - 1 });
    expect([nodes.length - 1, (await inbox(org.people.desk)).nodes.find(({ id: one }) => one === message!.id)]).toEqual([(await inbox(org.people.desk, true)).nodes.length, expect.objectContaining({ readAt: expect.any(String) })]);
    expect(await mark(org.people.desk, { until: '2026-10-10T00:00:00Z' })).toEqual({ __typename: 'MessagesMarkReadPayload', unread: 0 });
    expect(await server.request('query ($id: ID!) { node(id: $id) { id } }', { id: message!.id }, { token: org.people.supervisor.token })).toMatchObject({ data: { node: null } });
  });
});

test('waiting for the customer stops the clock; it goes on by itself, later by as many days', async () => {
  await server.setClock('2026-10-09T03:00:00Z');
  const complaint = await register(server, org, org.people.desk);
  const id = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-11b');
  expect((await deadlinesOf(complaint, 'CMP-11b'))[0].dueAt).toBe('2026-10-12T16:00:00.000Z');
  expect(await say(org.people.desk, 'deadlinePause', id, { reason: ' ' })).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
  expect(await say(org.people.desk, 'deadlinePause', id, { reason: '客户出差', until: '2026-11-30T00:00:00Z' })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'until'] });
  const { deadline } = await say(org.people.desk, 'deadlinePause', id, { reason: '客户出差', until: '2026-10-14T03:00:00Z' });
  expect(deadline).toMatchObject({ pausedSince: '2026-10-09T03:00:00.000Z', pausedUntil: '2026-10-14T03:00:00.000Z', state: 'RUNNING' });
  expect(may((await deadlinesOf(complaint, 'CMP-11b'))[0])).toEqual(['deadlineResume']);
  await server.setClock('2026-10-13T03:00:00Z');
  expect((await deadlinesOf(complaint, 'CMP-11b'))[0]).toMatchObject({ state: 'RUNNING', warnedAt: null });
  const running = await server.request('query ($id: ID!) { deadlines(communityId: $id, filter: { state: RUNNING, rule: "CMP-11b" }, first: 100) { nodes { id } } }', { id: org.communityId }, { token: org.people.desk.token });
  expect(running.data.deadlines.nodes.map((one: { id: string }) => one.id)).toContain(id);
  await server.setClock('2026-10-14T03:00:00Z');
  // Five days later: 9 to 14 October.
  expect((await deadlinesOf(complaint, 'CMP-11b'))[0]).toMatchObject({ pausedSince: null, dueAt: '2026-10-17T16:00:00.000Z', state: 'RUNNING' });
  expect(await findings(server, org)).toEqual([]);
});

test('another date keeps the old one on record; what has a command of its own is not re-set', async () => {
  await server.setClock('2026-10-15T03:00:00Z');
  const complaint = await register(server, org, org.people.desk);
  const id = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-11b');
  const fixed = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-9');
  expect(await say(org.people.supervisor, 'deadlineReset', fixed, { dueAt: '2026-10-30T10:00:00Z', reason: 'x' })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'deadlineId'] });
  expect(await say(org.people.desk, 'deadlineReset', id, { dueAt: '2026-10-30T10:00:00Z', reason: 'x' })).toMatchObject({ __typename: 'NotAllowedError' });
  const { deadline } = await say(org.people.supervisor, 'deadlineReset', id, { dueAt: '2026-10-30T10:00:00Z', reason: '配件未到' });
  expect(deadline).toMatchObject({ rule: 'CMP-11b', basis: null, dueAt: '2026-10-30T10:00:00.000Z', state: 'RUNNING' });
  expect((await deadlinesOf(complaint, 'CMP-11b')).map((one: { state: string; replacedBy: { id: string } | null }) => [one.state, one.replacedBy?.id ?? null])).toEqual([['CANCELLED', deadline.id], ['RUNNING', null]]);
  // People's entries make a version, as any of theirs.
  expect((await read(server, org.people.desk, complaint, 'version')).version).toBe(2);
  expect(await findings(server, org)).toEqual([]);
});

test('of another tenant, unknown or mangled: not found', async () => {
  const complaint = await register(server, org, org.people.desk);
  const id = await deadlineOf(server, org.people.desk, complaint.id, 'CMP-11b');
  expect(await say(other.people.supervisor, 'deadlinePause', id, { reason: 'x' })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'deadlineId'] });
  for (const wrong of [complaint.id, Buffer.from(`Deadline:${localId(org.communityId)}:${localId(complaint.id)}/XYZ-1#1`).toString('base64url'), 'x']) expect(await say(org.people.supervisor, 'deadlinePause', wrong, { reason: 'x' })).toMatchObject({ __typename: 'NotFoundError' });
});
