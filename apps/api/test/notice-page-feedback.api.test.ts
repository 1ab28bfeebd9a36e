// NOT-11: residents react to a notice on the page that its QR code leads to, and read the answer there; nobody is signed in.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NOTICE_FEEDBACK_LIMITS as LIMITS } from '@huiyin/domain';
import { iso, noticeKit, NOTICE_CAST, PAGE, type NoticeOrganisation } from './notice-kit.ts';
import { foundOrganisation, register, startTestServer, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { speaker, type Thing } from './work-kit.ts';

let server: TestServer;
let org: NoticeOrganisation;
let other: NoticeOrganisation;
let notice: Thing;
let lane = 0;
const FIELDS = 'id version number status way text name phone receivedBy { id }';
const reactions = () => speaker(server, 'feedback', FIELDS);

interface Sent { readonly status: number; readonly location: string | null; readonly page: string; readonly headers: Headers }
/** Everybody is of an address of their own unless the test says so. */
async function send(path: string, fields: Record<string, string>, address = `198.51.${(lane += 1) >> 8}.${lane & 255}`): Promise<Sent> {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-forwarded-for': address }, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), page: await response.text(), headers: response.headers };
}
const get = async (path: string): Promise<{ readonly status: number; readonly page: string; readonly headers: Headers }> => {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual' });
  return { status: response.status, page: await response.text(), headers: response.headers };
};
const keyOn = async (path: string): Promise<string> => /name="key" value="([0-9a-f-]{36})"/.exec((await get(path)).page)![1]!;
const listed = async (): Promise<Thing[]> => (await server.request('query ($id: ID!) { notice(id: $id) { feedback(first: 100) { nodes { id version number status way text name phone receivedBy { id } } } } }', { id: notice.id }, { token: org.people.desk.token })).data.notice.feedback.nodes;
const numberOf = ({ location }: Sent): string => /^\/n\/answer\/([A-Z0-9]+-W2026-\d{5})\/[\w-]{16}$/.exec(location ?? '')![1]!;

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { trustProxy: 1 } });
  await server.setClock(iso('2026-11-03T14:05:00'));
  org = await foundOrganisation(server, NOTICE_CAST);
  other = await foundOrganisation(server, NOTICE_CAST);
  notice = await noticeKit(server, org).released({ eventAt: iso('2026-11-03T14:00:00') }, { channels: [PAGE], places: [{ building: '3', name: '3栋大堂' }] });
});
afterAll(() => server.close());

describe('what a resident writes reaches customer service, and the answer comes back', () => {
  test('written at the lobby’s sheet, answered at the desk, read on the page it was promised on', async () => {
    const path = notice.places[0].url;
    const sent = await send(path, { text: '几点来水？\n家里有病人', name: '李秀英', phone: '13800138000', key: await keyOn(path) });
    expect([sent.status, sent.headers.get('cache-control'), sent.headers.get('referrer-policy')]).toEqual([303, 'no-store', 'no-referrer']);
    const [reaction] = await listed();
    expect(reaction).toMatchObject({ number: numberOf(sent), status: 'RECEIVED', way: 'PAGE', text: '几点来水？\n家里有病人', name: '李秀英', phone: '13800138000', receivedBy: null });
    const received = await get(sent.location!);
    expect([received.status, received.headers.get('cache-control'), received.headers.get('x-robots-tag')]).toEqual([200, 'no-store', 'noindex']);
    for (const words of ['已收到，客服会答复', '几点来水？', '家里有病人', reaction!.number, '2026年11月3日 14:05', notice.url]) expect(received.page).toContain(words);
    // Whoever finds the address learns neither name nor number of its writer.
    for (const secret of ['李秀英', '13800138000']) expect(received.page).not.toContain(secret);
    const inbox = await server.request('{ messages(first: 10) { nodes { kind rule number subject { __typename } } } }', {}, { token: org.people.desk.token });
    expect(inbox.data.messages.nodes).toContainEqual({ kind: 'NOTICE_FEEDBACK', rule: 'NOT-11', number: reaction!.number, subject: { __typename: 'NoticeFeedback' } });
    await server.setClock(iso('2026-11-03T14:20:00'));
    await reactions().must(org.people.desk, 'noticeFeedbackAnswer', { feedbackId: reaction!.id, expectedVersion: reaction!.version, text: '下午五点恢复，<先送水上门>' });
    const answered = (await get(sent.location!)).page;
    for (const words of ['客服已答复', '下午五点恢复，&lt;先送水上门&gt;', '2026年11月3日 14:20']) expect(answered).toContain(words);
    expect(answered).not.toContain(org.people.desk.login);
  });

  test('it may become a complaint, whose number the page gives', async () => {
    const sent = await send(notice.url, { text: '已经停了三次了', name: '', phone: '' });
    const reaction = (await listed()).find(({ number }) => number === numberOf(sent))!;
    expect(reaction).toMatchObject({ name: null, phone: null });
    const complaint = await register(server, org, org.people.desk);
    await reactions().must(org.people.desk, 'noticeFeedbackForward', { feedbackId: reaction.id, expectedVersion: reaction.version, complaintId: complaint.id });
    const { data } = await server.request('query ($id: ID!) { complaint(id: $id) { number } }', { id: complaint.id }, { token: org.people.desk.token });
    for (const words of ['已作为投诉受理', data.complaint.number]) expect((await get(sent.location!)).page).toContain(words);
  });

  test('sent twice it is one; other words are another', async () => {
    const key = await keyOn(notice.url);
    const before = (await listed()).length;
    const twice = await Promise.all([1, 2, 3].map(() => send(notice.url, { text: '门口也要贴', key })));
    expect(new Set(twice.map(({ location }) => location)).size).toBe(1);
    expect((await send(notice.url, { text: '门口也要贴，谢谢', key })).location).not.toBe(twice[0]!.location);
    expect((await listed()).length).toBe(before + 2);
  });
});

describe('bad input: the form comes back as it was written, with what is wrong; nothing is half-written', () => {
  const FAULTS: readonly (readonly [string, Record<string, string>, string])[] = [
    ['nothing', { text: '' }, '请写下您想说的话'], ['blanks', { text: ' \n ' }, '请写下您想说的话'], ['no field at all', {}, '请写下您想说的话'], ['a long text', { text: '长'.repeat(LIMITS.text + 1) }, `最多 ${LIMITS.text} 个字`],
    ['a long name', { text: '好', name: '名'.repeat(LIMITS.name + 1) }, `最多 ${LIMITS.name} 个字`], ['a long number', { text: '好', phone: '1'.repeat(LIMITS.phone + 1) }, `最多 ${LIMITS.phone} 个字`], ['a control character', { text: '好', name: 'a\u0000b' }, '无法识别的字符'],
  ];
  test.each(FAULTS)('%s', async (_name, fields, words) => {
    const before = (await listed()).length;
    const { status, page, headers } = await send(notice.url, fields);
    expect([status, headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8']);
    expect(page).toContain(words);
    expect(page).toContain('<details class="card say" id="say" open>');
    expect((await listed()).length).toBe(before);
  });

  test('what was written stands in the form again, as text', async () => {
    const { page } = await send(notice.url, { text: '</textarea><script>alert(1)</script>', name: '"><img src=x>', phone: '1'.repeat(41) });
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(page).toContain('value="&quot;&gt;&lt;img src=x&gt;"');
    expect(page).not.toMatch(/<script|<img/);
  });

  test('too large, of another kind, to nothing of ours, to what was never out', async () => {
    const large = await send(notice.url, { text: '长'.repeat(20_000) });
    expect([large.status, large.page.includes('内容太长')]).toEqual([413, true]);
    const other = async (type: string, body: string) => (await fetch(`${server.url}${notice.url}`, { method: 'POST', body, headers: { 'content-type': type } })).status;
    expect([await other('application/json', '{"text":{}}'), await other('text/plain', 'text=x'), await other('multipart/form-data; boundary=x', '--x--')]).toEqual([415, 415, 415]);
    expect(await other('application/x-www-form-urlencoded', '%&&=%zz&__proto__=x')).toBe(422);
    const forged = notice.url.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A'));
    const kit = noticeKit(server, org);
    const sealed = await kit.sealed(await kit.judged(await kit.draft(await kit.request({ eventAt: iso('2026-11-03T14:00:00') }))));
    for (const path of [forged, sealed.url, '/n/x', '/n/']) expect([path, (await send(path, { text: '你好' })).status]).toEqual([path, 404]);
    expect((await get(sealed.url)).page).not.toContain('<form');
  });

  test('an answer is read with its own code alone', async () => {
    const [first, second] = [await send(notice.url, { text: '一' }), await send(notice.url, { text: '二' })];
    const swapped = first.location!.replace(/[\w-]{16}$/, second.location!.slice(-16));
    for (const path of [swapped, '/n/answer', `/n/answer/${numberOf(first)}`, `/n/answer/${numberOf(first)}/`, `/n/answer/${notice.number}/${first.location!.slice(-16)}`]) expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await get(first.location!)).status).toBe(200);
  });
});

describe('too many', () => {
  test('of one address thirty in a quarter of an hour, others go on', async () => {
    const own = await noticeKit(server, org).released({ eventAt: iso('2026-11-03T14:00:00') }, { channels: [PAGE] });
    const sent: Sent[] = [];
    for (let n = 0; n < 31; n += 1) sent.push(await send(own.url, { text: `第${n}条` }, '203.0.113.7'));
    expect(sent.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 303), 429]);
    expect(sent.at(-1)!.page).toContain('请过十五分钟再试');
    expect(sent.at(-1)!.page).toContain('第30条</textarea>');
    expect((await send(own.url, { text: '别处' }, '203.0.113.8')).status).toBe(303);
    expect((await send(notice.url, { text: '别的通知' }, '203.0.113.7')).status).toBe(303);
  });

  test('a notice holds so many that nobody has answered, then says whom to call', async () => {
    const own = await noticeKit(server, org).released({ eventAt: iso('2026-11-03T14:00:00') }, { channels: [PAGE] });
    for (let n = 0; n < LIMITS.openFromPage; n += 1) expect((await send(own.url, { text: `第${n}条` })).status).toBe(303);
    const full = await send(own.url, { text: '还有一条' });
    expect([full.status, full.page.includes('请拨打物业服务中心电话')]).toEqual([409, true]);
  });
});

test('the page may send its form to us and nowhere else; what the rows say is what the entries say', async () => {
  const { headers, page } = await get(notice.url);
  expect(headers.get('content-security-policy')).toContain("form-action 'self'");
  expect(page).toMatch(/<form method="post" accept-charset="utf-8">/);
  expect(await verified(server, org)).toEqual([]);
  // Another organisation may have the same code: its communities have none of ours.
  const sent = await send(notice.url, { text: '再问一句' });
  await server.admin('update communities set code = $1 where code = $2', [org.code, other.code]);
  expect((await get(sent.location!)).status).toBe(200);
});
