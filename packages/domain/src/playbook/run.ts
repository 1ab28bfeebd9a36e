import { plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import type { StaffId } from '../kernel/ids.ts';
import { stepsOf } from './model.ts';
import type { PlaybookStep, PlaybookTemplate } from './model.ts';

/** What became of one step: ticked or skipped, by whom and when. */
export interface StepMark {
  readonly at: Instant;
  readonly by: StaffId | null;
  readonly skipped: boolean;
  /** The answer it asked for; null: none. */
  readonly answer: string | null;
  /** What was written with it: the note of a tick, the reason of a skip. */
  readonly text: string | null;
}

/** The marks of a run by key of the step. */
export type StepMarks = Readonly<Record<string, StepMark>>;

/**
 * OPEN: to be done now. WAITING: an earlier step that blocks, or an answer, is still owed. NOT_NEEDED: the answer went
 * the other way.
 */
export const STEP_STATES = ['WAITING', 'OPEN', 'DONE', 'SKIPPED', 'NOT_NEEDED'] as const;
/** One of {@link STEP_STATES}. */
export type StepState = (typeof STEP_STATES)[number];

function conditionOf({ when }: PlaybookStep, marks: StepMarks, states: ReadonlyMap<string, StepState>): 'HOLDS' | 'UNKNOWN' | 'FAILS' {
  if (when === null) return 'HOLDS';
  const mark = marks[when.step];
  // Skipped or never needed, it answers nothing: what hangs on it is not done either.
  if (states.get(when.step) === 'NOT_NEEDED' || mark?.skipped === true) return 'FAILS';
  if (mark === undefined) return 'UNKNOWN';
  return mark.answer === when.answer ? 'HOLDS' : 'FAILS';
}

/** The state of every step, by key and in order: a step opens when no earlier one that blocks is still owed, and its condition holds. */
export function stepStates(template: Pick<PlaybookTemplate, 'phases'>, marks: StepMarks): ReadonlyMap<string, StepState> {
  const states = new Map<string, StepState>();
  let blocked = false;
  for (const step of stepsOf(template)) {
    const mark = marks[step.key];
    const condition = conditionOf(step, marks, states);
    const state: StepState = mark !== undefined ? (mark.skipped ? 'SKIPPED' : 'DONE') : condition === 'FAILS' ? 'NOT_NEEDED' : blocked || condition === 'UNKNOWN' ? 'WAITING' : 'OPEN';
    states.set(step.key, state);
    if (step.blocking && (state === 'OPEN' || state === 'WAITING')) blocked = true;
  }
  return states;
}

/** How far a run is: steps done or skipped, of those that are needed as far as is known. */
export function runProgress(states: ReadonlyMap<string, StepState>): { readonly done: number; readonly total: number } {
  const all = [...states.values()];
  return { done: all.filter((state) => state === 'DONE' || state === 'SKIPPED').length, total: all.filter((state) => state !== 'NOT_NEEDED').length };
}

/** The steps that one change of the marks opened, and those it closed before anybody did them. */
export function stepChanges(before: ReadonlyMap<string, StepState>, after: ReadonlyMap<string, StepState>): { readonly opened: readonly string[]; readonly closed: readonly string[] } {
  const keys = [...after.keys()];
  return {
    opened: keys.filter((key) => after.get(key) === 'OPEN' && before.get(key) !== 'OPEN'),
    closed: keys.filter((key) => after.get(key) !== 'OPEN' && before.get(key) === 'OPEN'),
  };
}

/** When a step that opens at an instant is due; null: it has no limit. */
export const stepDue = ({ limitMinutes }: Pick<PlaybookStep, 'limitMinutes'>, openedAt: Instant): Instant | null =>
  (limitMinutes === null ? null : plus(openedAt, limitMinutes * 60_000));
