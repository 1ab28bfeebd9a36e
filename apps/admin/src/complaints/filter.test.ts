import { describe, expect, test } from '@jest/globals';
import { cleanFilter, registerPath, toggleSwitch, toggleValue } from './filter.ts';

describe('filters of the register', () => {
  test('a value goes in and out, an empty list leaves nothing behind', () => {
    const one = toggleValue({ search: '电梯' }, 'status', 'HANDLED');
    expect(one).toEqual({ search: '电梯', status: ['HANDLED'] });
    expect(toggleValue(one, 'status', 'HANDLED')).toEqual({ search: '电梯' });
  });
  test('a switch is true or absent, never false', () => {
    expect(toggleSwitch({}, 'overdue')).toEqual({ overdue: true });
    expect(toggleSwitch({ overdue: true }, 'overdue')).toEqual({});
  });
  test('what narrows nothing is left out', () => {
    expect(cleanFilter({ search: '', status: [], open: true, departmentId: null })).toEqual({ open: true });
  });
  test('a link carries the filter and the order', () => {
    const url = new URL(registerPath({ mine: true }, { field: 'NEXT_DUE_AT', order: 'ASC' }), 'http://x');
    expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ mine: true });
    expect(url.searchParams.get('sort')).toBe('NEXT_DUE_AT');
  });
});
