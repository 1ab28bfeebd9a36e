import { describe, expect, test } from '@jest/globals';
import { minuteOfDay, successorOf, weekOf, type DutyShiftState, type Instant, type RosterShift } from '@huiyin/domain';
import { CAST } from './cast.ts';
import { ZONE } from './hours.ts';
import { handedOver, shiftsOf, type DemoShift } from './roster.ts';

const HOUR = 3_600_000;
/** Instants all over the year and the day, and the turns of a week. */
const PRESENTS = [...Array.from({ length: 24 }, (_, n) => Date.UTC(2026, 0, 1) + n * (15 * 24 + 7) * HOUR + n * 61_000), Date.UTC(2026, 10, 22, 15, 59), Date.UTC(2026, 10, 22, 16, 5), Date.UTC(2026, 10, 23, 0, 1), Date.UTC(2026, 11, 31, 20)] as Instant[];
const onRoster = ({ post: { role, kind }, who, from, until }: DemoShift): RosterShift => ({ status: 'PLANNED', departmentId: kind as never, role, staffIds: [who as never], from, until } satisfies Pick<DutyShiftState, 'status' | 'departmentId' | 'role' | 'staffIds' | 'from' | 'until'>);

describe.each(PRESENTS.map((present) => ({ present, iso: new Date(present).toISOString() })))('The roster of the demo when it is $iso', ({ present }) => {
  const shifts = shiftsOf(present);

  test('was planned before it begins, by and for people who may', () => {
    expect(shifts.filter(({ plannedAt, from }) => plannedAt >= from || plannedAt > present)).toEqual([]);
    for (const { who, post: { role, planner } } of shifts) {
      expect(CAST.find(({ login }) => login === who)!.roles).toContain(role);
      expect(CAST.find(({ login }) => login === planner)!.roles).toContain('DEPARTMENT_MANAGER');
    }
  });

  test('has the desk, engineering, the gates and the control room manned from a day ago to the end of the week', () => {
    const end = shifts.at(-1)!.until;
    for (let at = present - 24 * HOUR; at < end - 24 * HOUR; at += HOUR) {
      const desk = minuteOfDay(ZONE, at as Instant) >= 480 && minuteOfDay(ZONE, at as Instant) < 1_320 ? 'CUSTOMER_ASSISTANT' : 'DUTY_PERSON';
      const there = shifts.filter(({ from, until }) => from <= at && at < until).map(({ post }) => post.role);
      expect([new Date(at).toISOString(), ...there.sort()]).toEqual([new Date(at).toISOString(), ...[desk, 'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'CONTROL_ROOM'].sort()]);
    }
    expect(weekOf(ZONE, shifts.at(-1)!.from)).toBe(weekOf(ZONE, present));
  });

  test('hands over what has ended to somebody else, after it was planned and before the present', () => {
    const over = handedOver(present);
    expect(over.filter(({ taken }) => !taken)).toHaveLength(1);
    expect(over.filter(({ taken }) => taken).length).toBeGreaterThanOrEqual(3);
    for (const { shift } of over) {
      const next = successorOf(onRoster(shift), shifts.map(onRoster))!;
      expect([next.from, next.staffIds.includes(shift.who as never)]).toEqual([shift.until, false]);
      expect([shift.plannedAt < shift.from, shift.until < present]).toEqual([true, true]);
    }
  });
});
