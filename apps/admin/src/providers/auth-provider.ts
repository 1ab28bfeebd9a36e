import { RequestError } from '@huiyin/client';
import type { AuthProvider } from 'ra-core';
import { currentSession, sessionExpired } from './session.ts';
import { signIn, signOut } from './start.ts';

const viewer = () => {
  const session = currentSession();
  return session.at === 'signedIn' || session.at === 'expired' ? session.viewer : null;
};

/** What react-admin asks about the session; the sign-in page itself stands outside of it, in `Root`. */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) => { await signIn(username, password); },
  logout: async () => { if (viewer()) await signOut(); },
  checkAuth: async () => { if (!viewer()) throw new Error('app.signIn.expired'); },
  checkError: async (error: unknown) => {
    if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') sessionExpired();
  },
  getIdentity: async () => {
    const staff = viewer()?.staff;
    return { id: staff?.id ?? '', fullName: staff?.name ?? '' };
  },
  getPermissions: async () => viewer()?.roles ?? [],
};
