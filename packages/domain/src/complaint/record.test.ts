// The register as evidence: corrections beside what they correct (LDG-2), and signatures under each step (LDG-3).
import { describe, expect, test } from '@jest/globals';
import { actorOf, at, ENVIRONMENT, register, say, story } from '../../test/kit.ts';
import type { Name, Story } from '../../test/kit.ts';
import { done, handling, MORNING, taken } from '../../test/stories.ts';
import type { ComplaintState } from '../index.ts';
import { COMPLAINT_LIMITS, correctionOf, entryActions, foldComplaint } from '../index.ts';

const LATER = '2026-10-01 15:00';
const none = (field: string): unknown => ({ kind: 'InvalidField', field, problem: 'NOT_APPLICABLE', limit: null });
const notTheirs = (command: 'correctEntry' | 'signEntry'): unknown => ({ kind: 'NotAllowed', command, denial: { reason: 'AUTHOR' } });
/** Ordinals: 1 registration, 2 dispatch, 3 acceptance, 4 the engineer's measures. */
const worked = (): Story => handling().do('2026-10-01 10:00', 'engineer', say.measures({ cause: '缺油', correctiveAction: '加油', preventiveAction: '每月检查' }));

describe('LDG-2: who corrects', () => {
  test('LDG-2: who wrote the entry, and their supervisor, the centre\'s or the responsible department\'s', () => {
    for (const who of ['assistant', 'supervisor', 'centreManager'] as const) expect(worked().do(LATER, who, say.correct(worked().target(1), 'title', '四号楼')).state).toMatchObject({ title: '四号楼', corrections: [{ ordinal: 1, by: who === 'centreManager' ? 'centre-manager' : who }] });
    for (const who of ['engineer', 'manager', 'supervisor', 'centreManager'] as const) expect(worked().do(LATER, who, say.correct(worked().target(4), 'cause', '导轨磨损')).state.cause).toBe('导轨磨损');
  });

  test.each<[Name, number, string]>([
    ['duty', 1, 'title'], ['manager', 1, 'title'], ['engineer', 1, 'title'], ['guard', 1, 'title'], ['leader', 1, 'title'],
    ['colleague', 4, 'cause'], ['assistant', 4, 'cause'], ['greenManager', 4, 'cause'], ['gardener', 4, 'cause'], ['manager', 2, 'instruction'],
  ])('LDG-2: not the %s of entry %i', (who, ordinal, key) => {
    const told = worked();
    expect(told.refusal(LATER, who, say.correct(told.target(ordinal), key, '改'))).toEqual(notTheirs('correctEntry'));
  });

  test('LDG-2: neither the owners\' committee nor a supervisor of elsewhere', () => {
    const told = worked();
    expect(told.refusal(LATER, 'committee', say.correct(told.target(1), 'title', '改'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    expect(told.refusal(LATER, 'stranger', say.correct(told.target(1), 'title', '改'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(told.refusal(LATER, actorOf('someone', 'DEPARTMENT_MANAGER'), say.correct(told.target(4), 'cause', '改'))).toEqual(notTheirs('correctEntry'));
    const nobody = { ...told.target(4), actor: null };
    expect(told.refusal(LATER, 'engineer', say.correct(nobody, 'cause', '改'))).toEqual(notTheirs('correctEntry'));
  });
});

describe('LDG-2: a correction names what it corrects and why', () => {
  test('LDG-2: it is an entry of its own, listed beside what was recorded; nothing of that is gone', () => {
    const told = worked();
    const before = JSON.stringify(told.entries);
    told.do(LATER, 'assistant', say.correct(told.target(1), 'title', ' 四号楼电梯异响 ', '听错了'));
    expect(JSON.stringify(told.entries.slice(0, -1))).toBe(before);
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'EntryCorrected', facts: { ordinal: 1, entryType: 'ComplaintRegistered', key: 'title' }, personal: { value: '四号楼电梯异响', reason: '听错了' } });
    expect(told.state.corrections).toEqual([{ ordinal: 1, key: 'title', value: '四号楼电梯异响', reason: '听错了', at: at(LATER), by: 'assistant' }]);
    expect(told.entries.at(-1)?.deadlines).toEqual([]);
  });

  test('LDG-2: not without a reason', () => {
    const told = worked();
    expect(told.refusal(LATER, 'assistant', say.correct(told.target(1), 'title', '四号楼', ' '))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'LDG-2' });
  });

  const values: readonly (readonly [string, string | null, (state: ComplaintState) => unknown])[] = [
    ['title', '四号楼', ({ title }) => title], ['detail', '夜间更响', ({ detail }) => detail], ['location', '四号楼一单元', ({ location }) => location], ['remedySought', '更换', ({ remedySought }) => remedySought],
    ['authorityReference', '函〔2026〕8号', ({ authorityReference }) => authorityReference], ['reporterName', '汪女士', ({ reporter }) => reporter.name], ['reporterPhone', '13811111111', ({ reporter }) => reporter.phone],
    ['relation', '租户', ({ reporter }) => reporter.relation], ['unitId', 'unit-9', ({ reporter }) => reporter.unitId], ['channel', 'VISIT', ({ channel }) => channel], ['content', 'FEES', ({ content }) => content],
    ['detail', null, ({ detail }) => detail], ['reporterName', null, ({ reporter }) => reporter.name],
  ];
  test.each(values)('LDG-2: the %s of the registration, to %s, is what the complaint then shows', (key, value, shown) => {
    const told = story().do(MORNING, 'assistant', register({ detail: '详情', channel: 'AUTHORITY', authorityReference: '函〔2026〕7号' }));
    const before = told.state;
    told.do(LATER, 'assistant', say.correct(told.target(1), key, value));
    expect(shown(told.state)).toBe(value);
    expect(told.state.corrections).toEqual([{ ordinal: 1, key, value, reason: '听错了', at: at(LATER), by: 'assistant' }]);
    // Nothing else moved: put back what was there and the complaint is as it was.
    told.do(LATER, 'assistant', say.correct(told.target(1), key, shown(before) as string | null));
    expect({ ...told.state, corrections: [], entries: before.entries }).toEqual(before);
  });

  test.each([['cause'], ['correctiveAction'], ['preventiveAction']] as const)('LDG-2: the %s, of measures and of the handing back', (key) => {
    const told = worked();
    expect(told.do('2026-10-01 10:30', 'engineer', say.correct(told.target(4), key, '甲')).state[key]).toBe('甲');
    told.do('2026-10-01 11:00', 'engineer', say.completeFully());
    expect(told.do(LATER, 'engineer', say.correct(told.target(6), key, '乙')).state[key]).toBe('乙');
    expect(told.do(LATER, 'engineer', say.correct(told.target(6), key, null)).state[key]).toBeNull();
    expect(told.state.corrections.map(({ value }) => value)).toEqual(['甲', '乙', null]);
  });

  test('LDG-2: what a later entry said anew stands, whoever corrects the older one; what it left out is still the older one\'s', () => {
    const told = worked().do('2026-10-01 11:00', 'engineer', say.complete({ cause: '导轨磨损' }));
    told.do(LATER, 'engineer', say.correct(told.target(4), 'cause', '缺润滑油')).do(LATER, 'engineer', say.correct(told.target(4), 'correctiveAction', '加注润滑油'));
    expect(told.state).toMatchObject({ cause: '导轨磨损', correctiveAction: '加注润滑油', entries: 7, said: { cause: 5, correctiveAction: 4, preventiveAction: 4 } });
    expect(told.state.corrections.map(({ ordinal, value }) => [ordinal, value])).toEqual([[4, '缺润滑油'], [4, '加注润滑油']]);
    const summed = done().do('2026-10-01 11:00', 'assistant', say.sumUp()).do('2026-10-01 11:10', 'assistant', say.sumUp({ lesson: '再想想' }));
    expect(summed.do(LATER, 'assistant', say.correct(summed.target(5), 'lesson', '旧的')).state.sumUp).toMatchObject({ lesson: '再想想' });
    const replanned = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00'))).do('2026-10-01 09:50', 'manager', say.plan(at('2026-12-02 00:00')));
    const { plan } = replanned.state;
    expect(replanned.do(LATER, 'manager', say.correct(replanned.target(5), 'text', '旧的')).state.plan).toEqual(plan);
    const referred = taken().do(MORNING, 'assistant', say.judge('NOT_OURS')).do(MORNING, 'assistant', say.refer()).do(MORNING, 'assistant', say.refer());
    const { referral } = referred.state;
    expect(referred.do(LATER, 'assistant', say.correct(referred.target(3), 'channel', '旧的')).state.referral).toEqual(referral);
  });

  test('LDG-2: a closed one may have an older value corrected to nothing, since it was not closed on that', () => {
    const told = worked().do('2026-10-01 10:10', 'supervisor', say.judge('VALID')).do('2026-10-01 10:20', 'assistant', say.reply({ acts: ['APOLOGY'] })).do('2026-10-01 11:00', 'engineer', say.completeFully())
      .do('2026-10-01 11:30', 'assistant', say.sumUp()).do('2026-10-01 12:00', 'supervisor', say.callBack('SATISFIED')).do('2026-10-01 12:30', 'supervisor', say.close());
    expect(told.refusal(LATER, 'engineer', say.correct(told.target(7), 'cause', null))).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['CAUSE'] });
    expect(told.do(LATER, 'engineer', say.correct(told.target(4), 'cause', null)).state.cause).toBe('导轨缺油');
  });

  test('LDG-2: summary, plan and referral', () => {
    const summed = done().do('2026-10-01 11:00', 'assistant', say.sumUp());
    for (const key of ['cause', 'lesson', 'adjustment'] as const) expect(summed.do(LATER, 'assistant', say.correct(summed.target(5), key, `新${key}`)).state.sumUp?.[key]).toBe(`新${key}`);
    expect(summed.state.sumUp).toMatchObject({ at: at('2026-10-01 11:00'), by: 'assistant' });
    const planned = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00')));
    const plan = planned.state.plan;
    expect(planned.do(LATER, 'manager', say.correct(planned.target(5), 'text', '更换钢丝绳')).state.plan).toEqual({ ...plan, text: '更换钢丝绳' });
    const referred = taken().do(MORNING, 'assistant', say.judge('NOT_OURS')).do(MORNING, 'assistant', say.refer());
    expect(referred.do(LATER, 'assistant', say.correct(referred.target(3), 'channel', '自来水公司')).do(LATER, 'assistant', say.correct(referred.target(3), 'reason', '供水管网')).state.referral).toMatchObject({ channel: '自来水公司', reason: '供水管网' });
  });

  test('LDG-2: what the complaint does not show by itself is listed, and changes nothing else', () => {
    const told = worked();
    const before = told.state;
    told.do(LATER, 'engineer', say.correct(told.target(4), 'text', '已停梯并加油'));
    expect(correctionOf('MeasuresRecorded', 'text')).toBeUndefined();
    expect({ ...told.state, corrections: [], entries: before.entries }).toEqual(before);
    expect(told.state.corrections).toHaveLength(1);
  });
});

describe('LDG-2: what is refused', () => {
  test.each(['nothing', 'id', 'communityId', 'constructor', '__proto__', ''])('LDG-2: "%s" is nothing that can be corrected', (key) => {
    const told = taken();
    expect(told.refusal(LATER, 'assistant', say.correct(told.target(1), key, '改'))).toEqual(none('key'));
  });

  test.each([['title'], ['channel'], ['content']])('LDG-2: the %s cannot be corrected to nothing', (key) => {
    const told = taken();
    for (const value of [null, ' ']) expect(told.refusal(LATER, 'assistant', say.correct(told.target(1), key, value))).toEqual({ kind: 'InvalidField', field: 'value', problem: 'EMPTY', limit: null });
  });

  test('LDG-2: nor the words of a plan, nor where and why it was referred', () => {
    const nothing = { kind: 'InvalidField', field: 'value', problem: 'EMPTY', limit: null };
    const planned = handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00')));
    expect(planned.refusal(LATER, 'manager', say.correct(planned.target(5), 'text', ' '))).toEqual(nothing);
    const referred = taken().do(MORNING, 'assistant', say.judge('NOT_OURS')).do(MORNING, 'assistant', say.refer());
    for (const key of ['channel', 'reason']) expect(referred.refusal(LATER, 'assistant', say.correct(referred.target(3), key, null))).toEqual(nothing);
  });

  test.each([['channel'], ['content']])('LDG-2: the %s is one of the list', (key) => {
    const told = taken();
    expect(told.refusal(LATER, 'assistant', say.correct(told.target(1), key, '别的'))).toEqual({ kind: 'InvalidField', field: 'value', problem: 'OUT_OF_RANGE', limit: null });
  });

  test.each([
    [1, 'title', COMPLAINT_LIMITS.title], [1, 'reporterName', COMPLAINT_LIMITS.name], [1, 'reporterPhone', COMPLAINT_LIMITS.phone], [1, 'backEntryReason', COMPLAINT_LIMITS.reason], [1, 'location', COMPLAINT_LIMITS.location],
    [3, 'channel', COMPLAINT_LIMITS.referralChannel], [3, 'reason', COMPLAINT_LIMITS.reason], [4, 'name', COMPLAINT_LIMITS.party], [4, 'promise', COMPLAINT_LIMITS.text],
  ])('LDG-2: entry %i, %s: as long as when it was recorded, and no longer (%i)', (ordinal, key, limit) => {
    const told = taken().do(MORNING, 'assistant', say.judge('NOT_OURS')).do(MORNING, 'assistant', say.refer()).do(MORNING, 'assistant', say.outside(at('2026-12-01 00:00')));
    expect(told.refusal(LATER, 'assistant', say.correct(told.target(ordinal), key, '长'.repeat(limit + 1)))).toEqual({ kind: 'InvalidField', field: 'value', problem: 'TOO_LONG', limit });
    expect(told.do(LATER, 'assistant', say.correct(told.target(ordinal), key, '长'.repeat(limit))).state.corrections).toHaveLength(1);
  });

  test('LDG-2: the words of a closed one, but not what it was closed on', () => {
    const told = worked().do('2026-10-01 10:10', 'supervisor', say.judge('VALID')).do('2026-10-01 10:20', 'assistant', say.reply({ acts: ['APOLOGY'] })).do('2026-10-01 11:00', 'engineer', say.completeFully())
      .do('2026-10-01 11:30', 'assistant', say.sumUp()).do('2026-10-01 12:00', 'supervisor', say.callBack('SATISFIED')).do('2026-10-01 12:30', 'supervisor', say.close());
    expect(told.refusal(LATER, 'engineer', say.correct(told.target(7), 'cause', null))).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['CAUSE'] });
    expect(told.refusal(LATER, 'assistant', say.correct(told.target(8), 'adjustment', ' '))).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['SUMMARY'] });
    expect(told.do(LATER, 'engineer', say.correct(told.target(7), 'cause', '导轨磨损')).state).toMatchObject({ status: 'CLOSED', cause: '导轨磨损' });
    const withdrawn = worked().do('2026-10-01 10:10', 'supervisor', say.judge('VALID')).do('2026-10-01 10:20', 'supervisor', say.close('WITHDRAWN', '撤回'));
    expect(withdrawn.do(LATER, 'engineer', say.correct(withdrawn.target(4), 'cause', null)).state.cause).toBeNull();
  });
});

describe('LDG-2: a correction of a correction', () => {
  test('LDG-2: the same value is corrected again where it stands; the last holds and all are listed', () => {
    const told = taken();
    told.do('2026-10-01 10:00', 'assistant', say.correct(told.target(1), 'title', '四号楼', '听错了')).do('2026-10-01 11:00', 'supervisor', say.correct(told.target(1), 'title', '五号楼', '又听错了'));
    expect(told.state.title).toBe('五号楼');
    expect(told.state.corrections.map(({ value, reason, by }) => [value, reason, by])).toEqual([['四号楼', '听错了', 'assistant'], ['五号楼', '又听错了', 'supervisor']]);
    expect(foldComplaint(told.entries)).toEqual(told.state);
  });

  test('LDG-2: of the correction itself only the reason; its value is corrected at the entry', () => {
    const told = taken();
    told.do('2026-10-01 10:00', 'assistant', say.correct(told.target(1), 'title', '四号楼'));
    for (const key of ['value', 'ordinal', 'entryType', 'key']) expect(told.refusal(LATER, 'assistant', say.correct(told.target(2), key, '五号楼'))).toEqual(none('key'));
    told.do(LATER, 'assistant', say.correct(told.target(2), 'reason', '录音核对'));
    expect(told.state).toMatchObject({ title: '四号楼', corrections: [{ ordinal: 1, key: 'title', reason: '听错了' }, { ordinal: 2, key: 'reason', value: '录音核对' }] });
    expect(told.refusal(LATER, 'duty', say.correct(told.target(2), 'reason', '改'))).toEqual(notTheirs('correctEntry'));
  });

  test('LDG-2: a signature is not corrected', () => {
    const told = taken();
    told.do('2026-10-01 10:00', 'assistant', say.sign(told.target(1)));
    expect(told.refusal(LATER, 'assistant', say.correct(told.target(2), 'shownHash', '改'))).toEqual(none('entryId'));
  });
});

describe('LDG-3: signatures 签字', () => {
  test('LDG-3: whoever took a step signs it, with way, time and the hash of what was shown', () => {
    const told = worked();
    told.do(LATER, 'engineer', say.sign(told.target(4), 'b'.repeat(64)));
    expect(told.state.signatures).toEqual([{ ordinal: 4, by: 'engineer', at: at(LATER), way: 'PASSWORD', shownHash: 'b'.repeat(64) }]);
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'EntrySigned', facts: { ordinal: 4, way: 'PASSWORD', shownHash: 'b'.repeat(64) }, personal: {} });
  });

  test('LDG-3: nobody signs for another, their supervisor neither', () => {
    const told = worked();
    for (const who of ['manager', 'supervisor', 'centreManager', 'colleague', 'assistant'] as const) expect(told.refusal(LATER, who, say.sign(told.target(4)))).toEqual(notTheirs('signEntry'));
    expect(told.refusal(LATER, 'committee', say.sign(told.target(4)))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
  });

  test('LDG-3: once; another step is signed on its own', () => {
    const told = worked();
    told.do(LATER, 'assistant', say.sign(told.target(1)));
    expect(told.refusal(LATER, 'assistant', say.sign(told.target(1)))).toEqual(none('entryId'));
    expect(told.do(LATER, 'assistant', say.sign(told.target(2))).state.signatures.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  test('LDG-3: a correction is signed like any step, a signature is not signed', () => {
    const told = taken();
    told.do(LATER, 'assistant', say.correct(told.target(1), 'title', '四号楼')).do(LATER, 'assistant', say.sign(told.target(2)));
    expect(told.state.signatures.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(told.refusal(LATER, 'assistant', say.sign(told.target(3)))).toEqual(none('entryId'));
  });

  test.each(['', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), `${'a'.repeat(63)}g`, `${'a'.repeat(64)}\n`])('LDG-3: "%s" is no hash of what was shown', (hash) => {
    const told = taken();
    expect(told.refusal(LATER, 'assistant', say.sign(told.target(1), hash))).toEqual({ kind: 'InvalidField', field: 'shownHash', problem: 'MALFORMED', limit: null });
  });

  test('LDG-3: also once it is closed', () => {
    const told = taken().do(MORNING, 'supervisor', say.close('WITHDRAWN', '撤回'));
    expect(told.do(LATER, 'supervisor', say.sign(told.target(2))).state.signatures).toHaveLength(1);
  });
});

describe('LDG-2, LDG-3: what a screen offers for one entry', () => {
  const offered = (told: Story, who: Name, ordinal: number): unknown => entryActions(told.state, told.target(ordinal), told.context(LATER, who)).map(({ command, allowed, refusal }) => [command, allowed, refusal]);

  test('LDG-2, LDG-3: the author both, the supervisor the correction, others neither and why', () => {
    const told = worked();
    expect(offered(told, 'engineer', 4)).toEqual([['correctEntry', true, null], ['signEntry', true, null]]);
    expect(offered(told, 'manager', 4)).toEqual([['correctEntry', true, null], ['signEntry', false, notTheirs('signEntry')]]);
    expect(offered(told, 'colleague', 4)).toEqual([['correctEntry', false, notTheirs('correctEntry')], ['signEntry', false, notTheirs('signEntry')]]);
  });

  test('LDG-3: what is signed is not offered again; of a signature nothing is', () => {
    const told = worked();
    told.do(LATER, 'engineer', say.sign(told.target(4)));
    expect(offered(told, 'engineer', 4)).toEqual([['correctEntry', true, null], ['signEntry', false, none('entryId')]]);
    expect(offered(told, 'engineer', 5)).toEqual([['correctEntry', false, none('entryId')], ['signEntry', false, none('entryId')]]);
  });

  test('LDG-2: a department\'s manager corrects what the present department wrote', () => {
    const told = worked().do('2026-10-01 11:00', 'manager', say.transfer(ENVIRONMENT)).do('2026-10-01 12:00', 'gardener', say.accept());
    expect(offered(told, 'greenManager', 6)).toEqual([['correctEntry', true, null], ['signEntry', false, notTheirs('signEntry')]]);
    expect(offered(told, 'manager', 6)).toEqual([['correctEntry', false, notTheirs('correctEntry')], ['signEntry', false, notTheirs('signEntry')]]);
  });
});
