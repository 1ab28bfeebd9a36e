import { describe, expect, test } from '@jest/globals';
import { at, COMMUNITY, ENGINEERING, WHO } from '../../test/kit.ts';
import { contextAt, gardeningManager, inspector, matrix, OTHER, SUBJECT, Tale } from '../../test/subject-kit.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { subjectActions } from '../kernel/subject.ts';
import { FINDING_SOURCES } from './model.ts';
import type { FindingCommand } from './model.ts';
import { FINDING, FINDING_RULES } from './rules.ts';

type Of<T extends FindingCommand['type']> = Extract<FindingCommand, { type: T }>;
const record = (patch: Partial<Of<'recordFinding'>> = {}): FindingCommand => ({
  type: 'recordFinding', findingId: SUBJECT, communityId: COMMUNITY, source: 'AUTHORITY', sourceId: null, sourceItem: null, severity: 'MAJOR', foundAt: null, dueAt: at('2026-11-10 00:00'),
  departmentId: ENGINEERING, inspectedBy: '区住建局', place: '车库', description: '消防箱缺水带', ...patch,
});
const rectify: FindingCommand = { type: 'rectifyFinding', text: '已补' };
const pass: FindingCommand = { type: 'checkFinding', passed: true, remark: null, dueAt: null };
const fail = (patch: Partial<Of<'checkFinding'>> = {}): FindingCommand => ({ type: 'checkFinding', passed: false, remark: '仍缺', dueAt: at('2026-11-20 00:00'), ...patch });
const tale = (patch: Partial<Of<'recordFinding'>> = {}) => new Tale(FINDING).do('2026-11-02 09:00', 'centreManager', record(patch));

describe('findings are tracked until corrected (ORG-7, ORG-8)', () => {
  test('ORG-8: rectified by the department, checked by another person, closed', () => {
    const told = tale().do('2026-11-03 10:00', 'engineer', rectify);
    expect(told.refusal('2026-11-03 11:00', { ...WHO.engineer, grants: [...WHO.engineer.grants, ...WHO.manager.grants] }, pass)).toEqual({ kind: 'NotOwnWork' });
    expect(told.do('2026-11-03 11:00', 'manager', pass).state).toMatchObject({ status: 'CLOSED', closedAt: at('2026-11-03 11:00'), checks: [{ passed: true, by: 'manager' }] });
  });

  test('the deadline is met by the rectification at the due instant, missed a millisecond later', () => {
    expect(tale().do('2026-11-10 00:00', 'engineer', rectify).shows('ORG-8', '2026-11-10 00:01')).toEqual(['MET 2026-11-02 09:00 – 2026-11-10 00:00']);
    expect(tale().do('2026-11-10 00:00:00.001', 'engineer', rectify).shows('ORG-8', '2026-11-10 00:01')).toEqual(['MISSED 2026-11-02 09:00 – 2026-11-10 00:00']);
  });

  test('a check that fails starts a new deadline, and the rectification is looked for again', () => {
    const told = tale().do('2026-11-03 10:00', 'engineer', rectify).do('2026-11-04 09:00', 'supervisor', fail());
    expect([told.state.status, told.state.dueAt, told.shows('ORG-8', '2026-11-05 09:00')]).toEqual(['OPEN', at('2026-11-20 00:00'), ['MET 2026-11-02 09:00 – 2026-11-10 00:00', 'RUNNING 2026-11-04 09:00 – 2026-11-20 00:00']]);
    expect(told.refusal('2026-11-04 10:00', 'supervisor', pass)).toMatchObject({ kind: 'WrongState', state: 'OPEN', allowedIn: ['RECTIFIED'] });
  });

  test.each(FINDING_SOURCES)('%s: which rule it cites, and whether it names what it was made in', (source) => {
    const own = source === 'WEEKLY_CHECK' || source === 'DAILY_CHECK' || source === 'RENOVATION';
    const told = new Tale(FINDING).do('2026-11-02 09:00', inspector, record({ source, sourceId: own ? OTHER : null }));
    expect(told.state.deadlines.map(({ rule }) => rule)).toEqual([own ? 'ORG-7' : 'ORG-8']);
    expect(FINDING_RULES[source]).toBe(own ? 'ORG-7' : 'ORG-8');
    if (source === 'SPOT_CHECK') expect(new Tale(FINDING).do('2026-11-02 09:00', inspector, record({ source, sourceId: OTHER })).state.sourceId).toBe(OTHER);
    else expect(new Tale(FINDING).refusal('2026-11-02 09:00', inspector, record({ source, sourceId: own ? null : OTHER }))).toEqual({ kind: 'InvalidField', field: 'sourceId', problem: own ? 'EMPTY' : 'NOT_APPLICABLE', limit: null });
  });

  test('of a spot check it names the item that says it; of anything else there is none', () => {
    expect(new Tale(FINDING).do('2026-11-02 09:00', inspector, record({ source: 'SPOT_CHECK', sourceId: OTHER, sourceItem: 3 })).state).toMatchObject({ sourceId: OTHER, sourceItem: 3 });
    for (const patch of [{ source: 'SPOT_CHECK', sourceId: null }, { source: 'WEEKLY_CHECK', sourceId: OTHER }, { source: 'AUTHORITY', sourceId: null }] as const) {
      expect(new Tale(FINDING).refusal('2026-11-02 09:00', inspector, record({ ...patch, sourceItem: 1 }))).toEqual({ kind: 'InvalidField', field: 'sourceItem', problem: 'NOT_APPLICABLE', limit: null });
    }
  });

  test('outside supervision says who inspected; a spot check is an inspector\'s', () => {
    expect(new Tale(FINDING).refusal('2026-11-02 09:00', 'centreManager', record({ inspectedBy: ' ' }))).toMatchObject({ field: 'inspectedBy', problem: 'EMPTY' });
    expect(new Tale(FINDING).refusal('2026-11-02 09:00', 'centreManager', record({ source: 'SPOT_CHECK' }))).toMatchObject({ field: 'source', problem: 'NOT_APPLICABLE' });
  });

  test('dates: found not in the future, due not in the past, a new one only when it failed', () => {
    expect(new Tale(FINDING).refusal('2026-11-02 09:00', 'manager', record({ foundAt: at('2026-11-02 09:00:05.001') }))).toMatchObject({ kind: 'InTheFuture', field: 'foundAt' });
    expect(new Tale(FINDING).refusal('2026-11-10 00:00', 'manager', record())).toMatchObject({ kind: 'InThePast', field: 'dueAt' });
    const told = tale().do('2026-11-03 10:00', 'engineer', rectify);
    expect(told.refusal('2026-11-04 09:00', 'supervisor', fail({ dueAt: null }))).toMatchObject({ field: 'dueAt', problem: 'EMPTY' });
    expect(told.refusal('2026-11-04 09:00', 'supervisor', fail({ remark: null }))).toMatchObject({ field: 'remark', problem: 'EMPTY' });
    expect(told.refusal('2026-11-04 09:00', 'supervisor', { ...pass, dueAt: at('2026-11-20 00:00') } as FindingCommand)).toMatchObject({ field: 'dueAt', problem: 'NOT_APPLICABLE' });
  });

  test('another department does not rectify it; without one the centre manager does', () => {
    expect(tale().refusal('2026-11-03 10:00', gardeningManager, rectify)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    const alone = tale({ departmentId: null });
    expect([alone.state.deadlines[0]!.owner.role, alone.do('2026-11-03 10:00', 'centreManager', rectify).state.status]).toEqual(['CENTRE_MANAGER', 'RECTIFIED']);
  });
});

describe('the machinery', () => {
  const states = { OPEN: () => tale().state, RECTIFIED: () => tale().do('2026-11-03 10:00', 'engineer', rectify).state, CLOSED: () => tale().do('2026-11-03 10:00', 'engineer', rectify).do('2026-11-03 11:00', 'supervisor', pass).state };
  test('every state × every command: legal exactly where the table says', () => {
    const rows = matrix(FINDING, states, [record(), rectify, pass], '2026-11-04 09:00', ['centreManager', 'manager', 'engineer']);
    expect(rows).toHaveLength(9);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
  });
  test('the table is sound', () => expect(walkLifecycle(FINDING.lifecycle)).toEqual([]));
  test('actions of an open one: who may, and the refusal of who may not', () => {
    expect(subjectActions(FINDING, states.OPEN(), contextAt('2026-11-04 09:00', 'engineer'))).toEqual([
      { command: 'rectifyFinding', refusal: null }, { command: 'checkFinding', refusal: expect.objectContaining({ kind: 'NotAllowed' }) },
    ]);
  });
  test('what is personal can be erased: the facts fold on', () => {
    const told = tale().do('2026-11-03 10:00', 'engineer', rectify).do('2026-11-03 11:00', 'supervisor', pass);
    expect(told.erased()).toMatchObject({ status: 'CLOSED', source: 'AUTHORITY', description: '', place: null, inspectedBy: null, rectification: { text: '', by: 'engineer' } });
    expect(told.entries.flatMap(({ entry }) => Object.values(entry.facts)).filter((value) => typeof value === 'string' && /[^\x20-\x7e]/.test(value))).toEqual([]);
  });
  test('a command on what does not exist is the edge\'s mistake', () => expect(() => new Tale(FINDING).refusal('2026-11-02 09:00', 'engineer', rectify)).toThrow('needs a subject'));
});
