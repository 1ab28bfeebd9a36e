import { isRunning } from '../kernel/deadline.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { ComplaintState, JudgementRecord } from './model.ts';
import type { Judgement } from './vocabulary.ts';

/** The running deadline that is due first, overdue ones included; null when none runs. */
export function nextDeadline(state: ComplaintState): Deadline | null {
  return state.deadlines.filter(isRunning).reduce<Deadline | null>(
    (first, deadline) => (first === null || deadline.dueAt < first.dueAt ? deadline : first), null);
}

/** The judgement record that holds now: the last one (CMP-4); null before the first. */
export const currentJudgement = (state: ComplaintState): JudgementRecord | null => state.judgements.at(-1) ?? null;

/** The judgement that holds now, by name. */
export const judgementOf = (state: ComplaintState): Judgement | null => currentJudgement(state)?.judgement ?? null;

/** Whether it still waits for its end. */
export const isOpen = (state: ComplaintState): boolean => state.status !== 'CLOSED';
