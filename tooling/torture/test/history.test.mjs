import { describe, expect, test } from '@jest/globals';
import { compare } from '../src/history.mjs';

const row = (/** @type {number} */ serial, key = `k${serial}`) => ({ key, number: `YYSJ-2026-${String(serial).padStart(5, '0')}` });
const told = (/** @type {number} */ serial, /** @type {number} */ begin, /** @type {number} */ end, key = `k${serial}`) => ({ ...row(serial, key), firstBegin: begin, acknowledgedAt: end });
const silent = (/** @type {string} */ key) => ({ key, firstBegin: 0, acknowledgedAt: null, number: null });
const NOTHING = { lost: [], gaps: [], doubles: [], repeats: [], shared: [], strangers: [], disorder: [], unacknowledged: 0 };

describe('the comparison of histories', () => {
  test('is content with a register that holds what was told, in an order that fits', () => {
    expect(compare([told(1, 0, 10), told(3, 5, 20), told(2, 6, 19), silent('k9')], [row(1), row(2), row(3)])).toEqual({ ...NOTHING, acknowledged: 3 });
  });

  test('finds an acknowledged number that is gone, or belongs to another key', () => {
    expect(compare([told(1, 0, 10), told(2, 20, 30)], [row(1)])).toMatchObject({ lost: ['YYSJ-2026-00002 of k2'], gaps: [] });
    expect(compare([told(1, 0, 10)], [row(1, 'other')])).toMatchObject({ lost: ['YYSJ-2026-00001 of k1'], strangers: ['YYSJ-2026-00001'] });
  });

  test('finds a gap in each volume by itself', () => {
    const other = { key: 'k3', number: 'ABCD-2026-00002' };
    expect(compare([told(1, 0, 1), silent('k3')], [row(1), other])).toMatchObject({ gaps: ['ABCD-2026 1'] });
  });

  test('finds a number drawn twice, and a key registered twice', () => {
    expect(compare([told(1, 0, 1, 'a'), told(1, 0, 1, 'b')], [row(1, 'a'), row(1, 'b')])).toMatchObject({ doubles: ['YYSJ-2026-00001'], shared: ['YYSJ-2026-00001'], repeats: [] });
    expect(compare([told(1, 0, 1, 'a')], [row(1, 'a'), row(2, 'a')])).toMatchObject({ doubles: [], repeats: ['a'] });
  });

  test('counts what was committed and never acknowledged', () => {
    expect(compare([silent('k1'), silent('k2')], [row(1)])).toMatchObject({ acknowledged: 0, unacknowledged: 1, lost: [] });
  });

  test('finds a number lower than one acknowledged before the call began; calls that overlap may have any order', () => {
    expect(compare([told(2, 0, 10), told(1, 11, 20)], [row(1), row(2)]).disorder).toEqual(['YYSJ-2026-00001 began after 2 was acknowledged']);
    expect(compare([told(2, 0, 10), told(1, 10, 20)], [row(1), row(2)]).disorder).toEqual([]);
  });
});
