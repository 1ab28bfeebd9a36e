import type { Instant } from '../kernel/instant.ts';
import type { CommunityId, ComplaintId, DepartmentId, StaffId, SubjectId, UnitId } from '../kernel/ids.ts';
import type { Deadline, DeadlineRule } from '../kernel/deadline.ts';
import type { ComplaintCommandType } from './commands.ts';
import type { ComplaintEntryType } from './entries.ts';
import type { Actor, Denial } from '../kernel/permission.ts';
import type { WorkingCalendar } from '../kernel/calendar.ts';
import type { Policy } from '../kernel/policy.ts';
import type { FieldRefusal } from '../kernel/refusal.ts';
import type { StatementInForce } from '../statement/window.ts';

import type {
  CallBackAnswer, Channel, CommunicationKind, ComplaintKind, ComplaintOutcome, ComplaintStatus, ContactWay, Content, EscalationLevel, Evidence, ExplanationWay, FiveOne, Judgement,
  OutsidePartyKind, RepairSize, ReplyAct, Severity, SignatureWay,
} from './vocabulary.ts';

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

/** One of those who complain together; each is registered (CMP-17). */
export interface Complainant {
  readonly name: string;
  readonly phone: string | null;
  readonly unitId: UnitId | null;
}
/** An entry of this complaint as a correction or a signature names it. */
export interface EntryTarget {
  /** Place among the complaint's entries, from 1. */
  readonly ordinal: number;
  readonly type: ComplaintEntryType;
  readonly actor: StaffId | null;
  /** Names of what it recorded. */
  readonly keys: readonly string[];
}
/** A correction beside what it corrects (LDG-2): nothing disappears. */
export interface CorrectionRecord {
  readonly ordinal: number;
  readonly key: string;
  readonly value: string | null;
  readonly reason: string;
  readonly at: Instant;
  readonly by: StaffId | null;
}
/** A signature under one step (LDG-3). */
export interface SignatureRecord {
  readonly ordinal: number;
  readonly by: StaffId | null;
  readonly at: Instant;
  readonly way: SignatureWay;
  readonly shownHash: string;
}

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

/** What measures and handing back find out, each on its own. */
export type Finding = 'cause' | 'correctiveAction' | 'preventiveAction';
/** What several entries may say, the last one holding. */
export type Said = Finding | 'plan' | 'referral' | 'sumUp';

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
  /** The incident it belongs to; absent: none. */
  readonly incidentId?: SubjectId | null;
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
  /** When the first receiver passed it to the customer assistant (ORG-4). */
  readonly passedOnAt: Instant | null;
  readonly leaderAcknowledgedAt: Instant | null;
  readonly leaderAcknowledgedBy: StaffId | null;
  readonly explanations: readonly { readonly way: ExplanationWay; readonly text: string; readonly notice: string | null; readonly at: Instant; readonly by: StaffId | null }[];
  /** The published 公告 that answers many complaints alike (CMP-18). */
  readonly sharedNotice: { readonly reference: string; readonly at: Instant } | null;
  readonly complainants: readonly (Complainant & { readonly heardAt: Instant | null; readonly apart: boolean })[];
  readonly escalation: EscalationLevel;
  readonly escalatedAt: Instant | null;
  readonly recourseToldAt: Instant | null;
  readonly suggestions: readonly { readonly text: string; readonly at: Instant }[];
  readonly outsideParty: { readonly party: OutsidePartyKind; readonly name: string; readonly promise: string; readonly dueAt: Instant; readonly addressedAt: Instant; readonly doneAt: Instant | null } | null;
  readonly urges: number;
  readonly returns: readonly { readonly departmentId: DepartmentId; readonly reason: string; readonly at: Instant }[];
  /** What supporting departments carry out (CMP-19); the lead is `departmentId`. */
  readonly parts: readonly { readonly departmentId: DepartmentId; readonly handedBackAt: Instant | null; readonly handedBackBy: StaffId | null }[];
  readonly repairSize: RepairSize | null;
  readonly aboutRepair: boolean;
  readonly arrivedAt: Instant | null;
  /** When the customer accepted the work of a repair. */
  readonly workAcceptedAt: Instant | null;
  readonly fiveOnes: readonly FiveOne[];
  /** 总结 (CMP-21). */
  readonly sumUp: { readonly cause: string | null; readonly lesson: string; readonly adjustment: string | null; readonly at: Instant; readonly by: StaffId | null } | null;
  /** How many entries it is folded from: the place of the last one. */
  readonly entries: number;
  /** The place of the entry that said last what stands: correcting an older one leaves it standing (LDG-2). */
  readonly said: Readonly<Partial<Record<Said, number>>>;
  readonly corrections: readonly CorrectionRecord[];
  readonly signatures: readonly SignatureRecord[];
  readonly deadlines: readonly Deadline[];
}

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
  /** STM-3: a statement is in force for the matter, and another version of it or none was on screen. */
  | { readonly kind: 'StatementRequired'; readonly field: 'statementId'; readonly statement: StatementInForce }
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
