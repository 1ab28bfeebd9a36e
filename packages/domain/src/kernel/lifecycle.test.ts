import { describe, expect, test } from '@jest/globals';
import { COMPLAINT_LIFECYCLE } from '../complaint/lifecycle.ts';
import { statusesFor, walkLifecycle } from './lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';

const table = (patch: Partial<Lifecycle<string, string>> = {}): Lifecycle<string, string> => ({
  states: ['A', 'B', 'C'], initial: ['A'], final: ['C'],
  transitions: [
    { command: 'make', variant: null, from: [], to: ['A'] },
    { command: 'go', variant: null, from: ['A'], to: ['B'] },
    { command: 'end', variant: null, from: ['B'], to: ['C'] },
    { command: 'note', variant: null, from: ['A', 'B'], to: 'SAME' },
  ],
  ...patch,
});

describe('walkLifecycle', () => {
  test('finds nothing in the complaint\'s table, nor in a sound one', () => {
    expect(walkLifecycle(COMPLAINT_LIFECYCLE)).toEqual([]);
    expect(walkLifecycle(table())).toEqual([]);
  });

  test('finds a planted unreachable state', () =>
    expect(walkLifecycle(table({ states: ['A', 'B', 'C', 'LOST'], transitions: [...table().transitions, { command: 'x', variant: null, from: ['LOST'], to: ['C'] }] })))
      .toEqual([{ kind: 'UNREACHABLE', state: 'LOST' }]));

  test('finds a planted dead end, also one that only leads to itself or round in a circle', () => {
    const traps = [{ command: 'x', variant: null, from: ['B'], to: ['D'] }, { command: 'y', variant: null, from: ['D'], to: ['E'] }, { command: 'z', variant: null, from: ['E'], to: ['D'] }];
    expect(walkLifecycle(table({ states: ['A', 'B', 'C', 'D', 'E'], transitions: [...table().transitions, ...traps] })))
      .toEqual([{ kind: 'DEAD_END', state: 'D' }, { kind: 'DEAD_END', state: 'E' }]);
    expect(walkLifecycle(table({ transitions: table().transitions.filter(({ command }) => command !== 'end') })))
      .toEqual([{ kind: 'UNREACHABLE', state: 'C' }, { kind: 'DEAD_END', state: 'A' }, { kind: 'DEAD_END', state: 'B' }]);
  });

  test('finds names that are no states', () =>
    expect(walkLifecycle(table({ initial: ['A', 'START'], transitions: [...table().transitions, { command: 'x', variant: null, from: ['A'], to: ['Z'] }] })))
      .toEqual([{ kind: 'UNKNOWN', state: 'START', command: null }, { kind: 'UNKNOWN', state: 'Z', command: 'x' }]));

  test('finds each planted fault in the complaint\'s own table', () => {
    const without = (command: string) => ({ ...COMPLAINT_LIFECYCLE, transitions: COMPLAINT_LIFECYCLE.transitions.filter((row) => row.command !== command) });
    expect(walkLifecycle(without('acceptComplaint'))).toEqual([]);
    expect(walkLifecycle({ ...COMPLAINT_LIFECYCLE, transitions: without('dispatchComplaint').transitions.filter(({ command }) => command !== 'transferComplaint') })).toContainEqual({ kind: 'UNREACHABLE', state: 'DISPATCHED' });
    expect(walkLifecycle(without('callBackComplaint'))).toContainEqual({ kind: 'UNREACHABLE', state: 'CALLED_BACK' });
    expect(walkLifecycle(without('closeComplaint'))).toContainEqual({ kind: 'DEAD_END', state: 'HANDLED' });
  });

  test('statusesFor answers for a variant or for all', () => {
    expect(statusesFor(COMPLAINT_LIFECYCLE, 'closeComplaint', 'ORDINARY')).toEqual(['CALLED_BACK']);
    expect(statusesFor(COMPLAINT_LIFECYCLE, 'closeComplaint')).toEqual(['REGISTERED', 'DISPATCHED', 'HANDLING', 'HANDLED', 'CALLED_BACK']);
    expect(statusesFor(COMPLAINT_LIFECYCLE, 'registerComplaint')).toEqual([]);
  });
});
