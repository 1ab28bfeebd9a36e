import { describe, expect, test } from '@jest/globals';
import { at, COMMUNITY } from '../../test/kit.ts';
import { matrix, OTHER, SUBJECT, Tale } from '../../test/subject-kit.ts';
import type { UnitId } from '../kernel/ids.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { DEFECT } from './defect-rules.ts';
import type { DefectCommand, HandoverSheetCommand } from './model.ts';
import { HANDOVER_SHEET } from './sheet-rules.ts';

type Of<T extends DefectCommand['type']> = Extract<DefectCommand, { type: T }>;
const record = (patch: Partial<Of<'recordDefect'>> = {}): DefectCommand => ({ type: 'recordDefect', defectId: SUBJECT, communityId: COMMUNITY, sheetId: OTHER, place: '主卧', description: '空鼓', party: 'CONTRACTOR', partyName: null, reinspectAt: at('2026-11-12 00:00'), ...patch });
const demand = (reinspectAt: string | null = null): DefectCommand => ({ type: 'demandDefect', text: '限期修好', penaltyRule: '每日五百元', reinspectAt: reinspectAt === null ? null : at(reinspectAt) });
const rectify: DefectCommand = { type: 'rectifyDefect', text: '已修' };
const pass: DefectCommand = { type: 'reinspectDefect', passed: true, remark: null, reinspectAt: null };
const fail: DefectCommand = { type: 'reinspectDefect', passed: false, remark: '仍空鼓', reinspectAt: at('2026-11-20 00:00') };
const recorded = (patch: Partial<Of<'recordDefect'>> = {}) => new Tale(DEFECT).do('2026-11-02 09:00', 'engineer', record(patch));
const demanded = () => recorded().do('2026-11-02 10:00', 'supervisor', demand());

describe('REP-4: defects', () => {
  test('the deadline runs from recording to the re-inspection date and is met by re-inspection, to the millisecond', () => {
    expect(recorded().shows('REP-4', '2026-11-02 09:01')).toEqual(['RUNNING 2026-11-02 09:00 – 2026-11-12 00:00']);
    expect(recorded().state.deadlines[0]!.owner).toEqual({ role: 'CUSTOMER_SUPERVISOR', departmentId: null, staffId: null });
    expect(demanded().do('2026-11-03 09:00', 'engineer', rectify).shows('REP-4', '2026-11-03 10:00')).toEqual(['RUNNING 2026-11-02 09:00 – 2026-11-12 00:00']);
    expect(demanded().do('2026-11-12 00:00', 'supervisor', pass).shows('REP-4', '2026-11-13 00:00')).toEqual(['MET 2026-11-02 09:00 – 2026-11-12 00:00']);
    expect(demanded().do('2026-11-12 00:00:00.001', 'supervisor', pass).shows('REP-4', '2026-11-13 00:00')).toEqual(['MISSED 2026-11-02 09:00 – 2026-11-12 00:00']);
  });
  test('a demand may move the date: re-set; the same date changes nothing', () => {
    const moved = recorded().do('2026-11-03 10:00', 'supervisor', demand('2026-11-15 00:00'));
    expect([moved.state.reinspectAt, moved.shows('REP-4', '2026-11-03 11:00')]).toEqual([at('2026-11-15 00:00'), ['CANCELLED 2026-11-02 09:00 – 2026-11-12 00:00', 'RUNNING 2026-11-03 10:00 – 2026-11-15 00:00']]);
    expect(demanded().state.deadlines).toHaveLength(1);
  });
  test('a demand asks for a date that is still to come', () => {
    expect(recorded().refusal('2026-11-12 00:00', 'supervisor', demand())).toMatchObject({ kind: 'InThePast', field: 'reinspectAt' });
    expect(recorded().do('2026-11-12 00:00', 'supervisor', demand('2026-11-15 00:00')).state.demands).toEqual([{ text: '限期修好', penaltyRule: '每日五百元', reinspectAt: at('2026-11-15 00:00'), at: at('2026-11-12 00:00'), by: 'supervisor' }]);
  });
  test('a re-inspection that fails meets its date, is demanded again for a new one, and says why', () => {
    const again = demanded().do('2026-11-03 09:00', 'engineer', rectify).do('2026-11-05 09:00', 'supervisor', fail);
    expect([again.state.status, again.shows('REP-4', '2026-11-05 10:00')]).toEqual(['DEMANDED', ['MET 2026-11-02 09:00 – 2026-11-12 00:00', 'RUNNING 2026-11-05 09:00 – 2026-11-20 00:00']]);
    expect(demanded().refusal('2026-11-05 09:00', 'supervisor', { ...fail, remark: '' } as DefectCommand)).toMatchObject({ field: 'remark', problem: 'EMPTY' });
    expect(demanded().refusal('2026-11-05 09:00', 'supervisor', { ...fail, reinspectAt: null } as DefectCommand)).toMatchObject({ field: 'reinspectAt', problem: 'EMPTY' });
    expect(demanded().refusal('2026-11-05 09:00', 'supervisor', { ...pass, reinspectAt: at('2026-11-20 00:00') } as DefectCommand)).toMatchObject({ field: 'reinspectAt', problem: 'NOT_APPLICABLE' });
  });
  test('another party than developer and contractor is named', () => expect(new Tale(DEFECT).refusal('2026-11-02 09:00', 'engineer', record({ party: 'OTHER' }))).toMatchObject({ field: 'partyName', problem: 'EMPTY' }));
  test('every state × every command: legal exactly where the table says', () => {
    const states = { OPEN: () => recorded().state, DEMANDED: () => demanded().state, RECTIFIED: () => demanded().do('2026-11-03 09:00', 'engineer', rectify).state, PASSED: () => demanded().do('2026-11-03 09:00', 'supervisor', pass).state };
    const rows = matrix(DEFECT, states, [record(), demand(), rectify, pass], '2026-11-04 09:00', ['supervisor', 'engineer']);
    expect(rows).toHaveLength(16);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(DEFECT.lifecycle)).toEqual([]);
  });
  test('what is personal can be erased', () => expect(demanded().do('2026-11-05 09:00', 'supervisor', fail).erased()).toMatchObject({ status: 'DEMANDED', place: '', description: '', demands: [{ text: '' }], reinspections: [{ remark: null }] }));
});

describe('REP-4: sheets', () => {
  const open = (patch: Partial<Extract<HandoverSheetCommand, { type: 'openHandoverSheet' }>> = {}): HandoverSheetCommand => ({ type: 'openHandoverSheet', sheetId: SUBJECT, communityId: COMMUNITY, form: 'MOVE_IN', unitId: 'unit-1' as UnitId, area: null, inspectedAt: null, present: '王女士', ...patch });
  const close = (openDefects = 0): HandoverSheetCommand => ({ type: 'closeHandoverSheet', remark: null, openDefects });
  const sheet = () => new Tale(HANDOVER_SHEET).do('2026-11-02 09:00', 'assistant', open());
  test('closed by the supervisor when every defect has passed', () => {
    expect(sheet().refusal('2026-11-03 09:00', 'supervisor', close(1))).toEqual({ kind: 'StillOpen', open: 1 });
    expect(sheet().refusal('2026-11-03 09:00', 'assistant', close())).toMatchObject({ kind: 'NotAllowed' });
    expect(sheet().do('2026-11-03 09:00', 'supervisor', close()).state).toMatchObject({ status: 'CLOSED', closing: { by: 'supervisor' } });
  });
  test('of a unit or of an area; a move-in inspection is of a unit', () => {
    const refused = (patch: object) => new Tale(HANDOVER_SHEET).refusal('2026-11-02 09:00', 'assistant', open(patch));
    expect(refused({ unitId: null })).toMatchObject({ field: 'unitId', problem: 'EMPTY' });
    expect(refused({ area: '大堂' })).toMatchObject({ field: 'area', problem: 'NOT_APPLICABLE' });
    expect(refused({ unitId: null, area: '大堂' })).toMatchObject({ field: 'unitId', problem: 'EMPTY' });
    expect(refused({ inspectedAt: at('2026-11-02 09:01') })).toMatchObject({ kind: 'InTheFuture' });
    expect(new Tale(HANDOVER_SHEET).do('2026-11-02 09:00', 'manager', open({ form: 'TAKING_OVER', unitId: null, area: '大堂' })).state.area).toBe('大堂');
  });
  test('every state × every command, and a sound table', () => {
    const rows = matrix(HANDOVER_SHEET, { OPEN: () => sheet().state, CLOSED: () => sheet().do('2026-11-03 09:00', 'supervisor', close()).state }, [open(), close()], '2026-11-04 09:00', ['supervisor']);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(HANDOVER_SHEET.lifecycle)).toEqual([]);
  });
});
