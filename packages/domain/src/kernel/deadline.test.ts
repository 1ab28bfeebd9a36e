import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/kit.ts';
import { applyDeadlineChanges, deadlineState, isAtRisk, isRunning, missedAt, warnInstant } from './deadline.ts';
import type { Deadline, DeadlineChange } from './deadline.ts';
import { openDeadlineBook } from './deadline-book.ts';
import type { DepartmentId } from './ids.ts';
import { plus } from './instant.ts';
import type { Instant } from './instant.ts';
import { isDeskOpen } from './hours.ts';
import { DEFAULT_POLICY } from './policy.ts';

const startsAt = at('2026-10-01 09:00');
const dueAt = at('2026-10-01 09:15');
const owner = { role: 'CUSTOMER_ASSISTANT', departmentId: null, staffId: null } as const;
const start = { op: 'start', key: 'CMP-8#1', rule: 'CMP-8', policyVersion: 1, owner, startsAt, warnAt: at('2026-10-01 09:10'), dueAt, provisional: false } as const;
const running = applyDeadlineChanges([], [start], startsAt)[0] as Deadline;
const before = plus(dueAt, -1);
const after = plus(dueAt, 1);

describe('the state of a deadline 时限', () => {
  const met = (when: Instant): Deadline => ({ ...running, metAt: when });
  const cancelled = (when: Instant): Deadline => ({ ...running, cancelledAt: when });
  test.each([
    ['running before it is due', running, before, 'RUNNING', null],
    ['running at the due instant', running, dueAt, 'RUNNING', null],
    ['missed one millisecond later', running, after, 'MISSED', dueAt],
    ['met before', met(before), after, 'MET', null],
    ['met at the due instant', met(dueAt), after, 'MET', null],
    ['met one millisecond late stays missed', met(after), after, 'MISSED', dueAt],
    ['cancelled at the due instant', cancelled(dueAt), after, 'CANCELLED', null],
    ['cancelled late stays missed', cancelled(after), after, 'MISSED', dueAt],
  ] as const)('%s', (_, deadline, now, state, missed) => {
    expect(deadlineState(deadline, now)).toBe(state);
    expect(missedAt(deadline, now)).toBe(missed);
  });

  test('is at risk from the warning to the due instant, while it runs', () => {
    const risk = (deadline: Deadline, now: Instant): boolean => isAtRisk(deadline, now);
    expect([risk(running, plus(running.warnAt, -1)), risk(running, running.warnAt), risk(running, dueAt), risk(running, after)]).toEqual([false, true, true, false]);
    expect(risk(met(startsAt), dueAt)).toBe(false);
  });

  test('warns when two thirds of the time have passed, to the millisecond', () => {
    expect(warnInstant(startsAt, dueAt, DEFAULT_POLICY)).toBe(at('2026-10-01 09:10'));
    expect(warnInstant(0 as Instant, 100 as Instant, DEFAULT_POLICY)).toBe(66);
    fc.assert(fc.property(fc.nat(), fc.nat(), (from, length) => {
      const warn = warnInstant(from as Instant, (from + length) as Instant, DEFAULT_POLICY);
      return warn >= from && warn <= from + length && Number.isInteger(warn);
    }));
  });
});

describe('applyDeadlineChanges', () => {
  test('starts, meets, cancels in favour of another, and assigns', () => {
    const engineering = { role: 'DEPARTMENT_MANAGER', departmentId: 'd' as DepartmentId, staffId: null } as const;
    const changes: DeadlineChange[] = [{ op: 'assign', key: 'CMP-8#1', owner: engineering }, { op: 'cancel', key: 'CMP-8#1', replacedBy: 'CMP-8#2' }, { ...start, key: 'CMP-8#2' }, { op: 'meet', key: 'CMP-8#2' }];
    expect(applyDeadlineChanges([running], changes, before)).toEqual([
      { ...running, owner: engineering, cancelledAt: before, replacedBy: 'CMP-8#2' },
      { ...running, key: 'CMP-8#2', metAt: before },
    ]);
    expect(isRunning(running)).toBe(true);
  });

  test.each([
    ['an unknown key', [{ op: 'meet', key: 'x' }]],
    ['a second start', [start]],
    ['a second end', [{ op: 'meet', key: 'CMP-8#1' }, { op: 'cancel', key: 'CMP-8#1', replacedBy: null }]],
  ] as readonly [string, DeadlineChange[]][])('throws on %s', (_, changes) =>
    expect(() => applyDeadlineChanges([running], changes, before)).toThrow(/Deadline/));
});

describe('the deadline book', () => {
  test('a second deadline of a rule takes the place of the first', () => {
    const book = openDeadlineBook([running], before, DEFAULT_POLICY);
    book.start({ rule: 'CMP-8', owner, startsAt, dueAt: after });
    expect(book.changes).toEqual([
      { op: 'cancel', key: 'CMP-8#1', replacedBy: 'CMP-8#2' },
      { ...start, key: 'CMP-8#2', dueAt: after, warnAt: warnInstant(startsAt, after, DEFAULT_POLICY) },
    ]);
    expect(book.running('CMP-8').map(({ key }) => key)).toEqual(['CMP-8#2']);
  });

  test('meets and cancels only what runs', () => {
    const book = openDeadlineBook([{ ...running, metAt: before }], before, DEFAULT_POLICY);
    book.meet('CMP-8');
    book.cancel('CMP-8');
    book.cancelAll();
    expect(book.changes).toEqual([]);
  });
});

test.each([[8 * 60 - 1, false], [8 * 60, true], [22 * 60 - 1, true], [22 * 60, false], [0, false]])('desk hours: minute %i is manned %p', (minute, open) =>
  expect(isDeskOpen(DEFAULT_POLICY, minute)).toBe(open));

test.each([[23 * 60, true], [3 * 60, true], [12 * 60, false]])('desk hours over midnight: minute %i is manned %p', (minute, open) =>
  expect(isDeskOpen({ ...DEFAULT_POLICY, deskFromMinute: 22 * 60, deskToMinute: 6 * 60 }, minute)).toBe(open));
