import type { AttachmentFacts, CarriesAttachments, GivenAttachment, NamesAttachments } from '../kernel/attachment.ts';
import type { CheckResult } from '../check/model.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Completed once; what was recorded stays. */
export const SPOT_CHECK_STATUSES = ['OPEN', 'DONE'] as const;
export type SpotCheckStatus = (typeof SPOT_CHECK_STATUSES)[number];
/** MONTHLY: the one that the region owes every centre a month. EXTRA: any other, at any time; nobody owes it (NOT-13). */
export const SPOT_CHECK_KINDS = ['MONTHLY', 'EXTRA'] as const;
export type SpotCheckKind = (typeof SPOT_CHECK_KINDS)[number];
/**
 * What is looked at: posted 张贴到位, complete and legible 完整清晰, in force 在有效期内, taken down 到期撤除, documents from
 * outside registered 外部文件登记, sealed 签章, feedback answered 反馈已答复, anything else.
 */
export const SPOT_CHECK_TOPICS = ['POSTED', 'COMPLETE', 'IN_FORCE', 'TAKEN_DOWN', 'REGISTERED', 'SEALED', 'ANSWERED', 'OTHER'] as const;
export type SpotCheckTopic = (typeof SPOT_CHECK_TOPICS)[number];
/** Most items of one check. */
export const SPOT_CHECK_ITEMS_MAX = 200;

/** What people, and the clock, do to a spot check. */
export type SpotCheckCommand =
  | { readonly type: 'openSpotCheck'; readonly checkId: SubjectId; readonly communityId: CommunityId; readonly kind: SpotCheckKind; /** Why somebody comes, in words. */ readonly occasion: string | null }
  | { readonly type: 'recordSpotCheckItem'; readonly topic: SpotCheckTopic; readonly result: CheckResult; readonly remark: string | null; /** The notice it is about; null: none in particular. */ readonly noticeId: SubjectId | null; readonly place: string | null; readonly attachments: readonly GivenAttachment[] }
  | { readonly type: 'completeSpotCheck'; readonly summary: string };

/** One thing that was looked at. */
export interface SpotCheckItem { readonly topic: SpotCheckTopic; readonly result: CheckResult; readonly remark: string | null; readonly noticeId: SubjectId | null; readonly place: string | null; readonly attachments: readonly AttachmentFacts[]; readonly at: Instant; readonly by: StaffId | null }

/** A spot check 服务督导抽查 of one centre by an office above it (NOT-13). What it found is tracked as findings of its own. */
export interface SpotCheckState extends SubjectState {
  readonly status: SpotCheckStatus;
  readonly kind: SpotCheckKind;
  /** First day of the month it was opened in, on the community's wall calendar. */
  readonly month: LocalDate;
  readonly occasion: string | null;
  readonly openedAt: Instant;
  readonly openedBy: StaffId | null;
  /** Oldest first. */
  readonly items: readonly SpotCheckItem[];
  readonly completion: { readonly at: Instant; readonly by: StaffId | null; readonly summary: string } | null;
}

/** What the register holds of a spot check. */
export type SpotCheckEntry =
  | NewEntry<'SpotCheckOpened', { readonly id: SubjectId; readonly communityId: CommunityId; readonly kind: SpotCheckKind; readonly month: LocalDate }, { readonly occasion: string | null }>
  | NewEntry<'SpotCheckItemRecorded', { readonly topic: SpotCheckTopic; readonly result: CheckResult; readonly noticeId: SubjectId | null } & CarriesAttachments, { readonly remark: string | null; readonly place: string | null } & NamesAttachments>
  | NewEntry<'SpotCheckCompleted', Record<never, never>, { readonly summary: string }>;
