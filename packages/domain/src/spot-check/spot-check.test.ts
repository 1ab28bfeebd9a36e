import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY } from '../../test/kit.ts';
import { inspector, matrix, OTHER, SUBJECT, Tale } from '../../test/subject-kit.ts';
import { answeredBy, DEFAULT_CHAINS, postsOf } from '../kernel/escalation.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { SPOT_CHECK_ITEMS_MAX, SPOT_CHECK_TOPICS } from './model.ts';
import type { SpotCheckCommand, SpotCheckKind, SpotCheckTopic } from './model.ts';
import { SPOT_CHECK } from './rules.ts';

const headquarters = actorOf('headquarters', 'HEADQUARTERS_INSPECTOR');
const quality = actorOf('quality', 'QUALITY_DEPARTMENT');
const open = (kind: SpotCheckKind = 'MONTHLY'): SpotCheckCommand => ({ type: 'openSpotCheck', checkId: SUBJECT, communityId: COMMUNITY, kind, occasion: kind === 'EXTRA' ? '业主来信' : null });
const item = (topic: SpotCheckTopic = 'POSTED', patch: Partial<Extract<SpotCheckCommand, { type: 'recordSpotCheckItem' }>> = {}): SpotCheckCommand =>
  ({ type: 'recordSpotCheckItem', topic, result: 'IN_ORDER', remark: null, noticeId: null, place: null, attachments: [], ...patch });
const complete: SpotCheckCommand = { type: 'completeSpotCheck', summary: '总体良好' };
const photo = { id: 'file-1', kind: 'PHOTO', hash: 'a', originalHash: 'b', bytes: 1, mediaType: 'image/jpeg', name: '王女士.jpg' } as never;
const opened = (when = '2026-10-01 00:00', kind: SpotCheckKind = 'MONTHLY') => new Tale(SPOT_CHECK).do(when, inspector, open(kind));
const ready = (when = '2026-10-12 10:00') => opened().do(when, inspector, item());

describe('NOT-13: what is owed', () => {
  test('the region owes every centre one a month, holiday or not: from its first minute to the end of its last day', () => {
    for (const when of ['2026-10-01 00:00', '2026-10-07 12:00', '2026-10-10 09:00', '2026-10-31 23:59:59.999']) {
      const told = opened(when);
      expect([when, told.state.month, told.shows('NOT-13', when)]).toEqual([when, '2026-10-01', ['RUNNING 2026-10-01 00:00 – 2026-11-01 00:00']]);
      expect(told.state.deadlines[0]).toMatchObject({ basis: 'NOT-13', provisional: false, owner: { role: 'REGION_INSPECTOR', departmentId: null, staffId: null } });
    }
    expect(opened('2026-11-01 00:00').shows('NOT-13', '2026-11-01 00:00')).toEqual(['RUNNING 2026-11-01 00:00 – 2026-12-01 00:00']);
    expect(opened('2026-12-15 00:00').shows('NOT-13', '2026-12-16 00:00')).toEqual(['RUNNING 2026-12-01 00:00 – 2027-01-01 00:00']);
  });
  test('NOT-13: met when the region completes it by the due instant, missed a millisecond later', () => {
    expect(ready().do('2026-11-01 00:00', inspector, complete).shows('NOT-13', '2026-11-02 00:00')).toEqual(['MET 2026-10-01 00:00 – 2026-11-01 00:00']);
    const late = ready().do('2026-11-01 00:00:00.001', inspector, complete);
    expect([late.state.status, late.shows('NOT-13', '2026-11-02 00:00')]).toEqual(['DONE', ['MISSED 2026-10-01 00:00 – 2026-11-01 00:00']]);
  });
  test('the region\'s is completed by the region alone; anybody who supervises records in it', () => {
    const told = opened().do('2026-10-12 10:00', headquarters, item()).do('2026-10-12 11:00', quality, item('SEALED'));
    for (const who of [headquarters, quality]) expect(told.refusal('2026-10-13 10:00', who, complete)).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['REGION_INSPECTOR'] } });
    expect(told.do('2026-10-13 10:00', inspector, complete).state.completion).toEqual({ at: at('2026-10-13 10:00'), by: 'inspector', summary: '总体良好' });
  });
  test.each([inspector, headquarters, quality])('an extra one owes nothing: %s', (who) => {
    const told = new Tale(SPOT_CHECK).do('2026-10-05 15:00', who, open('EXTRA')).do('2026-10-05 15:10', who, item()).do('2026-10-05 15:20', who, complete);
    expect([told.state.status, told.state.kind, told.state.occasion, told.state.deadlines]).toEqual(['DONE', 'EXTRA', '业主来信', []]);
    expect(told.erased().occasion).toBeNull();
  });
  test('a miss is told upwards: the clock finds inspectors in the offices above', () => {
    const owner = { role: 'REGION_INSPECTOR', departmentId: null } as const;
    expect(postsOf(owner, 'OWNER')).toEqual([{ role: 'REGION_INSPECTOR', departmentId: null, where: 'ABOVE' }]);
    expect(postsOf({ role: 'HEADQUARTERS_INSPECTOR', departmentId: null }, 'OWNER')).toEqual([{ role: 'HEADQUARTERS_INSPECTOR', departmentId: null, where: 'ABOVE' }]);
    expect(DEFAULT_CHAINS['NOT-13'].map(({ to }) => to)).toEqual(['CENTRE_MANAGER', 'COMPANY']);
    expect(answeredBy(['REGION_INSPECTOR']).ofCommunity).toEqual(['REGION_INSPECTOR']);
  });
});

describe('NOT-13: what is recorded', () => {
  test.each(SPOT_CHECK_TOPICS)('%s: in order, or a finding with what is wrong', (topic) => {
    const told = opened().do('2026-10-12 10:00', inspector, item(topic, { noticeId: OTHER, place: '3 栋大堂' })).do('2026-10-12 10:05', inspector, item(topic, { result: 'FINDING', remark: '已过期未撤', attachments: [photo] }));
    expect(told.state.items).toEqual([
      { topic, result: 'IN_ORDER', remark: null, noticeId: OTHER, place: '3 栋大堂', attachments: [], at: at('2026-10-12 10:00'), by: 'inspector' },
      { topic, result: 'FINDING', remark: '已过期未撤', noticeId: null, place: null, attachments: [expect.objectContaining({ id: 'file-1', kind: 'PHOTO' })], at: at('2026-10-12 10:05'), by: 'inspector' },
    ]);
    expect(told.refusal('2026-10-12 11:00', inspector, item(topic, { result: 'FINDING', remark: ' ' }))).toMatchObject({ field: 'remark', problem: 'EMPTY' });
  });
  test('a check of nothing is none; a check says in words what it saw', () => {
    expect(opened().refusal('2026-10-12 10:00', inspector, complete)).toEqual({ kind: 'StillOpen', open: 1 });
    expect(ready().refusal('2026-10-12 11:00', inspector, { ...complete, summary: '　' } as SpotCheckCommand)).toMatchObject({ field: 'summary', problem: 'EMPTY' });
  });
  test('there is an end to it', () => {
    const told = opened();
    for (let n = 0; n < SPOT_CHECK_ITEMS_MAX; n += 1) told.do('2026-10-12 10:00', inspector, item());
    expect(told.refusal('2026-10-12 10:00', inspector, item())).toMatchObject({ field: 'topic', problem: 'OUT_OF_RANGE', limit: SPOT_CHECK_ITEMS_MAX });
  });
  test('nobody checks their own centre', () => {
    for (const person of ['centreManager', 'supervisor', 'manager', 'assistant', 'leader', 'committee', 'stranger'] as const) {
      expect(new Tale(SPOT_CHECK).refusal('2026-10-12 10:00', person, open('EXTRA'))).toMatchObject({ kind: 'NotAllowed' });
      for (const command of [item(), complete]) expect(ready().refusal('2026-10-12 11:00', person, command)).toMatchObject({ kind: 'NotAllowed' });
    }
  });
  test('every state × every command, a sound table, and erasable words', () => {
    const done = () => ready().do('2026-10-12 11:00', inspector, complete);
    const rows = matrix(SPOT_CHECK, { OPEN: () => ready().state, DONE: () => done().state }, [open(), item(), complete], '2026-10-13 10:00', [inspector]);
    expect(rows).toHaveLength(6);
    expect(rows.filter(({ legal, refusedByState }) => legal === refusedByState)).toEqual([]);
    expect(walkLifecycle(SPOT_CHECK.lifecycle)).toEqual([]);
    const told = opened().do('2026-10-12 10:00', inspector, item('OTHER', { result: 'FINDING', remark: '王女士家门口', place: '3 栋', attachments: [photo] })).do('2026-10-12 11:00', inspector, complete);
    expect(told.erased()).toMatchObject({ status: 'DONE', items: [{ remark: null, place: null, attachments: [{ id: 'file-1' }] }], completion: { summary: '', by: 'inspector' } });
    expect(told.entries.flatMap(({ entry }) => Object.values(entry.facts)).filter((value) => typeof value === 'string' && /[^\x20-\x7e]/.test(value))).toEqual([]);
  });
});
