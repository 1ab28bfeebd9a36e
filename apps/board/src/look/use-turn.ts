import { useRef } from 'react';
import type { CommunityPicture } from '../feed/picture.ts';
import { graveTurnMilliseconds, inTurn, isGrave, turnAt, turnMilliseconds } from './turns.ts';

export interface Turn {
  readonly community: CommunityPicture;
  /** 1, 2 and so on. */
  readonly place: number;
  /** Milliseconds that it has been on the wall. */
  readonly shownFor: number;
}

/** Whose turn it is; a community that becomes grave has it at once. */
export function useTurn(communities: readonly CommunityPicture[], now: number): Turn {
  const ordered = inTurn(communities);
  const order = ordered.map((one) => `${one.id} ${isGrave(one)}`).join();
  const began = useRef({ order, at: 0 });
  if (began.current.order !== order) began.current = { order, at: now };
  const { at, shownFor } = turnAt(Math.max(0, now - began.current.at), ordered.map((one) => (isGrave(one) ? graveTurnMilliseconds : turnMilliseconds)));
  return { community: ordered[at]!, place: at + 1, shownFor };
}
