import { describe, expect, test } from '@jest/globals';
import type { PlaybookTemplate, StepMarks } from '../../index.ts';
import { checkPlaybook, measurePlaybook, PLAYBOOKS, stepsOf, stepStates } from '../../index.ts';
import { at } from '../../../test/kit.ts';

const EACH = Object.entries(PLAYBOOKS);
const done = (answer: string | null) => ({ at: at('2026-11-02 03:00'), by: null, skipped: false, answer, text: null });

/** Every way through a playbook: whatever is open is done, a question once with each answer. What is still owed at the end. */
function walk(template: PlaybookTemplate, marks: StepMarks, ends: Map<string, readonly string[]>): void {
  const states = stepStates(template, marks);
  const open = stepsOf(template).filter(({ key }) => states.get(key) === 'OPEN');
  const asking = open.find(({ ask }) => ask !== null);
  if (asking !== undefined) {
    for (const { key } of asking.ask!) walk(template, { ...marks, [asking.key]: done(key) }, ends);
    return;
  }
  if (open.length > 0) {
    walk(template, { ...marks, ...Object.fromEntries(open.map(({ key }) => [key, done(null)])) }, ends);
    return;
  }
  const answers = Object.entries(marks).flatMap(([key, { answer }]) => (answer === null ? [] : [`${key}=${answer}`]));
  ends.set(answers.join(' '), [...states].filter(([, state]) => state === 'WAITING').map(([key]) => key));
}

describe.each(EACH)('the playbook %s (PBK-1…10)', (key, template) => {
  test('is sound, says so under its own key, and has no shortcoming', () => {
    expect(checkPlaybook(template)).toEqual({ ok: true, value: template });
    expect([template.key, measurePlaybook(template)]).toEqual([key, []]);
  });

  test('its titles fit on a telephone', () => {
    expect(stepsOf(template).filter(({ title }) => [...title.zh].length > 22).map(({ title }) => title.zh)).toEqual([]);
  });

  test('whatever is answered, it runs to its end and nothing waits for ever', () => {
    const ends = new Map<string, readonly string[]>();
    walk(template, {}, ends);
    expect(ends.size).toBeGreaterThanOrEqual(2);
    expect([...ends].filter(([, waiting]) => waiting.length > 0)).toEqual([]);
  });

  test('every question decides something further on', () => {
    const steps = stepsOf(template);
    expect(steps.filter(({ ask, key: asked }) => ask !== null && !steps.some(({ when }) => when?.step === asked)).map(({ key: asked }) => asked)).toEqual([]);
  });

  test('what is left out on purpose is not there', () => {
    const text = JSON.stringify(template);
    for (const word of ['蜡烛', '储物柜', '更衣柜', '搜包', 'candle', 'locker']) expect([word, text.includes(word)]).toEqual([word, false]);
  });
});
