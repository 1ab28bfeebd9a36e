import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Person, TestOrganisation, TestServer } from './testkit.ts';

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
export const key = (): string => randomBytes(8).toString('hex');

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Thing = any;

/** What most answers are asked: enough to go on, and to see what became of it. */
export const FIELDS = 'id number version status allowedActions { action allowed code } entries { nodes { type data deadlineChanges } }';
export const DUE = 'deadlines { rule state startsAt warnAt dueAt metAt missedAt cancelledAt replacedBy { dueAt } owner { role department { id } } }';

/** Speaks to one noun of works and checks: gives mutations and reads it back. */
export function speaker(server: TestServer, field: string, fields: string) {
  const say = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<Thing> => {
    const name = capital(mutation);
    const answer = await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on ${name}Payload { ${field} { ${fields} } } } }`, { input }, { token: person.token });
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  };
  const must = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<Thing> => {
    const result = await say(person, mutation, input);
    if (result[field] === undefined) throw new Error(`${mutation}: ${JSON.stringify(result)}`);
    return result[field];
  };
  const read = async (person: Person, id: string, more = ''): Promise<Thing> => (await server.request(`query ($id: ID!) { ${field}(id: $id) { ${fields} ${more} } }`, { id }, { token: person.token })).data?.[field];
  return { say, must, read };
}

/** A unit of the community, by the public commands. */
export async function addUnit(server: TestServer, org: TestOrganisation, number: string): Promise<string> {
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units: [{ building: '3', entrance: '1', number }], idempotencyKey: key() } }, { token: org.admin.token });
  const { data } = await server.request('query ($id: ID!) { community(id: $id) { units(first: 100) { nodes { id number } } } }', { id: org.communityId }, { token: org.admin.token });
  return data.community.units.nodes.find((unit: { number: string }) => unit.number === number).id;
}

/** Texts no rule takes, with the problem each has. */
export const SPOILT: readonly (readonly [text: string, problem: string])[] = [['', 'EMPTY'], ['　 \u200b', 'EMPTY'], ['a\u0000b', 'MALFORMED'], ['a\ud800', 'MALFORMED'], ['字'.repeat(4_001), 'TOO_LONG']];

/** How many entries the database holds of a community, whatever the API says. */
export async function entryCount(server: TestServer, org: TestOrganisation): Promise<number> {
  const client = new pg.Client(server.database.adminUrl);
  await client.connect();
  try {
    return (await client.query('select count(*)::int as count from entries e join communities c on c.id = e.community_id where c.code = $1', [org.code])).rows[0].count;
  } finally {
    await client.end();
  }
}
