import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { subscribeToChanges, type Change, type ConnectionState } from '@huiyin/client';
import { client } from './client.ts';
import { useCommunity } from './community.ts';
import { useSession } from './session.ts';

export type LiveState = ConnectionState;
type Listener = (change: Change) => void;
interface Live { state: LiveState; gap: boolean; clearGap: () => void; listen: (listener: Listener) => () => void }

const LiveContext = createContext<Live | null>(null);
// A connection that comes back within this time is no news to anybody.
const GRACE_MS = 2_500;

/** One subscription to the community's changes for the whole console. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { community } = useCommunity();
  const signedIn = useSession().at === 'signedIn';
  const [state, setState] = useState<LiveState>('connecting');
  const [gap, setGap] = useState(false);
  const listeners = useRef(new Set<Listener>());

  useEffect(() => {
    if (!signedIn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (next: LiveState): void => {
      clearTimeout(timer);
      if (next === 'live') setState('live');
      else timer = setTimeout(() => setState(next), GRACE_MS);
    };
    const stop = subscribeToChanges(client, community.id, {
      onChange: (change) => { for (const listener of listeners.current) listener(change); },
      onState: tell,
      onGap: () => setGap(true),
      onError: () => tell('lost'),
    });
    return () => { clearTimeout(timer); stop(); };
  }, [community.id, signedIn]);

  const listen = useCallback((listener: Listener) => {
    listeners.current.add(listener);
    return () => { listeners.current.delete(listener); };
  }, []);
  const value = useMemo(() => ({ state, gap, clearGap: () => setGap(false), listen }), [state, gap, listen]);
  return <LiveContext.Provider value={value}>{children}</LiveContext.Provider>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('No live connection');
  return live;
}

/** Calls for every change of the community while the component is there. */
export function useChanges(onChange: Listener): void {
  const { listen } = useLive();
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => listen((change) => latest.current(change)), [listen]);
}
