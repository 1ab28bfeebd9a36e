import { describe, expect, test } from '@jest/globals';
import { NOTICE_MEDIA, REACHING_MEDIA } from '@huiyin/domain';
import { changesOf, differing, linesOf, type SayContent } from './diff.ts';
import { draftInput, fieldAt, fieldsOf, missingIn, reachesNobody, startOf, toggledChannel, UNSEEN_MEDIA, valuesOf, withDoorsEach, withPlaceEach, type DraftValues } from './draft.ts';
import { saidIn } from './entry-words.ts';
import type { NoticeContent } from './model.ts';
import { choosing, missingIn as missingInRequest, missingOutside, NO_OUTSIDE, NO_REQUEST, outsideInput, requestInput, timelinessOf, WHATS } from './request-draft.ts';
import { fieldOfWarning, mended, type Warning } from './warnings.ts';

const CONTENT: NoticeContent = {
  texts: [{ language: 'zh-CN', title: '停电通知', body: '预计17:00恢复。' }], short: null, contact: '前台', validUntil: '2026-11-05T10:00:00.000Z', publishAt: null, buildings: ['3'], channels: [{ medium: 'SCREEN', channelId: null, label: null }, { medium: 'SMS', channelId: 'c1', label: null }],
  places: [{ building: '3', name: '3栋大堂' }, { building: null, name: '大门' }], doors: [{ building: '3', households: 40 }],
};
const VALUES = valuesOf(CONTENT);
const being = (part: Partial<DraftValues>): DraftValues => ({ ...VALUES, ...part });

describe('the drafting form', () => {
  test('what it is opened with is what it would send', () => expect(draftInput(VALUES)).toEqual(CONTENT));
  test('a first draft begins with the title of its request, its planned end, and what this system shows', () =>
    expect(startOf({ title: '停电', plannedEnd: '2026-11-05T10:00:00.000Z', content: null })).toMatchObject({ texts: [{ language: 'zh-CN', title: '停电', body: '' }], validUntil: '2026-11-05T10:00:00.000Z', channels: [{ medium: 'SCREEN' }, { medium: 'PAGE' }] }));
  test('what is missing, each by its name', () => {
    expect(missingIn(VALUES)).toEqual([]);
    expect(missingIn(being({ texts: [...VALUES.texts, { language: 'en', title: ' ', body: '' }], validUntil: '', channels: [{ medium: 'OTHER', channelId: null, label: '' }], places: [{ building: '3', name: '' }], doors: [{ building: '3', households: '0' }] })))
      .toEqual(['texts.1.title', 'texts.1.body', 'validUntil', 'channels.0.label', 'places.0.name', 'doors.0.households']);
  });
  test.each([
    [['input', 'texts', '0', 'body'], 'texts.0.body'], [['input', 'channels'], 'channels'], [['input', 'places', '1'], 'places.1.name'], [['input', 'channels', '0'], 'channels.0.label'], [['input', 'validUntil'], 'validUntil'], [['input', 'texts', '9', 'body'], 'texts'], [['input', 'noticeId'], null], [null, null],
  ])('a refusal of %j stands at %s', (path, field) => expect(fieldAt(path, fieldsOf(VALUES))).toEqual(field === null ? null : [field]));
  test('one place and one round a building, none twice', () => {
    expect(withPlaceEach(VALUES.places, ['3', '5'], (one) => `${one}栋大堂`).slice(2)).toEqual([{ building: '5', name: '5栋大堂' }]);
    expect(withDoorsEach(VALUES.doors, [{ building: '3', units: 40 }, { building: '5', units: 6 }]).slice(1)).toEqual([{ building: '5', households: '6' }]);
  });
  test('a way more, and one less', () => {
    const page = { medium: 'PAGE', channelId: null } as const;
    expect([toggledChannel(VALUES.channels, page).length, toggledChannel(toggledChannel(VALUES.channels, page), page)]).toEqual([3, VALUES.channels]);
  });
});

describe('what was found in a text', () => {
  const warning: Warning = { kind: 'WRONG_WORD', language: 'zh-CN', field: 'body', at: 1, length: 2, found: '登陆', better: '登录' };
  const texts = [{ language: 'zh-CN', title: '', body: '请登陆查看' }, { language: 'en', title: '', body: '请登陆查看' }];
  test('leads to its field', () => expect([fieldOfWarning(warning, texts), fieldOfWarning({ field: 'title', language: 'en' }, texts), fieldOfWarning({ field: 'contact', language: null }, texts), fieldOfWarning({ field: 'body', language: 'ja' }, texts)]).toEqual(['texts.0.body', 'texts.1.title', 'contact', null]));
  test('is put right where it stands, and only there', () => {
    expect(mended(texts, warning).map(({ body }) => body)).toEqual(['请登录查看', '请登陆查看']);
    expect(mended([{ language: 'zh-CN', title: '', body: '已改' }], warning)[0]!.body).toBe('已改');
    expect(mended(texts, { ...warning, better: null })).toBe(texts);
  });
});

describe('what changed', () => {
  const say: SayContent = { at: (iso) => iso, building: (name) => name, channel: ({ medium }) => medium, place: ({ name }) => name, doors: ({ building, households }) => `${building} ${households}`, list: (words) => words.join('、') };
  test('word by word as Chinese parts them', () =>
    expect(changesOf('预计17:00恢复。', '预计17:30恢复供电。').filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'removed', text: '00' }, { kind: 'added', text: '30' }, { kind: 'added', text: '供电' }]));
  test('thing by thing, what differs alone', () => {
    const after: NoticeContent = { ...CONTENT, texts: [{ ...CONTENT.texts[0]!, body: '预计18:00恢复。' }, { language: 'en', title: 'Power cut', body: 'Back at six.' }], places: [] };
    expect(differing(linesOf(CONTENT, say), linesOf(after, say)).map(({ key, language, before, after: now }) => [key, language, before, now])).toEqual([
      ['body', 'zh-CN', '预计17:00恢复。', '预计18:00恢复。'], ['title', 'en', '', 'Power cut'], ['body', 'en', '', 'Back at six.'], ['places', null, '3栋大堂、大门', ''],
    ]);
    expect(differing(linesOf(CONTENT, say), linesOf(CONTENT, say))).toEqual([]);
  });
});

describe('the form of a request', () => {
  const now = Date.parse('2026-11-03T06:05:31Z');
  test('what is cut off comes first, and is urgent from now on', () => {
    expect(WHATS.slice(0, 5)).toEqual(['OUTAGE.POWER', 'OUTAGE.WATER', 'OUTAGE.LIFT', 'OUTAGE.GAS', 'ACTIVITY']);
    expect(choosing('OUTAGE.POWER', now)).toEqual({ what: 'OUTAGE.POWER', timeliness: 'OUTAGE', eventAt: '2026-11-03T06:05:00.000Z', plannedStart: '' });
    expect([choosing('ACTIVITY', now), timelinessOf('FEES')[0]]).toEqual([{ what: 'ACTIVITY', timeliness: 'ACTIVITY', eventAt: '' }, 'GENERAL']);
  });
  test('what is missing follows from what it is', () => {
    expect(missingInRequest(NO_REQUEST)).toEqual(['what', 'timeliness', 'title', 'departmentId', 'purpose', 'truthCheck']);
    expect(missingInRequest({ ...NO_REQUEST, what: 'OUTAGE.WATER', timeliness: 'GENERAL' })).toContain('plannedStart');
    expect(missingInRequest({ ...NO_REQUEST, what: 'OWNERS_REPORT', timeliness: 'GENERAL' })).toEqual(expect.arrayContaining(['reportType', 'period']));
    expect(missingOutside({ ...NO_OUTSIDE, what: 'NOTICE', timeliness: 'GENERAL', title: 'x', departmentId: 'd' })).toEqual(['sender']);
  });
  test('what is sent: what happened says when, what is planned from when', () => {
    const values = { ...NO_REQUEST, ...choosing('OUTAGE.POWER', now), title: ' 停电 ', purpose: '告知', truthCheck: '已核实', departmentId: 'd', plannedStart: '2026-11-09T00:00:00Z', complaintNumbers: 'A-2026-00001，A-2026-00002' };
    expect(requestInput(values, 'c', 'k')).toEqual({ communityId: 'c', idempotencyKey: 'k', departmentId: 'd', kind: 'OUTAGE', timeliness: 'OUTAGE', lifeline: 'POWER', title: '停电', important: false, eventAt: '2026-11-03T06:05:00.000Z', plannedStart: null, plannedEnd: null, purpose: '告知', truthCheck: '已核实', complaintNumbers: ['A-2026-00001', 'A-2026-00002'], incidentId: null, replacesId: null, report: null });
    expect(outsideInput({ ...NO_OUTSIDE, what: 'NOTICE', timeliness: 'GENERAL', title: 'x', sender: '水务', departmentId: 'd' }, 'c', 'k', ['f'])).toMatchObject({ kind: 'NOTICE', lifeline: null, sender: '水务', documentNumber: null, receivedAt: null, attachmentIds: ['f'] });
  });
});

test('an entry says where, how it was found, why', () => {
  const name = { place: (key: string) => `点${key}`, door: (key: string) => `栋${key}`, channel: (key: string) => `道${key}`, word: (_: string, value: string) => value, count: (key: string, n: number) => `${key} ${n}` };
  expect(saidIn({ place: 'P1', condition: 'DAMAGED', note: '被撕' }, name)).toEqual(['点P1', 'DAMAGED', '被撕']);
  expect(saidIn({ channels: ['C1', 'C2'], screens: 2 }, name)).toEqual(['道C1', '道C2', 'screens 2']);
  expect(saidIn({ channels: ['C1'], screens: 0 }, name)).toEqual(['道C1']);
  expect([saidIn({ door: 'D1', missed: 1 }, name), saidIn({ reason: '改' }, name), saidIn(null, name)]).toEqual([['栋D1', 'missed 1'], ['改'], []]);
});

test('a plan that nobody would come across is named; what counts as such is the domain’s', () => {
  expect(NOTICE_MEDIA.filter((medium) => !REACHING_MEDIA.includes(medium))).toEqual([...UNSEEN_MEDIA]);
  const plan = (medium: (typeof NOTICE_MEDIA)[number], sheets = 0, rounds = 0) => reachesNobody({ channels: [{ medium }], places: Array.from({ length: sheets }), doors: Array.from({ length: rounds }) });
  expect([plan('PAGE'), plan('WEBHOOK'), plan('SCREEN'), plan('PAGE', 1), plan('PAGE', 0, 1), reachesNobody({ channels: [], places: [], doors: [] })]).toEqual([true, true, false, false, false, true]);
});
