import { isByHand, type Channel, type Doors, type NoticeFacts, type Place } from './model.ts';

/** How a place stands: one that was found faulty and not renewed hangs no longer as it should. */
export type PlaceState = 'TO_POST' | 'HANGS' | 'FAULTY' | 'DOWN';

export function stateOf({ postedAt, takenDownAt, condition, renewed }: Pick<Place, 'postedAt' | 'takenDownAt' | 'condition' | 'renewed'>): PlaceState {
  if (takenDownAt) return 'DOWN';
  if (!postedAt) return 'TO_POST';
  return condition && condition !== 'INTACT' && !renewed ? 'FAULTY' : 'HANGS';
}

export interface SpotWork {
  readonly post: readonly Place[];
  /** Not looked at yet today. */
  readonly check: readonly Place[];
  readonly takeDown: readonly Place[];
  /** Looked at today, or posted today. */
  readonly done: readonly Place[];
  /** Where somebody was not reached: to be gone round again. */
  readonly missed: readonly Doors[];
  readonly doors: readonly Doors[];
  readonly putUp: readonly Channel[];
  readonly takeOff: readonly Channel[];
}

const OVER: readonly string[] = ['EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN'];

/** What is to be done on the spot today; `today`: the first instant of the community's day. */
export function spotWork({ status, places, doors, channels }: Pick<NoticeFacts, 'status' | 'places' | 'doors' | 'channels'>, today: number): SpotWork {
  const over = OVER.includes(status);
  const since = (at: string | null | undefined): boolean => Boolean(at) && Date.parse(at!) >= today;
  const hanging = places.filter(({ postedAt, takenDownAt }) => postedAt && !takenDownAt);
  const seen = (place: Place): boolean => (since(place.checkedAt) || since(place.postedAt)) && stateOf(place) !== 'FAULTY';
  const byHand = channels.filter(({ medium }) => isByHand(medium));
  return {
    post: over ? [] : places.filter((place) => stateOf(place) === 'TO_POST'), check: over ? [] : hanging.filter((place) => !seen(place)), takeDown: over ? hanging : [], done: over ? [] : hanging.filter(seen),
    doors: over ? [] : doors.filter(({ deliveredAt }) => !deliveredAt), missed: over ? [] : doors.filter(({ deliveredAt, missed }) => Boolean(deliveredAt) && (missed ?? 0) > 0), putUp: over ? [] : byHand.filter(({ state }) => state === 'WAITING'), takeOff: over ? byHand.filter(({ state }) => state === 'PUBLISHED') : [],
  };
}

/** How much of it is left. */
export const countOf = ({ post, check, takeDown, doors, putUp, takeOff }: SpotWork): number => [post, check, takeDown, doors, putUp, takeOff].reduce((sum, list) => sum + list.length, 0);
