import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import { NO_SCOPE } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { SCREEN_TOKEN_PREFIX } from './principal.ts';
import type { Services } from '../../services.ts';
import { failureOf, invalidInput, isFailure, lockedOut, notFound, type Failure } from '../base/user-errors.ts';
import { guessed, hashToken } from '../session/commands.ts';
import type { ScreenPairingState } from '../types.generated.ts';
import { newCode, shownCode } from './code.ts';
import { selfId } from './queries.ts';
import * as rows from './rows.ts';

/** How long a code is worth something, and how long a screen waits before it asks again. */
export const PAIRING_SECONDS = 600;
const INTERVAL_SECONDS = 3;
const SLOWER_SECONDS = 5;
const INTERVAL_MAX = 60;
/** Screens that may ask at once: from one address (an office shares one), and in all. */
const OPEN = { address: 20, all: 1_000 } as const;
/** Secrets nobody gave out, from one address: not a guess with hope, but a load. */
const UNKNOWN_MAX = 300;
const SECRET_BYTES = 32;
const SECRET = /^[\w-]{43}$/;
/** A screen that is off for longer is paired anew. */
const TOKEN_DAYS = 35;
const SWEEP_MAX = 10_000;

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
const newToken = (): string => `${SCREEN_TOKEN_PREFIX}${secret()}`;

export interface Started {
  readonly deviceSecret: string;
  readonly code: string;
  readonly approveUrl: string | null;
  readonly expiresAt: number;
  readonly expiresInSeconds: number;
  readonly intervalSeconds: number;
}

/** A screen asks to be paired; refused while too many from its address, or in all, have asked and are not answered. */
export async function startPairing(context: Context): Promise<Started | Failure> {
  const { database, env } = context.services;
  const { address } = context.edge;
  const deviceSecret = secret();
  const deviceHash = hashToken(deviceSecret);
  return database.write(NO_SCOPE, async (query) => {
    await query(rows.pairingStarting, []);
    const [open] = await query<{ own: number; all: number; until: number | null }>(rows.pairingsOpen, [address]);
    if (open!.own >= OPEN.address || open!.all >= OPEN.all) return lockedOut(context, null, { until: open!.until });
    await query(rows.pairingDevice, [deviceHash]);
    for (;;) {
      const code = newCode();
      const [inserted] = await query<{ expiresAt: number }>(rows.insertPairing, [newId(context.now), deviceHash, code, address, PAIRING_SECONDS, INTERVAL_SECONDS]);
      // Taken, perhaps by one that is over and not yet swept away.
      if (inserted === undefined) continue;
      const approveUrl = env.publicUrl === null ? null : `${env.publicUrl}/screens/pair?code=${shownCode(code)}`;
      return { deviceSecret, code: shownCode(code), approveUrl, expiresAt: inserted.expiresAt, expiresInSeconds: PAIRING_SECONDS, intervalSeconds: INTERVAL_SECONDS };
    }
  });
}

export interface Polled {
  readonly state: ScreenPairingState;
  readonly intervalSeconds: number;
  readonly token: string | null;
}
interface Polling { readonly id: string; readonly organisationId: string | null; readonly communityId: string | null; readonly intervalSeconds: number; readonly declined: boolean; readonly early: boolean }

/** A screen asks what became of its code. */
export async function pollPairing(context: Context, { deviceSecret }: { readonly deviceSecret: string }): Promise<Polled | Failure> {
  if (!SECRET.test(deviceSecret)) return invalidInput(context, ['deviceSecret'], deviceSecret === '' ? 'EMPTY' : 'MALFORMED');
  const known = await polled(context.services, hashToken(deviceSecret));
  if (known !== null) return known;
  // Counted only here: what a stranger sends from the same office must not lock out a screen that waits there.
  const unknown = await guessed(context, [{ what: 'screen poll', by: context.edge.address, most: UNKNOWN_MAX }], async () => null);
  return isFailure(unknown) ? unknown : { state: 'EXPIRED', intervalSeconds: INTERVAL_SECONDS, token: null };
}

/** Null: no such pairing, or over. */
const polled = ({ database }: Services, deviceHash: Buffer): Promise<Polled | null> => database.write(NO_SCOPE, async (query) => {
  await query(rows.pairingDevice, [deviceHash]);
  const [pairing] = await query<Polling>(rows.pairingPolled, [deviceHash]);
  if (pairing === undefined) return null;
  const intervalSeconds = pairing.early ? Math.min(INTERVAL_MAX, pairing.intervalSeconds + SLOWER_SECONDS) : pairing.intervalSeconds;
  const answer = (state: ScreenPairingState, token: string | null = null): Polled => ({ state, intervalSeconds, token });
  await query(rows.notePoll, [deviceHash, intervalSeconds]);
  if (pairing.early) return answer('SLOW_DOWN');
  const { id, organisationId, communityId } = pairing;
  if (pairing.declined) return answer('DECLINED');
  if (organisationId === null || communityId === null) return answer('PENDING');
  await query(rows.scopeTo, [organisationId, communityId]);
  const [screen] = await query<{ status: string; used: boolean }>(rows.approved, [communityId, id]);
  if (screen === undefined) return answer('PENDING');
  if (screen.status !== 'PAIRED') return answer('DECLINED');
  // Who has the token needs no other; who lost the answer has none.
  if (screen.used) return answer('EXPIRED');
  await query(rows.deleteIdleTokens, [communityId, id, null]);
  const token = newToken();
  await query(rows.insertToken, [hashToken(token), organisationId, communityId, id, TOKEN_DAYS]);
  return answer('APPROVED', token);
});

/** A paired screen changes its token; repeated before the new one is used, as after a lost answer, it gets another instead. */
export async function rotateToken(context: Context, { screenId }: { readonly screenId: string }): Promise<{ readonly token: string } | Failure> {
  const { screen, edge } = context;
  if (screen === null) return failureOf(context, { kind: 'NotAllowed', denial: { reason: 'ROLE', roles: [] } });
  if (screenId !== selfId(screen)) return notFound(context, ['input', 'screenId']);
  const { organisationId, homeId, id } = screen;
  const token = newToken();
  await context.services.database.write({ organisationId, communityIds: [homeId] }, async (query) => {
    await query(rows.deleteIdleTokens, [homeId, id, edge.screenHash]);
    await query(rows.insertToken, [hashToken(token), organisationId, homeId, id, TOKEN_DAYS]);
  });
  return { token };
}

/** Deletes pairings and tokens that are over, at most `limit` of each; answers how many went. */
export async function sweepScreens({ database }: Services, limit = SWEEP_MAX): Promise<{ readonly pairings: number; readonly tokens: number }> {
  return database.write(NO_SCOPE, async (query) => {
    await query(rows.sweeping, []);
    return { pairings: (await query(rows.deleteOldPairings, [limit])).length, tokens: (await query(rows.deleteOldTokens, [limit])).length };
  });
}
