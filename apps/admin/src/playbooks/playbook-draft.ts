import type { IncidentLevel, PlaybookPhase, PlaybookPost, PlaybookStep, PlaybookTemplate, StepOption, Words } from '@huiyin/domain';
import type { PlaybookTextFragment } from '../gql/graphql.ts';

/** What is being written; keys of phases, steps and answers are made here and never shown. */
export type Draft = PlaybookTemplate;
/** A step by its place. */
export interface Place { readonly phase: number; readonly step: number }

const wordsOf = ({ zh, en }: Words): Words => ({ zh, en });
const stepOf = (step: PlaybookTextFragment['phases'][number]['steps'][number]): PlaybookStep => ({
  key: step.key, title: wordsOf(step.title), detail: step.detail ? wordsOf(step.detail) : null, role: step.role, department: step.department ?? null, post: step.post ?? null, blocking: step.blocking, limitMinutes: step.limitMinutes ?? null,
  when: step.when ? { step: step.when.step, answer: step.when.answer } : null, ask: step.ask?.map(({ key, words }) => ({ key, words: wordsOf(words) })) ?? null, log: step.log ?? null,
});

/** A text as the API has it, to be read or gone on with. */
export const draftOf = (text: PlaybookTextFragment): Draft => ({
  key: text.key, title: wordsOf(text.title), purpose: wordsOf(text.purpose), rules: [...text.rules], incidentKind: text.incidentKind, level: text.level as IncidentLevel, department: text.department, pictures: text.pictures,
  posts: text.posts.map(({ post, role, duty }) => ({ post, role, duty: wordsOf(duty) })),
  phases: text.phases.map(({ key, title, steps }) => ({ key, title: wordsOf(title), steps: steps.map(stepOf) })),
});

const EMPTY: Words = { zh: '', en: '' };
const blankStep = (key: string): PlaybookStep => ({ key, title: EMPTY, detail: null, role: 'SECURITY_GUARD', department: 'SECURITY', post: null, blocking: false, limitMinutes: null, when: null, ask: null, log: null });

/** A playbook of one phase with one step, still without words. */
export const blankDraft = (key: string): Draft => ({
  key, title: EMPTY, purpose: EMPTY, rules: [], incidentKind: 'ON_SITE', level: 3, department: 'SECURITY', pictures: false, posts: [], phases: [{ key: 'phase-1', title: EMPTY, steps: [blankStep('step-1')] }],
});

/** The first of `<stem>-1`, `<stem>-2`, … that is not taken. */
function freshKey(stem: string, taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
}

const allSteps = ({ phases }: Draft): readonly PlaybookStep[] => phases.flatMap(({ steps }) => steps);
const replaced = <Item>(list: readonly Item[], at: number, item: Item): readonly Item[] => list.map((one, index) => (index === at ? item : one));
const without = <Item>(list: readonly Item[], at: number): readonly Item[] => list.filter((_, index) => index !== at);
const swapped = <Item>(list: readonly Item[], at: number, by: -1 | 1): readonly Item[] => {
  const other = at + by;
  return other < 0 || other >= list.length ? list : list.map((one, index) => (index === at ? list[other]! : index === other ? list[at]! : one));
};

export const withPhase = (draft: Draft, at: number, change: Partial<PlaybookPhase>): Draft => ({ ...draft, phases: replaced(draft.phases, at, { ...draft.phases[at]!, ...change }) });
export const movedPhase = (draft: Draft, at: number, by: -1 | 1): Draft => ({ ...draft, phases: swapped(draft.phases, at, by) });
export const withoutPhase = (draft: Draft, at: number): Draft => ({ ...draft, phases: without(draft.phases, at) });
export const withMorePhases = (draft: Draft): Draft =>
  ({ ...draft, phases: [...draft.phases, { key: freshKey('phase', draft.phases.map(({ key }) => key)), title: EMPTY, steps: [blankStep(freshKey('step', allSteps(draft).map(({ key }) => key)))] }] });

export const withStep = (draft: Draft, { phase, step }: Place, change: Partial<PlaybookStep>): Draft =>
  withPhase(draft, phase, { steps: replaced(draft.phases[phase]!.steps, step, { ...draft.phases[phase]!.steps[step]!, ...change }) });
export const withoutStep = (draft: Draft, { phase, step }: Place): Draft => withPhase(draft, phase, { steps: without(draft.phases[phase]!.steps, step) });
/** A new step at the end of a phase. */
export const withMoreSteps = (draft: Draft, phase: number): Draft => withPhase(draft, phase, { steps: [...draft.phases[phase]!.steps, blankStep(freshKey('step', allSteps(draft).map(({ key }) => key)))] });

/** One place up or down; over the edge of its phase into the next. Answers where it is then. */
export function movedStep(draft: Draft, { phase, step }: Place, by: -1 | 1): { readonly draft: Draft; readonly place: Place } {
  const { steps } = draft.phases[phase]!;
  if (step + by >= 0 && step + by < steps.length) return { draft: withPhase(draft, phase, { steps: swapped(steps, step, by) }), place: { phase, step: step + by } };
  const next = draft.phases[phase + by];
  if (next === undefined) return { draft, place: { phase, step } };
  const moved = withPhase(withoutStep(draft, { phase, step }), phase + by, { steps: by === 1 ? [steps[step]!, ...next.steps] : [...next.steps, steps[step]!] });
  return { draft: moved, place: { phase: phase + by, step: by === 1 ? 0 : next.steps.length } };
}

/** The steps before a place that ask something: what it may hang on. */
export function questionsBefore(draft: Draft, { phase, step }: Place): readonly PlaybookStep[] {
  const before = draft.phases.slice(0, phase).reduce((sum, { steps }) => sum + steps.length, 0) + step;
  return allSteps(draft).slice(0, before).filter(({ ask }) => ask !== null);
}

/** One more answer; the first two come together. */
export function withMoreAnswers(ask: readonly StepOption[] | null): readonly StepOption[] {
  const more = (now: readonly StepOption[]): readonly StepOption[] => [...now, { key: freshKey('answer', now.map(({ key }) => key)), words: EMPTY }];
  return ask === null ? more(more([])) : more(ask);
}
export const withPost = (draft: Draft, at: number, change: Partial<PlaybookPost>): Draft => ({ ...draft, posts: replaced(draft.posts, at, { ...draft.posts[at]!, ...change }) });
/** A post goes, and with it every step's mention of it. */
export function withoutPost(draft: Draft, at: number): Draft {
  const gone = draft.posts[at]!.post;
  return { ...draft, posts: without(draft.posts, at), phases: draft.phases.map((phase) => ({ ...phase, steps: phase.steps.map((step) => (step.post === gone ? { ...step, post: null } : step)) })) };
}

/** Where a refusal is about a step: the path says it. */
export function placeOf(path: readonly string[] | null | undefined): Place | null {
  const at = path?.indexOf('phases') ?? -1;
  const [phase, word, step] = at < 0 ? [] : path!.slice(at + 1);
  return word === 'steps' && step !== undefined ? { phase: Number(phase), step: Number(step) } : null;
}
/** The name of the field that a refusal is about: its path within the content. */
export const nameOf = (path: readonly string[] | null | undefined): string | null => (path == null || !path.includes('content') ? null : path.slice(path.indexOf('content') + 1).join('.'));

/** A thing of a playbook in the words of a screen, by the name of each of its parts. */
export type Said = Readonly<Record<string, string>>;
export interface Difference { readonly key: string; readonly title: Words | null; readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED'; readonly parts: readonly { readonly name: string; readonly before: string; readonly after: string }[] }

function partsOf(before: Said, after: Said): Difference['parts'] {
  return Object.keys({ ...before, ...after }).map((name) => ({ name, before: before[name] ?? '', after: after[name] ?? '' })).filter((one) => one.before !== one.after);
}

/** What one text has otherwise than another: its head (title null), then step by step in the order of the later one. */
export function differencesOf(before: Draft, after: Draft, say: { readonly head: (draft: Draft) => Said; readonly step: (draft: Draft, step: PlaybookStep) => Said }): readonly Difference[] {
  const head = partsOf(say.head(before), say.head(after));
  const [old, now] = [allSteps(before), allSteps(after)];
  const steps = now.flatMap((step): readonly Difference[] => {
    const was = old.find(({ key }) => key === step.key);
    if (was === undefined) return [{ key: step.key, title: step.title, kind: 'ADDED', parts: [] }];
    const parts = partsOf(say.step(before, was), say.step(after, step));
    return parts.length === 0 ? [] : [{ key: step.key, title: step.title, kind: 'CHANGED', parts }];
  });
  const gone = old.filter(({ key }) => !now.some((step) => step.key === key)).map((step): Difference => ({ key: step.key, title: step.title, kind: 'REMOVED', parts: [] }));
  return [...(head.length === 0 ? [] : [{ key: '', title: null, kind: 'CHANGED' as const, parts: head }]), ...steps, ...gone];
}
