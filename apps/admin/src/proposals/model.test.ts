// What the console says of a proposal: how long, how many, what became of them, and what is filled in from it.
import { describe, expect, test } from '@jest/globals';
import { draftFrom, grownBy, mayAccept, mayDecide, mayDismiss, shareOf, withinMs, type Evidence } from './model.ts';

const MINUTE = 60_000;
const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 2, 12) + minutes * MINUTE).toISOString();
const lasted = (minutes: number): number => withinMs({ from: at(0), until: at(minutes) }) / MINUTE;

test('within how long, in whole minutes, hours or days, never less than it was', () => {
  expect([0, 1, 1.001, 60, 61, 120, 1_440, 1_441, 72 * 60].map(lasted)).toEqual([1, 1, 2, 60, 120, 120, 1_440, 2_880, 4_320]);
});

describe('the share of verdicts', () => {
  const row = (status: 'PROPOSED' | 'ACCEPTED' | 'DISMISSED', verdict: 'UNRELATED' | 'HANDLED_OTHERWISE' | 'NOT_GRAVE' | null = null) => ({ status, verdict });
  test('counts what was decided, in the order in which it is said; what waits is no verdict', () => {
    expect(shareOf([row('PROPOSED'), row('ACCEPTED'), row('DISMISSED', 'UNRELATED'), row('DISMISSED', 'HANDLED_OTHERWISE'), row('DISMISSED', 'UNRELATED')])).toEqual({ decided: 4, counts: [['ACCEPTED', 1], ['HANDLED_OTHERWISE', 1], ['NOT_GRAVE', 0], ['UNRELATED', 2]] });
    expect(shareOf([row('PROPOSED')]).decided).toBe(0);
  });
});

test('which complaint an entry of growth counted in follows from the order of the evidence', () => {
  const evidence = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ likeness: null, countedAt: at(0), complaint: { id } })) as unknown as Evidence[];
  const entries = [{ id: '1', type: 'IncidentProposed', data: { gathered: [{}, {}, {}] } }, { id: '2', type: 'IncidentProposalGrown' }, { id: '3', type: 'IncidentProposalGrown' }, { id: '4', type: 'IncidentProposalDismissed' }];
  expect([...grownBy(entries, evidence)].map(([id, one]) => [id, one.complaint.id])).toEqual([['2', 'd'], ['3', 'e']]);
  // A page of entries that reaches further than the evidence that was read names none.
  expect(grownBy(entries, evidence.slice(0, 4)).has('3')).toBe(false);
});

test('only what the API allows may be done', () => {
  const allowing = (...actions: readonly string[]) => ({ allowedActions: ['incidentRaise', 'incidentProposalDismiss'].map((action) => ({ action, allowed: actions.includes(action) })) });
  const [nothing, dismiss] = [allowing(), allowing('incidentProposalDismiss')];
  expect([mayAccept(nothing), mayDismiss(nothing), mayDecide(nothing), mayAccept(dismiss), mayDismiss(dismiss), mayDecide(dismiss)]).toEqual([false, false, false, false, true, true]);
});

describe('the form of raising', () => {
  const empty = { what: '', kind: '', place: '', title: '' };
  test('is filled with what the proposal says', () => expect(draftFrom({ title: '三栋电梯又停运了', place: '3栋' }, empty)).toEqual({ what: 'OTHER', kind: 'CONCENTRATED', place: '3栋', title: '三栋电梯又停运了' }));
  test('what somebody has typed already stays', () => {
    const typed = { what: 'LIFT_ENTRAPMENT', kind: '', place: '3栋东梯', title: '' };
    expect(draftFrom({ title: '电梯', place: '3栋' }, typed)).toEqual({ ...typed, title: '电梯' });
  });
  test('no place leaves the place to be said; a long title is cut between characters, not within one', () => {
    const { place, title } = draftFrom({ title: `${'梯'.repeat(98)}😀😀😀`, place: null }, empty);
    expect([place, [...title].length, title.endsWith('😀…')]).toEqual(['', 100, true]);
  });
});
