import { COMMITMENT, DAILY_CHECK, WEEKLY_CHECK, type CommitmentCommand, type CommitmentEntry, type CommitmentState, type DailyCheckCommand, type DailyCheckEntry, type DailyCheckState, type WeeklyCheckCommand, type WeeklyCheckEntry, type WeeklyCheckState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { CommitmentFilter, DailyCheckFilter, WeeklyCheckFilter } from '../types.generated.ts';
import { listsOf, type CheckList } from './lists.ts';

export type WeeklyCheckRow = SubjectRow<WeeklyCheckState>;
export type DailyCheckRow = SubjectRow<DailyCheckState>;
export type CommitmentRow = SubjectRow<CommitmentState>;

/** Weekly checks as the API knows them. */
export const WEEKLY_CHECK_NOUN: SubjectNoun<WeeklyCheckState, WeeklyCheckCommand, WeeklyCheckEntry> = {
  type: 'WeeklyCheck', table: 'weekly_checks', rules: WEEKLY_CHECK, idField: 'checkId',
  actions: { openWeeklyCheck: 'weeklyCheckOpen', recordWeeklyCheckSection: 'weeklyCheckRecordSection', signWeeklyCheck: 'weeklyCheckSign' },
  columns: ({ startsAt, status }) => ({ kind: 'WEEKLY', parentId: null, happenedAt: startsAt, open: status === 'OPEN' }),
  author: ({ openedBy }) => openedBy,
};
/** Daily checks as the API knows them. */
export const DAILY_CHECK_NOUN: SubjectNoun<DailyCheckState, DailyCheckCommand, DailyCheckEntry> = {
  type: 'DailyCheck', table: 'daily_checks', rules: DAILY_CHECK, idField: 'checkId', actions: { recordDailyCheck: 'dailyCheckRecord' },
  columns: ({ where, checkedAt }) => ({ kind: where, parentId: null, happenedAt: checkedAt, open: false }),
  author: ({ checkedBy }) => checkedBy,
};
/** Commitments as the API knows them. */
export const COMMITMENT_NOUN: SubjectNoun<CommitmentState, CommitmentCommand, CommitmentEntry> = {
  type: 'Commitment', table: 'commitments', rules: COMMITMENT, idField: 'commitmentId', actions: { makeCommitment: 'commitmentMake', closeCommitment: 'commitmentClose' },
  columns: ({ madeAt, status }) => ({ kind: 'COMMITMENT', parentId: null, happenedAt: madeAt, open: status === 'OPEN' }),
  author: ({ madeBy }) => madeBy,
};

export const weeklyChecks = (context: Context, communityId: string, filter: WeeklyCheckFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<WeeklyCheckRow>> => subjectPage(context, WEEKLY_CHECK_NOUN, communityId, filter, page, total);
export const weeklyCheck = (context: Context, id: string): Promise<WeeklyCheckRow | null> => subjectOf(context, WEEKLY_CHECK_NOUN, id);
export const dailyChecks = (context: Context, communityId: string, filter: DailyCheckFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<DailyCheckRow>> => {
  const { where, ...rest } = filter ?? {};
  return subjectPage(context, DAILY_CHECK_NOUN, communityId, { ...rest, kind: where }, page, total);
};
export const dailyCheck = (context: Context, id: string): Promise<DailyCheckRow | null> => subjectOf(context, DAILY_CHECK_NOUN, id);
export const commitments = (context: Context, communityId: string, filter: CommitmentFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<CommitmentRow>> => subjectPage(context, COMMITMENT_NOUN, communityId, filter, page, total);
export const commitment = (context: Context, id: string): Promise<CommitmentRow | null> => subjectOf(context, COMMITMENT_NOUN, id);

/** What there is to check now in a community in sight; nothing elsewhere. */
export async function weeklyCheckLists(context: Context, communityId: string): Promise<readonly CheckList[]> {
  const community = communityInSight(requireViewer(context), communityId);
  return community === null ? [] : listsOf(context, community);
}
