import { expect, test } from '@jest/globals';
import { learnTime, monotonicAt, serverTimeAt, type ServerClock } from './server-clock.ts';

const noon = Date.parse('2026-11-23T04:00:00Z');
/** Events read at a server that is `noon` ahead of the page, each so long on its way. */
const learn = (ways: readonly number[]): ServerClock | null =>
  ways.reduce<ServerClock | null>((clock, way, index) => learnTime(clock, { asOf: noon + index * 5_000, receivedAt: index * 5_000 + way, first: false }), null);
const came = (clock: ServerClock, asOf: number, receivedAt: number, first = false) => learnTime(clock, { asOf, receivedAt, first });

test('the quickest event is nearest to the truth', () => {
  expect(learn([200, 40, 900, 300])).toBe(noon - 42);
  expect(serverTimeAt(noon - 40, 1_000)).toBe(noon + 960);
  expect(monotonicAt(noon - 40, noon + 960)).toBe(1_000);
});

test('clocks that part slowly are followed', () => {
  const events = Array.from({ length: 1_000 }, (_, index) => ({ asOf: noon + index * 5_000 - index, receivedAt: index * 5_000, first: false }));
  expect(events.reduce<ServerClock | null>(learnTime, null)).toBe(noon - 999);
});

test('an event was on its way for five seconds at most; a millisecond more, and it was held back', () => {
  expect(came(noon, noon, 5_000)).toBe(noon - 1);
  expect(came(noon, noon, 5_001)).toBeNull();
});

test('a server clock that was set is believed: forwards at once, backwards by a new connection', () => {
  expect(came(noon, noon + 86_400_000, 0)).toBe(noon + 86_400_000);
  expect(came(noon, noon - 86_400_000, 0)).toBeNull();
  expect(came(noon, noon - 86_400_000, 0, true)).toBe(noon - 86_400_000);
});
