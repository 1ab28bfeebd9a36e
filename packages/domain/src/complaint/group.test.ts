// CMP-17 群诉: many complain together. Each is registered and heard, the owners are answered after all were, and it goes up level by level.
import { describe, expect, test } from '@jest/globals';
import { at, register, say, story } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { handling, MORNING, taken } from '../../test/stories.ts';
import type { ComplaintCommand, UnitId } from '../index.ts';
import { COMPLAINANTS_MAX, DEFAULT_POLICY } from '../index.ts';

/** As many persons as units are named; the same unit is one household, null none. */
const persons = (...units: (string | null)[]): ComplaintCommand => ({ type: 'registerComplainants', complainants: units.map((unit, n) => ({ name: `住户${n + 1}`, phone: null, unitId: unit as UnitId | null })) });
const group = (told = taken()): Story => told.do('2026-10-01 09:20', 'assistant', say.complainants('a', 'b', 'c'));
const none = (field: string): unknown => ({ kind: 'InvalidField', field, problem: 'NOT_APPLICABLE', limit: null });
const unheard = (judgement: string | null = null): unknown => ({ kind: 'EvidenceMissing', judgement, missing: ['HEARING'] });

describe('CMP-17: what makes a group', () => {
  test.each<[string, (string | null)[], boolean]>([
    ['4 persons of 2 households', ['1', '1', '2', '2'], false],
    ['4 persons who named no home', [null, null, null, null], false],
    ['2 households and one who named none', ['1', '2', null], false],
    ['5 persons of one household', ['1', '1', '1', '1', '1'], true],
    ['5 persons who named no home', [null, null, null, null, null], true],
    ['3 persons of 3 households', ['1', '2', '3'], true],
  ])('CMP-17: %s: %p', (_, units, isGroup) => {
    const told = taken().do('2026-10-01 09:20', 'assistant', persons(...units));
    expect(told.entries.at(-1)?.entry.facts).toEqual({ count: units.length, group: isGroup });
    expect(told.state).toMatchObject({ severity: isGroup ? 'MAJOR' : 'NORMAL', groupSize: units.length });
    expect(told.shows('CMP-7', '2026-10-01 09:20')).toBe(isGroup ? 'RUNNING 2026-10-01 09:35' : 'none');
    const escalated = told.try('2026-10-01 09:30', 'assistant', say.escalate('COMMUNITY_OFFICE'));
    expect(escalated.ok ? null : escalated.refusal).toEqual(isGroup ? null : none('to'));
  });

  test('CMP-17: the figures are the policy\'s', () => {
    const strict = story({ policy: { ...DEFAULT_POLICY, groupPersons: 2, groupHouseholds: 9 } });
    expect(strict.do(MORNING, 'assistant', register()).do(MORNING, 'assistant', persons(null, null)).state.severity).toBe('MAJOR');
    const households = story({ policy: { ...DEFAULT_POLICY, groupPersons: 9, groupHouseholds: 2 } });
    expect(households.do(MORNING, 'assistant', register()).do(MORNING, 'assistant', persons('1', '2')).state.severity).toBe('MAJOR');
  });

  test('CMP-17: they add up over several entries, and to how many it was said to stand for', () => {
    const told = taken().do('2026-10-01 09:20', 'assistant', persons('1', '2')).do('2026-10-01 09:25', 'duty', persons('2'));
    expect(told.state).toMatchObject({ severity: 'NORMAL', groupSize: 3 });
    told.do('2026-10-01 09:30', 'companyDuty', persons('3'));
    expect(told.state).toMatchObject({ severity: 'MAJOR', groupSize: 4 });
    expect(told.shows('CMP-7', '2026-10-01 09:30')).toBe('RUNNING 2026-10-01 09:45');
    expect(taken({ groupSize: 5 }).do(MORNING, 'assistant', persons('1')).state).toMatchObject({ groupSize: 5, severity: 'MAJOR' });
    expect(taken({ groupSize: 4 }).state.severity).toBe('NORMAL');
  });
});

describe('CMP-17: everybody is registered', () => {
  test('CMP-17: by name, with what they gave; names are personal', () => {
    const told = taken().do('2026-10-01 09:20', 'assistant', { type: 'registerComplainants', complainants: [{ name: ' 李女士 ', phone: '13900000000', unitId: 'unit-1' as UnitId }, { name: '张先生', phone: null, unitId: null }] });
    expect(told.state.complainants).toEqual([
      { name: '李女士', phone: '13900000000', unitId: 'unit-1', heardAt: null, apart: false }, { name: '张先生', phone: null, unitId: null, heardAt: null, apart: false },
    ]);
    expect(JSON.stringify(told.entries.at(-1)?.entry.facts)).not.toMatch(/李女士|13900000000|张先生/);
  });

  test('CMP-17: nobody without a name, not nobody, not more than can be kept', () => {
    expect(taken().refusal(MORNING, 'assistant', persons())).toEqual({ kind: 'InvalidField', field: 'complainants', problem: 'EMPTY', limit: null });
    const nameless = { type: 'registerComplainants', complainants: [{ name: '李女士', phone: null, unitId: null }, { name: ' ', phone: null, unitId: null }] } as const;
    expect(taken().refusal(MORNING, 'assistant', nameless)).toEqual({ kind: 'InvalidField', field: 'complainants.1.name', problem: 'EMPTY', limit: null });
    const full = taken().do(MORNING, 'assistant', persons(...Array.from({ length: COMPLAINANTS_MAX }, () => '1')));
    expect(full.state.groupSize).toBe(COMPLAINANTS_MAX);
    expect(full.refusal(MORNING, 'assistant', persons('1'))).toEqual({ kind: 'InvalidField', field: 'complainants', problem: 'OUT_OF_RANGE', limit: COMPLAINANTS_MAX });
  });

  test('CMP-17: by the desk, the supervisor or the company\'s duty person', () => {
    for (const who of ['assistant', 'duty', 'supervisor', 'companyDuty'] as const) expect(taken().do(MORNING, who, persons('1')).state.complainants).toHaveLength(1);
    for (const who of ['manager', 'guard', 'leader', 'centreManager'] as const) expect(taken().refusal(MORNING, who, persons('1'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });
});

describe('CMP-17: everybody is heard', () => {
  test('CMP-17: each once, together or apart 回避', () => {
    const told = group().do('2026-10-01 10:00', 'manager', say.hear(2, true)).do('2026-10-01 10:10', 'companyDuty', say.hear(1));
    expect(told.state.complainants.map(({ heardAt, apart }) => [heardAt, apart])).toEqual([[at('2026-10-01 10:10'), false], [at('2026-10-01 10:00'), true], [null, false]]);
    expect(told.entries.at(-2)?.entry).toEqual({ type: 'ComplainantHeard', facts: { place: 2, apart: true }, personal: { text: '噪音扰民' } });
    expect(told.refusal('2026-10-01 10:20', 'assistant', say.hear(2))).toEqual(none('place'));
    for (const place of [0, 4, -1, 1.5]) expect(told.refusal('2026-10-01 10:20', 'assistant', say.hear(place))).toEqual({ kind: 'InvalidField', field: 'place', problem: 'OUT_OF_RANGE', limit: 3 });
    expect(told.refusal('2026-10-01 10:20', 'assistant', { ...say.hear(3), text: ' ' } as ComplaintCommand)).toEqual({ kind: 'InvalidField', field: 'text', problem: 'EMPTY', limit: null });
    told.do('2026-10-01 10:30', 'centreManager', say.hear(3));
    expect(told.refusal('2026-10-01 10:40', 'assistant', say.hear(3))).toEqual(none('complainants'));
  });

  test('CMP-17: nobody is there to be heard where nobody was registered; who may not hear', () => {
    expect(taken().refusal(MORNING, 'assistant', say.hear(1))).toEqual(none('complainants'));
    for (const who of ['engineer', 'guard', 'leader'] as const) expect(group().refusal('2026-10-01 10:00', who, say.hear(1))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('CMP-17, CMP-9: the owners are answered after all are heard; the first reply does not wait', () => {
    const told = group().do('2026-10-01 09:30', 'assistant', say.reply());
    expect(told.refusal('2026-10-01 10:00', 'assistant', say.reply({ stage: 'SECOND' }))).toEqual(unheard());
    told.do('2026-10-01 10:00', 'assistant', say.hear(1)).do('2026-10-01 10:01', 'assistant', say.hear(2)).do('2026-10-01 10:02', 'assistant', say.reply({ stage: 'FURTHER' }));
    expect(told.refusal('2026-10-01 10:05', 'assistant', say.reply({ stage: 'SECOND' }))).toEqual(unheard());
    told.do('2026-10-01 10:10', 'assistant', say.hear(3, true)).do('2026-10-01 10:15', 'assistant', say.reply({ stage: 'SECOND' }));
    expect(told.shows('CMP-9', '2026-10-01 10:15')).toBe('MET 2026-10-05 00:00');
  });

  test('CMP-17: settling at once, and answering the authority in the second reply\'s place, wait for it too', () => {
    expect(group().refusal('2026-10-01 10:00', 'assistant', say.reply({ settles: true }))).toEqual(unheard());
    const official = (): Story => group(taken({ channel: 'AUTHORITY', authorityDueAt: at('2026-10-06 17:00') }));
    expect(official().refusal('2026-10-01 10:00', 'assistant', say.reply({ stage: 'SECOND', toAuthority: true }))).toEqual(unheard());
    expect(official().do('2026-10-01 10:00', 'assistant', say.reply({ stage: 'FURTHER', toAuthority: true })).shows('CMP-1', '2026-10-01 10:00')).toBe('MET 2026-10-06 17:00');
  });

  test('CMP-17, CMP-15: it closes only when all were heard', () => {
    const told = handling().do('2026-10-01 09:20', 'assistant', persons('1')).do('2026-10-01 09:30', 'supervisor', say.judge('INVALID')).do('2026-10-01 09:40', 'assistant', say.explain())
      .do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD'));
    expect(told.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual(unheard('INVALID'));
    expect(told.do('2026-10-01 12:00', 'assistant', say.hear(1)).do('2026-10-01 12:10', 'supervisor', say.close()).state.outcome).toBe('EXPLAINED');
  });
});

describe('CMP-17: level by level', () => {
  test('CMP-17: department, the community\'s office, the company; none is skipped, none comes back', () => {
    const told = group();
    expect(told.state).toMatchObject({ escalation: 'DEPARTMENT', escalatedAt: null });
    for (const to of ['DEPARTMENT', 'COMPANY'] as const) expect(told.refusal('2026-10-01 10:00', 'manager', say.escalate(to))).toEqual(none('to'));
    told.do('2026-10-01 10:00', 'manager', say.escalate('COMMUNITY_OFFICE'));
    expect(told.state).toMatchObject({ escalation: 'COMMUNITY_OFFICE', escalatedAt: at('2026-10-01 10:00') });
    for (const to of ['DEPARTMENT', 'COMMUNITY_OFFICE'] as const) expect(told.refusal('2026-10-01 11:00', 'centreManager', say.escalate(to))).toEqual(none('to'));
    told.do('2026-10-01 11:00', 'centreManager', say.escalate('COMPANY'));
    expect(told.state).toMatchObject({ escalation: 'COMPANY', escalatedAt: at('2026-10-01 11:00') });
    for (const to of ['DEPARTMENT', 'COMMUNITY_OFFICE', 'COMPANY'] as const) expect(told.refusal('2026-10-01 12:00', 'supervisor', say.escalate(to))).toEqual(none('to'));
  });

  test('CMP-17: with a reason, by the desk, the supervisor, a manager or the centre manager; at the company its duty person registers', () => {
    expect(group().refusal('2026-10-01 10:00', 'assistant', { type: 'escalateComplaint', to: 'COMMUNITY_OFFICE', reason: ' ' })).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'CMP-17' });
    for (const who of ['engineer', 'guard', 'companyDuty', 'leader'] as const) expect(group().refusal('2026-10-01 10:00', who, say.escalate('COMMUNITY_OFFICE'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    const told = group().do('2026-10-01 10:00', 'duty', say.escalate('COMMUNITY_OFFICE')).do('2026-10-01 11:00', 'supervisor', say.escalate('COMPANY')).do('2026-10-01 11:05', 'companyDuty', persons('9')).do('2026-10-01 11:10', 'companyDuty', say.hear(4, true));
    expect(told.state.complainants[3]).toMatchObject({ unitId: '9', apart: true });
  });
});
