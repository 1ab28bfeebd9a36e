import type { NewEntry, RecordedEntry } from '../kernel/decider.ts';
import { readFields } from '../kernel/fields.ts';
import type { AccessId, CommunityId, StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { mayCommand } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** Longest reason in code points. */
export const ACCESS_LIMITS = { reason: 500 } as const;

/** One showing of personal data in clear (LDG-4): whose, by whom and when the entry says, and why. */
export type AccessEntry = NewEntry<'PersonalDataShown',
  { readonly id: AccessId; readonly communityId: CommunityId; readonly subject: { readonly kind: 'Customer'; readonly id: string } },
  { readonly reason: string }>;

/** One line of the access record. */
export interface AccessState {
  readonly id: AccessId;
  readonly communityId: CommunityId;
  readonly subject: { readonly kind: 'Customer'; readonly id: string };
  readonly at: Instant;
  readonly by: StaffId | null;
  /** Null once erased. */
  readonly reason: string | null;
}

/** Records that somebody is shown a customer's personal data in clear (LDG-4). Refuses without a reason, and to roles that need none of it. */
export function showPersonalData(input: AccessEntry['facts'] & { readonly reason: string | null }, actor: Actor): Result<AccessEntry, CommonRefusal> {
  const denial = mayCommand(actor, 'unmaskCustomer', { communityId: input.communityId });
  if (denial !== null) return refuse({ kind: 'NotAllowed', denial });
  const read = readFields();
  const reason = read.reason('reason', input.reason, ACCESS_LIMITS.reason, 'LDG-4', true) ?? '';
  if (read.refusal !== null) return refuse(read.refusal);
  return ok({ type: 'PersonalDataShown', facts: { id: input.id, communityId: input.communityId, subject: input.subject }, personal: { reason } });
}

/** Folds the one entry of an access. */
export const foldAccess = ({ at, actor, entry }: RecordedEntry<AccessEntry>): AccessState =>
  ({ ...entry.facts, at, by: actor, reason: (entry.personal as Partial<AccessEntry['personal']>).reason ?? null });
