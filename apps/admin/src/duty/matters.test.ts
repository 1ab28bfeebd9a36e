import { expect, test } from '@jest/globals';
import { groupMatters, type ListedMatter } from './matters.ts';

const LISTED = '2026-11-12T00:00:00.000Z';
const matter = (number: string, dueAt?: string, overdue = false): ListedMatter => ({ number, complaint: dueAt === undefined, incident: false, deadlines: dueAt === undefined ? [] : [{ rule: 'CMP-9', dueAt, overdue }] });

test('what presses most first; a group of which there is nothing is left out', () => {
  const matters = [matter('late', '2026-11-11T23:59:59.999Z', true), matter('soon', '2026-11-13T00:00:00.000Z'), matter('later', '2026-11-13T00:00:00.001Z'), matter('open')];
  expect(groupMatters(matters, LISTED).map(({ group, matters: own }) => [group, own.map(({ number }) => number)])).toEqual([['overdue', ['late']], ['day', ['soon']], ['later', ['later']], ['open', ['open']]]);
  expect(groupMatters([matter('open')], LISTED).map(({ group }) => group)).toEqual(['open']);
  expect(groupMatters([], LISTED)).toEqual([]);
  // An incident stands above all, whatever of it is overdue or not owed by this shift.
  expect(groupMatters([{ ...matter('late', '2026-11-11T23:59:59.999Z', true), incident: true }, matter('due', '2026-11-11T23:00:00.000Z', true), { ...matter('fire'), complaint: false, incident: true }], LISTED).map(({ group, matters: own }) => [group, own.map(({ number }) => number)])).toEqual([['incident', ['late', 'fire']], ['overdue', ['due']]]);
});
