import { DEFECT, HANDOVER_SHEET, type DefectCommand, type DefectEntry, type DefectState, type HandoverSheetCommand, type HandoverSheetEntry, type HandoverSheetState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { DefectFilter, HandoverSheetFilter } from '../types.generated.ts';

export type HandoverSheetRow = SubjectRow<HandoverSheetState>;
export type DefectRow = SubjectRow<DefectState>;

/** Sheets as the API knows them. */
export const HANDOVER_SHEET_NOUN: SubjectNoun<HandoverSheetState, HandoverSheetCommand, HandoverSheetEntry> = {
  type: 'HandoverSheet', table: 'handover_sheets', rules: HANDOVER_SHEET, idField: 'sheetId',
  actions: { openHandoverSheet: 'handoverSheetOpen', closeHandoverSheet: 'handoverSheetClose' },
  columns: ({ form, inspectedAt, status }) => ({ kind: form, parentId: null, happenedAt: inspectedAt, open: status === 'OPEN' }),
  author: ({ openedBy }) => openedBy,
};

/** Defects as the API knows them. */
export const DEFECT_NOUN: SubjectNoun<DefectState, DefectCommand, DefectEntry> = {
  type: 'Defect', table: 'defects', rules: DEFECT, idField: 'defectId',
  actions: { recordDefect: 'defectRecord', demandDefect: 'defectDemand', rectifyDefect: 'defectRectify', reinspectDefect: 'defectReinspect' },
  columns: ({ party, sheetId, recordedAt, status }) => ({ kind: party, parentId: sheetId, happenedAt: recordedAt, open: status !== 'PASSED' }),
  author: ({ recordedBy }) => recordedBy,
};

export const handoverSheets = (context: Context, communityId: string, filter: HandoverSheetFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<HandoverSheetRow>> => {
  const { form, ...rest } = filter ?? {};
  return subjectPage(context, HANDOVER_SHEET_NOUN, communityId, { ...rest, kind: form }, page, total);
};
export const handoverSheet = (context: Context, id: string): Promise<HandoverSheetRow | null> => subjectOf(context, HANDOVER_SHEET_NOUN, id);

export const defects = (context: Context, communityId: string, filter: DefectFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<DefectRow>> => {
  const { party, sheetId, ...rest } = filter ?? {};
  return subjectPage(context, DEFECT_NOUN, communityId, { ...rest, kind: party, parentId: sheetId, parentType: [HANDOVER_SHEET_NOUN.type] }, page, total);
};
export const defect = (context: Context, id: string): Promise<DefectRow | null> => subjectOf(context, DEFECT_NOUN, id);

/** How many defects of a sheet have not passed. */
export const openDefectsOf = (context: Context, state: HandoverSheetState): Promise<number> =>
  context.loaders.openParts.load({ table: DEFECT_NOUN.table, communityId: state.communityId, id: state.id });
