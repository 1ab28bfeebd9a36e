import { describe, expect, test } from '@jest/globals';
import { ESCALATION_TARGETS, FIGURE_UNITS, POLICY_FIGURES, POLICY_GROUPS } from '@huiyin/domain';
import { chinese } from '../i18n/zh-cn/index.ts';
import type { PolicyChainFieldsFragment, PolicyFigureFieldsFragment } from '../gql/graphql.ts';
import { contentOf, countOf, draftOf, proposalsOf, typedOf, typedSteps, unreadable, valueOf, withFigure, withoutFigure } from './policy-draft.ts';

const figure = (name: string, unit: PolicyFigureFieldsFragment['unit'], value: number, more: Partial<PolicyFigureFieldsFragment> = {}): PolicyFigureFieldsFragment =>
  ({ name, rule: 'CMP-8', unit, value, defaultValue: value, least: 1, most: 100, givenWith: [name], origin: null, inherited: value, inheritedFrom: null, ...more });
const FIGURES = [figure('firstReplyMinutes', 'MINUTES', 15), figure('warnNumerator', 'PARTS', 2, { givenWith: ['warnNumerator', 'warnDenominator'] }), figure('warnDenominator', 'PARTS', 3, { givenWith: ['warnNumerator', 'warnDenominator'] }), figure('deskFromMinute', 'MINUTE_OF_DAY', 480), figure('settleDays', 'DAYS', 5, { inherited: 3, origin: { level: 'COMMUNITY', office: '颐园世家', version: 1, own: true } })];
const STEPS = [{ afterMinutes: 0, to: 'MANAGER', waitsForMorning: false }, { afterMinutes: 15, to: 'COMPANY', waitsForMorning: true }] as const;
const CHAINS: readonly PolicyChainFieldsFragment[] = [{ rule: 'CMP-8', steps: [...STEPS], defaultSteps: [...STEPS], inheritedSteps: [...STEPS], origin: null, inheritedFrom: null }];

describe('a draft of rules', () => {
  test('whole numbers and times of day are read, anything else is named', () => {
    expect([valueOf('MINUTES', '15'), valueOf('DAYS', ' 3 '), valueOf('MINUTE_OF_DAY', '08:00'), valueOf('MINUTE_OF_DAY', '23:59')]).toEqual([15, 3, 480, 1_439]);
    for (const text of ['', '1.5', '-1', 'x', '1e3', '12345678901']) expect(valueOf('MINUTES', text)).toBeNull();
    for (const text of ['', '8', '8:00', '480']) expect(valueOf('MINUTE_OF_DAY', text)).toBeNull();
    expect(unreadable({ figures: { firstReplyMinutes: '', deskFromMinute: '08:00', settleDays: '2' }, chains: { 'CMP-8': [{ ...typedSteps(STEPS)[0]!, afterMinutes: '' }] } }, FIGURES)).toEqual(['firstReplyMinutes', 'CMP-8']);
  });

  test('what is written is read back as it was', () => {
    const content = { figures: [{ name: 'firstReplyMinutes', value: 10 }, { name: 'deskFromMinute', value: 450 }], chains: [{ rule: 'CMP-8', steps: [...STEPS] }] };
    const draft = draftOf(content, FIGURES);
    expect([draft.figures, countOf(draft), contentOf(draft, FIGURES)]).toEqual([{ firstReplyMinutes: '10', deskFromMinute: '07:30' }, 3, content]);
    expect([draftOf(null, FIGURES), typedOf('MINUTE_OF_DAY', 5)]).toEqual([{ figures: {}, chains: {} }, '00:05']);
  });

  test('figures that hold each other are set, and left, together', () => {
    const set = withFigure({ figures: { firstReplyMinutes: '9' }, chains: {} }, FIGURES[1]!, FIGURES);
    expect(set.figures).toEqual({ firstReplyMinutes: '9', warnNumerator: '2', warnDenominator: '3' });
    expect(withFigure({ ...set, figures: { ...set.figures, warnNumerator: '1' } }, FIGURES[2]!, FIGURES).figures['warnNumerator']).toBe('1');
    expect(withoutFigure(set, FIGURES[2]!).figures).toEqual({ firstReplyMinutes: '9' });
    expect(withFigure({ figures: {}, chains: {} }, FIGURES[4]!, FIGURES).figures).toEqual({ settleDays: '3' });
  });

  test('what would change is told against what holds now, with what is inherited again', () => {
    const shorter = [{ ...STEPS[0], waitsForMorning: true }];
    expect(proposalsOf({ figures: [{ name: 'firstReplyMinutes', value: 10 }, { name: 'deskFromMinute', value: 480 }], chains: [{ rule: 'CMP-8', steps: shorter }] }, FIGURES, CHAINS)).toEqual([
      { name: 'firstReplyMinutes', unit: 'MINUTES', before: 15, after: 10, back: false }, { name: 'settleDays', unit: 'DAYS', before: 5, after: 3, back: true }, { name: 'CMP-8', unit: null, before: STEPS, after: shorter, back: false },
    ]);
    expect(proposalsOf({ figures: [{ name: 'settleDays', value: 5 }], chains: [] }, FIGURES, CHAINS)).toEqual([]);
  });
});

describe('every figure, unit and post has a word', () => {
  test('figures', () => expect(Object.keys(chinese.policy.figure)).toEqual(Object.keys(POLICY_FIGURES)));
  test('headings', () => expect(Object.keys(chinese.policy.group)).toEqual(Object.keys(POLICY_GROUPS)));
  test('units', () => expect(Object.keys(chinese.policy.unitName).sort()).toEqual([...FIGURE_UNITS].sort()));
  test('posts', () => expect(Object.keys(chinese.policy.to).sort()).toEqual([...ESCALATION_TARGETS].sort()));
});
