// The token of a wall screen reads its board and nothing else: tried on every field of the schema, and on every other way in.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType } from 'graphql';
import { screenMayAsk } from '../src/modules/screen/allowed.ts';
import { createSchema } from '../src/schema.ts';
import { codeOf, paired, SCREEN_CAST, screenSpeaker, type ScreenOrganisation } from './screen-kit.ts';
import { foundOrganisation, localId, scopeOf, socketClient, startTestServer, subscribe, unknownId, type TestServer } from './testkit.ts';
import { entryCount } from './work-kit.ts';

const schema = createSchema();
let server: TestServer;
let ours: ScreenOrganisation;
let theirs: ScreenOrganisation;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  ours = await foundOrganisation(server, SCREEN_CAST);
  theirs = await foundOrganisation(server, SCREEN_CAST);
});
afterAll(() => server.close());
beforeEach(async () => void (await server.admin(`delete from sign_in_failures; delete from screen_pairings`)));

const { say, self, rotate, readOne, list } = screenSpeaker(() => server);

/** The least that a field can be asked with: its required arguments, and a leaf below. */
function asked(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => `${name}: ${literal(type)}`);
  return `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
}
function literal(type: GraphQLInputType): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return `[${literal(bare.ofType)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isInputObjectType(bare)) return `{ ${Object.values(bare.getFields()).filter(({ type: of }) => isNonNullType(of)).map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  return { Int: '1', Float: '1', Boolean: 'true', DateTime: '"2026-01-01T00:00:00Z"', JSON: '{}' }[bare.name] ?? '"x"';
}
const rootFields = (type: GraphQLObjectType | null | undefined): readonly GraphQLField<unknown, unknown>[] => Object.values(type?.getFields() ?? {});

describe('what the token may', () => {
  let token: string;
  beforeAll(async () => void ({ token } = await paired(server, ours.people.security, ours.communityId)));

  test('of every query and mutation of the schema: itself and a new token; all others FORBIDDEN, before anything is done', async () => {
    const before = await entryCount(server, ours);
    const open: string[] = [];
    for (const [operation, type] of [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const) {
      for (const field of rootFields(type)) {
        const answer = await server.request(`${operation} { ${asked(field)} }`, {}, { token });
        if (codeOf(answer) === 'FORBIDDEN' && answer.status === 403 && answer.data === undefined) continue;
        open.push(field.name);
      }
    }
    expect(open).toEqual(['boardScreenSelf', 'screenRotate']);
    expect(rootFields(schema.getQueryType()).length + rootFields(schema.getMutationType()).length).toBeGreaterThan(150);
    expect(await entryCount(server, ours)).toBe(before);
  });

  test('of every subscription: its board alone', async () => {
    const client = socketClient(server, token);
    try {
      for (const field of rootFields(schema.getSubscriptionType())) {
        if (field.name === 'boardFeed') continue;
        const live = subscribe(client, `subscription { ${asked(field)} }`);
        await live.ended;
        expect([field.name, live.events, live.errors]).toEqual([field.name, [], [expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })]]);
      }
    } finally {
      await client.dispose();
    }
  });

  test('nothing of the schema itself, nothing behind a fragment or an alias, nothing beside what is allowed', async () => {
    for (const query of [
      getIntrospectionQuery(), '{ __type(name: "Query") { name } }', '{ boardScreenSelf { id } viewer { now } }', '{ boardScreenSelf { id } ...x } fragment x on Query { communities { totalCount } }',
      '{ ... on Query { boardScreenSelf: viewer { now } } }',
    ]) expect([query.slice(0, 40), codeOf(await server.request(query, {}, { token }))]).toEqual([query.slice(0, 40), 'FORBIDDEN']);
    const named = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: 'query a { boardScreenSelf { id } } query b { setupRequired }', operationName: 'b' }) });
    expect(JSON.stringify(await named.json())).toContain('FORBIDDEN');
    expect((await server.request('{ __typename boardScreenSelf { __typename } }', {}, { token })).data).toEqual({ __typename: 'Query', boardScreenSelf: { __typename: 'BoardScreenSelf' } });
  });

  test('whatever its allowed fields reach: types of the board, and no field of any other', () => {
    const reached = new Set<string>();
    const walk = (type: GraphQLObjectType): void => {
      for (const field of Object.values(type.getFields()).filter(({ name }) => screenMayAsk(type.name, name))) {
        const named = getNamedType(field.type);
        const possible = isObjectType(named) ? [named] : 'getTypes' in named ? named.getTypes() : [];
        for (const one of possible) {
          if (reached.has(one.name)) continue;
          reached.add(one.name);
          walk(one);
        }
      }
    };
    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) if (root != null) walk(root);
    const readable = [...reached].filter((name) => Object.keys((schema.getType(name) as GraphQLObjectType).getFields()).some((field) => screenMayAsk(name, field)));
    expect(readable.filter((name) => !name.startsWith('Board') && !['ScreenRotatePayload', 'NotAllowedError', 'NotFoundError'].includes(name))).toEqual([]);
    expect(readable.filter((name) => ['BoardScreen', 'BoardScreenConnection', 'BoardScreenEdge'].includes(name))).toEqual([]);
    expect(readable).toEqual(expect.arrayContaining(['BoardScreenSelf', 'BoardScreenCommunity']));
    for (const type of ['Complaint', 'Community', 'Staff', 'Customer', 'Entry', 'Viewer', 'BoardScreen']) for (const field of Object.keys((schema.getType(type) as GraphQLObjectType).getFields())) expect(screenMayAsk(type, field)).toBe(false);
  });

  test('no other way in: files, paper, imports, receipts, reference; and no cookie makes a screen', async () => {
    for (const [method, path] of [['GET', '/files/x'], ['POST', '/files/import?name=a.csv'], ['POST', '/files'], ['GET', '/paper/complaint/x'], ['GET', '/docs'], ['GET', '/docs/schema.graphql'], ['GET', '/metrics'], ['POST', '/receipts/a/b'], ['GET', '/'], ['GET', '/board/']] as const) {
      const response = await fetch(`${server.url}${path}`, { method, headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
      expect([path, response.status, await response.text()]).toEqual([path, 403, expect.stringContaining('FORBIDDEN')]);
    }
    const byCookie = await server.request('{ boardScreenSelf { id } }', {}, { headers: { cookie: `huiyin=${token}` } });
    expect(codeOf(byCookie)).toBe('UNAUTHENTICATED');
  });

  test('people are no screens, nobody is told to sign in, and a token cut short is nobody’s', async () => {
    expect((await server.request('{ boardScreenSelf { id } }', {}, { token: ours.people.security.token })).data).toEqual({ boardScreenSelf: null });
    expect(codeOf(await server.request('{ boardScreenSelf { id } }'))).toBe('UNAUTHENTICATED');
    expect((await server.request('mutation { screenRotate(input: { screenId: "x" }) { __typename } }', {}, { token: ours.people.security.token })).data.screenRotate.__typename).toBe('NotAllowedError');
    for (const wrong of [token.slice(0, -1), `${token}x`, 'screen.', token.toUpperCase(), `screen.${'A'.repeat(43)}`, `screen.${'A'.repeat(400)}`]) expect(codeOf(await self(wrong))).toBe('UNAUTHENTICATED');
  });

  test('nothing of another organisation, whoever asks with its ids', async () => {
    const { screen, token: foreign } = await paired(server, theirs.people.security, theirs.communityId, { name: '他们的' });
    expect(JSON.stringify(await self(token))).not.toContain(theirs.code);
    expect((await self(foreign)).data.boardScreenSelf.communities).toEqual([expect.objectContaining({ code: theirs.code })]);
    const { security } = ours.people;
    expect([await readOne(security, screen.id), (await list(security, theirs.communityId)).totalCount]).toEqual([null, 0]);
    expect((await list(security, ours.communityId)).nodes.map(({ name }: { name: string }) => name)).not.toContain('他们的');
    for (const [mutation, more] of [['screenRevoke', { reason: 'x' }], ['screenChange', { name: 'x', communityIds: [ours.communityId], language: 'EN', look: 'DARK', sound: true, drills: true }]] as const) {
      expect(await say(security, mutation, { screenId: screen.id, expectedVersion: 1, ...more })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'screenId'] });
    }
    expect((await rotate(token, screen.id)).__typename).toBe('NotFoundError');
    expect((await rotate(token, unknownId('BoardScreen', screen.id))).__typename).toBe('NotFoundError');
    await server.as(server.database.appUrl, { organisation: scopeOf(ours.communityId), communities: [localId(ours.communityId)] }, async (query) => {
      for (const table of ['board_screens', 'screen_sightings']) expect((await query(`select 1 from ${table} where community_id = $1`, [localId(theirs.communityId)])).rows).toEqual([]);
      expect((await query('select 1 from screen_tokens where organisation_id = $1', [scopeOf(theirs.communityId)])).rows).toEqual([]);
      expect((await query('select 1 from screen_pairings')).rows).toEqual([]);
    });
  });
});
