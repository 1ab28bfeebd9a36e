import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Reads its board, or never again: a screen that comes back is paired anew. */
export const SCREEN_STATUSES = ['PAIRED', 'REVOKED'] as const;
export type ScreenStatus = (typeof SCREEN_STATUSES)[number];

/** Languages a wall is written in. */
export const SCREEN_LANGUAGES = ['ZH_CN', 'EN'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

/** Dark for rooms where it hangs day and night, light where the sun stands on it. */
export const SCREEN_LOOKS = ['DARK', 'LIGHT'] as const;
export type ScreenLook = (typeof SCREEN_LOOKS)[number];

/** How a screen is set up: what it is called, what it shows, and how. */
export interface ScreenSetup {
  readonly name: string;
  /** Whose board it shows, in the order they take turns; at least one, none twice. */
  readonly communityIds: readonly CommunityId[];
  readonly language: ScreenLanguage;
  readonly look: ScreenLook;
  /** Sounds when a new emergency comes. */
  readonly sound: boolean;
  /** Shows drills too; false: what is no drill alone. */
  readonly drills: boolean;
}

/** Longest texts in code points, and most communities on one screen. */
export const SCREEN_LIMITS = { name: 60, communities: 20, reason: 2_000 } as const;

/** What people do to a screen; that it asked to be paired is no entry. */
export type ScreenCommand =
  | ({ readonly type: 'pairScreen'; readonly screenId: SubjectId; readonly communityId: CommunityId } & ScreenSetup)
  | ({ readonly type: 'changeScreen' } & ScreenSetup)
  | { readonly type: 'revokeScreen'; readonly reason: string };

/** What the book of a community or office holds of its screens. None names a person. */
export type ScreenEntry =
  | NewEntry<'ScreenPaired', { readonly id: SubjectId; readonly communityId: CommunityId } & ScreenSetup, Record<never, never>>
  | NewEntry<'ScreenChanged', ScreenSetup, Record<never, never>>
  | NewEntry<'ScreenRevoked', Record<never, never>, { readonly reason: string }>;

/** A screen as its entries say. Whether it is on, and when it was last seen, is none of the register's. */
export interface ScreenState extends SubjectState, ScreenSetup {
  readonly status: ScreenStatus;
  readonly pairedAt: Instant;
  /** The second person, beside the screen that asked. */
  readonly pairedBy: StaffId | null;
  readonly revokedAt: Instant | null;
}
