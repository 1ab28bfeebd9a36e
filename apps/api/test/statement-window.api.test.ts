// What every window is shown of a statement in force, and how answers name it (STM-3, INC-10).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { INCIDENT_CAST } from './incident-cast.ts';
import { on, somewhere, statementKit, supersede, used, words, type StatementOrganisation } from './statement-kit.ts';
import { foundOrganisation, localId, register, socketClient, startTestServer, subscribe, unknownId, type Person, type TestServer } from './testkit.ts';
import { key, type Thing } from './work-kit.ts';

let server: TestServer;
let org: StatementOrganisation;
let incidents: ReturnType<typeof statementKit>['incidents'];
let statements: ReturnType<typeof statementKit>['statements'];
let of: ReturnType<typeof statementKit>;
const at = (local: string): Promise<void> => server.setClock(new Date(`${local}+08:00`).toISOString());

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('2026-11-02T20:00:00');
  org = await foundOrganisation(server, INCIDENT_CAST, { name: '平台公司', code: 'REG1' });
  of = statementKit(server, org);
  ({ incidents, statements } = of);
});
afterAll(() => server.close());

describe('every window says the same (STM-3)', () => {
  test('STM-3: a reply is refused without the version in force, with one that was superseded, and taken with the current one', async () => {
    const place = somewhere();
    const first = await of.fixed(place);
    const { number } = await of.incidentOf(first);
    const complaint = await register(server, org, org.people.desk, { title: '没有水', location: place });
    const statementsOf = async (person: Person): Promise<Thing[]> => (await server.request('query ($id: ID!) { complaint(id: $id) { statements { statementId version } } }', { id: complaint.id }, { token: person.token })).data.complaint.statements;
    expect(await statementsOf(org.people.desk)).toEqual([{ statementId: first.id, version: 1 }]);
    expect(await of.shown(org.people.desk, '', { complaint: complaint.id })).toMatchObject([{ statementId: first.id }]);
    expect(await of.reply(org.people.desk, complaint)).toEqual({ __typename: 'StatementRequiredError', code: 'STATEMENT_REQUIRED', path: ['input', 'statementId'], message: expect.stringContaining(number), statementId: first.id, number, version: 1, explanation: first.explanation, handling: first.handling, wording: first.wording });
    const second = await statements.must(org.people.spokesman, 'statementSupersede', supersede(first, { wording: '您好，十点半恢复。' }));
    expect(second).toMatchObject({ status: 'FIXED', edition: 2, supersedes: { id: first.id }, wording: '您好，十点半恢复。', explanation: first.explanation, matter: first.matter, fixing: { reason: '原因查明', filedTo: [{ id: org.people.centre.staffId }] } });
    expect(await statements.read(org.people.desk, first.id)).toMatchObject({ status: 'SUPERSEDED', supersededBy: { id: second.id }, supersededReason: '原因查明' });
    expect(await statementsOf(org.people.desk)).toEqual([{ statementId: second.id, version: 2 }]);
    expect(await of.reply(org.people.desk, complaint, { statementId: first.id })).toMatchObject({ __typename: 'StatementRequiredError', statementId: second.id, version: 2, wording: '您好，十点半恢复。' });
    const taken = await of.reply(org.people.desk, complaint, { statementId: second.id });
    expect(used(taken)).toEqual({ statementId: localId(second.id), statementVersion: 2 });
    // An explanation and the result are answers too.
    expect(await of.reply(org.people.desk, taken.complaint, {}, 'complaintExplain', { way: 'REPLY', text: '市政抢修' })).toMatchObject({ __typename: 'StatementRequiredError', version: 2 });
    const explained = await of.reply(org.people.desk, taken.complaint, { statementId: second.id }, 'complaintExplain', { way: 'REPLY', text: '市政抢修' });
    expect(used(explained)).toEqual({ statementId: localId(second.id), statementVersion: 2 });
  });

  test('settled at once, then the result told: the version stands in both', async () => {
    const place = somewhere();
    const statement = await of.fixed(place);
    const complaint = await register(server, org, org.people.desk, { title: '没有水', location: place });
    const settled = await of.reply(org.people.desk, complaint, { statementId: statement.id, settles: true });
    expect(await of.reply(org.people.desk, settled.complaint, {}, 'complaintTellResult', { way: 'PHONE', text: '已恢复' })).toMatchObject({ __typename: 'StatementRequiredError' });
    expect(used(await of.reply(org.people.desk, settled.complaint, { statementId: statement.id }, 'complaintTellResult', { way: 'PHONE', text: '已恢复' }))).toEqual({ statementId: localId(statement.id), statementVersion: 1 });
  });

  test('what is not of the matter is answered as before; a statement that ended, or is none, is refused', async () => {
    const place = somewhere();
    const statement = await of.fixed(place);
    const elsewhere = await register(server, org, org.people.desk, { title: '没有水', location: somewhere() });
    expect(await of.reply(org.people.desk, elsewhere, { statementId: statement.id })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'statementId'] });
    expect(used(await of.reply(org.people.desk, elsewhere))).toEqual({});
    const fees = await register(server, org, org.people.desk, { title: '停水还收费', location: place, content: 'FEES' });
    expect(used(await of.reply(org.people.desk, fees))).toEqual({});
    const complaint = await register(server, org, org.people.desk, { title: '没有水', location: place });
    for (const statementId of ['nonsense', unknownId('Statement', statement.id)]) expect(await of.reply(org.people.desk, complaint, { statementId })).toMatchObject({ __typename: 'StatementRequiredError' });
    for (const person of [org.people.desk, org.people.supervisor, org.people.centre]) expect(await statements.say(person, 'statementEnd', { statementId: statement.id, ...on(statement), reason: '结束' })).toMatchObject({ __typename: 'NotAllowedError' });
    const ended = await statements.must(org.people.spokesman, 'statementEnd', { statementId: statement.id, ...on(statement), reason: '已恢复' });
    expect(ended).toMatchObject({ status: 'ENDED', ending: { cause: 'OFFICE', reason: '已恢复' } });
    expect((await of.incidentOf(statement)).statement.endedAt).not.toBeNull();
    expect(await of.inbox(org.people.desk)).toContainEqual(expect.objectContaining({ kind: 'STATEMENT_ENDED', number: (await of.incidentOf(statement)).number, dueAt: null }));
    expect(await of.reply(org.people.desk, complaint, { statementId: statement.id })).toMatchObject({ __typename: 'InvalidInputError' });
    expect(used(await of.reply(org.people.desk, complaint))).toEqual({});
    // It may be said anew.
    expect(await statements.must(org.people.supervisor, 'statementDraft', { incidentId: statement.incident.id, ...words(place), idempotencyKey: key() })).toMatchObject({ status: 'DRAFTED' });
  });

  test('two who supersede at once: one version follows, everywhere the same', async () => {
    const place = somewhere();
    const first = await of.fixed(place);
    const both = await Promise.all([1, 2].map((n) => statements.say(org.people.spokesman, 'statementSupersede', supersede(first, { wording: `第 ${n} 稿` }))));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['StaleVersionError', 'StatementSupersedePayload']);
    const won = both.find(({ statement }) => statement !== undefined)!.statement;
    expect(await of.shown(org.people.desk, place)).toMatchObject([{ statementId: won.id, version: 2, wording: won.wording }]);
    expect((await of.incidentOf(first)).statement).toMatchObject({ version: 2, wording: won.wording });
  });

  test('superseding while others write to the incident: nobody has to try again', async () => {
    const first = await of.fixed(somewhere());
    const lines = Array.from({ length: 6 }, (_, n) => incidents.say(org.people.desk, 'incidentLog', { incidentId: first.incident.id, text: `第 ${n} 条` }));
    const [second, ...logged] = await Promise.all([statements.say(org.people.spokesman, 'statementSupersede', supersede(first)), ...lines]);
    expect([second.__typename, ...logged.map(({ __typename }) => __typename)]).toEqual(['StatementSupersedePayload', ...Array(6).fill('IncidentLogPayload')]);
  });

  test('every open screen of the community hears of it', async () => {
    const first = await of.fixed(somewhere());
    const client = socketClient(server, org.people.desk.token);
    const feed = subscribe(client, 'subscription ($c: ID!) { changes(communityId: $c) { kind id } }', { c: org.communityId });
    // The subscription stands once it tells of something.
    for (let tries = 0; feed.events.length === 0 && tries < 50; tries += 1) {
      await incidents.must(org.people.desk, 'incidentLog', { incidentId: first.incident.id, text: '在线' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const before = feed.events.length;
    const begun = Date.now();
    await statements.must(org.people.spokesman, 'statementSupersede', supersede(first));
    const heard = (): boolean => feed.events.slice(before).some(({ changes }) => changes.kind === 'Statement') && feed.events.slice(before).some(({ changes }) => changes.kind === 'Incident' && changes.id === first.incident.id);
    while (!heard() && Date.now() - begun < 30_000) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard()).toBe(true);
    feed.stop();
    await client.dispose();
  });
});
