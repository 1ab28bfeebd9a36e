import { describe, expect, test } from '@jest/globals';
import type { PlaybookStep, StepMark, StepMarks } from '../index.ts';
import { runProgress, stepChanges, stepDue, stepStates } from '../index.ts';
import { at } from '../../test/kit.ts';

const words = { zh: '词', en: 'words' };
const step = (key: string, patch: Partial<PlaybookStep> = {}): PlaybookStep =>
  ({ key, title: words, detail: null, role: 'SECURITY_GUARD', department: null, post: null, blocking: false, limitMinutes: null, when: null, ask: null, log: null, ...patch });
const YES_NO = [{ key: 'yes', words }, { key: 'no', words }];
const template = {
  phases: [
    { key: 'alarm', title: words, steps: [step('call', { blocking: true }), step('tell'), step('people-inside', { ask: YES_NO })] },
    { key: 'act', title: words, steps: [step('evacuate', { blocking: true, when: { step: 'people-inside', answer: 'yes' }, limitMinutes: 10 }), step('lock', { when: { step: 'people-inside', answer: 'no' } }), step('report')] },
  ],
};
const mark = (patch: Partial<StepMark> = {}): StepMark => ({ at: at('2026-11-02 09:00'), by: null, skipped: false, answer: null, text: null, ...patch });
const shows = (marks: StepMarks): string => [...stepStates(template, marks)].map(([key, state]) => `${key} ${state}`).join(', ');

describe('the steps of a run open in order (PBK)', () => {
  test('a step that blocks keeps back what follows, others do not', () => {
    expect(shows({})).toBe('call OPEN, tell WAITING, people-inside WAITING, evacuate WAITING, lock WAITING, report WAITING');
    expect(shows({ call: mark() })).toBe('call DONE, tell OPEN, people-inside OPEN, evacuate WAITING, lock WAITING, report WAITING');
  });

  test('an answer chooses the branch, and the other one is not needed', () => {
    expect(shows({ call: mark(), 'people-inside': mark({ answer: 'yes' }) })).toBe('call DONE, tell OPEN, people-inside DONE, evacuate OPEN, lock NOT_NEEDED, report WAITING');
    expect(shows({ call: mark(), 'people-inside': mark({ answer: 'no' }) })).toBe('call DONE, tell OPEN, people-inside DONE, evacuate NOT_NEEDED, lock OPEN, report OPEN');
  });

  test('a question that is skipped answers nothing: neither branch is needed', () => {
    expect(shows({ call: mark({ skipped: true }), 'people-inside': mark({ skipped: true }) })).toBe('call SKIPPED, tell OPEN, people-inside SKIPPED, evacuate NOT_NEEDED, lock NOT_NEEDED, report OPEN');
  });

  test('progress counts what is needed as far as is known', () => {
    expect(runProgress(stepStates(template, {}))).toEqual({ done: 0, total: 6 });
    expect(runProgress(stepStates(template, { call: mark(), 'people-inside': mark({ answer: 'no' }) }))).toEqual({ done: 2, total: 5 });
  });

  test('what a tick opened and what a changed answer closed', () => {
    const before = stepStates(template, { call: mark() });
    const yes = stepStates(template, { call: mark(), 'people-inside': mark({ answer: 'yes' }) });
    const no = stepStates(template, { call: mark(), 'people-inside': mark({ answer: 'no' }) });
    expect(stepChanges(before, yes)).toEqual({ opened: ['evacuate'], closed: ['people-inside'] });
    expect(stepChanges(yes, no)).toEqual({ opened: ['lock', 'report'], closed: ['evacuate'] });
  });

  test('a limit counts from the opening, to the millisecond', () => {
    expect(stepDue(step('evacuate', { limitMinutes: 10 }), at('2026-11-02 09:00:00.001'))).toBe(at('2026-11-02 09:10:00.001'));
    expect(stepDue(step('report'), at('2026-11-02 09:00'))).toBeNull();
  });
});
