import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { learnTime, serverTimeAt, type ServerClock } from './server-clock.ts';

const header = (instant: number) => Math.floor(instant / 1000) * 1000;

test('an answer without a date teaches nothing', () => {
  expect(learnTime(null, { sentAt: 0, receivedAt: 5, serverTime: null })).toBeNull();
});

test('the true difference is always within the bounds, and they close in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
      fc.array(fc.record({ wait: fc.integer({ min: 1_000, max: 6_000 }), there: fc.integer({ min: 0, max: 400 }), back: fc.integer({ min: 0, max: 400 }) }), { minLength: 1, maxLength: 40 }),
      (difference, answers) => {
        let clock: ServerClock | null = null;
        let now = 500;
        for (const { wait, there, back } of answers) {
          const answeredAt = now + there;
          clock = learnTime(clock, { sentAt: now, receivedAt: answeredAt + back, serverTime: header(answeredAt + difference) });
          expect(clock!.least).toBeLessThanOrEqual(difference);
          expect(clock!.most).toBeGreaterThanOrEqual(difference);
          now += wait;
        }
        expect(Math.abs(serverTimeAt(clock!, now) - (now + difference))).toBeLessThanOrEqual(900);
      },
    ),
  );
});

test('twenty answers at odd times tell the time to a tenth of a second', () => {
  let clock: ServerClock | null = null;
  for (let turn = 0; turn < 20; turn += 1) {
    const sentAt = turn * 5_150;
    clock = learnTime(clock, { sentAt, receivedAt: sentAt + 40, serverTime: header(sentAt + 20 + 1_000_000_300) });
  }
  expect(Math.abs(serverTimeAt(clock!, 0) - 1_000_000_300)).toBeLessThan(100);
});

test('a clock that was set is followed at once', () => {
  const before = learnTime(null, { sentAt: 0, receivedAt: 10, serverTime: 1_000_000 });
  const after = learnTime(before, { sentAt: 5_000, receivedAt: 5_010, serverTime: 90_000_000 });
  expect(Math.abs(serverTimeAt(after!, 5_000) - 90_000_000)).toBeLessThanOrEqual(1_000);
});
