import { describe, expect, test } from '@jest/globals';
import type { CustomerState } from '@huiyin/domain';
import { roomWords, searchKeys, searchPlan, sortKey } from './search-keys.ts';

const customer = (name: string | null, ...phones: readonly string[]): CustomerState => ({
  id: 'c', communityId: 'x', status: 'ACTIVE', source: 'DESK', name, language: null, preferences: null, birthYear: null, ageGroup: null, registeredAt: 0, relations: [],
  contacts: phones.map((value, index) => ({ number: index + 1, kind: /^\d/.test(value) ? 'MOBILE' : 'WECHAT', value, preferred: false, bestTime: null })), contactCount: phones.length, majorBehaviourCount: 0, lastMajorBehaviourAt: null,
}) as unknown as CustomerState;
const finds = (state: CustomerState, text: string): boolean => searchPlan(text).ranges.some(([from, until]) => searchKeys(state).some((key) => key >= from && key < until));

describe('what a customer is found by (ORG-6)', () => {
  const luo = customer('罗国平', '19900001234', 'Luo_GP88');
  test.each(['罗', '罗国平', '国平', '平', 'luo', 'luoguoping', 'luo guo ping', 'guoping', 'lgp', 'LGP', 'gp', '1234', '01234', '19900001234', '199 0000 1234', '+86 199 0000 1234', '1990000', 'luo_gp88'])('%s', (text) => expect(finds(luo, text)).toBe(true));
  test.each(['张', 'zhang', '234', '1990', '19900001235', '罗平', ''])('not by %s', (text) => expect(finds(luo, text)).toBe(false));
  test('surnames are read as surnames, double ones too', () => {
    expect(finds(customer('曾小红'), 'zengxiaohong')).toBe(true);
    expect(finds(customer('单雄信'), 'shan')).toBe(true);
    expect(finds(customer('欧阳静'), 'oyj')).toBe(true);
    expect(finds(customer('吕梁'), 'lvliang')).toBe(true);
  });
  test('names of other scripts by any of their beginnings', () => expect([finds(customer("Seán O'Brien"), 'seán'), finds(customer('John Smith'), 'smith'), finds(customer('阿卜杜拉·买买提'), '买买提')]).toEqual([true, true, true]));
  test('names with emoji and rare characters keep whole characters', () => {
    const keys = [...searchKeys(customer('🙂👩‍👩‍👧 𠮷野')), ...searchKeys(customer('😀'.repeat(100))), sortKey(customer('𠮷'.repeat(100)))];
    expect(keys.every((key) => key.isWellFormed())).toBe(true);
    expect(finds(customer('𠮷野家'), '𠮷野')).toBe(true);
  });
  test('whoever was erased is found by nothing', () => expect(searchKeys(customer(null))).toEqual([]));
  test('lists go by pinyin', () => expect(['张三', '阿七', '李四', 'Bob'].sort((a, b) => (sortKey(customer(a)) < sortKey(customer(b)) ? -1 : 1))).toEqual(['阿七', 'Bob', '李四', '张三']));
});

describe('rooms as people write them (ORG-5)', () => {
  const room = (text: string): unknown => {
    const words = roomWords(text);
    return words === null ? null : [words.buildings?.[0] ?? null, words.entrances?.[0] ?? null, words.numbers?.[0] ?? null];
  };
  test.each([
    ['3-1502', ['3', null, '1502']], ['3栋1502', ['3', null, '1502']], ['3 栋 1502 室', ['3', null, '1502']], ['3-2-1502', ['3', '2', '1502']], ['3栋2单元1502', ['3', '2', '1502']], ['A座1203', ['A', null, '1203']],
    ['１２栋301', ['12', null, '301']], ['12号楼301', ['12', null, '301']], ['1502', [null, null, '1502']], ['1502室', [null, null, '1502']], ['3栋', ['3', null, null]],
    ['罗国平', null], ['', null], ['栋', null], ['31502201', [null, null, '31502201']],
  ] as const)('%s', (text, expected) => expect(room(text)).toEqual(expected));
});
