// CMP-7 重大投诉: it can turn out to be major; the leaders are told within 15 minutes and one of them says so.
import { describe, expect, test } from '@jest/globals';
import { at, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { dispatched, done, handling, MORNING, owed, taken } from '../../test/stories.ts';

const marked = (told = taken(), when = '2026-10-01 14:30'): Story => told.do(when, 'assistant', say.major());

describe('CMP-7: marked major later', () => {
  test('CMP-7: the 15 minutes start with the marking, not with intake', () => {
    const told = taken();
    expect(told.shows('CMP-7', MORNING)).toBe('none');
    marked(told);
    expect(told.state.severity).toBe('MAJOR');
    expect(told.deadline('CMP-7')).toMatchObject({ startsAt: at('2026-10-01 14:30'), dueAt: at('2026-10-01 14:45'), metAt: null });
    expect(owed(told, 'CMP-7')).toBe('CUSTOMER_SUPERVISOR');
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'ComplaintMarkedMajor', facts: {}, personal: { reason: '媒体到场' } });
  });

  test.each([['2026-10-01 14:45', 'MET'], ['2026-10-01 14:45:00.001', 'MISSED']])('CMP-7: the leader told at %s: %s', (when, state) =>
    expect(marked().do(when, 'supervisor', say.tellLeader()).shows('CMP-7', when)).toBe(`${state} 2026-10-01 14:45`));

  test('CMP-7: by the desk or the customer supervisor, with a reason, in every open status', () => {
    for (const who of ['assistant', 'duty', 'supervisor'] as const) expect(taken().do(MORNING, who, say.major()).state.severity).toBe('MAJOR');
    for (const who of ['manager', 'engineer', 'guard', 'centreManager', 'leader'] as const) expect(taken().refusal(MORNING, who, say.major())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(taken().refusal(MORNING, 'assistant', say.major(' '))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-7' });
    for (const told of [dispatched(), handling(), done()]) expect(marked(told).shows('CMP-7', '2026-10-01 14:30')).toBe('RUNNING 2026-10-01 14:45');
    expect(taken().do(MORNING, 'supervisor', say.close('WITHDRAWN', '撤回')).refusal(MORNING, 'assistant', say.major())).toMatchObject({ kind: 'IllegalTransition' });
  });

  test('CMP-7: what is major already is not marked again, and starts nothing twice', () => {
    const refusal = { kind: 'InvalidField', field: 'severity', problem: 'NOT_APPLICABLE', limit: null };
    expect(marked().refusal('2026-10-01 14:31', 'assistant', say.major())).toEqual(refusal);
    expect(taken({ severity: 'MAJOR' }).refusal(MORNING, 'assistant', say.major())).toEqual(refusal);
    expect(taken({ severity: 'URGENT' }).do(MORNING, 'assistant', say.major()).state.severity).toBe('MAJOR');
    expect(marked().state.deadlines.filter(({ rule }) => rule === 'CMP-7')).toHaveLength(1);
  });

  test('CMP-7, CMP-22: marking moves no limit that runs; the next dispatch has the shorter one', () => {
    const told = marked(dispatched());
    expect(told.shows('CMP-22', '2026-10-01 14:30')).toBe('RUNNING 2026-10-04 09:05');
    told.do('2026-10-01 15:00', 'manager', say.giveBack()).do('2026-10-01 15:30', 'assistant', say.dispatch());
    expect(told.shows('CMP-22', '2026-10-01 15:30')).toBe('RUNNING 2026-10-01 19:30');
  });
});

describe('CMP-7: a leader acknowledges', () => {
  const told = (): Story => marked().do('2026-10-01 14:40', 'supervisor', say.tellLeader());

  test('CMP-7: who was told says so, once; when and who stay', () => {
    const known = told().do('2026-10-01 14:50', 'leader', say.acknowledge());
    expect(known.state).toMatchObject({ leaderToldAt: at('2026-10-01 14:40'), leaderAcknowledgedAt: at('2026-10-01 14:50'), leaderAcknowledgedBy: 'leader' });
    expect(known.refusal('2026-10-01 14:55', 'leader', say.acknowledge())).toEqual({ kind: 'InvalidField', field: 'leader', problem: 'NOT_APPLICABLE', limit: null });
    known.do('2026-10-01 15:00', 'supervisor', say.tellLeader());
    expect(known.state.leaderToldAt).toBe(at('2026-10-01 14:40'));
    expect(known.refusal('2026-10-01 15:05', 'leader', say.acknowledge())).toMatchObject({ field: 'leader' });
  });

  test('CMP-7: not before anybody was told, and by a leader only', () => {
    expect(marked().refusal('2026-10-01 14:35', 'leader', say.acknowledge())).toEqual({ kind: 'InvalidField', field: 'leader', problem: 'NOT_APPLICABLE', limit: null });
    for (const who of ['assistant', 'supervisor', 'centreManager', 'manager', 'companyDuty'] as const) {
      expect(told().refusal('2026-10-01 14:50', who, say.acknowledge())).toEqual({ kind: 'NotAllowed', command: 'acknowledgeComplaint', denial: { reason: 'ROLE', roles: ['COMPANY_LEADER'] } });
    }
  });

  test('CMP-7: also after it was closed', () =>
    expect(told().do('2026-10-01 14:45', 'supervisor', say.close('WITHDRAWN', '撤回')).do('2026-10-01 16:00', 'leader', say.acknowledge()).state).toMatchObject({ status: 'CLOSED', leaderAcknowledgedBy: 'leader' }));
});
