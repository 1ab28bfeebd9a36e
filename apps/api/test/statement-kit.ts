// The incidents, statements and answers that tests of statements speak of, by one organisation's people.
import { expect } from '@jest/globals';
import { INCIDENT_CAST } from './incident-cast.ts';
import { PASSWORD, signIn, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { DUE, FIELDS, key, speaker, type Thing } from './work-kit.ts';

export type StatementOrganisation = TestOrganisation<keyof typeof INCIDENT_CAST>;
export const ANSWER = { reason: '管网爆裂', handling: '抢修，今晚恢复', impact: '全区停水' };
export const REPLY = { stage: 'FIRST', way: 'PHONE', text: '已按口径答复' };
export const on = (thing: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ expectedVersion: thing.version, ...more });
export const words = (place: string): Record<string, unknown> => ({ explanation: '市政管网爆裂', handling: '今晚十点恢复供水', wording: '您好，市政管网抢修，今晚十点恢复供水。', matter: { content: 'FACILITY', keywords: [], places: [place] } });
export const supersede = (statement: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ statementId: statement.id, ...on(statement), reason: '原因查明', ...more });
/** The version an answer was given with, as its entry says. */
export const used = (result: Thing): Thing => {
  expect(result.complaint).toBeDefined();
  const { statementId, statementVersion } = result.complaint.entries.nodes.at(-1).data;
  return { statementId, statementVersion };
};

let places = 0;
/** A matter that no other test speaks of. */
export const somewhere = (): string => `第${(places += 1)}号地块`;

/** Speaks for the people of one organisation. */
export function statementKit(server: TestServer, org: StatementOrganisation) {
  const incidents = speaker(server, 'incident', `${FIELDS} drill completedAt statementStale statement { version wording endedAt }`);
  const statements = speaker(server, 'statement', `${FIELDS} ${DUE} edition drill explanation handling wording matter { content keywords places } communities { id } incident { id } draftedBy { id }
    asked { department { kind } advice { text pass outdated by { id } } deadline { state } } fixing { at by { id } filedTo { id } withoutAdvice { kind } reason } supersedes { id } supersededBy { id } supersededReason ending { cause reason }`);
  const raise = (more: Record<string, unknown> = {}): Promise<Thing> =>
    incidents.must(org.people.desk, 'incidentRaise', { communityId: org.communityId, kind: 'MEDIA', place: '南门', title: '停水引来记者', departmentId: org.departments['SECURITY'], idempotencyKey: key(), ...more });
  const answered = async (more: Record<string, unknown> = {}): Promise<Thing> => {
    const incident = await raise(more);
    return incidents.must(org.people.security, 'incidentAnswer', { incidentId: incident.id, ...on(incident), ...ANSWER });
  };
  const drafted = async (place: string, more: Record<string, unknown> = {}): Promise<Thing> => {
    const incident = await answered(more);
    return statements.must(org.people.supervisor, 'statementDraft', { incidentId: incident.id, ...words(place), idempotencyKey: key() });
  };
  const fixed = async (place: string, more: Record<string, unknown> = {}): Promise<Thing> => {
    const draft = await drafted(place, more);
    return statements.must(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(draft), withoutAdviceReason: '记者在场' });
  };
  const incidentOf = async (statement: Thing, person: Person = org.people.desk): Promise<Thing> => incidents.read(person, statement.incident.id);
  const shown = async (person: Person, place: string, more: Record<string, unknown> = {}): Promise<Thing[]> =>
    (await server.request('query ($c: ID!, $complaint: ID, $text: String, $content: Content, $place: String) { statementsForWindow(communityId: $c, complaintId: $complaint, text: $text, content: $content, place: $place) { statementId incidentId number version wording explanation handling } }', { c: org.communityId, place, ...more }, { token: person.token })).data.statementsForWindow;
  const inbox = async (person: Person): Promise<Thing[]> => (await server.request('{ messages(first: 100) { nodes { kind rule number dueAt drill subject { __typename } deadline { rule state } } } }', {}, { token: person.token })).data.messages.nodes;
  /** An answer to a customer, with the facts of a refusal. */
  const reply = async (person: Person, complaint: Thing, more: Record<string, unknown> = {}, mutation = 'complaintReply', input: Record<string, unknown> = REPLY): Promise<Thing> => {
    const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const answer = await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on StatementRequiredError { statementId number version explanation handling wording } ... on ${name}Payload { complaint { id version entries { nodes { type data } } } } } }`,
      { input: { complaintId: complaint.id, expectedVersion: complaint.version, ...input, ...more } }, { token: person.token });
    return answer.data[mutation];
  };
  /** Somebody of an office, signed in. */
  const appoint = async (communityId: string, roles: readonly string[]): Promise<Person> => {
    const login = `office-${key()}`;
    const { data } = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId, name: '平台', login, password: PASSWORD, roles, idempotencyKey: login } }, { token: org.admin.token });
    if (data.staffAppoint.__typename !== 'StaffAppointPayload') throw new Error(JSON.stringify(data));
    return signIn(server, login);
  };
  return { incidents, statements, raise, answered, drafted, fixed, incidentOf, shown, inbox, reply, appoint };
}
