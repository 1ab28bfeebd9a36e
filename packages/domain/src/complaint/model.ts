import type { Instant } from '../kernel/instant.ts';
import type { CommunityId, ComplaintId, DepartmentId, StaffId, UnitId } from '../kernel/ids.ts';
import type { Deadline, DeadlineRule } from '../kernel/deadline.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { Actor, Denial } from '../kernel/permission.ts';
import type { WorkingCalendar } from '../kernel/calendar.ts';
import type { Policy } from '../kernel/policy.ts';
import type { FieldRefusal } from '../kernel/refusal.ts';
import type { CarriesAttachments, GivenAttachment, NamesAttachments } from '../kernel/attachment.ts';

/** Where a complaint stands; which command leads where is the table in `lifecycle.ts`. */
export const COMPLAINT_STATUSES = ['REGISTERED', 'DISPATCHED', 'HANDLING', 'HANDLED', 'CALLED_BACK', 'CLOSED'] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];
/** Complaints and repair requests share the machinery; each has its own number series (CMP, REP). */
export const COMPLAINT_KINDS = ['COMPLAINT', 'REPAIR'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];
/** The way it reached us 投诉形式 (CMP-1). */
export const CHANNELS = ['PHONE', 'VISIT', 'LETTER', 'NEWS_MEDIA', 'WEBSITE', 'MESSAGE_BOARD', 'AUTHORITY', 'STAFF', 'API', 'OTHER'] as const;
export type Channel = (typeof CHANNELS)[number];
/** What it is about 投诉内容 (CMP-5). */
export const CONTENTS = ['FACILITY', 'SERVICE_ATTITUDE', 'SERVICE_QUALITY', 'MANAGEMENT', 'FEES', 'SUDDEN_EVENT'] as const;
export type Content = (typeof CONTENTS)[number];
/** The higher of what intake says and what the policy makes of the flags; MAJOR is 重大投诉 (CMP-7). */
export const SEVERITIES = ['NORMAL', 'URGENT', 'MAJOR'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What the facts turned out to be 投诉类型 (CMP-3); a recorded fact, never a status. */
export const JUDGEMENTS = ['VALID', 'TO_IMPROVE', 'INVALID', 'COMMUNICATION', 'NOT_OURS'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
/** What a COMMUNICATION complaint was after (CMP-3). */
export const COMMUNICATION_KINDS = ['SEEKING_HELP', 'CONSULTING', 'VENTING'] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];
/** How a closed one ended; each is counted apart (CMP-15). */
export const OUTCOMES = ['SATISFIED', 'UNDERSTOOD', 'EXPLAINED', 'HELPED', 'REPLIED', 'REFERRED', 'UNREACHABLE', 'WITHDRAWN', 'REGISTERED_IN_ERROR', 'BACK_ENTERED'] as const;
export type ComplaintOutcome = (typeof OUTCOMES)[number];
/** What a reply did for the customer; closing asks for the acts that the judgement demands (CMP-6). */
export const REPLY_ACTS = ['APOLOGY', 'EXPLANATION', 'HELP', 'ANSWER', 'HEARD'] as const;
export type ReplyAct = (typeof REPLY_ACTS)[number];
/** First and second reply are owed by CMP-8 and CMP-9; FURTHER ones by nothing. */
export const REPLY_STAGES = ['FIRST', 'SECOND', 'FURTHER'] as const;
export type ReplyStage = (typeof REPLY_STAGES)[number];
/** How somebody was told or asked. */
export const CONTACT_WAYS = ['PHONE', 'VISIT', 'LETTER', 'MESSAGE_BOARD', 'OTHER'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
/** What the customer said when called back 回访 (CMP-14). */
export const CALL_BACK_ANSWERS = ['SATISFIED', 'UNDERSTOOD', 'DISSATISFIED', 'NOT_REACHED'] as const;
export type CallBackAnswer = (typeof CALL_BACK_ANSWERS)[number];
/** What closing still misses (CMP-6, CMP-15). */
export const EVIDENCES = ['JUDGEMENT', 'APOLOGY', 'EXPLANATION', 'HELP', 'ANSWER', 'HEARD', 'CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION', 'PLAN', 'REPLY', 'REFERRAL', 'REFERRAL_FOLLOW_UP', 'CALL_BACK', 'CUSTOMER_SATISFIED', 'CUSTOMER_UNDERSTANDS'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** Who complains; all of it personal, none of it in an entry's facts. */
export interface Reporter {
  readonly name: string | null;
  readonly phone: string | null;
  readonly unitId: UnitId | null;
  /** owner 业主, occupant 使用人, tenant 租户, or another relation in words. */
  readonly relation: string | null;
}

/** The flags that policy turns into a severity and CMP-10 into same-day handling. */
export interface ComplaintFlags {
  readonly dangerToLifeOrProperty: boolean;
  readonly essentialFacility: boolean;
  readonly ongoingBreach: boolean;
  readonly media: boolean;
  readonly legal: boolean;
  readonly image: boolean;
}

/** Intake of CMP-2, at whatever hour and by whatever channel. */
export interface RegisterComplaint {
  readonly type: 'registerComplaint';
  readonly complaintId: ComplaintId;
  readonly communityId: CommunityId;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly content: Content;
  readonly title: string;
  readonly detail: string | null;
  readonly severity: Severity | null;
  /** Absent: now. Older than 24 h is refused unless it is a back-entry; never in the future. */
  readonly receivedAt: Instant | null;
  readonly backEntry: BackEntry | null;
  readonly reporter: Reporter;
  readonly location: string | null;
  readonly remedySought: string | null;
  readonly authorityReference: string | null;
  readonly authorityDueAt: Instant | null;
  readonly flags: ComplaintFlags;
  /** Persons complaining together; 1 when absent. */
  readonly groupSize: number | null;
  readonly previousComplaintId: ComplaintId | null;
}
/** 补录: entered later, with its reason; a reply that was already given closes it as BACK_ENTERED. */
export interface BackEntry {
  readonly reason: string;
  readonly reply: { readonly text: string; readonly repliedAt: Instant } | null;
}
/** Everything that a person can do to a complaint, as they say it. */
export type ComplaintCommand =
  | RegisterComplaint
  | { readonly type: 'judgeComplaint'; readonly judgement: Judgement; readonly communicationKind: CommunicationKind | null; readonly reason: string | null }
  | { readonly type: 'dispatchComplaint'; readonly departmentId: DepartmentId; readonly limitAt: Instant | null; readonly instruction: string | null }
  | { readonly type: 'acceptComplaint'; readonly assigneeId: StaffId | null }
  | { readonly type: 'replyToComplaint'; readonly stage: ReplyStage; readonly way: ContactWay; readonly text: string; readonly acts: readonly ReplyAct[]; /** True: this reply settles it at once (CMP-8). */ readonly settles: boolean; /** Reply to the authority that passed it on (CMP-1). */ readonly toAuthority: boolean }
  | { readonly type: 'agreeReplyTime'; readonly replyAt: Instant; readonly reason: string | null }
  | { readonly type: 'recordMeasures'; readonly text: string; readonly staffSent: boolean; readonly customerTold: boolean; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }
  | { readonly type: 'followUpComplaint'; readonly text: string }
  | { readonly type: 'setPlan'; readonly departmentId: DepartmentId; readonly text: string; readonly dueAt: Instant; readonly explainedToCustomer: boolean }
  | { readonly type: 'completePlan'; readonly text: string }
  | { readonly type: 'referComplaint'; readonly channel: string; readonly reason: string }
  | { readonly type: 'completeComplaint'; readonly text: string; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }
  | { readonly type: 'tellResult'; readonly way: ContactWay; readonly text: string }
  | { readonly type: 'callBackComplaint'; readonly way: ContactWay; readonly answer: CallBackAnswer; readonly text: string | null; /** For a dissatisfied customer of a complaint that is not VALID the supervisor decides; null elsewhere. */ readonly handleAgain: boolean | null; /** Who called, if not the one who records it; never a doer. */ readonly callerId: StaffId | null }
  | { readonly type: 'tellLeader'; readonly text: string }
  | { readonly type: 'closeComplaint'; readonly outcome: 'UNREACHABLE' | 'WITHDRAWN' | 'REGISTERED_IN_ERROR' | null; readonly reason: string | null }
  | { readonly type: 'reopenComplaint'; readonly reason: string }
  | { readonly type: 'attachToComplaint'; readonly note: string | null; readonly attachments: readonly GivenAttachment[] };
export type ComplaintCommandType = ComplaintCommand['type'];

/** One judgement; earlier ones stay visible beside it (CMP-4). */
export interface JudgementRecord {
  readonly judgement: Judgement;
  readonly communicationKind: CommunicationKind | null;
  readonly reason: string | null;
  readonly at: Instant;
  readonly by: StaffId | null;
}
/** One attempt to call back, reached or not. */
export interface CallBackRecord {
  readonly at: Instant;
  readonly by: StaffId | null;
  readonly way: ContactWay;
  readonly answer: CallBackAnswer;
  readonly text: string | null;
}

/** Everything a complaint's entries say, folded. Number and version are the journal's and stand beside it. */
export interface ComplaintState {
  readonly status: ComplaintStatus;
  readonly id: ComplaintId;
  readonly communityId: CommunityId;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly content: Content;
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string | null;
  readonly remedySought: string | null;
  readonly location: string | null;
  readonly reporter: Reporter;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  readonly registeredBy: StaffId | null;
  readonly firstReceiverId: StaffId | null;
  /** 补录: left out of on-time rates, escalates nothing. A fact of its own, since its reason can be erased. */
  readonly backEntry: boolean;
  readonly backEntryReason: string | null;
  readonly authorityReference: string | null;
  readonly authorityDueAt: Instant | null;
  readonly flags: ComplaintFlags;
  readonly groupSize: number;
  readonly previousComplaintId: ComplaintId | null;
  /** Every judgement, oldest first: the last one holds, the earlier ones stay visible (CMP-4). */
  readonly judgements: readonly JudgementRecord[];
  readonly departmentId: DepartmentId | null;
  readonly dispatchedAt: Instant | null;
  readonly limitAt: Instant | null;
  readonly assigneeId: StaffId | null;
  readonly acceptedAt: Instant | null;
  readonly firstRepliedAt: Instant | null;
  readonly agreedReplyAt: Instant | null;
  readonly secondRepliedAt: Instant | null;
  readonly replyActs: readonly ReplyAct[];
  readonly cause: string | null;
  readonly correctiveAction: string | null;
  readonly preventiveAction: string | null;
  readonly measuresAt: Instant | null;
  readonly lastFollowUpAt: Instant | null;
  readonly plan: { readonly departmentId: DepartmentId; readonly text: string; readonly dueAt: Instant; readonly setAt: Instant; readonly explainedAt: Instant | null; readonly completedAt: Instant | null } | null;
  readonly referral: { readonly channel: string; readonly reason: string; readonly at: Instant; readonly followedUpAt: Instant | null } | null;
  /** Settled at once, handed back, or referred. */
  readonly handledAt: Instant | null;
  readonly resultToldAt: Instant | null;
  readonly leaderToldAt: Instant | null;
  /** Of the present round of handling; a dissatisfied customer starts a new round. */
  readonly callBacks: readonly CallBackRecord[];
  /** 1 for the first round of handling. */
  readonly rounds: number;
  /** Staff who handled it: never the ones who close it or call back. */
  readonly doers: readonly StaffId[];
  readonly supervisorId: StaffId | null;
  readonly outcome: ComplaintOutcome | null;
  readonly closedAt: Instant | null;
  readonly closedBy: StaffId | null;
  readonly reopenedAt: Instant | null;
  readonly deadlines: readonly Deadline[];
}

type Nothing = Record<never, never>;
/** What the register holds of a complaint: facts that stay, and personal values that can be erased (LDG-2). */
export type ComplaintEntry =
  | NewEntry<'ComplaintRegistered', { readonly id: ComplaintId; readonly communityId: CommunityId; readonly kind: ComplaintKind; readonly channel: Channel; readonly content: Content; readonly severity: Severity; readonly receivedAt: Instant; readonly backEntry: boolean; readonly authorityDueAt: Instant | null; readonly flags: ComplaintFlags; readonly groupSize: number; readonly previousComplaintId: ComplaintId | null; readonly firstReceiverId: StaffId | null}, { readonly title: string; readonly unitId: UnitId | null; readonly detail: string | null; readonly remedySought: string | null; readonly location: string | null; readonly reporterName: string | null; readonly reporterPhone: string | null; readonly relation: string | null; readonly authorityReference: string | null; readonly backEntryReason: string | null }>
  | NewEntry<'ComplaintJudged', { readonly judgement: Judgement; readonly communicationKind: CommunicationKind | null; readonly again: boolean }, { readonly reason: string | null }>
  | NewEntry<'ComplaintDispatched', { readonly departmentId: DepartmentId; readonly limitAt: Instant | null }, { readonly instruction: string | null }>
  | NewEntry<'ComplaintAccepted', { readonly assigneeId: StaffId }, Nothing>
  | NewEntry<'ComplaintReplied', { readonly stage: ReplyStage; readonly way: ContactWay; readonly acts: readonly ReplyAct[]; readonly settles: boolean; readonly toAuthority: boolean; /** When it was really given; differs from the entry's instant only for a back-entry. */ readonly repliedAt: Instant }, { readonly text: string }>
  | NewEntry<'ReplyTimeAgreed', { readonly replyAt: Instant }, { readonly reason: string | null }>
  | NewEntry<'MeasuresRecorded', { readonly staffSent: boolean; readonly customerTold: boolean }, { readonly text: string; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }>
  | NewEntry<'ComplaintFollowedUp', Nothing, { readonly text: string }>
  | NewEntry<'PlanSet', { readonly departmentId: DepartmentId; readonly dueAt: Instant; readonly explainedToCustomer: boolean }, { readonly text: string }>
  | NewEntry<'PlanCompleted', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintReferred', Nothing, { readonly channel: string; readonly reason: string }>
  | NewEntry<'ComplaintCompleted', { /** A corrective action came with it: counts as measures recorded. A fact, since texts can be erased. */ readonly measures: boolean }, { readonly text: string; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }>
  | NewEntry<'ResultTold', { readonly way: ContactWay }, { readonly text: string }>
  | NewEntry<'ComplaintCalledBack', { readonly way: ContactWay; readonly answer: CallBackAnswer; readonly handleAgain: boolean; readonly callerId: StaffId }, { readonly text: string | null }>
  | NewEntry<'LeaderTold', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintClosed', { readonly outcome: ComplaintOutcome }, { readonly reason: string | null }>
  | NewEntry<'ComplaintReopened', { readonly status: 'REGISTERED' | 'HANDLING' }, { readonly reason: string }>
  | NewEntry<'ComplaintAttachmentsAdded', CarriesAttachments, NamesAttachments & { readonly note: string | null }>;
export type ComplaintEntryType = ComplaintEntry['type'];

/** Why a command on a complaint is refused. `path` in the edge's error comes from `field` where there is one. */
export type ComplaintRefusal =
  | FieldRefusal
  | { readonly kind: 'IllegalTransition'; readonly command: ComplaintCommandType; readonly status: ComplaintStatus; readonly allowedIn: readonly ComplaintStatus[] }
  | { readonly kind: 'NotAllowed'; readonly command: ComplaintCommandType; readonly denial: Denial }
  | { readonly kind: 'TooLate'; readonly field: string; readonly rule: DeadlineRule; readonly latest: Instant }
  | { readonly kind: 'BackEntryRequired'; readonly field: 'receivedAt'; readonly oldest: Instant }
  | { readonly kind: 'JudgementRequired'; readonly command: ComplaintCommandType }
  | { readonly kind: 'JudgementMismatch'; readonly command: ComplaintCommandType; readonly judgement: Judgement | null; readonly expected: readonly Judgement[] }
  | { readonly kind: 'EvidenceMissing'; readonly judgement: Judgement | null; readonly missing: readonly Evidence[] }
  | { readonly kind: 'DoerMayNot'; readonly command: ComplaintCommandType }
  | { readonly kind: 'CustomerNotSatisfied' }
  | { readonly kind: 'TooFewAttempts'; readonly attempts: number; readonly days: number; readonly required: number };

/** What the edge supplies to a decision: the instant, who acts, and the data the rules count with. */
export interface ComplaintContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** IANA name of the community's time zone, e.g. `Asia/Shanghai`. */
  readonly zone: string;
}
