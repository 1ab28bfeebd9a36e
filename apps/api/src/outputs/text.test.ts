import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NASTY } from './test/notices.ts';
import { languageTag, legible, oneLine, shortened, uri } from './text.ts';
import { capTime, wallTime } from './wall-clock.ts';

describe('text', () => {
  test.each([
    ['a\r\nb\rc\u0085d\ne\tf', 'a\nb\nc\nd\ne\tf'], ['\u0000a\u0008\u000b\u001f\u007f\u009f', 'a'], ['\ud83dx\ude00', '\ufffdx\ufffd'], ['\ufffe\uffff', ''], ['😀]]>&<', '😀]]>&<'], ['\u2028\u3000', '\u2028\u3000'],
  ])('%j is legible as %j', (text, clean) => expect(legible(text)).toBe(clean));
  test('legible text stays as it is', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => legible(legible(text)) === legible(text))));
  test('one line', () => expect(oneLine(' a\r\n\tb　c\u2028 ')).toBe('a b c'));
  test.each([['a'.repeat(160), 'a'.repeat(160)], ['a'.repeat(161), `${'a'.repeat(159)}…`], [`${'a'.repeat(158)}😀b`, `${'a'.repeat(158)}…`], [`${'a'.repeat(157)}😀bc`, `${'a'.repeat(157)}😀…`], [`${'a'.repeat(150)} ${'b'.repeat(20)}`, `${'a'.repeat(150)} ${'b'.repeat(8)}…`]])('%s is cut', (text, cut) => expect(shortened(text, 160)).toBe(cut));
  test.each(NASTY)('%j is cut between characters', (text) => {
    expect(shortened(text, 20).length).toBeLessThanOrEqual(20);
    expect(shortened(text, 20).isWellFormed()).toBe(true);
  });
  test.each([['zh-CN', 'zh-CN'], ['mn-Mong', 'mn-Mong'], ['', 'und'], ['中文', 'und'], ['zh_CN', 'und'], ['abcdefghi', 'und'], ['zh-', 'und'], ['en\n', 'und']])('%j is the language %s', (tag, language) => expect(languageTag(tag)).toBe(language));
  test('an address is percent-encoded; what is none is a bug', () => {
    expect(uri('https://例.cn/停水 "<&>?a=,;\n')).toBe('https://xn--fsq.cn/%E5%81%9C%E6%B0%B4%20%22%3C&%3E?a=,;');
    expect(() => uri('nowhere')).toThrow();
  });
});

describe('the wall clock', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-26T10:00:00.999Z', '2026-11-26T18:00:00+08:00', '2026-11-26 18:00'], ['Asia/Shanghai', '2026-12-31T16:00:59Z', '2027-01-01T00:00:59+08:00', '2027-01-01 00:00'],
    ['UTC', '2026-11-26T10:00:00Z', '2026-11-26T10:00:00-00:00', '2026-11-26 10:00'], ['Europe/London', '2026-11-26T10:00:00Z', '2026-11-26T10:00:00-00:00', '2026-11-26 10:00'],
    ['Europe/London', '2026-07-01T10:00:00Z', '2026-07-01T11:00:00+01:00', '2026-07-01 11:00'], ['America/St_Johns', '2026-11-26T10:00:01Z', '2026-11-26T06:30:01-03:30', '2026-11-26 06:30'],
    ['Asia/Kathmandu', '2026-11-26T10:00:00Z', '2026-11-26T15:45:00+05:45', '2026-11-26 15:45'], ['Pacific/Kiritimati', '2026-11-26T10:00:00Z', '2026-11-27T00:00:00+14:00', '2026-11-27 00:00'],
  ])('%s at %s', (zone, instant, cap, wall) => {
    expect(capTime(zone, Date.parse(instant))).toBe(cap);
    expect(wallTime(zone, Date.parse(instant))).toBe(wall);
  });
  test('CAP times read back as the same second', () => fc.assert(fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2150, 0) }), fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'), (at, zone) => Date.parse(capTime(zone, at)) === Math.floor(at / 1000) * 1000)));
});
