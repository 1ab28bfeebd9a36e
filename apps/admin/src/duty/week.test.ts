import { describe, expect, test } from '@jest/globals';
import { dateOf, daysFrom, isOvernight, rowsOf, spanOf, timeOf, weekStart } from './week.ts';

const ZONE = 'Asia/Shanghai';
const at = (local: string): number => Date.parse(`2026-11-${local}+08:00`);

describe('the week of a roster', () => {
  test('it is Monday 00:00 whatever day it is, some weeks on or back', () => {
    for (const day of ['02T00:00:00', '05T12:00:00', '08T23:59:59.999']) expect(weekStart(ZONE, at(day))).toBe(at('02T00:00:00'));
    expect([weekStart(ZONE, at('05T12:00:00'), 1), weekStart(ZONE, at('05T12:00:00'), -1)]).toEqual([at('09T00:00:00'), Date.parse('2026-10-26T00:00:00+08:00')]);
    expect(daysFrom(ZONE, at('02T00:00:00')).map((day) => dateOf(ZONE, day))).toEqual(['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-11-${day}`));
    expect(timeOf(ZONE, at('02T22:05:00'))).toBe('22:05');
  });

  test('an end that is not after the begin is the next day\'s', () => {
    expect(spanOf(ZONE, at('02T00:00:00'), '08:00', '15:00')).toEqual({ from: at('02T08:00:00'), until: at('02T15:00:00') });
    expect(spanOf(ZONE, at('02T00:00:00'), '22:00', '08:00')).toEqual({ from: at('02T22:00:00'), until: at('03T08:00:00') });
    expect(spanOf(ZONE, at('02T00:00:00'), '08:00', '08:00')).toEqual({ from: at('02T08:00:00'), until: at('03T08:00:00') });
    expect([spanOf(ZONE, at('02T00:00:00'), '', '08:00'), spanOf(ZONE, at('02T00:00:00'), '08:00', 'x')]).toEqual([null, null]);
    expect([isOvernight(ZONE, at('02T22:00:00'), at('03T00:00:00')), isOvernight(ZONE, at('02T22:00:00'), at('03T00:00:01'))]).toEqual([false, true]);
  });

  test('posts in the order of the departments, the centre last, and shifts on the day they begin', () => {
    const [service, works] = [{ id: 's', name: '客服' }, { id: 'w', name: '工程' }];
    const shift = (id: string, from: string, until: string, department: typeof service | null, role: string) => ({ id, from: new Date(at(from)).toISOString(), until: new Date(at(until)).toISOString(), department, role });
    const shifts = [
      shift('night', '02T22:00:00', '03T08:00:00', service, 'DUTY_PERSON'), shift('late', '02T15:00:00', '02T22:00:00', service, 'CUSTOMER_ASSISTANT'), shift('early', '02T08:00:00', '02T15:00:00', service, 'CUSTOMER_ASSISTANT'),
      shift('sunday', '08T00:00:00', '08T08:00:00', null, 'CENTRE_MANAGER'), shift('before', '01T22:00:00', '02T08:00:00', service, 'DUTY_PERSON'),
    ];
    const rows = rowsOf(ZONE, at('02T00:00:00'), shifts, [{ department: works, role: 'RESPONSIBLE_STAFF' }], [service, works]);
    expect(rows.map(({ department, role, days }) => [department?.id ?? null, role, days.map((day) => day.map(({ id }) => id).join(' '))])).toEqual([
      ['s', 'CUSTOMER_ASSISTANT', ['early late', '', '', '', '', '', '']], ['s', 'DUTY_PERSON', ['night', '', '', '', '', '', '']],
      ['w', 'RESPONSIBLE_STAFF', ['', '', '', '', '', '', '']], [null, 'CENTRE_MANAGER', ['', '', '', '', '', '', 'sunday']],
    ]);
  });
});
