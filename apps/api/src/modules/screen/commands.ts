import type { CommunityId, ScreenCommand, ScreenSetup, SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { NO_SCOPE } from '../../platform/database.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { intentOf } from '../base/book.ts';
import { changeSubject, decideSubject, writeSubject, writtenBefore } from '../base/subject-commands.ts';
import { badKey, failureOf, invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { guessed } from '../session/commands.ts';
import type { ScreenApproveInput, ScreenChangeInput, ScreenDeclineInput, ScreenRevokeInput } from '../types.generated.ts';
import { readCode, shownCode } from './code.ts';
import { PAIRING_SECONDS } from './pairing.ts';
import { pairingPlace, SCREEN_NOUN, type ScreenRow } from './queries.ts';
import * as rows from './rows.ts';

export { pollPairing, rotateToken, startPairing, sweepScreens } from './pairing.ts';

/** Wrong codes before a lock: of one person, and from one address. */
const WRONG_CODES = { person: 10, address: 50 } as const;

/** A screen that asks, as somebody sees it who read its code. */
export interface PairingRow {
  readonly id: string;
  readonly code: string;
  readonly address: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly organisationId: string | null;
  readonly communityId: string | null;
  readonly staffId: string | null;
}

/** The open pairing of a code, which somebody may have claimed; wrong ones are counted. */
async function pairingOf(context: Context, typed: string, path: readonly string[]): Promise<PairingRow | Failure> {
  const code = readCode(typed);
  if (code === null) return { ...invalidInput(context, path, typed.trim() === '' ? 'EMPTY' : 'MALFORMED'), path };
  const { staffId } = requireViewer(context);
  const found = await guessed(context, [{ what: 'screen code', by: staffId, most: WRONG_CODES.person }, { what: 'screen code at', by: context.edge.address, most: WRONG_CODES.address }], () =>
    context.services.database.write(NO_SCOPE, async (query) => {
      await query(rows.pairingCode, [code]);
      return (await query<PairingRow>(rows.pairingByCode, [code]))[0] ?? null;
    }));
  return found ?? notFound(context, path);
}

/** Somebody else was faster: said within the organisation alone, to others there is no such code. */
const claimed = (context: Context, pairing: PairingRow, path: readonly string[]): Failure =>
  (pairing.organisationId === requireViewer(context).organisationId ? failureOf(context, { kind: 'WrongState', state: 'APPROVED', allowedIn: ['PENDING'] }) : notFound(context, path));

/** The screen that shows a code, for whoever may pair one in the community. */
export async function screenPairing(context: Context, { communityId, code }: { readonly communityId: string; readonly code: string }): Promise<PairingRow | Failure> {
  const place = pairingPlace(context, communityId, ['communityId']);
  if (isFailure(place)) return place;
  const pairing = await pairingOf(context, code, ['code']);
  if (isFailure(pairing)) return pairing;
  return pairing.staffId === null ? { ...pairing, code: shownCode(pairing.code) } : claimed(context, pairing, ['code']);
}

/** How a screen is to be set up, its communities by their ids; those out of sight are not found. */
function setupOf(context: Context, { name, communityIds, language, look, sound, drills }: Omit<ScreenChangeInput, 'screenId' | 'expectedVersion'>): ScreenSetup | Failure {
  const viewer = requireViewer(context);
  const found = communityIds.map((id) => communityInSight(viewer, id));
  const missing = found.indexOf(null);
  if (missing >= 0) return notFound(context, ['input', 'communityIds', String(missing)]);
  return { name, communityIds: (found as CommunityInSight[]).map(({ id }) => id as CommunityId), language, look, sound, drills };
}

/** Of several who approve one code at once, one does; the entry follows the claim, and a fault in between is made good by approving again. */
async function claim(context: Context, pairing: PairingRow, community: CommunityInSight): Promise<Failure | null> {
  const { organisationId, staffId } = requireViewer(context);
  const after = await context.services.database.write(NO_SCOPE, async (query) => {
    await query(rows.pairingCode, [pairing.code]);
    const [won] = await query(rows.claimPairing, [pairing.code, organisationId, community.id, staffId, PAIRING_SECONDS]);
    return won === undefined ? ((await query<PairingRow>(rows.pairingByCode, [pairing.code]))[0] ?? null) : pairing;
  });
  if (after === null) return notFound(context, ['input', 'code']);
  const written = await context.loaders.subject.load({ table: SCREEN_NOUN.table, communityId: community.id, id: pairing.id });
  return after !== pairing || written !== null ? claimed(context, { ...after, organisationId: after.organisationId ?? organisationId }, ['input', 'code']) : null;
}

/** Approves the screen that shows a code: it becomes one of the register, under the pairing's own id. */
export async function screenApprove(context: Context, input: ScreenApproveInput): Promise<ScreenRow | Failure> {
  const place = pairingPlace(context, input.communityId, ['input', 'communityId']);
  if (isFailure(place)) return place;
  const unusable = badKey(context, input.idempotencyKey);
  if (unusable !== null) return unusable;
  const intent = intentOf(context, 'screenApprove', input);
  const before = await writtenBefore(context, intent);
  if (isFailure(before)) return before;
  if (before !== null) return ((await context.loaders.subject.load({ table: SCREEN_NOUN.table, communityId: before.communityId, id: before.subjectId })) as ScreenRow | null) ?? notFound(context, ['input', 'code']);
  const setup = setupOf(context, input);
  if (isFailure(setup)) return setup;
  const pairing = await pairingOf(context, input.code, ['input', 'code']);
  if (isFailure(pairing)) return pairing;
  const command: ScreenCommand = { type: 'pairScreen', screenId: pairing.id as SubjectId, communityId: place.id as CommunityId, ...setup };
  const decided = decideSubject(context, SCREEN_NOUN, place, null, command, intent);
  if (isFailure(decided)) return decided;
  const lost = await claim(context, pairing, place);
  if (lost !== null) return lost;
  const written = await writeSubject(context, SCREEN_NOUN, place, null, decided, ['input', 'code']);
  // The same person twice at one instant: the pairing's id is there already.
  return isFailure(written) && written.code === 'TAKEN' ? claimed(context, { ...pairing, organisationId: requireViewer(context).organisationId }, ['input', 'code']) : written;
}

/** Sends a screen away that nobody meant to pair. Nothing came into being: no entry is written. */
export async function screenDecline(context: Context, { code, communityId }: ScreenDeclineInput): Promise<{ readonly code: string } | Failure> {
  const place = pairingPlace(context, communityId, ['input', 'communityId']);
  if (isFailure(place)) return place;
  const pairing = await pairingOf(context, code, ['input', 'code']);
  if (isFailure(pairing)) return pairing;
  const [declined] = await context.services.database.write(NO_SCOPE, async (query) => {
    await query(rows.pairingCode, [pairing.code]);
    return query(rows.declinePairing, [pairing.code]);
  });
  return declined === undefined ? claimed(context, pairing, ['input', 'code']) : { code: shownCode(pairing.code) };
}

export const screenChange = (context: Context, input: ScreenChangeInput): Promise<ScreenRow | Failure> =>
  changeSubject(context, SCREEN_NOUN, input.screenId, input, (): ScreenCommand | Failure => {
    const setup = setupOf(context, input);
    return isFailure(setup) ? setup : { type: 'changeScreen', ...setup };
  });

/** Revokes a screen. From the entry on its tokens hold no more, whatever becomes of their rows. */
export async function screenRevoke(context: Context, { screenId, reason, expectedVersion }: ScreenRevokeInput): Promise<ScreenRow | Failure> {
  const revoked = await changeSubject(context, SCREEN_NOUN, screenId, { expectedVersion }, () => ({ type: 'revokeScreen' as const, reason }));
  if (isFailure(revoked)) return revoked;
  const { communityId, id } = revoked.state;
  await context.services.database.write({ organisationId: revoked.organisationId, communityIds: [communityId] }, (query) => query(rows.deleteTokens, [communityId, id]));
  return revoked;
}
