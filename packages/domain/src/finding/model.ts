import type { CommunityId, DepartmentId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Where a finding 不合格项 comes from; the first two of ORG-8 are outside supervision 外部监督. */
export const FINDING_SOURCES = ['AUTHORITY', 'OWNERS_COMMITTEE', 'WEEKLY_CHECK', 'DAILY_CHECK', 'SPOT_CHECK', 'RENOVATION'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];
/** Sources that are records of ours: a finding names the one it was made in; one of a spot check names it where it is recorded here. */
export const RECORDED_SOURCES = ['WEEKLY_CHECK', 'DAILY_CHECK', 'RENOVATION'] as const satisfies readonly FindingSource[];
/** How grave it is. */
export const FINDING_SEVERITIES = ['MINOR', 'MAJOR', 'CRITICAL'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];
/** Open until somebody else has checked its rectification 整改. */
export const FINDING_STATUSES = ['OPEN', 'RECTIFIED', 'CLOSED'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What people do to a finding, as they say it. */
export type FindingCommand =
  | { readonly type: 'recordFinding'; readonly findingId: SubjectId; readonly communityId: CommunityId; readonly source: FindingSource; readonly sourceId: SubjectId | null; /** Which item of a spot check says it, 1 the first; null: none, or of another source. */ readonly sourceItem: number | null; readonly severity: FindingSeverity; readonly foundAt: Instant | null; readonly dueAt: Instant; readonly departmentId: DepartmentId | null; readonly inspectedBy: string | null; readonly place: string | null; readonly description: string }
  | { readonly type: 'rectifyFinding'; readonly text: string }
  | { readonly type: 'checkFinding'; readonly passed: boolean; readonly remark: string | null; /** A new date when it did not pass. */ readonly dueAt: Instant | null };
export type FindingCommandType = FindingCommand['type'];

/** One check of a rectification. */
export interface FindingCheck { readonly passed: boolean; readonly remark: string | null; readonly at: Instant; readonly by: StaffId | null }

/** A finding as its entries say. */
export interface FindingState extends SubjectState {
  readonly status: FindingStatus;
  readonly source: FindingSource;
  readonly sourceId: SubjectId | null;
  /** Item of the spot check it was made of, 1 the first; null: of none. */
  readonly sourceItem: number | null;
  readonly severity: FindingSeverity;
  readonly foundAt: Instant;
  readonly dueAt: Instant;
  readonly inspectedBy: string | null;
  readonly place: string | null;
  readonly description: string;
  readonly recordedBy: StaffId | null;
  readonly recordedAt: Instant;
  readonly rectification: { readonly text: string; readonly at: Instant; readonly by: StaffId | null } | null;
  /** Oldest first. */
  readonly checks: readonly FindingCheck[];
  readonly closedAt: Instant | null;
}

/** What the register holds of a finding. */
export type FindingEntry =
  | NewEntry<'FindingRecorded', { readonly id: SubjectId; readonly communityId: CommunityId; readonly source: FindingSource; readonly sourceId: SubjectId | null; readonly sourceItem: number | null; readonly severity: FindingSeverity; readonly foundAt: Instant; readonly dueAt: Instant; readonly departmentId: DepartmentId | null }, { readonly inspectedBy: string | null; readonly place: string | null; readonly description: string }>
  | NewEntry<'FindingRectified', Record<never, never>, { readonly text: string }>
  | NewEntry<'FindingChecked', { readonly passed: boolean; readonly dueAt: Instant | null }, { readonly remark: string | null }>;
