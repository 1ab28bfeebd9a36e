import { expect, test } from '@jest/globals';
import type { Context } from './context.ts';
import { Fresh, FRESH_MS } from './live-sessions.ts';

const context = { now: 7 } as unknown as Context;

test('what let a caller in serves one request that follows at once, and is held no longer', () => {
  const fresh = new Fresh(context, 1_000);
  expect([fresh.take(1_000 + FRESH_MS), fresh.take(1_000 + FRESH_MS)]).toEqual([context, null]);
});

test('after its time whoever asks is asked for again', () => {
  const fresh = new Fresh(context, 1_000);
  expect([fresh.take(1_001 + FRESH_MS), fresh.take(1_000)]).toEqual([null, null]);
});
