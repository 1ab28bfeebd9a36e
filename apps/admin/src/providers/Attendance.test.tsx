import { afterEach, expect, jest, test } from '@jest/globals';
import { fakeServer } from '../test-frame/fake-server.ts';

const server = fakeServer();
const { client } = await import('./client.ts');
const { badgeOf } = await import('./unread.ts');
const { unreadDocument } = await import('./session.graphql.ts');

const MINUTE = 60_000;
const realNow = Date.now;
afterEach(() => { Date.now = realNow; });

/** Whether the console says, asking now, that nobody uses it. */
async function saysUnattended(): Promise<boolean> {
  server.on('Unread', () => ({ viewer: { unreadMessages: 0 } }));
  await client.request(unreadDocument, {});
  const { calls } = (globalThis.fetch as unknown as jest.Mock<(url: string, init: { headers: Record<string, string> }) => unknown>).mock;
  return calls.at(-1)![1].headers['x-huiyin-unattended'] === '1';
}

test('what is asked two minutes after the last touch keeps no session alive; the next touch counts again', async () => {
  expect(await saysUnattended()).toBe(false);
  Date.now = () => realNow() + 2 * MINUTE;
  expect(await saysUnattended()).toBe(true);
  window.dispatchEvent(new Event('keydown'));
  expect(await saysUnattended()).toBe(false);
  // A clock that is set back by a day is no touch.
  Date.now = () => realNow() - 24 * 60 * MINUTE;
  expect(await saysUnattended()).toBe(true);
});

test('a badge has room for two digits', () => expect([badgeOf(1), badgeOf(99), badgeOf(100), badgeOf(1_000)]).toEqual(['1', '99', '99+', '99+']));
