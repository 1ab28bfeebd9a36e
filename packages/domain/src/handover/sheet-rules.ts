import { invalidField } from '../kernel/refusal.ts';
import type { SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { HANDOVER_SHEET_STATUSES } from './model.ts';
import type { HandoverSheetCommand, HandoverSheetEntry, HandoverSheetState } from './model.ts';

/** The sheet of a taking-over or move-in inspection (REP-4); closed when every defect of it has passed. */
export const HANDOVER_SHEET: SubjectRules<HandoverSheetState, HandoverSheetCommand, HandoverSheetEntry> = {
  lifecycle: {
    states: HANDOVER_SHEET_STATUSES, initial: ['OPEN'], final: ['CLOSED'],
    transitions: [
      { command: 'openHandoverSheet', variant: null, from: [], to: ['OPEN'] },
      { command: 'closeHandoverSheet', variant: null, from: ['OPEN'], to: ['CLOSED'] },
    ],
  },
  permissions: { openHandoverSheet: 'openHandoverSheet', closeHandoverSheet: 'closeHandoverSheet' },
  write: (read, command, _state, { now }) => {
    if (command.type === 'closeHandoverSheet') {
      read.demand(command.openDefects === 0, { kind: 'StillOpen', open: command.openDefects });
      return { type: 'HandoverSheetClosed', facts: {}, personal: { remark: read.optional('remark', command.remark, WORK_LIMITS.text) } };
    }
    const area = read.optional('area', command.area, WORK_LIMITS.place);
    read.demand((command.unitId === null) !== (area === null), invalidField(command.unitId === null ? 'unitId' : 'area', command.unitId === null ? 'EMPTY' : 'NOT_APPLICABLE'));
    // What is handed to an owner is a unit.
    read.demand(command.form !== 'MOVE_IN' || command.unitId !== null, invalidField('unitId', 'EMPTY'));
    const inspectedAt = command.inspectedAt === null ? now : read.past('inspectedAt', command.inspectedAt, now);
    return { type: 'HandoverSheetOpened', facts: { id: command.sheetId, communityId: command.communityId, form: command.form, inspectedAt }, personal: { unitId: command.unitId, area, present: read.optional('present', command.present, WORK_LIMITS.place) } };
  },
  fold: (state, { at, actor, entry }) => {
    if (entry.type === 'HandoverSheetClosed') return { ...state!, status: 'CLOSED', closing: { at, by: actor, remark: entry.personal.remark ?? null } };
    const { unitId = null, area = null, present = null } = entry.personal;
    return { ...entry.facts, status: 'OPEN', departmentId: null, unitId, area, present, openedBy: actor, closing: null };
  },
};
