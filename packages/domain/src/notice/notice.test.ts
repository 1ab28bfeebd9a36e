import { describe, expect, test } from '@jest/globals';
import type { NoticeContent, NoticeKind } from '../index.ts';
import { nextNoticeAct } from '../index.ts';
import { adminStaff, bothHeads, content, drafting, HASH, NoticeTale, photo, places, request, say, sealed, sealKeeper } from '../../test/notice-kit.ts';
import { at, ENGINEERING, WHO, type Name } from '../../test/kit.ts';

const T = (minute: string) => `2026-11-03 14:${minute}`;
const requested = (patch = {}) => new NoticeTale().do(T('05'), 'engineer', request(patch));
const refused = (patch: Partial<NoticeContent>) => requested().refusal(T('06'), 'engineer', drafting(patch));
const field = (name: string, problem: string, limit: number | null = null) => ({ kind: 'InvalidField', field: name, problem, limit });

describe('NOT-10: measured from the event', () => {
  test('an outage is out within the half hour: met at the due instant, missed one millisecond later', () => {
    const tale = sealed().do(T('20'), 'assistant', say.publish);
    expect([tale.state.status, tale.shows('NOT-10', T('20'))]).toEqual(['PUBLISHING', ['RUNNING 2026-11-03 14:00 – 2026-11-03 14:30']]);
    expect(sealed().do(T('20'), 'assistant', say.publish).announce(T('30')).shows('NOT-10', T('31'))).toEqual(['MET 2026-11-03 14:00 – 2026-11-03 14:30']);
    const late = sealed().do(T('20'), 'assistant', say.publish).announce('2026-11-03 14:30:00.001');
    expect([late.state.status, late.state.publishedAt, late.shows('NOT-10', T('31'))]).toEqual(['PUBLISHED', at('2026-11-03 14:30:00.001'), ['MISSED 2026-11-03 14:00 – 2026-11-03 14:30']]);
  });

  test.each([
    ['EVENT', { kind: 'WEATHER', timeliness: 'EVENT', lifeline: null }, '2026-11-03 14:00 – 2026-11-03 18:00'],
    ['GENERAL', { timeliness: 'GENERAL', eventAt: null, plannedStart: at('2026-11-07 09:00') }, '2026-11-03 14:05 – 2026-11-05 00:00'],
    ['ACTIVITY', { kind: 'ACTIVITY', timeliness: 'ACTIVITY', lifeline: null, eventAt: null, plannedStart: at('2026-11-15 19:00') }, '2026-11-03 14:05 – 2026-11-08 00:00'],
  ] as const)('%s', (_class, patch, span) => expect(requested(patch).shows('NOT-10', T('06'))).toEqual([`RUNNING ${span}`]));

  test('across the holidays days are days: an activity on 10 October is announced by the end of 2 October', () => {
    const tale = new NoticeTale().do('2026-09-25 10:00', 'engineer', request({ kind: 'ACTIVITY', timeliness: 'ACTIVITY', lifeline: null, eventAt: null, plannedStart: at('2026-10-10 09:00') }));
    expect(tale.shows('NOT-10', '2026-09-25 10:00')).toEqual(['RUNNING 2026-09-25 10:00 – 2026-10-03 00:00']);
  });

  test('general information without a date owes nothing; what is asked for too late is late from the start', () => {
    expect(requested({ kind: 'FEES', timeliness: 'GENERAL', lifeline: null, eventAt: null }).state.deadlines).toEqual([]);
    expect(requested({ eventAt: at('2026-11-03 12:00') }).shows('NOT-10', T('05'))).toEqual(['MISSED 2026-11-03 12:00 – 2026-11-03 12:30']);
  });

  test('owed by the department, then by whoever holds the next step', () => {
    const owner = (tale: NoticeTale) => tale.state.deadlines[0]!.owner.role;
    const tale = requested();
    const seen = [owner(tale), owner(tale.do(T('08'), 'engineer', say.draft)), owner(tale.do(T('10'), 'manager', say.review)), owner(tale.do(T('15'), 'centreManager', say.approve)), owner(tale.do(T('18'), sealKeeper, say.seal))];
    expect(seen).toEqual(['DEPARTMENT_MANAGER', 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'SEAL_KEEPER', 'CUSTOMER_ASSISTANT']);
    expect(owner(requested().do(T('08'), 'engineer', say.draft).do(T('09'), 'manager', say.giveBack))).toBe('DEPARTMENT_MANAGER');
  });

  test('a document from outside that a head has prepared is owed one level up, as any text of a head', () => {
    const register = { ...request(), type: 'registerOutsideDocument', sender: '街道', documentNumber: null, receivedAt: null, attachments: [photo('scan')] } as const;
    const tale = new NoticeTale().do(T('05'), 'manager', register);
    const owner = () => tale.state.deadlines.at(-1)!.owner;
    expect(owner()).toEqual({ role: 'DEPARTMENT_MANAGER', departmentId: tale.state.departmentId, staffId: null });
    tale.do(T('06'), 'manager', say.draft);
    expect([tale.state.status, owner()]).toEqual(['REGISTERED', { role: 'CENTRE_MANAGER', departmentId: null, staffId: null }]);
  });

  test('a page that has to be looked for reaches nobody; paper does when it hangs in every building', () => {
    const channels = [{ medium: 'PAGE', channelId: null, label: null }] as const;
    const tale = sealed({ channels, places: places('1栋大堂', '1栋电梯', '2栋大堂') }).do(T('20'), 'assistant', say.publish).announce(T('20'));
    expect([tale.state.status, tale.state.reachedAt]).toEqual(['PUBLISHED', null]);
    tale.do(T('22'), adminStaff, say.place);
    expect(tale.state.reachedAt).toBeNull();
    tale.do(T('24'), adminStaff, { ...say.place, place: 'P3' });
    expect([tale.state.reachedAt, tale.shows('NOT-10', T('25'))]).toEqual([at(T('24')), ['MET 2026-11-03 14:00 – 2026-11-03 14:30']]);
  });

  test('a wall without a screen shows nothing, a channel whose messages all failed published nothing', () => {
    const tale = sealed({ channels: [{ medium: 'SCREEN', channelId: null, label: null }, { medium: 'SMS', channelId: 'sms' as never, label: null }] }).do(T('20'), 'assistant', say.publish).announce(T('20'), 0);
    expect(tale.state.channels.map(({ state }) => state)).toEqual(['FAILED', 'SENDING']);
    expect(tale.sent(T('21'), 'C2', 0, 60).state).toMatchObject({ status: 'PUBLISHING', publishedAt: null });
    const other = sealed({ channels: [{ medium: 'SMS', channelId: 'sms' as never, label: null }] }).do(T('20'), 'assistant', say.publish).announce(T('20')).sent(T('21'), 'C1', 58, 60);
    expect(other.state).toMatchObject({ status: 'PUBLISHED', channels: [{ taken: 58, failed: 2, total: 60, state: 'PUBLISHED' }] });
    expect(() => other.sent(T('22'), 'C1', 60, 60)).toThrow('nothing to say');
  });

  test('a planned outage is announced again a quarter of an hour before, due ten minutes before', () => {
    const planned = { timeliness: 'GENERAL', eventAt: null, plannedStart: at('2026-11-07 09:00') } as const;
    const tale = sealed({ validUntil: at('2026-11-07 18:00') }, planned).do(T('20'), 'assistant', say.publish).announce(T('20'));
    expect(tale.shows('NOT-10', T('21'))).toEqual(['MET 2026-11-03 14:05 – 2026-11-05 00:00', 'RUNNING 2026-11-03 14:20 – 2026-11-07 08:50']);
    expect(nextNoticeAct(tale.state)).toEqual({ act: 'announceNoticeAgain', at: at('2026-11-07 08:45') });
    tale.again('2026-11-07 08:45');
    expect([tale.shows('NOT-10', '2026-11-07 09:00')[1], tale.state.channels[0]!.againAt, nextNoticeAct(tale.state)]).toEqual(['MET 2026-11-03 14:20 – 2026-11-07 08:50', at('2026-11-07 08:45'), { act: 'expireNotice', at: at('2026-11-07 18:00') }]);
  });

  test('what is sent goes out a second time, and only its arrival meets the second announcement', () => {
    const planned = { timeliness: 'GENERAL', eventAt: null, plannedStart: at('2026-11-07 09:00') } as const;
    const sms = [{ medium: 'SMS', channelId: 'sms' as never, label: null }] as const;
    const tale = sealed({ validUntil: at('2026-11-07 18:00'), channels: sms }, planned).do(T('20'), 'assistant', say.publish).announce(T('20')).sent(T('21'), 'C1', 58, 60).again('2026-11-07 08:45');
    expect([tale.state.channels[0]!.state, tale.shows('NOT-10', '2026-11-07 08:46')[1]]).toEqual(['SENDING', 'RUNNING 2026-11-03 14:20 – 2026-11-07 08:50']);
    tale.sent('2026-11-07 08:50', 'C1', 60, 60);
    expect([tale.state.channels[0], tale.shows('NOT-10', '2026-11-07 09:00')[1]]).toEqual([expect.objectContaining({ state: 'PUBLISHED', taken: 118, failed: 2, total: 120, publishedAt: at(T('21')) }), 'MET 2026-11-03 14:20 – 2026-11-07 08:50']);
    const lost = sealed({ validUntil: at('2026-11-07 18:00'), channels: sms }, planned).do(T('20'), 'assistant', say.publish).announce(T('20')).sent(T('21'), 'C1', 58, 60).again('2026-11-07 08:45').sent('2026-11-07 08:46', 'C1', 0, 60);
    expect([lost.state.channels[0]!.state, lost.shows('NOT-10', '2026-11-07 09:00')[1]]).toEqual(['PUBLISHED', 'MISSED 2026-11-03 14:20 – 2026-11-07 08:50']);
  });

  test('an activity is announced at most two weeks ahead', () => {
    const activity = { kind: 'ACTIVITY', timeliness: 'ACTIVITY', lifeline: null, eventAt: null, plannedStart: at('2026-11-18 09:00') } as const;
    expect(sealed({ validUntil: at('2026-11-18 20:00') }, activity).refusal(T('20'), 'assistant', say.publish)).toEqual(field('publishAt', 'OUT_OF_RANGE', 14));
    expect(sealed({ validUntil: at('2026-11-18 20:00'), publishAt: at('2026-11-04 00:00') }, activity).do(T('20'), 'assistant', say.publish).state.status).toBe('PUBLISHING');
  });
});

describe('NOT-5: nobody judges their own', () => {
  const drafted = (name: Name | typeof bothHeads) => new NoticeTale().do(T('05'), 'assistant', request()).do(T('08'), name, say.draft);
  const role = (...roles: string[]) => ({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles } });

  test('the head of the department that asked reviews, the centre head approves', () => {
    const tale = drafted('engineer');
    expect(tale.refusal(T('09'), 'greenManager', say.review)).toEqual(role('DEPARTMENT_MANAGER'));
    expect(tale.refusal(T('09'), 'centreManager', say.review)).toEqual(role('DEPARTMENT_MANAGER'));
    expect(tale.refusal(T('09'), 'engineer', say.review)).toMatchObject({ kind: 'NotAllowed' });
    tale.do(T('10'), 'manager', say.review);
    expect(tale.refusal(T('11'), 'manager', say.approve)).toMatchObject({ kind: 'NotAllowed' });
    expect(tale.do(T('15'), 'centreManager', say.approve).state.status).toBe('APPROVED');
  });

  test('a head’s own text goes one level up, and so does one they only wrote at', () => {
    const tale = drafted('manager');
    expect(tale.state.authorLevel).toBe(1);
    expect(tale.refusal(T('10'), 'manager', say.review)).toEqual({ kind: 'NotOwnWork' });
    tale.do(T('10'), 'centreManager', say.review);
    expect(tale.refusal(T('11'), 'centreManager', say.approve)).toEqual({ kind: 'NotOwnWork' });
    expect(tale.do(T('12'), 'leader', say.approve).state.approval?.by).toBe('leader');
    const written = drafted('manager').do(T('09'), 'engineer', { ...say.draft, contentHash: 'b'.repeat(64) });
    expect([written.state.authors, written.state.authorLevel]).toEqual([['assistant', 'manager', 'engineer'], 1]);
  });

  test('who holds both posts judges it in neither, whether they wrote, asked or reviewed', () => {
    expect(drafted(bothHeads).refusal(T('10'), bothHeads, say.review)).toEqual({ kind: 'NotOwnWork' });
    const reviewed = drafted('engineer').do(T('10'), bothHeads, say.review);
    expect(reviewed.refusal(T('11'), bothHeads, say.approve)).toEqual({ kind: 'NotOwnWork' });
    const asker = { ...bothHeads, staffId: 'assistant' as never };
    expect(drafted('engineer').refusal(T('10'), asker, say.review)).toEqual({ kind: 'NotOwnWork' });
    expect(drafted(bothHeads).state.authorLevel).toBe(2);
  });

  test('neither who wrote nor who approved puts the seal on', () => {
    const keeperToo = { ...WHO.centreManager, grants: [...WHO.centreManager.grants, ...sealKeeper.grants] };
    const tale = drafted('engineer').do(T('10'), 'manager', say.review).do(T('15'), keeperToo, say.approve);
    expect(tale.refusal(T('16'), keeperToo, say.seal)).toEqual({ kind: 'NotOwnWork' });
    expect(tale.do(T('16'), sealKeeper, say.seal).state.sealing).toEqual({ at: at(T('16')), by: 'seal-keeper', seal: 'SEAL', contentHash: HASH, askedBy: 'assistant', allowedBy: 'centre-manager' });
  });

  test('what changed meanwhile is neither reviewed nor approved nor sealed', () => {
    const other = 'b'.repeat(64);
    const tale = drafted('engineer').do(T('09'), 'engineer', { ...say.draft, contentHash: other });
    expect(tale.refusal(T('10'), 'manager', say.review)).toEqual(field('contentHash', 'NOT_APPLICABLE'));
    tale.do(T('10'), 'manager', { ...say.review, contentHash: other });
    expect(tale.refusal(T('11'), 'centreManager', say.approve)).toEqual(field('contentHash', 'NOT_APPLICABLE'));
    tale.do(T('12'), 'centreManager', { ...say.approve, contentHash: other });
    expect(tale.refusal(T('13'), sealKeeper, say.seal)).toEqual(field('contentHash', 'NOT_APPLICABLE'));
    expect(tale.refusal(T('13'), 'centreManager', { ...say.approve, contentHash: other })).toMatchObject({ kind: 'WrongState' });
  });

  test('returned with what to change, it starts the round anew; rejected with the reason, it is over', () => {
    const tale = drafted('engineer').do(T('09'), 'manager', say.review).do(T('10'), 'centreManager', say.giveBack);
    expect(tale.state).toMatchObject({ status: 'RETURNED', returned: { by: 'centre-manager', reason: '恢复时间写到分钟', from: 'REVIEWED' } });
    expect(tale.refusal(T('11'), 'manager', say.review)).toMatchObject({ kind: 'WrongState' });
    tale.do(T('11'), 'engineer', say.draft);
    expect(tale.state).toMatchObject({ status: 'DRAFTED', revision: 2, review: null });
    const gone = drafted('engineer').do(T('09'), 'manager', say.reject);
    expect([gone.state.status, gone.shows('NOT-10', T('10'))]).toEqual(['REJECTED', ['CANCELLED 2026-11-03 14:00 – 2026-11-03 14:30']]);
    expect(sealed().do(T('19'), 'centreManager', say.giveBack).state).toMatchObject({ status: 'RETURNED', returned: { from: 'SEALED' } });
    expect(drafted('engineer').refusal(T('09'), 'manager', { ...say.giveBack, reason: ' ' })).toEqual(field('reason', 'EMPTY'));
  });
});

describe('NOT-2, NOT-9: what is asked for and drafted', () => {
  const asks = (patch: Parameters<typeof request>[0]) => new NoticeTale().refusal(T('05'), 'engineer', request(patch));
  test.each([
    [{ truthCheck: '' }, field('truthCheck', 'EMPTY')], [{ lifeline: null }, field('lifeline', 'EMPTY')], [{ kind: 'WEATHER' as NoticeKind, timeliness: 'EVENT' as const }, field('lifeline', 'NOT_APPLICABLE')],
    [{ eventAt: null }, field('eventAt', 'EMPTY')], [{ eventAt: at('2026-09-01 00:00') }, field('eventAt', 'OUT_OF_RANGE', 30)], [{ eventAt: at(T('06')) }, { kind: 'InTheFuture', field: 'eventAt', now: at(T('05')) }],
    [{ timeliness: 'GENERAL' as const, eventAt: null }, field('plannedStart', 'EMPTY')], [{ plannedStart: at('2026-11-04 09:00') }, field('plannedStart', 'NOT_APPLICABLE')],
    [{ timeliness: 'GENERAL' as const, eventAt: null, plannedStart: at('2026-11-02 09:00') }, { kind: 'InThePast', field: 'plannedStart', now: at(T('05')) }],
    [{ plannedEnd: at('2026-11-03 13:00') }, field('plannedEnd', 'OUT_OF_RANGE')], [{ kind: 'OWNERS_REPORT' as NoticeKind, timeliness: 'GENERAL' as const, eventAt: null, lifeline: null }, field('report', 'EMPTY')],
  ])('%j', (patch, refusal) => expect(asks(patch)).toEqual(refusal));

  test('staff ask for their own department, the desk for any', () => {
    expect(new NoticeTale().refusal(T('05'), 'gardener', request())).toEqual({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENGINEERING } });
    expect(new NoticeTale().refusal(T('05'), 'committee', request())).toEqual({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    expect(new NoticeTale().do(T('05'), 'assistant', request()).state.requestedBy).toBe('assistant');
  });

  const text = (patch: Partial<NoticeContent['texts'][number]>) => ({ texts: [{ language: 'zh-CN', title: '停电', body: '停电', ...patch }] });
  test.each([
    ['no words', { texts: [] }, field('texts', 'EMPTY')], ['one language twice', { texts: [content().texts[0]!, content().texts[0]!] }, field('texts', 'NOT_APPLICABLE')], ['a language that is none', text({ language: '中文' }), field('texts.0.language', 'MALFORMED')],
    ['HTML', text({ body: '请看<b>这里</b>' }), field('texts.0.body', 'MALFORMED')], ['a script', text({ title: '<script>alert(1)</script>' }), field('texts.0.title', 'MALFORMED')], ['20,000 characters', text({ body: '水'.repeat(20_000) }), field('texts.0.body', 'TOO_LONG', 5_000)],
    ['valid until before now', { validUntil: at(T('00')) }, { kind: 'InThePast', field: 'validUntil', now: at(T('06')) }], ['valid for ever', { validUntil: at('2036-01-01 00:00') }, field('validUntil', 'OUT_OF_RANGE', 732)],
    ['published after it expired', { publishAt: at('2026-11-05 18:00') }, field('publishAt', 'OUT_OF_RANGE')], ['to no place', { channels: [] }, field('channels', 'EMPTY')], ['a message without a channel', { channels: [{ medium: 'SMS', channelId: null, label: null }] }, field('channels.0.channelId', 'EMPTY')],
    ['the screen twice', { channels: [...content().channels, ...content().channels] }, field('channels.1', 'NOT_APPLICABLE')], ['one place twice', { places: places('1栋大堂', '1栋大堂') }, field('places.1', 'NOT_APPLICABLE')], ['another way without a name', { channels: [{ medium: 'OTHER', channelId: null, label: '' }] }, field('channels.0.label', 'EMPTY')],
    ['a building without households', { doors: [{ building: 'b' as never, households: 0 }] }, field('doors.0.households', 'OUT_OF_RANGE', 2_000)],
  ] as const)('refused: %s', (_what, patch, refusal) => expect(refused(patch as Partial<NoticeContent>)).toEqual(refusal));

  test('figures and quotation marks are no markup', () => expect(requested().do(T('06'), 'engineer', drafting(text({ body: '温度<5℃，水压>0.3MPa，见《须知》' }))).state.status).toBe('DRAFTED'));
  test('NOT-7: what is important goes to every household', () => expect(requested({ important: true }).refusal(T('06'), 'engineer', say.draft)).toEqual(field('doors', 'EMPTY')));

  test('an expired text is not published, nor one whose event has begun', () => {
    expect(sealed({ validUntil: at(T('19')) }).refusal(T('19'), 'assistant', say.publish)).toEqual({ kind: 'InThePast', field: 'validUntil', now: at(T('19')) });
    const planned = { timeliness: 'GENERAL', eventAt: null, plannedStart: at(T('19')) } as const;
    expect(sealed({}, planned).refusal(T('20'), 'assistant', say.publish)).toEqual({ kind: 'InThePast', field: 'plannedStart', now: at(T('20')) });
  });
});

describe('NOT-4, NOT-6: a document from outside', () => {
  const register = { ...request({ kind: 'NOTICE', timeliness: 'GENERAL', lifeline: null, eventAt: null }), type: 'registerOutsideDocument', sender: '街道办事处', documentNumber: '街〔2026〕12号', receivedAt: at('2026-11-03 09:00'), attachments: [photo('scan')] } as const;
  test('is registered with its scan, reviewed and approved like any, and stamped 同意张贴', () => {
    const tale = new NoticeTale().do(T('05'), 'engineer', register);
    expect(tale.state).toMatchObject({ status: 'REGISTERED', origin: 'OUTSIDE', outside: { sender: '街道办事处', documentNumber: '街〔2026〕12号', attachments: [{ id: 'scan' }] } });
    expect(tale.refusal(T('06'), 'manager', say.review)).toMatchObject({ kind: 'WrongState', state: 'UNDRAFTED' });
    tale.do(T('06'), 'engineer', say.draft);
    expect(tale.state.status).toBe('REGISTERED');
    tale.do(T('07'), 'manager', say.review).do(T('08'), 'centreManager', say.approve);
    expect(tale.refusal(T('09'), sealKeeper, say.seal)).toEqual(field('seal', 'NOT_APPLICABLE'));
    expect(tale.do(T('09'), sealKeeper, { ...say.seal, seal: 'POSTING_AGREED' }).state.status).toBe('SEALED');
    expect(sealed().state.sealing?.seal).toBe('SEAL');
  });
  test('without its scan or its sender it is not registered', () => {
    expect(new NoticeTale().refusal(T('05'), 'engineer', { ...register, attachments: [] })).toEqual(field('attachments', 'EMPTY'));
    expect(new NoticeTale().refusal(T('05'), 'engineer', { ...register, sender: '' })).toEqual(field('sender', 'EMPTY'));
  });
});
