import { describe, expect, test } from '@jest/globals';
import { baseOfDays, baseOfNotice, datesOf, draftDays, draftInput, touched, type Corrections } from './draft.ts';
import { movedBy } from './move.ts';

const NONE: Corrections = new Map();
const base = baseOfNotice({ holidays: [
  { name: '元旦', off: ['2026-12-31', '2027-01-01'], on: [], announced: null }, { name: '春节', off: ['2027-02-05', '2027-02-06'], on: ['2027-02-20', '2027-02-06'], announced: 2 },
] }, 2027);
const kinds = (corrections: Corrections, ...dates: string[]) => draftDays(2027, base, corrections).filter(({ date }) => dates.includes(date)).map(({ kind, corrected }) => `${kind}${corrected ? ' corrected' : ''}`);

describe('the draft of a year', () => {
  test('begins with what was read; days of other years are left out, a day off and worked counts as off', () => {
    expect(draftInput(draftDays(2027, base, NONE))).toEqual({ off: ['2027-01-01', '2027-02-05', '2027-02-06'], on: ['2027-02-20'] });
    expect(draftDays(2027, base, NONE).find(({ date }) => date === '2027-02-20')).toEqual({ date: '2027-02-20', kind: 'MAKE_UP', holiday: '春节', corrected: false });
    expect([datesOf(2027).length, datesOf(2028).length, datesOf(2028)[59]]).toEqual([365, 366, '2028-02-29']);
  });

  test('a touch on a day of the week makes it off, and back', () => {
    const once = touched(base, NONE, '2027-03-01');
    expect([kinds(once, '2027-03-01'), kinds(touched(base, once, '2027-03-01'), '2027-03-01')]).toEqual([['HOLIDAY corrected'], ['WORKING']]);
    expect(kinds(touched(base, NONE, '2027-02-05'), '2027-02-05')).toEqual(['WORKING corrected']);
  });

  test('a touch on a week-end day makes it off, then worked, then nothing', () => {
    const [one, two] = [touched(base, NONE, '2027-03-06'), touched(base, touched(base, NONE, '2027-03-06'), '2027-03-06')];
    expect([kinds(one, '2027-03-06'), kinds(two, '2027-03-06'), kinds(touched(base, two, '2027-03-06'), '2027-03-06')]).toEqual([['HOLIDAY corrected'], ['MAKE_UP corrected'], ['WEEKEND']]);
  });

  test('what is touched back to how it was read is no correction any more', () => {
    const away = touched(base, NONE, '2027-02-20');
    expect(kinds(away, '2027-02-20')).toEqual(['WEEKEND corrected']);
    expect(touched(base, touched(base, away, '2027-02-20'), '2027-02-20')).toEqual(NONE);
  });

  test('a correction of a published year begins with its days', () => {
    const days = draftDays(2027, base, NONE);
    expect(draftDays(2027, baseOfDays(days), NONE)).toEqual(days);
  });
});

describe('keys over the days', () => {
  test.each([
    ['ArrowRight', '2027-01-31', '2027-02-01'], ['ArrowLeft', '2027-03-01', '2027-02-28'], ['ArrowDown', '2027-01-28', '2027-02-04'], ['ArrowUp', '2027-02-04', '2027-01-28'],
    ['Home', '2027-01-06', '2027-01-04'], ['End', '2027-01-06', '2027-01-10'], ['PageDown', '2027-01-31', '2027-02-28'], ['PageUp', '2027-03-31', '2027-02-28'],
    ['ArrowLeft', '2027-01-01', null], ['ArrowRight', '2027-12-31', null], ['PageDown', '2027-12-01', null], ['Home', '2027-01-01', null], ['a', '2027-01-01', null], ['constructor', '2027-01-01', null],
  ])('%s from %s leads to %s', (key, from, to) => expect(movedBy(key, from)).toBe(to));
});
