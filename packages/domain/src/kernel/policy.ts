import type { DeadlineRule } from './deadline.ts';
import { DEFAULT_CHAINS } from './escalation.ts';
import type { ChainStep } from './escalation.ts';

/** What a figure counts. MINUTE_OF_DAY: minutes of the local day, 0–1439; SHARE: part of {@link PERCENT}. */
export const FIGURE_UNITS = ['MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS', 'TIMES', 'PERSONS', 'HOUSEHOLDS', 'MINUTE_OF_DAY', 'PARTS', 'PERCENT'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** One figure of `rules.md`: whose rule it is, its unit, the figure as it stands there, and what it may be changed to. */
export interface FigureSpec {
  readonly rule: string;
  readonly unit: FigureUnit;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

const minutes = (rule: string, value: number, most = 7 * 24 * 60, least = 1): FigureSpec => ({ rule, unit: 'MINUTES', value, least, most });
const days = (rule: string, value: number, most = 60): FigureSpec => ({ rule, unit: 'DAYS', value, least: 1, most });
const workingDays = (rule: string, value: number, most = 30): FigureSpec => ({ rule, unit: 'WORKING_DAYS', value, least: 1, most });
const timeOfDay = (rule: string, value: number): FigureSpec => ({ rule, unit: 'MINUTE_OF_DAY', value, least: 0, most: 1_439 });

/** Every figure of the catalogue that an organisation may change, as `rules.md` has it. */
export const POLICY_FIGURES = {
  // at the desk
  deskFromMinute: timeOfDay('ORG-3', 8 * 60),
  deskToMinute: timeOfDay('ORG-3', 22 * 60),
  backEntryHours: { rule: 'CMP-2', unit: 'HOURS', value: 24, least: 1, most: 720 },
  firstReplyMinutes: minutes('CMP-8', 15),
  secondReplyDays: days('CMP-9', 3),
  secondReplyMaxWorkingDays: workingDays('CMP-9', 3),
  followUpDays: days('CMP-12', 3),
  resultOralWorkingDays: workingDays('CMP-14a', 1),
  resultOtherDays: days('CMP-14a', 3),
  callBackDays: days('CMP-14b', 3),
  unreachableAttempts: { rule: 'CMP-15', unit: 'TIMES', value: 3, least: 1, most: 10 },
  leaderMinutes: minutes('CMP-7', 15),
  groupPersons: { rule: 'CMP-17', unit: 'PERSONS', value: 5, least: 2, most: 1_000 },
  groupHouseholds: { rule: 'CMP-17', unit: 'HOUSEHOLDS', value: 3, least: 2, most: 1_000 },
  // in the departments
  sameDayMinimumMinutes: minutes('CMP-10', 120, 24 * 60),
  measuresWorkingDays: workingDays('CMP-11a', 3),
  settleDays: days('CMP-11b', 3),
  dispatchNormalMinutes: minutes('CMP-22', 3 * 24 * 60, 60 * 24 * 60),
  dispatchUrgentMinutes: minutes('CMP-22', 24 * 60, 60 * 24 * 60),
  dispatchMajorMinutes: minutes('CMP-22', 4 * 60, 60 * 24 * 60),
  repairArrivalMinutes: minutes('REP-1', 10),
  repairComplaintArrivalMinutes: minutes('REP-1', 30),
  smallRepairMinutes: minutes('REP-2', 120),
  urgentRepairLateFromMinute: timeOfDay('REP-2', 20 * 60),
  urgentRepairLateMinutes: minutes('REP-2', 240, 24 * 60),
  largeRepairDays: days('REP-2', 7),
  inspectionsADay: { rule: 'REP-3', unit: 'TIMES', value: 2, least: 1, most: 12 },
  // incidents and statements
  incidentAcknowledgeMinutes: minutes('INC-2', 5, 24 * 60),
  incidentReplyLevel1Minutes: minutes('INC-5', 30),
  incidentReplyLevel2Minutes: minutes('INC-5', 60),
  incidentReplyLevel3Minutes: minutes('INC-5', 120),
  incidentReplyLevel4Minutes: minutes('INC-5', 240),
  incidentSummaryDays: days('INC-7', 7),
  incidentPicturesDays: days('INC-11', 30, 365),
  statementAdviceMinutes: minutes('STM-2', 60),
  concentrationHours: { rule: 'INC-1', unit: 'HOURS', value: 72, least: 1, most: 720 },
  concentrationMatterHouseholds: { rule: 'INC-1', unit: 'HOUSEHOLDS', value: 3, least: 2, most: 1_000 },
  concentrationLikenessPercent: { rule: 'INC-1', unit: 'PERCENT', value: 25, least: 5, most: 100 },
  concentrationPlaceHouseholds: { rule: 'INC-1', unit: 'HOUSEHOLDS', value: 4, least: 2, most: 1_000 },
  concentrationTimeMinutes: minutes('INC-1', 60, 24 * 60),
  concentrationTimeHouseholds: { rule: 'INC-1', unit: 'HOUSEHOLDS', value: 5, least: 2, most: 1_000 },
  // notices
  noticeOutageMinutes: minutes('NOT-10', 30),
  noticeEventMinutes: minutes('NOT-10', 240),
  noticeGeneralDays: days('NOT-10', 2),
  noticeActivityLeastDays: days('NOT-10', 7),
  noticeActivityMostDays: days('NOT-10', 14),
  noticeAgainMinutes: minutes('NOT-10', 10, 24 * 60),
  noticeAgainAheadMinutes: minutes('NOT-10', 15, 24 * 60),
  noticeTakeDownDays: days('NOT-12', 1),
  // supervision
  reportWorkingDays: workingDays('RPT-1', 5),
  surveyPercent: { rule: 'RPT-3', unit: 'PERCENT', value: 80, least: 1, most: 100 },
  goalsWorkingDays: workingDays('RPT-6', 1),
  // warning, waiting, escalating
  warnNumerator: { rule: 'WARN', unit: 'PARTS', value: 2, least: 1, most: 100 },
  warnDenominator: { rule: 'WARN', unit: 'PARTS', value: 3, least: 1, most: 100 },
  pauseMostDays: days('WAIT', 7, 90),
  nightFromMinute: timeOfDay('ESCALATE', 22 * 60),
  nightToMinute: timeOfDay('ESCALATE', 8 * 60),
} as const satisfies Readonly<Record<string, FigureSpec>>;

/** Name of a figure. */
export type PolicyFigure = keyof typeof POLICY_FIGURES;
/** A value for every figure, whole numbers in the figure's unit. */
export type PolicyFigures = Readonly<Record<PolicyFigure, number>>;
/** Escalation chains by rule; each holds at least one step. */
export type PolicyChains = Readonly<Record<DeadlineRule, readonly ChainStep[]>>;

/** The figures and chains in force for a community; an edit makes a new version and moves no running deadline. */
export interface Policy extends PolicyFigures {
  readonly version: number;
  readonly chains: PolicyChains;
}

/** The figures of `rules.md` as they stand before an organisation changes any (version 1). */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  ...(Object.fromEntries(Object.entries(POLICY_FIGURES).map(([name, { value }]) => [name, value])) as PolicyFigures),
  chains: DEFAULT_CHAINS,
};

/** What is stored of a policy: figures by name and chains by rule, each where it is not as in {@link DEFAULT_POLICY}. */
export type StoredPolicy = Readonly<Partial<PolicyFigures>> & { readonly chains?: Readonly<Partial<PolicyChains>> };

/** A stored version over the figures of `rules.md`: what it does not name stands as it is there. */
export const policyFrom = (version: number, { chains, ...figures }: StoredPolicy): Policy =>
  ({ ...DEFAULT_POLICY, ...figures, version, chains: { ...DEFAULT_CHAINS, ...chains } });
