import { describe, expect, test } from '@jest/globals';
import { actorOf, COMMUNITY } from '../../test/kit.ts';
import { contextAt, SUBJECT, Tale } from '../../test/subject-kit.ts';
import { recordSubject } from '../kernel/subject.ts';
import type { ChannelCommand, ChannelRoute } from './model.ts';
import { CHANNEL, fillTemplate, unknownPlaces } from './rules.ts';

const admin = actorOf('admin', 'SYSTEM_ADMINISTRATOR');
const route: ChannelRoute = { tells: ['DeadlineMissed', 'DeadlineEscalated'], rules: null };
const setup = { name: '工程群', settings: { host: 'x' }, template: null, route };
const open = (more: Partial<Extract<ChannelCommand, { type: 'openChannel' }>> = {}): ChannelCommand => ({ type: 'openChannel', channelId: SUBJECT, communityId: COMMUNITY, kind: 'WECOM_ROBOT', sealed: 'sealed-1', ...setup, ...more });
const refusalOf = (command: ChannelCommand, who: Parameters<typeof contextAt>[1] = admin) => {
  const decided = recordSubject(CHANNEL, null, command, contextAt('2026-10-09 09:00', who));
  return decided.ok ? null : decided.refusal;
};

describe('a channel', () => {
  test('is opened, changed, held back, resumed and closed; closed it keeps no secret', () => {
    const told = new Tale(CHANNEL).do('2026-10-09 09:00', admin, open()).do('2026-10-09 09:01', admin, { type: 'changeChannel', ...setup, name: '工程部群', sealed: null });
    expect([told.state.name, told.state.sealed, told.state.status]).toEqual(['工程部群', 'sealed-1', 'ACTIVE']);
    told.do('2026-10-09 09:02', admin, { type: 'pauseChannel', reason: '换群' });
    expect(told.state.status).toBe('PAUSED');
    told.do('2026-10-09 09:03', admin, { type: 'resumeChannel' }).do('2026-10-09 09:04', admin, { type: 'closeChannel', reason: '停用' });
    expect([told.state.status, told.state.sealed]).toEqual(['CLOSED', null]);
  });
  test.each([
    ['no name', open({ name: ' ' }), { field: 'name', problem: 'EMPTY' }],
    ['nothing to tell', open({ route: { tells: [], rules: null } }), { field: 'tells', problem: 'EMPTY' }],
    ['the same twice', open({ route: { tells: ['DeadlineMissed', 'DeadlineMissed'], rules: null } }), { field: 'tells', problem: 'NOT_APPLICABLE' }],
    ['an unknown rule', open({ route: { ...route, rules: ['XYZ-1' as never] } }), { field: 'rules', problem: 'NOT_APPLICABLE' }],
    ['no rule at all', open({ route: { ...route, rules: [] } }), { field: 'rules', problem: 'NOT_APPLICABLE' }],
    ['a place nothing fills', open({ template: '{number} {name}' }), { field: 'template', problem: 'MALFORMED' }],
  ] as const)('refuses %s', (_, command, refusal) => expect(refusalOf(command)).toMatchObject(refusal));
  test('is the administrator\'s', () => expect([refusalOf(open()), refusalOf(open(), 'supervisor')?.kind, refusalOf(open(), 'centreManager')?.kind]).toEqual([null, 'NotAllowed', 'NotAllowed']));
});

test('a template is filled, and says what it cannot fill', () => {
  expect(fillTemplate('{community}：{number} {ruleName}（{rule}）{x}', { community: '颐园世家', number: 'YYSJ-2026-00001', ruleName: '一次答复', rule: 'CMP-8' })).toBe('颐园世家：YYSJ-2026-00001 一次答复（CMP-8）');
  expect([unknownPlaces('{number}'), unknownPlaces('{a} {number} {}')]).toEqual([[], ['a', '']]);
});
