import { describe, expect, test } from '@jest/globals';
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { atomFeed } from './atom.ts';
import { capIndex } from './cap-index.ts';
import { anyCommunity, anyNotice, AT, community, HOUR, LANGUAGE_SETS, NASTY, notice, STATES } from './test/notices.ts';
import { readXml, xmlFaults } from './test/read-xml.ts';
import { noticeText } from './words.ts';

const NEXT = { id: '0b9f2c1e-0000-4000-8000-000000000001', number: 'YYSJ-N2026-00013', publishedAt: AT + HOUR };

describe('the feed of notices', () => {
  test('a reader finds every field', () => {
    const feed = parseFeed(atomFeed(community(), [notice(), notice({ id: NEXT.id, kind: 'FEES', lifeline: null, texts: [{ language: 'en', title: 'Fees', body: 'Pay <soon> & "well" ]]>' }], updatedAt: AT + HOUR })], AT + HOUR));
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed.toJSON()).toMatchObject({ language: 'zh-CN', title: '颐园世家 信息发布', url: 'https://notices.example.cn/YYSJ', self: 'https://notices.example.cn/YYSJ/atom.xml', authors: [{ name: '回音物业' }] });
    expect(feed.updated?.getTime()).toBe(AT + HOUR);
    expect(feed.items.map((item) => ({ ...item.toJSON(), categories: item.categories.map(({ term, label }) => [term, label]) }))).toMatchObject([
      { id: 'urn:uuid:3f2b8c10-7a4e-4f0a-8f1d-5b6c7d8e9f00', title: '3栋停水', url: notice().url, categories: [['OUTAGE', '设施停用'], ['WATER', '停水']], content: noticeText(community(), notice()) },
      { id: `urn:uuid:${NEXT.id}`, title: 'Fees', categories: [['FEES', 'Fee reminder']], content: expect.stringContaining('Pay <soon> & "well" ]]>\n\nTime: 2026-11-26 17:00\n') },
    ]);
    expect(feed.items.map(({ published, updated }) => [published?.getTime(), updated?.getTime()])).toEqual([[AT, AT], [AT, AT + HOUR]]);
  });
  test('languages, types and links stand where RFC 4287 wants them', () => {
    const { feed } = readXml(atomFeed(community(), [notice({ texts: LANGUAGE_SETS['English']! })], AT));
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom', '@xml:lang': 'zh-CN', id: `urn:uuid:${community().id}`, updated: '2026-11-26T10:00:00.750Z',
      link: [{ '@rel': 'self', '@type': 'application/atom+xml', '@href': community().feedUrl }, { '@rel': 'alternate', '@type': 'text/html', '@href': community().url }],
      entry: [{ '@xml:lang': 'en', title: { '@type': 'text', '#text': 'Title en' }, link: [{ '@rel': 'alternate', '@type': 'text/html', '@hreflang': 'en', '@href': notice().url }], content: { '@type': 'text' } }],
    });
  });
  test('the whole text', () => {
    expect(noticeText(community(), notice({ kind: 'OUTAGE', plannedStart: AT + HOUR, plannedEnd: AT + 3 * HOUR, eventAt: null, replaces: NEXT, texts: [{ language: 'zh-CN', title: '停水', body: '一\n二\n' }, { language: 'en', title: 'No water', body: 'one' }, { language: 'ja', title: '断水', body: '' }] }))).toBe([
      '一\n二', '', '计划时间：2026-11-26 19:00 – 2026-11-26 21:00', '范围：颐园世家：3栋、5栋', '咨询：0756-1234567', '有效期至：2026-11-27 18:00', '编号：YYSJ-N2026-00012', '更换：YYSJ-N2026-00013', '', '———— en', 'No water', 'one', '', '———— ja', '断水',
    ].join('\n'));
  });
  test.each([
    ['IN_FORCE', '3栋停水', '因水管爆裂，3栋停水。'], ['EXPIRED', '【已过期】3栋停水', '本信息已过有效期（2026-11-26 20:00）。'], ['WITHDRAWN', '【已注销】3栋停水', '本信息已注销，请勿再以此为准（2026-11-26 20:00）。'],
    ['REPLACED', '【已更换】3栋停水', '本信息已由新的一则更换（2026-11-26 20:00）。新的一则：YYSJ-N2026-00013'],
  ] as const)('%s says so, and is updated then', (state, title, first) => {
    const [item] = parseFeed(atomFeed(community(), [notice({ state, endedAt: state === 'IN_FORCE' ? null : AT + 2 * HOUR, replacedBy: state === 'REPLACED' ? NEXT : null })], AT)).items;
    expect([item?.id, item?.title, item?.content?.split('\n')[0], item?.updated?.getTime()]).toEqual([`urn:uuid:${notice().id}`, title, first, state === 'IN_FORCE' ? AT : AT + 2 * HOUR]);
  });
  test('English says it in English', () => {
    const over = { state: 'REPLACED', endedAt: null, replacedBy: NEXT, texts: LANGUAGE_SETS['English']!, areas: [] } as const;
    expect(readXml(atomFeed(community(), [notice(over)], AT)).feed.entry[0]).toMatchObject({ title: { '#text': '[Replaced] Title en' }, content: { '#text': expect.stringMatching(/^A newer notice stands in its place\. Replaced by: YYSJ-N2026-00013\n\nBody en\n\nsecond\n\nTime: .*\nArea: 颐园世家\nContact: /) } });
  });
  test('no notice at all', () => expect(parseFeed(atomFeed(community(), [], AT)).toJSON()).toMatchObject({ title: '颐园世家 信息发布', items: [] }));
  test.each(Object.entries(LANGUAGE_SETS))('languages: %s', (_set, texts) => {
    const file = atomFeed(community(), [notice({ texts })], AT);
    expect(texts.filter(({ title }) => !file.includes(title))).toEqual([]);
  });
});

describe('whatever people write', () => {
  test.each(NASTY)('%j comes back', (text) => {
    const one = notice({ texts: [{ language: 'zh-CN', title: `题${text}`, body: `文${text}` }], contact: text, areas: [text] });
    expect(readXml(atomFeed(community(), [one], AT)).feed.entry[0].content['#text']).toBe(noticeText(community(), one));
  });
  test('is well formed XML', async () => expect(await xmlFaults(
    atomFeed(community(), NASTY.map((text) => notice({ number: `N${text}`, texts: [{ language: text, title: text, body: text }] })), AT), ...Object.values(LANGUAGE_SETS).map((texts) => atomFeed(community(), [notice({ texts })], AT)),
    atomFeed(community(), [], AT), capIndex(community(), [], AT, community().url),
  )).toEqual([]));
  test('and so are any notices of any community', () => fc.assert(fc.asyncProperty(fc.array(fc.tuple(anyCommunity, fc.array(anyNotice, { maxLength: 8 })), { minLength: 40, maxLength: 40 }), async (all) => {
    expect(await xmlFaults(...all.map(([there, notices]) => atomFeed(there, notices, AT)))).toEqual([]);
  }), { numRuns: 1, endOnFailure: true }));
  test('any notices of any community, twice the same', () => fc.assert(fc.property(anyCommunity, fc.array(anyNotice, { maxLength: 8 }), (there, notices) => {
    const file = atomFeed(there, notices, AT);
    expect(atomFeed(structuredClone(there), structuredClone(notices), AT)).toBe(file);
    expect((readXml(file).feed.entry ?? []).map((entry: { id: string; content: { '#text': string } }) => [entry.id, entry.content['#text']])).toEqual(notices.map((one) => [`urn:uuid:${one.id}`, noticeText(there, one)]));
  }), { numRuns: 60 }));
});

describe('the index of alerts', () => {
  const URL_OF_INDEX = 'https://notices.example.cn/YYSJ/cap.xml';
  const alert = { notice: notice(), event: 'ALERT', sentAt: AT, url: 'https://notices.example.cn/YYSJ/cap/1.xml' } as const;
  const index = (...alerts: Parameters<typeof capIndex>[1]) => capIndex(community(), alerts, AT, URL_OF_INDEX);

  test('points to the files', () => {
    const { feed } = readXml(index(alert, { ...alert, event: 'CANCEL', sentAt: AT + HOUR }));
    expect(feed).toMatchObject({ title: { '#text': '颐园世家 紧急信息' }, link: [{ '@rel': 'self', '@href': URL_OF_INDEX }, { '@rel': 'alternate' }] });
    expect(feed.entry).toMatchObject([
      { title: { '#text': '3栋停水' }, updated: new Date(AT).toISOString(), link: [{ '@rel': 'alternate', '@type': 'application/cap+xml', '@href': alert.url }], category: [{ '@term': 'OUTAGE', '@label': '停水' }] },
      { title: { '#text': '【取消】3栋停水' }, updated: new Date(AT + HOUR).toISOString() },
    ]);
    expect(feed.entry[0]).not.toHaveProperty('content');
  });
  test('each alert has an id of its own that stays, and so has the index', () => {
    const ids = [...STATES.map((state) => index({ ...alert, notice: notice({ state }), url: `${alert.url}?${state}` })), index({ ...alert, event: 'UPDATE' }), index({ ...alert, sentAt: AT + 1000 }), index({ ...alert, notice: notice({ id: NEXT.id }) })].map((file) => readXml(file).feed.entry[0].id);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([new Set(ids.slice(0, 4)).size, new Set(ids).size]).toEqual([1, 4]);
    expect(readXml(index()).feed.id).not.toBe(`urn:uuid:${community().id}`);
  });
});
