import type { IncidentFacts, Phase, Run, Step } from './model.ts';

/** A phase as it is shown: what is to be done, what is done, what waits, and how many the answers made unnecessary. */
export interface PhaseView { readonly phase: Phase; readonly shown: readonly Step[]; readonly done: number; readonly total: number; /** Steps to be done now. */ readonly toDo: number; /** Whether it is the first in which something is to be done. */ readonly first: boolean; readonly notNeeded: number }

const isMarked = ({ state }: Step): boolean => state === 'DONE' || state === 'SKIPPED';

/** The phases of a run in order; with `mine` only what the viewer may do or did not need to wait for. Only the first in which something is to be done opens by itself: a page at night must not be endless. */
export function phaseViews({ phases }: Pick<Run, 'phases'>, mine: boolean): readonly PhaseView[] {
  let found = false;
  return phases.map((phase) => {
    const needed = phase.steps.filter(({ state }) => state !== 'NOT_NEEDED');
    const shown = needed.filter((step) => !mine || step.mine);
    const toDo = shown.filter(({ state }) => state === 'OPEN').length;
    const first = toDo > 0 && !found;
    found ||= first;
    return { phase, shown, done: needed.filter(isMarked).length, total: needed.length, toDo, first, notNeeded: phase.steps.length - needed.length };
  });
}

/**
 * What a waiting step waits for: an earlier one that blocks and is not done, else the answer that is owed nearest before
 * it; null when neither can be named.
 */
export function waitsFor(run: Pick<Run, 'phases'>, key: string): Step | null {
  const steps = run.phases.flatMap((phase) => phase.steps);
  const before = steps.slice(0, Math.max(steps.findIndex((step) => step.key === key), 0));
  return before.find((step) => step.blocking && (step.state === 'OPEN' || step.state === 'WAITING')) ?? before.findLast((step) => step.ask && step.state === 'OPEN') ?? null;
}

/** A tick on its way: which step, and with which answer. */
export interface Pending { readonly run: string; readonly step: string; readonly answer: string | null }
export const pendingKey = ({ run, step }: Pick<Pending, 'run' | 'step'>): string => `${run}/${step}`;

/** The incident as it will be once what is on its way has arrived: ticked at once, and as it was if it does not arrive. */
export function withPending(incident: IncidentFacts, pending: readonly Pending[], by: { readonly id: string; readonly name: string }, at: string): IncidentFacts {
  if (pending.length === 0) return incident;
  const of = (run: string, step: string): Pending | undefined => pending.find((one) => one.run === run && one.step === step);
  const ticked = (run: string) => (step: Step): Step => {
    const one = of(run, step.key);
    return one === undefined || step.state !== 'OPEN' ? step : { ...step, state: 'DONE', dueAt: null, mark: { at, by, skipped: false, answer: one.answer, text: null } };
  };
  return { ...incident, runs: incident.runs.map((run) => ({ ...run, phases: run.phases.map((phase) => ({ ...phase, steps: phase.steps.map(ticked(run.key)) })) })) };
}

/** The word of the answer that a step was ticked with. */
export const answerOf = ({ ask, mark }: Pick<Step, 'ask' | 'mark'>): string | null => ask?.find(({ key }) => key === mark?.answer)?.title ?? null;

/** An incident that has ended: nothing of it is anybody's to tick any more. */
export const withoutMine = (incident: IncidentFacts): IncidentFacts =>
  ({ ...incident, runs: incident.runs.map((run) => ({ ...run, phases: run.phases.map((phase) => ({ ...phase, steps: phase.steps.map((step) => (step.mine ? { ...step, mine: false } : step)) })) })) });

/** The limit of an open step as a deadline, warning when two thirds have passed; null: none runs. */
export function limitOf({ dueAt, limitMinutes }: Pick<Step, 'dueAt' | 'limitMinutes'>): { readonly warnAt: string; readonly dueAt: string } | null {
  return dueAt ? { warnAt: new Date(Date.parse(dueAt) - (limitMinutes ?? 0) * 20_000).toISOString(), dueAt } : null;
}
