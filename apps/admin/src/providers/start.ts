import { serverClock } from '../time/clock.ts';
import { client } from './client.ts';
import { signInDocument, signOutDocument, startDocument } from './session.graphql.ts';
import { setSession, type Viewer } from './session.ts';

/** Whenever the viewer is read, so is the server's clock. */
function signedIn(viewer: Viewer, askedAt: number): void {
  serverClock.hear(viewer.now, askedAt);
  setSession({ at: 'signedIn', viewer });
}

/** Asks the server once whether it is set up and who is signed in. */
export async function start(): Promise<void> {
  const askedAt = serverClock.steady();
  try {
    const { setupRequired, viewer } = await client.request(startDocument, {});
    if (!setupRequired && viewer) return signedIn(viewer, askedAt);
    setSession({ at: setupRequired ? 'setup' : 'signedOut' });
  } catch {
    setSession({ at: 'unreachable' });
  }
}

export async function signIn(login: string, password: string) {
  const askedAt = serverClock.steady();
  const { signIn: result } = await client.request(signInDocument, { input: { login, password, delivery: 'COOKIE' } });
  if (result.__typename === 'SignInPayload') signedIn(result.viewer, askedAt);
  return result;
}

/** Ends the session here or on every device; the screen leaves even when the server cannot be reached. */
export async function signOut(everywhere = false): Promise<void> {
  try { await client.request(signOutDocument, { everywhere }); } finally { setSession({ at: 'signedOut' }); }
}
