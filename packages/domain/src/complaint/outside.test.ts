// CMP-24: an outside party is the addressee, with its promise and date; the centre keeps following up.
import { describe, expect, test } from '@jest/globals';
import { at, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { handling, MORNING, owed, taken } from '../../test/stories.ts';
import type { ComplaintCommand } from '../index.ts';
import { isRunning, OUTSIDE_PARTIES } from '../index.ts';

const DUE = '2026-11-30 18:00';
const asked = (told = taken()): Story => told.do('2026-10-01 09:30', 'assistant', say.outside(at(DUE)));
const patched = (patch: object): ComplaintCommand => ({ ...say.outside(at(DUE)), ...patch }) as ComplaintCommand;
const closed = (): Story => asked(handling()).do('2026-10-01 09:40', 'supervisor', say.judge('INVALID')).do('2026-10-01 09:50', 'assistant', say.explain())
  .do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD')).do('2026-10-01 12:00', 'supervisor', say.close());

describe('CMP-24: asking an outside party', () => {
  test.each(OUTSIDE_PARTIES)('CMP-24: %s, with its name, promise and date', (party) => {
    const told = taken().do('2026-10-01 09:30', 'assistant', patched({ party }));
    expect(told.state.outsideParty).toEqual({ party, name: '长城地产', promise: '更换外墙砖', dueAt: at(DUE), addressedAt: at('2026-10-01 09:30'), doneAt: null });
    expect(told.entries.at(-1)?.entry.facts).toEqual({ party, dueAt: at(DUE) });
  });

  test('CMP-24: refused without a name, a promise, or a date that is still to come', () => {
    for (const field of ['name', 'promise']) expect(taken().refusal(MORNING, 'assistant', patched({ [field]: ' ' }))).toEqual({ kind: 'InvalidField', field, problem: 'EMPTY', limit: null });
    expect(taken().refusal(MORNING, 'assistant', say.outside(at(MORNING)))).toEqual({ kind: 'InThePast', field: 'dueAt', now: at(MORNING) });
    expect(taken().try(MORNING, 'assistant', say.outside(at('2026-10-01 09:00:00.001'))).ok).toBe(true);
    for (const who of ['manager', 'guard', 'centreManager'] as const) expect(taken().refusal(MORNING, who, say.outside(at(DUE)))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('CMP-24: the customer assistant owes it from the promise to its date', () => {
    const told = asked();
    expect(told.deadline('CMP-24')).toMatchObject({ startsAt: at('2026-10-01 09:30'), dueAt: at(DUE) });
    expect(owed(told, 'CMP-24')).toBe('CUSTOMER_ASSISTANT');
  });

  test('CMP-24: another promise takes the place of the first', () => {
    const told = asked().do('2026-10-02 09:00', 'assistant', say.outside(at('2026-12-15 12:00')));
    expect(told.state.deadlines.filter(({ rule }) => rule === 'CMP-24').map(({ key, replacedBy }) => [key, replacedBy])).toEqual([['CMP-24#1', 'CMP-24#2'], ['CMP-24#2', null]]);
    expect(told.shows('CMP-24', MORNING)).toBe('RUNNING 2026-12-15 12:00');
  });
});

describe('CMP-24: until it is done', () => {
  test.each([[DUE, 'MET'], ['2026-11-30 18:00:00.001', 'MISSED']])('CMP-24: done at %s: %s', (when, state) => {
    const told = asked().do(when, 'assistant', say.outsideDone());
    expect(told.shows('CMP-24', when)).toBe(`${state} ${DUE}`);
    expect(told.state.outsideParty?.doneAt).toBe(at(when));
  });

  test('CMP-24: it survives closing, and is met or missed afterwards', () => {
    const told = closed();
    expect(told.state.deadlines.filter(isRunning).map(({ rule }) => rule)).toEqual(['CMP-24']);
    expect(told.shows('CMP-24', '2026-11-30 18:00:00.001')).toBe(`MISSED ${DUE}`);
    expect(told.do('2026-11-20 10:00', 'duty', say.outsideDone()).shows('CMP-24', '2026-12-01 00:00')).toBe(`MET ${DUE}`);
    expect(told.state.status).toBe('CLOSED');
  });

  test.each(['WITHDRAWN', 'REGISTERED_IN_ERROR'] as const)('CMP-24: %s cancels it', (outcome) =>
    expect(asked().do('2026-10-01 10:00', 'supervisor', say.close(outcome, '撤回')).shows('CMP-24', '2026-12-01 00:00')).toBe(`CANCELLED ${DUE}`));

  test('CMP-24: UNREACHABLE does not', () => {
    const told = asked(handling()).do('2026-10-01 09:40', 'supervisor', say.judge('INVALID')).do('2026-10-01 10:00', 'engineer', say.complete());
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-03']) told.do(`${day} 12:00`, 'supervisor', say.callBack('NOT_REACHED'));
    expect(told.do('2026-10-03 13:00', 'supervisor', say.close('UNREACHABLE', '三次未接')).state.deadlines.filter(isRunning).map(({ rule }) => rule)).toEqual(['CMP-24']);
  });

  test('CMP-24: done once, and only what was promised; by the desk or the supervisor, in words', () => {
    const refusal = { kind: 'InvalidField', field: 'outsideParty', problem: 'NOT_APPLICABLE', limit: null };
    expect(taken().refusal(MORNING, 'assistant', say.outsideDone())).toEqual(refusal);
    expect(asked().do('2026-10-02 09:00', 'assistant', say.outsideDone()).refusal('2026-10-02 09:01', 'assistant', say.outsideDone())).toEqual(refusal);
    expect(asked().refusal('2026-10-02 09:00', 'manager', say.outsideDone())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(asked().refusal('2026-10-02 09:00', 'assistant', { type: 'recordOutsideDone', text: '' })).toEqual({ kind: 'InvalidField', field: 'text', problem: 'EMPTY', limit: null });
  });

  test('CMP-24: a closed one is not addressed anew', () => expect(closed().refusal('2026-10-02 09:00', 'assistant', say.outside(at(DUE)))).toMatchObject({ kind: 'IllegalTransition' }));
});
