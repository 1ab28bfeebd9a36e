import { describe, expect, test } from '@jest/globals';
import type { NoticeCommand, NoticeState, NoticeStatus } from '../index.ts';
import { isNoticeInForce, nextNoticeAct, NOTICE, NOTICE_COURSE, NOTICE_STATUSES, replaceNotice, toRecall, walkLifecycle } from '../index.ts';
import { adminStaff, NoticeTale, photo, places, request, say, sealed, sealKeeper } from '../../test/notice-kit.ts';
import { actorOf, at, COMMUNITY, ENGINEERING, WHO } from '../../test/kit.ts';
import { matrix } from '../../test/subject-kit.ts';

const T = (minute: string) => `2026-11-03 14:${minute}`;
const requested = (patch = {}) => new NoticeTale().do(T('05'), 'engineer', request(patch));
const field = (name: string, problem: string, limit: number | null = null) => ({ kind: 'InvalidField', field: name, problem, limit });

describe('NOT-12: looked after every day, down by the day after', () => {
  const hung = () => sealed({ places: places('1栋大堂', '2栋大堂') }).do(T('20'), 'assistant', say.publish).announce(T('20')).do(T('30'), adminStaff, say.place).do(T('40'), adminStaff, { ...say.place, place: 'P2' });
  const check = (place: string, patch = {}): NoticeCommand => ({ ...say.check, place, ...patch });

  test('the day it is posted owes nothing; then each day until 24:00 every copy', () => {
    const tale = hung();
    expect(tale.shows('NOT-12', T('41'))).toEqual(['RUNNING 2026-11-04 00:00 – 2026-11-05 00:00']);
    expect(tale.state.deadlines.at(-1)!.owner).toMatchObject({ role: 'DEPARTMENT_MANAGER', departmentId: 'department-administration' });
    tale.do('2026-11-04 09:00', adminStaff, check('P1'));
    expect(tale.shows('NOT-12', '2026-11-04 09:00')).toEqual(['RUNNING 2026-11-04 00:00 – 2026-11-05 00:00']);
    tale.do('2026-11-04 23:59', adminStaff, check('P2', { condition: 'DAMAGED', renewed: true, attachments: [photo('torn')] }));
    expect(tale.shows('NOT-12', '2026-11-05 08:00')).toEqual(['MET 2026-11-04 00:00 – 2026-11-05 00:00', 'RUNNING 2026-11-05 00:00 – 2026-11-06 00:00']);
    expect(tale.state.places[1]).toMatchObject({ checks: 1, faults: 1, checked: { condition: 'DAMAGED', renewed: true } });
  });

  test('24:00 is met, a millisecond later missed; a look at the next day is for that day', () => {
    const tale = hung().do('2026-11-04 09:00', adminStaff, check('P1')).do('2026-11-05 00:00:00.001', adminStaff, check('P2'));
    expect(tale.shows('NOT-12', '2026-11-05 01:00')).toEqual(['MISSED 2026-11-04 00:00 – 2026-11-05 00:00', 'RUNNING 2026-11-05 00:00 – 2026-11-06 00:00']);
  });

  test('after the last day in force no check is owed; expired, it is down by the end of the day after', () => {
    const tale = hung().do('2026-11-04 09:00', adminStaff, check('P1')).do('2026-11-04 09:10', adminStaff, check('P2')).do('2026-11-05 09:00', adminStaff, check('P1')).do('2026-11-05 09:10', adminStaff, check('P2'));
    expect(tale.shows('NOT-12', '2026-11-05 09:10').at(-1)).toBe('MET 2026-11-05 00:00 – 2026-11-06 00:00');
    expect(nextNoticeAct(tale.state)).toEqual({ act: 'expireNotice', at: at('2026-11-05 18:00') });
    tale.expire('2026-11-05 18:00');
    expect([tale.state.status, tale.state.channels[0]!.state, tale.shows('NOT-12', '2026-11-05 18:01').at(-1)]).toEqual(['EXPIRED', 'ENDED', 'RUNNING 2026-11-05 18:00 – 2026-11-07 00:00']);
    expect(tale.refusal('2026-11-05 19:00', adminStaff, check('P1'))).toMatchObject({ kind: 'WrongState' });
    tale.do('2026-11-06 10:00', adminStaff, say.takeDown);
    expect(tale.state.status).toBe('EXPIRED');
    expect(tale.do('2026-11-07 00:00', adminStaff, { ...say.takeDown, place: 'P2' }).state).toMatchObject({ status: 'TAKEN_DOWN', takenDownAt: at('2026-11-07 00:00') });
    expect(tale.shows('NOT-12', '2026-11-07 09:00').at(-1)).toBe('MET 2026-11-05 18:00 – 2026-11-07 00:00');
  });

  test('what holds until 24:00 of a day is down by the end of the next', () => {
    const tale = sealed({ validUntil: at('2026-11-06 00:00'), places: places('1栋大堂') }).do(T('20'), 'assistant', say.publish).do(T('30'), adminStaff, say.place).expire('2026-11-06 00:00');
    expect(tale.shows('NOT-12', '2026-11-06 00:01').at(-1)).toBe('RUNNING 2026-11-06 00:00 – 2026-11-07 00:00');
  });

  test('taken back after it had been sent: that is to be said in groups and at hooks, once each; not where messages are somebody’s own', () => {
    const sent = (medium: 'WECHAT_GROUP' | 'WEBHOOK' | 'SMS', name: string) => ({ medium, channelId: name as never, label: null });
    const channels = [sent('WECHAT_GROUP', 'group'), sent('WEBHOOK', 'hook'), sent('SMS', 'sms'), sent('WECHAT_GROUP', 'away'), { medium: 'PAGE', channelId: null, label: null }] as const;
    const out = () => sealed({ channels }).do(T('20'), 'assistant', say.publish).announce(T('20')).sent(T('21'), 'C1', 1, 1).sent(T('21'), 'C3', 9, 9).sent(T('21'), 'C4', 0, 1);
    const tale = out();
    expect(toRecall(tale.state)).toEqual([]);
    tale.do(T('25'), 'centreManager', say.withdraw);
    expect(toRecall(tale.state).map(({ key }) => key)).toEqual(['C1']);
    // What was still on its way arrives, and is to be called back then.
    tale.sent(T('26'), 'C2', 1, 1);
    expect(toRecall(tale.state).map(({ key }) => key)).toEqual(['C1', 'C2']);
    tale.recalled(T('27'), 'C1').recalled(T('27'), 'C2', false);
    expect([toRecall(tale.state), tale.state.channels.map(({ recall }) => recall)]).toEqual([[], [{ at: at(T('27')), said: true }, { at: at(T('27')), said: false }, null, null, null]]);
    for (const key of ['C1', 'C3', 'C4', 'C5']) expect(() => tale.recalled(T('28'), key)).toThrow('nothing to say');
    expect(toRecall(out().expire('2026-11-05 18:00').state)).toEqual([]);
  });

  test('nothing on paper: over at the second; nothing proven without a photo', () => {
    expect(sealed().do(T('20'), 'assistant', say.publish).announce(T('20')).expire('2026-11-05 18:00').state).toMatchObject({ status: 'TAKEN_DOWN', takenDownAt: at('2026-11-05 18:00') });
    expect(hung().refusal(T('50'), adminStaff, { ...say.takeDown, attachments: [] })).toEqual(field('attachments', 'EMPTY'));
    expect(hung().refusal(T('50'), adminStaff, check('P1', { condition: 'MISSING' }))).toEqual(field('attachments', 'EMPTY'));
    expect(hung().refusal(T('50'), adminStaff, say.place)).toEqual(field('place', 'NOT_APPLICABLE'));
  });

  test('withdrawn at once with a reason: the electronic ones end, the copies are owed', () => {
    const tale = hung().do('2026-11-04 10:00', 'centreManager', say.withdraw);
    expect(tale.state).toMatchObject({ status: 'WITHDRAWN', ending: { cause: 'WITHDRAWN', reason: '供电已恢复' }, channels: [{ state: 'ENDED', endedAt: at('2026-11-04 10:00') }] });
    expect(tale.shows('NOT-12', '2026-11-04 11:00')).toEqual(['CANCELLED 2026-11-04 00:00 – 2026-11-05 00:00', 'RUNNING 2026-11-04 10:00 – 2026-11-06 00:00']);
    expect(sealed().do(T('19'), 'centreManager', say.withdraw).state.status).toBe('WITHDRAWN');
    expect(hung().refusal('2026-11-04 10:00', 'manager', say.withdraw)).toMatchObject({ kind: 'NotAllowed' });
  });

  test('put up by hand: proven there, and proven gone at expiry', () => {
    const tale = sealed({ channels: [{ medium: 'MOMENTS', channelId: null, label: null }] }).do(T('20'), 'assistant', say.publish);
    expect(nextNoticeAct(tale.state)?.act).toBe('expireNotice');
    tale.do(T('25'), 'assistant', say.prove);
    expect([tale.state.status, tale.shows('NOT-12', T('26'))]).toEqual(['PUBLISHED', ['RUNNING 2026-11-03 14:25 – 2026-11-05 18:00']]);
    expect(tale.expire('2026-11-05 18:00').state.status).toBe('EXPIRED');
    tale.do('2026-11-05 18:00:00.001', 'assistant', { ...say.prove, ended: true });
    expect([tale.state.status, tale.shows('NOT-12', '2026-11-06 00:00')[0]]).toEqual(['TAKEN_DOWN', 'MISSED 2026-11-03 14:25 – 2026-11-05 18:00']);
  });

  test('door to door: building by building, with those who were not reached', () => {
    const doors = [{ building: 'b1' as never, households: 60 }, { building: 'b2' as never, households: 40 }];
    const tale = sealed({ channels: [], doors }, { important: true }).do(T('20'), 'assistant', say.publish).do(T('25'), adminStaff, { ...say.deliver, missed: ['u1' as never, 'u2' as never] });
    expect(tale.state).toMatchObject({ status: 'PUBLISHED', reachedAt: null, doors: [{ key: 'D1', delivered: { missed: 2, units: ['u1', 'u2'] } }, { delivered: null }] });
    expect(tale.do(T('28'), adminStaff, { ...say.deliver, door: 'D2' }).state.reachedAt).toBe(at(T('28')));
    expect(tale.refusal(T('29'), adminStaff, { ...say.deliver, door: 'D3' })).toEqual(field('door', 'NOT_APPLICABLE'));
  });

  test('a later notice in its place ends it; it is in force between publication and end', () => {
    const tale = hung();
    expect([isNoticeInForce(tale.state, at(T('19'))), isNoticeInForce(tale.state, at(T('20'))), isNoticeInForce(tale.state, at('2026-11-05 17:59:59.999')), isNoticeInForce(tale.state, at('2026-11-05 18:00'))]).toEqual([false, true, true, false]);
    tale.act('2026-11-04 10:00', (state, context) => replaceNotice(state, 'notice-2' as never, context));
    expect(tale.state).toMatchObject({ status: 'WITHDRAWN', ending: { cause: 'REPLACED', noticeId: 'notice-2' } });
    expect(() => tale.act('2026-11-04 11:00', (state, context) => replaceNotice(state, 'notice-2' as never, context))).toThrow('nothing to say');
  });

  test('NOT-14: an owners’ report is handed to the committee', () => {
    const report = { kind: 'OWNERS_REPORT', timeliness: 'GENERAL', lifeline: null, eventAt: null, report: { type: 'FINANCE', period: '2026-Q3' } } as const;
    const tale = sealed({}, report).do(T('20'), 'assistant', say.publish).announce(T('20')).do(T('30'), 'assistant', say.handOver);
    expect(tale.state.handedOver).toMatchObject({ receivedBy: '业委会王主任' });
    expect(sealed().do(T('20'), 'assistant', say.publish).refusal(T('21'), 'assistant', say.handOver)).toEqual(field('kind', 'NOT_APPLICABLE'));
  });
});

describe('the table', () => {
  const out = () => sealed({ places: places('1栋大堂', '2栋大堂') }).do(T('20'), 'assistant', say.publish);
  const hangs = () => out().do(T('30'), adminStaff, say.place);
  const outside = () => new NoticeTale().do(T('05'), 'engineer', { ...request(), type: 'registerOutsideDocument', sender: '街道', documentNumber: null, receivedAt: null, attachments: [photo('scan')] });
  const IN_STATE: Record<NoticeStatus, () => NoticeState> = {
    REQUESTED: () => requested().state, REGISTERED: () => outside().state, DRAFTED: () => requested().do(T('06'), 'engineer', say.draft).state, RETURNED: () => requested().do(T('06'), 'engineer', say.draft).do(T('07'), 'manager', say.giveBack).state,
    REVIEWED: () => requested().do(T('06'), 'engineer', say.draft).do(T('07'), 'manager', say.review).state, APPROVED: () => requested().do(T('06'), 'engineer', say.draft).do(T('07'), 'manager', say.review).do(T('08'), 'centreManager', say.approve).state,
    SEALED: () => sealed().state, PUBLISHING: () => out().state, PUBLISHED: () => hangs().state, EXPIRED: () => hangs().expire('2026-11-05 18:00').state, WITHDRAWN: () => hangs().do(T('40'), 'centreManager', say.withdraw).state,
    TAKEN_DOWN: () => hangs().expire('2026-11-05 18:00').do('2026-11-05 19:00', adminStaff, say.takeDown).state, REJECTED: () => requested().do(T('06'), 'engineer', say.draft).do(T('07'), 'manager', say.reject).state,
  };
  const all = actorOf('everyone', 'CENTRE_MANAGER');
  const everyone = { ...all, grants: [...all.grants, ...(['DEPARTMENT_MANAGER', 'RESPONSIBLE_STAFF'] as const).map((role) => ({ role, communityId: COMMUNITY, departmentId: ENGINEERING })), ...sealKeeper.grants, ...WHO.assistant.grants, ...WHO.leader.grants] };

  test.each(matrix(NOTICE, IN_STATE, Object.values(say), '2026-11-05 20:00', [everyone]))('$state × $command: legal $legal', ({ legal, refusedByState }) => { if (!legal) expect(refusedByState).toBe(true); });
  test('reaches every state, and none is a dead end', () => {
    expect(walkLifecycle(NOTICE_COURSE)).toEqual([]);
    expect(Object.keys(IN_STATE)).toEqual([...NOTICE_STATUSES]);
    expect(new Set(NOTICE.lifecycle.transitions.map(({ command }) => command))).toEqual(new Set(['requestNotice', 'registerOutsideDocument', ...Object.values(say).map(({ type }) => type)]));
  });

  test('erased, it keeps what names nobody', () => {
    const tale = hangs().do('2026-11-04 10:00', adminStaff, { ...say.check, condition: 'MISSING', attachments: [photo('gone')] }).do('2026-11-04 11:00', 'centreManager', say.withdraw);
    expect(tale.erased()).toMatchObject({ status: 'WITHDRAWN', title: '', purpose: '', content: { texts: [{ language: 'zh-CN', title: '', body: '' }], contact: null, places: [{ name: '' }, { name: '' }] }, ending: { reason: '' }, places: [{ faults: 1 }, {}] });
  });
});
