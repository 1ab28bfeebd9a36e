import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/kit.ts';
import { plus } from '../kernel/instant.ts';
import { beginTry, endTry, GIVE_UP_AFTER_MS, isSettled, QUEUED_DELIVERY, RETRY_PAUSES_MS, takeReceipt } from './delivery.ts';
import type { Delivery, TryOutcome } from './delivery.ts';

const now = at('2026-10-09 10:00');
const sending = beginTry(QUEUED_DELIVERY, now, false);
const temporary: TryOutcome = { outcome: 'temporary', code: '-1', detail: '系统繁忙', retryAfterMs: null };
const lost: TryOutcome = { outcome: 'unknown', code: 'TIMED_OUT', detail: '' };
const taken: TryOutcome = { outcome: 'accepted', providerId: 'p1' };
const arrived = { state: 'delivered', providerId: 'p1', code: 'DELIVERED', detail: '' } as const;
const undelivered = { state: 'failed', providerId: 'p1', code: 'MK:0001', detail: '空号' } as const;

test.each([
  ['taken', taken, 'ACCEPTED', null],
  ['refused', { outcome: 'refused', code: '93000', detail: 'bad key' }, 'FAILED', null],
  ['limited', { outcome: 'limited', code: '45009', retryAfterMs: 60_000 }, 'TEMPORARILY_FAILED', 60_000],
  ['failed for now', temporary, 'TEMPORARILY_FAILED', 5_000],
  ['failed for now, and told when', { ...temporary, retryAfterMs: 90_000 }, 'TEMPORARILY_FAILED', 90_000],
  ['reply lost', lost, 'UNKNOWN', 5_000],
] as readonly (readonly [string, TryOutcome, string, number | null])[])('%s: %s', (_, outcome, state, pause) => {
  const after = endTry(sending, outcome, now);
  expect([after.state, after.nextTryAt, after.tries]).toEqual([state, pause === null ? null : plus(now, pause), outcome.outcome === 'limited' ? 0 : 1]);
});

describe('trying again', () => {
  test('seven times, ever rarer, then it has failed for good', () => {
    let delivery = QUEUED_DELIVERY;
    let when = now;
    const pauses: number[] = [];
    for (;;) {
      delivery = endTry(beginTry(delivery, when, false), temporary, when);
      if (delivery.nextTryAt === null) break;
      pauses.push(delivery.nextTryAt - when);
      when = delivery.nextTryAt;
    }
    expect([pauses, delivery.state, delivery.tries, isSettled(delivery)]).toEqual([[...RETRY_PAUSES_MS], 'FAILED', 8, true]);
  });
  test('a limit uses up no try, but a day is enough', () => {
    const soon = endTry(sending, { outcome: 'limited', code: '45009', retryAfterMs: GIVE_UP_AFTER_MS }, now);
    expect([soon.state, endTry(sending, { outcome: 'limited', code: '45009', retryAfterMs: GIVE_UP_AFTER_MS + 1 }, now).state]).toEqual(['TEMPORARILY_FAILED', 'FAILED']);
  });
  test('a lost reply is repeated, and marked where the vendor would not notice', () => {
    const unknown = endTry(sending, lost, now);
    expect([unknown.maybeTwice, beginTry(unknown, now, false).maybeTwice, beginTry(unknown, now, true).maybeTwice]).toEqual([false, true, false]);
  });
  test('so is a try whose process died on the way', () => expect([beginTry(sending, now, false).maybeTwice, beginTry(sending, now, true).maybeTwice]).toEqual([true, false]));
  test('a failure that was clearly said is no reason for a mark', () => expect(beginTry(endTry(sending, temporary, now), now, false).maybeTwice).toBe(false));
  test('nobody ever said: it stays unknown', () => {
    let delivery = QUEUED_DELIVERY;
    for (let time = 0; time < 8; time += 1) delivery = endTry(beginTry(delivery, now, true), lost, now);
    expect([delivery.state, delivery.nextTryAt, isSettled(delivery), takeReceipt(delivery, arrived).state]).toEqual(['UNKNOWN', null, true, 'DELIVERED']);
  });
});

describe('receipts', () => {
  test('before the reply: what it says stands, and the reply\'s id is kept', () => {
    const early = takeReceipt({ ...sending, providerId: null }, { ...arrived, providerId: null });
    expect([early.state, endTry(early, taken, now).state, endTry(early, taken, now).providerId, endTry(early, lost, now).state]).toEqual(['DELIVERED', 'DELIVERED', 'p1', 'DELIVERED']);
  });
  test('arrival is the last word, in whatever order they come', () => {
    const accepted = endTry(sending, taken, now);
    expect([takeReceipt(takeReceipt(accepted, arrived), undelivered).state, takeReceipt(takeReceipt(accepted, undelivered), arrived).state]).toEqual(['DELIVERED', 'DELIVERED']);
    expect(takeReceipt(accepted, undelivered)).toMatchObject({ state: 'FAILED', code: 'MK:0001', detail: '空号' });
  });
});

test('whatever happens: it ends, never with a next try once settled, never marked double without a repeat', () => {
  const outcomes = fc.constantFrom<TryOutcome>(taken, temporary, lost, { outcome: 'refused', code: 'x', detail: '' }, { outcome: 'limited', code: 'x', retryAfterMs: 3_600_000 });
  fc.assert(fc.property(fc.array(outcomes, { maxLength: 60 }), (list) => {
    let delivery: Delivery = QUEUED_DELIVERY;
    let when = now;
    let lostBefore = false;
    for (const outcome of list) {
      if (isSettled(delivery)) break;
      when = delivery.nextTryAt ?? when;
      delivery = endTry(beginTry(delivery, when, false), outcome, when);
      expect(delivery.maybeTwice).toBe(lostBefore);
      lostBefore ||= outcome.outcome === 'unknown';
    }
    return !isSettled(delivery) || delivery.nextTryAt === null;
  }));
});
