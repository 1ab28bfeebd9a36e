// CMP-21 总结: cause, lesson and adjustment follow every complaint; in full where something went wrong.
import { describe, expect, test } from '@jest/globals';
import { at, NO_FLAGS, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { done, handling, MORNING, taken } from '../../test/stories.ts';
import type { ComplaintCommand, Judgement, RegisterComplaint } from '../index.ts';
import { needsFullSummary } from '../index.ts';

const line: ComplaintCommand = say.sumUp({ cause: null, adjustment: null });
const empty = (field: string): unknown => ({ kind: 'InvalidField', field, problem: 'EMPTY', limit: null });
const judged = (judgement: Judgement, intake: Partial<RegisterComplaint> = {}): Story =>
  done(intake).do('2026-10-01 10:30', 'supervisor', say.judge(judgement, { communicationKind: judgement === 'COMMUNICATION' ? 'VENTING' : null }));

describe('CMP-21: how much is asked', () => {
  const full: readonly (readonly [string, () => Story])[] = [
    ['VALID', () => judged('VALID')], ['TO_IMPROVE', () => judged('TO_IMPROVE')], ['major', () => judged('INVALID', { severity: 'MAJOR' })], ['marked major later', () => judged('INVALID').do('2026-10-01 10:40', 'assistant', say.major())],
    ['a group of 5', () => judged('COMMUNICATION', { groupSize: 5 })], ['a group of 3 households', () => judged('NOT_OURS').do('2026-10-01 10:40', 'assistant', say.complainants('a', 'b', 'c'))],
    ['dangerous', () => judged('INVALID', { flags: { ...NO_FLAGS, dangerToLifeOrProperty: true } })],
  ];
  test.each(full)('CMP-21: %s: cause, lesson and adjustment', (_, given) => {
    expect(needsFullSummary(given().state)).toBe(true);
    expect(given().refusal('2026-10-01 11:00', 'assistant', line)).toEqual(empty('cause'));
    expect(given().refusal('2026-10-01 11:00', 'assistant', say.sumUp({ cause: ' ' }))).toEqual(empty('cause'));
    expect(given().refusal('2026-10-01 11:00', 'assistant', say.sumUp({ adjustment: null }))).toEqual(empty('adjustment'));
    expect(given().refusal('2026-10-01 11:00', 'assistant', say.sumUp({ lesson: ' ' }))).toEqual(empty('lesson'));
    expect(given().do('2026-10-01 11:00', 'assistant', say.sumUp()).state.sumUp).toEqual({ cause: '导轨缺油', lesson: '按期保养', adjustment: '保养改为每月', at: at('2026-10-01 11:00'), by: 'assistant' });
  });

  test.each([['INVALID'], ['COMMUNICATION'], ['NOT_OURS']] as const)('CMP-21: %s: one line is enough', (judgement) => {
    expect(needsFullSummary(judged(judgement).state)).toBe(false);
    expect(judged(judgement).do('2026-10-01 11:00', 'assistant', line).state.sumUp).toMatchObject({ cause: null, lesson: '按期保养', adjustment: null });
    expect(judged(judgement).refusal('2026-10-01 11:00', 'assistant', say.sumUp({ lesson: '' }))).toEqual(empty('lesson'));
    expect(judged(judgement).do('2026-10-01 11:00', 'assistant', say.sumUp()).state.sumUp).toMatchObject({ cause: '导轨缺油', adjustment: '保养改为每月' });
  });

  test('CMP-21: of a repair one line is enough, unless it was major', () => {
    expect(done({ kind: 'REPAIR' }).do('2026-10-01 11:00', 'engineer', line).state.sumUp).toMatchObject({ lesson: '按期保养' });
    expect(done({ kind: 'REPAIR', severity: 'MAJOR' }).refusal('2026-10-01 11:00', 'engineer', line)).toEqual(empty('cause'));
  });

  test('CMP-21: the cause that was found already is the summary\'s', () => {
    const told = handling().do('2026-10-01 09:30', 'supervisor', say.judge('VALID')).do('2026-10-01 10:00', 'engineer', say.completeFully());
    expect(told.do('2026-10-01 11:00', 'assistant', say.sumUp({ cause: null })).state.sumUp?.cause).toBe('导轨缺油');
  });
});

describe('CMP-21: before closing, and after', () => {
  const reached = (judgement: Judgement): Story => judged(judgement).do('2026-10-01 10:40', 'manager', say.measures({ cause: 'a', correctiveAction: 'b', preventiveAction: 'c' }))
    .do('2026-10-01 10:45', 'assistant', say.reply({ acts: ['APOLOGY', 'EXPLANATION'] })).do('2026-10-01 11:00', 'supervisor', say.callBack('SATISFIED'));

  test('CMP-21: a VALID one is summed up before it closes, the rest need not be', () => {
    const told = reached('VALID');
    expect(told.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['SUMMARY'] });
    expect(told.do('2026-10-01 11:30', 'assistant', say.sumUp()).do('2026-10-01 12:00', 'supervisor', say.close()).state.outcome).toBe('SATISFIED');
    expect(reached('INVALID').do('2026-10-01 12:00', 'supervisor', say.close()).state).toMatchObject({ outcome: 'EXPLAINED', sumUp: null });
  });

  test('CMP-21: one line does not carry over when it turns out to be VALID or major', () => {
    const told = reached('INVALID').do('2026-10-01 11:30', 'assistant', line).do('2026-10-01 11:40', 'supervisor', say.judge('VALID', { reason: '核实属实' }));
    expect(told.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual({ kind: 'EvidenceMissing', judgement: 'VALID', missing: ['SUMMARY'] });
    const major = reached('INVALID').do('2026-10-01 11:30', 'assistant', line).do('2026-10-01 11:40', 'assistant', say.major());
    expect(major.refusal('2026-10-01 12:00', 'supervisor', say.close())).toMatchObject({ missing: ['SUMMARY'] });
  });

  test('CMP-21: also after closing, again when more is known; not before it is handled', () => {
    const closed = reached('INVALID').do('2026-10-01 12:00', 'supervisor', say.close());
    expect(closed.do('2026-10-02 09:00', 'manager', line).do('2026-10-03 09:00', 'supervisor', say.sumUp()).state).toMatchObject({ status: 'CLOSED', sumUp: { lesson: '按期保养', by: 'supervisor', at: at('2026-10-03 09:00') } });
    expect(closed.types().filter((type) => type === 'ComplaintSummedUp')).toHaveLength(2);
    for (const told of [taken(), handling()]) expect(told.refusal(MORNING, 'assistant', line)).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['HANDLED', 'CALLED_BACK', 'CLOSED'] });
  });

  test('CMP-21: by the desk, the supervisor or the responsible department', () => {
    for (const who of ['assistant', 'duty', 'supervisor', 'manager', 'engineer', 'colleague'] as const) expect(judged('INVALID').do('2026-10-01 11:00', who, line).state.sumUp?.lesson).toBe('按期保养');
    for (const who of ['gardener', 'greenManager'] as const) expect(judged('INVALID').refusal('2026-10-01 11:00', who, line)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(judged('INVALID').refusal('2026-10-01 11:00', 'leader', line)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });
});
