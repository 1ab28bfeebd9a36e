import { describe, expect, test } from '@jest/globals';
import { NOTICE_KINDS } from '@huiyin/domain';
import type { PdfJob, PdfNode } from '../platform/pdf.ts';
import type { NoticePaper, NoticeText } from './model.ts';
import { noticePaper } from './paper.ts';

const chinese = (body: string): NoticeText => ({ language: 'zh-CN', title: '关于计划停水的通知', body });
const paper = (patch: Partial<NoticePaper> = {}): NoticePaper => ({
  organisation: '长城物业', community: '颐园世家', number: 'YYSJ-N2026-00012', kind: 'OUTAGE', texts: [chinese('尊敬的业主：\n3 栋停水。\n\n　　请储水。')], contact: '0755-8888', validUntil: '2026年11月28日 18:00', signedBy: '颐园世家服务中心',
  date: '2026年11月26日', seal: { kind: 'SEAL', organisation: '长城物业', centre: '颐园世家服务中心', date: '2026年11月26日' }, place: '3栋1单元大堂', url: 'https://h.example/n/1', outside: null, ...patch,
});
const each = (node: PdfNode): readonly { readonly [key: string]: unknown }[] => {
  if (Array.isArray(node)) return node.flatMap((one: PdfNode) => each(one));
  return typeof node === 'object' && node !== null ? [node as { readonly [key: string]: unknown }, ...Object.values(node).flatMap((value) => each(value as PdfNode))] : [];
};
const body = (job: PdfJob): readonly { readonly [key: string]: unknown }[] => each(job.content);
const said = (job: PdfJob): string => JSON.stringify([job.content, job.sheet!.feet]);
const find = (job: PdfJob, text: string): { readonly [key: string]: unknown } | undefined => body(job).find((node) => node['text'] === text);

describe('the paper of a notice', () => {
  test.each(NOTICE_KINDS.map((kind) => [kind]))('%s: one sheet, its form in large letters, everything that the paper must say (NOT-4, NOT-9)', (kind) => {
    const job = noticePaper(paper({ kind }));
    expect(job).toEqual(JSON.parse(JSON.stringify(job)));
    expect(body(job).filter(({ fontSize }) => fontSize === 32).map(({ text }) => String(text).replace('　', ''))).toEqual([expect.stringMatching(/^(通知|通告|公告|温馨提示)$/u)]);
    for (const words of ['长城物业', '颐园世家', '关于计划停水的通知', 'YYSJ-N2026-00012', '有效期至', '2026年11月28日 18:00', '0755-8888', '3栋1单元大堂', '扫码核验真伪与有效期', 'Scan to verify', '印章图样，以扫码核验为准']) expect(said(job)).toContain(words);
    expect(job.sheet!.watermark).toBeNull();
  });

  test('a draft bears neither seal nor QR code, whatever address it was given, and says what it is (NOT-6)', () => {
    const job = noticePaper(paper({ seal: null }));
    expect(said(job)).not.toMatch(/"svg"|"qr"|印章图样|h\.example/u);
    expect(job.sheet!.watermark).toBe('草稿');
    expect(said(job)).toContain('不得张贴');
  });

  test('Chinese begins two letters in, whom it is addressed to at the edge; the letter\'s own blanks are not added', () => {
    const job = noticePaper(paper());
    expect(find(job, '尊敬的业主：')).not.toHaveProperty('leadingIndent');
    expect(find(job, '3 栋停水。')).toMatchObject({ fontSize: 18, leadingIndent: 36 });
    expect(find(job, '请储水。')).toMatchObject({ leadingIndent: 36 });
  });

  test('other languages follow under a rule in smaller type, in their order, without indent', () => {
    const job = noticePaper(paper({ texts: [chinese('停水。'), { language: 'en', title: 'Water outage', body: 'No water today.' }, { language: 'ja', title: '断水', body: '本日断水します。' }] }));
    expect(find(job, 'No water today.')).toMatchObject({ fontSize: 14 });
    expect(find(job, 'No water today.')).not.toHaveProperty('leadingIndent');
    const at = ['停水。', 'Water outage', 'No water today.', '断水', '本日断水します。', '颐园世家服务中心'].map((text) => said(job).indexOf(`"text":"${text}"`));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test('the longer, the fewer sizes are tried; 5,000 characters are laid out once, in the smallest', () => {
    const sizes = (count: number): readonly unknown[] => {
      const job = noticePaper(paper({ texts: [chinese('文'.repeat(count))] }));
      return [job.content, ...job.sheet!.smaller].map((content) => each(content).find(({ leadingIndent }) => leadingIndent !== undefined)!['fontSize']);
    };
    expect(sizes(100)).toEqual([18, 16, 14, 13, 12]);
    expect(sizes(700).length).toBeLessThan(4);
    expect(sizes(5_000)).toEqual([12]);
  });

  test('a document from outside: who sent it, and 同意张贴 with centre and date in place of the seal (NOT-4, NOT-6)', () => {
    const job = noticePaper(paper({ outside: { sender: '燃气集团', documentNumber: null, receivedAt: '2026年11月25日' }, seal: { kind: 'POSTING_AGREED', organisation: '长城物业', centre: '颐园世家服务中心', date: '2026年11月26日' } }));
    expect(said(job)).toContain('来文单位：燃气集团　　收文登记：2026年11月25日');
    const svg = String(body(job).find((node) => node['svg'] !== undefined)!['svg']);
    expect(svg.replace(/<[^>]+>/gu, '')).toBe('同意张贴颐园世家服务中心2026年11月26日');
    expect(svg).not.toMatch(/circle|polygon/u);
  });

  test('the letters of a seal are letters, in their order, and what a name holds stays a name', () => {
    const svg = String(body(noticePaper(paper({ seal: { kind: 'SEAL', organisation: 'A&B<物>业', centre: '中\u0000心', date: 'd' } }))).find((node) => node['svg'] !== undefined)!['svg']);
    expect(svg.replace(/<[^>]+>/gu, '')).toBe('A&amp;B&lt;物>业中心');
  });

  test('what is too long for the foot is set smaller and cut at last; an empty box is left out', () => {
    const size = (contact: string | null): unknown => each(noticePaper(paper({ contact })).sheet!.feet[0]!).find(({ columns, fontSize }) => fontSize !== undefined && JSON.stringify(columns ?? '').includes('编'))!['fontSize'];
    expect([size('0755'), size('电'.repeat(150)), size('电'.repeat(2_000))]).toEqual([9.5, 7.5, 6]);
    expect(said(noticePaper(paper({ contact: '电'.repeat(2_000) })))).toContain('电…');
    expect(said(noticePaper(paper({ contact: null, place: null })))).not.toMatch(/联系方式|张贴位置/u);
  });
});
