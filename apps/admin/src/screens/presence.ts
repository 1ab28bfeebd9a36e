import type { ToneName } from '../look/palette.ts';

/** A screen's sightings are kept to the minute; one that is there was seen within the last. */
const THERE_MS = 150_000;

/** Whether a screen is there: a revoked one is none of it. */
export type Presence = 'there' | 'away' | 'never' | 'revoked';

/** `lastSeenAt` ISO, null before its first time; `now` epoch milliseconds. */
export function presenceOf({ status, lastSeenAt }: { readonly status: string; readonly lastSeenAt?: string | null | undefined }, now: number): Presence {
  if (status === 'REVOKED') return 'revoked';
  if (lastSeenAt == null) return 'never';
  return now - Date.parse(lastSeenAt) < THERE_MS ? 'there' : 'away';
}

export const PRESENCE_TONES: Readonly<Record<Presence, ToneName>> = { there: 'jade', away: 'amber', never: 'neutral', revoked: 'neutral' };
