import type { Content } from '../complaint/vocabulary.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, DepartmentId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';
import type { StatementMatter } from './matter.ts';

/** Where a version of a statement 统一口径 stands (design 2). */
export const STATEMENT_STATUSES = ['DRAFTED', 'CONSULTED', 'FIXED', 'SUPERSEDED', 'ENDED'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];
/** Why it ended: the statement office ended it, or its incident did. */
export const STATEMENT_ENDS = ['OFFICE', 'INCIDENT'] as const;
export type StatementEnd = (typeof STATEMENT_ENDS)[number];

/** Longest texts in code points. */
export const STATEMENT_LIMITS = { text: 4_000, advice: 2_000, reason: 2_000 } as const;

/** The parts of a statement (STM-1): explanation 解释口径, handling 处理意见, and the words to read out; '' once erased. */
export interface StatementWords { readonly explanation: string; readonly handling: string; readonly wording: string }

/** The incident a statement is for, as far as drafting one asks; its community (or office) is the statement's. */
export interface StatedIncident {
  readonly id: SubjectId;
  /** Whether the responsible department has given its answer (STM-2). */
  readonly answered: boolean;
  /** Its state and whether it is over. */
  readonly status: string;
  readonly over: boolean;
  readonly drill: boolean;
  /** Null: of an office without departments. */
  readonly departmentId: DepartmentId | null;
  /** Belongs to a wide one, which speaks for it. */
  readonly below: boolean;
  /** A version that is drafted, consulted or in force. */
  readonly spoken: boolean;
}

/** What people do to a statement, as they say it. */
export type StatementCommand =
  | {
    readonly type: 'draftStatement'; readonly statementId: SubjectId; readonly communityId: CommunityId; readonly incident: StatedIncident;
    /** The communities it will hold for. */
    readonly communities: readonly CommunityId[];
    /** Departments whose complaint-desk supervisor is asked for advice. */
    readonly asked: readonly DepartmentId[];
  } & StatementWords & { readonly matter: StatementMatter }
  | { readonly type: 'reviseStatement'; readonly explanation: string | null; readonly handling: string | null; readonly wording: string | null; readonly matter: StatementMatter | null }
  /** `text` null: passed, nothing to say. */
  | { readonly type: 'adviseStatement'; readonly text: string | null; readonly pass: boolean }
  /** Fixes and files it in one act. `filedTo`: who leads the centre (or company) and is told. */
  | { readonly type: 'fixStatement'; readonly communities: readonly CommunityId[]; readonly filedTo: readonly StaffId[]; readonly withoutAdviceReason: string | null }
  | { readonly type: 'supersedeStatement'; readonly by: SubjectId; readonly reason: string }
  /** The version that takes the place of `old`, in the same transaction; absent parts are as they were. */
  | {
    readonly type: 'issueStatement'; readonly statementId: SubjectId; readonly communityId: CommunityId; readonly old: StatementState; readonly communities: readonly CommunityId[]; readonly filedTo: readonly StaffId[];
    readonly explanation: string | null; readonly handling: string | null; readonly wording: string | null; readonly matter: StatementMatter | null; readonly reason: string;
  }
  | { readonly type: 'endStatement'; readonly reason: string }
  /** Its incident was closed or stood down. */
  | { readonly type: 'endStatementWithIncident' };
export type StatementCommandType = StatementCommand['type'];

/** Advice 沟通意见 of a department's complaint-desk supervisor; `revision`: of the draft as it was then. */
export interface StatementAdvice { readonly at: Instant; readonly by: StaffId | null; /** Null: passed; '' once erased. */ readonly text: string | null; readonly pass: boolean; readonly revision: number }
/** A department that is asked (STM-2); `advice` null: it still owes an answer. */
export interface AskedDepartment { readonly departmentId: DepartmentId; readonly advice: StatementAdvice | null }
/** Fixed 统一 and filed 报备 with the centre's office. */
export interface StatementFixing { readonly at: Instant; readonly by: StaffId | null; readonly filedTo: readonly StaffId[]; /** Departments whose advice was not waited for. */ readonly withoutAdvice: readonly DepartmentId[]; readonly reason: string | null }

/** One version of a statement as its entries say. */
export interface StatementState extends SubjectState, StatementWords {
  readonly status: StatementStatus;
  readonly incidentId: SubjectId;
  /** Id of the first version of the matter. */
  readonly series: SubjectId;
  /** Counts within the series, from 1. */
  readonly version: number;
  /** Of an office without departments: the company drafts. */
  readonly office: boolean;
  readonly drill: boolean;
  readonly communities: readonly CommunityId[];
  readonly matter: StatementMatter;
  readonly draftedAt: Instant;
  readonly draftedBy: StaffId | null;
  /** How often the draft was changed. */
  readonly revision: number;
  readonly asked: readonly AskedDepartment[];
  readonly fixing: StatementFixing | null;
  readonly supersedes: SubjectId | null;
  readonly superseding: { readonly at: Instant; readonly by: StaffId | null; readonly statementId: SubjectId; readonly reason: string } | null;
  readonly ending: { readonly at: Instant; readonly by: StaffId | null; readonly cause: StatementEnd; readonly reason: string | null } | null;
}

interface MatterWords { readonly keywords: readonly string[]; readonly places: readonly string[] }
type Parts = { readonly [K in keyof StatementWords]: string | null };
/** What the register holds of a statement. */
export type StatementEntry =
  | NewEntry<'StatementDrafted', {
    readonly id: SubjectId; readonly communityId: CommunityId; readonly incidentId: SubjectId; readonly office: boolean; readonly drill: boolean; readonly communities: readonly CommunityId[]; readonly asked: readonly DepartmentId[]; readonly content: Content | null;
  }, StatementWords & MatterWords>
  | NewEntry<'StatementRevised', { /** The matter is said anew. */ readonly matter: { readonly content: Content | null } | null }, Parts & { readonly keywords: readonly string[] | null; readonly places: readonly string[] | null }>
  | NewEntry<'StatementAdvised', { readonly departmentIds: readonly DepartmentId[]; readonly pass: boolean }, { readonly text: string | null }>
  | NewEntry<'StatementFixed', { readonly communities: readonly CommunityId[]; readonly filedTo: readonly StaffId[]; readonly withoutAdvice: readonly DepartmentId[] }, { readonly reason: string | null }>
  | NewEntry<'StatementSuperseded', { readonly statementId: SubjectId }, { readonly reason: string }>
  | NewEntry<'StatementIssued', {
    readonly id: SubjectId; readonly communityId: CommunityId; readonly incidentId: SubjectId; readonly office: boolean; readonly drill: boolean; readonly communities: readonly CommunityId[]; readonly content: Content | null;
    readonly series: SubjectId; readonly version: number; readonly supersedes: SubjectId; readonly filedTo: readonly StaffId[];
  }, StatementWords & MatterWords & { readonly reason: string }>
  | NewEntry<'StatementEnded', { readonly cause: StatementEnd }, { readonly reason: string | null }>;
