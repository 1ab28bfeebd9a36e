import type { RenovationCommand } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { changeSubject, createSubject, unitIn } from '../base/subject-commands.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { openFindingsOf } from '../finding/queries.ts';
import { departmentsOf } from '../organisation/queries.ts';
import type { RenovationAcceptInput, RenovationAddDrawingInput, RenovationApplyInput, RenovationApproveInput, RenovationCompleteInput, RenovationInspectInput, RenovationPauseInput, RenovationRefuseInput, RenovationResumeInput, RenovationReviewInput, RenovationStartInput, RenovationWithdrawInput } from '../types.generated.ts';
import { RENOVATION_NOUN, type RenovationRow } from './queries.ts';

type Answer = Promise<RenovationRow | Failure>;

/** Engineering 工程部 owes review, inspections and acceptance (section 8). */
export const renovationApply = (context: Context, input: RenovationApplyInput): Answer =>
  createSubject(context, RENOVATION_NOUN, 'renovationApply', input, async (community, renovationId) => {
    const unitId = await unitIn(context, community, input.unitId);
    if (isFailure(unitId)) return unitId;
    const engineering = (await departmentsOf(context, community.id)).find(({ kind }) => kind === 'ENGINEERING');
    if (engineering === undefined || unitId === null) return notFound(context, ['input', unitId === null ? 'unitId' : 'communityId']);
    return {
      type: 'applyRenovation' as const, renovationId, communityId: community.id as never, departmentId: engineering.id as never, unitId, applicant: input.applicant, phone: input.phone ?? null,
      contractor: input.contractor ?? null, scope: input.scope, drawings: input.drawings ?? [], plannedStartAt: input.plannedStartAt, plannedEndAt: input.plannedEndAt,
    };
  });

type Change = { readonly renovationId: string; readonly expectedVersion: number };
const change = (context: Context, input: Change, command: RenovationCommand): Answer => changeSubject(context, RENOVATION_NOUN, input.renovationId, input, () => command);

export const renovationAddDrawing = (context: Context, input: RenovationAddDrawingInput): Answer => change(context, input, { type: 'addRenovationDrawing', title: input.title, reference: input.reference });
export const renovationReview = (context: Context, input: RenovationReviewInput): Answer =>
  change(context, input, { type: 'reviewRenovation', points: input.points.map(({ topic, result, remark }) => ({ topic, result, remark: remark ?? null })) });
export const renovationApprove = (context: Context, input: RenovationApproveInput): Answer => change(context, input, { type: 'approveRenovation', remark: input.remark ?? null });
export const renovationRefuse = (context: Context, input: RenovationRefuseInput): Answer => change(context, input, { type: 'refuseRenovation', reason: input.reason });
export const renovationWithdraw = (context: Context, input: RenovationWithdrawInput): Answer => change(context, input, { type: 'withdrawRenovation', reason: input.reason });
export const renovationStart = (context: Context, input: RenovationStartInput): Answer => change(context, input, { type: 'startRenovation' });
export const renovationPause = (context: Context, input: RenovationPauseInput): Answer => change(context, input, { type: 'pauseRenovation', reason: input.reason });
export const renovationResume = (context: Context, input: RenovationResumeInput): Answer => change(context, input, { type: 'resumeRenovation' });
export const renovationInspect = (context: Context, input: RenovationInspectInput): Answer =>
  change(context, input, { type: 'inspectRenovation', newWorks: input.newWorks, hiddenWorks: input.hiddenWorks, remark: input.remark ?? null });
export const renovationComplete = (context: Context, input: RenovationCompleteInput): Answer => change(context, input, { type: 'completeRenovation', remark: input.remark ?? null });
export const renovationAccept = (context: Context, input: RenovationAcceptInput): Answer =>
  changeSubject(context, RENOVATION_NOUN, input.renovationId, input, async ({ state }) => ({ type: 'acceptRenovation' as const, passed: input.passed, remark: input.remark ?? null, openFindings: await openFindingsOf(context, state) }));
