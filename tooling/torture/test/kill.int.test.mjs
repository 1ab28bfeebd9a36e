// The short form of `node tooling/torture/src/kill.mjs`: every kind of kill once, on a database with real durability.
import { expect, test } from '@jest/globals';
import { SIZES, failures, torture } from '../src/kill.mjs';

test('nothing that was acknowledged is lost, missing or double when the API, PostgreSQL, a backend or all are killed', async () => {
  const found = await torture({ ...SIZES, rounds: 4, betweenMs: 400, sources: true }, () => {});
  expect(failures(found)).toEqual([]);
  expect(found.rounds.map(({ target }) => target)).toEqual(['api', 'postgres', 'backend', 'both']);
  for (const round of found.rounds) expect(round.requests).toBeGreaterThan(0);
  expect(found.answersLost).toBeGreaterThan(0);
  expect(found.acknowledged).toBeGreaterThan(64);
}, 600_000);
