import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, ELSEWHERE } from '../../test/kit.ts';
import type { Actor } from '../kernel/permission.ts';
import type { ArchiveItemId, StaffId } from '../kernel/ids.ts';
import { isLocalDate } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { ARCHIVE_LIFECYCLE, decideArchive, evolveArchive, yearsLater } from './decide.ts';
import { ARCHIVE_LIMITS } from './model.ts';
import type { ArchiveCommand, ArchiveItemState } from './model.ts';

const NOW = at('2026-03-02 09:00');
const day = (text: string): LocalDate => text as LocalDate;
const CUSTODIAN = actorOf('custodian', 'REGISTER_CUSTODIAN');
const SECOND = actorOf('centre', 'CENTRE_MANAGER');
type Filing = Extract<ArchiveCommand, { type: 'fileArchiveItem' }>;
const filing = (patch: Partial<Filing> = {}): Filing => ({ type: 'fileArchiveItem', id: 'item-1' as ArchiveItemId, communityId: COMMUNITY, kind: 'CUSTOMER_RECORD', title: '2015 年客户资料', place: '3 号柜 2 层', retentionYears: 10, archivedOn: day('2016-02-29'), custodianId: 'custodian' as StaffId, note: null, ...patch });
const decide = (state: ArchiveItemState | null, command: ArchiveCommand, actor: Actor = CUSTODIAN, today = '2026-03-02') => decideArchive(state, command, { now: NOW, today: day(today), actor });
const refusal = (state: ArchiveItemState | null, command: ArchiveCommand, actor: Actor = CUSTODIAN, today = '2026-03-02'): unknown => {
  const decided = decide(state, command, actor, today);
  return decided.ok ? null : decided.refusal;
};
const after = (...steps: readonly (readonly [ArchiveCommand, Actor?])[]): ArchiveItemState => steps.reduce<ArchiveItemState | null>((state, [command, actor = CUSTODIAN]) => {
  const decided = decide(state, command, actor);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return evolveArchive(state, { at: NOW, actor: actor.staffId, entry: decided.value, deadlines: [] });
}, null)!;

const move: ArchiveCommand = { type: 'moveArchiveItem', place: '5 号柜', custodianId: null };
const lend: ArchiveCommand = { type: 'lendArchiveItem', to: '工程部 李工', dueOn: day('2026-03-10') };
const back: ArchiveCommand = { type: 'takeArchiveItemBack' };
const propose: ArchiveCommand = { type: 'proposeDestruction', reason: '期满' };
const decline: ArchiveCommand = { type: 'declineDestruction', reason: '审计还要看' };
const destroy: ArchiveCommand = { type: 'destroyArchiveItem' };

describe('the archive list 归档清单 (LDG-7)', () => {
  test('the table has no state that nobody reaches and none that never ends', () => expect(walkLifecycle(ARCHIVE_LIFECYCLE)).toEqual([]));

  test('what, where, for how long, in whose keeping', () => {
    expect(after([filing()])).toMatchObject({ status: 'KEPT', title: '2015 年客户资料', place: '3 号柜 2 层', retentionYears: 10, archivedOn: '2016-02-29', keptUntil: '2026-02-28', custodianId: 'custodian' });
    expect(after([filing({ retentionYears: null, archivedOn: null })])).toMatchObject({ retentionYears: null, keptUntil: null, archivedOn: '2026-03-02' });
    expect(after([filing()], [move])).toMatchObject({ place: '5 号柜', custodianId: 'custodian' });
  });

  test.each([
    ['KEPT', after([filing()]), ['moveArchiveItem', 'lendArchiveItem', 'proposeDestruction']], ['LENT', after([filing()], [lend]), ['takeArchiveItemBack']],
    ['DESTRUCTION_PROPOSED', after([filing()], [propose]), ['declineDestruction', 'destroyArchiveItem']], ['DESTROYED', after([filing()], [propose], [destroy, SECOND]), []],
  ] as const)('every command while %s', (status, state, legal) => {
    for (const command of [move, lend, back, propose, decline, destroy]) {
      const actor = command.type === 'destroyArchiveItem' || command.type === 'declineDestruction' ? SECOND : CUSTODIAN;
      expect([command.type, refusal(state, command, actor)]).toEqual([command.type, (legal as readonly string[]).includes(command.type) ? null : expect.objectContaining({ kind: 'WrongState', state: status })]);
    }
  });

  test('lent to somebody until a day, and taken back', () => {
    expect(after([filing()], [lend]).loan).toEqual({ to: '工程部 李工', at: NOW, dueOn: '2026-03-10', by: 'custodian' });
    expect(after([filing()], [lend], [back])).toMatchObject({ status: 'KEPT', loan: null });
    const kept = after([filing()]);
    expect([refusal(kept, { ...lend, dueOn: day('2026-03-02') } as ArchiveCommand), refusal(kept, { ...lend, dueOn: null } as ArchiveCommand)]).toEqual([null, null]);
    for (const dueOn of ['2026-03-01', '2026-02-30', 'x']) expect([dueOn, refusal(kept, { ...lend, dueOn: day(dueOn) } as ArchiveCommand)]).toEqual([dueOn, expect.objectContaining({ kind: 'InvalidField', field: 'dueOn' })]);
  });

  test('destroyed by two persons with a reason, only the day after its term; for ever is for ever', () => {
    const kept = after([filing()]);
    expect(refusal(kept, propose, CUSTODIAN, '2026-02-28')).toMatchObject({ kind: 'WrongState', state: 'IN_TERM' });
    expect(refusal(kept, propose, CUSTODIAN, '2026-03-01')).toBeNull();
    expect(refusal(after([filing({ retentionYears: null })]), propose, CUSTODIAN, '2199-01-01')).toMatchObject({ kind: 'WrongState', state: 'PERMANENT' });
    expect(refusal(kept, { ...propose, reason: '' } as ArchiveCommand)).toMatchObject({ kind: 'ReasonRequired', rule: 'LDG-7' });
    const proposed = after([filing()], [propose]);
    for (const command of [destroy, decline]) expect(refusal(proposed, command, CUSTODIAN)).toEqual({ kind: 'NotOwnWork' });
    expect(after([filing()], [propose], [destroy, SECOND]).destruction).toEqual({ reason: '期满', proposedBy: 'custodian', proposedAt: NOW, destroyedBy: 'centre', destroyedAt: NOW });
    expect(after([filing()], [propose], [decline, SECOND])).toMatchObject({ status: 'KEPT', destruction: null });
  });

  test('the custodian keeps it; others, and custodians of elsewhere, do not', () => {
    for (const actor of [actorOf('x', 'CUSTOMER_ASSISTANT'), actorOf('x', 'REGION_INSPECTOR'), actorOf('x', 'REGISTER_CUSTODIAN', null, ELSEWHERE)]) expect(refusal(null, filing(), actor)).toMatchObject({ kind: 'NotAllowed' });
    expect(refusal(after([filing()]), lend, SECOND)).toMatchObject({ kind: 'NotAllowed' });
  });

  test('texts, years and days have their limits', () => {
    for (const field of ['title', 'place', 'note'] as const) {
      expect(refusal(null, filing({ [field]: '长'.repeat(ARCHIVE_LIMITS[field]) }))).toBeNull();
      expect(refusal(null, filing({ [field]: '长'.repeat(ARCHIVE_LIMITS[field] + 1) }))).toMatchObject({ field, problem: 'TOO_LONG' });
    }
    for (const retentionYears of [0, 101, 1.5]) expect(refusal(null, filing({ retentionYears }))).toMatchObject({ field: 'retentionYears' });
    for (const archivedOn of ['2026-03-03', '2026-02-30', '1899-12-31', '26-1-1']) expect([archivedOn, refusal(null, filing({ archivedOn: day(archivedOn) }))]).toEqual([archivedOn, expect.objectContaining({ field: 'archivedOn' })]);
    expect([isLocalDate('2024-02-29'), isLocalDate('2025-02-29'), yearsLater(day('2024-02-29'), 1), yearsLater(day('2024-02-29'), 4)]).toEqual([true, false, '2025-02-28', '2028-02-29']);
    expect(() => evolveArchive(null, { at: NOW, actor: null, entry: { type: 'ArchiveItemReturned', facts: {}, personal: {} }, deadlines: [] })).toThrow();
  });
});
