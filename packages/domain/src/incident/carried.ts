import type { DecisionContext, SubjectDecision } from '../kernel/subject.ts';
import { evolveSubject } from '../kernel/subject.ts';
import type { IncidentEntry, IncidentState } from './model.ts';
import { INCIDENT } from './rules.ts';

/**
 * What an incident records when the statement it carries ends with the wide incident above it (STM-3): whoever closed
 * that one has decided, nobody decides it anew in each community.
 */
export function endCarriedStatement(state: IncidentState, { now, actor }: Pick<DecisionContext, 'now' | 'actor'>): SubjectDecision<IncidentState, IncidentEntry> {
  const recorded = { at: now, actor: actor.staffId, entry: { type: 'IncidentStatementEnded' as const, facts: {}, personal: {} }, deadlines: [] };
  return { recorded: [recorded], state: evolveSubject(INCIDENT, state, recorded) };
}
