import type { RecordedEntry } from '../kernel/decider.ts';
import type { Instant } from '../kernel/instant.ts';
import { REVIEW_TOPICS } from './model.ts';
import type { RenovationEntry, RenovationState } from './model.ts';

type Folded = Omit<RenovationState, 'deadlines'>;
type Entry<T extends RenovationEntry['type']> = Extract<RenovationEntry, { type: T }>;

const begun = (state: Folded, at: Instant): Folded => ({ ...state, status: 'UNDER_WORKS', pauseReason: null, periods: [...state.periods, { from: at, to: null }] });
const ended = (state: Folded, at: Instant): Folded =>
  ({ ...state, periods: state.periods.map((period) => (period.to === null ? { ...period, to: at } : period)) });

function applied({ facts, personal }: Entry<'RenovationApplied'>, { at, actor }: RecordedEntry): Folded {
  const { unitId = null, applicant = null, phone = null, contractor = null, scope = '', drawings = [] } = personal;
  return {
    ...facts, status: 'APPLIED', unitId, applicant, phone, contractor, scope, drawings, appliedAt: at, appliedBy: actor,
    review: null, approval: null, ending: null, periods: [], pauseReason: null, inspections: [], acceptances: [],
  };
}

/** Folds one entry of a renovation; personal values that were erased are absent and read as nothing. */
export function foldRenovation(before: Folded | null, recorded: RecordedEntry<RenovationEntry>): Folded {
  const { at, actor: by, entry } = recorded;
  if (entry.type === 'RenovationApplied') return applied(entry, recorded);
  const state = before!;
  switch (entry.type) {
    case 'RenovationDrawingAdded': return { ...state, drawings: [...state.drawings, { title: entry.personal.title ?? '', reference: entry.personal.reference ?? '' }] };
    case 'RenovationReviewed': {
      const remarks = entry.personal.remarks ?? {};
      return { ...state, review: { at, by, points: REVIEW_TOPICS.map((topic) => ({ topic, result: entry.facts.points[topic]!, remark: remarks[topic] ?? null })) } };
    }
    case 'RenovationApproved': return { ...state, status: 'APPROVED', approval: { at, by, remark: entry.personal.remark ?? null } };
    case 'RenovationRefused': return { ...state, status: 'REFUSED', ending: { at, by, remark: entry.personal.reason ?? null } };
    case 'RenovationWithdrawn': return { ...ended(state, at), status: 'WITHDRAWN', ending: { at, by, remark: entry.personal.reason ?? null } };
    case 'WorksStarted':
    case 'WorksResumed': return begun(state, at);
    case 'WorksPaused': return { ...ended(state, at), status: 'PAUSED', pauseReason: entry.personal.reason ?? null };
    case 'WorksInspected': return { ...state, inspections: [...state.inspections, { at, by, ...entry.facts, remark: entry.personal.remark ?? null }] };
    case 'WorksCompleted': return { ...ended(state, at), status: 'COMPLETED', pauseReason: null };
    case 'WorksAccepted': {
      const acceptances = [...state.acceptances, { at, by, passed: entry.facts.passed, remark: entry.personal.remark ?? null }];
      return entry.facts.passed ? { ...state, status: 'ACCEPTED', acceptances } : begun({ ...state, acceptances }, at);
    }
  }
}
