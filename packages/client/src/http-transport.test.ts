import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { TestServer } from '../test/server.ts';
import { createClient, RequestError, type ResponseTiming } from './index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await new TestServer().start();
});
afterEach(() => server.stop());

const hello = 'query Hello($name: String!) { hello(name: $name) }';

async function refusalOf(promise: Promise<unknown>): Promise<RequestError> {
  const error: unknown = await promise.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof RequestError)) throw new Error(`Expected a RequestError, got ${String(error)}`);
  return error;
}

test('a query answers its data', async () => {
  const client = createClient({ url: server.url });
  expect(await client.request(hello, { name: '颐园世家' })).toEqual({ hello: '你好 颐园世家' });
});

test('sends preflight, accept, language and token', async () => {
  const client = createClient({ url: server.url, language: () => 'zh-CN', token: () => 'abc' });
  await client.request(hello, { name: 'x' });
  expect(server.received[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'apollo-require-preflight': '1',
    'accept-language': 'zh-CN',
    authorization: 'Bearer abc',
  });
});

test('says when nobody uses the program, asked at each request', async () => {
  let attended = true;
  const client = createClient({ url: server.url, attended: () => attended });
  await client.request(hello, { name: 'x' });
  attended = false;
  await client.request(hello, { name: 'x' });
  expect(server.received.map(({ headers }) => headers['x-huiyin-unattended'])).toEqual([undefined, '1']);
});

test('without a token there is no authorization header', async () => {
  await createClient({ url: server.url, token: () => null }).request(hello, { name: 'x' });
  expect(server.received[0]?.headers.authorization).toBeUndefined();
});

test('a refusal of the server keeps code, correlation id and path', async () => {
  const error = await refusalOf(createClient({ url: server.url }).request('{ forbidden }'));
  expect(error).toMatchObject({ code: 'FORBIDDEN', correlationId: 'c-1', path: ['forbidden'], status: 200 });
});

test('partial data with an error is a refusal, and UNAUTHENTICATED is told', async () => {
  let told = 0;
  const client = createClient({ url: server.url, onUnauthenticated: () => (told += 1) });
  expect((await refusalOf(client.request('{ hello(name: "a") fault }'))).code).toBe('UNAUTHENTICATED');
  expect(told).toBe(1);
});

test('a query that loses its connection is tried once more', async () => {
  server.faults.push((request) => request.socket.destroy());
  expect(await createClient({ url: server.url }).request(hello, { name: 'x' })).toEqual({ hello: '你好 x' });
  expect(server.received).toHaveLength(2);
});

test('a query is tried twice, not three times', async () => {
  server.faults.push((request) => request.socket.destroy(), (request) => request.socket.destroy());
  const error = await refusalOf(createClient({ url: server.url }).request(hello, { name: 'x' }));
  expect(error).toMatchObject({ code: 'NETWORK', status: null });
  expect(server.received).toHaveLength(2);
});

test('a mutation is never repeated', async () => {
  server.faults.push((request) => request.socket.destroy());
  expect((await refusalOf(createClient({ url: server.url }).request('mutation { count }'))).code).toBe('NETWORK');
  expect(server.received).toHaveLength(1);
});

test('an answer that is no GraphQL response is NETWORK with its status', async () => {
  const gateway = (_: unknown, response: import('node:http').ServerResponse) => response.writeHead(502).end('<h1>Bad gateway</h1>');
  server.faults.push(gateway, gateway);
  expect(await refusalOf(createClient({ url: server.url }).request(hello, { name: 'x' }))).toMatchObject({ code: 'NETWORK', status: 502 });
});

test('a server that does not answer is TIMEOUT, and is not asked again', async () => {
  server.faults.push(() => {});
  const client = createClient({ url: server.url, timeoutMilliseconds: 80 });
  expect((await refusalOf(client.request(hello, { name: 'x' }))).code).toBe('TIMEOUT');
  expect(server.received).toHaveLength(1);
});

test('a body that stops half-way is TIMEOUT too', async () => {
  server.faults.push((_, response) => void response.writeHead(200).write('{"data":'));
  const client = createClient({ url: server.url, timeoutMilliseconds: 80 });
  expect((await refusalOf(client.request(hello, { name: 'x' }))).code).toBe('TIMEOUT');
});

test('tells the server time of each response', async () => {
  const timings: ResponseTiming[] = [];
  const before = performance.now();
  await createClient({ url: server.url, onResponse: (timing) => timings.push(timing) }).request(hello, { name: 'x' });
  const { sentAt, receivedAt, serverTime } = timings[0]!;
  expect(sentAt).toBeGreaterThanOrEqual(before);
  expect(receivedAt).toBeGreaterThanOrEqual(sentAt);
  expect(serverTime! % 1000).toBe(0);
  expect(Math.abs(Date.now() - serverTime!)).toBeLessThan(3_000);
});
