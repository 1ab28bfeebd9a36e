import type { DefectCommand, SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { changeSubject, createSubject, unitIn } from '../base/subject-commands.ts';
import { failureOf, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { DefectDemandInput, DefectRecordInput, DefectRectifyInput, DefectReinspectInput, HandoverSheetCloseInput, HandoverSheetOpenInput } from '../types.generated.ts';
import { DEFECT_NOUN, handoverSheet, HANDOVER_SHEET_NOUN, openDefectsOf, type DefectRow, type HandoverSheetRow } from './queries.ts';

export const handoverSheetOpen = (context: Context, input: HandoverSheetOpenInput): Promise<HandoverSheetRow | Failure> =>
  createSubject(context, HANDOVER_SHEET_NOUN, 'handoverSheetOpen', input, async (community, sheetId) => {
    const unitId = await unitIn(context, community, input.unitId);
    if (isFailure(unitId)) return unitId;
    return { type: 'openHandoverSheet' as const, sheetId, communityId: community.id as never, form: input.form, unitId, area: input.area ?? null, inspectedAt: input.inspectedAt ?? null, present: input.present ?? null };
  });

export const handoverSheetClose = (context: Context, input: HandoverSheetCloseInput): Promise<HandoverSheetRow | Failure> =>
  changeSubject(context, HANDOVER_SHEET_NOUN, input.sheetId, input, async ({ state }) => ({ type: 'closeHandoverSheet' as const, remark: input.remark ?? null, openDefects: await openDefectsOf(context, state) }));

/** The open sheet of this community that an input names. */
async function sheetIn(context: Context, community: CommunityInSight, id: string): Promise<SubjectId | Failure> {
  const sheet = await handoverSheet(context, id);
  if (sheet?.state.communityId !== (community.id as never)) return notFound(context, ['input', 'sheetId']);
  return sheet.state.status === 'OPEN' ? sheet.state.id : failureOf(context, { kind: 'InvalidField', field: 'sheetId', problem: 'NOT_APPLICABLE', limit: null });
}

export const defectRecord = (context: Context, input: DefectRecordInput): Promise<DefectRow | Failure> =>
  createSubject(context, DEFECT_NOUN, 'defectRecord', input, async (community, defectId) => {
    const sheetId = await sheetIn(context, community, input.sheetId);
    if (isFailure(sheetId)) return sheetId;
    return { type: 'recordDefect' as const, defectId, communityId: community.id as never, sheetId, place: input.place, description: input.description, party: input.party, partyName: input.partyName ?? null, reinspectAt: input.reinspectAt };
  });

const change = (context: Context, input: { readonly defectId: string; readonly expectedVersion: number }, command: DefectCommand): Promise<DefectRow | Failure> => changeSubject(context, DEFECT_NOUN, input.defectId, input, () => command);

export const defectDemand = (context: Context, input: DefectDemandInput): Promise<DefectRow | Failure> =>
  change(context, input, { type: 'demandDefect', text: input.text, penaltyRule: input.penaltyRule, reinspectAt: input.reinspectAt ?? null });
export const defectRectify = (context: Context, input: DefectRectifyInput): Promise<DefectRow | Failure> => change(context, input, { type: 'rectifyDefect', text: input.text });
export const defectReinspect = (context: Context, input: DefectReinspectInput): Promise<DefectRow | Failure> =>
  change(context, input, { type: 'reinspectDefect', passed: input.passed, remark: input.remark ?? null, reinspectAt: input.reinspectAt ?? null });
