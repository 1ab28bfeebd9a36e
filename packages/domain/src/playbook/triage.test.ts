import { describe, expect, test } from '@jest/globals';
import { PLAYBOOK_KEYS, PLAYBOOK_TRIAGE, triageOutcome } from '../index.ts';

/** Every row of taps from the first question to an end, with what it led to. */
function rows(taps: readonly string[] = []): readonly { readonly taps: readonly string[]; readonly end: string }[] {
  const outcome = triageOutcome(taps)!;
  if ('playbook' in outcome) return [{ taps, end: outcome.playbook }];
  if ('none' in outcome) return [{ taps, end: 'none' }];
  return outcome.question.options.flatMap(({ key }) => rows([...taps, key]));
}

describe('from what happened to the playbook (PBK)', () => {
  test('three taps at most, and every playbook can be reached', () => {
    expect(Math.max(...rows().map(({ taps }) => taps.length))).toBeLessThanOrEqual(3);
    expect(new Set(rows().map(({ end }) => end))).toEqual(new Set([...PLAYBOOK_KEYS, 'none']));
  });

  test('each question can be answered with none of these, is reached, and its options are told apart', () => {
    for (const { key, options } of PLAYBOOK_TRIAGE) {
      const keys = options.map((option) => option.key);
      expect([key, keys.at(-1), new Set(keys).size]).toEqual([key, 'none', keys.length]);
      expect(key === 'what' || PLAYBOOK_TRIAGE.some((other) => other.options.some(({ next }) => next === key))).toBe(true);
    }
    expect(PLAYBOOK_TRIAGE.every(({ words, options }) => [words, ...options.map((one) => one.words)].every(({ zh, en }) => zh !== '' && /^[\x20-\x7e’“”]+$/.test(en)))).toBe(true);
  });

  test('taps are followed one by one', () => {
    expect(triageOutcome([])).toMatchObject({ question: { key: 'what' } });
    expect(triageOutcome(['supply', 'power'])).toMatchObject({ question: { key: 'power' } });
    expect(triageOutcome(['supply', 'power', 'planned'])).toEqual({ playbook: 'POWER_CUT_PLANNED' });
    expect(triageOutcome(['loss', 'none'])).toEqual({ none: true });
    expect([triageOutcome(['nothing']), triageOutcome(['none', 'none']), triageOutcome(['danger', 'fire', 'fire'])]).toEqual([null, null, null]);
  });
});
