import type { CommunityId, DepartmentId, StaffId, SubjectId, UnitId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Three gates 申请·过程·验收 (REP-3): applied and approved, under works (or stopped), completed and accepted. */
export const RENOVATION_STATUSES = ['APPLIED', 'APPROVED', 'UNDER_WORKS', 'PAUSED', 'COMPLETED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type RenovationStatus = (typeof RENOVATION_STATUSES)[number];
/** What is reviewed before works may start: removal works 拆改, the front 外立面, pipe changes 管线, environment 环境 (REP-3). */
export const REVIEW_TOPICS = ['REMOVAL', 'FRONT', 'PIPES', 'ENVIRONMENT'] as const;
export type ReviewTopic = (typeof REVIEW_TOPICS)[number];
/** The answer to one point of a review or inspection. */
export const POINT_RESULTS = ['PASSED', 'FAILED', 'NOT_CONCERNED'] as const;
export type PointResult = (typeof POINT_RESULTS)[number];

/** One point of the review, with what the reviewer wrote. */
export interface ReviewPoint { readonly topic: ReviewTopic; readonly result: PointResult; readonly remark: string | null }
/** A plan or drawing that is kept: what it is and where it lies. */
export interface Drawing { readonly title: string; readonly reference: string }

/** What people do to a renovation, as they say it. */
export type RenovationCommand =
  | { readonly type: 'applyRenovation'; readonly renovationId: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId; readonly unitId: UnitId; readonly applicant: string; readonly phone: string | null; readonly contractor: string | null; readonly scope: string; readonly drawings: readonly Drawing[]; readonly plannedStartAt: Instant; readonly plannedEndAt: Instant }
  | { readonly type: 'addRenovationDrawing' } & Drawing
  | { readonly type: 'reviewRenovation'; readonly points: readonly ReviewPoint[] }
  | { readonly type: 'approveRenovation'; readonly remark: string | null }
  | { readonly type: 'refuseRenovation'; readonly reason: string }
  | { readonly type: 'withdrawRenovation'; readonly reason: string }
  | { readonly type: 'startRenovation' }
  | { readonly type: 'pauseRenovation'; readonly reason: string }
  | { readonly type: 'resumeRenovation' }
  | { readonly type: 'inspectRenovation'; readonly newWorks: PointResult; readonly hiddenWorks: PointResult; readonly remark: string | null }
  | { readonly type: 'completeRenovation'; readonly remark: string | null }
  | { readonly type: 'acceptRenovation'; readonly passed: boolean; readonly remark: string | null; /** Findings of this renovation that are not closed. */ readonly openFindings: number };
export type RenovationCommandType = RenovationCommand['type'];

/** One inspection of a day of works. */
export interface Inspection { readonly at: Instant; readonly by: StaffId | null; readonly newWorks: PointResult; readonly hiddenWorks: PointResult; readonly remark: string | null }
/** Who said what at a gate. */
export interface Gate { readonly at: Instant; readonly by: StaffId | null; readonly remark: string | null }

/** A renovation permit as its entries say. */
export interface RenovationState extends SubjectState {
  readonly status: RenovationStatus;
  readonly departmentId: DepartmentId;
  /** Null once erased. */
  readonly unitId: UnitId | null;
  readonly applicant: string | null;
  readonly phone: string | null;
  readonly contractor: string | null;
  readonly scope: string;
  readonly drawings: readonly Drawing[];
  readonly plannedStartAt: Instant;
  readonly plannedEndAt: Instant;
  readonly appliedAt: Instant;
  readonly appliedBy: StaffId | null;
  readonly review: { readonly at: Instant; readonly by: StaffId | null; readonly points: readonly ReviewPoint[] } | null;
  readonly approval: Gate | null;
  /** Refused or withdrawn: why. */
  readonly ending: Gate | null;
  /** When works were going on; the last one is open while they are. */
  readonly periods: readonly { readonly from: Instant; readonly to: Instant | null }[];
  readonly pauseReason: string | null;
  /** Oldest first. */
  readonly inspections: readonly Inspection[];
  readonly acceptances: readonly (Gate & { readonly passed: boolean })[];
}

type Nothing = Record<never, never>;
type Points = Readonly<Partial<Record<ReviewTopic, PointResult>>>;
/** What the register holds of a renovation. */
export type RenovationEntry =
  | NewEntry<'RenovationApplied', { readonly id: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId; readonly plannedStartAt: Instant; readonly plannedEndAt: Instant }, { readonly unitId: UnitId; readonly applicant: string; readonly phone: string | null; readonly contractor: string | null; readonly scope: string; readonly drawings: readonly Drawing[] }>
  | NewEntry<'RenovationDrawingAdded', Nothing, Drawing>
  | NewEntry<'RenovationReviewed', { readonly points: Points }, { readonly remarks: Readonly<Partial<Record<ReviewTopic, string>>> | null }>
  | NewEntry<'RenovationApproved', Nothing, { readonly remark: string | null }>
  | NewEntry<'RenovationRefused', Nothing, { readonly reason: string }>
  | NewEntry<'RenovationWithdrawn', Nothing, { readonly reason: string }>
  | NewEntry<'WorksStarted', Nothing, Nothing>
  | NewEntry<'WorksPaused', Nothing, { readonly reason: string }>
  | NewEntry<'WorksResumed', Nothing, Nothing>
  | NewEntry<'WorksInspected', { readonly newWorks: PointResult; readonly hiddenWorks: PointResult }, { readonly remark: string | null }>
  | NewEntry<'WorksCompleted', Nothing, { readonly remark: string | null }>
  | NewEntry<'WorksAccepted', { readonly passed: boolean }, { readonly remark: string | null }>;
