import { describe, expect, test } from '@jest/globals';
import { at, COMMUNITY, ENGINEERING, wall, ZONE } from '../../test/kit.ts';
import { matrix, SUBJECT, Tale } from '../../test/subject-kit.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { COMMITMENT, DAILY_CHECK } from './daily-rules.ts';
import { WEEKLY_CHECK_SECTIONS } from './model.ts';
import type { CommitmentCommand, DailyCheckCommand, WeeklyCheckCommand, WeeklyCheckSection } from './model.ts';
import { LISTED_MAX, WEEKLY_CHECK, weekOf, weekSpan, WEEKS_BACK } from './weekly-rules.ts';
import { addDays } from '../kernel/instant.ts';

const MONDAY = '2026-11-02' as never;
const open = (week: string = MONDAY, ahead = false): WeeklyCheckCommand => ({ type: 'openWeeklyCheck', checkId: SUBJECT, communityId: COMMUNITY, week: week as never, ahead });
const section = (name: WeeklyCheckSection, patch: Partial<Extract<WeeklyCheckCommand, { type: 'recordWeeklyCheckSection' }>> = {}): WeeklyCheckCommand => ({ type: 'recordWeeklyCheckSection', section: name, result: 'IN_ORDER', remark: null, total: 0, listed: [], ...patch });
const sign = (reason: string | null = null): WeeklyCheckCommand => ({ type: 'signWeeklyCheck', shownHash: 'ab'.repeat(32), reason });
const opened = (when = '2026-11-02 09:00', week: string = MONDAY, ahead = false) => new Tale(WEEKLY_CHECK).do(when, 'supervisor', open(week, ahead));
const ready = () => WEEKLY_CHECK_SECTIONS.reduce((told, name) => told.do('2026-11-04 09:00', 'supervisor', section(name)), opened());

describe('CMP-13: the weekly check', () => {
  test('a week is Monday 00:00 to the end of Sunday, whatever day it is', () => {
    for (const when of ['2026-11-02 00:00', '2026-11-05 12:00', '2026-11-08 23:59:59.999']) expect(weekOf(ZONE, at(when))).toBe(MONDAY);
    expect([weekOf(ZONE, at('2026-11-01 23:59:59.999')), weekOf(ZONE, at('2026-11-09 00:00'))]).toEqual(['2026-10-26', '2026-11-09']);
    expect(Object.values(weekSpan(ZONE, MONDAY)).map(wall)).toEqual(['2026-11-02 00:00', '2026-11-09 00:00']);
  });
  test('CMP-13: its deadline starts on Monday 00:00 and is met by signing, to the millisecond', () => {
    expect(opened('2026-11-05 09:00').shows('CMP-13', '2026-11-05 10:00')).toEqual(['RUNNING 2026-11-02 00:00 – 2026-11-09 00:00']);
    expect(ready().do('2026-11-09 00:00', 'supervisor', sign()).shows('CMP-13', '2026-11-10 00:00')).toEqual(['MET 2026-11-02 00:00 – 2026-11-09 00:00']);
    expect(ready().refusal('2026-11-09 00:00:00.001', 'supervisor', sign())).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-13' });
    const late = ready().do('2026-11-09 00:00:00.001', 'supervisor', sign('出差'));
    expect([late.state.signature, late.shows('CMP-13', '2026-11-10 00:00')]).toEqual([expect.objectContaining({ late: true, reason: '出差', by: 'supervisor' }), ['MISSED 2026-11-02 00:00 – 2026-11-09 00:00']]);
  });
  test('signed only when every section is recorded; the last record of a section holds', () => {
    const told = opened().do('2026-11-03 09:00', 'supervisor', section('HANDLING'));
    expect(told.refusal('2026-11-03 10:00', 'supervisor', sign())).toEqual({ kind: 'StillOpen', open: 2 });
    told.do('2026-11-03 11:00', 'supervisor', section('RECORDS')).do('2026-11-03 12:00', 'supervisor', section('HANDLING', { result: 'FINDING', remark: '超时两件', total: 2, listed: ['a', 'b'] }));
    expect(told.state.sections.map(({ section: name, result, total }) => [name, result, total])).toEqual([['RECORDS', 'IN_ORDER', 0], ['HANDLING', 'FINDING', 2]]);
    expect(told.refusal('2026-11-03 10:00', 'supervisor', section('RECORDS', { result: 'FINDING' }))).toMatchObject({ field: 'remark', problem: 'EMPTY' });
    expect(told.do('2026-11-03 13:00', 'supervisor', section('RECORDS', { listed: Array.from({ length: 80 }, String) })).state.sections[0]!.listed).toHaveLength(LISTED_MAX);
  });
  test('opened ahead it waits for its Monday; its deadline starts then', () => {
    const ahead = opened('2026-11-04 09:00', '2026-11-09', true);
    expect(ahead.shows('CMP-13', '2026-11-04 10:00')).toEqual(['RUNNING 2026-11-09 00:00 – 2026-11-16 00:00']);
    expect(ahead.refusal('2026-11-08 23:59:59.999', 'supervisor', section('RECORDS'))).toMatchObject({ kind: 'InTheFuture' });
    expect(ahead.do('2026-11-09 00:00', 'supervisor', section('RECORDS')).state.sections).toHaveLength(1);
  });
  test('a week that nobody opened in time starts no deadline that is past', () => {
    expect(opened('2026-11-09 00:00').state.deadlines).toHaveLength(1);
    expect(opened('2026-11-09 00:00:00.001').state.deadlines).toEqual([]);
  });
  test.each([['2026-11-03', 'MALFORMED'], ['2026-02-30', 'MALFORMED'], ['x', 'MALFORMED'], ['2026-11-09', 'OUT_OF_RANGE'], [addDays(MONDAY, -7 * (WEEKS_BACK + 1)), 'OUT_OF_RANGE']])('no check of %s: %s', (week, problem) => {
    expect(new Tale(WEEKLY_CHECK).refusal('2026-11-04 09:00', 'supervisor', open(week))).toMatchObject({ field: 'week', problem });
  });
  test('only the customer supervisor', () => {
    for (const person of ['assistant', 'manager', 'centreManager', 'committee', 'stranger'] as const) expect(ready().refusal('2026-11-05 09:00', person, sign())).toMatchObject({ kind: 'NotAllowed' });
  });
  test('every state × every command, and a sound table', () => {
    const rows = matrix(WEEKLY_CHECK, { OPEN: () => ready().state, SIGNED: () => ready().do('2026-11-05 09:00', 'supervisor', sign()).state }, [open(), section('RECORDS'), sign()], '2026-11-05 10:00', ['supervisor']);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(WEEKLY_CHECK.lifecycle)).toEqual([]);
  });
});

describe('ORG-7: daily checks and commitments', () => {
  const daily = (patch: Partial<DailyCheckCommand> = {}): DailyCheckCommand => ({ type: 'recordDailyCheck', checkId: SUBJECT, communityId: COMMUNITY, departmentId: ENGINEERING, where: 'SITE', place: '大堂', text: '完好', result: 'IN_ORDER', checkedAt: null, ...patch });
  const make = (patch: Partial<Extract<CommitmentCommand, { type: 'makeCommitment' }>> = {}): CommitmentCommand => ({ type: 'makeCommitment', commitmentId: SUBJECT, communityId: COMMUNITY, departmentId: ENGINEERING, toWhom: '李女士', text: '修门禁', dueAt: at('2026-11-06 18:00'), ...patch });
  const close = (kept = true): CommitmentCommand => ({ type: 'closeCommitment', kept, result: '已修' });
  const made = (patch: object = {}) => new Tale(COMMITMENT).do('2026-11-02 09:00', 'assistant', make(patch));

  test('ORG-7: supervisors record checks, staff do not; what was recorded stays', () => {
    expect(new Tale(DAILY_CHECK).do('2026-11-02 09:00', 'manager', daily()).state).toMatchObject({ status: 'RECORDED', checkedBy: 'manager', checkedAt: at('2026-11-02 09:00') });
    expect(new Tale(DAILY_CHECK).refusal('2026-11-02 09:00', 'engineer', daily())).toMatchObject({ kind: 'NotAllowed' });
    expect(new Tale(DAILY_CHECK).refusal('2026-11-02 09:00', 'manager', daily({ checkedAt: at('2026-11-02 09:01') }))).toMatchObject({ kind: 'InTheFuture' });
    expect(new Tale(DAILY_CHECK).do('2026-11-02 09:00', 'manager', daily()).refusal('2026-11-02 10:00', 'manager', daily())).toMatchObject({ kind: 'WrongState' });
    expect(walkLifecycle(DAILY_CHECK.lifecycle)).toEqual([]);
  });
  test('ORG-7: a commitment is owed by its department until closed with its result, to the millisecond', () => {
    expect(made().do('2026-11-06 18:00', 'manager', close()).shows('ORG-7', '2026-11-07 00:00')).toEqual(['MET 2026-11-02 09:00 – 2026-11-06 18:00']);
    expect(made().do('2026-11-06 18:00:00.001', 'manager', close()).shows('ORG-7', '2026-11-07 00:00')).toEqual(['MISSED 2026-11-02 09:00 – 2026-11-06 18:00']);
    expect([made().state.deadlines[0]!.owner.role, made({ departmentId: null }).state.deadlines[0]!.owner.role]).toEqual(['DEPARTMENT_MANAGER', 'CENTRE_MANAGER']);
    expect(made().do('2026-11-05 09:00', 'manager', close(false)).state).toMatchObject({ status: 'NOT_KEPT', closing: { result: '已修', by: 'manager' } });
    expect(new Tale(COMMITMENT).refusal('2026-11-06 18:00', 'assistant', make())).toMatchObject({ kind: 'InThePast', field: 'dueAt' });
  });
  test('every state × every command, a sound table, and erasable words', () => {
    const rows = matrix(COMMITMENT, { OPEN: () => made().state, KEPT: () => made().do('2026-11-05 09:00', 'manager', close()).state, NOT_KEPT: () => made().do('2026-11-05 09:00', 'manager', close(false)).state }, [make(), close()], '2026-11-05 10:00', ['manager']);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(COMMITMENT.lifecycle)).toEqual([]);
    expect(made().do('2026-11-05 09:00', 'manager', close()).erased()).toMatchObject({ status: 'KEPT', toWhom: '', text: '', closing: { result: '' } });
  });
});
