import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import type { ChannelStatus, DeliveryFactsFragment, DeliveryState } from '../gql/graphql.ts';
import type { ToneName } from '../look/palette.ts';

export const DELIVERY_TONES: Readonly<Record<DeliveryState, ToneName>> = { QUEUED: 'neutral', SENDING: 'blue', ACCEPTED: 'jade', DELIVERED: 'green', TEMPORARILY_FAILED: 'amber', FAILED: 'red', UNKNOWN: 'violet' };
export const STATUS_TONES: Readonly<Record<ChannelStatus, ToneName>> = { ACTIVE: 'green', PAUSED: 'amber', CLOSED: 'neutral' };

type Standing = Pick<DeliveryFactsFragment, 'state' | 'nextTryAt'>;

/** Whether nothing more is to come; where the vendor reports, what it took may still arrive or fail. */
export function isAtRest({ state, nextTryAt }: Standing, reports: boolean): boolean {
  if (state === 'DELIVERED' || state === 'FAILED') return true;
  return state === 'ACCEPTED' ? !reports : state === 'UNKNOWN' && !nextTryAt;
}

/** Whether it may change within seconds: it stands in the queue, is on its way, or is tried again soon. */
export const isMoving = ({ state, nextTryAt }: Standing, now: number): boolean => state === 'QUEUED' || state === 'SENDING' || (Boolean(nextTryAt) && Date.parse(nextTryAt!) - now < 60_000);

/** What a code means to whoever has to put it right; empty for one that only its vendor knows. */
export function useCodeWords(): (code: string | null | undefined) => string {
  const translate = useTranslate();
  return useCallback((code) => (code ? translate(`channels.code.${code.replaceAll(/\W/g, '_')}`, { _: '' }) : ''), [translate]);
}
