import { stepsOf } from './model.ts';
import type { PlaybookTemplate, Words } from './model.ts';

/** What makes a playbook count (section 6): figures that an experienced duty manager at night can work with. */
export const PLAYBOOK_MEASURE = { STEPS: 15, BRANCHES: 2, LIMITS: 1, LOG: 1 } as const;
/** What may be wanting; LANGUAGES: words that stand in the other language, or in none. */
export const PLAYBOOK_SHORTCOMINGS = ['STEPS', 'BRANCHES', 'LIMITS', 'LOG', 'LANGUAGES'] as const;
/** Where a playbook falls short: how many there are, and how many are wanted (of LANGUAGES: how many may be wrong). */
export interface PlaybookShortcoming { readonly kind: (typeof PLAYBOOK_SHORTCOMINGS)[number]; readonly found: number; readonly wanted: number }

const HAN = /\p{Script=Han}/u;

/** Every word of a playbook that people read. */
export function wordsIn({ title, purpose, posts, phases }: PlaybookTemplate): readonly Words[] {
  const steps = phases.flatMap((phase) => phase.steps);
  return [
    title, purpose, ...posts.map(({ duty }) => duty), ...phases.map((phase) => phase.title),
    ...steps.flatMap((step) => [step.title, ...(step.detail === null ? [] : [step.detail]), ...(step.ask ?? []).map(({ words }) => words)]),
  ];
}

/** How many different answers of steps decide what is done further on. */
export const branchesOf = (template: Pick<PlaybookTemplate, 'phases'>): number =>
  new Set(stepsOf(template).flatMap(({ when }) => (when === null ? [] : [`${when.step} ${when.answer}`]))).size;

/** Where a playbook falls short of the measure of section 6, in its order; empty: nowhere. */
export function measurePlaybook(template: PlaybookTemplate): readonly PlaybookShortcoming[] {
  const steps = stepsOf(template);
  const found = {
    STEPS: steps.length, BRANCHES: branchesOf(template),
    LIMITS: steps.filter(({ limitMinutes }) => limitMinutes !== null).length, LOG: steps.filter(({ log }) => log !== null).length,
  };
  const foreign = wordsIn(template).filter(({ zh, en }) => !HAN.test(zh) || HAN.test(en)).length;
  return [
    ...(Object.keys(PLAYBOOK_MEASURE) as (keyof typeof PLAYBOOK_MEASURE)[]).filter((kind) => found[kind] < PLAYBOOK_MEASURE[kind]).map((kind) => ({ kind, found: found[kind], wanted: PLAYBOOK_MEASURE[kind] })),
    ...(foreign === 0 ? [] : [{ kind: 'LANGUAGES' as const, found: foreign, wanted: 0 }]),
  ];
}
