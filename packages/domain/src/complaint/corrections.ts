import type { ComplaintEntryType } from './entries.ts';
import type { ComplaintState, Finding, Said } from './model.ts';
import type { Channel, Content } from './vocabulary.ts';
import type { UnitId } from '../kernel/ids.ts';

/** How the correction of one value changes what the complaint shows. */
export interface CorrectionRule {
  /** It cannot be corrected to nothing. */
  readonly required?: boolean;
  /** What later entries may have said anew; absent: only this entry says it. */
  readonly of?: Said;
  readonly apply: (state: ComplaintState, value: string | null) => Partial<ComplaintState>;
}

const reporter = (patch: (value: string | null) => Partial<ComplaintState['reporter']>): CorrectionRule =>
  ({ apply: (state, value) => ({ reporter: { ...state.reporter, ...patch(value) } }) });
const text = (key: 'detail' | 'location' | 'remedySought' | 'authorityReference'): CorrectionRule => ({ apply: (_, value) => ({ [key]: value }) });
const finding = (of: Finding): CorrectionRule => ({ of, apply: (_, value) => ({ [of]: value }) });
const findings = { cause: finding('cause'), correctiveAction: finding('correctiveAction'), preventiveAction: finding('preventiveAction') };
const sumUp = (key: 'cause' | 'lesson' | 'adjustment', required = false): CorrectionRule =>
  ({ required, of: 'sumUp', apply: (state, value) => (state.sumUp === null ? {} : { sumUp: { ...state.sumUp, [key]: required ? (value ?? '') : value } }) });

const RULES: Readonly<Partial<Record<ComplaintEntryType, Readonly<Record<string, CorrectionRule>>>>> = {
  ComplaintRegistered: {
    title: { required: true, apply: (_, value) => ({ title: value ?? '' }) },
    // No value: it was erased, and what was recorded first stands again.
    channel: { required: true, apply: (_, value) => (value === null ? {} : { channel: value as Channel }) },
    content: { required: true, apply: (_, value) => (value === null ? {} : { content: value as Content }) },
    detail: text('detail'), location: text('location'), remedySought: text('remedySought'), authorityReference: text('authorityReference'),
    reporterName: reporter((name) => ({ name })), reporterPhone: reporter((phone) => ({ phone })), relation: reporter((relation) => ({ relation })),
    unitId: reporter((unitId) => ({ unitId: unitId as UnitId | null })),
  },
  MeasuresRecorded: findings,
  ComplaintCompleted: findings,
  ComplaintSummedUp: { cause: sumUp('cause'), lesson: sumUp('lesson', true), adjustment: sumUp('adjustment') },
  PlanSet: { text: { required: true, of: 'plan', apply: ({ plan }, value) => (plan === null ? {} : { plan: { ...plan, text: value ?? '' } }) } },
  ComplaintReferred: {
    channel: { required: true, of: 'referral', apply: ({ referral }, value) => (referral === null ? {} : { referral: { ...referral, channel: value ?? '' } }) },
    reason: { required: true, of: 'referral', apply: ({ referral }, value) => (referral === null ? {} : { referral: { ...referral, reason: value ?? '' } }) },
  },
};

/** What correcting a value of an entry changes; undefined: nothing beside the correction itself, which every screen shows. */
export function correctionOf(type: ComplaintEntryType, key: string): CorrectionRule | undefined {
  const rules = RULES[type];
  // A key comes from outside: what every object inherits is no value of an entry.
  return rules !== undefined && Object.hasOwn(rules, key) ? rules[key] : undefined;
}

/** What correcting a value of one entry, by its place, changes of what the complaint shows: nothing where a later entry has said it anew. */
export function correctionAt(state: ComplaintState, { ordinal, type, key }: { readonly ordinal: number; readonly type: ComplaintEntryType; readonly key: string }, value: string | null): Partial<ComplaintState> {
  const rule = correctionOf(type, key);
  if (rule === undefined || (rule.of !== undefined && state.said[rule.of] !== ordinal)) return {};
  return rule.apply(state, value);
}
