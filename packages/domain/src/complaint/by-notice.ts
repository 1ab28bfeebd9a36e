import type { CountingRules } from '../kernel/counting.ts';
import type { Instant } from '../kernel/instant.ts';
import { deadlineChanges } from './deadlines.ts';
import type { Recorded } from './decide.ts';
import type { ComplaintEntry } from './entries.ts';
import { evolveComplaint } from './evolve.ts';
import type { ComplaintState } from './model.ts';

/**
 * What a complaint records when the notice that answers it is published (CMP-6, CMP-18): nobody says it anew for each.
 * `reference`: the notice's number. Null for one that is closed: what it says stands.
 */
export function answerByNotice(state: ComplaintState, reference: string, now: Instant, rules: CountingRules): Recorded | null {
  if (state.status === 'CLOSED') return null;
  const entry: ComplaintEntry = { type: 'ComplaintLinked', facts: { previousComplaintId: null }, personal: { notice: reference } };
  const recorded = { at: now, actor: null, entry, deadlines: deadlineChanges(state, entry, now, null, rules) };
  return { recorded: [recorded], state: evolveComplaint(state, recorded) };
}
