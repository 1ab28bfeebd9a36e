import fc from 'fast-check';
import type { NoticeText, PublicCommunity, PublicKind, PublicLifeline, PublicNotice } from '../public-notice.ts';

/** 2026-11-26 18:00:00.750 on the wall of Shanghai. */
export const AT = Date.UTC(2026, 10, 26, 10, 0, 0, 750);
export const HOUR = 3_600_000;

export const community = (over: Partial<PublicCommunity> = {}): PublicCommunity => ({
  id: '8d4a5b1e-2f0c-4c53-9d0b-0a6f1f6b7c01', code: 'YYSJ', name: '颐园世家', organisation: '回音物业', timeZone: 'Asia/Shanghai', url: 'https://notices.example.cn/YYSJ',
  feedUrl: 'https://notices.example.cn/YYSJ/atom.xml', sender: 'yysj.notices.example.cn', polygon: '22.2,113.5 22.2,113.6 22.3,113.6 22.2,113.5', ...over,
});
export const notice = (over: Partial<PublicNotice> = {}): PublicNotice => ({
  id: '3f2b8c10-7a4e-4f0a-8f1d-5b6c7d8e9f00', number: 'YYSJ-N2026-00012', kind: 'OUTAGE', lifeline: 'WATER', emergency: true,
  texts: [{ language: 'zh-CN', title: '3栋停水', body: '因水管爆裂，3栋停水。\n恢复时间另行通知。' }], contact: '0756-1234567', areas: ['3栋', '5栋'], eventAt: AT - HOUR, plannedStart: null, plannedEnd: null,
  publishedAt: AT, updatedAt: AT, validUntil: AT + 24 * HOUR, state: 'IN_FORCE', endedAt: null, replaces: null, replacedBy: null, url: 'https://notices.example.cn/YYSJ/n/YYSJ-N2026-00012', ...over,
});

export const KINDS: readonly PublicKind[] = ['ACTIVITY', 'WEATHER', 'OUTAGE', 'CERTIFICATE', 'HANDOVER', 'FEES', 'BRAND', 'NOTICE', 'ANNOUNCEMENT', 'WARM_TIP', 'CLARIFICATION', 'OWNERS_REPORT', 'OTHER'];
export const LIFELINES: readonly (PublicLifeline | null)[] = ['POWER', 'WATER', 'LIFT', 'GAS', null];
export const STATES = ['IN_FORCE', 'EXPIRED', 'WITHDRAWN', 'REPLACED'] as const;
/** Every kind, and every lifeline of an outage. */
export const SUBJECTS = KINDS.flatMap((kind) => (kind === 'OUTAGE' ? LIFELINES : [null]).map((lifeline) => ({ kind, lifeline })));

const text = (language: string): NoticeText => ({ language, title: `Title ${language}`, body: `Body ${language}\n\nsecond` });
const TAGS = ['zh-CN', 'en', 'zh-Hant-TW', 'yue', 'ja', 'ko', 'ru', 'fr', 'de', 'es', 'pt-BR', 'ar', 'he', 'hi', 'th', 'vi', 'id', 'ug', 'bo', 'mn-Mong'];
export const LANGUAGE_SETS: Readonly<Record<string, readonly NoticeText[]>> = {
  none: [], Chinese: [text('zh-CN')], English: [text('en')], both: [text('zh-CN'), text('en')], twenty: TAGS.map(text), 'no tag': [text('中文'), text('')],
};

/** What text can be at its worst. */
export const NASTY = [
  '', ' ', '\u0000\u0001\u0008\u000b\u000c\u000e\u001f', '\ud83d', '\ude00\ud83d', '\ufffe\uffff\ufeff', '😀👨‍👩‍👧‍👦🇨🇳', ']]>', '<![CDATA[<b>]]>', '<script>&amp;&lt;&#0;&#x1F;</script>', '&', '&nbsp;&copy;&x;&', '"\'', 'a\r\nb\rc\nd\te',
  '\u0085\u2028\u2029', '--><!--', '<?xml version="1.0"?>', 'BEGIN:VEVENT\r\nEND:VCALENDAR', '\\;,:\\n\\N', '停'.repeat(4000), '😀'.repeat(2000), '&<>'.repeat(1333), `${'长'.repeat(24)}a`, '\u202e反\u200b零宽', '𠮷'.repeat(100),
];

const anyText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)));
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
const link = fc.option(fc.record({ id: fc.uuid(), number: anyText.map((rest) => `N${rest}`), publishedAt: instant }));
/** Any notice at all, whether or not it makes sense. */
export const anyNotice: fc.Arbitrary<PublicNotice> = fc.record({
  id: fc.uuid(), number: anyText.map((rest) => `N${rest}`), kind: fc.constantFrom(...KINDS), lifeline: fc.constantFrom(...LIFELINES), emergency: fc.boolean(),
  texts: fc.array(fc.record({ language: fc.oneof(fc.constantFrom(...TAGS), anyText), title: anyText, body: anyText }), { maxLength: 4 }),
  contact: fc.option(anyText), areas: fc.array(anyText, { maxLength: 3 }), eventAt: fc.option(instant), plannedStart: fc.option(instant), plannedEnd: fc.option(instant),
  publishedAt: instant, updatedAt: instant, validUntil: instant, state: fc.constantFrom(...STATES), endedAt: fc.option(instant), replaces: link, replacedBy: link, url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
});
export const anyCommunity: fc.Arbitrary<PublicCommunity> = fc.record({
  id: fc.uuid(), code: anyText, name: anyText.map((rest) => `园${rest}`), organisation: anyText, timeZone: fc.constantFrom('Asia/Shanghai', 'UTC', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati'), url: fc.webUrl(), feedUrl: fc.webUrl(),
  sender: fc.oneof(fc.domain(), anyText.map((rest) => `s${rest}`)), polygon: fc.option(fc.oneof(anyText, fc.constant('22.2,113.5 22.2,113.6 22.3,113.6 22.2,113.5'))),
});
