import type { ArchiveItemId, CommunityId, StaffId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { Actor } from '../kernel/permission.ts';

/** What is archived 归档 (LDG-7). */
export const ARCHIVE_KINDS = ['PROPERTY_FILE', 'HANDOVER_DOCUMENT', 'CUSTOMER_RECORD', 'REGISTER_VOLUME', 'CONTRACT', 'OTHER'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];
/** Where an item stands. */
export const ARCHIVE_STATUSES = ['KEPT', 'LENT', 'DESTRUCTION_PROPOSED', 'DESTROYED'] as const;
export type ArchiveStatus = (typeof ARCHIVE_STATUSES)[number];
/** Longest texts in code points, and most years of a term. */
export const ARCHIVE_LIMITS = { title: 200, place: 100, borrower: 100, reason: 2_000, note: 2_000, retentionYears: 100 } as const;

/** An item of the archive list as its entries say. */
export interface ArchiveItemState {
  readonly id: ArchiveItemId;
  readonly communityId: CommunityId;
  readonly status: ArchiveStatus;
  readonly kind: ArchiveKind;
  readonly title: string;
  /** Cabinet and shelf. */
  readonly place: string;
  /** Null: kept for ever 永久. */
  readonly retentionYears: number | null;
  readonly archivedOn: LocalDate;
  /** The last day of its term; null for ever. */
  readonly keptUntil: LocalDate | null;
  readonly custodianId: StaffId;
  readonly note: string | null;
  readonly loan: { readonly to: string; readonly at: Instant; readonly dueOn: LocalDate | null; readonly by: StaffId } | null;
  readonly destruction: { readonly reason: string; readonly proposedBy: StaffId; readonly proposedAt: Instant; readonly destroyedBy: StaffId | null; readonly destroyedAt: Instant | null } | null;
}

/** What people do to an item. */
export type ArchiveCommand =
  | { readonly type: 'fileArchiveItem'; readonly id: ArchiveItemId; readonly communityId: CommunityId; readonly kind: ArchiveKind; readonly title: string; readonly place: string; readonly retentionYears: number | null; readonly archivedOn: LocalDate | null; readonly custodianId: StaffId; readonly note: string | null }
  | { readonly type: 'moveArchiveItem'; readonly place: string; readonly custodianId: StaffId | null }
  | { readonly type: 'lendArchiveItem'; readonly to: string; readonly dueOn: LocalDate | null }
  | { readonly type: 'takeArchiveItemBack' }
  | { readonly type: 'proposeDestruction'; readonly reason: string }
  | { readonly type: 'declineDestruction'; readonly reason: string }
  | { readonly type: 'destroyArchiveItem' };
export type ArchiveCommandType = ArchiveCommand['type'];

type Nothing = Record<never, never>;
/** What the book holds of an item. */
export type ArchiveEntry =
  | NewEntry<'ArchiveItemFiled', { readonly id: ArchiveItemId; readonly communityId: CommunityId; readonly kind: ArchiveKind; readonly retentionYears: number | null; readonly archivedOn: LocalDate; readonly keptUntil: LocalDate | null; readonly custodianId: StaffId }, { readonly title: string; readonly place: string; readonly note: string | null }>
  | NewEntry<'ArchiveItemMoved', { readonly custodianId: StaffId }, { readonly place: string }>
  | NewEntry<'ArchiveItemLent', { readonly dueOn: LocalDate | null }, { readonly to: string }>
  | NewEntry<'ArchiveItemReturned', Nothing, Nothing>
  | NewEntry<'DestructionProposed', Nothing, { readonly reason: string }>
  | NewEntry<'DestructionDeclined', Nothing, { readonly reason: string }>
  | NewEntry<'ArchiveItemDestroyed', { readonly proposedBy: StaffId }, Nothing>;

/** What a decision on an item counts with. */
export interface ArchiveContext {
  readonly now: Instant;
  /** Today on the community's wall. */
  readonly today: LocalDate;
  readonly actor: Actor;
}
