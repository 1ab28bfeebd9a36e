import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendar } from './ical.ts';
import type { PublicNotice } from './public-notice.ts';
import { anyCommunity, anyNotice, AT, community, HOUR, KINDS, LANGUAGE_SETS, NASTY, notice } from './test/notices.ts';
import { noticeText } from './words.ts';

const DAY = 24 * HOUR;
const planned = (over: Partial<PublicNotice> = {}): PublicNotice => notice({ eventAt: null, plannedStart: AT + DAY, plannedEnd: AT + DAY + 4 * HOUR, ...over });
const read = (file: string) => new ICAL.Component(ICAL.parse(file));
const events = (file: string) => read(file).getAllSubcomponents('vevent');
const value = (component: InstanceType<typeof ICAL.Component>, name: string): unknown => component.getFirstPropertyValue(name);
const ms = (component: InstanceType<typeof ICAL.Component>, name: string): number => (value(component, name) as InstanceType<typeof ICAL.Time>).toJSDate().getTime();
const second = (at: number): number => Math.floor(at / 1000) * 1000;
const all = (...notices: PublicNotice[]): string => calendar(community(), notices);
const only = (over: Partial<PublicNotice> = {}) => events(all(planned(over)))[0]!;

describe('the calendar', () => {
  test('a reader finds every field', () => {
    const file = all(planned({ updatedAt: AT + HOUR }));
    const there = read(file);
    expect(['version', 'prodid', 'calscale', 'name', 'x-wr-calname', 'x-wr-timezone', 'url', 'method'].map((name) => value(there, name))).toEqual(['2.0', '-//Huiyin//Notices//ZH', 'GREGORIAN', '颐园世家 信息发布', '颐园世家 信息发布', 'Asia/Shanghai', 'https://notices.example.cn/YYSJ', null]);
    const [event] = events(file);
    expect(Object.fromEntries(['uid', 'summary', 'description', 'location', 'contact', 'categories', 'url', 'status', 'class', 'transp', 'sequence'].map((name) => [name, value(event!, name)]))).toEqual({
      uid: notice().id, summary: '3栋停水', description: noticeText(community(), planned()), location: '颐园世家：3栋、5栋', contact: '0756-1234567', categories: '停水', url: notice().url, status: 'CONFIRMED', class: 'PUBLIC', transp: 'TRANSPARENT', sequence: 3600,
    });
    expect(['dtstart', 'dtend', 'dtstamp', 'created', 'last-modified'].map((name) => ms(event!, name))).toEqual([AT + DAY, AT + DAY + 4 * HOUR, AT + HOUR, AT, AT + HOUR].map(second));
    expect(event!.getFirstProperty('summary')!.getParameter('language')).toBe('zh-CN');
    expect(event!.getAllSubcomponents('valarm')).toEqual([]);
  });
  test('times are instants: the same in every zone', () => {
    expect(all(planned())).toContain('\r\nDTSTART:20261127T100000Z\r\n');
    expect(calendar(community({ timeZone: 'America/New_York' }), [planned()])).toContain('\r\nDTSTART:20261127T100000Z\r\n');
  });
  test.each(KINDS)('%s', (kind) => {
    const lifeline = null;
    expect(events(all(notice({ kind, lifeline, eventAt: AT }), planned({ kind, lifeline }), notice({ kind, lifeline, eventAt: null }))).map((one) => second(ms(one, 'dtstart')))).toEqual({ ACTIVITY: [second(AT), second(AT + DAY)], OUTAGE: [second(AT + DAY)] }[kind as string] ?? []);
  });
  test.each([['none', null], ['the same second', AT + DAY + 200], ['earlier', AT]])('end: %s', (_name, plannedEnd) => expect(only({ plannedEnd }).getFirstProperty('dtend')).toBeNull());
  test.each([['IN_FORCE', 'CONFIRMED', ''], ['EXPIRED', 'CONFIRMED', '【已过期】'], ['WITHDRAWN', 'CANCELLED', '【已注销】'], ['REPLACED', 'CANCELLED', '【已更换】']] as const)('%s is %s', (state, status, mark) => {
    const event = only({ state, endedAt: AT + HOUR });
    expect([value(event, 'uid'), value(event, 'status'), value(event, 'summary'), value(event, 'sequence')]).toEqual([notice().id, status, `${mark}3栋停水`, state === 'IN_FORCE' ? 0 : 3600]);
  });
  test('the sequence rises with every version and never falls below none', () => {
    const sequences = [{}, { updatedAt: AT + 1000 }, { updatedAt: AT + HOUR }, { updatedAt: AT + HOUR, state: 'WITHDRAWN', endedAt: AT + 2 * HOUR }, { updatedAt: AT - HOUR }] as const;
    expect(sequences.map((over) => value(only(over), 'sequence'))).toEqual([0, 1, 3600, 7200, 0]);
  });
  test('no notice at all', () => expect(events(all())).toEqual([]));
  test.each(Object.entries(LANGUAGE_SETS))('languages: %s', (_set, texts) => expect(value(only({ texts }), 'description')).toBe(noticeText(community(), planned({ texts }))));
});

describe('whatever people write', () => {
  const lines = (file: string): readonly string[] => file.split('\r\n');
  const sound = (file: string): void => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.isWellFormed()).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\n-\u001f\u007f]/);
    expect(lines(file).filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  };
  test.each(NASTY)('%j comes back', (text) => {
    const one = planned({ texts: [{ language: 'zh-CN', title: `题${text}`, body: `文${text}` }], contact: `a${text}`, areas: [text] });
    const file = calendar(community({ name: `园${text}` }), [one]);
    sound(file);
    const [event, ...more] = events(file);
    expect(more).toEqual([]);
    expect(value(event!, 'description')).toBe(noticeText(community({ name: `园${text}` }), one));
    expect(value(read(file), 'name')).toBe(value(read(file), 'x-wr-calname'));
  });
  test('Chinese is folded by octets', () => expect(lines(all(planned())).some((line) => Buffer.byteLength(line) > 72 && line.length < 40)).toBe(true));
  test('any notices of any community, twice the same', () => fc.assert(fc.property(anyCommunity, fc.array(anyNotice, { maxLength: 8 }), (there, notices) => {
    const file = calendar(there, notices);
    sound(file);
    expect(calendar(structuredClone(there), structuredClone(notices))).toBe(file);
    const shown = notices.filter(({ kind, plannedStart, eventAt }) => (kind === 'ACTIVITY' ? plannedStart ?? eventAt : kind === 'OUTAGE' ? plannedStart : null) !== null);
    expect(events(file).map((event) => [value(event, 'uid'), value(event, 'description')])).toEqual(shown.map((one) => [one.id, noticeText(there, one)]));
  }), { numRuns: 100 }));
});
