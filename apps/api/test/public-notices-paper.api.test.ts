// The sheet of a notice (NOT-4, NOT-6): a draft until it is sealed, then with a code for each copy, below the public address of the installation.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeQR } from 'qr/decode.js';
import { iso, noticeKit, NOTICE_CAST, PAGE, textOf, type NoticeOrganisation } from './notice-kit.ts';
import { pdfPictures, type Picture } from './pdf-picture.ts';
import { pdfPages } from './pdf-text.ts';
import { foundOrganisation, startTestServer, type Person, type TestServer } from './testkit.ts';
import { key, type Thing } from './work-kit.ts';

const HOME = 'https://notices.example.cn';
const general = { kind: 'FEES', timeliness: 'GENERAL', lifeline: null };
let server: TestServer;
let org: NoticeOrganisation;
let other: NoticeOrganisation;
let of: ReturnType<typeof noticeKit>;
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}${path}`, { headers });

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 200_000, sessionHours: 4_000, publicUrl: HOME } });
  await server.setClock(iso('2026-12-15T09:00:00'));
  org = await foundOrganisation(server, NOTICE_CAST);
  other = await foundOrganisation(server, NOTICE_CAST);
  of = noticeKit(server, org);
});
afterAll(() => server.close());

describe('on paper', () => {
  const print = async (notice: Thing, query = '', person: Person | null = org.people.desk): Promise<Response> => get(`/paper/notices/${notice.id}.pdf${query}`, person === null ? {} : { authorization: `Bearer ${person.token}` });
  const code = async (pdf: Uint8Array): Promise<string> => codeIn((await pdfPictures(pdf, 150))[0]!);
  const codeIn = ({ data, width, height }: Picture): string => {
    const [left, top] = [Math.round(width * 0.66), Math.round(height * 0.78)];
    const part = new Uint8ClampedArray((height - top) * (width - left) * 4);
    for (let y = top; y < height; y += 1) part.set(data.subarray((y * width + left) * 4, (y + 1) * width * 4), (y - top) * (width - left) * 4);
    return decodeQR({ data: part, width: width - left, height: height - top }, { format: 'RGBA', timeLimit: 1_000 });
  };

  test('NOT-6: a draft until it is sealed; then the code of each copy leads to its own page', async () => {
    const asked = await of.request(general);
    expect((await print(asked)).status).toBe(409);
    const draft = await of.draft(asked, { validUntil: iso('2026-12-20T00:00:00'), channels: [PAGE], places: [{ building: '1栋', name: '大堂' }, { building: null, name: '大门' }] });
    const early = await print(draft);
    expect([early.status, early.headers.get('content-type'), early.headers.get('cache-control'), early.headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'no-store', expect.stringContaining(`inline; filename="${draft.number}.pdf"`)]);
    const paper = new Uint8Array(await early.arrayBuffer());
    expect((await pdfPages(paper))[0]).toContain('草稿·未经签章');
    await expect(code(paper)).rejects.toThrow();
    const out = await of.publish(await of.sealed(await of.judged(draft)));
    for (const [query, url] of [['', out.url], ['?place=P1', out.places[0].url], ['?place=P2', out.places[1].url]] as const) {
      const pdf = new Uint8Array(await (await print(out, query)).arrayBuffer());
      expect(await code(pdf)).toBe(url);
      expect((await pdfPages(pdf))[0]).toContain('2026年12月19日24:00');
      expect((await get(url.slice(HOME.length))).status).toBe(200);
    }
    expect((await pdfPages(new Uint8Array(await (await print(out, '?place=P1')).arrayBuffer())))[0]).toContain('1栋大堂');
    expect((await print(out, '?place=P1')).headers.get('content-disposition')).toContain(`${out.number}-P1.pdf`);
    for (const query of ['?place=P3', '?place=', '?place=P0', '?place=P1&place=P2', '?place=%00']) expect([query, (await print(out, query)).status]).toEqual([query, 404]);
    for (const [person, status] of [[null, 401], [other.people.desk, 404], [org.people.committee, 200]] as const) expect((await print(out, '', person)).status).toBe(status);
    expect((await print(await of.draft(await of.request(general), { validUntil: iso('2026-12-20T00:00:00') }), '', org.people.committee)).status).toBe(404);
    expect((await print({ id: 'x'.repeat(280) })).status).toBe(404);
    expect((await get(`/paper/notices/${out.id}`, { authorization: `Bearer ${org.people.desk.token}` })).status).toBe(404);
  });

  test('NOT-9: the copies of all places in one file, each with its own place and code; each print is recorded (LDG-4)', async () => {
    const places = Array.from({ length: 24 }, (_one, index) => ({ building: `${(index % 12) + 1}栋`, name: index < 12 ? '大堂' : '电梯厅' }));
    const long = [{ language: 'zh-CN', title: '关于公共区域收费调整的通知', body: Array.from({ length: 24 }, (_one, index) => `第${index + 1}条　自2026年12月20日起，地面停车位按新的标准收费，详见服务中心公示栏。`).join('\n') }];
    for (const [texts, pages] of [[textOf('自明日起调整。'), 1], [long, 2]] as const) {
      const out = await of.released(general, { texts, validUntil: iso('2026-12-20T00:00:00'), channels: [PAGE], places });
      const answer = await print(out, '?place=all');
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`${out.number}-P1-P24.pdf`)]);
      const pdf = new Uint8Array(await answer.arrayBuffer());
      const read = await pdfPages(pdf);
      expect(read).toHaveLength(24 * pages);
      for (const [index, { building, name }] of places.entries()) for (let page = 0; page < pages; page += 1) {
        const text = read[index * pages + page]!;
        expect(text).toContain(`${building}${name}`);
        expect(text).toContain(`第${page + 1}页共${pages}页`);
      }
      const pictures = await pdfPictures(pdf, 150, [1, 24 * pages]);
      expect(pictures.map(codeIn)).toEqual([out.places[0].url, out.places[23].url]);
      await print(out);
      const { data } = await server.request('query ($c: ID!) { printings(communityId: $c, first: 30) { nodes { thing name rows printedBy { id } } } }', { c: org.communityId }, { token: org.people.custodian.token });
      const own = (data.printings.nodes as Thing[]).filter(({ name }) => name === out.number);
      expect(own.sort((a, b) => a['rows'] - b['rows'])).toEqual([1, 24].map((rows) => ({ thing: 'NOTICE', name: out.number, rows, printedBy: { id: org.people.desk.staffId } })));
    }
    expect((await print(await of.released(general, { validUntil: iso('2026-12-20T00:00:00'), channels: [PAGE] }), '?place=all')).status).toBe(409);
  });

  test('given back after it was sealed, it is a draft again; one from outside names its sender', async () => {
    const written = { validUntil: iso('2026-12-20T18:00:00'), channels: [PAGE] };
    const sealed = await of.sealed(await of.judged(await of.draft(await of.request(general), written)));
    const seen = async (notice: Thing): Promise<string> => (await pdfPages(new Uint8Array(await (await print(notice)).arrayBuffer())))[0]!;
    expect(await seen(sealed)).toContain('扫码核验');
    const returned = await of.notices.must(org.people.centre, 'noticeReturn', { ...of.on(sealed), reason: '改电话' });
    expect(await seen(returned)).toContain('未经签章');
    const { clerk, administration, centre } = org.people;
    const registered = await of.notices.must(clerk, 'outsideDocumentRegister', {
      communityId: org.communityId, departmentId: org.departments['ADMINISTRATION'], kind: 'NOTICE', timeliness: 'GENERAL', title: '停水通知', sender: '水务公司', documentNumber: '水〔2026〕7号', attachmentIds: [await of.picture()], idempotencyKey: key(),
    });
    const draft = await of.draft(registered, { ...written, texts: textOf('见来文。') }, clerk);
    const reviewed = await of.notices.must(administration, 'noticeReview', { ...of.on(draft), contentHash: draft.contentHash });
    const agreed = await of.sealed(await of.notices.must(centre, 'noticeApprove', { ...of.on(reviewed), contentHash: draft.contentHash }), 'POSTING_AGREED');
    for (const words of ['来文单位：水务公司', '水〔2026〕7号', '2026年12月15日']) expect(await seen(agreed)).toContain(words);
  });
});
