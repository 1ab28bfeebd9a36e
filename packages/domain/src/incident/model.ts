import type { Content } from '../complaint/vocabulary.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, DepartmentId, DocumentId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Role } from '../kernel/role.ts';
import type { SubjectState } from '../kernel/subject.ts';
import type { DepartmentKind } from '../organisation/kinds.ts';
import type { PlaybookTemplate } from '../playbook/model.ts';
import type { StepMarks } from '../playbook/run.ts';
import type { StatementMatter } from '../statement/matter.ts';
import type { StatementWords } from '../statement/model.ts';
import type { CommandPost, IncidentKind, IncidentLevel, LogKind } from './vocabulary.ts';

/** Where an incident stands (design 2): computed from its facts, see `statusOf`. */
export const INCIDENT_STATUSES = ['RAISED', 'ANSWERED', 'STATED', 'COMPLETED', 'SUMMARISED', 'CLOSED', 'STOOD_DOWN'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];
/** What it came from: somebody's report, a complaint, a proposal of the system, or a wide incident above it. */
export const INCIDENT_ORIGINS = ['REPORT', 'COMPLAINT', 'PROPOSAL', 'WIDE'] as const;
export type IncidentOrigin = (typeof INCIDENT_ORIGINS)[number];
/** Whom the notification duty reaches (INC-2): the own manager of whoever raised it, and the responsible department. */
export const NOTIFIED_PARTIES = ['OWN', 'RESPONSIBLE'] as const;
export type NotifiedParty = (typeof NOTIFIED_PARTIES)[number];
/** Pictures of cameras (INC-11). */
export const PICTURE_STATES = ['NOT_NEEDED', 'NEEDED', 'SECURED'] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

/** Longest texts in code points, most persons and communities; `kept`: the latest of each list that the state keeps, all stand in the entries. */
export const INCIDENT_LIMITS = { title: 100, place: 200, text: 4_000, short: 1_000, reason: 2_000, persons: 100_000, wideCommunities: 500, kept: 50 } as const;

/** A playbook as it is when a run begins: the frozen copy. `departments`: whose steps are whose here. */
export interface PlaybookCopy {
  /** Null: the text that comes with Huiyin. */
  readonly documentId: DocumentId | null;
  readonly version: number;
  /** SHA-256 of kind, version and template, as whoever approved it was shown them, hexadecimal. */
  readonly contentHash: string;
  readonly template: PlaybookTemplate;
  readonly departments: Readonly<Partial<Record<DepartmentKind, DepartmentId>>>;
}
/** An incident of another community or office: the wide one above it. */
export interface IncidentPlace { readonly communityId: CommunityId; readonly id: SubjectId }

/** What people do to an incident, as they say it. */
export type IncidentCommand =
  | {
    readonly type: 'raiseIncident'; readonly incidentId: SubjectId; readonly communityId: CommunityId; readonly kind: IncidentKind; readonly level: IncidentLevel;
    /** First responsible; null: an office without departments. */
    readonly departmentId: DepartmentId | null;
    readonly drill: boolean;
    /** Whether outside people are concerned, so that an answer is owed (INC-5); null: as its kind is. */
    readonly publicSide: boolean | null;
    readonly pictures: boolean; readonly origin: IncidentOrigin; readonly parent: IncidentPlace | null;
    readonly place: string; readonly title: string; readonly detail: string | null; readonly happenedAt: Instant | null; readonly playbook: PlaybookCopy | null;
  }
  | { readonly type: 'acknowledgeIncident' }
  | { readonly type: 'setIncidentReplyDeadline'; readonly dueAt: Instant; readonly reason: string | null }
  | { readonly type: 'answerIncident'; readonly reason: string; readonly handling: string; readonly impact: string }
  | { readonly type: 'logIncident'; readonly kind: LogKind; readonly text: string }
  | { readonly type: 'countIncidentHeads'; readonly where: string; readonly present: number; /** Null: nobody knows how many there should be. */ readonly expected: number | null; readonly text: string | null }
  /** What it is turned out otherwise: level, place, title, department; absent parts stay. */
  | { readonly type: 'reviseIncident'; readonly level: IncidentLevel | null; readonly kind: IncidentKind | null; readonly place: string | null; readonly title: string | null; readonly departmentId: DepartmentId | null; readonly reason: string }
  | { readonly type: 'markIncidentUnderControl'; readonly text: string }
  | { readonly type: 'loseIncidentControl'; readonly reason: string }
  /** Records that no statement is needed (INC-6). */
  | { readonly type: 'completeIncident'; readonly reason: string }
  /** A statement was fixed and filed for it; given together with the statement's own entry. */
  | { readonly type: 'stateIncident' } & IncidentStatementFacts & StatementWords & { readonly matter: StatementMatter }
  | { readonly type: 'endIncidentStatement' }
  | { readonly type: 'startPlaybook'; readonly playbook: PlaybookCopy }
  | { readonly type: 'tickStep'; readonly run: string; readonly step: string; readonly answer: string | null; readonly text: string | null }
  | { readonly type: 'skipStep'; readonly run: string; readonly step: string; readonly reason: string }
  /** A tick or skip by mistake: the step is open again. */
  | { readonly type: 'reopenStep'; readonly run: string; readonly step: string; readonly reason: string }
  | { readonly type: 'takeIncidentPost'; readonly post: CommandPost }
  | { readonly type: 'handOverIncident'; readonly post: CommandPost; readonly to: StaffId; readonly text: string | null }
  | { readonly type: 'secureIncidentPictures'; readonly state: PictureState; readonly text: string }
  | { readonly type: 'submitIncidentSummary'; readonly cause: string; readonly course: string; readonly losses: string | null; readonly lessons: string; readonly copies: readonly SummaryCopy[] }
  | { readonly type: 'returnIncidentSummary'; readonly reason: string }
  | { readonly type: 'acceptIncidentSummary'; readonly text: string | null }
  | { readonly type: 'standDownIncident'; readonly reason: string };
export type IncidentCommandType = IncidentCommand['type'];

/** Who did something, when, with what they wrote; '' once it was erased. */
export interface IncidentAct { readonly at: Instant; readonly by: StaffId | null; readonly text: string }
/** Somebody the notification duty reaches. */
export interface Notified { readonly party: NotifiedParty; readonly role: Role; readonly departmentId: DepartmentId | null; readonly acknowledgedAt: Instant | null; readonly acknowledgedBy: StaffId | null }
/** The three-part answer 三项答复 (INC-5). */
export interface IncidentAnswer { readonly at: Instant; readonly by: StaffId | null; readonly reason: string; readonly handling: string; readonly impact: string }
/** A line of the duty log 值班日记. */
export interface LogLine extends IncidentAct { readonly kind: LogKind }
/** A head count 清点人数 at one place. */
export interface HeadCount { readonly at: Instant; readonly by: StaffId | null; readonly where: string; readonly present: number; readonly expected: number | null; readonly text: string | null }
/** The statement that was fixed for it: which version, and in which community or office it lies. */
export interface IncidentStatementFacts { readonly statementId: SubjectId; readonly communityId: CommunityId; readonly version: number }
/** The statement as this incident carries it, with the matter windows recognise it by; `endedAt` null: it is in force. */
export interface IncidentStatement extends IncidentStatementFacts, StatementWords { readonly matter: StatementMatter; readonly fixedAt: Instant; readonly fixedBy: StaffId | null; readonly endedAt: Instant | null }
/** A run of a playbook; `template` null once its words were erased. */
export interface PlaybookRun extends Omit<PlaybookCopy, 'template'> { readonly key: string; readonly template: PlaybookTemplate | null; readonly startedAt: Instant; readonly startedBy: StaffId | null; readonly marks: StepMarks }
/** Who holds a post of the command post. */
export interface PostHolder { readonly post: CommandPost; readonly staffId: StaffId; readonly since: Instant }
/** To whom the summary was copied: whoever is complaint-desk supervisor of a department (INC-7). */
export interface SummaryCopy { readonly departmentId: DepartmentId; readonly staffIds: readonly StaffId[] }
/** The written summary 书面总结报告 (INC-7). */
export interface IncidentSummary { readonly at: Instant; readonly by: StaffId | null; readonly cause: string; readonly course: string; readonly losses: string | null; readonly lessons: string; readonly copies: readonly SummaryCopy[] }

/** An incident as its entries say. */
export interface IncidentState extends SubjectState {
  readonly status: IncidentStatus;
  readonly kind: IncidentKind;
  readonly level: IncidentLevel;
  readonly drill: boolean;
  readonly publicSide: boolean;
  readonly origin: IncidentOrigin;
  readonly parent: IncidentPlace | null;
  readonly raisedAt: Instant;
  readonly raisedBy: StaffId | null;
  readonly happenedAt: Instant;
  /** '' once erased, as the other texts. */
  readonly title: string;
  readonly place: string;
  readonly detail: string | null;
  readonly notified: readonly Notified[];
  /** Oldest first, the last one holds; of this and the lists below the latest `kept`. */
  readonly answers: readonly IncidentAnswer[];
  readonly log: readonly LogLine[];
  readonly headCounts: readonly HeadCount[];
  /** Since when it is under control; null: it is not. */
  readonly control: IncidentAct | null;
  readonly lost: readonly IncidentAct[];
  readonly statement: IncidentStatement | null;
  /** The statement was fixed before control was lost: it has to be fixed anew before it counts. */
  readonly statementStale: boolean;
  readonly noStatement: IncidentAct | null;
  readonly completedAt: Instant | null;
  readonly runs: readonly PlaybookRun[];
  readonly posts: readonly PostHolder[];
  readonly pictures: { readonly state: PictureState; readonly act: IncidentAct | null };
  readonly summary: IncidentSummary | null;
  readonly returns: readonly IncidentAct[];
  readonly acceptance: IncidentAct | null;
  readonly standDown: IncidentAct | null;
}

type Nothing = Record<never, never>;
type CopyFacts = Omit<PlaybookCopy, 'template'> & { readonly key: string };
/** What the register holds of an incident. */
export type IncidentEntry =
  | NewEntry<'IncidentRaised', {
    readonly id: SubjectId; readonly communityId: CommunityId; readonly kind: IncidentKind; readonly level: IncidentLevel; readonly departmentId: DepartmentId | null; readonly drill: boolean;
    readonly publicSide: boolean; readonly pictures: boolean; readonly origin: IncidentOrigin; readonly parent: IncidentPlace | null; readonly happenedAt: Instant;
    readonly notified: readonly Pick<Notified, 'party' | 'role' | 'departmentId'>[]; readonly playbook: CopyFacts | null;
  }, { readonly title: string; readonly place: string; readonly detail: string | null; readonly template: PlaybookTemplate | null }>
  | NewEntry<'IncidentAcknowledged', { readonly parties: readonly NotifiedParty[] }, Nothing>
  | NewEntry<'IncidentReplyDeadlineSet', { readonly dueAt: Instant }, { readonly reason: string | null }>
  | NewEntry<'IncidentAnswered', Nothing, { readonly reason: string; readonly handling: string; readonly impact: string }>
  | NewEntry<'IncidentLogged', { readonly kind: LogKind }, { readonly text: string }>
  | NewEntry<'IncidentHeadsCounted', { readonly present: number; readonly expected: number | null }, { readonly where: string; readonly text: string | null }>
  | NewEntry<'IncidentRevised', { readonly level?: IncidentLevel; readonly kind?: IncidentKind; readonly departmentId?: DepartmentId }, { readonly place: string | null; readonly title: string | null; readonly reason: string }>
  | NewEntry<'IncidentUnderControl', Nothing, { readonly text: string }>
  | NewEntry<'IncidentControlLost', Nothing, { readonly reason: string }>
  | NewEntry<'IncidentStatementNotNeeded', Nothing, { readonly reason: string }>
  | NewEntry<'IncidentStated', IncidentStatementFacts & { readonly content: Content | null }, StatementWords & { readonly keywords: readonly string[]; readonly places: readonly string[] }>
  | NewEntry<'IncidentStatementEnded', Nothing, Nothing>
  | NewEntry<'PlaybookStarted', CopyFacts, { readonly template: PlaybookTemplate }>
  | NewEntry<'StepTicked', { readonly run: string; readonly step: string; readonly answer: string | null; readonly log: LogKind | null }, { readonly text: string | null }>
  | NewEntry<'StepSkipped', { readonly run: string; readonly step: string }, { readonly reason: string }>
  | NewEntry<'StepReopened', { readonly run: string; readonly step: string }, { readonly reason: string }>
  | NewEntry<'IncidentPostTaken', { readonly post: CommandPost }, Nothing>
  | NewEntry<'IncidentHandedOver', { readonly post: CommandPost; readonly to: StaffId }, { readonly text: string | null }>
  | NewEntry<'IncidentPicturesRecorded', { readonly state: PictureState }, { readonly text: string }>
  | NewEntry<'IncidentSummarySubmitted', { readonly copies: readonly SummaryCopy[] }, { readonly cause: string; readonly course: string; readonly losses: string | null; readonly lessons: string }>
  | NewEntry<'IncidentSummaryReturned', Nothing, { readonly reason: string }>
  | NewEntry<'IncidentSummaryAccepted', Nothing, { readonly text: string | null }>
  | NewEntry<'IncidentStoodDown', Nothing, { readonly reason: string }>;
