import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, CanonicalJsonError, canonicalNumber } from './canonical-json.ts';

const problem = (value: unknown): string => {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (error instanceof CanonicalJsonError) return `${error.problem} ${error.path}`;
    throw error;
  }
};

/** The double with these 16 hex digits of IEEE 754. */
const double = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE();

describe('RFC 8785 examples', () => {
  test('section 3.2.2: literals, strings and numbers', () => {
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/';
    expect(canonicalJson({ numbers: [333333333.33333329, 4.50, 2e-3, 0.000000000000000000000000001], string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  test('section 3.2.3: members sorted by UTF-16 code units', () => {
    const names = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', 1: 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    expect(Object.values(JSON.parse(canonicalJson(names)) as object)).toEqual(Object.values({
      1: 'One', '\r': 'Carriage Return', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis', '\u20ac': 'Euro Sign', '\ud83d\ude00': 'Emoji: Grinning Face', '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    }));
    expect(canonicalJson(names).indexOf('Emoji')).toBeLessThan(canonicalJson(names).indexOf('Hebrew'));
    expect(canonicalJson({ 10: 1, 9: 1, b: { d: 1, c: 1 }, a: [] })).toBe('{"10":1,"9":1,"a":[],"b":{"c":1,"d":1}}');
  });

  test.each([
    ['0000000000000000', '0'], ['8000000000000000', '0'], ['0000000000000001', '5e-324'], ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'], ['4340000000000000', '9007199254740992'], ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'], ['44b52d02c7e14af5', '9.999999999999997e+22'], ['44b52d02c7e14af6', '1e+23'], ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'], ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'], ['3eb0c6f7a0b5ed8d', '0.000001'], ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555555', '333333333.3333333'], ['becbf647612f3696', '-0.0000033333333333333333'], ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: %s is %s', (hex, text) => expect(canonicalNumber(double(hex))).toBe(text));
});

describe('what has no canonical form', () => {
  test.each([
    [Number.NaN, 'NOT_FINITE '], [{ a: [1, Infinity] }, 'NOT_FINITE /a/1'], [2 ** 53, 'UNSAFE_INTEGER '], [-(2 ** 53), 'UNSAFE_INTEGER '], [1e30, 'UNSAFE_INTEGER '],
    [{ title: '\ud800' }, 'LONE_SURROGATE /title'], ['\udc00\ud800', 'LONE_SURROGATE '], [{ 'a\udfff': 1 }, 'LONE_SURROGATE /a\udfff'],
    [{ a: undefined }, 'UNDEFINED /a'], [undefined, 'UNDEFINED '], [[undefined], 'UNDEFINED /0'], [[1, , 2], 'UNDEFINED /1'], // eslint-disable-line no-sparse-arrays
    [1n, 'NOT_JSON '], [{ f: () => 1 }, 'NOT_JSON /f'], [Symbol('s'), 'NOT_JSON '], [new Date(0), 'NOT_JSON '], [new Map(), 'NOT_JSON '],
    [{ 'a/b': { '~': new Uint8Array(1) } }, 'NOT_JSON /a~1b/~0'], [new CanonicalJsonError('NOT_JSON', ''), 'NOT_JSON '],
  ])('%p', (value, expected) => expect(problem(value)).toBe(expected));

  test('cycles and bottomless nesting end in an error, not in the stack', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(problem(cycle)).toMatch(/^TOO_DEEP /);
    expect(problem(JSON.parse(`${'['.repeat(256)}${']'.repeat(256)}`))).toBe(`${'['.repeat(256)}${']'.repeat(256)}`);
    expect(problem(JSON.parse(`${'['.repeat(257)}${']'.repeat(257)}`))).toMatch(/^TOO_DEEP /);
  });

  test('2^53 − 1, objects without a prototype and odd names are taken', () => {
    expect(canonicalJson([2 ** 53 - 1, -(2 ** 53 - 1), -0])).toBe('[9007199254740991,-9007199254740991,0]');
    expect(canonicalJson(Object.assign(Object.create(null) as object, { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
    expect(canonicalJson(JSON.parse('{"__proto__":1,"constructor":2,"":3}'))).toBe('{"":3,"__proto__":1,"constructor":2}');
    expect(canonicalJson('😀\u2028\u200f\u007f')).toBe('"😀\u2028\u200f\u007f"');
  });
});

describe('properties', () => {
  const json = fc.jsonValue({ stringUnit: 'grapheme', noUnicodeString: false } as fc.JsonSharedConstraints);
  const safe = (value: unknown): boolean => !/^UNSAFE|^LONE/.test(problem(value));

  test('reading it back gives the value, and writing that again the same text', () => {
    fc.assert(fc.property(json.filter(safe), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }));
  });

  test('the order of members does not matter', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      return canonicalJson(turned) === canonicalJson(value);
    }));
  });
});
