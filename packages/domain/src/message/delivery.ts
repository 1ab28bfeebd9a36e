import { MINUTE_MS, plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';

/**
 * Where a message to one address stands: waiting, on its way, taken by the vendor, proven to have arrived, to be tried
 * again, given up, or nobody knows (the reply was lost).
 */
export const DELIVERY_STATES = ['QUEUED', 'SENDING', 'ACCEPTED', 'DELIVERED', 'TEMPORARILY_FAILED', 'FAILED', 'UNKNOWN'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What became of one try, as every channel says it. */
export type TryOutcome =
  | { readonly outcome: 'accepted'; readonly providerId: string | null }
  | { readonly outcome: 'refused'; readonly code: string; readonly detail: string }
  | { readonly outcome: 'limited'; readonly code: string; readonly retryAfterMs: number }
  | { readonly outcome: 'temporary'; readonly code: string; readonly detail: string; readonly retryAfterMs: number | null }
  | { readonly outcome: 'unknown'; readonly code: string; readonly detail: string };

/** A delivery as its tries and receipts say. */
export interface Delivery {
  readonly state: DeliveryState;
  /** Tries begun; those that were only held back by a limit of the vendor do not count. */
  readonly tries: number;
  readonly firstTriedAt: Instant | null;
  readonly providerId: string | null;
  /** A try whose reply was lost was repeated where the vendor would not notice: it may have arrived twice 可能重复. */
  readonly maybeTwice: boolean;
  readonly code: string | null;
  readonly detail: string | null;
  /** When it is tried again; null: not any more, or when the vendor has spoken. */
  readonly nextTryAt: Instant | null;
}

/** Before its first try. */
export const QUEUED_DELIVERY: Delivery = { state: 'QUEUED', tries: 0, firstTriedAt: null, providerId: null, maybeTwice: false, code: null, detail: null, nextTryAt: null };

/** Pauses between tries, in milliseconds: soon at first, then ever rarer; some ten hours in all. */
export const RETRY_PAUSES_MS = [5_000, 30_000, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS, 2 * 60 * MINUTE_MS, 6 * 60 * MINUTE_MS] as const;
/** What is as old as this is told to nobody any more, however often a limit held it back: a day. */
export const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE_MS;

/** Whether nothing more is to be done about it by us. A vendor's receipt may still settle ACCEPTED and UNKNOWN. */
export const isSettled = ({ state, nextTryAt }: Delivery): boolean => state === 'DELIVERED' || state === 'FAILED' || state === 'ACCEPTED' || (state === 'UNKNOWN' && nextTryAt === null);

/**
 * A try begins. One that finds the delivery SENDING follows a process that died on the way: like a lost reply, it may
 * have left. `deduplicates`: the vendor notices a repeat by its id.
 */
export function beginTry(delivery: Delivery, now: Instant, deduplicates: boolean): Delivery {
  const repeats = delivery.state === 'SENDING' || delivery.state === 'UNKNOWN';
  return { ...delivery, state: 'SENDING', tries: delivery.tries + 1, firstTriedAt: delivery.firstTriedAt ?? now, maybeTwice: delivery.maybeTwice || (repeats && !deduplicates), nextTryAt: null };
}

/** When to try again after `tries` tries; null: not any more. */
function pauseAfter(delivery: Delivery, now: Instant, leastMs: number | null): Instant | null {
  const pause = RETRY_PAUSES_MS[delivery.tries - 1];
  const next = pause === undefined ? null : plus(now, Math.max(pause, leastMs ?? 0));
  return next === null || next > plus(delivery.firstTriedAt ?? now, GIVE_UP_AFTER_MS) ? null : next;
}

/** The outcome of the try that is under way. Whatever came by receipt meanwhile stands. */
export function endTry(delivery: Delivery, outcome: TryOutcome, now: Instant): Delivery {
  if (delivery.state === 'DELIVERED' || delivery.state === 'FAILED') return { ...delivery, providerId: delivery.providerId ?? (outcome.outcome === 'accepted' ? outcome.providerId : null) };
  switch (outcome.outcome) {
    case 'accepted': return { ...delivery, state: 'ACCEPTED', providerId: outcome.providerId ?? delivery.providerId, code: null, detail: null, nextTryAt: null };
    case 'refused': return { ...delivery, state: 'FAILED', code: outcome.code, detail: outcome.detail, nextTryAt: null };
    case 'limited': {
      // Held back before anything left: no try of ours was used up.
      const next = plus(now, outcome.retryAfterMs);
      const late = next > plus(delivery.firstTriedAt ?? now, GIVE_UP_AFTER_MS);
      return { ...delivery, state: late ? 'FAILED' : 'TEMPORARILY_FAILED', tries: delivery.tries - 1, code: outcome.code, detail: null, nextTryAt: late ? null : next };
    }
    case 'temporary': {
      const next = pauseAfter(delivery, now, outcome.retryAfterMs);
      return { ...delivery, state: next === null ? 'FAILED' : 'TEMPORARILY_FAILED', code: outcome.code, detail: outcome.detail, nextTryAt: next };
    }
    case 'unknown': return { ...delivery, state: 'UNKNOWN', code: outcome.code, detail: outcome.detail, nextTryAt: pauseAfter(delivery, now, null) };
  }
}

/** What the vendor tells later. Arrival is the last word, however late or often other receipts come. */
export function takeReceipt(delivery: Delivery, receipt: { readonly state: 'delivered' | 'failed'; readonly providerId: string | null; readonly code: string; readonly detail: string }): Delivery {
  if (delivery.state === 'DELIVERED') return delivery;
  const failed = receipt.state === 'failed';
  return { ...delivery, state: failed ? 'FAILED' : 'DELIVERED', providerId: receipt.providerId ?? delivery.providerId, code: failed ? receipt.code : null, detail: failed ? receipt.detail : null, nextTryAt: null };
}
