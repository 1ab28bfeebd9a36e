import { describe, expect, test } from '@jest/globals';
import { at, COMMUNITY, ENGINEERING, ENVIRONMENT, WHO } from '../../test/kit.ts';
import type { Actor, FilterId, StaffId } from '../index.ts';
import { evolveFilter, FILTER_LIMITS, removeFilter, saveFilter } from '../index.ts';

const input = { id: 'filter-1' as FilterId, communityId: COMMUNITY, departmentId: null, name: '超时的电梯投诉', filter: '{"overdue":true}' };
const state = (actor: Actor, departmentId: typeof ENGINEERING | null = null) => {
  const saved = saveFilter({ ...input, departmentId }, actor);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return evolveFilter(null, { at: at('2026-10-12 09:00'), actor: actor.staffId, entry: saved.value, deadlines: [] });
};

describe('kept filters', () => {
  test('whoever works here keeps one for themselves, the owners\' committee does not', () => {
    expect(state(WHO.assistant)).toEqual({ ...input, ownerId: 'assistant', removed: false });
    expect(saveFilter(input, WHO.committee)).toMatchObject({ ok: false, refusal: { kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } } });
  });
  test('it is shared with one\'s own department only', () => {
    expect(state(WHO.engineer, ENGINEERING).departmentId).toBe(ENGINEERING);
    expect(saveFilter({ ...input, departmentId: ENVIRONMENT }, WHO.engineer)).toMatchObject({ ok: false, refusal: { kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } } });
  });
  test.each([['name', '', 'EMPTY'], ['name', 'x'.repeat(FILTER_LIMITS.name + 1), 'TOO_LONG'], ['filter', 'a\u0000', 'MALFORMED'], ['filter', 'x'.repeat(FILTER_LIMITS.filter + 1), 'TOO_LONG']])('%s %j is refused: %s', (field, value, problem) => {
    expect(saveFilter({ ...input, [field]: value }, WHO.assistant)).toMatchObject({ ok: false, refusal: { kind: 'InvalidField', field, problem } });
  });
  test('its owner removes it, and the manager of the department it is shared with; nobody twice', () => {
    const shared = state(WHO.engineer, ENGINEERING);
    expect(removeFilter(shared, WHO.engineer).ok).toBe(true);
    expect(removeFilter(shared, WHO.manager).ok).toBe(true);
    expect(removeFilter(shared, WHO.colleague)).toMatchObject({ ok: false, refusal: { denial: { reason: 'AUTHOR' } } });
    expect(removeFilter(state(WHO.engineer), WHO.manager)).toMatchObject({ ok: false });
    const gone = evolveFilter(shared, { at: at('2026-10-12 09:01'), actor: 'engineer' as StaffId, entry: { type: 'FilterRemoved', facts: {}, personal: {} }, deadlines: [] });
    expect(removeFilter(gone, WHO.engineer)).toMatchObject({ ok: false, refusal: { kind: 'InvalidField', problem: 'NOT_APPLICABLE' } });
  });
});
