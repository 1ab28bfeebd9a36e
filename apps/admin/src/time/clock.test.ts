import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createClock } from './clock.ts';

const DAY = 86_400_000;
const server = Date.parse('2026-11-23T06:05:00Z');

describe('the clock of the screens', () => {
  test.each([['right', 0], ['a day ahead', DAY], ['a day behind', -DAY]])('with a browser whose own is %s, it shows the server\'s', (_, off) => {
    let steady = 1_000;
    const clock = createClock(() => steady, server + off);
    expect(clock.now()).toBe(server + off);
    const askedAt = clock.steady();
    steady += 400;
    clock.hear('2026-11-23T06:05:00.200Z', askedAt);
    expect(clock.now()).toBe(server + 400);
    steady += DAY;
    expect(clock.now()).toBe(server + DAY + 400);
  });

  test('a later reading corrects an earlier one, and says so', () => {
    const clock = createClock(() => 0, 0);
    let heard = 0;
    const stop = clock.listen(() => { heard += 1; });
    clock.hear('2026-11-23T06:05:00Z', 0);
    clock.hear('2026-11-23T06:06:00Z', 0);
    expect([clock.now() - server, heard]).toEqual([60_000, 2]);
    stop();
    clock.hear('2026-11-23T06:07:00Z', 0);
    expect(heard).toBe(2);
  });

  test('what is no time changes nothing', () => {
    const clock = createClock(() => 0, server);
    clock.hear('soon', 0);
    expect(clock.now()).toBe(server);
  });
});

test('nothing else in the console asks the computer for the time', () => {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^gql\//.test(name));
  const asking = files.filter((name) => /Date\.now\(|new Date\(\)/.test(readFileSync(join(root, name), 'utf8')));
  // They only say whether somebody is there, and when the server's clock should be read again.
  expect(asking.sort()).toEqual(['providers/attendance.ts', 'providers/clock.ts']);
});
