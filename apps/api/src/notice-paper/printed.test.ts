import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { NOTICE_KINDS } from '@huiyin/domain';
import { decodeQR } from 'qr/decode.js';
import { pdfPictures, type Picture } from '../../test/pdf-picture.ts';
import { pdfPages } from '../../test/pdf-text.ts';
import { PdfPress } from '../platform/pdf.ts';
import type { NoticePaper } from './model.ts';
import { noticePaper } from './paper.ts';

// A page takes a second or two to set, ten where the machine is taken by others; some tests set one of each kind.
jest.setTimeout(300_000);
const press = new PdfPress();
afterAll(() => press.close());
const DOTS = 150;
const mm = (millimetres: number): number => (millimetres / 25.4) * DOTS;
const URL = 'https://huiyin.example.com/n/YYSJ-N2026-00012?c=7Qk2mZ';
const SENTENCES = ['因市政供水管网改造施工，自来水公司将对本小区实施计划停水。', '请提前储备生活用水，关闭水龙头及热水器进水阀，外出时请再次检查，以免恢复供水时发生溢水。', '独居老人及行动不便的住户如需协助，请致电服务中心，我们将安排人员送水上门。'];
const text = (characters: number): string => Array.from({ length: Math.ceil(characters / 52) }, (_, index) => `第${index + 1}条：${SENTENCES[index % 3]!}`).join('\n').slice(0, characters);
const seal = { kind: 'SEAL', organisation: '长城物业集团股份有限公司', centre: '颐园世家服务中心', date: '2026年11月26日' } as const;
const paper = (patch: Partial<NoticePaper> = {}): NoticePaper => ({
  organisation: '长城物业集团股份有限公司', community: '颐园世家', number: 'YYSJ-N2026-00012', kind: 'OUTAGE', texts: [{ language: 'zh-CN', title: '关于计划停水的通知', body: text(300) }], contact: '0755-8888 6666', validUntil: '2026年11月28日 18:00',
  signedBy: '颐园世家物业服务中心', date: '2026年11月26日', seal, place: '3栋1单元大堂', url: URL, outside: null, ...patch,
});
const print = async (patch: Partial<NoticePaper> = {}): Promise<Uint8Array> => (await press.print(noticePaper(paper(patch))))!;
const seen = async (patch: Partial<NoticePaper> = {}): Promise<readonly Picture[]> => pdfPictures(await print(patch), DOTS);

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number; readonly count: number }
type Ink = (red: number, green: number, blue: number) => boolean;
const isRed: Ink = (red, green, blue) => red > 170 && green < 110 && blue < 110;
const isDark: Ink = (red, green, blue) => red < 110 && green < 110 && blue < 110;
const isGrey: Ink = (red, green, blue) => red < 200 && green < 200 && blue < 200;
const inked = ({ data, width }: Picture, x: number, y: number, ink: Ink): boolean => {
  const at = ((y | 0) * width + (x | 0)) * 4;
  return ink(data[at]!, data[at + 1]!, data[at + 2]!);
};
/** Where there is ink of a colour within a part of the page. */
function box(picture: Picture, ink: Ink, [fromX, fromY, toX, toY]: readonly [number, number, number, number] = [0, 0, picture.width, picture.height]): Box {
  let [left, top, right, bottom, count] = [picture.width, picture.height, -1, -1, 0];
  for (let y = fromY | 0; y < toY; y += 1) {
    for (let x = fromX | 0; x < toX; x += 1) {
      if (!inked(picture, x, y, ink)) continue;
      count += 1;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return { left, top, right, bottom, count };
}
/** The rows of the rules that run across the text. */
const rules = (picture: Picture): readonly number[] => Array.from({ length: picture.height }, (_, y) => y).filter((y) => Array.from({ length: 40 }, (_, index) => mm(28 + index * 3.9)).every((x) => inked(picture, x, y, isGrey)));
const codeBox = (picture: Picture): Box => box(picture, isDark, [mm(150), rules(picture).at(-1)! + 3, picture.width, rules(picture).at(-1)! + mm(31.5)]);
/** What a telephone reads that is held over the lower right of the page. */
function readCode({ data, width, height }: Picture): string {
  const [left, top] = [Math.round(width * 0.66), Math.round(height * 0.78)];
  const rows = Array.from({ length: height - top }, (_, y) => data.subarray(((top + y) * width + left) * 4, (top + y + 1) * width * 4));
  const part = new Uint8ClampedArray(rows.length * (width - left) * 4);
  for (const [y, row] of rows.entries()) part.set(row, y * (width - left) * 4);
  return decodeQR({ data: part, width: width - left, height: rows.length }, { format: 'RGBA', timeLimit: 60_000 });
}

describe('a notice as it is printed', () => {
  test('the QR code reads as exactly the address, is at least 25 mm wide and has its quiet zone (NOT-6)', async () => {
    const long = `https://huiyin.example.com/n/${'a9'.repeat(60)}`;
    for (const [url, modules] of [[URL, 41], [long, 57], ['HTTPS://H.CN/1', 21]] as const) {
      const [page] = await seen({ url });
      expect(readCode(page!)).toBe(url);
      const code = codeBox(page!);
      for (const side of [code.right - code.left, code.bottom - code.top]) expect(side).toBeGreaterThan(mm(25));
      const quiet = (4 * mm(27)) / Math.max(modules, 37) - 2;
      expect(box(page!, isDark, [code.left - quiet, code.top - quiet, code.right + quiet, code.bottom + quiet]).count).toBe(code.count);
      expect(page!.width - code.right).toBeGreaterThan(mm(20));
    }
  });

  test('the seal is a red ring of 40 mm over the signature; a draft has no red and no code, but the same places (NOT-6)', async () => {
    const [[sealed], [draft]] = [await seen(), await seen({ seal: null })];
    const ring = box(sealed!, isRed);
    const [width, height, x, y] = [ring.right - ring.left, ring.bottom - ring.top, (ring.left + ring.right) / 2, (ring.top + ring.bottom) / 2];
    expect(Math.abs(width - height)).toBeLessThan(4);
    expect(Math.abs(width - mm(40))).toBeLessThan(5);
    const angles = Array.from({ length: 180 }, (_, index) => (index * Math.PI) / 90);
    expect(angles.filter((angle) => inked(sealed!, x + mm(19.4) * Math.cos(angle), y + mm(19.4) * Math.sin(angle), isRed)).length).toBeGreaterThan(160);
    expect(inked(sealed!, ring.left + 3, ring.top + 3, isRed)).toBe(false);
    expect(box(draft!, isRed).count).toBe(0);
    expect(() => readCode(draft!)).toThrow();
    expect(box(draft!, isDark, [ring.left, ring.top, ring.right, ring.bottom]).count).toBeGreaterThan(500);
    expect(rules(draft!)).toEqual(rules(sealed!));
  });

  test('同意张贴 is a red oblong beside the signature', async () => {
    const [page] = await seen({ seal: { ...seal, kind: 'POSTING_AGREED' }, outside: { sender: '燃气集团', documentNumber: '深燃函〔2026〕118号', receivedAt: '2026年11月25日' } });
    const stamp = box(page!, isRed);
    expect((stamp.right - stamp.left) / (stamp.bottom - stamp.top)).toBeCloseTo(48.9 / 26.9, 1);
    expect(inked(page!, stamp.left + 14, stamp.top + 2, isRed)).toBe(true);
    expect(box(page!, isDark, [stamp.left, stamp.top, stamp.right, stamp.bottom]).count).toBe(0);
  });

  test('every kind has head, foot and code in the same place, to the pixel (NOT-4)', async () => {
    const places: unknown[] = [];
    for (const [index, kind] of NOTICE_KINDS.entries()) {
      const [page] = await seen({ kind, texts: [{ language: 'zh-CN', title: '关于有关事项的通知', body: text(40 + index * 20) }] });
      const { left, top, right, bottom } = codeBox(page!);
      places.push({ rules: rules(page!), code: [left, top, right, bottom] });
    }
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
  });

  test('300 characters stay on one page and are read in order', async () => {
    const pages = await pdfPages(await print());
    expect(pages).toHaveLength(1);
    const words = ['长城物业集团股份有限公司颐园世家', '通知', '关于计划停水的通知', text(300).replace(/\s/gu, ''), '颐园世家物业服务中心2026年11月26日', '第1页共1页', 'YYSJ-N2026-00012', '2026年11月28日18:00', '3栋1单元大堂', '扫码核验真伪与有效期'];
    let from = 0;
    for (const word of words) {
      const at = pages[0]!.indexOf(word, from);
      expect([word, at]).toEqual([word, expect.any(Number)]);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
  });

  test.each([['in paragraphs', text(5_000)], ['without a break', text(5_200).replace(/\n/gu, '').slice(0, 5_000)]])('5,000 characters %s flow onto further pages, none lost, each page with its head, number and code', async (_, body) => {
    const pdf = await print({ texts: [{ language: 'zh-CN', title: '关于计划停水的通知', body }] });
    const pages = await pdfPages(pdf);
    expect(pages.length).toBeGreaterThan(3);
    const flowing = pages.map((page, index) => page.slice(0, page.indexOf(index === 0 ? '印章图样' : '关于计划停水的通知（续）'))).join('');
    expect(flowing).toContain(body.replace(/\s/gu, ''));
    for (const [index, page] of pages.entries()) for (const word of ['YYSJ-N2026-00012', `第${index + 1}页共${pages.length}页`]) expect(page).toContain(word);
    const pictures = await pdfPictures(pdf, DOTS);
    expect(pictures.map(readCode)).toEqual(pictures.map(() => URL));
    expect(pictures.map((picture) => box(picture, isRed).count > 0)).toEqual(pictures.map((_picture, index) => index === pictures.length - 1));
  });

  test('a character that the font lacks stands as its code, in the seal as 〓, and a note says so', async () => {
    const [page] = await pdfPages(await print({ organisation: '𠮷祥物业', seal: { ...seal, organisation: '𠮷祥物业' }, texts: [{ language: 'zh-CN', title: '𠮷', body: '😀' }] }));
    for (const words of ['〔U+20BB7〕祥物业', '〔U+1F600〕', '〓', '注：本字体未收录的字']) expect(page).toContain(words);
  });
});
