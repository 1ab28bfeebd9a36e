import { describe, expect, test } from '@jest/globals';
import { CHAIN_LIMITS, ESCALATION_TARGETS } from '../kernel/escalation.ts';
import type { ChainStep } from '../kernel/escalation.ts';
import { POLICY_FIGURES } from '../kernel/policy.ts';
import type { PolicyFigure } from '../kernel/policy.ts';
import { CHAIN_RULES, checkPolicy, FIGURE_NAMES, FIGURE_SETS, groupOf, POLICY_GROUPS, setOf } from './content.ts';
import type { PolicyContent } from './content.ts';

const refusal = (figures: object, chains: object = {}): unknown => {
  const checked = checkPolicy({ figures, chains } as PolicyContent);
  return checked.ok ? null : checked.refusal;
};
const field = (path: string, problem: string, limit: number | null = null): unknown => ({ kind: 'InvalidField', field: path, problem, limit });
/** A figure with the rest of its set as the catalogue has it. */
const among = (figure: PolicyFigure, value: number): object => ({ ...Object.fromEntries(setOf(figure).map((one) => [one, POLICY_FIGURES[one].value])), [figure]: value });
const step = (afterMinutes: number, to: ChainStep['to'] = 'MANAGER'): ChainStep => ({ afterMinutes, to, waitsForMorning: false });

describe('the figures of one office (LDG-6)', () => {
  test('every figure stands under one heading, in the order of the catalogue, and in one set at most', () => {
    expect(Object.values(POLICY_GROUPS).flat()).toEqual(FIGURE_NAMES);
    expect(FIGURE_NAMES.map(groupOf).filter((group, index, all) => group !== all[index - 1])).toEqual(Object.keys(POLICY_GROUPS));
    const inSets = FIGURE_SETS.flatMap(({ figures }) => figures);
    expect(new Set(inSets).size).toBe(inSets.length);
  });

  test('nothing changed is a policy; what is absent is inherited', () => expect(checkPolicy({ figures: {}, chains: {} })).toEqual({ ok: true, value: { figures: {}, chains: {} } }));

  test.each(FIGURE_NAMES)('%s: whole numbers within its bounds, to the last one', (figure) => {
    const { least, most } = POLICY_FIGURES[figure];
    expect(refusal(among(figure, least - 1))).toEqual(field(`figures.${figure}`, 'OUT_OF_RANGE', least));
    expect(refusal(among(figure, most + 1))).toEqual(field(`figures.${figure}`, 'OUT_OF_RANGE', most));
    expect(refusal(among(figure, least + 0.5))).toEqual(field(`figures.${figure}`, 'MALFORMED'));
    if (setOf(figure).length === 1) expect([refusal({ [figure]: least }), refusal({ [figure]: most })]).toEqual([null, null]);
  });

  test.each(FIGURE_SETS)('$figures are given whole', ({ figures }) => {
    for (const missing of figures) {
      const given = Object.fromEntries(figures.filter((one) => one !== missing).map((one) => [one, POLICY_FIGURES[one].value]));
      expect(refusal(given)).toEqual(field(`figures.${missing}`, 'EMPTY'));
    }
  });

  test.each([
    [{ warnNumerator: 3, warnDenominator: 4 }, null],
    [{ warnNumerator: 3, warnDenominator: 3 }, field('figures.warnDenominator', 'OUT_OF_RANGE', 3)],
    [{ secondReplyDays: 3, secondReplyMaxWorkingDays: 3 }, null],
    [{ secondReplyDays: 4, secondReplyMaxWorkingDays: 3 }, field('figures.secondReplyMaxWorkingDays', 'OUT_OF_RANGE', 4)],
    [{ dispatchMajorMinutes: 60, dispatchUrgentMinutes: 60, dispatchNormalMinutes: 60 }, null],
    [{ dispatchMajorMinutes: 61, dispatchUrgentMinutes: 60, dispatchNormalMinutes: 60 }, field('figures.dispatchUrgentMinutes', 'OUT_OF_RANGE', 61)],
    [{ dispatchMajorMinutes: 60, dispatchUrgentMinutes: 61, dispatchNormalMinutes: 60 }, field('figures.dispatchNormalMinutes', 'OUT_OF_RANGE', 61)],
    [{ incidentReplyLevel1Minutes: 5, incidentReplyLevel2Minutes: 10, incidentReplyLevel3Minutes: 20, incidentReplyLevel4Minutes: 19 }, field('figures.incidentReplyLevel4Minutes', 'OUT_OF_RANGE', 20)],
    [{ noticeActivityLeastDays: 15, noticeActivityMostDays: 14 }, field('figures.noticeActivityMostDays', 'OUT_OF_RANGE', 15)],
    [{ deskFromMinute: 480, deskToMinute: 480 }, field('figures.deskToMinute', 'OUT_OF_RANGE', 480)],
    [{ deskFromMinute: 1_320, deskToMinute: 480 }, null],
    [{ nightFromMinute: 60, nightToMinute: 60 }, field('figures.nightToMinute', 'OUT_OF_RANGE', 60)],
  ])('%j', (figures, expected) => expect(refusal(figures)).toEqual(expected));

  test('a figure that nobody knows is refused, not kept', () => expect([refusal({ coffeeMinutes: 5 }), refusal({}, { nobody: [step(0)] })]).toEqual([field('figures', 'NOT_APPLICABLE'), field('chains', 'NOT_APPLICABLE')]));
});

describe('the chains of one office', () => {
  const chain = (steps: readonly unknown[]): unknown => refusal({}, { 'CMP-8': steps });
  test.each([
    ['none', [], field('chains.CMP-8', 'EMPTY')],
    ['one', [step(0)], null],
    ['eight', Array.from({ length: CHAIN_LIMITS.steps }, (_, index) => step(index)), null],
    ['nine', Array.from({ length: CHAIN_LIMITS.steps + 1 }, (_, index) => step(index)), field('chains.CMP-8', 'OUT_OF_RANGE', CHAIN_LIMITS.steps)],
    ['the latest', [step(CHAIN_LIMITS.afterMinutes)], null],
    ['too late', [step(CHAIN_LIMITS.afterMinutes + 1)], field('chains.CMP-8.0.afterMinutes', 'OUT_OF_RANGE', CHAIN_LIMITS.afterMinutes)],
    ['before it is due', [step(-1)], field('chains.CMP-8.0.afterMinutes', 'OUT_OF_RANGE', 0)],
    ['half a minute', [step(0), step(1.5)], field('chains.CMP-8.1.afterMinutes', 'MALFORMED')],
    ['two at once', [step(0), step(15), step(15)], field('chains.CMP-8.2.afterMinutes', 'OUT_OF_RANGE', 16)],
    ['backwards', [step(15), step(0)], field('chains.CMP-8.1.afterMinutes', 'OUT_OF_RANGE', 16)],
    ['to nobody we know', [step(0, 'MAYOR' as never)], field('chains.CMP-8.0.to', 'NOT_APPLICABLE')],
  ] as const)('steps: %s', (_, steps, expected) => expect(chain(steps)).toEqual(expected));

  test('every rule may have one, to every post; what else a step carries is left out', () => {
    const steps = ESCALATION_TARGETS.map((to, index) => step(index * 60, to));
    const chains = Object.fromEntries(CHAIN_RULES.map((rule) => [rule, steps.map((one) => ({ ...one, note: 'x' }))]));
    expect(checkPolicy({ figures: {}, chains })).toEqual({ ok: true, value: { figures: {}, chains: Object.fromEntries(CHAIN_RULES.map((rule) => [rule, steps])) } });
  });
});
