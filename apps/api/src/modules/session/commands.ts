import { createHash, randomBytes } from 'node:crypto';
import { checkText, ORGANISATION_LIMITS } from '@huiyin/domain';
import type { Context, Viewer } from '../../context.ts';
import { contextOf } from '../../viewer.ts';
import { NO_SCOPE } from '../../platform/database.ts';
import type { Services } from '../../services.ts';
import { invalidInput, isFailure, lockedOut, signInRefused, type Failure } from '../base/user-errors.ts';
import { MESSAGES } from '../base/messages.ts';
import { argon2, hashPassword, inPlace, passwordFits } from './passwords.ts';
import * as rows from './rows.ts';
import { requireViewer } from '../../sight.ts';

/** Wrong tries before a lock: per account, and per address (an office shares one). */
const TRIES = { account: 5, address: 50 } as const;
const TOKEN_BYTES = 32;
const SWEEP_MAX = 10_000;

export { hashPassword } from './passwords.ts';

export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** What an unknown login is verified against, so that it takes as long as a known one. */
let decoy: Promise<string> | undefined;

export interface SignedIn {
  readonly token: string | null;
  readonly expiresAt: number;
  readonly viewer: Viewer;
}

/** Signs in; refuses without saying whether login or password was wrong, and locks after too many tries. */
export async function signIn(context: Context, input: { readonly login: string; readonly password: string; readonly delivery: 'TOKEN' | 'COOKIE' }): Promise<SignedIn | Failure> {
  const { database } = context.services;
  const login = input.login.trim().toLowerCase();
  if (login === '' || !('value' in checkText('login', login, ORGANISATION_LIMITS.login))) return invalidInput(context, ['login'], login === '' ? 'EMPTY' : 'MALFORMED');
  if (input.password.length > ORGANISATION_LIMITS.passwordMax) return invalidInput(context, ['password'], 'TOO_LONG', ORGANISATION_LIMITS.passwordMax);
  const found = await tried(context, login, input.password, async () => {
    const [credential] = await database.write(NO_SCOPE, async (query) => {
      await query(rows.signingIn, [login]);
      return query<Credential>(rows.credentialByLogin, [login]);
    });
    return credential;
  });
  if (isFailure(found)) return found;
  if (found === null) return signInRefused(context, null);
  return openSession(context, found.organisationId, found.staffId, input.delivery);
}

interface Credential { readonly staffId: string; readonly organisationId: string; readonly passwordHash: string }

/**
 * Counts the try before it looks at the password, so that many at once are as few as one after the other; a try that
 * fits is taken back. Answers whose it is, null when it fits nobody, or the failure of who is locked out.
 */
const tried = (context: Context, login: string, password: string, read: () => Promise<Credential | undefined>): Promise<Credential | Failure | null> => inPlace(async () => {
  const { database } = context.services;
  const keys = [failureKey('account', login), failureKey('address', context.edge.address)];
  const [lock] = await database.call<{ until: number | null }>(rows.countTry, [keys, [TRIES.account, TRIES.address]]);
  if (lock?.until != null) return lockedOut(context, null, { until: lock.until });
  const [credential, nobody] = await Promise.all([read(), decoy ??= argon2(randomBytes(16).toString('hex'))]);
  const fits = await passwordFits(credential?.passwordHash ?? nobody, password);
  if (credential === undefined || !fits) return null;
  await Promise.all([database.call(rows.clearTries, [keys[0]]), database.call(rows.takeTryBack, [keys[1], TRIES.address])]);
  return credential;
});

/** One thing that could be guessed, or done too often: its kind, whose or whence the tries are, and how many lock. */
export interface Guess { readonly what: string; readonly by: string; readonly most: number }

const keyOf = ({ what, by }: Guess): Buffer => createHash('sha256').update(`${what}\0${by}`).digest();

/** Counts a try on each of `guesses` and answers until when it is locked out; null: it may go on. */
export async function lockedUntil(database: Services['database'], guesses: readonly Guess[]): Promise<number | null> {
  const [lock] = await database.call<{ until: number | null }>(rows.countTry, [guesses.map(keyOf), guesses.map(({ most }) => most)]);
  return lock?.until ?? null;
}

/**
 * Looks up what could be guessed, such as the code of a screen. The try is counted first, on each of `guesses`, so that
 * many at once are as few as one after the other; one that finds is taken back. Null: found nothing.
 */
export async function guessed<T>(context: Context, guesses: readonly Guess[], look: () => Promise<T | null>): Promise<T | Failure | null> {
  const { database } = context.services;
  const until = await lockedUntil(database, guesses);
  if (until !== null) return lockedOut(context, null, { until });
  const found = await look();
  if (found !== null) await Promise.all(guesses.map((guess) => database.call(rows.takeTryBack, [keyOf(guess), guess.most])));
  return found;
}

/** Opens a session: always a new token, of 256 random bits; only its hash is stored. */
export async function openSession(context: Context, organisationId: string, staffId: string, delivery: 'TOKEN' | 'COOKIE'): Promise<SignedIn> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const sessionHash = hashToken(token);
  const [session] = await context.services.database.write({ organisationId, communityIds: [] }, (query) =>
    query<{ expiresAt: number }>(rows.insertSession, [sessionHash, organisationId, staffId, context.services.env.sessionHours]));
  const signed = await contextOf(context.services, { ...context.edge, sessionHash });
  // What the same request asks below the payload is asked as the one who just signed in.
  Object.assign(context, { viewer: signed.viewer, now: signed.now, loaders: signed.loaders });
  if (delivery === 'COOKIE') context.edge.setSessionCookie?.(token, session!.expiresAt);
  return { token: delivery === 'COOKIE' ? null : token, expiresAt: session!.expiresAt, viewer: requireViewer(signed) };
}

/** Ends this session, or all of the viewer's. */
export async function signOut(context: Context, everywhere: boolean): Promise<{ readonly ended: number }> {
  const viewer = requireViewer(context);
  const ended = await context.services.database.write(viewer.scope, (query) =>
    everywhere ? query(rows.deleteSessionsOf, [viewer.staffId, null]) : query(rows.deleteSession, [context.edge.sessionHash]));
  context.edge.setSessionCookie?.(null, 0);
  return { ended: ended.length };
}

/** Whether the viewer's own password was given, as a signature asks (LDG-3): null when so; a wrong one counts as a try at signing in. */
export async function confirmPassword(context: Context, password: string, path: readonly string[]): Promise<Failure | null> {
  const viewer = requireViewer(context);
  if (password.length > ORGANISATION_LIMITS.passwordMax) return signInRefused(context, path);
  const found = await tried(context, viewer.login, password, async () => (await context.services.database.read<Credential>(viewer.scope, rows.credentialByStaff, [viewer.staffId]))[0]);
  return isFailure(found) ? found : found === null ? signInRefused(context, path) : null;
}

/** Changes the own password and ends every other session. */
export async function changePassword(context: Context, input: { readonly currentPassword: string; readonly newPassword: string }): Promise<{ readonly viewer: Viewer } | Failure> {
  const viewer = requireViewer(context);
  const problem = passwordProblem(context, input.newPassword, ['newPassword']);
  if (problem !== null) return problem;
  const unconfirmed = await confirmPassword(context, input.currentPassword, ['input', 'currentPassword']);
  if (unconfirmed !== null) return unconfirmed;
  const passwordHash = await hashPassword(input.newPassword);
  await context.services.database.write(viewer.scope, async (query) => {
    await query(rows.updatePassword, [viewer.staffId, passwordHash]);
    await query(rows.deleteSessionsOf, [viewer.staffId, context.edge.sessionHash]);
  });
  return { viewer };
}

/** What is wrong with a new password; null when nothing. */
export function passwordProblem(context: Context, password: string, path: readonly string[]): Failure | null {
  if (password === '') return invalidInput(context, path, 'EMPTY');
  if (password.length < ORGANISATION_LIMITS.passwordMin) return { ...invalidInput(context, path, 'OUT_OF_RANGE', ORGANISATION_LIMITS.passwordMin), message: MESSAGES.passwordLength[context.edge.language] };
  if (password.length > ORGANISATION_LIMITS.passwordMax) return invalidInput(context, path, 'TOO_LONG', ORGANISATION_LIMITS.passwordMax);
  // Hashed as UTF-8, two lone surrogates would be one password.
  return /\u0000|\p{Surrogate}/u.test(password) ? invalidInput(context, path, 'MALFORMED') : null;
}

/** Deletes sessions that expired and counts of tries that count no more, at most `limit` of each; answers how many went. */
export async function sweepSessions({ database }: Services, limit = SWEEP_MAX): Promise<{ readonly sessions: number; readonly tries: number }> {
  const sessions = await database.write(NO_SCOPE, async (query) => {
    await query(rows.sweeping, []);
    return query(rows.deleteExpiredSessions, [limit]);
  });
  const tries = await database.call(rows.deleteOldTries, [limit]);
  return { sessions: sessions.length, tries: tries.length };
}

const failureKey = (kind: keyof typeof TRIES, value: string): Buffer => createHash('sha256').update(`${kind}\0${value}`).digest();

/** Ends every session of somebody who may not sign in any more. */
export async function endSessionsOf({ services, viewer }: Context, staffId: string): Promise<void> {
  await services.database.write(viewer!.scope, (query) => query(rows.deleteSessionsOf, [staffId, null]));
}
