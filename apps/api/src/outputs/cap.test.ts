import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KIND_WEIGHTS, OUTAGE_WEIGHTS } from './cap-weight.ts';
import { capAlert, capIdentifier, type CapEvent, type CapMessage } from './cap.ts';
import type { PublicCommunity, PublicNotice } from './public-notice.ts';
import { anyCommunity, anyNotice, AT, community, HOUR, KINDS, LANGUAGE_SETS, LIFELINES, NASTY, notice, SUBJECTS } from './test/notices.ts';
import { capFaults, readXml } from './test/read-xml.ts';

const EVENTS: readonly CapEvent[] = ['ALERT', 'UPDATE', 'CANCEL'];
const FIRST = { noticeId: notice().id, event: 'ALERT', sentAt: AT } as const;
const message = (event: CapEvent = 'ALERT', over: Partial<CapMessage> = {}): CapMessage => ({ event, sentAt: event === 'ALERT' ? AT : AT + HOUR, references: event === 'ALERT' ? [] : [FIRST], ...over });
const alertOf = (over: Partial<PublicNotice> = {}, event: CapEvent = 'ALERT', more: Partial<CapMessage> = {}, there: Partial<PublicCommunity> = {}) => readXml(capAlert(community(there), notice(over), message(event, more))).alert;

const CASES = SUBJECTS.flatMap((subject) => Object.entries(LANGUAGE_SETS).flatMap(([set, texts]) => EVENTS.map((event) => ({ ...subject, set, texts, event }))));
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+08:00|\+00:00|-00:00|-03:30)$/;

describe('every kind, lifeline, set of languages and event', () => {
  test('is CAP 1.2', async () => expect(await capFaults(...CASES.map(({ kind, lifeline, texts, event }) => capAlert(community(), notice({ kind, lifeline, texts }), message(event))))).toEqual([]));

  test.each(CASES)('$kind $lifeline, $set, $event', ({ kind, lifeline, texts, event }) => {
    const alert = alertOf({ kind, lifeline, texts }, event);
    expect(alert).toMatchObject({ sender: 'yysj.notices.example.cn', status: 'Actual', scope: 'Public', msgType: { ALERT: 'Alert', UPDATE: 'Update', CANCEL: 'Cancel' }[event] });
    expect(alert.references).toBe(event === 'ALERT' ? undefined : `yysj.notices.example.cn,${capIdentifier(FIRST)},2026-11-26T18:00:00+08:00`);
    expect(alert.info).toHaveLength(Math.max(1, texts.length));
    expect(new Set(alert.info.map((info: { event: string }) => info.event)).size).toBe(1);
    expect(new Set(alert.info.map(({ category, urgency, severity, certainty, eventCode }: Record<string, unknown>) => JSON.stringify([category, urgency, severity, certainty, eventCode]))).size).toBe(1);
    for (const info of alert.info) {
      for (const time of [info.effective, info.onset, info.expires, alert.sent]) expect(time).toMatch(TIME);
      expect(Date.parse(info.expires)).toBeGreaterThan(Date.parse(info.effective));
      expect(info.eventCode).toEqual({ valueName: 'HUIYIN-KIND', value: lifeline === null ? kind : `OUTAGE-${lifeline}` });
    }
  });
});

describe('what an alert says', () => {
  test('every field', () => {
    expect(alertOf({ texts: [{ language: 'zh-CN', title: '停水\n通知', body: ' 一\r\n二 & <三> ' }, { language: 'en', title: 'No water', body: '' }] })).toEqual({
      '@xmlns': 'urn:oasis:names:tc:emergency:cap:1.2', identifier: '3f2b8c10-7a4e-4f0a-8f1d-5b6c7d8e9f00.alert.1795687200', sender: 'yysj.notices.example.cn', sent: '2026-11-26T18:00:00+08:00', status: 'Actual', msgType: 'Alert', scope: 'Public',
      info: [['zh-CN', '停水 通知', '颐园世家：3栋、5栋'], ['en', 'No water', '颐园世家: 3栋, 5栋']].map(([language, headline, areaDesc]) => ({
        language, category: ['Infra', 'Health'], event: '停水 Water outage', urgency: 'Immediate', severity: 'Moderate', certainty: 'Observed', eventCode: { valueName: 'HUIYIN-KIND', value: 'OUTAGE-WATER' },
        effective: '2026-11-26T18:00:00+08:00', onset: '2026-11-26T17:00:00+08:00', expires: '2026-11-27T18:00:00+08:00', senderName: '回音物业 颐园世家', headline,
        ...(language === 'en' ? {} : { description: '一\n二 & <三>' }), web: 'https://notices.example.cn/YYSJ/n/YYSJ-N2026-00012', contact: '0756-1234567', area: { areaDesc, polygon: '22.2,113.5 22.2,113.6 22.3,113.6 22.2,113.5' },
      })),
    });
  });
  test('what is not known is left out, the place never', () => {
    const { info: [info] } = alertOf({ eventAt: null, contact: null, areas: [], texts: [] }, 'ALERT', {}, { polygon: null });
    expect(info).toMatchObject({ headline: 'YYSJ-N2026-00012', area: { areaDesc: '颐园世家' } });
    expect(Object.keys(info)).not.toEqual(expect.arrayContaining(['onset']));
    expect(['onset', 'contact', 'description'].filter((name) => name in info)).toEqual([]);
    expect(info.area).not.toHaveProperty('polygon');
  });
  test.each(['22.2,113.5 22.2,113.6 22.3,113.6', '22.2,113.5 22.2,113.6 22.3,113.6 22.4,113.5', '113.5,22.2 113.6,22.2 113.6,22.3 113.5,22.2', '22.2;113.5', 'NaN,1 1,1 2,2 NaN,1', ''])('no polygon: %s', (polygon) => {
    expect(alertOf({}, 'ALERT', {}, { polygon }).info[0].area).toEqual({ areaDesc: '颐园世家：3栋、5栋' });
  });
  test('an update and a cancellation refer to what they change, in the order given, and say so', () => {
    const references = [FIRST, { noticeId: FIRST.noticeId, event: 'UPDATE', sentAt: AT + 1000 }] as const;
    const alert = alertOf({ texts: LANGUAGE_SETS['both']! }, 'CANCEL', { references });
    expect(alert.references.split(' ').map((one: string) => one.split(','))).toEqual([
      ['yysj.notices.example.cn', capAlertId('ALERT', AT), '2026-11-26T18:00:00+08:00'], ['yysj.notices.example.cn', capAlertId('UPDATE', AT + 1000), '2026-11-26T18:00:01+08:00'],
    ]);
    expect(alert.info.map(({ headline, urgency }: Record<string, string>) => [headline, urgency])).toEqual([['【取消】Title zh-CN', 'Past'], ['[Cancelled] Title en', 'Past']]);
    expect(alertOf({}, 'UPDATE').info[0].headline).toBe('【更新】3栋停水');
    for (const event of ['UPDATE', 'CANCEL'] as const) expect(() => alertOf({}, event, { references: [] })).toThrow('refers to no alert');
  });
  const capAlertId = (event: CapEvent, sentAt: number) => alertOf({}, event, { sentAt }).identifier;

  test('sender and identifiers hold nothing that separates', () => {
    const alert = alertOf({ id: 'a b,c<d&e\n' }, 'UPDATE', { references: [{ ...FIRST, noticeId: 'x, y' }] }, { sender: ' 颐园,<a>&b ' });
    expect(alert).toMatchObject({ sender: '-颐园-a-b-', identifier: `a-b-c-d-e-.update.${Math.floor((AT + HOUR) / 1000)}`, references: `-颐园-a-b-,x-y.alert.${Math.floor(AT / 1000)},2026-11-26T18:00:00+08:00` });
  });
  test('it never expires before it is sent', () => expect(alertOf({ validUntil: AT - HOUR }).info[0]).toMatchObject({ effective: '2026-11-26T18:00:00+08:00', expires: '2026-11-26T18:00:00+08:00', urgency: 'Past' }));
  test('UTC is -00:00', () => expect(alertOf({}, 'UPDATE', {}, { timeZone: 'UTC' })).toMatchObject({ sent: '2026-11-26T11:00:00-00:00', references: expect.stringMatching(/,2026-11-26T10:00:00-00:00$/) }));
});

describe('how it weighs', () => {
  test('every row has its reason, once', () => {
    const rows = [...Object.values(OUTAGE_WEIGHTS), ...Object.values(KIND_WEIGHTS)];
    expect(new Set(rows.map(({ why }) => why)).size).toBe(KINDS.length - 1 + LIFELINES.length);
    expect(rows.filter(({ why }) => why.length < 20)).toEqual([]);
  });
  test.each([
    ['a power cut that has begun', {}, 'Immediate', 'Observed'], ['nobody said when', { eventAt: null }, 'Immediate', 'Observed'], ['planned within the hour', { plannedStart: AT + HOUR }, 'Expected', 'Likely'],
    ['planned later', { plannedStart: AT + HOUR + 1 }, 'Future', 'Likely'], ['begins now', { plannedStart: AT }, 'Immediate', 'Observed'], ['over as planned', { plannedEnd: AT }, 'Past', 'Observed'], ['over with its validity', { validUntil: AT }, 'Past', 'Observed'],
  ] as const)('power: %s', (_name, over, urgency, certainty) => expect(alertOf({ lifeline: 'POWER', ...over }).info[0]).toMatchObject({ category: ['Infra'], severity: 'Moderate', urgency, certainty }));
  test.each([['ahead', AT + HOUR, 'Expected', 'Likely'], ['far ahead', AT + 9 * HOUR, 'Future', 'Likely'], ['here', AT, 'Immediate', 'Observed'], ['without a time', null, 'Expected', 'Likely']] as const)('a storm %s', (_name, eventAt, urgency, certainty) => {
    expect(alertOf({ kind: 'WEATHER', lifeline: null, eventAt }).info[0]).toMatchObject({ category: ['Met'], severity: 'Severe', urgency, certainty });
  });
  test.each([[AT + 2 * HOUR, 'Unlikely'], [AT + HOUR, 'Observed'], [null, 'Observed']])('cancelled with its start at %s: %s', (plannedStart, certainty) => expect(alertOf({ plannedStart, eventAt: null }, 'CANCEL').info[0]).toMatchObject({ urgency: 'Past', certainty }));
  test('what nobody weighed stays unknown', () => expect(alertOf({ kind: 'OTHER', lifeline: null }).info[0]).toMatchObject({ urgency: 'Unknown', severity: 'Unknown', certainty: 'Unknown' }));
});

describe('whatever people write', () => {
  const worst = NASTY.map((text) => capAlert(community(), notice({ texts: [{ language: text, title: text, body: text }], contact: text, areas: [text, text] }), message()));
  test('is CAP 1.2', async () => expect(await capFaults(...worst)).toEqual([]));
  test('is read back', () => expect(worst.map((file) => readXml(file).alert.info[0].headline).filter((headline: string) => headline.length === 0 || headline.length > 160)).toEqual([]));
  test('any notice of any community, twice the same', () => fc.assert(fc.asyncProperty(fc.array(fc.tuple(anyCommunity, anyNotice, fc.constantFrom(...EVENTS)), { minLength: 150, maxLength: 150 }), async (all) => {
    const files = () => all.map(([there, one, event]) => capAlert(there, one, message(event, { sentAt: one.publishedAt, references: [{ noticeId: one.replaces?.id ?? one.id, event: 'ALERT', sentAt: one.publishedAt }] })));
    expect(await capFaults(...files())).toEqual([]);
    expect(files()).toEqual(files());
  }), { numRuns: 1, endOnFailure: true }));
});

test('the schema of the tests finds what is wrong', async () => {
  const good = capAlert(community(), notice(), message('UPDATE'));
  const wrong = ([
    [/<sent>.*<\/sent>/, '<sent>2026-11-26T10:00:00Z</sent>'], [/<sent>.*<\/sent>/, '<sent>2026-11-26T18:00:00.750+08:00</sent>'], ['<sender>', '<sender>a '], ['Observed', 'Seen'], [/<scope>.*<\/scope>/, ''],
    [/<areaDesc>.*<\/areaDesc>/, ''], [/<references>[^,]*,/, '<references>'], ['<headline>', `<headline>${'长'.repeat(160)}`], [/(<urgency>.*<\/urgency>)\s*(<severity>.*<\/severity>)/, '$2$1'], ['</headline>', '&nbsp;</headline>'],
  ] as const).map(([from, to]) => good.replace(from, to));
  const faults = await capFaults(good, ...wrong);
  expect([good, ...wrong].map((_file, index) => faults.some((fault) => fault.startsWith(`${index}.xml`)))).toEqual([false, ...wrong.map(() => true)]);
});
