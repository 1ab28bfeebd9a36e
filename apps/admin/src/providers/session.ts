import { useSyncExternalStore } from 'react';
import type { ViewerFieldsFragment } from '../gql/graphql.ts';

export type Viewer = ViewerFieldsFragment;

/** Where the person stands. `expired` keeps the open screen underneath, so that typed text survives signing in again. */
export type Session =
  | { at: 'starting' }
  | { at: 'unreachable' }
  | { at: 'setup' }
  | { at: 'signedOut' }
  | { at: 'expired'; viewer: Viewer }
  | { at: 'signedIn'; viewer: Viewer };

let session: Session = { at: 'starting' };
const listeners = new Set<() => void>();

export function setSession(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

export const currentSession = (): Session => session;

export function sessionExpired(): void {
  if (session.at === 'signedIn') setSession({ at: 'expired', viewer: session.viewer });
}

const listen = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
export const useSession = (): Session => useSyncExternalStore(listen, currentSession);

/** The signed-in person; also while the session has expired and the sign-in form covers the screen. */
export function useViewer(): Viewer {
  const now = useSession();
  if (now.at !== 'signedIn' && now.at !== 'expired') throw new Error('Nobody is signed in');
  return now.viewer;
}
