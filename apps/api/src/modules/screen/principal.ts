import type { Edge, ScreenPrincipal } from '../../context.ts';
import type { Services } from '../../services.ts';
import { byToken, standings } from './rows.ts';

/** Tells a screen's token from a session's before anything is looked up; 43 letters of 256 random bits follow. */
export const SCREEN_TOKEN_PREFIX = 'screen.';
export const isScreenToken = (token: string): boolean => token.startsWith(SCREEN_TOKEN_PREFIX);

/** How long a token still holds once the one that takes its place was used: what is under way comes to its end. */
const OVERLAP_SECONDS = 600;
const ROTATE_AFTER_SECONDS = 24 * 3_600;

interface ScreenAnswer extends Omit<ScreenPrincipal, 'communityIds' | 'scope'> { readonly now: number }

/** The screen a token speaks for, with the clock; null when it speaks for none (any more). */
export async function screenByToken({ database }: Services, hash: Buffer, address: string): Promise<{ readonly screen: ScreenPrincipal; readonly now: number } | null> {
  const [row] = await database.call<{ screen: ScreenAnswer | null }>(byToken, [hash, address, OVERLAP_SECONDS]);
  if (row?.screen == null) return null;
  const { now, ...screen } = row.screen;
  const communityIds = screen.communities.map(({ id }) => id);
  return { now, screen: { ...screen, communityIds, scope: { organisationId: screen.organisationId, communityIds } } };
}

/** Of each token the version its screen stands at: null when it is over, 0 when a newer token took its place. Counts as a sight of the screen. */
export async function screenStandings({ database }: Services, open: readonly { readonly hash: Buffer; readonly address: string }[]): Promise<readonly (number | null)[]> {
  if (open.length === 0) return [];
  const rows = await database.call<{ version: number | null }>(standings, [open.map(({ hash }) => hash), open.map(({ address }) => address), OVERLAP_SECONDS]);
  return rows.map(({ version }) => version);
}

/** In how many seconds a token is to be changed: a day after it was given out; 0: now. Counted here, since the clock of a screen may be anywhere. */
export const rotateInSeconds = ({ tokenAgeSeconds }: Pick<ScreenPrincipal, 'tokenAgeSeconds'>): number => Math.max(0, ROTATE_AFTER_SECONDS - tokenAgeSeconds);

/** What a token sent at an edge is: a session's or a screen's; too long to be either, nothing. */
export function credentialOf(token: string | undefined, hashToken: (token: string) => Buffer): Required<Pick<Edge, 'sessionHash' | 'screenHash'>> {
  const hash = token === undefined || token.length > 200 ? null : hashToken(token);
  return hash !== null && isScreenToken(token!) ? { sessionHash: null, screenHash: hash } : { sessionHash: hash, screenHash: null };
}
