import { describe, expect, test } from '@jest/globals';
import type { PlaybookPhase, PlaybookStep, PlaybookTemplate } from '../index.ts';
import { branchesOf, checkPlaybook, measurePlaybook, PLAYBOOK_LIMITS } from '../index.ts';

const words = { zh: '词', en: 'words' };
const step = (key: string, patch: Partial<PlaybookStep> = {}): PlaybookStep =>
  ({ key, title: words, detail: null, role: 'SECURITY_GUARD', department: 'SECURITY', post: null, blocking: false, limitMinutes: null, when: null, ask: null, log: null, ...patch });
const ask = [{ key: 'yes', words }, { key: 'no', words }];
const phase = (...steps: PlaybookStep[]): PlaybookPhase => ({ key: 'act', title: words, steps });
const SOUND: PlaybookTemplate = {
  key: 'EARTHQUAKE', title: words, purpose: words, rules: ['PBK-8'], incidentKind: 'ON_SITE', level: 2, department: 'SECURITY', pictures: false,
  posts: [{ post: 'COMMANDER', role: 'CENTRE_MANAGER', duty: words }],
  phases: [{ key: 'alarm', title: words, steps: [step('look', { ask, limitMinutes: 5, log: 'NOTE' })] }, phase(step('lead', { when: { step: 'look', answer: 'yes' }, post: 'COMMANDER' }))],
};
const refusal = (patch: Partial<PlaybookTemplate>): unknown => {
  const checked = checkPlaybook({ ...SOUND, ...patch });
  return checked.ok ? null : checked.refusal;
};
const inAct = (...steps: PlaybookStep[]): unknown => refusal({ phases: [SOUND.phases[0]!, phase(...steps)] });
const bad = (field: string, problem: string, limit: number | null = null): unknown => ({ kind: 'InvalidField', field, problem, limit });

describe('what a playbook may say (PBK)', () => {
  test('a sound one is taken, cleaned of outer white space', () => {
    expect(checkPlaybook({ ...SOUND, title: { zh: ' 地震\r\n', en: ' Earthquake ' } })).toEqual({ ok: true, value: { ...SOUND, title: { zh: '地震', en: 'Earthquake' } } });
  });

  test('every text stands in both languages and within its length', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(refusal({ title: { ...words, [language]: ' ' } })).toEqual(bad(`title.${language}`, 'EMPTY'));
      expect(refusal({ title: { ...words, [language]: '长'.repeat(PLAYBOOK_LIMITS.title) } })).toBeNull();
      expect(refusal({ title: { ...words, [language]: '长'.repeat(PLAYBOOK_LIMITS.title + 1) } })).toEqual(bad(`title.${language}`, 'TOO_LONG', PLAYBOOK_LIMITS.title));
      expect(refusal({ purpose: { ...words, [language]: '长'.repeat(PLAYBOOK_LIMITS.words + 1) } })).toEqual(bad(`purpose.${language}`, 'TOO_LONG', PLAYBOOK_LIMITS.words));
      expect(inAct(step('lead', { detail: { ...words, [language]: '' } }))).toEqual(bad(`phases.1.steps.0.detail.${language}`, 'EMPTY'));
      expect(inAct(step('lead', { ask: [ask[0]!, { key: 'no', words: { ...words, [language]: '' } }] }))).toEqual(bad(`phases.1.steps.0.ask.1.words.${language}`, 'EMPTY'));
      expect(refusal({ posts: [{ ...SOUND.posts[0]!, duty: { ...words, [language]: '' } }] })).toEqual(bad(`posts.0.duty.${language}`, 'EMPTY'));
    }
  });

  test('keys are well formed and there once: a step across all phases', () => {
    for (const key of ['fire', 'A B', '1A', '']) expect(refusal({ key })).toMatchObject({ field: 'key' });
    for (const key of ['Lead', 'a#b', '-a', '', 'k'.repeat(41)]) expect(inAct(step(key))).toMatchObject({ field: 'phases.1.steps.0.key' });
    expect(inAct(step('k'.repeat(40)))).toBeNull();
    expect(inAct(step('look'))).toEqual(bad('phases', 'NOT_APPLICABLE'));
    expect(refusal({ phases: [phase(step('a')), phase(step('b'))] })).toEqual(bad('phases', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', { ask: [ask[0]!, ask[0]!] }))).toEqual(bad('phases.1.steps.0.ask', 'NOT_APPLICABLE'));
  });

  test('at least one phase, each with at least one step; and not without end', () => {
    expect(refusal({ phases: [] })).toEqual(bad('phases', 'EMPTY', 1));
    expect(refusal({ phases: [{ ...SOUND.phases[0]!, steps: [] }] })).toEqual(bad('phases.0.steps', 'EMPTY', 1));
    const many = Array.from({ length: PLAYBOOK_LIMITS.steps }, (_, index) => step(`s${index}`));
    expect(refusal({ phases: [phase(...many)] })).toBeNull();
    expect(refusal({ phases: [phase(...many), { key: 'more', title: words, steps: [step('one-more')] }] })).toEqual(bad('phases', 'OUT_OF_RANGE', PLAYBOOK_LIMITS.steps));
  });

  test('a condition names an earlier step that asks, and one of its answers', () => {
    const when = (step: string, answer: string) => ({ when: { step, answer } });
    expect(inAct(step('lead', when('nothing', 'yes')))).toEqual(bad('phases.1.steps.0.when.step', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', when('look', 'perhaps')))).toEqual(bad('phases.1.steps.0.when.answer', 'NOT_APPLICABLE'));
    expect(inAct(step('plain'), step('lead', when('plain', 'yes')))).toEqual(bad('phases.1.steps.1.when.step', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', { ask, ...when('lead', 'yes') }))).toEqual(bad('phases.1.steps.0.when.step', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', when('later', 'yes')), step('later', { ask }))).toEqual(bad('phases.1.steps.0.when.step', 'NOT_APPLICABLE'));
    expect(inAct(step('later', { ask }), step('lead', when('later', 'no')))).toBeNull();
  });

  test('two to six answers', () => {
    expect(inAct(step('lead', { ask: [ask[0]!] }))).toEqual(bad('phases.1.steps.0.ask', 'OUT_OF_RANGE', 2));
    const options = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `o${index}`, words }));
    expect([inAct(step('lead', { ask: options(6) })), inAct(step('lead', { ask: options(7) }))]).toEqual([null, bad('phases.1.steps.0.ask', 'OUT_OF_RANGE', 6)]);
  });

  test('posts once each, and a step only names a post that the playbook has', () => {
    expect(refusal({ posts: [SOUND.posts[0]!, SOUND.posts[0]!] })).toEqual(bad('posts', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', { post: 'CORDON' }))).toEqual(bad('phases.1.steps.0.post', 'NOT_APPLICABLE'));
  });

  test('who does it is known, works here, and has a department only where the role has one', () => {
    for (const role of ['OWNERS_COMMITTEE', 'JANITOR'] as PlaybookStep['role'][]) expect(inAct(step('lead', { role, department: null }))).toEqual(bad('phases.1.steps.0.role', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', { role: 'CENTRE_MANAGER' }))).toEqual(bad('phases.1.steps.0.department', 'NOT_APPLICABLE'));
    expect(inAct(step('lead', { role: 'DEPARTMENT_MANAGER', department: null }))).toBeNull();
  });

  test('limits are whole minutes from 1 to a week', () => {
    const most = PLAYBOOK_LIMITS.limitMinutes;
    for (const [limitMinutes, fine] of [[1, true], [most, true], [0, false], [most + 1, false], [1.5, false]] as const) expect([limitMinutes, inAct(step('lead', { limitMinutes })) === null]).toEqual([limitMinutes, fine]);
  });

  test('rules are ids, each once', () => {
    expect(refusal({ rules: ['PBK-1', 'PBK-1'] })).toEqual(bad('rules', 'NOT_APPLICABLE'));
    expect(refusal({ rules: ['fire'] })).toEqual(bad('rules.0', 'MALFORMED'));
  });
});

describe('the measure of a playbook (PBK)', () => {
  test('what falls short is named with figures', () => {
    expect(measurePlaybook({ ...SOUND, phases: [phase(step('a'))] })).toEqual([
      { kind: 'STEPS', found: 1, wanted: 15 }, { kind: 'BRANCHES', found: 0, wanted: 2 }, { kind: 'LIMITS', found: 0, wanted: 1 }, { kind: 'LOG', found: 0, wanted: 1 },
    ]);
  });

  test('words in the wrong language count, one by one', () => {
    const english = { zh: 'Fire', en: 'Fire' };
    expect(measurePlaybook({ ...SOUND, title: english, purpose: { zh: '词', en: '词' } }).find(({ kind }) => kind === 'LANGUAGES')).toEqual({ kind: 'LANGUAGES', found: 2, wanted: 0 });
  });

  test('two steps on the same answer are one branch', () => {
    const yes = { when: { step: 'look', answer: 'yes' } };
    expect(branchesOf({ phases: [SOUND.phases[0]!, phase(step('a', yes), step('b', yes))] })).toBe(1);
    expect(branchesOf({ phases: [SOUND.phases[0]!, phase(step('a', yes), step('b', { when: { step: 'look', answer: 'no' } }))] })).toBe(2);
  });
});
