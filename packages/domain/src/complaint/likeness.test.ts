import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { characterPairs, likeness, weigh, wordingOf } from './likeness.ts';

const wording = (title: string, detail: string | null = null, location: string | null = null) => wordingOf({ title, location, detail });
const alike = (a: string, b: string, among: readonly string[] = [a, b]): number => {
  const weighed = weigh(among.map((title) => wording(title)));
  const [left, right] = [weighed[among.indexOf(a)]!, weighed[among.indexOf(b)]!];
  return likeness(left, right);
};

describe('pairs of characters', () => {
  test('width, case and spaces are one; words that everybody uses and punctuation break', () => {
    expect([...characterPairs('反映电梯异响，三天又停运了')]).toEqual(['电梯', '梯异', '异响', '三天', '停运']);
    expect([...characterPairs('３号楼1203室门锁')]).toEqual(['3栋', '1203室', '门锁']);
    expect(characterPairs('三号楼 B座')).toEqual(characterPairs('3栋 b栋'));
    expect([...characterPairs('投诉物业')]).toEqual([]);
    expect(characterPairs('Wi-Fi')).toEqual(characterPairs('ＷＩ-ＦＩ'));
  });
  test('title and place count fully, of the detail the beginning and only what is new', () => {
    const { title, detail } = wording('电梯停运', `电梯停运三天${'。'.repeat(300)}后面`, '三栋');
    expect([[...title], [...detail]]).toEqual([['3栋', '电梯', '梯停', '停运'], ['运三', '三天']]);
  });
});

describe('likeness', () => {
  test('the same is 1, nothing shared 0, nothing said 0', () => expect([alike('电梯停运', '电梯停运'), alike('电梯停运', '垃圾未清'), alike('', '电梯'), alike('投诉', '投诉')]).toEqual([expect.closeTo(1, 9), 0, 0, 0]));
  test('what many say makes less alike than what is rare', () => {
    const lifts = Array.from({ length: 60 }, (_, n) => `电梯${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`);
    expect(alike('电梯广告', '电梯异响', [...lifts, '电梯广告', '电梯异响'])).toBeLessThan(alike('水管爆裂', '水管漏水', [...lifts, '水管爆裂', '水管漏水']));
  });
  test('0 to 1, the same both ways, whatever is said', () => {
    const text = fc.string({ unit: fc.constantFrom(...'电梯停运水管爆裂三栋 ，投诉a1') });
    fc.assert(fc.property(text, text, fc.array(text), (a, b, more) => {
      const both = alike(a, b, [a, b, ...more]);
      expect(both).toBeGreaterThanOrEqual(0);
      expect(both).toBeLessThanOrEqual(1);
      expect(alike(b, a, [a, b, ...more])).toBeCloseTo(both, 9);
    }));
  });
});
