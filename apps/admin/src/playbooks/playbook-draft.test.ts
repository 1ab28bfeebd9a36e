import { describe, expect, test } from '@jest/globals';
import { checkPlaybook, PLAYBOOKS } from '@huiyin/domain';
import { blankDraft, differencesOf, draftOf, movedPhase, movedStep, nameOf, placeOf, questionsBefore, withMoreAnswers, withMorePhases, withMoreSteps, withoutPhase, withoutPost, withoutStep, withStep, type Draft } from './playbook-draft.ts';

const FIRE = PLAYBOOKS.FIRE;
const keys = (draft: Draft): readonly (readonly string[])[] => draft.phases.map(({ steps }) => steps.map(({ key }) => key));
const small = (): Draft => withMoreSteps(withMorePhases(withMoreSteps(blankDraft('FLOOD'), 0)), 1);
const say = { head: (draft: Draft) => ({ title: draft.title.zh }), step: (_draft: Draft, step: Draft['phases'][number]['steps'][number]) => ({ title: step.title.zh, limit: String(step.limitMinutes) }) };

describe('a playbook as it is written', () => {
  test('what the API has is taken as it is', () => expect(draftOf(FIRE as never)).toEqual(FIRE));

  test('a blank one lacks words and nothing else', () => {
    const words = { zh: '词', en: 'words' };
    const filled = { ...blankDraft('FLOOD'), title: words, purpose: words, phases: blankDraft('FLOOD').phases.map((phase) => ({ ...phase, title: words, steps: phase.steps.map((step) => ({ ...step, title: words })) })) };
    expect(checkPlaybook(filled)).toEqual({ ok: true, value: filled });
    expect(checkPlaybook(blankDraft('FLOOD'))).toMatchObject({ refusal: { problem: 'EMPTY' } });
  });

  test('every new phase and step has a key of its own, also after some went', () => {
    expect(keys(small())).toEqual([['step-1', 'step-2'], ['step-3', 'step-4']]);
    expect(keys(withMoreSteps(withoutStep(small(), { phase: 0, step: 0 }), 0))).toEqual([['step-2', 'step-5'], ['step-3', 'step-4']]);
    expect(withMorePhases(withoutPhase(small(), 0)).phases.map(({ key }) => key)).toEqual(['phase-2', 'phase-3']);
  });

  test('a step moves within its phase, over the edge into the next, and stops at the ends', () => {
    expect(movedStep(small(), { phase: 0, step: 0 }, 1)).toMatchObject({ place: { phase: 0, step: 1 } });
    const over = movedStep(small(), { phase: 0, step: 1 }, 1);
    expect([keys(over.draft), over.place]).toEqual([[['step-1'], ['step-2', 'step-3', 'step-4']], { phase: 1, step: 0 }]);
    const back = movedStep(over.draft, { phase: 1, step: 0 }, -1);
    expect([keys(back.draft), back.place]).toEqual([keys(small()), { phase: 0, step: 1 }]);
    for (const [place, by] of [[{ phase: 0, step: 0 }, -1], [{ phase: 1, step: 1 }, 1]] as const) expect(movedStep(small(), place, by)).toEqual({ draft: small(), place });
    expect([movedPhase(small(), 0, 1).phases[0]!.key, movedPhase(small(), 0, -1)]).toEqual(['phase-2', small()]);
  });

  test('a step may hang on what an earlier one asks', () => {
    const asking = withStep(small(), { phase: 0, step: 1 }, { ask: withMoreAnswers(null) });
    expect(asking.phases[0]!.steps[1]!.ask!.map(({ key }) => key)).toEqual(['answer-1', 'answer-2']);
    expect(withMoreAnswers(asking.phases[0]!.steps[1]!.ask).map(({ key }) => key)).toEqual(['answer-1', 'answer-2', 'answer-3']);
    expect([{ phase: 0, step: 1 }, { phase: 1, step: 0 }].map((place) => questionsBefore(asking, place).map(({ key }) => key))).toEqual([[], ['step-2']]);
  });

  test('a post that goes is named by no step any more', () => {
    const at = FIRE.posts.findIndex(({ post }) => post === 'CORDON');
    const draft = withoutPost(FIRE, at);
    expect(draft.phases.flatMap(({ steps }) => steps).filter(({ post }) => post === 'CORDON')).toEqual([]);
    expect(checkPlaybook(draft).ok).toBe(true);
  });

  test('a refusal leads to its step and field', () => {
    const path = ['input', 'content', 'phases', '1', 'steps', '3', 'title', 'en'];
    expect([placeOf(path), nameOf(path), placeOf(['input', 'content', 'title']), placeOf(null), nameOf(['input', 'communityId'])]).toEqual([{ phase: 1, step: 3 }, 'phases.1.steps.3.title.en', null, null, null]);
  });
});

test('what one text has otherwise than another is told head first, then by step', () => {
  const later = withoutStep(withStep({ ...withMoreSteps(FIRE, 0), title: { zh: '火灾', en: 'Fire' } }, { phase: 0, step: 1 }, { limitMinutes: 5 }), { phase: 1, step: 0 });
  expect(differencesOf(FIRE, FIRE, say)).toEqual([]);
  expect(differencesOf(FIRE, later, say).map(({ key, kind, parts }) => [key, kind, parts])).toEqual([
    ['', 'CHANGED', [{ name: 'title', before: '火警', after: '火灾' }]], ['look', 'CHANGED', [{ name: 'limit', before: '3', after: '5' }]], ['step-49', 'ADDED', []], ['call-119', 'REMOVED', []],
  ]);
});
