import { describe, expect, test } from '@jest/globals';
import { DELIVERY_STATES } from '@huiyin/domain';
import { isAtRest, isMoving } from './delivery.ts';

describe('where a delivery stands', () => {
  const at = (ms: number): string => new Date(ms).toISOString();
  test('nothing more comes of what arrived, was given up or nobody will try again', () => {
    const atRest = (reports: boolean, nextTryAt: string | null) => DELIVERY_STATES.filter((state) => isAtRest({ state, nextTryAt }, reports));
    expect(atRest(false, null)).toEqual(['ACCEPTED', 'DELIVERED', 'FAILED', 'UNKNOWN']);
    expect(atRest(true, null)).toEqual(['DELIVERED', 'FAILED', 'UNKNOWN']);
    expect(atRest(true, at(0))).toEqual(['DELIVERED', 'FAILED']);
  });
  test('it may change soon while it waits, is on its way, or is tried again within a minute', () => {
    expect(DELIVERY_STATES.filter((state) => isMoving({ state, nextTryAt: null }, 0))).toEqual(['QUEUED', 'SENDING']);
    expect([isMoving({ state: 'TEMPORARILY_FAILED', nextTryAt: at(59_999) }, 0), isMoving({ state: 'TEMPORARILY_FAILED', nextTryAt: at(60_000) }, 0)]).toEqual([true, false]);
  });
});
