import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from './testkit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { poolSize: 2 } });
});
afterAll(() => server.close());

test('a scope that is no scope is refused, and leaves every connection of the pool usable', async () => {
  const { database } = server.services;
  const one = { name: 'one', text: 'select 1 as one' };
  for (let round = 0; round < 6; round += 1) await expect(database.read({ organisationId: null, communityIds: [`'; reset all; --`] }, one, [])).rejects.toThrow('Not a community id');
  const answers = await Promise.all(Array.from({ length: 6 }, () => database.read({ organisationId: null, communityIds: [] }, one, [])));
  expect(answers).toEqual(Array.from({ length: 6 }, () => [{ one: 1 }]));
});
