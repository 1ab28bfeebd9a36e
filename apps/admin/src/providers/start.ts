import { client } from './client.ts';
import { signInDocument, signOutDocument, startDocument } from './session.graphql.ts';
import { setSession } from './session.ts';

/** Asks the server once whether it is set up and who is signed in. */
export async function start(): Promise<void> {
  try {
    const { setupRequired, viewer } = await client.request(startDocument, {});
    setSession(setupRequired ? { at: 'setup' } : viewer ? { at: 'signedIn', viewer } : { at: 'signedOut' });
  } catch {
    setSession({ at: 'unreachable' });
  }
}

export async function signIn(login: string, password: string) {
  const { signIn: result } = await client.request(signInDocument, { input: { login, password, delivery: 'COOKIE' } });
  if (result.__typename === 'SignInPayload') setSession({ at: 'signedIn', viewer: result.viewer });
  return result;
}

/** Ends the session here or on every device; the screen leaves even when the server cannot be reached. */
export async function signOut(everywhere = false): Promise<void> {
  try { await client.request(signOutDocument, { everywhere }); } finally { setSession({ at: 'signedOut' }); }
}
