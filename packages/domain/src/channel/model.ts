import type { DeadlineRule } from '../kernel/deadline.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, SubjectId } from '../kernel/ids.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** The ways out of the house: robots and hooks post to a place, the others reach one person. */
export const CHANNEL_KINDS = ['WECOM_ROBOT', 'WECOM_APP', 'DINGTALK_ROBOT', 'WECHAT_OFFICIAL', 'SMS_ALIYUN', 'SMS_TENCENT', 'EMAIL', 'WEBHOOK'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
/** Where the channel itself is the address: one message an event, whoever is told. */
export const PLACE_CHANNELS: readonly ChannelKind[] = ['WECOM_ROBOT', 'DINGTALK_ROBOT', 'WEBHOOK'];

/** Sends, holds back for now, or is gone for good. */
export const CHANNEL_STATUSES = ['ACTIVE', 'PAUSED', 'CLOSED'] as const;
export type ChannelStatus = (typeof CHANNEL_STATUSES)[number];

/** What somebody may be told: the entry that tells. */
export const TELLING_ENTRIES = ['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated', 'IncidentRaised', 'IncidentProposed', 'StatementSent', 'StatementFixed', 'StatementEnded', 'SummaryCopied', 'NoticeWaiting', 'NoticeReturned', 'NoticeReleased', 'NoticeFeedbackReceived'] as const;
export type TellingEntry = (typeof TELLING_ENTRIES)[number];
/** The rule a message stands under: that of a deadline, or of what is told without anything being owed. */
export type TellingRule = DeadlineRule | 'INC-1' | 'NOT-5' | 'NOT-8' | 'NOT-11';

/** Which messages leave by a channel; `rules` null: of every rule. */
export interface ChannelRoute {
  readonly tells: readonly TellingEntry[];
  readonly rules: readonly DeadlineRule[] | null;
}

/** How a channel is set up. Settings are kept as they are, secrets sealed by the edge: no entry holds one in clear. */
export interface ChannelSetup {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Text with places to fill, see {@link TEMPLATE_PLACES}; null: the usual words. */
  readonly template: string | null;
  readonly route: ChannelRoute;
}

/** What a template may say: `{number}` and so on are filled in. */
export const TEMPLATE_PLACES = ['community', 'kind', 'rule', 'ruleName', 'number', 'due', 'url'] as const;
/** Longest texts in code points, and most settings. */
export const CHANNEL_LIMITS = { name: 60, template: 500, setting: 600, settings: 20, reason: 2_000 } as const;

type Nothing = Record<never, never>;
/** What people do to a channel. `sealed` null: the secrets stay as they are. */
export type ChannelCommand =
  | ({ readonly type: 'openChannel'; readonly channelId: SubjectId; readonly communityId: CommunityId; readonly kind: ChannelKind; readonly sealed: string | null } & ChannelSetup)
  | ({ readonly type: 'changeChannel'; readonly sealed: string | null } & ChannelSetup)
  | { readonly type: 'pauseChannel'; readonly reason: string }
  | { readonly type: 'resumeChannel' }
  | { readonly type: 'closeChannel'; readonly reason: string };

type Kept = { readonly settings: Readonly<Record<string, string>>; readonly sealed: string | null };
/** What the book of an office holds of its channels. Settings can name a person or a door: they are erasable. */
export type ChannelEntry =
  | NewEntry<'ChannelOpened', { readonly id: SubjectId; readonly communityId: CommunityId; readonly kind: ChannelKind; readonly name: string; readonly template: string | null; readonly route: ChannelRoute }, Kept>
  | NewEntry<'ChannelChanged', { readonly name: string; readonly template: string | null; readonly route: ChannelRoute }, Kept>
  | NewEntry<'ChannelPaused', Nothing, { readonly reason: string }>
  | NewEntry<'ChannelResumed', Nothing, Nothing>
  | NewEntry<'ChannelClosed', Nothing, { readonly reason: string }>;

/** A channel as its entries say. */
export interface ChannelState extends SubjectState, ChannelSetup {
  readonly status: ChannelStatus;
  readonly kind: ChannelKind;
  /** Null once erased, or where the kind has no secret. */
  readonly sealed: string | null;
}
