// An organisation of three levels with whoever drafts, reviews and approves its policies, and what they say to the API.
import { randomBytes } from 'node:crypto';
import type { Role } from '@huiyin/domain';
import { CAST, foundOrganisation, PASSWORD, payload, signIn, type Organisation, type Person, type TestServer } from './testkit.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Said = any;
export const key = (): string => randomBytes(8).toString('hex');

/** An office or community with its three people. */
export interface Seat {
  readonly id: string;
  readonly code: string;
  readonly drafter: Person;
  readonly reviewer: Person;
  readonly approver: Person;
}
export interface Levels { readonly org: Organisation; readonly hq: Seat; readonly region: Seat; readonly here: Seat; readonly beside: Seat }

const DOCUMENT = 'document { id version kind latest { number status policy { figures { name value } chains { rule steps { afterMinutes to waitsForMorning } } } signatures { step role by { id } } inForceFrom inForce returnedReason } inForce { number } allowedActions { action allowed code } }';

/** Speaks to the API about policies. */
export function policySpeaker(server: () => TestServer) {
  const say = async (person: Person, mutation: string, input: Record<string, unknown>, fields = DOCUMENT): Promise<Said> => {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const answer = await server().request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on ${name}Payload { ${fields} } } }`, { input }, { token: person.token });
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  };
  const must = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<Said> => {
    const result = await say(person, mutation, input);
    if (result.document === undefined) throw new Error(`${mutation}: ${JSON.stringify(result)}`);
    return result.document;
  };
  const ask = async (person: Person, query: string, variables: Record<string, unknown> = {}): Promise<Said> => {
    const { data, errors } = await server().request(query, variables, { token: person.token });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const policy = async (person: Person, communityId: string, fields = 'version inForceFrom figures { name value origin { level office version own } } chains { rule steps { afterMinutes to } origin { level version own } } document { id version latest { number status } } allowedActions { action allowed code }'): Promise<Said> =>
    (await ask(person, `query ($c: ID!) { policy(communityId: $c) { ${fields} } }`, { c: communityId })).policy;
  /** Drafts or revises, reviews and approves a seat's policy. */
  const approve = async (seat: Seat, content: Record<string, unknown>, inForceFrom: string | null = null): Promise<Said> => {
    const given = { chains: [], figures: [], ...content };
    const { document } = await policy(seat.drafter, seat.id, 'document { id version }');
    const drafted = document === null ? await must(seat.drafter, 'policyDraft', { communityId: seat.id, content: given, idempotencyKey: key() }) : await must(seat.drafter, 'policyRevise', { documentId: document.id, expectedVersion: document.version, content: given });
    const reviewed = await must(seat.reviewer, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD });
    return must(seat.approver, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: PASSWORD, inForceFrom });
  };
  return { say, must, ask, policy, approve };
}

const ROLES: Readonly<Record<'drafter' | 'reviewer' | 'approver', Role>> = { drafter: 'QUALITY_DEPARTMENT', reviewer: 'QUALITY_DEPARTMENT', approver: 'COMPANY_LEADER' };

async function seatOf(server: TestServer, org: Organisation, id: string, code: string): Promise<Seat> {
  const people: Record<string, Person> = {};
  for (const [name, role] of Object.entries(ROLES)) {
    const login = `${name}-${code.toLowerCase()}-${org.code.toLowerCase()}`;
    await payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input: { communityId: id, name: login, login, password: PASSWORD, roles: [role === 'COMPANY_LEADER' && code === org.code ? 'CENTRE_MANAGER' : role], idempotencyKey: login } }, { token: org.admin.token }), 'staffAppoint');
    people[name] = await signIn(server, login);
  }
  return { id, code, ...people } as unknown as Seat;
}

/** Opens an office or community below another; answers its id. */
export async function openBelow(server: TestServer, admin: Person, parentId: string, code: string, level = 'COMMUNITY'): Promise<string> {
  return payload(await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on UserError { code path } ... on CommunityOpenPayload { community { id } } } }', { input: { name: code, code, level, parentId, idempotencyKey: key() } }, { token: admin.token }), 'communityOpen').community.id;
}

/** Headquarters, a region, the community of the usual cast below it, and one beside. */
export async function threeLevels(server: TestServer): Promise<Levels> {
  const org: Organisation = await foundOrganisation(server, CAST, { name: '华东平台公司', code: 'QY' });
  const { communities } = (await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token })).data;
  const [hqId, regionId] = ['HEADQUARTERS', 'REGION'].map((level) => communities.nodes.find((one: { level: string }) => one.level === level).id as string);
  const besideId = await openBelow(server, org.admin, regionId!, 'PB');
  const seat = (id: string, code: string): Promise<Seat> => seatOf(server, org, id, code);
  return { org, hq: await seat(hqId!, 'HQ'), region: await seat(regionId!, 'QY'), here: await seat(org.communityId, org.code), beside: await seat(besideId, 'PB') };
}
