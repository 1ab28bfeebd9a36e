import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, ZONE } from '../../../test/kit.ts';
import { checkNotice, DEFAULT_NOTICE_WORDS, NOTICE_WARNING_KINDS } from './check.ts';
import type { CheckedNotice } from './check.ts';

const NOW = at('2026-11-26 10:00');
const PIECES = ['11月28日', '3日', '14:00', '8点', '至', '到', '、', '，', ',', '。', '。。', '（', '）', '(', ')', '“', '”', '"', '《', '》', '星期五', '周', '次日', '前', '将于', '有效期', '停水时间：', '2026年', '2026-11-28', 'Saturday, ', 'November 28', ' p.m.', '\n', ' ', '　', 'ＡＰ', '３', '登陆系统', '己', '自', '最佳', '...', 'https://a.cn/', 'X月', '二〇二六年', '二月三十日', '0755-81234567', '😀', '\u0000', '\uD800', 'İ', '停水'];
const text = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' }));
const when = fc.option(fc.integer({ min: at('1900-01-02 00:00'), max: at('2199-12-30 00:00') }), { nil: null });

const notice = (body: string, more: Partial<CheckedNotice> = {}): CheckedNotice =>
  ({ texts: [{ language: 'zh-CN', title: body.slice(0, 200), body }, { language: 'en', title: '', body }], contact: null, validUntil: null, plannedStart: NOW, plannedEnd: null, eventAt: null, ...more });

describe('NOT-3, NOT-4: whatever is written', () => {
  test('nothing throws, and what is found stands where it is said to', () => {
    fc.assert(fc.property(text, text, fc.string(), fc.tuple(when, when, when, when), (title, body, language, [validUntil, plannedStart, plannedEnd, eventAt]) => {
      const texts = [{ language: 'zh-CN', title, body }, { language: 'en', title: body, body: title }, { language: language || 'x', title, body }];
      const form = { validUntil, plannedStart, plannedEnd, eventAt } as Pick<CheckedNotice, 'validUntil' | 'plannedStart' | 'plannedEnd' | 'eventAt'>;
      const astray = checkNotice({ texts, contact: null, ...form }, DEFAULT_NOTICE_WORDS, NOW, ZONE).filter(({ kind, language: of, field, at: from, length, found }) => {
        if (!NOTICE_WARNING_KINDS.includes(kind)) return true;
        if (from === null) return length !== 0 || found !== '';
        return length < 1 || !texts.some((one) => one.language === of && one[field as 'title' | 'body'].slice(from, from + length) === found);
      });
      expect(astray).toEqual([]);
    }), { numRuns: 200 });
  });

  test.each([
    ...PIECES, '((((《《《', '）》”', '中.一', 'a.a.', 'a-', 'a@a.', '电话', '0', '1 ', '11月 ', '一二', '“中', '"中', '，  ', '中,    ', 'X', '2026年11月28日至', '11月28日、', '将于11月28日', '11月28日\n', '8:00-', '每年', 'will ', '联系 ', '最佳服务', '帐',
  ])('long heaps of %j are read in a moment', (piece) => {
    const started = performance.now();
    checkNotice(notice(piece.repeat(Math.ceil(10_000 / piece.length))), DEFAULT_NOTICE_WORDS, NOW, ZONE);
    // A pattern that goes back over what it read needs minutes for these, a linear one milliseconds.
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
