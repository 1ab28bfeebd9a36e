import { CHAIN_LIMITS, DEFAULT_CHAINS, ESCALATION_TARGETS } from '../kernel/escalation.ts';
import type { ChainStep } from '../kernel/escalation.ts';
import type { DeadlineRule } from '../kernel/deadline.ts';
import { readFields } from '../kernel/fields.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { POLICY_FIGURES } from '../kernel/policy.ts';
import type { FigureSpec, PolicyChains, PolicyFigure, PolicyFigures } from '../kernel/policy.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { FieldRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** What one office or community has otherwise than those above it: a figure or chain that is absent is inherited. */
export interface PolicyContent {
  readonly figures: Readonly<Partial<PolicyFigures>>;
  readonly chains: Readonly<Partial<PolicyChains>>;
}

/** The figures in the order and under the headings in which people look for them. */
export const POLICY_GROUPS = {
  DESK: ['deskFromMinute', 'deskToMinute', 'backEntryHours', 'firstReplyMinutes', 'secondReplyDays', 'secondReplyMaxWorkingDays', 'followUpDays', 'resultOralWorkingDays', 'resultOtherDays', 'callBackDays', 'unreachableAttempts', 'leaderMinutes', 'groupPersons', 'groupHouseholds'],
  DEPARTMENTS: ['sameDayMinimumMinutes', 'measuresWorkingDays', 'settleDays', 'dispatchNormalMinutes', 'dispatchUrgentMinutes', 'dispatchMajorMinutes', 'repairArrivalMinutes', 'repairComplaintArrivalMinutes', 'smallRepairMinutes', 'urgentRepairLateFromMinute', 'urgentRepairLateMinutes', 'largeRepairDays', 'inspectionsADay'],
  INCIDENTS: ['incidentAcknowledgeMinutes', 'incidentReplyLevel1Minutes', 'incidentReplyLevel2Minutes', 'incidentReplyLevel3Minutes', 'incidentReplyLevel4Minutes', 'incidentSummaryDays', 'incidentPicturesDays', 'statementAdviceMinutes', 'concentrationHours', 'concentrationMatterHouseholds', 'concentrationLikenessPercent', 'concentrationPlaceHouseholds', 'concentrationTimeMinutes', 'concentrationTimeHouseholds'],
  NOTICES: ['noticeOutageMinutes', 'noticeEventMinutes', 'noticeGeneralDays', 'noticeActivityLeastDays', 'noticeActivityMostDays', 'noticeAgainMinutes', 'noticeAgainAheadMinutes', 'noticeTakeDownDays'],
  SUPERVISION: ['reportWorkingDays', 'surveyPercent', 'goalsWorkingDays'],
  WARNING: ['warnNumerator', 'warnDenominator', 'pauseMostDays', 'nightFromMinute', 'nightToMinute'],
} as const satisfies Readonly<Record<string, readonly PolicyFigure[]>>;
/** Name of a heading of {@link POLICY_GROUPS}. */
export type PolicyGroup = keyof typeof POLICY_GROUPS;

/** The heading a figure stands under. */
export const groupOf = (figure: PolicyFigure): PolicyGroup =>
  (Object.keys(POLICY_GROUPS) as PolicyGroup[]).find((group) => (POLICY_GROUPS[group] as readonly PolicyFigure[]).includes(figure))!;

/** How the figures of a set stand to one another, in the order in which the set names them. */
type SetOrder = 'RISING' | 'NOT_FALLING' | 'DIFFERENT';
/**
 * Figures that hold each other: whoever changes one gives all of them, so that whatever is inherited beside them, what
 * is in force is sound. Times of day may cross midnight and only differ.
 */
export const FIGURE_SETS: readonly { readonly figures: readonly PolicyFigure[]; readonly order: SetOrder }[] = [
  { figures: ['deskFromMinute', 'deskToMinute'], order: 'DIFFERENT' },
  { figures: ['secondReplyDays', 'secondReplyMaxWorkingDays'], order: 'NOT_FALLING' },
  { figures: ['dispatchMajorMinutes', 'dispatchUrgentMinutes', 'dispatchNormalMinutes'], order: 'NOT_FALLING' },
  { figures: ['incidentReplyLevel1Minutes', 'incidentReplyLevel2Minutes', 'incidentReplyLevel3Minutes', 'incidentReplyLevel4Minutes'], order: 'NOT_FALLING' },
  { figures: ['noticeActivityLeastDays', 'noticeActivityMostDays'], order: 'NOT_FALLING' },
  { figures: ['warnNumerator', 'warnDenominator'], order: 'RISING' },
  { figures: ['nightFromMinute', 'nightToMinute'], order: 'DIFFERENT' },
];

/** The figures that are given together with one, itself among them. */
export const setOf = (figure: PolicyFigure): readonly PolicyFigure[] => FIGURE_SETS.find(({ figures }) => figures.includes(figure))?.figures ?? [figure];

/** Every figure by name, in the order of the catalogue. */
export const FIGURE_NAMES = Object.keys(POLICY_FIGURES) as readonly PolicyFigure[];
/** Every rule that has a chain. */
export const CHAIN_RULES = Object.keys(DEFAULT_CHAINS) as readonly DeadlineRule[];

const known = (given: object, names: readonly string[]): boolean => Object.keys(given).every((name) => names.includes(name));

function checkFigure(reader: FieldReader, figure: PolicyFigure, value: number): void {
  const { least, most }: FigureSpec = POLICY_FIGURES[figure];
  reader.demand(Number.isInteger(value), invalidField(`figures.${figure}`, 'MALFORMED'));
  reader.demand(value >= least, invalidField(`figures.${figure}`, 'OUT_OF_RANGE', least));
  reader.demand(value <= most, invalidField(`figures.${figure}`, 'OUT_OF_RANGE', most));
}

function checkSets(reader: FieldReader, figures: PolicyContent['figures']): void {
  for (const set of FIGURE_SETS) {
    if (set.figures.every((figure) => figures[figure] === undefined)) continue;
    for (const figure of set.figures) reader.demand(figures[figure] !== undefined, invalidField(`figures.${figure}`, 'EMPTY'));
    set.figures.slice(1).forEach((figure, index) => {
      const [before, value] = [figures[set.figures[index]!]!, figures[figure]!];
      const holds = set.order === 'DIFFERENT' ? value !== before : set.order === 'RISING' ? value > before : value >= before;
      reader.demand(holds, invalidField(`figures.${figure}`, 'OUT_OF_RANGE', before));
    });
  }
}

function checkChain(reader: FieldReader, rule: DeadlineRule, steps: readonly ChainStep[]): void {
  const field = `chains.${rule}`;
  reader.demand(steps.length > 0, invalidField(field, 'EMPTY'));
  reader.demand(steps.length <= CHAIN_LIMITS.steps, invalidField(field, 'OUT_OF_RANGE', CHAIN_LIMITS.steps));
  steps.forEach(({ afterMinutes, to }, index) => {
    const before = steps[index - 1]?.afterMinutes ?? -1;
    reader.demand(Number.isInteger(afterMinutes), invalidField(`${field}.${index}.afterMinutes`, 'MALFORMED'));
    reader.demand(afterMinutes <= CHAIN_LIMITS.afterMinutes, invalidField(`${field}.${index}.afterMinutes`, 'OUT_OF_RANGE', CHAIN_LIMITS.afterMinutes));
    reader.demand(afterMinutes > before, invalidField(`${field}.${index}.afterMinutes`, 'OUT_OF_RANGE', before + 1));
    reader.demand((ESCALATION_TARGETS as readonly string[]).includes(to), invalidField(`${field}.${index}.to`, 'NOT_APPLICABLE'));
  });
}

/**
 * Whether the figures and chains of one office can be taken (LDG-6): known names, whole numbers within their bounds,
 * sets given whole and in their order, chains of 1 to 8 steps one after another. The refusal names the place, e.g.
 * `figures.firstReplyMinutes` or `chains.CMP-8.0.to`.
 */
export function checkPolicy({ figures, chains }: PolicyContent): Result<PolicyContent, FieldRefusal> {
  const reader = readFields();
  reader.demand(known(figures, FIGURE_NAMES), invalidField('figures', 'NOT_APPLICABLE'));
  reader.demand(known(chains, CHAIN_RULES), invalidField('chains', 'NOT_APPLICABLE'));
  const changed = FIGURE_NAMES.filter((figure) => figures[figure] !== undefined);
  for (const figure of changed) checkFigure(reader, figure, figures[figure]!);
  checkSets(reader, figures);
  const rules = CHAIN_RULES.filter((rule) => chains[rule] !== undefined);
  for (const rule of rules) checkChain(reader, rule, chains[rule]!);
  if (reader.refusal !== null) return refuse(reader.refusal);
  return ok({
    figures: Object.fromEntries(changed.map((figure) => [figure, figures[figure]])),
    chains: Object.fromEntries(rules.map((rule) => [rule, chains[rule]!.map(({ afterMinutes, to, waitsForMorning }) => ({ afterMinutes, to, waitsForMorning }))])),
  });
}
