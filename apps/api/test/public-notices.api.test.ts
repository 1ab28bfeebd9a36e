// What strangers see of notices (NOT-6, NOT-9, NOT-12, INC-10): is it genuine and in force, to the millisecond; the community's page, its feeds; and the sheet that carries the code.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { noticePath } from '../src/modules/notice/queries.ts';
import { capFaults, readXml, xmlFaults } from '../src/outputs/test/read-xml.ts';
import { communityPath } from '../src/modules/base/public-url.ts';
import { iso, noticeKit, NOTICE_CAST, PAGE, textOf, type NoticeOrganisation } from './notice-kit.ts';
import { foundOrganisation, localId, startTestServer, type TestServer } from './testkit.ts';
import { key, speaker, type Thing } from './work-kit.ts';

let server: TestServer;
let org: NoticeOrganisation;
let other: NoticeOrganisation;
let of: ReturnType<typeof noticeKit>;
let home: string;
const at = (local: string): Promise<void> => server.setClock(iso(local));
/** Moves the clock and lets nobody write: what is answered is computed from what was decided. */
const glance = (local: string) => server.admin('update test_clock set now = $1', [iso(local)]);
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> => fetch(`${server.url}${path}`, { headers, method, redirect: 'manual' });
const body = async (path: string): Promise<string> => (await get(path)).text();
const unescaped = (page: string): string => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, ' ');
/** The large letters. */
const answer = async (path: string): Promise<string> => /<h1>(.*?) <span/.exec(await body(path))![1]!;
const pathOf = (notice: Thing, place: string | null = null): string => noticePath(server.services.secret, { number: notice.number, state: { communityId: localId(notice.communityId ?? org.communityId) as never, contentHash: notice.contentHash ?? null } }, place);
const general = { kind: 'FEES', timeliness: 'GENERAL', lifeline: null };
const outage = (when: string) => ({ eventAt: iso(when) });

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 200_000, sessionHours: 4_000 } });
  await at('2026-11-03T14:05:00');
  org = await foundOrganisation(server, NOTICE_CAST);
  other = await foundOrganisation(server, NOTICE_CAST);
  await server.admin('update communities set code = $1 where code = $2', [org.code, other.code]);
  of = noticeKit(server, org);
  home = communityPath({ code: org.code, id: localId(org.communityId) });
});
afterAll(() => server.close());

test('the API says where the public page of a community is; an office of a region has none', async () => {
  const { data } = await server.request('{ communities { nodes { level publicUrl } } }', {}, { token: org.admin.token });
  expect(data.communities.nodes).toEqual(expect.arrayContaining([{ level: 'COMMUNITY', publicUrl: home }, { level: 'HEADQUARTERS', publicUrl: null }]));
  expect((await get(home)).status).toBe(200);
});

describe('is it genuine, and does it hold?', () => {
  test('NOT-6, NOT-9: from nothing to in force to over, at the millisecond', async () => {
    const asked = await of.request(outage('2026-11-03T14:00:00'));
    const draft = await of.draft(asked, { places: [{ building: '3', name: '3栋大堂' }] });
    const approved = await of.judged(draft);
    for (const notice of [asked, draft, approved]) expect([(await get(pathOf(notice))).status, await answer(pathOf(notice))]).toEqual([404, '无法核验']);
    const sealed = await of.sealed(approved);
    expect([sealed.url, await answer(sealed.url)]).toEqual([pathOf(sealed), '尚未发布']);
    expect(await body(sealed.url)).not.toContain('因线路故障');
    // The worker looks every second by its own timer, too: at 14:06 whichever look brings it out.
    await at('2026-11-03T14:06:00');
    const out = await of.publish(sealed);
    await at('2026-11-03T14:06:00');
    const response = await get(out.places[0].url);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/);
    const page = await response.text();
    for (const words of ['真实有效', 'Genuine and in force', '关于3栋停电的通知', '因线路故障停电，预计17:00恢复。', '2026年11月5日 18:00', '5 November 2026, 18:00', '物业服务中心', out.number, '这一张应张贴在', '3栋大堂', '2026年11月3日 14:06', 'tel:057187654321']) expect(page).toContain(words);
    expect(page).not.toMatch(/<script|<link|src=|url\(|http/);
    for (const name of ['engineer', 'manager', 'centre', 'desk', 'seals'] as const) expect(page).not.toContain(org.people[name].login);
    expect(await body(out.url)).not.toContain('3栋大堂');
    await glance('2026-11-05T17:59:59.999');
    expect(await answer(out.url)).toBe('真实有效');
    await glance('2026-11-05T18:00:00.000');
    expect([await answer(out.url), unescaped(await body(out.url))]).toEqual(['真实 · 已过期', expect.stringContaining('已于 2026年11月5日 18:00 过期')]);
    await at('2026-11-05T18:00:00.000');
    expect(await answer(out.places[0].url)).toBe('真实 · 已过期');
  });

  test('released, and nothing proven yet: genuine all the same; not before its time', async () => {
    await at('2026-11-06T09:00:00');
    const paper = await of.released(general, { validUntil: iso('2026-11-09T00:00:00'), channels: [], places: [{ building: null, name: '大门' }] });
    expect([paper.status, await answer(paper.places[0].url), unescaped(await body(paper.url))]).toEqual(['PUBLISHING', '真实有效', expect.stringContaining('有效期至 2026年11月8日 24:00')]);
    const later = await of.released(general, { validUntil: iso('2026-11-09T00:00:00'), publishAt: iso('2026-11-07T00:00:00'), channels: [PAGE] });
    expect([await answer(later.url), (await body(later.url)).includes('停电的通知')]).toEqual(['尚未发布', false]);
    await at('2026-11-07T00:00:00');
    expect(await answer(later.url)).toBe('真实有效');
  });

  test('withdrawn, replaced: the new one is a touch away', async () => {
    await at('2026-11-10T09:00:00');
    const written = { validUntil: iso('2026-11-20T18:00:00'), channels: [PAGE] };
    const gone = await of.released(general, written);
    const unseen = await of.sealed(await of.judged(await of.draft(await of.request(general), written)));
    await at('2026-11-10T09:00:01');
    await of.notices.must(org.people.centre, 'noticeWithdraw', { ...of.on(await of.read(gone)), reason: '王先生的电话写错了' });
    await of.notices.must(org.people.centre, 'noticeWithdraw', { ...of.on(unseen), reason: '改期' });
    expect([await answer(gone.url), await answer(unseen.url), (await body(gone.url)).includes('王先生'), (await body(unseen.url)).includes('因线路故障')]).toEqual(['已撤回', '已撤回', false, false]);
    const old = await of.released(general, written);
    await at('2026-11-10T09:00:02');
    const next = await of.released({ ...general, replacesId: old.id }, written);
    expect(await answer(old.url)).toBe('真实有效');
    await at('2026-11-10T09:00:03');
    const page = await body(old.url);
    expect([await answer(old.url), /<a class="next" href="(.*?)">/.exec(page)![1], page.includes(next.number), await answer(next.url)]).toEqual(['已被新通知替代', next.url, true, '真实有效']);
  });

  test('forged, of another copy, of another organisation with the same code: the same page to the byte', async () => {
    await at('2026-11-11T09:00:00');
    const places = [{ building: null, name: '大门' }, { building: null, name: '北门' }];
    const ours = await of.released(general, { validUntil: iso('2026-11-20T18:00:00'), channels: [PAGE], places });
    const theirs = await noticeKit(server, other).released({ ...general, title: '他们的' }, { validUntil: iso('2026-11-20T18:00:00'), channels: [PAGE], texts: textOf('他们的通知'), places });
    expect(theirs.number).toBe(`${org.code}-N2026-00001`);
    await at('2026-11-11T09:00:01');
    expect([await body(theirs.url), await body(pathOf({ number: theirs.number }))]).toEqual([expect.stringContaining('他们的通知'), expect.not.stringContaining('他们的通知')]);
    const code = ours.url.split('/').at(-1);
    const [first, second] = ours.places.map(({ url }: Thing) => url.split('/').at(-1));
    const wrong = [
      `/n/${ours.number}/${code.slice(0, -1)}${code.endsWith('A') ? 'E' : 'A'}`, `/n/${ours.number}/P1/${second}`, `/n/${ours.number}/${first}`, `/n/${ours.number}/P1/${code}`, `/n/${ours.number}/P3/${first}`, `/n/${theirs.number}/${code}`, `/n/${ours.number}/${theirs.url.split('/').at(-1)}`,
      `/n/${org.code}-N2026-99999/${code}`, `/n/NOBODY-N2026-00001/${code}`, `/n/${ours.number.toLowerCase()}/${code}`, `/n/${ours.number}/${code}/`, `/n/${ours.number}/${code}x`, `/n/${ours.number}`, `/n/${ours.number}/`, '/n', '/n/', '/n//',
      `/n/${ours.number}/%00/${code}`, `/n/${ours.number}%00/${code}`, `/n/${ours.number}/P1%2F..%2F${code}`, `/n/..%2f..%2fetc%2fpasswd/${code}`, `/n/${'a'.repeat(9_000)}`, `/n/${ours.number}/${'é'.repeat(400)}`, `/n/${ours.number}/P1'or'1/${code}`,
    ];
    const pages = await Promise.all(wrong.map(async (path) => {
      const response = await get(path);
      return [path, response.status, response.headers.get('cache-control'), await response.text()] as const;
    }));
    expect(pages.filter(([, status, cache, text]) => status !== 404 || cache !== 'no-store' || text !== pages[0]![3])).toEqual([]);
    expect(unescaped(pages[0]![3])).toContain('无法核验 Cannot be verified');
    for (const path of ['/n/%', '/public/%zz', `/n/${'%F0'.repeat(20)}`]) expect((await get(path)).status).toBeLessThan(500);
    expect((await get(ours.url, {}, 'POST')).status).toBe(422);
    expect(await (await get(`${ours.url}?utm=1`)).text()).toContain('真实有效');
  });

  test('words are shown as they were written, in every language, and never run', async () => {
    await at('2026-11-12T09:00:00');
    const texts = [{ language: 'zh-CN', title: '3 < 5 & "引号" \'单引\'', body: '甲 & 乙\n3 < 5 "x" onload=\'1\'' }, { language: 'en', title: 'Fees & "more"', body: 'Pay <soon?\n&lt;b&gt;' }];
    const notice = await of.released(general, { validUntil: iso('2026-11-20T18:00:00'), channels: [PAGE], texts, contact: '"王" & <0571>' });
    await at('2026-11-12T09:00:01');
    for (const page of [await body(notice.url), await body(home)]) expect(page).not.toMatch(/3 < 5|"引号"|<soon/);
    const words = unescaped(await body(notice.url));
    for (const text of texts.flatMap(({ title, body: lines }) => [title, ...lines.split('\n')])) expect(words).toContain(text);
    expect(await body(notice.url)).toContain('<article class="card" lang="en" dir="auto">');
    await at('2026-11-21T00:00:00');
  });
});

describe('the community’s page and its feeds', () => {
  const feed = async (name: string) => {
    const response = await get(`${home}/${name}`);
    expect([name, response.status]).toEqual([name, 200]);
    return response.text();
  };
  const events = async () => new ICAL.Component(ICAL.parse(await feed('notices.ics'))).getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'));
  const entries = async (name: string) => {
    const text = await feed(name);
    expect(await xmlFaults(text)).toEqual([]);
    return parseFeed(text).items.map(({ title, url }) => ({ title, url }));
  };

  test('NOT-12: what is on the page, in force, of this community; gone at the millisecond', async () => {
    await at('2026-12-01T09:00:00');
    expect(unescaped(await body(home))).toContain('现在没有通知');
    const on = (title: string) => [{ language: 'zh-CN', title, body: '请知悉。' }];
    const validUntil = iso('2026-12-04T12:00:00');
    const first = await of.released({ timeliness: 'GENERAL', plannedStart: iso('2026-12-04T09:00:00'), plannedEnd: iso('2026-12-04T11:00:00') }, { validUntil, channels: [PAGE], texts: on('计划停电') });
    await of.released(general, { validUntil, channels: [], places: [{ building: null, name: '大门' }], texts: on('只在纸上') });
    await of.sealed(await of.judged(await of.draft(await of.request(general), { validUntil, channels: [PAGE], texts: on('只盖了章') })));
    await noticeKit(server, other).released(general, { validUntil, channels: [PAGE], texts: on('别家的') });
    await at('2026-12-01T09:30:00');
    const second = await of.released(general, { validUntil: iso('2026-12-04T12:00:01'), channels: [PAGE], texts: on('缴费') });
    expect(await body(home)).not.toContain('缴费');
    await at('2026-12-01T09:30:01');
    const page = await body(home);
    expect([...page.matchAll(/<a class="card" href="(.*?)"><strong lang="zh-CN">(.*?)</g)].map(([, url, title]) => [url, title])).toEqual([[second.url, '缴费'], [first.url, '计划停电']]);
    expect(await entries('notices.atom')).toEqual([{ title: '缴费', url: `${server.url}${second.url}` }, { title: '计划停电', url: `${server.url}${first.url}` }]);
    expect(await events()).toEqual(['计划停电']);
    await glance('2026-12-04T11:59:59.999');
    expect(await events()).toEqual(['计划停电']);
    await glance('2026-12-04T12:00:00');
    expect([await events(), (await entries('notices.atom')).length, (await body(home)).includes('计划停电')]).toEqual([[], 1, false]);
    await at('2026-12-04T12:00:01');
    expect([await entries('notices.atom'), unescaped(await body(home))]).toEqual([[], expect.stringContaining('现在没有通知')]);
  });

  test('kept for a minute, never beyond the next end; answered with 304 where nothing changed', async () => {
    await at('2026-12-05T09:00:00');
    const notice = await of.released(general, { validUntil: iso('2026-12-05T09:30:10.500'), channels: [PAGE] });
    await at('2026-12-05T09:00:01');
    for (const path of [home, `${home}/notices.atom`, `${home}/notices.ics`, `${home}/alerts.atom`]) {
      await at('2026-12-05T09:00:01.500');
      // Within the second of a change a date could hide another one.
      expect((await get(path)).headers.get('last-modified')).toBeNull();
      await glance('2026-12-05T09:29:00');
      const response = await get(path);
      const [etag, modified] = [response.headers.get('etag')!, response.headers.get('last-modified')!];
      expect([response.headers.get('cache-control'), modified]).toEqual(['public, max-age=60, must-revalidate', 'Sat, 05 Dec 2026 01:00:01 GMT']);
      const same = await get(path, { 'if-none-match': `"x", W/${etag}` });
      expect([same.status, same.headers.get('etag'), same.headers.get('cache-control'), await same.text()]).toEqual([304, etag, 'public, max-age=60, must-revalidate', '']);
      expect((await get(path, { 'if-modified-since': modified })).status).toBe(304);
      expect((await get(path, { 'if-modified-since': modified, 'if-none-match': '"other"' })).status).toBe(200);
      expect((await get(path, { 'if-modified-since': 'Sat, 05 Dec 2026 01:00:00 GMT' })).status).toBe(200);
      const head = await get(path, {}, 'HEAD');
      expect([head.status, head.headers.get('etag'), head.headers.get('content-type'), await head.text()]).toEqual([200, etag, response.headers.get('content-type'), '']);
      await glance('2026-12-05T09:30:00');
      expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=10, must-revalidate');
      await glance('2026-12-05T09:30:10.499');
      expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      await glance('2026-12-05T09:30:12');
      expect((await get(path, { 'if-modified-since': modified })).status).toBe(200);
    }
    expect((await get(notice.url, {}, 'HEAD')).status).toBe(200);
  });

  test('emergencies are CAP: alert, update, cancel; each refers to the one before', async () => {
    await at('2026-12-08T09:00:00');
    const written = { validUntil: iso('2026-12-09T18:00:00'), channels: [PAGE] };
    const first = await of.released(outage('2026-12-08T08:55:00'), written);
    await of.released(general, written);
    await at('2026-12-08T09:00:00');
    const alerts = async () => readXml(await feed('alerts.atom')).feed.entry?.map((one: Thing) => new URL(one.link[0]['@href']).pathname) ?? [];
    const file = (notice: Thing, event: string) => `${home}/alerts/${localId(notice.id)}-${event}.xml`;
    const alertOf = async (path: string) => {
      const response = await get(path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'application/cap+xml; charset=utf-8']);
      const text = await response.text();
      expect(await capFaults(text)).toEqual([]);
      return readXml(text).alert;
    };
    expect([await alerts(), await xmlFaults(await feed('alerts.atom'))]).toEqual([[file(first, 'alert')], []]);
    const alert = await alertOf(file(first, 'alert'));
    expect(alert).toMatchObject({ msgType: 'Alert', sender: `urn:uuid:${localId(org.communityId)}`, sent: '2026-12-08T09:00:00+08:00', info: [{ headline: '关于3栋停电的通知', web: `${server.url}${first.url}`, expires: '2026-12-09T18:00:00+08:00' }] });
    const named = ({ sender, identifier, sent }: Thing): string => `${sender},${identifier},${sent}`;
    await at('2026-12-08T10:00:00');
    const second = await of.released({ ...outage('2026-12-08T08:55:00'), replacesId: first.id }, written);
    await at('2026-12-08T10:00:01');
    expect(await alerts()).toEqual([file(second, 'update')]);
    const update = await alertOf(file(second, 'update'));
    expect(update).toMatchObject({ msgType: 'Update', references: named(alert) });
    expect((await get(file(first, 'alert'))).status).toBe(404);
    await at('2026-12-08T11:00:00');
    await of.notices.must(org.people.centre, 'noticeWithdraw', { ...of.on(await of.read(second)), reason: '已恢复' });
    expect(await alerts()).toEqual([file(second, 'cancel')]);
    expect(await alertOf(file(second, 'cancel'))).toMatchObject({ msgType: 'Cancel', references: named(update), sent: '2026-12-08T11:00:00+08:00' });
    for (const [notice, event] of [[second, 'update'], [second, 'alert'], [first, 'cancel']] as const) expect((await get(file(notice, event))).status).toBe(404);
    await glance('2026-12-09T17:59:59.999');
    expect((await alerts()).length).toBe(1);
    await glance('2026-12-09T18:00:00');
    expect([await alerts(), (await get(file(second, 'cancel'))).status]).toEqual([[], 404]);
  });

  test('INC-10: an incident’s notice is an emergency; a drill has none', async () => {
    await at('2026-12-12T09:00:00');
    const raise = (drill: boolean) => speaker(server, 'incident', 'id').must(org.people.desk, 'incidentRaise', { communityId: org.communityId, kind: 'MEDIA', place: '南门', title: '积水', departmentId: org.departments['SECURITY'], drill, idempotencyKey: key() });
    const [real, drill] = [await raise(false), await raise(true)];
    const event = { kind: 'NOTICE', timeliness: 'EVENT', lifeline: null, eventAt: iso('2026-12-12T08:50:00') };
    expect(await of.notices.say(org.people.engineer, 'noticeRequest', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], ...event, incidentId: drill.id, title: 'x', purpose: 'x', truthCheck: 'x', idempotencyKey: key() })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'incidentId'] });
    await of.released({ ...event, incidentId: real.id }, { validUntil: iso('2026-12-13T18:00:00'), channels: [PAGE] });
    await of.released(event, { validUntil: iso('2026-12-13T18:00:00'), channels: [PAGE] });
    await at('2026-12-12T09:00:01');
    expect([(await entries('notices.atom')).length, (await entries('alerts.atom')).length]).toEqual([2, 1]);
  });

  test('addresses are below the host that was asked for; a host that is none has no feed', async () => {
    const asked = (host: string, path: string) => new Promise<{ status: number; text: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path, headers: { host } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => resolve({ status: response.statusCode!, text }));
      }).on('error', reject).end();
    });
    expect(parseFeed((await asked('notices.example.cn', `${home}/notices.atom`)).text).self).toBe(`http://notices.example.cn${home}/notices.atom`);
    for (const host of ['a b', '"><x>', 'x/../y', 'a'.repeat(300)]) expect([host, (await asked(host, `${home}/notices.atom`)).status, (await asked(host, home)).status]).toEqual([host, 404, 200]);
  });

  test('what is no community, feed or file is a page of its own', async () => {
    const [code, end] = home.split('/')[2]!.split('-');
    const wrong = [
      '/public', '/public/', `/public/${code}`, `/public/${code}-00000000`, `/public/NOBODY-${end}`, `${home}/x`, `${home}/notices.atom/x`, `${home}/alerts/`, `${home}/alerts/${localId(org.communityId)}-alert.xml`, `${home}/%00`, `${home}/..%2f..%2f..%2fetc%2fpasswd`,
      `${home}/alerts/${'a'.repeat(9_000)}.xml`, `/public/${'a'.repeat(9_000)}`, '/public/%2e%2e%2f%2e%2e', `/public/${code}-${end}'--`,
    ];
    for (const path of wrong) expect([path, (await get(path)).status, (await body(path)).includes('没有这个页面')]).toEqual([path, 404, true]);
  });
});
