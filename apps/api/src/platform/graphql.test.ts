// Compiled execution against graphql-js: the same documents and odd variables give the same data and the same errors.
import { describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, GraphQLError, GraphQLScalarType, parse, validate, type ExecutionResult } from 'graphql';
import { executorOf } from './graphql.ts';

const instant = (value: unknown): number => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw new GraphQLError('An instant is ISO 8601.', { extensions: { code: 'BAD_USER_INPUT' } });
  return at;
};
const schema = makeExecutableSchema({
  typeDefs: `
    scalar JSON
    scalar DateTime
    enum Kind { COMPLAINT REPAIR }
    input Person { name: String! phone: String tags: [String!] knows: Person }
    input Filter { kinds: [Kind!] kind: Kind = COMPLAINT from: DateTime size: Int! = 7 person: Person any: JSON matrix: [[Int]] ratio: Float open: Boolean }
    type Thing { id: ID! at: DateTime must: String! self: Thing }
    type Query {
      echo(filter: Filter, id: ID, first: Int = 25, flag: Boolean, at: DateTime, ids: [ID!], kinds: [Kind] = [REPAIR], any: JSON, person: Person): JSON
      need(first: Int! = 3, id: ID!): JSON
      thing(fails: Boolean): Thing
      things(ids: [ID!]!): [Thing!]!
    }
  `,
  resolvers: {
    JSON: new GraphQLScalarType({ name: 'JSON', serialize: (value) => value, parseValue: (value) => value }),
    DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: (value) => new Date(value as number).toISOString(), parseValue: instant, parseLiteral: (node) => instant('value' in node ? node.value : null) }),
    Kind: { COMPLAINT: 'c', REPAIR: 'r' },
    Query: {
      echo: (_parent: unknown, args: unknown) => args, need: (_parent: unknown, args: unknown) => args,
      thing: (_parent: unknown, { fails }: { fails?: boolean }) => ({ id: '1', at: 0, must: fails === true ? null : 'x', self: { id: '2', must: 'y' } }),
      things: (_parent: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id, must: id === 'bad' ? new GraphQLError('Bad.', { extensions: { code: 'BAD_USER_INPUT', id } }) : 'x' })),
    },
  },
});

const FILTER = 'query ($f: Filter) { echo(filter: $f) }';
const ECHO = 'query ($id: ID, $first: Int, $flag: Boolean, $at: DateTime, $ids: [ID!], $kinds: [Kind], $any: JSON, $person: Person) { echo(id: $id, first: $first, flag: $flag, at: $at, ids: $ids, kinds: $kinds, any: $any, person: $person) }';
const cases: readonly (readonly [document: string, variables?: Record<string, unknown>])[] = [
  ...[{}, { f: null }, { f: {} }, { f: { size: null } }, { f: { size: 1 } }, { f: { size: '1' } }, { f: { size: 2 ** 31 } }, { f: { size: 1.5 } }, { f: { kinds: 'REPAIR' } }, { f: { kinds: ['REPAIR', null] } }, { f: { kinds: ['X'] } }, { f: { kind: null } }, { f: { kind: 1 } }, { f: { from: '2026-10-01T00:00:00Z' } }, { f: { from: 'soon' } }, { f: { from: 5 } }, { f: { person: {} } }, { f: { person: { name: 'a', knows: { name: null } } } }, { f: { person: { name: 'a', tags: 'one' } } }, { f: { person: { name: 'a', extra: 1 } } }, { f: { any: { a: [1, null, { b: 'x' }] } } }, { f: { any: null } }, { f: { matrix: 1 } }, { f: { matrix: [1, [2, null]] } }, { f: { matrix: [['x']] } }, { f: { ratio: 1 } }, { f: { ratio: '1' } }, { f: { open: 0 } }, { f: [] }, { f: 'x' }, { f: [{}, {}] }].map((variables) => [FILTER, variables] as const),
  ...[{}, { id: 7 }, { id: 7.5 }, { id: {} }, { id: null, first: null }, { flag: 'true' }, { at: null }, { at: '2026-10-01T08:00:00+08:00' }, { ids: 'one' }, { ids: [] }, { ids: null }, { ids: [null] }, { kinds: null }, { kinds: [null, 'COMPLAINT'] }, { any: [] }, { any: 0 }, { person: { name: 'a', phone: null } }, { unknown: 1 }].map((variables) => [ECHO, variables] as const),
  ['query ($first: Int, $id: ID!) { need(first: $first, id: $id) }', { id: 'x' }], ['query ($first: Int, $id: ID!) { need(first: $first, id: $id) }', { id: 'x', first: null }], ['query ($first: Int = 9, $id: ID!) { need(first: $first, id: $id) }', { id: 1 }], ['query ($id: ID!) { need(id: $id) }', {}], ['query ($id: ID!) { need(id: $id) }', { id: null }],
  ['query ($size: Int!, $kind: Kind, $from: DateTime) { echo(filter: { size: $size, kind: $kind, from: $from, person: { name: "a" } }) }', { size: 1, from: '2026-10-01T00:00:00Z' }], ['query ($name: String!) { echo(filter: { person: { name: $name, tags: [$name, "b"] } }) }', { name: 'n' }],
  ['{ echo(filter: { kind: REPAIR, from: "2026-10-01T00:00:00Z", kinds: COMPLAINT }) }'], ['query ($f: Filter = { size: 3, kinds: [REPAIR] }) { echo(filter: $f) }', {}], ['query ($k: [Kind!] = [COMPLAINT]) { echo(filter: { kinds: $k }) }', {}],
  ['query ($on: Boolean!) { thing { id must @include(if: $on) at @skip(if: $on) } }', { on: true }], ['query ($on: Boolean!) { thing { id must @include(if: $on) at @skip(if: $on) } }', { on: 'x' }],
  ['{ thing(fails: true) { id must self { id } } }'], ['query ($ids: [ID!]!) { things(ids: $ids) { id must } }', { ids: ['1', 'bad'] }], ['query ($ids: [ID!]!) { things(ids: $ids) { id } }', { ids: '1' }],
];

const plain = (result: ExecutionResult) => JSON.parse(JSON.stringify({ data: result.data ?? null, errors: (result.errors ?? []).map(({ message, path, extensions }) => ({ message, path: path ?? null, extensions })) })) as { data: unknown; errors: { message: string; extensions: { code?: string } }[] };
const [compiled, interpreted] = [executorOf(schema, true), executorOf(schema, false)];

describe('compiled and interpreted execution answer the same', () => {
  for (const [text, variables = {}] of cases) test(`${text} ${JSON.stringify(variables)}`, async () => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const execution = { document, hash: text, variables, context: {} };
    const [fast, slow, reference] = [plain(await compiled(execution)), plain(await interpreted(execution)), plain(await execute({ schema, document, rootValue: {}, contextValue: {}, variableValues: variables }))];
    expect(fast).toEqual(slow);
    expect([fast.data, fast.errors.length]).toEqual([reference.data, reference.errors.length]);
    // Beside what is quoted of the value and suggestions, the words are those of graphql-js.
    const words = (message: string): string => message.replaceAll(/\{.*?\}(?= at|;|$)|\[.*?\](?= at|;|$)|\{…\}|\[…\]/gs, '_').replace(/ Did you mean .*$/, '');
    expect(fast.errors.map(({ message }) => words(message))).toEqual(reference.errors.map(({ message }) => words(message)));
    if (fast.data === null && reference.errors.every(({ message }) => message.startsWith('Variable'))) for (const { extensions } of fast.errors) expect(extensions.code).toBe('BAD_USER_INPUT');
  });
});

test('an error names the place and quotes little of what was sent', async () => {
  const secret = '欧阳明德 13812345678 住在三栋二单元一五〇二室';
  const ask = async (variables: Record<string, unknown>, text = FILTER): Promise<readonly string[]> => plain(await compiled({ document: parse(text), hash: text, variables, context: {} })).errors.map(({ message }) => message);
  expect(await ask({ f: { person: { phone: secret } } })).toEqual(['Variable "$f" got invalid value {…} at "f.person"; Field "name" of required type "String!" was not provided.']);
  expect(await ask({ f: { person: { name: { first: secret } } } })).toEqual(['Variable "$f" got invalid value {…} at "f.person.name"; String cannot represent a non string value: {…}']);
  for (const wrong of [{ size: secret }, { kind: secret }, { kinds: [secret] }, { from: secret }, { open: secret }, { person: secret }, { person: { name: [secret] } }, { [secret]: 1 }, { size: `${secret}" at "f.person` }]) {
    const [message] = await ask({ f: wrong });
    expect(message).toMatch(/^Variable "\$f" got invalid value /);
    expect(message).not.toContain('三栋二单元');
  }
  expect(await ask({ f: { size: '', kind: '' } })).toEqual(['Variable "$f" got invalid value "" at "f.kind"; Value "" does not exist in "Kind" enum.', 'Variable "$f" got invalid value "" at "f.size"; Int cannot represent non-integer value: ""']);
  expect((await ask({ ids: Array.from({ length: 50 }, () => ({})) }, 'query ($ids: [ID!]!) { things(ids: $ids) { id } }')).length).toBeLessThanOrEqual(6);
});
