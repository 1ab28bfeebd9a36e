// What graphql-transport-ws says of each fault of a client, by the code a socket is closed with.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';

const PROTOCOL = 'graphql-transport-ws';
const SUBSCRIPTION = 'subscription ($c: ID!) { changes(communityId: $c) { __typename } }';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

interface Spoken { readonly heard: readonly string[]; readonly closed: Promise<number>; readonly say: (text: string) => void; until(text: string): Promise<void> }

async function speak(protocols: readonly string[] = [PROTOCOL]): Promise<Spoken> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, [...protocols]);
  const heard: string[] = [];
  let told = (): void => undefined;
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('message', (data: Buffer) => {
    heard.push(data.toString('utf8'));
    told();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const until = (text: string): Promise<void> => new Promise((resolve) => {
    told = () => {
      if (heard.some((one) => one.includes(text))) resolve();
    };
    told();
  });
  return { heard, closed, say: (text) => socket.send(text), until };
}

const init = (): string => JSON.stringify({ type: 'connection_init', payload: { token: org.people.desk.token } });
const subscribe = (id: string): string => JSON.stringify({ id, type: 'subscribe', payload: { query: SUBSCRIPTION, variables: { c: org.communityId } } });

async function letIn(): Promise<Spoken> {
  const spoken = await speak();
  spoken.say(init());
  await spoken.until('connection_ack');
  return spoken;
}

test.each([
  ['what is no message', 4400, async () => (await speak()), (one: Spoken) => one.say('{')],
  ['a subscription before the door', 4401, async () => (await speak()), (one: Spoken) => one.say(subscribe('1'))],
  ['a token of nobody', 4403, async () => (await speak()), (one: Spoken) => one.say(JSON.stringify({ type: 'connection_init', payload: { token: 'nobody' } }))],
  ['no protocol that is spoken here', 4406, async () => (await speak([])), () => undefined],
  ['silence', 4408, async () => (await speak()), () => undefined],
  ['a second way in', 4429, letIn, (one: Spoken) => one.say(init())],
  ['more than a message may be', 1009, letIn, (one: Spoken) => one.say('x'.repeat(1_000_001))],
] as const)('%s ends it with %i', async (_what, code, open, act) => {
  const one = await open();
  act(one);
  expect(await one.closed).toBe(code);
});

test('an id that is in use ends it with 4409; before that its pings are answered', async () => {
  const one = await letIn();
  one.say('{"type":"ping"}');
  await one.until('"pong"');
  one.say(subscribe('1'));
  one.say(subscribe('1'));
  expect(await one.closed).toBe(4409);
});
