import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, ELSEWHERE } from '../../test/kit.ts';
import { contextAt, matrix, SUBJECT, Tale } from '../../test/subject-kit.ts';
import type { CommunityId } from '../kernel/ids.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { recordSubject } from '../kernel/subject.ts';
import type { Actor } from '../kernel/permission.ts';
import type { ScreenCommand, ScreenSetup } from './model.ts';
import { SCREEN } from './rules.ts';

const NEXT_DOOR = 'community-next' as CommunityId;
const one = actorOf('security', 'SECURITY_ADMINISTRATOR');
/** Of an office above both communities. */
const security: Actor = { ...one, grants: [...one.grants, { role: 'SECURITY_ADMINISTRATOR', communityId: NEXT_DOOR, departmentId: null }] };
const setup: ScreenSetup = { name: '大堂', communityIds: [COMMUNITY], language: 'ZH_CN', look: 'DARK', sound: true, drills: true };
const pair = (more: Partial<ScreenSetup> = {}): ScreenCommand => ({ type: 'pairScreen', screenId: SUBJECT, communityId: COMMUNITY, ...setup, ...more });
const change = (more: Partial<ScreenSetup> = {}): ScreenCommand => ({ type: 'changeScreen', ...setup, ...more });
const revoke = (reason = '拆除'): ScreenCommand => ({ type: 'revokeScreen', reason });
const paired = () => new Tale(SCREEN).do('2026-10-09 09:00', security, pair());

function refusalOf(command: ScreenCommand, who: Parameters<typeof contextAt>[1] = security) {
  const decided = recordSubject(SCREEN, null, command, contextAt('2026-10-09 09:00', who));
  return decided.ok ? null : decided.refusal;
}

describe('a screen', () => {
  test('is paired, changed and revoked; revoked it stays on record', () => {
    const told = paired();
    expect(told.state).toMatchObject({ status: 'PAIRED', ...setup, pairedAt: at('2026-10-09 09:00'), pairedBy: 'security', revokedAt: null, deadlines: [] });
    told.do('2026-10-09 10:00', security, change({ name: '北门', communityIds: [NEXT_DOOR, COMMUNITY], language: 'EN', look: 'LIGHT', sound: false, drills: false }));
    expect(told.state).toMatchObject({ status: 'PAIRED', name: '北门', communityIds: [NEXT_DOOR, COMMUNITY], language: 'EN', look: 'LIGHT', sound: false, drills: false, communityId: COMMUNITY });
    told.do('2026-10-09 11:00', security, revoke());
    expect(told.state).toMatchObject({ status: 'REVOKED', revokedAt: at('2026-10-09 11:00'), pairedAt: at('2026-10-09 09:00') });
    expect(told.erased()).toEqual(told.state);
  });

  test.each([
    ['no name', pair({ name: ' ' }), { field: 'name', problem: 'EMPTY' }],
    ['a name too long', pair({ name: '大'.repeat(61) }), { field: 'name', problem: 'TOO_LONG', limit: 60 }],
    ['no community', pair({ communityIds: [] }), { field: 'communityIds', problem: 'EMPTY' }],
    ['a community twice', pair({ communityIds: [COMMUNITY, COMMUNITY] }), { field: 'communityIds', problem: 'NOT_APPLICABLE' }],
    ['more communities than fit', pair({ communityIds: Array.from({ length: 21 }, (_, n) => `community-${n}` as CommunityId) }), { field: 'communityIds', problem: 'OUT_OF_RANGE', limit: 20 }],
    ['a community where the one who approves may not', pair({ communityIds: [COMMUNITY, ELSEWHERE] }), { field: 'communityIds', problem: 'NOT_APPLICABLE' }],
    ['a language nobody writes', pair({ language: 'FR' as never }), { field: 'language', problem: 'NOT_APPLICABLE' }],
    ['a look there is not', pair({ look: 'BLUE' as never }), { field: 'look', problem: 'NOT_APPLICABLE' }],
  ] as const)('refuses %s', (_, command, refusal) => {
    expect(refusalOf(command)).toMatchObject(refusal);
    const { type: _type, screenId: _id, communityId: _community, ...given } = command as Extract<ScreenCommand, { type: 'pairScreen' }>;
    expect(paired().refusal('2026-10-09 10:00', security, change(given))).toMatchObject(refusal);
  });

  test('is the security administrator’s, in its own place and in each that it shows', () => {
    expect(refusalOf(pair())).toBeNull();
    for (const role of ['SYSTEM_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR', 'CENTRE_MANAGER', 'CUSTOMER_SUPERVISOR', 'OWNERS_COMMITTEE'] as const) expect(refusalOf(pair(), actorOf('x', role))?.kind).toBe('NotAllowed');
    expect(refusalOf(pair(), actorOf('x', 'SECURITY_ADMINISTRATOR', null, ELSEWHERE))?.kind).toBe('NotAllowed');
    const here = actorOf('x', 'SECURITY_ADMINISTRATOR');
    expect(refusalOf(pair({ communityIds: [NEXT_DOOR] }), here)).toMatchObject({ field: 'communityIds' });
    expect(refusalOf(pair({ communityIds: [NEXT_DOOR] }), security)).toBeNull();
  });

  test('is revoked with a reason', () => expect(paired().refusal('2026-10-09 10:00', security, revoke(' '))).toMatchObject({ field: 'reason', problem: 'EMPTY' }));
});

test('every state × every command: refused by the state exactly where the table has no row', () => {
  expect(walkLifecycle(SCREEN.lifecycle)).toEqual([]);
  const rows = matrix(SCREEN, { PAIRED: () => paired().state, REVOKED: () => paired().do('2026-10-09 10:00', security, revoke()).state }, [pair(), change(), revoke()], '2026-10-09 12:00', [security]);
  expect(rows).toHaveLength(6);
  for (const { state, command, legal, refusedByState } of rows) expect([state, command, refusedByState]).toEqual([state, command, !legal]);
});
