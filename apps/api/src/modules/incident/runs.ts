import { stepDueAt, stepStates, type IncidentState, type Instant, type PlaybookRun, type PlaybookStep, type PlaybookTemplate, type StepState, type Words } from '@huiyin/domain';
import type { Language } from '../../context.ts';

/** A step of a run with where it stands. */
export interface RunStep { readonly state: IncidentState; readonly run: PlaybookRun; readonly step: PlaybookStep; readonly stands: StepState; readonly dueAt: Instant | null }
/** A phase of a run with its steps. */
export interface RunPhase { readonly key: string; readonly title: Words; readonly steps: readonly RunStep[] }

/** Words in the language of whoever asks. */
export const inLanguage = (words: Words, language: Language): string => (language === 'en' ? words.en : words.zh);

/** The phases of a run; none once its words were erased. */
export function runPhases(state: IncidentState, run: PlaybookRun): readonly RunPhase[] {
  const template: PlaybookTemplate | null = run.template;
  if (template === null) return [];
  const stands = stepStates(template, run.marks);
  return template.phases.map(({ key, title, steps }) => ({ key, title, steps: steps.map((step) => ({ state, run, step, stands: stands.get(step.key)!, dueAt: stepDueAt(state, run.key, step.key) })) }));
}
