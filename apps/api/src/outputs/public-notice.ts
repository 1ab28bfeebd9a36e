// What a stranger may see of a notice and of the community it is published in; the public files are made of nothing else.
export type PublicKind =
  | 'ACTIVITY' | 'WEATHER' | 'OUTAGE' | 'CERTIFICATE' | 'HANDOVER' | 'FEES' | 'BRAND' | 'NOTICE' | 'ANNOUNCEMENT' | 'WARM_TIP' | 'CLARIFICATION' | 'OWNERS_REPORT' | 'OTHER';
export type PublicLifeline = 'POWER' | 'WATER' | 'LIFT' | 'GAS';

/** Another notice that this one stands for, or that stands for it. */
export interface NoticeLink {
  readonly id: string;
  readonly number: string;
  /** Epoch milliseconds, as all instants here. */
  readonly publishedAt: number;
}

export interface NoticeText {
  readonly language: string;
  readonly title: string;
  readonly body: string;
}

/** Never a drill, and nothing about a person. */
export interface PublicNotice {
  /** A UUID that stays. */
  readonly id: string;
  readonly number: string;
  readonly kind: PublicKind;
  /** Of an outage. */
  readonly lifeline: PublicLifeline | null;
  /** Whether it goes out as a CAP alert. */
  readonly emergency: boolean;
  /** The first is the main one. */
  readonly texts: readonly NoticeText[];
  /** A public telephone or desk. */
  readonly contact: string | null;
  /** Names of buildings; none is the whole community. */
  readonly areas: readonly string[];
  readonly eventAt: number | null;
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly validUntil: number;
  readonly state: 'IN_FORCE' | 'EXPIRED' | 'WITHDRAWN' | 'REPLACED';
  readonly endedAt: number | null;
  readonly replaces: NoticeLink | null;
  readonly replacedBy: NoticeLink | null;
  /** Its public page. */
  readonly url: string;
}

export interface PublicCommunity {
  /** A UUID that stays. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organisation: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Its public page. */
  readonly url: string;
  /** Where the Atom feed of its notices stands. */
  readonly feedUrl: string;
  /** Who sends its CAP alerts: like a domain, and never changed, for later alerts refer to it. */
  readonly sender: string;
  /** `lat,lon lat,lon …`, closed. */
  readonly polygon: string | null;
}

/** When what a reader sees of it last changed: its words, or that it ended. */
export const revisedAt = ({ updatedAt, endedAt, state }: PublicNotice): number => (state === 'IN_FORCE' ? updatedAt : Math.max(updatedAt, endedAt ?? updatedAt));

/** When what it tells of begins or began. */
export const onsetOf = ({ plannedStart, eventAt }: PublicNotice): number | null => plannedStart ?? eventAt;

/** The words in the main language; a notice without any goes by its number. */
export const mainText = ({ texts, number }: PublicNotice): NoticeText => texts[0] ?? { language: 'zh-CN', title: number, body: '' };
