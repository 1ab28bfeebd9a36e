import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, ENGINEERING, wall, ZONE } from '../../test/kit.ts';
import type { DepartmentId, StaffId } from '../kernel/ids.ts';
import { HOUR_MS, MINUTE_MS, plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { DUTY_ROLES } from './model.ts';
import { follows, isSameDuty, nextOnDuty, onDuty, sameTimeLater, shiftsAt, successorOf } from './on-duty.ts';
import type { RosterShift } from './on-duty.ts';

const SERVICE = 'department-service' as DepartmentId;
const shift = (who: string, from: string, until: string, patch: Partial<RosterShift> = {}): RosterShift => ({ status: 'PLANNED', departmentId: SERVICE, role: 'CUSTOMER_ASSISTANT', staffIds: who.split(' ') as StaffId[], from: at(from), until: at(until), ...patch });
const morning = shift('amy', '2026-11-02 08:00', '2026-11-02 15:00');
const evening = shift('ben', '2026-11-02 15:00', '2026-11-02 22:00');
const night = shift('dan', '2026-11-02 22:00', '2026-11-03 08:00', { role: 'DUTY_PERSON' });
const tomorrow = shift('ben', '2026-11-03 08:00', '2026-11-03 15:00');
const works = shift('eve fay', '2026-11-02 08:00', '2026-11-03 08:00', { departmentId: ENGINEERING, role: 'RESPONSIBLE_STAFF' });
const ROSTER = [tomorrow, night, evening, works, morning];

describe('ORG-3: who is on duty', () => {
  test.each([
    ['2026-11-02 07:59:59.999', []], ['2026-11-02 08:00', ['amy']], ['2026-11-02 14:59:59.999', ['amy']], ['2026-11-02 15:00', ['ben']], ['2026-11-02 21:59:59.999', ['ben']],
    ['2026-11-02 22:00', ['dan']], ['2026-11-02 23:59:59.999', ['dan']], ['2026-11-03 00:00', ['dan']], ['2026-11-03 07:59:59.999', ['dan']], ['2026-11-03 08:00', ['ben']], ['2026-11-03 15:00', []],
  ])('%s: %j at the desk', (when, staff) => expect(onDuty(ROSTER, at(when), { departmentId: SERVICE })).toEqual(staff));

  test('by department, by role, by both, or all of them in the order they began; each person once', () => {
    const now = at('2026-11-02 22:00');
    expect(onDuty(ROSTER, now)).toEqual(['eve', 'fay', 'dan']);
    expect(onDuty(ROSTER, now, { role: 'DUTY_PERSON' })).toEqual(['dan']);
    expect(onDuty(ROSTER, now, { departmentId: ENGINEERING, role: 'DUTY_PERSON' })).toEqual([]);
    expect(onDuty(ROSTER, now, { departmentId: null })).toEqual([]);
    expect(onDuty([...ROSTER, { ...night, departmentId: null }], now, { departmentId: null })).toEqual(['dan']);
    expect(onDuty([night, night], now)).toEqual(['dan']);
    expect(onDuty([{ ...night, status: 'CANCELLED' }], now)).toEqual([]);
  });

  test('the next shift begins after the instant: at its first millisecond it is no longer the next', () => {
    expect(nextOnDuty(ROSTER, at('2026-11-02 07:59:59.999'), { departmentId: SERVICE })).toBe(morning);
    expect(nextOnDuty(ROSTER, at('2026-11-02 08:00'), { departmentId: SERVICE })).toBe(evening);
    expect(nextOnDuty(ROSTER, at('2026-11-02 23:59:59.999'))).toBe(tomorrow);
    expect(nextOnDuty(ROSTER, at('2026-11-02 08:00'), { role: 'DUTY_PERSON' })).toBe(night);
    expect([nextOnDuty(ROSTER, at('2026-11-03 08:00')), nextOnDuty([{ ...evening, status: 'CANCELLED' }], at('2026-11-02 08:00'))]).toEqual([null, null]);
    const shorter = { ...evening, until: at('2026-11-02 16:00') };
    expect(nextOnDuty([evening, shorter], at('2026-11-02 08:00'))).toBe(shorter);
  });

  test('who takes over: the next of the same department and duty that lasts longer, within a day', () => {
    expect([successorOf(morning, ROSTER), successorOf(evening, ROSTER), successorOf(night, ROSTER), successorOf(tomorrow, ROSTER), successorOf(works, ROSTER)]).toEqual([evening, night, tomorrow, null, null]);
    expect(successorOf(morning, [{ ...evening, status: 'CANCELLED' }, { ...evening, departmentId: null }, { ...evening, role: 'CONTROL_ROOM' }])).toBeNull();
    expect(isSameDuty('CUSTOMER_ASSISTANT', 'DUTY_PERSON')).toBe(true);
    expect(isSameDuty('CONTROL_ROOM', 'DUTY_PERSON')).toBe(false);
    const after = (from: Instant, until: Instant) => follows({ from, until }, morning);
    expect([after(plus(morning.from, 1), plus(morning.until, 1)), after(morning.from, plus(morning.until, 1)), after(plus(morning.from, 1), morning.until)]).toEqual([true, false, false]);
    expect([after(plus(morning.until, 24 * HOUR_MS), plus(morning.until, 25 * HOUR_MS)), after(plus(morning.until, 24 * HOUR_MS + 1), plus(morning.until, 25 * HOUR_MS))]).toEqual([true, false]);
  });

  test('at no instant is somebody on duty whom no shift names, and every shift stands from its first to its last millisecond', () => {
    const roster = fc.array(fc.record({ begin: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 30, max: 1_440 }), role: fc.constantFrom(...DUTY_ROLES), staff: fc.constantFrom('a', 'b', 'c'), cancelled: fc.boolean() }), { maxLength: 12 })
      .map((rows) => rows.map(({ begin, length, role, staff, cancelled }): RosterShift => {
        const from = plus(morning.from, begin * 10 * MINUTE_MS);
        return { status: cancelled ? 'CANCELLED' : 'PLANNED', departmentId: null, role, staffIds: [staff as StaffId], from, until: plus(from, length * MINUTE_MS) };
      }));
    fc.assert(fc.property(roster, fc.integer({ min: -100, max: 6_000 }), (shifts, minutes) => {
      const now = plus(morning.from, minutes * MINUTE_MS);
      const standing = shifts.filter((one) => one.status === 'PLANNED' && one.from <= now && now < one.until);
      expect(new Set(onDuty(shifts, now))).toEqual(new Set(standing.flatMap(({ staffIds }) => staffIds)));
      for (const one of shifts.filter(({ status }) => status === 'PLANNED')) {
        expect([one.from, plus(one.until, -1)].map((when) => shiftsAt(shifts, when).includes(one))).toEqual([true, true]);
        expect([plus(one.from, -1), one.until].map((when) => shiftsAt(shifts, when).includes(one))).toEqual([false, false]);
      }
      const next = nextOnDuty(shifts, now);
      expect(shifts.some(({ status, from }) => status === 'PLANNED' && from > now && (next === null || from < next.from))).toBe(false);
    }));
  });

  test('the same time of another day is the wall clock\'s, across a change of the clock too', () => {
    expect(wall(sameTimeLater(ZONE, at('2026-11-02 22:00'), 7))).toBe('2026-11-09 22:00');
    expect(wall(sameTimeLater(ZONE, at('2026-11-02 22:00:01.234'), -7))).toBe('2026-10-26 22:00:01.234');
    const berlin = (text: string, days: number) => new Date(sameTimeLater('Europe/Berlin', at(text), days)).toISOString();
    expect([berlin('2026-10-20T06:00:00Z', 7), berlin('2026-03-24T07:00:00Z', 7)]).toEqual(['2026-10-27T07:00:00.000Z', '2026-03-31T06:00:00.000Z']);
    // 02:30 does not exist on that night.
    expect(berlin('2026-03-22T01:30:00Z', 7)).toBe('2026-03-29T00:30:00.000Z');
  });
});
