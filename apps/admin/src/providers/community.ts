import { createContext, useContext } from 'react';
import type { Viewer } from './session.ts';

export type Community = Viewer['communities'][number];
interface Chosen { community: Community; choose: (id: string) => void }

export const CommunityContext = createContext<Chosen | null>(null);

/** The community whose register is open; its time zone is the one all times are shown in. */
export function useCommunity(): Chosen {
  const chosen = useContext(CommunityContext);
  if (!chosen) throw new Error('No community is chosen');
  return chosen;
}
