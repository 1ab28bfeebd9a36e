import type { CommunityId, StaffId, SubjectId, UnitId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** The two forms of REP-4: taking-over inspection 质量验收单, move-in inspection 房屋接管验收单. */
export const HANDOVER_FORMS = ['TAKING_OVER', 'MOVE_IN'] as const;
export type HandoverForm = (typeof HANDOVER_FORMS)[number];
/** A sheet is closed when every defect of it has passed. */
export const HANDOVER_SHEET_STATUSES = ['OPEN', 'CLOSED'] as const;
export type HandoverSheetStatus = (typeof HANDOVER_SHEET_STATUSES)[number];
/** A defect until its re-inspection passes; one that fails is demanded again. */
export const DEFECT_STATUSES = ['OPEN', 'DEMANDED', 'RECTIFIED', 'PASSED'] as const;
export type DefectStatus = (typeof DEFECT_STATUSES)[number];
/** Who has to repair it: the developer 发展商, a contractor 施工单位, or somebody else. */
export const RESPONSIBLE_PARTIES = ['DEVELOPER', 'CONTRACTOR', 'OTHER'] as const;
export type ResponsibleParty = (typeof RESPONSIBLE_PARTIES)[number];

/** What people do to a sheet. */
export type HandoverSheetCommand =
  | { readonly type: 'openHandoverSheet'; readonly sheetId: SubjectId; readonly communityId: CommunityId; readonly form: HandoverForm; /** One of unit and area. */ readonly unitId: UnitId | null; readonly area: string | null; readonly inspectedAt: Instant | null; readonly present: string | null }
  | { readonly type: 'closeHandoverSheet'; readonly remark: string | null; /** Defects of the sheet that have not passed. */ readonly openDefects: number };

/** A sheet: one inspection of a unit or a public area; its defects are subjects of their own. */
export interface HandoverSheetState extends SubjectState {
  readonly status: HandoverSheetStatus;
  readonly form: HandoverForm;
  /** Null for an area, and once erased. */
  readonly unitId: UnitId | null;
  readonly area: string | null;
  /** Who was there: owner, developer, contractor, in words. */
  readonly present: string | null;
  readonly inspectedAt: Instant;
  readonly openedBy: StaffId | null;
  readonly closing: { readonly at: Instant; readonly by: StaffId | null; readonly remark: string | null } | null;
}

/** What the register holds of a sheet. */
export type HandoverSheetEntry =
  | NewEntry<'HandoverSheetOpened', { readonly id: SubjectId; readonly communityId: CommunityId; readonly form: HandoverForm; readonly inspectedAt: Instant }, { readonly unitId: UnitId | null; readonly area: string | null; readonly present: string | null }>
  | NewEntry<'HandoverSheetClosed', Record<never, never>, { readonly remark: string | null }>;

/** What people do to a defect. */
export type DefectCommand =
  | { readonly type: 'recordDefect'; readonly defectId: SubjectId; readonly communityId: CommunityId; readonly sheetId: SubjectId; readonly place: string; readonly description: string; readonly party: ResponsibleParty; readonly partyName: string | null; readonly reinspectAt: Instant }
  | { readonly type: 'demandDefect'; /** The written demand 整改通知. */ readonly text: string; readonly penaltyRule: string; /** Null: the date it has. */ readonly reinspectAt: Instant | null }
  | { readonly type: 'rectifyDefect'; readonly text: string }
  | { readonly type: 'reinspectDefect'; readonly passed: boolean; readonly remark: string | null; /** The next date when it did not pass. */ readonly reinspectAt: Instant | null };

/** One written demand with the date and the penalty it names. */
export interface Demand { readonly text: string; readonly penaltyRule: string; readonly reinspectAt: Instant; readonly at: Instant; readonly by: StaffId | null }
/** One re-inspection 复验. */
export interface Reinspection { readonly passed: boolean; readonly remark: string | null; readonly at: Instant; readonly by: StaffId | null }

/** One defect of a sheet. */
export interface DefectState extends SubjectState {
  readonly status: DefectStatus;
  readonly sheetId: SubjectId;
  readonly party: ResponsibleParty;
  readonly partyName: string | null;
  readonly place: string;
  readonly description: string;
  readonly reinspectAt: Instant;
  readonly recordedAt: Instant;
  readonly recordedBy: StaffId | null;
  readonly demands: readonly Demand[];
  readonly rectification: { readonly text: string; readonly at: Instant; readonly by: StaffId | null } | null;
  readonly reinspections: readonly Reinspection[];
}

/** What the register holds of a defect. */
export type DefectEntry =
  | NewEntry<'DefectRecorded', { readonly id: SubjectId; readonly communityId: CommunityId; readonly sheetId: SubjectId; readonly party: ResponsibleParty; readonly reinspectAt: Instant }, { readonly partyName: string | null; readonly place: string; readonly description: string }>
  | NewEntry<'DefectDemanded', { readonly reinspectAt: Instant }, { readonly text: string; readonly penaltyRule: string }>
  | NewEntry<'DefectRectified', Record<never, never>, { readonly text: string }>
  | NewEntry<'DefectReinspected', { readonly passed: boolean; readonly reinspectAt: Instant | null }, { readonly remark: string | null }>;
