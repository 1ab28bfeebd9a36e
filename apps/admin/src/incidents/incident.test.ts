import { describe, expect, test } from '@jest/globals';
import { INCIDENT, PLAYBOOKS, stepStates } from '@huiyin/domain';
import { chinese } from '../i18n/zh-cn/index.ts';
import { clockOf } from './Countdown.tsx';
import { ENTRY_LINES, incidentLines, type Say } from './entry-lines.ts';
import { sentWith, type IncidentFacts, type Run, type Step } from './model.ts';
import { nextThing, otherActions } from './next.ts';
import { EMPTY, missingOf, OTHER, raiseInput, recentPlaces } from './raise-draft.ts';
import { course } from './stepper.ts';
import { limitOf, phaseViews, waitsFor, withoutMine, withPending } from './steps.ts';

/** The fire playbook as the API answers it with these steps done. */
function fire(marks: Readonly<Record<string, string | null>> = {}, mine: (role: string) => boolean = () => true): Run {
  const at = '2026-11-02T12:00:00.000Z';
  const states = stepStates(PLAYBOOKS.FIRE, Object.fromEntries(Object.entries(marks).map(([key, answer]) => [key, { at: 0 as never, by: null, skipped: false, answer, text: null }])));
  const phases = PLAYBOOKS.FIRE.phases.map(({ key, title, steps }) => ({
    key, title: title.zh, steps: steps.map((step) => ({
      key: step.key, title: step.title.zh, detail: null, role: step.role, department: null, post: step.post, blocking: step.blocking, limitMinutes: step.limitMinutes, ask: step.ask?.map((one) => ({ key: one.key, title: one.words.zh })) ?? null,
      state: states.get(step.key)!, mark: step.key in marks ? { at, by: { id: 'a', name: '甲' }, skipped: false, answer: marks[step.key]!, text: null } : null, dueAt: states.get(step.key) === 'OPEN' && step.limitMinutes !== null ? at : null, mine: mine(step.role),
    })),
  }));
  return { key: 'FIRE', title: '火警', version: 1, startedAt: at, done: 0, total: 0, posts: [], phases } as unknown as Run;
}
const incident = (allowed: readonly string[], more: object = {}): IncidentFacts =>
  ({ id: 'i', version: 7, status: 'RAISED', answer: null, control: null, pictures: 'NOT_NEEDED', deadlines: [], runs: [], allowedActions: allowed.map((action) => ({ action, allowed: true })), ...more }) as unknown as IncidentFacts;
const owed = { deadlines: [{ rule: 'INC-5', metAt: null, cancelledAt: null }] };
const title = (step: Step | null | undefined): string | undefined => step?.title;
const find = (run: Run, key: string): Step => run.phases.flatMap(({ steps }) => steps).find((step) => step.key === key)!;

describe('the one next thing', () => {
  const kind = (facts: IncidentFacts, roles: readonly string[] = []): string => nextThing(facts, roles).kind;
  test.each<[string, IncidentFacts, string]>([
    ['knowing of it first', incident(['incidentAcknowledge', 'incidentAnswer'], { ...owed, runs: [fire()] }), 'acknowledge'],
    ['the answer that is owed', incident(['incidentAnswer', 'incidentMarkUnderControl'], owed), 'answer'],
    ['an answer that nobody is owed is not asked for', incident(['incidentAnswer', 'incidentMarkUnderControl']), 'control'],
    ['under control, the question of a statement', incident(['incidentComplete', 'incidentMarkUnderControl'], { control: {} }), 'noStatement'],
    ['the summary, even with steps left', incident(['incidentSubmitSummary'], { status: 'COMPLETED', control: {}, runs: [fire()] }), 'summary'],
    ['accepting it', incident(['incidentAcceptSummary', 'incidentReturnSummary'], { status: 'SUMMARISED', control: {} }), 'accept'],
    ['pictures once it is quiet', incident(['incidentSecurePictures'], { pictures: 'NEEDED', control: {} }), 'pictures'],
    ['nothing', incident([]), 'nothing'],
    ['ended', incident(['incidentSecurePictures'], { status: 'CLOSED', pictures: 'NEEDED' }), 'done'],
  ])('%s', (_, facts, expected) => expect(kind(facts)).toBe(expected));

  test('a step of the own role goes before others that the viewer may do, and before the answer while its limit runs', () => {
    const next = nextThing(incident(['incidentAnswer'], { ...owed, runs: [fire()] }), ['SECURITY_GUARD']);
    expect(next.kind === 'step' && next.step.key).toBe('look');
    expect(kind(incident(['incidentAnswer'], { ...owed, runs: [fire()] }), ['DEPARTMENT_MANAGER'])).toBe('answer');
    expect(kind(incident([], { runs: [fire({}, () => false)] }), ['SECURITY_GUARD'])).toBe('nothing');
  });
  test('what is the next thing is not offered twice', () => {
    const facts = incident(['incidentMarkUnderControl', 'incidentStandDown']);
    expect(otherActions(facts, nextThing(facts, []))).toEqual(['incidentStandDown']);
  });
});

describe('steps', () => {
  test('the first phase with something to do is open, the others say how much; steps that are not needed are counted', () => {
    const [receipt, call] = phaseViews(fire(), false);
    expect([receipt!.first, receipt!.toDo, call!.first, call!.toDo]).toEqual([true, 3, false, 0]);
    const [after, muster, evacuation] = phaseViews(fire({ receive: null, look: null, real: 'fire' }), false);
    expect([after!.done, after!.total, after!.notNeeded, after!.first, muster!.first, evacuation!.first, evacuation!.toDo > 0]).toEqual([3, 3, 2, false, true, false, true]);
    expect(phaseViews(fire({}, (role) => role === 'SECURITY_GUARD'), true)[0]!.shown.map(({ key }) => key)).toEqual(['look']);
  });
  test('a waiting step says what it waits for: the answer, or what blocks it', () => {
    expect(title(waitsFor(fire(), 'call-119'))).toBe('判断：真火还是误报');
    const burning = fire({ receive: null, look: null, real: 'fire' });
    expect([title(waitsFor(burning, 'announce-part')), title(waitsFor(burning, 'guard-scene'))]).toEqual(['下疏散令：部分还是整栋', '消防指挥员宣布火灭']);
    expect(waitsFor(fire(), 'receive')).toBeNull();
  });
  test('a tick on its way is shown at once and leaves the rest as it is; one that is done already stays', () => {
    const facts = incident([], { runs: [fire({ receive: null })] });
    const shown = withPending(facts, [{ run: 'FIRE', step: 'real', answer: 'fire' }, { run: 'FIRE', step: 'receive', answer: null }], { id: 'b', name: '乙' }, '2026-11-02T12:01:00.000Z');
    expect(find(shown.runs[0]!, 'real')).toMatchObject({ state: 'DONE', mark: { by: { name: '乙' }, answer: 'fire' } });
    expect(find(shown.runs[0]!, 'receive').mark?.by?.name).toBe('甲');
    expect(find(facts.runs[0]!, 'real').state).toBe('OPEN');
    expect(withPending(facts, [], { id: 'b', name: '乙' }, '')).toBe(facts);
  });
  test('the limit of a step warns when two thirds have passed', () => {
    expect([limitOf({ dueAt: '2026-11-02T12:03:00.000Z', limitMinutes: 3 }), limitOf({ dueAt: null, limitMinutes: 3 })]).toEqual([{ warnAt: '2026-11-02T12:02:00.000Z', dueAt: '2026-11-02T12:03:00.000Z' }, null]);
  });
  test('of an ended one nothing is left to tick', () => {
    expect(withoutMine(incident([], { runs: [fire()] })).runs.flatMap(({ phases }) => phases.flatMap(({ steps }) => steps)).some(({ mine }) => mine)).toBe(false);
  });
  test('only who judges a summary says which version was read', () => {
    expect([sentWith('incidentAnswer', incident([])), sentWith('incidentAcceptSummary', incident([]))]).toEqual([{ incidentId: 'i' }, { incidentId: 'i', expectedVersion: 7 }]);
  });
});

describe('the way', () => {
  const states = (facts: Parameters<typeof course>[0]): readonly string[] => course(facts).map(({ status, state }) => `${status} ${state}`);
  test('what was passed without is told apart from what was done', () => {
    expect(states({ status: 'COMPLETED', answer: null, statement: null, noStatement: {} })).toEqual(['RAISED done', 'ANSWERED passed', 'COMPLETED here', 'SUMMARISED ahead', 'CLOSED ahead']);
    expect(states({ status: 'STATED', answer: {}, statement: {} })).toEqual(['RAISED done', 'ANSWERED done', 'STATED here', 'COMPLETED ahead', 'SUMMARISED ahead', 'CLOSED ahead']);
  });
  test('stood down, nothing lies ahead', () => expect(states({ status: 'STOOD_DOWN' })).toEqual(['RAISED done', 'STOOD_DOWN here']));
});

describe('raising', () => {
  test('three things are enough, and only what was said is sent', () => {
    expect([missingOf(EMPTY), missingOf({ ...EMPTY, what: OTHER, place: ' ' }), missingOf({ ...EMPTY, what: 'FIRE', place: '3栋' })]).toEqual([['playbook', 'place'], ['kind', 'place'], []]);
    expect(raiseInput({ ...EMPTY, what: 'FIRE', place: ' 3栋 ' }, 'c', 'k')).toEqual({ communityId: 'c', idempotencyKey: 'k', playbook: 'FIRE', place: '3栋' });
    expect(raiseInput({ ...EMPTY, what: OTHER, kind: 'MEDIA', place: '南门', drill: true, level: '1', title: ' 记者 ' }, 'c', 'k')).toMatchObject({ kind: 'MEDIA', drill: true, level: 1, title: '记者' });
  });
  test('places each once', () => expect(recentPlaces(['3栋', ' 3栋', '', '南门'])).toEqual(['3栋', '南门']));
});

test('minutes and seconds within the hour', () => expect([clockOf(247_900), clockOf(-61_000), clockOf(3_600_000)]).toEqual(['4:07', '1:01', null]));

describe('the timeline', () => {
  const say: Say = { word: (group, value) => `${group}.${value}`, due: String, step: (_, step) => step, answer: (_run, _step, answer) => answer, heads: (n, of) => `${n}/${of}`, count: (key, n) => `${key} ${n}` };
  test('every entry has its words, and every line a name', () => {
    expect(Object.keys(ENTRY_LINES).sort()).toEqual(Object.keys(chinese.incident.entry).sort());
    expect(Object.values(ENTRY_LINES).flat().filter(([key]) => !(key in chinese.incident.data))).toEqual([]);
    expect(Object.keys(INCIDENT.permissions).length).toBe(Object.keys(ENTRY_LINES).length);
  });
  test('what is missing or erased leaves no line', () => {
    expect(incidentLines('StepTicked', { run: 'FIRE', step: 'real', answer: 'fire', text: null }, say)).toEqual([{ key: 'step', value: 'real' }, { key: 'answer', value: 'fire' }]);
    expect(incidentLines('IncidentHeadsCounted', { where: '东门', present: 41, expected: null }, say).map(({ value }) => value)).toEqual(['东门', '41/null']);
    expect(incidentLines('IncidentHandedOver', { post: 'COMMANDER', to: { id: 'x', name: '乙' }, text: '12 层已清' }, say).map(({ value }) => value)).toEqual(['post.COMMANDER', '乙', '12 层已清']);
    expect([incidentLines('IncidentControlLost', null, say), incidentLines('NewerThanThis', { text: 'x' }, say)]).toEqual([[], []]);
  });
});
