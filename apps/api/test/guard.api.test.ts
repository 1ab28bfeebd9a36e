// One guard before HTTP and WebSocket alike: what asks for too much is refused with a code and a figure, never with a
// fault, and the checks of graphql-cop that concern this server are here as tests.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { Client } from 'graphql-ws';
import fc from 'fast-check';
import { createSchema } from '../src/schema.ts';
import { LIMITS } from '../src/platform/guard.ts';
import { foundOrganisation, register, socketClient, startTestServer, subscribe, type Answer, type Organisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
let client: Client;
let complaint: string;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
  client = socketClient(server, org.people.desk.token);
  complaint = (await register(server, org, org.people.desk)).id;
});
afterAll(async () => {
  await client.dispose();
  await server.close();
});

const http = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => server.request(query, variables, { token: org.people.desk.token });
const times = (count: number, of: (index: number) => string): string => Array.from({ length: count }, (_, index) => of(index)).join(' ');

interface Refusal { readonly code: string | undefined; readonly limit: unknown; readonly allowed: unknown }
async function overHttp(query: string, variables: Record<string, unknown> = {}): Promise<Refusal & { readonly status: number }> {
  const { status, errors, data } = await http(query, variables);
  expect(data ?? null).toBeNull();
  return { status, code: errors?.[0]?.extensions.code, limit: errors?.[0]?.extensions['limit'], allowed: errors?.[0]?.extensions['allowed'] };
}
async function overSocket(query: string, variables: Record<string, unknown> = {}): Promise<Refusal> {
  const live = subscribe(client, query, variables);
  await live.ended;
  expect(live.events).toEqual([]);
  const { extensions } = live.errors[0] as { extensions?: { code?: string; limit?: unknown; allowed?: unknown } };
  return { code: extensions?.code, limit: extensions?.limit, allowed: extensions?.allowed };
}

/** The same excess as a query over HTTP and as a subscription over the socket. */
const EXCESSES: Readonly<Record<string, { readonly limit: keyof typeof LIMITS; readonly query: () => string; readonly subscription: () => string }>> = {
  'thirteen levels deep': {
    // A change has no depth: the socket is tried with the other excesses.
    limit: 'depth',
    query: () => `query ($c: ID!) { complaints(communityId: $c, first: 1) { nodes ${'{ previousComplaint '.repeat(11)} { id } ${'}'.repeat(11)} } }`,
    subscription: () => '',
  },
  '31 aliases': { limit: 'aliases', query: () => `query ($c: ID!) { community(id: $c) { ${times(31, (index) => `a${index}: name`)} } }`, subscription: () => `subscription ($c: ID!) { changes(communityId: $c) { ${times(31, (index) => `a${index}: kind`)} } }` },
  '101 aliases of __typename': { limit: 'aliases', query: () => `{ ${times(101, (index) => `a${index}: __typename`)} }`, subscription: () => `subscription ($c: ID!) { changes(communityId: $c) { ${times(101, (index) => `a${index}: __typename`)} } }` },
  'aliases spread by fragments': { limit: 'aliases', query: () => `query ($c: ID!) { community(id: $c) { ...A ...B } } fragment A on Community { ${times(16, (index) => `a${index}: name`)} } fragment B on Community { ${times(16, (index) => `b${index}: name`)} }`, subscription: () => `subscription ($c: ID!) { changes(communityId: $c) { ...A ...B } } fragment A on Change { ${times(16, (index) => `a${index}: kind`)} } fragment B on Change { ${times(16, (index) => `b${index}: kind`)} }` },
  '31 directives on as many fields': { limit: 'directives', query: () => `query ($c: ID!) { community(id: $c) { ${times(31, () => `name @include(if: true)`)} } }`, subscription: () => `subscription ($c: ID!) { changes(communityId: $c) { ${times(31, () => 'kind @skip(if: false)')} } }` },
  'over a thousand fields': { limit: 'fields', query: () => `query ($c: ID!) { community(id: $c) { ${times(101, () => '...F')} } } fragment F on Community { id code name level regionName timeZone liftCount calendarYears siteAreaSquareMetres builtAreaSquareMetres }`, subscription: () => `subscription ($c: ID!) { changes(communityId: $c) { ${times(334, () => '...F')} } } fragment F on Change { kind id version }` },
};

describe('limits', () => {
  for (const [name, { limit, query, subscription }] of Object.entries(EXCESSES)) {
    test(`${name}: refused over HTTP with the figure`, async () => {
      expect(await overHttp(query(), query().includes('$c') ? { c: org.communityId } : {})).toEqual({ status: 400, code: 'LIMIT_EXCEEDED', limit, allowed: LIMITS[limit] });
    });
    if (name !== 'thirteen levels deep') test(`${name}: refused over the socket too`, async () => {
      expect(await overSocket(subscription(), { c: org.communityId })).toEqual({ code: 'LIMIT_EXCEEDED', limit, allowed: LIMITS[limit] });
    });
  }

  test('just within each limit is answered', async () => {
    const deep = `query ($c: ID!) { complaints(communityId: $c, first: 1) { nodes ${'{ previousComplaint '.repeat(LIMITS.depth - 3)} { id } ${'}'.repeat(LIMITS.depth - 3)} } }`;
    expect((await http(deep, { c: org.communityId })).errors).toBeUndefined();
    expect((await http(`query ($c: ID!) { community(id: $c) { ${times(LIMITS.aliases, (index) => `a${index}: name`)} } }`, { c: org.communityId })).errors).toBeUndefined();
    expect((await http(`query ($c: ID!) { ${times(LIMITS.rootFields, () => 'setupRequired')} community(id: $c) { id } }`.replace('setupRequired ', ''), { c: org.communityId })).errors).toBeUndefined();
    expect((await http(`{ ${times(LIMITS.aliases, (index) => `a${index}: __typename`).replace(/a(\d\d): __typename/g, '')} }`)).errors).toBeUndefined();
  });

  test('an operation or fragment named like introspection passes no limit by', async () => {
    for (const name of ['__schema', '__type', 'IntrospectionQuery']) {
      const deep = `query ${name} ($c: ID!) { complaints(communityId: $c, first: 1) { nodes ${'{ previousComplaint '.repeat(11)} { id } ${'}'.repeat(11)} } }`;
      expect((await overHttp(deep, { c: org.communityId })).limit).toBe('depth');
    }
    expect((await overHttp(`query ($c: ID!) { __typename complaints(communityId: $c) { nodes { ...D1 } } } ${times(10, (index) => `fragment D${index + 1} on Complaint { previousComplaint { ${index < 9 ? `...D${index + 2}` : 'id'} } }`)}`, { c: org.communityId })).limit).toBe('depth');
  });

  test('more than 20 root fields, however they are spread, are refused', async () => {
    for (const query of [`{ ${times(21, () => 'setupRequired')} }`, `{ ...A ...A ...A } fragment A on Query { ${times(7, () => 'setupRequired')} }`, `{ ... on Query { ${times(21, () => '__typename')} } }`]) {
      expect(await overHttp(query)).toEqual({ status: 400, code: 'LIMIT_EXCEEDED', limit: 'rootFields', allowed: LIMITS.rootFields });
    }
    const twenty = `mutation { ${times(21, (index) => `a${index}: signOut { ended }`)} }`;
    expect((await overHttp(twenty)).code).toBe('LIMIT_EXCEEDED');
  });

  test('nodes are counted with literals, variables, defaults of variables and of arguments, and null', async () => {
    const nested = (first: string): string => `{ nodes { entries(first: ${first}) { nodes { actor { department { manager { id } } } } } } }`;
    const c = org.communityId;
    const asked: readonly (readonly [string, Record<string, unknown>])[] = [
      [`query ($c: ID!) { a: complaints(communityId: $c, first: 100) ${nested('100')} b: complaints(communityId: $c, first: 100) ${nested('100')} }`, { c }],
      [`query ($c: ID!, $n: Int) { a: complaints(communityId: $c, first: $n) ${nested('$n')} b: complaints(communityId: $c, last: $n) ${nested('$n')} }`, { c, n: 100 }],
      [`query ($c: ID!, $n: Int = 100) { a: complaints(communityId: $c, first: $n) ${nested('$n')} b: complaints(communityId: $c, first: $n) ${nested('$n')} }`, { c }],
      [`query ($c: ID!, $n: Int = 1) { a: complaints(communityId: $c, first: $n) ${nested('$n')} b: complaints(communityId: $c, first: $n) ${nested('$n')} }`, { c, n: 100 }],
      [`query { communities(first: 100) { nodes { staff { nodes { department { manager { id } } } } units(first: 100) { nodes { id } } } } }`, {}],
      [`query ($c: ID!, $n: Int) { complaints(communityId: $c, first: 100) { nodes { entries(first: $n) { nodes { actor { department { manager { id } } } } } deadlines { owner { department { manager { id } } } } } } }`, { c, n: null }],
      ['query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Complaint { entries(first: 100) { nodes { actor { id department { id } } } } } } }', { ids: Array.from({ length: 100 }, () => complaint) }],
      [`query { nodes(ids: [${times(100, () => `"${complaint}",`)}]) { ... on Complaint { entries(first: 100) { nodes { actor { id department { id } } } } } } }`, {}],
      [`query ($ids: [ID!]! = [${times(100, () => `"${complaint}",`)}]) { nodes(ids: $ids) { ... on Complaint { entries(first: 100) { nodes { actor { id department { id } } } } } } }`, {}],
    ];
    for (const [query, variables] of asked) expect([query.slice(0, 60), (await overHttp(query, query.includes('$c') && !query.includes('(communityId: $c') ? { c, ...variables } : variables)).limit]).toEqual([query.slice(0, 60), 'nodes']);
    expect((await http('query ($c: ID!, $n: Int) { complaints(communityId: $c, first: $n) { nodes { id number entries(first: 5) { nodes { id } } } } }', { c, n: 100 })).errors).toBeUndefined();
  });

  test('more tokens than any page of ours needs, or a body of a megabyte, is refused before it is read', async () => {
    const long = `{ ${'setupRequired '.repeat(LIMITS.tokens)} }`;
    const { status, errors } = await http(long);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect((await overSocket(`subscription { ${'x '.repeat(LIMITS.tokens)} }`)).code).toBe('GRAPHQL_PARSE_FAILED');
    const huge = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: `{ setupRequired } # ${'x'.repeat(1_100_000)}` }) });
    expect(huge.status).toBe(413);
    expect(((await huge.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code).toBeTruthy();
  });

  test('fragments that multiply are refused', async () => {
    const bomb = `{ ...F0 } ${times(18, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F18 on Query { setupRequired }`;
    expect((await overHttp(bomb)).code).toBe('LIMIT_EXCEEDED');
  });

  test('51 subscriptions on one socket are one too many', async () => {
    const own = socketClient(server, org.people.desk.token);
    const lives = Array.from({ length: 55 }, () => subscribe(own, 'subscription ($c: ID!) { changes(communityId: $c) { kind } }', { c: org.communityId }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const refused = lives.filter(({ errors }) => errors.length > 0);
    expect(refused.length).toBeGreaterThanOrEqual(4);
    expect(refused.length).toBeLessThanOrEqual(6);
    expect((refused[0]!.errors[0] as { extensions: { code: string } }).extensions.code).toBe('LIMIT_EXCEEDED');
    await own.dispose();
  });
});

describe('random documents', () => {
  const schema = createSchema();
  test('whatever is sent is answered or refused, over HTTP and the socket, and never a fault', async () => {
    const names = [...Object.keys(schema.getQueryType()!.getFields()), 'id', 'nodes', 'edges', 'node', 'title', 'entries', 'staff', '__typename', '__schema', 'x'];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof({ maxDepth: 7 }, fc.constantFrom(...names), fc.tuple(fc.constantFrom(...names), fc.constantFrom('', '(first: 100)', '(id: "x")', '(communityId: $c)', '(communityId: $c, first: $n)', '(ids: [])', '(number: "1")', '(title: 1)'), fc.constantFrom('', ' @include(if: $b)', ' @skip(if: true)', ' @x'), fc.array(tie('tree'), { maxLength: 4 })).map(([name, args, directive, inner]) => `${name}${args}${directive}${inner.length === 0 ? '' : ` { ${inner.join(' ')} }`}`)),
    }));
    await fc.assert(fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.oneof(fc.constant(5), fc.constant(-1), fc.constant(null), fc.constant('x'), fc.constant(1e9)), async (roots, n) => {
      const body = roots.join(' ');
      const answer = await http(`query ($c: ID!, $n: Int, $b: Boolean = true) { ${body} }`, { c: org.communityId, n });
      expect(answer.status).toBeLessThan(500);
      for (const error of answer.errors ?? []) expect([body, error.extensions.code]).toEqual([body, expect.stringMatching(/^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|LIMIT_EXCEEDED)$/)]);
    }), { numRuns: 150 });
  });
});

describe('the checks of graphql-cop', () => {
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });

  test('alias overloading', async () => {
    expect((await post({ query: `query cop { ${times(101, (index) => `alias${index}: __typename`)} }` })).status).toBe(200);
    expect(((await (await post({ query: `query cop { ${times(101, (index) => `alias${index}: __typename`)} }` })).json()) as Answer).data ?? null).toBeNull();
  });
  test('array batching', async () => {
    const response = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
    expect([response.status, JSON.stringify(await response.json()).includes('__typename')]).toEqual([400, false]);
  });
  test('directive overloading', async () => {
    const answer = (await (await post({ query: `query cop { __typename ${'@aa'.repeat(10)} }` })).json()) as Answer;
    expect(answer.errors!.length).toBeLessThanOrEqual(6);
    const many = (await (await post({ query: `query cop { __typename ${'@include(if: true) '.repeat(200)} }` })).json()) as Answer;
    expect([many.data ?? null, many.errors!.length <= 6]).toEqual([null, true]);
  });
  test('circular fragments', async () => {
    const answer = (await (await post({ query: 'query cop { ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }' })).json()) as Answer;
    expect([answer.data ?? null, answer.errors?.[0]?.extensions.code]).toEqual([null, 'GRAPHQL_VALIDATION_FAILED']);
  });
  test('circular query through introspection', async () => {
    const circle = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }`;
    for (const token of [null, org.people.desk.token]) expect((await server.request(circle, {}, { token })).data ?? null).toBeNull();
  });
  test('field duplication', async () => {
    expect(((await (await post({ query: `query cop { ${'__typename '.repeat(500)} }` })).json()) as Answer).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  });
  test('field suggestions', async () => {
    for (const query of ['query cop { __schema { directive } }', '{ complain(id: "x") { id } }', '{ viewer { organization { id } } }', 'mutation { complaintRegistr { id } }', '{ complaint(idd: "x") { id } }', 'query ($x: ComplaintFilterr) { complaints(communityId: "x", filter: $x) { totalCount } }']) {
      expect(await (await post({ query })).text()).not.toMatch(/did you mean/i);
    }
    const input = await server.request('query ($c: ID!, $f: ComplaintFilter) { complaints(communityId: $c, filter: $f) { totalCount } }', { c: org.communityId, f: { statuss: ['CLOSED'], kind: 'COMPLAIN' } });
    expect(JSON.stringify(input)).not.toMatch(/did you mean/i);
    const live = subscribe(client, 'subscription { change { kind } }');
    await live.ended;
    expect(JSON.stringify(live.errors)).not.toMatch(/did you mean/i);
  });
  test('GET queries and mutations', async () => {
    for (const query of ['query cop { __typename }', 'mutation cop { __typename }']) {
      const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1' } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });
  test('POST of a form', async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=query%20cop%20%7B__typename%7D' });
    expect([response.status >= 400 && response.status < 500, (await response.text()).includes('"data"')]).toEqual([true, false]);
  });
  test('introspection without a token', async () => {
    expect(await (await post({ query: getIntrospectionQuery() })).text()).not.toContain('queryType');
    expect((await http(getIntrospectionQuery())).data.__schema.queryType.name).toBe('Query');
  });
  test('tracing', async () => {
    const answer = (await (await post({ query: 'query cop { __typename }' }, { 'x-apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' })).json()) as { extensions?: object };
    expect(answer.extensions).toBeUndefined();
  });
  test('a page to try queries on, and stack traces', async () => {
    for (const path of ['/graphql', '/graphiql', '/playground', '/console', '/altair', '/v1/graphiql']) {
      expect(await (await fetch(server.url + path, { headers: { accept: 'text/html' } })).text()).not.toMatch(/graphiql|playground|apollo sandbox/i);
    }
    for (const body of ['{', '[]', 'null', '"x"', '{"query": 1}', '{"query": "{"}', '{"query": "{ x }", "variables": 7}', '{"query": "{ setupRequired }", "operationName": 7}', '{"query": "{ setupRequired }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}', '{"variables": {}}', JSON.stringify({ query: `{ a${randomBytes(4).toString('hex')} }` })]) {
      const response = await post(body);
      const text = await response.text();
      expect([body, response.status < 500, /\bat .*:\d+:\d+|stacktrace|node_modules|INTERNAL/.test(text)]).toEqual([body, true, false]);
    }
  });
});
