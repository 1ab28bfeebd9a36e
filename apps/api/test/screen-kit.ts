// Wall screens as the suites need them: one that asks, one that is approved, what it then may.
import type { Role } from '@huiyin/domain';
import { PASSWORD, payload, signIn, type Answer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { key } from './work-kit.ts';

/** A screen that asks: what it shows, and what it asks with. */
export interface Asking { readonly deviceSecret: string; readonly code: string; readonly intervalSeconds: number; readonly expiresInSeconds: number; readonly approveUrl: string | null }
type Input = Record<string, unknown>;

export const START = 'mutation { screenPairingStart(input: {}) { __typename ... on UserError { code message path } ... on LockedOutError { until } ... on ScreenPairingStartPayload { deviceSecret code approveUrl expiresInSeconds intervalSeconds } } }';
const POLL = 'mutation ($input: ScreenPairingPollInput!) { screenPairingPoll(input: $input) { __typename ... on UserError { code message path } ... on ScreenPairingPollPayload { state intervalSeconds token } } }';
export const SCREEN = 'id number version name status language look sound drills communityCount communities { id } pairedAt pairedBy { id } revokedAt lastSeenAt lastAddress allowedActions { action allowed code }';

/** A screen asks to be paired. */
export const ask = async (server: TestServer): Promise<Asking> => payload(await server.request(START), 'screenPairingStart');

/** It asks what became of it, as if its interval were over. */
export async function poll(server: TestServer, { deviceSecret }: Pick<Asking, 'deviceSecret'>): Promise<{ readonly state: string; readonly token: string | null; readonly intervalSeconds: number }> {
  await server.admin(`update screen_pairings set polled_at = polled_at - interval '2 minutes'`);
  return payload(await server.request(POLL, { input: { deviceSecret } }), 'screenPairingPoll');
}
/** It asks at once, whatever its interval. */
export const pollNow = (server: TestServer, deviceSecret: string): Promise<Answer> => server.request(POLL, { input: { deviceSecret } });

export const approval = (code: string, communityId: string, more: Input = {}): Input =>
  ({ code, communityId, name: '大堂', communityIds: [communityId], language: 'ZH_CN', look: 'DARK', sound: true, drills: true, idempotencyKey: key(), ...more });

/** Approves, and answers the result member whatever it is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function approve(server: TestServer, person: Person, input: Input): Promise<any> {
  const answer = await server.request(`mutation ($input: ScreenApproveInput!) { screenApprove(input: $input) { __typename ... on UserError { code message path } ... on LockedOutError { until } ... on ScreenApprovePayload { screen { ${SCREEN} } } } }`, { input }, { token: person.token });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.screenApprove;
}

/** A paired screen with its token, through the public commands. */
export async function paired(server: TestServer, security: Person, communityId: string, more: Input = {}): Promise<{ readonly token: string; readonly screen: { readonly id: string; readonly version: number; readonly name: string } }> {
  const asking = await ask(server);
  const { screen } = await approve(server, security, approval(asking.code, communityId, more));
  const { token } = await poll(server, asking);
  if (token === null || screen === undefined) throw new Error('The screen was not paired.');
  return { token, screen };
}

/** Who the suites of screens need. */
export const SCREEN_CAST = {
  security: { roles: ['SECURITY_ADMINISTRATOR'], department: null }, second: { roles: ['SECURITY_ADMINISTRATOR'], department: null },
  desk: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' }, auditor: { roles: ['AUDIT_ADMINISTRATOR'], department: null },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly department: string | null }>;
export type ScreenOrganisation = TestOrganisation & { readonly people: Readonly<Record<keyof typeof SCREEN_CAST, Person>> };

export const codeOf = (answer: Answer): unknown => answer.errors?.[0]?.extensions.code;

/** What people and screens say to a server. */
export function screenSpeaker(server: () => TestServer) {
  const say = async (person: Person, mutation: string, input: Record<string, unknown>) => {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const fields = name === 'ScreenDecline' ? 'code' : `screen { ${SCREEN} }`;
    const answer = await server().request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code message path } ... on ${name}Payload { ${fields} } } }`, { input }, { token: person.token });
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  };
  const self = (token: string): Promise<Answer> => server().request('{ boardScreenSelf { id name language look sound drills rotateInSeconds communities { id code name timeZone } } }', {}, { token });
  const rotate = async (token: string, screenId: string) => (await server().request('mutation ($input: ScreenRotateInput!) { screenRotate(input: $input) { __typename ... on UserError { code path } ... on ScreenRotatePayload { token } } }', { input: { screenId } }, { token })).data.screenRotate;
  const look = async (person: Person, code: string, communityId: string) => (await server().request('query ($c: ID!, $code: String!) { screenPairing(communityId: $c, code: $code) { __typename ... on UserError { code path } ... on LockedOutError { until } ... on ScreenPairing { code address startedAt expiresAt } } }', { c: communityId, code }, { token: person.token })).data.screenPairing;
  const readOne = async (person: Person, id: string) => (await server().request(`query ($id: ID!) { boardScreen(id: $id) { ${SCREEN} entries { nodes { type data actor { id } } } } }`, { id }, { token: person.token })).data.boardScreen;
  const list = async (person: Person, communityId: string) => (await server().request('query ($c: ID!) { boardScreens(communityId: $c) { totalCount nodes { id name } } }', { c: communityId }, { token: person.token })).data.boardScreens;
  return { say, self, rotate, look, readOne, list };
}

/** A security administrator of a community or office. */
export async function appointed(server: TestServer, org: Pick<TestOrganisation, 'admin'>, communityId: string): Promise<Person> {
  const login = `security-${key()}`;
  payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', {
    input: { communityId, departmentId: null, name: '安全员', login, password: PASSWORD, roles: ['SECURITY_ADMINISTRATOR'], idempotencyKey: login },
  }, { token: org.admin.token }), 'staffAppoint');
  return signIn(server, login);
}
