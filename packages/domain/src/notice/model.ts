import type { AttachmentFacts, CarriesAttachments, GivenAttachment, NamesAttachments } from '../kernel/attachment.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, ComplaintId, DepartmentId, StaffId, SubjectId, UnitId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';
import type { CopyCondition, Lifeline, NoticeEnd, NoticeKind, NoticeMedium, NoticeOrigin, NoticeStatus, OwnersReport, SealKind, Timeliness } from './vocabulary.ts';

/** Longest texts in code points, most of each list, and how many days ahead a notice may be valid. */
export const NOTICE_LIMITS = {
  title: 60, body: 5_000, short: 300, contact: 100, purpose: 2_000, truth: 1_000, reason: 2_000, note: 500, sender: 100, document: 100, place: 60, label: 40, language: 20, period: 20,
  languages: 4, channels: 12, places: 400, doors: 100, buildings: 100, complaints: 200, missed: 500, households: 2_000, validDays: 732, pastDays: 30,
} as const;

/** Its words in one language (BCP 47); '' once erased. */
export interface NoticeText { readonly language: string; readonly title: string; readonly body: string }
/** A way to publish it; `channelId` for {@link SENT_MEDIA}, `label` names an OTHER. */
export interface NoticeChannel { readonly medium: NoticeMedium; readonly channelId: SubjectId | null; readonly label: string | null }
/** Where a paper copy hangs 张贴点; `building` as the premises name it, null: of no one building. */
export interface PostingPlace { readonly building: string | null; readonly name: string }
/** Households of a building that get a copy each 张贴到户. */
export interface DoorRound { readonly building: string; readonly households: number }

/** What is approved: the words, how long they hold, and where they go. */
export interface NoticeContent {
  /** The first is the main one. */
  readonly texts: readonly NoticeText[];
  /** What fits into a short message; null: the title. */
  readonly short: string | null;
  readonly contact: string | null;
  readonly validUntil: Instant;
  /** Null: as soon as it is released. */
  readonly publishAt: Instant | null;
  /** Buildings 楼栋 that it concerns, as the premises name them; empty: the whole community. */
  readonly buildings: readonly string[];
  readonly channels: readonly NoticeChannel[];
  readonly places: readonly PostingPlace[];
  readonly doors: readonly DoorRound[];
}

/** What it is for and how urgent, as its request says (NOT-2, NOT-10). */
export interface NoticePurpose {
  readonly kind: NoticeKind;
  readonly timeliness: Timeliness;
  readonly lifeline: Lifeline | null;
  /** When it happened, of what has happened. */
  readonly eventAt: Instant | null;
  readonly plannedStart: Instant | null;
  readonly plannedEnd: Instant | null;
  /** Such as a typhoon: a copy to every household (NOT-7). */
  readonly important: boolean;
  readonly incidentId: SubjectId | null;
  /** Complaints that it answers (CMP-18). */
  readonly complaintIds: readonly ComplaintId[];
  /** The notice it extends or corrects. */
  readonly replaces: SubjectId | null;
  readonly report: { readonly type: OwnersReport; /** Such as 2026-Q3. */ readonly period: string } | null;
}

type Create = { readonly noticeId: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId } & NoticePurpose;
/** What people do to a notice, as they say it. */
export type NoticeCommand =
  | ({ readonly type: 'requestNotice'; readonly title: string; readonly purpose: string; /** How it was made sure of: true, reliable, allowed. */ readonly truthCheck: string } & Create)
  | ({ readonly type: 'registerOutsideDocument'; readonly title: string; readonly sender: string; readonly documentNumber: string | null; readonly receivedAt: Instant | null; readonly attachments: readonly GivenAttachment[] } & Create)
  /** `contentHash`: SHA-256 of the canonical content, hexadecimal, by the edge. */
  | { readonly type: 'draftNotice'; readonly content: NoticeContent; readonly contentHash: string }
  /** `contentHash`: of what was read; another version is not reviewed, approved or sealed by it. */
  | { readonly type: 'reviewNotice'; readonly contentHash: string; readonly note: string | null }
  | { readonly type: 'approveNotice'; readonly contentHash: string; readonly note: string | null }
  | { readonly type: 'returnNotice'; readonly reason: string }
  | { readonly type: 'rejectNotice'; readonly reason: string }
  | { readonly type: 'sealNotice'; readonly contentHash: string; readonly seal: SealKind }
  /** Releases it; `administrationId`: the department that looks after the copies. */
  | { readonly type: 'publishNotice'; readonly administrationId: DepartmentId | null }
  | { readonly type: 'placeNotice'; readonly place: string; readonly note: string | null; readonly attachments: readonly GivenAttachment[] }
  | { readonly type: 'deliverNotice'; readonly door: string; readonly missed: readonly UnitId[]; readonly note: string | null; readonly attachments: readonly GivenAttachment[] }
  | { readonly type: 'proveNoticeChannel'; readonly channel: string; readonly ended: boolean; readonly attachments: readonly GivenAttachment[] }
  | { readonly type: 'checkNotice'; readonly place: string; readonly condition: CopyCondition; readonly renewed: boolean; readonly note: string | null; readonly attachments: readonly GivenAttachment[] }
  | { readonly type: 'takeDownNotice'; readonly place: string; readonly note: string | null; readonly attachments: readonly GivenAttachment[] }
  | { readonly type: 'withdrawNotice'; readonly reason: string }
  | { readonly type: 'handNoticeToCommittee'; readonly receivedBy: string; readonly attachments: readonly GivenAttachment[] };
export type NoticeCommandType = NoticeCommand['type'];
/** What the clock and the channels do to it. */
export const NOTICE_ACTS = ['announceNotice', 'announceNoticeAgain', 'sayNoticeSent', 'sayNoticeRecalled', 'expireNotice', 'replaceNotice'] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

/** Somebody's act; `by` null: the system's. */
export interface NoticeStep { readonly at: Instant; readonly by: StaffId | null }
/** With the hash of what they saw (LDG-3). */
export interface NoticeSignature extends NoticeStep { readonly contentHash: string; readonly note: string | null }
/** The record of a seal's use 用章记录 (NOT-6): who asked, who allowed, which document, who sealed. */
export interface NoticeSealing extends NoticeStep { readonly seal: SealKind; readonly contentHash: string; readonly askedBy: StaffId | null; readonly allowedBy: StaffId | null }

/** How far a channel is. FAILED: nothing arrived and nothing more is tried. */
export const CHANNEL_PROGRESS = ['WAITING', 'SENDING', 'PUBLISHED', 'FAILED', 'ENDED'] as const;
export type ChannelProgressState = (typeof CHANNEL_PROGRESS)[number];
/** A channel of a released notice; counts are of messages to persons (or 1 for a place). */
export interface ChannelProgress extends NoticeChannel {
  /** `C1` and on, in the order of the plan. */
  readonly key: string;
  readonly state: ChannelProgressState;
  readonly publishedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly taken: number;
  readonly failed: number;
  readonly total: number;
  /** When it was announced again there. */
  readonly againAt: Instant | null;
  /** When its withdrawal was said there, or could not be any more. */
  readonly recall: { readonly at: Instant; readonly said: boolean } | null;
}
/** A paper copy; `P1` and on. */
export interface PlaceProgress extends PostingPlace {
  readonly key: string;
  readonly posted: NoticeStep | null;
  readonly checked: (NoticeStep & { readonly condition: CopyCondition; readonly renewed: boolean }) | null;
  readonly checks: number;
  /** Checks that found it damaged or missing. */
  readonly faults: number;
  readonly down: NoticeStep | null;
}
/** A building whose households got copies; `D1` and on. */
export interface DoorProgress extends DoorRound {
  readonly key: string;
  /** `missed`: households that were not reached; `units` is empty once erased. */
  readonly delivered: (NoticeStep & { readonly missed: number; readonly units: readonly UnitId[] }) | null;
}

/** A notice as its entries say. */
export interface NoticeState extends SubjectState, NoticePurpose {
  readonly status: NoticeStatus;
  /** The department that asked for it. */
  readonly departmentId: DepartmentId;
  readonly origin: NoticeOrigin;
  /** As its request calls it; '' once erased. */
  readonly title: string;
  readonly purpose: string;
  readonly truthCheck: string;
  readonly outside: { readonly sender: string; readonly documentNumber: string | null; readonly receivedAt: Instant; readonly attachments: readonly AttachmentFacts[] } | null;
  readonly requestedAt: Instant;
  readonly requestedBy: StaffId | null;
  readonly content: NoticeContent | null;
  readonly contentHash: string | null;
  /** How often it was drafted. */
  readonly revision: number;
  readonly draftedAt: Instant | null;
  /** Whoever asked for it or wrote at it: none of them reviews or approves it. */
  readonly authors: readonly StaffId[];
  /** The highest post among them. */
  readonly authorLevel: AuthorLevel;
  readonly review: NoticeSignature | null;
  readonly approval: NoticeSignature | null;
  readonly sealing: NoticeSealing | null;
  readonly returned: (NoticeStep & { readonly reason: string; readonly from: NoticeStatus }) | null;
  readonly rejected: (NoticeStep & { readonly reason: string }) | null;
  readonly release: NoticeStep | null;
  readonly administrationId: DepartmentId | null;
  readonly channels: readonly ChannelProgress[];
  readonly places: readonly PlaceProgress[];
  readonly doors: readonly DoorProgress[];
  /** First proof that it is out. */
  readonly publishedAt: Instant | null;
  /** When it had reached the people concerned (NOT-10). */
  readonly reachedAt: Instant | null;
  /** When a planned outage is to be announced once more (NOT-10); set when it is released. */
  readonly announceAgainAt: Instant | null;
  readonly againAt: Instant | null;
  readonly ending: (NoticeStep & { readonly cause: NoticeEnd; readonly reason: string | null; readonly noticeId: SubjectId | null }) | null;
  readonly takenDownAt: Instant | null;
  readonly handedOver: (NoticeStep & { readonly receivedBy: string }) | null;
}

/** Where an author stands: staff, head of a department, head of the centre; their own text goes one level up (NOT-5). */
export type AuthorLevel = 0 | 1 | 2;

type Nothing = Record<never, never>;
type Created = { readonly id: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId; readonly level: AuthorLevel } & NoticePurpose;
type Photo<Facts> = Facts & CarriesAttachments;
/** Of the content what names nobody; words and places' names are personal values. */
export interface ContentFacts {
  readonly languages: readonly string[];
  readonly validUntil: Instant;
  readonly publishAt: Instant | null;
  readonly buildings: readonly string[];
  readonly channels: readonly Pick<NoticeChannel, 'medium' | 'channelId'>[];
  readonly places: readonly Pick<PostingPlace, 'building'>[];
  readonly doors: readonly DoorRound[];
}
/** Its words, in the order of the facts; absent once erased. */
export interface ContentWords {
  readonly texts: readonly { readonly title: string; readonly body: string }[];
  readonly short: string | null;
  readonly contact: string | null;
  readonly labels: readonly (string | null)[];
  readonly placeNames: readonly string[];
}

/** What the register holds of a notice. */
export type NoticeEntry =
  | NewEntry<'NoticeRequested', Created, { readonly title: string; readonly purpose: string; readonly truthCheck: string }>
  | NewEntry<'OutsideDocumentRegistered', Photo<Created & { readonly receivedAt: Instant }>, { readonly title: string; readonly sender: string; readonly documentNumber: string | null } & NamesAttachments>
  | NewEntry<'NoticeDrafted', ContentFacts & { readonly contentHash: string; readonly level: AuthorLevel }, ContentWords>
  | NewEntry<'NoticeReviewed', { readonly contentHash: string }, { readonly note: string | null }>
  | NewEntry<'NoticeApproved', { readonly contentHash: string }, { readonly note: string | null }>
  | NewEntry<'NoticeReturned', Nothing, { readonly reason: string }>
  | NewEntry<'NoticeRejected', Nothing, { readonly reason: string }>
  | NewEntry<'NoticeSealed', { readonly contentHash: string; readonly seal: SealKind; readonly askedBy: StaffId | null; readonly allowedBy: StaffId | null }, Nothing>
  | NewEntry<'NoticeReleased', { readonly contentHash: string; readonly administrationId: DepartmentId | null; readonly announceAgainAt: Instant | null }, Nothing>
  | NewEntry<'NoticePlaced', Photo<{ readonly place: string }>, { readonly note: string | null } & NamesAttachments>
  | NewEntry<'NoticeDelivered', Photo<{ readonly door: string; readonly missed: number }>, { readonly units: readonly UnitId[]; readonly note: string | null } & NamesAttachments>
  /** By hand: proven by somebody; else said by the vendor, with its counts. */
  | NewEntry<'NoticeChannelProven', Photo<{ readonly channel: string; readonly ended: boolean }>, NamesAttachments>
  | NewEntry<'NoticeChannelSent', { readonly channel: string; readonly state: 'PUBLISHED' | 'FAILED'; readonly taken: number; readonly failed: number; readonly total: number }, Nothing>
  /** Said where it had been sent that it no longer holds; not `said`: the channel is closed. */
  | NewEntry<'NoticeRecalled', { readonly channel: string; readonly said: boolean }, Nothing>
  | NewEntry<'NoticeChecked', Photo<{ readonly place: string; readonly condition: CopyCondition; readonly renewed: boolean }>, { readonly note: string | null } & NamesAttachments>
  /** What this system shows is out; what is sent is on its way. `screens`: how many show it. */
  | NewEntry<'NoticeAnnounced', { readonly channels: readonly string[]; readonly screens: number }, Nothing>
  | NewEntry<'NoticeAnnouncedAgain', { readonly channels: readonly string[] }, Nothing>
  | NewEntry<'NoticeExpired', Nothing, Nothing>
  | NewEntry<'NoticeWithdrawn', Nothing, { readonly reason: string }>
  | NewEntry<'NoticeReplaced', { readonly noticeId: SubjectId }, Nothing>
  | NewEntry<'NoticeTakenDown', Photo<{ readonly place: string }>, { readonly note: string | null } & NamesAttachments>
  | NewEntry<'NoticeHandedToCommittee', CarriesAttachments, { readonly receivedBy: string } & NamesAttachments>;
