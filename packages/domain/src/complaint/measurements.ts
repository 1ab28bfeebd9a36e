import type { DepartmentId, StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { MINUTE_MS } from '../kernel/instant.ts';
import type { DeadlineRule } from '../kernel/deadline.ts';
import type { ComplaintState } from './model.ts';

/** What of a complaint's handling is measured (CMP-20), in the order of its life. */
export const MEASUREMENT_KINDS = ['FIRST_REPLY', 'ACCEPTANCE', 'ARRIVAL', 'MEASURES', 'HANDLING', 'RESULT', 'CALL_BACK'] as const;
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];
/** 已记录 measured · 待记录 begun and not ended · 不适用 nothing to measure. */
export const MEASUREMENT_STATES = ['RECORDED', 'PENDING', 'NOT_APPLICABLE'] as const;
export type MeasurementState = (typeof MEASUREMENT_STATES)[number];

/** One measurement: how long a step took, whether its deadline was kept, and whose it is. */
export interface Measurement {
  readonly kind: MeasurementKind;
  readonly state: MeasurementState;
  /** Whole minutes from its start to its end; null unless RECORDED. */
  readonly minutes: number | null;
  /** Whether the deadline of the step was kept; null where there was none, or nothing is recorded. */
  readonly onTime: boolean | null;
  readonly departmentId: DepartmentId | null;
  readonly staffId: StaffId | null;
}

interface Span { readonly from: Instant | null; readonly to: Instant | null; readonly rule: DeadlineRule | null; readonly departmental: boolean; readonly applies: boolean }

const answeredAt = (state: ComplaintState): Instant | null => state.callBacks.find(({ answer }) => answer !== 'NOT_REACHED')?.at ?? null;

function spanOf(state: ComplaintState, kind: MeasurementKind): Span {
  const { receivedAt, dispatchedAt, handledAt } = state;
  const dispatched = dispatchedAt !== null;
  switch (kind) {
    case 'FIRST_REPLY': return { from: receivedAt, to: state.firstRepliedAt ?? state.secondRepliedAt, rule: 'CMP-8', departmental: false, applies: true };
    case 'ACCEPTANCE': return { from: dispatchedAt, to: state.acceptedAt, rule: null, departmental: true, applies: dispatched };
    case 'ARRIVAL': return { from: state.kind === 'REPAIR' ? dispatchedAt : receivedAt, to: state.arrivedAt, rule: 'REP-1', departmental: true, applies: (state.kind === 'REPAIR' && dispatched) || state.aboutRepair };
    case 'MEASURES': return { from: receivedAt, to: state.measuresAt, rule: 'CMP-11a', departmental: true, applies: dispatched };
    case 'HANDLING': return { from: dispatchedAt ?? receivedAt, to: handledAt, rule: dispatched ? 'CMP-22' : 'CMP-11b', departmental: dispatched, applies: true };
    case 'RESULT': return { from: handledAt, to: state.resultToldAt, rule: 'CMP-14a', departmental: false, applies: handledAt !== null };
    case 'CALL_BACK': return { from: handledAt, to: answeredAt(state), rule: 'CMP-14b', departmental: false, applies: handledAt !== null };
  }
}

/** Kept when the last deadline of the rule that ended by being met was met by its due instant. */
function kept(state: ComplaintState, rule: DeadlineRule | null): boolean | null {
  const met = rule === null ? undefined : state.deadlines.findLast((deadline) => deadline.rule === rule && deadline.metAt !== null);
  return met === undefined || met.metAt === null ? null : met.metAt <= met.dueAt;
}

/**
 * The measurements of one complaint (CMP-20), one a kind. A back-entry measures nothing: it was entered later. What is
 * closed without its end is NOT_APPLICABLE, since nobody will end it any more. Needs no clock.
 */
export function measurementsOf(state: ComplaintState): readonly Measurement[] {
  return MEASUREMENT_KINDS.map((kind): Measurement => {
    const { from, to, rule, departmental, applies } = spanOf(state, kind);
    const whose = { departmentId: departmental ? state.departmentId : null, staffId: departmental ? state.assigneeId : kind === 'CALL_BACK' ? state.supervisorId : state.firstReceiverId };
    const ended = from !== null && to !== null && to >= from;
    if (state.backEntry || !applies || (!ended && state.status === 'CLOSED')) return { kind, state: 'NOT_APPLICABLE', minutes: null, onTime: null, ...whose };
    if (!ended) return { kind, state: 'PENDING', minutes: null, onTime: null, ...whose };
    return { kind, state: 'RECORDED', minutes: Math.floor((to - from) / MINUTE_MS), onTime: kept(state, rule), ...whose };
  });
}
