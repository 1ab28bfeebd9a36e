import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { fakeServer } from '../test-frame/fake-server.ts';

const server = fakeServer();
const { TestFrame } = await import('../test-frame/TestFrame.tsx');
const { isDue, useClockRefresh } = await import('./clock.ts');
const { start } = await import('./start.ts');
const { useTimeWords } = await import('../time/useTimeWords.ts');

const MINUTE = 60_000;
const realNow = Date.now;
const viewerAt = (now: string) => ({ roles: [], masked: false, now, organisation: { id: 'o', name: 'o' }, staff: { id: 's', name: '刘婷', login: 'x', department: null }, communities: [] });
afterEach(() => { cleanup(); Date.now = realNow; });

function Age() {
  useClockRefresh();
  const { age, moment } = useTimeWords();
  return <p>{age('2031-05-06T03:05:00Z')} {moment('2031-05-06T03:05:00Z')}</p>;
}

test('ages and “today” count from the server\'s clock, whatever the browser\'s says, and follow it when it is read again', async () => {
  server.on('Start', () => ({ setupRequired: false, viewer: viewerAt('2031-05-06T06:05:30Z') }));
  await start();
  render(<TestFrame><Age /></TestFrame>);
  screen.getByText('3 小时前 今天 11:05');
  server.on('Clock', () => ({ viewer: { now: '2031-05-07T06:05:30Z' } }));
  Date.now = () => realNow() + 86_400_000;
  act(() => { window.dispatchEvent(new Event('keydown')); });
  await waitFor(() => screen.getByText('1 天前 昨天 11:05'));
  expect(server.sent.filter(({ operation }) => operation === 'Clock')).toHaveLength(1);
});

test('it is read again every four minutes of use, and by nobody while the page is left alone', () => {
  expect(isDue(4 * MINUTE - 1, 0, 4 * MINUTE - 1)).toBe(false);
  expect(isDue(4 * MINUTE, 0, 3 * MINUTE)).toBe(true);
  expect(isDue(30 * MINUTE, 0, 20 * MINUTE)).toBe(false);
  expect(isDue(0, 4 * MINUTE, 0)).toBe(true);
});
