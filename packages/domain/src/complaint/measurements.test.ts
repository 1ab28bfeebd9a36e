import { describe, expect, test } from '@jest/globals';
import { register, say, story } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import type { MeasurementKind } from '../index.ts';
import { MEASUREMENT_KINDS, measurementsOf } from '../index.ts';

const of = (told: Story, kind: MeasurementKind): string => {
  const { state, minutes, onTime } = measurementsOf(told.state).find((one) => one.kind === kind)!;
  return state === 'RECORDED' ? `${minutes} min ${onTime === null ? 'no deadline' : onTime ? 'on time' : 'late'}` : state;
};
const all = (told: Story): Record<string, string> => Object.fromEntries(MEASUREMENT_KINDS.map((kind) => [kind, of(told, kind)]));
const taken = () => story().do('2026-10-12 09:00', 'assistant', register());

describe('CMP-20: efficiency as measurements, recorded, pending or not applicable', () => {
  test('what has begun is pending, what has not is not applicable', () => {
    expect(all(taken())).toEqual({
      FIRST_REPLY: 'PENDING', ACCEPTANCE: 'NOT_APPLICABLE', ARRIVAL: 'NOT_APPLICABLE', MEASURES: 'NOT_APPLICABLE', HANDLING: 'PENDING', RESULT: 'NOT_APPLICABLE', CALL_BACK: 'NOT_APPLICABLE',
    });
  });

  test('each step is measured in whole minutes from its own start, with whether its deadline was kept', () => {
    const told = taken().do('2026-10-12 09:10', 'assistant', say.reply()).do('2026-10-12 09:20', 'assistant', say.judge('VALID')).do('2026-10-12 09:30', 'assistant', say.dispatch())
      .do('2026-10-12 09:45', 'manager', say.accept('engineer')).do('2026-10-12 11:00', 'engineer', say.measures()).do('2026-10-12 12:00', 'engineer', say.completeFully())
      .do('2026-10-12 12:30', 'assistant', say.tellResult()).do('2026-10-17 10:00', 'supervisor', say.callBack('SATISFIED'));
    expect(all(told)).toEqual({
      FIRST_REPLY: '10 min on time', ACCEPTANCE: '15 min no deadline', ARRIVAL: 'NOT_APPLICABLE', MEASURES: '120 min no deadline', HANDLING: '150 min on time', RESULT: '30 min on time', CALL_BACK: `${4 * 1440 + 22 * 60} min late`,
    });
    const [first, , , , handling] = measurementsOf(told.state);
    expect([first!.staffId, first!.departmentId]).toEqual(['assistant', null]);
    expect([handling!.staffId, handling!.departmentId]).toEqual(['engineer', 'department-engineering']);
  });

  test.each([['2026-10-12 09:15:00.000', '15 min on time'], ['2026-10-12 09:15:00.001', '15 min late']])('a reply at %s: %s', (at, says) => {
    expect(of(taken().do(at, 'assistant', say.reply()), 'FIRST_REPLY')).toBe(says);
  });

  test('attempts that did not reach the customer are no call-back', () => {
    const told = taken().do('2026-10-12 09:05', 'assistant', say.judge('INVALID')).do('2026-10-12 09:10', 'assistant', say.reply({ settles: true, acts: ['EXPLANATION'] })).do('2026-10-12 10:00', 'supervisor', say.callBack('NOT_REACHED'));
    expect(of(told, 'CALL_BACK')).toBe('PENDING');
  });

  test('a repair measures arrival from the dispatch, a complaint about a repair from its receipt', () => {
    const repair = story().do('2026-10-12 09:00', 'assistant', register({ kind: 'REPAIR' })).do('2026-10-12 09:05', 'assistant', say.dispatch());
    expect(of(repair, 'ARRIVAL')).toBe('PENDING');
    expect(of(repair.do('2026-10-12 09:06', 'engineer', say.accept()).do('2026-10-12 09:16', 'engineer', say.arrive()), 'ARRIVAL')).toBe('11 min late');
    const about = story().do('2026-10-12 09:00', 'assistant', register({ aboutRepair: true })).do('2026-10-12 09:05', 'assistant', say.dispatch()).do('2026-10-12 09:06', 'engineer', say.accept()).do('2026-10-12 09:30', 'engineer', say.arrive());
    expect(of(about, 'ARRIVAL')).toBe('30 min on time');
  });

  test('what is closed without its end will not be measured any more', () => {
    expect(all(taken().do('2026-10-12 10:00', 'supervisor', say.close('WITHDRAWN', '客户撤诉')))).toMatchObject({ FIRST_REPLY: 'NOT_APPLICABLE', HANDLING: 'NOT_APPLICABLE' });
  });

  test('a back-entry measures nothing', () => {
    const told = story().do('2026-10-12 09:00', 'assistant', register({ receivedAt: Date.parse('2026-10-01T01:00:00Z') as never, backEntry: { reason: '停电', reply: null } })).do('2026-10-12 09:10', 'assistant', say.reply());
    expect(new Set(Object.values(all(told)))).toEqual(new Set(['NOT_APPLICABLE']));
  });
});
