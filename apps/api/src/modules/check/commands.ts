import type { Context } from '../../context.ts';
import { changeSubject, createSubject, departmentIn } from '../base/subject-commands.ts';
import { isFailure, type Failure } from '../base/user-errors.ts';
import type { CommitmentCloseInput, CommitmentMakeInput, DailyCheckRecordInput, WeeklyCheckRecordSectionInput } from '../types.generated.ts';
import { listOf } from './lists.ts';
import { COMMITMENT_NOUN, DAILY_CHECK_NOUN, WEEKLY_CHECK_NOUN, type CommitmentRow, type DailyCheckRow, type WeeklyCheckRow } from './queries.ts';

export { weeklyCheckOpen, weeklyCheckSign } from './weekly.ts';

/** What there was to check is read here, not taken from the caller. */
export const weeklyCheckRecordSection = (context: Context, input: WeeklyCheckRecordSectionInput): Promise<WeeklyCheckRow | Failure> =>
  changeSubject(context, WEEKLY_CHECK_NOUN, input.checkId, input, async (_row, community) => {
    const { total, complaints } = await listOf(context, community, input.section);
    return { type: 'recordWeeklyCheckSection' as const, section: input.section, result: input.result, remark: input.remark ?? null, total, listed: complaints.map(({ state }) => state.id) };
  });

export const dailyCheckRecord = (context: Context, input: DailyCheckRecordInput): Promise<DailyCheckRow | Failure> =>
  createSubject(context, DAILY_CHECK_NOUN, 'dailyCheckRecord', input, async (community, checkId) => {
    const departmentId = await departmentIn(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    return { type: 'recordDailyCheck' as const, checkId, communityId: community.id as never, departmentId, where: input.where, place: input.place, text: input.text, result: input.result, checkedAt: input.checkedAt ?? null };
  });

export const commitmentMake = (context: Context, input: CommitmentMakeInput): Promise<CommitmentRow | Failure> =>
  createSubject(context, COMMITMENT_NOUN, 'commitmentMake', input, async (community, commitmentId) => {
    const departmentId = await departmentIn(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    return { type: 'makeCommitment' as const, commitmentId, communityId: community.id as never, departmentId, toWhom: input.toWhom, text: input.text, dueAt: input.dueAt };
  });

export const commitmentClose = (context: Context, input: CommitmentCloseInput): Promise<CommitmentRow | Failure> =>
  changeSubject(context, COMMITMENT_NOUN, input.commitmentId, input, () => ({ type: 'closeCommitment' as const, kept: input.kept, result: input.result }));
