import type { CommunityId, StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NewEntry, RecordedEntry } from '../kernel/decider.ts';
import { mayCommand } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import { readFields } from '../kernel/fields.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** Longest reason in code points. */
export const CUSTODY_LIMITS = { reason: 2_000, note: 2_000 } as const;

/** One custodian's time with the register. */
export interface CustodyTerm {
  readonly holderId: StaffId;
  readonly since: Instant;
  readonly until: Instant | null;
  /** Who signed the register over; null for the first one, and where the one before was gone. */
  readonly signedOverAt: Instant | null;
  readonly note: string | null;
}
/** Who keeps the register of a community, and who kept it before (LDG-4). */
export interface CustodyState {
  readonly communityId: CommunityId;
  /** Oldest first; the last one runs. */
  readonly terms: readonly CustodyTerm[];
  /** The present holder has signed it over to this person, who has not signed for it yet. */
  readonly offer: { readonly toId: StaffId; readonly at: Instant; readonly note: string | null } | null;
}

/** What the book holds of a community's custody; both signatures keep the hash of what was shown (LDG-3). */
export type CustodyEntry =
  | NewEntry<'CustodyHandedOver', { readonly toId: StaffId; readonly shownHash: string }, { readonly note: string | null }>
  | NewEntry<'CustodyTaken', { readonly communityId: CommunityId; readonly holderId: StaffId; readonly fromId: StaffId | null; readonly shownHash: string }, { readonly reason: string | null }>;

/** What a decision on custody counts with. */
export interface CustodyContext {
  readonly actor: Actor;
  readonly communityId: CommunityId;
  /** Whether the present holder's account still is; true while there is none. */
  readonly holderActive: boolean;
  /** SHA-256 of the canonical JSON of what is signed, hexadecimal. */
  readonly hashOf: (shown: { readonly communityId: CommunityId; readonly fromId: StaffId | null; readonly toId: StaffId }) => string;
}

/** Who keeps the register now; null before anybody took it. */
export const presentHolder = (state: CustodyState | null): StaffId | null => state?.terms.at(-1)?.holderId ?? null;

/** The present holder signs the register over to somebody; only they can. */
export function handCustodyOver(state: CustodyState | null, toId: StaffId, note: string | null, { actor, communityId, hashOf }: CustodyContext): Result<CustodyEntry, CommonRefusal> {
  const denial = mayCommand(actor, 'takeCustody', { communityId });
  if (denial !== null) return refuse({ kind: 'NotAllowed', denial });
  if (presentHolder(state) !== actor.staffId) return refuse({ kind: 'WrongState', state: state === null ? 'NOBODY' : 'SOMEBODY_ELSE', allowedIn: ['HELD_BY_YOU'] });
  const reader = readFields();
  const kept = reader.optional('note', note, CUSTODY_LIMITS.note);
  reader.demand(toId !== actor.staffId, invalidField('toId', 'NOT_APPLICABLE'));
  return reader.refusal === null ? ok({ type: 'CustodyHandedOver', facts: { toId, shownHash: hashOf({ communityId, fromId: actor.staffId, toId }) }, personal: { note: kept } }) : refuse(reader.refusal);
}

/**
 * Signs for the register: the first custodian freely; after that only whom the present holder signed it over to, or,
 * where the holder's account has ended, any custodian with a reason.
 */
export function takeCustody(state: CustodyState | null, reason: string | null, { actor, communityId, holderActive, hashOf }: CustodyContext): Result<CustodyEntry, CommonRefusal> {
  const denial = mayCommand(actor, 'takeCustody', { communityId });
  if (denial !== null) return refuse({ kind: 'NotAllowed', denial });
  const holder = presentHolder(state);
  const offered = state?.offer?.toId === actor.staffId;
  if (holder === actor.staffId) return refuse({ kind: 'WrongState', state: 'HELD_BY_YOU', allowedIn: ['HANDED_OVER_TO_YOU'] });
  if (holder !== null && !offered && holderActive) return refuse({ kind: 'WrongState', state: 'SOMEBODY_ELSE', allowedIn: ['HANDED_OVER_TO_YOU'] });
  const reader = readFields();
  const kept = reader.reason('reason', reason, CUSTODY_LIMITS.reason, 'LDG-4', holder !== null && !offered);
  return reader.refusal === null ? ok({ type: 'CustodyTaken', facts: { communityId, holderId: actor.staffId, fromId: holder, shownHash: hashOf({ communityId, fromId: holder, toId: actor.staffId }) }, personal: { reason: kept } }) : refuse(reader.refusal);
}

/** Folds one entry into a community's custody (null before the first). */
export function evolveCustody(state: CustodyState | null, { entry, at }: RecordedEntry<CustodyEntry>): CustodyState {
  if (entry.type === 'CustodyHandedOver') {
    if (state === null) throw new Error('Nobody has the register yet');
    return { ...state, offer: { toId: entry.facts.toId, at, note: entry.personal.note ?? null } };
  }
  const before = (state?.terms ?? []).map((term): CustodyTerm => (term.until === null ? { ...term, until: at } : term));
  const { communityId, holderId } = entry.facts;
  const signedOverAt = state?.offer?.toId === holderId ? state.offer.at : null;
  return { communityId, terms: [...before, { holderId, since: at, until: null, signedOverAt, note: entry.personal.reason ?? (signedOverAt === null ? null : (state?.offer?.note ?? null)) }], offer: null };
}
