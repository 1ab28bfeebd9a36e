import type { ComplaintId, CommunityId, DepartmentId, StaffId, SubjectId, UnitId } from '../kernel/ids.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CarriesAttachments, NamesAttachments } from '../kernel/attachment.ts';
import type { Instant } from '../kernel/instant.ts';
import type { StatementUsed } from '../statement/window.ts';
import type { Complainant, ComplaintFlags } from './model.ts';
import type {
  CallBackAnswer, Channel, CommunicationKind, ComplaintKind, ComplaintOutcome, ContactWay, Content, EscalationLevel, ExplanationWay, FiveOne, Judgement, OutsidePartyKind, RepairSize, ReplyAct,
  ReplyStage, Severity, SignatureWay,
} from './vocabulary.ts';

type Nothing = Record<never, never>;
/** What the register holds of a complaint: facts that stay, and personal values that can be erased (LDG-2). */
export type ComplaintEntry =
  | NewEntry<'ComplaintRegistered', { readonly id: ComplaintId; readonly communityId: CommunityId; readonly kind: ComplaintKind; readonly channel: Channel; readonly content: Content; readonly severity: Severity; readonly receivedAt: Instant; readonly backEntry: boolean; readonly authorityDueAt: Instant | null; readonly flags: ComplaintFlags; readonly groupSize: number; readonly previousComplaintId: ComplaintId | null; readonly firstReceiverId: StaffId | null; readonly repairSize: RepairSize | null; readonly aboutRepair: boolean }, { readonly title: string; readonly unitId: UnitId | null; readonly detail: string | null; readonly remedySought: string | null; readonly location: string | null; readonly reporterName: string | null; readonly reporterPhone: string | null; readonly relation: string | null; readonly authorityReference: string | null; readonly backEntryReason: string | null }>
  | NewEntry<'ComplaintJudged', { readonly judgement: Judgement; readonly communicationKind: CommunicationKind | null; readonly again: boolean }, { readonly reason: string | null }>
  | NewEntry<'ComplaintDispatched', { readonly departmentId: DepartmentId; readonly supporting: readonly DepartmentId[]; readonly limitAt: Instant | null }, { readonly instruction: string | null }>
  | NewEntry<'ComplaintAccepted', { readonly assigneeId: StaffId }, Nothing>
  | NewEntry<'ComplaintReplied', { readonly stage: ReplyStage; readonly way: ContactWay; readonly acts: readonly ReplyAct[]; readonly settles: boolean; readonly toAuthority: boolean; /** When it was really given; differs from the entry's instant only for a back-entry. */ readonly repliedAt: Instant } & StatementUsed, { readonly text: string }>
  | NewEntry<'ReplyTimeAgreed', { readonly replyAt: Instant }, { readonly reason: string | null }>
  | NewEntry<'MeasuresRecorded', { readonly staffSent: boolean; readonly customerTold: boolean }, { readonly text: string; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }>
  | NewEntry<'ComplaintFollowedUp', Nothing, { readonly text: string }>
  | NewEntry<'PlanSet', { readonly departmentId: DepartmentId; readonly dueAt: Instant; readonly explainedToCustomer: boolean }, { readonly text: string }>
  | NewEntry<'PlanCompleted', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintReferred', Nothing, { readonly channel: string; readonly reason: string }>
  | NewEntry<'ComplaintCompleted', { /** A corrective action came with it: counts as measures recorded. A fact, since texts can be erased. */ readonly measures: boolean }, { readonly text: string; readonly cause: string | null; readonly correctiveAction: string | null; readonly preventiveAction: string | null }>
  | NewEntry<'ResultTold', { readonly way: ContactWay } & StatementUsed, { readonly text: string }>
  | NewEntry<'ComplaintCalledBack', { readonly way: ContactWay; readonly answer: CallBackAnswer; readonly handleAgain: boolean; readonly callerId: StaffId }, { readonly text: string | null }>
  | NewEntry<'LeaderTold', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintClosed', { readonly outcome: ComplaintOutcome }, { readonly reason: string | null }>
  | NewEntry<'ComplaintReopened', { readonly status: 'REGISTERED' | 'HANDLING' }, { readonly reason: string }>
  | NewEntry<'ComplaintReceived', Nothing, Nothing>
  | NewEntry<'ComplaintPassedOn', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintMarkedMajor', Nothing, { readonly reason: string }>
  | NewEntry<'LeaderAcknowledged', Nothing, { readonly text: string | null }>
  | NewEntry<'ComplaintExplained', { readonly way: ExplanationWay } & StatementUsed, { readonly text: string; readonly notice: string | null }>
  | NewEntry<'ComplaintJoinedIncident', { readonly incidentId: SubjectId | null }, Nothing>
  | NewEntry<'ComplaintLinked', { readonly previousComplaintId: ComplaintId | null }, { readonly notice: string | null }>
  | NewEntry<'ComplainantsRegistered', { readonly count: number; /** Enough persons or households for a group 群诉, which is major. */ readonly group: boolean }, { readonly complainants: readonly Complainant[] }>
  | NewEntry<'ComplainantHeard', { readonly place: number; readonly apart: boolean }, { readonly text: string }>
  | NewEntry<'ComplaintEscalated', { readonly to: EscalationLevel }, { readonly reason: string }>
  | NewEntry<'RecourseTold', Nothing, { readonly text: string }>
  | NewEntry<'SuggestionGiven', Nothing, { readonly text: string }>
  | NewEntry<'OutsidePartyAddressed', { readonly party: OutsidePartyKind; readonly dueAt: Instant }, { readonly name: string; readonly promise: string }>
  | NewEntry<'OutsidePartyDone', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintUrged', Nothing, { readonly text: string }>
  | NewEntry<'ComplaintReturned', { readonly departmentId: DepartmentId }, { readonly reason: string }>
  | NewEntry<'ComplaintTransferred', { readonly departmentId: DepartmentId }, { readonly reason: string }>
  | NewEntry<'ComplaintAssigned', { readonly assigneeId: StaffId }, Nothing>
  | NewEntry<'PartHandedBack', { readonly departmentId: DepartmentId }, { readonly text: string }>
  | NewEntry<'ArrivalRecorded', Nothing, { readonly text: string | null }>
  | NewEntry<'RepairAccepted', { readonly fiveOnes: readonly FiveOne[] }, { readonly acceptedBy: string; readonly remark: string | null }>
  | NewEntry<'ComplaintSummedUp', Nothing, { readonly cause: string | null; readonly lesson: string; readonly adjustment: string | null }>
  | NewEntry<'EntryCorrected', { readonly ordinal: number; readonly entryType: ComplaintEntryType; readonly key: string }, { readonly value: string | null; readonly reason: string }>
  | NewEntry<'EntrySigned', { readonly ordinal: number; readonly way: SignatureWay; readonly shownHash: string }, Nothing>
  | NewEntry<'ComplaintAttachmentsAdded', CarriesAttachments, NamesAttachments & { readonly note: string | null }>;
export type ComplaintEntryType = ComplaintEntry['type'];
