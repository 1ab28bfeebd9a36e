import { expect, test } from '@jest/globals';
import { noteChange, NOTHING_FRESH } from './fresh.ts';

const change = (id: string, version: number, kind = 'Complaint') => ({ cursor: `${id}.${version}`, id, version, kind });
const shown = new Map([['a', 3]]);

test('a new registration is counted once, whatever follows it', () => {
  const one = noteChange(NOTHING_FRESH, change('new', 1), shown);
  expect(noteChange(noteChange(one, change('new', 1), shown), change('new', 2), shown)).toEqual({ added: ['new'], changed: [] });
});
test('a shown one counts when it is newer than the screen', () => {
  expect(noteChange(NOTHING_FRESH, change('a', 3), shown)).toEqual(NOTHING_FRESH);
  expect(noteChange(NOTHING_FRESH, change('a', 4), shown).changed).toEqual(['a']);
});
test('changes out of sight and of other kinds say nothing', () => {
  expect(noteChange(NOTHING_FRESH, change('far', 7), shown)).toEqual(NOTHING_FRESH);
  expect(noteChange(NOTHING_FRESH, change('i', 1, 'Incident'), shown)).toEqual(NOTHING_FRESH);
});
