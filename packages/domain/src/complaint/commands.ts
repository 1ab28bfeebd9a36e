import type { CommunityId, ComplaintId, DepartmentId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { GivenAttachment } from '../kernel/attachment.ts';
import type { Instant } from '../kernel/instant.ts';
import type { StatementUse } from '../statement/window.ts';
import type { Complainant, ComplaintFlags, EntryTarget, Reporter } from './model.ts';
import type {
  CallBackAnswer, Channel, CommunicationKind, ComplaintKind, ContactWay, Content, EscalationLevel, ExplanationWay, FiveOne, Judgement, OutsidePartyKind, RepairSize, ReplyAct, ReplyStage, Severity,
  SignatureWay,
} from './vocabulary.ts';

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
  /** Of a repair request only; SMALL when absent (REP-2). */
  readonly repairSize: RepairSize | null;
  /** A complaint about a repair: somebody is there within 30 minutes (REP-1). */
  readonly aboutRepair: boolean;
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
  | { readonly type: 'dispatchComplaint'; readonly departmentId: DepartmentId; /** Departments that carry out parts of it; the first one leads (CMP-19). */ readonly supporting: readonly DepartmentId[]; readonly limitAt: Instant | null; readonly instruction: string | null }
  | { readonly type: 'acceptComplaint'; readonly assigneeId: StaffId | null }
  | { readonly type: 'replyToComplaint'; readonly stage: ReplyStage; readonly way: ContactWay; readonly text: string; readonly acts: readonly ReplyAct[]; /** True: this reply settles it at once (CMP-8). */ readonly settles: boolean; /** Reply to the authority that passed it on (CMP-1). */ readonly toAuthority: boolean; readonly statement?: StatementUse }
  | { readonly type: 'agreeReplyTime'; readonly replyAt: Instant; readonly reason: string | null }
  | { readonly type: 'recordMeasures'; readonly text: string; readonly staffSent: boolean; readonly customerTold: boolean; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }
  | { readonly type: 'followUpComplaint'; readonly text: string }
  | { readonly type: 'setPlan'; readonly departmentId: DepartmentId; readonly text: string; readonly dueAt: Instant; readonly explainedToCustomer: boolean }
  | { readonly type: 'completePlan'; readonly text: string }
  | { readonly type: 'referComplaint'; readonly channel: string; readonly reason: string }
  | { readonly type: 'completeComplaint'; readonly text: string; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }
  | { readonly type: 'tellResult'; readonly way: ContactWay; readonly text: string; readonly statement?: StatementUse }
  | { readonly type: 'callBackComplaint'; readonly way: ContactWay; readonly answer: CallBackAnswer; readonly text: string | null; /** For a dissatisfied customer of a complaint that is not VALID the supervisor decides; null elsewhere. */ readonly handleAgain: boolean | null; /** Who called, if not the one who records it; never a doer. */ readonly callerId: StaffId | null }
  | { readonly type: 'tellLeader'; readonly text: string }
  | { readonly type: 'closeComplaint'; readonly outcome: 'UNREACHABLE' | 'WITHDRAWN' | 'REGISTERED_IN_ERROR' | null; readonly reason: string | null }
  | { readonly type: 'reopenComplaint'; readonly reason: string }
  | { readonly type: 'receiveComplaint' }
  | { readonly type: 'passOnComplaint'; readonly text: string }
  | { readonly type: 'markComplaintMajor'; readonly reason: string }
  | { readonly type: 'acknowledgeComplaint'; readonly text: string | null }
  | { readonly type: 'explainComplaint'; readonly way: ExplanationWay; readonly text: string; /** Its number or title; of a notice only. */ readonly notice: string | null; readonly statement?: StatementUse }
  | { readonly type: 'linkComplaint'; /** The earlier complaint on the same matter (CMP-16). */ readonly previousComplaintId: ComplaintId | null; /** The 公告 that answers many (CMP-18). */ readonly notice: string | null }
  /** It belongs to an incident of its community, or (null) no longer; its own course goes on. */
  | { readonly type: 'joinIncident'; readonly incidentId: SubjectId | null }
  | { readonly type: 'registerComplainants'; readonly complainants: readonly Complainant[] }
  | { readonly type: 'hearComplainant'; /** Place in the list, from 1. */ readonly place: number; /** 回避: not in front of the staff concerned. */ readonly apart: boolean; readonly text: string }
  | { readonly type: 'escalateComplaint'; readonly to: EscalationLevel; readonly reason: string }
  | { readonly type: 'tellRecourse'; readonly text: string }
  | { readonly type: 'suggestToCustomer'; readonly text: string }
  | { readonly type: 'addressOutsideParty'; readonly party: OutsidePartyKind; readonly name: string; readonly promise: string; readonly dueAt: Instant }
  | { readonly type: 'recordOutsideDone'; readonly text: string }
  | { readonly type: 'urgeComplaint'; readonly text: string }
  | { readonly type: 'returnComplaint'; readonly reason: string }
  | { readonly type: 'transferComplaint'; readonly departmentId: DepartmentId; readonly reason: string }
  | { readonly type: 'assignComplaint'; readonly assigneeId: StaffId }
  | { readonly type: 'handBackPart'; readonly text: string }
  | { readonly type: 'recordArrival'; readonly text: string | null }
  | { readonly type: 'acceptRepair'; readonly acceptedBy: string; readonly fiveOnes: readonly FiveOne[]; readonly remark: string | null }
  | { readonly type: 'sumUpComplaint'; readonly cause: string | null; readonly lesson: string; readonly adjustment: string | null }
  | { readonly type: 'correctEntry'; readonly target: EntryTarget; readonly key: string; readonly value: string | null; readonly reason: string }
  | { readonly type: 'signEntry'; readonly target: EntryTarget; readonly way: SignatureWay; /** SHA-256 of what the signer was shown, hexadecimal. */ readonly shownHash: string }
  | { readonly type: 'attachToComplaint'; readonly note: string | null; readonly attachments: readonly GivenAttachment[] };
export type ComplaintCommandType = ComplaintCommand['type'];
