import { RENOVATION, type RenovationCommand, type RenovationEntry, type RenovationState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { RenovationFilter } from '../types.generated.ts';

export type RenovationRow = SubjectRow<RenovationState>;

const ENDED: readonly string[] = RENOVATION.lifecycle.final;

/** Renovations as the API knows them. */
export const RENOVATION_NOUN: SubjectNoun<RenovationState, RenovationCommand, RenovationEntry> = {
  type: 'Renovation', table: 'renovations', rules: RENOVATION, idField: 'renovationId',
  actions: {
    applyRenovation: 'renovationApply', addRenovationDrawing: 'renovationAddDrawing', reviewRenovation: 'renovationReview', approveRenovation: 'renovationApprove',
    refuseRenovation: 'renovationRefuse', withdrawRenovation: 'renovationWithdraw', startRenovation: 'renovationStart', pauseRenovation: 'renovationPause',
    resumeRenovation: 'renovationResume', inspectRenovation: 'renovationInspect', completeRenovation: 'renovationComplete', acceptRenovation: 'renovationAccept',
  },
  columns: ({ appliedAt, status }) => ({ kind: 'RENOVATION', parentId: null, happenedAt: appliedAt, open: !ENDED.includes(status) }),
  author: ({ appliedBy }) => appliedBy,
};

export const renovations = (context: Context, communityId: string, filter: RenovationFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<RenovationRow>> =>
  subjectPage(context, RENOVATION_NOUN, communityId, filter, page, total);
export const renovation = (context: Context, id: string): Promise<RenovationRow | null> => subjectOf(context, RENOVATION_NOUN, id);
